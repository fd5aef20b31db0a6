"""Whether a person is a man or a woman, as titles, relations and first names tell."""

from __future__ import annotations

import re
from functools import cache

from framing.reading.entities.gazetteer import gazetteer
from framing.reading.grammar.function_words import listed

# What stands right before a name or behind it, at its longest, in characters.
_REACH = 36
_BEFORE = re.compile(r"([\w’'-]+)\.?,? (?:[A-Z][\w’'-]* )?$")
_BEHIND = re.compile(r", (?:the |a |an )?(?:(?!who)[\w’'-]+ ){0,2}?([\w-]+)\b")


@cache
def _gendered() -> dict[str, str]:
    return {
        **dict.fromkeys(listed("male_roles") | {"mr", "sir", "lord"}, "m"),
        **dict.fromkeys(listed("female_roles") | {"mrs", "ms", "miss", "lady", "dame"}, "f"),
    }


def word_gender(word: str) -> str:
    """ "m" or "f" of a title or a relation ("mr.", "sister"), else empty."""
    return _gendered().get(word.lower().rstrip("."), "")


def gender_before(text: str, start: int) -> str:
    """What the word before a name tells: "Ms. Lee", "his sister, Kim Yo Jong"."""
    match = _BEFORE.search(text, max(0, start - _REACH), start)
    return word_gender(match[1]) if match else ""


def gender_behind(text: str, end: int) -> str:
    """What the apposition behind a name tells: "Ann Lee, his wife"."""
    match = _BEHIND.match(text, end, end + 2 * _REACH)
    return word_gender(match[1]) if match else ""


def first_name_gender(name: str) -> str:
    """What a full name's first name tells; a surname alone tells nothing."""
    first, _, rest = name.partition(" ")
    lists = gazetteer()
    if not rest or first in lists.surnames or first in lists.either_names:
        return ""
    if first in lists.female_names:
        return "f"
    return "m" if first in lists.given_names else ""
