"""Quoted sentences that several texts carry: whole, cut, changed, given to whom."""

from __future__ import annotations

from collections import Counter
from collections.abc import Collection, Iterator

from framing.records import Comparison, QuoteCarried, QuoteTrack, Reading, Span
from framing.reporting.page import keys, words
from framing.reporting.page.evidence import Dossier, Note, dossier, passages_of
from framing.reporting.page.page import Block, Entry, Heading, Linked, Paragraph, Table
from framing.reporting.telling import speaking

TITLE = "Quotations and who carries them"
MOST = 8  # sentences that are shown
FEWEST = 3  # quotations alike that are worth a line of their own
LONGEST, PIECE = 150, 60  # letters of a quoted sentence, and of what is left of it
HOW = (
    "What two texts or more have in quotation marks: what each cuts or changes, and to whom it "
    "gives the words."
)


def blocks_of(comparison: Comparison) -> list[Block]:
    """A row a sentence; nothing where no two texts carry one."""
    tracks = shown(comparison)
    if not tracks:
        return []
    names = words.labels(comparison.readings)
    texts = {one.document.id: one for one in comparison.readings}
    wide = len(names) <= words.MOST_COLUMNS
    head = ["Quoted", *(names.values() if wide else ["Carried by"])]
    rows: list[list[Entry]] = []
    for number, track in enumerate(tracks):
        said = [f"“{words.one_line(track.label, LONGEST)}”", _given(track, texts)]
        carried = {one.document: one for one in track.carried}
        cells: list[Entry] = [
            _cell(number, at, carried.get(name), track, texts)
            for at, name in enumerate(names)
            if wide or name in carried
        ]
        if not wide:
            lines = [
                f"{names[one.document]}: {'; '.join(_lines(one, track, texts))}"
                for one in track.carried
            ]
            first = list(names).index(track.carried[0].document)
            cells = [Linked(lines, keys.note_id(f"quotation {number}", first))]
        rows.append([said, *cells])
    blocks: list[Block] = [Heading(TITLE), Paragraph(HOW), Table(head, rows)]
    more = len(comparison.quotations) - len(tracks)
    return [*blocks, Paragraph(f"{more} more in the JSON.")] if more else blocks


def lines_of(comparison: Comparison) -> list[str]:
    """Which texts quote the same sentences word for word, `FEWEST` or more, as those do that
    draw on one statement; of several such groups, the one that has most in common."""
    names = words.labels(comparison.readings)
    alike = Counter(
        tuple(one.document for one in track.carried if one.how == "whole")
        for track in comparison.quotations
    )
    texts, count = max(
        alike.items(), key=lambda one: (len(one[0]) > 1, one[1]), default=((), 0)
    )
    if len(texts) < 2 or count < FEWEST:
        return []
    who = words.listed([names[one] for one in texts])
    return [f"{who} quote {count} of the same sentences word for word: see with --full whose."]


def shown(comparison: Comparison) -> list[QuoteTrack]:
    """The sentences that are shown: those that a text cuts or changes, or gives to somebody
    else, before those that all give alike."""
    return sorted(comparison.quotations, key=_is_plain)[:MOST]


def _is_plain(track: QuoteTrack) -> bool:
    return not track.disputed and all(one.how == "whole" for one in track.carried)


def _given(track: QuoteTrack, texts: dict[str, Reading]) -> str:
    """Whom the texts give it to, as the first that surely does, or else the first that says
    somebody does."""
    sure = [speaking.speaker_of(texts[one.document], one) for one in track.carried]
    named = [name for name in (*sure, *(one.speaker for one in track.carried)) if name]
    return named[0] if named else "nobody is named"


def _cell(
    number: int,
    at: int,
    carried: QuoteCarried | None,
    track: QuoteTrack,
    texts: dict[str, Reading],
) -> Entry:
    if carried is None:
        return ["–"]
    lines = _lines(carried, track, texts)
    return Linked(lines, keys.note_id(f"quotation {number}", at))


def _lines(one: QuoteCarried, track: QuoteTrack, texts: dict[str, Reading]) -> list[str]:
    """How one text carries a sentence, and to whom it surely gives it, if to somebody else."""
    full, own = texts[track.label_from], texts[one.document]
    lines: list[str] = [one.how]
    if one.how == "changed":
        swaps = [(_quote(full, each.left), _quote(own, each.right)) for each in one.changes]
        lines = [f"changed: {', '.join(_swap(*pair) for pair in swaps)}"]
    elif one.how == "cut":
        kept = " … ".join(_quote(own, span) for span in one.spans)
        lines = [f"cut to “{words.one_line(kept, PIECE)}”"]
    name = speaking.speaker_of(own, one)
    if name and name.split()[-1] != _given(track, texts).split()[-1]:
        lines.append(f"given to {name}")
    return lines


def _swap(old: str, new: str) -> str:
    """What became of words of the fullest version."""
    if old and new:
        return f"“{new}” for “{old}”"
    return f"without “{old}”" if old else f"adds “{new}”"


def _quote(reading: Reading, span: Span) -> str:
    return " ".join(reading.document.text[span.start : span.end].split())


def dossiers_of(comparison: Comparison, stems: Collection[str]) -> Iterator[Dossier]:
    """Each sentence in the texts that carry it."""
    order = {one.document.id: at for at, one in enumerate(comparison.readings)}
    texts = {one.document.id: one for one in comparison.readings}
    for number, track in enumerate(shown(comparison)):
        what = f"quotation {number}"
        if keys.stem(keys.note_id(what, 0)) in stems:
            notes = [
                Note(
                    keys.note_id(what, order[one.document]),
                    order[one.document],
                    _lines(one, track, texts),
                    passages_of(texts[one.document], one.spans),
                )
                for one in track.carried
            ]
            yield dossier(f"“{words.one_line(track.label)}”", [_given(track, texts)], notes)
