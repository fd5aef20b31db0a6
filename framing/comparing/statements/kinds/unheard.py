"""Who is not heard: the people whom others quote, and one text doesn't."""

from __future__ import annotations

from collections.abc import Iterator

from framing.comparing.statements.event_context import Field
from framing.comparing.statements.making import best_of, of_line, side
from framing.comparing.statements.telling import Line
from framing.comparing.statements.wordings import listed
from framing.records import Side, Statement

FEWEST = 8  # quoted words that make somebody heard
MOST = 4  # people that one statement names


def candidates(field: Field) -> Iterator[Statement]:
    """For each text the people whom two or more others together quote and it doesn't name
    as saying anything, where there are two such people or more."""
    for document in field.ours:
        absent = [
            (speaker, name)
            for speaker in field.speakers
            if document not in speaker.heard and document not in speaker.unsure
            for name in speaker.quoting()
            if speaker.heard[name].words >= FEWEST
        ]
        tellers = {name for _, name in absent}
        if len(tellers) < 2 or len({one.name for one, _ in absent}) < 2:
            continue
        lines: dict[str, list[Line]] = {name: [] for name in field.ours if name in tellers}
        said: dict[str, list[str]] = {name: [] for name in lines}
        for speaker, name in absent:
            mine = [field.lines[name][at] for at in speaker.heard[name].quoted]
            lines[name].append(best_of(mine, field)[0])
            said[name].append(speaker.name)
        best = {name: best_of(mine, field) for name, mine in lines.items()}
        people = list(dict.fromkeys(one.name for one, _ in absent))
        heard = [f"{field.labels[name]} quotes {listed(said[name], MOST)}" for name in lines]
        shown = max((one[0] for one in best.values()), key=lambda one: len(one.words))
        text = (
            f"Not heard in {field.labels[document]}: {'; '.join(heard)}. "
            f"{field.labels[shown.document]}: {of_line(shown, field)}."
        )
        sides: dict[str, Side] = {name: side("has", field, mine) for name, mine in best.items()}
        sides[document] = Side("lacks")
        effect = min(len(people) / MOST, 1.0)
        yield Statement("unheard", text, sides, effect, 0.85, round(1 - shown.depth, 6))
