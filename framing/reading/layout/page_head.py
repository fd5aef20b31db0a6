"""What stands over an article on a page: menus above the headline, the byline block below.

No phrase tells a menu's "Sport" or a bare "Otto Brandl": their place among other furniture
does.
"""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from framing.reading.grammar.patterns import rare
from framing.records import Stripped

if TYPE_CHECKING:
    from collections.abc import Sequence

    from framing.reading.layout.layout import Paragraph

REACH = 60  # lines
MENU_WORDS, TITLE_WORDS = 3, 4
PAGE_SIGNS = frozenset(
    {
        "navigation",
        "related links",
        "cookie or privacy notice",
        "newsletter or app",
        "advertisement",
        "share line",
    }
)
BESIDE_BYLINES = frozenset({"byline", "time stamp"})
CLOSED = re.compile(r"[.?!…。？！:][\"'”’»)\]]*$")
NAME = r"[A-Z][\w.'’-]{0,40}[^\W_.](?: (?:[A-Z][\w.'’-]{0,40}|de|van|von|bin|al|der|la)){1,3}"
NAMES = rare(
    rf"{NAME}(?:(?:, | and | & |, and ){NAME}){{0,3}}"
    r"(?: in [A-Z][\w .,'’-]{1,40}|,? [|,] ?[\w .,'’-]{2,50})?$"
)
JOB = rare(
    r"(?:[\w’'&.,-]+ ){0,5}?(?:[Rr]eporter|[Cc]orrespondent|[Ee]ditor|[Ww]riter|[Cc]olumnist"
    r"|[Pp]roducer|[Bb]ureau [Cc]hief|[Jj]ournalist|[Pp]hotographer|[Ss]taff)s?"
    r"(?:,? (?:in|for|at|@|BBC|of)? ?[A-Z][\w .&'’-]{1,30})?$"
)


def mark(text: str, paragraphs: Sequence[Paragraph], found: dict[int, Stripped]) -> None:
    """Add the menu lines and the byline block to what was `found`, by paragraph."""
    head = _head(text, paragraphs, found)
    title = next((i for i in head if i not in found and _is_title(text, paragraphs[i])), None)
    if title is None:
        return
    if any(found[i].reason in PAGE_SIGNS for i in head if i < title and i in found):
        for i in head:
            if i < title and i not in found and _words(text, paragraphs[i]) <= MENU_WORDS:
                found[i] = Stripped(paragraphs[i].start, paragraphs[i].end, "navigation")
    _mark_byline_block(text, paragraphs, [i for i in head if i > title], found)


def _mark_byline_block(
    text: str, paragraphs: Sequence[Paragraph], below: list[int], found: dict[int, Stripped]
) -> None:
    """Names beside a byline or a time stamp, and what follows a name: what they do."""
    for i in below:
        start, end = paragraphs[i].start, paragraphs[i].end
        if i in found or end - start > 120:
            continue
        beside = [found[n].reason for n in (i - 1, i + 1) if n in found]
        after = i - 1 in found and found[i - 1].reason == "byline"
        if (after and JOB().match(text, start, end)) or (
            not BESIDE_BYLINES.isdisjoint(beside) and NAMES().match(text, start, end)
        ):
            found[i] = Stripped(start, end, "byline")


def _head(text: str, paragraphs: Sequence[Paragraph], found: dict[int, Stripped]) -> list[int]:
    """The lines before the first running text."""
    head = []
    for i, paragraph in enumerate(paragraphs[:REACH]):
        words = _words(text, paragraph)
        closed = CLOSED.search(text, paragraph.end - 4, paragraph.end)
        if i not in found and (words > 25 or (words > 12 and closed)):
            break
        head.append(i)
    return head


def _is_title(text: str, paragraph: Paragraph) -> bool:
    """Whether an unmarked line has a headline's length, or is marked as a heading."""
    if paragraph.mark == "heading":
        return True
    return _words(text, paragraph) >= TITLE_WORDS or not text[paragraph.start].isascii()


def _words(text: str, paragraph: Paragraph) -> int:
    return text.count(" ", paragraph.start, paragraph.end) + 1
