"""Where a fact stands in each text and how surely, each worked out by hand on a small field."""

from types import SimpleNamespace

import numpy as np
import pytest

from framing.comparing.facts import placing
from framing.records import Closest, FactPlace, Span
from tests.comparing.test_fact_rules import unit
from tests.scoring.batches import reading_of

TEXT = ["Crews mended old roads at night.", "Bakers sold new rolls at noon."]


def field(units, **more):
    """Two texts or more of two sentences each, and what is known of their clauses."""
    texts = 1 + max((one.text for one in units), default=0)
    readings = [reading_of(TEXT, name="abcd"[at]) for at in range(texts)]
    base = {
        "readings": readings,
        "units": units,
        "terms": [{word.term for word in one.words} for one in units],
        "apart": frozenset(),
        "copies": [],
        "far": [],
        "names": SimpleNamespace(mentions=lambda *_: False),
        "voices": SimpleNamespace(of=lambda _: (False, frozenset())),
        "seeker": SimpleNamespace(readings={one.document.id: one for one in readings}),
    }
    return SimpleNamespace(**{**base, **more})


def place(mine, group, like, units):
    return placing._place(mine, group, like, field(units))


@pytest.mark.parametrize(
    ("like", "value", "sure"),
    [
        ({0: 0.48}, 0.48, True),  # so alike at least
        ({0: 0.4799}, 0.4799, False),
        ({0: 0.3333333333}, 0.333333, False),
        ({}, 0.0, False),  # like nothing of the others
    ],
)
def test_a_place_is_sure_from_a_likeness_on(like, value, sure):
    found = place([0], [0, 1], like, [unit(0), unit(1)])

    assert (found.likeness, found.sure) == (value, sure)


def test_what_one_text_alone_tells_is_sure():
    found = place([0], [0], {}, [unit(0)])

    assert (found.likeness, found.sure) == (1.0, True)


def test_a_place_is_the_likest_clause_with_those_beside_it_in_its_sentence():
    units = [
        unit(0, start=3, end=9),
        unit(0, start=12, end=20),
        unit(0, sentence=1, start=33, end=40),
        unit(1, start=0, end=4),
    ]

    def stands(like):
        found = place([0, 1, 2], [0, 1, 2, 3], like, units)
        return found.start, found.end, found.sentence_start, found.sentence_end

    assert stands({0: 0.5, 1: 0.4, 2: 0.3}) == (3, 20, 0, 32)
    assert stands({0: 0.3, 1: 0.4, 2: 0.5}) == (33, 40, 33, 63)
    assert stands({0: 0.3, 1: 0.4, 2: 0.4}) == (3, 20, 0, 32)  # the first of two as like


def test_the_words_that_a_place_shares_with_others_are_marked():
    units = [unit(0, "road", "crew"), unit(1, "crew"), unit(0, "road", sentence=1)]
    found = place([0], [0, 1, 2], {0: 0.5}, units)

    assert found.marks == [Span(1, 2)]  # a word of its own text's other clause is not


def test_what_is_sought_of_a_group_is_a_stretch_of_each_sentence():
    units = [
        unit(0, start=3, end=9),
        unit(0, start=12, end=20),
        unit(0, sentence=1, start=33, end=40),
        unit(1, start=0, end=4),
    ]

    found = placing._spans([0, 1, 2, 3], field(units))
    assert found == [("a", Span(3, 20)), ("a", Span(33, 40)), ("b", Span(0, 4))]


def stated(how="states", sure=True):
    return FactPlace(how, 0, 5, 0, 32, [], 0.5, sure)


@pytest.mark.parametrize(
    ("near", "sure"),
    [
        ((0.6, 0.6), [True, True]),  # six tenths of the words
        ((0.59, 0.6), [True, True]),  # one way will do
        ((0.6, 0.59), [True, True]),
        ((0.59, 0.59), [False, False]),
    ],
)
def test_two_texts_surely_tell_a_fact_where_either_has_most_of_what_the_other_says(near, sure):
    asked = []

    def nearness(pairs):
        asked.extend(pairs)
        return np.array(near[: len(pairs)])

    some = field([unit(0), unit(1)], seeker=SimpleNamespace(nearness=nearness))
    (found,) = placing._checked([{"a": stated(), "b": stated()}], some)

    assert [one.sure for one in found.values()] == sure
    assert asked == [("a", Span(0, 5), "b", Span(0, 5)), ("b", Span(0, 5), "a", Span(0, 5))]


def test_mentions_and_doubtful_places_are_not_held_against_each_other():
    seeker = SimpleNamespace(nearness=lambda pairs: np.zeros(len(pairs)))
    some = field([unit(0), unit(1)], seeker=seeker)
    facts = [
        {"a": stated(), "b": stated("mentions")},
        {"a": stated(), "b": stated(sure=False)},
    ]

    found = placing._checked(facts, some)
    assert [one["a"].sure for one in found] == [True, True]


def test_of_three_texts_the_one_that_is_near_to_none_is_doubtful():
    near = {("a", "b"): 0.9, ("b", "a"): 0.1}
    seeker = SimpleNamespace(
        nearness=lambda pairs: np.array([near.get((one[0], one[2]), 0.0) for one in pairs])
    )
    some = field([unit(0), unit(1), unit(2)], seeker=seeker)
    (found,) = placing._checked([{name: stated() for name in "abc"}], some)

    assert {name: one.sure for name, one in found.items()} == {"a": True, "b": True, "c": False}


def placed(like, missing=(False, False, False), mentions=lambda *_: False, apart=frozenset()):
    """Where texts have what the clause of the first tells; each text has two clauses."""
    units = [
        unit(text, sentence=sentence, start=33 * sentence, end=33 * sentence + 5)
        for text in range(3)
        for sentence in (0, 1)
    ]
    some = field(
        units,
        names=SimpleNamespace(mentions=mentions),
        seeker=SimpleNamespace(lacking=lambda *_: np.array(missing)),
    )
    some.far = placing.far_of(some.readings, units, apart)
    return placing._placed([0], like, some)


def test_what_no_text_comes_near_is_held_against_their_first_sentences():
    documents, closest = placed({}, missing=(False, False, True))

    assert list(documents) == ["a"]
    assert closest == {"b": Closest(0, 32), "c": Closest(0, 32, sure=True)}


def test_the_nearest_sentence_of_a_text_is_shown_with_its_likeness():
    _, closest = placed({2: 0.1, 3: 0.1234567, 5: 0.0}, missing=(False, True, False))

    assert closest["b"] == Closest(33, 63, 0.123457, True)
    assert closest["c"] == Closest(0, 32)  # no likeness at all: the first


def test_of_sentences_that_are_as_near_the_first_is_shown():
    _, closest = placed({2: 0.1, 3: 0.1})

    assert closest["b"] == Closest(0, 32, 0.1)


def test_a_text_that_touches_a_fact_mentions_it():
    documents, closest = placed({3: 0.2}, mentions=lambda at, group, value: value >= 0.2)

    assert {name: one.how for name, one in documents.items()} == {
        "a": "states",
        "b": "mentions",
    }
    assert documents["b"].start == 33
    assert list(closest) == ["c"]


def test_nothing_is_said_of_what_a_text_of_another_event_lacks():
    _, closest = placed({}, apart=frozenset("b"))

    assert list(closest) == ["c"]


def fact(group, documents, like, **more):
    units = [unit(0), unit(0, order=1.0, sentence=1), unit(1), unit(1, order=0.5, sentence=1)]
    return placing._fact(group, documents, {}, like, field(units, **more))


def at(start, end, sure=True, how="states"):
    return FactPlace(how, start, end, 0, 32, [], 0.5, sure)


@pytest.mark.parametrize(
    ("documents", "apart", "label"),
    [
        ({"a": at(0, 12), "b": at(0, 5)}, "", "Crews"),  # the shortest
        ({"a": at(0, 5), "b": at(6, 11)}, "", "Crews"),  # of two as short the first text's
        ({"a": at(0, 12), "b": at(0, 5, sure=False)}, "", "Crews mended"),  # that is sure
        ({"a": at(0, 12, sure=False), "b": at(0, 5, sure=False)}, "", "Crews"),
        ({"a": at(0, 12), "b": at(0, 5, how="mentions")}, "", "Crews mended"),
        ({"a": at(0, 12), "b": at(0, 5)}, "b", "Crews mended"),  # of the event's own texts
        ({"a": at(0, 12, sure=False), "b": at(0, 5)}, "b", "Crews mended"),
        ({"b": at(0, 5)}, "b", "Crews"),
    ],
)
def test_a_fact_goes_by_its_shortest_sure_words(documents, apart, label):
    assert fact([0, 2], documents, {}, apart=frozenset(apart)).label == label


def test_the_text_of_the_label_surely_tells_the_fact():
    found = fact([0, 2], {"a": at(0, 12, sure=False), "b": at(0, 5, sure=False)}, {})

    assert {name: one.sure for name, one in found.documents.items()} == {"a": False, "b": True}


@pytest.mark.parametrize(
    ("group", "like", "salience"),
    [
        ([0], {}, (1.0 + 1 / 2) / 2),  # at the top of one of two texts
        ([1], {}, (0.0 + 1 / 2) / 2),  # at the end of one
        ([0, 2], {}, (1.0 + 1.0) / 2),  # of both
        ([0, 3], {}, (0.75 + 1.0) / 2),
        ([0, 1, 2], {}, (2 / 3 + 1.0) / 2),  # three tellings count no more than two texts
        ([0, 2], {1: 0.275, 3: 0.275}, 1.0),
    ],
)
def test_how_salient_a_fact_is(group, like, salience):
    """The mean of how far up it stands and of how many of the texts tell it."""
    documents = {"a": at(0, 12), "b": at(0, 5)} if 2 in group or 3 in group else {"a": at(0, 9)}

    assert fact(group, documents, like).salience == pytest.approx(salience, abs=1e-6)


@pytest.mark.parametrize(
    ("like", "tellings"), [({1: 0.275}, 3), ({1: 0.274}, 2), ({0: 0.9}, 2)]
)
def test_a_fact_that_is_told_again_counts_again(like, tellings):
    """Of four texts two tell it, and the first perhaps again in its second sentence."""
    units = [unit(0), unit(0, sentence=1), unit(1), unit(3)]
    documents = {"a": at(0, 12), "b": at(0, 5)}
    found = placing._fact([0, 2], documents, {}, like, field(units))
    alone = placing._fact([0], {"a": at(0, 12)}, {}, like, field(units))

    assert found.salience == pytest.approx((1.0 + tellings / 4) / 2)
    assert alone.salience == pytest.approx((1.0 + 1 / 4) / 2)  # one text's alone does not


@pytest.mark.parametrize(
    ("documents", "sources"),
    [
        ({"a": at(0, 5), "b": at(0, 5)}, 2),
        ({"a": at(0, 5), "b": at(0, 5, sure=False)}, 1),
        ({"a": at(0, 5), "b": at(0, 5, how="mentions")}, 1),
    ],
)
def test_sources_are_those_who_surely_state_it(documents, sources):
    assert placing.sources_of(documents, []) == sources
