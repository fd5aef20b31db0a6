"""Whether another text may carry what somebody says, in other words of theirs."""

from __future__ import annotations

from collections.abc import Iterator

from framing.comparing.statements.event_context import QUOTED, Field
from framing.comparing.statements.speakers import Speaker
from framing.comparing.statements.telling import Line, content_in, once
from framing.comparing.words.near_words import light_words
from framing.lexicons import clauses

# Content words, none that all are on, that two sentences of one speaker share where they may
# say one thing
MET = 2
FEWEST = 5  # words of a stretch that is no mere name for something
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
    known = line.named | other.named | field.story
    for mine in _said(speaker, line, field):
        for theirs in _said(speaker, other, field):
            shared = (content_in(mine) & content_in(theirs)) - known
            denied = _denies(mine) and _denies(theirs)
            brief = len(shared) >= MUCH * len(content_in(mine))
            if len(shared - light_words()) >= MET or (shared and (denied or brief)):
                return True
    return False


def _said(speaker: Speaker, line: Line, field: Field) -> list[str]:
    """What a sentence quotes of somebody, by stretch; all of it where it only retells them."""
    whole = field.words_at(line.document, line.span)
    if line.index not in speaker.heard[line.document].quoted:
        return [whole]
    first = field.words_at(line.document, speaker.heard[line.document].quoted[line.index])
    rest = [one[0] for one in QUOTED.finditer(whole) if len(one[0].split()) >= FEWEST]
    return [first, *rest]


def _denies(words: str) -> bool:
    return any(map(clauses.is_negator, words.lower().replace("’", "'").split()))
