"""Facts made from groups of clauses: which text surely tells each, perhaps, or not."""

from __future__ import annotations

from collections.abc import Collection, Mapping, Sequence
from itertools import permutations
from typing import TYPE_CHECKING, Literal

import numpy as np
from msgspec import Struct
from msgspec.structs import replace

from framing.comparing.facts.alignment import AT_ONCE, SAME, SURE, are_best, likeness, nested
from framing.comparing.facts.marks import Names, Voices, kind_of, shared_marks
from framing.comparing.facts.seeking import Seeker
from framing.comparing.facts.units import Unit
from framing.comparing.reuse.copies import said_by
from framing.records import Closest, Copy, Fact, FactPlace, Reading, Span

if TYPE_CHECKING:
    from scipy.sparse import csr_array

NEAR = 0.6  # likeness of the words themselves below which a place is not sure


class Field(Struct, frozen=True):
    """What the facts are made from: texts, clauses with their texts and terms, how alike two
    are, and how to seek a passage in a text. `far` has each text that may lack something, with
    what is said where nothing of it comes near: it may lack it, it surely does."""

    readings: Sequence[Reading]
    units: Sequence[Unit]
    text: np.ndarray
    terms: Sequence[Collection[str]]
    score: csr_array
    far: list[tuple[int, str, list[Closest]]]
    apart: frozenset[str]
    copies: Sequence[Copy]
    names: Names
    voices: Voices
    seeker: Seeker


def far_of(
    readings: Sequence[Reading], units: Sequence[Unit], apart: frozenset[str]
) -> list[tuple[int, str, list[Closest]]]:
    """See `Field.far`."""
    firsts = {unit.text: readings[unit.text].sentences[unit.sentence] for unit in units[::-1]}
    return [
        (at, name, [Closest(one.start, one.end, sure=lacks) for lacks in (False, True)])
        for at, one in sorted(firsts.items())
        if (name := readings[at].document.id) not in apart
    ]


def facts_of(groups: Sequence[Sequence[int]], field: Field) -> list[Fact]:
    """The facts that groups of clauses make, with what of them each text has."""
    field.seeker.seek_all(one for group in groups for one in _spans(group, field))
    starts = range(0, len(groups), AT_ONCE)
    return [fact for at in starts for fact in _some(groups[at : at + AT_ONCE], field)]


def _some(groups: Sequence[Sequence[int]], field: Field) -> list[Fact]:
    """The facts of some groups."""
    rows, units, data, inside = likeness(field.score, groups)
    # what is asked for of it: members, what tells the same, and the likest of each text
    kept = inside | (data >= SAME) | are_best(rows, field.text[units], data)
    found = nested(rows[kept], units[kept], data[kept])
    placed = [_placed(group, found[at], field) for at, group in enumerate(groups)]
    checked = _checked([documents for documents, _ in placed], field)
    every = enumerate(zip(groups, checked, placed, strict=True))
    return [
        _fact(one, places, near, found[at], field) for at, (one, places, (_, near)) in every
    ]


def _placed(
    group: Sequence[int], like: Mapping[int, float], field: Field
) -> tuple[dict[str, FactPlace], dict[str, Closest]]:
    """Where texts have what a group of clauses tells, and what comes nearest in the others."""
    missing = _missing(group, field).tolist()
    closest = {name: either[missing[at]] for at, name, either in field.far}
    documents: dict[str, FactPlace] = {}
    mine: dict[int, list[int]] = {}
    for unit in group:
        mine.setdefault(field.units[unit].text, []).append(unit)
    nearest: dict[int, int] = {}
    for unit in sorted(like):  # of those that are as like the first
        first = nearest.setdefault(field.units[unit].text, unit)
        if like[unit] > like[first]:
            nearest[field.units[unit].text] = unit
    for at in sorted({*mine, *nearest}):
        name = field.readings[at].document.id
        if at in mine:
            documents[name] = _place(mine[at], group, like, field)
        elif field.names.mentions(near := nearest[at], group, like[near]):
            documents[name] = _place([near], group, like, field, "mentions")
        elif name in closest and like[near] > 0:
            sentence = field.readings[at].sentences[field.units[near].sentence]
            value, lacks = round(like[near], 6), bool(missing[at])
            closest[name] = Closest(sentence.start, sentence.end, value, lacks)
    for name in documents:
        closest.pop(name, None)
    return documents, closest


def _checked(facts: Sequence[dict[str, FactPlace]], field: Field) -> list[dict[str, FactPlace]]:
    """The places of facts, sure only where one of two surely told has most of what the other
    says."""
    asked = []
    for at, documents in enumerate(facts):
        sure = {
            name: Span(place.start, place.end)
            for name, place in documents.items()
            if place.how == "states" and place.sure
        }
        pairs = permutations(sure.items(), 2)
        asked += [(at, *one, *other) for one, other in pairs]
    near = field.seeker.nearness([one[1:] for one in asked]) >= NEAR
    doubtful = {(at, one) for at, one, *_ in asked}
    doubtful -= {
        (at, name)
        for (at, one, _, other, _), close in zip(asked, near, strict=True)
        for name in ((one, other) if close else ())
    }
    return [
        {
            name: replace(place, sure=False) if (at, name) in doubtful else place
            for name, place in documents.items()
        }
        for at, documents in enumerate(facts)
    ]


def _missing(group: Sequence[int], field: Field) -> np.ndarray:
    """Which texts surely lack what clauses of others tell, in whichever of their words."""
    lacking = [field.seeker.lacking(*one) for one in _spans(group, field)]
    missing: np.ndarray = np.logical_and.reduce(lacking)
    return missing


def _spans(group: Sequence[int], field: Field) -> list[tuple[str, Span]]:
    """What clauses of a group take up of each sentence, with their texts."""
    spans: dict[tuple[int, int], Span] = {}
    for unit in (field.units[at] for at in group):
        first = spans.get((unit.text, unit.sentence), unit)
        spans[unit.text, unit.sentence] = Span(first.start, unit.end)
    return [(field.readings[text].document.id, span) for (text, _), span in spans.items()]


def _place(
    mine: Sequence[int],
    group: Sequence[int],
    like: Mapping[int, float],
    field: Field,
    how: Literal["states", "mentions"] = "states",
) -> FactPlace:
    """Where one text has a fact: its clause that is most like the others' clauses, with
    those beside it in the same sentence."""
    best = max(mine, key=lambda unit: (like.get(unit, 0.0), -unit))
    clause, value = field.units[best], like.get(best, 0.0)
    beside = [
        field.units[unit] for unit in mine if field.units[unit].sentence == clause.sentence
    ]
    sentence = field.readings[clause.text].sentences[clause.sentence]
    others = [unit for unit in group if field.units[unit].text != clause.text]
    return FactPlace(
        how=how,
        start=min(unit.start for unit in beside),
        end=max(unit.end for unit in beside),
        sentence_start=sentence.start,
        sentence_end=sentence.end,
        marks=shared_marks(beside, set().union(*(field.terms[unit] for unit in others))),
        likeness=round(value, 6) if others else 1.0,
        sure=not others or value >= SURE,
    )


def _fact(
    group: Sequence[int],
    documents: dict[str, FactPlace],
    closest: dict[str, Closest],
    like: Mapping[int, float],
    field: Field,
) -> Fact:
    """A fact with its wording: that of the shortest place of a text of the event that surely
    tells it."""
    stated = {name: place for name, place in documents.items() if place.how == "states"}
    ours = {name: place for name, place in stated.items() if name not in field.apart}
    sure = {name: place for name, place in ours.items() if place.sure}
    name, place = min(
        (sure or ours or stated).items(), key=lambda one: (one[1].end - one[1].start, one[0])
    )
    if not place.sure:
        documents = {**documents, name: replace(place, sure=True)}
    text = field.seeker.readings[name].document.text
    top = [1 - field.units[unit].order for unit in group]
    alike = [unit for unit, value in like.items() if value >= SAME]
    again = alike if len(stated) > 1 else []
    tellings = {
        (field.units[unit].text, field.units[unit].sentence) for unit in [*group, *again]
    }
    told = min(1.0, len(tellings) / len(field.readings))
    return Fact(
        id="",
        label=" ".join(text[place.start : place.end].split()),
        label_from=name,
        kind=kind_of([field.units[unit] for unit in group], field.voices),
        documents=documents,
        closest=closest,
        salience=round((sum(top) / len(top) + told) / 2, 6),
        sources=sources_of(documents, field.copies),
    )


def sources_of(documents: Mapping[str, FactPlace], copies: Sequence[Copy]) -> int:
    """How many texts surely state a fact, copies of one another once."""
    places = [
        (name, Span(place.start, place.end))
        for name, place in documents.items()
        if place.how == "states" and place.sure
    ]
    return len(said_by(places, copies))
