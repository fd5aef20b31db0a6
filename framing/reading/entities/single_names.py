"""Names that a list knows, and capitalised words that stand alone."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from msgspec.structs import replace

from framing.reading.entities.capital_runs import CLOSED, Mention, Piece
from framing.reading.entities.gazetteer import Entry, gazetteer
from framing.reading.grammar.function_words import listed

if TYPE_CHECKING:
    from framing.reading.entities.gazetteer import Gazetteer

SPEAKS = re.compile(
    r"(?:[’']s\b"
    r"|,? (?:said|says|told|added|argued|wrote|tweeted|insisted|warned|announced|and [A-Z]))"
)
ADJECTIVE_TAILS = listed("adjective_tails")
GOVERNMENT = re.compile(
    r" (?:countries|nations|states|republics|government|officials?|authorities|military|forces"
    r"|troops|army|president|prime minister|foreign minist|leaders?|regime|embassy|ambassador"
    r"|diplomats?|delegation|lawmakers|parliament|administration|air force|navy|side"
    r"|state media|President|Prime Minister|Premier|Foreign|Defense Minister|Defence Minister"
    r"|Chancellor|King|Minister|Deputy)"
)
_CAMEL = re.compile(r"[A-Z][a-z]{3,}[A-Z][a-z]+$")  # "WikiLeaks", no "McCain", no "DeSantis"
_SAID = "said|says|told|added|argued|wrote|tweeted|insisted|campaign|administration"
_TELLS = re.compile(rf"(?:[’']s)? (?:{_SAID})\b|, who\b")
# What only people have behind their surname, what only bodies have, and what a firm is called.
_HELPED = re.compile(
    r" (?:spokes|administration|campaign|supporters?|aides?\b|advis)"
    r"|, (?:the|an?) [\w ’'-]{0,30}?\b(?:CEO|founder|owner|director|professor|analyst)\b"
)
_RUNS = re.compile(
    r"(?:[’']s)? (?:CEO|chief executive|shares|stores|employees|customers|users|bankruptcy)\b"
)
_WITHIN = (" in ", " near ")
_SCENES = (*_WITHIN, " from ")
_FIRM = tuple(f"{word} " for word in listed("kinds_of_firm"))
LOCATIVE = re.compile(
    r"(?:^|\s)(?:[Ii]n|[Aa]t|[Nn]ear|[Ff]rom|[Oo]utside|[Aa]round|[Aa]cross|to|[Ii]nside"
    r"|[Tt]hroughout|through|of|downtown|central) $"
)


def known_at(
    text: str, pieces: list[Piece], place: int, lists: Gazetteer
) -> tuple[int, Entry | None]:
    """The longest known name that begins at a word of a run: its length and entry."""
    longest = lists.lengths.get(pieces[place].word, 0)
    start = pieces[place].start
    for stop in range(min(len(pieces), place + longest), place, -1):
        end = pieces[stop - 1].end
        entry = lists.names.get(text[start:end])
        if entry is None and text[end : end + 1] == ".":
            entry = lists.names.get(text[start : end + 1])
        if entry is not None:
            return stop - place, entry
    return 0, None


def known_mention(text: str, start: int, end: int, entry: Entry) -> Mention:
    """A mention of a known name; a capital stands for its government unless it is a scene."""
    name, kind, standing = entry.name, entry.kind, "sure"
    shown = text[start:end]
    if entry.what == "demonym":
        standing = "sure" if GOVERNMENT.match(text, end) or shown.endswith("ans") else "weak"
    elif entry.what == "capital" and is_scene(text, start, end):
        name, entry = shown, Entry(shown, "place", "city")
    return Mention(start, end, name, kind, standing, entry)


def is_scene(text: str, start: int, end: int) -> bool:
    """Whether a capital is where something happens: "in Beijing", "Beijing-based"."""
    return (
        text.startswith(("-based", ", D"), end)
        or LOCATIVE.search(text, max(0, start - 14), start) is not None
    )


def single_of(  # noqa: PLR0911 - a row of cases
    text: str, piece: Piece, opening: bool, lists: Gazetteer
) -> list[Mention]:
    """The names of a run of one word."""
    start, end, word = piece.start, piece.end, piece.word
    entry = lists.names.get(word)
    if entry is None and text[end : end + 1] == ".":
        entry = lists.names.get(word + ".")
    low = word.lower()
    common = low in lists.common
    if entry is not None and not (opening and common and word != "US"):
        return [known_mention(text, start, end, entry)]
    if "-" in word:
        return hyphened_of(text, piece, opening, lists)
    if (
        low in CLOSED
        or word in lists.no_names
        or word.rstrip("s") in lists.no_names
        or len(word) < 2
    ):
        return []
    if word.isupper() or (word[-1] == "s" and len(word) > 3 and word[:-1].isupper()):
        return _capitals(text, piece, lists)
    tail = (
        word in lists.org_suffixes or word in lists.place_suffixes or word in lists.thing_words
    )
    if tail or (common and opening):
        return []
    kind = "other" if common else "unknown"
    if _CAMEL.match(word):
        return [Mention(start, end, word, "organisation")]
    sure = not common and (not opening or SPEAKS.match(text, end))
    return [Mention(start, end, word, kind, "sure" if sure else "open")]


def _capitals(text: str, piece: Piece, lists: Gazetteer) -> list[Mention]:
    """A word in capitals: a dateline's place, an acronym, or shouting."""
    start, end, word = piece.start, piece.end, piece.word
    entry = lists.names.get(word.title())
    if entry is not None and len(word) > 3:
        return [known_mention(text, start, end, entry)]
    if len(word) <= 6 and "." not in word and word.lower() not in lists.common:
        return [Mention(start, end, word.rstrip("s"), "organisation", "acronym")]
    return []


def hyphened_of(text: str, piece: Piece, opening: bool, lists: Gazetteer) -> list[Mention]:
    """ "US-China", "Saudi-led", "Beijing-based", "Jean-Claude"."""
    parts = piece.word.split("-")
    first, tail = parts[0], parts[-1]
    if first in lists.names:
        return _known_parts(text, piece.start, parts, lists)
    if len(first) == 1:  # "R-Texas", "D-N.Y."
        return []
    if tail[:1].isupper():
        standing = "open" if opening else "sure"
        return [Mention(piece.start, piece.end, piece.word, "unknown", standing)]
    if first[1:].islower() and first.lower() not in lists.common:
        return [Mention(piece.start, piece.start + len(first), first, "unknown", "open")]
    return []


def _known_parts(text: str, place: int, parts: list[str], lists: Gazetteer) -> list[Mention]:
    """The known names among the parts of a hyphened word that begins with one."""
    tail = parts[-1]
    weak = tail[:1].islower() and tail in ADJECTIVE_TAILS
    found: list[Mention] = []
    for part in parts:
        entry = lists.names.get(part)
        if entry is not None:
            one = known_mention(text, place, place + len(part), entry)
            if weak:
                one = replace(one, standing="weak")
            else:
                capital, people = entry.what == "capital", entry.what == "demonym"
                one = replace(
                    one,
                    standing=one.standing if people else "sure",
                    entry=Entry(entry.name, "place", "country") if capital else entry,
                )
            found.append(one)
        place += len(part) + 1
    return found


def kinds_of_unknown(text: str, later: list[Mention]) -> dict[str, str]:
    """The kinds of single unknown names, as far as their mentions tell: who speaks is a
    person, and what half of them stand behind "in" is a place."""
    kinds: dict[str, str] = {}
    placed: dict[str, list[bool]] = {}
    family = gazetteer().family_names
    for mention in later:
        if mention.kind != "unknown":
            continue
        name = mention.name
        if _TELLS.match(text, mention.end):
            kinds[name] = "person"
        elif kind := _guess(text, mention):
            kinds.setdefault(name, kind)
        scene = text.endswith(_SCENES, 0, mention.start)
        if name in family:  # "from Roe" and "in Roe's plan" are a person's
            owns = text.startswith(("'s", "’s"), mention.end)
            scene = not owns and text.endswith(_WITHIN, 0, mention.start)
        placed.setdefault(name, []).append(scene)
    for name, scenes in placed.items():
        if 2 * sum(scenes) >= len(scenes):
            kinds.setdefault(name, "place")
        elif name in family:
            kinds.setdefault(name, "person")
    return kinds


def _guess(text: str, mention: Mention) -> str | None:
    """The kind of a single unknown name, from what stands beside it; None where that says
    nothing."""
    if _in_state(text, mention.end):
        return "place"
    if _RUNS.match(text, mention.end) or text.endswith(_FIRM, 0, mention.start):
        return "organisation"
    return "person" if _HELPED.match(text, mention.end) else None


def _in_state(text: str, end: int) -> bool:
    """Whether a state or country stands behind a name and a comma: "Aurora, Colo."."""
    if text[end : end + 2] != ", ":
        return False
    words = text[end + 2 : end + 24].split(" ")
    for form in (words[0], " ".join(words[:2])):
        name = re.split(r"[,;:)’'\n]", form)[0]
        entry = gazetteer().names.get(name) or gazetteer().names.get(name.rstrip("."))
        if entry is not None and entry.what in ("state", "country"):
            return True
    return False
