"""What stands behind the numbers of what is told: facts, gaps, figures, copies."""

from __future__ import annotations

from collections.abc import Collection, Iterator

from framing.records import Comparison, Fact, Mark, Reading, Span
from framing.reporting.page import keys, words
from framing.reporting.page.evidence import Dossier, Note, Passage, dossier, passages_of
from framing.reporting.sections import facts

MOST_FACTS = 30  # facts in a list of what a text alone has, or lacks
HOW = {"states": "states it", "mentions": "touches on it"}
PERHAPS = "perhaps: what it shares with the others is little"
NEAREST = "not found; the nearest sentence, to judge by"


def dossiers_of(comparison: Comparison, stems: Collection[str]) -> Iterator[Dossier]:
    """The dossiers on what is told that have one of some stems, in the order of a report."""
    for builder in (_counts, _breadth, _facts, _checklist, _pairs):
        yield from builder(comparison, stems)


def _counts(comparison: Comparison, stems: Collection[str]) -> Iterator[Dossier]:
    """Every sentence of a text that tells a fact, the words that tell it marked."""
    if keys.stem(keys.note_id("facts", 0)) not in stems:
        return
    notes = []
    for at, reading in enumerate(comparison.readings):
        name = reading.document.id
        mine = [f.documents[name] for f in comparison.coverage.facts if name in f.documents]
        perhaps = sum(not place.sure for place in mine)
        line = words.counted(len(mine), "fact") + (f", {perhaps} perhaps" if perhaps else "")
        passages = passages_of(reading, [Span(place.start, place.end) for place in mine])
        notes.append(Note(keys.note_id("facts", at), at, [line], passages))
    about = "the sentences that tell a fact, here alone or as other texts do"
    yield dossier("Facts told", [about], notes)


def _breadth(comparison: Comparison, stems: Collection[str]) -> Iterator[Dossier]:
    """What only one text tells, and what it lacks of what others tell."""
    told = {fact.id: fact for fact in comparison.coverage.facts}
    kinds = {
        "only here": ("Told only here", "facts found in this text alone"),
        "lacks": (
            "Not found here",
            "facts that two or more other texts surely state, each with the nearest sentence "
            "of this one, to judge by",
        ),
    }
    for what, (title, about) in kinds.items():
        if keys.stem(keys.note_id(what, 0)) not in stems:
            continue
        notes = []
        for at, one in enumerate(comparison.coverage.breadth):
            ids = one.unique if what == "only here" else one.lacks
            passages = [
                passage
                for fact in ids[:MOST_FACTS]
                for passage in _fact_passages(comparison.readings[at], told[fact], what)
            ]
            to = keys.note_id(what, at)
            few = f", the first {MOST_FACTS} here" if len(ids) > MOST_FACTS else ""
            notes.append(Note(to, at, [words.counted(len(ids), "fact") + few], passages))
        yield dossier(title, [about], notes)


def _fact_passages(reading: Reading, fact: Fact, what: str) -> list[Passage]:
    name = reading.document.id
    if name in fact.documents:
        place = fact.documents[name]
        return [
            Passage(
                place.sentence_start,
                place.sentence_end,
                _marks([Span(place.start, place.end)] if what == "only here" else place.marks),
            )
        ]
    if name in fact.closest:
        near = fact.closest[name]
        return [Passage(near.start, near.end, [], f"“{words.one_line(fact.label)}”")]
    return []


def _marks(spans: Collection[Span]) -> list[Mark]:
    return [Mark(one.start, one.end) for one in spans]


def _facts(comparison: Comparison, stems: Collection[str]) -> Iterator[Dossier]:
    """Where each text tells a fact, or what comes nearest to it."""
    names = words.labels(comparison.readings)
    for fact in comparison.coverage.facts:
        if keys.stem(keys.fact_id(fact.id, 0)) not in stems:
            continue
        notes = []
        for at, reading in enumerate(comparison.readings):
            place = fact.documents.get(reading.document.id)
            how = NEAREST if place is None else HOW[place.how] if place.sure else PERHAPS
            passages = [
                Passage(one.start, one.end, one.marks)
                for one in _fact_passages(reading, fact, "told")
            ]
            notes.append(Note(keys.fact_id(fact.id, at), at, [how], passages))
        about = [f"{fact.kind}, in the words of {names[fact.label_from]}"]
        yield dossier(f"“{words.one_line(fact.label)}”", about, notes)


def _checklist(comparison: Comparison, stems: Collection[str]) -> Iterator[Dossier]:
    """The signs that a text has something to a question of the checklist."""
    for spot in comparison.coverage.blind_spots:
        if keys.stem(keys.note_id(f"asked {spot.id}", 0)) not in stems:
            continue
        notes = []
        for at, reading in enumerate(comparison.readings):
            signs = spot.found_in.get(reading.document.id, [])
            line = words.counted(len(signs), "sign") if signs else "not found by this tool"
            to = keys.note_id(f"asked {spot.id}", at)
            notes.append(Note(to, at, [line], passages_of(reading, signs)))
        yield dossier(spot.title, [spot.asks], notes)


def _pairs(comparison: Comparison, stems: Collection[str]) -> Iterator[Dossier]:
    """Figures side by side, copies, and quotations that changed."""
    texts = {one.document.id: at for at, one in enumerate(comparison.readings)}

    def note(what: str, document: str, spans: list[Span], lines: list[str]) -> Note:
        at = texts[document]
        passages = passages_of(comparison.readings[at], spans)
        return Note(keys.note_id(what, at), at, lines, passages)

    for at, pair in enumerate(facts.pairs_of(comparison)):
        if keys.stem(keys.note_id(what := f"figures {at}", 0)) in stems:
            notes = [
                note(what, pair.left, [pair.left_span], []),
                note(what, pair.right, [pair.right_span], []),
            ]
            yield dossier(f"Figures: {pair.verdict}", [pair.reason], notes)
    for at, copy in enumerate(comparison.copies):
        if keys.stem(keys.note_id(what := f"copy {at}", 0)) in stems:
            left = [span.left for span in copy.spans]
            right = [span.right for span in copy.spans]
            notes = [
                note(what, copy.left, left, [f"{copy.left_share:.0%} of its sentences"]),
                note(what, copy.right, right, [f"{copy.right_share:.0%} of its sentences"]),
            ]
            yield dossier("Near-copies", [copy.kind], notes)
    for at, drift in enumerate(comparison.drifts):
        if keys.stem(keys.note_id(what := f"drift {at}", 0)) in stems:
            left = [one.left for one in drift.changes if one.left.start < one.left.end]
            right = [one.right for one in drift.changes if one.right.start < one.right.end]
            notes = [
                note(what, drift.left, left or [drift.left_span], []),
                note(what, drift.right, right or [drift.right_span], []),
            ]
            yield dossier("One quotation, two wordings", [drift.speaker or ""], notes)
