"""Lines of a PDF's pages into paragraphs: no running heads, no footnotes, no hyphens."""

from __future__ import annotations

import re
from collections import Counter
from itertools import pairwise
from statistics import median

from framing.gathering.pdf.lines import Line

SMALL = 0.9  # of the body's size: a footnote is smaller
LARGE = 1.25  # a title is larger
REPEATED = 0.4  # share of pages on which a running head stands
EDGE = 2  # lines at the top and at the foot of a page that may be heads
GAP = 1.45  # of the usual distance of lines: a new paragraph
SHORT = 0.88  # of a column's width: a paragraph's last line ends before that
_PAGE_NUMBER = re.compile(
    r"\W*(?:page\s+)?(?:\d{1,4}|[ivxl]{1,6})(?:\s*(?:of|/)\s*\d+)?\W*", re.I
)
_NOTE = re.compile(r"(?:\d{1,3}|[*†‡])[\s.)]*[A-Z“\"(h]")
_ENDS = re.compile(r"[.!?:”\"’)\]]\s*\d{0,2}$")


def body_of(pages: list[list[Line]]) -> list[Line]:
    """The lines of all pages that are the text itself."""
    heads = _heads(pages)
    every = [line for page in pages for line in page]
    if not every:
        return []
    usual = _usual_size(every)
    kept: list[Line] = []
    for page in pages:
        lines = [item for item in page if (_edge(item, page), _mask(item.text)) not in heads]
        lines = [
            item
            for item in lines
            if not (_edge(item, page) and _PAGE_NUMBER.fullmatch(item.text))
        ]
        kept += _without_notes(lines, usual)
    return kept


def title_of(body: list[Line]) -> list[Line]:
    """The lines of the title: the largest ones of the first page, next to one another."""
    first = [line for line in body if body and line.page == body[0].page]
    if not first:
        return []
    usual = _usual_size(body)
    largest = max(line.size for line in first)
    if largest < LARGE * usual:
        return []
    start = next(place for place, line in enumerate(first) if line.size >= 0.97 * largest)
    end = start
    while end < len(first) and first[end].size >= 0.97 * largest:
        end += 1
    return first[start:end]


def paragraphs_of(lines: list[Line]) -> list[str]:
    """Lines as paragraphs: words parted at a line's end are put together again."""
    steps = [
        item.bottom - other.bottom
        for item, other in pairwise(lines)
        if item.page == other.page
        and item.column == other.column
        and item.bottom > other.bottom
    ]
    usual = median(steps) if steps else 0.0
    widths: dict[int, float] = {}
    for line in lines:
        widths[line.column] = max(widths.get(line.column, 0.0), line.right)
    paragraphs: list[str] = []
    before: Line | None = None
    for line in lines:
        if before is None or _begins(before, line, usual, widths[before.column]):
            paragraphs.append(line.text)
        else:
            paragraphs[-1] = _hyphenless(paragraphs[-1], line.text)
        before = line
    return paragraphs


def _begins(before: Line, line: Line, usual: float, right: float) -> bool:
    """Whether a line begins a paragraph."""
    if abs(before.size - line.size) > 0.12 * before.size:
        return True
    short = before.right < SHORT * right
    if before.page != line.page or before.column != line.column:
        return bool(_ENDS.search(before.text)) and short
    if before.bottom - line.bottom > GAP * usual:
        return True
    indented = line.left - before.left > 6 and bool(_ENDS.search(before.text))
    return indented or (short and bool(_ENDS.search(before.text)))


def _hyphenless(text: str, more: str) -> str:
    """Two lines as one; a hyphen between small letters at a line's end goes."""
    if re.search(r"[a-z]-$", text) and more[:1].islower():
        return text[:-1] + more
    if text.endswith(("-", "–", "—")) and not text.endswith((" -", " –", " —")):
        return text + more
    return f"{text} {more}"


def _usual_size(lines: list[Line]) -> float:
    """The size that most letters have."""
    sizes: Counter[float] = Counter()
    for line in lines:
        sizes[round(line.size, 1)] += len(line.text)
    return sizes.most_common(1)[0][0]


def _heads(pages: list[list[Line]]) -> set[tuple[str, str]]:
    """The running heads and feet: lines that stand at the edge of many pages alike."""
    seen: Counter[tuple[str, str]] = Counter()
    for page in pages:
        seen.update(
            {(_edge(item, page), _mask(item.text)) for item in page if _edge(item, page)}
        )
    least = max(2, REPEATED * len(pages))
    return {head for head, count in seen.items() if count >= least}


def _edge(line: Line, page: list[Line]) -> str:
    """ "top" or "foot" for the first and last lines of a page by height, else ""."""
    heights = sorted({round(item.bottom) for item in page}, reverse=True)
    if round(line.bottom) in heights[:EDGE]:
        return "top"
    return "foot" if round(line.bottom) in heights[-EDGE:] else ""


def _mask(text: str) -> str:
    """A line with its numbers made alike."""
    return re.sub(r"\d+", "#", text.casefold())


def _without_notes(lines: list[Line], usual: float) -> list[Line]:
    """A page's lines less the footnotes: smaller lines at the foot of a column, from the
    first that begins with a number or a sign."""
    kept: list[Line] = []
    for column in sorted({item.column for item in lines}):
        mine = [item for item in lines if item.column == column]
        cut = len(mine)
        for place in range(len(mine) - 1, -1, -1):
            if mine[place].size >= SMALL * usual:
                break
            if _NOTE.match(mine[place].text):
                cut = place
        kept += mine[:cut]
    order = {id(item): place for place, item in enumerate(lines)}
    return sorted(kept, key=lambda item: order[id(item)])
