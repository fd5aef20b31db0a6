"""What kind of speaker a source's words tell: government, expert, media and others."""

from __future__ import annotations

from itertools import pairwise
from typing import cast

from framing.reading.attribution.speaker_memory import Kind
from framing.reading.grammar.function_words import listed
from framing.reading.grammar.verbs import vocabulary
from framing.reading.grammar.words import Words

# Words that only the names of organisations have.
BODY = listed("bodies")
_PRESS = frozenset(("news", "press", "wire"))


def kind_of_body(name: str | None) -> Kind | None:
    """The kind of a body by the words of its name, None where they tell nothing."""
    roles = vocabulary().roles
    if name is None:
        return None
    for before, word in pairwise(["", *name.lower().split()]):
        if word in roles and word in BODY:
            return _kind_of_word(word, before)
    return None


def kind_of(words: Words, start: int, end: int) -> Kind:
    """The kind that the source's own words give: roles, then documents."""
    known = vocabulary()
    near = words.lower[start:end]
    for before, word in pairwise(["", *near]):
        if word in known.roles and before != "social":  # "social media companies"
            return _kind_of_word(word, before)
    return "unknown" if known.documents.isdisjoint(near) else "document"


def _kind_of_word(word: str, before: str) -> Kind:
    """The kind that a role or body gives: an energy agency is a government's."""
    if word == "agency" and before not in _PRESS:
        return "government"
    return cast("Kind", vocabulary().roles[word])
