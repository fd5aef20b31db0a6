"""What an event's texts stress, by phrases that stand in them."""

import numpy as np
import pytest
from msgspec import structs

from framing.scoring.families import aspects
from framing.scoring.tokens.phrases import phrases_of
from framing.scoring.tokens.vectors import vectorize
from tests.scoring.batches import batch_of, reading_of

STRIKE = [
    "The dock workers' strike began at dawn.",
    "A harbour strike had been feared for weeks.",
    "Nobody knew how long the harbour strike would last.",
    "Owners said the strike was unlawful.",
    "It rained.",
]
FRUIT = [
    "Growers of rotten fruit went home.",
    "They threw away rotten fruit by the ton.",
    "Prices for rotten fruit were nil.",
    "She spoke of a harbour strike and of sleepless nights.",
    "It snowed.",
]


def titles(batch):
    return [measure.title for measure in aspects.score(batch).measures]


def shares(batch):
    scores = aspects.score(batch)
    many = len(batch.readings)
    return {
        measure.title: [
            int(scores.numerator[batch.document == text, place].sum()) for text in range(many)
        ]
        for place, measure in enumerate(scores.measures)
    }


def test_an_aspect_is_named_by_its_phrase_and_has_the_sentences_that_speak_of_it():
    """
    Most strikes here are harbour strikes, so the word stands for it.
    """
    assert shares(batch_of(STRIKE, FRUIT)) == {"harbour strike": [4, 1], "rotten fruit": [0, 3]}


def test_each_sentence_counts_whether_or_not_it_speaks_of_anything():
    batch = batch_of(STRIKE, FRUIT)
    scores = aspects.score(batch)

    assert (scores.denominator == 1).all()
    assert len(scores.hits.row) == scores.numerator.sum()
    assert (batch.row_start[scores.hits.row] == scores.hits.start).all()


def test_few_sentences_have_no_aspects_and_say_so():
    scores = aspects.score(batch_of(["One sentence."], ["Another one."]))

    assert scores.measures == []
    assert scores.notes == ["No phrase comes often enough to name an aspect of the event."]


def test_sentences_without_a_phrase_that_comes_again_have_no_aspects():
    texts = [
        f"{word} fell."
        for word in ["Rain", "snow", "hail", "sleet", "fog", "dew", "frost", "ice", "mist"]
    ]

    assert titles(batch_of(texts)) == []


def test_aspects_do_not_depend_on_the_order_of_texts():
    assert titles(batch_of(STRIKE, FRUIT)) == titles(batch_of(FRUIT, STRIKE))


def test_equal_sentences_have_the_same_aspects():
    scores = aspects.score(batch_of(STRIKE + FRUIT, STRIKE + FRUIT))
    half = len(STRIKE + FRUIT)

    assert (scores.numerator[:half] == scores.numerator[half:]).all()


def test_what_most_sentences_speak_of_is_the_topic_and_no_aspect():
    batch = batch_of([*["The ferry line shut."] * 6, *FRUIT[:3]])

    assert titles(batch) == ["rotten fruit"]


def test_two_phrases_for_the_same_sentences_are_one_aspect():
    same = [f"The road toll was bad for the harbour trade on day {day}." for day in range(4)]

    assert len(titles(batch_of(same + FRUIT))) == 2


def test_the_aspect_with_most_sentences_stands_first():
    scores = aspects.score(batch_of(STRIKE, FRUIT))
    sizes = scores.numerator.sum(axis=0)

    assert (np.diff(sizes) <= 0).all()
    assert [one.name for one in scores.measures] == ["emphasis.1", "emphasis.2"]


def test_the_name_of_a_medium_is_no_aspect():
    told = [f"The Harbour Mirror told it on day {day}." for day in range(3)]
    texts = [
        reading_of([*told, *FRUIT], name=name) for name in ("Harbour Mirror", "Quay Times")
    ]

    assert "Harbour Mirror" not in titles(vectorize(texts))
    assert "Harbour Mirror" in titles(batch_of([*told, *FRUIT]))


HARBOUR = "The harbour strike began."
RAIN = "It rained."


def aspects_of(many, rest, other=()):
    """The aspects of so many sentences on the strike among others."""
    return titles(batch_of([HARBOUR] * many + [RAIN] * rest, list(other)))


@pytest.mark.parametrize(
    ("many", "rest", "found"),
    [
        (3, 5, True),  # eight sentences, three of them
        (3, 4, False),
        (2, 6, False),
        (4, 4, True),  # half
        (5, 4, False),  # more than half is the topic
    ],
)
def test_an_aspect_has_three_sentences_of_eight_and_no_more_than_half(many, rest, found):
    assert aspects_of(many, rest) == (["harbour strike"] if found else [])


@pytest.mark.parametrize(("both", "aspects"), [(2, 2), (3, 1)])
def test_two_phrases_that_share_half_of_their_sentences_are_one_aspect(both, aspects):
    """Of six sentences on fruit two or three are on the strike, too."""
    text = [HARBOUR] * 6 + [f"{HARBOUR[:-1]} and a fruit stall fell."] * both
    text += ["A fruit stall fell."] * (6 - both) + [RAIN] * 9

    assert len(titles(batch_of(text))) == aspects


@pytest.mark.parametrize(
    ("sentences", "many"), [(52, 3), (53, 4), (67, 4), (68, 5), (112, 7), (113, 8), (170, 8)]
)
def test_an_aspect_more_for_fifteen_sentences(sentences, many):
    """Three at least, eight at most; nine are to be had."""
    words = ["stall", "pier", "dune", "reef", "crane", "barge", "wharf", "ferry", "canal"]
    text = [f"The stone {word} fell." for word in words for _ in range(4)]
    text += [RAIN] * (sentences - len(text))

    assert len(titles(batch_of(text))) == many


def test_what_one_text_alone_has_is_worth_less():
    """
    Four sentences at 0.7 give way to three that stand in two texts.
    """
    own, shared = ["A fruit stall fell."] * 4, [HARBOUR] * 2
    both = batch_of([*own, *shared, *[RAIN] * 8], [HARBOUR, *[RAIN] * 3])

    assert sorted(titles(both)) == ["fruit stall", "harbour strike"]
    assert [one.phrase for one in chosen_first(both)] == ["harbour strike"]


def chosen_first(batch):
    found = phrases_of(batch)
    first = aspects._chosen(batch, found)[:1]
    return [
        structs.replace(one, phrase=aspects._name(batch, found, one.phrase)) for one in first
    ]


def test_a_phrase_of_more_words_is_worth_more_and_a_single_word_half():
    batch = batch_of(
        ["The levy fell."] * 7 + [HARBOUR] * 4 + ["The river port tax fell."] * 4 + [RAIN] * 9
    )

    assert [one.phrase for one in chosen_first(batch)] == ["river port tax"]
    assert titles(batch) == ["levy", "river port tax", "harbour strike"]


def test_a_phrase_is_written_as_most_write_it():
    text = (
        ["The Harbour Strike began."] * 2
        + [HARBOUR] * 2
        + ["A HARBOUR STRIKE began."]
        + [RAIN] * 9
    )

    assert titles(batch_of(text)) == ["Harbour Strike"]
    assert aspects._name(batch_of(text), phrases_of(batch_of(text)), 0) == "Harbour Strike"


def test_phrases_with_the_most_sentences_come_first():
    batch = batch_of(STRIKE, FRUIT)
    found = aspects._candidates(batch, phrases_of(batch))

    assert [(one.worth, len(one.rows)) for one in found] == [(1.0, 5), (0.7, 3)]
