"""The reporting words: forms by rule, and the lexicon itself."""

import pytest

from framing.reading.grammar.function_words import listed, word_classes
from framing.reading.grammar.verbs import forms_of, vocabulary


@pytest.mark.parametrize(
    ("lemma", "irregular", "expected"),
    [
        ("claim", "", {"claim", "claims", "claimed", "claiming"}),
        ("note", "", {"note", "notes", "noted", "noting"}),
        ("agree", "", {"agree", "agrees", "agreed", "agreeing"}),
        ("stress", "", {"stress", "stresses", "stressed", "stressing"}),
        ("deny", "", {"deny", "denies", "denied", "denying"}),
        ("convey", "", {"convey", "conveys", "conveyed", "conveying"}),
        ("admit", "admitted", {"admit", "admits", "admitted", "admitting"}),
        ("write", "wrote written", {"write", "writes", "wrote", "written", "writing"}),
        ("say", "said", {"say", "says", "said", "saying"}),
    ],
)
def test_verbs_are_inflected(lemma, irregular, expected):
    assert set(forms_of(lemma, irregular)) == expected


def test_every_verb_takes_something():
    for form, verb in vocabulary().verbs.items():
        assert verb.clause or verb.topic or verb.infinitive or verb.phrases, form


def test_british_spellings_count():
    assert vocabulary().verbs["criticised"].lemma == "criticize"


def test_the_lists_have_no_word_twice_over_case():
    for words in [*word_classes().values(), listed("carriers"), vocabulary().roles]:
        assert all(word == word.lower() for word in words)
