"""Where sentences end: Punkt's decisions, at the speed of one regex.

The method and its English parameters (abbreviations, collocations, sentence starters,
orthographic context) are those of Kiss & Strunk (2006, Computational Linguistics 32:4,
section 4), as NLTK ships them. Here one compiled pattern finds the places where a sentence
could end, and each is decided by look-ups. Added to Punkt: the abbreviations of news
agencies (`lexicons/abbreviations.toml`), hours, list numbers, tags behind a quoted
question, missing blanks, CJK stops, and the merge where the next span starts in lower case.
"""

from __future__ import annotations

import re
from functools import lru_cache
from typing import NamedTuple

from msgspec import Struct

from framing.lexicons import LexiconFile, WordList, load
from framing.reading.grammar.patterns import rare

CANDIDATE = re.compile(
    # A run of stops, entered at its first one only, so that no run is read twice.
    r"(?P<stop>[.?!…。！？｡\n](?<![.?!…。！？｡][.?!…。！？｡])(?<![.…] [.…])"
    # A look ahead and back at it: what it took, it keeps (possessive patterns hang on 3.11.2).
    r"(?=(?P<more>[.?!…。！？]*(?: [.…]+(?![\w.…]))*))(?P=more))"
    # What closes behind it, footnote marks too.
    r"(?P<closers>[\"'”’»)\]}*_」』）]*(?![\"'”’»)\]}*_」』）])(?:\[\d{1,3}\])?)"
    # White space, with a closing mark that has strayed behind it; or a missing blank.
    r"(?:(?P<blank>\s+(?:[”»)\]]+\s+|[\"'](?=\s)\s+)?)"
    r"|(?<=[。！？｡」』）”])|(?=[“\"]?[A-Z][a-z]+[ ,’'])|(?<=\n))"
)
LINE = re.compile(r"[ \t\r]*(?:\n|[*•‣] )")
NEXT = re.compile(
    r"((?:[-‒–—―]+\s*)?[\"'“”‘’«(\[{¿¡*_`]*)([\w$€£¥#@&%+][\w'’&-]*(?:\.\w[\w-]*){0,3})?"
)
PIECES = re.compile(r"[-‐–—/…]+")
DOTTED = re.compile(r"(?:[^\W\d_]\.)+[^\W\d_]$")
LIST_NUMBER = re.compile(r"\s*[(\[]?(?:\d{1,3}|[A-Za-z]|[ivx]{1,4}|[IVX]{1,4})[.)]")
HOUR_FIRST = rare(
    r"\s{0,4}(?:[A-Z][a-z]{1,9},?\s{1,2}){0,2}[^\s\d]{0,2}\d[\d:.]{0,5}\s{0,2}[ap]\.m\."
)
TAG = rare(
    r"(?:(?:Mr|Mrs|Ms|Dr|Sen|Rep|Gov|Gen|Col|Lt)\.?\s{1,2})?"
    r"(?:[A-Z][\w’'-]{0,40}\.?\s{1,2}){1,4}([a-z]{1,40})"
    r"(?=[,.:;]|$|\s{1,2}(?:in|on|at|during|after|before|as|while|when|to|of|from|last|this"
    r"|rhetorically|again|aloud|loudly)\b|\s{1,2}[A-Z][a-z]{1,40}day\b"
    r"|(?<=asked)(?:\s\s|\s(?!\s))(?!for|if|that|whether)|(?<=told)\s)"
)
APOSTROPHE = re.compile(r"['’]")
NAMED = frozenset("@/.")  # in addresses, links and names of files
SITES = frozenset({"Com", "Org", "Net", "Gov", "Edu", "Co", "Js", "Info", "Tv"})
PARTICLES = "とはがのをもに"  # behind a Japanese quotation, the sentence goes on
DASHES = ("-", "‒", "–", "—", "―")
OPENS = "\"'“”‘’«([{*_"
# Punkt's flags for the places where a word type was seen (its `ortho_context`).
MIDDLE_UPPER = 1 << 2
ANY_LOWER = 1 << 4 | 1 << 5 | 1 << 6
REACH = 48  # characters: the word before a stop, at its longest, and its neighbour


class Rules(Struct, frozen=True):
    """Punkt's parameters and ours, as sets and dictionaries of lower-case words."""

    abbreviations: frozenset[str]
    own: dict[str, WordList]
    starters: frozenset[str]
    collocations: frozenset[tuple[str, str]]
    orthography: dict[str, int]


class _Abbreviations(LexiconFile, frozen=True):
    words: dict[str, WordList]


@lru_cache(maxsize=1)
def rules() -> Rules:
    """The English rules, loaded once, when the first text is split."""
    from punkt.data import english

    own = load("abbreviations", _Abbreviations).words
    ours = own["either"] | own["never"] | own["hours"] | own["before_number"]
    return Rules(
        abbreviations=frozenset(english.ABBREV_TYPES) | ours,
        own=own,
        starters=frozenset(english.SENT_STARTERS),
        collocations=frozenset(english.COLLOCATIONS),
        orthography=english.ORTHO_CONTEXT,
    )


def split(text: str, start: int = 0, end: int | None = None) -> list[tuple[int, int]]:
    """The sentences of the paragraph `text[start:end]`, as (start, end) into `text`.

    Spans are in order, don't overlap, hold no white space at their ends, and cover
    everything else. A blank paragraph has none.
    """
    end = len(text) if end is None else end
    known = rules()
    spans: list[tuple[int, int]] = []
    begin = start
    for found in CANDIDATE.finditer(text, start, end):
        if found.end() < end and _is_end(text, begin, end, found, known):
            at = found.start()
            at = at if text[at] == "\n" else found.end()
            _add(spans, text, begin, at)
            begin = at
    _add(spans, text, begin, end)
    return spans


def _add(spans: list[tuple[int, int]], text: str, start: int, end: int) -> None:
    """Append a span without the white space at its ends, unless nothing is left."""
    if start < end and not text[start].isspace() and not text[end - 1].isspace():
        spans.append((start, end))
        return
    inner = text[start:end]
    bare = inner.strip()
    if bare:
        start += len(inner) - len(inner.lstrip())
        spans.append((start, start + len(bare)))


class Place(NamedTuple):
    """A stop within its sentence, and the words on either side of it."""

    text: str
    begin: int  # of the sentence
    stop: str
    stop_end: int
    closers: str
    next_start: int
    opening: str
    word: str
    last: str

    def next_word(self) -> str:
        """The next word in lower case, without what follows an apostrophe ("it's")."""
        return APOSTROPHE.split(self.word, maxsplit=1)[0].lower()

    def next_is_low(self) -> bool:
        """Whether the word behind a capitalised one is in lower case: no name's second."""
        at = self.next_start + len(self.opening) + len(self.word)
        return self.text[at : at + 1] == "," or self.text[at + 1 : at + 2].islower()


def _is_end(text: str, begin: int, end: int, found: re.Match[str], known: Rules) -> bool:
    """Whether a sentence that began at `begin` ends at this candidate."""
    stop, closers, after = found["stop"], found["closers"], found.end()
    if stop[0] == "\n":
        return LINE.match(text, found.start() + 1, end) is not None
    if stop[-1] in "。！？｡":
        return not (closers and text[after] in PARTICLES)
    opening, word = NEXT.match(text, after, end).groups()  # type: ignore[union-attr]
    if word is None:
        return text[after] not in ",;:)"
    before = text[max(begin, found.start() - REACH) : found.start()].rsplit(None, 1)
    last = before[-1].lstrip(OPENS) if before else ""
    plain = last.isalpha() and len(last) > 1 and last.lower() not in known.abbreviations
    if plain and len(before) > 1 and stop == "." and not closers and found["blank"]:
        return not _goes_low(word)  # the most usual by far: "... the river. The ..."
    place = Place(text, begin, stop, found.end("stop"), closers, after, opening, word, last)
    if found["blank"] is not None:
        return not _goes_on(place, known) and _ends(place, known)
    apart = word not in SITES and last[-2:].islower() and not NAMED.intersection(last)
    return apart and not _goes_on(place, known)


def _goes_low(word: str) -> bool:
    """Whether a word opens no sentence, being in lower case; "iPhones" may."""
    return word[0].islower() and not word[1:2].isupper()


def _goes_on(place: Place, known: Rules) -> bool:
    """Whether the next word, or the want of one before, rules out an end."""
    if _goes_low(place.word):
        return True
    # A quotation and its author; "TRENTON, N.J. — ...". And dots that open a sentence.
    to_dash = place.opening[:1] in DASHES
    abbreviated = bool(place.closers) or place.last.lower() in known.abbreviations
    return not place.last or (to_dash and abbreviated)


def _ends(place: Place, known: Rules) -> bool:
    """Whether a sentence ends at a stop before a word that could open another."""
    if "?" in place.stop or "!" in place.stop:
        return _ends_loudly(place, known)
    if place.stop != ".":
        # Four dots are a full stop and an ellipsis.
        full = len(place.stop.replace(" ", "").replace("…", "...")) > 3
        quoted = bool(place.opening or place.closers)
        return full or quoted or (place.word != "I" and _opens(place.next_word(), known))
    if LIST_NUMBER.fullmatch(place.text, place.begin, place.stop_end):
        return False
    return _full_stop_ends(place, known)


def _opens(low: str, known: Rules) -> bool:
    """Whether a word, where it has a capital, is known to open sentences: from our list,
    or as it was seen in lower case, and in upper case only there (Kiss & Strunk, 4.1)."""
    if low in known.own["openers"] or low in known.starters:
        return True
    seen = known.orthography.get(low, 0)
    return bool(seen & ANY_LOWER and not seen & MIDDLE_UPPER)


def _ends_loudly(place: Place, known: Rules) -> bool:
    """Whether a question or exclamation mark before a capital ends its sentence."""
    if place.last.lower() in known.own["loud_names"]:
        return place.next_word() in known.own["openers"]
    tag = TAG().match(place.text, place.next_start) if place.closers else None
    return tag is None or tag[1] not in known.own["tags"]


def _full_stop_ends(place: Place, known: Rules) -> bool:
    """Whether a single full stop ends its sentence (Kiss & Strunk, section 4)."""
    kind = place.last.lower()
    if kind not in known.abbreviations and not kind.isalnum():
        kind = PIECES.split(kind)[-1].lstrip(OPENS)  # "non-U.S.", "(R-Ky."
    own, low = known.own, place.next_word()
    if not _is_abbreviation(kind, place.last, known):
        return True
    if kind in own["never"] or (kind, low) in known.collocations:
        return False
    if kind in own["before_number"] and (len(kind) > 1 or place.last.islower()):
        return not place.word[0].isdigit()
    if low in own["openers"]:
        return True
    if len(kind) == 1:
        return kind.isdigit() or _letter_ends(place, known)
    return _hour_ends(place, known) if kind in own["hours"] else _short_form_ends(place, known)


def _is_abbreviation(kind: str, last: str, known: Rules) -> bool:
    """Whether the word before a full stop is one that may carry it within a sentence."""
    if len(kind) == 1 or ("." in kind and DOTTED.match(kind)):
        return True
    # "They sat. ...": in lower case it is a word, not Saturday.
    return kind in known.abbreviations and (not last.islower() or kind in known.own["low"])


def _hour_ends(place: Place, known: Rules) -> bool:
    """Whether a sentence ends with an hour, before a capital or a figure."""
    if place.word[0].isdigit() or place.next_word() in known.own["with_hours"]:
        return False
    # "At 3 p.m. Mr. Roe ...": the hour that a sentence begins with.
    return HOUR_FIRST().fullmatch(place.text, place.begin, place.stop_end) is None


def _letter_ends(place: Place, known: Rules) -> bool:
    """Whether a sentence ends with a single letter, which is mostly an initial."""
    end = place.stop_end - 2
    before = place.text[max(place.begin, end - REACH) : end].split()
    if not before or not before[-1].islower():
        return False  # "George W. Bush"
    seen_low = known.orthography.get(place.next_word(), 0) & ANY_LOWER
    return place.last == "I" or (seen_low != 0 and place.next_is_low())


def _short_form_ends(place: Place, known: Rules) -> bool:
    """Whether a sentence ends with a short form that may stand at an end ("in the U.S.")."""
    if place.opening and not place.closers and not place.word[0].isdigit():
        return place.next_is_low()
    if '"' in place.closers or "”" in place.closers:
        return True
    if place.word in ("Mr", "Mrs", "Ms"):
        return True  # no title of an office: "Wis. Gov. Roe" goes on
    return _opens(place.next_word(), known) and place.next_is_low()
