"""What may be said of an outlet, rather than of a text, from many events."""

from __future__ import annotations

from msgspec import Struct

from framing.records.comparing import Estimate, Verdict
from framing.records.scoring import Measure


class ScoredText(Struct, frozen=True):
    """One text of one event with its value in each measure, by the measure's name.

    `outlet` is who publishes it, never whom it cites. `apart` says why it doesn't count
    as its outlet's own, None where it does. A measure is missing where the text has
    nothing to measure it on.
    """

    event: str
    document: str
    outlet: str
    path: str
    apart: str | None
    values: dict[str, float]
    published: str | None = None


class TextShown(Struct, frozen=True, gc=False):
    """A text that shows a difference: its value less the mean of the others of its event."""

    event: str
    document: str
    path: str
    value: float
    difference: float


class OutletPeriod(Struct, frozen=True, gc=False):
    """One outlet's mean difference in one measure over the events of one month ("2025-03") or
    week ("2025-W09"), by their first day; with an interval from `MIN_EVENTS_FOR_OUTLET` events
    on, else with the reason why there is none."""

    period: str
    difference: Estimate
    events: int


class OutletGap(Struct, frozen=True):
    """One measure of one outlet: the mean difference to the other outlets' texts of the
    same events.

    `difference` has its interval from resampled events, and as its `n` the texts. `p`
    holds for all outlets and measures of the run together; None where none was possible
    or the measure is weak. `shown_by` are the texts that show the difference most;
    `over_time` are the periods in which it was told, in order, if they were asked for.
    """

    measure: str
    difference: Estimate
    events: int
    p: float | None
    verdict: Verdict
    shown_by: list[TextShown]
    over_time: list[OutletPeriod] = []


class OutletProfile(Struct, frozen=True):
    """One outlet: its own texts, the events that another outlet tells too, and its gaps.

    `refusal` says in plain words why nothing is said of it; `gaps` is empty then. `apart`
    counts, by reason, the texts that don't count as its own.
    """

    outlet: str
    texts: int
    events: int
    apart: dict[str, int]
    refusal: str | None
    gaps: list[OutletGap]


class OutletProfiles(Struct, frozen=True):
    """Every outlet of some events, by name."""

    profiles: list[OutletProfile]
    measures: list[Measure]
    events: int
    texts: int
    notes: list[str]
    settings: dict[str, str]
