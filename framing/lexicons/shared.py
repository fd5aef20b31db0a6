"""The shapes of lexicons that more than one stage reads."""

from __future__ import annotations

from functools import cache

from framing.lexicons import LexiconFile, WordList, load


class PassiveWords(LexiconFile, frozen=True):
    """`passives.toml`, in lower case: forms of "be", what may stand between them and a
    participle, irregular participles, those that tell a state, and words that no doer has."""

    be: WordList
    between: WordList
    irregular: WordList
    states: WordList
    no_agent: WordList


class RoleWords(LexiconFile, frozen=True):
    """`roles.toml`, in lower case: the nouns that tell as what somebody speaks, by kind, those
    that keep a name back, and titles; what of these no person is called alone; the words
    around a role before a name; and `short_titles` as they are written out."""

    media: WordList
    government: WordList
    politics: WordList
    expert: WordList
    business: WordList
    civil_society: WordList
    person: WordList
    anonymous: WordList
    titles: WordList
    courtesies: WordList
    bodies: WordList
    introducing: WordList
    leading: WordList
    of_which: WordList
    fields: WordList
    openers: WordList
    short_titles: dict[str, str]


@cache
def role_words() -> RoleWords:
    """The role words, read once."""
    return load("roles", RoleWords)
