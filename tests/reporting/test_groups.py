"""Groups of texts as they come, for a person or for a program."""

import json

import pytest

from framing.records import FoundEvent
from framing.reporting.listings import groups
from tests.texts import document

ONE, TWO, LONE = (document("The dam held.", name, title=f"Title {name}") for name in "abc")
FOUND = [(FoundEvent("sure", ["both name Velm"]), [ONE, TWO]), (FoundEvent(), [LONE])]


def test_a_heading_a_group_and_a_line_a_text():
    told = "".join(groups.FORMS["text"](iter(FOUND))).splitlines()

    assert told[:2] == ["Event 1: 2 texts, sure", "  (both name Velm)"]
    assert told[2].endswith(": Title a")
    assert told[4:6] == ["", "Event 2: one text"]
    assert len(told) == 7


@pytest.mark.parametrize("some", [FOUND, FOUND[:1], []])
def test_as_json_they_are_an_array(some):
    told = json.loads("".join(groups.FORMS["json"](iter(some))))

    assert [[text["title"] for text in one["texts"]] for one in told] == [
        [text.title for text in texts] for _, texts in some
    ]
    assert [one["sureness"] for one in told] == [how.sureness for how, _ in some]
