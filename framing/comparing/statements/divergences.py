"""Where an event's texts part, as clauses: figures, words, quotations, voices, measures."""

from __future__ import annotations

import re
from collections import defaultdict
from collections.abc import Iterator

from framing.comparing.statements.event_context import Field
from framing.comparing.statements.strongest import gap_in_words, rung, strongest
from framing.comparing.statements.wordings import listed, quoted, trimmed
from framing.comparing.words.folding import fold, stop_words
from framing.comparing.words.quoting import evidence_of, shown
from framing.records import Clause, Drift, Mark, Measure, Span
from framing.tokens import WORD, term_of

MOST_CONFLICTS, MOST_CLEAR = 2, 2
ENOUGH = 5  # words that must have counted before a gap short of clear is told
ONE = 0.85  # likeness from which two quotations surely are one
CONTEXT = 3  # words on either side of what changed in a quotation
_QUOTES = '“”"«»„'


def parting_clauses(field: Field) -> list[Clause]:
    """Where the texts of the event differ, what can't both hold first."""
    return [
        *conflict_clauses(field),
        *precision_clauses(field),
        *_gaps(field),
        *_words(field),
        *_voices(field),
        *drift_clauses(field),
    ]


def conflict_clauses(field: Field) -> Iterator[Clause]:
    """Figures of what seems one thing that can't both hold, at most two."""
    pairs = [one for one in field.comparison.figure_pairs if one.verdict == "differ"]
    for pair in pairs[:MOST_CONFLICTS]:
        sides = ((pair.left, pair.left_span), (pair.right, pair.right_span))
        left, right = (
            f"{field.labels[name]} {{}} {quoted(field.words_at(name, span))}"
            for name, span in sides
        )
        text = f"{left.format('gives')} where {right.format('has')}, for what seems one thing."
        yield Clause("differs", text, shown(field.place(*side) for side in sides))


def precision_clauses(field: Field) -> Iterator[Clause]:
    """One number that other texts put in words."""
    worded: dict[tuple[str, Span], dict[str, Span]] = defaultdict(dict)
    for pair in field.comparison.figure_pairs:
        if pair.verdict != "number against words":
            continue
        sides = [(pair.left, pair.left_span), (pair.right, pair.right_span)]
        number, words = sides if pair.left_index is not None else sides[::-1]
        worded[number].setdefault(*words)
    if not worded:
        return
    number = max(worded, key=lambda one: (len(worded[one]), -one[1].start))
    others = [
        f"{field.labels[name]} {quoted(trimmed(field.words_at(name, span)))}"
        for name, span in worded[number].items()
    ]
    one = f"Where {field.labels[number[0]]} gives a number, {quoted(field.words_at(*number))}"
    put = "others have words: " if len(others) > 1 else "words stand in "
    text = f"{one}, {put}{listed(others)}."
    places = [number, *worded[number].items()]
    yield Clause("differs", text, shown(field.place(*one) for one in places))


def drift_clauses(field: Field) -> Iterator[Clause]:
    """One quotation that two texts give with other words of weight."""
    for drift in field.comparison.drifts:
        change = _weighty(drift, field) if drift.likeness >= ONE else None
        if change is not None:
            left, right = (
                f"{quoted(words)} in {field.labels[name]}"
                for name, words in zip((drift.left, drift.right), change, strict=True)
            )
            text = f"A quotation reads {left}, {right}."
            sides = ((drift.left, drift.left_span), (drift.right, drift.right_span))
            yield Clause("differs", text, shown(field.place(*side) for side in sides))
            return


def _weighty(drift: Drift, field: Field) -> tuple[str, str] | None:
    """The first change that takes or adds a word that carries a fact, with some words round
    it; None where there is none."""
    for change in drift.changes:
        terms = [
            {fold(term_of(word)) for word in WORD.findall(field.words_at(name, span))}
            for name, span in ((drift.left, change.left), (drift.right, change.right))
        ]
        if {term for term in terms[0] ^ terms[1] if term not in stop_words()}:
            return (
                _around(drift.left, drift.left_span, change.left, field),
                _around(drift.right, drift.right_span, change.right, field),
            )
    return None


def _around(name: str, whole: Span, part: Span, field: Field) -> str:
    before = field.words_at(name, Span(whole.start, part.start)).split()
    after = field.words_at(name, Span(part.end, whole.end)).split()
    head, tail = before[-CONTEXT:], after[:CONTEXT]
    middle = field.words_at(name, part)
    text = field.texts[name].document.text
    glued = part.end < whole.end and not text[part.end].isspace()
    joined = " ".join([*head, middle]).strip() if middle else " ".join(head)
    joined += ("" if glued else " ") + " ".join(tail)
    dots = ("… " if len(before) > CONTEXT else "", " …" if len(after) > CONTEXT else "")
    return f"{dots[0]}{joined.strip()}{dots[1]}"


def _voices(field: Field) -> Iterator[Clause]:
    """The one text in which somebody is quoted in quotation marks, where it is the only."""
    direct = {
        name: [span for one in reading.attributions if one.kind == "direct"
               for span in one.content]
        for name, reading in field.texts.items()
    }  # fmt: skip
    having = [name for name, spans in direct.items() if spans]
    others = [one for name, one in field.texts.items() if name not in having]
    silent = all(not set(_QUOTES) & set(one.document.text) for one in others)
    if len(having) == 1 and others and silent:
        name = having[0]
        text = f"Only {field.labels[name]} quotes anybody in quotation marks."
        yield Clause("differs", text, shown(field.place(name, one) for one in direct[name][:3]))


def _gaps(field: Field) -> Iterator[Clause]:
    """The measured differences that chance would hardly give; where there is none, that, and
    the one that comes nearest."""
    comparison = field.comparison
    cells = [cell for cell in comparison.cells if cell.document in field.ours and cell.marks]
    clear = [cell for cell in cells if cell.gap.verdict == "clear difference"]
    for cell in strongest(clear, field.measures)[:MOST_CLEAR]:
        text = gap_in_words(cell, field)
        evidence = evidence_of(field.texts[cell.document], cell.marks)
        yield Clause("differs", f"{text} ({rung(cell)}).", evidence)
    if clear or all(cell.gap.p is None for cell in comparison.cells):
        return
    more = [
        cell
        for cell in cells
        if cell.gap.verdict == "more here"
        and cell.estimate.count >= ENOUGH
        and _is_plain(field.measures[cell.measure])
    ]
    verdicts = [one.verdict for one in comparison.wording]
    verdicts += [one.verdict for one in comparison.distinctive]
    none = "clear difference" not in verdicts
    for cell in strongest(more, field.measures)[:1]:
        text = gap_in_words(cell, field)
        remark = "more here; no measured difference is clear" if none else rung(cell)
        evidence = evidence_of(field.texts[cell.document], cell.marks)
        yield Clause("differs", f"{text} ({remark}).", evidence)
        return
    if none:
        yield Clause(
            "differs", "No difference in the measures is larger than chance would give.", []
        )


def _words(field: Field) -> Iterator[Clause]:
    """The word, but for names, that one narrator surely uses more than the others."""
    clear = [
        one
        for one in field.comparison.distinctive
        if one.verdict == "clear difference" and one.p is not None
    ]
    for one in clear:
        reading = field.texts[one.document]
        pattern = re.compile(rf"(?<!\w){re.escape(one.term)}(?!\w)")
        marks = [
            Mark(*match.span())
            for sentence in reading.sentences
            if sentence.voice in ("narrator", "mixed")
            for match in pattern.finditer(reading.document.text, sentence.start, sentence.end)
        ]
        if marks:
            label = field.labels[one.document]
            text = (
                f"{label} uses the word {quoted(one.term)} more in its own voice than the "
                f"other texts: ×{one.count} against ×{one.others} "
                f"(clear difference, p = {one.p:.3f})."
            )
            yield Clause("differs", text, evidence_of(reading, marks))
            return


def _is_plain(measure: Measure) -> bool:
    """Whether a measure counts words that can be pointed at, and has been validated."""
    validated = measure.kind == "rate" and measure.grade in ("A", "B")
    return validated or measure.name == "sourcing.quoted"
