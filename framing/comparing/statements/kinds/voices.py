"""Whose words are carried: who is quoted in one text and not in another, and at what length."""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from framing.comparing.statements.event_context import Field
from framing.comparing.statements.making import (
    SHORT,
    best_of,
    best_spoken,
    of_line,
    side,
    spoken,
    telling,
)
from framing.comparing.statements.speakers import Speaker
from framing.comparing.statements.telling import Line
from framing.comparing.statements.wordings import listed
from framing.records import Side, Statement

FEWEST = 6  # quoted words that make somebody heard
LEAST = 0.3  # effect of whoever is heard in one text and not in another
REPORTED = 2  # sentences that report somebody who isn't quoted, from which that is a say
FULL = 90  # quoted words from which somebody is heard at length
SHOWN = 2  # of the people whom a text alone quotes, those whose words are shown
FAR_MORE, AT_LEAST = 2.5, 25  # times the words of the next text, and words more than it


def candidates(field: Field) -> Iterator[Statement]:
    """Who is heard in one text alone, in all but some, or at far greater length in one."""
    if len(field.ours) < 2:
        return
    alone: dict[str, list[Speaker]] = {name: [] for name in field.ours}
    reported: dict[str, list[Speaker]] = {name: [] for name in field.ours}
    for speaker in field.voices:
        quoting = speaker.quoting()
        rest = [one for one in field.ours if one not in quoting]
        if not quoting:
            if (only := _reported_in(speaker, field)) is not None:
                reported[only].append(speaker)
        elif speaker.heard[quoting[0]].words >= FEWEST and all(
            field.silent(speaker, one) for one in rest
        ):
            if len(quoting) == 1:
                alone[quoting[0]].append(speaker)
            yield from _shared(speaker, quoting, rest, field)
    for document, speakers in reported.items():
        yield from _reported(document, speakers, field)
    for document, speakers in alone.items():
        if len(speakers) > 1:
            yield _several(document, speakers, field)
        elif speakers:
            rest = [one for one in field.ours if one != document]
            yield _alone(speakers[0], document, rest, field)


def _shared(
    speaker: Speaker, quoting: Sequence[str], rest: Sequence[str], field: Field
) -> Iterator[Statement]:
    if len(quoting) > 1 and rest:
        yield _missing(speaker, quoting, rest, field)
    if len(quoting) > 1:
        most = speaker.heard[quoting[0]].words
        second = max(field.most_words(speaker, one) for one in quoting[1:])
        if most >= FAR_MORE * second and most - second >= AT_LEAST:
            yield _longest(speaker, quoting, rest, field)


def _reported_in(speaker: Speaker, field: Field) -> str | None:
    """The one text that gives somebody a say, though not in quotation marks, where no other
    names them; else None."""
    document, heard = next(iter(speaker.heard.items()))
    rest = [one for one in field.ours if one != document]
    unheard = all(field.unheard_of(speaker, one) for one in rest)
    return document if len(speaker.heard) == 1 and heard.reported and unheard else None


def _reported(document: str, speakers: Sequence[Speaker], field: Field) -> Iterator[Statement]:
    """The people whom one text alone lets have a say, where that is more than a sentence."""
    best = {
        one.name: best_of(
            (field.lines[document][at] for at in one.heard[document].reported), field
        )
        for one in speakers
    }
    every = [line for lines in best.values() for line in lines]
    if len({line.index for line in every}) < REPORTED:
        return
    ordered = sorted(speakers, key=lambda one: -round(telling(best[one.name][0], field), 6))
    first = [best[one.name][0] for one in ordered]
    names = listed([one.named_as(closing=True) for one in ordered], counted=False)
    gist = f"Only {field.labels[document]} lets {names} have a say."
    text = f"{gist[:-1]}: {of_line(first[0], field)}."
    shown = first if len(first) > 1 else every
    sides: dict[str, Side] = {document: side("has", field, shown)}
    sides |= {one: Side("lacks") for one in field.ours if one != document}
    yield _statement(text, gist, sides, FULL // 3 * len(every), first[0], False)


def _alone(speaker: Speaker, document: str, rest: Sequence[str], field: Field) -> Statement:
    best = best_spoken(speaker, document, field)
    last = field.lines[document][-1] in best
    who = speaker.named_as(closing=not last)
    text = (
        f"Only {field.labels[document]} quotes {who}{_ends(last)}: "
        f"{spoken(speaker, best[0], field)}.{_remarks(speaker, rest, field)}"
    )
    gist = f"Only {field.labels[document]} quotes {speaker.named_as(closing=True)}."
    sides: dict[str, Side] = {document: side("has", field, best)}
    sides |= _without(speaker, rest, field)
    return _statement(text, gist, sides, speaker.heard[document].words, best[0], last)


def _several(document: str, speakers: Sequence[Speaker], field: Field) -> Statement:
    """The people whom one text alone quotes, those who say most first, two with their words."""
    best = {one.last: best_spoken(one, document, field) for one in speakers}
    ordered = sorted(speakers, key=lambda one: -round(telling(best[one.last][0], field), 6))
    first = [best[one.last][0] for one in ordered]
    said = [
        f"{one.named_as()} {spoken(one, line, field, SHORT)}"
        for one, line in zip(ordered[:SHOWN], first, strict=False)
    ]
    said += [one.named_as(closing=True) for one in ordered[SHOWN:]]
    label = field.labels[document]
    names = listed([one.name for one in ordered], counted=False)
    sides: dict[str, Side] = {document: side("has", field, first)}
    sides |= {one: Side("lacks") for one in field.ours if one != document}
    words = sum(one.heard[document].words for one in speakers)
    return _statement(
        f"Only {label} quotes {listed(said, counted=False)}.",
        f"Only {label} quotes {names}.",
        sides,
        words,
        first[0],
        False,
    )


def _missing(
    speaker: Speaker, quoting: Sequence[str], rest: Sequence[str], field: Field
) -> Statement:
    names = [field.labels[one] for one in quoting]
    best = {one: best_spoken(speaker, one, field) for one in quoting}
    shown = best[quoting[0]][0]
    without = listed([field.labels[one] for one in rest])
    verb = "doesn't" if len(rest) == 1 else "don't"
    gist = f"{listed(names)} quote {speaker.named_as(closing=True)}; {without} {verb}."
    text = (
        f"{gist} {field.labels[shown.document]}: {spoken(speaker, shown, field)}."
        f"{_remarks(speaker, rest, field)}"
    )
    sides: dict[str, Side] = {one: side("has", field, lines) for one, lines in best.items()}
    sides |= _without(speaker, rest, field)
    words = max(speaker.heard[one].words for one in quoting)
    return _statement(text, gist, sides, words, shown, False)


def _longest(
    speaker: Speaker, quoting: Sequence[str], rest: Sequence[str], field: Field
) -> Statement:
    first, *others = quoting
    best = best_spoken(speaker, first, field)
    less = [f"{listed([field.labels[one] for one in others])} far less"]
    less += [f"{listed([field.labels[one] for one in rest])} none"] if rest else []
    room = f"{speaker.heard[first].words} quoted words"
    gist = f"{field.labels[first]} gives {speaker.named_as()} {room}, {', '.join(less)}."
    text = f"{gist} {spoken(speaker, best[0], field)}."
    sides: dict[str, Side] = {first: side("more", field, best)}
    sides |= {one: side("less", field, best_spoken(speaker, one, field)) for one in others}
    sides |= _without(speaker, rest, field)
    more = speaker.heard[first].words - speaker.heard[others[0]].words
    return _statement(text, gist, sides, more // (1 if rest else 2), best[0], False)


def _statement(
    text: str, gist: str, sides: dict[str, Side], words: int, best: Line, last: bool
) -> Statement:
    place = 1 - best.depth if not last else 1.0
    effect = round(LEAST + (1 - LEAST) * min(words / FULL, 1.0), 6)
    return Statement("voices", text, gist, sides, effect, 0.9, round(place, 6))


def _ends(last: bool) -> str:
    return " and gives them the last word" if last else ""


def _remarks(speaker: Speaker, rest: Sequence[str], field: Field) -> str:
    """How the texts stand that don't quote somebody, where they speak of them."""
    reports = [field.labels[one] for one in rest if one in speaker.heard]
    naming = [
        field.labels[one] for one in rest if one in speaker.named and one not in speaker.heard
    ]
    said = []
    if reports:
        verb = "reports" if len(reports) == 1 else "report"
        said.append(f"{listed(reports)} only {verb} what {speaker.short} says")
    if naming:
        verb = "names" if len(naming) == 1 else "name"
        said.append(f"{listed(naming)} only {verb} {speaker.short}")
    return f" {'; '.join(said)}." if said else ""


def _without(speaker: Speaker, rest: Sequence[str], field: Field) -> dict[str, Side]:
    return {
        one: Side(
            "less" if one in speaker.heard else "lacks",
            side(
                "less",
                field,
                [field.lines[one][at] for at in speaker.heard[one].reported],
            ).evidence
            if one in speaker.heard
            else [],
        )
        for one in rest
    }
