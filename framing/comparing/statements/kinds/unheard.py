"""Who is not heard: the people whom others quote, and one text doesn't."""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from framing.comparing.statements.event_context import Field
from framing.comparing.statements.limits import precedes_words
from framing.comparing.statements.making import side, telling
from framing.comparing.statements.shown.spoken import best_spoken, spoken
from framing.comparing.statements.speakers import Speaker
from framing.comparing.statements.telling import Line
from framing.comparing.statements.wordings import listed, number_word
from framing.records import Side, Statement

FEWEST = 8  # quoted words that make somebody heard
BRIEF, BEHIND = 3, 7  # words that say who somebody is, before a name and behind it
MOST, IN_BRIEF = 4, 3  # people that one statement names, and one clause

Absent = dict[str, list[tuple[Speaker, str]]]


def candidates(field: Field) -> Iterator[Statement]:
    """For each text the people whom two or more others together quote and it doesn't."""
    for document, absent in absent_from(field).items():
        yield _statement(document, absent, field)


def absent_from(field: Field) -> Absent:
    """See `_absent_from`; worked out once."""
    if ("absent",) not in field.kept:
        field.kept["absent",] = dict(_absent_from(field))
    found: Absent = field.kept["absent",]
    return found


def _absent_from(field: Field) -> Iterator[tuple[str, list[tuple[Speaker, str]]]]:
    """For each text the people whom two or more others together quote and it doesn't name
    as saying anything, each with the text that does, where there are two such people or
    more; nobody in one text twice."""
    told: set[tuple[str, str]] = set()
    quoted = [
        (one, [name for name in one.quoting() if one.heard[name].words >= FEWEST])
        for one in field.voices
    ]
    for document in field.ours:
        absent = [
            (speaker, name)
            for speaker, names in quoted
            if document not in speaker.heard
            and (left := [name for name in names if (speaker.last, name) not in told])
            and not precedes_words(document, speaker, field)
            for name in left
        ]
        if _are_several(absent):  # looked for in all texts only then
            tellers = {name for _, name in absent}
            absent = [
                (one, name)
                for one, name in absent
                if _is_plain(one, field) and not _is_retold(one, tellers)
            ]
        if _are_several(absent) and any(len(one.quoting()) > 1 for one, _ in absent):
            told |= {(speaker.last, name) for speaker, name in absent}
            yield document, absent


def _are_several(absent: Sequence[tuple[Speaker, str]]) -> bool:
    """Whether there are two people or more, and two texts that quote them."""
    people = {one.last for one, _ in absent}
    return len(people) > 1 and len({name for _, name in absent}) > 1


def _is_retold(speaker: Speaker, tellers: set[str]) -> bool:
    """Whether one of the texts that are told to quote somebody else retells what they say."""
    return any(one in speaker.heard and one not in speaker.quoting() for one in tellers)


def _is_plain(speaker: Speaker, field: Field) -> bool:
    """Whether each text surely quotes somebody, or surely doesn't."""
    key = "plain", speaker.last
    if key not in field.kept:
        quoting = speaker.quoting()
        field.kept[key] = bool(quoting) and all(
            one in quoting or field.silent(speaker, one) for one in field.ours
        )
    return bool(field.kept[key])


def _statement(document: str, absent: Sequence[tuple[Speaker, str]], field: Field) -> Statement:
    tellers = {name for _, name in absent}
    best = {(one.last, name): best_spoken(one, name, field)[0] for one, name in absent}
    # first those whom several texts quote
    telling_most = {key: -round(telling(line, field), 6) for key, line in best.items()}
    absent = sorted(
        absent, key=lambda one: (-len(one[0].quoting()), telling_most[one[0].last, one[1]])
    )
    lines: dict[str, list[Line]] = {name: [] for name in field.ours if name in tellers}
    said: dict[str, list[str]] = {name: [] for name in lines}
    words: dict[tuple[str, int], str] = {}
    for speaker, name in absent:
        first = best[speaker.last, name]
        lines[name].append(first)
        words[name, first.index] = _words(speaker, first, field)
        said[name].append(called(speaker))
    quoting: dict[str, list[str]] = {}
    for name in lines:
        who = listed(said[name], MOST, counted=False)
        quoting.setdefault(who, []).append(field.labels[name])
    heard = [
        f"{listed(mine)} {'quote' if mine[1:] else 'quotes'} {who}"
        for who, mine in quoting.items()
    ]
    shown = max(
        (one[0] for one in lines.values()), key=lambda one: round(telling(one, field), 6)
    )
    none = f"{field.labels[document]} none of them."
    rest = f"{words[shown.document, shown.index]}."
    text = f"{'; '.join(heard)}; {none} {rest}"
    sides: dict[str, Side] = {name: side("has", field, mine) for name, mine in lines.items()}
    sides[document] = Side("lacks")
    effect = min(len({one.last for one, _ in absent}) / MOST, 1.0)
    place = round(1 - shown.depth, 6)
    brief = _in_brief(document, absent, field)
    return Statement("unheard", text, sides, effect, 0.85, place, 0, brief, rest)


def _words(speaker: Speaker, line: Line, field: Field) -> str:
    """What somebody says in a text, as of all that quote them where these are several."""
    mine = [field.labels[one] for one in speaker.quoting()]
    whose = f"{speaker.last}, whom {listed(mine)} quote," if mine[1:] else speaker.last
    return f"{whose} in {field.labels[line.document]}: {spoken(speaker, line, field)}"


def _in_brief(document: str, absent: Sequence[tuple[Speaker, str]], field: Field) -> str:
    """Whom a text doesn't quote, in one clause."""
    people = list({one.last: called(one) for one, _ in absent}.values())
    tellers = [field.labels[one] for one in field.ours if one in {name for _, name in absent}]
    what = f"{field.labels[document]} quotes none of"
    if len(people) == 2:
        what = f"{field.labels[document]} quotes neither {people[0]} nor {people[1]}"
        return f"{what}, whom {' or '.join(tellers)} quotes."
    if len(people) <= IN_BRIEF:
        return f"{what} {listed(people)}, whom {' or '.join(tellers)} quotes."
    many, first = number_word(len(people)), listed(people[:IN_BRIEF])
    return f"{what} {many} people whom {' or '.join(tellers)} quotes, such as {first}."


def called(speaker: Speaker) -> str:
    """A name, with who that is where it takes few words, in brackets behind it."""
    words = len(speaker.who.split())
    if speaker.behind and words <= BEHIND:
        return f"{speaker.name} ({speaker.who})"
    return speaker.named_as(closing=True) if words <= BRIEF else speaker.name
