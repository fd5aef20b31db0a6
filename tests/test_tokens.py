"""Words counted without the tokenizer where letters alone make them."""

from hypothesis import given
from hypothesis import strategies as st

from framing.tokens import WORD, count_words

PIECES = ["river", "don't", "U.S.", "U.K", "’s", "'s", "1.5", "60,000", "11th", "_", "-", " ",
          "\n", "é", "강", "½", "\u0301", ".", "A", "’", "\x1c", "b"]  # fmt: skip


@given(st.lists(st.sampled_from(PIECES), max_size=14).map("".join) | st.text())
def test_words_are_counted_as_the_tokenizer_finds_them(text):
    assert count_words(text) == len(WORD.findall(text))


def test_only_a_part_may_be_counted():
    assert count_words("The river fell.", 4, 9) == 1
    assert count_words("") == 0
