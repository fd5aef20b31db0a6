"""A corpus to norms, and norms to their file."""

import json

import msgspec
import pytest

from framing import yardsticks
from framing.errors import InputError
from framing.norming import apart, usual
from framing.norming.making import About, norms_of
from framing.norming.writing import toml_of
from framing.records import Chance, Norms, Usual
from framing.settings import Settings
from tests.texts import HARBOUR

ABOUT = About("own", 'what is "said" of harbours', "our own", "2026-01-31")


@pytest.fixture
def corpus(tmp_path):
    """A table of variations of one text, in two outlets an event."""
    words = ["quay", "pier", "dock", "berth", "wharf", "jetty", "mole", "basin"]
    rows = [
        {
            "id": f"{word}-{outlet}",
            "event": word,
            "outlet": outlet,
            "text": HARBOUR.replace("harbour", word).replace("strike", f"{outlet} strike"),
        }
        for word in words
        for outlet in ("long", "short")
    ]
    path = tmp_path / "corpus.jsonl"
    path.write_text("\n".join(map(json.dumps, rows)))
    return path


@pytest.fixture
def few(monkeypatch):
    """As if a handful of texts were enough."""
    monkeypatch.setattr(usual, "FEWEST", 3)
    monkeypatch.setattr(apart, "FEWEST", 3)
    monkeypatch.setattr(apart, "FEWEST_PAIRS", 3)


def test_norms_hold_what_is_usual_and_how_far_halves_lie_apart(corpus, few):
    norms, problems = norms_of([corpus], ABOUT, Settings())

    assert problems == []
    assert norms.texts == 16
    tone = norms.usual["tone"]
    assert tone.texts == [16, 0, 0, 0]
    assert [len(some) for some in tone.quantiles] == [len(norms.levels), 0, 0, 0]
    assert tone.quantiles[0] == sorted(tone.quantiles[0])
    assert norms.chances["tone"].design >= 1
    assert 0 < norms.chances["tone"].halves < 16
    assert len(norms.chances["tone"].pairs) == len(norms.pair_levels)


def test_too_few_texts_make_no_norm(corpus):
    norms, _ = norms_of([corpus], ABOUT, Settings())

    assert not any(any(one.quantiles) for one in norms.usual.values())
    assert norms.chances == {}


def test_the_order_of_the_texts_decides_nothing(corpus, few, tmp_path):
    rows = corpus.read_text().split("\n")
    other = tmp_path / "other.jsonl"
    other.write_text("\n".join(reversed(rows)))

    one, _ = norms_of([corpus], ABOUT, Settings())
    back, _ = norms_of([other], ABOUT, Settings())

    assert toml_of(one) == toml_of(back)


def test_norms_come_back_from_their_file_as_they_were(tmp_path):
    norms = Norms(
        "own", 'a "quoted" name', "back\\slash", "", "0", "en", 9, [150, 300],
        [0.25, 0.75], [0.05], {"a.b": Usual([9, 0], [[0.5, 1.25], []])},
        {"a.b": Chance(1.5, 0.02, 9, [0.043])},
    )  # fmt: skip
    path = tmp_path / "own.toml"
    path.write_text(toml_of(norms), encoding="utf-8")

    assert yardsticks.load(str(path)) == norms
    assert msgspec.toml.decode(toml_of(norms))["source"] == "back\\slash"


def test_a_corpus_of_short_texts_is_refused(tmp_path):
    path = tmp_path / "short.txt"
    path.write_text("A short text.")

    with pytest.raises(InputError, match="150 words or more"):
        norms_of([path], ABOUT, Settings())
