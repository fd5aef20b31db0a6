"""Who speaks a sentence that is shown: no quoted sentence stands without its speaker."""

from __future__ import annotations

import re

from framing.comparing.statements.event_context import QUOTED, Field
from framing.comparing.statements.telling import Line, once
from framing.letters import MARKS
from framing.records import Attribution, Span

MOSTLY = 0.5  # share of a sentence's words in quotation marks from which it is a quotation
NEAR = 2  # sentences between a quotation and the source that is named for it
RUN = 6  # sentences back to which a quotation may have been opened
LONGEST = 9  # words of a source that can be named in passing
_PROPER = re.compile(r"(?!(?:[Aa]n?|[Oo]ne|[Ss]ome|[Ss]everal|[Mm]any)\b).*\b[A-Z]")
_PRONOUN = re.compile(
    r"(?:i|we|he|she|it|they|who|that|this|these|those|others?|some|one|both|all)\b", re.I
)


@once
def in_whose_words(line: Line, field: Field) -> str | None:
    """How to say whose words a sentence is: ", in the words of Ann Roe"; "" where it says so
    itself or is no quotation; None where nobody can surely be named."""
    if not is_quotation(line, field):
        return ""
    touching = [one for one in field.texts[line.document].attributions if touches(one, line)]
    if any(_is_named_in(one, line, field) for one in touching):
        return ""
    known = [
        one.name
        for one in field.speakers
        if line.document in one.heard and line.index in one.heard[line.document].quoted
    ]
    known = known or [name for one in touching if (name := _near(one, line, field))]
    names = list(dict.fromkeys(known or _chained(touching, line, field)))
    if len(names) != 1 or not _is_introduced(line, touching, field):
        return None
    return f", in the words of {names[0]}"


def is_quotation(line: Line, field: Field) -> bool:
    """Whether most of a sentence is somebody's words, or it begins with them."""
    words = field.words_at(line.document, line.span)
    inside = sum(len(found[0].split()) for found in QUOTED.finditer(words))
    if words[:1] in MARKS or line.sentence.voice == "quoted" or is_within(line, field):
        return True
    return inside >= MOSTLY * len(words.split())


def is_within(line: Line, field: Field) -> bool:
    """Whether a sentence stands within a quotation that runs over several."""
    text, at = field.texts[line.document].document.text, max(line.index - RUN, 0)
    before = text[field.lines[line.document][at].span.start : line.span.start]
    ends = max(map(before.rfind, '”"'))  # one of either kind may close it
    return before.rfind("“") > ends or any(
        one.kind != "indirect" and span.start < line.span.start < span.end
        for one in field.texts[line.document].attributions
        for span in one.given
    )


def touches(one: Attribution, line: Line) -> bool:
    """Whether words that are given to somebody stand in a sentence."""
    return any(span.start < line.span.end and line.span.start < span.end for span in one.given)


def _is_named_in(one: Attribution, line: Line, field: Field) -> bool:
    return any(
        line.span.start <= span.start < line.span.end and _names(line.document, span, field)
        for span in one.source
    )


def _names(document: str, span: Span, field: Field) -> str:
    """A source by its words up to a comma; "" for a pronoun, or one that takes too many."""
    words = field.words_at(document, span).partition(",")[0].strip()
    brief = 0 < len(words.split()) <= LONGEST and not MARKS & set(words)
    return words if brief and not _PRONOUN.match(words) else ""


def _near(one: Attribution, line: Line, field: Field) -> str:
    """The source that a sentence close by names for a quotation."""
    lines = field.lines[line.document]
    close = lines[max(line.index - NEAR, 0) : line.index + NEAR + 1]
    for span in one.source:
        if close[0].span.start <= span.start < close[-1].span.end:
            name = _names(line.document, span, field)
            return name if _PROPER.match(name) else ""
    return ""


def _chained(touching: list[Attribution], line: Line, field: Field) -> list[str]:
    """The source with which the last sentence before a "he said" begins that names any,
    where every sentence since is a quotation with that pronoun for its source."""
    reading = field.texts[line.document]
    pronouns = {_pronoun(one, line, field) for one in touching}
    if len(pronouns) != 1 or "" in pronouns:
        return []
    for before in reversed(field.lines[line.document][: line.index]):
        said = [one for one in reading.attributions if touches(one, before)]
        named = [
            _names(line.document, span, field)
            for one in said
            for span in one.source
            if before.span.start <= span.start < before.span.end
        ]
        found = [name for name in dict.fromkeys(named) if name]
        if found:
            words = field.words_at(line.document, before.span)
            names = [name for name in found if words.startswith(name)]
            return [name for name in names if all(_may_be(name, one) for one in touching)]
        if not said or any(_pronoun(one, line, field) not in pronouns for one in said):
            return []
    return []


def _pronoun(one: Attribution, line: Line, field: Field) -> str:
    """The pronoun that is a source of words; "" where it is none, or several."""
    words = {field.words_at(line.document, span).strip(" ,").lower() for span in one.source}
    alone = len(words) == 1 and all(map(_PRONOUN.fullmatch, words))
    return words.pop() if alone else ""


def _may_be(name: str, one: Attribution) -> bool:
    """Whether whom an attribution was resolved to, if to anybody, may go by a name."""
    return one.speaker is None or name.rsplit(maxsplit=1)[-1] in one.speaker


def _is_introduced(line: Line, touching: list[Attribution], field: Field) -> bool:
    """Whether a quotation behind "X wrote:" is given to a source in that sentence; true
    where no colon stands before it."""
    before = field.lines[line.document][line.index - 1] if line.index else None
    if before is None or not field.words_at(line.document, before.span).endswith(":"):
        return True
    return any(
        before.span.start <= span.start < before.span.end
        for one in touching
        for span in one.source
    )
