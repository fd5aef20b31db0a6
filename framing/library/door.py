"""What users call: texts in, readings, scores or comparisons that show themselves out."""

from __future__ import annotations

from collections.abc import Mapping, Sequence

from msgspec import structs

from framing import pipeline
from framing.errors import InputError, unknown
from framing.library.shown import Comparisons, ScoreTable, ShownComparison
from framing.library.sources import Source, documents_of
from framing.reading.reader import read_all
from framing.records import Comparison, Measure, Problem, Reading
from framing.scoring import scorer
from framing.settings import Settings

Columns = Mapping[str, str]


def read(
    *sources: Source,
    columns: Columns | None = None,
    parser: str | None = None,
    allow_private: bool = False,
) -> list[Reading]:
    """Every text, read: its parts, sentences, attributions, figures, actors, provenance.

    Args:
        sources: paths, links, texts, mappings of outlets to texts, or data frames, as
            `framing.library.sources.documents_of` understands them.
        columns: for a table or data frame, our names to its own: {"text": "maintext"}.
        parser: an installed parser ("spacy") to read speakers with, beside our rules.
        allow_private: whether links may lead to this machine and its network.

    Raises:
        InputError: nothing could be read; it holds every problem.
        FramingError: there is no such parser, or it isn't installed.
    """
    events, problems = documents_of(sources, columns, allow_private)
    readings = [
        reading for some in events.values() for reading in read_all(some, parser=parser)
    ]
    if not readings:
        raise InputError(problems or [_nothing()])
    return readings


def score(
    *sources: Source,
    measures: Sequence[str] | None = None,
    settings: Settings | None = None,
    columns: Columns | None = None,
) -> ScoreTable:
    """Every text's values in measures, each text for itself.

    No event is needed, so frames are scored over all terms, and aspects of an event aren't.

    Args:
        sources: as of `read`.
        measures: names as in `framing.compare(…).to_frame()`, or names of families
            ("wording"); all by default.
        settings: the engine of tone, codebooks, the parser; the defaults if None.
        columns: as of `read`.

    Returns:
        A table of shape (texts, measures); NaN where a text has nothing to count over.

    Raises:
        InputError: nothing could be read, or there is no such measure.
    """
    settings = settings or Settings()
    readings = read(*sources, columns=columns, parser=settings.parser)
    known, values = scorer.values_of(readings, settings)
    chosen = _chosen(known, measures)
    keys = [(one.document.event, one.document.id, one.document.outlet) for one in readings]
    return ScoreTable(keys, [known[place] for place in chosen], values[:, chosen])


def compare(
    *sources: Source,
    settings: Settings | None = None,
    columns: Columns | None = None,
    allow_private: bool = False,
) -> ShownComparison:
    """The texts of one event side by side.

    Args:
        sources: as of `read`: files, one folder, texts, or a data frame of one event.
        settings: the defaults if None.
        columns, allow_private: as of `read`.

    Raises:
        InputError: nothing could be compared, or the sources hold several events.
    """
    found = compare_all(
        *sources, settings=settings, columns=columns, allow_private=allow_private
    )
    if len(found) > 1:
        names = ", ".join(comparison.event for comparison in found)
        mend = "name one event's texts, or use framing.compare_all"
        what = f"{len(found)} events here: {names}"
        raise InputError([Problem("framing.compare", what, mend)])
    return found[0]


def compare_all(
    *sources: Source,
    settings: Settings | None = None,
    columns: Columns | None = None,
    allow_private: bool = False,
) -> Comparisons:
    """Every event that the sources hold, compared; a data frame's events are its column
    `event`. Sources that can't be used are left out, unless nothing is left.

    Raises:
        InputError: nothing could be compared.
    """
    events, problems = documents_of(sources, columns, allow_private)
    found = Comparisons()
    for name, documents in events.items():
        comparison, lost = pipeline.compare_documents(name, documents, settings or Settings())
        problems += lost
        if comparison is not None:
            found.append(_shown(comparison))
    if not found:
        raise InputError(problems or [_nothing()])
    return found


def _chosen(known: Sequence[Measure], wanted: Sequence[str] | None) -> list[int]:
    """The places of the measures that are wanted, in the order of `known`."""
    if wanted is None:
        return list(range(len(known)))
    every = {name for measure in known for name in (measure.name, measure.family)}
    wrong = [name for name in wanted if name not in every]
    if wrong:
        found = sorted(every)
        raise InputError([unknown("measures", "measure", name, found) for name in wrong])
    return [
        place
        for place, measure in enumerate(known)
        if measure.name in wanted or measure.family in wanted
    ]


def _nothing() -> Problem:
    return Problem("framing", "no texts were given", "give paths, texts or a data frame")


def _shown(comparison: Comparison) -> ShownComparison:
    return ShownComparison(**structs.asdict(comparison))
