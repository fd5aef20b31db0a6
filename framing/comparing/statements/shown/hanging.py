"""Whether a sentence hangs on the one before it by a thing that only that one explains."""

from __future__ import annotations

import re

from framing.comparing.statements.event_context import QUOTED, Field
from framing.comparing.statements.telling import Line, once
from framing.comparing.statements.wordings import telling_patterns
from framing.comparing.words.folding import content_of

NEAR = 2  # sentences before one, of which one may explain a thing
TOP = 3  # first sentences of a text that its reader has in mind
# "the board", with nothing behind that says which
_BARE = re.compile(
    r"\bthe ([a-z]{3,20})(?=[,.;:]|\Z|\s(?:will|would|could|can|may|might|was|were|is|are|has"
    r"|had|said|says|and|or|by|as|to)\b)"
)
# "it" in the main clause, where no clause stands before that may say what
_IT = re.compile(
    r"\A(?!While|Although|Though|If|Since|Because|Once|When|After|Before|Until|Unless)"
    r"[^“”\"]{3,90}, it (?:will|would|could|can|may|might|has|had|does|did)\b"
)


@once
def hangs(line: Line, field: Field) -> bool:
    """Whether a sentence speaks of "it", or of "the board", which the sentence before it names
    and no other text nor the top of its own does; not where it says what questions arise."""
    words = QUOTED.sub("", field.words_at(line.document, line.span))
    if telling_patterns()["asks"].search(words):
        return False
    if _IT.match(words):
        return True
    lines = field.lines[line.document]
    before = lines[max(line.index - NEAR, 0) : line.index]
    things = {content_of(one) for one in _BARE.findall(words)} - {""} - field.story
    things &= frozenset().union(*(one.words for one in before))
    things -= frozenset().union(*(one.words for one in lines[:TOP]))
    others = [at.words for one in field.ours if one != line.document for at in field.lines[one]]
    return any(not any(thing in words for words in others) for thing in things)
