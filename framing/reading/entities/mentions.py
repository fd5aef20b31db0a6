"""Every name of a text as it stands, aliases not yet folded."""

from __future__ import annotations

import re
from functools import lru_cache
from typing import TYPE_CHECKING

from framing.reading.entities.capital_runs import CLOSED, WORD, Mention, Piece, runs_in
from framing.reading.entities.gazetteer import Entry, gazetteer
from framing.reading.entities.names import names_of
from framing.reading.entities.single_names import GOVERNMENT, SPEAKS, is_scene
from framing.reading.grammar.patterns import one_line

if TYPE_CHECKING:
    from collections.abc import Sequence

    from framing.records import Sentence

CLOSING = re.compile(r"[.!:,;][\"”’')]*$")
OPENERS = re.compile(r"[\s\"“”‘’'(\[•*–—-]*")
_TITLE_WORD = r"[A-Z][\w’'-]{0,40}"
QUOTED_TITLE = re.compile(
    rf"[“\"‘']({_TITLE_WORD}"
    rf"(?: (?:(?:of|for|and|the|in|on|to|with|a|an) ){{0,2}}{_TITLE_WORD}){{2,14}})"
    r"[.,]?[”\"’']"
)
# "The state of Uttar Pradesh".
PLACED = tuple(
    f"{word} of "
    for word in ("state", "city", "town", "village", "province", "county", "suburb", "port")
)
STATED = re.compile(r", ([A-Z]\w+(?: [A-Z]\w+)?)\.?[,.]")
_TAGS = ("#", "@", "@ ")  # "#DamNow", "@AnnRoe": no names of a text
# How far a text is searched for the lower-case form of a name.
WINDOW = 20_000
DULL = frozenset(form for word in CLOSED for form in (word.capitalize(), word.upper())) - {
    "US",
    "IT",
    "WHO",
}


def mentions_of(text: str, sentences: Sequence[Sentence]) -> list[Mention]:
    """Every name of the sentences, in order, aliases not yet folded."""
    found: list[Mention] = []
    quoting = QUOTED_TITLE.search(text) is not None
    runs_of = runs_in(text).finditer
    for sentence in sentences:
        start, end = sentence.start, sentence.end
        runs = [(run.start(), run.group()) for run in runs_of(text, start, end)]
        if not runs:
            continue
        titled = sentence.role == "heading" or _may_be_headline(text, start, end, runs)
        if quoting and not titled:
            things = _quoted_things(text, start, end)
            if things:
                found += things
                runs = _outside(runs, things)
        for place, whole in runs:
            if whole in DULL or text.endswith(_TAGS, 0, place):
                continue
            opening = _opens(text, place) or (
                place - start < 8 and OPENERS.fullmatch(text, start, place) is not None
            )
            # "Sen." and "N.H." are known with their full stops.
            stopped = text.startswith(".", place + len(whole))
            shown = whole + "." if stopped else whole
            for mention in _readings_of(shown, opening, titled):
                found.append(_in_context(text, place, mention))
    return found


@lru_cache(maxsize=1 << 14)
def _readings_of(run: str, opening: bool, titled: bool) -> list[Mention]:
    """The names of a run by itself, offsets from its beginning; runs come back often."""
    return names_of(run, _pieces(run), opening, titled, gazetteer())


def _in_context(text: str, place: int, mention: Mention) -> Mention:
    """A name of the run at `place`, with what the words around it tell."""
    start, end = mention.start + place, mention.end + place
    name, standing, entry = mention.name, mention.standing, mention.entry
    if entry is not None:
        if entry.what == "demonym" and standing == "weak":
            if GOVERNMENT.match(text, end):
                standing = "sure"
        elif entry.what == "capital" and is_scene(text, start, end):
            name = text[start:end]
            entry = Entry(name, "place", "city")
    elif mention.kind == "unknown":
        if text.endswith(PLACED, 0, start):
            return Mention(start, end, name, "place", "sure")
        if standing == "open" and SPEAKS.match(text, end):
            standing = "sure"
    elif standing == "sure" and mention.title is None and " " in name and _is_usual(text, name):
        standing = "open"
    kind = mention.kind
    if kind in ("person", "other") and mention.title is None:
        kind = (
            "place" if text.endswith(PLACED, 0, start) or _in_state(text, name, end) else kind
        )
    return Mention(start, end, name, kind, standing, entry, mention.title)


def _in_state(text: str, name: str, end: int) -> bool:
    """Whether a state between commas stands behind a name of no person: "Grand Orr, Ohio,"."""
    match = STATED.match(text, end) if " " in name else None
    lists = gazetteer()
    entry = lists.names.get(match[1]) or lists.names.get(match[1] + ".") if match else None
    return (
        entry is not None
        and entry.what == "state"
        and name.split(maxsplit=1)[0] not in lists.given_names
    )


@lru_cache(maxsize=256)
def _is_usual(text: str, name: str) -> bool:
    """Whether a text also has a name in lower case: then it is no name."""
    return text.find(name.lower(), 0, WINDOW) >= 0


def _quoted_things(text: str, start: int, end: int) -> list[Mention]:
    """Titles in quotation marks that name a pact, a law or a programme."""
    words = gazetteer().thing_words
    return [
        Mention(match.start(1), match.end(1), one_line(match[1]), "other")
        for match in QUOTED_TITLE.finditer(text, start, end)
        if not words.isdisjoint(match[1].split())
    ]


def _outside(runs: list[tuple[int, str]], things: list[Mention]) -> list[tuple[int, str]]:
    """The runs that begin in none of the quoted things."""
    return [
        run for run in runs if not any(thing.start <= run[0] < thing.end for thing in things)
    ]


def _opens(text: str, place: int) -> bool:
    """Whether a quotation, a colon or a dash before a word explains its capital."""
    before = text[place - 2 : place] if place > 1 else text[:place]
    return not before or before[-1] in '“"‘' or before in (": ", "— ")


def _may_be_headline(text: str, start: int, end: int, runs: list[tuple[int, str]]) -> bool:
    """Whether most longer words are capitalised, so that capitals tell nothing."""
    if 3 * sum([len(whole) for _, whole in runs]) < end - start:
        return False
    shown = text[start:end]
    words = [word for word in shown.split() if len(word) > 3 and word[0].isalpha()]
    capitals = sum([word[0].isupper() for word in words])
    if CLOSING.search(shown):
        plain = any(word.islower() and word not in CLOSED for word in shown.split())
        return len(words) > 6 and capitals > 0.9 * len(words) and not plain
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
