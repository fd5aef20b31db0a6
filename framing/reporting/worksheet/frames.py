"""Frame match: from which side does a sentence look at the matter?"""

from __future__ import annotations

from collections import defaultdict
from itertools import chain

from framing.records import Mark
from framing.reporting.worksheet.choosing import drawn
from framing.reporting.worksheet.material import (
    Line,
    Material,
    passage,
    said,
    shown,
    within,
)
from framing.reporting.worksheet.sheet import (
    Choice,
    Exercise,
    Item,
    Key,
    Level,
    Marking,
    Refusal,
    Task,
    Writing,
)

NAME, TITLE = "frames", "Which side is it seen from?"
COUNTS: dict[Level, int] = {"school": 3, "university": 6}
OPTIONS: dict[Level, int] = {"school": 4, "university": 6}
MARGIN = 2  # words by which a frame must lead the next one
ANGLES = {
    "frames.economic": "money, trade and jobs",
    "frames.capacity": "whether there is enough, and whether it can be done",
    "frames.crime": "crime and punishment",
    "frames.security": "danger and defence",
    "frames.health": "health and safety",
    "frames.cultural": "tradition, language, who we are",
    "frames.public_opinion": "what people think",
    "frames.political": "parties, elections and leaders",
}


def exercise_of(material: Material) -> Exercise | Refusal:
    """Sentences with one clear frame each, to be matched."""
    by_frame: dict[str, list[Item]] = defaultdict(list)
    for line, frame, marks in _clear_lines(material):
        by_frame[frame].append(_item(material, line, frame, marks))
    if len(by_frame) < 2:
        reason = "Too few sentences clearly look at the matter from one side."
        return Refusal(NAME, TITLE, reason)
    rng = material.rng(NAME)
    count = COUNTS[material.level]
    each = -(-count // len(by_frame))  # rounded up, so that no one side fills the sheet
    chosen = [i for made in by_frame.values() for i in drawn(made, each, material.level, rng)]
    rng.shuffle(chosen)
    chosen = chosen[:count]
    return Exercise(
        NAME,
        TITLE,
        "A story can be told from many sides. From which side does each sentence look at it? "
        "Tick one, then underline the words that tell you.",
        chosen,
        "A topic is not yet a frame: ask what each side makes us see as the problem, and what "
        "as the way out. Trained readers disagree here too; a good reason is worth the point.",
    )


def _hits(material: Material) -> dict[tuple[str, int], dict[str, list[Mark]]]:
    """The words of every policy frame, by text and sentence."""
    rows = {
        (reading.document.id, at): sentence
        for reading in material.comparison.readings
        for at, sentence in enumerate(reading.sentences)
    }
    by_text: dict[str, list[tuple[int, int, int]]] = defaultdict(list)
    for (name, at), sentence in rows.items():
        by_text[name].append((sentence.start, sentence.end, at))
    found: dict[tuple[str, int], dict[str, list[Mark]]] = defaultdict(lambda: defaultdict(list))
    for cell in material.comparison.cells:
        if cell.measure.startswith("frames."):
            for mark in cell.marks:
                for start, end, at in by_text[cell.document]:
                    if start <= mark.start < end:
                        found[cell.document, at][cell.measure].append(mark)
    return found


def _clear_lines(material: Material) -> list[tuple[Line, str, list[Mark]]]:
    """Each sentence with one clear frame, the frame and its words, in reading order.

    A frame is clear where it leads all others among the options by MARGIN words, at least
    two of them different, and none of them the event's topic. Measures that are weak, or
    not validated, are no options.
    """
    trusted = {m.name for m in material.comparison.measures if m.reliability[:1] in ("A", "B")}
    options = trusted & set(ANGLES)
    hits, topic = _hits(material), set(material.comparison.topic)
    found = []
    for line in material.lines:
        mine = hits.get((line.document, line.index), {})
        order = sorted(options & set(mine), key=lambda f: (-len(mine[f]), f))
        second = len(mine[order[1]]) if len(order) > 1 else 0
        if order and len(mine[order[0]]) - second >= MARGIN:
            words = {said(line.reading, mark).lower() for mark in mine[order[0]]}
            if len(words - topic) >= MARGIN:
                found.append((line, order[0], mine[order[0]]))
    return found


def _item(
    material: Material,
    line: Line,
    frame: str,
    marks: list[Mark],
) -> Item:
    hits = _hits(material)
    place, text = line.sentence, line.reading.document.text
    options = _options(material, frame, hits)
    words = [text[mark.start : mark.end] for mark in marks]
    tasks: list[Task] = [
        Choice("It looks at", options, [options.index(ANGLES[frame])]),
        Marking(
            "Underline the words that tell you.",
            0,
            [within(material, line, mark) for mark in marks],
            points=1,
        ),
    ]
    if material.level == "university":
        ask = "Does it name a problem, a cause, a judgement or a remedy?"
        tasks.append(Writing(ask, 1, "any of the four that the sentence bears out"))
    key = Key(
        f"{ANGLES[frame].capitalize()}: " + ", ".join(f"“{word}”" for word in words) + ".",
        [shown(material, line.document, place.start, place.end)],
        "medium",
        ["1 point for the side", "1 point for one of the words", "1 point for what it does"][
            : len(tasks)
        ],
        ["another side, with words that show it"],
    )
    others = len(list(chain.from_iterable(hits[line.document, line.index].values()))) - len(
        marks
    )
    difficulty = 0.35 - 0.05 * (len(marks) - MARGIN) + 0.1 * others
    return Item(
        [passage(material, line.document, place.start, place.end)],
        tasks,
        key,
        round(min(max(difficulty, 0.1), 0.9), 2),
    )


def _options(
    material: Material, frame: str, hits: dict[tuple[str, int], dict[str, list[Mark]]]
) -> list[str]:
    """The right side and the others that the event's texts use most."""
    used: dict[str, int] = defaultdict(int)
    for found in hits.values():
        for name, marks in found.items():
            used[name] += len(marks)
    others = sorted((n for n in ANGLES if n != frame), key=lambda n: (-used[n], n))
    kept = {frame, *others[: OPTIONS[material.level] - 1]}
    return [words for name, words in ANGLES.items() if name in kept]
