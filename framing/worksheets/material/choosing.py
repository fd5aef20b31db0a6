"""Which of many possible items a sheet gets: clear ones, of a set difficulty, by seed.

Candidates are put in order of difficulty and cut into as many bands as items are wanted.
Within a band only those near its middle stay, and the seed draws one. So two seeds give
other items of the same difficulty: item by item they are at most TOLERANCE apart.
"""

from __future__ import annotations

from collections.abc import Sequence
from itertools import pairwise
from random import Random

from framing.worksheets.sheet import Item, Level, Passage

TOLERANCE = 0.2  # of 1, between the same item of two forms
BAND = 4  # candidates considered for each item wanted
TARGETS: dict[Level, float] = {"easy": 0.1, "school": 0.2, "university": 0.5}


def drawn(
    candidates: Sequence[Item],
    count: int,
    level: Level,
    rng: Random,
    seen: Sequence[Passage] = (),
) -> list[Item]:
    """At most `count` items near the level's difficulty, easiest first, by the seed.

    No two items show the same words, and texts take turns where they can, as do words that
    the sheet showed before (`seen`) and others. Fewer come back where there are fewer; the
    same candidates and seed always give the same.
    """
    target = TARGETS[level]
    nearest = sorted(candidates, key=lambda item: (abs(item.difficulty - target), _place(item)))
    pool = apart(nearest)[: BAND * count] if count > 1 else nearest[:BAND]
    pool = sorted(pool, key=lambda item: (item.difficulty, _place(item)))
    chosen: list[Item] = []
    for whole in _bands(pool, count):
        band = [i for i in whole if not shows(i, seen)] or whole
        texts = {passage.document for item in chosen for passage in item.passages}
        other = [i for i in band if not any(p.document in texts for p in i.passages)]
        chosen.append(rng.choice(other or band))
    return chosen


def apart(candidates: Sequence[Item]) -> list[Item]:
    """The candidates without those that show words of one before them, whatever the seed,
    so that every form of a sheet finds as many items."""
    kept: list[Item] = []
    for item in candidates:
        if not shows(item, [one for other in kept for one in other.passages]):
            kept.append(item)
    return kept


def _bands(pool: Sequence[Item], count: int) -> list[list[Item]]:
    """Neighbours in difficulty, cut as evenly as they go; the far ones of a band left out."""
    bands = min(count, len(pool))
    cuts = [round(at * len(pool) / bands) for at in range(bands + 1)] if bands else []
    found = []
    for first, last in pairwise(cuts):
        band = list(pool[first:last])
        middle = band[len(band) // 2].difficulty
        found.append([i for i in band if abs(i.difficulty - middle) <= TOLERANCE / 2])
    return found


def shows(item: Item, shown: Sequence[Passage]) -> bool:
    """Whether an item shows some of the words of passages."""
    return any(
        mine.document == other.document and mine.start < other.end and other.start < mine.end
        for other in shown
        for mine in item.passages
    )


def _place(item: Item) -> tuple[tuple[str, int, int], ...]:
    return tuple((one.document, one.start, one.end) for one in item.passages)
