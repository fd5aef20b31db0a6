"""When the texts appeared, what they date, and who was first with what."""

from __future__ import annotations

from collections.abc import Collection, Iterator

from framing.records import Comparison, Dated, Day, Evidence, Span
from framing.reporting.page import keys, words
from framing.reporting.page.evidence import Dossier, Note, dossier, passages_of
from framing.reporting.page.page import Block, Entry, Heading, Linked, Paragraph, Points, Table

TITLE = "Day by day"
MOST_DAYS = 6  # that are shown
LONGEST, SHORTEST = 120, 60  # letters of a sentence with its text's name, and without
EXAMPLE = 56  # letters of a fact
MOST_FIRST = 1  # of the facts, as an example
HOW = (
    "When each text appeared, and what the texts date to which day, where that leaves no doubt."
)


def blocks_of(comparison: Comparison) -> list[Block]:
    """The days as a table, and who told first what others tell too; nothing where the texts
    give no dates."""
    days = shown(comparison)
    if not days:
        return []
    names = words.labels(comparison.readings)
    rows: list[list[Entry]] = [
        [
            [words.day_of(day.date)],
            [names[one] for one in day.published] or ["–"],
            _told(number, day, comparison, names),
        ]
        for number, day in enumerate(days)
    ]
    head = ["Day", "Published", "What the texts date to it"]
    blocks: list[Block] = [Heading(TITLE), Paragraph(HOW), Table(head, rows)]
    more = len(comparison.timeline.days) - len(days)
    if more:
        blocks.append(Paragraph(f"{words.counted(more, 'day')} more in the JSON."))
    lines, to = _firsts(comparison, names)
    return [*blocks, Points(lines, to)] if lines else blocks


def shown(comparison: Comparison) -> list[Day]:
    """The days that most is told of, in their order."""
    days = comparison.timeline.days
    weights = [
        (-len(one.published) - len({each.document for each in one.told})) for one in days
    ]
    kept = sorted(range(len(days)), key=lambda at: (weights[at], at))[:MOST_DAYS]
    return [days[at] for at in sorted(kept)]


def _told(number: int, day: Day, comparison: Comparison, names: dict[str, str]) -> Entry:
    """The first text's sentence that dates something to a day, and who else dates to it."""
    first: dict[str, Dated] = {}
    for one in day.told:
        first.setdefault(one.document, one)
    if not first:
        return ["–"]
    name, *others = first
    lines = [f"{names[name]}: {_said(first[name], comparison, LONGEST - len(names[name]))}"]
    lines += [f"also {words.listed([names[one] for one in others])}"] if others else []
    return Linked(lines, keys.note_id(f"day {number}", list(names).index(name)))


def _said(dated: Dated, comparison: Comparison, longest: int) -> str:
    """So many letters of a sentence round the day that it gives."""
    text = next(
        one.document.text for one in comparison.readings if one.document.id == dated.document
    )
    quote = text[dated.sentence_start : dated.sentence_end]
    marks = [Span(dated.start, dated.end)]
    shown = Evidence(dated.document, "", dated.sentence_start, dated.sentence_end, quote, marks)
    return words.around(shown, max(longest, SHORTEST))


def _firsts(comparison: Comparison, names: dict[str, str]) -> tuple[list[str], list[str]]:
    """A line for each text that was first with something, and where that stands."""
    facts = {one.id: one for one in comparison.coverage.facts}
    order = list(names)
    lines, to = [], []
    for first in comparison.timeline.firsts:
        best = sorted((facts[one] for one in first.facts), key=lambda one: -one.salience)
        shown = "; ".join(
            f"“{words.one_line(one.label, EXAMPLE)}”" for one in best[:MOST_FIRST]
        )
        many = words.counted(len(first.facts), "thing")
        lines.append(
            f"{names[first.document]} was first with {many} that others told later"
            f"{', as' if len(best) > MOST_FIRST else ':'} {shown}."
        )
        to.append(keys.fact_id(best[0].id, order.index(first.document)))
    return lines, to


def dossiers_of(comparison: Comparison, stems: Collection[str]) -> Iterator[Dossier]:
    """The sentences that date something to each day."""
    for number, day in enumerate(shown(comparison)):
        what = f"day {number}"
        if keys.stem(keys.note_id(what, 0)) in stems:
            notes = []
            for at, reading in enumerate(comparison.readings):
                mine = [one for one in day.told if one.document == reading.document.id]
                spans = [Span(one.start, one.end) for one in mine]
                notes.append(Note(keys.note_id(what, at), at, [], passages_of(reading, spans)))
            yield dossier(words.day_of(day.date), ["what the texts date to this day"], notes)
