"""Figures that only one text gives, and figures that can't both hold."""

from __future__ import annotations

from collections.abc import Iterator

from framing.comparing.statements.event_context import Field
from framing.comparing.statements.making import MOST_SPANS, of_line
from framing.comparing.statements.wordings import listed, quoted
from framing.comparing.words.quoting import sentence_at, shown
from framing.records import Side, Span, Statement

MOST_CONFLICTS = 3
FULL = 3  # figures that only one text has, from which that is much


def candidates(field: Field) -> Iterator[Statement]:
    """Conflicts of figures, and each text's own figures."""
    yield from _conflicts(field)
    yield from _own(field)


def _conflicts(field: Field) -> Iterator[Statement]:
    pairs = [one for one in field.comparison.figure_pairs if one.verdict == "differ"]
    for pair in pairs[:MOST_CONFLICTS]:
        sides = ((pair.left, pair.left_span), (pair.right, pair.right_span))
        left, right = (
            f"{field.labels[name]} {{}} {quoted(field.words_at(name, span))}"
            for name, span in sides
        )
        text = f"{left.format('gives')} where {right.format('has')}, for what seems one thing."
        yield Statement(
            "figures",
            text,
            {name: Side("has", shown([field.place(name, span)])) for name, span in sides},
            1.0,
            0.8,
            0.8,
        )


def _own(field: Field) -> Iterator[Statement]:
    for document, own in field.own.items():
        if not own.figures:
            continue
        said = [quoted(words) for words, _ in own.figures]
        spans = [span for _, span in own.figures]
        place = _depth(document, spans[0], field)
        line = next(
            one
            for one in field.lines[document]
            if one.span.start <= spans[0].start < one.span.end
        )
        text = f"Only {field.labels[document]} gives {listed(said)}: {of_line(line, field)}."
        evidence = shown(field.place(document, one) for one in spans)[:MOST_SPANS]
        sides: dict[str, Side] = {document: Side("has", evidence)}
        sides |= {one: Side("lacks") for one in field.ours if one != document}
        effect = min(len(spans) / FULL, 1.0)
        yield Statement("figures", text, sides, round(effect, 6), 0.8, round(1 - place, 6))


def _depth(document: str, span: Span, field: Field) -> float:
    reading = field.texts[document]
    sentence = sentence_at(reading, span.start)
    at = reading.sentences.index(sentence) if sentence else 0
    return at / max(len(reading.sentences) - 1, 1)
