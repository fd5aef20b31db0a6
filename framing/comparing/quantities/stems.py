"""The stems of the words round a figure that mean something by themselves."""

from __future__ import annotations

import re
from functools import lru_cache

from framing.tokens import WORD, term_of, terms_of

_ENDING = re.compile(r"(?:ations?|ings?|ers?|ed|es|e|s|ly|ments?)$")
_PEOPLE = re.compile(r"(?:ese|ians?|ans?|is?|s|a|e)$")  # "Korean" is of "Korea"
_NO_WORDS = frozenset(
    terms_of(
        """
    a an the this that these those of in on at to from by for with without within into onto
    over under about after before since until during through across against among between
    as than like per via and or but nor so yet if when while where because although though
    whether who whom whose which what how why is are was were be been being am has have had
    do does did will would can could may might must shall should not no it its he she they we
    you i his her their our my your him them us me there here then now also too very still
    even just already only said say says told according including some any all each every
    both more most less least up down out off nearly almost around roughly approximately
    estimated other another one two three four five six seven eight nine ten last next new
    total number percent per cent
    """
    )
)


def stems_of(words: str) -> list[str]:
    """The stems of the words that mean something by themselves, in order."""
    return [stem for word in WORD.findall(words) if (stem := _stem(word))]


@lru_cache(maxsize=1 << 16)
def _stem(word: str) -> str:
    """A word's stem, or "" for a word that means nothing by itself."""
    term = term_of(word)
    if term in _NO_WORDS:
        return ""
    if len(term) <= 4 or not term[0].isalpha():
        return term
    return (_PEOPLE if word[0].isupper() else _ENDING).sub("", term)
