"""The straight road for one event: its texts to their comparison."""

from __future__ import annotations

from collections.abc import Collection, Sequence

from msgspec import structs

from framing import yardsticks
from framing.comparing.actors.cast import cast_of
from framing.comparing.actors.roles import with_roles
from framing.comparing.actors.speaker_kinds import with_full_names, with_shared_kinds
from framing.comparing.days.timeline import timeline_of
from framing.comparing.facts.coverage import coverage_of
from framing.comparing.gaps.distances import wording_of
from framing.comparing.gaps.distinctive import distinctive_of
from framing.comparing.gaps.gaps import cells_of
from framing.comparing.gaps.shifts import shifts_of
from framing.comparing.gaps.standings import used_for
from framing.comparing.grouping.events import outsiders_of
from framing.comparing.quantities.figures import figures_of
from framing.comparing.reuse.copies import copies_of, with_originals
from framing.comparing.reuse.families import families_of
from framing.comparing.reuse.quotation_changes import drifts_of
from framing.comparing.reuse.quotation_tracks import tracks_of
from framing.comparing.statements.event_context import Field
from framing.comparing.statements.paragraph import papers_of, remarks_of
from framing.comparing.statements.ranking import statements_of
from framing.errors import InputError
from framing.reading.entities import casting
from framing.reading.load.files import EventTexts
from framing.reading.reader import read_all
from framing.records import Cell, Comparison, Document, NormsUsed, Problem, Reading
from framing.scoring import scorer
from framing.scoring.event import Scored, score_event
from framing.scoring.families import frames, subjects
from framing.scoring.matching.categories import Lexicon
from framing.scoring.profiles import questions
from framing.scoring.tokens.vocabulary import stop_words
from framing.settings import MIN_EVENTS_FOR_OUTLET, MIN_TEXTS_FOR_OUTLET, VERSION, Settings

NOTES = [
    "These are descriptions of these texts, not of the outlets they come from: a statement "
    f"about an outlet needs at least {MIN_TEXTS_FOR_OUTLET} of its texts over "
    f"{MIN_EVENTS_FOR_OUTLET} events.",
    "Numbers are counts of words and sentences. They show what to read closely; they say "
    "nothing of truth, intent or political side.",
    "“Not found” means not found by this tool: it looks for listed words, and misses what is "
    "said in others.",
]


def compare_events(
    events: Sequence[EventTexts], problems: Sequence[Problem], settings: Settings
) -> tuple[list[Comparison], list[Problem]]:
    """Every event's texts compared, and all problems, `problems` first.

    Raises:
        InputError: nothing could be compared; it holds every problem.
    """
    comparisons, found = [], list(problems)
    for event in events:
        comparison, faults = compare_documents(
            event.name, event.documents, settings, event.problems
        )
        found += faults
        if comparison is not None:
            comparisons.append(comparison)
    if not comparisons:
        raise InputError(found)
    return comparisons, found


def compare_documents(
    event: str,
    documents: Sequence[Document],
    settings: Settings,
    problems: Sequence[Problem] = (),
) -> tuple[Comparison | None, list[Problem]]:
    """One event's texts compared; None, with the reason, where there are fewer than two.

    `problems` are those of texts that aren't among the documents."""
    if len(documents) < 2:
        have = "one readable text" if documents else "no readable text"
        mend = "add texts of the same event, or use 'framing read' for a single one"
        return None, [*problems, Problem(event, f"{have}; comparing needs two", mend)]
    compared = compare_readings(
        read_all(documents, settings.ner, settings.parser), settings, problems
    )
    return compared, list(problems)


def compare_readings(
    readings: Sequence[Reading], settings: Settings, problems: Sequence[Problem] = ()
) -> Comparison:
    """One event's readings, scored and compared."""
    shared = copies_of(readings)
    readings = with_shared_kinds(with_full_names(with_originals(readings, shared)))
    comparison, about = _scored(readings, settings)
    outsiders, figures = outsiders_of(readings), figures_of(readings)
    apart = {one.document for one in outsiders}
    comparison = structs.replace(
        comparison,
        outsiders=outsiders,
        coverage=coverage_of(readings, apart, shared, about),
        figure_pairs=figures.pairs,
        ladders=figures.ladders,
        copies=shared,
        drifts=drifts_of(readings),
        problems=list(problems),
    )
    return _put_in_words(_traced(comparison))


def _scored(
    readings: Sequence[Reading], settings: Settings
) -> tuple[Comparison, Collection[str] | None]:
    """What scores tell of an event, and its subjects. What they are made of is large, and let
    go before texts are held against each other."""
    scored = score_event(readings, settings)
    batch, scores = scored.given.batch, scored.scores
    cells, used = _cells(readings, scored, settings)
    profiles = with_roles(scorer.profiles(scored.given), readings)
    comparison = Comparison(
        event=readings[0].document.event,
        readings=list(readings),
        outsiders=[],
        measures=scores.measures,
        families=sorted(scores.families, key=lambda family: family.place),
        cells=cells,
        profiles=profiles,
        cast=cast_of(readings, profiles, [casting.find(one) for one in readings]),
        questions={name: rule.text for name, rule in questions.questions().items()},
        wording=wording_of(batch, stop_words(), settings),
        distinctive=distinctive_of(batch, stop_words(), settings),
        shifts=shifts_of(batch, stop_words()),
        papers=[],
        statements=[],
        coverage=coverage_of([]),
        figure_pairs=[],
        ladders=[],
        copies=[],
        drifts=[],
        topic=frames.topic_words(batch, scored.given.topic),
        problems=[],
        notes=[*scores.notes, *_shortfalls(readings), *NOTES],
        settings=_named(settings, scored.given.books),
        norms=used,
    )
    return comparison, subjects.about(scores)


def _cells(
    readings: Sequence[Reading], scored: Scored, settings: Settings
) -> tuple[list[Cell], NormsUsed | None]:
    """An event's cells, and the norms that they stand beside."""
    norms = yardsticks.load(settings.norms)
    used = used_for(readings, norms) if norms is not None else None
    tests = norms if norms is not None and norms.chances else yardsticks.load()
    batch = scored.given.batch
    return cells_of(batch, scored.scores, scored.contrast, settings, tests, norms, used), used


def _named(settings: Settings, books: Sequence[Lexicon]) -> dict[str, str]:
    """What a comparison was made with, as a report tells it."""
    return {
        "framing": VERSION,
        "seed": str(settings.seed),
        "draws": str(settings.draws),
        "tone": settings.tone,
        "codebooks": ", ".join(f"{book.name} {book.version}" for book in books),
        **({"parser": settings.parser} if settings.parser else {}),
        **({"models": ", ".join(settings.models)} if settings.models else {}),
    }


def _traced(comparison: Comparison) -> Comparison:
    """A comparison with what went from text to text, and when."""
    readings = comparison.readings
    return structs.replace(
        comparison,
        copy_families=families_of(readings, comparison.copies),
        quotations=tracks_of(readings),
        timeline=timeline_of(readings, comparison.coverage),
    )


def _put_in_words(comparison: Comparison) -> Comparison:
    """A comparison with its statements, and what the papers say by them."""
    field = Field(comparison)
    said = statements_of(field)
    papers = papers_of(field, said)
    notes = [*remarks_of(field, papers), *comparison.notes]
    return structs.replace(comparison, papers=papers, statements=said, notes=notes)


def _shortfalls(readings: Sequence[Reading]) -> list[str]:
    """Where reading fell short of a text, and why."""
    return [f"{one.document.outlet}: {note}." for one in readings for note in one.notes]
