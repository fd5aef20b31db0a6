"""Outlets over many events, for a person or for a program."""

from __future__ import annotations

from collections.abc import Callable
from typing import Literal

from framing.records import Measure, OutletGap, OutletProfile, OutletProfiles
from framing.reporting.formats import text as terminal
from framing.reporting.formats.json import as_json
from framing.reporting.listings import over_time
from framing.reporting.page import words
from framing.reporting.page.page import Block, Heading, Paragraph, Points, Table

STEPS: dict[str, Literal["month", "week"]] = {"month": "month", "week": "week"}
REST = {
    "more here": "More here, but no more than chance gives",
    "less here": "Less here, but no less than chance gives",
    "no clear difference": "No difference found",
    "weak": "Too weak a measure, or too few, to say anything of",
}


def as_text(profiles: OutletProfiles) -> str:
    """The outlets by name, with what sets each apart, then those of which nothing is said."""
    return terminal.render_blocks(_blocks(profiles))


def _blocks(profiles: OutletProfiles) -> list[Block]:
    known = {measure.name: measure for measure in profiles.measures}
    above = [one for one in profiles.profiles if one.refusal is None]
    below = [one for one in profiles.profiles if one.refusal is not None]
    title = f"Outlets over {_many(profiles.events, 'event')}, {_many(profiles.texts, 'text')}"
    blocks: list[Block] = [Heading(title, 1)]
    if above:
        how = (
            "Each number is an outlet's mean difference to the other outlets' texts of the "
            "same events. In brackets where 95 of 100 resamples of the events put it. p is how "
            "often outlets shuffled within events give a difference as large in any measure."
        )
        blocks.append(Paragraph(how))
    for one in above:
        blocks += _profile(one, known)
    if below:
        blocks.append(Heading("Outlets of which nothing is said"))
        blocks.append(Points([f"{one.outlet}: {one.refusal}{_aside(one)}" for one in below]))
    blocks += [Heading("What this can and can't tell"), Points(profiles.notes)]
    return blocks


def _many(count: int, what: str) -> str:
    return f"{count} {what}" if count == 1 else f"{count} {what}s"


def _aside(profile: OutletProfile) -> str:
    """The texts that don't count as the outlet's own, with the reasons."""
    if not profile.apart:
        return ""
    reasons = ", ".join(f"{count} {reason}" for reason, count in profile.apart.items())
    return f" (left out: {reasons})"


def _profile(profile: OutletProfile, known: dict[str, Measure]) -> list[Block]:
    """One outlet: its clear differences with their numbers, the other measures by name."""
    own = f"{_many(profile.texts, 'text')} over {_many(profile.events, 'event')}"
    clear = [gap for gap in profile.gaps if gap.verdict == "clear difference"]
    blocks: list[Block] = [
        Heading(profile.outlet),
        Paragraph(f"{own} that another outlet tells too{_aside(profile)}."),
    ]
    if clear:
        head = ["Clear difference in", "By", "p", "Texts, events", "Shown most by"]
        blocks.append(Table(head, [_row(gap, known[gap.measure]) for gap in clear]))
        blocks += over_time.tables(clear, known)
    else:
        blocks.append(Paragraph("No clear difference to the others in any measure."))
    return [*blocks, Points(_rest(profile, known))]


def _rest(profile: OutletProfile, known: dict[str, Measure]) -> list[str]:
    """The measures in which an outlet doesn't clearly differ, a line a verdict."""
    lines = []
    for verdict, what in REST.items():
        titles = [known[gap.measure].title for gap in profile.gaps if gap.verdict == verdict]
        if titles:
            lines.append(f"{what}: {'; '.join(titles)}.")
    return lines


def _row(gap: OutletGap, measure: Measure) -> list[list[str]]:
    estimate = gap.difference
    return [
        [measure.title, f"{measure.unit}; {words.standing(measure)}"],
        [words.number(estimate.value, signed=True), f"({words.interval(estimate, True)})"],
        ["" if gap.p is None else f"{gap.p:.3f}"],
        [f"{estimate.n}, {gap.events}"],
        [f"{shown.event}/{shown.document}" for shown in gap.shown_by],
    ]


FORMS: dict[str, Callable[[OutletProfiles], str]] = {
    "text": as_text,
    "json": as_json,
    "csv": over_time.as_csv,
    "svg": over_time.as_svg,
}
