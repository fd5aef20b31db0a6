"""A comparison as a page: what each text is, what differs, and on what evidence."""

from __future__ import annotations

from collections.abc import Callable, Sequence

from framing.records import Cell, Comparison, Family, Measure, Reading
from framing.reporting import charts
from framing.reporting.charts import parts
from framing.reporting.page import keys, words
from framing.reporting.page.page import (
    Block,
    Entry,
    Heading,
    Linked,
    Page,
    Paragraph,
    Points,
    Table,
    pictures,
)
from framing.reporting.sections import (
    cards,
    cast,
    facts,
    order,
    papers,
    profiles,
    statements,
    yardstick,
)
from framing.reporting.telling import copying, dating, headlines, quoting

Cells = dict[tuple[str, str], Cell]  # by measure and document
INTERVALS = (
    "A number is a fact of its text: so many of its words or sentences count. The line below "
    "asks how firm it is: of the text's sentences, drawn again 100 times, 95 draws put it "
    "there. ▲ and ▼ mark a manner of telling that differs: a gap to the other texts together, "
    "larger than one and the same article differs from itself, whatever of all the gaps here "
    "is looked at. Without a mark, chance could have made it."
)


def page_of(comparison: Comparison) -> Page:
    """The report of one event, the same blocks in the same order for every format."""
    title = f"{comparison.event}: {len(comparison.readings)} texts side by side"
    blocks = [
        Heading(title, 1),
        *papers.blocks_of(comparison),
        *statements.blocks_of(comparison),
        *cards.blocks_of(comparison),
        *headlines.blocks_of(comparison),
        *quoting.blocks_of(comparison),
        *copying.blocks_of(comparison),
        *dating.blocks_of(comparison),
        *cards.topic_of(comparison),
        Heading("How to read the numbers"),
        Paragraph(INTERVALS),
        *[Paragraph(line) for line in yardstick.lines_of(comparison)],
        *_measured(comparison),
        *cast.blocks_of(comparison),
        *facts.blocks_of(comparison),
        *_distinctive(comparison),
        *_limits(comparison),
    ]
    return Page(title, comparison, order.arranged(blocks))


def _measured(comparison: Comparison) -> list[Block]:
    """Every family of measures, and what else is told of a text between them, by place."""
    placed = [(family.place, _family(comparison, family)) for family in comparison.families]
    placed += [(place, make(comparison)) for place, make in BETWEEN]
    return [block for _, blocks in sorted(placed, key=lambda part: part[0]) for block in blocks]


def _family(comparison: Comparison, family: Family) -> list[Block]:
    """One family's pictures and tables."""
    measures = [measure for measure in comparison.measures if measure.family == family.name]
    cells = {(cell.measure, cell.document): cell for cell in comparison.cells}
    found = [m for m in measures if family.always or _is_found(m, comparison, cells)]
    plain = [m for m in found if words.is_ordinary(_row(m, comparison, cells), m)]
    absent = [measure.title for measure in measures if measure not in found]
    found = [m for m in found if m not in plain]
    if not found:
        return [Heading(family.title), Paragraph(_nothing(plain, absent))]
    blocks: list[Block] = [Heading(family.title), Paragraph(family.meaning)]
    blocks += pictures(*charts.drawings_in(comparison, family.name))
    if len(comparison.readings) > words.MOST_COLUMNS:
        for first in range(0, len(found), words.MOST_COLUMNS):
            blocks.append(_turned(found[first : first + words.MOST_COLUMNS], comparison, cells))
    else:
        names = words.labels(comparison.readings)
        unit = family.unit[:1].upper() + family.unit[1:]
        head = [family.head or unit, *names.values()]
        rows = [
            [
                [m.title, words.standing(m)],
                *(
                    _entry(at, one, m, cells, family.own)
                    for at, one in enumerate(comparison.readings)
                ),
            ]
            for m in found
        ]
        blocks.append(Table(head, rows))
    if plain or absent:
        blocks.append(Paragraph(_nothing(plain, absent)))
    return blocks


def _nothing(plain: Sequence[Measure], absent: Sequence[str]) -> str:
    """The measures of a family that have nothing to show, on a line."""
    ordinary = ", ".join(measure.title for measure in plain)
    lines = [f"Nothing unusual in any of the texts in: {ordinary}."] if plain else []
    lines += [f"Not found in any of the texts: {', '.join(absent)}."] if absent else []
    return " ".join(lines) or "Nothing to measure."


def _is_found(measure: Measure, comparison: Comparison, cells: Cells) -> bool:
    return any(cell.estimate.count for cell in _row(measure, comparison, cells))


def _row(measure: Measure, comparison: Comparison, cells: Cells) -> list[Cell]:
    return [cells[measure.name, reading.document.id] for reading in comparison.readings]


def _entry(
    text: int, reading: Reading, measure: Measure, cells: Cells, placed: bool = False
) -> Entry:
    """A number that leads to the words behind it; below it, if `placed`, where in the text
    the first of them stand."""
    cell = cells[measure.name, reading.document.id]
    lines = words.cell_lines(cell, measure)
    if placed and cell.marks:
        first = min(mark.start for mark in cell.marks)
        place = sum(one.start <= first for one in reading.sentences)
        lines.append(f"from sentence {place}")
    return Linked(lines, keys.cell_id(measure.name, text))


def _turned(measures: Sequence[Measure], comparison: Comparison, cells: Cells) -> Table:
    """Texts as rows, for events with many of them."""
    head = ["Text", *(measure.title for measure in measures)]
    names = words.labels(comparison.readings)
    rows = [
        [
            [names[reading.document.id]],
            *(_entry(at, reading, measure, cells) for measure in measures),
        ]
        for at, reading in enumerate(comparison.readings)
    ]
    return Table(head, rows)


def _wording(comparison: Comparison) -> list[Block]:
    if not comparison.wording:
        return []
    outlets = words.labels(comparison.readings)
    head = ["Two texts", "Divergence, bits", "By chance", "Beyond chance", "p"]
    at = {name: place for place, name in enumerate(outlets)}
    rows: list[list[Entry]] = []
    for pair in comparison.wording:
        marked = " ▲" if pair.verdict == "clear difference" else ""
        rows.append(
            [
                [outlets[pair.left], outlets.get(pair.right, pair.right)],
                Linked([f"{pair.divergence:.2f}"], keys.note_id("apart", at[pair.left])),
                [f"{pair.expected:.2f}"],
                [f"{pair.excess:+.2f}".replace("-", "−") + marked],
                ["–" if pair.p is None else f"{pair.p:.3f}"],
            ]
        )
    how = (
        "How far two texts' narrators differ in their words over all (Jensen-Shannon "
        "divergence, 0 to 1), and what shuffling runs of their sentences gives by chance."
    )
    return [Heading("Wording over all"), Paragraph(how), Table(head, rows)]


def _distinctive(comparison: Comparison) -> list[Block]:
    """The words that each text uses more than the others."""
    if not comparison.distinctive:
        return []
    rows: list[list[Entry]] = []
    for at, (name, label) in enumerate(words.labels(comparison.readings).items()):
        mine = [one for one in comparison.distinctive if one.document == name]
        said = [
            f"{one.term} ×{one.count} ({one.others or 'not'} elsewhere)"
            + (f" ▲ p = {one.p:.3f}" if one.verdict == "clear difference" else "")
            for one in mine
        ]
        to = keys.note_id("words", at)
        none = ["none that comes often enough to say"]
        rows.append([[label], Linked(["; ".join(said)], to) if said else none])
    how = (
        "Words that the narrator uses more than the other texts' narrators. With one article a "
        "text this describes; ▲ marks a word that chance would hardly give."
    )
    heading = Heading("Words more frequent here")
    drawn = pictures(*charts.drawings_in(comparison, parts.WORDS))
    return [heading, Paragraph(how), *drawn, Table(["Text", "Words"], rows)]


def _limits(comparison: Comparison) -> list[Block]:
    blocks: list[Block] = []
    if comparison.problems:
        lines = [f"{p.where}: {p.what}; {p.mend}" for p in comparison.problems]
        blocks += [Heading("What could not be used"), Points(lines)]
    blocks += [Heading("What this can and can't tell"), Points(comparison.notes)]
    return [*blocks, Heading("How to make it again"), *_recipe(comparison)]


# Where between the families the rest of what is told of each text stands.
BETWEEN: list[tuple[int, Callable[[Comparison], list[Block]]]] = [
    (35, profiles.frames_of),
    (66, _wording),
    (75, profiles.actors_of),
]


def _recipe(comparison: Comparison) -> list[Block]:
    """The command and the settings that give the same report of the same files."""
    settings = comparison.settings
    options = "".join(f" --{name} {settings[name]}" for name in ("seed", "tone"))
    how = (
        "The same files and settings give the same numbers, to the last digit: framing compare "
        f"FOLDER{options}, with --codebook where you named one. Other formats: --format html, "
        "markdown, text, json or csv."
    )
    rows = [[[name], [value or "none"]] for name, value in settings.items()]
    cite = Paragraph(f"To cite it: {words.citation_of(comparison)}")
    return [Paragraph(how), Table(["Setting", "Value"], rows), cite]
