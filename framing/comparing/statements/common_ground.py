"""What an event's texts share, as clauses: facts, and words that they all carry.

Names, terms and figures that all have are not told: who reads of an event knows them.
"""

from __future__ import annotations

from framing.comparing.facts.corroboration import Told
from framing.comparing.statements.event_context import QUOTED, Field
from framing.comparing.statements.voicing import in_whose_words
from framing.comparing.statements.wordings import listed, number_word, quoted
from framing.comparing.words.quoting import shown
from framing.records import Clause
from framing.tokens import terms_of

MOST_FACTS = 2
RUN = 8  # words in a row that two texts have in common where both carry a quotation
FEWEST = 8  # quoted words that are no scrap


def shared_clauses(field: Field) -> list[Clause]:
    """What all or most texts have, most telling first."""
    facts = [one for one in field.told if one.sources > 1 and not _is_scrap(one, field)]
    quotations = [one for one in facts if one.verbatim]
    facts = [one for one in facts if one not in quotations[1:]]
    whose = [_speaker(one, field) if one.verbatim else "" for one in facts]
    told = [(one, who) for one, who in zip(facts, whose, strict=True) if who is not None]
    return [_fact(one, who, field) for one, who in told[:MOST_FACTS]]


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
