"""What each figure of a text measures: its words, its unit, its time, and how alike two are."""

from __future__ import annotations

import re
from bisect import bisect_right
from collections import Counter
from collections.abc import Sequence
from math import log, sqrt

from msgspec import Struct

from framing.comparing.grouping.told_days import day_of
from framing.comparing.quantities.amounts import (
    Interval,
    Unit,
    interval_of,
    is_rank,
    is_result,
    unit_of,
)
from framing.comparing.quantities.contrasts import (
    is_unfinished,
    rate_of,
    sides_of,
    times_of,
    weekdays_of,
)
from framing.comparing.quantities.stems import stems_of
from framing.records import Attribution, Figure, Reading, Sentence
from framing.tokens import WORD, term_of

# How much a word tells of what is measured, by where it stands.
NAMED, CLAUSE, SENTENCE, BESIDE = 3.0, 2.0, 1.0, 2.0
MOST = 40  # figures in one sentence; more are a table, which has no clauses to tell by
_SCALES = "hundred thousand million billion trillion dollars euros pounds yuan yen won"
_DESCRIBES = re.compile(r"(?:an? |the )?[\w.,]+-[a-z]+ ")
_BREAK = re.compile(
    r"[;:()—–]|,(?=\s)|\b(?:and|but|while|whereas|although|though|which|who|compared|than)\b"
)
_NAME = re.compile(  # no word that only begins its sentence, and none of a date
    r"(?<=[^\s.?!”] )(?!(?:Mon|Tues|Wednes|Thurs|Fri|Satur|Sun)day\b|(?:Jan|Febr)uary\b|March\b"
    r"|April\b|May\b|June\b|July\b|August\b|(?:Sept|Nov|Dec)ember\b|October\b)[A-Z]\w+"
)
_ORDINAL = re.compile(r"\b(?:first|second|third|last|final|next)\b", re.I)


class Quantity(Struct, frozen=True):
    """A figure with what tells its measure.

    `terms` weigh stems by where they stand; `sides`, `rate` and `times` are what can tell
    it from another in like words; `names` are the words of its entity, `said` all stems
    of its sentence, `called` those of the noun that the number stands before, without its
    unit's. `part` says that it is one part of a compound ("three years and four
    months"), `proper` the stems of the names in its clause, `day` when its text was
    published, NaN if unknown; `weekdays` are the days that its clause names, as dates where
    the text has one, `by` is the one whose count it is, `source` the stems that say so.
    """

    text: int
    index: int
    figure: Figure
    unit: Unit
    interval: Interval
    terms: dict[str, float]
    sides: dict[str, frozenset[str]]
    rate: str | None
    times: dict[str, frozenset[str]]
    names: frozenset[str]
    said: frozenset[str]
    called: frozenset[str]
    part: bool
    proper: frozenset[str]
    day: float
    weekdays: frozenset[str]
    by: str | None
    source: frozenset[str]


def quantities_of(readings: Sequence[Reading]) -> list[Quantity]:
    """The quantities of all texts, text by text.

    Dates, numbers cut short ("$2T") and the cells of tables are none.
    """
    return [
        quantity for number, reading in enumerate(readings) for quantity in _of(number, reading)
    ]


def _of(number: int, reading: Reading) -> list[Quantity]:
    text = reading.document.text
    figures = [
        (at, one)
        for at, one in enumerate(reading.figures)
        if one.unit != "date" and not text[one.end : one.end + 1].isalnum()
    ]
    starts = [sentence.start for sentence in reading.sentences]
    homes: dict[int, list[tuple[int, Figure]]] = {}
    for at, figure in figures:
        home = bisect_right(starts, figure.start) - 1
        if home >= 0 and figure.end <= reading.sentences[home].end:
            homes.setdefault(home, []).append((at, figure))
    return [
        _quantity(number, reading, reading.sentences[home], at, mine)
        for home, mine in homes.items()
        if len(mine) <= MOST
        for at, _ in mine
    ]


def _quantity(
    number: int,
    reading: Reading,
    sentence: Sentence,
    index: int,
    beside: Sequence[tuple[int, Figure]],
) -> Quantity:
    text, figure = reading.document.text, reading.figures[index]
    published = reading.document.published
    low, high = _clause(text, sentence, figure, [one for _, one in beside])
    clause, whole = text[low:high], text[sentence.start : sentence.end]
    said = stems_of(f"{text[sentence.start : figure.start]} {text[figure.end : sentence.end]}")
    given = _given_by(reading, figure)
    sources = [text[span.start : span.end] for span in given.source] if given else []
    speaker = frozenset(stems_of(" ".join(sources)))  # is no part of what is measured
    others = [one for at, one in beside if at != index]
    return Quantity(
        text=number,
        index=index,
        figure=figure,
        unit=unit_of(figure.unit),
        interval=interval_of(figure, text[figure.start : figure.end], text[low : figure.start]),
        terms=_terms(
            f"{text[low : figure.start]} {text[figure.end : high]}", said, figure, others
        ),
        sides=_sides(clause, figure),
        rate=rate_of(text[figure.end : min(high + 24, sentence.end)]) or rate_of(clause),
        times=times_of(whole if len(beside) == 1 else clause, published),
        names=frozenset(stems_of(whose(reading, figure))),
        said=frozenset(said),
        called=_called(text, figure),
        proper=frozenset(stems_of(" ".join(_NAME.findall(text, low, high)))) - speaker,
        day=day_of(published),
        weekdays=weekdays_of(clause, published),
        by=given.speaker if given else None,
        source=speaker,
        part=any(_compound(text, figure, other) for other in others),
    )


def _called(text: str, figure: Figure) -> frozenset[str]:
    """The stems of the noun before which a sum of money stands ("a $1 trillion road bill"), or
    a measure that describes it ("a 38-word oath"), without its unit's; none for others."""
    written = text[figure.start : figure.end]
    if not (unit_of(figure.unit).name.isupper() or _DESCRIBES.match(written)):
        return frozenset()
    words = stems_of(written)
    units = stems_of(f"{figure.unit or ''} {unit_of(figure.unit).name} {_SCALES}")
    return frozenset(word for word in words if word[0].isalpha()) - frozenset(units)


def _terms(
    clause: str, said: Sequence[str], figure: Figure, others: Sequence[Figure]
) -> dict[str, float]:
    """The stems round a figure, weighed by where they stand, and the figures beside it;
    without its unit's."""
    terms = dict.fromkeys(said, SENTENCE)
    terms |= dict.fromkeys(stems_of(f"{clause} {figure.quantity or ''}"), CLAUSE)
    terms |= dict.fromkeys(stems_of(figure.quantity or ""), NAMED)
    for other in others:
        if other.unit != figure.unit:
            terms[f"#{other.value:g} {unit_of(other.unit).name}"] = BESIDE
    for word in stems_of(f"{figure.unit or ''} {unit_of(figure.unit).name}"):
        terms.pop(word, None)
    return terms


def whose(reading: Reading, figure: Figure) -> str:
    """The actor that a figure is said of, under the name that the text's actors have; "" for
    nobody."""
    for actor in reading.actors:
        if actor.name == figure.entity:
            return actor.name
    for actor in reading.actors:
        if any(
            reading.document.text[span.start : span.end] == figure.entity
            for span in actor.mentions
        ):
            return actor.name
    return figure.entity or ""


def _given_by(reading: Reading, figure: Figure) -> Attribution | None:
    """To whom the words, quoted or told, are given in which a figure stands."""
    for one in reading.attributions:
        if any(span.start <= figure.start < span.end for span in one.given):
            return one
    return None


def _compound(text: str, one: Figure, other: Figure) -> bool:
    """Whether two figures are one measure in two units: "three years and four months"."""
    first, second = sorted((one, other), key=lambda figure: figure.start)
    between = text[first.end : second.start]
    units = unit_of(one.unit), unit_of(other.unit)
    same = units[0].name == units[1].name and units[0].factor != units[1].factor
    return same and between.strip() in ("", ",", "and", ", and")


def _sides(clause: str, figure: Figure) -> dict[str, frozenset[str]]:
    """The sides that what is counted is on, and where that is on none, its clause; of a result
    whether it is the last, as a rank is itself a first or a last."""
    if is_result(figure):
        stage = "before the end" if is_unfinished(clause) else "the end"
        return {"stage of the contest": frozenset((stage,))}
    if is_rank(figure):
        clause = _ORDINAL.sub(" ", clause)
    wide = sides_of(term_of(word) for word in WORD.findall(clause))
    return wide | sides_of(term_of(word) for word in WORD.findall(figure.quantity or ""))


def _clause(
    text: str, sentence: Sentence, figure: Figure, beside: Sequence[Figure]
) -> tuple[int, int]:
    """Where the part of a sentence that belongs to one figure begins and ends."""
    low, high = sentence.start, sentence.end
    for match in _BREAK.finditer(text, sentence.start, sentence.end):
        if match.end() <= figure.start:
            low = match.end()
        elif match.start() >= figure.end:
            high = match.start()
            break
    for other in beside:
        if other.end <= figure.start:
            low = max(low, other.end)
        elif other.start >= figure.end:
            high = min(high, other.start)
    return low, max(high, figure.end)


def rarity(quantities: Sequence[Quantity]) -> dict[str, float]:
    """How much each stem tells, by how few of the sentences with a figure have it."""
    # figures that leave the same words round them need not have the same ones beside them
    terms: dict[tuple[int, frozenset[str]], set[str]] = {}
    for one in quantities:
        terms.setdefault((one.text, one.said), set()).update(one.terms)
    counts = Counter(term for mine in terms.values() for term in mine)
    return {term: log(1 + len(terms) / count) for term, count in counts.items()}


class Likeness:
    """How alike the words of an event's quantities are."""

    def __init__(self, quantities: Sequence[Quantity]) -> None:
        self.rare = rarity(quantities)
        self.weights: dict[tuple[int, int, bool], dict[str, float]] = {}

    def of(self, one: Quantity, other: Quantity) -> float:
        """How alike the words of two quantities are, 0 to 1: a cosine. Where two people count,
        who they are is no part of it."""
        bare = one.by != other.by and bool(one.source and other.source)
        short, long = self._weights(one, bare), self._weights(other, bare)
        if len(short) > len(long):
            short, long = long, short
        return sum(weight * long[term] for term, weight in short.items() if term in long)

    def _weights(self, one: Quantity, bare: bool) -> dict[str, float]:
        """The weights of a quantity's terms, their squares adding up to 1."""
        key = one.text, one.index, bare
        if key not in self.weights:
            terms = {
                term: weight * self.rare[term]
                for term, weight in one.terms.items()
                if not bare or term not in one.source
            }
            length = sqrt(sum(weight**2 for weight in terms.values())) or 1.0
            self.weights[key] = {term: weight / length for term, weight in terms.items()}
        return self.weights[key]
