"""Omission hunt: which of two passages tells what, and what neither does."""

from __future__ import annotations

import re
from itertools import combinations, product

from msgspec import Struct

from framing.lexicons import clauses
from framing.records import BlindSpot, Fact, FactPlace, Span
from framing.tokens import terms_of
from framing.worksheets.material.material import (
    Material,
    is_story,
    passage,
    said,
    shown,
    strangers,
)
from framing.worksheets.material.windows import windows
from framing.worksheets.sheet import Choice, Exercise, Item, Key, Level, Refusal, Task, Writing

NAME, TITLE = "omission", "What is left out?"
PLACE = 70  # on the sheet
LESSON = (
    "Lay side by side",
    "What values and views are in it, and what is left out?",
    "Find better coverage",
)
FACTS: dict[Level, int] = {"school": 5, "university": 8}
WORDS: dict[Level, tuple[int, int]] = {"school": (65, 100), "university": (110, 170)}
FEWEST_FACTS = 4
MOST_TEXTS = 6  # of an event with many, the longest
SURE, FAR = 0.65, 0.1  # likeness of places that tell the same; of those that surely don't
MOST_SHARED = 0.2  # of a fact's words, with a passage that doesn't tell it
LONGEST = 22  # words of a fact
QUOTES = re.compile('["“”]')
HANGS = re.compile(r", (?:who|whose|which|where)\b|\b[Tt]hat\b")


class Usable(Struct, frozen=True):
    """A fact with the place whose words stand for it on the sheet."""

    fact: Fact
    document: str
    place: Span


class Told(Struct, frozen=True):
    """A fact's words, and who tells it: 0 the first passage only, 1 the second only, 2 both,
    3 neither."""

    document: str
    place: Span
    answer: int


class Pair(Struct, frozen=True):
    """Two passages of two texts, and the facts that can be asked of them."""

    left: str
    left_window: Span
    right: str
    right_window: Span
    told: list[Told]


def exercise_of(material: Material) -> Exercise | Refusal:
    """Two passages and a list of facts."""
    rng = material.rng(NAME)
    pairs = _best_pairs(material)
    if not pairs:
        reason = "No two texts tell enough facts alike and apart to be held side by side."
        return Refusal(NAME, TITLE, reason)
    pair = rng.choice(pairs)
    told = list(pair.told)
    rng.shuffle(told)
    picked = _mixed(told, FACTS[material.level])
    return Exercise(
        NAME,
        TITLE,
        "Read both passages. Which of them tells each fact below, in these or in other words?",
        [_item(material, pair, picked)],
        "What a passage leaves out shows only beside another. Leaving out is no offence, as no "
        "text can hold all; ask what a reader of one passage alone would believe. The answers "
        "hold for the passages, not for the whole texts.",
    )


def _best_pairs(material: Material) -> list[Pair]:
    """The pairs of passages that carry most facts of every kind, two of a kind at most
    counting; empty where none carries enough facts of three kinds."""
    names = [name for name in material.readings if name not in strangers(material)]
    names = sorted(names, key=lambda n: -material.readings[n].document.words)[:MOST_TEXTS]
    facts = _usable(material)
    runs = {name: _runs(material, name) for name in names}
    tells = {
        name: [[_state(material, one, name, run) for one in facts] for run in runs[name]]
        for name in names
    }
    best: list[Pair] = []
    most = 0
    for left, right in combinations(names, 2):
        for (at, one), (beside, other) in product(
            enumerate(runs[left]), enumerate(runs[right])
        ):
            answers = list(map(_answer, tells[left][at], tells[right][beside]))
            counts = [answers.count(kind) for kind in range(4)]
            worth = sum(min(count, 2) for count in counts)
            enough = sum(counts) >= FEWEST_FACTS and sum(map(bool, counts)) >= 3
            if enough and worth >= most:
                best = best if worth == most else []
                most = worth
                told = [
                    Told(usable.document, usable.place, answer)
                    for usable, answer in zip(facts, answers, strict=True)
                    if answer is not None
                ]
                best.append(Pair(left, one, right, other, told))
    return best


def _runs(material: Material, name: str) -> list[Span]:
    """From each sentence on, the longest run of a useful length."""
    found = windows(material.readings[name], *WORDS[material.level])
    return list({run.start: run for run in found}.values())


def _answer(left: bool | None, right: bool | None) -> int | None:
    """Who tells a fact, as in `Told`; None where one of the passages isn't clear."""
    if left is None or right is None:
        return None
    return {(True, False): 0, (False, True): 1, (True, True): 2, (False, False): 3}[left, right]


def _usable(material: Material) -> list[Usable]:
    """The facts that are surely told, with words that stand by themselves."""
    found = []
    for fact in material.comparison.coverage.facts:
        places = fact.documents
        if not all(
            p.sure and p.how == "states" and p.likeness >= SURE for p in places.values()
        ):
            continue
        for name in places:
            if not _is_told(material, name, places[name]):
                continue
            clause = _clause(material, name, places[name])
            if clause is not None and name not in strangers(material):
                found.append(Usable(fact, name, clause))
                break
    return found


def _state(material: Material, usable: Usable, name: str, window: Span) -> bool | None:
    """Whether a passage tells a fact.

    Not clear (None) where its text comes near the fact, has it half inside, or has it
    elsewhere while the passage shares too many of its words.
    """
    place = usable.fact.documents.get(name)
    if place is None:
        near = usable.fact.closest.get(name)
        return False if near is not None and near.likeness < FAR else None
    if window.start <= place.start and place.end <= window.end:
        return True
    if place.start < window.end and window.start < place.end:
        return None
    wanted = _words(said(material.readings[usable.document], usable.place))
    wanted |= _words(said(material.readings[name], Span(place.start, place.end)))
    shared = wanted & _words(said(material.readings[name], window))
    return False if len(shared) <= MOST_SHARED * len(wanted) else None


def _words(text: str) -> set[str]:
    return {term for term in terms_of(text) if len(term) > 3 or term[0].isdigit()}


def _is_told(material: Material, name: str, place: FactPlace) -> bool:
    """Whether a fact stands in the story, and not in a notice that was missed."""
    reading = material.readings[name]
    return any(
        sentence.start <= place.start < sentence.end and is_story(reading, sentence)
        for sentence in reading.sentences
    )


def _clause(material: Material, name: str, place: FactPlace) -> Span | None:
    """The words that tell a fact, where they stand by themselves: a whole short sentence,
    or its beginning up to a stop that ends a statement."""
    reading = material.readings[name]
    text = reading.document.text
    words = said(reading, Span(place.start, place.end))
    if place.start != place.sentence_start or _leans(words) or QUOTES.search(words):
        return None
    length = len(words.split())
    if not 5 <= length <= LONGEST or not clauses.finite_verb().search(words):
        return None
    if words[0].islower():
        return None
    rest = text[place.end : place.sentence_end].lstrip()
    if rest and rest[0] not in ",;.:" and not words.endswith(","):
        return None
    return Span(place.start, place.end)


def _leans(words: str) -> bool:
    """Whether words can't be understood alone."""
    points = clauses.pointer().search(words) or HANGS.search(words)
    return points is not None or clauses.leans(words)


def _mixed(told: list[Told], count: int) -> list[Told]:
    """So many facts, of every kind in turn, back in the order of the shuffle."""
    kinds = [[t for t in told if t.answer == kind] for kind in (2, 0, 1, 3)]
    picked: list[Told] = []
    while len(picked) < count and any(kinds):
        for kind in kinds:
            if kind and len(picked) < count:
                picked.append(kind.pop())
    return [t for t in told if t in picked]


def _item(material: Material, pair: Pair, told: list[Told]) -> Item:
    passages = [
        passage(material, pair.left, pair.left_window.start, pair.left_window.end),
        passage(material, pair.right, pair.right_window.start, pair.right_window.end),
    ]
    texts = [one.label for one in passages]
    options = [f"only {texts[0]}", f"only {texts[1]}", "both", "neither"]
    facts = [said(material.readings[one.document], one.place) for one in told]
    tasks: list[Task] = [
        Choice(_as_fact(fact), options, [one.answer])
        for fact, one in zip(facts, told, strict=True)
    ]
    spots = _blind_spots(material, pair)
    model = "; ".join(spot.asks for spot in spots) or "any that neither passage answers"
    tasks.append(Writing("A question that neither passage answers", 1, model))
    key = Key(
        "; ".join(f"{at}: {options[one.answer]}" for at, one in enumerate(told, start=1)) + ".",
        [shown(material, one.document, one.place.start, one.place.end) for one in told],
        "medium",
        ["1 point a fact", "1 point for a question that neither passage answers"],
        ["“both” where the pupil shows words in each that say it"],
    )
    return Item(passages, tasks, key, _difficulty(told))


def _as_fact(words: str) -> str:
    return words.rstrip(",;:. ") + "."


def _difficulty(told: list[Told]) -> float:
    """Facts that both passages tell in their own words, or neither, are the harder ones."""
    hard = sum(one.answer in (2, 3) for one in told)
    return round(0.1 + 0.4 * hard / len(told), 2)


def _blind_spots(material: Material, pair: Pair) -> list[BlindSpot]:
    return [
        spot
        for spot in material.comparison.coverage.blind_spots
        if pair.left not in spot.found_in and pair.right not in spot.found_in
    ]
