"""Whether a text itself says who speaks: by name, or as "she" right behind the name."""

from __future__ import annotations

import re
from bisect import bisect_right
from collections.abc import Sequence

from framing.records import Attribution, QuoteCarried, Reading, Source
from framing.reporting.page import words

UNCLEAR = "not clear"
LONGEST = 60  # letters of a description
_PRONOUN = re.compile(r"(?:he|she|they|it|who|that|this|which|himself|herself|\W)*", re.I)


def said_at(reading: Reading, source: Source, place: int) -> str:
    """Who is heard at a place: the source's name where the text has it there, or a medium is
    heard by its articles; else how the text describes them, else that it isn't clear."""
    here = [one for one in reading.attributions if any(s.start == place for s in one.given)]
    if source.name and (
        source.kind == "media" or any(is_sure(reading, one, source.name) for one in here)
    ):
        return source.name
    described = [said for one in here if (said := _source(reading, one))]
    told = next((one for one in described if not _PRONOUN.fullmatch(one)), UNCLEAR)
    return words.one_line(told, LONGEST)


def speaker_of(reading: Reading, carried: QuoteCarried) -> str | None:
    """The person to whom a text surely gives a quotation; None where that isn't sure."""
    persons = {one.name for one in reading.actors if one.kind == "person"}
    if carried.speaker not in persons:
        return None
    sure = any(
        is_sure(reading, one, carried.speaker)
        for one in reading.attributions
        if _meet(one, carried)
    )
    return carried.speaker if sure else None


def _meet(one: Attribution, carried: QuoteCarried) -> bool:
    return any(a.start < b.end and b.start < a.end for a in one.given for b in carried.spans)


def is_sure(reading: Reading, said: Attribution, name: str) -> bool:
    """Whether the source has the name, not as whose words or man it is, or is a pronoun and
    the source right before it, in that sentence or the last, has the name."""
    source = _source(reading, said)
    if _names(source, name):
        return True
    if not source or not _PRONOUN.fullmatch(source):
        return False
    at = said.source[0].start
    before = [one for one in reading.attributions if one.source and one.source[0].start < at]
    last = max(before, key=lambda one: one.source[0].start, default=None)
    if last is None or not _names(_source(reading, last), name):
        return False
    starts = [one.start for one in reading.sentences]
    return _row(starts, at) - _row(starts, last.source[0].start) <= 1


def _row(starts: Sequence[int], at: int) -> int:
    return bisect_right(starts, at)


def _source(reading: Reading, said: Attribution) -> str:
    text = reading.document.text
    return " ".join(" ".join(text[span.start : span.end].split()) for span in said.source)


def _names(source: str, name: str) -> bool:
    """Whether a source is who has the name: "Rice's comments" and "a spokesman for Rice"
    aren't Rice."""
    if not name[:1].isupper():  # a description, as the source has it
        return name.lower() in source.lower()
    head = re.split(r"\b(?:who|which|whose)\b", source)[0]
    last = re.escape(name.rsplit(maxsplit=1)[-1])
    found = re.search(rf"(?<!\w){last}(?![\w’'-])", head)
    return found is not None and not re.search(
        r"\b(?:for|of|to|by)\b|[’']s\b", head[: found.start()]
    )
