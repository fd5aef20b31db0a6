"""The batch engine against the package itself."""

from __future__ import annotations

import json
import os
from functools import lru_cache
from pathlib import Path

import numpy as np
import pytest
from hypothesis import given, settings
from hypothesis import strategies as st
from vaderSentiment.vaderSentiment import SentimentIntensityAnalyzer

from framing.scoring.tone import vader

SHARED = Path(os.environ.get("FRAMING_SHARED") or Path(__file__).parents[2].parent / "shared")
TRICKY = [
    "good bad great poor no not never so this without doubt least at very but BUT or nor",
    "kind of sort just enough the shit bomb bad ass bus stop yeah right kiss death to die",
    "for beating heart don't CAN'T isn't extremely VERY barely GOOD TERRIBLE fine plain word",
    "! ? !! ??? :) :D 😁 a❗ ❤ it's it’s kindof hardly happy, sad. (hope) no, the a",
]
WORDS = [word for line in TRICKY for word in line.split()]


@lru_cache
def analyzer() -> SentimentIntensityAnalyzer:
    return SentimentIntensityAnalyzer()


def by_package(texts: list[str]) -> np.ndarray:
    scores = [analyzer().polarity_scores(text) for text in texts]
    rows = [[s["neg"], s["neu"], s["pos"], s["compound"]] for s in scores]
    return np.array(rows, dtype=float).reshape(-1, 4)


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("The rare earth market is stable.", [0, 0.694, 0.306, 0.2960]),
        ("China has weaponized rare earths.", [0, 1, 0, 0]),
        ("The US seeks to secure critical minerals.", [0.237, 0.515, 0.247, 0.0258]),
        ("The deal will strengthen security and trust.", [0, 0.333, 0.667, 0.7906]),
        ("The alliance is not good.", [0.376, 0.624, 0, -0.3412]),
        (
            "It was a great deal, but the terms are terrible.",
            [0.282, 0.544, 0.173, -0.3818],
        ),
        ("", [0, 0, 0, 0]),
    ],
)
def test_reference_vectors(text, expected):
    assert vader.polarity([text]).tolist() == [expected]


def test_no_texts_give_no_rows():
    assert vader.polarity([]).shape == (0, 4)


@pytest.mark.parametrize(
    "text",
    [
        "He was good, good but good and good, bad but bad.",
        "It is the least good plan, at least good, the very least good",
        "least good",
        "They were never so good and never this bad, without doubt good.",
        "A KISS OF DEATH, bad ass, just enough good, it is sort of really kind of good",
        "NOT GOOD at all!!!! Is it???? no good or bad, no!",
        "good",
        "kind of",
        "so😁good ❤❤ great  😁",
    ],
)
def test_a_quirk_of_the_package_is_kept(text):
    assert vader.polarity([text]).tolist() == by_package([text]).tolist()


@settings(max_examples=150, deadline=None)
@given(st.lists(st.lists(st.sampled_from(WORDS), max_size=14).map(" ".join), max_size=12))
def test_equals_the_package_on_its_own_trigger_words(texts):
    assert vader.polarity(texts).tolist() == by_package(texts).tolist()


@settings(max_examples=100, deadline=None)
@given(st.lists(st.text(max_size=40), max_size=5))
def test_equals_the_package_on_any_characters(texts):
    assert vader.polarity(texts).tolist() == by_package(texts).tolist()


def test_a_text_scores_the_same_alone_and_among_others():
    texts = ["Good news!", "", "It was bad, but not terrible.", "So good", "the end"]
    alone = np.vstack([vader.polarity([text]) for text in texts])

    assert vader.polarity(texts).tolist() == alone.tolist()


def test_equals_the_package_on_rated_sentences():
    table = SHARED / "eval" / "tone.jsonl"
    if not table.exists():
        pytest.skip("no human-coded texts beside the project")
    texts = [json.loads(line)["text"] for line in table.open(encoding="utf-8")]

    assert int((vader.polarity(texts) != by_package(texts)).any(axis=1).sum()) == 0
