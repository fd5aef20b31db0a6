"""What a page puts round an article: set aside with a reason, never deleted.

The phrases are data (`lexicons/boilerplate.toml`); here is how they are looked for: the
first word of every line in a dictionary, and every phrase that may stand within a line
once over the whole text. A few shapes that no phrase can give are patterns below.
Datelines and agency slugs stay: they are part of the text, and say where it comes from.
"""

from __future__ import annotations

import re
import tomllib
from bisect import bisect_right
from collections import Counter
from functools import lru_cache
from importlib.resources import files
from typing import TYPE_CHECKING, NamedTuple

from msgspec import Struct

from framing.records import Stripped

if TYPE_CHECKING:
    from collections.abc import Iterable, Sequence

    from framing.reading.layout import Paragraph

SHORT_WORDS = 45  # a longer line is an article's own, and only its end is looked at
EDGE = " \t\r\n\xa0.,:;!|>»→►▶•·*_#~<-–—()[]【】"
FIRST = re.compile(r"[^\W_]+|[©ⓒ<\[(#]")
ENDS = re.compile(r"[.?!…。！？][\"'”’»)\]]*$")
SENTENCE_START = re.compile(r"[.?!][\"'”’)\]]*\s+(?=[^a-z\s])|[。！？]\s*")

BYLINE = re.compile(
    r"(?:By|BY|Story by|Written by|Text by|Words by)[ :]+"
    r"(?:[A-Z][\w.'’-]*|and|AND|&|for|of|the|de|van|von|bin|al)"
    r"(?:[ ,|/]+(?:[A-Z][\w.'’-]*|and|AND|&|for|of|the|de|van|von|bin|al|[-–—|])){1,11}\.?$"
)
STAMP = re.compile(
    r"(?:(?:Last )?(?:Updated|Published|Posted|Modified|UPDATED|PUBLISHED|POSTED)"
    r"(?: on| at)?[ :]+(?=.{0,40}\d).{4,60}"
    r"|\d{1,2} min(?:ute)?s? (?:read|ago).{0,20}|(?:입력|수정|등록|发布时间|更新时间)[ :：].{4,40})$",
    re.IGNORECASE,
)
FOLLOW = re.compile(
    r"[(\[]?(?:You can )?(?:Follow|Find|Like|Join|Tweet)\b.{0,80}?"
    r"(?:\b(?:on|at|to) (?:Twitter|Facebook|Instagram|LinkedIn|YouTube|TikTok|Telegram|WhatsApp"
    r"|Google News|Threads|Bluesky|X\b)|@\w+)",
    re.IGNORECASE,
)
EMAIL = re.compile(r"[\w.+-]{1,64}@[\w-]{1,64}\.[\w.]{2,40}")
LINK = re.compile(r"(?:https?://|www\.)\S+$")
CODE = re.compile(
    r"[}{]+$|[.#@]?[\w.,#@:() -]{1,80}\{$|-?[a-z]+(?:-[a-z]+)*\s?:\s?[^;\s][^;]{0,60};$|<[^<>]{1,200}>$"
)
CAPTION = re.compile(
    r"(?:FILE (?:-|–|—|PHOTO)|(?:File|AP|Reuters) photo\b|In this .{0,60}\b(?:photo|image)\b.{0,60}, )"
)
BIOGRAPHY = re.compile(
    r"(?:Dr\. |Prof\. |Professor )?((?:[A-Z][\w.'’-]*,? ){2,5})(?:is|was|serves as|works as|writes|covers"
    r"|teaches)\b.{0,120}?\b(?:fellow|professor|author|editor|reporter|columnist|correspondent"
    r"|director|contributor|analyst|researcher|journalist|writer|lecturer|scholar|blogger"
    r"|president of|chairman of|founder|covers|covering|writes about|host of)\b"
)


class Phrases(Struct, frozen=True):
    """The phrases by where they stand: at a line's head, by first word; or within it."""

    heads: dict[str, list[tuple[str, str, str]]]  # word: (phrase, how, reason)
    inner: list[tuple[str, str, str]]  # (phrase, "within" or "tail", reason)


@lru_cache(maxsize=1)
def phrases() -> Phrases:
    """The lexicon, loaded once, when the first text is read."""
    source = files("framing").joinpath("lexicons/boilerplate.toml").read_text("utf-8")
    heads: dict[str, list[tuple[str, str, str]]] = {}
    inner = []
    for reason, ways in tomllib.loads(source).items():
        for how, listed in ways.items() if isinstance(ways, dict) else ():
            for phrase in listed:
                if how in ("within", "tail"):
                    inner.append((phrase, how, reason))
                else:
                    heads.setdefault(_key(phrase), []).append((phrase, how, reason))
    for listed in heads.values():
        listed.sort(key=lambda entry: (-len(entry[0]), entry[1]))
    return Phrases(heads, inner)


def _key(line: str) -> str:
    """A line's first word; its first letter where words are not parted by blanks."""
    first = FIRST.search(line)
    if first is None:
        return line
    return first[0] if first[0][0] < "\u1100" else first[0][0]


class Line(NamedTuple):
    """A paragraph as the rules see it."""

    paragraph: Paragraph
    low: str
    words: int


def mark(text: str, paragraphs: Sequence[Paragraph]) -> list[Stripped]:
    """The boilerplate of a text, in order, without overlaps, each with its reason.

    A span is a whole paragraph, or the last part of one. A text without paragraphs has
    none.
    """
    low = _lowered(text)
    lines = [
        Line(p, low[p.start : p.end].replace("’", "'"), text.count(" ", p.start, p.end) + 1)
        for p in paragraphs
    ]
    found: dict[int, Stripped] = {}
    for index, line in enumerate(lines):
        if index in found:
            continue
        reason, how = _reason_of(text, line, index, len(lines))
        if reason:
            for at in _reach(lines, index, how):
                found[at] = Stripped(lines[at].paragraph.start, lines[at].paragraph.end, reason)
    _mark_inner(text, low, lines, found)
    _mark_biographies(text, lines, found)
    return [found[index] for index in sorted(found)]


def _lowered(text: str) -> str:
    """The text in lower case, at the same length (a few letters would grow)."""
    low = text.lower()
    if len(low) == len(text):
        return low
    return "".join(c.lower() if len(c.lower()) == 1 else c for c in text)


def _reason_of(text: str, line: Line, index: int, total: int) -> tuple[str, str]:
    """Why a line is set aside, and how far that reaches; two empty strings if it isn't."""
    paragraph, low, words = line
    if paragraph.mark == "rule":
        return "rule or bullet", "line"
    if words > SHORT_WORDS:
        return "", ""
    reason, how = _by_phrase(low, words)
    if reason:
        return reason, how
    start, end = paragraph.start, paragraph.end
    if "@" in low and words <= 14 and EMAIL.search(text, start, end):
        return "contact line", "line"
    if words == 1 and LINK.match(text, start, end):
        return "link", "line"
    if low[-1] in "{};>" and CODE.match(text, start, end):
        return "page code", "line"
    if words <= 30 and FOLLOW.match(text, start, end):
        return "share line", "line"
    if words <= 14 and (index < 8 or index >= total - 4):
        if BYLINE.match(text, start, end):
            return "byline", "line"
        if STAMP.match(text, start, end):
            return "time stamp", "line"
    if low[:2] in ("fi", "in", "ap", "re") and CAPTION.match(text, start, end):
        return "caption or credit", "line"
    return "", ""


def _by_phrase(low: str, words: int) -> tuple[str, str]:
    listed = phrases().heads.get(_key(low))
    if listed is None:
        return "", ""
    bare = low.strip(EDGE)
    head = low.lstrip(" \t*_>»→►▶•·(-–—[【")
    for phrase, how, reason in listed:
        if how in ("line", "block", "end"):
            if bare == phrase:
                return reason, how
        elif how == "start":
            if low.startswith(phrase) or head.startswith(phrase):
                return reason, how
        elif bare == phrase or (
            head.startswith(phrase)
            and head[len(phrase) :].lstrip()[:1] in (":", "|", "：", ">", "»", "–", "—", "=", "】")
        ):
            return reason, how
    return "", ""


def _reach(lines: Sequence[Line], index: int, how: str) -> Iterable[int]:
    """The lines that go with a line of this kind."""
    if how not in ("block", "end"):
        return (index,)
    begin, end = lines[0].paragraph.start, lines[-1].paragraph.end
    if how == "end" and lines[index].paragraph.start - begin >= 0.5 * (end - begin):
        return range(index, len(lines))
    after = index + 1
    while after < len(lines) and not _is_running(lines[after]):
        after += 1
    return range(index, after)


def _is_running(line: Line) -> bool:
    """Whether a line is running text, and no link."""
    return line.words > 20 or (line.words > 6 and ENDS.search(line.low[-6:]) is not None)


def _mark_inner(text: str, low: str, lines: Sequence[Line], found: dict[int, Stripped]) -> None:
    """Phrases that may stand anywhere within a line."""
    starts = [line.paragraph.start for line in lines]
    for phrase, how, reason in phrases().inner:
        at = low.find(phrase)
        while at >= 0:
            index = bisect_right(starts, at) - 1
            if index >= 0 and index not in found and at < lines[index].paragraph.end:
                start = _inner_start(text, lines[index], at, how)
                if start is not None:
                    found[index] = Stripped(start, lines[index].paragraph.end, reason)
            at = low.find(phrase, at + len(phrase))


def _inner_start(text: str, line: Line, at: int, how: str) -> int | None:
    """Where the boilerplate of a line begins, or None where the line is running text."""
    start, end = line.paragraph.start, line.paragraph.end
    if how == "tail":
        return at if end - at <= 160 else None
    if line.words <= SHORT_WORDS:
        return start
    if end - at > 300:
        return None
    begun = start
    for stop in SENTENCE_START.finditer(text, max(start, at - 300), at):
        begun = stop.end()
    return begun if begun > start else None


def _mark_biographies(text: str, lines: Sequence[Line], found: dict[int, Stripped]) -> None:
    """Notes on the author behind the end: a name that the text itself never mentions."""
    last = [index for index in range(len(lines)) if index not in found][-2:]
    if len(lines) < 4:
        return
    for index in reversed(last):
        paragraph = lines[index].paragraph
        named = BIOGRAPHY.match(text, paragraph.start, paragraph.end)
        if named is None or lines[index].words > 70:
            return
        surname = named[1].replace(",", "").split()[-1]
        if surname in text[lines[2].paragraph.start : paragraph.start]:
            return
        found[index] = Stripped(paragraph.start, paragraph.end, "note on the author")


def repeated(texts: Sequence[tuple[str, Sequence[Paragraph]]]) -> list[list[Stripped]]:
    """The lines that one source repeats from text to text, for each of its texts.

    A line counts as repeated where at least three of the source's texts have it, and at
    least half of them. Texts that are the same throughout count once: a copy repeats
    nothing. Where more than a third of a text would go, it is taken as another edition
    of the same article, and nothing is marked.

    Args:
        texts: the texts of one source, each with its paragraphs.
    """
    keyed = [
        [(_normal(text[p.start : p.end]), p) for p in paragraphs] for text, paragraphs in texts
    ]
    distinct = {tuple(key for key, _ in lines) for lines in keyed}
    counts = Counter(key for keys in distinct for key in set(keys))
    needed = max(3, (len(distinct) + 1) // 2)
    found = []
    for lines in keyed:
        here = [
            Stripped(p.start, p.end, "repeated in this source's texts")
            for key, p in lines
            if key and counts[key] >= needed
        ]
        taken = sum(span.end - span.start for span in here)
        total = sum(p.end - p.start for _, p in lines)
        found.append(here if 3 * taken <= total else [])
    return found


def _normal(line: str) -> str:
    """A line as it is compared: its words in lower case, digits as one sign."""
    return " ".join(re.findall(r"[^\W\d_]+|\d+", line.lower()))
