"""Where numbers in words may begin."""

import re

from hypothesis import given
from hypothesis import strategies as st

from framing.reading.quantities.measures import spelled_starts
from framing.reading.quantities.numbers import TENS, UNITS, digit_runs

WORDS = [*TENS, *UNITS, "a dozen", "an eighth", "half", "a third", "sixth", "tent", "a"]
ORACLE = re.compile(
    rf"(?:^|(?<=[\s\"“‘(—–-]))(?:{'|'.join([*TENS, *UNITS])}|an? (?:dozen|third|eighth)|half)\b"
)


@given(
    st.lists(st.sampled_from([*WORDS, " ", "\n", "-", "“", "x", ".", "\u2009"]), max_size=12)
)
def test_numbers_in_words_begin_where_one_slow_pattern_finds_them(pieces):
    text = "".join(pieces)

    assert sorted(spelled_starts(text)) == [hit.start() for hit in ORACLE.finditer(text)]


def test_a_capital_makes_no_difference():
    assert spelled_starts("Twelve boats. Half sank, A dozen swam.") == [0, 14, 25]


def test_runs_of_digits_are_spans():
    assert digit_runs("on 12 May, 3,400") == [(3, 5), (11, 12), (13, 16)]
    assert digit_runs("") == []
