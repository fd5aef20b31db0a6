"""Words of a run that tell what it names: a title, an organisation, a thing, a place."""

from __future__ import annotations

from typing import TYPE_CHECKING

from framing.reading.entities.capital_runs import Piece
from framing.reading.entities.eastern_names import is_given
from framing.reading.grammar.function_words import listed

if TYPE_CHECKING:
    from framing.reading.entities.gazetteer import Gazetteer

OPEN_JOINS = frozenset({"of", "for", "on"})
PLACE_PREFIXES = listed("place_prefixes")


# Endings of words that describe: no first name has them ("Secured Borders").
_DESCRIBING = ("ed", "able", "ible", "ional", "ical", "ous", "ive", "ary")
PAPERS = listed("newspaper_ends")


def first_join(join: str) -> str:
    """The first word of what joins two words: "of" of "of the"."""
    return join.partition(" ")[0]


def kind_of_words(words: list[str], lists: Gazetteer) -> str:  # noqa: PLR0911 - a row of cases
    """What an unknown name of several words is."""
    heads = words[1:2] if words[0] in lists.given_names else words[:2]  # "Bill Roe"
    if words[-1] in lists.thing_words or not lists.thing_words.isdisjoint(heads):
        return "other"
    ended = words[-1] in lists.org_suffixes or _ends_as_paper(words[-1])
    if ended and words[0] not in lists.given_names:
        return "organisation"
    if words[-1] in lists.place_suffixes or words[0] in PLACE_PREFIXES:
        return "place"
    if all(len(word) == 1 for word in words):
        return "organisation"  # "S & P"
    if words[0] in lists.given_names or (len(words) > 1 and is_given(words[0], words[1])):
        return "person"
    last = lists.names.get(words[-1])
    if last is not None and last.what in ("country", "region", "state"):
        return "organisation"
    plain = not lists.common.isdisjoint([word.lower() for word in words])
    plain = plain or words[0].endswith(_DESCRIBING) or words[0][:2].isupper()
    if plain or len(words) > 4 or any(word.isupper() and len(word) > 2 for word in words):
        return "other"
    return "person"


def is_paper(piece: Piece) -> bool:
    """Whether a word behind a city's name makes it a newspaper's: "Harlow Star-Telegram"."""
    return not piece.join and _ends_as_paper(piece.word)


def _ends_as_paper(word: str) -> bool:
    return word.rpartition("-")[2] in PAPERS


def is_organisation(pieces: list[Piece], lists: Gazetteer) -> bool:
    """Whether a part is a body's name as a whole."""
    words = [piece.word for piece in pieces]
    ended = words[-1] in lists.org_suffixes
    if len(words) < 2 or not (ended or any(piece.join for piece in pieces[1:])):
        return False
    if any(word in lists.titles and word not in lists.org_suffixes for word in words):
        return False
    for place, piece in enumerate(pieces[1:], start=1):
        if first_join(piece.join) in OPEN_JOINS and words[place - 1] in lists.org_heads:
            return True
    if not ended:
        return False
    return words[0] not in lists.given_names or len(words) > 2 or words[-1] in lists.org_heads


def title_at(text: str, pieces: list[Piece], lists: Gazetteer) -> tuple[int, str | None]:
    """How many words of a part are a person's title, and the title; a name must follow."""
    if pieces[0].word not in lists.title_openers:
        return 0, None
    for length in range(min(4, len(pieces) - 1), 0, -1):
        shown = text[pieces[0].start : pieces[length - 1].end]
        if shown in lists.titles or shown + "." in lists.titles:
            if first_join(pieces[length].join) in ("of", "for", "and", "on"):
                field = _behind_field(pieces, length, lists)
                if field:
                    return field, text[pieces[0].start : pieces[field - 1].end]
                continue
            if pieces[length].word in lists.org_suffixes and len(pieces) == length + 1:
                return 0, None
            return length, shown
    return 0, None


def _behind_field(pieces: list[Piece], length: int, lists: Gazetteer) -> int:
    """Where a person's name begins behind an office and its field, 0 where none does:
    "Secretary for Transport Raymond Tse", "Minister of Trade and Industry Ahn Duk-geun"."""
    for place in range(length + 1, len(pieces) - 1):
        word, behind = pieces[place].word, pieces[place + 1].word
        if pieces[place].join or pieces[place + 1].join:
            continue
        given = word in lists.given_names or is_given(word, behind)
        if given or word in lists.surnames or place == len(pieces) - 2:
            known = word in lists.names or word in lists.no_names or word in lists.org_suffixes
            return 0 if known and not given else place
    return 0
