"""Remarks: what one text alone says in its own voice to judge, object or look back."""

from __future__ import annotations

from collections.abc import Iterator

from framing.comparing.statements.clearness import is_clear
from framing.comparing.statements.event_context import Field
from framing.comparing.statements.making import (
    best_of,
    is_pointed,
    is_trivial,
    of_line,
    only,
    own_share,
    telling,
)
from framing.comparing.statements.telling import Line
from framing.comparing.statements.voicing import touches
from framing.records import Statement

MOSTLY = 0.75  # share of a sentence from which it as a whole stands alone
NEARLY = 0.25  # share of it that another text may have
FEWEST = 10  # words of a sentence that says something by itself
LEAD = 1  # the last sentence that may sum up the story


def candidates(field: Field) -> Iterator[Statement]:
    """For each text the sentence that says most of those that nobody is said to say, tell
    more than what happened, and have nothing like them in any other text."""
    for document in field.ours:
        remarks = (
            line
            for line in field.lines[document]
            if line.index > LEAD and _is_own(line, field) and _is_remark(line, field)
        )
        for line in best_of(remarks, field)[:1]:
            what = f"{field.labels[document]} alone says, in its own voice"
            text = f"{what}: {of_line(line, field)}."
            sides = only(document, field, [line])
            sure = round(own_share(line, field), 6)
            effect = round(telling(line, field), 6)
            yield Statement("remarks", text, sides, effect, sure, round(1 - line.depth, 6))


def _is_own(line: Line, field: Field) -> bool:
    """Whether a sentence is the narrator's, and none of it is given to anybody."""
    given = field.texts[line.document].attributions
    return line.sentence.voice == "narrator" and not any(touches(one, line) for one in given)


def _is_remark(line: Line, field: Field) -> bool:
    loaded = any(
        line.span.start <= one.start < line.span.end
        for one in field.loaded.get(line.document, ())
    )
    alone = line.most < NEARLY and own_share(line, field) >= MOSTLY
    enough = len(field.words_at(line.document, line.span).split()) >= FEWEST
    return (
        alone
        and enough
        and is_clear(line, field)
        and not field.meets(line)
        and not is_trivial(line, field)
        and (loaded or is_pointed(line, field))
    )
