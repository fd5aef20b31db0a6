"""Listed cues as patterns that are tried only where a word opens one."""

from __future__ import annotations

import re
from bisect import bisect_left
from collections.abc import Sequence

from msgspec import Struct

from framing.records import Reading

SPELLED = frozenset(
    (
        *("one", "two", "three", "four", "five", "six", "seven", "eight", "nine", "ten"),
        *("a", "several", "many", "some"),
    )
)
NUMBER = (
    rf"(?:\d[\d,.]{{0,20}}|{'|'.join(sorted(SPELLED))}|a few|a dozen|"
    r"\d{1,20} to \d{1,20})"
)
MONTH = (
    r"(?:Jan(?:uary)?|Feb(?:ruary)?|March|April|May|June|July|Aug(?:ust)?|Sept(?:ember)?"
    r"|Oct(?:ober)?|Nov(?:ember)?|Dec(?:ember)?)\.?"
)
DATE = (
    rf"(?:(?:early|late|mid|the)[\s-]+)?(?:{MONTH}(?:\s+\d{{1,4}})?|\d{{1,2}}\s+{MONTH}"
    r"|20\d\d|next\s+\w+|(?:Mon|Tues|Wednes|Thurs|Fri|Satur|Sun)day)"
)


class Cues(Struct, frozen=True):
    """Listed cues as one pattern, with the words that open one of them, in lower case:
    whole ones, and the first letters of others."""

    pattern: re.Pattern[str]
    words: frozenset[str]
    stems: tuple[str, ...]


class Finder:
    """Lists of cues, to be found in texts from the words that open one: few of them do."""

    def __init__(self, lists: Sequence[Cues]) -> None:
        self._lists = lists
        self._opened: dict[str, list[int]] = {}

    def found_in(self, reading: Reading) -> list[list[tuple[int, int]]]:
        """Where the body of a text has a cue of each list, in order, none within another."""
        text, tokens = reading.document.text, reading.tokens
        found: list[list[tuple[int, int]]] = [[] for _ in self._lists]
        opened = self._opened
        for word in set(tokens.terms).difference(opened):
            opened[word] = self._opens(word)
        some = [at for at, word in enumerate(tokens.terms) if opened[word]]  # few
        for sentence in (one for one in reading.sentences if one.role == "body"):
            within = tokens.within(sentence.start, sentence.end)
            for place in some[bisect_left(some, within.start) : bisect_left(some, within.stop)]:
                start = tokens.starts[place]
                for at in opened[tokens.terms[place]]:
                    if not found[at] or start >= found[at][-1][1]:
                        match = self._lists[at].pattern.match(text, start, sentence.end)
                        if match:
                            found[at].append(match.span())
        return found

    def _opens(self, word: str) -> list[int]:
        """Which lists have a cue that begins with a term."""
        return [
            at
            for at, cues in enumerate(self._lists)
            if word in cues.words or word.startswith(cues.stems)
        ]


def cues_of(block: str, behind: str = "") -> Cues:
    """A block of cues parted by white space; an empty one is found nowhere.

    In a cue `?` stands for white space or a hyphen, `*` for the rest of a word, `#` for a
    number, `@` for a date; `behind` is a pattern that must follow.
    """
    cues = _longest_first(block)
    pattern = re.compile(rf"\b(?:{_any_of(cues)})(?!\w){behind}", re.IGNORECASE)
    return Cues(pattern, *_openings(cues))


def cues_behind(verbs: Sequence[str], block: str) -> Cues:
    """Cues behind one of some verbs, at most three words between ("said fisherman Olk")."""
    first = "|".join(verbs)
    cues = _any_of(_longest_first(block))
    between = r"[\s,]{1,20}(?:[\w’'-]{1,40}\s{1,20}){0,3}?"
    pattern = rf"\b(?:{first}){between}(?:{cues})(?!\w)"
    words = frozenset(verbs) if block.split() else frozenset()
    return Cues(re.compile(pattern, re.IGNORECASE), words, ())


def _longest_first(block: str) -> list[str]:
    return sorted(set(block.split()), key=lambda cue: (-len(cue), cue))


def _any_of(cues: Sequence[str]) -> str:
    signs = {r"\?": r"[\s-]{1,20}", r"\#": NUMBER, "@": DATE, r"\*": r"\w{0,40}"}
    parts = []
    for cue in cues:
        part = re.escape(cue)
        for sign, meaning in signs.items():
            part = part.replace(sign, meaning)
        parts.append(part)
    return "|".join(parts) or "(?!)"


def _openings(cues: Sequence[str]) -> tuple[frozenset[str], tuple[str, ...]]:
    """The words with which cues begin, and what the words of the others begin with."""
    words: set[str] = set()
    stems: set[str] = set()
    for cue in cues:
        head = re.split(r"\W", cue)[0]
        if cue.startswith("#"):
            words |= SPELLED
            stems |= set("0123456789")
        elif cue[len(head) :].startswith(("*", "#", "'", "’")):
            stems.add(head)
        else:
            words.add(head)
    return frozenset(words), tuple(sorted(stems))
