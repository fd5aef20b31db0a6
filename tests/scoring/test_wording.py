"""Wording: what is counted, as whose words, and that a neutral word undoes it alone."""

from __future__ import annotations

import sys
from collections import Counter

import numpy as np
import pytest

from framing.reading.reader import read
from framing.records import Attribution, Document, Span
from framing.scoring.families import wording
from framing.scoring.families.wording import MEASURES, NAMES, score
from framing.scoring.matching.lexicon import load
from framing.scoring.tokens.vectors import vectorize
from framing.tokens import terms_of
from tests.scoring.batches import batch_of, reading_of
from tests.shared import SHARED, needs_shared, shared_json

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


def test_courtesy_titles_are_no_titles_of_office():
    text = ["Mr. Lind met Ms Berg and President Olsen.", "Senator Dahl thanked Mrs. Berg."]

    assert words_of(text, "courtesy") == ["Mr", "Ms", "Mrs"]


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

    assert np.array_equal(2 * once.numerator.sum(axis=0), twice.numerator.sum(axis=0))
    assert np.array_equal(2 * once.denominator.sum(axis=0), twice.denominator.sum(axis=0))


def test_the_reliability_shown_is_that_of_the_lexicons():
    shown = {measure.name: measure.reliability for measure in MEASURES}

    for category in load("wording").categories:
        assert shown.get(category.id, "not validated") == category.reliability.standing
    for category in load("loaded").categories:
        assert category.reliability.data in shown["loaded"]


def test_a_loaded_word_in_an_epithet_counts_as_the_epithet():
    assert totals(["A rogue state it was."]) == {"us_them": 1}
    assert totals(["A rogue it was."]) == {"loaded": 1}


@needs_shared
def test_the_gold_reading_is_mostly_met():
    """
    Recall over all voices, as the gold has words of all; a gold span counts as met where
    it shares words with a hit. The table stands in the output of `pytest -s`.
    """
    gold = shared_json("gold/rare-earths.json")
    files = sorted((SHARED / "seeds").glob("*.txt"))
    table = []
    for number, file in enumerate(files):
        text = file.read_text(encoding="utf-8-sig")
        batch = vectorize([read(Document(str(number), "event", "", text))])
        found = words_by_measure(batch)
        for kind in ("loaded", "hedges"):
            spans = [entry["span"].lower() for entry in gold[kind][str(number)]]
            hits = found[kind]
            if kind == "loaded":  # the gold counts these as loaded too
                hits = hits | found["us_them"] | found["epithets"] | found["doubting_verbs"]
            met = [span for span in spans if any(hit in span or span in hit for hit in hits)]
            table.append((number, kind, len(met), len(spans), sorted(set(spans) - set(met))))
    for row in table:
        sys.stdout.write(f"{row}\n")
    recall = {
        kind: sum(row[2] for row in table if row[1] == kind)
        / sum(row[3] for row in table if row[1] == kind)
        for kind in ("loaded", "hedges")
    }

    assert recall["hedges"] >= 0.8
    assert recall["loaded"] >= 0.6


def words_by_measure(batch):
    """What counts in a batch of one text, in lower case, by measure; any voice."""
    text = batch.readings[0].document.text.lower()
    found = {name: set() for name in NAMES}
    hits = score(batch).hits
    for start, end, measure in zip(hits.start, hits.end, hits.measure, strict=True):
        found[NAMES[measure]].add(text[start:end])
    loaded = wording.loaded_matches(batch, None)
    found["loaded"] |= {text[a:b] for a, b in zip(loaded.start, loaded.end, strict=True)}
    listed = wording.listed_matches(batch, None)
    ids = [category.id for category in load("wording").categories]
    for start, end, category in zip(listed.start, listed.end, listed.category, strict=True):
        if ids[category] in found:
            found[ids[category]].add(text[start:end])
    return found


def _span(text, word):
    start = text.index(word)
    return Span(start, start + len(word))


def _with(reading, attributions):
    fields = {name: getattr(reading, name) for name in reading.__struct_fields__}
    return type(reading)(**{**fields, "attributions": attributions})


@pytest.mark.parametrize(
    "text",
    [
        "Oil was around $65 a barrel.",
        "Nearly 400 ships waited.",
        "Roughly $65 million was spent.",
        "As many as two dozen ships waited.",
        "An estimated 5,000 people fled.",
        "Almost half of the ships waited.",
        "The mine closed, according to the ministry.",
        "Ships came in about noon.",
    ],
)
def test_an_open_number_or_a_named_source_is_no_hedge(text):
    assert words_of([text], "hedges") == []


@pytest.mark.parametrize(
    ("text", "word"),
    [
        ("The mine almost closed.", "almost"),
        ("It is roughly what they asked for.", "roughly"),
        ("The mine may close.", "may"),
    ],
)
def test_what_leaves_a_claim_open_is_a_hedge(text, word):
    assert words_of([text], "hedges") == [word]


@pytest.mark.parametrize(
    ("text", "loaded"),
    [
        ("The report was read by reporter Ryan Grim on Tuesday.", []),
        ("He wrote so on Big Government, a site that he ran until March.", []),
        ("Mayor Petra Savage opened the bridge in the town on Tuesday.", []),
        ("The savage attack shocked the town on Tuesday.", ["savage"]),
        ("Savage attacks shocked the town on Tuesday.", ["Savage"]),
    ],
)
def test_a_name_is_no_loaded_word(text, loaded):
    reading = read(Document(id="t", event="e", outlet="t", text=text))
    scores = score(vectorize([reading]))
    hits = scores.hits
    mine = hits.measure == NAMES.index("loaded")
    words = [text[a:b] for a, b in zip(hits.start[mine], hits.end[mine], strict=True)]

    assert [word for word in words if word.lower() in ("grim", "savage")] == loaded
