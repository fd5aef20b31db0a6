"""What a page puts round an article: set aside with a reason, never deleted.

The phrases are data (`lexicons/boilerplate.toml`); here is how they are looked for: the
first word of every line in a dictionary, and every phrase that may stand within a line
once over the whole text. A few shapes that no phrase can give are patterns below.
Datelines and agency slugs stay: they are part of the text, and say where it comes from.
"""

from __future__ import annotations

import re
from bisect import bisect_right
from collections import Counter
from functools import lru_cache
from typing import TYPE_CHECKING, NamedTuple

from msgspec import Struct

from framing.lexicons import LexiconFile, load
from framing.reading.grammar.patterns import is_eastern
from framing.reading.layout import fields, notes, page_head
from framing.reading.layout.furniture import desk_slugs, shapes_of
from framing.reading.layout.layout import trimmed
from framing.reading.layout.sentences import split
from framing.records import Stripped
from framing.tokens import RUN

if TYPE_CHECKING:
    from collections.abc import Iterable, Sequence

    from framing.reading.layout.layout import Paragraph

LONGEST = 420  # characters: a longer line is the article's own but for its last sentences
FEWEST_TITLE = 4  # words
FEW_WORDS, SHORT_WORDS, CAPTION_WORDS = 25, 45, 70
ORDER = ("end", "block", "line", "label", "start", "brief")
MOST_WORDS = {"start": 40, "brief": 12}
LABEL_ENDS = (":", "|", "：", ">", "»", "–", "—", "=", "＝", "】", "┃", "▶")
CJK = "\u1100"
EDGE = " \t\r\n\xa0.,:;!|>»→►▶•·*_#~<-–—()[]【】"
FIRST = re.compile(rf"{RUN}|[©ⓒ<\[(#]")
LONG_WORD = re.compile(r"[a-z]{5,}")
COUNTED = re.compile(r"[ (]{1,9}\d{1,5}$")  # "Comments (14)", of which the bracket is gone
LISTED = re.compile(r"\d{1,2}[.)] +(?=\S)")  # an entry of a list: "3. Read: …"
ENDS = re.compile(r"[.?!…。！？][\"'”’»)\]]*$")


class Inner(NamedTuple):
    """Phrases that may stand within a line, as (part, phrase, how, reason).

    `parts` are the pieces that several phrases share: only where a text holds one are
    the phrases themselves looked for.
    """

    phrases: list[tuple[str, str, str, str]]
    parts: list[str]


class Phrases(Struct, frozen=True):
    """The phrases: at a line's head, by first word, as (phrase, how, reason); within it."""

    heads: dict[str, list[tuple[str, str, str]]]
    plain: Inner
    cjk: Inner


class _Boilerplate(LexiconFile, frozen=True):
    """`boilerplate.toml`: phrases by their reason and by where they stand."""

    reasons: dict[str, dict[str, list[str]]]


@lru_cache(maxsize=1)
def phrases() -> Phrases:
    """The lexicon, loaded once, when the first text is read."""
    heads: dict[str, list[tuple[str, str, str]]] = {}
    plain: list[tuple[str, str, str]] = []
    cjk: list[tuple[str, str, str]] = []
    for reason, ways in load("boilerplate", _Boilerplate).reasons.items():
        for how, listed in ways.items():
            for phrase in listed:
                if how not in ("within", "tail", "credit", "form"):
                    heads.setdefault(_key(phrase), []).append((phrase, how, reason))
                else:
                    (cjk if is_eastern(phrase) else plain).append((phrase, how, reason))
    plain.sort(key=lambda entry: entry[1] != "form")  # which take the whole line
    for entries in heads.values():
        # The longest first; of the same phrase the one that reaches farthest.
        entries.sort(key=lambda entry: (-len(entry[0]), ORDER.index(entry[1])))
    return Phrases(heads, _inner(plain), _inner(cjk))


def _inner(entries: list[tuple[str, str, str]]) -> Inner:
    """Phrases, each with the word of it that most others have too."""
    shared = Counter(word for phrase, _, _ in entries for word in LONG_WORD.findall(phrase))
    listed = []
    for phrase, how, reason in entries:
        words = LONG_WORD.findall(phrase) or [phrase]
        part = max(words, key=lambda word: (shared[word], len(word)))
        listed.append((part, phrase, how, reason))
    return Inner(listed, list(dict.fromkeys(part for part, _, _, _ in listed)))


def _key(phrase: str) -> str:
    """A phrase's first word; its first letter where words are not parted by blanks."""
    first = FIRST.search(phrase)
    if first is None:
        return phrase
    return first[0] if first[0][0] < CJK else first[0][0]


def mark(text: str, paragraphs: Sequence[Paragraph]) -> list[Stripped]:
    """The boilerplate of a text, in order, without overlaps, each with its reason.

    A span is a whole paragraph, or the first or last part of one. A text without
    paragraphs has none.
    """
    low = _lowered(text)
    exported = fields.find(text, paragraphs)
    heads = exported.heads + desk_slugs(text, paragraphs, exported.lines)
    paragraphs = trimmed(text, paragraphs, heads)
    found = dict(exported.lines)
    _mark_lines(text, low, paragraphs, found)
    _mark_inner(text, low, paragraphs, phrases().plain, found)
    if is_eastern(text):
        _mark_inner(text, low, paragraphs, phrases().cjk, found)
    page_head.mark(text, paragraphs, found)
    notes.mark(text, paragraphs, found)
    return sorted([*heads, *found.values()], key=lambda span: span.start)


def _mark_lines(
    text: str, low: str, paragraphs: Sequence[Paragraph], found: dict[int, Stripped]
) -> None:
    """The lines that a phrase or a shape tells, and those that go with them."""
    for index, paragraph in enumerate(paragraphs):
        if index in found or paragraph.end - paragraph.start > LONGEST:
            continue
        place = index - len(found)  # a page may put a whole menu over its byline
        reason, how = _reason_of(text, low, paragraphs, index, place)
        for at in _reach(text, paragraphs, index, how) if reason else ():
            own, its = _reason_of(text, low, paragraphs, at, at)
            if its in ("block", "end"):
                reason = own  # a heading of its own: what follows is that one's
            found[at] = Stripped(paragraphs[at].start, paragraphs[at].end, own or reason)


def _lowered(text: str) -> str:
    """The text in lower case, at the same length (a few letters would grow)."""
    low = text.lower()
    if len(low) == len(text):
        return low
    return "".join(c.lower() if len(c.lower()) == 1 else c for c in text)


def _reason_of(
    text: str, low: str, paragraphs: Sequence[Paragraph], index: int, place: int
) -> tuple[str, str]:
    """Why a line is set aside, and how far that reaches; two empty strings if it isn't.

    `place` is the line's number from the top among those that stay.
    """
    paragraph = paragraphs[index]
    start, end = paragraph.start, paragraph.end
    if paragraph.mark == "rule":
        return "rule or bullet", "line"
    reason, how = _by_phrase(low, start, end)
    # "Source: Lund to tap Brandt for the ports" over a text is its headline.
    titled = index == 0 and how == "label" and _words(text, start, end) > FEWEST_TITLE
    if reason and not (titled and text[start:end].partition(":")[0].isalpha()):
        return reason, how
    if text[start].isalpha() and text[start].islower() and end - start > 80:
        return "", ""
    for shape in shapes_of(text[start], text[end - 1]):
        if (
            end - start <= shape.longest
            and (not shape.holds or text.find(shape.holds, start, end) >= 0)
            and shape.pattern().match(text, start, end)
        ):
            if shape.edge and place >= 8 and index < len(paragraphs) - 4:
                continue
            return shape.reason, "line"
    return "", ""


def _by_phrase(low: str, start: int, end: int) -> tuple[str, str]:
    """What the phrases at a line's head say of it."""
    numbered = LISTED.match(low, start, end) if low[start].isdigit() else None
    start = numbered.end() if numbered else start
    first = FIRST.search(low, start, end)
    if first is None:
        return "", ""
    listed = phrases().heads.get(first[0] if first[0][0] < CJK else first[0][0])
    if listed is None:
        return "", ""
    line = low[start:end].replace("’", "'")
    bare = line.strip(EDGE + '"”')
    if bare[-1:].isdigit():
        bare = COUNTED.sub("", bare)
    head = line.lstrip(EDGE) if line[0] not in "[(<" else line
    for phrase, how, reason in listed:
        if how in ("line", "block", "end"):
            if phrase in (bare, line):
                return reason, how
        elif how in MOST_WORDS:
            begins = line.startswith(phrase) or head.startswith(phrase)
            if begins and line.count(" ") < MOST_WORDS[how]:
                return reason, how
        elif bare == phrase or (
            head.startswith(phrase) and head[len(phrase) :].lstrip()[:1] in LABEL_ENDS
        ):
            return reason, how
    return "", ""


def _reach(text: str, paragraphs: Sequence[Paragraph], index: int, how: str) -> Iterable[int]:
    """The lines that go with a line of this kind."""
    if how not in ("block", "end"):
        return (index,)
    begin, end = paragraphs[0].start, paragraphs[-1].end
    if how == "end" and paragraphs[index].start - begin >= 0.5 * (end - begin):
        return range(index, len(paragraphs))
    after = index + 1
    while after < len(paragraphs) and not _is_running(text, paragraphs[after]):
        after += 1
    return range(index, after)


def _words(text: str, start: int, end: int) -> int:
    return text.count(" ", start, end) + 1


def _is_running(text: str, paragraph: Paragraph) -> bool:
    """Whether a line is running text, and no link."""
    start, end = paragraph.start, paragraph.end
    words = _words(text, start, end)
    return words > 20 or (words > 6 and ENDS.search(text, end - 6, end) is not None)


def _mark_inner(
    text: str,
    low: str,
    paragraphs: Sequence[Paragraph],
    inner: Inner,
    found: dict[int, Stripped],
) -> None:
    """Phrases that may stand anywhere within a line."""
    parts = {part for part in inner.parts if part in low}
    if not parts:
        return
    starts = [paragraph.start for paragraph in paragraphs]
    for part, phrase, how, reason in inner.phrases:
        at = low.find(phrase) if part in parts else -1
        while at >= 0:
            index = bisect_right(starts, at) - 1
            if index >= 0 and index not in found and at < paragraphs[index].end:
                start = _inner_start(text, paragraphs[index], at + (phrase[0] == " "), how)
                if start is not None:
                    found[index] = Stripped(start, paragraphs[index].end, reason)
            at = low.find(phrase, at + len(phrase))


def _inner_start(text: str, paragraph: Paragraph, at: int, how: str) -> int | None:
    """Where the boilerplate of a line begins, or None where the line is running text."""
    start, end = paragraph.start, paragraph.end
    if how == "form":
        return start
    if how == "tail":
        return at if end - at <= 160 else None
    if end - start > LONGEST and end - at > 300:
        return None  # before anything is counted: a long line may hold many phrases
    words = _words(text, start, end)
    if how == "credit":
        return start if words <= CAPTION_WORDS and end - at <= 90 else None
    if words <= FEW_WORDS:
        return start
    begun = max(first for first, _ in split(text, start, end) if first <= at)
    return begun if begun > start or words <= SHORT_WORDS else None
