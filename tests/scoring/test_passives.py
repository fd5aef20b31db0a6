"""Passives without a doer, by hand."""

import pytest

from framing.records import Attribution, Span
from framing.scoring.matching.passives import agentless
from framing.scoring.tokens.vectors import vectorize
from tests.scoring.batches import batch_of, reading_of


def passives_in(*sentences):
    batch = batch_of(list(sentences))
    found = agentless(batch)
    text = batch.readings[0].document.text
    return [
        text[batch.token_start[first] : batch.token_end[last]]
        for first, last in zip(found.first, found.last, strict=True)
    ]


@pytest.mark.parametrize(
    ("sentence", "expected"),
    [
        ("The mine was closed on Monday.", ["was closed"]),
        ("It has not yet been fully rebuilt.", ["been fully rebuilt"]),
        ("The plan isn't expected to pass.", ["isn't expected"]),
        ("The mine was closed by the ministry.", []),
        ("The mine was closed last year in some haste by them.", []),
        ("It was closed in the end, on the last cold day of May, by them.", ["was closed"]),
        ("It must be finished by Friday.", []),  # a state, as often as a passive
        ("It must be delivered by Friday.", ["be delivered"]),
        ("It was delivered by the end of May.", ["was delivered"]),
        ("It was changed by 2030.", ["was changed"]),
        ("They made it by changing the law, and it was kept.", ["was kept"]),
        ("She was very interested and tired.", []),
        ("They need a bed.", []),
        ("He is a trusted friend.", []),
        ("The door was open. Closed shops stood there.", []),
        ("They were, the report adds, widely ignored.", []),
    ],
)
def test_the_rule_by_example(sentence, expected):
    assert passives_in(sentence) == expected


def test_a_sentence_ends_the_search_on_both_sides():
    assert passives_in("So it was", "Closed shops were shown", "By noon they left") == [
        "were shown"
    ]


def test_what_others_say_is_not_the_narrators():
    reading = reading_of(["He said it was stolen."], "it was stolen")

    assert len(agentless(vectorize([reading])).first) == 0
    assert len(agentless(vectorize([reading]), voice=1).first) == 1


def test_a_form_of_be_outside_the_quotation_makes_no_passive():
    reading = reading_of(["The plan was stolen."])
    said = Attribution([], [], [Span(13, 19)], "partial")
    fields = {name: getattr(reading, name) for name in reading.__struct_fields__}
    batch = vectorize([type(reading)(**{**fields, "attributions": [said]})])

    assert len(agentless(batch).first) == 0


@pytest.mark.parametrize("word", ["taken", "moved_on", "need", "red", "hundred", "based"])
def test_participles_are_known_by_rule_and_list(word):
    found = agentless(batch_of([f"It was {word} again."]))

    assert len(found.first) == (word == "taken")


def test_nothing_gives_nothing():
    assert len(agentless(vectorize([])).first) == 0
    assert len(agentless(batch_of(["..."])).first) == 0


@pytest.mark.parametrize(
    ("sentence", "expected"),
    [
        ("It was closed", ["was closed"]),
        ("It was newly closed", ["was newly closed"]),
        ("It was not newly closed", ["was not newly closed"]),
        ("It was not so newly closed", []),  # the form of "be" is four words off
        ("It was old closed", []),  # no adverb between
        ("It is being closed", ["being closed"]),  # the nearest form
        ("It was one two three four five six seven closed", []),
        ("It was led again", ["was led"]),
        ("It was fed", []),  # three letters are no regular participle
        ("It was axed", ["was axed"]),
        ("It was closed one two three four five six seven by men", []),
        ("It was closed one two three four five six seven eight by men", ["was closed"]),
        ("It was closed by", []),
        ("It was closed by the way", ["was closed"]),
        ("It was closed by the men", []),
        ("It was closed by a man", []),
        ("It was closed by a day", ["was closed"]),
        ("It was closed by 12 men", ["was closed"]),
        ("It was closed by noon, then by men", []),
    ],
)
def test_how_far_a_form_of_be_and_an_agent_may_stand(sentence, expected):
    assert passives_in(sentence) == expected
