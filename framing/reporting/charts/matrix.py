"""The coverage matrix: which text tells which fact."""

from __future__ import annotations

from collections.abc import Sequence

from framing.records import Comparison, Fact, FactPlace
from framing.reporting import keys
from framing.reporting.charts import svg
from framing.reporting.charts.texts import FEW, Text, legend, texts_of
from framing.reporting.drawing import Drawing

MOST_FACTS = 20
STATES = {
    "states": "states it",
    "mentions": "touches it",
    "perhaps": "perhaps states it",
    "not found": "not found",
    "apart": "tells another event, left out",
}
BESIDE = 6  # texts whose columns have room beside the facts' wording
CELL, NARROW_CELL = 13.0, 11.0


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
    y += 4
    for at, fact in enumerate(facts, start=1):
        some, y = draw(at, fact, texts, comparison.coverage.apart, y)
        parts += some
    notes, y = _key(y)
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
    step = 22.0
    room = svg.WIDTH - step * len(texts) - 6
    said = svg.wrapped(f"{number}. {fact.label}", room, 12, 2)
    parts = [svg.text(0, y + 12 + 15 * at, line) for at, line in enumerate(said)]
    bottom = y + 15 * len(said) + 8
    middle = y + 15 * len(said) / 2
    for text in texts:
        x = svg.WIDTH - step * (len(texts) - text.at - 0.5)
        parts.append(_cell(number, fact, text, apart, (x, middle), CELL))
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
    step = NARROW_CELL + 2
    columns = int(svg.WIDTH // step)
    for text in texts:
        row, column = divmod(text.at, columns)
        place = (step * (column + 0.5), y + 24 + step * row)
        parts.append(_cell(number, fact, text, apart, place, NARROW_CELL))
    return parts, y + 24 + step * (1 + (len(texts) - 1) // columns) + 4


def _rule(y: float) -> str:
    return svg.lines(f"M0 {svg.fixed(y)}H{svg.WIDTH}", ' stroke="currentColor"')


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
        return f'<path d="{box}"/>'
    outline = ' stroke="currentColor" stroke-width="1.2"'
    if state == "mentions":
        corner = f'<path d="M{left} {svg.fixed(y + half)}h{far}v-{far}z"/>'
        return f'{corner}<path d="{box}" fill="none"{outline}/>'
    if state == "perhaps":
        return f'<path d="{box}" fill="none"{outline}/>'
    if state == "apart":
        return f'<path d="M{left} {svg.fixed(y)}h{far}"{outline}/>'
    dot = f'<circle cx="{svg.fixed(x)}" cy="{svg.fixed(y)}" r="1.6"/>'
    # an unseen square, so that the place can be hit by a finger
    return f'<path d="{box}" fill="none" pointer-events="all"/>{dot}'


def _key(y: float) -> tuple[list[str], float]:
    """The signs with their meaning."""
    x, parts = 0.0, []
    for state, said in STATES.items():
        if state == "apart":
            continue
        parts.append(sign(state, x + 6, y + 10, 11) + svg.text(x + 15, y + 14, said, 11, True))
        x += 15 + svg.width_of(said, 11) + 12
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
