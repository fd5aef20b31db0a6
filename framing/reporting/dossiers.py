"""What stands behind each row of a report: one builder a kind of row.

Each builder yields the dossiers that are asked for: those with a note that something in the
page leads to.
"""

from __future__ import annotations

from collections.abc import Collection, Iterator

from framing.records import (
    Cell,
    Comparison,
    Fact,
    Mark,
    Measure,
    Reading,
    Sentence,
    Source,
    Span,
)
from framing.reporting import facts, keys, papers, profiles, words
from framing.reporting.evidence import Dossier, Note, Passage, dossier, passage_of, passages_of
from framing.tokens import WORD, term_of

UNTOLD = ("no clear difference", "weak", "not assessed")  # gaps that a note passes over
MOST_FACTS = 30  # facts in a list of what a text alone has, or lacks
SHARES_OF_TONE = {"tone_positive": 1.0, "tone_negative": -1.0}
HOW = {
    "states": "states it",
    "mentions": "touches on it",
}
PERHAPS = "perhaps: what it shares with the others is little"
NEAREST = "not found by this tool; the nearest sentence, to judge by"


def dossiers_of(comparison: Comparison, wanted: Collection[str]) -> list[Dossier]:
    """The dossiers that hold the notes of some ids, in the order of a report.

    Ids that no dossier has are passed over.
    """
    stems = {_stem(to) for to in wanted}
    return [one for builder in BUILDERS for one in builder(comparison, stems)]


def _stem(to: str) -> str:
    """What the notes of one dossier have in common: an id without its text."""
    return to.rpartition("-t")[0]


def _clauses(comparison: Comparison, stems: Collection[str]) -> Iterator[Dossier]:
    """What bears out each clause of what the papers say."""
    for one in papers.dossiers_of(comparison):
        if _stem(one.notes[0].id) in stems:
            yield one


def _measures(comparison: Comparison, stems: Collection[str]) -> Iterator[Dossier]:
    """What counted in each measure."""
    cells = {(cell.measure, cell.document): cell for cell in comparison.cells}
    for measure in comparison.measures:
        if _stem(keys.cell_id(measure.name, 0)) not in stems:
            continue
        notes = [
            Note(
                keys.cell_id(measure.name, at),
                at,
                _lines(cells[measure.name, one.document.id], measure),
                _counted(one, measure, cells),
            )
            for at, one in enumerate(comparison.readings)
        ]
        about = [f"{measure.meaning} ({measure.unit})", words.standing(measure)]
        if measure.reliability[:1] in "ABC" and measure.family != "emphasis":
            about[1] = f"reliability {measure.reliability}"
        yield dossier(measure.title, about, notes)


def _counted(
    reading: Reading, measure: Measure, cells: dict[tuple[str, str], Cell]
) -> list[Passage]:
    """The sentences behind a cell; a share of clearly toned sentences stands on the tone's."""
    cell = cells[measure.name, reading.document.id]
    sign = SHARES_OF_TONE.get(measure.name)
    tone = cells.get(("tone", reading.document.id))
    if sign is None or tone is None:
        return passages_of(reading, cell.marks)
    toned = passages_of(reading, tone.marks)
    toned.sort(key=lambda one: (-sign * sum(mark.weight for mark in one.marks), one.start))
    return sorted(toned[: int(cell.estimate.count)], key=lambda one: one.start)


def _lines(cell: Cell, measure: Measure) -> list[str]:
    """A number with its interval, its gap to the other texts, and how sure that is."""
    lines = [", ".join(line for line in words.cell_lines(cell, measure) if line)]
    gap = cell.gap.difference
    if gap.value is not None and cell.gap.verdict not in UNTOLD:
        within = words.interval(gap, signed=True)
        chance = "" if cell.gap.p is None else f", p = {cell.gap.p:.3f}"
        lines.append(
            f"against the others {words.number(gap.value, signed=True)}"
            + (f" ({within}{chance})" if within else chance)
            + f": {cell.gap.verdict}"
        )
    return lines


def _words(comparison: Comparison, stems: Collection[str]) -> Iterator[Dossier]:
    """The sentences that hold the words that each text's narrator uses more."""
    if _stem(keys.note_id("words", 0)) not in stems:
        return
    notes = []
    for at, reading in enumerate(comparison.readings):
        name = reading.document.id
        terms = {one.term for one in comparison.distinctive if one.document == name}
        marks = _occurrences(reading, terms)
        lines = [", ".join(sorted(terms))] if terms else []
        notes.append(Note(keys.note_id("words", at), at, lines, passages_of(reading, marks)))
    about = ["the narrator's sentences with a word that the others' narrators use less"]
    yield dossier("Words more frequent here", about, notes)


def _occurrences(reading: Reading, terms: Collection[str]) -> list[Span]:
    """Where a text's own voice has a word."""
    text = reading.document.text
    given = [span for one in reading.attributions for span in one.content]
    return [
        Span(found.start(), found.end())
        for sentence in (reading.sentences if terms else ())
        for found in WORD.finditer(text, sentence.start, sentence.end)
        if term_of(found[0]) in terms
        if not any(span.start <= found.start() < span.end for span in given)
    ]


def _questions(comparison: Comparison, stems: Collection[str]) -> Iterator[Dossier]:
    """The sentences that answer a generic frame's questions with yes."""
    for frame in comparison.profiles[0].generic_frames if comparison.profiles else ():
        if _stem(keys.note_id(frame, 0)) not in stems:
            continue
        notes = []
        for at, profile in enumerate(comparison.profiles):
            answers = profiles.answers_of(profile, frame)
            passages = [
                passage_of(sentence, _inside(answer.marks, sentence), label)
                for answer in answers
                for label in [f"{answer.question}: {comparison.questions[answer.question]}"]
                for sentence in map(
                    comparison.readings[at].sentences.__getitem__, answer.evidence
                )
            ]
            lines = [" ".join(profiles.answer_lines(answers)).strip()]
            notes.append(Note(keys.note_id(frame, at), at, lines, passages))
        yield dossier(frame.capitalize(), ["questions answered yes, whoever speaks"], notes)


def _inside(marks: Collection[Span], sentence: Sentence) -> list[Span]:
    return [one for one in marks if sentence.start <= one.start and one.end <= sentence.end]


def _speakers(comparison: Comparison, stems: Collection[str]) -> Iterator[Dossier]:
    """What each speaker is given to say; the same name in other texts stands beside it."""
    found: dict[tuple[str, str], list[Note]] = {}
    for at, profile in enumerate(comparison.profiles):
        for number, source in enumerate(profile.sources):
            to = keys.note_id(f"speaker {number}", at)
            if _stem(to) in stems:
                who = (source.name or "", "" if source.name and source.named else to)
                said = _said(comparison.readings[at], source)
                lines = [f"{source.words} words, {source.attributions} times"]
                found.setdefault(who, []).append(Note(to, at, lines, said))
    for who, notes in found.items():
        yield dossier(who[0] or "Somebody who can't be made out", ["words given"], notes)


def _said(reading: Reading, source: Source) -> list[Passage]:
    """The sentences with a source's words in them, its words marked."""
    given = [
        span
        for one in reading.attributions
        if one.speaker == source.name and source.name is not None
        for span in one.content
    ]
    spoken = {one.start: one for one in passages_of(reading, given)}
    sentences = (reading.sentences[at] for at in source.sentences)
    return [spoken.get(one.start, passage_of(one, [])) for one in sentences]


def _near(comparison: Comparison, stems: Collection[str]) -> Iterator[Dossier]:
    """The narrator's valued words near an actor."""
    for number, (actor, near) in enumerate(profiles.near_actors(comparison)):
        if _stem(keys.note_id(f"near {number}", 0)) not in stems:
            continue
        notes = []
        for at, regard in near:
            marks = [Mark(one.start, one.end) for one in regard.positive]
            marks += [Mark(one.start, one.end, -1.0) for one in regard.negative]
            lines = [f"{len(regard.positive)} favourable, {len(regard.negative)} unfavourable"]
            passages = passages_of(comparison.readings[at], marks)
            notes.append(Note(keys.note_id(f"near {number}", at), at, lines, passages))
        yield dossier(f"Words near {actor}", ["in the narrator's clauses about it"], notes)


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
        if _stem(keys.note_id(what, 0)) not in stems:
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
            notes.append(Note(to, at, [f"{len(ids)} facts{few}"], passages))
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
        return [Passage(near.start, near.end, [], f"“{facts.short(fact.label)}”")]
    return []


def _marks(spans: Collection[Span]) -> list[Mark]:
    return [Mark(one.start, one.end) for one in spans]


def _facts(comparison: Comparison, stems: Collection[str]) -> Iterator[Dossier]:
    """Where each text tells a fact, or what comes nearest to it."""
    names = words.labels(comparison.readings)
    for fact in comparison.coverage.facts:
        if _stem(keys.fact_id(fact.id, 0)) not in stems:
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
        yield dossier(f"“{facts.short(fact.label)}”", about, notes)


def _pairs(comparison: Comparison, stems: Collection[str]) -> Iterator[Dossier]:
    """Figures side by side, copies, and quotations that changed."""
    texts = {one.document.id: at for at, one in enumerate(comparison.readings)}

    def note(what: str, document: str, spans: list[Span], lines: list[str]) -> Note:
        at = texts[document]
        passages = passages_of(comparison.readings[at], spans)
        return Note(keys.note_id(what, at), at, lines, passages)

    for at, pair in enumerate(facts.pairs_of(comparison)):
        if _stem(keys.note_id(what := f"figures {at}", 0)) in stems:
            notes = [
                note(what, pair.left, [pair.left_span], []),
                note(what, pair.right, [pair.right_span], []),
            ]
            yield dossier(f"Figures: {pair.verdict}", [pair.reason], notes)
    for at, copy in enumerate(comparison.copies):
        if _stem(keys.note_id(what := f"copy {at}", 0)) in stems:
            left = [span.left for span in copy.spans]
            right = [span.right for span in copy.spans]
            notes = [
                note(what, copy.left, left, [f"{copy.left_share:.0%} of its sentences"]),
                note(what, copy.right, right, [f"{copy.right_share:.0%} of its sentences"]),
            ]
            yield dossier("Near-copies", [copy.kind], notes)
    for at, drift in enumerate(comparison.drifts):
        if _stem(keys.note_id(what := f"drift {at}", 0)) in stems:
            left = [one.left for one in drift.changes if one.left.start < one.left.end]
            right = [one.right for one in drift.changes if one.right.start < one.right.end]
            notes = [
                note(what, drift.left, left or [drift.left_span], []),
                note(what, drift.right, right or [drift.right_span], []),
            ]
            yield dossier("One quotation, two wordings", [drift.speaker or ""], notes)


# in the order of a report
BUILDERS = (_clauses, _measures, _words, _questions, _speakers, _near, _breadth, _facts, _pairs)
