"""Facts by text, on texts whose facts are plain to see."""

from __future__ import annotations

import msgspec
from hypothesis import given, settings
from hypothesis import strategies as st

from framing.comparing.facts.coverage import coverage_of
from framing.comparing.reuse.copies import copies_of
from tests.texts import HARBOUR, reading

ONE = """The mayor opened the new tram line in Lyndale on Monday.
The line cost 84 million euros and runs to the airport.
Cyclists had asked for a wider path beside the rails.
"""
TWO = """On Monday the mayor opened a tram line that Lyndale has awaited for years.
Passengers cheered as the first carriage left the depot.
At 84 million euros the line was dearer than planned.
"""
THREE = """Lyndale has a new tram line, opened by its mayor on Monday.
Bakers along the avenue handed out rolls to the crowd.
"""


def stated(coverage):
    """The texts that state each fact, by the words of the fact."""
    return {
        fact.label: {name for name, p in fact.documents.items() if p.how == "states"}
        for fact in coverage.facts
    }


def tram(apart=frozenset()):
    return coverage_of([reading(ONE, "a"), reading(TWO, "b"), reading(THREE, "c")], apart)


def test_the_same_fact_in_other_words_is_one_fact():
    facts = stated(tram())
    opened = [texts for label, texts in facts.items() if "opened" in label]

    assert opened[0] == {"a", "b", "c"}


def test_a_shared_sum_is_a_fact_of_kind_figure():
    coverage = tram()
    price = next(fact for fact in coverage.facts if "84 million" in fact.label)

    assert price.kind == "figure"
    assert set(price.documents) == {"a", "b"}


def test_what_two_others_state_is_lacking_with_the_closest_sentence():
    coverage = tram()
    price = next(fact for fact in coverage.facts if "84 million" in fact.label)
    by_text = {one.document: one for one in coverage.breadth}

    assert price.id in by_text["c"].lacks
    assert THREE[price.closest["c"].start : price.closest["c"].end] in THREE
    assert set(price.closest) == {"c"}


def test_what_one_text_tells_alone_is_unique_to_it():
    coverage = tram()
    labels = {fact.id: fact.label for fact in coverage.facts}
    alone = {one.document: [labels[id] for id in one.unique] for one in coverage.breadth}

    assert any("Cyclists" in label for label in alone["a"])
    assert any("Bakers" in label for label in alone["c"])


def test_a_text_apart_lacks_nothing_and_makes_nobody_lack():
    coverage = tram({"b"})
    by_text = {one.document: one for one in coverage.breadth}

    assert by_text["b"].lacks == by_text["c"].lacks == []
    assert by_text["b"].apart
    assert not any("b" in fact.closest for fact in coverage.facts)


def test_the_same_text_twice_shares_every_fact():
    coverage = coverage_of([reading(HARBOUR, "a"), reading(HARBOUR, "b")])

    assert coverage.overlaps[0].jaccard == 1
    assert all(one.unique == one.lacks == [] for one in coverage.breadth)
    assert {fact.id for fact in coverage.facts} == set(coverage.shared)


def test_copies_of_one_telling_count_once():
    again = ONE.replace("wider", "broader")
    texts = [reading(ONE, "a"), reading(again, "b"), reading(THREE, "c")]
    plain, counted = coverage_of(texts), coverage_of(texts, copies=copies_of(texts))
    price = next(fact for fact in counted.facts if "84 million" in fact.label)

    assert price.sources == 1
    assert price.id in plain.breadth[2].lacks
    assert price.id not in counted.breadth[2].lacks


def test_a_fact_told_twice_is_more_salient():
    text = "The line opened at last. Rain fell on the crowd for an hour or more. {} Birds sang."
    again = "The tram line cost 84 million euros in the end."
    once, twice = (
        coverage_of(
            [
                reading(text.format(""), "a"),
                reading(f"Sheep grazed. {again} {middle} Snow fell.", "b"),
                reading(f"Goats slept. {again} Hail fell.", "c"),
            ]
        )
        for middle in ("Nobody minded the wait.", "The tram line cost 84 million euros in all.")
    )

    def salience(coverage):
        return next(one.salience for one in coverage.facts if "84 million" in one.label)

    assert salience(twice) > salience(once)


def test_unlike_texts_share_nothing():
    coverage = coverage_of([reading(HARBOUR, "a"), reading(THREE, "b")])

    assert coverage.shared == []
    assert coverage.overlaps[0].jaccard == 0


def test_no_texts_and_empty_texts_have_no_facts():
    empty = coverage_of([reading("", "a"), reading("", "b")])

    assert coverage_of([]).facts == []
    assert empty.facts == []
    assert empty.overlaps[0].jaccard is None
    assert empty.breadth[0].share is None


def test_one_text_has_all_its_facts_alone():
    coverage = coverage_of([reading(HARBOUR, "a")])

    assert coverage.breadth[0].unique == [fact.id for fact in coverage.facts]
    assert coverage.breadth[0].share == 1


def test_places_are_verbatim_within_their_sentences():
    texts = {"a": ONE, "b": TWO, "c": THREE}
    for fact in tram().facts:
        place = fact.documents[fact.label_from]
        text = texts[fact.label_from]

        assert " ".join(text[place.start : place.end].split()) == fact.label
        assert place.sentence_start <= place.start < place.end <= place.sentence_end
        assert all(place.start <= mark.start < mark.end <= place.end for mark in place.marks)


@settings(max_examples=15, deadline=None)
@given(st.lists(st.sampled_from(HARBOUR.split(". ")), max_size=8), st.permutations("abc"))
def test_facts_do_not_depend_on_the_order_of_texts(sentences, order):
    """
    Who states what is the same however the texts are ordered, and so are the bytes
    of two runs.
    """
    texts = {"a": HARBOUR, "b": ". ".join(sentences), "c": THREE}
    first = coverage_of([reading(texts[name], name) for name in order])
    again = coverage_of([reading(texts[name], name) for name in order])

    assert msgspec.json.encode(first) == msgspec.json.encode(again)
    assert sum(one.facts for one in first.breadth) == sum(
        len(fact.documents) for fact in first.facts
    )
    assert all(fact.closest.keys().isdisjoint(fact.documents) for fact in first.facts)
