"""Capitalised runs cut into names: what each may be, before aliases are folded."""

from __future__ import annotations

import re
from functools import lru_cache
from typing import TYPE_CHECKING, NamedTuple

from framing.reading.gazetteer import Entry, Gazetteer, gazetteer

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

    from framing.records import Sentence


class Mention(NamedTuple):
    """A name as it stands.

    `standing` is "sure", "weak" (an adjective: it counts where its place is named
    too) or "open" (a capital that its position explains: it counts where the
    same name is sure elsewhere). `title` is what stood before a person's name.
    """

    start: int
    end: int
    name: str
    kind: str
    standing: str = "sure"
    entry: Entry | None = None
    title: str | None = None


class Piece(NamedTuple):
    """One capitalised word of a run, with what joins it to the word before."""

    start: int
    end: int
    word: str
    join: str


_WORD = r"(?:(?:[A-ZÀ-ÞŁŠŽ]\.){2,}|al-[A-Z]\w+|[A-ZÀ-ÞŁŠŽ]\w*(?:[’'](?![sS]\b)\w+|-\w+|&\w+)*)"
_JOIN = r"(?:\.?[ \xa0]|\n(?!\n)|[ \xa0](?:of|for|and|&|on|de|del|bin|al|van|von|der|du|da|la)(?:[ \xa0](?:the|la|der))?[ \xa0])"
RUN = re.compile(rf"{_WORD}(?:{_JOIN}{_WORD})*")
WORD = re.compile(_WORD)
BINDERS = frozenset("de del bin al van von der du da la & de la von der van der".split()) | {
    "de la",
    "von der",
    "van der",
}
CLOSING = re.compile(r"[.!:,;][\"”’')]*$")
OPENERS = re.compile(r"[\s\"“”‘’'(\[•*–—-]*")
QUOTE = re.compile("[\"“‘']")
QUOTED_TITLE = re.compile(
    r"[“\"‘']((?:[A-Z][\w’'-]*)(?: (?:(?:of|for|and|the|in|on|to|with|a|an) ){0,2}[A-Z][\w’'-]*){2,14})[.,]?[”\"’']"
)
SPEAKS = re.compile(
    r"(?:[’']s\b|,? (?:said|says|told|added|argued|wrote|tweeted|insisted|warned|announced|and [A-Z]))"
)
ADJECTIVE_TAILS = frozenset("based era style born trained educated bound wide speaking".split())
GOVERNMENT = re.compile(
    r" (?:countries|nations|states|republics|government|officials?|authorities|military|forces|troops|army|president|prime minister"
    r"|foreign minist|leaders?|regime|embassy|ambassador|diplomats?|delegation|lawmakers|parliament"
    r"|administration|air force|navy|state media|side|President|Prime Minister|Premier|Foreign"
    r"|Defense Minister|Defence Minister|Chancellor|King|Minister|Deputy)"
)
COMPASS = frozenset(
    "South North East West Northern Southern Eastern Western Central Upper Lower Midtown Downtown".split()
)
LOCATIVE = re.compile(
    r"(?:^|\s)(?:[Ii]n|[Aa]t|[Nn]ear|[Ff]rom|[Oo]utside|[Aa]round|[Aa]cross|to|[Ii]nside|[Tt]hroughout|through|of|downtown|central) $"
)
CLOSED = frozenset(
    """a an the this that these those in on at to from by for of with without as and or but nor so
yet if when while where because although though whether who whom whose which what how why is are
was were be been has have had do does did will would can could may might must shall should not no
it its it's it’s he she they we you i his her their our my your him them us me there here then now
also too despite after before since until during under over about against among between both
former some many most more all each every any other another even still just only once meanwhile
however unlike like asked again today yesterday let earlier later new""".split()
)  # fmt: skip
DULL = frozenset(form for word in CLOSED for form in (word.capitalize(), word.upper())) - {
    "US",
    "IT",
}


def mentions(text: str, sentences: Sequence[Sentence]) -> list[Mention]:
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
        for run in runs:
            place, whole = run.start(), run.group()
            if whole in DULL:
                continue
            if things and any(thing.start <= place < thing.end for thing in things):
                continue
            opening = (
                place - start < 8 and OPENERS.fullmatch(text, start, place) is not None
            ) or _opens(text, place)
            if " " not in whole and "\n" not in whole and "-" not in whole:
                piece = Piece(place, run.end(), whole, "")
                found.extend(_single(text, piece, opening or titled, lists))
            else:
                found.extend(
                    _names(text, _pieces(text, place, run.end()), opening, titled, lists)
                )
    return found


def _quoted_things(text: str, start: int, end: int, lists: Gazetteer) -> Iterator[Mention]:
    """Titles in quotation marks that name a pact, a law or a programme."""
    for match in QUOTED_TITLE.finditer(text, start, end):
        if any(word in lists.thing_words for word in match[1].split()):
            yield Mention(match.start(1), match.end(1), match[1], "other")


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


def _pieces(text: str, start: int, end: int) -> list[Piece]:
    """The words of a run, hyphens between two known names opened."""
    pieces: list[Piece] = []
    last = start
    for match in WORD.finditer(text, start, end):
        pieces.append(
            Piece(match.start(), match.end(), match.group(), text[last : match.start()].strip())
        )
        last = match.end()
    return pieces


def _names(
    text: str, pieces: list[Piece], opening: bool, titled: bool, lists: Gazetteer
) -> Iterator[Mention]:
    """The names of one run."""
    if len(pieces) == 1:
        yield from _single(text, pieces[0], opening or titled, lists)
        return
    if titled:
        yield from _known_only(text, pieces, lists)
        return
    if opening:
        while (
            pieces
            and pieces[0].word.lower() in CLOSED
            and not _known_at(text, pieces, 0, lists)[1]
        ):
            pieces, opening = pieces[1:], False
    if not pieces:
        return
    whole = text[pieces[0].start : pieces[-1].end]
    if whole.isupper() and (entry := lists.names.get(whole.title())) is not None:
        yield _known(text, pieces[0].start, pieces[-1].end, entry)
        return
    for place, piece in enumerate(pieces):
        head, _, tail = piece.word.rpartition("-")
        if head and tail.islower() and tail[0] != "a":
            first = [*pieces[:place], piece._replace(end=piece.start + len(head), word=head)]
            for part in _parts(text, first, lists):
                yield from _adjective(text, part, tail, opening and place == 0, lists)
            if place + 1 < len(pieces):
                yield from _names(text, pieces[place + 1 :], False, titled, lists)
            return
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
    join, last = pieces[place].join.split(" ")[0], part[-1].word
    whole = text[part[0].start : pieces[place].end]
    if join in ("", ".") or join in BINDERS:
        return True
    if whole in lists.names:
        return True
    heads = any(
        piece.word in lists.org_heads or piece.word in lists.thing_words for piece in part
    )
    if join in ("of", "for", "on"):
        if text[part[0].start : pieces[place].end] in lists.titles or last in (
            "Secretary",
            "Chief",
        ):
            return True
        if join == "on" and (last == "City" or pieces[place].word in lists.no_names):
            return False
        return heads and last not in lists.names
    if any(piece.join.split(" ")[0] in ("of", "for", "on") for piece in part) and heads:
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
        length, entry = _known_at(text, part, place, lists)
        rest = part[place:]
        if title is None and entry is not None and (length == len(rest)):
            yield _known(text, rest[0].start, rest[-1].end, entry)
            return
        titled, shown = _title_at(text, rest, lists)
        if titled:
            title, place = shown, place + titled
            continue
        if len(rest) == 2 and rest[1].word in ("Administration", "Campaign") and entry is None:
            rest = part = part[: place + 1]
        if title is None and _is_organisation(rest, lists):
            if not (opening and rest[0].word.lower() in lists.common and len(rest) == 1):
                name = text[rest[0].start : rest[-1].end]
                standing = "open" if name.lower() in text else "sure"
                yield Mention(rest[0].start, rest[-1].end, name, "organisation", standing)
            return
        if entry is not None and not (title and rest[0].word in lists.given_names):
            given = rest[0].word in lists.given_names and length == 1
            if not given:
                yield _known(text, rest[0].start, rest[length - 1].end, entry)
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
        length, entry = _known_at(text, part, stop, lists)
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
    name = text[start:end]
    words = [piece.word for piece in pieces]
    if len(pieces) == 1 and not title:
        yield from _single(text, pieces[0], opening, lists)
        return
    if title and not any(
        word in lists.thing_words or word.lower() in lists.common for word in words[:1]
    ):
        yield Mention(start, end, name, "person", title=title)
        return
    kind = _kind(words, lists)
    lower = name.lower()
    common = kind != "person" and (
        lower in text or all(word.lower() in lists.common for word in words)
    )
    standing = "open" if common or lower in text else "sure"
    yield Mention(start, end, name, kind, standing)


def _kind(words: list[str], lists: Gazetteer) -> str:
    """What an unknown name of several words is."""
    if words[-1] in lists.thing_words or any(word in lists.thing_words for word in words[:2]):
        return "other"
    if words[-1] in lists.place_suffixes or words[0] in (
        "Mount",
        "Lake",
        "Fort",
        "Port",
        "Cape",
        "San",
        "Santa",
        "St",
        "Camp",
    ):
        return "place"
    if words[0] in COMPASS:
        return "place"
    if words[0] in lists.given_names:
        return "person"
    last = lists.names.get(words[-1])
    if last is not None and last.what in ("country", "region", "state"):
        return "organisation"
    if any(word.lower() in lists.common for word in words) or any(
        word.isupper() and len(word) > 2 for word in words
    ):
        return "other"
    return "person" if len(words) < 5 else "other"


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
        if (
            piece.join.split(" ")[0] in ("of", "for", "on")
            and words[place - 1] in lists.org_heads
        ):
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


def _known_at(
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


def _known(text: str, start: int, end: int, entry: Entry) -> Mention:
    """A mention of a known name; a capital stands for its government unless it is a scene."""
    name, kind, standing = entry.name, entry.kind, "sure"
    shown = text[start:end]
    if entry.what == "demonym":
        standing = "sure" if GOVERNMENT.match(text, end) or shown.endswith("ans") else "weak"
    elif entry.what == "capital" and (
        LOCATIVE.search(text, max(0, start - 14), start)
        or text.startswith(("-based", ", D"), end)
    ):
        name, entry = shown, Entry(shown, "place", "city")
    return Mention(start, end, name, kind, standing, entry)


def _known_only(text: str, pieces: list[Piece], lists: Gazetteer) -> Iterator[Mention]:
    """In a headline, known names are sure and all others open."""
    place = 0
    while place < len(pieces):
        length, entry = _known_at(text, pieces, place, lists)
        piece = pieces[place]
        if entry is not None and not (length == 1 and piece.word.lower() in lists.common):
            yield _known(text, piece.start, pieces[place + length - 1].end, entry)
            place += length
            continue
        yield from _single(text, piece, True, lists)
        place += 1


def _single(text: str, piece: Piece, opening: bool, lists: Gazetteer) -> Iterator[Mention]:
    """A run of one word."""
    start, end, word = piece.start, piece.end, piece.word
    entry = lists.names.get(word) or (
        lists.names.get(word + ".") if text[end : end + 1] == "." else None
    )
    if entry is not None and not (opening and word.lower() in lists.common and word != "US"):
        yield _known(text, start, end, entry)
        return
    if "-" in word:
        yield from _hyphened(text, piece, opening, lists)
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
        yield _known(text, piece.start, piece.end, entry)
    elif (
        len(piece.word) <= 6
        and "." not in piece.word
        and piece.word.lower() not in lists.common
    ):
        yield Mention(piece.start, piece.end, piece.word.rstrip("s"), "organisation", "acronym")


def _hyphened(text: str, piece: Piece, opening: bool, lists: Gazetteer) -> Iterator[Mention]:
    """ "US-China", "Saudi-led", "Beijing-based", "Jean-Claude"."""
    parts = piece.word.split("-")
    entries = [lists.names.get(part) for part in parts]
    place = piece.start
    if entries[0] is not None:
        for part, entry in zip(parts, entries, strict=True):
            if entry is not None:
                mention = _known(text, place, place + len(part), entry)
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


@lru_cache(maxsize=4096)
def initials_of(name: str) -> str:
    """The initials of a name's capitalised words: "South China Morning Post" is "SCMP"."""
    return "".join(word[0] for word in re.split(r"[\s-]+", name) if word[:1].isupper())
