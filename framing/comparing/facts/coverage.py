"""Who tells what: an event's facts by text, what each has alone and what wasn't found."""

from __future__ import annotations

from collections.abc import Collection, Sequence
from itertools import combinations

import numpy as np
from msgspec.structs import replace

from framing.comparing.facts.alignment import groups_of, links_of
from framing.comparing.facts.blind_spots import blind_spots_of
from framing.comparing.facts.evidence import scores_of
from framing.comparing.facts.marks import Names, Voices
from framing.comparing.facts.placing import Field, facts_of, far_of, sources_of
from framing.comparing.facts.seeking import seeker_of
from framing.comparing.facts.units import Unit
from framing.records import Breadth, Copy, Coverage, Fact, FactPlace, Overlap, Reading, Span

OWN_FACT = 4  # content words that a clause needs to be a fact of one text


def coverage_of(
    readings: Sequence[Reading],
    apart: Collection[str] = frozenset(),
    copies: Sequence[Copy] = (),
    about: Collection[str] | None = None,
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
        about: the event's subjects, by which lines of the checklist are asked of it.
    """
    field = _field_of(readings, frozenset(apart), copies)
    groups = groups_of(links_of(field.score, field.units), field.units, field.score)
    facts = _ordered(facts_of(groups + _left_over(groups, field.units), field), field)
    sure = [fact for fact in facts if sources_of(_ours(fact, field), field.copies) > 1]
    return Coverage(
        facts=facts,
        shared=[fact.id for fact in facts if len(fact.documents) > 1],
        breadth=[_breadth(reading, facts, sure, field) for reading in readings],
        overlaps=_overlaps(readings, facts),
        blind_spots=blind_spots_of(readings, about),
        apart=[one.document.id for one in readings if one.document.id in field.apart],
    )


def _field_of(
    readings: Sequence[Reading], apart: frozenset[str], copies: Sequence[Copy]
) -> Field:
    """What the facts are made from."""
    seeker = seeker_of(readings)
    units = seeker.units
    score = scores_of(units, len(readings))
    return Field(
        readings=readings,
        units=units,
        text=np.array([unit.text for unit in units], dtype=int),
        terms=[{word.term for word in unit.words} for unit in units],
        score=score,
        far=far_of(readings, units, apart),
        apart=apart,
        copies=copies,
        names=Names(units, len(readings)),
        voices=Voices(readings),
        seeker=seeker,
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


def _ordered(facts: Sequence[Fact], field: Field) -> list[Fact]:
    """The facts with their ids, most widely stated first, then most salient."""
    order = {one.document.id: at for at, one in enumerate(field.readings)}

    def rank(fact: Fact) -> tuple[float, float, int, int]:
        states = sum(place.how == "states" for place in fact.documents.values())
        place = fact.documents[fact.label_from]
        return -states, -fact.salience, order[fact.label_from], place.start

    ranked = sorted(facts, key=rank)
    return [replace(fact, id=f"f{at}") for at, fact in enumerate(ranked, start=1)]


def _breadth(
    reading: Reading, facts: Sequence[Fact], sure: Sequence[Fact], field: Field
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
        share=round(len(mine) / len(facts), 6) if facts else None,
        per_hundred_words=round(100 * len(mine) / words, 6) if words else None,
        unique=[fact.id for fact in mine if _is_alone(fact, field)],
        lacks=[fact.id for fact in sorted(lacks, key=lambda one: -one.salience)],
        apart=apart,
    )


def _is_alone(fact: Fact, field: Field) -> bool:
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


def _ours(fact: Fact, field: Field) -> dict[str, FactPlace]:
    """Where the texts that tell the event have a fact."""
    return {name: place for name, place in fact.documents.items() if name not in field.apart}


def _overlaps(readings: Sequence[Reading], facts: Sequence[Fact]) -> list[Overlap]:
    """How far each two texts tell the same facts."""
    names = [one.document.id for one in readings]
    order = {name: at for at, name in enumerate(names)}
    has = np.zeros((len(names), len(facts)))
    for at, fact in enumerate(facts):
        has[[order[name] for name in fact.documents], at] = 1
    # in whole millionths, as which salience is given, so that sums have no order
    salience = np.round([1e6 * fact.salience for fact in facts])
    both, shared = has @ has.T, (has * salience) @ has.T
    either = np.diag(both)[:, None] + np.diag(both) - both
    weight = np.diag(shared)[:, None] + np.diag(shared) - shared
    return [
        Overlap(
            left=names[left],
            right=names[right],
            shared=int(both[left, right]),
            jaccard=_ratio(both[left, right], either[left, right]),
            weighted=_ratio(shared[left, right], weight[left, right]),
        )
        for left, right in combinations(range(len(names)), 2)
    ]


def _ratio(part: float, whole: float) -> float | None:
    return round(float(part / whole), 6) if whole else None
