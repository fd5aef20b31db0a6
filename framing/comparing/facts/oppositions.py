"""Where two texts say of one thing what can't both be so: charged or not, 222-190 or 220-190.

Only what is listed is looked for (`oppositions.toml`), and only as it is claimed: not under
"if" or "will", and in no text that has both sides. Precise before complete: papers seldom
contradict each other, and most sentences that seem to are of two things.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from functools import cache
from itertools import combinations

from msgspec import Struct

from framing.comparing.words.cues import Cues, Finder, cues_of
from framing.comparing.words.folding import content_of
from framing.comparing.words.quoting import sentence_at
from framing.lexicons import LexiconFile, load
from framing.records import Reading, Sentence, Span
from framing.tokens import WORD, term_of

BEFORE = 6  # words before a side's words in which it may be unclaimed
SUBJECT, OBJECT = 3, 5  # content words before them, and behind, that they are said of
REACH = 2_000  # letters on either side of a hit that are looked at
FEWEST, OFF = 20, 6  # votes that a tally has, and by how many each side of two may differ
_TALLY = re.compile(
    r"(?<![\w.,/:#$€£-])(\d{1,3})(?:[-–—]| to |-to-|–to–)(\d{1,3})"
    r"(?![\w%]|[-–/.:]\d|,\d{3}|-\w)"
)
_VOTED = re.compile(r"\b(?:vot(?:e|es|ed|ing)|passed|approved|adopted|rejected|tally)\b", re.I)
_YEAR = re.compile(r"\b(since|from|until) (?:[A-Z][a-z]{2,8} )?((?:1[89]|20)\d\d)\b(?!-)")
WINDOW, ALIKE = 10, 2  # words before a year, and of them that two texts share
MOST_YEARS = 2  # by which two years of one thing differ
_CLAUSE = re.compile(r"[;:—–]|,(?=\s)|\b(?:and|but|while|although|though|after|when|that)\s")


class Pair(Struct, frozen=True):
    """Two sides of one question, and whether a story settles it once."""

    id: str
    one: Cues
    other: Cues
    sole: bool


class Opposed(Struct, frozen=True):
    """Two texts that say otherwise, by their ids, each with the words that do; `about` is
    what they are at odds on."""

    about: str
    left: str
    left_span: Span
    right: str
    right_span: Span


class _Line(Struct, frozen=True, forbid_unknown_fields=True):
    id: str
    one: str
    other: str
    sole: bool = False


class _Oppositions(LexiconFile, frozen=True):
    unclaimed: str
    pair: list[_Line]


class _Hit(Struct, frozen=True):
    """Words of one side, whether they are claimed, and the content words of their clause that
    they are said of: those before them, and those behind."""

    span: Span
    claimed: bool
    subject: frozenset[str]
    object: frozenset[str]

    def is_of(self, other: _Hit) -> bool:
        """Whether both are said of the same, as far as either says of what."""
        if not self.subject or not other.subject:
            return False
        same = self.subject <= other.subject or other.subject <= self.subject
        return same and (
            not self.object or not other.object or bool(self.object & other.object)
        )


def opposed(readings: Sequence[Reading]) -> Iterator[Opposed]:
    """The pairs of texts that contradict each other on something listed, in order.

    Fewer than two readings give none.
    """
    hits = [_hits(one) for one in readings]
    for at, pair in enumerate(_pairs()):
        sides = [mine[2 * at : 2 * at + 2] for mine in hits]
        having = [text for text, mine in enumerate(sides) if any(mine)]
        for left, right in combinations(having, 2):
            for mine, theirs in ((0, 1), (1, 0)):
                if sides[left][theirs] or sides[right][mine]:
                    continue  # a text that has both sides tells of two things
                found = _matched(sides[left][mine], sides[right][theirs], pair.sole)
                if found is not None:
                    ids = readings[left].document.id, readings[right].document.id
                    yield Opposed(pair.id, ids[0], found[0].span, ids[1], found[1].span)
    yield from _tallies(readings)
    yield from _years(readings)


def _tallies(readings: Sequence[Reading]) -> Iterator[Opposed]:
    """Texts that give one tally of a vote each, not quite the same."""
    every = ((one.document.id, _tallies_of(one)) for one in readings)
    tallies = {name: mine for name, mine in every if len(mine) == 1}
    for left, right in combinations(tallies, 2):
        (one, span), (other, place) = *tallies[left].items(), *tallies[right].items()
        apart = [abs(mine - theirs) for mine, theirs in zip(one, other, strict=True)]
        if any(apart) and max(apart) <= OFF and min(sum(one), sum(other)) >= FEWEST:
            yield Opposed("the tally of a vote", left, span, right, place)


def _years(readings: Sequence[Reading]) -> Iterator[Opposed]:
    """Texts that date the beginning or end of one thing a year or two apart: "led since 2002",
    "has led since 2003"; a text with both years tells of two things."""
    found = {one.document.id: _years_of(one) for one in readings}
    dated = [name for name, mine in found.items() if mine]
    for left, right in combinations(dated, 2):
        years = [{year for _, year, *_ in found[name]} for name in (left, right)]
        for kind, year, words, span in found[left]:
            for other, its, theirs, place in found[right]:
                near = kind == other and 0 < abs(year - its) <= MOST_YEARS
                shared = words & theirs
                cases = {one[0].isupper() for one in shared}  # a name, and what is said of it
                alike = len(shared) >= ALIKE and len(cases) > 1
                if near and alike and year not in years[1] and its not in years[0]:
                    about = f"a year ({min(year, its)} or {max(year, its)})"
                    yield Opposed(about, left, span, right, place)


def _years_of(reading: Reading) -> list[tuple[str, int, frozenset[str], Span]]:
    """The years since, from or until which a text says something, with the words before: names
    as they are written, others folded."""
    found = []
    for match in _YEAR.finditer(reading.document.text):
        if sentence := sentence_at(reading, match.start()):
            before = reading.document.text[sentence.start : match.start()].split()[-WINDOW:]
            words = WORD.findall(" ".join(before))
            told = (one if one[0].isupper() else content_of(term_of(one)) for one in words)
            kept = frozenset(one for one in told if one and content_of(term_of(one)))
            found.append((match[1], int(match[2]), kept, Span(*match.span())))
    return found


def _tallies_of(reading: Reading) -> dict[tuple[int, int], Span]:
    """The tallies of votes in a text, the smaller number first, and where each stands first."""
    text = reading.document.text
    found: dict[tuple[int, int], Span] = {}
    for sentence in reading.sentences:
        if _VOTED.search(text, sentence.start, sentence.end):
            for match in _TALLY.finditer(text, sentence.start, sentence.end):
                low, high = sorted((int(match[1]), int(match[2])))
                found.setdefault((low, high), Span(*match.span()))
    return found


def _matched(
    left: Sequence[_Hit], right: Sequence[_Hit], sole: bool
) -> tuple[_Hit, _Hit] | None:
    """The first claims of two texts that are said of the same."""
    for one in left:
        for other in right:
            if one.claimed and other.claimed and (sole or one.is_of(other)):
                return one, other
    return None


def _hits(reading: Reading) -> list[list[_Hit]]:
    """What a text has of the sides of each pair, one behind the other."""
    return [
        [
            _hit(Span(*span), sentence, reading.document.text)
            for span in spans
            if (sentence := sentence_at(reading, span[0]))
        ]
        for spans in _finder().found_in(reading)
    ]


def _hit(span: Span, sentence: Sentence, text: str) -> _Hit:
    before = text[max(sentence.start, span.start - REACH) : span.start]
    near = " ".join(before.split()[-BEFORE:])
    asks = text[max(span.end, sentence.end - 10) : sentence.end].rstrip("”\"' ").endswith("?")
    claimed = not asks and _unclaimed().search(near) is None
    behind = text[span.end : min(sentence.end, span.end + REACH)]
    subject = _content(_CLAUSE.split(before)[-1])[-SUBJECT:]
    return _Hit(
        span,
        claimed,
        frozenset(subject),
        frozenset(_content(_CLAUSE.split(behind)[0])[:OBJECT]),
    )


def _content(words: str) -> list[str]:
    """The content words of a stretch, folded, in order."""
    return [one for word in WORD.findall(words) if (one := content_of(term_of(word)))]


@cache
def _pairs() -> tuple[Pair, ...]:
    return tuple(
        Pair(line.id, cues_of(line.one), cues_of(line.other), line.sole)
        for line in load("oppositions", _Oppositions).pair
    )


@cache
def _finder() -> Finder:
    return Finder([side for pair in _pairs() for side in (pair.one, pair.other)])


@cache
def _unclaimed() -> re.Pattern[str]:
    words = load("oppositions", _Oppositions).unclaimed.split()
    parts = "|".join(re.escape(word).replace(r"\*", r"\w*") for word in words)
    return re.compile(rf"\b(?:{parts})\b|n[’']t\b", re.IGNORECASE)
