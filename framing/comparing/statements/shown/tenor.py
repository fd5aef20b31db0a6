"""Whether another text may carry what somebody says, in other words of theirs."""

from __future__ import annotations

from collections.abc import Iterator

from framing.comparing.statements.event_context import Field
from framing.comparing.statements.speakers import Speaker
from framing.comparing.statements.telling import Line, content_in, once
from framing.comparing.words.near_words import light_words
from framing.lexicons import clauses

# Content words, none that all are on, that two sentences of one speaker share where they may
# say one thing
MET = 2
MUCH = 0.6  # or share of all those of the one sentence


@once
def may_be_said_elsewhere(line: Line, field: Field) -> bool:
    """Whether another text gives a speaker of this sentence words on the same: some words in
    common, or one where both deny something or it has few."""
    return any(
        _says_alike(speaker, line, other, field)
        for speaker in field.voices
        if speaker.carries(line.document, line.index)
        for other in _lines_of(speaker, line.document, field)
    )


def _lines_of(speaker: Speaker, but: str, field: Field) -> Iterator[Line]:
    """The sentences of all other texts that carry somebody's words."""
    for name, heard in speaker.heard.items():
        for at in sorted({*heard.quoted, *heard.reported}) if name != but else ():
            yield field.lines[name][at]


def _says_alike(speaker: Speaker, line: Line, other: Line, field: Field) -> bool:
    mine, theirs = _said(speaker, line, field), _said(speaker, other, field)
    shared = content_in(mine) & content_in(theirs)
    shared -= line.named | other.named | field.story
    denied = _denies(mine) and _denies(theirs)
    brief = len(shared) >= MUCH * len(content_in(mine))
    return len(shared - light_words()) >= MET or bool(shared and (denied or brief))


def _said(speaker: Speaker, line: Line, field: Field) -> str:
    """What a sentence quotes of somebody; all of it where it only retells them."""
    span = speaker.heard[line.document].quoted.get(line.index, line.span)
    return field.words_at(line.document, span)


def _denies(words: str) -> bool:
    return any(map(clauses.is_negator, words.lower().replace("’", "'").split()))
