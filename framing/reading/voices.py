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
        part: Part = "reported" if item.kind == "indirect" else "quoted"
        parts += [(span.start, span.end, part) for span in item.content]
        parts += [(span.start, span.end, "frame") for span in (*item.source, *item.cue)]
    return sorted(parts)


def _covers(text: str, sentence: Sentence, parts: Sequence[tuple[int, int, Part]]) -> bool:
    """Whether no word of a sentence lies outside the parts, trivial words aside."""
    table = classes()
    at = sentence.start
    for start, end, _ in [*parts, (sentence.end, sentence.end, "frame")]:
        for match in WORD.finditer(text, at, max(at, start)):
            if not table.get(match.group().lower(), 0) & _TRIVIAL:
                return False
        at = max(at, end)
    return True


def _voice(text: str, sentence: Sentence, parts: Sequence[tuple[int, int, Part]]) -> Voice:
    held = {part for _, _, part in parts}
    if held <= {"frame"}:
        return "narrator"
    if _covers(text, sentence, [part for part in parts if part[2] != "reported"]):
        return "quoted"
    if _covers(text, sentence, [part for part in parts if part[2] != "quoted"]):
        return "reported"
    return "mixed"


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
