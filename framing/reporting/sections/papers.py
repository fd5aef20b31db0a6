"""What the papers say, as blocks: the paragraph, and the sentences behind each line of it."""

from __future__ import annotations

from collections.abc import Iterator

from framing.labels import labels
from framing.records import Clause, Comparison, Mark
from framing.reporting.page import keys, words
from framing.reporting.page.evidence import Dossier, Note, Passage, dossier
from framing.reporting.page.page import Block, Heading, Paragraph, Points

MOST_SENTENCES = 3  # behind one line of the paragraph; the JSON has them all


def blocks_of(comparison: Comparison) -> list[Block]:
    """The paragraph with a number behind each sentence, and under each number the texts'
    sentences that bear it out. No clauses give no blocks."""
    if not comparison.papers:
        return []
    names = labels(comparison.readings)
    lines, points, to = list[str](), list[str](), list[str]()
    texts = {name: at for at, name in enumerate(names)}
    for clause in comparison.papers:
        number = f"[{len(points) + 1}]"
        lines.append(f"{clause.text} {number}" if clause.evidence else clause.text)
        if clause.evidence:
            points.append(f"{number} {_behind(clause, names)}")
            first = clause.evidence[0]
            to.append(_id(len(points), texts[first.document]))
    blocks: list[Block] = [Heading("What the papers say"), Paragraph("\n".join(lines), to)]
    if points:
        blocks += [Heading("The sentences behind each number", 3), Points(points, to)]
    return blocks


def dossiers_of(comparison: Comparison) -> Iterator[Dossier]:
    """The sentences behind each clause that has some, text by text."""
    texts = {reading.document.id: at for at, reading in enumerate(comparison.readings)}
    backed = [clause for clause in comparison.papers if clause.evidence]
    for number, clause in enumerate(backed, start=1):
        passages: dict[int, list[Passage]] = {}
        for one in clause.evidence:
            marks = [Mark(span.start, span.end) for span in one.marks]
            passage = Passage(one.start, one.end, marks)
            passages.setdefault(texts[one.document], []).append(passage)
        notes = [Note(_id(number, text), text, [], passages[text]) for text in sorted(passages)]
        yield dossier(f"What the papers say, {number}", [clause.text], notes)


def _id(number: int, text: int) -> str:
    """The evidence of a clause in one text."""
    return keys.note_id(f"clause {number}", text)


def _behind(clause: Clause, names: dict[str, str]) -> str:
    """The first sentences that bear a clause out, each behind its text."""
    shown = [
        f"{names[one.document]}: {words.around(one)}"
        for one in clause.evidence[:MOST_SENTENCES]
    ]
    more = len(clause.evidence) - len(shown)
    return " · ".join(shown) + (f" · {more} more in the JSON" if more else "")
