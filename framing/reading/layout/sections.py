"""Headline, section headings and body: the parts of a text that its layout shows.

A heading is a short line that isn't a sentence and has running text under it. What
counts as one here errs towards body: a heading taken for a sentence costs little, a
sentence taken for a heading is lost to every measure.
"""

from __future__ import annotations

import re
from bisect import bisect_right
from typing import TYPE_CHECKING

from framing.reading.layout.looks import HEADING_WORDS, Looks, looks_of, runs_on
from framing.records import Role, Section, Span
from framing.tokens import WRITTEN

if TYPE_CHECKING:
    from collections.abc import Sequence

    from framing.reading.layout.layout import Paragraph
    from framing.records import Stripped
HEADLINE_WORDS = 25
DECK_WORDS = 45
LEAD = 700  # characters
ECHOED = 0.25  # share of a headline's larger words that the lead has again, at least
LONGEST_HEADING = 130  # characters; a longer line is running text without a look
LONGEST_DECK = 360
TITLE_CASE = 0.6  # share of larger words with a capital
# A quotation, an hour, a name with an age, a line that goes on: no heading.
NOT_HEADING = re.compile(
    r"[\"“”'‘(\[@#]|\W*\d{1,2}(?:[:.]\d\d)? ?[ap]\.?m\b"
    r"|.*(?:[,;:–—-]|[\"”’]|, \d+|\.{3}|…|https?:.*)$"
)
HOUR = re.compile(r"\W*\d{1,2}(?:[:.]\d\d)? ?[ap]\.?m\b")
ASKED = re.compile(
    r"(?:who|what|when|where|why|how|which|is|are|was|were|will|would|can|could|should|do|does"
    r"|did|has|have)\b",
    re.IGNORECASE,
)
DATELINE = re.compile(
    r"(?:[A-Z][A-Z.'’ ]{2,30}(?:, [A-Z][\w.]+){0,2},? ?(?:[A-Z][a-z]+\.? \d{1,2},? ?)?"
    r"(?:\([A-Z][\w ]+\)|[-–—]|\[))|\([A-Z][\w ]{1,20}\) ?[-–—]|By "
)
SAID = re.compile(r"\b(?:said|told|was|were|had)\b")


def roles(
    text: str, paragraphs: Sequence[Paragraph], stripped: Sequence[Stripped] = ()
) -> list[Role]:
    """The part that each paragraph plays, in order: headline, heading or body.

    Decks, kickers and questions above or below the headline are headline matter too.
    Paragraphs that are set aside count as body, and play no part in the others' roles.
    No paragraphs give an empty list.
    """
    found: list[Role] = ["body"] * len(paragraphs)
    kept = [i for i, aside in enumerate(_set_aside(paragraphs, stripped)) if not aside]
    looks = [
        looks_of(text, paragraphs[i], LONGEST_DECK if n < 4 else LONGEST_HEADING, n < 4)
        for n, i in enumerate(kept)
    ]
    parts = _headings(text, [paragraphs[i] for i in kept], looks)
    _put_headline(text, [paragraphs[i] for i in kept], looks, parts)
    for i, part in zip(kept, parts, strict=True):
        found[i] = part
    return found


def find(
    text: str,
    paragraphs: Sequence[Paragraph],
    stripped: Sequence[Stripped] = (),
    parts: Sequence[Role] | None = None,
) -> list[Section]:
    """The headed parts of a text, in order, without overlaps.

    Text before the first heading is a section whose heading is None. A headline heads
    the part that it opens. A heading with another right behind it has a section of its
    own. `parts` are the paragraphs' roles, where they are known already. A text without
    paragraphs has no sections.
    """
    parts = roles(text, paragraphs, stripped) if parts is None else parts
    title = _title_index(text, paragraphs, parts)
    sections: list[Section] = []
    for index, aside in enumerate(_set_aside(paragraphs, stripped)):
        paragraph = paragraphs[index]
        if aside:
            continue
        if index == title or parts[index] == "heading":
            heading = _heading_text(text, paragraph)
            sections.append(Section(heading, paragraph.start, paragraph.end))
        elif not sections:
            sections.append(Section(None, paragraph.start, paragraph.end))
        else:
            last = sections[-1]
            sections[-1] = Section(last.heading, last.start, paragraph.end)
    return sections


def title(text: str, paragraphs: Sequence[Paragraph], parts: Sequence[Role]) -> Span | None:
    """The headline itself among the headline matter, or None where there is none."""
    index = _title_index(text, paragraphs, parts)
    if index is None:
        return None
    return Span(paragraphs[index].start, paragraphs[index].end)


def _heading_text(text: str, paragraph: Paragraph) -> str:
    return " ".join(text[paragraph.start : paragraph.end].split())


def _title_index(
    text: str, paragraphs: Sequence[Paragraph], parts: Sequence[Role]
) -> int | None:
    matter = [i for i, part in enumerate(parts) if part == "headline"]
    if not matter:
        return None
    # A question deck may stand above the headline; no title has that many words.
    asked = [
        i
        for i in matter
        if text[paragraphs[i].end - 1] != "?"
        or text.count(" ", paragraphs[i].start, paragraphs[i].end) < HEADING_WORDS
    ]
    return (asked or matter)[0]


def _set_aside(paragraphs: Sequence[Paragraph], stripped: Sequence[Stripped]) -> list[bool]:
    """Whether each paragraph is wholly set aside."""
    starts = [span.start for span in stripped]
    found = []
    for paragraph in paragraphs:
        at = bisect_right(starts, paragraph.start) - 1
        found.append(at >= 0 and stripped[at].end >= paragraph.end)
    return found


def _headings(text: str, paragraphs: Sequence[Paragraph], looks: Sequence[Looks]) -> list[Role]:
    """Which paragraphs head the text under them."""
    likely = [
        p.mark == "heading" or _may_head(text, p, look)
        for p, look in zip(paragraphs, looks, strict=True)
    ]
    # One question alone is rhetoric; among other headings, or in a row, it heads.
    plain = sum(yes and not look.asks for yes, look in zip(likely, looks, strict=True))
    asked = sum(yes and look.asks for yes, look in zip(likely, looks, strict=True))
    parts: list[Role] = []
    for i, paragraph in enumerate(paragraphs):
        head = likely[i] and _has_text_under(paragraphs, looks, likely, i)
        if head and looks[i].asks and paragraph.mark != "heading":
            sure = looks[i].stock or (looks[i].capitals >= TITLE_CASE and looks[i].words > 1)
            head = sure or plain > 0 or asked >= 3
        if head and i and paragraph.mark != "heading":
            head = text[paragraphs[i - 1].end - 1] not in ":,"
        parts.append("heading" if head else "body")
    return parts


def _may_head(text: str, paragraph: Paragraph, look: Looks) -> bool:
    """Whether a line by itself could be a heading."""
    if not 1 <= look.words <= HEADING_WORDS or len(paragraph.lines) > 1:
        return False
    start, end = paragraph.start, paragraph.end
    if paragraph.mark in ("rule", "quote") or (paragraph.mark == "item" and not look.upper):
        return False
    line, titled = text[start:end], look.capitals >= TITLE_CASE
    shaped = look.letters and not line[0].islower() and not NOT_HEADING.match(line)
    if not shaped or DATELINE.match(line):
        return False
    if look.asks:
        return look.words > 1 and ASKED.match(line) is not None
    few = look.words <= 10
    return few and look.upper and line[-1] == "." if look.closed else few or titled


def _has_text_under(
    paragraphs: Sequence[Paragraph], looks: Sequence[Looks], likely: Sequence[bool], i: int
) -> bool:
    """Whether running text follows, at once or behind one more heading."""
    marked = paragraphs[i].mark == "heading"
    if i + 1 == len(paragraphs):
        return False
    if not likely[i + 1]:
        in_list = i > 1 and likely[i - 1] and likely[i - 2]
        return marked or (runs_on(looks[i + 1]) and not in_list)
    behind_other = i > 0 and likely[i - 1] and not marked
    return (
        i + 2 < len(paragraphs)
        and not behind_other
        and (marked or (not likely[i + 2] and runs_on(looks[i + 2])))
    )


def _put_headline(
    text: str, paragraphs: Sequence[Paragraph], looks: Sequence[Looks], parts: list[Role]
) -> None:
    """Turn the roles of the headline matter at the top into "headline"."""
    if len(paragraphs) < 2 or looks[0].stock or not 2 <= looks[0].words <= DECK_WORDS:
        return
    if _is_titled(looks) and not looks[1].stock and _stands_alone(looks[0]):
        parts[0] = parts[1] = "headline"
        below = 2
    elif _is_headline(text, paragraphs, looks):
        parts[0] = "headline"
        below = 1
    else:
        return
    while below + 1 < len(paragraphs) and _is_deck(text, paragraphs, looks, below, parts):
        parts[below] = "headline"
        below += 1


def _is_titled(looks: Sequence[Looks]) -> bool:
    """Whether the second line is set like a title and has running text under it."""
    look = looks[1]
    return (
        len(looks) > 2
        and not look.closed
        and 5 <= look.words <= HEADLINE_WORDS
        and look.capitals >= TITLE_CASE
        and runs_on(looks[2])
    )


def _stands_alone(look: Looks) -> bool:
    return look.asks or not look.closed


def _is_headline(text: str, paragraphs: Sequence[Paragraph], looks: Sequence[Looks]) -> bool:
    """Whether the first line of a text is its headline."""
    first, look = paragraphs[0], looks[0]
    if first.mark == "heading":
        return True
    if look.words > HEADLINE_WORDS or first.mark != "text" or not look.letters:
        return False
    line = text[first.start : first.end]
    if line[0].islower() or line[-1] in ",:" or DATELINE.match(line) or HOUR.match(line):
        return False
    # With a full stop, as some archives set it, only over a blank line.
    return not look.closed or (
        paragraphs[1].blank and _is_closed_headline(text, paragraphs, looks)
    )


def _is_closed_headline(
    text: str, paragraphs: Sequence[Paragraph], looks: Sequence[Looks]
) -> bool:
    """Whether a first line that ends as a sentence is a headline all the same: by its
    capitals, by the dateline under it, or as it is short and the lead says it again."""
    first, look = paragraphs[0], looks[0]
    if look.capitals >= 0.85 and look.words >= 3:
        return True
    for under, its in zip(paragraphs[1:3], looks[1:3], strict=False):
        if its.upper or DATELINE.match(text, under.start, under.end):
            return True
    if look.words > HEADING_WORDS or SAID.search(text, first.start, first.end):
        return False
    below = text[paragraphs[1].start : paragraphs[1].start + LEAD].lower()
    stems = [word[:6].lower() for word in WRITTEN.findall(text[first.start : first.end])]
    larger = [stem for stem in stems if len(stem) > 3]
    return sum(stem in below for stem in larger) >= ECHOED * max(len(larger), 1)


def _is_deck(
    text: str,
    paragraphs: Sequence[Paragraph],
    looks: Sequence[Looks],
    i: int,
    parts: Sequence[Role],
) -> bool:
    """Whether a line under the headline still belongs to it."""
    look, (start, end) = looks[i], (paragraphs[i].start, paragraphs[i].end)
    if look.stock or paragraphs[i].mark != "text" or i > 3 or look.words > DECK_WORDS:
        return False
    if text[end - 1] in ":," or DATELINE.match(text, start, end):
        return False
    if not look.closed:
        return parts[i] == "body" or look.words > 8
    return not paragraphs[i].blank and paragraphs[i + 1].blank and look.words <= 30
