"""How loaded a sentence reads, by hand."""

import numpy as np

from framing.records import Batch
from framing.scoring.profiles.loadedness import THRESHOLD, loadedness
from framing.scoring.tokens.vectors import vectorize
from tests.scoring.batches import batch_of


def test_weights_are_summed_over_the_sentence():
    found = loadedness(
        batch_of(
            [
                "The table stood there.",
                "The vile thug stood there.",  # two strong
                "A crucial table stood there.",  # one mild
                "Clearly the table stood there.",  # a booster
                "Everybody stood there.",  # an absolute
                "Our table stood there.",  # us and them
                "The vile thug stood there on Monday, she said.",  # two marks of reporting
                "On Monday, Tuesday and Friday she said so.",  # no more than two count
            ]
        )
    )

    assert found.tolist() == [0, 4, 1, 0.5, 0.5, 0.5, 2, -2]
    assert THRESHOLD == 1


def test_no_rows_give_an_empty_array():
    batch: Batch = vectorize([])

    assert loadedness(batch).shape == (0,)


def test_any_split_of_the_texts_gives_the_same():
    texts = [["A vile plot."], ["We never lie.", "It rained."]]
    together = loadedness(batch_of(*texts))
    apart = np.concatenate([loadedness(batch_of(text)) for text in texts])

    assert together.tolist() == apart.tolist()
