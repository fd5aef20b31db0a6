"""Phrases that could name something."""

import pytest

from framing.scoring.tokens.phrases import phrases_of, stem_of
from tests.scoring.batches import batch_of


def phrases(*sentences):
    batch = batch_of(list(sentences))
    found = phrases_of(batch)
    text = batch.readings[0].document.text
    return {
        text[batch.token_start[token] : batch.token_end[token + length - 1]]
        for token, length in zip(found.token.tolist(), found.length.tolist(), strict=True)
    }


@pytest.mark.parametrize(
    ("first", "second", "phrase"),
    [
        ("The tax plan fell.", "He backed a tax plan.", "tax plan"),
        ("An abuse of power began.", "The abuse of power went on.", "abuse of power"),
        ("The rare-earth pits shut.", "A rare earth pit shut.", "rare-earth pits"),
        ("A school safety bill fell.", "The school safety bill rose.", "school safety bill"),
    ],
)
def test_words_that_stand_together_again_behind_a_determiner_are_a_phrase(
    first, second, phrase
):
    assert phrase in phrases(first, second)


@pytest.mark.parametrize(
    ("sentence", "no_phrase"),
    [
        ("The senate rejected the bill.", "senate rejected"),  # an object follows
        ("They want to cut the red tape.", "cut"),  # an infinitive
        ("The mayor, council heads said, left.", "mayor council"),  # parted by a comma
        ("The plan was widely praised.", "widely praised"),
        ("The office of the mayor shut.", "office"),  # too wide to name anything alone
        ("The plan is costly and massive.", "massive"),  # an adjective by its end
        ("The mayor's tax plan fell.", "mayor's tax plan"),  # parted by a possessive
        ("The 12 ferries left.", "12 ferries"),
    ],
)
def test_other_words_side_by_side_are_none(sentence, no_phrase):
    assert no_phrase not in phrases(sentence, sentence)


def test_what_stands_once_is_no_phrase():
    assert phrases("The tax plan fell.", "It rose.") == set()


def test_a_batch_without_words_has_no_phrases():
    assert phrases_of(batch_of([])).token.tolist() == []


@pytest.mark.parametrize(
    ("plural", "one"),
    [("bodies", "body"), ("checks", "check"), ("taxes", "tax"), ("census", "census")],
)
def test_a_noun_and_its_plural_are_one(plural, one):
    assert stem_of(plural) == stem_of(one) == one


def test_the_words_of_a_phrase_have_the_same_stems_whatever_the_order_of_texts():
    forth = batch_of(["The tax plans fell."], ["A tax plan rose."])
    back = batch_of(["A tax plan rose."], ["The tax plans fell."])

    assert phrases_of(forth).stems.tolist() == phrases_of(back).stems.tolist()
