"""The coverage matrix: which text tells which fact."""

from __future__ import annotations

from collections.abc import Sequence

from framing.records import Comparison, Fact, FactPlace
from framing.reporting.charts.parts import FACTS
from framing.reporting.charts.texts import FEW, Text, legend, texts_of
from framing.reporting.page import keys, svg
from framing.reporting.page.svg import Drawing

PLACE = 40

MOST_FACTS = 20
STATES = {
    "states": "states it",
    "mentions": "touches it",
    "perhaps": "perhaps states it",
    "not found": "not found",
    "apart": "tells another event, left out",
}
BESIDE = 6  # texts whose columns have room beside the facts' wording
CELL, STEP = 13.0, 22.0
NARROW_CELL, NARROW_STEP = 10.0, 13.0
COLUMNS = int(svg.WIDTH // NARROW_STEP)  # of narrow cells; more texts than that go on below


def drawings(comparison: Comparison, part: str) -> list[Drawing]:
    """The matrix, among the facts."""
    drawn = coverage(comparison) if part == FACTS else None
    return [drawn] if drawn else []


def coverage(comparison: Comparison) -> Drawing | None:
    """The facts most widely told, and where each was found; None where there are none.

    A full square: the text states the fact; half: it only touches it; a ring in it: perhaps;
    a dot: not found. Facts come as in `Coverage.facts`, at most twenty.
    """
    texts = texts_of(comparison)
    facts = comparison.coverage.facts[:MOST_FACTS]
    if not facts:
        return None
    parts, y = legend(texts)
    draw = _beside if len(texts) <= BESIDE else _below
    parts += _heads(texts, y)
    y += 14
    for at, fact in enumerate(facts, start=1):
        some, y = draw(at, fact, texts, comparison.coverage.apart, y)
        parts += some
    notes, y = _key(facts, texts, comparison.coverage.apart, y)
    left = len(comparison.coverage.facts) - len(facts)
    if left:
        more, y = svg.paragraph(f"{left} more facts, less widely told, are not shown.", y - 4)
        notes += more
    title = "Which text tells which fact"
    return svg.whole("coverage", title, _description(facts, texts), y, [*parts, *notes])


def state_of(place: FactPlace | None, apart: bool = False) -> str:
    """What is known of a fact in a text: a key of `STATES`."""
    if place is None:
        return "apart" if apart else "not found"
    return place.how if place.sure else "perhaps"


def _beside(
    number: int, fact: Fact, texts: Sequence[Text], apart: Sequence[str], y: float
) -> tuple[list[str], float]:
    """The wording on the left, a column a text on the right."""
    room = svg.WIDTH - STEP * len(texts) - 6
    said = svg.wrapped(f"{number}. {fact.label}", room, 12, 2)
    parts = [svg.text(0, y + 12 + 15 * at, line) for at, line in enumerate(said)]
    bottom = y + 15 * len(said) + 8
    middle = y + 15 * len(said) / 2
    for text in texts:
        place = (_column(text, texts), middle)
        parts.append(_cell(number, fact, text, apart, place, CELL))
    return [*parts, _rule(bottom - 3)], bottom


def _below(
    number: int, fact: Fact, texts: Sequence[Text], apart: Sequence[str], y: float
) -> tuple[list[str], float]:
    """The wording on a line of its own, with a row of cells below, wrapped if need be."""
    told = sum(place.sure for place in fact.documents.values())
    end = f" ({told} of {len(texts)})"
    room = svg.WIDTH - svg.width_of(end, 12)
    said = svg.shortened(f"{number}. {fact.label}", room, 12) + end
    parts = [svg.text(0, y + 12, said)]
    for text in texts:
        place = (_column(text, texts), y + 24 + NARROW_STEP * (text.at // COLUMNS))
        parts.append(_cell(number, fact, text, apart, place, NARROW_CELL))
    return parts, y + 28 + NARROW_STEP * (1 + (len(texts) - 1) // COLUMNS)


def _column(text: Text, texts: Sequence[Text]) -> float:
    """The middle of a text's column."""
    if len(texts) <= BESIDE:
        return svg.WIDTH - STEP * (len(texts) - text.at - 0.5)
    return NARROW_STEP * (text.at % COLUMNS + 0.5)


def _heads(texts: Sequence[Text], y: float) -> list[str]:
    """The texts' marks above their columns."""
    return [
        svg.path(svg.shape(text.look, _column(text, texts), y + 5), of=text.look)
        for text in texts[:COLUMNS]
    ]


def _rule(y: float) -> str:
    return svg.path(f"M0 {svg.fixed(y)}H{svg.WIDTH}", "grid")


def _cell(
    number: int,
    fact: Fact,
    text: Text,
    apart: Sequence[str],
    place: tuple[float, float],
    size: float,
) -> str:
    state = state_of(fact.documents.get(text.id), text.id in apart)
    name = f"{text.said}: fact {number}, {STATES[state]}"
    return svg.link(keys.fact_id(fact.id, text.at), name, sign(state, *place, size), text.look)


def sign(state: str, x: float, y: float, size: float) -> str:
    """The sign of a state, centred."""
    half = size / 2
    left, top, far = svg.fixed(x - half), svg.fixed(y - half), svg.fixed(size)
    box = f"M{left} {top}h{far}v{far}h-{far}z"
    if state == "states":
        return svg.path(box)
    if state == "mentions":
        corner = f"M{left} {svg.fixed(y + half)}h{far}v-{far}z"
        return svg.path(corner) + svg.path(box, "rim")
    if state == "perhaps":
        return svg.path(box, "rim")
    if state == "apart":
        return svg.path(f"M{left} {svg.fixed(y)}h{far}", "line")
    dot = f'<circle cx="{svg.fixed(x)}" cy="{svg.fixed(y)}" r="1.6"/>'
    # an unseen square, so that the place can be hit by a finger
    return svg.path(box, "unseen") + dot


def _key(
    facts: Sequence[Fact], texts: Sequence[Text], apart: Sequence[str], y: float
) -> tuple[list[str], float]:
    """The signs in use, with their meaning."""
    used = {
        state_of(fact.documents.get(text.id), text.id in apart)
        for fact in facts
        for text in texts
    }
    x, parts = 0.0, []
    for state, said in STATES.items():
        if state in used:
            width = 15 + svg.width_of(said, 11)
            if x + width > svg.WIDTH:
                x, y = 0.0, y + 16
            parts.append(sign(state, x + 6, y + 10, 11))
            parts.append(svg.text(x + 15, y + 14, said, "small"))
            x += width + 12
    return parts, y + 24


def _description(facts: Sequence[Fact], texts: Sequence[Text]) -> str:
    """What the picture shows, for those who don't see it."""
    counts = [
        f"{text.said} has {sum(text.id in fact.documents for fact in facts)}"
        for text in (texts if len(texts) <= FEW else ())
    ]
    many = "One fact" if len(facts) == 1 else f"The {len(facts)} facts most widely told"
    told = ": " + "; ".join(counts) if counts else ""
    return f"{many}, and in which of {len(texts)} texts each was found by this tool{told}."
