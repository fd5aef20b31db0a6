"""Phrases that could name something."""

import numpy as np
import pytest
from msgspec import structs

from framing.records import Actor, Span
from framing.scoring.tokens.phrases import phrases_of, run_starts, stem_of
from framing.scoring.tokens.vectors import vectorize
from tests.scoring.batches import batch_of, reading_of


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


@pytest.mark.parametrize(
    ("term", "stem"),
    [
        ("dies", "die"),  # four letters
        ("flies", "fly"),
        ("axes", "axe"),
        ("boxes", "box"),
        ("gases", "gase"),
        ("glasses", "glass"),
        ("wishes", "wish"),
        ("beaches", "beach"),
        ("bus", "bus"),
        ("gas", "gas"),  # three letters
        ("cars", "car"),
        ("glass", "glass"),
        ("basis", "basis"),
        ("virus", "virus"),
    ],
)
def test_how_a_plural_is_told(term, stem):
    assert stem_of(term) == stem


@pytest.mark.parametrize(
    ("plain", "linked", "starts"),
    [
        ([1, 1, 1], [1, 1, 0], [0, 0, 0]),
        ([1, 1, 1], [1, 0, 0], [0, 0, 2]),
        ([1, 0, 1], [1, 1, 0], [0, 0, 2]),  # a function word ends a run
        ([], [], []),
    ],
)
def test_a_run_begins_behind_what_is_no_plain_word_or_not_linked(plain, linked, starts):
    found = run_starts(np.array(plain, dtype=bool), np.array(linked, dtype=bool))

    assert found.tolist() == starts


@pytest.mark.parametrize(
    ("sentences", "phrase", "there"),
    [
        (["The tax plan fell."] * 2, "tax plan", True),
        (["The tax plan fell."], "tax plan", False),  # it must come twice
        (["Tax plan"] * 2, "Tax plan", False),  # and once behind a determiner
        (["The tax plan fell.", "Tax plan"], "tax plan", True),
        # "to" or an object in a third of its places is still borne, in more is not
        (["The tax plan fell."] * 2 + ["They want to tax plan it."], "tax plan", True),
        (["The tax plan fell.", "They want to tax plan it."], "tax plan", False),
        # a further word behind it in half of its places
        (["The tax plan fell.", "The tax plan vote fell."], "tax plan", True),
        (["The tax plan fell."] + ["The tax plan vote fell."] * 2, "tax plan", False),
        # a single word needs a determiner in half of its places
        (["The levy fell.", "Levy."], "levy", True),
        (["The levy fell.", "Levy.", "Levy."], "levy", False),
        # four words, and no more
        (["The river port tax plan fell."] * 2, "river port tax plan", True),
        (["The stone river port tax plan fell."] * 2, "stone river port tax plan", False),
        (["The tax  plan fell."] * 2, "tax  plan", False),  # two blanks
        (["The tax/plan fell."] * 2, "tax/plan", False),
        (["The tax-plan fell."] * 2, "tax-plan", True),
        (["The tax plan's end."] * 2, "tax plan", False),  # the plan is no end by itself
    ],
)
def test_what_makes_a_phrase(sentences, phrase, there):
    assert (phrase in phrases(*sentences)) is there


def test_a_word_alone_behind_the_is_told_again():
    batch = batch_of(
        ["The plan fell.", "The plan vote fell.", "A plan fell.", "This plan fell."]
    )
    found = phrases_of(batch)
    again = [
        number
        for number in np.flatnonzero(found.again)
        if batch.terms[batch.token_term[number]] == "plan"
    ]

    assert batch.token_row[again].tolist() == [0, 3]


def test_a_persons_name_ends_no_phrase():
    text = ["The tax on Lund fell.", "The tax on Lund rose."]
    mentions = [Span(11, 15), Span(33, 37)]

    def names(kind):
        reading = structs.replace(reading_of(text), actors=[Actor("Lund", kind, mentions)])
        found = phrases_of(vectorize([reading]))
        return len(found.stems)

    assert names("person") == names("place") == names("organisation") - 1
