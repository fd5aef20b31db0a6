"""A comparison as stuff for exercises: sentences fit to be shown, and what stands in them."""

from __future__ import annotations

import re
from collections.abc import Callable
from functools import lru_cache
from random import Random

from msgspec import Struct, structs

from framing.records import Comparison, Mark, Reading, Sentence, Span
from framing.worksheets.material.lists import sign
from framing.worksheets.sheet import Letter, Level, Passage, Shown

# Signs of a page's own, beside the words of the list of furniture.
NOT_STORY = re.compile(
    r"https?://|www\.|[@©ⓒ|]|\[\d+\]|\breporter,|\bauthors? (?:is|are|was|were)\b|\s\?|\?\w",
    re.IGNORECASE,
)
DATELINE = re.compile(r"^[^a-z]{0,3}[A-Z]{3,}.{0,60}?\s[—–―-]{1,2}\s|^\W?[(\[].{1,40}?[)\]]")
FINISHED = re.compile(r"[.!?][\"”’')]*$")
CUT = re.compile(r"(?<![.\w])[A-Z]\.$")  # at an initial: "Representative C."
BEGINS = re.compile(r"^(?!\d+[.)] )[\"“‘(]?[A-Z0-9$€£]")
# Marks of a quotation as typewriters and some corpora have them: `` and ''.
TYPED_OPENING, TYPED_CLOSING = re.compile(r"`` ?|(?<!\S)''(?=\w)"), re.compile(r" ?''")
LONGEST: dict[Level, int] = {
    "easy": 24,
    "school": 32,
    "university": 48,
}  # words in a sentence shown by itself
SHORTEST = 8
LONG_LINE = 60  # characters by which a line shows itself as running text


class Lists(Struct, frozen=True):
    """What exercises ask of reading: the places where a text names a newspaper, agency or
    station."""

    media: Callable[[str], list[Span]]


class Line(Struct, frozen=True):
    """A sentence of the story that can be shown by itself."""

    reading: Reading
    sentence: Sentence
    index: int
    words: int

    @property
    def document(self) -> str:
        """The text's id."""
        return self.reading.document.id


class Material(Struct, frozen=True):
    """All that an exercise is made from. `seen` is what the exercises before it show."""

    comparison: Comparison
    lists: Lists
    level: Level
    seed: int
    letters: dict[str, Letter]
    lines: list[Line]
    readings: dict[str, Reading]
    seen: tuple[Passage, ...] = ()

    def rng(self, exercise: str) -> Random:
        """The exercise's own source of chance."""
        return Random(f"{self.seed}:{self.comparison.event}:{exercise}")


def lines_of(reading: Reading, level: Level) -> list[Line]:
    """The sentences of a text's story that stand by themselves, in order."""
    return [
        Line(reading, sentence, at, words)
        for at, sentence in enumerate(reading.sentences)
        if is_story(reading, sentence)
        and SHORTEST <= (words := len(said(reading, sentence).split())) <= LONGEST[level]
    ]


def without_dateline(reading: Reading, sentence: Sentence) -> Sentence:
    """A sentence from behind the place and day that a report begins with."""
    text = reading.document.text[sentence.start : sentence.end]
    found = DATELINE.match(text) if sentence.role == "body" else None
    return structs.replace(sentence, start=sentence.start + found.end()) if found else sentence


def is_story(reading: Reading, sentence: Sentence) -> bool:
    """Whether a sentence is running text, whole, fit for a class, and no missed boilerplate."""
    text = said(reading, sentence)
    return (
        sentence.role == "body"
        and not any(s.start < sentence.end and sentence.start < s.end for s in reading.stripped)
        and bool(FINISHED.search(text) and BEGINS.match(text))
        and not NOT_STORY.search(text)
        and not any(sign(name).search(text) for name in ("furniture", "sexual", "suicide"))
        and not DATELINE.match(text)
        and not CUT.search(text)
        and reading.document.text[sentence.start - 1 : sentence.start] != "?"
        and _stands_in_text(reading.document.text, sentence.start, sentence.end)
    )


def _stands_in_text(text: str, start: int, end: int) -> bool:
    """Whether a sentence's line, or one beside it, is long and ends as sentences do.

    A short line among short lines without a full stop is a link or a menu, though it may end
    in a question mark.
    """
    first = text.rfind("\n", 0, start) + 1
    last = text.find("\n", end)
    last = len(text) if last < 0 else last
    around = [text[first:last].strip(), _line_before(text, first), _line_behind(text, last)]
    return any(len(one) >= LONG_LINE and FINISHED.search(one) for one in around)


def _line_before(text: str, place: int) -> str:
    return text[max(0, place - 2000) : place].rstrip().rpartition("\n")[2].strip()


def _line_behind(text: str, place: int) -> str:
    return text[place : place + 2000].lstrip().partition("\n")[0].strip()


def said(reading: Reading, place: Span | Sentence | Mark) -> str:
    """The words at a place as they are shown."""
    return as_shown(reading.document.text[place.start : place.end])


@lru_cache(maxsize=8192)  # the same passages are asked for by every exercise
def as_shown(text: str) -> str:
    """A text with runs of white space made one blank, and typewriters' marks made real ones."""
    return TYPED_CLOSING.sub("”", TYPED_OPENING.sub("“", " ".join(text.split())))


def passage(material: Material, document: str, start: int, end: int) -> Passage:
    """A stretch of a text as pupils see it, under the text's letter."""
    text = said(material.readings[document], Span(start, end))
    return Passage(label_of(material, document), text, document, start, end, text)


def shown(material: Material, document: str, start: int, end: int) -> Shown:
    """A stretch of a text as evidence."""
    quote = said(material.readings[document], Span(start, end))
    return Shown(label_of(material, document), quote, document, start, end)


def label_of(material: Material, document: str) -> str:
    """What a text is called on the sheet."""
    return f"Text {material.letters[document].letter}"


def within(line: Line, place: Span | Mark) -> Span:
    """Where a place in a sentence comes to lie once white space is made one blank."""
    whole = Span(line.sentence.start, line.sentence.end)
    return inside(line.reading, whole, Span(place.start, place.end))


def inside(reading: Reading, whole: Span, part: Span) -> Span:
    """Where a part of a stretch comes to lie once white space in it is made one blank."""
    text = reading.document.text
    before = as_shown(text[whole.start : part.start])
    blank = before and before[-1] != "“" and text[part.start - 1].isspace()
    start = len(before) + bool(blank)
    return Span(start, start + len(said(reading, part)))


def marks_in(material: Material, measures: tuple[str, ...], line: Line) -> list[Mark]:
    """The words of a sentence that count in some measures, in order, each once."""
    found = {
        (mark.start, mark.end): mark
        for cell in material.comparison.cells
        if cell.document == line.document and cell.measure in measures
        for mark in cell.marks
        if line.sentence.start <= mark.start < line.sentence.end
    }
    return [found[place] for place in sorted(found)]


def strangers(material: Material) -> set[str]:
    """The texts that seem to tell another event."""
    return {one.document for one in material.comparison.outsiders}


def bare(name: str) -> str:
    """An outlet's name without a remark in brackets."""
    return re.sub(r"\s*\([^)]*\)$", "", name).strip() or name
