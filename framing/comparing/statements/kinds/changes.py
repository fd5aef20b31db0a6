"""One quotation that two texts give with other words of weight."""

from __future__ import annotations

from collections.abc import Iterator

from framing.comparing.statements.event_context import Field
from framing.comparing.statements.wordings import quoted
from framing.comparing.words.folding import fold, stop_words
from framing.comparing.words.quoting import shown
from framing.lexicons import clauses
from framing.records import Drift, Side, Span, Statement
from framing.tokens import WORD, term_of

PLAIN = 0.2  # effect of a change that hardly changes what is said
ALIKE = 0.85  # likeness from which two quotations surely are one
CONTEXT = 6  # words on either side of what changed in a quotation


def candidates(field: Field) -> Iterator[Statement]:
    """Each quotation that two texts give alike but for a word that carries a fact."""
    for drift in field.comparison.drifts:
        change = _weighty(drift, field) if drift.likeness >= ALIKE else None
        if change is None or not {drift.left, drift.right} <= set(field.ours):
            continue
        left, right = (
            f"{quoted(words)} in {field.labels[name]}"
            for name, words in zip((drift.left, drift.right), change, strict=True)
        )
        whose = _speaker(drift, field)
        text = f"A quotation{whose} reads {left}, {right}."
        sides = {
            drift.left: Side("has", shown([field.place(drift.left, drift.left_span)])),
            drift.right: Side("has", shown([field.place(drift.right, drift.right_span)])),
        }
        turns = _turns(drift, field)
        effect, gist = (1.0, text) if turns else (PLAIN, "")
        yield Statement("changes", text, gist, sides, effect, round(drift.likeness, 6), 0.5)


def _speaker(drift: Drift, field: Field) -> str:
    """ " of Ann Roe", where both texts surely quote that person; else nothing."""
    for one in field.speakers:
        if one.name == drift.speaker and {drift.left, drift.right} <= set(one.quoting()):
            return f" of {one.name}"
    return ""


def _turns(drift: Drift, field: Field) -> bool:
    """Whether a number, a name or a word that denies stands on one side of a change alone."""
    for change in drift.changes:
        left, right = (
            set(WORD.findall(field.words_at(name, span)))
            for name, span in ((drift.left, change.left), (drift.right, change.right))
        )
        if any(
            word[0].isdigit() or (word[0].isupper() and word != "I") or clauses.is_negator(term)
            for word in left ^ right
            for term in [term_of(word)]
        ):
            return True
    return False


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
