"""Figures that are not meant exactly: what the number itself could be."""

from __future__ import annotations

import re

from framing.records import Figure, Span
from framing.worksheets.material.certain import is_in_quotation
from framing.worksheets.material.counted import NO_COUNT, is_figure_of_speech
from framing.worksheets.material.lists import sign, terms, topic_of
from framing.worksheets.material.material import Line, Material, passage, said, shown
from framing.worksheets.sheet import Choice, Item, Key, Task, Writing

# By which the number itself is moved: what fits, and what doesn't.
MOVES = {"above": (1.02, 0.93, 0.71), "below": (0.98, 1.09, 1.31), "near": (1.015, 1.45, 0.52)}
NUMBER = re.compile(r"\d[\d,]*(?:\.\d+)?")
SMALLEST = 10  # whole numbers below are no rough figure
ASK = "Which of these could the exact number be?"


def rough_items(material: Material) -> list[Item]:
    """An item for each number of an event with a word such as "nearly" or "more than", in a
    line that tells what was counted, and gives no rule, wish or bound."""
    found: dict[float, Item] = {}
    for line in material.lines:
        words = said(line.reading, line.sentence)
        unsure = any(sign(name).search(words) for name in ("no_count", "own_work"))
        for figure in [] if unsure else line.reading.figures:
            if line.sentence.start <= figure.start < line.sentence.end:
                item = _item(material, line, figure)
                if item is not None:
                    found.setdefault(figure.value, item)
    return list(found.values())


def _item(material: Material, line: Line, figure: Figure) -> Item | None:
    """A figure to think about, None where it isn't surely rough, or no plain count."""
    place = Span(figure.start, figure.end)
    written = said(line.reading, place)
    side = next((one for one in MOVES if (figure.modifier or "").lower() in terms(one)), None)
    number = NUMBER.search(written)
    if side is None or number is None or figure.high is not None or NO_COUNT.search(written):
        return None
    text = line.reading.document.text
    if is_figure_of_speech(line.reading, place) or is_in_quotation(
        text, place.start, place.end
    ):
        return None
    moved = [_moved(number[0], by) for by in MOVES[side]]
    if len({*moved, number[0]}) < 4:
        return None
    before, behind = written[: number.start()], written[number.end() :]
    money = before[-1:] if before[-1:] in "$€£" else ""
    scale = re.match(r"%| ?(?:percent|million|billion|trillion)\b", behind)
    options = [f"{money}{one}{scale[0] if scale else ''}" for one in moved]
    order = sorted(options, key=lambda one: float(NUMBER.findall(one)[0].replace(",", "")))
    evidence = shown(material, line.document, line.sentence.start, line.sentence.end)
    tasks: list[Task] = [
        Choice(f"“{written}”. {ASK}", order, [order.index(options[0])]),
        Writing(
            "Where could one find the exact number?", 1, topic_of(evidence.quote, "count").where
        ),
    ]
    key = Key(
        f"{options[0]}: “{figure.modifier}” says that the number is {side} the one given.",
        [evidence],
        ["1 point for the number", "1 point for a place that has it, or somebody who counted"],
        ["for the second question, anybody who surely counted it"],
    )
    place_shown = passage(material, line.document, line.sentence.start, line.sentence.end)
    return Item([place_shown], tasks, key, round(min(0.1 + 0.01 * line.words, 0.4), 2))


def _moved(number: str, by: float) -> str:
    """A number moved, written as exactly as one that was counted: a decimal with one more."""
    value = float(number.replace(",", "")) * by
    if value < SMALLEST or "." in number:
        return f"{value:.{len(number.partition('.')[2]) + 1}f}" if "." in number else number
    return f"{round(value):,}"
