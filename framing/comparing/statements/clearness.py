"""Whether a sentence says by itself of whom and what it speaks, and the name behind its pronoun
that helps where it doesn't."""

from __future__ import annotations

import re

from framing.comparing.statements.event_context import QUOTED, Field
from framing.comparing.statements.named_sources import genders_of
from framing.comparing.statements.telling import Line, once
from framing.comparing.statements.wordings import telling_patterns
from framing.lexicons import clauses
from framing.records import Reading, Span

BRIEF = 18  # words of a sentence that may be a mere scrap
ASKING = 40  # letters in which a sentence begins to ask something
BRIEFLY = 2  # sentences of a text that name somebody in passing
NEAR = 2  # sentences before a pronoun in which whoever it means is named
INITIAL = re.compile(r"\b[A-Z]\.\Z")
_OPEN_END = re.compile(r"[\w,;:—–-]\Z")
_THE_TWO = re.compile(
    r"\b(?:[Tt]hat|[Tt]his) (?:notion|idea|claim|charge|view|argument|assertion|suggestion)\b"
    r"|\b(?:on|about|of) (?:the|that|this) (?:subject|matter)\b(?! of)|\b[Tt]he other two\b"
    r"|\A(?:The )?[Oo]thers? "
    r"|\bthe (?:two|latter|former)(?=[.,;:”\"]|\Z)|\bthat this [a-z]+\b"
)
_DAY = r"(?:[MTWFS][a-z]+day|[JFMASOND][a-z]+(?: \d+)?)"
# a pronoun before which no clause has a subject: "During the trip, he", "Then his"
_AHEAD = re.compile(
    rf"(?:(?:[A-Z][a-z]+ly|[A-Z][a-z]+ing|In|On|At|By|For|From|With|Without|Among|During|Under|Of"
    rf"|Through|Since|Until|After|Before|When|While|As|If|Although|Though|Because|Despite|But|And"
    rf"|Yet|So|Then|Still|Later|Instead|Once|Not|Only|Asked|To)(?:\s(?:[a-z0-9$%’'-]+|{_DAY}))"
    rf"{{0,8}}?,?\s|[A-Z][a-z]+ing\s[^,“”\"]{{3,60}},\s)?(?P<who>[Hh]e|[Ss]he|[Hh]is|[Hh]er|[Hh]im|[Tt]hey|[Tt]heir|[Tt]hem)\b"
)
# what may stand before the name with which a sentence begins: "On Monday, Senator"
_OPENS = re.compile(
    r"(?:[A-Z][^,]{0,40},\s?)?(?:(?:[A-Z][\w.’'-]{0,40}|former)(?![\w.’'-])\s?){0,20}"
)
_CAPITAL = re.compile(r"\b([A-Z][\w’'-]{1,40})\s")
_NAMED_BEHIND = re.compile(r",\s(?:[a-z]+\s)?[A-Z][\w.’'-]+")
_POINTS = re.compile(
    r"\b(?:this|these|such)\s(?!week|month|year|morning|afternoon|evening|day|time|spring|summer"
    r"|autumn|fall|winter|weekend|as\b|an?\b|is\b|was\b)[a-z]+"
)
_THAT = re.compile(
    r"(?:\w+,?\s)?(?i:in|on|at|during|for|by|with|from|of|after|before)\s(?:that|those)\s"
    r"(?!week|month|year|day)[a-z]"
)
_GOES_ON = re.compile(
    r"[’”]\s|(?:\w+\s){1,3}(?:later|earlier|prior|afterwards?),|[^,]{0,40}\b(?i:at the time)\b"
    r"|.{0,90}\bfor (?:example|instance)\b|[\w’'-]+, too,"
    r"|(?:By|In) (?:failing|doing|refusing)\b"
)
_VERB = re.compile(  # "suggests a"
    r"\b(?:[A-Z][\w’'-]{0,40}|[a-z]{1,40}[a-rt-z]) [a-z]{1,40}s "
    r"(?:the|an?|that|to|as|his|her|its|their|it|no|how)\b"
)
# with which what is quoted begins where it said before of whom it speaks
_SAID_OF = re.compile(
    r"[“\"‘']+(?:But |And |So |Yet )?(?:[Hh]e|[Ss]he|[Tt]hey|[Hh]is|[Hh]er|[Tt]heir)\b"
)
_RELATIVE = re.compile(r"\b(?:who|which)\b.*")
_BARE = re.compile(
    r"(?:(?:But|And|Yet|So)\s)?The ([a-z]+) (?!of\b|that\b|who\b|which\b|in\b|for\b)[a-z]"
)


@once
def is_torn(line: Line, field: Field) -> bool:
    """Whether a sentence was taken to end, or to begin, behind somebody's initial, or the
    text breaks off in it."""
    every = field.lines[line.document]
    lines = every[max(line.index - 1, 0) : line.index + 1]
    if line is every[-1] and _OPEN_END.search(field.words_at(line.document, line.span)):
        return True
    return any(INITIAL.search(field.words_at(one.document, one.span)) for one in lines)


@once
def is_conceded(line: Line, field: Field) -> bool:
    """Whether the next sentence speaks against what one says: "But", "Figures, though"."""
    later = field.lines[line.document][line.index + 1 : line.index + 2]
    words = [field.words_at(one.document, one.span) for one in later if one.body]
    return any(telling_patterns()["turns"].match(one) for one in words)


@once
def is_clear(line: Line, field: Field) -> bool:
    """Whether a sentence says by itself what it speaks of: not "This ad", "But it", nor
    "he" where that may be anybody."""
    named = pronoun_in(line, field) is None or meant(line, field) != ""
    return named and not points_back(line, field)


@once
def points_back(line: Line, field: Field) -> bool:
    """Whether a sentence speaks of a thing that stands in the one before it, or is a scrap."""
    words = field.words_at(line.document, line.span)
    asks = telling_patterns()["asks"].search(words[:ASKING])
    if (
        (telling_patterns()["dangles"].match(words) and not asks)
        or _GOES_ON.match(words)
        or (line.sentence.voice == "quoted" and _SAID_OF.match(words))
        or _THE_TWO.search(words)
    ):
        return True
    act = _BARE.match(words)
    bare = _RELATIVE.sub("", words)
    verb = asks or clauses.finite_verb().search(bare) or _VERB.search(bare)
    if len(words.split()) < BRIEF and verb is None:
        return True
    loose = act is not None and telling_patterns()["acts"].fullmatch(act[1])
    pointing = _POINTS.search(QUOTED.sub("", words)[:60]) or _THAT.match(words)
    return bool(pointing or loose) or is_torn(line, field)


@once
def pronoun_in(line: Line, field: Field) -> re.Match[str] | None:
    """The pronoun near the head of a sentence that means somebody named before it; None
    where there is none, or the name stands right behind."""
    words = field.words_at(line.document, line.span)
    found = _AHEAD.match(words)
    if found is None or (found.start("who") and _NAMED_BEHIND.search(words[:140], found.end())):
        return None
    return found


def with_name(words: str, line: Line, field: Field) -> str:
    """The words with which a sentence begins, with the name of whom its first "he" means."""
    found = pronoun_in(line, field)
    if found is None or found.end() > len(words) or not (name := meant(line, field)):
        return words
    return f"{words[: found.end()]} [{name}]{words[found.end() :]}"


def may_be_known(line: Line, field: Field) -> bool:
    """Whether that others lack a sentence says little: they may tell it by words of whom it
    is on."""
    return _is_deed(line, field) or _is_in_brief(line, field)


def _is_deed(line: Line, field: Field) -> bool:
    """Whether a sentence only says that somebody "denied" or "blamed", of whom another text
    carries words: these may do it."""
    deeds = telling_patterns()["deeds"]
    words = field.words_at(line.document, line.span)
    who = [one[1] for one in _CAPITAL.finditer(words) if deeds.match(words, one.end())]
    return bool(who) and any(
        re.search(rf"\b{re.escape(name)}\b", field.words_at(other, source))
        for name in who
        for other, reading in field.texts.items()
        for one in reading.attributions
        for source in one.source
        if other != line.document
    )


def _is_in_brief(line: Line, field: Field) -> bool:
    """Whether a sentence quotes somebody whom another text names but once or twice, as it
    does whose words it retells."""
    for one in field.speakers:
        heard = one.heard.get(line.document)
        for other in one.named if heard and line.index in heard.quoted else ():
            if other != line.document and one.quoting() == [line.document]:
                words = (field.words_at(other, two.span) for two in field.lines[other])
                if sum(one.last in said for said in words) <= BRIEFLY:
                    return True
    return False


@once
def meant(line: Line, field: Field) -> str:
    """Whom "he" or "she" at the head of a sentence means: the one person whom the nearest
    sentence that names any names, and begins with or quotes; "" where that isn't sure."""
    found, reading = pronoun_in(line, field), field.texts[line.document]
    if found is None or found["who"].lower().startswith("the"):
        return ""
    people = [
        (one, at) for one in reading.actors if one.kind == "person" for at in one.mentions
    ]
    for before in reversed(field.lines[line.document][max(line.index - NEAR, 0) : line.index]):
        span = before.span
        named = [(one, at) for one, at in people if span.start <= at.start < span.end]
        if named:
            first, at = min(named, key=lambda pair: pair[1].start)
            alone = all(one.name == first.name for one, _ in named)
            sourced = any(
                source.start <= at.start < source.end
                for one in reading.attributions
                for source in one.source
            )
            first_named = opens(field.words_at(line.document, Span(span.start, at.start)))
            fits = _fits(found["who"].lower(), first.name.split()[-1], reading)
            place = line.span.start + found.start("who")
            fits = fits and all(
                said.speaker in (None, first.name)
                for said in reading.attributions
                if any(one.start == place for one in said.source)
            )
            return first.name if alone and fits and (first_named or sourced) else ""
    return ""


def opens(before: str) -> bool:
    """Whether a name begins its sentence behind some words: a day, a title or nothing."""
    return not before or _OPENS.fullmatch(f"{before} ") is not None


def _fits(pronoun: str, last: str, reading: Reading) -> bool:
    """Whether no "Mr." or "Ms." speaks against a pronoun's meaning somebody."""
    told = genders_of([last], {reading.document.id: reading})[last]
    return told in ("", "he" if pronoun in ("he", "his", "him") else "she")
