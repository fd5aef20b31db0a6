"""Order: what texts open with, what of it another keeps for its end, who speaks when, what
short texts tell besides, and what others end on."""

from __future__ import annotations

from collections.abc import Iterator
from itertools import combinations

from framing.comparing.statements.clearness import is_clear
from framing.comparing.statements.core.common import common
from framing.comparing.statements.event_context import Field
from framing.comparing.statements.kinds.openings import (
    FEWEST,
    LONGEST_LEAD,
    leads_of,
    opening,
    shared_lead,
    shared_words,
    tell_one,
)
from framing.comparing.statements.making import is_pointed, is_trivial, of_line, side, telling
from framing.comparing.statements.shown.hanging import hangs
from framing.comparing.statements.speakers import Speaker
from framing.comparing.statements.telling import PERHAPS, Line, content_in
from framing.comparing.statements.voicing import in_whose_words
from framing.comparing.statements.wordings import listed
from framing.records import Side, Statement
from framing.settings import MIN_WORDS

REPEATED = 0.45  # share of a lead that the headlines have, from which it only says them again
SOME = 0.4  # share of a sentence's words from which something of it is told
HEARD = 20  # quoted words that make somebody heard
EARLY, END = 0.2, 0.6  # depths above and below which something stands early or late
WEIGHTY = 0.5  # of what a last sentence tells, under which an end is one like any other


def candidates(field: Field) -> Iterator[Statement]:
    """What texts open with, leads that stand late in another text, who speaks early here and
    late there, what short texts tell besides, and how others end."""
    if len(field.ours) > 1:
        leads = leads_of(field)
        yield from _leads(leads, field)
        yield from _additions(leads, field)
        yield from _endings(field)
        for line in leads.values():
            yield from _order(line, field)
        for speaker in field.speakers:
            yield from _first_heard(speaker, field)


def _leads(leads: dict[str, Line], field: Field) -> Iterator[Statement]:
    """What each text opens with, those together that open with what all tell; nothing where
    all of them open with one thing, or perhaps do."""
    told = shared_lead(field)
    first = told[0] if told else next(iter(leads.values()), None)
    alike = [
        name
        for name, one in leads.items()  # what repeats a text's title is none of its leads
        if first and (name == first.document or tell_one(one, first))
    ]
    if len(alike) == len(leads) or len(leads) < 2:
        return
    together = alike if told else []
    if any(
        field.alone(one)
        if name in together
        else shared_words(one, told[0]) >= PERHAPS
        or told[0].elsewhere[name].sentence == one.index
        for name, one in leads.items()
        if told and together
    ):
        return  # some open with more than all tell, or the others perhaps with it
    own = [one for one in leads if one not in together and not _is_said(leads[one], field)]
    if not own:
        return
    said = [f"{listed([field.labels[one] for one in together])} with what all tell"]
    said = said[: len(together)]
    said += [f"{field.labels[name]} with {opening(leads[name], field)}" for name in own]
    sides: dict[str, Side] = {name: side("has", field, [line]) for name, line in leads.items()}
    text = f"What they open with: {'; '.join(said)}."
    if len(said) == 1:
        text = f"{field.labels[own[0]]} opens with {opening(leads[own[0]], field)}."
    effect = round((len(leads) - len(alike)) / (len(leads) - 1), 6)
    yield Statement("lead", text, sides, effect, 1.0, 1.0)


def _is_said(lead: Line, field: Field) -> bool:
    """Whether a lead was read already: as what all tell or are about, or in the headlines."""
    event = common(field)
    titles = " ".join(one.document.title or "" for one in field.ours.values())
    known = len(lead.words & content_in(titles)) >= REPEATED * len(lead.words)
    return known or (event is not None and event.told.line is lead)


def _order(line: Line, field: Field) -> Iterator[Statement]:
    """Where a lead comes late in another text."""
    if in_whose_words(line, field) is None or not is_clear(line, field):
        return
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
    late = [one for one in first if one not in early]
    late = [one for one in late if _first_named(speaker, one, field) >= END]
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
    )


def _additions(leads: dict[str, Line], field: Field) -> Iterator[Statement]:
    """Of short texts what each goes on with behind its lead, where no other tells of it."""
    if any(one.document.words >= MIN_WORDS for one in field.ours.values()):
        return
    more = {}
    for name, lead in leads.items():
        behind = (
            one
            for one in field.lines[name][lead.index + 1 :]
            if one.body and one.unmatched() and is_clear(one, field)
        )
        if line := next(
            (one for one in behind if in_whose_words(one, field) is not None), None
        ):
            more[name] = line
    said = [
        (field.labels[name], f"{opening(one, field)}{in_whose_words(one, field)}")
        for name, one in more.items()
    ]
    text = f"What they tell besides: {'; '.join(' '.join(one) for one in said)}."
    if len(said) == 1:
        text = f"Besides, {said[0][0]} tells this: {said[0][1]}."
    sides: dict[str, Side] = {name: side("has", field, [one]) for name, one in more.items()}
    if said:
        yield Statement("addition", text, sides, 1.0, 1.0, 0.5)


def _endings(field: Field) -> Iterator[Statement]:
    """What texts leave their readers with, of which no other text tells any."""
    last: dict[str, Line] = {}
    for name, reading in field.ours.items():
        body = (one for one in reversed(field.lines[name]) if one.body)
        line = next((one for one in body if not is_trivial(one, field)), None)
        if line is None or reading.document.words < MIN_WORDS or not is_clear(line, field):
            continue
        enough = telling(line, field) >= WEIGHTY and is_pointed(line, field)
        enough = enough and not hangs(line, field)
        enough = enough and len(field.words_at(name, line.span).split()) >= FEWEST
        if enough and line.unmatched() and in_whose_words(line, field) is not None:
            last[name] = line
    if not last or any(tell_one(one, two) for one, two in combinations(last.values(), 2)):
        return
    said = [
        (field.labels[name], f"{of_line(one, field, LONGEST_LEAD)}{in_whose_words(one, field)}")
        for name, one in last.items()
    ]
    names = listed([name for name, _ in said])
    what = "What they end on" if len(last) == len(field.ours) else f"What {names} end on"
    text = f"{what}: {'; '.join(f'{name} {words}' for name, words in said)}."
    if len(said) == 1:
        text = f"{names} ends on this: {said[0][1]}."
    sides: dict[str, Side] = {name: side("has", field, [line]) for name, line in last.items()}
    effect = round(len(last) / len(field.ours), 6)
    yield Statement("ending", text, sides, effect, 1.0, 0.0)
