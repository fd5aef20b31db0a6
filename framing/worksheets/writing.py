"""The road for worksheets: an event's texts to the files for pupils and teacher."""

from __future__ import annotations

from collections.abc import Sequence
from pathlib import Path

from framing import pipeline
from framing.reading.load.files import EventTexts
from framing.reading.provenance import media
from framing.records import Comparison, Problem, Span
from framing.settings import Settings
from framing.worksheets.beware import are_short, shares_nothing
from framing.worksheets.forms import Form
from framing.worksheets.guard import stamped
from framing.worksheets.material.material import Lists

FOLDER = "worksheet"  # of an event's, where there are many events
LOOK = "look at the sheet before you hand it out"


def worksheet_events(
    events: Sequence[EventTexts],
    faults: Sequence[Problem],
    form: Form,
    seed: int,
    parser: str | None = None,
) -> tuple[dict[Path, str], list[Problem]]:
    """The files of every event's worksheet, and all problems, `faults` first.

    The files of one event go by their names; those of many by EVENT/worksheet/NAME. Texts
    that don't seem to tell one event, or aren't English, are problems too, as no list of words
    here fits them. `parser` as in `Settings`.

    Raises:
        InputError: no event could be compared.
    """
    comparisons, problems = pipeline.compare_events(events, faults, Settings(parser=parser))
    many = len(comparisons) > 1
    files = {
        (Path(comparison.event) / FOLDER / name if many else Path(name)): stamped(text)
        for comparison in comparisons
        for name, text in form(comparison, lists(), seed).items()
    }
    doubts = [doubt for comparison in comparisons for doubt in doubts_of(comparison)]
    return files, [*problems, *doubts]


def doubts_of(comparison: Comparison) -> list[Problem]:
    """What speaks against a sheet from these texts: another event or language, few words."""
    found = []
    for reading in comparison.readings:
        language = reading.document.language
        where = reading.document.path or reading.document.id
        if language not in (None, "en"):
            what = f"doesn't seem to be English ({language}), and the exercises are for English"
            found.append(Problem(where, what, f"leave it out, or {LOOK}"))
    for one in comparison.outsiders:
        what = f"seems to tell another event than the others ({one.answer})"
        found.append(
            Problem(f"{comparison.event}/{one.document}", what, f"take it out, or {LOOK}")
        )
    if shares_nothing(comparison):
        what = "no two of these texts were found to tell the same fact"
        found.append(
            Problem(comparison.event, what, f"check that they tell one event, or {LOOK}")
        )
    if are_short(comparison):
        what = "these texts are too short for most exercises"
        found.append(Problem(comparison.event, what, f"add longer ones, or {LOOK}"))
    return found


def lists() -> Lists:
    """What exercises ask of reading: where a text names a medium."""
    return Lists(media=lambda text: [Span(one.start, one.end) for one in media.mentions(text)])
