"""The shapes of lexicons that more than one stage reads."""

from __future__ import annotations

from framing.lexicons import LexiconFile, WordList


class PassiveWords(LexiconFile, frozen=True):
    """`passives.toml`, in lower case: forms of "be", what may stand between them and a
    participle, irregular participles, those that tell a state, and words that no doer has."""

    be: WordList
    between: WordList
    irregular: WordList
    states: WordList
    no_agent: WordList
