"""Names that a list knows, and capitalised words that stand alone."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from framing.reading.gazetteer import Entry, Gazetteer
from framing.reading.runs import CLOSED, Mention, Piece
from framing.reading.wordlists import words_of

if TYPE_CHECKING:
    from collections.abc import Iterator

SPEAKS = re.compile(
    r"(?:[’']s\b"
    r"|,? (?:said|says|told|added|argued|wrote|tweeted|insisted|warned|announced|and [A-Z]))"
)
ADJECTIVE_TAILS = words_of("based era style born trained educated bound wide speaking")
GOVERNMENT = re.compile(
    r" (?:countries|nations|states|republics|government|officials?|authorities|military|forces"
    r"|troops|army|president|prime minister|foreign minist|leaders?|regime|embassy|ambassador"
    r"|diplomats?|delegation|lawmakers|parliament|administration|air force|navy|side"
    r"|state media|President|Prime Minister|Premier|Foreign|Defense Minister|Defence Minister"
    r"|Chancellor|King|Minister|Deputy)"
)
LOCATIVE = re.compile(
    r"(?:^|\s)(?:[Ii]n|[Aa]t|[Nn]ear|[Ff]rom|[Oo]utside|[Aa]round|[Aa]cross|to|[Ii]nside"
    r"|[Tt]hroughout|through|of|downtown|central) $"
)


def known_at(
    text: str, pieces: list[Piece], place: int, lists: Gazetteer
) -> tuple[int, Entry | None]:
    """The longest known name that begins at a word of a run: its length and entry."""
    start = pieces[place].start
    for stop in range(min(len(pieces), place + 6), place, -1):
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


def single_of(text: str, piece: Piece, opening: bool, lists: Gazetteer) -> Iterator[Mention]:
    """A run of one word."""
    start, end, word = piece.start, piece.end, piece.word
    entry = lists.names.get(word) or (
        lists.names.get(word + ".") if text[end : end + 1] == "." else None
    )
    if entry is not None and not (opening and word.lower() in lists.common and word != "US"):
        yield known_mention(text, start, end, entry)
        return
    if "-" in word:
        yield from hyphened_of(text, piece, opening, lists)
        return
    if (
        word in lists.no_names
        or word.rstrip("s") in lists.no_names
        or word.lower() in CLOSED
        or len(word) < 2
    ):
        return
    if word.isupper() or (word[:-1].isupper() and word[-1] == "s" and len(word) > 3):
        yield from _capitals(text, piece, lists)
        return
    if word in lists.org_suffixes or word in lists.place_suffixes or word in lists.thing_words:
        return
    if word.lower() in lists.common:
        if not opening:
            yield Mention(start, end, word, "other", "open")
        return
    standing = "sure"
    if opening and not SPEAKS.match(text, end):
        standing = "open"
    yield Mention(start, end, word, "unknown", standing)


def _capitals(text: str, piece: Piece, lists: Gazetteer) -> Iterator[Mention]:
    """A word in capitals: a dateline's place, an acronym, or shouting."""
    entry = lists.names.get(piece.word.title())
    if entry is not None and len(piece.word) > 3:
        yield known_mention(text, piece.start, piece.end, entry)
    elif (
        len(piece.word) <= 6
        and "." not in piece.word
        and piece.word.lower() not in lists.common
    ):
        yield Mention(piece.start, piece.end, piece.word.rstrip("s"), "organisation", "acronym")


def hyphened_of(text: str, piece: Piece, opening: bool, lists: Gazetteer) -> Iterator[Mention]:
    """ "US-China", "Saudi-led", "Beijing-based", "Jean-Claude"."""
    parts = piece.word.split("-")
    entries = [lists.names.get(part) for part in parts]
    place = piece.start
    if entries[0] is not None:
        for part, entry in zip(parts, entries, strict=True):
            if entry is not None:
                mention = known_mention(text, place, place + len(part), entry)
                tail = parts[-1]
                weak = tail[:1].islower() and tail in ADJECTIVE_TAILS
                country = (
                    entry if entry.what != "capital" else Entry(entry.name, "place", "country")
                )
                yield mention._replace(
                    standing="weak"
                    if weak
                    else "sure"
                    if entry.what != "demonym"
                    else mention.standing,
                    entry=country if not weak else mention.entry,
                )
            place += len(part) + 1
        return
    if len(parts[0]) == 1:  # "R-Texas", "D-N.Y."
        return
    if parts[-1][:1].isupper():
        yield Mention(
            piece.start, piece.end, piece.word, "unknown", "open" if opening else "sure"
        )
    elif parts[0][1:].islower() and parts[0].lower() not in lists.common:
        yield Mention(piece.start, piece.start + len(parts[0]), parts[0], "unknown", "open")
