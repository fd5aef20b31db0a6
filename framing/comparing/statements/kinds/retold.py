"""Retold: whom one text alone gives a say in its own words, and no other names."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence

from framing.comparing.statements.event_context import Field
from framing.comparing.statements.limits import precedes_words
from framing.comparing.statements.making import best_of, of_line, only, telling
from framing.comparing.statements.speakers import Speaker
from framing.comparing.statements.wordings import listed
from framing.records import Statement

_FOR_ANOTHER = re.compile(r"\b(?:spokes|aide|adviser|advisor|lawyer|attorney|secretary)", re.I)
FEWEST = 2  # sentences that retell people who aren't quoted, from which that is a say
FULL = 3  # sentences from which it is a long one
LEAST = 0.3  # effect of whoever is heard in one text and not in another


def candidates(field: Field) -> Iterator[Statement]:
    """For each text the people whose words it alone retells, where that is more than a
    sentence."""
    for document in field.ours if len(field.ours) > 1 else ():
        found = [one for one in field.speakers if _is_retold(one, document, field)]
        lines = {at for one in found for at in one.heard[document].reported}
        if len(lines) >= FEWEST:
            yield _statement(document, found, len(lines), field)


def _is_retold(speaker: Speaker, document: str, field: Field) -> bool:
    """Whether a text retells somebody without a quotation, and no other names them."""
    rest = [one for one in field.ours if one != document]
    alone = list(speaker.heard) == [document] and not speaker.quoting()
    alone = alone and not _FOR_ANOTHER.search(speaker.who)  # whom others may not name
    return (
        alone
        and bool(speaker.heard[document].reported)
        and not all(precedes_words(one, speaker, field) for one in rest)
        and all(field.unheard_of(speaker, one) for one in rest)
    )


def _statement(
    document: str, speakers: Sequence[Speaker], lines: int, field: Field
) -> Statement:
    best = {
        one.name: best_of(
            (field.lines[document][at] for at in one.heard[document].reported), field
        )[0]
        for one in speakers
    }
    ordered = sorted(speakers, key=lambda one: -round(telling(best[one.name], field), 6))
    first = best[ordered[0].name]
    names = listed([one.named_as(closing=True) for one in ordered], counted=False)
    what = f"Only {field.labels[document]} retells words of {names}"
    effect = round(LEAST + (1 - LEAST) * min(lines / FULL, 1.0) / 2, 6)
    return Statement(
        kind="voices",
        text=f"{what}: {of_line(first, field)}.",
        sides=only(document, field, [best[one.name] for one in ordered]),
        effect=effect,
        sure=0.9,
        place=round(1 - first.depth, 6),
    )
