"""Whose words are carried: who is quoted in one text and not in another, and at what length."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from typing import NamedTuple

from framing.comparing.statements.event_context import Field
from framing.comparing.statements.kinds.unheard import absent_from, called
from framing.comparing.statements.limits import precedes_words
from framing.comparing.statements.making import (
    SHORT,
    best_of,
    of_line,
    only,
    side,
    telling,
)
from framing.comparing.statements.shown.spoken import (
    best_spoken,
    says_something,
    spoken,
    spoken_by,
)
from framing.comparing.statements.speakers import Speaker
from framing.comparing.statements.telling import Line
from framing.comparing.statements.wordings import listed
from framing.records import Side, Statement

FEWEST = 6  # quoted words that make somebody heard
LEAST = 0.3  # effect of whoever is heard in one text and not in another
_FOR_ANOTHER = re.compile(r"\b(?:spokes|aide|adviser|advisor|lawyer|attorney|secretary)", re.I)
RETOLD, LONG = 2, 3  # sentences that retell people who aren't quoted: a say, and a long one
FULL = 90  # quoted words from which somebody is heard at length
BRIEF = 28  # words of a list of people that can be read aloud
SHOWN = 2  # of the people whom a text alone quotes, those whose words are shown
FAR_MORE, AT_LEAST = 2.5, 25  # times the words of the next text, and words more than it


class Says(NamedTuple):
    """A statement's words: all of them, in one clause, and what is left behind that."""

    text: str
    brief: str
    rest: str


def candidates(field: Field) -> Iterator[Statement]:
    """Who is heard in one text alone, in all but some, or at far greater length in one."""
    if len(field.ours) < 2:
        return
    alone: dict[str, list[Speaker]] = {name: [] for name in field.ours}
    told = {(who.last, name) for name, many in absent_from(field).items() for who, _ in many}
    for speaker in field.voices:
        quoting = speaker.quoting()
        rest = [one for one in field.ours if one not in quoting]
        if rest and all(precedes_words(one, speaker, field) for one in rest):
            continue
        if not quoting or speaker.heard[quoting[0]].words < FEWEST:
            continue
        if all(field.silent(speaker, one) for one in rest):
            if len(quoting) == 1:
                alone[quoting[0]].append(speaker)
            if len(quoting) > 1 and any((speaker.last, one) not in told for one in rest):
                yield _missing(speaker, quoting, rest, field)
            yield from _shared(speaker, quoting, rest, field)
    for document, speakers in alone.items():
        if len(speakers) > 1:
            yield _several(document, speakers, field)
        elif speakers:
            rest = [one for one in field.ours if one != document]
            yield _alone(speakers[0], document, rest, field)
        found = [one for one in field.speakers if _is_retold(one, document, field)]
        lines = {at for one in found for at in one.heard[document].reported}
        if len(lines) >= RETOLD:  # a say, though without a quotation
            yield _retold(document, found, len(lines), field)


def _shared(
    speaker: Speaker, quoting: Sequence[str], rest: Sequence[str], field: Field
) -> Iterator[Statement]:
    if len(quoting) > 1:
        most = speaker.heard[quoting[0]].words
        second = max(field.most_words(speaker, one) for one in quoting[1:])
        if most >= FAR_MORE * second and most - second >= AT_LEAST:
            yield _longest(speaker, quoting, rest, field)


def _alone(speaker: Speaker, document: str, rest: Sequence[str], field: Field) -> Statement:
    best = best_spoken(speaker, document, field)
    last = field.lines[document][-1] in best
    label, remarks = field.labels[document], _remarks(speaker, rest, field)
    first = f"Only {label} quotes "
    closes = ", as its last voice" if last else ""
    whom = f"{first}{speaker.named_as(closing=True)}{closes}"
    says = Says(f"{whom}.{remarks}", f"{first}{called(speaker)}{closes}.", "")
    if says_something(speaker, best[0], field):
        said = f"{spoken(speaker, best[0], field)}.{remarks}"
        says = Says(
            f"{whom}: {said}",
            f"{first}{called(speaker)}{closes}.",
            f"In {label}: {spoken_by(speaker, _named(speaker), best[0], field)}.{remarks}",
        )
    sides: dict[str, Side] = {document: side("has", field, best)}
    sides |= _without(speaker, rest, field)
    return _statement(says, sides, speaker.heard[document].words, best[0], last)


def _several(document: str, speakers: Sequence[Speaker], field: Field) -> Statement:
    """The people whom one text alone quotes, those who say most first, two with their words."""
    label = field.labels[document]
    best = {one.last: best_spoken(one, document, field) for one in speakers}
    ordered = sorted(speakers, key=lambda one: -round(telling(best[one.last][0], field), 6))
    first = [best[one.last][0] for one in ordered]
    shown = [one for one in ordered if says_something(one, best[one.last][0], field)][:SHOWN]
    said = [spoken_by(one, _named(one), best[one.last][0], field, SHORT) for one in shown]
    quoted = f"In {label}: {listed(said, counted=False)}." if said else ""
    said = [f"{one.named_as()} {spoken(one, best[one.last][0], field, SHORT)}" for one in shown]
    said += [one.named_as(closing=True) for one in ordered if one not in shown]
    words = sum(one.heard[document].words for one in speakers)
    names = listed([called(one) for one in ordered], counted=False)
    if len(names.split()) > BRIEF:
        names = listed([one.name for one in ordered], counted=False)
    return _statement(
        Says(
            f"Only {label} quotes {listed(said, counted=False)}.",
            f"Only {label} quotes {names}.",
            quoted,
        ),
        only(document, field, first),
        words,
        first[0],
        False,
    )


def _named(speaker: Speaker) -> str:
    """Somebody's name, with who that is where `called` hasn't told it."""
    return speaker.named_as() if called(speaker) == speaker.name else speaker.name


def _missing(
    speaker: Speaker, quoting: Sequence[str], rest: Sequence[str], field: Field
) -> Statement:
    names = [field.labels[one] for one in quoting]
    best = {one: best_spoken(speaker, one, field) for one in quoting}
    shown = best[quoting[0]][0]
    without = listed([field.labels[one] for one in rest])
    verb = "doesn't" if len(rest) == 1 else "don't"
    first = f"{field.labels[shown.document]}: {spoken(speaker, shown, field)}."
    said = f"{first}{_remarks(speaker, rest, field)}"
    says = Says(
        f"{listed(names)} quote {speaker.named_as(closing=True)}; {without} {verb}. {said}",
        f"{listed(names)} quote {called(speaker)}; {without} {verb}.",
        f"{speaker.name}, whom {listed(names)} quote, in {said}",
    )
    sides: dict[str, Side] = {one: side("has", field, lines) for one, lines in best.items()}
    sides |= _without(speaker, rest, field)
    words = max(speaker.heard[one].words for one in quoting)
    return _statement(says, sides, words, shown, False)


def _longest(
    speaker: Speaker, quoting: Sequence[str], rest: Sequence[str], field: Field
) -> Statement:
    first, *others = quoting
    best = best_spoken(speaker, first, field)
    less = [f"{listed([field.labels[one] for one in others])} far less"]
    less += [f"{listed([field.labels[one] for one in rest])} none"] if rest else []
    room = f"{speaker.heard[first].words} quoted words"
    said, much = f"{spoken(speaker, best[0], field)}.", f"{room}, {', '.join(less)}."
    says = Says(
        f"{field.labels[first]} gives {speaker.named_as()} {much} {said}",
        f"{field.labels[first]} gives {called(speaker)} {much}",
        f"{speaker.name} in {field.labels[first]}: {said}",
    )
    sides: dict[str, Side] = {first: side("more", field, best)}
    sides |= {one: side("less", field, best_spoken(speaker, one, field)) for one in others}
    sides |= _without(speaker, rest, field)
    more = speaker.heard[first].words - speaker.heard[others[0]].words
    return _statement(says, sides, more // (1 if rest else 2), best[0], False)


def _statement(
    says: Says, sides: dict[str, Side], words: int, best: Line, last: bool
) -> Statement:
    place = 1 - best.depth if not last else 1.0
    effect = round(LEAST + (1 - LEAST) * min(words / FULL, 1.0), 6)
    return Statement(
        "voices", says.text, sides, effect, 0.9, round(place, 6), 0, says.brief, says.rest
    )


def _remarks(speaker: Speaker, rest: Sequence[str], field: Field) -> str:
    """Which of the texts that don't quote somebody retell their words."""
    reports = [field.labels[one] for one in rest if one in speaker.heard]
    if not reports:
        return ""
    verb = "reports" if len(reports) == 1 else "report"
    return f" {listed(reports)} only {verb} what {speaker.short} says."


def _without(speaker: Speaker, rest: Sequence[str], field: Field) -> dict[str, Side]:
    return {
        one: Side(
            "less" if one in speaker.heard else "lacks",
            side(
                "less", field, [field.lines[one][at] for at in speaker.heard[one].reported]
            ).evidence
            if one in speaker.heard
            else [],
        )
        for one in rest
    }


def _is_retold(speaker: Speaker, document: str, field: Field) -> bool:
    """Whether a text retells somebody without a quotation, and no other names them."""
    alone = list(speaker.heard) == [document] and not speaker.quoting()
    if not alone or _FOR_ANOTHER.search(speaker.who):  # whom others may not name
        return False
    rest = [one for one in field.ours if one != document]
    return (
        bool(speaker.heard[document].reported)
        and not all(precedes_words(one, speaker, field) for one in rest)
        and all(field.unheard_of(speaker, one) for one in rest)
    )


def _retold(document: str, speakers: Sequence[Speaker], lines: int, field: Field) -> Statement:
    best = {
        one.name: best_of(
            (field.lines[document][at] for at in one.heard[document].reported), field
        )[0]
        for one in speakers
    }
    ordered = sorted(speakers, key=lambda one: -round(telling(best[one.name], field), 6))
    first = best[ordered[0].name]
    names = listed([one.named_as(closing=True) for one in ordered], counted=False)
    what, said = f"Only {field.labels[document]} retells words of", of_line(first, field)
    brief = listed([called(one) for one in ordered], counted=False)
    effect = round(LEAST + (1 - LEAST) * min(lines / LONG, 1.0) / 2, 6)
    return Statement(
        kind="voices",
        text=f"{what} {names}: {said}.",
        sides=only(document, field, [best[one.name] for one in ordered]),
        effect=effect,
        sure=0.9,
        place=round(1 - first.depth, 6),
        brief=f"{what} {brief}.",
        rest=f"In {field.labels[document]}: {said}.",
    )
