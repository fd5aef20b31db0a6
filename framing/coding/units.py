"""What coders are shown: sentences, paragraphs or texts, drawn evenly from the outlets."""

from __future__ import annotations

import hashlib
import random
from collections.abc import Sequence
from typing import Literal, get_args

from msgspec import Struct

from framing.errors import InputError
from framing.records import Problem, Reading
from framing.tokens import count_words

Kind = Literal["sentence", "paragraph", "text"]
KINDS: dict[str, Kind] = {one: one for one in get_args(Kind)}
LEAST_WORDS = 3  # a shorter sentence or paragraph says nothing to code
AROUND = 200  # characters shown before and after a sentence


class Unit(Struct, frozen=True):
    """One stretch of a text that gets codes; `start` and `end` are offsets into its file's
    text, `before` and `after` what stands around it there."""

    id: str
    event: str
    outlet: str
    document: str
    start: int
    end: int
    text: str
    before: str = ""
    after: str = ""


def units_of(readings: Sequence[Reading], kind: Kind) -> list[Unit]:
    """Every unit of the texts, in their order: of running text, so neither boilerplate nor
    headings; a text's unit has all of it, its headline too."""
    found = []
    for reading in readings:
        for number, (start, end) in enumerate(_stretches(reading, kind), 1):
            found.append(_unit(reading, kind, number, start, end))
    return found


def _stretches(reading: Reading, kind: Kind) -> list[tuple[int, int]]:
    body = [one for one in reading.sentences if kind == "text" or one.role == "body"]
    if kind == "text":
        return [(body[0].start, body[-1].end)] if body else []
    spans: dict[int, tuple[int, int]] = {}
    for at, one in enumerate(body):
        key = at if kind == "sentence" else one.paragraph
        spans[key] = (spans.get(key, (one.start, 0))[0], one.end)
    text = reading.document.text
    return [span for span in spans.values() if count_words(text, *span) >= LEAST_WORDS]


def _unit(reading: Reading, kind: Kind, number: int, start: int, end: int) -> Unit:
    document = reading.document
    text, name = document.text, f"{document.event}/{document.id}"
    alone = kind == "text"
    return Unit(
        id=name if alone else f"{name}.{kind[0]}{number}",
        event=document.event,
        outlet=document.outlet,
        document=document.id,
        start=start,
        end=end,
        text=text[start:end] if alone else " ".join(text[start:end].split()),
        before="" if alone else _cut(text[max(document.body, start - AROUND) : start], -1),
        after="" if alone else _cut(text[end : end + AROUND], 1),
    )


def _cut(text: str, side: int) -> str:
    """What stands beside a unit, without the word that the cut goes through."""
    words = text.split()
    if len(text) < AROUND:
        return " ".join(words)
    return " ".join(words[1:] if side < 0 else words[:-1])


def sample(units: Sequence[Unit], size: int, seed: int) -> list[Unit]:
    """So many units, as evenly from each event's outlets as they have them, in a shuffled
    order; all of them where there are no more. The same units and seed give the same.

    Raises:
        InputError: there are no units.
    """
    if not units:
        raise InputError(
            [Problem("code", "no units to draw from", "give texts with sentences")]
        )
    strata: dict[tuple[str, str], list[Unit]] = {}
    for unit in units:
        strata.setdefault((unit.event, unit.outlet), []).append(unit)
    for key, mine in strata.items():
        _rng(seed, *key).shuffle(mine)
    order = sorted(strata)
    _rng(seed, "strata").shuffle(order)
    most = max(map(len, strata.values()))
    rounds = [strata[key][at] for at in range(most) for key in order if at < len(strata[key])]
    drawn = rounds[:size]
    _rng(seed, "order").shuffle(drawn)
    return drawn


def _rng(seed: int, *names: str) -> random.Random:
    """Chance that hangs on the seed and on names alone."""
    told = "\0".join([str(seed), *names]).encode()
    return random.Random(int.from_bytes(hashlib.sha256(told).digest()[:8], "big"))
