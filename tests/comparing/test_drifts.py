"""Quotations that changed between two texts, and those that only seem to have."""

import pytest

from framing.comparing.reuse.quotation_changes import drifts_of
from tests.comparing.keys import (
    EVENTS,
    key_of,
    readings_of,
    readings_of_seeds,
    texts_of,
    touches,
)
from tests.shared import needs_shared
from tests.texts import reading


def _changes(one, other):
    """The words that changed in a quotation, left and right."""
    texts = [
        f'The ferry came late. "{said}," Ines Okafor said on Monday.' for said in (one, other)
    ]
    drifts = drifts_of([reading(text, f"t{at}") for at, text in enumerate(texts)])
    return [
        (
            texts[0][change.left.start : change.left.end],
            texts[1][change.right.start : change.right.end],
        )
        for drift in drifts
        for change in drift.changes
    ]


SAID = "We will not open the gates before the talks are over"


@pytest.mark.parametrize(
    ("other", "changes"),
    [
        ("We will not open the doors before the talks are over", [("gates", "doors")]),
        ("We will open the gates before the talks are over", [("not", "")]),
        ("We will not open the gates before the last talks are over", [("", "last")]),
    ],
)
def test_a_changed_word_is_found(other, changes):
    assert _changes(SAID, other) == changes
    assert _changes(other, SAID) == [(right, left) for left, right in changes]


@pytest.mark.parametrize(
    "other",
    [
        SAID,
        "open the gates before the talks are over",
        "We will not open the [harbour] gates before the talks are over",
        "We will not open ... before the talks are over",
        "We shall never pay for a road that leads nowhere at all",
    ],
)
def test_shorter_marked_or_other_quotations_are_no_drift(other):
    assert _changes(SAID, other) == []


def test_spelling_is_no_drift():
    one = "The harbour organised its labour around the tide"
    other = "The harbor organized its labor around the tide"

    assert _changes(one, other) == []


def test_a_drift_names_its_speaker_and_likeness():
    texts = [
        f'"{SAID}," Ines Okafor said.',
        f'"{SAID.replace("gates", "doors")}," Okafor said.',
    ]
    (drift,) = drifts_of([reading(text, f"t{at}") for at, text in enumerate(texts)])

    assert (drift.left, drift.right) == ("t0", "t1")
    assert drift.speaker == "Ines Okafor"
    assert drift.likeness == pytest.approx(10 / 11, abs=1e-6)


def test_no_texts_and_no_quotations_have_no_drift():
    assert drifts_of([]) == []
    assert drifts_of([reading("It rained.", "a"), reading("It snowed.", "b")]) == []


def test_the_planted_drifts_are_found_and_no_others():
    for event in EVENTS:
        readings = readings_of(event)
        texts, drifts = texts_of(readings), drifts_of(readings)
        planted = key_of(event).get("quote_drift", [])
        print(f"{event:28} {len(drifts)} found, {len(planted)} planted")

        assert len(drifts) == len(planted)
        for entry in planted:
            assert any(
                touches(texts, end, drift.left, drift.left_span)
                or touches(texts, end, drift.right, drift.right_span)
                for drift in drifts
                for end in (entry["from"], entry["to"])
            )


@needs_shared
def test_the_shared_texts_have_no_drift():
    assert drifts_of(readings_of_seeds()) == []
