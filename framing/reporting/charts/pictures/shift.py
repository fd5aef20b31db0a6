"""The word shift: the words that make one text's wording differ from the others'."""

from __future__ import annotations

from collections.abc import Sequence

from framing.records import Comparison, Shift
from framing.reporting.charts.parts import WORDS
from framing.reporting.charts.texts import Text, texts_of
from framing.reporting.page import keys, svg
from framing.reporting.page.svg import Drawing

PLACE = 50

LEFT, WIDEST = 128.0, 150.0  # where bars begin, and the longest bar
ROW, HEIGHT = 19.0, 11.0
KEY = (
    "Length: the word's part in all that differs between the narrators, small words left out. "
    "Bars allow for the texts' lengths, counts don't."
)


def drawings(comparison: Comparison, part: str) -> list[Drawing]:
    """The word shifts, beside the words that are more frequent here."""
    return shifts(comparison) if part == WORDS else []


def shifts(comparison: Comparison) -> list[Drawing]:
    """A word shift for each text that has one, in the order of the texts."""
    every = [
        _drawing(text, [one for one in comparison.shifts if one.document == text.id])
        for text in texts_of(comparison)
    ]
    return [one for one in every if one is not None]


def _drawing(text: Text, words: Sequence[Shift]) -> Drawing | None:
    if not words:
        return None
    longest = max(abs(word.part) for word in words)
    parts: list[str] = []
    y = 0.0
    for heading, mine in (
        ("More here than in the other texts", [word for word in words if word.part > 0]),
        ("Less here", [word for word in words if word.part < 0]),
    ):
        if mine:
            parts.append(svg.text(0, y + 13, heading, "bold"))
            y += 19
            for word in mine:
                parts.append(_bar(word, text, y, longest))
                y += ROW
            y += 8
    notes, y = svg.paragraph(KEY, y)
    title = f"Words of {text.said} beside the others'"
    more = [word.term for word in words if word.part > 0]
    less = [word.term for word in words if word.part < 0]
    told = f"More frequent here: {', '.join(more) or 'none'}."
    told += f" Less frequent here: {', '.join(less) or 'none'}."
    return svg.whole(f"shift-{text.at}", title, told, y, [*parts, *notes])


def _bar(word: Shift, text: Text, y: float, longest: float) -> str:
    """A word with its bar and its counts; it leads to the first sentence that has it."""
    length = WIDEST * abs(word.part) / longest
    term = svg.text(LEFT - 8, y + 10, svg.shortened(word.term, LEFT - 8, 12), "end")
    counts = f"{word.count} here, {word.others} elsewhere"
    count = svg.text(LEFT + length + 6, y + 10, counts, "small")
    across = svg.fixed(length)
    path = f"M{svg.fixed(LEFT)} {svg.fixed(y)}h{across}v{HEIGHT:g}h-{across}z"
    more = word.part > 0
    block = svg.path(path, of=text.look) if more else svg.path(path, "faint", "rim")
    inside = f"{term} {block}{count}"  # the blank parts the words for those who hear them
    if not word.sentences:
        return inside
    start = text.reading.sentences[word.sentences[0]].start
    return svg.link(keys.sentence_id(text.at, start), "", inside)
