"""A heap worked out by hand: what is put into it, and what of it is found."""

import pytest

from framing.validating import heaps
from framing.validating.heaps import Text, heap_figures, heap_of, tenths_figures

STORIES = {
    "bridge": "The mayor of Port Grey opened the bridge over the Lenn with band and fireworks",
    "comet": "Astronomers of Hallin photographed a comet with a long tail near Jupiter",
    "bread": "Bakers raised the price of bread as flour became scarce in the Vale",
    "strike": "Dockers ended their strike at Stowmouth and cranes began to unload ships",
}


@pytest.fixture
def texts():
    """Four stories in three texts each, the third of the first one about another subject."""
    found = [
        Text(name, f"{text}{ending}", title=text[:30])
        for name, text in STORIES.items()
        for ending in (".", " at last.", ", people said.")
    ]
    found[2] = Text("bridge", "Swans were counted on a lake.", title="Swans counted")
    return found


def test_every_seventh_story_is_whole(texts):
    assert [text.event for text in heap_of(texts)] == ["bridge"] * 3 + list(STORIES)[1:]


def test_pairs_and_b_cubed_by_hand(texts):
    figures = heap_figures(texts)

    # one of the three pairs of the bridge is found, and no other
    assert (figures["n"], figures["pair_precision"]) == (6, 1.0)
    assert figures["pair_recall"] == pytest.approx(1 / 3, abs=1e-4)
    # the texts alone are found whole; of the bridge's, two have 2 of 3 and one has 1 of 3
    assert figures["bcubed"]["recall"] == pytest.approx((3 + 5 / 3) / 6, abs=1e-4)
    assert figures["of_groups"]["recall"] == pytest.approx(5 / 9, abs=1e-4)
    assert figures["bcubed"]["precision"] == figures["of_groups"]["precision"] == 1.0
    assert figures["plain"]["bcubed_of_all_alone"]["recall"] == pytest.approx(4 / 6, abs=1e-4)


def test_tenths_are_the_first_and_the_mean_of_all(texts, monkeypatch):
    monkeypatch.setattr(heaps, "TENTHS", 2)
    # both halves have a whole story: the bridge, of which a pair is found, and the comet
    figures = tenths_figures(texts)

    assert figures["first"] == {"pair_precision": 1.0, "pair_recall": round(1 / 3, 4)}
    assert figures["mean"] == {"pair_precision": 1.0, "pair_recall": round(2 / 3, 4)}


def test_a_file_of_few_stories_has_no_tenths(texts):
    assert tenths_figures(texts) is None
