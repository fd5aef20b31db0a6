"""The news engine's words, `tone.toml`: as the file has them, and as look-ups."""

from __future__ import annotations

from functools import lru_cache
from typing import NamedTuple

from msgspec import Struct

from framing.lexicons import LexiconFile, WordList, clauses, load
from framing.tokens import terms_of


class Lexicon(NamedTuple):
    """`tone.toml` as look-ups; a phrase's words are terms, its value 0 for a mask. The
    longest phrases come first."""

    corrected: dict[str, float]
    valence: dict[str, float]
    stems: dict[str, float]
    masked: frozenset[str]
    phrases: dict[tuple[str, ...], float]
    negators: frozenset[str]
    negator_phrases: frozenset[tuple[str, ...]]
    reversers: dict[str, bool]
    reverser_stems: dict[str, bool]
    undoers: frozenset[str]
    links: frozenset[str]
    leads: frozenset[str]
    parting: frozenset[str]


class Terms(Struct, frozen=True, forbid_unknown_fields=True):
    """A list of terms as written."""

    terms: list[str]


class ValuedTerms(Terms, frozen=True):
    """Terms of one valence."""

    valence: float


class DirectedVerbs(Terms, frozen=True):
    """Verbs that say one thing of who does it, and another of whom it is done to."""

    name: str
    agent: float
    patient: float


class Shifters(Struct, frozen=True, forbid_unknown_fields=True):
    """Words that turn what stands behind them."""

    negators: list[str]
    reversers: list[str]
    undoers: list[str]
    links: WordList
    leads: WordList
    parting: WordList


class ToneFile(LexiconFile, frozen=True):
    """`tone.toml` as it lies there."""

    reliability: dict[str, str | float]
    masked: Terms
    corrected: dict[str, float]
    idioms: dict[str, float]
    shifters: Shifters
    verbs: list[DirectedVerbs]
    words: list[ValuedTerms]


def shipped() -> ToneFile:
    """The lexicon of tone that comes with the program."""
    return load("tone", ToneFile)


@lru_cache(maxsize=1)
def lexicon_of_news() -> Lexicon:
    """The lexicon that comes with the program, `lexicons/tone.toml`."""
    data = shipped()
    valence: dict[str, float] = {}
    stems: dict[str, float] = {}
    for group in data.words:
        for term in group.terms:
            (stems if term.endswith("*") else valence)[term.rstrip("*")] = group.valence
    masked = [tuple(terms_of(term)) for term in data.masked.terms]
    negators = [tuple(terms_of(term)) for term in _negators()]
    many: dict[tuple[str, ...], float] = dict.fromkeys(masked, 0.0)
    many.update((tuple(terms_of(idiom)), value) for idiom, value in data.idioms.items())
    many.update({words: many.get(words, 0.0) for words in negators})
    longest = sorted((words for words in many if len(words) > 1), key=len, reverse=True)
    reversers = data.shifters.reversers
    return Lexicon(
        corrected=data.corrected,
        valence=valence,
        stems=stems,
        masked=frozenset(words[0] for words in masked if len(words) == 1),
        phrases={words: many[words] for words in longest},
        negators=frozenset(words[0] for words in negators if len(words) == 1),
        negator_phrases=frozenset(words for words in negators if len(words) > 1),
        reversers={term: True for term in reversers if not term.endswith("*")},
        reverser_stems={term[:-1]: True for term in reversers if term.endswith("*")},
        undoers=frozenset(data.shifters.undoers),
        links=data.shifters.links,
        leads=data.shifters.leads,
        parting=data.shifters.parting,
    )


def _negators() -> list[str]:
    """What says that a thing is not so: of any clause, and of tone."""
    known = clauses.lists()
    words = known.negators | known.absent | known.contractions
    return [*sorted(words), *shipped().shifters.negators]
