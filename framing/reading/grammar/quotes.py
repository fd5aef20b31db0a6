"""Quotations: what stands between quotation marks, whatever the marks.

Only outermost quotations are found; marks inside one are part of it. One pass
over the marks, so linear in the text.
"""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from msgspec import Struct

if TYPE_CHECKING:
    from collections.abc import Sequence

# Every mark that can open or close, one at a time; '' and `` are typewriter doubles.
# It begins with a set of signs, so that what lies between marks is skipped at once.
_MARK = re.compile(
    r"""["“”„«»‹›「」『』'‘’`](?:
        (?<=["“”„«»‹›「」『』])
        | (?<=')' | (?<=`)`
        | (?<=(?<!\w)['‘])(?=\w)  # opens a word
        | (?<=‘)(?=[“"])
        | (?<=['’])(?!\w)  # closes a word
    )""",
    re.VERBOSE,
)
_CLOSERS = {
    "“": "”“",
    "„": "“”",
    "«": "»",
    "»": "«",
    "‹": "›",
    "›": "‹",
    "「": "」",
    "『": "』",
    "‘": "’",
    "``": "''``",
    "''": "''",
    '"': '"',
    "'": "'",
}
_SINGLE = frozenset("'‘’")
_EITHER = frozenset(('"', "''", "»", "›"))
_DOUBLE = ("“", '"', "''", "``", "«", "„")
_BREAK = re.compile(r"\n[^\S\n]*\n\s*|\n")
_ELISION = re.compile(
    r"['’‘](?:\d0s|em\b|til\b|tis\b|twas\b|cause\b|n\b|bout\b)", re.IGNORECASE
)
# No single-quoted stretch is longer: farther apart, the marks are apostrophes.
_SINGLE_REACH = 1500
_SPEECH_REACH = 3000  # no speech without marks at its paragraphs is longer, in characters


class Quotation(Struct, frozen=True, gc=False):
    """A quotation with its marks: `start` at the opening, `end` behind the closing one.

    `continued` says that it runs on in the next paragraph, which opens with a
    mark again; `single` that it stands in single marks.
    """

    start: int
    end: int
    continued: bool = False
    single: bool = False


def _opens(text: str, start: int, end: int) -> bool:
    """Whether a straight mark stands where an opening one can."""
    before = text[start - 1] if start else " "
    after = text[end] if end < len(text) else " "
    return (before.isspace() or before in "([{—–-/‘'“\"") and not after.isspace()


def _closes(mark: str, opener: str, text: str, start: int) -> bool:
    if mark in _CLOSERS[opener]:
        return not (mark == "“" and opener == "“")
    # A straight mark may close a curly one, and the reverse, where hands mixed.
    before = text[start - 1] if start else " "
    return {mark, opener} <= {'"', "“", "”"} and mark != "“" and not before.isspace()


def _single_end(text: str, marks: Sequence[re.Match[str]], at: int, limit: int) -> int | None:
    """Index of the mark that closes the single quotation opened by `marks[at]`.

    A mark behind an "s" and before a small letter may be a plural possessive:
    it closes only if no later mark does.
    """
    opener = marks[at]
    fallback = None
    for index in range(at + 1, min(len(marks), at + 12)):
        mark = marks[index]
        if mark.start() > limit or mark.start() - opener.start() > _SINGLE_REACH:
            break
        if mark.group() not in _CLOSERS[opener.group()]:
            continue
        before = text[mark.start() - 1]
        if before.isspace() or (index == at + 1 and mark.start() == opener.end()):
            continue
        after = text[mark.end() : mark.end() + 2]
        if before == "s" and after[:1] == " " and after[1:].islower():
            fallback = index if fallback is None else fallback
            continue
        return index
    return fallback


def find(text: str) -> list[Quotation]:
    """The outermost quotations of a text, in order; a text without marks has none.

    A quotation left open at the end of a paragraph runs on if the next
    paragraph opens with a mark; it then ends with its paragraph and is
    `continued`. Left open otherwise, a double mark quotes to the paragraph's
    end if it opened it, and nothing if it stands in the middle.
    """
    marks = list(_MARK.finditer(text))
    found: list[Quotation] = []
    # By sign, how far its closing mark was sought in vain: never sought twice.
    barren: dict[str, int] = {}
    at, limit, opening, runs_on = 0, -1, -1, False
    while at < len(marks):
        mark = marks[at]
        at += 1
        if not _may_open(text, mark):
            continue
        sign, start = mark.group(), mark.start()
        if limit < start:
            limit, opening, runs_on = _line(text, start)
        end, double = None, sign not in _SINGLE
        if not double:
            end = _single_end(text, marks, at - 1, limit)
        elif barren.get(sign, -1) < start:
            end = _double_end(text, marks, at - 1, limit)
        if end is None and double and start == opening and not runs_on:
            end = _far_end(text, marks, at - 1)
        if end is not None:
            found.append(Quotation(start, marks[end].end(), single=not double))
            at = end + 1
        elif double:
            barren[sign] = limit
            if runs_on or start == opening:
                stop = start + len(text[start:limit].rstrip())
                found.append(Quotation(start, stop, continued=runs_on))
                while at < len(marks) and marks[at].start() < limit:
                    at += 1
    return found


def _far_end(text: str, marks: Sequence[re.Match[str]], at: int) -> int | None:
    """Index of the mark that closes a speech whose paragraphs open with none: the very
    next double mark, where it can but close."""
    sign = marks[at].group()
    for index in range(at + 1, len(marks)):
        mark = marks[index]
        if mark.start() - marks[at].start() > _SPEECH_REACH:
            break
        if mark.group() in _SINGLE:
            continue
        closes = _closes(mark.group(), sign, text, mark.start())
        behind = text[mark.end() : mark.end() + 1]
        ended = text[mark.start() - 1] in ",.?!…" and not behind.isalnum()
        return index if closes and ended else None
    return None


def _line(text: str, start: int) -> tuple[int, int, bool]:
    """Of the line that `start` lies in: its end, where its first word stands, be it
    indented behind a blank line, and whether the next paragraph opens with a mark."""
    limit = text.find("\n", start)
    limit = len(text) if limit < 0 else limit
    opening = text.rfind("\n", 0, start) + 1
    above = text.rfind("\n", 0, max(0, opening - 1)) + 1
    if text[above:start].isspace():
        opening = start
    gap = _BREAK.match(text, limit)
    return limit, opening, text.startswith(_DOUBLE, gap.end() if gap else len(text))


def _may_open(text: str, mark: re.Match[str]) -> bool:
    """Whether a mark can open a quotation where it stands."""
    sign = mark.group()
    if sign not in _CLOSERS:
        return False
    if sign in _SINGLE:
        elided = _ELISION.match(text, mark.start())
        return sign != "’" and not elided and _opens(text, mark.start(), mark.end())
    return sign not in _EITHER or _opens(text, mark.start(), mark.end())


def _double_end(text: str, marks: Sequence[re.Match[str]], at: int, limit: int) -> int | None:
    """Index of the mark that closes the quotation opened by `marks[at]`."""
    sign = marks[at].group()
    for index in range(at + 1, len(marks)):
        mark = marks[index]
        if mark.start() > limit:
            break
        if _closes(mark.group(), sign, text, mark.start()):
            return index
    return None
