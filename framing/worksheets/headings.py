"""Headlines: where a text's stands, and which words only one of two uses."""

from __future__ import annotations

import re
from collections.abc import Collection

from framing.records import Reading, Span
from framing.tokens import WRITTEN
from framing.worksheets.material.lists import sign, terms
from framing.worksheets.material.material import FINISHED, LONG_LINE, NOT_STORY

FEWEST_WORDS, MOST_WORDS = 4, 24
LINE = re.compile(r"(?<![^\S\n])[^\n]*\S[^\n]*")
SHARED_WITH_BODY = 2  # words that a headline must have in common with what follows
CUT = re.compile(r"\*|\d[,./]\d")  # a sign that cuts a word or number in two
ENDING = re.compile(r"(?:ing|ed|es|s)$")
# Letters, above which a word within another counts as its like; with which two words begin.
WITHIN, ROOT = 3, 6
SHORT = re.compile(r"[’'](?:m|t|ll|re|ve|d)$")  # "I'm", "don't"


def alone_in(text: str, other: str, first_names: Collection[str]) -> list[str]:
    """The words of weight of a headline that another has in no form, as written, in order,
    each once; empty where it has none."""
    others = [part for word in _whole(other) for part in _parts(word)]
    found = {
        _letters(word): re.sub(r"[’']s$|[’']$", "", word)
        for word in _whole(text)
        if not (_is_slight(word, first_names) or (word.isdigit() and word in other))
        and not any(_alike(part, one) for part in _parts(word) for one in others)
    }
    return list(found.values())


def _whole(text: str) -> list[str]:
    """The words of a headline without those that stars or commas within numbers cut up."""
    return [
        word[0] + ("." if "." in word[0] and text[word.end() : word.end() + 1] == "." else "")
        for word in WRITTEN.finditer(text)
        if not CUT.search(text[max(0, word.start() - 2) : word.end() + 2])
    ]


def _parts(word: str) -> list[str]:
    """The parts of a word with hyphens, as they are compared: "US-Israel" has two."""
    return [letters for part in re.split(r"[-–]", word) if (letters := _letters(part))]


def _is_slight(word: str, first_names: Collection[str]) -> bool:
    """Whether a word tells nothing by itself: "the", "will", a first name or a title."""
    low = word.lower().strip(".")
    return (
        bool(sign("slight").fullmatch(low) or SHORT.search(low))
        or low in first_names
        or not {word, f"{word}."}.isdisjoint(terms("titles"))
        or (len(low) < 2 and not low.isdigit())
    )


def _alike(one: str, other: str) -> bool:
    """Whether two words are forms of each other, or one holds the other: "China" and
    "Chinese", "seeks" and "seek", "virus" and "coronavirus"."""
    shorter = min(len(one), len(other))
    shared = next((at for at in range(shorter) if one[at] != other[at]), shorter)
    inside = shorter > WITHIN and (one in other or other in one)
    begins = shorter > 2 and shared >= max(min(4, shorter), min(shorter - 2, ROOT))
    ends = bool(_root(one)) and _root(one) == _root(other)
    return one == other or inside or begins or ends


def _root(word: str) -> str:
    """A word without a verb's ending, empty where little is left: "arm" of "arming"."""
    cut = ENDING.sub("", word)
    return cut if len(cut) >= WITHIN else ""


def _letters(text: str) -> str:
    """A word without points and signs, in lower case, so that "U.S." is "US"."""
    return re.sub(r"[^a-z0-9]", "", re.sub(r"[’']s$", "", text.lower()))


def headline_of(reading: Reading) -> Span | None:
    """Where a text's headline stands in its file, None where none is sure.

    Sure is a title in the header; the line that reading takes for a headline; or, where a page
    was pasted whole, the line above the story that has most words of it. The last two must
    have a headline's length and words of the story, and none of a page's furniture.
    """
    text, body = reading.document.text, reading.document.body
    title = reading.document.title
    place = text.find(title) if title else -1
    crude = sign("crude").search(title.replace("'", " ").replace("‘", " ")) if title else None
    if title and 0 <= place < body and not crude:
        return Span(place, place + len(title))
    for sentence in reading.sentences:
        found = Span(sentence.start, sentence.end)
        if sentence.role == "headline" and _is_sure(text, found):
            return found
    above = [line for line in _lines_above(text, body) if _is_sure(text, line)]
    return max(above, key=lambda line: (_shared(text, line), line.start), default=None)


def _lines_above(text: str, start: int) -> list[Span]:
    """The lines before the first that is running text; empty where none stands above it."""
    found: list[Span] = []
    for match in LINE.finditer(text, start):
        line = match[0].strip()
        if len(line) >= LONG_LINE and FINISHED.search(line) and _is_running(text, match):
            return found
        found.append(Span(match.start(), match.end()))
    return []


def _is_running(text: str, match: re.Match[str]) -> bool:
    """Whether a long line has no furniture in it, as a notice on cookies has."""
    return not (NOT_STORY.search(match[0]) or sign("furniture").search(match[0]))


def _is_sure(text: str, place: Span) -> bool:
    words = text[place.start : place.end]
    count = sum(word.isascii() for word in WRITTEN.findall(words))
    return (
        FEWEST_WORDS <= count <= MOST_WORDS
        and not words.rstrip().endswith(".")
        and not NOT_STORY.search(words)
        and not sign("furniture").search(words)
        and _shared(text, place) >= SHARED_WITH_BODY
    )


def _shared(text: str, place: Span) -> int:
    """How many words of a line stand in what follows it."""
    return len(
        words_of(text[place.start : place.end]) & words_of(text[place.end : place.end + 2500])
    )


def words_of(text: str) -> set[str]:
    """The words of weight in a text, in lower case."""
    words = (word.lower() for word in WRITTEN.findall(text))
    return {word for word in words if not sign("small").fullmatch(word)}
