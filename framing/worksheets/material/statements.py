"""What an event's texts surely tell, in words that stand by themselves."""

from __future__ import annotations

import re

from msgspec import Struct

from framing.lexicons import clauses
from framing.records import Fact, Reading, Sentence, Span
from framing.tokens import terms_of
from framing.worksheets.headings import headline_of
from framing.worksheets.material.certain import is_in_quotation
from framing.worksheets.material.lists import alike, sign
from framing.worksheets.material.material import Material, is_story, said, strangers

SHORTEST, LONGEST = 8, 26  # words of a fact
PUSHING = ("loaded", "epithets", "forceful_verbs")  # measures
QUOTES = re.compile('["“”–—―!]| -- ')  # and asides
EXACT = re.compile(r"\d|[a-z,] [A-Z][a-z]")  # a number, or a name within
UNSURE = re.compile(
    r"\b(?:could|might|may|likely|probably|perhaps|seem\w*|appear\w*|certain|thought to"
    r"|believed?|think|feel|want)\b"
)
HEADLINE_STEMS = 4
# In a headline, quotations, questions, and what is only to come.
OPEN_HEADLINE = re.compile(
    r"[“”\"?‘]|(?<!\w)['’]|\bto\b|^(?:How|Why|What|Who)\b", re.IGNORECASE
)
BEGINS = (
    "Its|Their|His|Her|But|And|So|Such|Still|Also|Then|First|Second|Third|He|She|They|It|This|That|"
    "These|Those|There|Here|Both|Others?|Another|Slightly|More|Several|In essence|As such|"
    "In addition|In fact|Combined"
)
LEANS = re.compile(
    rf"^(?:{BEGINS})\b|[?]$|\bthat (?:year|day|time|week|month)\b|"
    r", (?:who|whose|which|where)\b|\b(?:the (?:above|same|latter|former)|after all|this|these|"
    r"those|here|also|too|I|we|you|my|our|your|me|us)\b|, (?:though|however|in turn)\b"
    r"|\b(?:used|made|at|of|to|for|with|by|from|over|after|before|during) that [a-z]"
    r"|, (?:he|she|they) (?:continued|added|went on)\b"
)
# Beginnings of half a statement, and of a line that no name begins.
HALF = re.compile(
    r"(?:Even|Although|Though|While|If|Whether|Because|Since|When|After|Before|As|Despite|In|On|"
    r"At|With|By|For|Asked|Speaking|Of|Among|Over|Under|To|From|Until|Once|Like|Unlike|Between|"
    r"During)\b"
)
# In the beginning of a sentence, what the rest of it may have to close.
OPEN_CLAUSE = re.compile(
    r"\b(?:if|when|while|because|unless|until|once|whether|although|though|since|which|who)\b"
)
NAME_FIRST = re.compile(rf"(?!(?:The|A|An|Unless)\b|{HALF.pattern})[A-Z]")


class Statement(Struct, frozen=True):
    """A sentence that stands by itself, or the beginning of one, with the facts in it; or a
    headline, with none."""

    facts: list[Fact]
    document: str
    place: Span


def statements_of(material: Material) -> list[Statement]:
    """What the texts surely tell, in words that stand by themselves."""
    found = []
    for name, reading in material.readings.items():
        if name not in strangers(material):
            made = [
                _statement(material, name, sentence)
                for sentence in reading.sentences
                if is_story(reading, sentence)
            ]
            found += [one for one in [*made, _headline(name, reading)] if one is not None]
    return found


def _headline(name: str, reading: Reading) -> Statement | None:
    """A headline that says plainly what happened: in other words than most passages."""
    place = headline_of(reading)
    words = said(reading, place) if place else ""
    plain = len(stems(words)) >= HEADLINE_STEMS and not OPEN_HEADLINE.search(words)
    return Statement([], name, place) if place and plain else None


def _statement(material: Material, name: str, sentence: Sentence) -> Statement | None:
    """A sentence as a statement: whole where that stands by itself, or else the fact that it
    begins with; None where neither does, or what it tells isn't surely told."""
    inside = [
        (fact, place)
        for fact in material.comparison.coverage.facts
        if (place := fact.documents.get(name)) is not None
        and sentence.start <= place.start < sentence.end
    ]
    ends = [sentence.end, *(place.end for _, place in inside if place.start == sentence.start)]
    for end in ends:
        facts = [(fact, place) for fact, place in inside if place.start < end]
        sure = all(place.sure and place.how == "states" for _, place in facts)
        if facts and sure and _stands(material, name, sentence, end):
            return Statement([one for one, _ in facts], name, Span(sentence.start, end))
    return None


def leans(words: str) -> bool:
    """Whether words need the sentence before them: by how they begin, or by a pronoun with no
    name before it to stand for."""
    pronoun = clauses.pronoun().search(words)
    before = words[: pronoun.start()] if pronoun else ""
    alone = pronoun and not (re.search(r"[a-z,.] [A-Z]", before) or NAME_FIRST.match(before))
    return bool(LEANS.search(words) or sign("leaning", cased=True).match(words) or alone)


def stems(text: str) -> set[str]:
    """The beginnings of a text's words of weight, so that "countries" is like "country", and
    words that tell the same are one."""
    words = (term for term in terms_of(text) if len(term) > 2 and term.isalpha())
    return {alike().get(word, word[:5]) for word in words if not sign("slight").fullmatch(word)}


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
        and not (HALF.match(words) or OPEN_CLAUSE.search(words))
    )
    return (
        whole
        and SHORTEST <= len(words.split()) <= LONGEST
        and not words[0].islower()
        and not (leans(words) or QUOTES.search(words) or UNSURE.search(words))
        and bool(EXACT.search(words) or NAME_FIRST.match(words))
        and bool(clauses.finite_verb().search(words))
        and not is_in_quotation(text, place.start, place.end)
        and not _judges(material, name, place, words)
    )
