"""The road for outlets over many events: their texts to what may be said of each."""

from __future__ import annotations

from collections.abc import Sequence
from pathlib import Path

from framing.comparing.gaps.outlets import profiles_of, scored_texts
from framing.comparing.gaps.over_time import Step
from framing.comparing.reuse.copies import copies_of, with_originals
from framing.errors import InputError
from framing.reading.load.files import EventTexts, load_events
from framing.reading.load.tables import Wanted
from framing.reading.reader import read_all
from framing.records import Measure, OutletProfiles, Problem, Reading, ScoredText
from framing.scoring import scorer
from framing.scoring.families import frames
from framing.scoring.given import given_of
from framing.scoring.matching import lexicon
from framing.scoring.tokens.vectors import vectorize
from framing.settings import VERSION, Settings

NOTES = [
    "These are differences between texts of the same events, on average. They say nothing of "
    "truth, intent or political side, and nothing of events that only one outlet tells.",
    "The outlet is who publishes a text. Copies, syndicated texts and digests of other media "
    "are left out on all sides; so are texts too short for rates.",
    "With many measures some difference is always the largest; p says how often shuffled "
    "outlets give one as large in any measure of any outlet.",
]


def outlet_paths(
    paths: Sequence[Path],
    settings: Settings,
    wanted: Wanted | None = None,
    by: Step | None = None,
) -> tuple[OutletProfiles, list[Problem]]:
    """What may be said of the outlets of many events, `by` month or week too, and all problems.

    Raises:
        InputError: nothing could be read.
    """
    events, problems = load_events(paths, wanted)
    if len(events) == 1 and events[0].documents:
        problems.append(_one_event(events[0]))
    texts: list[ScoredText] = []
    measures: dict[str, Measure] = {}
    for event in events:
        problems += event.problems
        if event.documents:
            scored, of = score_outlets(
                read_all(event.documents, settings.ner, settings.parser), settings
            )
            texts += scored
            measures |= {measure.name: measure for measure in of}
    if not texts:
        raise InputError(problems)
    every = list(measures.values())
    profiles = OutletProfiles(
        profiles=profiles_of(texts, every, settings, by),
        measures=every,
        events=len({text.event for text in texts}),
        texts=len(texts),
        notes=NOTES,
        settings=_told(settings),
    )
    return profiles, problems


def _told(settings: Settings) -> dict[str, str]:
    told = {"seed": settings.seed, "draws": settings.draws, "tone": settings.tone}
    return {"framing": VERSION, **{name: str(value) for name, value in told.items()}}


def _one_event(event: EventTexts) -> Problem:
    """What to say of an input that is taken for a single event, as a table is that has no
    column of events."""
    what = f"all its {len(event.documents)} texts are taken for one event"
    mend = (
        "outlets are held against each other over many: give a folder an event, as “framing "
        "sort” makes them of a heap, or name a table's column, --columns event=NAME"
    )
    return Problem(event.name, what, mend)


def score_outlets(
    readings: Sequence[Reading], settings: Settings
) -> tuple[list[ScoredText], list[Measure]]:
    """One event's texts with the values by which outlets are held against each other."""
    batch = vectorize(with_originals(readings, copies_of(readings)))
    topic = frames.common_terms(batch)
    books = [lexicon.load("policy_frames"), *frames.books_for(batch, settings.codebooks)]
    scores = scorer.score_apart(given_of(batch, books, topic, settings))
    return scored_texts(batch, scores), scores.measures
