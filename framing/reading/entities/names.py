"""Runs of capitalised words cut into names, and what kind each name is."""

from __future__ import annotations

from typing import TYPE_CHECKING

from msgspec.structs import replace

from framing.reading.entities.capital_runs import CLOSED, Mention, Piece
from framing.reading.entities.eastern_names import is_given
from framing.reading.entities.single_names import (
    ADJECTIVE_TAILS,
    known_at,
    known_mention,
    single_of,
)
from framing.reading.grammar.wordlists import one_line, words_of

if TYPE_CHECKING:
    from framing.reading.entities.gazetteer import Gazetteer

BINDERS = words_of("de del bin al van von der du da la &")
OPEN_JOINS = frozenset({"of", "for", "on"})
PLACE_PREFIXES = words_of(
    """
    South North East West Northern Southern Eastern Western Central Upper Lower Midtown
    Downtown Mount Lake Fort Port Cape San Santa St Camp
    """
)
# A name has no more words than this; it also bounds the work on a run without an end.
MOST_WORDS = 12


def names_of(
    text: str, pieces: list[Piece], opening: bool, titled: bool, lists: Gazetteer
) -> list[Mention]:
    """The names of one run, in order."""
    if len(pieces) == 1:
        return single_of(text, pieces[0], opening or titled, lists)
    if titled:
        return _known_only(text, pieces, lists)
    skipped = 0
    while (
        opening
        and skipped < len(pieces)
        and pieces[skipped].word.lower() in CLOSED
        and not known_at(text, pieces, skipped, lists)[1]
    ):
        skipped += 1
    if skipped:
        pieces, opening = pieces[skipped:], False
        if not pieces:
            return []
    whole = text[pieces[0].start : pieces[-1].end]
    if whole.isupper() and (entry := lists.names.get(whole.title())) is not None:
        return [known_mention(text, pieces[0].start, pieces[-1].end, entry)]
    found: list[Mention] = []
    begin = 0
    for place, piece in enumerate(pieces):
        head, _, tail = piece.word.rpartition("-") if "-" in piece.word else ("", "", "")
        surname = pieces[place - 1].word if place and not piece.join else ""
        if head and tail.islower() and tail[0] != "a" and not is_given(surname, piece.word):
            cut = replace(piece, end=piece.start + len(head), word=head)
            for part in _parts(text, [*pieces[begin:place], cut], lists):
                found += _adjective(text, part, tail, opening and place == 0, lists)
            begin, opening = place + 1, False
    for part in _parts(text, pieces[begin:] if begin else pieces, lists):
        found += _part(text, part, opening, lists)
        opening = False
    return found


def _adjective(
    text: str, part: list[Piece], tail: str, opening: bool, lists: Gazetteer
) -> list[Mention]:
    """The name in "Hong Kong-based" or "Saudi-led": weak where it only says whence."""
    standing = "weak" if tail in ADJECTIVE_TAILS else "sure"
    return [
        replace(mention, standing=standing) if mention.kind == "place" else mention
        for mention in _part(text, part, opening, lists)
    ]


def _parts(text: str, pieces: list[Piece], lists: Gazetteer) -> list[list[Piece]]:
    """A run cut where "and", "of", "for", a comma-less weekday or a new name begins."""
    parts: list[list[Piece]] = []
    for place, piece in enumerate(pieces):
        if place and _joins(text, parts[-1], pieces, place, lists):
            parts[-1].append(piece)
        else:
            parts.append([piece])
    return parts


def _joins(
    text: str, part: list[Piece], pieces: list[Piece], place: int, lists: Gazetteer
) -> bool:
    """Whether a word goes on with the name before it."""
    if len(part) >= MOST_WORDS:
        return False
    piece, last = pieces[place], part[-1].word
    join = _first(piece.join)
    if join in ("", ".") or join in BINDERS:
        return True
    whole = text[part[0].start : piece.end]
    if whole in lists.names:
        return True
    words = [one.word for one in part]
    heads = not (lists.org_heads.isdisjoint(words) and lists.thing_words.isdisjoint(words))
    if join in OPEN_JOINS:
        dated = join == "on" and (last == "City" or piece.word in lists.no_names)
        titled = whole in lists.titles or last in ("Secretary", "Chief")
        return titled or (heads and last not in lists.names and not dated)
    if heads and not OPEN_JOINS.isdisjoint([_first(one.join) for one in part]):
        return piece.word not in lists.titles
    return _org_after_and(part, pieces, place, lists)


def _first(join: str) -> str:
    """The first word of what joins two words: "of" of "of the"."""
    return join.partition(" ")[0]


def _org_after_and(
    part: list[Piece], pieces: list[Piece], place: int, lists: Gazetteer
) -> bool:
    """ "International Tax and Investment Center" is one, "Apple and Boeing Co." two."""
    last = part[-1].word
    if last in lists.org_suffixes or last in lists.names or part[0].word in lists.given_names:
        return False
    if len(part) == 1 and last.lower() not in lists.common:
        return False
    ahead = [piece.word for piece in pieces[place : place + 3] if piece.join in ("", "and")]
    return not lists.org_suffixes.isdisjoint(ahead) and ahead[0] not in lists.names


def _part(text: str, part: list[Piece], opening: bool, lists: Gazetteer) -> list[Mention]:
    """The names of one part of a run: known, titled, organisation, thing, person."""
    found: list[Mention] = []
    place, title = 0, None
    while place < len(part):
        length, entry = known_at(text, part, place, lists)
        rest = part[place:] if place else part
        first = rest[0].word
        if title is None and entry is not None and length == len(rest):
            found.append(known_mention(text, rest[0].start, rest[-1].end, entry))
            break
        titled, shown = _title_at(text, rest, lists)
        if titled:
            title, place = shown, place + titled
            continue
        if len(rest) == 2 and rest[1].word in ("Administration", "Campaign") and entry is None:
            rest = part = part[: place + 1]
        if title is None and _is_organisation(rest, lists):
            name = one_line(text[rest[0].start : rest[-1].end])
            found.append(Mention(rest[0].start, rest[-1].end, name, "organisation"))
            break
        given = first in lists.given_names
        if entry is not None and not (given and (title or length == 1)):
            found.append(known_mention(text, rest[0].start, rest[length - 1].end, entry))
            place, title = place + length, None
            continue
        if _is_no_name(rest, opening and place == 0, lists):
            place += 1
            continue
        stop = _end_of_name(text, part, place, lists)
        found += _unknown(text, part[place:stop], title, opening and place == 0, lists)
        place, title = stop, None
    return found


def _is_no_name(rest: list[Piece], opening: bool, lists: Gazetteer) -> bool:
    """Whether a capitalised word that no list knows as a name belongs to none."""
    first, low = rest[0].word, rest[0].word.lower()
    if len(rest) > 1 and not rest[1].join and is_given(first, rest[1].word):
        return False
    return (
        low in CLOSED
        or (low in lists.roles and len(rest) > 2 and rest[1].word in lists.given_names)
        or first in lists.no_names
        or (opening and low in lists.common)
    )


def _end_of_name(text: str, part: list[Piece], place: int, lists: Gazetteer) -> int:
    """Where an unknown name stops: before a weekday, a title, a longer known name."""
    stop = place + 1
    while stop < len(part):
        word = part[stop].word
        if (
            word in lists.no_names
            and part[stop - 1].word not in lists.given_names
            and word not in lists.thing_words
            and word not in lists.org_suffixes
        ):
            break
        length, entry = known_at(text, part, stop, lists)
        if entry is not None and length > 1:
            break
        if (
            word in lists.given_names
            and stop + 1 < len(part)
            and part[place].word.lower() in lists.common
        ):
            break
        if entry is not None and entry.what in ("demonym", "country") and stop - place > 1:
            break
        stop += 1
    return stop


def _unknown(
    text: str, pieces: list[Piece], title: str | None, opening: bool, lists: Gazetteer
) -> list[Mention]:
    """A name that no list knows, its kind told by its words."""
    if len(pieces) == 1 and not title:
        return single_of(text, pieces[0], opening, lists)
    start, end = pieces[0].start, pieces[-1].end
    name = one_line(text[start:end])
    words = [piece.word for piece in pieces]
    if title and words[0] not in lists.thing_words and words[0].lower() not in lists.common:
        return [Mention(start, end, name, "person", title=title)]
    kind = _kind(words, lists)
    plain = kind != "person" and lists.common.issuperset([word.lower() for word in words])
    return [Mention(start, end, name, kind, "open" if plain else "sure")]


def _kind(words: list[str], lists: Gazetteer) -> str:
    """What an unknown name of several words is."""
    if words[-1] in lists.thing_words or not lists.thing_words.isdisjoint(words[:2]):
        return "other"
    if words[-1] in lists.place_suffixes or words[0] in PLACE_PREFIXES:
        return "place"
    if words[0] in lists.given_names or (len(words) > 1 and is_given(words[0], words[1])):
        return "person"
    last = lists.names.get(words[-1])
    if last is not None and last.what in ("country", "region", "state"):
        return "organisation"
    plain = not lists.common.isdisjoint([word.lower() for word in words])
    if plain or len(words) > 4 or any(word.isupper() and len(word) > 2 for word in words):
        return "other"
    return "person"


def _is_organisation(pieces: list[Piece], lists: Gazetteer) -> bool:
    """Whether a part is a body's name as a whole."""
    words = [piece.word for piece in pieces]
    ended = words[-1] in lists.org_suffixes
    if len(words) < 2 or not (ended or any(piece.join for piece in pieces[1:])):
        return False
    if any(word in lists.titles and word not in lists.org_suffixes for word in words):
        return False
    for place, piece in enumerate(pieces[1:], start=1):
        if _first(piece.join) in OPEN_JOINS and words[place - 1] in lists.org_heads:
            return True
    if not ended:
        return False
    return words[0] not in lists.given_names or len(words) > 2 or words[-1] in lists.org_heads


def _title_at(text: str, pieces: list[Piece], lists: Gazetteer) -> tuple[int, str | None]:
    """How many words of a part are a person's title, and the title; a name must follow."""
    if pieces[0].word not in lists.title_openers:
        return 0, None
    for length in range(min(4, len(pieces) - 1), 0, -1):
        shown = text[pieces[0].start : pieces[length - 1].end]
        if shown in lists.titles or shown + "." in lists.titles:
            if _first(pieces[length].join) in ("of", "for", "and", "on"):
                continue
            if pieces[length].word in lists.org_suffixes and len(pieces) == length + 1:
                return 0, None
            return length, shown
    return 0, None


def _known_only(text: str, pieces: list[Piece], lists: Gazetteer) -> list[Mention]:
    """In a headline, known names are sure and all others open."""
    found: list[Mention] = []
    place = 0
    while place < len(pieces):
        length, entry = known_at(text, pieces, place, lists)
        piece = pieces[place]
        if entry is not None and not (length == 1 and piece.word.lower() in lists.common):
            found.append(
                known_mention(text, piece.start, pieces[place + length - 1].end, entry)
            )
            place += length
            continue
        found += single_of(text, piece, True, lists)
        place += 1
    return found
