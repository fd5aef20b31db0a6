"""Tone of news: rules by hand, parts by property."""

from __future__ import annotations

import numpy as np
import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from framing.records import Actor, Span
from framing.scoring.families import sentiment
from framing.scoring.tokens.vectors import vectorize
from framing.scoring.tone import news, vader
from tests.scoring.batches import batch_of, reading_of

WORDS = [
    "good",
    "terrible",
    "crisis",
    "not",
    "never",
    "but",
    ",",
    ".",
    "!",
    "failed",
    "to",
    "lack",
    "of",
    "trust",
    "Security",
    "Council",
    "praised",
    "ill",
    "advised",
    "the",
    "minister",
    "very",
    "critical",
    "minerals",
    "ease",
    "end",
    "win’t",
    "don’t",
    "at",
    "odds",
    "upper",
    "hand",
]
SENTENCES = st.lists(st.sampled_from(WORDS), min_size=1, max_size=15).map(" ".join)


def tone(text: str) -> float:
    return float(news.tones([text])[0])


@pytest.mark.parametrize(
    "text",
    [
        "The Security Council met.",
        "Officials of the Ministry of Defense spoke.",
        "It buys critical minerals and fighter jets.",
        "The trade war goes on.",
        "The town has a river.",
        "",
    ],
)
def test_names_and_trade_words_have_no_tone(text):
    assert tone(text) == 0


@pytest.mark.parametrize(
    ("brighter", "darker"),
    [
        ("The plan is good.", "The plan is not good."),
        ("The plan isn't terrible.", "The plan is terrible."),
        ("The plan isn’t terrible.", "The plan is terrible."),
        ("They eased the crisis.", "They caused the crisis."),
        ("The plan was sound, they said.", "The plan was ill-advised, they said."),
        ("It is terrible, but the rest is good.", "It is good, but the rest is terrible."),
        ("The firm has the upper hand.", "The firm is at odds with it."),
        ("The end is good.", "The end is terrible."),
        ("They showed trust.", "They showed a lack of trust."),
    ],
)
def test_the_kinder_wording_has_the_higher_tone(brighter, darker):
    assert tone(brighter) > tone(darker)


def test_a_negation_stays_in_its_clause():
    assert tone("He did not, happy as ever, go.") == tone("He did so, happy as ever, go.")


def test_a_curly_apostrophe_reads_as_a_straight_one():
    assert tone("It isn’t a good plan.") == tone("It isn't a good plan.")


@settings(max_examples=100, deadline=None)
@given(st.lists(SENTENCES, min_size=1, max_size=8))
def test_the_parts_of_a_sentence_sum_to_its_tone(texts):
    batch = batch_of(texts)
    for engine in ("news", "vader"):
        scores = sentiment.score(batch, engine)
        first = scores.hits.measure == 0
        sums = np.bincount(
            scores.hits.row[first], weights=scores.hits.weight[first], minlength=len(texts)
        )

        assert np.allclose(sums, scores.numerator[:, 0])


@settings(max_examples=50, deadline=None)
@given(st.lists(SENTENCES, min_size=1, max_size=8))
def test_a_batch_scores_as_its_sentences_do(texts):
    scores = sentiment.score(batch_of(texts))
    counted = scores.denominator[:, 0] > 0

    assert np.allclose(scores.numerator[counted, 0], news.tones(texts)[counted])


def test_the_vader_engine_gives_the_packages_compound():
    texts = ["The deal is great, but the terms are terrible!", "So good 😁 indeed.", "A river."]
    scores = sentiment.score(batch_of(texts), "vader")

    assert np.allclose(scores.numerator[:, 0], vader.polarity(texts)[:, 3])


def test_hits_name_the_words_that_counted():
    batch = batch_of(["They praised the ill-advised plan."])
    hits = sentiment.score(batch).hits
    text = batch.readings[0].document.text
    found = [text[a:b] for a, b in zip(hits.start, hits.end, strict=True)]

    assert found == ["praised", "ill-advised"]
    assert hits.weight[0] > 0 > hits.weight[1]


def test_the_quoted_count_apart_from_the_narrator():
    reading = reading_of(
        ['The minister told them all: "It is a terrible and shameful plan."'],
        quoted="It is a terrible and shameful plan.",
    )
    scores = sentiment.score(vectorize([reading]))

    assert scores.numerator[0, 0] == 0
    assert scores.numerator[0, 1] < 0
    assert scores.denominator[0].tolist() == [1, 1, 1, 1]


def test_an_actors_name_at_a_sentences_start_has_no_tone():
    plain = reading_of(["Hope said so on the bridge today."])
    actor = Actor(name="Hope", kind="person", mentions=[Span(0, 4)])
    named = type(plain)(
        **{name: getattr(plain, name) for name in plain.__struct_fields__ if name != "actors"},
        actors=[actor],
    )
    without, with_actor = (sentiment.score(vectorize([one])) for one in (plain, named))

    assert without.numerator[0, 0] > 0
    assert with_actor.numerator[0, 0] == 0


def test_no_readings_give_no_rows():
    scores = sentiment.score(vectorize([]))

    assert scores.numerator.shape == (0, len(sentiment.MEASURES))


@pytest.mark.parametrize(
    ("sentence", "quoted", "counts"),
    [
        ("He went there by sea.", "", [1, 0]),
        ("He went there.", "", [1, 0]),  # all of a sentence, however short
        ("He went there by sea.", "He went there by sea.", [0, 1]),
        ("He went on there by sea and won.", "and won.", [1, 0]),
        ("He went on there and has won.", "and has won.", [0, 0]),  # four words and three
        ("He went on there by sea and so they all won.", "and so they all won.", [1, 1]),
    ],
)
def test_a_voice_counts_with_five_words_or_all(sentence, quoted, counts):
    scores = sentiment.score(vectorize([reading_of([sentence], quoted)]))

    assert scores.denominator[0, :2].tolist() == counts
    assert scores.denominator[0, 2:].tolist() == [counts[0]] * 2


@pytest.mark.parametrize(
    ("quoted", "counts"),
    [("", [1, 0]), ("and won.", [1, 0]), ("by and won.", [1, 0]), ("sea by and won.", [0, 1])],
)
def test_by_vader_a_sentence_is_of_the_voice_with_more_words(quoted, counts):
    """Of six words two or three may be somebody else's."""
    scores = sentiment.score(
        vectorize([reading_of(["He went sea by and won."], quoted)]), "vader"
    )

    assert scores.denominator[0, :2].tolist() == counts


def test_a_sentence_is_clear_from_three_tenths_on(monkeypatch):
    texts = [
        "It was a terrible, awful, shameful day.",
        "It was a superb, brilliant day.",
        "A day.",
    ]
    batch = batch_of(texts)
    tone = sentiment.score(batch).numerator[:, 0]

    def clear(least):
        monkeypatch.setattr(sentiment, "CLEAR", least)
        return sentiment.score(batch).numerator[:, 2:].tolist()

    assert tone[0] <= -0.3 < 0.3 <= tone[1]
    assert clear(0.3) == [[0, 1], [1, 0], [0, 0]]
    assert clear(tone[1]) == [[0, float(tone[0] <= -tone[1])], [1, 0], [0, 0]]
    assert clear(-tone[0])[0] == [0, 1]
    assert clear(-tone[0] + 1e-9)[0] == [0, 0]


def test_shares_are_in_percent_and_tones_as_they_are():
    assert sentiment.score(batch_of(["A day."])).scale.tolist() == [1, 1, 100, 100]


def test_vaders_hits_stand_in_the_voice_that_has_the_sentence():
    readings = [
        reading_of(["A river.", "He said it is a terrible plan."], "it is a terrible plan.")
    ]
    hits = sentiment.score(vectorize(readings), "vader").hits

    assert (hits.row.tolist(), hits.measure.tolist()) == ([1], [1])
    assert (hits.start.tolist(), hits.end.tolist()) == ([25], [33])
