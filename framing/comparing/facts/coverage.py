"""Who tells what: an event's facts by text, what each has alone and what wasn't found."""

from __future__ import annotations

from collections.abc import Collection, Mapping, Sequence
from itertools import combinations
from typing import Literal

import numpy as np
from msgspec import Struct
from msgspec.structs import replace

from framing.comparing.facts.alignment import SAME, SURE, groups_of, links_of
from framing.comparing.facts.blind_spots import blind_spots_of
from framing.comparing.facts.evidence import scores_of
from framing.comparing.facts.marks import Names, Voices, kind_of, shared_marks
from framing.comparing.facts.seeking import Seeker
from framing.comparing.facts.units import Unit, all_units
from framing.comparing.reuse.copies import said_by
from framing.records import (
    Breadth,
    Closest,
    Copy,
    Coverage,
    Fact,
    FactPlace,
    Overlap,
    Reading,
    Span,
)

OWN_FACT = 4  # content words that a clause needs to be a fact of one text


class _Field(Struct, frozen=True):
    """What the facts are made from: texts, clauses with their terms, scores, and where each
    text's lie."""

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


def coverage_of(
    readings: Sequence[Reading],
    apart: Collection[str] = frozenset(),
    copies: Sequence[Copy] = (),
) -> Coverage:
    """What an event's texts tell, and which of them tells what.

    A fact is a group of clauses that tell the same, or a clause that only one text has.
    Absence is always "not found by this tool": paraphrase is missed, so the closest
    sentence stands beside it.

    Args:
        readings: the event's texts; none gives an empty coverage.
        apart: ids of texts that tell another event. They are aligned with the others, as
            they may tell the same; nothing is said of what they lack, and what only they
            have with one other text makes no omission of a third.
        copies: what texts took from one another; copies of one telling are one source.
    """
    units = all_units(readings)
    score = scores_of(units, len(readings))
    text = np.array([unit.text for unit in units], dtype=int)
    field = _Field(
        readings=readings,
        units=units,
        terms=[{word.term for word in unit.words} for unit in units],
        score=score,
        columns=[np.flatnonzero(text == at) for at in range(len(readings))],
        apart=frozenset(apart),
        copies=copies,
        names=Names(units, len(readings)),
        voices=Voices(readings),
        seeker=Seeker(readings),
    )
    groups = groups_of(links_of(score, units), units, score)
    facts = _ordered(_facts_of(groups + _left_over(groups, units), field), field)
    sure = [fact for fact in facts if _sources(_ours(fact, field), field.copies) > 1]
    return Coverage(
        facts=facts,
        shared=[fact.id for fact in facts if len(fact.documents) > 1],
        breadth=[_breadth(reading, facts, sure, field) for reading in readings],
        overlaps=[_overlap(one, other, facts) for one, other in combinations(readings, 2)],
        blind_spots=blind_spots_of(readings),
        apart=[one.document.id for one in readings if one.document.id in field.apart],
    )


def _left_over(groups: Sequence[Sequence[int]], units: Sequence[Unit]) -> list[list[int]]:
    """Clauses that one text alone has; neighbours in one sentence are one."""
    taken = {unit for group in groups for unit in group}
    left: list[list[int]] = []
    for at, unit in enumerate(units):
        if at in taken:
            continue
        before = units[left[-1][-1]] if left and left[-1][-1] == at - 1 else None
        if before and (before.text, before.sentence) == (unit.text, unit.sentence):
            left[-1].append(at)
        else:
            left.append([at])
    return [one for one in left if sum(len(units[at].words) for at in one) >= OWN_FACT]


def _facts_of(groups: Sequence[Sequence[int]], field: _Field) -> list[Fact]:
    """The facts that groups of clauses make, with what of them each text has."""
    like = _likeness(groups, field)
    facts = []
    for row, group in enumerate(groups):
        documents: dict[str, FactPlace] = {}
        closest: dict[str, Closest] = {}
        for at, reading in enumerate(field.readings):
            name = reading.document.id
            mine = [unit for unit in group if field.units[unit].text == at]
            if mine:
                documents[name] = _place(mine, group, like[row], field)
                continue
            columns = field.columns[at]
            nearest = int(columns[like[row, columns].argmax()]) if len(columns) else -1
            value = float(like[row, nearest]) if nearest >= 0 else 0.0
            if nearest >= 0 and field.names.mentions(nearest, group, value):
                documents[name] = _place([nearest], group, like[row], field, "mentions")
            elif nearest >= 0 and name not in field.apart:
                sentence = reading.sentences[field.units[nearest].sentence]
                missing = _is_missing(group, name, field)
                closest[name] = Closest(sentence.start, sentence.end, _rounded(value), missing)
        facts.append(_fact(group, documents, closest, like[row], field))
    return facts


def _is_missing(group: Sequence[int], name: str, field: _Field) -> bool:
    """Whether a text surely lacks what clauses of others tell, in whichever of their words."""
    spans: dict[tuple[int, int], Span] = {}
    for unit in (field.units[at] for at in group):
        first = spans.get((unit.text, unit.sentence), unit)
        spans[unit.text, unit.sentence] = Span(first.start, unit.end)
    return all(
        field.seeker.lacks(field.readings[text].document.id, span, name)
        for (text, _), span in spans.items()
    )


def _likeness(groups: Sequence[Sequence[int]], field: _Field) -> np.ndarray:
    """The mean score of each unit with a group's other members, shape (groups, units)."""
    from scipy.sparse import csr_array

    if not groups:
        return np.zeros((0, len(field.units)))
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
    field: _Field,
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
        likeness=_rounded(float(like[best])) if others else 1.0,
        sure=not others or bool(like[best] >= SURE),
    )


def _fact(
    group: Sequence[int],
    documents: dict[str, FactPlace],
    closest: dict[str, Closest],
    like: np.ndarray,
    field: _Field,
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
        salience=_rounded((sum(top) / len(top) + told) / 2),
        sources=_sources(documents, field.copies),
    )


def _ordered(facts: Sequence[Fact], field: _Field) -> list[Fact]:
    """The facts with their ids, most widely stated first, then most salient."""
    order = {one.document.id: at for at, one in enumerate(field.readings)}

    def rank(fact: Fact) -> tuple[float, float, int, int]:
        states = sum(place.how == "states" for place in fact.documents.values())
        place = fact.documents[fact.label_from]
        return -states, -fact.salience, order[fact.label_from], place.start

    ranked = sorted(facts, key=rank)
    return [replace(fact, id=f"f{at}") for at, fact in enumerate(ranked, start=1)]


def _breadth(
    reading: Reading, facts: Sequence[Fact], sure: Sequence[Fact], field: _Field
) -> Breadth:
    """How much of all facts one text has, alone and not at all; it lacks what two or more
    others of the event surely state, `sure`, and what was not found in it."""
    name, words = reading.document.id, reading.document.words
    mine = [fact for fact in facts if name in fact.documents]
    apart = name in field.apart
    lacks = [one for one in sure if name in one.closest and one.closest[name].sure]
    return Breadth(
        document=name,
        facts=len(mine),
        share=_rounded(len(mine) / len(facts)) if facts else None,
        per_hundred_words=_rounded(100 * len(mine) / words) if words else None,
        unique=[fact.id for fact in mine if _is_alone(fact, field)],
        lacks=[fact.id for fact in sorted(lacks, key=lambda one: -one.salience)],
        apart=apart,
    )


def _is_alone(fact: Fact, field: _Field) -> bool:
    """Whether surely no other text has a fact, set apart or not."""
    (name, place), *others = fact.documents.items()
    return (
        not others
        and all(one.sure for one in fact.closest.values())
        and all(
            field.seeker.lacks(name, Span(place.start, place.end), other)
            for other in sorted(field.apart - {name})
        )
    )


def _ours(fact: Fact, field: _Field) -> dict[str, FactPlace]:
    """Where the texts that tell the event have a fact."""
    return {name: place for name, place in fact.documents.items() if name not in field.apart}


def _sources(documents: Mapping[str, FactPlace], copies: Sequence[Copy]) -> int:
    """How many texts surely state a fact, copies of one another once."""
    places = [
        (name, Span(place.start, place.end))
        for name, place in documents.items()
        if place.how == "states" and place.sure
    ]
    return len(said_by(places, copies))


def _overlap(one: Reading, other: Reading, facts: Sequence[Fact]) -> Overlap:
    """How far two texts tell the same facts."""
    left, right = one.document.id, other.document.id
    either = [fact for fact in facts if left in fact.documents or right in fact.documents]
    both = [fact for fact in either if left in fact.documents and right in fact.documents]
    weight = sum(fact.salience for fact in either)
    return Overlap(
        left=left,
        right=right,
        shared=len(both),
        jaccard=_rounded(len(both) / len(either)) if either else None,
        weighted=_rounded(sum(fact.salience for fact in both) / weight) if weight else None,
    )


def _rounded(value: float) -> float:
    return round(value, 6)
