"""Lines and blocks: where a file's paragraphs begin and end.

Files come in two manners. In one, every line is a paragraph (or a sentence), with or
without blank lines between; in the other, lines are wrapped at some width and only a
blank line ends a paragraph. `paragraphs` tells the two apart by the wrap itself: where
lines are wrapped, the next line's first word would not have fitted on the line before.
"""

from __future__ import annotations

import re
from bisect import bisect_right
from itertools import pairwise
from typing import TYPE_CHECKING, Literal

from msgspec import Struct

if TYPE_CHECKING:
    from collections.abc import Sequence

    from framing.records import Stripped

Mark = Literal["text", "heading", "item", "quote", "rule"]

# White space and the invisible characters that pages leave behind.
BLANKS = " \t\n\r\v\f\x1c\x1d\x1e\x1f\x85\xa0\u1680\u2000\u2001\u2002\u2003\u2004\u2005"
BLANKS += "\u2006\u2007\u2008\u2009\u200a\u200b\u200e\u200f\u2028\u2029\u202f\u205f\u2060"
BLANKS += "\u3000\ufeff"

# A line's opening mark. A bullet needs a blank behind it, so that "-5 degrees" has none.
LEAD = re.compile(
    r"(?P<heading>\#{1,6}(?=[ \t]))"
    r"|(?P<rule>[-*_=~•·–—#]{1,300}\.?$)"
    r"|(?P<item>[-*+•·‣▪●○■□◦–—](?=[ \t\xa0])|\d{1,2}[.)](?=[ \t\xa0])|\[[ xX]\](?=[ \t]))"
    r"|(?P<quote>>{1,300}(?=[ \t\w\"“]))"
)
SETEXT = re.compile(r"(?:={3,}|-{3,})$")
ENDED = re.compile(r"[.?!…:;。！？]['\"”’»)\]）」』]*$")
WIDEST = 100  # characters: nobody wraps plain text wider
SHORT = 40  # characters: a shorter line is whole, as in a list of names


class Paragraph(Struct, frozen=True, gc=False):
    """A block of running text: `text[start:end]`, without white space at its ends.

    `lines` are the spans of its lines, in order. `mark` says how the file itself marks
    it: a Markdown heading, a list item or a quoted block (whose opening mark is outside
    the span, except for a number, which is text), a lone rule or bullet ("rule"), or
    nothing ("text"). `blank` is whether a blank line stands before it.
    """

    start: int
    end: int
    lines: tuple[tuple[int, int], ...]
    mark: Mark = "text"
    blank: bool = False


def paragraphs(text: str, body: int = 0) -> list[Paragraph]:
    """The paragraphs of `text[body:]` in order, as spans of `text`.

    Every character that is not blank, nor an opening or underlining mark of Markdown,
    lies in exactly one paragraph. A text without any such character has none. LF, CRLF,
    CR, NEL, form feed and the Unicode separators all end a line.
    """
    lines = _lines(text, body)
    width = _wrap_width(text, lines)
    blocks: list[list[Paragraph]] = []
    for line in lines:
        block = blocks[-1] if blocks else None
        if block is not None and _underlines(text, block, line):
            block[:] = [_marked(block[0], "heading")]
        elif block is not None and _goes_on(text, block, line, width):
            block.append(line)
        else:
            blocks.append([line])
    return [block[0] if len(block) == 1 else _joined(block) for block in blocks]


def trimmed(
    text: str, paragraphs: Sequence[Paragraph], stripped: Sequence[Stripped]
) -> list[Paragraph]:
    """The paragraphs less what is set aside at the head or the end of one.

    "(LEAD) Shares close higher" begins with "Shares"; "The rest was sold. (END)" ends with
    "sold."; a paragraph that is set aside whole stays as it is.
    """
    found = list(paragraphs)
    starts = [paragraph.start for paragraph in found]
    for span in stripped:
        index = bisect_right(starts, span.start) - 1
        whole = found[index] if index >= 0 else None
        if whole is None or span.start >= whole.end:
            continue
        if span.start > whole.start:
            end = whole.start + len(text[whole.start : span.start].rstrip(BLANKS))
            found[index] = _cut(whole, whole.start, end)
        elif span.end < whole.end:
            start = whole.end - len(text[span.end : whole.end].lstrip(BLANKS))
            found[index] = _cut(whole, start, whole.end)
    return found


def _cut(whole: Paragraph, start: int, end: int) -> Paragraph:
    """A paragraph from `start` to `end`, with what is left of its lines."""
    lines = [(max(start, one), min(end, other)) for one, other in whole.lines]
    kept = tuple(line for line in lines if line[0] < line[1])
    return Paragraph(start, end, kept, whole.mark, whole.blank)


def _lines(text: str, body: int) -> list[Paragraph]:
    """Every line that is not blank, as a paragraph of its own."""
    found = []
    at = body
    blank = True
    for raw in text[body:].splitlines(keepends=True):
        start = at
        at += len(raw)
        bare = raw.strip(BLANKS)
        if not bare:
            blank = True
            continue
        start += raw.index(bare[0]) if raw[0] != bare[0] else 0
        end = start + len(bare)
        mark: Mark = "text"
        lead = None if bare[0].isalpha() else LEAD.match(bare)
        if lead is not None:
            mark = lead.lastgroup  # type: ignore[assignment]
            if mark != "rule" and not bare[0].isdigit():
                start = end - len(bare[lead.end() :].lstrip(BLANKS))
                end = _without_closing_hashes(text, start, end) if mark == "heading" else end
        found.append(Paragraph(start, end, ((start, end),), mark, blank))
        # A form feed ends a page, which need not end a paragraph but mostly does.
        blank = "\f" in raw
    return found


def _without_closing_hashes(text: str, start: int, end: int) -> int:
    """The heading's end before the hashes that close it; "# ##" has nothing else."""
    bare = text[start:end].rstrip("#" + BLANKS)
    return start + len(bare) if bare else end


def _wrap_width(text: str, lines: list[Paragraph]) -> int | None:
    """The width at which the file's lines are wrapped, or None where they are not."""
    inner = [
        (line, after)
        for line, after in pairwise(lines)
        if not after.blank and line.mark != "rule" and after.mark == "text"
    ]
    if len(inner) < 2:
        return None
    lengths = sorted(line.end - line.start for line, _ in inner)
    width = lengths[int(len(lengths) * 0.9)]
    if not 40 <= width <= WIDEST:
        return None
    full = sum(_is_full(text, line, after, width) for line, after in inner)
    ended = sum(_ended(text, line) for line, _ in inner)
    # Verse, tables and lists of names have short lines too, but those would have taken
    # another word; a line a sentence has ends of sentences at its ends.
    return width if full >= 0.7 * len(inner) and ended <= 0.5 * len(inner) else None


def _is_full(text: str, line: Paragraph, after: Paragraph, width: int) -> bool:
    """Whether the first word of the line after would not have fitted on this one."""
    word = text[after.start : after.start + WIDEST].split(None, 1)[0]
    return line.end - line.start + 1 + len(word) > width - 2


def _ended(text: str, line: Paragraph) -> bool:
    """Whether a line ends as a sentence does."""
    return ENDED.search(text, max(line.start, line.end - 6), line.end) is not None


def _underlines(text: str, block: list[Paragraph], rule: Paragraph) -> bool:
    """Whether a rule is the underlining of a one-line heading (Markdown's setext)."""
    return (
        rule.mark == "rule"
        and not rule.blank
        and len(block) == 1
        and block[0].mark == "text"
        and block[0].end - block[0].start <= WIDEST
        and SETEXT.fullmatch(text, rule.start, rule.end) is not None
        and not _ended(text, block[0])
    )


def _goes_on(text: str, block: list[Paragraph], line: Paragraph, width: int | None) -> bool:
    """Whether a line belongs to the block before it."""
    mark, last = block[0].mark, block[-1]
    if line.mark == "item" and mark == "text" and width is not None and not line.blank:
        # A dash or a number that the wrap has put at the head of a line.
        return _is_full(text, last, line, width) and not _ended(text, last)
    if line.mark != "text" or mark in ("heading", "rule"):
        return line.mark == "quote" == mark and not line.blank
    ended = _ended(text, last)
    starts_low = text[line.start].islower()
    if width is not None and not line.blank:
        return _is_full(text, last, line, width) or (starts_low and not ended)
    if ended or (len(block) == 1 and last.end - last.start < SHORT):
        return False
    # A sentence that a stray line break (or, in converted pages, a blank line) cut.
    cut_at_comma = text[last.end - 1] == "," and last.end - last.start >= 60
    return starts_low or (cut_at_comma and not line.blank)


def _marked(line: Paragraph, mark: Mark) -> Paragraph:
    return Paragraph(line.start, line.end, line.lines, mark, line.blank)


def _joined(block: list[Paragraph]) -> Paragraph:
    first, spans = block[0], tuple(line.lines[0] for line in block)
    return Paragraph(first.start, block[-1].end, spans, first.mark, first.blank)
