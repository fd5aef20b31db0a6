"""Whose words are carried: who is quoted in one text and not in another, and at what length."""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from framing.comparing.statements.event_context import Field
from framing.comparing.statements.making import best_of, of_line, side
from framing.comparing.statements.speakers import Speaker
from framing.comparing.statements.telling import Line
from framing.comparing.statements.wordings import listed, number_word
from framing.records import Side, Statement

FEWEST = 6  # quoted words that make somebody heard
FULL = 90  # quoted words from which somebody is heard at length
FAR_MORE, AT_LEAST = 2.5, 25  # times the words of the next text, and words more than it


def candidates(field: Field) -> Iterator[Statement]:
    """Who is heard in one text alone, in all but some, or at far greater length in one."""
    for speaker in field.speakers:
        quoting = [one for one in speaker.quoting() if speaker.heard[one].words >= FEWEST]
        if not quoting or len(field.ours) < 2:
            continue
        rest = [one for one in field.ours if one not in quoting]
        if set(rest) & set(speaker.unsure):
            continue
        if len(quoting) == 1 and rest:
            yield _alone(speaker, quoting[0], rest, field)
        elif rest:
            yield _missing(speaker, quoting, rest, field)
        if len(quoting) > 1:
            most, second = (speaker.heard[one].words for one in quoting[:2])
            if most >= FAR_MORE * second and most - second >= AT_LEAST:
                yield _longest(speaker, quoting, rest, field)


def _alone(speaker: Speaker, document: str, rest: Sequence[str], field: Field) -> Statement:
    lines = _lines(speaker, document, field)
    label, best = field.labels[document], best_of(lines, field)
    count = len(lines)
    tail = "." if count == 1 else f" ({number_word(count)} sentences)."
    last = field.lines[document][-1] in lines
    text = f"Only {label} quotes {_who(speaker)}{_ends(last)}: {of_line(best[0], field)}{tail}"
    remarks = _remarks(speaker, rest, field)
    sides: dict[str, Side] = {document: side("has", field, best)}
    sides |= _without(speaker, rest, field)
    return _statement(f"{text}{remarks}", sides, speaker.heard[document].words, best[0], last)


def _missing(
    speaker: Speaker, quoting: Sequence[str], rest: Sequence[str], field: Field
) -> Statement:
    names = [field.labels[one] for one in quoting]
    best = {one: best_of(_lines(speaker, one, field), field) for one in quoting}
    shown = best[quoting[0]][0]
    without = listed([field.labels[one] for one in rest])
    verb = "doesn't" if len(rest) == 1 else "don't"
    text = (
        f"{listed(names)} quote {_who(speaker)}; {without} {verb}. "
        f"{field.labels[quoting[0]]}: {of_line(shown, field)}."
    )
    sides: dict[str, Side] = {one: side("has", field, lines) for one, lines in best.items()}
    sides |= _without(speaker, rest, field)
    words = max(speaker.heard[one].words for one in quoting)
    return _statement(text, sides, words, shown, False)


def _longest(
    speaker: Speaker, quoting: Sequence[str], rest: Sequence[str], field: Field
) -> Statement:
    first, *others = quoting
    lines = _lines(speaker, first, field)
    best = best_of(lines, field)
    counts = [f"{speaker.heard[one].words} in {field.labels[one]}" for one in others]
    counts += [f"none in {field.labels[one]}" for one in rest]
    room = f"{speaker.heard[first].words} quoted words, {listed(counts)}"
    text = (
        f"{field.labels[first]} gives {_who(speaker)} most room: {room}. "
        f"{of_line(best[0], field)}"
    )
    sides: dict[str, Side] = {first: side("more", field, best)}
    sides |= {
        one: side("less", field, best_of(_lines(speaker, one, field), field)) for one in others
    }
    sides |= _without(speaker, rest, field)
    return _statement(text, sides, speaker.heard[first].words, best[0], False)


def _statement(
    text: str, sides: dict[str, Side], words: int, best: Line, last: bool
) -> Statement:
    place = 1 - best.depth if not last else 1.0
    return Statement("voices", text, sides, min(words / FULL, 1.0), 0.9, round(place, 6))


def _lines(speaker: Speaker, document: str, field: Field) -> list[Line]:
    return [field.lines[document][at] for at in speaker.heard[document].quoted]


def _who(speaker: Speaker) -> str:
    """A name with what the person is in the story, behind it or before it."""
    who = speaker.who
    if not who:
        return speaker.name
    return f"{speaker.name}, {who}," if speaker.behind else f"{who} {speaker.name}"


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
        said.append(f"{listed(reports)} only {verb} what {speaker.last} says")
    if naming:
        verb = "names" if len(naming) == 1 else "name"
        said.append(f"{listed(naming)} only {verb} {speaker.last}")
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
