"""Runs of capitalised words cut into names, and what kind each name is."""

from __future__ import annotations

from typing import TYPE_CHECKING

from framing.reading.runs import CLOSED, Mention, Piece
from framing.reading.single_names import (
    ADJECTIVE_TAILS,
    known_at,
    known_mention,
    single_of,
)
from framing.reading.wordlists import one_line, words_of

if TYPE_CHECKING:
    from collections.abc import Iterator

    from framing.reading.gazetteer import Gazetteer

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
) -> Iterator[Mention]:
    """The names of one run."""
    if len(pieces) == 1:
        yield from single_of(text, pieces[0], opening or titled, lists)
        return
    if titled:
        yield from _known_only(text, pieces, lists)
        return
    skipped = 0
    while (
        opening
        and skipped < len(pieces)
        and pieces[skipped].word.lower() in CLOSED
        and not known_at(text, pieces, skipped, lists)[1]
    ):
        skipped += 1
    pieces, opening = pieces[skipped:], opening and not skipped
    if not pieces:
        return
    whole = text[pieces[0].start : pieces[-1].end]
    if whole.isupper() and (entry := lists.names.get(whole.title())) is not None:
        yield known_mention(text, pieces[0].start, pieces[-1].end, entry)
        return
    begin = 0
    for place, piece in enumerate(pieces):
        head, _, tail = piece.word.rpartition("-")
        if head and tail.islower() and tail[0] != "a":
            cut = piece._replace(end=piece.start + len(head), word=head)
            for part in _parts(text, [*pieces[begin:place], cut], lists):
                yield from _adjective(text, part, tail, opening and place == 0, lists)
            begin, opening = place + 1, False
    pieces = pieces[begin:]
    for part in _parts(text, pieces, lists):
        yield from _part(text, part, opening and part[0] is pieces[0], lists)
        opening = False


def _adjective(
    text: str, part: list[Piece], tail: str, opening: bool, lists: Gazetteer
) -> Iterator[Mention]:
    """The name in "Hong Kong-based" or "Saudi-led": weak where it only says whence."""
    for mention in _part(text, part, opening, lists):
        if mention.kind == "place":
            weak = tail in ADJECTIVE_TAILS
            yield mention._replace(standing="weak" if weak else "sure")
        else:
            yield mention


def _parts(text: str, pieces: list[Piece], lists: Gazetteer) -> Iterator[list[Piece]]:
    """A run cut where "and", "of", "for", a comma-less weekday or a new name begins."""
    part: list[Piece] = []
    place = 0
    while place < len(pieces):
        piece = pieces[place]
        if part and not _joins(text, part, pieces, place, lists):
            yield part
            part = []
        part.append(piece)
        place += 1
    if part:
        yield part


def _joins(
    text: str, part: list[Piece], pieces: list[Piece], place: int, lists: Gazetteer
) -> bool:
    """Whether a word goes on with the name before it."""
    if len(part) >= MOST_WORDS:
        return False
    join, last = pieces[place].join.split(" ")[0], part[-1].word
    whole = text[part[0].start : pieces[place].end]
    if join in ("", ".") or join in BINDERS or whole in lists.names:
        return True
    heads = any(
        piece.word in lists.org_heads or piece.word in lists.thing_words for piece in part
    )
    if join in OPEN_JOINS:
        dated = join == "on" and (last == "City" or pieces[place].word in lists.no_names)
        titled = whole in lists.titles or last in ("Secretary", "Chief")
        return titled or (heads and last not in lists.names and not dated)
    if heads and any(piece.join.split(" ")[0] in OPEN_JOINS for piece in part):
        return pieces[place].word not in lists.titles
    return _org_after_and(part, pieces, place, lists)


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
    return any(word in lists.org_suffixes for word in ahead) and ahead[0] not in lists.names


def _part(text: str, part: list[Piece], opening: bool, lists: Gazetteer) -> Iterator[Mention]:
    """The names of one part of a run: known, titled, organisation, thing, person."""
    place, title = 0, None
    while place < len(part):
        length, entry = known_at(text, part, place, lists)
        rest = part[place:]
        if title is None and entry is not None and (length == len(rest)):
            yield known_mention(text, rest[0].start, rest[-1].end, entry)
            return
        titled, shown = _title_at(text, rest, lists)
        if titled:
            title, place = shown, place + titled
            continue
        if len(rest) == 2 and rest[1].word in ("Administration", "Campaign") and entry is None:
            rest = part = part[: place + 1]
        if title is None and _is_organisation(rest, lists):
            if not (opening and rest[0].word.lower() in lists.common and len(rest) == 1):
                name = one_line(text[rest[0].start : rest[-1].end])
                yield Mention(rest[0].start, rest[-1].end, name, "organisation")
            return
        if entry is not None and not (title and rest[0].word in lists.given_names):
            given = rest[0].word in lists.given_names and length == 1
            if not given:
                yield known_mention(text, rest[0].start, rest[length - 1].end, entry)
                place += length
                title = None
                continue
        low = rest[0].word.lower()
        if low in CLOSED or (
            low in lists.roles and len(rest) > 2 and rest[1].word in lists.given_names
        ):
            place += 1
            continue
        if rest[0].word in lists.no_names or (
            opening and place == 0 and rest[0].word.lower() in lists.common
        ):
            place += 1
            continue
        stop = _end_of_name(text, part, place, lists)
        yield from _unknown(text, part[place:stop], title, opening and place == 0, lists)
        place, title = stop, None


def _end_of_name(text: str, part: list[Piece], place: int, lists: Gazetteer) -> int:
    """Where an unknown name stops: before a weekday, a title, a longer known name."""
    stop = place + 1
    while stop < len(part):
        word = part[stop].word
        length, entry = known_at(text, part, stop, lists)
        ends = word in lists.thing_words or word in lists.org_suffixes
        if word in lists.no_names and not ends and part[stop - 1].word not in lists.given_names:
            break
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
) -> Iterator[Mention]:
    """A name that no list knows, its kind told by its words."""
    start, end = pieces[0].start, pieces[-1].end
    name = one_line(text[start:end])
    words = [piece.word for piece in pieces]
    if len(pieces) == 1 and not title:
        yield from single_of(text, pieces[0], opening, lists)
        return
    if title and not any(
        word in lists.thing_words or word.lower() in lists.common for word in words[:1]
    ):
        yield Mention(start, end, name, "person", title=title)
        return
    kind = _kind(words, lists)
    plain = kind != "person" and all(word.lower() in lists.common for word in words)
    standing = "open" if plain else "sure"
    yield Mention(start, end, name, kind, standing)


def _kind(words: list[str], lists: Gazetteer) -> str:
    """What an unknown name of several words is."""
    if words[-1] in lists.thing_words or any(word in lists.thing_words for word in words[:2]):
        return "other"
    if words[-1] in lists.place_suffixes or words[0] in PLACE_PREFIXES:
        return "place"
    if words[0] in lists.given_names:
        return "person"
    last = lists.names.get(words[-1])
    if last is not None and last.what in ("country", "region", "state"):
        return "organisation"
    plain = any(word.lower() in lists.common for word in words)
    if plain or len(words) > 4 or any(word.isupper() and len(word) > 2 for word in words):
        return "other"
    return "person"


def _is_organisation(pieces: list[Piece], lists: Gazetteer) -> bool:
    """Whether a part is a body's name as a whole."""
    words = [piece.word for piece in pieces]
    if len(words) < 2:
        return False
    if any(
        piece.word in lists.titles and piece.word not in lists.org_suffixes for piece in pieces
    ):
        return False
    for place, piece in enumerate(pieces[1:], start=1):
        if piece.join.split(" ")[0] in OPEN_JOINS and words[place - 1] in lists.org_heads:
            return True
    if words[-1] not in lists.org_suffixes:
        return False
    return words[0] not in lists.given_names or len(words) > 2 or words[-1] in lists.org_heads


def _title_at(text: str, pieces: list[Piece], lists: Gazetteer) -> tuple[int, str | None]:
    """How many words of a part are a person's title, and the title; a name must follow."""
    for length in range(min(4, len(pieces) - 1), 0, -1):
        shown = text[pieces[0].start : pieces[length - 1].end]
        if shown in lists.titles or shown + "." in lists.titles:
            if pieces[length].join.split(" ")[0] in ("of", "for", "and", "on"):
                continue
            if pieces[length].word in lists.org_suffixes and len(pieces) == length + 1:
                return 0, None
            return length, shown
    return 0, None


def _known_only(text: str, pieces: list[Piece], lists: Gazetteer) -> Iterator[Mention]:
    """In a headline, known names are sure and all others open."""
    place = 0
    while place < len(pieces):
        length, entry = known_at(text, pieces, place, lists)
        piece = pieces[place]
        if entry is not None and not (length == 1 and piece.word.lower() in lists.common):
            yield known_mention(text, piece.start, pieces[place + length - 1].end, entry)
            place += length
            continue
        yield from single_of(text, piece, True, lists)
        place += 1
