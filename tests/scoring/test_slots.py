"""Which sentence fills a slot: weights, place, and what can't fill any."""

import numpy as np
import pytest
from msgspec import structs

from framing.scoring.matching.rules import find_cues, load_rules
from framing.scoring.profiles import slots
from framing.scoring.tokens.vectors import vectorize
from tests.scoring.batches import reading_of

REMEDY = load_rules(slots.RULES).rules["remedy"]
STRONG = "The city should repair the bridge."  # weighs 2
WEAK = "A solution came."  # weighs 1: not enough by itself
NONE = "It rained."


def filled(*sentences, roles=()):
    reading = reading_of(list(sentences))
    for at, role in roles:
        reading.sentences[at] = structs.replace(reading.sentences[at], role=role)
    return slots.fill(vectorize([reading]))[0][3]


@pytest.mark.parametrize(
    ("sentences", "sentence"),
    [
        ([NONE, STRONG], 1),
        ([STRONG, STRONG], 0),  # the earlier of equals
        ([WEAK], None),
        ([NONE], None),
        ([WEAK, STRONG], 1),
        ([STRONG[:-1] + "?", NONE], None),  # a question
    ],
)
def test_the_heaviest_sentence_fills_a_slot_if_it_is_enough(sentences, sentence):
    assert filled(*sentences).sentence == sentence


def test_a_slot_says_what_its_sentence_weighs_and_shows_its_words():
    slot = filled(NONE, STRONG)
    text = f"{NONE}\n{STRONG}"

    assert slot.weight == 2
    assert [text[mark.start : mark.end] for mark in slot.marks] == ["should", "repair"]


def test_a_headline_gives_way_to_a_sentence_of_the_body_and_a_heading_never_counts():
    assert filled(STRONG, STRONG, roles=[(0, "headline")]).sentence == 1
    assert filled(STRONG, NONE, roles=[(0, "headline")]).sentence == 0
    assert filled(STRONG, NONE, roles=[(0, "heading")]).sentence is None


def test_patterns_that_fit_are_summed():
    batch = vectorize(
        [
            reading_of(
                [STRONG, WEAK, NONE, "The city should repair the bridge; a solution came."]
            )
        ]
    )

    found = slots.weights(REMEDY, find_cues(batch))
    assert found.tolist() == [2, 1, 0, 3]
    assert isinstance(found, np.ndarray)


def test_each_text_has_slots_of_its_own():
    batch = vectorize([reading_of([NONE]), reading_of([]), reading_of([NONE, STRONG])])

    assert [text[3].sentence for text in slots.fill(batch)] == [None, None, 1]
