"""The last item: an unmarked passage, and all that was practised."""

from __future__ import annotations

from collections.abc import Sequence

from framing.records import Span
from framing.worksheets.material.choosing import drawn
from framing.worksheets.material.material import Material, passage, said, shown, strangers
from framing.worksheets.material.windows import windows
from framing.worksheets.sheet import Exercise, Item, Key, Level, Passage, Task, Writing

NAME, TITLE = "transfer", "On your own"
LESSON = ("On your own",)
WORDS: dict[Level, tuple[int, int]] = {"school": (50, 85), "university": (100, 160)}
RUBRIC = [
    "0: no evidence",
    "1: a claim without words from the text",
    "2: a claim with words that show it",
    "3: a claim, words that show it, and another way to read them",
]


def exercise_of(material: Material, seen: Sequence[Passage]) -> Exercise | None:
    """A passage that no other exercise showed, where there is one; None without any."""
    low, high = WORDS[material.level]
    made = [
        _item(material, name, window)
        for name, reading in material.readings.items()
        if name not in strangers(material)
        for window in windows(reading, low, high)
    ]
    fresh = [item for item in made if not _overlap(item.passages[0], seen)]
    fewest = sorted({_overlap(item.passages[0], seen) for item in made})
    rest = [item for item in made if fewest and _overlap(item.passages[0], seen) == fewest[0]]
    items = drawn(fresh or rest, 1, material.level, material.rng(NAME))
    if not items:
        return None
    return Exercise(
        NAME,
        TITLE,
        "Nothing is marked here. Read the passage as you would any news.",
        items,
        "What counts is whether pupils now look without being told where. Give the same points "
        "for good work seen (a named source, a figure with its day) as for a fault.",
    )


def _overlap(mine: Passage, seen: Sequence[Passage]) -> int:
    """How many letters of a passage were shown before."""
    return sum(
        max(0, min(mine.end, other.end) - max(mine.start, other.start))
        for other in seen
        if other.document == mine.document
    )


def _item(material: Material, name: str, window: Span) -> Item:
    reading = material.readings[name]
    loaded = [
        said(reading, mark)
        for cell in material.comparison.cells
        if cell.document == name and cell.measure == "loaded"
        for mark in cell.marks
        if window.start <= mark.start < window.end
    ]
    speakers = list(
        dict.fromkeys(
            said(reading, a.source[0])
            for a in reading.attributions
            if a.source and window.start <= a.source[0].start < window.end
        )
    )
    figures = [f for f in reading.figures if window.start <= f.start < window.end]
    found = [
        "words to ask about: " + (", ".join(f"“{w}”" for w in loaded) or "none was found"),
        "who speaks: " + ("; ".join(speakers) or "only the writer"),
        f"figures: {len(figures)}",
    ]
    well = "; ".join(found[1:])
    tasks: list[Task] = [
        Writing("One thing that the passage does well. Quote it.", 2, well, 3),
        Writing("One word or sentence that you would ask about. Why?", 2, found[0], 3),
        Writing("What would you look up next, and where?", 1, "another source, a date", 1),
    ]
    key = Key(
        "What this tool found: " + "; ".join(found) + ".",
        [shown(material, name, window.start, window.end)],
        "medium",
        RUBRIC,
        ["anything that the words bear out"],
    )
    difficulty = 0.4 - 0.05 * min(len(loaded) + len(speakers), 4)
    return Item(
        [passage(material, name, window.start, window.end)],
        tasks,
        key,
        round(difficulty, 2),
    )
