"""Wording: what is counted, as whose words, and that a neutral word undoes it alone."""

from __future__ import annotations

from collections import Counter

import numpy as np
import pytest

from framing.records import Attribution, Span
from framing.scoring import wording
from framing.scoring.lexicon import load
from framing.scoring.vectors import vectorize
from framing.scoring.wording import MEASURES, NAMES, alternative_of, score
from framing.tokens import terms_of
from tests.scoring.batches import batch_of, reading_of

FRAMES = ("They saw {} there", "It was {} yesterday evening")


def totals(*texts):
    """Hits by measure over texts, each a list of sentences."""
    counts = score(batch_of(*texts)).numerator.sum(axis=0)
    return {name: int(count) for name, count in zip(NAMES, counts, strict=True) if count}


def words_of(sentences, measure):
    """The words that count for a measure in a text of these sentences."""
    batch = batch_of(sentences)
    hits = score(batch).hits
    text = batch.readings[0].document.text
    return [
        text[start:end]
        for start, end, found in zip(hits.start, hits.end, hits.measure, strict=True)
        if NAMES[found] == measure
    ]


def test_each_class_is_found_with_its_words():
    text = [
        "The shameful scheme may clearly hurt everyone.",
        "We failed to see that the Asian giant was offered help.",
    ]

    assert words_of(text, "loaded") == ["shameful", "scheme"]
    assert words_of(text, "hedges") == ["may"]
    assert words_of(text, "boosters") == ["clearly"]
    assert words_of(text, "absolutes") == ["everyone"]
    assert words_of(text, "us_them") == ["We"]
    assert words_of(text, "implicatives") == ["failed to"]
    assert words_of(text, "epithets") == ["Asian giant"]
    assert words_of(text, "passives") == ["was offered"]


def test_a_rate_is_per_thousand_of_the_narrators_words():
    reading = reading_of(
        ["A disgraceful vote, he said: awful and vile people."], "awful and vile"
    )
    scores = score(vectorize([reading]))
    loaded = NAMES.index("loaded")

    assert scores.numerator[0, loaded] == 1
    assert scores.denominator[0, loaded] == 6
    assert scores.scale[loaded] == 1000


def test_the_month_is_no_hedge_and_the_country_no_pronoun():
    assert words_of(["May 5 was dry, and in May it rained.", "May we go?"], "hedges") == ["May"]
    assert words_of(["The US and the U.S. agreed with us."], "us_them") == ["us"]


def test_a_word_counts_once_though_a_phrase_and_a_word_list_it():
    batch = batch_of(["The brutal dictator spoke of gun carnage."])
    found = wording.loaded_matches(batch)
    covered = Counter(
        token + ahead
        for token, length in zip(found.token, found.length, strict=True)
        for ahead in range(length)
    )

    assert set(covered.values()) == {1}
    assert len(found.row) == 2


def test_the_classes_of_reporting_verbs_come_with_the_attributions():
    sentence = "Lee claimed victory; Park slammed it; Kim revealed a plan; Cho said nothing."
    reading = reading_of([sentence])
    said = [
        Attribution([], [_span(sentence, cue)], [], "indirect", verb_class=verb_class)
        for cue, verb_class in [
            ("claimed", "doubt"),
            ("slammed", "forceful"),
            ("revealed", "endorsing"),
            ("said", "neutral"),
        ]
    ]
    batch = vectorize([_with(reading, said)])
    hits = score(batch).hits
    found = {
        NAMES[measure]: sentence[start:end]
        for measure, start, end in zip(hits.measure, hits.start, hits.end, strict=True)
    }

    assert found["doubting_verbs"] == "claimed"
    assert found["forceful_verbs"] == "slammed"
    assert found["endorsing_verbs"] == "revealed"
    assert "said" not in found.values()


def test_every_loaded_entry_has_a_neutral_alternative_as_long_as_itself():
    for category in load("loaded").categories:
        assert set(category.alternatives) == set(category.terms)
        for entry, neutral in category.alternatives.items():
            assert len(terms_of(entry)) == len(terms_of(neutral)), (entry, neutral)


@pytest.mark.parametrize("frame", FRAMES)
def test_the_alternative_lowers_the_loaded_rate_and_nothing_else(frame):
    """
    Over all entries: each put into a sentence, beside the same sentence with its
    alternative; the words of both sentences are as many.
    """
    pairs = [
        pair for category in load("loaded").categories for pair in category.alternatives.items()
    ]
    before = score(batch_of([frame.format(entry) + "." for entry, _ in pairs]))
    after = score(batch_of([frame.format(neutral) + "." for _, neutral in pairs]))
    loaded = NAMES.index("loaded")
    rest = [number for number in range(len(NAMES)) if number != loaded]
    changed = (before.numerator[:, rest] != after.numerator[:, rest]).any(axis=1)

    assert np.array_equal(before.denominator, after.denominator)
    assert [pairs[row] for row in np.flatnonzero(changed)] == []
    assert [pairs[row] for row in np.flatnonzero(after.numerator[:, loaded] > 0)] == []
    assert (before.numerator[:, loaded] >= 1).all()


def test_an_alternative_is_found_however_the_word_is_written():
    assert alternative_of("Cutting-Edge") == "very advanced"
    assert alternative_of("table") is None


def test_the_hits_are_the_counts():
    batch = batch_of(["We may never see such a vile, shoddy plan.", "It was 'so-called' aid."])
    scores = score(batch)
    counted = np.zeros_like(scores.numerator)
    np.add.at(counted, (scores.hits.row, scores.hits.measure), scores.hits.weight)

    assert np.array_equal(counted, scores.numerator)


def test_no_text_has_no_rows_and_a_text_without_words_no_denominator():
    assert score(vectorize([])).numerator.shape == (0, len(MEASURES))
    assert score(batch_of(["..."])).denominator.sum() == 0


def test_a_doubled_text_keeps_its_rates():
    text = ["We may see a vile plot.", "It was clearly rejected by all."]
    once, twice = score(batch_of(text)), score(batch_of(text + text))

    assert np.array_equal(
        2 * once.numerator.sum(axis=0), twice.numerator.sum(axis=0)
    ) and np.array_equal(2 * once.denominator.sum(axis=0), twice.denominator.sum(axis=0))


def test_the_reliability_shown_is_that_of_the_lexicon():
    shown = {measure.name: measure.reliability for measure in MEASURES}

    for category in load("wording").categories:
        assert shown.get(category.id, "not validated") == category.reliability.standing
    assert shown["loaded"].startswith(load("loaded").categories[0].reliability.standing)


def _span(text, word):
    start = text.index(word)
    return Span(start, start + len(word))


def _with(reading, attributions):
    fields = {name: getattr(reading, name) for name in reading.__struct_fields__}
    return type(reading)(**{**fields, "attributions": attributions})
