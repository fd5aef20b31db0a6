"""Headline and lead: what each text makes of the story at its top, and what comes late."""

from __future__ import annotations

import re
from collections.abc import Iterator
from itertools import combinations

from framing.comparing.statements.clearness import is_clear
from framing.comparing.statements.event_context import QUOTED, Field
from framing.comparing.statements.making import (
    cut,
    is_trivial,
    of_line,
    side,
    to_its_end,
    without_dateline,
)
from framing.comparing.statements.speakers import Speaker
from framing.comparing.statements.telling import FEWEST as TELLING
from framing.comparing.statements.telling import PERHAPS, Line, content_in
from framing.comparing.statements.voicing import in_whose_words
from framing.comparing.statements.wordings import listed, telling_patterns
from framing.comparing.words.near_words import light_words
from framing.records import Side, Span, Statement
from framing.settings import MIN_WORDS
from framing.tokens import terms_of

# Sentences in which all texts tell what happened; shares of a lead and of its names that do
TOP, ALIKE, MOST_NAMED = 6, 0.55, 0.65
MOSTLY = 0.53  # how much of each clause of it a place of each other text has
LEAST = 0.3  # and how much of its words that are no names another text has anywhere
ONE_THING = 0.45  # share of the shorter of two leads from which they tell one thing
FEWEST = 8  # words that are no scrap
SOME = 0.4  # share of a sentence's words from which something of it is told
LONGEST_LEAD = 45  # words of a lead that are shown
_SCRAP = re.compile(r",(?: [^\s,]+){1,4}\Z")  # words behind the last comma that are no clause
HEARD = 20  # quoted words that make somebody heard
EARLY, END = 0.2, 0.6  # depths above and below which something stands early or late


def candidates(field: Field) -> Iterator[Statement]:
    """The headlines side by side, the leads side by side, and what one opens with and
    another keeps for its end."""
    if len(field.ours) < 2:
        return
    yield from _headlines(field)
    leads = {
        name: one
        for name, reading in field.ours.items()
        if (one := lead_of(field.lines[name], content_in(reading.document.title or "")))
    }
    yield from _leads(leads, field)
    for line in leads.values():
        yield from _order(line, field)
    yield from _endings(field)
    for speaker in field.speakers:
        yield from _first_heard(speaker, field)


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


def _leads(leads: dict[str, Line], field: Field) -> Iterator[Statement]:
    """What each text opens with, those together that open with what all tell; nothing where
    all of them open with one thing, or perhaps do."""
    told = shared_lead(field)
    first = told[0] if told else next(iter(leads.values()), None)
    alike = [
        name
        for name, one in leads.items()  # what repeats a text's title is none of its leads
        if first and (name == first.document or _alike(one, first))
    ]
    if len(alike) == len(leads) or len(leads) < 2:
        return
    together = alike if told else []
    if any(
        field.alone(one)
        if name in together
        else _shared_words(one, told[0]) >= PERHAPS
        or told[0].elsewhere[name].sentence == one.index
        for name, one in leads.items()
        if told and together
    ):
        return  # some open with more than all tell, or the others perhaps with it
    said = [f"{listed([field.labels[one] for one in together])} with what all tell"]
    said = said[: len(together)] + [
        f"{field.labels[name]} with {_opening(line, field)}"
        for name, line in leads.items()
        if name not in together
    ]
    sides: dict[str, Side] = {name: side("has", field, [line]) for name, line in leads.items()}
    text = f"What they open with: {'; '.join(said)}."
    effect = round((len(leads) - len(alike)) / (len(leads) - 1), 6)
    yield Statement("lead", text, sides, effect, 1.0, 1.0)


def _alike(lead: Line, other: Line) -> bool:
    """Whether two leads tell one thing: the shorter has much of the other's words."""
    return _shared_words(lead, other) >= ONE_THING


def _shared_words(lead: Line, other: Line) -> float:
    """The share of the shorter of two leads that the other has, 0 to 1."""
    return len(lead.words & other.words) / min(len(lead.words), len(other.words))


def shared_lead(field: Field) -> tuple[Line, Span] | None:
    """What happened: the lead of which all other texts have most near their tops, as far as
    all tell it; None where these hardly tell it, or one looks ahead to it."""
    if ("shared lead",) not in field.kept:
        field.kept["shared lead",] = _shared_lead(field)
    found: tuple[Line, Span] | None = field.kept["shared lead",]
    return found


def _shared_lead(field: Field) -> tuple[Line, Span] | None:
    tops = {
        name: frozenset().union(*(one.words for one in lines[:TOP]))
        for name, lines in field.lines.items()
        if name in field.ours
    }
    ahead = telling_patterns()["ahead"]
    titles = [one.document.title or "" for one in field.ours.values()]
    if 0 < sum(ahead.search(one) is not None for one in titles) < len(titles):
        return None
    held: list[tuple[float, int, Line]] = []
    for name in field.ours:
        lead = lead_of(field.lines[name])
        if lead and lead.index < TOP and in_whose_words(lead, field) == "":
            held.append((min(_share(lead, top) for top in tops.values()), -len(held), lead))
    fit = (one for share, _, one in sorted(held, reverse=True) if share >= ALIKE)
    told = ((lead, span) for lead in fit if (span := _told_by_all(lead, field)))
    return next(told, None) if len(tops) > 1 else None


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
        found = [(one, seeker.seek(lead.document, part, one)) for one in others]
        places = [field.words_at(one, at.place).lower() for one, at in found if at.place]
        if (
            any(sought.likeness < MOSTLY for _, sought in found)
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


def _opening(line: Line, field: Field) -> str:
    """A lead as a quotation, without its dateline, up to the end of a clause."""
    words = without_dateline(field.words_at(line.document, line.span))
    return to_its_end(words, line, field, LONGEST_LEAD)


def _endings(field: Field) -> Iterator[Statement]:
    """What texts leave their readers with, of which no other text tells any."""
    last: dict[str, Line] = {}
    for name, reading in field.ours.items():
        body = (one for one in reversed(field.lines[name]) if one.body)
        line = next((one for one in body if not is_trivial(one, field)), None)
        if line is None or reading.document.words < MIN_WORDS or not is_clear(line, field):
            continue
        enough = len(field.words_at(name, line.span).split()) >= FEWEST
        if enough and line.most < PERHAPS and in_whose_words(line, field) is not None:
            last[name] = line
    if not last or any(_alike(one, two) for one, two in combinations(last.values(), 2)):
        return
    said = [
        (field.labels[name], in_whose_words(one, field), of_line(one, field, LONGEST_LEAD))
        for name, one in last.items()
    ]
    names = listed([name for name, *_ in said])
    what = "What they end on" if len(last) == len(field.ours) else f"What {names} end on"
    text = f"{what}: {'; '.join(f'{name}{whose} {words}' for name, whose, words in said)}."
    if len(said) == 1:
        text = f"{names} ends on this{said[0][1]}: {said[0][2]}."
    sides: dict[str, Side] = {name: side("has", field, [line]) for name, line in last.items()}
    effect = round(len(last) / len(field.ours), 6)
    yield Statement("ending", text, sides, effect, 1.0, 0.0)


def _order(line: Line, field: Field) -> Iterator[Statement]:
    """Where a lead comes late in another text."""
    late = {
        name: field.lines[name][line.elsewhere[name].sentence]
        for name in line.told_in()
        if name in field.ours and field.ours[name].document.words >= MIN_WORDS
    }
    late = {
        name: one
        for name, one in late.items()
        if one.depth >= END and not _at_top(line, field.lines[name])
    }
    for name, other in late.items():
        text = (
            f"{field.labels[line.document]} opens with what {field.labels[name]} keeps for its "
            f"end: {of_line(line, field)}."
        )
        sides = {line.document: side("more", field, [line]), name: side("less", field, [other])}
        yield Statement("order", text, sides, round(other.depth, 6), 0.7, 1.0)


def _first_named(speaker: Speaker, document: str, field: Field) -> float:
    """How deep in a text somebody is first named."""
    lines = field.lines[document]
    named = (one for one in lines if speaker.last in field.words_at(document, one.span))
    return next((one.depth for one in named), 0.0)


def _at_top(line: Line, lines: list[Line]) -> bool:
    """Whether the first part of another text has something of a sentence already."""
    top = frozenset().union(*(one.words for one in lines if one.depth < END / 2))
    return len(line.words & top) > SOME * len(line.words)


def _first_heard(speaker: Speaker, field: Field) -> Iterator[Statement]:
    """Who speaks early in one text and late in another."""
    first = {
        one: field.lines[one][min([*speaker.heard[one].quoted, *speaker.heard[one].reported])]
        for one in speaker.quoting()
        if speaker.heard[one].words >= HEARD
    }
    early = [one for one, line in first.items() if line.depth <= EARLY]
    late = [one for one in first if _first_named(speaker, one, field) >= END]
    if not early or not late:
        return
    names = [listed([field.labels[one] for one in mine]) for mine in (early, late)]
    verbs = ["lets" if len(early) == 1 else "let", "does" if len(late) == 1 else "do"]
    shown = first[early[0]]
    what = (
        f"{names[0]} {verbs[0]} {speaker.named_as()} speak near the top, {names[1]} only "
        f"{verbs[1]} in {'its' if len(late) == 1 else 'their'} second half"
    )
    said = f"{of_line(shown, field)}."
    sides: dict[str, Side] = {one: side("more", field, [first[one]]) for one in early}
    sides |= {one: side("less", field, [first[one]]) for one in late}
    effect = max(first[one].depth for one in late) - shown.depth
    yield Statement(
        kind="order",
        text=f"{what}: {said}",
        sides=sides,
        effect=round(effect, 6),
        sure=0.8,
        place=round(1 - shown.depth, 6),
        brief=f"{what}.",
        rest=f"{speaker.name} in {field.labels[early[0]]}: {said}",
    )
