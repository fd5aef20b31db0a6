"""The same speaker's other words: what each text chose to quote, and what it cut."""

from __future__ import annotations

from collections.abc import Iterator

from framing.comparing.statements.event_context import Field
from framing.comparing.statements.making import best_of, side, spoken
from framing.comparing.statements.speakers import Speaker
from framing.comparing.statements.telling import Line
from framing.records import Side, Statement

FEWEST = 12  # quoted words that are no scrap, in all and in the sentence that is shown
FULL = 3  # sentences that only one text quotes, from which it chose wholly otherwise


def candidates(field: Field) -> Iterator[Statement]:
    """Where two texts quote somebody with words that no other text has."""
    for speaker in field.speakers:
        quoting = [one for one in speaker.quoting() if speaker.heard[one].words >= FEWEST]
        own = {one: _own(speaker, one, field) for one in quoting}
        having = [one for one in quoting if own[one]]
        if len(having) > 1:
            yield _other_words(speaker, having, own, field)


def _own(speaker: Speaker, document: str, field: Field) -> list[Line]:
    """The sentences of somebody's words that no other text has."""
    heard = speaker.heard[document].quoted
    whole = [
        field.lines[document][at]
        for at, span in heard.items()
        if len(field.words_at(document, span).split()) >= FEWEST
    ]
    return best_of((one for one in whole if field.alone(one)), field)


def _other_words(
    speaker: Speaker, having: list[str], own: dict[str, list[Line]], field: Field
) -> Statement:
    parts = [f"{field.labels[one]} {spoken(speaker, own[one][0], field, 18)}" for one in having]
    text = f"Of {speaker.name}'s words each chooses others: {'; '.join(parts)}."
    sides: dict[str, Side] = {one: side("has", field, own[one]) for one in having}
    count = sum(len(own[one]) for one in having)
    place = 1 - min(own[one][0].depth for one in having)
    return Statement(
        "quotations", text, "", sides, min(count / FULL / 2, 1.0), 0.9, round(place, 6)
    )
