"""What goes on a few pages: the exercises that a sheet keeps."""

from __future__ import annotations

from collections.abc import Sequence

from framing.worksheets.exercises import modules
from framing.worksheets.sheet import Exercise, Level, Refusal

# Pages that a sheet may have, millimetres that they hold beside heads and breaks, and how long
# an exercise is beside the school level.
PAGES: dict[Level, int] = {"easy": 4, "school": 4, "university": 6}
HELD: dict[Level, float] = {"easy": 870, "school": 985, "university": 1400}
LONG: dict[Level, float] = {"easy": 0.9, "school": 1.0, "university": 1.35}


def fitting(
    exercises: Sequence[Exercise], level: Level
) -> tuple[list[Exercise], list[Refusal]]:
    """The exercises that a sheet has room for, in their order, and those left out for want
    of it.

    Those of least need give way first. It hangs on which exercises there are, not on their
    items, so that every form of a sheet has the same.
    """
    lessons = {name: module.LESSON for name, module in modules().items()}
    order = sorted(exercises, key=lambda one: (lessons[one.name].need, lessons[one.name].place))
    kept: set[str] = set()
    left = HELD[level]
    for one in order:
        room = lessons[one.name].room * LONG[level]
        if room <= left or not lessons[one.name].need:
            kept.add(one.name)
            left -= room
    spare = [
        Refusal(
            one.name,
            one.title,
            f"No room on {PAGES[level]} pages; --exercises {one.name} makes it.",
        )
        for one in exercises
        if one.name not in kept
    ]
    return [one for one in exercises if one.name in kept], spare
