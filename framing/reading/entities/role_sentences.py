"""Sentences as a rule on parts sees them: tokens, the mentions among them, word lists."""

from __future__ import annotations

from functools import cache
from typing import TYPE_CHECKING, NamedTuple

from msgspec import Struct

from framing.lexicons import LexiconFile, WordList, load
from framing.lexicons.shared import PassiveWords
from framing.reading.grammar.verbs import forms_of, vocabulary
from framing.reading.grammar.words import (
    ADVERB,
    AND,
    DETERMINER,
    LINK,
    PREPOSITION,
    PRONOUN,
    STOP,
    TIME,
    TO,
    Range,
    Words,
)

if TYPE_CHECKING:
    from framing.reading.grammar.verbs import Form


class Lists(NamedTuple):
    """The word lists of the rule, in lower case; `acting` has every form of the verbs
    whose object is acted upon."""

    acting: dict[str, Form]
    participles: frozenset[str]
    raising: frozenset[str]
    settled: frozenset[str]
    states: frozenset[str]
    plurals: frozenset[str]
    lead: frozenset[str]
    nouns_in_ly: frozenset[str]
    spans: frozenset[str]


class _Patient(Struct, frozen=True, forbid_unknown_fields=True):
    verbs: str  # in order: of a form of two verbs, the last counts


class _Casting(LexiconFile, frozen=True):
    patient: _Patient
    irregular: dict[str, str]
    lists: dict[str, WordList]
    epithets: dict[str, str]


@cache
def lists() -> Lists:
    """The lists, read once from `casting.toml` and `passives.toml`."""
    data, passives = casting_words(), load("passives", PassiveWords)
    acting: dict[str, Form] = {}
    for lemma in data.patient.verbs.split():
        for spelling in {lemma, lemma.replace("ize", "ise").replace("vor", "vour")}:
            acting |= forms_of(spelling, data.irregular.get(lemma, ""))
    return Lists(
        acting=acting, participles=passives.irregular, settled=passives.states, **data.lists
    )


def casting_words() -> _Casting:
    """`casting.toml`: verbs that act on their object, epithets of countries."""
    return load("casting", _Casting)


class Scene(NamedTuple):
    """One sentence's tokens, with the mentions that are tokens of their own.

    `names` maps the first token of each mention to the one behind it, `ends` that one to
    the first; `headed` says that the sentence is a headline, which leaves out forms of "be".
    """

    words: Words
    low: int
    high: int
    names: dict[int, int]
    ends: dict[int, int]
    headed: bool

    def bits(self, at: int) -> int:
        """The classes of a token; beyond the sentence a stop."""
        return self.words.bits[at] if self.low <= at < self.high else STOP

    def word(self, at: int) -> str:
        """A token in lower case; beyond the sentence nothing."""
        return self.words.lower[at] if self.low <= at < self.high else ""


def ranges_of(words: Words, spans: list[tuple[int, int]]) -> list[Range | None]:
    """The tokens that mentions are, None for one within a token ("US-China")."""
    starts = dict(zip(words.start, range(len(words.start)), strict=True))
    ends = dict(zip(words.end, range(1, len(words.end) + 1), strict=True))
    found: list[Range | None] = []
    for start, end in spans:
        first, last = starts.get(start), ends.get(end)
        if last is None and words.text[end - 1 : end] == ".":
            last = ends.get(end - 1)
        found.append((first, last) if first is not None and last is not None else None)
    return found


def form_of(word: str) -> Form | None:
    """The form of a verb that a list has."""
    known = vocabulary()
    verb = known.verbs.get(word)
    return verb.form if verb else known.common.get(word) or lists().acting.get(word)


def before_lead(scene: Scene, first: int) -> int:
    """The token before a mention, its article, titles and offices passed over."""
    known, at = vocabulary(), first - 1
    while at >= scene.low:
        word = scene.word(at)
        office = word in known.titles or word in known.roles
        if not (office or word in lists().lead) or word in lists().acting:
            break
        at -= 1
    return at


def closes(scene: Scene, last: int) -> bool:
    """Whether a phrase surely ends before the token at `last`."""
    bits = scene.bits(last)
    if bits & (STOP | PREPOSITION | LINK | TO | TIME):
        return True
    if bits & AND:
        return scene.word(last + 1) not in ("the",) or not scene.bits(last + 1) & PRONOUN
    return bool(bits & ADVERB) and not bits & DETERMINER
