"""When a text surely lacks a passage, may lack it or may well tell it: each bound by hand."""

from types import SimpleNamespace

import numpy as np
import pytest
from scipy.sparse import csr_array

from framing.comparing.facts import sought
from framing.comparing.facts.seeking import Seeker
from framing.comparing.facts.sought import (
    FAR,
    LIKELY,
    MAY_MISS,
    MEETS,
    MISSING,
    Held,
    Said,
)
from framing.comparing.words.items import Item
from framing.comparing.words.passages import Passage, Text
from framing.records import Span
from tests.texts import reading

NAMES = {MISSING: "missing", MAY_MISS: "may miss", MEETS: "meets", FAR: "far", LIKELY: "likely"}


class Known(Held):
    """What passages have of items, given as it is."""

    def loose_of(self, items):
        return self.loose[items]


def held(loose, light=None, weights=None, meeting=(), seldom=(), starts=(0, 1)):
    """What is known of items in a text of one passage, `loose` being what it has of each."""
    many = len(loose)
    made = object.__new__(Known)
    made.items = [None] * many
    made.weights = np.array(weights or [1.0] * many)
    made.light = light or [1.0] * many
    made.starts = np.array(starts)

    def table(column):
        values = np.zeros((many, starts[-1]))
        if starts[-1]:
            values[: len(column), 0] = column
        return csr_array(values)

    made.loose, made.meeting, made.seldom = table(loose), table(meeting), table(seldom)
    return made


def flags(loose, **more):
    """The flags of a span of all items."""
    made = held(loose, **more)
    (found,) = made.flags_of([range(len(loose))])
    return [{name for flag, name in NAMES.items() if one & flag} for one in found.tolist()]


def test_each_thing_that_is_known_has_a_flag_of_its_own():
    assert sorted(NAMES) == [1, 2, 4, 8, 16]


@pytest.mark.parametrize(
    ("loose", "known"),
    [
        ([0, 0, 0, 0], {"missing", "may miss", "far"}),
        ([0.99, 0, 0, 0], {"missing", "may miss", "far"}),
        ([1, 0, 0, 0], {"far"}),  # a quarter
        ([1, 0.59, 0, 0], {"far"}),
        ([1, 0.6, 0, 0], set()),  # four tenths
        ([1, 1, 0.79, 0], set()),
        ([1, 1, 0.8, 0], {"likely"}),  # seven tenths
        ([1, 1, 1, 1], {"likely"}),
    ],
)
def test_what_a_text_has_of_four_things(loose, known):
    assert flags(loose) == [known]


def test_things_count_by_how_much_they_tell():
    assert flags([1, 0, 0], weights=[3.0, 1.0, 1.0]) == [set()]  # three of five
    assert flags([0, 1, 0], weights=[3.0, 1.0, 1.0]) == [{"missing", "may miss", "far"}]


@pytest.mark.parametrize(
    ("light", "known"),
    [
        ([1.0, 1.0, 0.4], {"missing", "may miss", "far"}),
        ([1.0, 1.0, 0.3], {"may miss", "far"}),  # too little to be missed
    ],
)
def test_a_clause_needs_things_enough_to_be_missed(light, known):
    assert flags([0, 0, 0], light=light) == [known]


def test_of_a_short_clause_a_text_may_miss_what_it_has_not_nearly_all_of():
    assert flags([1, 0.39]) == [{"may miss"}]
    assert flags([1, 0.4]) == [{"likely"}]


def test_nothing_at_all_may_be_missing_and_is_never_surely():
    (found,) = held([1.0]).flags_of([[]])

    assert found.tolist() == [MAY_MISS | FAR]


@pytest.mark.parametrize(
    ("meeting", "seldom", "meets"),
    [
        ([1025, 1], [], True),  # a name or figure with a word
        ([1025], [], False),
        ([1, 1, 1, 1], [], False),  # words alone
        ([], [1, 1], True),  # that are yet rarer, in one sentence
        ([], [1], False),
    ],
)
def test_what_few_places_have_and_meets_is_not_missing(meeting, seldom, meets):
    (found,) = flags([0, 0, 0, 0], meeting=meeting, seldom=seldom)

    assert found == ({"meets", "far"} if meets else {"missing", "may miss", "far"})


def test_a_text_without_passages_surely_lacks_nothing():
    assert flags([0, 0, 0, 0], starts=(0, 1, 1)) == [
        {"missing", "may miss", "far"},
        {"far"},
    ]
    assert flags([0, 0, 0], starts=(0, 0)) == [{"far"}]


# how far passages have items


def item(key, keys=None, **more):
    return Item(key, keys or {key: 1.0}, **more)


def held_of(texts, items):
    """Texts as lists of passages, each a set of keys; all items are the first text's."""
    passages = [
        Text([Passage(0, 1, frozenset(keys.split()), "", on) for keys, on in text])
        for text in texts
    ]
    said = [SimpleNamespace(items=items if not at else []) for at in range(len(texts))]
    return Held(passages, said)


def test_a_passage_has_an_item_under_the_form_that_is_worth_most():
    one = item("sink", {"sink": 1.0, "~sinki": 0.75, "§4": 0.6, "close": 0.9})
    forms = ["sink", "~sinki", "§4", "close", "§4 ~sinki", "§4 close ~sinki", "other"]
    made = held_of([[(keys, False) for keys in forms]], [one])

    assert made.gains.toarray()[0].tolist() == [1.0, 0.75, 0.6, 0.9, 0.75, 0.9, 0.0]


def test_the_sentence_behind_counts_where_the_passage_runs_on():
    made = held_of(
        [[("a", True), ("b", False), ("c", True), ("a", False)]], [item("a"), item("b")]
    )

    assert made.gains.toarray().tolist() == [[1, 0, 0, 1], [0, 1, 0, 0]]
    assert made.both.toarray().tolist() == [[1, 0, 1, 1], [1, 1, 0, 0]]


def test_a_name_counts_half_anywhere_in_a_text_that_has_it():
    named = item("roe", named=True)
    made = held_of([[("roe", False), ("x", False)], [("x", False)]], [named, item("x")])

    assert made.loose_of(np.arange(2)).toarray().tolist() == [[1, 0.5, 0], [0, 1, 1]]
    assert made.loose_of(np.array([1])).toarray().tolist() == [[0, 1, 1]]
    assert made.starts.tolist() == [0, 2, 3]
    assert made.texts.tolist() == [0, 0, 1]


@pytest.mark.parametrize(("places", "meets"), [(3, True), (4, False)])
def test_what_is_in_three_passages_of_a_text_may_meet_another(places, meets):
    text = [("roe road", False)] * places
    made = held_of([text], [item("roe", hard=True, named=True), item("road")])

    assert made.meeting.toarray()[:, 0].tolist() == ([1025, 1] if meets else [0, 0])


@pytest.mark.parametrize(("places", "seldom"), [(2, True), (3, False)])
def test_words_of_two_passages_of_a_text_are_rarer_yet(places, seldom):
    made = held_of([[("road", False)] * places], [item("road")])

    assert made.seldom.toarray()[0, 0] == seldom


@pytest.mark.parametrize(("worth", "meets"), [(0.75, True), (0.6, False)])
def test_near_words_and_common_ones_do_not_meet(worth, meets):
    made = held_of(
        [[("k", False)]], [item("a", {"k": worth}), item("b", {"k": 1.0}, weight=0.4)]
    )

    assert made.meeting.toarray().tolist() == [[meets], [0]]
    assert made.seldom.toarray().tolist() == [[meets], [0]]


def test_an_item_that_no_passage_has_weighs_most():
    made = held_of(
        [[("a", False), ("a b", False)]], [item("a"), item("b"), item("c", weight=0.4)]
    )

    assert made.weights == pytest.approx([np.log(2), np.log(3), 0.4 * np.log(3)])


# stretches of a text


def test_items_stand_in_a_span_from_its_start_to_before_its_end():
    said = Said(reading("Crews mended steel roads near steel mills."), [])
    steel = [one.key for one in said.items].index("steel")

    assert said.within(Span(0, 42)) == list(range(len(said.items)))  # each once
    assert said.within(Span(13, 18)) == said.within(Span(30, 35)) == [steel]
    assert said.within(Span(14, 18)) == []
    assert said.within(Span(10, 13)) == []


@pytest.mark.parametrize(
    ("span", "pieces"),
    [
        ((0, 5), [(0, 5)]),  # half of ten
        ((1, 5), [(1, 5)]),  # less: the span itself
        ((0, 15), [(0, 10), (10, 15)]),
        ((0, 14), [(0, 10)]),
        ((10, 20), [(10, 20)]),
        ((9, 20), [(10, 20)]),
    ],
)
def test_a_piece_is_half_of_a_clause_or_more(span, pieces):
    said = Said(reading("Crews left."), [Span(0, 10), Span(10, 20)])

    assert said.pieces_of(Span(*span)) == [Span(*one) for one in pieces]


def test_terms_are_known_by_their_neighbours_capitals_and_speakers():
    said = Said(reading('"It leaks," Ann Roe said. Roe left the port.'), [])

    assert ("ann", "roe") in said.pairs
    assert ("roe", "ann") not in said.pairs
    assert said.capitals["r"] == {"roe"}
    assert "p" not in said.capitals
    assert {"ann", "roe", "port"} <= said.written


# seeking


TOLD = "The old crews mended broken roads. Bakers gave fresh rolls away."


def seek(mine, theirs, span=None):
    seeker = Seeker([reading(mine, "a"), reading(theirs, "b")])
    return seeker.seek("a", Span(*(span or (0, len(mine)))), "b")


def test_two_sentences_together_may_tell_a_clause_and_are_both_shown():
    mine = "Crews mended broken roads behind frozen harbours beside railway stations."
    theirs = "Crews mended broken roads behind harbours. Frozen railway stations stood beside."
    found = seek(mine, theirs)

    assert (found.verdict, found.place) == ("told", Span(0, len(theirs)))


def test_a_verbatim_run_of_four_words_is_told_even_of_common_ones():
    told = "He said the crews will not be there at all."

    assert seek("Crews will not be there.", told).verdict == "told"
    assert seek("Crews will not be there.", told).place == Span(0, len(told))
    assert seek("Crews will not.", told).verdict == "perhaps"


def test_a_passage_of_two_clauses_is_told_where_both_are():
    mine = "The old crews mended broken roads, while bakers gave fresh rolls away."
    both, one, none = (
        seek(mine, other)
        for other in (
            TOLD,
            "The old crews mended broken roads. Snow fell.",
            "Goats slept under trees. Snow fell on valleys.",
        )
    )

    assert [one_.verdict for one_ in both.parts] == ["told", "told"]
    assert both.verdict == "told"
    assert one.verdict == "perhaps"
    assert none.verdict == "not found"
    assert [len(one_.parts) for one_ in (both, one, none)] == [2, 2, 2]


def test_a_span_without_a_word_that_tells_anything_is_perhaps_told():
    found = seek("It is so. Crews left.", TOLD, (0, 9))

    assert (found.verdict, found.likeness, found.place) == ("perhaps", 0.0, None)


def test_what_is_told_is_said_so_at_once_and_all_else_is_none():
    seeker = Seeker(
        [reading(TOLD, "a"), reading(f"Snow fell. {TOLD}", "b"), reading("It hailed.", "c")]
    )
    first = Span(0, 34)

    assert seeker.told("a", first, "b").verdict == "told"
    assert seeker.told("a", first, "c") is None
    assert seeker.lacking("a", first).tolist() == [False, False, True]
    assert seeker.lacks("a", first, "c") is True
    assert seeker.seems_alone("a", first, ["c"]) is True
    assert seeker.seems_alone("a", first, ["b", "c"]) is False


def test_what_is_told_in_another_order_is_told():
    other = "Broken roads were mended by the old crews. Snow fell."
    seeker = Seeker([reading(TOLD, "a"), reading(other, "b")])

    assert seeker.told("a", Span(0, 34), "b").place == Span(0, 42)


def test_how_much_of_a_span_a_place_says():
    seeker = Seeker([reading(TOLD, "a"), reading(f"Snow fell. {TOLD}", "b")])
    first, there, snow = Span(0, 34), Span(11, 45), Span(0, 10)
    asked = [("a", first, "b", there), ("a", first, "b", snow), ("a", Span(3, 4), "b", there)]

    assert seeker.nearness(asked).tolist() == [1.0, 0.0, 1.0]
    assert seeker.nearness(asked[2:]).tolist() == [1.0]
    both = seeker.nearness([("a", Span(0, len(TOLD)), "b", Span(11, 11 + len(TOLD)))])
    assert both.tolist() == [1.0]  # over two sentences


def test_few_likenesses_at_a_time_make_no_difference(monkeypatch):
    from framing.comparing.facts import seeking

    def flags_of_all():
        seeker = Seeker([reading(TOLD, "a"), reading("Old crews left. Rolls rose.", "b")])
        seeker.seek_all([("a", Span(0, 34))])
        return {key: value.tolist() for key, value in seeker._flags.items()}

    whole = flags_of_all()
    monkeypatch.setattr(seeking, "PORTION", 1)
    assert flags_of_all() == whole


def test_the_bounds_of_what_is_told_are_in_order():
    assert 0 < sought.ABSENT < sought.SEEMS < sought.TOLD < 1
