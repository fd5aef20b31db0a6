"""Coders' rows in, how far they agree out: by category, together, and where they don't."""

from __future__ import annotations

from collections import Counter
from collections.abc import Sequence
from itertools import combinations

from msgspec import Struct

from framing.coding.codes import Coded, cell_of
from framing.coding.measures import Judgement, Level, alpha, interval, kappa
from framing.coding.reading import value_of, variables_of

SCHEMA = 1
DRAWS = 1000
TOGETHER = "(all together)"


class Agreed(Struct, frozen=True):
    """How far coders agree on one category or variable.

    `units` have codes of two coders or more, `used` counts the codes "1" or, of a variable,
    all; `same` is the share of the pairs of codes that are alike. `alpha` and `kappa` are
    None where nothing differs or nobody has a partner; `low` and `high` as of
    `measures.interval`. `standing` is Krippendorff's reading of alpha.
    """

    name: str
    units: int
    used: int
    same: float | None
    alpha: float | None
    low: float | None
    high: float | None
    kappa: float | None
    standing: str


class Differing(Struct, frozen=True):
    """A unit on which coders differ: what each of them says."""

    unit: str
    text: str
    codes: dict[str, str]


class Agreement(Struct, frozen=True):
    """All of it. `confusion` holds, for each pair of codes that two coders gave one unit, how
    often; pairs of the same code too. `schema` is the version of this form."""

    coders: list[str]
    units: int
    level: Level
    together: Agreed
    variables: list[Agreed]
    confusion: list[tuple[str, str, int]]
    differing: list[Differing]
    schema: int = SCHEMA


def agreement_of(
    rows: Sequence[Coded], level: Level = "nominal", seed: int = 0, names: Sequence[str] = ()
) -> Agreement:
    """How far coders agree.

    Args:
        rows: as of `reading.read`.
        level: of the values; categories are nominal whatever it says.
        seed: where resampling starts.
        names: categories to show though nobody used them.
    """
    variables = list(dict.fromkeys([*names, *variables_of(rows)]))
    sets = any(row.codes is not None for row in rows)
    mine: Level = "nominal" if sets else level
    by_name = {
        name: [
            Judgement(row.coder, row.unit, value)
            for row in rows
            if (value := value_of(row, name))
        ]
        for name in variables
    }
    whole = [
        Judgement(row.coder, row.unit, cell_of(sorted(row.codes)))
        for row in rows
        if row.codes is not None
    ]
    return Agreement(
        coders=sorted({row.coder for row in rows}),
        units=len({row.unit for row in rows}),
        level=mine,
        together=_agreed(TOGETHER, whole, "nominal", seed),
        variables=[_agreed(name, judged, mine, seed) for name, judged in by_name.items()],
        confusion=_confusion(whole),
        differing=_differing(rows),
    )


def _agreed(name: str, judged: Sequence[Judgement], level: Level, seed: int) -> Agreed:
    value, between = alpha(judged, level), interval(judged, level, DRAWS, seed)
    told = Counter(one.unit for one in judged)
    low, high = between if between and value is not None else (None, None)
    cohen = kappa(judged) if level == "nominal" else None
    return Agreed(
        name=name,
        units=sum(many > 1 for many in told.values()),
        used=sum(one.value != "0" for one in judged),
        same=_rounded(_same(judged)),
        alpha=_rounded(value),
        low=_rounded(low),
        high=_rounded(high),
        kappa=_rounded(cohen),
        standing=standing_of(value),
    )


def standing_of(value: float | None) -> str:
    """Krippendorff's (2004) reading: reliable from .800, tentative from .667."""
    if value is None:
        return "not told: nothing differs, or nobody has a partner"
    if value >= 0.8:
        return "reliable"
    return "tentative" if value >= 0.667 else "not reliable"


def _rounded(value: float | None) -> float | None:
    return None if value is None else round(value, 6)


def _pairs(judged: Sequence[Judgement]) -> list[tuple[str, str]]:
    """The codes of every two coders for one unit, the coders in order of name."""
    by_unit: dict[str, list[Judgement]] = {}
    for one in sorted(judged):
        by_unit.setdefault(one.unit, []).append(one)
    return [
        (left.value, right.value)
        for unit in sorted(by_unit)
        for left, right in combinations(by_unit[unit], 2)
    ]


def _same(judged: Sequence[Judgement]) -> float | None:
    pairs = _pairs(judged)
    return sum(left == right for left, right in pairs) / len(pairs) if pairs else None


def _confusion(whole: Sequence[Judgement]) -> list[tuple[str, str, int]]:
    """Pairs of codes, the most frequent first; which of the two coders said which is not
    kept, so (a, b) is (b, a)."""
    tally = Counter((min(pair), max(pair)) for pair in _pairs(whole))
    return sorted(
        ((a, b, many) for (a, b), many in tally.items()), key=lambda one: (-one[2], one)
    )


def _differing(rows: Sequence[Coded]) -> list[Differing]:
    by_unit: dict[str, list[Coded]] = {}
    for row in rows:
        if row.is_coded:
            by_unit.setdefault(row.unit, []).append(row)
    found = []
    for unit, mine in by_unit.items():
        said = {row.coder: _said(row) for row in mine}
        if len(set(said.values())) > 1:
            text = next((row.text for row in mine if row.text), "")
            found.append(Differing(unit, text, said))
    return found


def _said(row: Coded) -> str:
    if row.codes is not None:
        return cell_of(sorted(row.codes))
    return "; ".join(f"{name}={value}" for name, value in sorted(row.values.items()))
