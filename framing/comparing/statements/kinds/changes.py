"""One quotation that two texts give with other words of weight."""

from __future__ import annotations

from collections.abc import Iterator

from framing.comparing.statements.event_context import Field
from framing.comparing.statements.wordings import quoted
from framing.comparing.words.quoting import shown
from framing.lexicons import clauses
from framing.records import Drift, Side, Span, Statement
from framing.tokens import WORD, term_of

ALIKE = 0.85  # likeness from which two quotations surely are one
CONTEXT = 6  # words on either side of what changed in a quotation


def candidates(field: Field) -> Iterator[Statement]:
    """Each quotation that two texts give alike but for a number, a name, or a word that
    denies."""
    for drift in field.comparison.drifts:
        change = _turning(drift, field) if drift.likeness >= ALIKE else None
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
        yield Statement("changes", text, sides, 1.0, round(drift.likeness, 6), 0.5)


def _speaker(drift: Drift, field: Field) -> str:
    """ " of Ann Roe", where both texts surely quote that person; else nothing."""
    for one in field.speakers:
        if one.name == drift.speaker and {drift.left, drift.right} <= set(one.quoting()):
            return f" of {one.name}"
    return ""


def _turning(drift: Drift, field: Field) -> tuple[str, str] | None:
    """The first change on one side of which alone a number, a name or a word that denies
    stands, with some words round it; None where there is none."""
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
    following = text[part.end : part.end + 1] if part.end < whole.end else " "
    glued = not following.isspace() and (bool(middle) or not following.isalnum())
    joined = " ".join([*head, middle]).strip() if middle else " ".join(head)
    joined += ("" if glued else " ") + " ".join(tail)
    dots = ("… " if len(before) > CONTEXT else "", " …" if len(after) > CONTEXT else "")
    return f"{dots[0]}{joined.strip()}{dots[1]}"
