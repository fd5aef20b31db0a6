"""What the papers say: one paragraph on an event's texts that could be read aloud."""

from __future__ import annotations

from collections.abc import Sequence

from framing.comparing.facts.corroboration import Told
from framing.comparing.reuse.copies import independent
from framing.comparing.statements.event_context import Field
from framing.comparing.statements.kinds.openings import shared_lead
from framing.comparing.statements.kinds.unheard import called
from framing.comparing.statements.limits import (
    absent_clauses,
    apart_clauses,
    copied_clauses,
    older_clauses,
    unknown_clauses,
)
from framing.comparing.statements.making import best_spoken, cut, without_dateline
from framing.comparing.statements.wordings import listed, number_word, quoted
from framing.comparing.words.quoting import shown
from framing.records import Clause, Span, Statement
from framing.tokens import terms_of

MOST_WORDS = 120
MOST_FACTS = 2
RUN = 8  # words in a row that two texts have in common where both tell a fact
LONGEST = 36  # words of what happened that are shown
# Statements, and words of one, that are told where nothing tells the texts apart as wholes
MOST_STATEMENTS, SHORT = 2, 60
ORDER = ("shared", "differs", "absent", "unknown")


def papers_of(field: Field, statements: Sequence[Statement]) -> list[Clause]:
    """What an event's texts share, the headlines and whom each quotes most, or else the
    first differences, what was found in none,
    and what can't be told from them, in this order and in 120 words at most.

    Each clause has the sentences of the texts that bear it out. Texts that are all copies of
    one another are only said to be that; fewer than two give none.
    """
    comparison = field.comparison
    if len(comparison.readings) < 2:
        return []
    if len(independent(comparison.readings, comparison.copies)) < 2:
        return copied_clauses(field)
    event, unknown = _event(field), unknown_clauses(field)
    most = [_clause(one) for one in statements if one.kind == "headline"] + _most_quoted(field)
    short = [one for one in statements if len(one.text.split()) <= SHORT]
    shared = event or ([] if most else facts_told(field))
    first = [] if most else [*shared, *(_clause(one) for one in short[:MOST_STATEMENTS])]
    # which text tells another event stands whatever the room
    wanted = [*apart_clauses(field), *older_clauses(statements, field)]
    wanted += [*event, *absent_clauses(field), *most]
    kept: list[Clause] = []
    room = MOST_WORDS
    others = [one for one in unknown if one not in wanted]
    for one in [*wanted, *others, *first]:
        words = len(one.text.split())
        if words <= room and one not in kept:
            kept.append(one)
            room -= words
    order = [*shared, *most, *first, *wanted, *unknown]
    return sorted(kept, key=lambda one: (ORDER.index(one.kind), order.index(one)))


def remarks_of(field: Field, papers: Sequence[Clause]) -> list[str]:
    """What can't be told from an event's texts, beside what the paragraph says of it."""
    said = {one.text for one in papers}
    return [one.text for one in unknown_clauses(field) if one.text not in said]


def _most_quoted(field: Field) -> list[Clause]:
    """Of whom each text quotes most, where that surely differs from text to text."""
    most = {name: one for name in field.ours if (one := field.loudest(name))}
    texts: dict[str, list[str]] = {}
    for name, one in most.items():
        texts.setdefault(called(one), []).append(field.labels[name])
    if len(texts) < 2:
        return []
    (first, its), *rest = ((who, listed(mine)) for who, mine in texts.items())
    others = [f"{mine} {who}" for who, mine in rest]
    verb = "quotes" if len(texts[first]) == 1 else "quote"
    text = f"{its} {verb} {first} most, {listed(others)}."
    lines = (best_spoken(one, name, field)[0] for name, one in most.items())
    return [Clause("differs", text, shown(field.place(at.document, at.span) for at in lines))]


def _clause(one: Statement) -> Clause:
    evidence = [
        sentence
        for side in one.sides.values()
        if side.role in ("has", "more")
        for sentence in side.evidence[:2]
    ]
    return Clause("differs", one.text, evidence)


def facts_told(field: Field) -> list[Clause]:
    """What most texts tell, most telling first."""
    facts = [one for one in field.told if one.sources > 1]
    return [_fact(one, field) for one in facts[:MOST_FACTS]]


def _event(field: Field) -> list[Clause]:
    """What happened, in the words of one text's lead; none where no lead has it."""
    if (told := shared_lead(field)) is None:
        return []
    lead, span = told
    texts = [field.labels[one] for one in field.ours]
    many = "Both" if len(texts) == 2 else f"All {number_word(len(texts))}"
    if len(texts) < len(field.texts):
        many = listed(texts)
    said = cut(without_dateline(field.words_at(lead.document, span)), LONGEST)
    more = field.words_at(lead.document, Span(span.end, lead.span.end))
    if any(map(str.isalnum, more)) and not said.endswith("…”"):
        said = f"{said[:-1]} …”"
    text = f"{many} tell of this, as {field.labels[lead.document]} puts it: {said}."
    return [Clause("shared", text, shown([field.place(lead.document, lead.span)]))]


def _fact(told: Told, field: Field) -> Clause:
    """A fact in the words of one of the texts that tell it."""
    tellers = [one for one in field.ours if one in told.places or _carries(one, told, field)]
    names = listed([field.labels[one] for one in tellers])
    rest = (one for one in field.ours if one not in tellers)  # which may tell it, too
    if not all(field.seeker.lacks(told.document, told.span, one) for one in rest):
        names = f"at least {names}"
    words = quoted(field.words_at(told.document, told.span))
    if told.sources < len(told.places):
        names += f" ({number_word(told.sources)} sources: copies count once)"
    text = f"{names} tell this, in the words of {field.labels[told.document]}: {words}."
    text = text[0].upper() + text[1:] if text.startswith("at least ") else text
    return Clause("shared", text, shown(field.place(*one) for one in told.places.items()))


def _carries(other: str, told: Told, field: Field) -> bool:
    """Whether a text has a run of a fact's words, though no sentence is like the whole."""
    terms = terms_of(field.words_at(told.document, told.span).lower())
    return len(terms) >= RUN and f" {' '.join(terms[:RUN])} " in field.spelled[other]
