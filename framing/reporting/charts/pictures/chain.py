"""The chain of reporting of a text: through whose hands it came, and who speaks in it."""

from __future__ import annotations

from collections.abc import Sequence
from typing import NamedTuple

from framing.records import CREDITS, Comparison, Profile, Provenance, Source
from framing.reporting.charts.parts import CARDS
from framing.reporting.charts.texts import Text, texts_of
from framing.reporting.page import keys, svg, words
from framing.reporting.page.svg import Drawing

PLACE = 10

WIDTH = 300  # it stands in a card
LEFT = 78.0  # where boxes begin; what a hand does stands before it
HEIGHT, LINE, BETWEEN, ASIDE = 26.0, 14.0, 18.0, 10.0
MOST_ABREAST, MOST_SOURCES = 2, 6
INSET = 26  # of a name in its box, both sides together
SOLID, DASHED = "", ' stroke-dasharray="4 3"'


class Hand(NamedTuple):
    """A box: a name with what is said of it, where it leads, and whether the text itself
    tells of it."""

    name: str
    target: str | None = None
    told: bool = True
    more: str = ""


class Step(NamedTuple):
    """Boxes side by side, and what joins them to the step above."""

    role: str
    hands: list[Hand]


def drawings(comparison: Comparison, part: str) -> list[Drawing]:
    """Each text's chain, in its card."""
    return chains(comparison) if part == CARDS else []


def chains(comparison: Comparison) -> list[Drawing]:
    """A small graph a text, in the order of the texts.

    From the top: who publishes it, whose reporting it carries, whose words fill most of it.
    What the text doesn't say of itself is dashed.
    """
    texts = texts_of(comparison)
    return [
        _drawing(text, _steps(text, texts, profile))
        for text, profile in zip(texts, comparison.profiles, strict=True)
    ]


def _steps(text: Text, texts: Sequence[Text], profile: Profile) -> list[Step]:
    """The steps of a chain, outermost first."""
    provenance = text.reading.provenance
    first, *rest = [*provenance.chain, text.name][: max(1, len(provenance.chain))]
    steps = [Step("published by", [Hand(first, keys.text_id(text.at))])]
    if provenance.kind == "digest" and len(rest) > 1:
        hands = [Hand(name, told=provenance.declared) for name in rest[:MOST_SOURCES]]
        steps.append(Step("tells of", hands))
    else:
        steps += [
            Step(_role(name, provenance), [Hand(name, told=provenance.declared)])
            for name in rest
        ]
    if not rest and provenance.kind in words.SECOND_HAND and not provenance.declared:
        steps.append(Step("carries", [Hand("it does not say whose", told=False)]))
    original = next((one for one in texts if one.id == provenance.copy_of), None)
    if original is not None:
        steps.append(Step("copied from", [_original(original, rest)]))
    if speaker := _speaker(profile):
        sentence = text.reading.sentences[speaker.sentences[0]].start
        target = keys.sentence_id(text.at, sentence)
        said = Hand(speaker.name or "", target, more=f", {speaker.words} words")
        steps.append(Step("speaks most", [said]))
    return steps


def _role(name: str, provenance: Provenance) -> str:
    """What a named medium is to a text: one that it carries, or, where an article only says
    that it reported something, one that it names."""
    credited = any(one.name == name and one.how in CREDITS for one in provenance.cites)
    return "carries" if credited or provenance.kind in words.SECOND_HAND else "names"


def _original(original: Text, named: Sequence[str]) -> Hand:
    """The text of the event that was copied; told of where the chain names its outlet."""
    outlet = original.reading.document.outlet.casefold()
    told = any(name.casefold() in outlet or outlet in name.casefold() for name in named)
    return Hand(original.name, keys.text_id(original.at), told)


def _speaker(profile: Profile) -> Source | None:
    """The source with a name whose words fill most of a text."""
    named = [one for one in profile.sources if one.name and one.named and one.sentences]
    return max(named, key=lambda one: one.words, default=None)


def _drawing(text: Text, steps: Sequence[Step]) -> Drawing:
    parts: list[str] = []
    y = 1.0
    for at, step in enumerate(steps):
        if at:
            parts.append(_joint(y, all(hand.told for hand in step.hands)))
            y += BETWEEN
        some, y = _boxes(step, text, y)
        parts += some
    told = "; ".join(
        f"{step.role} {', '.join(_said(hand) for hand in step.hands)}"
        + ("" if all(hand.told for hand in step.hands) else " (not declared)")
        for step in steps
    )
    notes: list[str] = []
    if not all(hand.told for step in steps for hand in step.hands):
        notes, y = svg.paragraph("Dashed: the text does not say so itself.", y + 2, WIDTH)
    title = f"Where {text.said} has it from"
    return svg.whole(f"chain-{text.at}", title, told + ".", y + 2, [*parts, *notes], WIDTH)


def _joint(y: float, told: bool) -> str:
    """An arrow up from one step to the step above it."""
    x = svg.fixed(LEFT + 30)
    how = SOLID if told else DASHED
    line = svg.path(f"M{x} {svg.fixed(y + BETWEEN)}V{svg.fixed(y + 6)}", "line", more=how)
    head = svg.path(f"M{svg.fixed(LEFT + 26)} {svg.fixed(y + 7)}l4-5 4 5z", "line")
    return f"<g{svg.looks('faint')}>{line}{head}</g>"


def _boxes(step: Step, text: Text, y: float) -> tuple[list[str], float]:
    """A step's boxes, as many in a line as leave words whole, as high as the longest name."""
    parts = [svg.text(0, y + 17, step.role, "small")]
    half = (WIDTH - LEFT - 1 - ASIDE) / MOST_ABREAST - INSET
    words = [word for hand in step.hands for word in (hand.name + hand.more).split()]
    abreast = MOST_ABREAST if all(svg.width_of(word, 12) <= half for word in words) else 1
    for first in range(0, len(step.hands), abreast):
        row = step.hands[first : first + abreast]
        y += 6 if first else 0
        width = (WIDTH - LEFT - 1 - ASIDE * (len(row) - 1)) / len(row)
        names = [svg.wrapped(hand.name + hand.more, width - INSET, 12, 2) for hand in row]
        height = HEIGHT + LINE * (max(map(len, names)) - 1)
        for at, (hand, name) in enumerate(zip(row, names, strict=True)):
            left = LEFT + at * (width + ASIDE)
            parts.append(_box(hand, name, text, (left, y, width, height)))
        y += height
    return parts, y


def _box(
    hand: Hand, name: list[str], text: Text, place: tuple[float, float, float, float]
) -> str:
    x, y, width, height = place
    own = hand.target == keys.text_id(text.at)
    colour = svg.looks("rim", of=text.look) if own else svg.looks("faint", "rim")
    box = (
        f'<rect x="{svg.fixed(x)}" y="{svg.fixed(y)}" width="{svg.fixed(width)}" '
        f'height="{svg.fixed(height)}" rx="5"{colour}'
        f"{SOLID if hand.told else DASHED}/>"
    )
    start = x + 9
    if own:
        box += svg.path(svg.shape(text.look, start + 4, y + height / 2), of=text.look)
        start += 14
    inside = box + " ".join(
        svg.text(start, y + 17 + LINE * at, line) for at, line in enumerate(name)
    )
    return inside if hand.target is None else svg.link(hand.target, "", inside)


def _said(hand: Hand) -> str:
    return svg.isolated(svg.shortened(hand.name, 480, 12)) + hand.more
