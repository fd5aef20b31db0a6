"""Who names whom in so many words, and which names stand in one text alone.

Stricter than the actors of a reading, which fold "Beijing" and "Chinese officials" under
China: what is said here of a text must be there to read, letter by letter.
"""

from __future__ import annotations

import re
from collections import Counter, defaultdict
from collections.abc import Callable, Sequence
from functools import lru_cache

from msgspec import Struct
from msgspec.structs import replace

from framing.comparing.words.folding import fold, stop_words
from framing.comparing.words.quoting import sentence_at
from framing.letters import unmarked
from framing.records import Actor, Reading, Span
from framing.tokens import WRITTEN, term_of

LEAD = 40  # letters before a name that tell whether it is the end of a longer one
ARTICLE = 0.5  # share of a name's places behind "the" from which it has an article
STEM = 5  # letters by which a place is known in the name of its people: "Russia", "Russians"
# Before a name that is only the end of a longer one: "People's Liberation Army".
_PART = re.compile(r"(?<![.!?:\n“\"] )(?<![\n“\"])\b[A-Z][\w&-]{0,40}(?:[’']s)?\s\Z")
_SIGNS = str.maketrans("’‘‐‑", "''--")
_SUFFIXES = frozenset(("Jr", "Sr", "II", "III", "IV"))
_THE = frozenset(
    ("West", "East", "Arctic", "Antarctic", "Mediterranean", "Pacific", "Atlantic", "Caribbean",
     "Vatican", "Kremlin", "Bronx", "Hague", "Gulf", "Sahel", "Levant")
)  # fmt: skip
_CHAMBERS = ("Senate", "House", "Commons", "Lords", "Bundestag", "Knesset", "Duma")
_FIRM = re.compile(r",? (?:Inc|LLC|Co|Corp|Corporation|Ltd|PLC|plc|GmbH)\.?\Z")
_LETTERS = re.compile(r"(?:[A-Z]\.?){2,6}\Z")
_SMALL = frozenset(("of", "the", "and", "for", "in", "on", "de", "la", "al", "von", "van"))


class Name(Struct, frozen=True):
    """A person, place or body, as the texts write it, and where each text does.

    `text` is the fullest form at hand, `article` whether it stands behind "the"; `places`
    has the spans by text. A text that only alludes to it has none.
    """

    text: str
    kind: str
    article: bool
    places: dict[str, list[Span]]

    def __str__(self) -> str:
        return f"the {self.text}" if self.article else self.text


def names_in(readings: Sequence[Reading]) -> list[Name]:
    """Every name that a text of an event writes out, most often written first.

    People are known by their last names, unless two of them share one.
    """
    key_of = _keys(readings)
    forms: dict[str, list[tuple[str, str]]] = defaultdict(list)
    places: dict[str, dict[str, list[Span]]] = defaultdict(dict)
    behind: Counter[str] = Counter()
    for reading in readings:
        text = reading.document.text
        for actor in reading.actors:
            key = key_of(actor)
            for span in actor.mentions:
                form = " ".join(text[span.start : span.end].split())
                if not _is_written(form, actor.name, actor.kind, text, span):
                    continue
                if sentence_at(reading, span.start) is None:
                    continue
                places[key].setdefault(reading.document.id, []).append(span)
                if not _is_people(_bare(form), _bare(actor.name), actor.kind):
                    shown = actor.name if actor.kind == "place" else form
                    forms[key].append((actor.kind, shown))
                    behind[key] += _has_article(text, span, actor.kind)
    names = [
        _completed(_name(mine, behind[key], places[key]), readings)
        for key, mine in forms.items()
    ]
    return sorted(names, key=lambda one: (-sum(map(len, one.places.values())), one.text))


def _name(forms: Sequence[tuple[str, str]], behind: int, places: dict[str, list[Span]]) -> Name:
    """A name under its commonest kind and its fullest form."""
    kind = Counter(sorted(kind for kind, _ in forms)).most_common(1)[0][0]
    counts = Counter(form for _, form in forms)
    text = max(sorted(counts), key=lambda form: (len(form.split()), counts[form]))
    bare = text.removeprefix("The ")
    article = bare != text or text.startswith("United ") or behind >= ARTICLE * len(forms)
    if text in _CHAMBERS:
        article = True
    elif " " in text and kind != "place":
        article = article or behind > 0
    elif " " not in text and kind == "place":
        article = article and (text in _THE or text.endswith("s"))
    return Name(bare, kind, article and kind != "person", places)


def _completed(name: Name, readings: Sequence[Reading]) -> Name:
    """A name of several words with its places in texts where the reader took it for none."""
    if " " not in name.text:
        return name
    places = dict(name.places)
    for reading in readings:
        if reading.document.id not in places and name.text in reading.document.text:
            pattern = re.compile(rf"(?<!\w){re.escape(name.text)}(?![\w-])")
            spans = [
                Span(*found.span())
                for found in pattern.finditer(reading.document.text, reading.document.body)
                if sentence_at(reading, found.start()) is not None
            ]
            if spans:
                places[reading.document.id] = spans
    return replace(name, places=places)


def _keys(readings: Sequence[Reading]) -> Callable[[Actor], str]:
    """What an actor is known by: a person's last name where no other person has it, a body's
    full name where it goes by its letters, a firm's without "Inc."."""
    full = _full_names(readings)
    people: dict[str, set[str]] = defaultdict(set)
    for reading in readings:
        for actor in reading.actors:
            words = actor.name.split()
            if actor.kind == "person":
                first = unmarked(words[0]) if len(words) > 1 else ""  # "Raúl" is "Raul"
                people[last_name(actor.name)].add(first)
    alone = {last for last, first in people.items() if len(first - {""}) < 2}

    def key_of(actor: Actor) -> str:
        last = last_name(actor.name)
        if (actor.kind == "person" or " " not in actor.name) and last in alone:
            return last
        if actor.kind == "person" and " " in actor.name:
            return f"{_plain(actor.name.split()[0])} {last}"
        return full.get(actor.name) or _FIRM.sub("", _plain(actor.name))

    return key_of


def _full_names(readings: Sequence[Reading]) -> dict[str, str]:
    """The one name of several words, of those at hand, that a name of letters stands for."""
    names = {one.name for reading in readings for one in reading.actors if one.kind != "person"}
    long: dict[str, set[str]] = defaultdict(set)
    for name in names:
        for letters in _initials(name) if " " in name else ():
            long[letters].add(_FIRM.sub("", _plain(name)))
    short = (name for name in names if _LETTERS.match(name))
    found = ((name, long.get(name.replace(".", "").lower(), ())) for name in short)
    return {name: next(iter(mine)) for name, mine in found if len(mine) == 1}


@lru_cache(maxsize=1 << 14)
def last_name(name: str) -> str:
    """A person's last name, without "Jr." and the like."""
    words = [word for word in _plain(name).split() if word.rstrip(".,") not in _SUFFIXES]
    return words[-1] if words else name


def _plain(text: str) -> str:
    """A text with one kind of apostrophe and hyphen, of the same length."""
    return text if text.isascii() else text.translate(_SIGNS)


def _is_written(form: str, name: str, kind: str, text: str, span: Span) -> bool:
    """Whether a mention writes the name itself, not its people, capital or a part of it."""
    if re.match(r"[-‐‑]\w", text[span.end : span.end + 2]):
        return False
    before = _PART.search(text[max(0, span.start - LEAD) : span.start])
    long = kind in ("organisation", "other") or (kind == "place" and " " in form)
    if before and (long or before[0].rstrip()[-2:-1] in "'’"):
        return False
    part = re.match(r"\s[A-Z]", text[span.end : span.end + 2])
    if kind == "place" and part and text[max(0, span.start - 4) : span.start].lower() == "the ":
        return False  # "the Dallas Morning News" is no place
    if kind == "person":
        return last_name(form) == last_name(name)
    plain, whole = _bare(form), _bare(name)
    return plain == whole or plain in _initials(name) or _is_people(plain, whole, kind)


def _has_article(text: str, span: Span, kind: str) -> bool:
    """Whether a name stands behind its own "the", not that of a noun that follows it, as
    in "the Baltimore house"."""
    if text[max(0, span.start - 4) : span.start].lower() != "the ":
        return False
    noun = re.match(r"(?:[’']s?)?\s([a-z]+)", text[span.end : span.end + 20])
    return kind != "place" or noun is None or noun[1] in stop_words()


def _is_people(plain: str, whole: str, kind: str) -> bool:
    """Whether a form is the name of a place's people that holds the place's own."""
    longer = len(whole) < len(plain) <= len(whole) + 2
    return kind == "place" and plain.startswith(whole) and longer


@lru_cache(maxsize=1 << 14)
def _bare(form: str) -> str:
    words = re.sub(r"[.’']", "", form).lower().split()
    bare = " ".join(words[1:] if words[:1] == ["the"] else words)
    return bare.removesuffix("s") if len(bare) > STEM else bare


@lru_cache(maxsize=1 << 14)
def _initials(name: str) -> frozenset[str]:
    """The letters by which a name may go: "us", "dhs", "dohs"."""
    words = WRITTEN.findall(name)
    large = "".join(word[0] for word in words if word[0].isupper())
    every = "".join(word[0] for word in words)
    found = {one.lower() for one in (large, every) if len(one) > 1}
    return frozenset(found | {one.removesuffix("s") for one in found if len(one) > 2})


class Vocabulary(Struct, frozen=True):
    """What a text writes: its plain text, as it is, in small letters, and without full
    stops; and the words, in the form under which they count as the same, that it writes
    with a capital letter only."""

    text: str
    small: str
    unstopped: str
    capital: frozenset[str]


def vocabulary_of(reading: Reading) -> Vocabulary:
    """A text's words as names are looked up among them."""
    return _vocabulary(reading.document.text, reading.document.body)


@lru_cache(maxsize=1 << 10)  # names are looked for in the texts of one event after another
def _vocabulary(text: str, body: int) -> Vocabulary:
    text = _plain(text[body:])
    words = set(WRITTEN.findall(text))
    small = {fold(term_of(word)) for word in words if word.islower()}
    large = {fold(term_of(word)) for word in words if not word.islower()}
    return Vocabulary(text, text.lower(), text.replace(".", ""), frozenset(large - small))


def is_missing(name: Name, other: Vocabulary) -> bool:
    """Whether a text surely doesn't write a name: neither its words nor its initials.

    Words that the text writes in small letters too are no part of a name there.
    """
    words = [word for word in WRITTEN.findall(_plain(name.text)) if word.lower() not in _SMALL]
    if name.kind == "person":
        return not _has(other, last_name(name.text))
    if name.kind == "place" and len(words) == 1:
        return not _has(other, words[0][:STEM], whole=False)
    if len(words) > 1 and any(_has_initials(other, one) for one in _initials(name.text)):
        return False
    mine = [fold(term_of(word)) for word in words]
    there = sum(word in other.capital for word in mine)
    return 2 * there < len(mine) and mine[0] not in other.capital


def _has_initials(there: Vocabulary, letters: str) -> bool:
    """Whether a text has letters that a name may go by, with or without their stops."""
    large = letters.upper()
    pattern = r"\.?".join(large)
    return large in there.unstopped and (
        re.search(rf"(?<![^\W_]){pattern}(?![^\W_])", there.text) is not None
    )


def _has(there: Vocabulary, word: str, whole: bool = True) -> bool:
    """Whether a text has a word, in small letters or large ones; or what begins with it."""
    end = r"(?![^\W_])" if whole else ""
    pattern = rf"(?<![^\W_]){re.escape(word)}{end}"
    return word.lower() in there.small and (
        re.search(pattern, there.text, re.IGNORECASE) is not None
    )
