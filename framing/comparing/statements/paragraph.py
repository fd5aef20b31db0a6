"""What the papers say: one paragraph on an event's texts that could be read aloud."""

from __future__ import annotations

from collections.abc import Sequence

from framing.comparing.facts.corroboration import Told
from framing.comparing.reuse.copies import independent
from framing.comparing.statements.event_context import QUOTED, Field
from framing.comparing.statements.kinds.openings import lead_of
from framing.comparing.statements.limits import (
    absent_clauses,
    apart_clauses,
    copied_clauses,
    unknown_clauses,
)
from framing.comparing.statements.making import cut, without_dateline
from framing.comparing.statements.telling import Line
from framing.comparing.statements.voicing import in_whose_words
from framing.comparing.statements.wordings import listed, number_word, quoted, telling_patterns
from framing.comparing.words.folding import content_of
from framing.comparing.words.quoting import shown
from framing.records import Clause, Span, Statement
from framing.tokens import terms_of

MOST_WORDS = 120
MOST_FACTS = 2
RUN = 8  # words in a row that two texts have in common where both carry a quotation
FEWEST = 8  # quoted words that are no scrap
# Sentences in which all texts tell what happened; shares of a lead and of its names that do
TOP, ALIKE, MOST_NAMED = 6, 0.55, 0.65
LONGEST = 36  # words of it that are shown
MOST_STATEMENTS = 3
WHOLE = 2  # statements told in full where none can be said in short
ORDER = ("shared", "differs", "absent", "unknown")


def papers_of(field: Field, statements: Sequence[Statement]) -> list[Clause]:
    """What an event's texts share, the differences that matter most, what was found in none,
    and what can't be told from them, in this order and in 120 words at most.

    Each clause has the sentences of the texts that bear it out. Texts that are all copies of
    one another are only said to be that; fewer than two give none.
    """
    comparison = field.comparison
    if len(comparison.readings) < 2:
        return []
    if len(independent(comparison.readings, comparison.copies)) < 2:
        return copied_clauses(field)
    shared, unknown = shared_clauses(field), unknown_clauses(field)
    most = [_clause(one) for one in _foremost(statements)]
    # what can't be told at all, and which text tells another event, stands whatever the room;
    # no third difference before what none tells and whose reporting each text carries
    wanted = [*unknown[-1:], *apart_clauses(field), *shared[:1], *most[:2]]
    wanted += absent_clauses(field)
    kept: list[Clause] = []
    room = MOST_WORDS
    others = [one for one in unknown[:-1] if one not in wanted]
    for one in [*wanted, *others, *most[2:], *shared[1:]]:
        words = len(one.text.split())
        if words <= room:
            kept.append(one)
            room -= words
    order = [*shared, *most, *wanted, *unknown]
    return sorted(kept, key=lambda one: (ORDER.index(one.kind), order.index(one)))


def remarks_of(field: Field, papers: Sequence[Clause]) -> list[str]:
    """What can't be told from an event's texts, beside what the paragraph says of it."""
    said = {one.text for one in papers}
    return [one.text for one in unknown_clauses(field) if one.text not in said]


def _foremost(statements: Sequence[Statement]) -> list[Statement]:
    """The first statements that can be said in short, each of another kind, or of another
    text alone; where there is none, those on headlines and openings."""
    found: list[Statement] = []
    for one in (one for one in statements if one.gist):
        alone = _alone(one)
        told = [_alone(two) for two in found]
        if all(one.kind != two.kind for two in found) or (alone and alone not in told):
            found.append(one)
    return found[:MOST_STATEMENTS] or list(statements[:WHOLE])


def _alone(statement: Statement) -> str:
    """The one text that has what all others lack; "" where several have it."""
    sides = statement.sides
    having = [name for name, side in sides.items() if side.role in ("has", "more")]
    return having[0] if len(having) == 1 < len(sides) else ""


def _clause(one: Statement) -> Clause:
    evidence = [
        sentence
        for side in one.sides.values()
        if side.role in ("has", "more")
        for sentence in side.evidence[:2]
    ]
    return Clause("differs", one.gist or one.text, evidence)


def shared_clauses(field: Field) -> list[Clause]:
    """What all or most texts have, most telling first."""
    facts = [one for one in field.told if one.sources > 1 and not _is_scrap(one, field)]
    quotations = [one for one in facts if one.verbatim]
    facts = [one for one in facts if one not in quotations[1:]]
    whose = [_speaker(one, field) if one.verbatim else "" for one in facts]
    told = [(one, who) for one, who in zip(facts, whose, strict=True) if who is not None]
    event = _event(field)
    held = {(one.document, one.start) for clause in event for one in clause.evidence}
    rest = [(one, who) for one, who in told if not _stands_in(held, one, field)]
    return [*event, *(_fact(one, who, field) for one, who in rest[:MOST_FACTS])]


def _stands_in(held: set[tuple[str, int]], told: Told, field: Field) -> bool:
    """Whether a sentence that was shown already has a fact."""
    return any(
        (one.document, one.start) in held
        for one in shown(field.place(*at) for at in told.places.items())
    )


def _event(field: Field) -> list[Clause]:
    """What happened, in the lead of which all other texts have most near their tops; none
    where these hardly tell it, or one looks ahead to it."""
    tops = {
        name: frozenset().union(*(one.words for one in lines[:TOP]))
        for name, lines in field.lines.items()
        if name in field.ours
    }
    ahead = telling_patterns()["ahead"]
    titles = [one.document.title or "" for one in field.ours.values()]
    if 0 < sum(ahead.search(one) is not None for one in titles) < len(titles):
        return []
    held: list[tuple[float, int, Line]] = []
    for name in field.ours:
        lead = lead_of(field.lines[name])
        if lead and lead.index < TOP and in_whose_words(lead, field) == "":
            held.append((min(_share(lead, top) for top in tops.values()), -len(held), lead))
    if len(tops) < 2 or not held or max(held)[0] < ALIKE:
        return []
    lead = max(held)[2]
    if (told := _told_by_all(lead, field)) is None:
        return []
    many = "Both" if len(tops) == 2 else f"All {number_word(len(tops))}"
    if len(tops) < len(field.texts):
        many = listed([field.labels[one] for one in tops])
    said = cut(without_dateline(field.words_at(lead.document, told)), LONGEST)
    text = f"{many} tell of this, as {field.labels[lead.document]} puts it: {said}."
    return [Clause("shared", text, shown([field.place(lead.document, lead.span)]))]


def _told_by_all(lead: Line, field: Field) -> Span | None:
    """A lead up to the first clause of which another text has not half of the words; None
    where that leaves no sentence."""
    texts = [
        frozenset().union(*(one.words for one in field.lines[name])) for name in field.ours
    ]
    end = lead.span.start
    for part in field.seeker.said[lead.document].pieces_of(lead.span):
        words = set(map(content_of, terms_of(field.words_at(lead.document, part)))) - {""}
        if any(2 * len(words & text) < len(words) for text in texts):
            break
        end = part.end
    told = Span(lead.span.start, end)
    return told if len(field.words_at(lead.document, told).split()) >= FEWEST else None


def _share(lead: Line, top: frozenset[str]) -> float:
    """How much of a lead a text's top has, 0 where that wants names of it."""
    named = len(lead.named & top) >= MOST_NAMED * len(lead.named)
    return named * round(len(lead.words & top) / len(lead.words), 6)


def _speaker(told: Told, field: Field) -> str | None:
    """Whose words a shared quotation is; None where no text surely says."""
    for document, span in told.places.items():
        lines = [
            one
            for one in field.lines.get(document, ())
            if one.span.start < span.end and span.start < one.span.end
        ]
        for speaker in field.speakers:
            heard = speaker.heard.get(document)
            if heard and any(one.index in heard.quoted for one in lines):
                return speaker.named_as(closing=True)
        for line in lines:
            if whose := in_whose_words(line, field):
                return whose.removeprefix(", in the words of ")
    return None


def _fact(told: Told, whose: str, field: Field) -> Clause:
    """A fact in the words of one of the texts that tell it."""
    tracked = _tracked(told, field)
    tellers = [
        one
        for one in field.ours
        if one in told.places or tracked.get(one) == "whole" or _carries(one, told, field)
    ]
    names = listed([field.labels[one] for one in tellers])
    rest = [one for one in field.ours if one not in tellers]
    if any(
        one in tracked or (not told.verbatim and _may_tell(one, told, field)) for one in rest
    ):
        names = f"at least {names}"
    words = quoted(field.words_at(told.document, told.span))
    if told.sources < len(told.places):
        names += f" ({number_word(told.sources)} sources: copies count once)"
    text = f"{names} tell this, in the words of {field.labels[told.document]}: {words}."
    if told.verbatim:
        how = "the words" if told.exact else "nearly the words"
        text = f"{names} carry {how} of {whose}: {words}."
    text = text[0].upper() + text[1:] if text.startswith("at least ") else text
    return Clause("shared", text, shown(field.place(*one) for one in told.places.items()))


def _is_scrap(told: Told, field: Field) -> bool:
    """Whether a fact is no more than a few quoted words."""
    return told.verbatim and len(field.words_at(told.document, told.span).split()) < FEWEST


def _tracked(told: Told, field: Field) -> dict[str, str]:
    """How each text carries the quotations that a fact's words are of: whole, cut, changed."""
    return {
        one.document: one.how
        for track in field.comparison.quotations
        if any(
            span.start < place.end and place.start < span.end
            for one in track.carried
            if (place := told.places.get(one.document))
            for span in one.spans
        )
        for one in track.carried
    }


def _carries(other: str, told: Told, field: Field) -> bool:
    """Whether a text has a run of a fact's words, though no sentence is like the whole; or,
    of quoted ones, all of them but for who says so in between."""
    terms = terms_of(field.words_at(told.document, told.span).lower())
    text = field.texts[other].document.text
    run = f" {' '.join(terms[:RUN])} "
    whole = f" {' '.join(terms)} "
    inside = " ".join(found[0] for found in QUOTED.finditer(text))
    if told.verbatim and whole in f" {' '.join(terms_of(inside.lower()))} ":
        return True
    return len(terms) >= RUN and run in f" {' '.join(terms_of(text.lower()))} "


def _may_tell(other: str, told: Told, field: Field) -> bool:
    """Whether a text may tell a fact too that it isn't surely found to tell."""
    return not field.seeker.lacks(told.document, told.span, other)
