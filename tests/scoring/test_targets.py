"""Tone towards a target: who does what to whom, by hand and by property."""

from __future__ import annotations

import numpy as np
import pytest
from hypothesis import given, settings
from hypothesis import strategies as st
from msgspec import structs

from framing.records import Actor, Reading, Span
from framing.scoring.profiles import targets
from framing.scoring.tokens.vectors import vectorize
from framing.scoring.tone import news
from tests.scoring.batches import reading_of


def tone_of(text: str, target: str) -> float:
    words = news.words_of_texts([text])
    start = text.index(target)
    spans = [np.array([at]) for at in (0, start, start + len(target))]
    return float(targets.values(targets.towards(words, *targets.mentions(words, *spans)), 1)[0])


def with_actors(reading: Reading, *names: str) -> Reading:
    text = reading.document.text
    actors = []
    for name in names:
        starts = [at for at in range(len(text)) if text.startswith(name, at)]
        spans = [Span(at, at + len(name)) for at in starts]
        actors.append(Actor(name=name, kind="person", mentions=spans))
    fields = {name: getattr(reading, name) for name in reading.__struct_fields__}
    return Reading(**{**fields, "actors": actors})


@pytest.mark.parametrize(
    ("text", "target", "sign"),
    [
        ("The mayor was accused by Brown of it.", "mayor", -1),
        ("Voters praised Lopez at length.", "Lopez", 1),
        ("Lopez was endorsed on Sunday.", "Lopez", 1),
        ("Grey murdered a neighbour.", "Grey", -1),
        ("Lopez, a brilliant and generous doctor, came.", "Lopez", 1),
        ("Lopez walked along the river.", "Lopez", 0),
    ],
)
def test_the_sign_towards_a_target(text, target, sign):
    assert np.sign(tone_of(text, target)) == sign


def test_a_deed_falls_on_the_one_it_is_done_to():
    text = "The senator attacked Brown on Monday."

    assert tone_of(text, "Brown") < tone_of(text, "senator")


def test_a_negated_deed_is_turned():
    assert (
        tone_of("Lopez was not praised.", "Lopez") < 0 < tone_of("Lopez was praised.", "Lopez")
    )


def test_a_word_counts_less_from_another_clause():
    near = tone_of("Brown is terrible today.", "Brown")
    far = tone_of("Brown came, and on the whole the weather, terrible, stayed.", "Brown")

    assert near < far < 0


def test_a_targets_own_words_dont_count():
    assert tone_of("The terrible twins walked by.", "terrible twins") == 0


def test_labels_have_a_neutral_middle():
    values = np.array([-2.0, -0.75, -0.7, 0.0, 0.7, 0.75, 2.0])

    assert targets.labels(values).tolist() == [-1, -1, 0, 0, 0, 1, 1]


WORDS = [
    "Brown",
    "attacked",
    "praised",
    "was",
    "by",
    "not",
    "good",
    "terrible",
    ",",
    "the",
    "Lopez",
]


@settings(max_examples=80, deadline=None)
@given(
    st.lists(
        st.lists(st.sampled_from(WORDS), min_size=2, max_size=12)
        .map(" ".join)
        .map("x ".__add__),
        min_size=1,
        max_size=6,
    )
)
def test_each_sentence_is_scored_as_if_alone(texts):
    words = news.words_of_texts(texts)
    rows = np.arange(len(texts))
    first, last = targets.mentions(
        words, rows, np.zeros(len(texts), int), np.ones(len(texts), int)
    )
    together = targets.values(targets.towards(words, first, last), len(texts))

    assert np.allclose(together, [tone_of(text, "x") for text in texts])


def test_actors_words_are_listed_by_voice_and_sign():
    text = 'Lopez, a brilliant doctor, said: "Brown is a terrible liar and a cheat."'
    reading = with_actors(
        reading_of([text], quoted="Brown is a terrible liar and a cheat."), "Lopez", "Brown"
    )
    found = targets.actor_tones(vectorize([reading]))
    named = {
        (reading.actors[one.actor].name, one.voice): (
            [text[span.start : span.end] for span in one.positive],
            [text[span.start : span.end] for span in one.negative],
            one.enough,
        )
        for one in found
    }

    assert named["Brown", "quoted"] == ([], ["terrible", "liar", "cheat"], False)
    assert ("Brown", "narrator") not in named


def test_words_for_and_against_stand_apart():
    text = "Lopez is a brilliant doctor. Brown is a generous man. Brown is a liar and a cheat."
    reading = with_actors(reading_of([text]), "Lopez", "Brown")
    lopez, brown = targets.actor_tones(vectorize([reading]))

    def words(spans):
        return [text[span.start : span.end] for span in spans]

    assert (words(lopez.positive), words(lopez.negative)) == (["brilliant"], [])
    assert words(brown.positive) == ["generous"]
    assert words(brown.negative) == ["liar", "cheat"]


def test_a_name_before_a_texts_first_sentence_takes_no_words_of_the_text_before():
    other = reading_of(["A terrible liar and a cheat spoke."], name="one")
    headed = with_actors(reading_of(["Brown", "The rain fell."], name="two"), "Brown")
    below = structs.replace(headed, sentences=headed.sentences[1:])

    assert targets.actor_tones(vectorize([other, below])) == []


def test_from_five_words_on_something_may_be_said():
    text = (
        "Brown is a terrible, cruel man. Brown lied, Brown cheated and Brown was a vile bully."
    )
    reading = with_actors(reading_of([text]), "Brown")
    (found,) = targets.actor_tones(vectorize([reading]))

    assert len(found.positive) + len(found.negative) >= 5
    assert found.enough


def test_no_actors_give_no_list():
    assert targets.actor_tones(vectorize([reading_of(["A good day."])])) == []
    assert targets.actor_tones(vectorize([])) == []
