"""Voices: whether a sentence's words are the narrator's or somebody else's."""

from __future__ import annotations

from typing import TYPE_CHECKING, Literal

from msgspec.structs import replace

from framing.reading.grammar.words import ADVERB, AND, DETERMINER, PREPOSITION, TIME, classes
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
        for span in item.given:
            parts.append((span.start, span.end, part))
        for span in item.source:
            parts.append((span.start, span.end, "frame"))
        for span in item.cue:
            parts.append((span.start, span.end, "frame"))
    parts.sort()
    return parts


def _covers(
    text: str, sentence: Sentence, parts: Sequence[tuple[int, int, Part]], less: Part
) -> bool:
    """Whether no word of a sentence lies outside the parts that are not `less`,
    trivial words aside."""
    at = sentence.start
    for start, end, part in parts:
        if part != less:
            if start > at and _says(text, at, start):
                return False
            at = max(at, end)
    return not _says(text, at, sentence.end)


def _says(text: str, start: int, end: int) -> bool:
    """Whether `text[start:end]` has a word that is not trivial."""
    if end - start < 2:  # a space or a stop beside a part
        return False
    table = classes()
    for match in WORD.finditer(text, start, end):
        if not table.get(match.group().lower(), 0) & _TRIVIAL:
            return True
    return False


def _voice(text: str, sentence: Sentence, parts: Sequence[tuple[int, int, Part]]) -> Voice:
    held = {part for _, _, part in parts}
    if "quoted" in held and _covers(text, sentence, parts, "reported"):
        return "quoted"
    if "reported" in held and _covers(text, sentence, parts, "quoted"):
        return "reported"
    return "narrator" if held == {"frame"} else "mixed"


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
        start, end = sentence.start, sentence.end
        if active:
            active = [part for part in active if part[1] > start]
        while at < len(parts) and parts[at][0] < end:
            if parts[at][1] > start:
                active.append(parts[at])
            at += 1
        voice = _voice(text, sentence, active) if active else "narrator"
        found.append(sentence if voice == sentence.voice else replace(sentence, voice=voice))
    return found


def without_relays(said: Sequence[Attribution]) -> list[Attribution]:
    """The attributions without the quoted words of whoever only passes them on: in
    "“…,” Roe told reporters, according to the Post" they are Roe's."""
    owner = {
        (span.start, span.end): one.speaker
        for one in said
        if one.kind == "direct" and one.cue and one.speaker
        for span in one.given
    }
    return [
        one
        for one in said
        if one.kind != "partial"
        or any(owner.get((at.start, at.end), one.speaker) == one.speaker for at in one.given)
    ]
