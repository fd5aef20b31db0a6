"""Voices: each sentence's, by what attributions hold of it."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from framing.reading.attribution import attributions, voices
from framing.records import Attribution, Sentence, Span
from tests.reading.said import sentences_of


def voiced(text):
    sentences = sentences_of(text)
    return [
        one.voice for one in voices.assign(text, sentences, attributions.find(text, sentences))
    ]


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("The pier was closed all day.", "narrator"),
        ("“The pier is closed,” Lee said.", "quoted"),
        ("“The pier is closed,” Lee said on Monday.", "quoted"),
        ("Lee said that the pier was closed.", "reported"),
        ("But on Monday, Lee said that the pier was closed.", "reported"),
        ("Lee said the pier was “a ruin.”", "reported"),
        ("The pier was closed after Lee called for repairs.", "mixed"),
        ("“It leaks,” Lee said, adding that nobody cared.", "mixed"),
    ],
)
def test_a_sentence_has_the_voice_of_its_words(text, expected):
    assert voiced(text) == [expected]


def test_each_sentence_of_a_long_quotation_is_quoted():
    assert voiced("“It leaks. It always did. We fled,” Lee said.") == ["quoted"] * 3


@given(st.sampled_from(["The pier fell.", "Trade grew by half.", "Nine ships left the quay."]))
def test_wrapping_a_sentence_takes_it_from_the_narrator(sentence):
    wrapped = f"“{sentence[:-1]},” Lee said."

    assert voiced(sentence) == ["narrator"]
    assert voiced(wrapped) == ["quoted"]
    assert voiced(f"Lee said that {sentence[0].lower()}{sentence[1:]}") == ["reported"]


@given(
    st.lists(st.tuples(st.integers(0, 60), st.integers(1, 30)), max_size=8),
    st.sampled_from(["direct", "indirect", "partial"]),
)
def test_sentences_without_content_stay_the_narrators(pairs, kind):
    """
    Whatever the spans, a sentence is the narrator's if and only if none meets it.
    """
    text = "Boats left. " * 8
    sentences = [Sentence(at, at + 11, 0, 0) for at in range(0, 96, 12)]
    contents = [Span(start, start + size) for start, size in pairs]
    made = [Attribution([], [], [span], kind) for span in contents]
    for one in voices.assign(text, sentences, made):
        met = any(span.start < one.end and span.end > one.start for span in contents)
        assert (one.voice == "narrator") == (not met)


def test_nothing_gives_nothing():
    assert voices.assign("", [], []) == []
