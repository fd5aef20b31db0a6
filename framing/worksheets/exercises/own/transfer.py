"""The last item: an unmarked passage, and all that was practised."""

from __future__ import annotations

import re
from collections.abc import Sequence

from framing.records import Reading, Span
from framing.worksheets.material.choosing import drawn
from framing.worksheets.material.counted import counted_in
from framing.worksheets.material.lists import sign
from framing.worksheets.material.material import Material, passage, said, shown, strangers
from framing.worksheets.material.pushes import loaded_words
from framing.worksheets.material.spoken import spoken_in
from framing.worksheets.material.windows import windows
from framing.worksheets.sheet import (
    Claim,
    Exercise,
    Item,
    Key,
    Lesson,
    Level,
    Passage,
    Refusal,
    Task,
    Writing,
)

NAME, TITLE = "transfer", "On your own"
LESSON = Lesson(
    step="alone",
    place=190,
    room=93,
    need=0,
    questions=("who", "attention", "values"),
    moves=("stop", "find"),
    standards=("RI.8.1", "RI.8.8", "UNESCO MIL 4"),
)
WORDS: dict[Level, tuple[int, int]] = {
    "easy": (40, 70),
    "school": (50, 85),
    "university": (100, 160),
}
DAY = re.compile(r"\b(?:on )?(?:Mon|Tues|Wednes|Thurs|Fri|Satur|Sun)day\b")
RUBRIC = [
    "a task: 0 points without a word of the text, 1 for a claim alone, 2 for a claim with "
    "words that show it, 3 for both and another way to read them",
]


def make(material: Material) -> Exercise | Refusal:
    """A passage that no other exercise showed, where there is one."""
    low, high = WORDS[material.level]
    made = [
        item
        for name, reading in material.readings.items()
        if name not in strangers(material)
        for window in windows(reading, low, high)
        if (item := _item(material, name, window)) is not None
    ]
    fresh = [item for item in made if not _overlap(item.passages[0], material.seen)]
    fewest = sorted({_overlap(item.passages[0], material.seen) for item in made})
    rest = [i for i in made if fewest and _overlap(i.passages[0], material.seen) == fewest[0]]
    items = drawn(fresh or rest, 1, material.level, material.rng(NAME))
    if not items:
        return Refusal(
            NAME, TITLE, "No passage was found that surely says who, how many or when."
        )
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


def _item(material: Material, name: str, window: Span) -> Item | None:
    """A passage with what it surely does well; None where it says neither who nor how many
    nor when."""
    reading = material.readings[name]
    inside = [
        line
        for line in material.lines
        if line.document == name and window.start <= line.sentence.start < window.end
    ]
    speakers = [one.source for one in map(spoken_in, inside) if one is not None]
    pushes = [one.word for line in inside for one in loaded_words(line)]
    figures = counted_in(reading, window)[:3]
    day = DAY.search(said(reading, window))
    well = _well(speakers, figures, day[0] if day else "")
    asked = [f"“{word}”: who calls it so?" for word in pushes]
    asked += [f"“{one}”: how is it known?" for one in _unexplained(reading, window, figures)]
    if not well:
        return None
    quoted, other = well[0], _other_reading(speakers, figures)
    tasks: list[Task] = [
        Writing("One thing that the passage does well. Quote it.", 2, "; ".join(well), 3),
        Writing("One word or sentence that you would ask about. Why?", 2, "; ".join(asked), 3),
        Writing("What would you look up next, and where?", 1, "", 1),
    ]
    key = Key(
        "No one answer. To begin with: "
        + ("; ".join([*well, *asked]) or "any words that pupils quote."),
        [shown(material, name, window.start, window.end)],
        RUBRIC,
        ["anything that the words bear out"],
        [
            "1 point: “It is well written.”",
            f"2 points: it {quoted}",
            f"3 points: it {quoted}; but {other}",
        ],
    )
    difficulty = 0.4 - 0.05 * min(len(pushes) + len(speakers) + len(figures), 4)
    shown_as = passage(material, name, window.start, window.end)
    return Item([shown_as], tasks, key, round(difficulty, 2))


def _unexplained(reading: Reading, window: Span, figures: Sequence[str]) -> list[str]:
    """The figures of a passage whose sentence doesn't say who gives them, or from what."""
    lines = [
        said(reading, one)
        for one in reading.sentences
        if window.start <= one.start < window.end
    ]
    told = [one for one in lines if sign("evidence").search(one) or sign("hearing").search(one)]
    return [one for one in figures if not any(one in line for line in told)]


def _well(speakers: Sequence[str], figures: Sequence[str], day: str) -> list[str]:
    """What a passage does well: who speaks, how many, when."""
    well = [f"says who speaks: “{who}”" for who in dict.fromkeys(speakers)]
    well += [f"gives a figure: “{one}”" for one in figures]
    return well + ([f"says when: “{day}”"] if day else [])


def _other_reading(speakers: Sequence[str], figures: Sequence[str]) -> str:
    """Another way to read what a passage does well, by the first thing that it does."""
    if speakers:
        return f"{speakers[0]} may have a stake in it, and somebody else may tell it otherwise"
    if figures:
        return f"a reader may ask where “{figures[0]}” comes from, and what it leaves out"
    return "it may still be early: what was found out after that day isn't in it"


def claims(item: Item) -> list[Claim]:
    """What the key names stands in the passage."""
    text = item.passages[0].text
    told = item.key.answer
    quoted = [part.split("”")[0] for part in told.split("“")[1:]]
    return [Claim(f"in the passage: {told}", all(one in text for one in quoted))]
