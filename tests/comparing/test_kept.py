"""What is kept of a stream of texts, and the vectors that are made of it."""

import numpy as np
import pytest

from framing.comparing.grouping import kept
from framing.comparing.grouping.kept import Item, Kept

ENTRIES = ({"title": [7], "body": [8]}, {"title": [7, 9], "body": [8]})


def cosine(one, two):
    rows = Kept([one, two]).vectors(np.arange(2)).toarray()
    return float(rows[0] @ rows[1])


def test_a_share_of_the_cosine_is_a_block_s_own():
    """Alike in their words alone, not in neighbours; without a title, two shares are left."""
    alike = cosine(Item(body=[1, 2, 1]), Item(body=[1, 1, 2]))
    words = kept.WORDS + 0.5 * kept.NEIGHBOURS

    assert cosine(Item(body=[1, 2]), Item(body=[1, 2])) == pytest.approx(1.0)
    assert alike < words / (kept.WORDS + kept.NEIGHBOURS)
    assert alike > kept.WORDS / (kept.WORDS + kept.NEIGHBOURS)


def test_a_title_and_a_body_are_no_neighbours():
    both, title = (Kept([Item(**one)]).vectors(np.arange(1)) for one in ENTRIES)

    assert both.nnz == 2 + 1  # two words, one of a title
    assert title.nnz == 3 + 1 + 2  # three words, one pair of neighbours, two words of a title


def test_some_texts_are_those_of_a_smaller_stream():
    items = [Item(title=[at], body=[at, at + 1, 7]) for at in range(1, 9)]
    some = np.array([1, 4, 6])

    theirs = Kept(items).vectors(some).toarray()

    assert (theirs == Kept([items[at] for at in some]).vectors(np.arange(3)).toarray()).all()


def test_many_words_lie_on_disk_and_are_the_same(monkeypatch):
    items = [Item(body=[at, 5, 6], published="2024-05-01") for at in range(1, 9)]
    before = Kept(items).vectors(np.arange(8)).toarray()
    monkeypatch.setattr(kept, "IN_MEMORY", 1)

    assert (Kept(items).vectors(np.arange(8)).toarray() == before).all()
