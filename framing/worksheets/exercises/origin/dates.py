"""Date check: which text is of another time?"""

from __future__ import annotations

import re
from datetime import date

from framing.comparing.days.weekdays import day_of
from framing.worksheets.material.choosing import drawn
from framing.worksheets.material.material import Line, Material, label_of, passage, said, shown
from framing.worksheets.sheet import (
    Choice,
    Claim,
    Exercise,
    Item,
    Key,
    Lesson,
    Refusal,
    Task,
    Writing,
)

NAME, TITLE = "dates", "When was this?"
LESSON = Lesson(
    step="across",
    place=100,
    room=120,
    need=3,
    moves=("trace",),
    standards=("RI.8.9", "UNESCO MIL 3"),
)
FEWEST_DAYS = 3  # by which a text must stand apart from the others in time
TIMES = re.compile(
    r"\b(?:(?:Mon|Tues|Wednes|Thurs|Fri|Satur|Sun)day|today|yesterday|tomorrow"
    r"|(?:last|next|this) (?:week|month)|(?:Jan|Febr)uary|March|April|June|July|August"
    r"|(?:Sept|Nov|Dec)ember|October|on the \d+(?:st|nd|rd|th)|20\d\d"
    r"|(?:days|weeks|months) (?:ago|after|into))\b|\b(?:Jan|Feb|Aug|Sept|Oct|Nov|Dec)\. \d"
)
DAY = re.compile(
    r"\b(?:Jan|Feb|Mar|Apr|May|June?|July?|Aug|Sept?|Oct|Nov|Dec)[a-z]*\.? \d{1,2}\b"
    r"|\b\d{1,2} (?:January|February|March|April|May|June|July|August|September|October|"
    r"November|December)\b|\bthe \d+(?:st|nd|rd|th)\b"
)


def make(material: Material) -> Exercise | Refusal:
    """One line of each text, and the one that is out of time."""
    made = [] if material.comparison.outsiders else _time_items(material)
    items = drawn(made, 1, material.level, material.rng(NAME))
    if not items:
        reason = "No texts were found whose lines give a day of the calendar, days apart."
        return Refusal(NAME, TITLE, reason)
    return Exercise(
        NAME,
        TITLE,
        "Old texts often come back as news. Look for days, dates and things that have or have "
        "not happened yet.",
        items,
        "An undated text is not a false one, but it can't be used until one knows when it was "
        "written. Let pupils say how they would find out.",
    )


def _time_items(material: Material) -> list[Item]:
    """The text written last, or first, where days lie between it and the next."""
    days = {
        name: day
        for name, reading in material.readings.items()
        if (day := day_of(reading)) is not None
    }
    # a weekday is clue enough to talk, a day of the calendar to key an answer
    lines = {
        name: [
            one
            for one in material.lines
            if one.document == name and DAY.search(said(one.reading, one.sentence))
        ]
        for name in days
    }
    order = sorted((day, name) for name, day in days.items() if lines[name])
    if len(order) < 2:
        return []
    found = []
    for at, beside, word in ((-1, -2, "last"), (0, 1, "first")):
        name = order[at][1]
        gap = abs((order[at][0] - order[beside][0]).days)
        if gap >= FEWEST_DAYS:
            found += [
                _time_item(material, order, lines, name, pick, word, gap) for pick in range(3)
            ]
    return found


def _time_item(
    material: Material,
    order: list[tuple[date, str]],
    lines: dict[str, list[Line]],
    name: str,
    pick: int,
    word: str,
    gap: int,
) -> Item:
    chosen = [lines[one][min(pick, len(lines[one]) - 1)] for _, one in order]
    passages = sorted(
        (
            passage(material, one.document, one.sentence.start, one.sentence.end)
            for one in chosen
        ),
        key=lambda one: one.label,
    )
    labels = [one.label for one in passages]
    written = ", ".join(f"{label_of(material, one)} on {day.isoformat()}" for day, one in order)
    found = [(TIMES.search(one.text), one.label) for one in passages]
    seen = ", ".join(f"“{sign[0]}” in {label}" for sign, label in found if sign)
    clues = f"written: {written}; clues: {seen}"
    right = labels.index(label_of(material, name))
    ask = f"Which of these texts was written {word}?"
    tasks: list[Task] = [Choice(ask, labels, [right]), Writing("Two clues", 2, clues, points=2)]
    key = Key(
        f"{labels[right]}: {clues}.",
        [shown(material, p.document, p.start, p.end) for p in passages],
        ["1 point for the text", "1 point a clue that the words show"],
        ["any clue that the words show"],
    )
    return Item(passages, tasks, key, round(max(0.1, 0.4 - 0.01 * gap), 2))


def claims(item: Item) -> list[Claim]:
    """Which text is out of time."""
    task = item.tasks[0]
    assert isinstance(task, Choice)
    right = task.options[task.right[0]]
    return [Claim(f"{task.ask} {right}", any(one.label == right for one in item.passages))]
