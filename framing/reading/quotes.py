"""Quotations: what stands between quotation marks, whatever the marks.

Only outermost quotations are found; marks inside one are part of it. One pass
over the marks, so linear in the text.
"""

from __future__ import annotations

import re
from bisect import bisect_left

from msgspec import Struct

# Every mark that can open or close, one at a time; '' and `` are typewriter doubles.
_MARK = re.compile(r"''|``|[\"“”„«»‹›「」『』]|(?<!\w)['‘](?=\w)|[‘](?=[“\"])|['’](?!\w)")
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
_BREAK = re.compile(r"\n[^\S\n]*\n\s*|\n")
_ELISION = re.compile(
    r"['’‘](?:\d0s|em\b|til\b|tis\b|twas\b|cause\b|n\b|bout\b)", re.IGNORECASE
)
# No single-quoted stretch is longer: farther apart, the marks are apostrophes.
_SINGLE_REACH = 1500


class Quotation(Struct, frozen=True):
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


def _single_end(text: str, marks: list[re.Match[str]], at: int, limit: int) -> int | None:
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
    if not marks:
        return []
    breaks = [match.span() for match in _BREAK.finditer(text)] + [(len(text), len(text))]
    starts = [start for start, _ in breaks]
    found: list[Quotation] = []
    at = 0
    while at < len(marks):
        mark = marks[at]
        start, sign = mark.start(), mark.group()
        line = bisect_left(starts, start)
        limit, after = breaks[line]
        if sign in _SINGLE:
            end = None
            if (
                sign != "’"
                and _opens(text, start, mark.end())
                and not _ELISION.match(text, start)
            ):
                end = _single_end(text, marks, at, limit)
            if end is not None:
                found.append(Quotation(start, marks[end].end(), single=True))
                at = end
            at += 1
            continue
        if sign not in _CLOSERS or (
            sign in ('"', "''", "»", "›") and not _opens(text, start, mark.end())
        ):
            at += 1
            continue
        end = at + 1
        while end < len(marks) and marks[end].start() <= limit:
            if _closes(marks[end].group(), sign, text, marks[end].start()):
                break
            end += 1
        if end < len(marks) and marks[end].start() <= limit:
            found.append(Quotation(start, marks[end].end()))
            at = end + 1
            continue
        runs_on = text[after : after + 2].startswith(("“", '"', "''", "``", "«", "„"))
        begins = (
            line == 0 and not text[:start].strip() or line > 0 and breaks[line - 1][1] == start
        )
        if runs_on or begins or text[start - 1 : start] in (" ", "\t"):
            tail = len(text[start:limit].rstrip())
            if runs_on or begins:
                found.append(Quotation(start, start + tail, continued=runs_on))
                at = end
                continue
        at += 1
    return found
