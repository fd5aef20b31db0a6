"""Whether a person is a "he" or a "she": by title, relation or first name."""

from __future__ import annotations

import re
from functools import cache

from framing.reading.entities.gazetteer import gazetteer
from framing.reading.grammar.function_words import listed

# What stands right before a name or behind it, at its longest, in characters.
_GENDER_REACH = 36
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
    near = text[max(0, start - _GENDER_REACH) : start]
    if near[-1:] != " ":
        return ""
    last = near[:-1].split(" ")[-2:]
    told = word_gender(last[-1].rstrip(","))
    if told or len(last) < 2 or not last[1][:1].isupper() or last[1][-1] == ",":
        return told  # nor "Mrs. Lee, Bo Lind"
    return word_gender(last[0].rstrip(","))  # "sister, Senator Ann Roe"


def gender_behind(text: str, end: int) -> str:
    """What the apposition behind a name tells: "Ann Lee, his wife"."""
    match = _BEHIND.match(text, end, end + 2 * _GENDER_REACH)
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
