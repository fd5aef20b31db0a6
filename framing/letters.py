"""Letters that no file, page or terminal can carry, put right where texts come in."""

from __future__ import annotations

import re
from functools import lru_cache
from unicodedata import combining, normalize

LOST = "\ufffd"
MARKS = frozenset('“”"')  # of a quotation
# controls, halves of surrogate pairs, and the code points that Unicode says are no characters
BAD = re.compile(
    "[\0-\x08\x0e-\x1f\x7f-\x9f\ud800-\udfff\ufdd0-\ufdef"
    + "".join(
        f"{chr(plane + 0xFFFE)}{chr(plane + 0xFFFF)}" for plane in range(0, 0x110000, 0x10000)
    )
    + "]"
)


def sound(text: str) -> str:
    """The text, as long as before, without letters that would break what is made of it.

    A control of Windows-1252 that was taken for Latin-1 is the letter that it stood for, as
    HTML's standard has it; each other control, lone surrogate and noncharacter is U+FFFD.
    Escape sequences so do nothing to a terminal. An empty text stays empty.
    """
    return BAD.sub(_letter, text)


def _letter(found: re.Match[str]) -> str:
    code = ord(found[0])
    if 0x80 <= code <= 0x9F:
        return bytes([code]).decode("cp1252", "replace")
    return LOST


def nested(plain: str) -> str:
    """Words to stand within quotation marks: with single ones instead of double ones, each
    opened and closed. An empty text stays empty."""
    letters, inside = list(plain), False
    for at, letter in enumerate(plain):
        if letter not in MARKS:
            continue
        opens = letter == "“" or (letter == '"' and (at == 0 or plain[at - 1] in " (—-"))
        opens = opens and not (inside and letter == '"')
        if not opens and not inside:
            letters[0] = "‘" + letters[0]  # cut from within a quotation
        letters[at] = "‘" if opens else "’"
        inside = opens
    return "".join(letters) + ("’" if inside else "")


@lru_cache(maxsize=1 << 10)  # names are looked for in the texts of one event after another
def unmarked(text: str) -> str:
    """The text with letters that carry no mark: "Sanchez" for "Sánchez"."""
    plain = normalize("NFD", text)
    marks = [one for one in set(plain) if combining(one)]
    return plain.translate(dict.fromkeys(map(ord, marks))) if marks else plain
