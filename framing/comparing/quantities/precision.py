"""The precision ladder: one quantity as a number here, "most" there, "dominates" elsewhere.

A text that puts into words what another puts into numbers leaves out precision, or adds
judgement; neither is a conflict (METHODS 5: 70% > most > a significant portion > dominates).
"""

from __future__ import annotations

import re
from bisect import bisect_right
from collections import defaultdict
from collections.abc import Iterator, Sequence
from itertools import combinations

from msgspec import Struct

from framing.comparing.quantities.amounts import unit_of
from framing.comparing.quantities.quantities import Quantity, whose
from framing.comparing.quantities.stems import stems_of
from framing.records import FigurePair, Ladder, Precision, Reading, Rung, Span

LEVELS: tuple[Precision, ...] = (
    "number", "bounded number", "majority", "vague", "evaluative", "absolute"
)  # fmt: skip
_SIZE = (
    r"(?:significant|substantial|considerable|large|larger|sizable|sizeable|major|huge|vast|big"
    r"|growing|small|tiny|good|great)"
)
_PART = r"(?:portion|part|share|proportion|amount|fraction|chunk|slice)(?: of)?"
_OWNS = (
    r"(?:produc|control|hold|mak|own|min|refin|process|suppl|export|import|buy|ha)"
    r"(?:e?s|e|ies|y|ing|ed|ve|d)?"
)
_WHO = r"(?:supplier|producer|exporter|importer|buyer|maker|refiner|source)"
_WORDS = re.compile(
    r"\b(?:"
    r"(?P<majority>(?:the )?(?:(?:vast|overwhelming|great) )?majority of"
    r"|(?:by far )?most of(?! (?:them|these|those|it|which|whom)\b)"
    rf"|the (?:bulk|lion['’]s share|better part) of|{_OWNS} most(?! (?:likely|recent)))"
    rf"|(?P<vague>an? {_SIZE} {_PART}|much of|a lot of)"
    r"|(?P<absolute>(?:(?:near|virtual|significant|effective)[ -])?monopol(?:y|ies|i[sz]e[sd]?)"
    rf"|(?:sole|only) {_WHO})"
    r"|(?P<evaluative>dominat(?:e|es|ed|ing|ion)|dominan(?:ce|t)|stranglehold|chokehold"
    r"|(?:iron |tight |firm )?grip on|lock on"
    r"|(?:overwhelming|dominant|leading|commanding) (?:lead|position)"
    rf"|(?:largest|biggest|top|main|key|major|leading) {_WHO}))\b",
    re.I,
)
_KIND = {
    "majority": "a majority", "vague": "a vague share", "evaluative": "a judgement",
    "absolute": "an absolute",
}  # fmt: skip
_COUNTS = {
    "dozens": (24, 200), "scores": (40, 200), "hundreds": (200, 2000), "thousands": (2e3, 2e4),
    "tens of thousands": (2e4, 2e5), "hundreds of thousands": (2e5, 2e6),
    "millions": (2e6, 2e7), "tens of millions": (2e7, 2e8), "hundreds of millions": (2e8, 2e9),
    "billions": (2e9, 2e10),
    "two dozen": (24, 35), "a dozen": (12, 15), "a handful": (3, 9), "several": (3, 12),
}  # fmt: skip
# One of these stands in every match; a sentence without any isn't searched.
_WORD_HINTS = (
    *("most", "majority of", " bulk of", "better part of", " lion", " portion", " part"),
    *(" share", " proportion", " amount", " fraction", " chunk", " slice", "much of"),
    *("a lot of", "monopol", "dominat", "dominan", "stranglehold", "chokehold", "grip on"),
    *("lock on", "overwhelming ", "leading ", "commanding ", "sole ", "only ", "largest "),
    *("biggest ", "top ", "main ", "key ", "major "),
)
_COUNT_HINTS = ("dozen", "scores", "hundreds", "thousands", "millions", "billions", "handful",
                "several")  # fmt: skip
_MANY = re.compile(
    r"\b(?P<count>(?:tens|hundreds) of (?:thousands|millions)|(?:two|a) dozen|dozens|scores"
    r"|hundreds|thousands|millions|billions|a handful|several)(?: of)? (?P<what>[a-z]+s)\b",
    re.I,
)
_MEASURES = frozenset(("day", "meter", "gram", "hectare", "watt"))
REACH = 14  # words behind an expression that say what it is a share of


class Word(Struct, frozen=True):
    """An expression in words that puts a quantity: where, at what level, of whom, of what."""

    rung: Rung
    text: int
    entity: str
    about: frozenset[str]


class Count(Struct, frozen=True):
    """A vague count such as "scores of missiles": what it counts, what it may mean, and the
    stems of its sentence."""

    rung: Rung
    text: int
    unit: str
    low: float
    high: float
    said: frozenset[str]


def ladders(readings: Sequence[Reading], quantities: Sequence[Quantity]) -> list[Ladder]:
    """The shares that the texts put with unlike precision, one ladder an entity.

    A ladder has rungs on at least two levels from at least two texts; rungs go from the
    most to the least precise, then in reading order. Each is said of the same entity and
    shares a word with another text's rung on what it is a share of.
    """
    by_entity: dict[str, list[Word]] = defaultdict(list)
    for number, reading in enumerate(readings):
        for word in _words(number, reading):
            by_entity[word.entity].append(word)
    for quantity in quantities:
        share = quantity.unit.name == "%" and quantity.figure.entity
        if share and not {"change", "stand"} & quantity.sides.keys():
            reading = readings[quantity.text]
            by_entity[whose(reading, quantity.figure)].append(_numbered(reading, quantity))
    found = []
    for entity, words in sorted(by_entity.items()):
        kept = [word for word in words if _answered(word, words)]
        levels = {word.rung.level for word in kept}
        texts = {word.text for word in kept}
        if len(levels) > 1 and len(texts) > 1:
            rungs = sorted(
                kept, key=lambda one: (LEVELS.index(one.rung.level), one.text, one.rung.start)
            )
            found.append(Ladder(entity, _topic(kept), [word.rung for word in rungs]))
    return found


def _answered(word: Word, words: Sequence[Word]) -> bool:
    """Whether another text speaks of the same share: two stems in common, or all of one's."""
    return any(
        other.text != word.text
        and len(word.about & other.about) >= min(2, len(word.about), len(other.about))
        for other in words
        if word.about and other.about
    )


def _topic(words: Sequence[Word]) -> str:
    """The stems that most of the rungs share, in alphabetical order."""
    counts: dict[str, int] = defaultdict(int)
    for word in words:
        for stem in word.about:
            counts[stem] += 1
    most = max(counts.values(), default=0)
    return " ".join(sorted(stem for stem, count in counts.items() if count == most))


def _words(number: int, reading: Reading) -> Iterator[Word]:
    """What a text says in words of somebody's share."""
    text = reading.document.text
    named = _mentions(reading)
    starts = [start for start, _, _ in named]
    for sentence in reading.sentences:
        plain = text[sentence.start : sentence.end].lower()
        if not any(hint in plain for hint in _WORD_HINTS):
            continue
        for match in _WORDS.finditer(text, sentence.start, sentence.end):
            entity = _entity(named, starts, sentence.start, match.start(), sentence.end)
            if entity is None:
                continue
            behind = " ".join(text[match.end() : sentence.end].split()[:REACH])
            before = text[max(sentence.start, match.start() - 60) : match.start()]
            about = frozenset(stems_of(f"{behind} {before}")) - frozenset(stems_of(entity))
            level: Precision = match.lastgroup  # type: ignore[assignment]
            rung = Rung(reading.document.id, match.start(), match.end(), level)
            yield Word(rung, number, entity, about)


def _numbered(reading: Reading, quantity: Quantity) -> Word:
    figure = quantity.figure
    bounded = quantity.interval.bound in ("under", "over")
    level: Precision = "bounded number" if bounded else "number"
    rung = Rung(reading.document.id, figure.start, figure.end, level, quantity.index)
    entity = whose(reading, quantity.figure)
    about = quantity.said - frozenset(stems_of(entity))
    return Word(rung, quantity.text, entity, about)


def _mentions(reading: Reading) -> list[tuple[int, int, str]]:
    return sorted(
        (span.start, span.end, actor.name)
        for actor in reading.actors
        if actor.kind in ("place", "organisation")
        for span in actor.mentions
    )


def _entity(
    named: list[tuple[int, int, str]], starts: list[int], low: int, place: int, high: int
) -> str | None:
    """Whose share it is: the nearest name before it in the sentence, else the next behind."""
    at = bisect_right(starts, place)
    if at and named[at - 1][0] >= low:
        return named[at - 1][2]
    return named[at][2] if at < len(named) and named[at][0] < high else None


def against_words(
    readings: Sequence[Reading], quantities: Sequence[Quantity], steps: Sequence[Ladder]
) -> list[FigurePair]:
    """Numbers of one text against words of another that gives no number for it.

    Shares from the ladders, `steps`, then vague counts; in the order of the ladders and texts.
    """
    order = {reading.document.id: number for number, reading in enumerate(readings)}
    pairs: list[tuple[Rung, Rung, str]] = []
    for ladder in steps:
        first: dict[str, Rung] = {}
        for rung in ladder.rungs:
            first.setdefault(rung.document, rung)
        for one, other in combinations(first.values(), 2):
            if one.figure is not None and other.figure is None:
                pairs.append((one, other, f"a number against {_KIND[other.level]}"))
    seen: set[tuple[int, int, str]] = set()
    for count in _counts(readings):
        for quantity in _answers(count, quantities):
            key = (count.text, quantity.text, count.unit)
            if key not in seen:
                seen.add(key)
                rung = _numbered(readings[quantity.text], quantity).rung
                pairs.append((rung, count.rung, "a number against a vague count"))
    return [_pair(*pair, order) for pair in pairs]


def _answers(count: Count, quantities: Sequence[Quantity]) -> list[Quantity]:
    """Other texts' numbers that a vague count may stand for, where its own has none."""
    same = [one for one in quantities if one.unit.name == count.unit]
    if any(one.text == count.text for one in same):
        return []
    return [
        one
        for one in same
        if one.interval.low <= count.high
        and one.interval.high >= count.low
        and one.said & count.said - set(stems_of(count.unit))
    ]


def _pair(one: Rung, other: Rung, reason: str, order: dict[str, int]) -> FigurePair:
    left, right = sorted((one, other), key=lambda rung: order[rung.document])
    return FigurePair(
        left=left.document,
        left_index=left.figure,
        left_span=Span(left.start, left.end),
        right=right.document,
        right_index=right.figure,
        right_span=Span(right.start, right.end),
        verdict="number against words",
        reason=reason,
    )


def _counts(readings: Sequence[Reading]) -> list[Count]:
    """The vague counts of all texts: "scores of missiles", "more than two dozen times"."""
    found = []
    for number, reading in enumerate(readings):
        text = reading.document.text
        for sentence in reading.sentences:
            plain = text[sentence.start : sentence.end].lower()
            if not any(hint in plain for hint in _COUNT_HINTS):
                continue
            for match in _MANY.finditer(text, sentence.start, sentence.end):
                low, high = _COUNTS[match["count"].lower()]
                rung = Rung(reading.document.id, match.start(), match.end(), "vague")
                unit = unit_of(match["what"]).name
                said = frozenset(stems_of(text[sentence.start : sentence.end]))
                if unit not in _MEASURES:
                    found.append(Count(rung, number, unit, low, high, said))
    return found
