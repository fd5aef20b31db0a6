"""A comparison as a page: what each text is, what differs, and on what evidence."""

from __future__ import annotations

from collections.abc import Sequence

from framing.records import Cell, Comparison, Measure, Reading
from framing.reporting import cast, facts, papers, profiles, words
from framing.reporting.page import Block, Heading, Page, Paragraph, Points, Quotation, Table

FAMILIES = {
    "emphasis": (
        "What is stressed",
        "The share of each text's sentences, in any voice, that are mostly about a topic. "
        "Topics are words that stand in the same sentences. In brackets the sentences.",
    ),
    "sentiment": (
        "Tone of the narrator",
        "The narrator's own words, sentence by sentence, from −1 (bad) to +1 (good); other "
        "voices are left out. In brackets the sentences with a word that counts.",
    ),
    "wording": (
        "Wording of the narrator",
        "How the narrator puts things, for every 1,000 of its words. In brackets how many were "
        "found; fewer than three are a trace.",
    ),
    "sourcing": (
        "Room for others' words",
        "How much of each text is somebody else's words, and whose. In brackets the words or "
        "attributions.",
    ),
    "genre": (
        "Events or context, contest or issue",
        "From −1 to +1: single events (+) or context and trends (−); the language of contest "
        "(+) or of problems and policy (−). In brackets the sentences.",
    ),
    "frames": (
        "Policy frames",
        "Words that point to a frame, for every 1,000 of the narrator's words. In brackets how "
        "many were found; fewer than three are a trace.",
    ),
    "codebook": (
        "Frames of this kind of story",
        "Words that point to a frame of the event's own codebook, for every 1,000 of the "
        "narrator's words. In brackets how many were found; fewer than three are a trace.",
    ),
}
INTERVALS = (
    "Below each number: where 95 of 100 resamples of the text's sentences put it. ▲ and ▼ "
    "mark a clear difference to the other texts together; without a mark, none is clear."
)


def page_of(comparison: Comparison) -> Page:
    """The report of one event."""
    title = f"{comparison.event}: {len(comparison.readings)} texts side by side"
    blocks: list[Block] = [Heading(title, 1), *_texts(comparison)]
    blocks += papers.blocks_of(comparison)
    for family, (heading, meaning) in FAMILIES.items():
        blocks += _family(comparison, family, heading, meaning)
    blocks += profiles.blocks_of(comparison)
    blocks += cast.blocks_of(comparison)
    blocks += facts.blocks_of(comparison)
    blocks += _wording(comparison)
    blocks += _distinctive(comparison)
    blocks += _findings(comparison)
    blocks += _limits(comparison)
    return Page(title, comparison, blocks)


def _texts(comparison: Comparison) -> list[Block]:
    readings = comparison.readings
    head = ["Text", "What it really is", "Words", "Sentences", "Published"]
    names = words.labels(readings)
    rows = []
    for reading in readings:
        document = reading.document
        about = [words.what_it_is(reading)]
        hands = words.chain(reading.provenance)
        if len(reading.provenance.chain) > 1:
            about.append(hands)
        if reading.provenance.kind in words.SECOND_HAND and not reading.provenance.declared:
            about.append("does not say whose reporting it carries")
        rows.append(
            [
                [names[document.id]],
                about,
                [str(document.words)],
                [str(len(reading.sentences))],
                [document.published or "not given"],
            ]
        )
    apart = [
        f"{names[one.document]} seems to tell another event ({one.answer} as "
        f"{names[one.closest]}): {'; '.join(one.reasons)}. It is shown beside the others, but "
        "what it leaves out means nothing."
        for one in comparison.outsiders
    ]
    blocks: list[Block] = [Heading("What each text is"), Table(head, rows)]
    return [*blocks, *map(Paragraph, apart), Paragraph(INTERVALS)]


def _first_head(family: str) -> str:
    return {
        "emphasis": "% of sentences",
        "sentiment": "Tone",
        "genre": "Balance of sentences",
        "sourcing": "%",
    }.get(family, "Per 1,000 words")


def _family(comparison: Comparison, family: str, heading: str, meaning: str) -> list[Block]:
    """One family's tables, or the reason why there are none."""
    measures = [measure for measure in comparison.measures if measure.family == family]
    if not measures:
        return []
    cells = {(cell.measure, cell.document): cell for cell in comparison.cells}
    found = [m for m in measures if _is_found(m, comparison, cells)]
    blocks: list[Block] = [Heading(heading), Paragraph(meaning)]
    if len(comparison.readings) > words.MOST_COLUMNS:
        for first in range(0, len(found), words.MOST_COLUMNS):
            blocks.append(_turned(found[first : first + words.MOST_COLUMNS], comparison, cells))
    elif found:
        names = words.labels(comparison.readings)
        head = [_first_head(family), *names.values()]
        rows = [
            [[m.title, words.standing(m)], *_row(m, comparison.readings, cells)] for m in found
        ]
        blocks.append(Table(head, rows))
    absent = [measure.title for measure in measures if measure not in found]
    if absent:
        blocks.append(Paragraph("Not found in any of the texts: " + ", ".join(absent) + "."))
    return blocks


def _is_found(
    measure: Measure, comparison: Comparison, cells: dict[tuple[str, str], Cell]
) -> bool:
    if measure.family in ("emphasis", "sentiment", "genre"):
        return True
    mine = (cells[measure.name, reading.document.id] for reading in comparison.readings)
    return any(cell.estimate.count for cell in mine)


def _row(
    measure: Measure, readings: Sequence[Reading], cells: dict[tuple[str, str], Cell]
) -> list[list[str]]:
    return [
        words.cell_lines(cells[measure.name, reading.document.id], measure)
        for reading in readings
    ]


def _turned(
    measures: Sequence[Measure], comparison: Comparison, cells: dict[tuple[str, str], Cell]
) -> Table:
    """Outlets as rows, for events with many of them."""
    head = ["Text", *(measure.title for measure in measures)]
    names = words.labels(comparison.readings)
    rows = []
    for reading in comparison.readings:
        mine = [words.cell_lines(cells[m.name, reading.document.id], m) for m in measures]
        rows.append([[names[reading.document.id]], *mine])
    return Table(head, rows)


def _wording(comparison: Comparison) -> list[Block]:
    if not comparison.wording:
        return []
    outlets = words.labels(comparison.readings)
    head = ["Two texts", "Divergence, bits", "By chance", "Beyond chance", "p"]
    rows = []
    for pair in comparison.wording:
        marked = " ▲" if pair.verdict == "clear difference" else ""
        rows.append(
            [
                [outlets[pair.left], outlets.get(pair.right, pair.right)],
                [f"{pair.divergence:.2f}"],
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
    rows = []
    for name, label in words.labels(comparison.readings).items():
        mine = [one for one in comparison.distinctive if one.document == name]
        said = [
            f"{one.term} ×{one.count} ({one.others or 'not'} elsewhere)"
            + (f" ▲ p = {one.p:.3f}" if one.verdict == "clear difference" else "")
            for one in mine
        ]
        rows.append([[label], ["; ".join(said) or "none that comes often enough to say"]])
    how = (
        "Words that the narrator uses more than the other texts' narrators. With one article a "
        "text this describes; ▲ marks a word that chance would hardly give."
    )
    heading = Heading("Words more frequent here")
    return [heading, Paragraph(how), Table(["Text", "Words"], rows)]


def _findings(comparison: Comparison) -> list[Block]:
    blocks: list[Block] = [Heading("The strongest findings")]
    if not comparison.findings:
        none = "No difference in these measures is larger than chance would give."
        return [*blocks, Paragraph(none)]
    for place, finding in enumerate(comparison.findings, start=1):
        blocks.append(Paragraph(f"{place}. {finding.text}"))
        blocks += [Quotation(evidence) for evidence in finding.evidence]
    return blocks


def _limits(comparison: Comparison) -> list[Block]:
    blocks: list[Block] = []
    if comparison.problems:
        lines = [f"{p.where}: {p.what}; {p.mend}" for p in comparison.problems]
        blocks += [Heading("What could not be used"), Points(lines)]
    return [*blocks, Heading("What this can and can't tell"), Points(comparison.notes)]
