"""The last item: an unmarked passage, and all that was practised."""

from __future__ import annotations

import re
from collections.abc import Sequence

from framing.records import Reading, Span
from framing.worksheets.material.certain import is_outside
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
SOURCED = re.compile(
    r"\b(?:according to|(?:poll|survey|study|report|data|records|documents|estimates?)\b.* "
    r"(?:show|found|find|say|said|put)\w*)\b"
)
# A person by name: no office, no "critics".
NAMED = re.compile(
    r"(?!The |A |An |Some |Many |Other )(?:[A-Z][\w.’'-]{0,40} ){0,20}"
    r"[A-Z][a-z][\w’'-]{0,40}(?:,|$)"
)
WORDS: dict[Level, tuple[int, int]] = {
    "easy": (40, 70),
    "school": (50, 85),
    "university": (100, 160),
}
RUBRIC = [
    "the first two tasks: 0 points without a word of the text, 1 for a claim alone, 2 for a "
    "claim with words that show it, 3 for both and how somebody else might read them",
    "the third: 1 point for a place that could answer",
]


def make(material: Material) -> Exercise | Refusal:
    """A passage that no other exercise showed, where there is one."""
    low, high = WORDS[material.level]
    every = [
        _item(material, name, window)
        for name, reading in material.readings.items()
        if name not in strangers(material)
        for window in windows(reading, low, high)
    ]
    # those with something surely done well, where there are any
    made = [item for item in every if _has_model(item)] or every
    fresh = [item for item in made if not _overlap(item.passages[0], material.seen)]
    fewest = sorted({_overlap(item.passages[0], material.seen) for item in made})
    rest = [i for i in made if fewest and _overlap(i.passages[0], material.seen) == fewest[0]]
    items = drawn(fresh or rest, 1, material.level, material.rng(NAME))
    if not items:
        return Refusal(NAME, TITLE, "No passage of a useful length was found.")
    return Exercise(
        NAME,
        TITLE,
        "No words are underlined for you here. Read the passage as you would any news.",
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


def _has_model(item: Item) -> bool:
    """Whether the key names something that the passage does well."""
    return isinstance(item.tasks[0], Writing) and bool(item.tasks[0].model)


def _item(material: Material, name: str, window: Span) -> Item:
    """A passage with what it surely does well, if anything: a speaker by name, where a figure
    comes from."""
    reading = material.readings[name]
    inside = [
        line
        for line in material.lines
        if line.document == name and window.start <= line.sentence.start < window.end
    ]
    spoken = [one.source.split(",")[0] for one in map(spoken_in, inside) if one is not None]
    speakers = [who for who in spoken if NAMED.match(who)]
    pushes = [one.word for line in inside if is_outside(line) for one in loaded_words(line)]
    figures = counted_in(reading, window)[:3]
    bare = _unexplained(reading, window, figures)
    sourced = _sourced(reading, window, figures)
    well = [f"says who speaks, by name: “{who}”" for who in dict.fromkeys(speakers)]
    well += [f"says where a figure comes from: “{one}”" for one in sourced]
    asked = [f"“{word}”: who calls it so?" for word in pushes]
    asked += [f"“{one}”: how is it known?" for one in bare]
    tasks: list[Task] = [
        Writing("One thing that the passage does well. Quote it.", 2, "; ".join(well), 3),
        Writing("One word or sentence that you would ask about. Why?", 2, "; ".join(asked), 3),
        Writing("What would you look up next, and where?", 1, "", 1),
    ]
    begin = f" To begin with: {'; '.join([*well, *asked])}" if well or asked else ""
    good = well[0] if well else "names who speaks, or from what a figure is, with the words"
    key = Key(
        f"No one answer.{begin}",
        [shown(material, name, window.start, window.end)],
        RUBRIC,
        ["anything that the words bear out"],
        [
            "1 point: “It is well written.”",
            f"2 points: it {good}",
            "3 points: the same, with what that gives a reader, and how another might read it",
        ],
    )
    difficulty = 0.4 - 0.05 * min(len(pushes) + len(speakers) + len(figures), 4)
    shown_as = passage(material, name, window.start, window.end)
    return Item([shown_as], tasks, key, round(difficulty, 2))


def _sourced(reading: Reading, window: Span, figures: Sequence[str]) -> list[str]:
    """The figures of a passage whose sentence says what they are from: a poll, a report."""
    lines = [line for line in _lines(reading, window) if SOURCED.search(line)]
    return [one for one in figures if any(one in line for line in lines)]


def _unexplained(reading: Reading, window: Span, figures: Sequence[str]) -> list[str]:
    """The figures of a passage in which nothing says who gives them, or from what."""
    lines = _lines(reading, window)
    told = any(sign("evidence").search(one) or sign("hearing").search(one) for one in lines)
    return [] if told else list(figures)


def _lines(reading: Reading, window: Span) -> list[str]:
    return [
        said(reading, one)
        for one in reading.sentences
        if window.start <= one.start < window.end
    ]


def claims(item: Item) -> list[Claim]:
    """What the key names stands in the passage."""
    text = item.passages[0].text
    told = item.key.answer
    quoted = [part.split("”")[0] for part in told.split("“")[1:]]
    return [Claim(f"in the passage: {told}", all(one in text for one in quoted))]
