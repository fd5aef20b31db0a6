"""Which of somebody's words stand for them, and how much of these is shown."""

from __future__ import annotations

import re
from collections.abc import Mapping, Sequence

from framing.comparing.statements.event_context import QUOTED, Field
from framing.comparing.statements.making import (
    LONGEST,
    cut,
    is_pointed,
    of_line,
    telling,
    to_its_end,
)
from framing.comparing.statements.named_sources import stands
from framing.comparing.statements.speakers import Speaker
from framing.comparing.statements.telling import Line
from framing.comparing.statements.wordings import telling_patterns
from framing.records import Span

FEW = 8  # quoted words that are but a scrap
BRIEF = 12  # quoted words that say nothing if they begin with "That is"
WHOLE = 45  # words of a sentence that is shown whole for the scrap that it quotes
# What makes a sentence stand for somebody more than another, beside how much it says: that it
# names who speaks; and less: a scrap; words from the midst of a sentence; "He is", whom nobody
# is named for; thanks and praise; a question; words of an earlier day
NAMING, SCRAP, TORN, POINTING, COURTESY, ASKING, EARLIER = 0.1, 0.4, 0.15, 0.12, 0.25, 0.1, 0.25
LEAST = 0.0  # of all that, under which words say nothing of what somebody holds
BEFORE = 1  # sentences before one, in which its day may stand
_CLOSED = re.compile(r'[”"]\s+[A-Za-z]')  # an end of what is quoted, and words behind it
_POINTING = re.compile(
    r"[“\"‘']*(?:(?:well|and|but|so|no|yes|now|look|because|yet|nor)\b,?"
    r"|(?:he|she|they|them|it|you"
    r"|(?:this|that|these|those)(?=['’]s| (?:is|was|are|were|will)))\b)",
    re.I,
)
# with which a clause begins that wants another behind it
_AHEAD = re.compile(
    r"[“\"‘']*(?:And |But )?(?:Instead of|Rather than|Given|While|If|Although|Though|When"
    r"|Because|As|Since|Until|Unless|Despite|By|Before|After|Like)\b"
)
_MONTH = (
    r"(?:January|February|March|April|May|June|July|August|September|October|November|December)"
)
_EARLIER = re.compile(
    rf"\b(?:in {_MONTH}\b|last (?:week|month|year|spring|summer|autumn|fall|winter)\b"
    r"|(?:days|weeks|months|years) (?:ago|earlier|before)\b|earlier this (?:week|month|year)\b"
    r"|in (?:19|20)\d\d\b|at the time\b)"
)


def spoken(speaker: Speaker, line: Line, field: Field, longest: int = LONGEST) -> str:
    """What a line quotes of somebody, as a quotation; of a scrap, of the midst of a sentence
    or of words that a narrator goes on with, the whole line: it says whose words these are."""
    said = speaker.heard[line.document].quoted[line.index]
    words = field.words_at(line.document, said)
    if _is_whole(said, line, words):
        return of_line(line, field, max(longest, WHOLE))
    if _AHEAD.match(words):
        longest = max(longest, LONGEST)
    more = any(map(str.isalnum, field.words_at(line.document, Span(said.end, line.span.end))))
    return cut(words, longest) if more else to_its_end(words, line, field, longest)


def spoken_by(
    speaker: Speaker, name: str, line: Line, field: Field, longest: int = LONGEST
) -> str:
    """What a line quotes of somebody, behind a name where the line as shown hasn't it."""
    said = speaker.heard[line.document].quoted[line.index]
    whole = _is_whole(said, line, field.words_at(line.document, said))
    told = QUOTED.sub("", field.words_at(line.document, line.span))
    first = "" if whole and stands(speaker.last, told) else f"{name} "
    return f"{first}{spoken(speaker, line, field, longest)}"


def best_spoken(speaker: Speaker, document: str, field: Field) -> list[Line]:
    """The lines of a text that quote somebody, first the one that stands for them best."""
    heard = speaker.heard[document].quoted
    worth = {at: _worth(field.lines[document][at], heard, speaker, field) for at in heard}
    return [field.lines[document][at] for at in sorted(heard, key=lambda at: (-worth[at], at))]


def says_something(speaker: Speaker, line: Line, field: Field) -> bool:
    """Whether a line that quotes somebody shows what they hold, and is no mere courtesy, nor
    a few words on "that"."""
    heard = speaker.heard[line.document].quoted
    said = field.words_at(line.document, heard[line.index])
    polite = telling_patterns()["courtesy"].search(said) and not is_pointed(line, field)
    brief = len(said.split()) < BRIEF and _POINTING.match(said) is not None
    return not (polite or brief) and _worth(line, heard, speaker, field) >= LEAST


def _is_whole(said: Span, line: Line, words: str) -> bool:
    """Whether the sentence around what is quoted is shown with it."""
    brief = len(words.split()) < FEW or _CLOSED.search(words) is not None
    return brief or _is_torn(said, line, words)


def _is_torn(said: Span, line: Line, words: str) -> bool:
    """Whether what is quoted begins in the midst of a sentence."""
    return said.start > line.span.start and words.lstrip("“”\"'‘’… ")[:1].islower()


def _worth(line: Line, heard: Mapping[int, Span], speaker: Speaker, field: Field) -> float:
    """How well a line stands for somebody."""
    said = field.words_at(line.document, heard[line.index])
    whole = field.words_at(line.document, line.span)
    pointing = _POINTING.match(said) or _POINTING.match(whole)
    return round(
        telling(line, field)
        + NAMING * (speaker.last in whole)
        - SCRAP * (len(said.split()) < FEW)
        - TORN * _is_torn(heard[line.index], line, said)
        - POINTING * (pointing is not None)
        - COURTESY * (telling_patterns()["courtesy"].search(said) is not None)
        - ASKING * said.rstrip("”\"'’ ").endswith("?")
        - EARLIER * _is_of_before(line, field),
        6,
    )


def _is_of_before(line: Line, field: Field) -> bool:
    """Whether a line, or the one before it, dates what it quotes to another day."""
    lines: Sequence[Line] = field.lines[line.document]
    near = lines[max(line.index - BEFORE, 0) : line.index + 1]
    return any(_EARLIER.search(field.words_at(one.document, one.span)) for one in near)
