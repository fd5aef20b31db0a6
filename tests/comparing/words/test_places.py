"""Which sentences of two texts hold much of each other."""

import numpy as np
from hypothesis import given
from hypothesis import strategies as st

from framing.comparing.words.places import MILLION, Elsewhere, held_together

SIZES = (3, 0, 2, 4)  # sentences of each text
LEAST = 0.36


@st.composite
def tables(draw):
    """Places of texts, those without sentences having no column."""
    full = [at for at, size in enumerate(SIZES) if size]
    columns = {f"text {at}": column for column, at in enumerate(full)}
    texts = []
    for at, size in enumerate(SIZES):
        mine = []
        for _ in range(size):
            best = [draw(st.integers(0, SIZES[one] - 1)) for one in full]
            share = [draw(st.integers(0, 9)) * MILLION // 10 for _ in full]
            own = columns[f"text {at}"]
            mine.append(Elsewhere(columns, own, np.array(best), np.array(share)))
        texts.append(mine)
    return texts


def told_by(texts, text, sentence, other, at):
    """How much of a sentence another with those beside it tells."""
    place = texts[text][sentence][f"text {other}"]
    return place.share if abs(place.sentence - at) < 2 else 0.0


@given(tables())
def test_two_sentences_are_met_where_both_together_hold_enough(texts):
    names = [f"text {at}" for at in range(len(SIZES))]
    columns = texts[0][0].columns(names)

    expected = [
        [first, second, one, other]
        for first in range(len(SIZES))
        for second in range(first + 1, len(SIZES))
        for one in range(SIZES[first])
        for other in range(SIZES[second])
        if told_by(texts, first, one, second, other) + told_by(texts, second, other, first, one)
        > LEAST
    ]

    assert held_together(texts, columns, LEAST) == expected


def test_no_texts_have_nothing_together():
    assert held_together([], np.zeros(0, dtype=int), LEAST) == []
    assert held_together([[], []], np.array([-1, -1]), LEAST) == []
