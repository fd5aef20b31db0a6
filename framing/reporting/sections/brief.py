"""A comparison's essentials for a terminal: what a newcomer should read before the rest."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterator, Sequence

from framing.records import Cell, Comparison, Evidence, Measure, Reading
from framing.reporting.page import words
from framing.reporting.page.page import Block, Entry, Heading, Page, Paragraph, Points, Table
from framing.reporting.sections import cards, facts, statements, yardstick
from framing.reporting.telling import copying, quoting, voices

MOST_ASPECTS, MOST_SUBJECTS, MOST_FRAMES = 2, 1, 1  # rows of the table of numbers
SUBJECT = 15.0  # % of some text's sentences under which a subject is by the way
MOST_WORDS, MOST_COPIES = 8, 3
TOLD = ("clear difference", "more here", "less here")  # gaps worth a row
ALWAYS = ("tone", "sourcing.quoted", "sourcing.reported")
NO_CONFLICT = "This tool is sure of no figures that contradict each other; it may miss some."
MORE = (
    "This is the short report: --full gives all of it, "
    "--format html -o page.html a page to read."
)
LONGEST = 92  # letters of a sentence together with its text's name


def brief_of(comparison: Comparison) -> Page:
    """The short report of one event: each difference with one sentence, few numbers, and a
    last line that says how to see everything."""
    title = f"{comparison.event}: {len(comparison.readings)} texts side by side"
    blocks = [
        Heading(title, 1),
        *_papers(comparison),
        *_section(statements.TITLE, _differences(comparison) or [statements.NO_OTHER]),
        *cards.blocks_of(comparison),
        *_section("In none of them", _absent(comparison)),
        *_loaded(comparison),
        *_speakers(comparison),
        *_numbers(comparison),
        *_section("Figures and copied words", _copied(comparison)),
        *_section("Before you rely on it", _warnings(comparison)),
        Paragraph(MORE),
    ]
    return Page(title, comparison, blocks)


def gist_of(comparison: Comparison) -> Page:
    """What the papers say and what differs most, to be passed on by itself."""
    blocks = [
        Heading(comparison.event, 1),
        *_papers(comparison),
        *_section(statements.TITLE, _differences(comparison)),
    ]
    return Page(comparison.event, comparison, blocks)


def _section(title: str, items: Sequence[str]) -> list[Block]:
    """Points under a heading; none where there is nothing to say."""
    return [Heading(title), Points(items)] if items else []


def _papers(comparison: Comparison) -> list[Block]:
    """What the papers say, as a paragraph; none where there is nothing to say."""
    said = " ".join(one.text for one in comparison.papers)
    return [Heading("What the papers say"), Paragraph(said)] if said else []


def _differences(comparison: Comparison) -> list[str]:
    """The statements that the paragraph doesn't tell, one that quotes nothing with its
    sentences below it."""
    names = words.labels(comparison.readings)
    return [
        "\n".join([one.text, *(_sentence(each, names) for each in quoted)])
        for one in statements.below(comparison)
        for quoted in [[] if "“" in one.text else statements.unquoted(one)]
    ] or [statements.NONE][: not comparison.statements]


def _sentence(evidence: Evidence, names: dict[str, str]) -> str:
    name = names[evidence.document]
    return f"{name}: {words.around(evidence, max(LONGEST - len(name), 40))}"


def _absent(comparison: Comparison) -> list[str]:
    """The questions of any story to which no text has a sign of an answer."""
    return [
        f"{spot.title}: {spot.asks} No sign of an answer was found."
        for spot in comparison.coverage.blind_spots
        if not spot.found_in
    ]


def _loaded(comparison: Comparison) -> list[Block]:
    """The narrator's loaded words, text by text."""
    measures = {one.name: one for one in comparison.measures}
    if "loaded" not in measures:
        return []
    names = words.labels(comparison.readings)
    cells = [cell for cell in comparison.cells if cell.measure == "loaded"]
    rows = [
        [
            [names[cell.document]],
            words.cell_lines(cell, measures["loaded"])[:1],
            [_listed(reading, cell) or "none found"],
        ]
        for reading, cell in zip(comparison.readings, cells, strict=True)
    ]
    how = (
        "Words of the narrator's own that judge, for every 1,000 of its words; in brackets how "
        f"many were found ({words.standing(measures['loaded'])}, from A, the best, to C)."
    )
    head = ["Text", "Per 1,000", "Words"]
    return [Heading("Loaded words"), Paragraph(how), Table(head, rows)]


def _listed(reading: Reading, cell: Cell) -> str:
    """The words that counted, most frequent first."""
    text = reading.document.text
    counts = Counter(" ".join(text[m.start : m.end].lower().split()) for m in cell.marks)
    listed = [words.times(word, n) for word, n in counts.most_common(MOST_WORDS)]
    more = len(counts) - MOST_WORDS
    return ", ".join(listed) + (f" and {more} more" if more > 0 else "")


def _speakers(comparison: Comparison) -> list[Block]:
    """Who is given most words in each text."""
    names = words.labels(comparison.readings)
    rows = [
        [[names[one.document]], [voices.heard(one) or "nobody but the narrator"]]
        for one in comparison.profiles
    ]
    how = "Whose words a text carries, quoted or retold, each with the share of those words."
    return [Heading("Who speaks"), Paragraph(how), Table(["Text", "Speakers"], rows)]


def _numbers(comparison: Comparison) -> list[Block]:
    """The measures that differ most, with the tone and the room for others' words."""
    cells: dict[str, list[Cell]] = {}
    for cell in comparison.cells:
        cells.setdefault(cell.measure, []).append(cell)
    chosen = list(_chosen(comparison, cells))
    names = words.labels(comparison.readings)
    lines = {m.name: [words.cell_lines(cell, m) for cell in cells[m.name]] for m in chosen}
    units = {family.name: family.unit for family in comparison.families}
    heads = [[m.title, f"{units[m.family]}, {words.standing(m)}"] for m in chosen]
    rows: list[list[Entry]]
    if len(names) > words.MOST_COLUMNS:  # many texts stand as rows
        head = ["Text", *(", ".join(one) for one in heads)]
        across = zip(*lines.values(), strict=True)
        rows = [[[name], *row] for name, row in zip(names.values(), across, strict=True)]
    else:
        head = ["Measure", *names.values()]
        rows = [[said, *lines[m.name]] for said, m in zip(heads, chosen, strict=True)]
    how = (
        "In brackets the sentences or words counted; below, where the number lies in 95 of 100 "
        "resamples of the text's sentences, if there are enough. ▲ ▼: a gap to the other texts "
        "together larger than an article differs from itself; without a mark, chance could "
        "make it."
    )
    how = " ".join([how, *yardstick.lines_of(comparison, drawn=False)])
    return [Heading("Some numbers"), Paragraph(how), Table(head, rows)]


def _chosen(comparison: Comparison, cells: dict[str, list[Cell]]) -> Iterator[Measure]:
    """Aspects, subjects and frames with a difference to speak of, the surest first, then
    `ALWAYS`; no subject that is by the way in every text."""
    differing = [
        (min(cell.gap.p or 0.0 for cell in told), measure)
        for measure in comparison.measures
        if (told := [c for c in cells[measure.name] if c.gap.verdict in TOLD])
        and (measure.family != "subjects" or _told_at_length(cells[measure.name]))
    ]
    differing.sort(key=lambda one: one[0])
    for most, names in (
        (MOST_ASPECTS, {one.name for one in comparison.families if one.own}),
        (MOST_SUBJECTS, {"subjects"}),
        (MOST_FRAMES, {one.name for one in comparison.families if one.frames}),
    ):
        yield from [one for _, one in differing if one.family in names][:most]
    yield from (one for one in comparison.measures if one.name in ALWAYS)


def _told_at_length(cells: list[Cell]) -> bool:
    """Whether some text gives a subject `SUBJECT` of its sentences."""
    return any((cell.estimate.value or 0.0) >= SUBJECT for cell in cells)


def _copied(comparison: Comparison) -> list[str]:
    """Conflicts of figures, copies, quotations alike and changed; or that none was found."""
    conflicts = facts.conflicts_of(comparison)
    at_odds = any(one.kind == "at_odds" for one in comparison.statements)
    copied = [
        *copying.lines_of(comparison),
        *quoting.lines_of(comparison),
        *facts.drifts_of(comparison),
    ]
    more = len(copied) - MOST_COPIES
    return [
        *(conflicts or [NO_CONFLICT] * (not at_odds)),
        *(copied[:MOST_COPIES] or ["No copied passages were found."]),
        *([f"{more} more with --full."] if more > 0 else []),
    ]


def _warnings(comparison: Comparison) -> list[str]:
    """What can't be told from these texts, and what could not be used."""
    problems = [f"{one.where}: {one.what}; {one.mend}" for one in comparison.problems]
    return [*problems, *comparison.notes]
