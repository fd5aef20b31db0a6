"""What a number leaves open: its unit, and the interval that its wording allows.

Two numbers conflict only where these intervals are disjoint (METHODS 5, figures).
"""

from __future__ import annotations

import re
from functools import lru_cache
from math import inf, isclose
from typing import Literal, NamedTuple

from framing.records import Figure

ABOUT = 0.1  # how far "about" reaches, as a share of the number (METHODS 5: 5 to 10%)
ROUNDED = 0.025  # a number without a modifier is rounded by no more than this
_SPELLED_PART = 0.02  # "two-thirds", "a third" for a share near it
COMMON = frozenset({"", "%", "day", "meter", "gram", "time", "percentage points"})
POINTS = 1000  # more than any side has in a contest
Bound = Literal["exact", "about", "under", "over", "near"]

_BOUNDS: tuple[tuple[Bound, re.Pattern[str]], ...] = (
    ("under", re.compile(r"\b(?:up to|at most|as (?:much|many|high|long) as|below|under|no more"
                         r"|not more|less than|fewer than|or (?:less|fewer|under)|maximum)\b")),
    ("over", re.compile(r"\b(?:at least|more than|over|above|or (?:more|above)|exceeding"
                        r"|no (?:less|fewer)|not less|minimum|upwards?|in excess|beyond)\b")),
    ("near", re.compile(r"\b(?:nearly|almost|close to|just under|approaching|near)\b")),
    ("about", re.compile(r"\b(?:about|around|roughly|approximately|some|estimated|or so"
                         r"|more or less|an? average)\b")),
)  # fmt: skip

_ROSE = re.compile(
    r"\b(?:tick|edg|inch|creep|crept|jump|climb|surg|push|bump|mov|revis|pick|ramp|go|went|driv"
    r"|drov|shot|shoot)(?:e|es|ed|s|ing|en)?\s*$",
    re.I,
)
# Units that measure the same, in multiples of the first.
_SCALES = {
    "second": ("day", 1 / 86400), "minute": ("day", 1 / 1440), "hour": ("day", 1 / 24),
    "day": ("day", 1.0), "week": ("day", 7.0), "month": ("day", 30.44),
    "year": ("day", 365.25), "decade": ("day", 3652.5), "century": ("day", 36525.0),
    "millimeter": ("meter", 0.001), "mm": ("meter", 0.001), "centimeter": ("meter", 0.01),
    "cm": ("meter", 0.01), "meter": ("meter", 1.0), "m": ("meter", 1.0),
    "kilometer": ("meter", 1000.0), "km": ("meter", 1000.0), "mile": ("meter", 1609.344),
    "yard": ("meter", 0.9144), "foot": ("meter", 0.3048), "inch": ("meter", 0.0254),
    "gram": ("gram", 1.0), "kilogram": ("gram", 1000.0), "kg": ("gram", 1000.0),
    "kilo": ("gram", 1000.0), "pound": ("gram", 453.592), "lb": ("gram", 453.592),
    "ton": ("gram", 1e6), "tonne": ("gram", 1e6), "metric ton": ("gram", 1e6),
    "hectare": ("hectare", 1.0), "acre": ("hectare", 0.404686),
    "kilowatt": ("watt", 1e3), "kw": ("watt", 1e3), "megawatt": ("watt", 1e6),
    "mw": ("watt", 1e6), "gigawatt": ("watt", 1e9), "gw": ("watt", 1e9),
    "dozen": ("", 12.0),
}  # fmt: skip
# Nouns that count the same things.
_SAME = {
    name: group[0]
    for group in (
        ("ship", "vessel", "boat"), ("person", "people", "individual", "human"),
        ("company", "firm", "business", "entity", "organization", "organisation"),
        ("country", "nation", "state", "republic"), ("soldier", "troop", "serviceman"),
        ("child", "children", "kid", "minor"), ("worker", "employee", "staffer", "staff"),
        ("student", "pupil"), ("house", "home"), ("death", "dead", "fatality"),
        ("policeman", "policemen", "officer"), ("mineral", "metal", "element"),
        ("man", "men"), ("woman", "women"), ("plane", "aircraft", "airplane", "jet"),
        ("car", "vehicle"), ("job", "position"), ("month", "months"),
        ("win (rank)", "victory (rank)", "victories (rank)", "wins (rank)"),
        ("title (rank)", "crown (rank)", "championship (rank)", "titles (rank)"),
        ("defeat (rank)", "loss (rank)", "losses (rank)", "defeats (rank)"),
        ("place (rank)", "spot (rank)", "position (rank)"),
    )
    for name in group
}  # fmt: skip
_SPELLING = {"metre": "meter", "kilometre": "kilometer", "litre": "liter", "feet": "foot"}


class Unit(NamedTuple):
    """What a number is counted in: a name that like units share, and its multiple."""

    name: str
    factor: float


class Interval(NamedTuple):
    """The values that a number's wording allows, and how it is bounded."""

    low: float
    high: float
    bound: Bound


@lru_cache(maxsize=4096)
def unit_of(unit: str | None) -> Unit:
    """The unit that like units share: "tons" and "tonnes" are one; "" where there is none."""
    if unit is None:
        return Unit("", 1.0)
    if unit.isupper() or unit in ("%", "percentage points", "basis points"):
        return Unit(unit, 1.0)
    name = unit.removesuffix(" (enumerated)").lower()
    name = singular(name)
    name = _SPELLING.get(name, name)
    if name in _SCALES:
        return Unit(*_SCALES[name])
    return Unit(_SAME.get(name, name), 1.0)


def singular(noun: str) -> str:
    """A plural noun's singular, by its ending alone: "countries" is "country"."""
    if noun.endswith("ies") and len(noun) > 4:
        return noun[:-3] + "y"
    if noun.endswith(("sses", "xes", "shes", "ches")):
        return noun[:-2]
    return noun[:-1] if noun.endswith("s") and not noun.endswith(("ss", "us", "is")) else noun


def interval_of(figure: Figure, written: str, before: str = "") -> Interval:
    """The values that a figure allows, in its shared unit.

    "up to 70" allows 0 to 70, "nearly 70" 63 to 70, "about 70" 63 to 77; a bare number
    allows what would be rounded or cut to it: 52 billion is 51.5 to 53 billion, while a
    small count is exact.

    Args:
        figure: as read.
        written: its words in the text.
        before: what stands before them: "ticked up to 6.1%" is no upper bound.
    """
    if is_result(figure):
        both = figure.value * POINTS + (figure.high or 0.0)
        return Interval(both, both, "exact")
    factor = unit_of(figure.unit).factor
    low, high = figure.value, figure.value if figure.high is None else figure.high
    bound = "exact" if _ROSE.search(before) else bound_of(figure.modifier)
    if bound == "about":
        low, high = low - ABOUT * low, high + ABOUT * high
    elif bound == "near":
        low -= ABOUT * low
    elif bound == "under":
        low = 0.0
    elif bound == "over":
        high = inf
    step = _step(figure, written)
    low, high = low - (step / 2 if bound != "under" else 0.0), high + step
    return Interval(low * factor, high * factor, bound)


def is_specific(unit: Unit) -> bool:
    """Whether a unit says by itself what is counted: "tanks", not "years" or dollars."""
    return unit.name not in COMMON and not unit.name.isupper()


def is_result(figure: Figure) -> bool:
    """Whether a figure is the result of a contest: two numbers that are one value."""
    return figure.unit == "score"


def is_rank(figure: Figure) -> bool:
    """Whether a figure is an ordinal: a place, or the how-manieth of something."""
    return (figure.unit or "").endswith("(rank)")


def bound_of(modifier: str | None) -> Bound:
    """What a modifier does to its number."""
    if modifier:
        for bound, words in _BOUNDS:
            if words.search(modifier):
                return bound
    return "exact"


def _step(figure: Figure, written: str) -> float:
    """The unit of the last digit that is written, where it may have been rounded; else 0."""
    value = abs(figure.value)
    digits = re.search(r"\d[\d,]*(?:\.(\d+))?", written)
    if digits is None:  # in words: a share such as "a third" stands for what is near it
        return _SPELLED_PART * value if figure.unit == "%" else 0.0
    if digits[1]:
        plain = float(digits[0].replace(",", ""))
        return (value / plain if plain else 1.0) * 10.0 ** -len(digits[1])
    number = digits[0].replace(",", "")
    scaled = float(number) > 0 and not isclose(value, float(number))
    if not scaled and figure.unit != "%" and (len(number) < 4 or not number.endswith("0")):
        return 0.0
    zeros = len(number) - len(number.rstrip("0"))
    if figure.unit == "%":
        zeros = 0
    step = (value / float(number) if scaled else 1.0) * 10.0 ** min(zeros, 300)
    return min(step, ROUNDED * value) if figure.unit != "%" else step


def overlap(one: Interval, other: Interval) -> bool:
    """Whether some value fits both."""
    return one.low <= other.high and other.low <= one.high
