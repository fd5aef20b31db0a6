"""Attributions that tell a stance or a deed and no words: "members who oppose the levy".

Coders of attributions mark them, and so does reading; but nobody speaks in them.
"""

from __future__ import annotations

import re
from collections.abc import Sequence
from functools import cache

from msgspec import structs

from framing.lexicons import LexiconFile, WordList, load
from framing.records import Attribution, Batch
from framing.scoring.matching.statements import Statement


class _Stances(LexiconFile, frozen=True):
    attitudes: WordList
    deeds: WordList
    clauses: WordList


def spoken(found: Sequence[Statement], batch: Batch) -> list[Statement]:
    """The statements that are somebody's words, in order; no statements, none.

    What stands in a stance told within a statement ("she said that farmers oppose it")
    is given back to that statement's speaker.
    """
    texts = [reading.document.text for reading in batch.readings]
    quoted = {
        (one.document, span.start)
        for one in found
        if one.said.kind != "indirect"
        for span in one.said.cue
    }
    kept: list[Statement] = []
    silent: list[Statement] = []
    for one in found:
        heard = any((one.document, span.start) in quoted for span in one.said.cue)
        told = heard or not is_stance(texts[one.document], one.said)
        (kept if told else silent).append(one)
    for one in silent:
        at = one.said.content[0].start
        for place, outer in enumerate(kept):
            if outer.document == one.document and _holds(outer.said, at):
                kept[place] = structs.replace(outer, words=outer.words + one.words)
                break
    return kept


def is_stance(text: str, said: Attribution) -> bool:
    """Whether an attribution without a quotation tells what somebody is for, wants or
    does: a verb of that kind without a clause behind it, or all before it."""
    if said.kind != "indirect" or not said.cue or not said.content:
        return False
    if said.content[0].start < said.cue[0].start:
        return False  # "it leaks, he believes"
    cue = " ".join(text[span.start : span.end] for span in said.cue)
    if not _known().search(cue.lower()):
        return False
    words = text[said.content[0].start : said.content[0].end].split(maxsplit=1)
    return not words or words[0].lower() not in load("stances", _Stances).clauses


def _holds(said: Attribution, at: int) -> bool:
    return any(span.start <= at < span.end for span in said.content)


@cache
def _known() -> re.Pattern[str]:
    lists = load("stances", _Stances)
    return re.compile(rf"\b(?:{'|'.join(sorted(lists.attitudes | lists.deeds))})")
