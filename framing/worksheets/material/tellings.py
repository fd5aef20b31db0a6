"""Which passage of an event surely tells which fact, and in whose words to ask for it."""

from __future__ import annotations

import re
from itertools import combinations, product

from msgspec import Struct

from framing.lexicons import clauses
from framing.records import Fact, FactPlace, Span
from framing.tokens import terms_of
from framing.worksheets.material.certain import is_in_quotation
from framing.worksheets.material.lists import sign
from framing.worksheets.material.material import Material, is_story, said, strangers
from framing.worksheets.material.windows import windows

FEWEST_FACTS, KINDS = 4, 2  # of a pair of passages
MOST_TEXTS = 6  # of an event with many, the longest
SURE, FAR = 0.65, 0.1  # likeness of places that tell the same; of those that surely don't
MOST_SHARED = 0.2  # of a fact's words, with a passage that doesn't tell it
FEWEST_SHARED = 2  # words that a fact in other words has in common with the place that tells it
SHORTEST, LONGEST = 8, 22  # words of a fact
PUSHING = ("loaded", "epithets", "forceful_verbs")  # measures
SHARED_WORTH = 2  # of a fact that both passages tell, as only there pupils must infer
QUOTES = re.compile('["“”]')
LEANS = re.compile(
    r"^(?:Its|Their|His|Her|But|And|So|Such|Still|Also|Then|First|Second|Third|He|She|They|It|This|"
    r"That|These|Those|There|Here|Both|Others?|Another)\b|[?]$|\b(?:this|these|those|here|also|too|I|we|"
    r"you|my|our|your|me|us)\b|, (?:who|whose|which|where)\b"
)
NAME_FIRST = re.compile(r"(?!(?:The|A|An|In|On|At|As|After|When|While|By|For|With|To)\b)[A-Z]")
HALF = re.compile(
    r"(?:Even|Although|Though|While|If|Whether|Because|Since|When|After|Before|As|Despite|In|On|"
    r"At|With|By|For|Asked|Speaking)\b"
)
EXACT = re.compile(r"\d[\d,.]*|(?<=[a-z,] )[A-Z][a-z]{2,}")  # numbers, and names within


class Told(Struct, frozen=True):
    """A fact's words, and who tells it: 0 the first passage only, 1 the second only, 2 both,
    3 neither. `document` is the text that the words are from, `borrowed` whether no passage
    that tells it is of that text."""

    document: str
    place: Span
    answer: int
    borrowed: bool


class Pair(Struct, frozen=True):
    """Two passages of two texts, and the facts that can be asked of them."""

    left: str
    left_window: Span
    right: str
    right_window: Span
    told: list[Told]


class Statement(Struct, frozen=True):
    """A fact that is surely told, in the words of one of its texts that stand by
    themselves."""

    fact: Fact
    document: str
    place: Span


def best_pairs(material: Material, sizes: tuple[int, int]) -> list[Pair]:
    """The pairs of passages that carry most facts of every kind, two of a kind at most
    counting; empty where none carries enough facts, or one of them tells none.

    Args:
        material: the event.
        sizes: fewest and most words of a passage.
    """
    names = [name for name in material.readings if name not in strangers(material)]
    names = sorted(names, key=lambda n: -material.readings[n].document.words)[:MOST_TEXTS]
    facts = _statements(material)
    runs = {name: _runs(material, name, sizes) for name in names}
    tells = {
        name: [[_state(material, one, name, run) for one in facts] for run in runs[name]]
        for name in names
    }
    best: list[Pair] = []
    most: tuple[int, ...] = ()
    for left, right in combinations(names, 2):
        places = product(enumerate(runs[left]), enumerate(runs[right]))
        for (at, one), (beside, other) in places:
            answers = list(map(_answer, tells[left][at], tells[right][beside]))
            told = _told(facts, answers, left, right)
            counts = [sum(one.answer == kind for one in told) for kind in range(4)]
            worth = sum(min(count, 2) for count in counts)
            worth += (SHARED_WORTH - 1) * min(counts[2], 2)
            both_tell = all(count + counts[2] for count in counts[:2])
            enough = both_tell and len(told) >= FEWEST_FACTS and sum(map(bool, counts)) >= KINDS
            # of a kind each as many, so that every form of a sheet is as hard
            rank = (worth, *(min(count, 2) for count in counts))
            if enough and rank >= most:
                best = best if rank == most else []
                most = rank
                best.append(Pair(left, one, right, other, told))
    return best


def _told(
    facts: list[Statement], answers: list[int | None], left: str, right: str
) -> list[Told]:
    """Each fact once, with who tells it: in another text's words where those will do."""
    tellers = {0: (left,), 1: (right,), 2: (left, right), 3: ()}
    found: dict[str, Told] = {}
    for one, answer in zip(facts, answers, strict=True):
        if answer is None:
            continue
        borrowed = bool(tellers[answer]) and one.document not in tellers[answer]
        if one.fact.id not in found or (borrowed and not found[one.fact.id].borrowed):
            found[one.fact.id] = Told(one.document, one.place, answer, borrowed)
    return list(found.values())


def _runs(material: Material, name: str, sizes: tuple[int, int]) -> list[Span]:
    """From each sentence on, the longest run of a useful length."""
    found = windows(material.readings[name], *sizes)
    return list({run.start: run for run in found}.values())


def _answer(left: bool | None, right: bool | None) -> int | None:
    """Who tells a fact, as in `Told`; None where one of the passages isn't clear."""
    if left is None or right is None:
        return None
    return {(True, False): 0, (False, True): 1, (True, True): 2, (False, False): 3}[left, right]


def _statements(material: Material) -> list[Statement]:
    """The facts that are surely told, with words that stand by themselves."""
    found = []
    for fact in material.comparison.coverage.facts:
        places = fact.documents
        if all(p.sure and p.how == "states" and p.likeness >= SURE for p in places.values()):
            found += [
                Statement(fact, name, clause)
                for name in places
                if name not in strangers(material)
                and _is_told(material, name, places[name])
                and (clause := _clause(material, name, places[name])) is not None
            ]
    return found


def leans(words: str) -> bool:
    """Whether words need the sentence before them: by how they begin, or by a pronoun with no
    name before it to stand for."""
    pronoun = clauses.pronoun().search(words)
    before = words[: pronoun.start()] if pronoun else ""
    alone = pronoun and not (re.search(r"[a-z,.] [A-Z]", before) or NAME_FIRST.match(before))
    return bool(LEANS.search(words) or sign("leaning", cased=True).match(words) or alone)


def _state(material: Material, one: Statement, name: str, window: Span) -> bool | None:
    """Whether a passage tells a fact in the words asked for.

    Not clear (None) where its text comes near the fact, has it half inside, tells it with
    less than those words say, or shares too many of its words without telling it.
    """
    place = one.fact.documents.get(name)
    if place is None:
        near = one.fact.closest.get(name)
        far = near is not None and (near.sure or near.likeness < FAR)
        return False if far and _lacks(material, one, name, window) else None
    if window.start <= place.start and place.end <= window.end:
        return True if name == one.document or _bears_out(material, one, name) else None
    if place.start < window.end and window.start < place.end:
        return None
    return False if _lacks(material, one, name, window) else None


def _bears_out(material: Material, one: Statement, name: str) -> bool:
    """Whether a text's sentence says all that the words for the fact say: every number and
    name, and enough of the rest."""
    place = one.fact.documents[name]
    words = said(material.readings[one.document], one.place)
    told = said(material.readings[name], Span(place.sentence_start, place.sentence_end))
    exact = all(part.strip(".,") in told for part in EXACT.findall(words))
    named = {part for part in re.findall(r"^[A-Z][a-z]{3,}", words) if part not in told}
    return exact and not named and len(_stems(words) & _stems(told)) >= FEWEST_SHARED


def _lacks(material: Material, one: Statement, name: str, window: Span) -> bool:
    """Whether a passage has no number and few words of the fact's."""
    words = said(material.readings[one.document], one.place)
    shown = said(material.readings[name], window)
    numbers = set(re.findall(r"\d[\d.,]*\d|\d", words))
    wanted = _stems(words)
    shared = wanted & _stems(shown)
    return not any(n in shown for n in numbers) and len(shared) <= MOST_SHARED * len(wanted)


def _stems(text: str) -> set[str]:
    """The beginnings of a text's longer words, so that "countries" is like "country"."""
    return {term[:5] for term in terms_of(text) if len(term) > 3 and term.isalpha()}


def _is_told(material: Material, name: str, place: FactPlace) -> bool:
    """Whether a fact stands in the story, and not in a notice that was missed."""
    reading = material.readings[name]
    return any(
        sentence.start <= place.start < sentence.end and is_story(reading, sentence)
        for sentence in reading.sentences
    )


def _judges(material: Material, name: str, place: FactPlace, words: str) -> bool:
    """Whether words give a verdict or an image where a fact should stand."""
    marked = any(
        place.start <= mark.start < place.end
        for cell in material.comparison.cells
        if cell.document == name and cell.measure in PUSHING
        for mark in cell.marks
    )
    return marked or any(sign(one).search(words) for one in ("judging", "verdicts"))


def _clause(material: Material, name: str, place: FactPlace) -> Span | None:
    """The words that tell a fact, where they stand by themselves: a whole short sentence,
    or its beginning up to a stop that ends a statement."""
    reading = material.readings[name]
    text = reading.document.text
    words = said(reading, Span(place.start, place.end))
    if is_in_quotation(text, place.start, place.end):
        return None
    if _judges(material, name, place, words):
        return None
    if place.start != place.sentence_start or leans(words) or QUOTES.search(words):
        return None
    verb = clauses.finite_verb().search(words)
    if not verb or not SHORTEST <= len(words.split()) <= LONGEST or words[0].islower():
        return None
    rest = text[place.end : place.sentence_end].lstrip()
    if rest and (rest[0] not in ",;.:" or "," in words.rstrip(",") or HALF.match(words)):
        return None  # a part of a sentence, and not surely a statement by itself
    return Span(place.start, place.end)
