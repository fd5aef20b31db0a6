"""Headline and lead: what each text makes of the story at its top, and what comes late."""

from __future__ import annotations

from collections.abc import Iterator

from framing.comparing.statements.event_context import Field
from framing.comparing.statements.making import cut, of_line, side, without_dateline
from framing.comparing.statements.speakers import Speaker
from framing.comparing.statements.telling import FEWEST, TOLD, Line
from framing.comparing.statements.wordings import listed
from framing.comparing.words.folding import content_of
from framing.records import Side, Span, Statement
from framing.tokens import terms_of

SOME = 0.4  # share of a sentence's words from which something of it is told
LONGEST_LEAD = 45  # words of a lead that are shown
HEARD = 20  # quoted words that make somebody heard
TOP, END = 0.2, 0.6  # depths above and below which something stands early or late


def candidates(field: Field) -> Iterator[Statement]:
    """The headlines side by side, the leads side by side, and what one opens with and
    another keeps for its end."""
    if len(field.ours) < 2:
        return
    yield from _headlines(field)
    leads = {
        name: one
        for name, reading in field.ours.items()
        if (one := lead_of(field.lines[name], _terms(reading.document.title or "")))
    }
    yield from _leads(leads, field)
    for line in leads.values():
        yield from _order(line, field)
    for speaker in field.speakers:
        yield from _first_heard(speaker, field)


def lead_of(lines: list[Line], title: frozenset[str] = frozenset()) -> Line | None:
    """The first sentence of running text that says something, and isn't the title with its
    words again; None where there is none."""
    return next(
        (one for one in lines if one.body and len(one.words) >= FEWEST and one.words - title),
        None,
    )


def _terms(text: str) -> frozenset[str]:
    return frozenset(filter(None, map(content_of, terms_of(text))))


def _headlines(field: Field) -> Iterator[Statement]:
    titles = {
        name: one.document.title for name, one in field.ours.items() if one.document.title
    }
    if len({one.lower() for one in titles.values()}) < 2:
        return
    said = [f"{field.labels[name]} {cut(title)}" for name, title in titles.items()]
    sides = {name: Side("has", [], [Span(0, len(title))]) for name, title in titles.items()}
    yield Statement("headline", f"The headlines: {'; '.join(said)}.", "", sides, 1.0, 1.0, 1.0)


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
        f"{field.labels[name]} with {_opening(line, field)}" for name, line in leads.items()
    ]
    sides: dict[str, Side] = {name: side("has", field, [line]) for name, line in leads.items()}
    alike = sum(shares) / len(shares) if shares else 0.0
    if alike < TOLD:
        text = f"They open differently: {'; '.join(said)}."
        yield Statement("lead", text, "", sides, round(1 - alike, 6), 1.0, 1.0)


def _opening(line: Line, field: Field) -> str:
    """A lead as a quotation, without its dateline, up to the end of a clause."""
    return cut(without_dateline(field.words_at(line.document, line.span)), LONGEST_LEAD)


def _order(line: Line, field: Field) -> Iterator[Statement]:
    """Where a lead comes late in another text."""
    late = {
        name: field.lines[name][line.elsewhere[name].sentence]
        for name in line.told_in()
        if name in field.ours
    }
    late = {
        name: one
        for name, one in late.items()
        if one.depth >= END and not _at_top(line, field.lines[name])
    }
    for name, other in late.items():
        gist = text = (
            f"{field.labels[line.document]} opens with what {field.labels[name]} keeps for its "
            f"end: {of_line(line, field)}."
        )
        sides = {line.document: side("more", field, [line]), name: side("less", field, [other])}
        yield Statement("order", text, gist, sides, round(other.depth, 6), 0.7, 1.0)


def _first_named(speaker: Speaker, document: str, field: Field) -> float:
    """How deep in a text somebody is first named."""
    lines = field.lines[document]
    named = (one for one in lines if speaker.last in field.words_at(document, one.span))
    return next((one.depth for one in named), 0.0)


def _at_top(line: Line, lines: list[Line]) -> bool:
    """Whether the first part of another text has something of a sentence already."""
    top = frozenset().union(*(one.words for one in lines if one.depth < END / 2))
    return len(line.words & top) > SOME * len(line.words)


def _first_heard(speaker: Speaker, field: Field) -> Iterator[Statement]:
    """Who speaks early in one text and late in another."""
    first = {
        one: field.lines[one][min([*speaker.heard[one].quoted, *speaker.heard[one].reported])]
        for one in speaker.quoting()
        if speaker.heard[one].words >= HEARD
    }
    early = [one for one, line in first.items() if line.depth <= TOP]
    late = [one for one in first if _first_named(speaker, one, field) >= END]
    if not early or not late:
        return
    names = [listed([field.labels[one] for one in mine]) for mine in (early, late)]
    verbs = ["lets" if len(early) == 1 else "let", "does" if len(late) == 1 else "do"]
    shown = first[early[0]]
    what = (
        f"{names[0]} {verbs[0]} {speaker.named_as()} speak near the top, {names[1]} only "
        f"{verbs[1]} in {'its' if len(late) == 1 else 'their'} second half"
    )
    gist, text = f"{what}.", f"{what}: {of_line(shown, field)}."
    sides: dict[str, Side] = {one: side("more", field, [first[one]]) for one in early}
    sides |= {one: side("less", field, [first[one]]) for one in late}
    effect = max(first[one].depth for one in late) - shown.depth
    yield Statement(
        "order", text, gist, sides, round(effect, 6), 0.8, round(1 - shown.depth, 6)
    )
