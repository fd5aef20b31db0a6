"""A sheet from a comparison: every exercise asked what it can make of the event."""

from __future__ import annotations

from collections.abc import Sequence
from random import Random

from msgspec import structs

from framing.records import Comparison, Reading
from framing.worksheets.beware import doubts_on, grave_in, thin_in
from framing.worksheets.exercises import modules
from framing.worksheets.material.lists import pairs
from framing.worksheets.material.material import Lists, Material, lines_of
from framing.worksheets.room import fitting
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
        lists: what exercises ask of reading.
        level: "easy" for the youngest, "school" for few and clear items, "university" for
            more and harder ones.
        seed: another one gives a parallel form.
        exercises: names of exercises; none for as many as go on a few pages.
    """
    material = _material(comparison, lists, level, seed)
    made: dict[str, Exercise | Refusal] = {}
    for name, module in modules().items():
        if not exercises or name in exercises or name == "transfer":
            made[name] = module.make(material)
            material = _with_seen(material, made[name])
    found = [one for one in made.values() if isinstance(one, Exercise)]
    refused = [one for one in made.values() if isinstance(one, Refusal)]
    kept, spare = (found, []) if exercises else fitting(found, level)
    return Sheet(
        event=comparison.event,
        title=_title(comparison.event),
        level=level,
        seed=seed,
        letters=sorted(material.letters.values(), key=lambda letter: letter.letter),
        exercises=[_numbered(one) for one in kept],
        refusals=[*refused, *spare],
        doubts=[*doubts_on(comparison, material.letters), *thin_in(kept)],
        grave=grave_in(comparison.readings),
    )


def _with_seen(material: Material, made: Exercise | Refusal) -> Material:
    """The material for the next exercise, which knows what this one shows."""
    if isinstance(made, Refusal):
        return material
    shown = [one for item in made.items for one in item.passages]
    return structs.replace(material, seen=(*material.seen, *shown))


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
            _kind(reading),
            reading.document.published,
        )
        for at, reading in enumerate(order)
    }


def _kind(reading: Reading) -> str:
    """What a text seems to be, in words: an agency's report where its dateline says so."""
    kind = reading.provenance.kind
    agency = [one.name for one in reading.provenance.cites if one.how == "slug"]
    if agency and kind != "wire":
        return f"a report of {agency[0]}, as the outlet has it"
    return pairs("kinds").get(kind, "a text of unknown kind")


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
