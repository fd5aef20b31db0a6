"""What texts are called side by side."""

import pytest

from framing.labels import labels
from framing.records import NO_OUTLET
from tests.texts import reading


def test_an_outlet_is_called_by_its_name():
    assert labels([reading("", "a", "The Herald"), reading("", "b", "The Post")]) == {
        "a": "The Herald",
        "b": "The Post",
    }


def test_texts_of_one_outlet_are_told_apart():
    named = labels([reading("", "a", "The Herald"), reading("", "b", "The Herald")])

    assert named == {"a": "The Herald: a", "b": "The Herald: b"}


def test_a_long_file_name_is_cut_where_it_is_still_unlike_the_others():
    named = labels([reading("", "000_aaaaaaaaaaaaaaaa"), reading("", "000_aaaabbbbbbbbbbbb")])

    assert list(named.values()) == ["000_aaaaa…", "000_aaaab…"]


@pytest.mark.parametrize(
    ("names", "called"),
    [
        (["000_b348a6dc89d298ec", "001_3dbe8969c61f63ce"], ["Text 000", "Text 001"]),
        (["herald-9f8e7d6c5b4a", "post.0a1b2c3d"], ["herald", "post"]),
        (["herald-9f8e7d6c5b4a", "herald"], ["herald-9…", "herald"]),  # not called alike
        (["1_9f8e7d6c5b4a", "Text 1"], ["1_9f8e7d6c5b4a", "Text 1"]),
        (["-deadbeef1", "post"], ["-deadbeef1", "post"]),  # nothing else to call it by
        (["port-20240301", "port-defaced"], ["port-20240301", "port-defaced"]),  # day, word
    ],
)
def test_a_hash_at_a_file_names_end_is_not_read_aloud(names, called):
    assert list(labels([reading("", name) for name in names]).values()) == called


def test_rows_that_name_no_outlet_go_by_their_places():
    rows = [reading("", "train-7-0", NO_OUTLET), reading("", "b", "The Post")]
    rows.append(reading("", "train-7-2", NO_OUTLET))

    assert list(labels(rows).values()) == ["Text 1", "The Post", "Text 3"]

    hashed = [reading("", "2_1234abcd5"), reading("", "b", NO_OUTLET)]
    assert list(labels(hashed).values()) == ["2_1234abcd5", "Text 2"]

    rows[1] = reading("", "b", "Text 3")
    assert list(labels(rows).values()) == ["Text 1", "Text 3", "Text 3: train-7-2"]
