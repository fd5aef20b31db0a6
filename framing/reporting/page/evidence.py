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

OVERHEAD, OVERHEAD_A_MARK = 35, 14  # bytes of the elements round a sentence, and a mark
LONGEST = 26  # letters that stand for a sentence that is only pointed to
OPENING = 18  # of one in which no words are marked


class Passage(Struct, frozen=True, gc=False):
    """A sentence of a text, by its offsets, with the words in it that counted.

    `label` says what it is evidence of, where its note holds several things.
    """

    start: int
    end: int
    marks: list[Mark]
    label: str = ""


class Note(Struct, frozen=True, gc=False):
    """The evidence in one text: `lines` say what was found. `shown` are the passages, by
    number, that are spelt out; a page can't hold all of them, so others are pointed to."""

    id: str
    text: int
    lines: list[str]
    passages: list[Passage]
    shown: list[int] = field(default_factory=list)


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


def spelt_out(
    dossiers: Sequence[Dossier], readings: Sequence[Reading], spare: int
) -> list[Dossier]:
    """The dossiers with as many passages spelt out as go into so many bytes.

    Each note has its weightiest passage spelt out first, then each its second, and so on, in
    the order of the dossiers; what is left is pointed to.
    """
    notes = [note for one in dossiers for note in one.notes]
    order = [_heaviest_first(note.passages) for note in notes]
    chosen: list[set[int]] = [set() for _ in notes]
    for turn in range(max(map(len, order), default=0)):
        for at, note in enumerate(notes):
            if turn < len(order[at]):
                place = order[at][turn]
                size = _size(readings[note.text].document.text, note.passages[place])
                if size <= spare:
                    chosen[at].add(place)
                    spare -= size
    filled = iter(
        structs.replace(note, shown=sorted(mine))
        for note, mine in zip(notes, chosen, strict=True)
    )
    return [structs.replace(one, notes=[next(filled) for _ in one.notes]) for one in dossiers]


def _heaviest_first(passages: Sequence[Passage]) -> list[int]:
    weights = [sum(abs(mark.weight) for mark in one.marks) for one in passages]
    return sorted(range(len(passages)), key=lambda at: (-weights[at], at))


def _size(text: str, passage: Passage) -> int:
    """How many bytes a passage takes spelt out beyond what it takes pointed to."""
    letters = len(text[passage.start : passage.end].encode(errors="replace"))
    return letters + OVERHEAD + OVERHEAD_A_MARK * len(passage.marks)


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


def gist_of(reading: Reading, passage: Passage) -> str:
    """What stands for a passage that is only pointed to: its marked words, "−" before those
    that count against, or else its beginning.

    From it and the sentence a script finds the marked words again: of many words that are
    marked in one piece the first and the last stand for all, and a last "…" for pieces that
    have no room.
    """
    pieces = pieces_of(reading, passage)
    words = [f"{'−' * (how == '−')}{_ends(piece)}" for piece, how in pieces if how]
    if not words:
        plain = " ".join(pieces[0][0].split()) if pieces else "…"
        return plain if len(plain) <= LONGEST else plain[: OPENING - 1].rstrip() + "…"
    shown = [words[0]]
    for word in words[1:]:
        if len(" · ".join([*shown, word])) > LONGEST:
            return " · ".join([*shown, "…"])
        shown.append(word)
    return " · ".join(shown)


def _ends(piece: str) -> str:
    """A piece of a sentence, or the first and last letters of one that is long."""
    plain = " ".join(piece.split())
    if len(plain) <= LONGEST:
        return plain
    return f"{plain[: LONGEST // 2].rstrip()}…{plain[-LONGEST // 3 :].lstrip()}"


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
