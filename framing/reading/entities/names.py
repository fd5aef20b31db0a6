"""Runs of capitalised words cut into names, and what kind each name is."""

from __future__ import annotations

from typing import TYPE_CHECKING

from msgspec.structs import replace

from framing.reading.entities.capital_runs import CLOSED, Mention, Piece
from framing.reading.entities.eastern_names import is_given
from framing.reading.entities.name_words import (
    OPEN_JOINS,
    PLACE_PREFIXES,
    first_join,
    is_organisation,
    is_paper,
    kind_of_words,
    title_at,
)
from framing.reading.entities.single_names import (
    ADJECTIVE_TAILS,
    known_at,
    known_mention,
    single_of,
)
from framing.reading.grammar.function_words import listed
from framing.reading.grammar.patterns import one_line

if TYPE_CHECKING:
    from framing.reading.entities.gazetteer import Gazetteer

BINDERS = listed("binders")
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
    join = first_join(piece.join)
    if join in ("", ".") or join in BINDERS:
        return True
    whole = text[part[0].start : piece.end]
    if whole in lists.names:
        return True
    words = [one.word for one in part]
    heads = not (lists.org_heads.isdisjoint(words) and lists.thing_words.isdisjoint(words))
    if join in OPEN_JOINS:
        dated = join == "on" and (last == "City" or piece.word in lists.no_names)
        titled = whole in lists.titles or last in ("Secretary", "Chief", "Minister")
        return titled or (heads and last not in lists.names and not dated)
    if heads and not OPEN_JOINS.isdisjoint([first_join(one.join) for one in part]):
        borne = not lists.given_names.isdisjoint(words)  # "Secretary of State Ann Roe and"
        another = borne or piece.word in lists.titles
        return not another and not _heads_another(pieces, place, lists)
    return _org_after_and(part, pieces, place, lists)


def _heads_another(pieces: list[Piece], place: int, lists: Gazetteer) -> bool:
    """Whether a word begins a body of its own: "and the Alliance of Small Farmers"."""
    ahead = pieces[place + 1 : place + 2]
    named = bool(ahead) and first_join(ahead[0].join) in OPEN_JOINS
    return named and pieces[place].word in lists.org_heads


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
        titled, shown = title_at(text, rest, lists)
        if titled:
            title, place = shown, place + titled
            continue
        if len(rest) == 2 and rest[1].word in ("Administration", "Campaign") and entry is None:
            rest = part = part[: place + 1]
        if title is None and is_organisation(rest, lists):
            name = one_line(text[rest[0].start : rest[-1].end])
            found.append(Mention(rest[0].start, rest[-1].end, name, "organisation"))
            break
        given = first in lists.given_names
        person = given and (title or length == 1) and not _is_thing(rest, lists)
        paper = rest[length : length + 1]
        if entry is not None and entry.what == "city" and paper and is_paper(paper[0]):
            name = one_line(text[rest[0].start : paper[0].end])
            found.append(Mention(rest[0].start, paper[0].end, name, "organisation"))
            place, title = place + length + 1, None
            continue
        if entry is not None and not person:
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


def _is_thing(rest: list[Piece], lists: Gazetteer) -> bool:
    """Whether what follows a given name makes no person's: "Paris Fashion Week"."""
    return any("-" in one.word or one.word.lower() in lists.common for one in rest[1:3])


def _is_no_name(rest: list[Piece], opening: bool, lists: Gazetteer) -> bool:
    """Whether a capitalised word that no list knows as a name belongs to none."""
    first, low = rest[0].word, rest[0].word.lower()
    if len(rest) > 1 and not rest[1].join and is_given(first, rest[1].word):
        return False
    return (
        low in CLOSED
        or (low in lists.roles and len(rest) > 2 and rest[1].word in lists.given_names)
        or (first in lists.no_names and not (len(rest) > 1 and first in lists.given_names))
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
            and len(part[stop - 1].word) > 1  # an initial
            and word not in lists.thing_words
            and word not in lists.org_suffixes
        ):
            break
        length, entry = known_at(text, part, stop, lists)
        if entry is not None and length > 1:
            break
        if _begins_person(part, place, stop, lists):
            break
        opens = word in lists.title_openers and not piece_joins(part[stop])
        if opens and title_at(text, part[stop:], lists)[0]:
            break
        if entry is not None and entry.what in ("demonym", "country") and stop - place > 1:
            break
        stop += 1
    return stop


def piece_joins(piece: Piece) -> bool:
    """Whether a word hangs on the one before by "of" or the like."""
    return piece.join not in ("", ".")


def _begins_person(part: list[Piece], place: int, stop: int, lists: Gazetteer) -> bool:
    """Whether a given name within a run begins a person's: "Tourism Rosa Law"."""
    first, last = part[place].word, part[-1].word
    if stop + 1 >= len(part):
        return False
    if is_given(part[stop].word, part[stop + 1].word):
        return True
    if part[stop].word not in lists.given_names:
        return False
    if first.lower() in lists.common:
        return True
    ended = last in lists.place_suffixes or last in lists.org_suffixes
    return (
        stop + 2 == len(part)
        and first not in lists.given_names
        and first not in PLACE_PREFIXES
        and not (ended or last in lists.thing_words)
    )


def _unknown(
    text: str, pieces: list[Piece], title: str | None, opening: bool, lists: Gazetteer
) -> list[Mention]:
    """A name that no list knows, its kind told by its words."""
    if len(pieces) == 1 and not title:
        return single_of(text, pieces[0], opening, lists)
    start, end = pieces[0].start, pieces[-1].end
    name = one_line(text[start:end])
    words = [piece.word for piece in pieces]
    if name.isupper() and words[0].title() in lists.given_names:
        return [Mention(start, end, name, "person")]
    if title and words[0] not in lists.thing_words and words[0].lower() not in lists.common:
        return [Mention(start, end, name, "person", title=title)]
    kind = kind_of_words(words, lists)
    plain = kind != "person" and lists.common.issuperset([word.lower() for word in words])
    return [Mention(start, end, name, kind, "open" if plain else "sure")]


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
