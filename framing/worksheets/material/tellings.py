"""Which passage of an event surely tells which fact, and in whose words to ask for it."""

from __future__ import annotations

import re
from collections import Counter
from itertools import combinations, pairwise, product

from msgspec import Struct

from framing.records import Span
from framing.worksheets.material.material import Material, said, strangers
from framing.worksheets.material.statements import (
    Question,
    Statement,
    answers,
    questions_of,
    statements_of,
    stems,
)
from framing.worksheets.material.windows import windows

BOTH, NEITHER = 2, 3
FEWEST_FACTS, KINDS = 3, 2  # of a pair of passages
OF_A_KIND = 2  # questions that begin with the same word
PAIRS = 4  # of which the seed takes one
MOST_TEXTS = 6  # of an event with many, the longest
FAR = 0.1  # likeness of a place that surely doesn't tell a fact
MOST_SHARED = 0.15  # of a fact's words, with a passage that doesn't tell it
# Words, and their share, that a fact in other words has in common with the place that tells it.
FEWEST_SHARED, SAME = 4, 0.6
MAYBE = 0.5  # of a fact's words in two sentences on end, by which they may tell it
HEDGE = re.compile(
    r"\b(?:will|would|shall|should|could|can|may|might|must|not|never|no|nor|without|reportedly|allegedly|likely|perhaps|nearly|almost|about|around|expected)\b|n[’']t\b",
    re.IGNORECASE,
)
MOST_INFERRED = 4  # that count
INFERRED_WORTH = 4  # of a fact that a passage tells in other words, as pupils must infer
EXACT = re.compile(r"\d[\d,.]*|(?<=[a-z,] )[A-Z][a-z]{2,}")  # numbers, and names within


class Told(Struct, frozen=True):
    """A fact's words, and who tells it: 0 the first passage only, 1 the second only, 2 both,
    3 neither. `document` is the text that the words are from, `inferred` whether no passage
    has them as they are asked."""

    ask: str
    document: str
    place: Span
    answer: int
    inferred: bool


class Pair(Struct, frozen=True):
    """Two passages of two texts, and the facts that can be asked of them."""

    left: str
    left_window: Span
    right: str
    right_window: Span
    told: list[Told]


def best_pairs(material: Material, sizes: tuple[int, int]) -> list[Pair]:
    """The pairs of passages that carry most facts of every kind, two of a kind at most
    counting, and of these a few that are most alike; empty where none carries enough facts,
    or one of them tells none.

    Args:
        material: the event.
        sizes: fewest and most words of a passage.
    """
    names = [name for name in material.readings if name not in strangers(material)]
    names = sorted(names, key=lambda n: -material.readings[n].document.words)[:MOST_TEXTS]
    facts: list[Question | Statement] = [*questions_of(material), *statements_of(material)]
    runs = {name: _runs(material, name, sizes) for name in names}
    tells = {
        name: [[_state(material, one, name, run) for one in facts] for run in runs[name]]
        for name in names
    }
    lacks = {name: [is_nowhere(material, one, name) for one in facts] for name in names}
    best: list[Pair] = []
    most: tuple[int, ...] = ()
    for left, right in combinations(names, 2):
        places = product(enumerate(runs[left]), enumerate(runs[right]))
        for (at, one), (beside, other) in places:
            states = (tells[left][at], tells[right][beside], lacks[left], lacks[right])
            found = list(map(_answer, *states))
            told = _told(facts, found, left, right)
            counts = [sum(one.answer == kind for one in told) for kind in range(4)]
            worth = sum(min(count, 2) for count in counts)
            inferred = sum(one.inferred for one in told)
            worth += (INFERRED_WORTH - 1) * min(inferred, MOST_INFERRED)
            both_tell = all(count + counts[2] for count in counts[:2]) and sum(counts[:3]) > 1
            enough = both_tell and len(told) >= FEWEST_FACTS and sum(map(bool, counts)) >= KINDS
            # of a kind each as many, so that every form of a sheet is as hard
            rank = (worth, *(min(count, 2) for count in counts))
            if enough and rank >= most:
                best = best if rank == most else []
                most = rank
                best.append(Pair(left, one, right, other, told))
    return sorted(best, key=lambda pair: -_likeness(material, pair))[:PAIRS]


def _likeness(material: Material, pair: Pair) -> float:
    """The share of a passage's words that the other has, so that the two are of one matter."""
    one = stems(said(material.readings[pair.left], pair.left_window))
    other = stems(said(material.readings[pair.right], pair.right_window))
    return round(len(one & other) / max(1, min(len(one), len(other))), 3)


def _told(
    facts: list[Question | Statement], answers: list[int | None], left: str, right: str
) -> list[Told]:
    """Each fact once, and few questions of a kind, with who tells it: first what the passages
    tell in other words than are asked."""
    tellers = {0: (left,), 1: (right,), 2: (left, right), 3: ()}
    made = [
        (one, answer, answer < NEITHER and _is_inferred(one, tellers[answer]))
        for one, answer in zip(facts, answers, strict=True)
        # what somebody said in two passages may be two things
        if answer is not None and not (answer == BOTH and one.ask.startswith("what "))
    ]
    found: list[Told] = []
    asked: Counter[str] = Counter()
    for one, answer, inferred in sorted(made, key=lambda row: not row[2]):
        held = {f"{one.document} {one.place.start}"}
        held |= {one.word} if isinstance(one, Question) else {fact.id for fact in one.facts}
        kind = one.ask.split()[0]
        if not any(map(asked.get, held)) and (one.ask[0].isupper() or asked[kind] < OF_A_KIND):
            found.append(Told(one.ask, one.document, one.place, answer, inferred))
            asked.update([*held, kind])
    return found


def _is_inferred(one: Question | Statement, tellers: tuple[str, ...]) -> bool:
    """Whether no passage that tells a fact has it as it is asked."""
    return one.document not in tellers or one.ask[0].islower()


def _runs(material: Material, name: str, sizes: tuple[int, int]) -> list[Span]:
    """From each sentence on, the longest run of a useful length."""
    found = windows(material.readings[name], *sizes)
    return list({run.start: run for run in found}.values())


def _answer(
    left: bool | None, right: bool | None, left_lacks: bool, right_lacks: bool
) -> int | None:
    """Who tells a fact, as in `Told`; None where one of the passages isn't clear, or where one
    alone tells what the whole text of the other (`…_lacks` false) may tell further on."""
    lacking = left == right or (right_lacks if left else left_lacks)
    if left is None or right is None or not lacking:
        return None
    return {(True, False): 0, (False, True): 1, (True, True): 2, (False, False): 3}[left, right]


def _state(
    material: Material, one: Question | Statement, name: str, window: Span
) -> bool | None:
    """Whether a passage tells what a statement says, or answers a question.

    Not clear (None) where its text comes near, has it half inside, tells it with less than
    those words say, or shares too many of its words without telling it.
    """
    if isinstance(one, Question):
        return answers(one, material.readings[name], window)
    if name == one.document:
        if window.start <= one.place.start and one.place.end <= window.end:
            return True
        if one.place.start < window.end and window.start < one.place.end:
            return None
    places = [fact.documents[name] for fact in one.facts if name in fact.documents]
    inside = [p for p in places if p.start < window.end and window.start < p.end]
    if inside:
        told = any(
            p.sure
            and _bears_out(material, one, name, Span(p.sentence_start, p.sentence_end), window)
            for p in inside
        )
        return True if told else None
    closest = [fact.closest.get(name) for fact in one.facts if name not in fact.documents]
    far = all(near is not None and (near.sure or near.likeness < FAR) for near in closest)
    return False if far and _lacks(material, one, name, window) else None


def is_nowhere(material: Material, one: Question | Statement, name: str) -> bool:
    """Whether the whole of a text surely tells nothing of a fact, in no words."""
    reading = material.readings[name]
    if isinstance(one, Question):
        told = answers(one, reading, Span(0, len(reading.document.text))) is not False
    else:
        told = any(name in fact.documents for fact in one.facts)
    wanted = stems(said(material.readings[one.document], one.place))
    held = [wanted & stems(said(reading, sentence)) for sentence in reading.sentences]
    most = max((len(one | other) for one, other in pairwise([set(), *held])), default=0)
    return not told and most < MAYBE * len(wanted)


def _bears_out(
    material: Material, one: Statement, name: str, place: Span, window: Span
) -> bool:
    """Whether a passage says all that a statement says: every name, and in one sentence
    every number, the same words for what may or may not be, and most of the rest."""
    reading = material.readings[name]
    words = said(material.readings[one.document], one.place)
    told = said(reading, place)
    shown = said(reading, window)
    exact = all(
        part.strip(".,") in (told if part[0].isdigit() else shown)
        for part in EXACT.findall(words) + re.findall(r"^[A-Z][a-z]{3,}", words)
    )
    mine, theirs = ({one.lower() for one in HEDGE.findall(text)} for text in (words, told))
    wanted = stems(words)
    shared = wanted & stems(told)
    return exact and mine == theirs and len(shared) >= max(FEWEST_SHARED, SAME * len(wanted))


def _lacks(material: Material, one: Statement, name: str, window: Span) -> bool:
    """Whether a passage has no number and few words of the fact's."""
    words = said(material.readings[one.document], one.place)
    shown = said(material.readings[name], window)
    numbers = set(re.findall(r"\d[\d.,]*\d|\d", words))
    wanted = stems(words)
    shared = wanted & stems(shown)
    return not any(n in shown for n in numbers) and len(shared) <= MOST_SHARED * len(wanted)
