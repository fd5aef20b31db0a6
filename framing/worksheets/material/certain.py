"""Whether a sentence is surely the writer's own.

Reading decides for every sentence; a key may rest only on those of which the words leave no
doubt, so the conditions here are narrower, and look at the text themselves.
"""

from __future__ import annotations

import re

from framing.worksheets.material.lists import sign
from framing.worksheets.material.material import Line, said

QUOTES = re.compile("[\"“”„«»]|``|''")
FAR = 600  # characters within which a quotation's other mark is looked for
FINITE = re.compile(
    r"\b(?:is|are|was|were|has|have|had|will|would|can|could|may|might|should|must|does|did|do"
    r"|[a-z]{2,}ed|[a-z]{3,}s|took|gave|put|met|rose|fell|cut|sold|made|went|began|came|led|won"
    r"|lost|left|held|sent|saw|got|kept|ran|drew|grew|became)\b"
)
# After somebody's exact words, these may still be the speaker's.
GOING_ON = re.compile(r"\b(?:would|could|might|should|had)\b")


def is_in_quotation(text: str, start: int, end: int) -> bool:
    """Whether the nearest quotation marks around a place seem to hold it.

    A mark before it that opens, or one behind it that closes, is enough: better to lose a
    sentence than to give somebody's words to the writer.
    """
    before = list(QUOTES.finditer(text, max(0, start - FAR), start))
    after = QUOTES.search(text, end, min(len(text), end + FAR))
    return bool(before and opens(text, before[-1].start())) or bool(
        after and not opens(text, after.start())
    )


def opens(text: str, place: int) -> bool:
    """Whether a quotation mark opens a quotation, by its form or by the space around it."""
    if text[place] in "“„«`":
        return True
    if text[place] in "”»":
        return False
    before = text[place - 1] if place else " "
    behind = place + (2 if text.startswith("''", place) else 1)
    after = text[behind] if behind < len(text) else " "
    return not after.isspace() and (before.isspace() or before in "([—–-‘'")


def is_outside(line: Line) -> bool:
    """Whether a line has no quotation mark and stands in no quotation, by reading and marks."""
    return line.sentence.voice == "narrator" and is_outside_marks(line)


def is_outside_marks(line: Line) -> bool:
    """Whether a line has no quotation mark and stands within none."""
    place = line.sentence
    return not QUOTES.search(said(line.reading, place)) and not is_in_quotation(
        line.reading.document.text, place.start, place.end
    )


def is_writers(line: Line) -> bool:
    """Whether a line is surely the writer's: nobody is heard in it or just before it."""
    text = said(line.reading, line.sentence)
    return (
        is_outside(line)
        and not sign("hearing").search(text)
        and not sign("saying").search(text)
        and not sign("leaning", cased=True).match(text)
        and not re.search(r"[?!]", text)
        and bool(FINITE.search(text))
        and _starts_anew(line, text)
    )


def _starts_anew(line: Line, text: str) -> bool:
    """Whether the sentence before gives nobody words that this one could go on with."""
    if not line.index:
        return True
    before = line.reading.sentences[line.index - 1]
    heard = said(line.reading, before)
    if before.role != "body":
        return True
    if QUOTES.search(heard):
        return not GOING_ON.search(text)
    return before.voice == "narrator" and not sign("saying").search(heard)
