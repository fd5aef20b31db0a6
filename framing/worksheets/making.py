"""A sheet from a comparison: every exercise asked what it can make of the event."""

from __future__ import annotations

from collections.abc import Sequence
from random import Random

from msgspec import structs

from framing.records import Comparison
from framing.worksheets import talk, transfer
from framing.worksheets.exercises import exercises_found
from framing.worksheets.material.kinds import KINDS
from framing.worksheets.material.material import Lists, Material, lines_of
from framing.worksheets.sheet import Exercise, Letter, Level, Refusal, Sheet


def sheet_of(
    comparison: Comparison,
    lists: Lists,
    level: Level = "school",
    seed: int = 0,
    exercises: Sequence[str] = (),
) -> Sheet:
    """The worksheet of one event; its records hold the pupils' side and the key.

    The same comparison, level, seed and exercises always give the same sheet.

    Args:
        comparison: the event.
        lists: the word lists that exercises lean on.
        level: "school" for few and clear items, "university" for more and harder ones.
        seed: another one gives a parallel form.
        exercises: names of exercises; none for all.
    """
    material = _material(comparison, lists, level, seed)
    every = exercises_found()
    wanted = [one for one in every if not exercises or one.NAME in exercises]
    made: list[Exercise | Refusal] = [one.exercise_of(material) for one in wanted]
    found = [one for one in made if isinstance(one, Exercise)]
    if not exercises:
        extra = talk.exercise_of(material)
        found += [extra] if isinstance(extra, Exercise) else []
    seen = [p for one in found for item in one.items for p in item.passages]
    last = transfer.exercise_of(material, seen)
    found += [last] if last is not None else []
    return Sheet(
        event=comparison.event,
        title=_title(comparison.event),
        level=level,
        seed=seed,
        letters=sorted(material.letters.values(), key=lambda letter: letter.letter),
        exercises=[_numbered(one) for one in found],
        refusals=[one for one in made if isinstance(one, Refusal)],
    )


def _material(comparison: Comparison, lists: Lists, level: Level, seed: int) -> Material:
    letters = _letters(comparison)
    return Material(
        comparison=comparison,
        lists=lists,
        level=level,
        seed=seed,
        letters=letters,
        lines=[line for one in comparison.readings for line in lines_of(one, level)],
        readings={one.document.id: one for one in comparison.readings},
    )


def _letters(comparison: Comparison) -> dict[str, Letter]:
    """A letter a text, the same for every seed, so that two groups can talk to each other,
    and in no order that would tell which is which."""
    order = list(comparison.readings)
    Random(comparison.event).shuffle(order)
    return {
        reading.document.id: Letter(
            _letter(at),
            reading.document.id,
            reading.document.outlet,
            KINDS.get(reading.provenance.kind, "a text of unknown kind"),
            reading.document.published,
        )
        for at, reading in enumerate(order)
    }


def _letter(at: int) -> str:
    """A, B, … Z, then A2, B2, …"""
    return chr(ord("A") + at % 26) + (str(at // 26 + 1) if at >= 26 else "")


def _numbered(exercise: Exercise) -> Exercise:
    items = [
        structs.replace(item, id=f"{exercise.name}-{at}")
        for at, item in enumerate(exercise.items, start=1)
    ]
    return structs.replace(exercise, items=items)


def _title(event: str) -> str:
    """The event's name as people would write it."""
    words = event.replace("-", " ").replace("_", " ").split()
    return " ".join(word[:1].upper() + word[1:] for word in words)
