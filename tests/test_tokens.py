"""Words counted without the tokenizer where letters alone make them, and kept for a text."""

import pickle
import re

import msgspec
from hypothesis import given
from hypothesis import strategies as st

from framing.tokens import WORD, count_words, term_of, tokens_of
from tests.texts import HARBOUR, reading

PIECES = ["river", "don't", "U.S.", "U.K", "’s", "'s", "1.5", "60,000", "11th", "_", "-", " ",
          "\n", "é", "강", "½", "\u0301", ".", "A", "’", "\x1c", "b"]  # fmt: skip

TEXTS = st.lists(st.sampled_from(PIECES), max_size=14).map("".join) | st.text()
_, SLOW = WORD.pattern.split("|", 1)  # without the shortcut that is tried first


@given(TEXTS)
def test_the_shortcut_finds_no_other_words(text):
    slow = [match.span() for match in re.finditer(SLOW, text)]

    assert [match.span() for match in WORD.finditer(text)] == slow


@given(TEXTS)
def test_a_texts_words_are_those_that_the_tokenizer_finds(text):
    tokens = tokens_of(text)
    found = list(WORD.finditer(text))

    assert list(zip(tokens.starts, tokens.ends, strict=True)) == [one.span() for one in found]
    assert tokens.terms == [term_of(one.group()) for one in found]


def test_words_within_a_stretch_lie_in_it_whole():
    tokens = tokens_of("The river fell, then rose.")

    assert list(tokens.within(4, 15)) == [1, 2]
    assert list(tokens.within(5, 13)) == []
    assert list(tokens_of("").within(0, 9)) == []


@given(TEXTS)
def test_words_are_counted_as_the_tokenizer_finds_them(text):
    assert count_words(text) == len(WORD.findall(text))


def test_only_a_part_may_be_counted():
    assert count_words("The river fell.", 4, 9) == 1
    assert count_words("") == 0


def test_a_reading_keeps_its_words_and_writes_them_nowhere():
    read = reading(HARBOUR, "a", "The Post")
    bare = pickle.dumps(read), msgspec.json.encode(read)

    assert read.tokens is read.tokens
    assert read.tokens == tokens_of(HARBOUR)
    assert (pickle.dumps(read), msgspec.json.encode(read)) == bare
