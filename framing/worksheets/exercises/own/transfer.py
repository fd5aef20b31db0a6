"""The last item: an unmarked passage, and all that was practised."""

from __future__ import annotations

import re
from collections.abc import Sequence

from framing.records import Reading, Span
from framing.worksheets.exercises.voices.sources import (
    is_of_the_world,
    name_at_end,
    with_apposition,
)
from framing.worksheets.material.certain import is_outside, is_outside_marks
from framing.worksheets.material.choosing import drawn
from framing.worksheets.material.counted import counted_in
from framing.worksheets.material.lists import sign
from framing.worksheets.material.material import Line, Material, passage, said, shown, strangers
from framing.worksheets.material.names import persons_in
from framing.worksheets.material.pushes import loaded_words
from framing.worksheets.material.spoken import Spoken, spoken_in
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
# What a passage may do well, what that gives a reader, and how another may read it.
WELL = {
    "says who speaks, and what they are": "a reader can look the speaker up; another may ask "
    "what they have to win or lose",
    "says where a figure comes from": "a reader can look it up there; another may ask whether "
    "others counted the same",
    "says what isn’t known, or who gave no answer": "a reader sees where the report ends; "
    "another may ask what else was tried",
    "says who speaks, by name": "a reader can look the speaker up; another may ask how they "
    "know it",
}
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
    # those with something surely done well, where there are any, and not a bare name alone
    *most, last = WELL
    made = [i for i in every if any(one in i.key.answer for one in most)]
    made = made or [i for i in every if last in i.key.answer] or every
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


def _noticed(material: Material, name: str, window: Span) -> tuple[list[str], list[str]]:
    """What a passage surely does well, if anything, and what one would ask about."""
    reading = material.readings[name]
    inside = [
        line
        for line in material.lines
        if line.document == name and window.start <= line.sentence.start < window.end
    ]
    outside = [said(reading, line.sentence) for line in inside if is_outside_marks(line)]
    pushes = [one.word for line in inside if is_outside(line) for one in loaded_words(line)]
    figures = counted_in(reading, window)[:3]
    limits = [match[0] for line in outside for match in sign("limits").finditer(line)]
    speakers = _speakers(material, inside)
    known = [who for who in speakers if sign("jobs").search(who)]
    plain = [
        who
        for who, one in speakers.items()
        if who not in known
        and len(name_at_end(one.source.split(",")[0].split())) > 1
        and is_of_the_world(one)
    ]
    found = zip(WELL, (known, _sourced(reading, window, figures), limits, plain), strict=True)
    well = [f"{what}: “{one}”" for what, held in found for one in dict.fromkeys(held)]
    asked = [f"“{word}”: who calls it so?" for word in pushes]
    asked += [
        f"“{match[0]}”: who, and how many?"
        for line in outside
        for match in sign("unnamed").finditer(line)
    ]
    bare = _unexplained(reading, window, figures)
    asked += [f"“{one}”: how is it known?" for one in bare]
    return well, asked


def _item(material: Material, name: str, window: Span) -> Item:
    """A passage with what is to be noticed in it, the easier the more that is."""
    well, asked = _noticed(material, name, window)
    tasks: list[Task] = [
        Writing("One thing that the passage does well. Quote it.", 2, "; ".join(well), 3),
        Writing("One word or sentence that you would ask about. Why?", 2, "; ".join(asked), 3),
        Writing("What would you look up next, and where?", 1, "", 1),
    ]
    begin = f" To begin with: {'; '.join([*well, *asked])}" if well or asked else ""
    good = well[0] if well else "names who speaks, or from what a figure is, with the words"
    gives = WELL.get(
        good.partition(":")[0], "what that gives a reader, how another may read it"
    )
    key = Key(
        f"No one answer.{begin}",
        [shown(material, name, window.start, window.end)],
        RUBRIC,
        ["anything that the words bear out"],
        [
            "1 point: “It is well written.”",
            f"2 points: it {good}",
            f"3 points: the same, and {gives}",
        ],
    )
    difficulty = 0.4 - 0.05 * min(len(well) + len(asked), 4)
    shown_as = passage(material, name, window.start, window.end)
    return Item([shown_as], tasks, key, round(difficulty, 2))


def _speakers(material: Material, lines: Sequence[Line]) -> dict[str, Spoken]:
    """What the people say who surely speak in some lines, as written, with what is added to
    their names."""
    persons = persons_in(material.readings.values())
    return {
        one.text[(place := with_apposition(one)).start : place.end].strip(" ,"): one
        for one in map(spoken_in, lines)
        if one is not None and one.source.split(",")[0].split()[-1] in persons
    }


def _sourced(reading: Reading, window: Span, figures: Sequence[str]) -> list[str]:
    """The figures of a passage whose sentence says what they are from: a poll, a report."""
    lines = [
        line
        for line in _lines(reading, window)
        if SOURCED.search(line) and not sign("unnamed").search(line)
    ]
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
