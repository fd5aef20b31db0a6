"""Headline and lead: what each text makes of the story at its top, and what comes late."""

from __future__ import annotations

from collections.abc import Iterator

from framing.comparing.statements.event_context import Field
from framing.comparing.statements.making import cut, of_line, side
from framing.comparing.statements.telling import FEWEST, TOLD, Line
from framing.records import Side, Span, Statement

TOP, END = 0.2, 0.6  # depths above and below which something stands early or late


def candidates(field: Field) -> Iterator[Statement]:
    """The headlines side by side, the leads side by side, and what one opens with and
    another keeps for its end."""
    if len(field.ours) < 2:
        return
    yield from _headlines(field)
    leads = {name: one for name in field.ours if (one := lead_of(field.lines[name]))}
    yield from _leads(leads, field)
    for line in leads.values():
        yield from _order(line, field)


def lead_of(lines: list[Line]) -> Line | None:
    """The first sentence of running text that says something; None where there is none."""
    return next((one for one in lines if one.body and len(one.words) >= FEWEST), None)


def _headlines(field: Field) -> Iterator[Statement]:
    titles = {
        name: one.document.title for name, one in field.ours.items() if one.document.title
    }
    if len({one.lower() for one in titles.values()}) < 2:
        return
    said = [f"{field.labels[name]} {cut(title)}" for name, title in titles.items()]
    sides = {name: Side("has", [], [Span(0, len(title))]) for name, title in titles.items()}
    yield Statement("headline", f"The headlines: {'; '.join(said)}.", sides, 1.0, 1.0, 1.0)


def _leads(leads: dict[str, Line], field: Field) -> Iterator[Statement]:
    shares = [
        one.elsewhere[other].share
        for one in leads.values()
        for other in leads
        if other in one.elsewhere and one.elsewhere[other].sentence <= leads[other].index + 1
    ]
    if len(leads) < 2:
        return
    said = [
        f"{field.labels[name]} with {of_line(line, field, 20)}" for name, line in leads.items()
    ]
    sides: dict[str, Side] = {name: side("has", field, [line]) for name, line in leads.items()}
    alike = sum(shares) / len(shares) if shares else 0.0
    if alike < TOLD:
        text = f"They open differently: {'; '.join(said)}."
        yield Statement("lead", text, sides, round(1 - alike, 6), 1.0, 1.0)


def _order(line: Line, field: Field) -> Iterator[Statement]:
    """Where a lead comes late in another text."""
    late = {
        name: field.lines[name][line.elsewhere[name].sentence]
        for name in line.told_in()
        if name in field.ours
    }
    late = {name: one for name, one in late.items() if one.depth >= END}
    for name, other in late.items():
        text = (
            f"{field.labels[line.document]} opens with what {field.labels[name]} keeps for its "
            f"end: {of_line(line, field)}."
        )
        sides = {line.document: side("more", field, [line]), name: side("less", field, [other])}
        yield Statement("order", text, sides, round(other.depth, 6), 0.7, 1.0)
