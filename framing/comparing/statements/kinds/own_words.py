"""Wording and judgement: what a text says in its own voice, with a word of weight or an
objection, and no other text says."""

from __future__ import annotations

from collections.abc import Iterator

from framing.comparing.statements.event_context import Field
from framing.comparing.statements.making import of_own, side, telling
from framing.records import Side, Statement


def candidates(field: Field) -> Iterator[Statement]:
    """Each narrator's sentence with a loaded word that no other text has anything like."""
    loaded = {
        cell.document: cell.marks for cell in field.comparison.cells if cell.measure == "loaded"
    }
    for document in field.ours:
        for line in field.lines[document]:
            marks = [
                one
                for one in loaded.get(document, ())
                if line.span.start <= one.start < line.span.end
            ]
            own = line.sentence.voice in ("narrator", "mixed", "reported")
            if not (own and marks and field.alone(line)):
                continue
            text = (
                f"{field.labels[document]} alone says, as the narrator: {of_own(line, field)}."
            )
            sides: dict[str, Side] = {document: side("has", field, [line])}
            sides |= {one: Side("lacks") for one in field.ours if one != document}
            effect = round(telling(line, field), 6)
            sure = round(1 - line.most, 6)
            yield Statement("own_words", text, sides, effect, sure, round(1 - line.depth, 6))
