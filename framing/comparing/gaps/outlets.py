"""Outlets over many events: how each differs from the others that tell the same events.

The text is the unit and the event the block: an outlet is held only against what others
write of the same events, so that what it chooses to cover makes no difference. Labels are
shuffled within events for the test, events are drawn again for the interval, and the
largest of all outlets' and measures' differences decides what chance gives.
"""

from __future__ import annotations

from collections import Counter
from collections.abc import Sequence

import numpy as np
from msgspec import Struct
from scipy.sparse import csr_array

from framing.comparing.gaps import over_time
from framing.comparing.gaps.ladder import verdict_of
from framing.comparing.gaps.over_time import Step, interval_of, mean_of
from framing.comparing.inference import resampling
from framing.comparing.inference.statistics import rounded, written
from framing.records import (
    NO_OUTLET,
    Batch,
    Estimate,
    Measure,
    OutletGap,
    OutletProfile,
    Reading,
    ScoredText,
    Scores,
    TextShown,
)
from framing.settings import (
    MIN_EVENTS_FOR_OUTLET,
    MIN_SENTENCES,
    MIN_TEXTS_FOR_OUTLET,
    MIN_WORDS,
    Settings,
)

CLEAR = 0.05  # the chance of any false "clear difference" in a run
MOST_SHOWN = 3
_SECOND_HAND = {"syndicated": "syndicated", "digest": "digest of other media"}


class _Table(Struct, frozen=True):
    """The texts that count, as arrays: `event`, `outlet` (texts,) are indices, `value`
    (texts, measures) is 0 where `known` is False."""

    event: np.ndarray
    outlet: np.ndarray
    value: np.ndarray
    known: np.ndarray
    events: int
    outlets: int


def scored_texts(batch: Batch, scores: Scores) -> list[ScoredText]:
    """One event's texts, each with its value in every measure."""
    shape = (len(batch.readings), len(scores.measures))
    sums = np.zeros((2, *shape))
    for table, per_row in zip(sums, (scores.numerator, scores.denominator), strict=True):
        np.add.at(table, batch.document, per_row)
    values = scores.scale * resampling.ratios(sums[0], sums[1])
    return [
        ScoredText(
            event=reading.document.event,
            document=reading.document.id,
            outlet=reading.provenance.publisher or reading.document.outlet,
            path=reading.document.path,
            apart=_apart(reading),
            values={
                measure.name: float(value)
                for measure, value in zip(scores.measures, row, strict=True)
                if np.isfinite(value)
            },
            published=reading.document.published,
        )
        for reading, row in zip(batch.readings, values, strict=True)
    ]


def _apart(reading: Reading) -> str | None:
    """Why a text says nothing of its outlet; None where it does."""
    if reading.document.outlet == NO_OUTLET and not reading.provenance.publisher:
        return NO_OUTLET
    if reading.provenance.copy_of is not None:
        return "copy"
    if reading.document.words < MIN_WORDS or len(reading.sentences) < MIN_SENTENCES:
        return "too short for rates"
    return _SECOND_HAND.get(reading.provenance.kind)


def profiles_of(
    texts: Sequence[ScoredText],
    measures: Sequence[Measure],
    settings: Settings,
    by: Step | None = None,
) -> list[OutletProfile]:
    """Every outlet of some events, by name; below the floor a refusal and no number.

    Args:
        texts: of all events, in any order; those that stand apart count for nobody.
        measures: the columns to look at.
        by: the step in which differences are told over time, too.
    """
    own = _contested([text for text in texts if text.apart is None])
    named: dict[str, list[ScoredText]] = {text.outlet: [] for text in texts}
    for text in own:
        named[text.outlet].append(text)
    refusals = {name: _refusal(mine) for name, mine in sorted(named.items())}
    fit = [name for name, refusal in refusals.items() if refusal is None]
    gaps = _gaps(own, fit, measures, settings, by) if fit else {}
    aside = Counter((text.outlet, text.apart) for text in texts if text.apart)
    return [
        OutletProfile(
            outlet=name,
            texts=len(named[name]),
            events=len({text.event for text in named[name]}),
            apart={reason: n for (whose, reason), n in sorted(aside.items()) if whose == name},
            refusal=refusal,
            gaps=gaps.get(name, []),
        )
        for name, refusal in refusals.items()
    ]


def _contested(texts: Sequence[ScoredText]) -> list[ScoredText]:
    """The texts of events that two outlets or more tell, event by event."""
    tell: dict[str, set[str]] = {}
    for text in texts:
        tell.setdefault(text.event, set()).add(text.outlet)
    kept = (text for text in texts if len(tell[text.event]) > 1)
    return sorted(kept, key=lambda text: (text.event, text.outlet, text.document, text.path))


def _refusal(mine: Sequence[ScoredText]) -> str | None:
    """Why nothing may be said of an outlet, in plain words."""
    many, events = len(mine), len({text.event for text in mine})
    if many >= MIN_TEXTS_FOR_OUTLET and events >= MIN_EVENTS_FOR_OUTLET:
        return None
    return (
        f"{many} {'text' if many == 1 else 'texts'} over {events} "
        f"{'event' if events == 1 else 'events'} that another outlet tells too: at least "
        f"{MIN_TEXTS_FOR_OUTLET} over {MIN_EVENTS_FOR_OUTLET} are needed"
    )


def _table_of(
    texts: Sequence[ScoredText], fit: Sequence[str], measures: Sequence[Measure]
) -> _Table:
    """Texts in order of their events as arrays; outlets not in `fit` are the last one."""
    events = {name: at for at, name in enumerate(dict.fromkeys(text.event for text in texts))}
    places = {name: at for at, name in enumerate(fit)}
    value = np.array(
        [[text.values.get(measure.name, np.nan) for measure in measures] for text in texts]
    ).reshape(len(texts), len(measures))
    known = np.isfinite(value)
    return _Table(
        event=np.array([events[text.event] for text in texts], dtype=np.int64),
        outlet=np.array([places.get(text.outlet, len(fit)) for text in texts], dtype=np.int64),
        value=np.where(known, value, 0.0),
        known=known,
        events=len(events),
        outlets=len(fit) + 1,
    )


def _differences(table: _Table, outlet: np.ndarray) -> tuple[np.ndarray, np.ndarray]:
    """Each outlet's mean less that of the others' texts in each event, and how many of its
    texts that is over: shapes (events, outlets, measures). 0 over 0 texts where an outlet
    or the others have no text with a value."""
    shape = (table.events, table.outlets, table.value.shape[1])
    group = table.event * table.outlets + outlet
    ones = np.ones(len(group))
    cells = csr_array(
        (ones, (group, np.arange(len(group)))), shape=(shape[0] * shape[1], len(group))
    )
    total = (cells @ table.value).reshape(shape)
    many = (cells @ table.known.astype(float)).reshape(shape)
    rest, others = total.sum(axis=1, keepdims=True) - total, many.sum(1, keepdims=True) - many
    usable = (many > 0) & (others > 0)
    mean = np.divide(total, many, out=np.zeros(shape), where=usable)
    other = np.divide(rest, others, out=np.zeros(shape), where=usable)
    return mean - other, np.where(usable, many, 0.0)


def _shuffled(table: _Table, rng: np.random.Generator) -> np.ndarray:
    """The outlets of the texts, which lie event by event, shuffled within each event."""
    shuffled: np.ndarray = table.outlet[np.lexsort((rng.random(len(table.event)), table.event))]
    return shuffled


def _gaps(
    texts: Sequence[ScoredText],
    fit: Sequence[str],
    measures: Sequence[Measure],
    settings: Settings,
    by: Step | None,
) -> dict[str, list[OutletGap]]:
    """The gaps of every outlet above the floor, in each measure that enough texts have."""
    table = _table_of(texts, fit, measures)
    difference, many = _differences(table, table.outlet)
    observed, count, over = mean_of(difference, many), many.sum(axis=0), (many > 0).sum(axis=0)
    enough = (count >= MIN_TEXTS_FOR_OUTLET) & (over >= MIN_EVENTS_FOR_OUTLET)
    enough[len(fit) :] = False  # the others together are no outlet
    weak = np.array([one.grade == "C" for one in measures], dtype=bool)
    p = _chances(table, np.where(enough & ~weak, observed, np.nan), settings)
    low, high = interval_of(difference, many, settings)
    times = over_time.periods(texts, difference, many, settings, by) if by else None
    gaps: dict[str, list[OutletGap]] = {}
    for at, column in np.argwhere(enough).tolist():
        place = at, column
        value, bottom, top, chance = (
            rounded(float(one[place])) for one in (observed, low, high, p)
        )
        counts = _counts(table, at, column)
        gap = OutletGap(
            measure=measures[column].name,
            difference=Estimate(value, bottom, top, int(count[place]), counts[0]),
            events=int(over[place]),
            p=chance,
            verdict=verdict_of(value, bottom, top, chance, counts, weak[column], CLEAR),
            shown_by=_shown_by(texts, table, at, column, written(float(observed[place]))),
            over_time=over_time.told(times, at, column) if times else [],
        )
        gaps.setdefault(fit[at], []).append(gap)
    return gaps


def _chances(table: _Table, observed: np.ndarray, settings: Settings) -> np.ndarray:
    """The p of every mean difference, for all together, shape (outlets, measures)."""
    rng = resampling.generator(settings.seed, "outlets", "labels")
    draws = (_differences(table, _shuffled(table, rng)) for _ in range(settings.draws))
    return resampling.family_wise_p(
        observed, np.stack([mean_of(*drawn) for drawn in draws], axis=-1)
    )


def _counts(table: _Table, outlet: int, column: int) -> tuple[float, float]:
    """In how many of an outlet's and of the others' texts a measure has anything."""
    shown = table.known[:, column] & (table.value[:, column] != 0)
    mine = table.outlet == outlet
    return float((shown & mine).sum()), float((shown & ~mine).sum())


def _shown_by(
    texts: Sequence[ScoredText], table: _Table, outlet: int, column: int, value: float
) -> list[TextShown]:
    """The texts of an outlet that show a difference most."""
    values, known, mine = table.value[:, column], table.known[:, column], table.outlet == outlet
    rest = known & ~mine
    total = np.bincount(table.event[rest], values[rest], minlength=table.events)
    others = np.bincount(table.event[rest], minlength=table.events)
    found = [
        (float(values[row] - total[event] / others[event]), row)
        for row in np.flatnonzero(known & mine).tolist()
        if others[event := table.event[row]]
    ]
    sign = 1.0 if value > 0 else -1.0
    found = sorted((one for one in found if sign * one[0] > 0), key=lambda one: -sign * one[0])
    return [
        TextShown(
            event=texts[row].event,
            document=texts[row].document,
            path=texts[row].path,
            value=written(float(values[row])),
            difference=written(gap),
        )
        for gap, row in found[:MOST_SHOWN]
    ]
