"""The evidence behind a number, before it takes any format.

A dossier is what stands behind one row of a report: a measure, a fact, a speaker. It has a note
a text, so that the same thing can be looked at in the other texts as well; a note's passages
are whole sentences with the words in them that counted.
"""

from __future__ import annotations

from bisect import bisect_right
from collections.abc import Iterable, Sequence

from msgspec import Struct, field, structs

from framing.records import Mark, Reading, Sentence, Span

PORTIONS = (40, 20, 12, 8, 5, 3)  # passages that a note may hold


class Passage(Struct, frozen=True, gc=False):
    """A sentence of a text, by its offsets, with the words in it that counted.

    `label` says what it is evidence of, where its note holds several things.
    """

    start: int
    end: int
    marks: list[Mark]
    label: str = ""


class Note(Struct, frozen=True, gc=False):
    """The evidence in one text: `lines` say what was found. `rest` are passages that are only
    pointed to, as a page can't hold them all."""

    id: str
    text: int
    lines: list[str]
    passages: list[Passage]
    rest: list[Passage] = field(default_factory=list)


class Dossier(Struct, frozen=True):
    """What stands behind a row: `about` says what it means and how far to trust it.

    `silent` are the notes of the texts in which there is nothing to show.
    """

    title: str
    about: list[str]
    notes: list[Note]
    silent: list[Note]


def dossier(title: str, about: Iterable[str], notes: Iterable[Note]) -> Dossier:
    """Notes under a title, those with passages apart from those without."""
    kept = list(notes)
    return Dossier(
        title,
        list(about),
        [note for note in kept if note.passages],
        [note for note in kept if not note.passages],
    )


def within(dossiers: Sequence[Dossier], letters: int) -> list[Dossier]:
    """The dossiers with as many passages a note as fit into a number of letters, and never
    fewer than three; those that weigh most stay, the others are in `rest`."""
    for most in PORTIONS:
        short = [
            structs.replace(one, notes=[_short(note, most) for note in one.notes])
            for one in dossiers
        ]
        held = (item for one in short for note in one.notes for item in note.passages)
        if sum(passage.end - passage.start for passage in held) <= letters:
            break
    return short


def _short(note: Note, most: int) -> Note:
    heaviest = sorted(note.passages, key=lambda one: (-_weight(one), one.start))[:most]
    kept = {id(one) for one in heaviest}
    return structs.replace(
        note,
        passages=[one for one in note.passages if id(one) in kept],
        rest=[one for one in note.passages if id(one) not in kept],
    )


def _weight(passage: Passage) -> float:
    return sum(abs(mark.weight) for mark in passage.marks)


def passages_of(
    reading: Reading, marks: Iterable[Mark | Span], label: str = ""
) -> list[Passage]:
    """The sentences that marks fall into, in order of the text.

    A mark over several sentences counts in each. One that is a whole sentence isn't shown as
    a mark, as nothing would stand out. Marks outside any sentence are left out.
    """
    sentences = reading.sentences
    starts = [sentence.start for sentence in sentences]
    held: dict[int, list[Mark]] = {}
    for mark in sorted(marks, key=lambda mark: (mark.start, mark.end)):
        first = max(bisect_right(starts, mark.start) - 1, 0)
        weight = mark.weight if isinstance(mark, Mark) else 1.0
        for at in range(first, len(starts)):
            if starts[at] >= mark.end:
                break
            start, end = max(mark.start, starts[at]), min(mark.end, sentences[at].end)
            if start < end:
                held.setdefault(at, []).append(Mark(start, end, weight))
    return [passage_of(sentences[at], held[at], label) for at in sorted(held)]


def passage_of(sentence: Sentence, marks: Iterable[Mark | Span], label: str = "") -> Passage:
    """A sentence with marks in it, but for those that are all of it."""
    whole = (sentence.start, sentence.end)
    kept = [
        mark if isinstance(mark, Mark) else Mark(mark.start, mark.end)
        for mark in marks
        if (mark.start, mark.end) != whole
    ]
    return Passage(sentence.start, sentence.end, kept, label)


def pieces_of(reading: Reading, passage: Passage) -> list[tuple[str, str]]:
    """A passage's words in order, each with "" or, where they are marked, "+" or "−": whether
    they count for or against. Overlapping marks are joined to the first."""
    text = reading.document.text
    pieces, at = [], passage.start
    for mark in sorted(passage.marks, key=lambda mark: (mark.start, -mark.end)):
        if mark.start < at:
            continue
        pieces.append((text[at : mark.start], ""))
        pieces.append((text[mark.start : mark.end], "−" if mark.weight < 0 else "+"))
        at = mark.end
    pieces.append((text[at : passage.end], ""))
    return [piece for piece in pieces if piece[0]]
