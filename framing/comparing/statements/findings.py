"""The differences that matter, as plain sentences made from measured facts."""

from __future__ import annotations

from collections.abc import Iterator

from framing.comparing.facts.corroboration import lacks
from framing.comparing.statements.divergences import (
    conflict_clauses,
    drift_clauses,
    precision_clauses,
)
from framing.comparing.statements.event_context import Field
from framing.comparing.statements.strongest import evidence_for, gap_in_words, rung, strongest
from framing.comparing.statements.wordings import listed, quoted
from framing.comparing.words.quoting import shown
from framing.records import Clause, Finding
from framing.settings import MIN_WORDS

MOST = 3  # findings of one event
LEAST_VOICES = 2  # speakers whom only one text has, from which that is a finding


def findings_of(field: Field) -> list[Finding]:
    """The three findings that matter most in an event.

    What can't both be true comes first, then what was copied without a word, a quotation
    that changed, a fact that one text lacks, the clear gaps, a number against words, voices
    that one text alone has, and last the gaps that are only "more here" or "less here". No
    kind has two before the others have had their turn.
    """
    gaps = list(_gaps(field))
    clear = [one for one in gaps if one.verdict == "clear difference"]
    kinds = [
        _found("figures", conflict_clauses(field)),
        list(_undeclared(field)),
        _found("quotations", drift_clauses(field)),
        list(_lacking(field)),
        clear,
        _found("figures", precision_clauses(field)),
        list(_voices(field)),
        [one for one in gaps if one not in clear],
    ]
    first = [one[0] for one in kinds if one]
    chosen = [*first, *(one for kind in kinds for one in kind if one not in first)][:MOST]
    place = {id(one): at for at, kind in enumerate(kinds) for one in kind}
    return sorted(chosen, key=lambda one: place[id(one)])


def _found(measure: str, clauses: Iterator[Clause]) -> list[Finding]:
    return [Finding(one.text, measure, "found", one.evidence) for one in clauses]


def _undeclared(field: Field) -> Iterator[Finding]:
    """The largest copy that the copying text doesn't own up to."""
    copies = [
        copy
        for copy in field.comparison.copies
        if copy.original is not None and not copy.declared
    ]
    copies.sort(key=lambda copy: -max(copy.left_share, copy.right_share))
    for copy in copies[:1]:
        copied_left = copy.original == copy.right
        copier, source = (copy.left, copy.right) if copied_left else (copy.right, copy.left)
        share = copy.left_share if copied_left else copy.right_share
        text = (
            f"{share:.0%} of {field.labels[copier]}'s sentences are nearly word for word those "
            f"of {field.labels[source]}, which it doesn't name (found; {copy.why})."
        )
        sides = ((copy.left, copy.spans[0].left), (copy.right, copy.spans[0].right))
        evidence = shown(field.place(*side) for side in sides)
        yield Finding(text, "copies", "found", evidence)


def _lacking(field: Field) -> Iterator[Finding]:
    """The most salient fact that two independent texts surely tell, and one surely lacks."""
    told = [one for one in field.told if one.sources > 1]
    for one in sorted(told, key=lambda one: (-one.sources, -one.fact.salience)):
        without = [
            name
            for name, reading in field.ours.items()
            if reading.document.words >= MIN_WORDS
            and name in one.fact.closest
            and lacks(field.texts[one.document], one.span, reading)
        ]
        if without:
            words = quoted(field.words_at(one.document, one.span))
            absent, tellers = (
                listed([field.labels[name] for name in names])
                for names in (without, one.places)
            )
            text = (
                f"Not found by this tool in {absent}, but told by {tellers}, in the words of "
                f"{field.labels[one.document]}: {words}."
            )
            evidence = shown(field.place(*place) for place in one.places.items())
            yield Finding(text, "coverage", "found", evidence)
            return


def _voices(field: Field) -> Iterator[Finding]:
    """The text that gives a voice to most people whom no other text names."""
    most = max(field.own.values(), key=lambda one: len(one.voices), default=None)
    if most is not None and len(most.voices) >= LEAST_VOICES:
        names = listed([name for name, _ in most.voices])
        text = (
            f"Only {field.labels[most.document]} gives a voice to {names}: no other text names "
            "them."
        )
        places = [field.place(most.document, span) for _, span in most.voices]
        yield Finding(text, "voices", "found", shown(places))


def _gaps(field: Field) -> Iterator[Finding]:
    """The strongest gaps, as they are ranked."""
    comparison = field.comparison
    for cell in strongest(comparison.cells, field.measures, MOST):
        text = gap_in_words(cell, field)
        evidence = evidence_for(cell, comparison.cells, field.texts)
        yield Finding(f"{text} ({rung(cell)}).", cell.measure, cell.gap.verdict, evidence)
