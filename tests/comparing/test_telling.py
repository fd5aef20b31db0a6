"""What two texts surely tell alike, and what they only seem to."""

import pytest

from framing.comparing.facts.corroboration import (
    bears_out,
    is_spoken,
    quotable,
    told_alike,
)
from framing.comparing.facts.coverage import coverage_of
from framing.comparing.reuse.copies import copies_of
from framing.comparing.words.quoting import sentence_at
from framing.records import Span
from tests.texts import reading

BRIDGE = "The council approved the bridge over the Corran on Tuesday."


def span_of(text, words):
    return Span(text.index(words), text.index(words) + len(words))


def holds(clause, sentence):
    one, other = reading(clause, "a"), reading(sentence, "b")
    return bears_out(one, Span(0, len(clause)), other, sentence_at(other, 0))


@pytest.mark.parametrize(
    ("sentence", "told"),
    [
        ("On Tuesday the council approved a new bridge over the Corran.", True),
        ("The bridge over the Corran was approved by the council on Tuesday night.", True),
        ("The council approved the bridge over the Corran on Friday.", False),
        ("The council approved the bridge over the Osterby on Tuesday.", False),
        ("The council has not approved the bridge over the Corran on Tuesday.", False),
        ("The council spoke of the bridge over the Corran on Tuesday.", False),
    ],
)
def test_names_days_and_denial_must_agree(sentence, told):
    assert holds(BRIDGE, sentence) is told


@pytest.mark.parametrize(
    ("text", "clause", "kept"),
    [
        (BRIDGE, BRIDGE[:-1], [BRIDGE[:-1]]),
        (
            "After the vote was over, the council went home to bed.",
            "After the vote was over",
            [],
        ),
        ("He approved the bridge and the road on Tuesday.", "He approved the bridge", []),
        ("A bridge, a road.", "A bridge, a road", []),
        (f"It was late. {BRIDGE}", "on Tuesday", []),
    ],
)
def test_only_what_reads_by_itself_is_quoted(text, clause, kept):
    spans = quotable(reading(text, "a"), span_of(text, clause))

    assert [text[one.start : one.end] for one in spans] == kept


def test_words_in_quotation_marks_are_spoken():
    text = 'The mayor was brief. "The bridge has been approved," she said on Tuesday.'

    assert is_spoken(reading(text, "a"), text.index("The bridge"))
    assert not is_spoken(reading(text, "a"), 0)


def test_copies_of_one_telling_are_one_source():
    rest = "Nobody in the hall was against it, and the vote took less than an hour in all."
    texts = [
        reading(f"{BRIDGE} {rest}", "a"),
        reading(f"{BRIDGE} {rest}", "b"),
        reading(f"On Tuesday the council approved a bridge over the Corran. {TIMES}", "c"),
    ]
    copies = copies_of(texts)
    told = told_alike(texts, coverage_of(texts, copies=copies), copies)
    bridge = next(one for one in told if "bridge" in one.fact.label)

    assert list(bridge.places) == ["a", "b", "c"]
    assert bridge.sources == 2


TIMES = "The rain fell all day. Children played in the square until the lamps were lit."
