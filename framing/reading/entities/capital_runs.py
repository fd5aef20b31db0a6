"""Capitalised words and what a run of them may be a mention of."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from msgspec import Struct

from framing.reading.grammar.function_words import listed
from framing.reading.grammar.patterns import rare

if TYPE_CHECKING:
    from framing.reading.entities.gazetteer import Entry

_CAPITAL = "A-ZÀ-ÞŁŠŽ"
# Behind the first capital: "U.S.", "O'Neill", "Coca-Cola", "AT&T", but no possessive.
_REST = rf"(?:\.(?:[{_CAPITAL}]\.)+|\w*(?:[’'](?![sS]\b)\w+|[-&]\w+)*)"
# It begins with one set of characters, so that the engine skips all others at once.
_ARABIC = rf"[{_CAPITAL}a](?:(?<=a)l-[A-Z]\w+|(?<!a){_REST})"
_WORD = rf"[{_CAPITAL}]{_REST}"
_BINDER = r"(?:of|for|and|&|on|de|del|bin|al|van|von|der|du|da|la)(?:[ \xa0](?:the|la|der))?"
_JOIN = rf"(?:[ \xa0](?:{_BINDER}[ \xa0])?|\.[ \xa0]|\r?\n(?!\r?\n))"
_RUN = re.compile(rf"{_WORD}(?:{_JOIN}{_WORD})*")
_ARABIC_RUN = rare(rf"{_ARABIC}(?:{_JOIN}{_ARABIC})*")
WORD = re.compile(_ARABIC)
CLOSED = listed("no_names")


def runs_in(text: str) -> re.Pattern[str]:
    """The pattern of a run of capitalised words: most texts have no "al-Hakim"."""
    return _ARABIC_RUN() if "al-" in text else _RUN


class Mention(Struct, frozen=True, gc=False):
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


class Piece(Struct, frozen=True, gc=False):
    """One capitalised word of a run, with what joins it to the word before."""

    start: int
    end: int
    word: str
    join: str
