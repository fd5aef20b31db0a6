"""What an event's texts surely tell, in words that stand alone, and what to ask of it."""

from __future__ import annotations

import re
from collections import defaultdict
from functools import lru_cache, partial

from msgspec import Struct

from framing.lexicons import clauses
from framing.records import Fact, Figure, Reading, Sentence, Span
from framing.tokens import terms_of
from framing.worksheets.material.certain import is_in_quotation
from framing.worksheets.material.counted import is_figure_of_speech, is_name
from framing.worksheets.material.lists import alike, sign
from framing.worksheets.material.material import Material, is_story, said, strangers
from framing.worksheets.material.names import persons_in
from framing.worksheets.material.spoken import spoken_lines

SHORTEST, LONGEST = 8, 26  # words of a fact
PUSHING = ("loaded", "epithets", "forceful_verbs")  # measures
QUOTES = re.compile('["“”–—―!]| -- ')  # and asides
EXACT = re.compile(r"\d|[a-z,] [A-Z][a-z]")  # a number, or a name within
LEANS = re.compile(
    r"[?]$|\bthat (?:year|day|time|week|month)\b|"
    r", (?:who|whose|which|where)\b|\b(?:the (?:above|same|latter|former)|after all|this|these|"
    r"those|here|also|too|I|we|you|my|our|your|me|us)\b|, (?:though|however|in turn)\b"
    r"|\b(?:used|made|at|of|to|for|with|by|from|over|after|before|during) that [a-z]"
    r"|, (?:he|she|they) (?:continued|added|went on)\b|\bthe next\b"
    r"|[’']s (?:sentiments|remarks|comments|words|statement)\b"
    r"|^(?:As|In|On|At|After|When|While|With|By|For|During|Before)\b[^,]*, "
    r"(?:he|she|they|it|his|her|their)\b"
)
# What a sentence adds behind a comma, and tells without.
ADDED = re.compile(r",\s(?:which|where|who|(?!according|including)[a-z]{3,40}ing)\b")
# "The move was meant": of what, stands in the sentence before.
POINTS = re.compile(
    r"The (?:[a-z][\w’'-]* ){1,4}?(?:was|were|is|are|has|have|had|will|would|left|broke|came"
    r"|come|took|gave|made|went|began|led|drew|set|[a-z]{2,}(?:ed|s))\b"
)
NAME_FIRST = re.compile(r"(?!(?:The|A|An|Unless)\b)[A-Z]")
FEWEST = 3  # that a number must be, as one or two are seldom a figure
# A thing with a word that says of what kind, so that the question for it stands alone.
COUNTABLE = re.compile(r"(?:[A-Za-z][\w.’'-]* ){1,2}[a-z]{3,}[^s\W]s")
NUMBER = " (a number)"  # behind a question for one of which nothing else is said
# What a sentence says of those whom it counts.
SAYS_OF = re.compile(
    r" (?:was|were|is|are|have|has|had|would|will|[a-z]{2,}ed) [^,;:.—–()“”\"]{3,60}(?=[,;.])"
)
# Somebody speaks of whom the words don't say who it is.
UNNAMED = re.compile(
    r"\b(?:he|she|they|(?:the|a|an|his|her) (?:[\w’'-]+ ){1,3})"
    r"(?:also |has |have )?(?:said|says?|told|added|wrote)\b",
    re.IGNORECASE,
)
NAME = re.compile(r"(?:[A-Z][\w.’'-]* ){0,7}[A-Z][\w.’'-]*")
# What may stand before the name that a sentence begins with, and behind it in commas.
TITLES = re.compile(r"(?:[A-Z][\w.’'-]* ){0,7}")
OTHERS = re.compile(r"(?<![\w-])[A-Z][\w-]*(?:[’']s\b|s[’'])|\b(?:him|her|them)\b")
ASIDE = re.compile(r", (?:the|an?|who|[A-Z0-9])[^,]*,")


class Statement(Struct, frozen=True):
    """A sentence that stands by itself, or the beginning of one, with the facts in it, and how
    it is asked: as it stands, or for who did it."""

    facts: list[Fact]
    document: str
    place: Span
    ask: str


def statements_of(material: Material) -> list[Statement]:
    """What the texts surely tell, in words that stand by themselves."""
    found = []
    for name, reading in material.readings.items():
        if name not in strangers(material):
            found += [
                one
                for sentence in reading.sentences
                if is_story(reading, sentence) and (one := _statement(material, name, sentence))
            ]
    return found


def _statement(material: Material, name: str, sentence: Sentence) -> Statement | None:
    """A sentence as a statement: whole where that stands by itself, or else the fact that it
    begins with; None where neither does, or what it tells isn't surely told."""
    inside = [
        (fact, place)
        for fact in material.comparison.coverage.facts
        if (place := fact.documents.get(name)) is not None
        and sentence.start <= place.start < sentence.end
    ]
    reading = material.readings[name]
    added = ADDED.search(reading.document.text, sentence.start, sentence.end)
    ends = [sentence.end, *(place.end for _, place in inside if place.start == sentence.start)]
    # "said the cuts, which were late, would stay" goes on behind what it adds
    if added and added[0].endswith(("which", "where", "who")):
        added = None if "," in reading.document.text[added.end() : sentence.end] else added
    for end in [*([added.start()] if added else []), *ends]:
        facts = [(fact, place) for fact, place in inside if place.start < end]
        sure = all(place.sure and place.how == "states" for _, place in facts)
        if facts and sure and _stands(material, name, sentence, end):
            whole = Span(sentence.start, end)
            ask = who_did(reading, whole) or said(reading, whole).rstrip(",;:. ") + "."
            return Statement([one for one, _ in facts], name, whole, ask)
    return None


def _names_first(words: str) -> bool:
    return bool(NAME_FIRST.match(words)) and not sign("half", cased=True).match(words)


def leans(words: str) -> bool:
    """Whether words need the sentence before them: by how they begin, or by a pronoun with no
    name before it to stand for."""
    pronoun = clauses.pronoun().search(words)
    before = words[: pronoun.start()] if pronoun else ""
    alone = pronoun and not (re.search(r"[a-z,.] [A-Z]", before) or _names_first(before))
    return bool(LEANS.search(words) or sign("begins", cased=True).match(words) or alone)


@lru_cache(maxsize=8192)  # every passage is held against every statement
def stems(text: str) -> frozenset[str]:
    """The beginnings of a text's words of weight, so that "countries" is like "country", and
    words that tell the same are one."""
    words = (one for one in terms_of(text) if len(one) > 2 and one.isalpha())
    slight = sign("slight").fullmatch
    return frozenset(alike().get(one, one[:5]) for one in words if not slight(one))


def points_back(words: str) -> bool:
    """Whether words begin with a thing that only the sentence before has told of; whoever goes
    by an office is known without."""
    found = POINTS.match(words)
    return found is not None and not sign("jobs").search(found[0])


def _judges(material: Material, name: str, place: Span, words: str) -> bool:
    """Whether words give a verdict or an image where a fact should stand."""
    marked = any(
        place.start <= mark.start < place.end
        for cell in material.comparison.cells
        if cell.document == name and cell.measure in PUSHING
        for mark in cell.marks
    )
    return marked or any(sign(one).search(words) for one in ("judging", "verdicts"))


def _stands(material: Material, name: str, sentence: Sentence, end: int) -> bool:
    """Whether a sentence up to a place is a plain statement by itself: short, with a verb,
    no quotation, and ended by a stop that ends a statement."""
    reading = material.readings[name]
    text = reading.document.text
    place = Span(sentence.start, end)
    words = said(reading, place)
    rest = text[end : sentence.end].lstrip()
    whole = not rest or (
        rest[0] in ",;.:"
        and "," not in words.rstrip(",")
        and not (sign("half", cased=True).match(words) or sign("open_clause").search(words))
    )
    return (
        whole
        and SHORTEST <= len(words.split()) <= LONGEST
        and words[0].isupper()
        and not points_back(words)
        and not (leans(words) or QUOTES.search(words) or sign("unsure").search(words))
        and bool(EXACT.search(words) or _names_first(words))
        and bool(clauses.finite_verb().search(re.sub(r"\w+-\w+", "", words)))
        and not is_in_quotation(text, place.start, place.end)
        and not _judges(material, name, place, words)
    )


class Question(Struct, frozen=True):
    """Something that a passage may answer: `word` must stand in one that does, and one without
    it doesn't; `places` are those of all sentences that do, by their text, `place` one of them
    in the text `document`."""

    ask: str
    word: str
    document: str
    place: Span
    places: list[tuple[str, Span]]


def questions_of(material: Material) -> list[Question]:
    """How many, and what somebody said: a question for each thing counted and each speaker."""
    last = persons_in(material.readings.values())
    found: dict[tuple[str, str], list[tuple[str, str, Span]]] = defaultdict(list)
    for name, reading in material.readings.items():
        for one in [] if name in strangers(material) else reading.sentences:
            held = [f for f in reading.figures if one.start <= f.start < one.end]
            for what in map(partial(_counted, reading), held if is_story(reading, one) else []):
                word = what[what.rfind(" ") + 1 : -1]
                if word:
                    found["how many", word].append(
                        (_how_many(reading, what, one), name, Span(one.start, one.end))
                    )
    for spoken in spoken_lines(material):
        who, line = spoken.source.split(",")[0], spoken.line
        if who.split()[-1] in last and NAME.fullmatch(who):
            place = Span(line.sentence.start, line.sentence.end)
            asked = (f"what {who} said", line.document, place)
            found["what", who.split()[-1]].append(asked)
    return [
        # where it says what they did, others who are counted are no answer
        Question(
            ask,
            word,
            name,
            place,
            [row[1:] for row in rows if row[0] == ask or ask.endswith((NUMBER, " said"))],
        )
        for (_, word), rows in found.items()
        for ask, name, place in rows[:1]
    ]


def answers(one: Question, reading: Reading, window: Span) -> bool | None:
    """Whether a passage answers a question; None where it has the word and no sure answer."""
    inside = [
        place
        for name, place in one.places
        if name == reading.document.id and place.start < window.end and window.start < place.end
    ]
    if any(window.start <= place.start and place.end <= window.end for place in inside):
        return True
    shown = said(reading, window)
    near = re.search(rf"\b{re.escape(one.word)}", shown, re.IGNORECASE)
    unnamed = one.word[0].isupper() and UNNAMED.search(shown)
    return None if near or unnamed else False


def _how_many(reading: Reading, what: str, place: Sentence) -> str:
    """The question for a number, with what the sentence says of them right behind."""
    words = said(reading, place)
    rest = SAYS_OF.match(words, words.find(what) + len(what))
    return f"how many {what}{rest[0]}" if rest else f"how many {what}{NUMBER}"


def _counted(reading: Reading, figure: Figure) -> str:
    """What a figure counts, where it is several of a kind; else empty."""
    place = Span(figure.start, figure.end)
    what, text = figure.quantity or "", reading.document.text
    sure = (
        said(reading, place).endswith(what)
        and what.endswith(figure.unit or "%")
        and figure.value >= FEWEST
        and COUNTABLE.fullmatch(what)
        and not (sign("common").fullmatch(what.split()[-1]) or sign("vaguely").match(what))
        and not (is_figure_of_speech(reading, place) or is_name(reading, place))
        and not is_in_quotation(text, place.start, place.end)
    )
    return what if sure else ""


def who_did(reading: Reading, place: Span) -> str:
    """A statement as a question for who did it: "who closed the bridge"; empty where it doesn't
    begin with a person's name and a verb."""
    text = reading.document.text
    for actor in reading.actors:
        for mention in actor.mentions:
            title = TITLES.fullmatch(text[place.start : mention.start])
            first = title and not sign("half", cased=True).match(title[0])
            if actor.kind == "person" and mention.start >= place.start and first:
                rest = said(reading, Span(mention.end, place.end)).rstrip(",;:. ")
                rest = ASIDE.sub("", rest, count=1).strip() if rest[:1] == "," else rest
                verb = clauses.finite_verb().match(rest)
                # "who echoed Vale's words" asks for a name by another
                return f"who {rest}" if verb and not OTHERS.search(rest) else ""
    return ""
