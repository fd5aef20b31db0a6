"""Headline and lead: what each text makes of the story at its top, and what comes late."""

from __future__ import annotations

import re
from collections.abc import Iterator
from itertools import takewhile

from framing.comparing.statements.event_context import QUOTED, Field
from framing.comparing.statements.making import (
    cut,
    to_its_end,
    without_dateline,
)
from framing.comparing.statements.telling import FEWEST as TELLING
from framing.comparing.statements.telling import Line, content_in
from framing.comparing.statements.voicing import in_whose_words
from framing.comparing.statements.wordings import telling_patterns
from framing.comparing.words.near_words import light_words
from framing.records import Side, Span, Statement
from framing.tokens import terms_of

# Sentences in which all texts tell what happened; shares of a lead and of its names that do
TOP, ALIKE, MOST_NAMED = 6, 0.55, 0.65
MOSTLY = 0.53  # how much of each clause of it a place of each other text has
LEAST = 0.3  # and how much of its words that are no names another text has anywhere
ONE_THING = 0.45  # share of the shorter of two leads from which they tell one thing
FEWEST, LONGEST_LEAD = 8, 45  # words that are no scrap, and of a lead that are shown
_SCRAP = re.compile(r",(?: [^\s,]+){1,4}\Z")  # words behind the last comma that are no clause


def candidates(field: Field) -> Iterator[Statement]:
    """The headlines side by side."""
    if len(field.ours) > 1:
        yield from _headlines(field)


def leads_of(field: Field) -> dict[str, Line]:
    """The lead of each text of the event that has one."""
    return {
        name: one
        for name, reading in field.ours.items()
        if (one := lead_of(field.lines[name], content_in(reading.document.title or "")))
    }


def lead_of(lines: list[Line], title: frozenset[str] = frozenset()) -> Line | None:
    """The first sentence of running text that says something, and isn't the title with its
    words again; None where there is none."""
    return next(
        (one for one in lines if one.body and len(one.words) >= TELLING and one.words - title),
        None,
    )


def _headlines(field: Field) -> Iterator[Statement]:
    titles = {
        name: one.document.title for name, one in field.ours.items() if one.document.title
    }
    if len({one.lower() for one in titles.values()}) < 2:
        return
    said = [f"{field.labels[name]} {cut(title)}" for name, title in titles.items()]
    sides = {name: Side("has", [], [Span(0, len(title))]) for name, title in titles.items()}
    yield Statement("headline", f"The headlines: {'; '.join(said)}.", sides, 1.0, 1.0, 1.0)


def tell_one(lead: Line, other: Line) -> bool:
    """Whether two leads tell one thing: the shorter has much of the other's words."""
    return shared_words(lead, other) >= ONE_THING


def shared_words(lead: Line, other: Line) -> float:
    """The share of the shorter of two leads that the other has, 0 to 1."""
    return len(lead.words & other.words) / max(min(len(lead.words), len(other.words)), 1)


def shared_lead(field: Field) -> tuple[Line, Span] | None:
    """What happened: the lead of which all other texts have most near their tops, as far as
    all tell it; None where these hardly tell it, or one looks ahead to it."""
    if ("shared lead",) not in field.kept:
        field.kept["shared lead",] = _shared_lead(field)
    found: tuple[Line, Span] | None = field.kept["shared lead",]
    return found


def _shared_lead(field: Field) -> tuple[Line, Span] | None:
    fit = (one for share, _, one in sorted(_held(field), reverse=True) if share >= ALIKE)
    told = ((lead, span) for lead in fit if (span := _told_by_all(lead, field)))
    return next(told, None)


def _held(field: Field) -> list[tuple[float, int, Line]]:
    """The leads that are the narrator's, each with its share in the other texts' tops and its
    place; none where some titles look ahead and others don't, nor a lead that alone does."""
    tops = [
        frozenset().union(*(at.words for at in field.lines[one][:TOP])) for one in field.ours
    ]
    ahead = telling_patterns()["ahead"]
    titles = [one.document.title or "" for one in field.ours.values()]
    if 0 < sum(ahead.search(one) is not None for one in titles) < len(titles) or len(tops) < 2:
        return []
    leads = [lead for name in field.ours if (lead := lead_of(field.lines[name]))]
    words = [field.words_at(one.document, one.span) for one in leads]
    due = [telling_patterns()["due"].search(one) is not None for one in words]
    return [
        (min(_share(lead, top) for top in tops), -at, lead)
        for at, lead in enumerate(leads)
        if lead.index < TOP and in_whose_words(lead, field) == "" and (all(due) or not due[at])
    ]


def _told_by_all(lead: Line, field: Field) -> Span | None:
    """A lead up to the first clause that no one or two sentences of another text have most
    of, or whose quoted words or order of things ("after", "before") they haven't; None where
    that leaves no sentence."""
    end, seeker = lead.span.start, field.seeker
    others = [one for one in field.ours if one != lead.document]
    for part in seeker.said[lead.document].pieces_of(lead.span):
        words = field.words_at(lead.document, part)
        said = [terms_of(one[0].lower()) for one in QUOTED.finditer(words)]
        orders = set(telling_patterns()["orders"].findall(words.lower()))
        asked = ((one, seeker.seek(lead.document, part, one)) for one in others)
        found = list(takewhile(lambda one: one[1].likeness >= MOSTLY, asked))
        places = [field.words_at(one, at.place).lower() for one, at in found if at.place]
        if (
            len(found) < len(others)
            or not all(
                f" {' '.join(run)} " in field.spelled[one] for run in said for one in others
            )
            or not all(orders <= set(terms_of(one)) for one in places)
        ):
            break
        end = part.end
    words = field.texts[lead.document].document.text[lead.span.start : end]
    if end < lead.span.end and (scrap := _SCRAP.search(words)):  # ", a few hours" of "after"
        end = lead.span.start + scrap.start()
    words = field.words_at(lead.document, Span(lead.span.start, end))
    own = content_in(words) - lead.named - light_words()  # names alone make no two tellings
    known = (frozenset().union(*(at.words for at in field.lines[one])) for one in others)
    told = all(len(own & there) >= LEAST * len(own) for there in known)
    enough = told and len(words.split()) >= FEWEST
    return Span(lead.span.start, end) if enough else None


def _share(lead: Line, top: frozenset[str]) -> float:
    """How much of a lead a text's top has, 0 where that wants names of it."""
    named = len(lead.named & top) >= MOST_NAMED * len(lead.named)
    return named * round(len(lead.words & top) / len(lead.words), 6)


def opening(line: Line, field: Field) -> str:
    """A lead as a quotation, without its dateline, up to the end of a clause."""
    words = without_dateline(field.words_at(line.document, line.span))
    return to_its_end(words, line, field, LONGEST_LEAD)
