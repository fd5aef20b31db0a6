"""Frame match: from which side does a short passage look at the matter?"""

from __future__ import annotations

import re
from collections import defaultdict
from itertools import zip_longest

from framing.records import Mark, Span
from framing.tokens import WRITTEN
from framing.worksheets.material.choosing import apart, drawn
from framing.worksheets.material.lists import pairs
from framing.worksheets.material.material import Material, inside, passage, said, shown
from framing.worksheets.material.windows import windows
from framing.worksheets.sheet import (
    Choice,
    Claim,
    Exercise,
    Item,
    Key,
    Lesson,
    Level,
    Marking,
    Refusal,
    Task,
    Writing,
)

NAME, TITLE = "frames", "Which side is it seen from?"
LESSON = Lesson(
    step="close",
    place=50,
    room=90,
    need=5,
    questions=("differently", "values"),
    standards=("RI.8.6", "UNESCO MIL 7"),
    terms=("frame",),
)
COUNTS: dict[Level, int] = {"easy": 2, "school": 2, "university": 6}
OPTIONS: dict[Level, int] = {"easy": 3, "school": 4, "university": 6}
BEGINNING = re.compile(r"(?:^|[.!?][\"”’)]{0,9}\s{1,9}|\n\s{0,9})[\"“‘(]{0,9}$")
Hits = dict[str, list[Mark]]  # by frame
FEWEST, MOST = 8, 50  # words in a passage
FEWEST_HITS = 2  # different words of a frame, beside none of another


def make(material: Material) -> Exercise | Refusal:
    """Passages of a sentence or a few, with one clear frame each, to be matched."""
    options = _options(material)
    made = [
        (frame, _item(material, name, window, frame, found, options))
        for name in material.readings
        for window, frame, found in _clear(material, name)
    ]
    kept = apart(sorted((item for _, item in made), key=lambda item: item.difficulty))
    by_frame = [[one for of, one in made if of == a and one in kept] for a in pairs("angles")]
    by_frame = [items for items in by_frame if items]
    if len(by_frame) < 2:
        reason = "Too few passages were found that surely look at the matter from one side."
        return Refusal(NAME, TITLE, reason)
    rng, count = material.rng(NAME), COUNTS[material.level]
    each = -(-count // len(by_frame))  # rounded up, so that no one side fills the sheet
    chosen = [drawn(items, each, material.level, rng) for items in by_frame]
    picked = [item for row in zip_longest(*chosen) for item in row if item is not None][:count]
    rng.shuffle(picked)
    return Exercise(
        NAME,
        TITLE,
        "A story can be told from many sides. From which side does each passage look at it? "
        "Tick one, then underline the words that tell you. No points: there is no one answer.",
        picked,
        "A topic is not yet a frame: ask what each side makes us see as the problem, and what "
        "as the way out. Trained readers disagree here too, so there are no points: let pupils "
        "give reasons.",
    )


def _clear(material: Material, name: str) -> list[tuple[Span, str, Hits]]:
    """Each passage of a text with one clear frame, the frame, and all frames' words.

    A frame is clear where the passage has FEWEST_HITS different words of it, and none of any
    other side. Measures that are weak, or not validated, are no sides.
    """
    trusted = {m.name for m in material.comparison.measures if m.grade in ("A", "B")}
    reading, hits = material.readings[name], _hits(material, name)
    found = []
    for window in windows(reading, FEWEST, MOST):
        mine = {
            frame: [mark for mark in marks if window.start <= mark.start < window.end]
            for frame, marks in hits.items()
            if frame in trusted and frame in pairs("angles")
        }
        order = sorted(mine, key=lambda frame: (-len(mine[frame]), frame))
        if order and _leads(material, name, window, order[0], mine[order[0]]):
            found.append((window, order[0], mine))
    return found


def _leads(material: Material, name: str, window: Span, frame: str, hits: list[Mark]) -> bool:
    """Whether a passage has enough words of a frame, and none of another, be it the topic's."""
    others = any(
        window.start <= mark.start < window.end
        for cell in material.comparison.cells
        if cell.document == name and cell.measure in {*pairs("angles")} - {frame}
        for mark in cell.marks
    )
    stems = {said(material.readings[name], mark).lower()[:5] for mark in hits}
    return len(stems) >= FEWEST_HITS and not others


def _hits(material: Material, name: str) -> Hits:
    """The words of every policy frame in a text, without those that are the event's topic:
    they are in every text, and set no passage apart."""
    topic = set(material.comparison.topic)
    text = material.readings[name].document.text
    return {
        cell.measure: [
            mark
            for mark in cell.marks
            if not {w.lower() for w in WRITTEN.findall(text[mark.start : mark.end])} <= topic
            and not _is_name(text, mark)
        ]
        for cell in material.comparison.cells
        if cell.document == name and cell.measure.startswith("frames.")
    }


def _is_name(text: str, mark: Mark) -> bool:
    """Whether a word is who acts: no sentence begins there, or it is never written small."""
    begins = BEGINNING.search(text[: mark.start][-8:])
    return text[mark.start].isupper() and not (
        begins and text[mark.start : mark.end].lower() in text
    )


def _item(
    material: Material, name: str, window: Span, frame: str, found: Hits, options: list[str]
) -> Item:
    reading, marks, angles = material.readings[name], found[frame], pairs("angles")
    offered = {angles[frame], *options[: OPTIONS[material.level] - 1]}
    shown_options = [words for words in angles.values() if words in offered]
    words = list(dict.fromkeys(said(reading, mark) for mark in marks))
    right = [inside(reading, window, Span(mark.start, mark.end)) for mark in marks]
    tasks: list[Task] = [
        Choice("It looks at", shown_options, [shown_options.index(angles[frame])], points=0),
        Marking("Underline the words that tell you.", 0, right, points=0),
    ]
    if material.level == "university":
        ask = "Does it name a problem, a cause, a judgement or a remedy?"
        tasks.append(Writing(ask, 1, "any that the passage bears out", 0))
    key = Key(
        f"One way to see it: {angles[frame]}, by {', '.join(f'“{word}”' for word in words)}.",
        [shown(material, name, window.start, window.end)],
        ["no points: listen for words of the passage"],
        ["another side, with words that show it"],
    )
    others = sum(len(one) for of, one in found.items() if of != frame)
    difficulty = 0.35 - 0.05 * (len(words) - FEWEST_HITS) + 0.1 * others
    return Item(
        [passage(material, name, window.start, window.end)],
        tasks,
        key,
        round(min(max(difficulty, 0.1), 0.9), 2),
        discuss=True,
    )


def _options(material: Material) -> list[str]:
    """The sides, those first that the event's texts use most."""
    used: dict[str, int] = defaultdict(int)
    for cell in material.comparison.cells:
        used[cell.measure] += len(cell.marks)
    return [
        pairs("angles")[name]
        for name in sorted(pairs("angles"), key=lambda name: (-used[name], name))
    ]


def claims(item: Item) -> list[Claim]:
    """None: trained readers disagree on frames, so nothing here is keyed."""
    return []
