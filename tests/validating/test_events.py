"""B-cubed against the reference, and a validation that is worked out by hand."""

import json

import numpy as np
import pytest
from hypothesis import given
from hypothesis import strategies as st

from framing.errors import InputError
from framing.validating import events, heaps
from tests.grouping import bcubed
from tests.shared import needs_shared, shared_json

GROUPS = st.lists(st.integers(0, 4), min_size=1, max_size=12)


@needs_shared
def test_bcubed_gives_the_reference_numbers():
    vector = shared_json("reference/vectors.json")["bcubed"]
    found = bcubed(vector["gold"], vector["pred"])

    assert found == pytest.approx((vector["P"], vector["R"], vector["F1"]), abs=1e-6)


def test_bcubed_by_hand():
    # texts 0 and 1 of one event, one group each: all groups are pure, events half found
    assert bcubed([0, 0], [0, 1]) == (1.0, 0.5, pytest.approx(2 / 3))


@given(GROUPS, st.randoms())
def test_bcubed_agrees_with_its_definition(gold, random):
    told = [random.randint(0, 4) for _ in gold]
    texts = range(len(gold))
    precision = recall = 0.0
    for one in texts:
        both = sum(gold[one] == gold[two] and told[one] == told[two] for two in texts)
        precision += both / told.count(told[one]) / len(gold)
        recall += both / gold.count(gold[one]) / len(gold)

    assert bcubed(gold, told)[:2] == pytest.approx((precision, recall))


@given(GROUPS)
def test_a_grouping_is_all_right_by_itself(gold):
    assert bcubed(gold, gold) == pytest.approx((1.0, 1.0, 1.0))
    assert heaps.pair_f1(np.array(gold), np.array(gold)) == 1.0


def test_pairs_count_where_either_text_does():
    gold, told = np.array([0, 0, 1, 1]), np.array([0, 0, 0, 1])
    # pairs with text 2 or 3: told 0-2 and 1-2, true 2-3, none right; 0-1 doesn't count
    counted = np.array([False, False, True, True])

    assert heaps.pair_f1(gold, told) == pytest.approx(2 * 1 / (3 + 2))
    assert heaps.pair_f1(gold, told, counted) == 0.0


def test_groups_of_unequal_length_are_refused():
    with pytest.raises(ValueError, match="one group for each"):
        bcubed([0, 1], [0])


STORIES = {
    "bridge": "The mayor opened the bridge over the Lenn with a band and fireworks",
    "comet": "Astronomers photographed a comet with a long tail near Jupiter",
    "bread": "Bakers raised the price of bread as flour became scarce",
    "strike": "Dockers ended their strike and cranes began to unload ships",
}


@pytest.fixture
def stories(tmp_path):
    path = tmp_path / "stories.jsonl"
    rows = [
        json.dumps({"event": name, "title": text[:20], "text": text + ending})
        for name, text in STORIES.items()
        for ending in (".", " at last.", ", people said.")
    ]
    path.write_text("\n".join(rows), encoding="utf-8")
    return path


def test_plain_stories_are_all_told_apart(stories):
    found = events.validate(stories)

    assert (found["task"], found["n"], found["events"]) == ("events", 12, 4)
    assert found["bcubed_f1"] == found["pair_f1"] == 1.0
    assert found["default"]["bcubed_f1"] == 1.0
    assert found["baseline"]["bcubed_f1"] == 1.0


def test_too_many_texts_have_no_baseline_and_a_reason(stories, monkeypatch):
    monkeypatch.setattr(events, "MOST_PLAIN", 3)
    baseline = events.validate(stories)["baseline"]

    assert baseline["bcubed_f1"] is None
    assert "3 texts" in baseline["reason"]


def test_a_line_without_an_event_is_named(tmp_path):
    path = tmp_path / "bad.jsonl"
    path.write_text('{"text": "no event"}\n', encoding="utf-8")

    with pytest.raises(InputError, match=r"bad\.jsonl:1"):
        events.validate(path)
