"""Date and event check: which text is of another time, or of another event?"""

from __future__ import annotations

import re
from datetime import date

from msgspec import structs

from framing.records import Outsider, Reading
from framing.worksheets.material.choosing import drawn
from framing.worksheets.material.material import (
    Line,
    Material,
    label_of,
    passage,
    said,
    shown,
    strangers,
)
from framing.worksheets.sheet import (
    Choice,
    Claim,
    Exercise,
    Item,
    Key,
    Lesson,
    Passage,
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
FEWEST_WORDS = 150  # of every text, before one is said to tell another event
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
SHOWN_OF_OUTSIDER = 2  # lines


def make(material: Material) -> Exercise | Refusal:
    """One line of each text, and the one that is out of time."""
    strangers = material.comparison.outsiders
    long = all(r.document.words >= FEWEST_WORDS for r in material.readings.values())
    sure = [
        one for one in strangers if long and len(strangers) == 1 and len(material.readings) > 2
    ]
    made = [_outsider_item(material, one) for one in sure]
    made = made or ([] if strangers else _time_items(material))
    items = drawn(made, 1, material.level, material.rng(NAME))
    if not items:
        reason = "No text was found that surely was written days before or after another."
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


def _lines(material: Material, name: str) -> list[Line]:
    return [line for line in material.lines if line.document == name]


def _dated(lines: list[Line]) -> list[Line]:
    return [line for line in lines if TIMES.search(said(line.reading, line.sentence))]


def _line_passage(material: Material, line: Line) -> Passage:
    return passage(material, line.document, line.sentence.start, line.sentence.end)


def _outsider_item(material: Material, stranger: Outsider) -> Item:
    """A text that may be of another event: to talk over, as words alone seldom settle it."""
    rng = material.rng(f"{NAME}:{stranger.document}")
    passages: list[Passage] = []
    for name in material.readings:
        mine = _lines(material, name)
        if name == stranger.document:
            passages += [_line_passage(material, line) for line in mine[:1]]
            passages += _related(material, name)[:SHOWN_OF_OUTSIDER]
        elif mine and name not in strangers(material):
            passages.append(_line_passage(material, rng.choice(_dated(mine)[:3] or mine[:3])))
    labels = list(dict.fromkeys(one.label for one in passages))
    passages.sort(key=lambda one: one.label)
    labels.sort()
    right = labels.index(label_of(material, stranger.document))
    clues = [*stranger.reasons]
    if _related(material, stranger.document):
        clues.append("the links at its side tell of another time")
    made = _item(
        material,
        passages,
        "One of these texts may not tell the same event as the others. Which would you check?",
        labels,
        right,
        "; ".join(clues),
        0.3,
    )
    key = structs.replace(
        made.key,
        answer=f"Perhaps {labels[right]}: {'; '.join(clues)}.",
        rubric=["no points: listen for a clue in the words"],
    )
    tasks = [structs.replace(task, points=0) for task in made.tasks]
    return structs.replace(made, key=key, tasks=tasks, discuss=True)


def _related(material: Material, name: str) -> list[Passage]:
    """A text's links to others, set aside as no part of the story, and good for dating."""
    return [
        structs.replace(passage(material, name, s.start, s.end), label=label_of(material, name))
        for s in material.readings[name].stripped
        if s.reason == "related links"
    ]


def _time_items(material: Material) -> list[Item]:
    """The text written last, or first, where days lie between it and the next."""
    days = {
        name: day
        for name, reading in material.readings.items()
        if (day := _day(reading)) is not None
    }
    # a weekday is clue enough to talk, a day of the calendar to key an answer
    lines = {
        name: [
            one for one in _lines(material, name) if DAY.search(said(one.reading, one.sentence))
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
        (_line_passage(material, line) for line in chosen), key=lambda one: one.label
    )
    labels = [one.label for one in passages]
    written = ", ".join(f"{label_of(material, one)} on {day.isoformat()}" for day, one in order)
    found = [TIMES.search(one.text) for one in passages]
    clues = [
        f"“{sign[0]}” in {one.label}" for sign, one in zip(found, passages, strict=True) if sign
    ]
    return _item(
        material,
        passages,
        f"Which of these texts was written {word}?",
        labels,
        labels.index(label_of(material, name)),
        f"written: {written}; clues: {', '.join(clues)}",
        max(0.1, 0.4 - 0.01 * gap),
    )


def _day(reading: Reading) -> date | None:
    try:
        return date.fromisoformat((reading.document.published or "")[:10])
    except ValueError:
        return None


def _item(
    material: Material,
    passages: list[Passage],
    ask: str,
    labels: list[str],
    right: int,
    clues: str,
    difficulty: float,
) -> Item:
    tasks: list[Task] = [Choice(ask, labels, [right]), Writing("Two clues", 2, clues, points=2)]
    key = Key(
        f"{labels[right]}: {clues}.",
        [shown(material, p.document, p.start, p.end) for p in passages],
        ["1 point for the text", "1 point a clue that the words show"],
        ["any clue that the words show"],
    )
    return Item(passages, tasks, key, round(difficulty, 2))


def claims(item: Item) -> list[Claim]:
    """Which text is out of time; none where that is talked over."""
    if item.discuss:
        return []
    task = item.tasks[0]
    assert isinstance(task, Choice)
    right = task.options[task.right[0]]
    return [Claim(f"{task.ask} {right}", any(one.label == right for one in item.passages))]
