"""Outlets' differences over time: as tables, as CSV, and as a picture."""

from __future__ import annotations

from collections.abc import Sequence
from itertools import chain

from framing.records import Measure, OutletGap, OutletPeriod, OutletProfiles
from framing.reporting.charts.scales import Scale, scale_of
from framing.reporting.formats import csv
from framing.reporting.page import svg, words
from framing.reporting.page.page import Block, Paragraph, Table
from framing.settings import MIN_EVENTS_FOR_OUTLET

HEAD = ("outlet", "measure", "unit", "period", "difference", "low", "high", "texts", "events")
LINE, LABEL = 16, 70.0  # of a period: its height, and the room for its name


def tables(gaps: Sequence[OutletGap], known: dict[str, Measure]) -> list[Block]:
    """A table of the periods of each measure that have an interval, and how many others there
    are, of which too few events tell."""
    blocks: list[Block] = []
    for gap in gaps:
        told = [one for one in gap.over_time if one.difference.low is not None]
        head = [known[gap.measure].title, "By", "Texts, events"]
        blocks += [Table(head, [_row(one) for one in told])] if told else []
        if few := len(gap.over_time) - len(told):
            left = (
                f"{words.counted(few, 'period')} of fewer than {MIN_EVENTS_FOR_OUTLET} events"
            )
            title = known[gap.measure].title
            blocks.append(Paragraph(f"{title} over time: without {left}; they are in the CSV."))
    return blocks


def _row(one: OutletPeriod) -> list[list[str]]:
    estimate = one.difference
    value = words.number(estimate.value, signed=True)
    between = f"({words.interval(estimate, True)})"
    return [[one.period], [value, between], [f"{estimate.n}, {one.events}"]]


def as_csv(profiles: OutletProfiles) -> str:
    """A row an outlet, measure and period; without `--by` the head alone."""
    rows: list[Sequence[object]] = [HEAD]
    units = {measure.name: measure.unit for measure in profiles.measures}
    for profile in profiles.profiles:
        for gap in profile.gaps:
            for one in gap.over_time:
                ends = one.difference.value, one.difference.low, one.difference.high
                counts = one.difference.n, one.events
                what = profile.outlet, gap.measure, units[gap.measure], one.period
                rows.append([*what, *ends, *counts])
    return csv.written(rows)


def as_svg(profiles: OutletProfiles) -> str:
    """A panel for each clear difference of an outlet, a line a period."""
    known = {measure.name: measure for measure in profiles.measures}
    parts: list[str] = []
    y = 0.0
    for profile in profiles.profiles:
        for gap in profile.gaps:
            if gap.verdict == "clear difference" and gap.over_time:
                title = f"{profile.outlet}: {known[gap.measure].title}"
                some, y = _panel(title, known[gap.measure].unit, gap.over_time, y)
                parts += some
    said = "Bars: 95 of 100 resamples of a period's events put the difference here."
    if not parts:
        said = "No clear difference of an outlet has a period; --by month or week gives them."
    notes, y = svg.paragraph(said, y)
    title = "Outlets' differences to the others over time"
    return svg.whole("over-time", title, said, y, [*parts, *notes]).svg + "\n"


def _panel(
    title: str, unit: str, told: Sequence[OutletPeriod], y: float
) -> tuple[list[str], float]:
    """One outlet's difference in one measure: a mark and its interval a period."""
    every = chain.from_iterable(
        (one.difference.value, one.difference.low, one.difference.high) for one in told
    )
    plain = scale_of([end for end in every if end is not None], True)
    scale = Scale(plain.low, plain.high, plain.ticks, LABEL, plain.right)
    parts = [svg.text(0, y + 13, svg.shortened(title, svg.WIDTH, 12), "bold")]
    parts.append(svg.text(0, y + 28, unit, "small"))
    top, bottom = y + 46, y + 50 + LINE * len(told)
    for tick in scale.ticks:
        at = svg.fixed(scale.at(tick))
        parts.append(svg.text(scale.at(tick), top, scale.label(tick), "small", "mid"))
        parts.append(svg.path(f"M{at} {svg.fixed(top + 4)}V{svg.fixed(bottom)}", "grid"))
    for place, one in enumerate(told):
        middle = top + 12 + LINE * place
        parts.append(svg.text(0, middle + 4, one.period, "small"))
        low, high = one.difference.low, one.difference.high
        if low is not None and high is not None:
            ends = (
                f"M{svg.fixed(scale.at(low))} {svg.fixed(middle)}H{svg.fixed(scale.at(high))}"
            )
            parts.append(svg.path(ends, "line"))
        look = svg.looks(*(("rim",) if low is None else ()))
        at = svg.fixed(scale.at(one.difference.value or 0.0))
        parts.append(f'<circle cx="{at}" cy="{svg.fixed(middle)}" r="{svg.RADIUS:g}"{look}/>')
    return parts, bottom + 14
