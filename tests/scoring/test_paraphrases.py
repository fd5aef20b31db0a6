"""Loaded words and hedges in reported speech, whose word nobody can tell."""

from __future__ import annotations

import pytest

from framing.reading.reader import read
from framing.records import Document
from framing.scoring.families import paraphrases, wording
from framing.scoring.tokens.vectors import vectorize


def batch_of_text(text):
    return vectorize([read(Document(id="t", event="e", outlet="t", text=text))])


def found(family, batch, measure):
    """The words that a measure of a family counted."""
    scores = family.score(batch)
    names = [one.name for one in scores.measures]
    text = batch.readings[0].document.text
    return [
        text[start:end]
        for start, end, number in zip(
            scores.hits.start, scores.hits.end, scores.hits.measure, strict=True
        )
        if names[number] == measure
    ]


@pytest.mark.parametrize(
    ("text", "loaded", "hedges"),
    [
        (
            "Lund may consider slashing output in retaliation, Brandt said.",
            ["slashing", "retaliation"],
            ["may"],
        ),
        ("The firm might slash prices, the minister said.", ["slash"], ["might"]),
        (
            "Brandt said that output would perhaps be slashed.",
            ["slashed"],
            ["would", "perhaps"],
        ),
        ("Lund will reduce output, according to Brandt.", [], []),
        ("“Lund may slash output,” Brandt said.", [], []),
    ],
)
def test_a_paraphrases_words_are_the_narrators_no_more_than_the_speakers(text, loaded, hedges):
    batch = batch_of_text(text)

    assert found(paraphrases, batch, "paraphrases.loaded") == loaded
    assert found(paraphrases, batch, "paraphrases.hedges") == hedges
    assert found(wording, batch, "loaded") == []
    assert found(wording, batch, "hedges") == []


def test_a_text_without_paraphrases_has_no_rate():
    scores = paraphrases.score(batch_of_text("Lund slashed output in June and in July."))

    assert scores.denominator.sum() == 0
    assert len(scores.hits.row) == 0


def test_a_paraphrase_is_measured_against_its_own_words():
    scores = paraphrases.score(batch_of_text("Lund may slash output, Brandt said. It rained."))

    assert scores.denominator[:, 0].tolist() == [4.0, 0.0]
