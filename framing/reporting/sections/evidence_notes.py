"""What stands behind each row of a report: one builder a kind of row.

Each builder yields the dossiers that are asked for: those with a note that something in the
page leads to.
"""

from __future__ import annotations

from collections.abc import Collection, Iterator

from framing.records import (
    Cell,
    Comparison,
    Mark,
    Measure,
    Profile,
    Reading,
    Sentence,
    Source,
    Span,
)
from framing.reporting.page import keys, words
from framing.reporting.page.evidence import (
    Dossier,
    Note,
    Passage,
    dossier,
    passage_of,
    passages_of,
)
from framing.reporting.sections import cast, papers, profiles, told_notes
from framing.reporting.telling import copying, dating, quoting
from framing.tokens import WORD, term_of

UNTOLD = ("no clear difference", "weak", "not assessed")  # gaps that a note passes over
SHARES_OF_TONE = {"tone_positive": 1.0, "tone_negative": -1.0}


def dossiers_of(comparison: Comparison, wanted: Collection[str]) -> list[Dossier]:
    """The dossiers that hold the notes of some ids, in the order of a report.

    Ids that no dossier has are passed over.
    """
    stems = {keys.stem(to) for to in wanted}
    return [one for builder in BUILDERS for one in builder(comparison, stems)]


def _clauses(comparison: Comparison, stems: Collection[str]) -> Iterator[Dossier]:
    """What bears out each clause of what the papers say."""
    for one in papers.dossiers_of(comparison):
        if keys.stem(one.notes[0].id) in stems:
            yield one


def _measures(comparison: Comparison, stems: Collection[str]) -> Iterator[Dossier]:
    """What counted in each measure."""
    cells = {(cell.measure, cell.document): cell for cell in comparison.cells}
    for measure in comparison.measures:
        if keys.stem(keys.cell_id(measure.name, 0)) not in stems:
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
        if measure.grade:
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
    if cell.estimate.value is None and cell.estimate.reason:
        return [*lines, cell.estimate.reason]
    if cell.gap.verdict not in UNTOLD:
        lines += words.against(cell, measure)
        together = "" if cell.gap.p is None else f" (p = {cell.gap.p:.3f} among all gaps)"
        lines.append(f"in the manner of telling: {cell.gap.verdict}{together}")
    return lines


def _words(comparison: Comparison, stems: Collection[str]) -> Iterator[Dossier]:
    """The sentences that hold the words that each text's narrator uses more."""
    if keys.stem(keys.note_id("words", 0)) not in stems:
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


def _apart(comparison: Comparison, stems: Collection[str]) -> Iterator[Dossier]:
    """The sentences with the words that do most to set a text's wording apart."""
    if keys.stem(keys.note_id("apart", 0)) not in stems:
        return
    notes = []
    for at, reading in enumerate(comparison.readings):
        mine = [one for one in comparison.shifts if one.document == reading.document.id]
        terms = [one.term for one in mine if one.part > 0]
        to = keys.note_id("apart", at)
        marks = _occurrences(reading, terms)
        notes.append(Note(to, at, [", ".join(terms)], passages_of(reading, marks)))
    about = (
        "a divergence is taken over all words of two narrators, so no sentence makes it alone; "
        "these hold the words, marked, that do most to set a text apart from all the others"
    )
    yield dossier("Wording over all", [about], notes)


def _occurrences(reading: Reading, terms: Collection[str]) -> list[Span]:
    """Where a text's own voice has a word."""
    text = reading.document.text
    given = [span for one in reading.attributions for span in one.given]
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
        if keys.stem(keys.note_id(frame, 0)) not in stems:
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
            if keys.stem(to) in stems:
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
        for span in one.given
    ]
    spoken = {one.start: one for one in passages_of(reading, given)}
    sentences = (reading.sentences[at] for at in source.sentences)
    return [spoken.get(one.start, passage_of(one, [])) for one in sentences]


def _voices(comparison: Comparison, stems: Collection[str]) -> Iterator[Dossier]:
    """All that speak in a text; and those introduced with a verb of doubt, or as right."""
    kinds = {
        "voices": ("All who speak", "the sentences with words of anybody but the narrator"),
        "introduced": ("How speakers are introduced", "with doubt, or as right"),
    }
    for what, (title, about) in kinds.items():
        if keys.stem(keys.note_id(what, 0)) not in stems:
            continue
        notes = []
        for at, reading in enumerate(comparison.readings):
            profile = comparison.profiles[at]
            passages = (_all_said if what == "voices" else _introduced)(reading, profile)
            notes.append(Note(keys.note_id(what, at), at, [], passages))
        yield dossier(title, [about], notes)


def _all_said(reading: Reading, profile: Profile) -> list[Passage]:
    given = [span for one in reading.attributions for span in one.given]
    return passages_of(reading, given)


def _introduced(reading: Reading, profile: Profile) -> list[Passage]:
    if profile.contrast is None:
        return []
    return [
        passage_of(reading.sentences[one.sentence], [Span(one.start, one.end)], how)
        for side, how in (
            (profile.contrast.doubted, "with doubt"),
            (profile.contrast.endorsed, "as right"),
        )
        for one in side
    ]


def _near(comparison: Comparison, stems: Collection[str]) -> Iterator[Dossier]:
    """The narrator's valued words near an actor."""
    for number, (actor, near) in enumerate(profiles.near_actors(comparison)):
        if keys.stem(keys.note_id(f"near {number}", 0)) not in stems:
            continue
        notes = []
        for at, regard in near:
            marks = [Mark(one.start, one.end) for one in regard.positive]
            marks += [Mark(one.start, one.end, -1.0) for one in regard.negative]
            lines = [f"{len(regard.positive)} favourable, {len(regard.negative)} unfavourable"]
            passages = passages_of(comparison.readings[at], marks)
            notes.append(Note(keys.note_id(f"near {number}", at), at, lines, passages))
        yield dossier(f"Words near {actor}", ["in the narrator's clauses about it"], notes)


# in the order of a report
BUILDERS = (
    _clauses,
    _measures,
    _questions,
    _apart,
    _speakers,
    _voices,
    _near,
    quoting.dossiers_of,
    copying.dossiers_of,
    dating.dossiers_of,
    cast.dossiers_of,
    told_notes.dossiers_of,
    _words,
)
