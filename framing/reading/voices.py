"""Voices: whether a sentence's words are the narrator's or somebody else's."""

from __future__ import annotations

from typing import TYPE_CHECKING, Literal

from msgspec.structs import replace

from framing.reading.words import ADVERB, AND, DETERMINER, PREPOSITION, TIME, classes
from framing.tokens import WORD

if TYPE_CHECKING:
    from collections.abc import Sequence

    from framing.records import Attribution, Sentence, Voice

Part = Literal["quoted", "reported", "frame"]
# Words that say nothing of their own: "But on Monday" beside "she said that ...".
_TRIVIAL = ADVERB | AND | DETERMINER | PREPOSITION | TIME


def _parts(attributions: Sequence[Attribution]) -> list[tuple[int, int, Part]]:
    """All spans of the attributions with their part, by start."""
    parts: list[tuple[int, int, Part]] = []
    for item in attributions:
        part: Part = "quoted" if item.kind == "direct" else "reported"
        parts += [(span.start, span.end, part) for span in item.content]
        parts += [(span.start, span.end, "frame") for span in (*item.source, *item.cue)]
    return sorted(parts)


def _voice(text: str, sentence: Sentence, parts: list[tuple[int, int, Part]]) -> Voice:
    held = {part for start, end, part in parts if part != "frame"}
    if not held:
        return "narrator"
    table = classes()
    at = sentence.start
    gaps: list[tuple[int, int]] = []
    for start, end, _ in parts:
        if start > at:
            gaps.append((at, start))
        at = max(at, end)
    if at < sentence.end:
        gaps.append((at, sentence.end))
    for start, end in gaps:
        for match in WORD.finditer(text, start, end):
            if not table.get(match.group().lower(), 0) & _TRIVIAL:
                return "mixed"
    if held == {"quoted"}:
        return "quoted"
    return "reported" if held == {"reported"} else "mixed"


def assign(
    text: str, sentences: Sequence[Sentence], attributions: Sequence[Attribution]
) -> list[Sentence]:
    """The sentences, each with its voice.

    quoted: nothing but the content of direct quotations; reported: nothing but
    the content of indirect ones; narrator: no content at all; mixed: the rest,
    such as a narrator's sentence that quotes a few words. Source and cue belong
    to no voice, nor do times, links and articles beside them. One sweep: linear
    in sentences and spans.
    """
    parts = _parts(attributions)
    found: list[Sentence] = []
    active: list[tuple[int, int, Part]] = []
    at = 0
    for sentence in sentences:
        active = [part for part in active if part[1] > sentence.start]
        while at < len(parts) and parts[at][0] < sentence.end:
            if parts[at][1] > sentence.start:
                active.append(parts[at])
            at += 1
        found.append(replace(sentence, voice=_voice(text, sentence, active)))
    return found
