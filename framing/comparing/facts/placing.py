"""Facts made from groups of clauses: which text surely tells each, perhaps, or not."""

from __future__ import annotations

from collections.abc import Collection, Mapping, Sequence
from itertools import permutations
from typing import Literal

import numpy as np
from msgspec import Struct
from msgspec.structs import replace

from framing.comparing.facts.alignment import SAME, SURE
from framing.comparing.facts.evidence import PORTION
from framing.comparing.facts.marks import Names, Voices, kind_of, shared_marks
from framing.comparing.facts.seeking import Seeker
from framing.comparing.facts.units import Unit
from framing.comparing.reuse.copies import said_by
from framing.records import Closest, Copy, Fact, FactPlace, Reading, Span

NEAR = 0.6  # likeness of the words themselves below which a place is not sure


class Field(Struct, frozen=True):
    """What the facts are made from: texts, clauses with their terms, how alike any two are, the
    columns of each text's, and how to seek a passage in a text."""

    readings: Sequence[Reading]
    units: Sequence[Unit]
    terms: Sequence[Collection[str]]
    score: np.ndarray
    columns: list[np.ndarray]
    apart: frozenset[str]
    copies: Sequence[Copy]
    names: Names
    voices: Voices
    seeker: Seeker


def facts_of(groups: Sequence[Sequence[int]], field: Field) -> list[Fact]:
    """The facts that groups of clauses make, with what of them each text has."""
    field.seeker.seek_all(one for group in groups for one in _spans(group, field))
    step = max(1, PORTION // max(len(field.units), 1))  # so that memory stays small
    parts = [_some(groups[at : at + step], field) for at in range(0, len(groups), step)]
    return [fact for part in parts for fact in part]


def _some(groups: Sequence[Sequence[int]], field: Field) -> list[Fact]:
    """The facts of some groups."""
    like = _likeness(groups, field)
    nearest = np.array(
        [
            columns[like[:, columns].argmax(axis=1)] if len(columns) else np.full(len(like), -1)
            for columns in field.columns
        ]
    ).T.tolist()
    placed = [
        _placed(group, like[row], nearest[row], field) for row, group in enumerate(groups)
    ]
    checked = _checked([documents for documents, _ in placed], field)
    return [
        _fact(group, documents, closest, like[row], field)
        for row, (group, documents, (_, closest)) in enumerate(
            zip(groups, checked, placed, strict=True)
        )
    ]


def _placed(
    group: Sequence[int], like: np.ndarray, nearest: Sequence[int], field: Field
) -> tuple[dict[str, FactPlace], dict[str, Closest]]:
    """Where texts have what a group of clauses tells, and what comes nearest in the others;
    `nearest` is the clause of each text most like the group, -1 where it has none."""
    documents: dict[str, FactPlace] = {}
    closest: dict[str, Closest] = {}
    missing = _missing(group, field)
    mine: dict[int, list[int]] = {}
    for unit in group:
        mine.setdefault(field.units[unit].text, []).append(unit)
    for at, reading in enumerate(field.readings):
        name, near = reading.document.id, nearest[at]
        if at in mine:
            documents[name] = _place(mine[at], group, like, field)
            continue
        if near < 0:
            continue
        value = float(like[near])
        if field.names.mentions(near, group, value):
            documents[name] = _place([near], group, like, field, "mentions")
        elif name not in field.apart:
            sentence = reading.sentences[field.units[near].sentence]
            lacks = bool(missing[at])
            closest[name] = Closest(sentence.start, sentence.end, rounded(value), lacks)
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


def _likeness(groups: Sequence[Sequence[int]], field: Field) -> np.ndarray:
    """The mean score of each unit with a group's other members, shape (groups, units)."""
    from scipy.sparse import csr_array

    rows = np.repeat(np.arange(len(groups)), [len(group) for group in groups])
    members = np.concatenate([np.asarray(group) for group in groups])
    shape = (len(groups), len(field.units))
    belongs = csr_array((np.ones(len(rows), dtype=np.float32), (rows, members)), shape=shape)
    total = belongs @ field.score
    total[rows, members] -= field.score[members, members]
    count = np.bincount(rows, minlength=len(groups)).astype(np.float32)[:, None] - (
        belongs.toarray()
    )
    mean: np.ndarray = total / np.maximum(count, 1)
    return mean


def _place(
    mine: Sequence[int],
    group: Sequence[int],
    like: np.ndarray,
    field: Field,
    how: Literal["states", "mentions"] = "states",
) -> FactPlace:
    """Where one text has a fact: its clause that is most like the others' clauses, with
    those beside it in the same sentence."""
    best = max(mine, key=lambda unit: (like[unit], -unit))
    clause = field.units[best]
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
        likeness=rounded(float(like[best])) if others else 1.0,
        sure=not others or bool(like[best] >= SURE),
    )


def _fact(
    group: Sequence[int],
    documents: dict[str, FactPlace],
    closest: dict[str, Closest],
    like: np.ndarray,
    field: Field,
) -> Fact:
    """A fact with its wording: that of the shortest place of a text of the event that surely
    tells it."""
    texts = {one.document.id: one.document.text for one in field.readings}
    stated = {name: place for name, place in documents.items() if place.how == "states"}
    ours = {name: place for name, place in stated.items() if name not in field.apart}
    sure = {name: place for name, place in ours.items() if place.sure}
    name, place = min(
        (sure or ours or stated).items(), key=lambda one: (one[1].end - one[1].start, one[0])
    )
    if not place.sure:
        documents = {**documents, name: replace(place, sure=True)}
    top = [1 - field.units[unit].order for unit in group]
    again = np.flatnonzero(like >= SAME).tolist() if len(stated) > 1 else []
    tellings = {
        (field.units[unit].text, field.units[unit].sentence) for unit in [*group, *again]
    }
    told = min(1.0, len(tellings) / len(field.readings))
    return Fact(
        id="",
        label=" ".join(texts[name][place.start : place.end].split()),
        label_from=name,
        kind=kind_of([field.units[unit] for unit in group], field.voices),
        documents=documents,
        closest=closest,
        salience=rounded((sum(top) / len(top) + told) / 2),
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


def rounded(value: float) -> float:
    """A number to six digits, as all that is shown."""
    return round(value, 6)
