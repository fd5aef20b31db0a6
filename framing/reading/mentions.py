"""Every name of a text as it stands, aliases not yet folded."""

from __future__ import annotations

import re
from functools import lru_cache
from typing import TYPE_CHECKING

from framing.reading.gazetteer import Entry, Gazetteer, gazetteer
from framing.reading.names import names_of
from framing.reading.runs import CLOSED, RUN, WORD, Mention, Piece
from framing.reading.single_names import GOVERNMENT, SPEAKS, is_scene, single_of
from framing.reading.wordlists import one_line

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

    from framing.records import Sentence

CLOSING = re.compile(r"[.!:,;][\"”’')]*$")
OPENERS = re.compile(r"[\s\"“”‘’'(\[•*–—-]*")
QUOTE = re.compile("[\"“‘']")
_TITLE_WORD = r"[A-Z][\w’'-]*"
QUOTED_TITLE = re.compile(
    rf"[“\"‘']({_TITLE_WORD}"
    rf"(?: (?:(?:of|for|and|the|in|on|to|with|a|an) ){{0,2}}{_TITLE_WORD}){{2,14}})"
    r"[.,]?[”\"’']"
)
# How far a text is searched for the lower-case form of a name.
WINDOW = 20_000
DULL = frozenset(form for word in CLOSED for form in (word.capitalize(), word.upper())) - {
    "US",
    "IT",
}


def mentions_of(text: str, sentences: Sequence[Sentence]) -> list[Mention]:
    """Every name of the sentences, in order, aliases not yet folded."""
    lists = gazetteer()
    found: list[Mention] = []
    for sentence in sentences:
        start, end = sentence.start, sentence.end
        runs = list(RUN.finditer(text, start, end))
        if not runs:
            continue
        titled = sentence.role == "heading" or _may_be_headline(text, start, end, runs)
        first = len(found)
        if not titled and QUOTE.search(text, start, end):
            found.extend(_quoted_things(text, start, end, lists))
        things = found[first:]
        thing = 0
        for run in runs:
            place, whole = run.start(), run.group()
            if whole in DULL:
                continue
            while thing < len(things) and things[thing].end <= place:
                thing += 1
            if thing < len(things) and things[thing].start <= place:
                continue
            opening = (
                place - start < 8 and OPENERS.fullmatch(text, start, place) is not None
            ) or _opens(text, place)
            if text[run.end() : run.end() + 1] == ".":
                whole += "."  # "Sen." and "N.H." are known with their full stops
            for mention in _readings_of(whole, opening, titled):
                found.append(_in_context(text, place, mention))
    return found


@lru_cache(maxsize=1 << 14)
def _readings_of(run: str, opening: bool, titled: bool) -> tuple[Mention, ...]:
    """The names of a run by itself, offsets from its beginning; runs come back often."""
    lists = gazetteer()
    pieces = _pieces(run)
    if len(pieces) == 1:
        return tuple(single_of(run, pieces[0], opening or titled, lists))
    return tuple(names_of(run, pieces, opening, titled, lists))


def _in_context(text: str, place: int, mention: Mention) -> Mention:
    """A name of the run at `place`, with what the words around it tell."""
    start, end, name, kind, standing, entry, title = mention
    start, end = start + place, end + place
    if entry is not None:
        if entry.what == "demonym" and standing == "weak":
            if GOVERNMENT.match(text, end):
                standing = "sure"
        elif entry.what == "capital" and is_scene(text, start, end):
            name = text[start:end]
            entry = Entry(name, "place", "city")
    elif kind == "unknown":
        if standing == "open" and SPEAKS.match(text, end):
            standing = "sure"
    elif standing == "sure" and title is None and " " in name and _is_usual(text, name):
        standing = "open"
    return Mention(start, end, name, kind, standing, entry, title)


@lru_cache(maxsize=256)
def _is_usual(text: str, name: str) -> bool:
    """Whether a text also has a name in lower case: then it is no name."""
    return text.find(name.lower(), 0, WINDOW) >= 0


def _quoted_things(text: str, start: int, end: int, lists: Gazetteer) -> Iterator[Mention]:
    """Titles in quotation marks that name a pact, a law or a programme."""
    for match in QUOTED_TITLE.finditer(text, start, end):
        if any(word in lists.thing_words for word in match[1].split()):
            yield Mention(match.start(1), match.end(1), one_line(match[1]), "other")


def _opens(text: str, place: int) -> bool:
    """Whether a quotation, a colon or a dash before a word explains its capital."""
    before = text[max(0, place - 2) : place]
    return before[-1:] in '“"‘' or before in (": ", "— ") if before else True


def _may_be_headline(text: str, start: int, end: int, runs: list[re.Match[str]]) -> bool:
    """Whether most longer words are capitalised, so that capitals tell nothing."""
    if 3 * sum(run.end() - run.start() for run in runs) < end - start:
        return False
    shown = text[start:end]
    words = [word for word in shown.split() if len(word) > 3 and word[0].isalpha()]
    capitals = sum(word[0].isupper() for word in words)
    if CLOSING.search(shown):
        return len(words) > 6 and capitals > 0.9 * len(words)
    return capitals > 0.65 * len(words) if len(words) > 2 else capitals == len(words) > 0


def _pieces(run: str) -> list[Piece]:
    """The words of a run, with what joins each to the word before."""
    pieces: list[Piece] = []
    last = 0
    for match in WORD.finditer(run):
        start, end = match.span()
        pieces.append(Piece(start, end, match.group(), run[last:start].strip()))
        last = end
    return pieces


@lru_cache(maxsize=4096)
def initials_of(name: str) -> str:
    """The initials of a name's capitalised words: "South China Morning Post" is "SCMP"."""
    return "".join(word[0] for word in re.split(r"[\s-]+", name) if word[:1].isupper())
