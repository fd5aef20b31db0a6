"""Groups, days and near pairs at the bounds of each rule, worked out by hand."""

import math

import numpy as np
import pytest
from scipy.sparse import csr_array

from framing.comparing.days import timeline, weekdays
from framing.comparing.grouping import blocking, clusters, events, levels, likeness, windows
from framing.comparing.grouping.clusters import Grouped
from framing.comparing.grouping.linkage import cut, groups, merges
from framing.comparing.grouping.reasons import reasons_of
from framing.comparing.grouping.told_days import (
    Days,
    day_of,
    factors,
    weekday_bits,
    weeks_told,
)
from framing.comparing.grouping.windows import Window, parts_of, stretches
from framing.reading.reader import read
from framing.records import Coverage, Fact, FactPlace
from tests.comparing.test_grouping_rules import texts_of
from tests.texts import document

NAN = float("nan")


# days that an undated text tells


@pytest.mark.parametrize(
    ("told", "made"),
    [
        (["may", "1"], 1.1),  # the same week
        (["may", "7"], 1.1),  # the next one
        (["april", "23"], 1.1),  # the one before
        (["may", "15"], 0.8),  # two weeks on: neither near nor far
        (["april", "9"], 0.8),
        (["may", "27"], 0.8),  # four weeks on
        (["june", "4"], 0.85 * 0.8),  # five
        (["april", "1"], 0.8),
        (["march", "25"], 0.85 * 0.8),
    ],
)
def test_a_day_is_near_within_a_week_and_far_after_four(told, made):
    """The dated text is of May 1, which is of the 18th week of seven days."""
    days = Days(
        np.array([day_of("2024-05-01"), NAN]),
        np.zeros(2, dtype=np.uint8),
        np.array([0, weeks_told(told)], dtype=np.uint64),
    )
    found = factors(days, np.array([0]), np.array([1]), np.array([0.3])).item()

    assert found == pytest.approx(made)


def test_a_bit_a_day_of_the_week():
    assert weekday_bits(["monday"]) == 1
    assert weekday_bits(["sunday", "tuesday"]) == 64 + 2
    assert weekday_bits([]) == 0


# windows


@pytest.mark.parametrize(
    ("days", "parts"),
    [
        ([0, 4, 8, 11], [[0], [1], [2, 3]]),  # more than three days between
        ([0, 3, 6, 9], [[0, 1, 2, 3]]),  # three, and nine in all
        ([0, 3, 6, 9, 10], [[0], [1, 2, 3, 4]]),  # of pauses as long the first is cut
        ([0, 2, 5, 8, 10], [[0, 1], [2, 3, 4]]),  # the longest pause
        ([5], [[0]]),
    ],
)
def test_runs_of_days(days, parts):
    assert parts_of(range(len(days)), np.array(days, dtype=float), Window(3)) == parts


def test_of_runs_as_large_the_earliest_takes_the_undated():
    days = np.array([NAN, 30.0, 1.0])

    assert parts_of([0, 1, 2], days, Window(3)) == [[0, 2], [1]]


def test_a_running_event_has_no_end():
    assert Window(3).span == 9
    assert Window(3, running=True).span == math.inf


def taken(days, window=Window(1), least=2, monkeypatch=None):  # noqa: B008
    monkeypatch.setattr(windows, "AT_ONCE", least)
    return [
        (texts.tolist(), first, last)
        for texts, first, last in stretches(np.array(days, dtype=float), window)
    ]


def test_many_texts_are_taken_in_stretches_of_days(monkeypatch):
    """
    A stretch holds nine texts, three times those of the days that an event may take, and the
    texts of the three days behind; those without a date are in each.
    """
    days = [*range(20), NAN]
    found = taken(days, least=2, monkeypatch=monkeypatch)

    assert found[0] == ([*range(15), 20], -math.inf, 11.0)
    assert found[1] == ([*range(12, 20), 20], 12.0, 19.0)
    assert len(found) == 2


def test_few_texts_or_a_running_story_are_taken_at_once(monkeypatch):
    whole = [([0, 1, 2], -math.inf, math.inf)]

    assert taken([0, 1, 9], least=3, monkeypatch=monkeypatch) == whole
    assert taken([0, 1, 9], window=None, monkeypatch=monkeypatch) == whole
    assert taken([0, 1, 9], Window(1, running=True), monkeypatch=monkeypatch) == whole
    assert len(taken([0, 1, 9], least=2, monkeypatch=monkeypatch)) > 0


# clusters


def test_sets_stand_by_their_first_items():
    found = list(clusters._sets(np.array([0, 1, 0, 3, 1])))

    assert found == [[0, 2], [1, 4], [3]]
    assert list(clusters._sets(np.zeros(0, dtype=int))) == []


def grouped(first, pairs, days, together=2500):
    left, right, alike = (np.array(side) for side in zip(*pairs, strict=True))
    near = likeness.Likenesses(len(first), left, right, alike, np.array(days), 1.7, together)
    return Grouped(np.array(first), True, near)


@pytest.mark.parametrize(
    ("alike", "how"), [(1.7 * 1.3 * 3, "sure"), (1.7 * 1.1 * 3, "likely"), (3.0, "unsure")]
)
def test_a_group_is_as_sure_as_the_mean_of_all_its_pairs(alike, how):
    """Of three pairs of a group of three one is near, the others count nothing."""
    made = grouped([0, 0, 0, 3], [(0, 1, alike + 1e-9), (2, 3, 9.0)], [1.0] * 4)

    assert list(made.told()) == [([0, 1, 2], how), ([3], None)]
    alone = [([0, 1, 2], how), ([3], None)] if how == "sure" else [
        ([at], None) for at in range(4)
    ]  # fmt: skip
    assert list(made.told(sure=True)) == alone


def test_groups_may_be_put_in_parts():
    made = grouped([0, 0, 0, 3], [(0, 1, 9.0)], [1.0] * 4).parted([[0], [1, 2]])

    assert made.first.tolist() == [0, 1, 1, 3]
    assert list(made.several()) == [[1, 2]]


# levels and likeness


def test_the_closest_two_of_each_text():
    left, right = np.array([0, 0, 1]), np.array([1, 2, 2])
    first, second = levels._closest(4, left, right, np.array([0.9, 0.5, 0.7]))

    assert first.tolist() == [1, 0, 1, -1]
    assert second.tolist() == [2, 2, 0, -1]


def test_of_texts_as_close_the_first_is_closest():
    left, right = np.array([0, 0, 0]), np.array([3, 1, 2])
    first, second = levels._closest(4, left, right, np.array([0.5, 0.5, 0.5]))

    assert (first[0], second[0]) == (1, 2)
    assert second.tolist() == [2, -1, -1, -1]


@pytest.mark.parametrize(
    ("texts", "level"),
    [
        (100, 1.7 + 0.34 * math.log10(25)),
        (2500, 1.7),
        (10_000, 1.7 - 0.34 * math.log10(4)),
        (25_000, 1.4),  # and never less
        (1_000_000, 1.4),
    ],
)
def test_the_level_of_a_heap_falls_with_its_size(texts, level):
    none = np.zeros(0, dtype=np.int64)

    assert levels.level_of(texts, none, none, np.zeros(0)) == pytest.approx(level, abs=1e-9)


def test_how_alike_a_text_is_to_those_merely_near():
    """The mean of the tenth to the thirtieth of its neighbours, 20 of them, the rest 0."""
    values = np.r_[np.full(10, 0.9), np.full(10, 0.5)]
    found = likeness._nearness(21, np.zeros(20, dtype=int), np.arange(1, 21), values)

    assert found[0] == pytest.approx(10 * 0.5 / 20)
    assert found[1] == 0.0
    many = np.r_[np.full(10, 0.9), np.full(20, 0.5), np.full(5, 0.4)]
    assert likeness._nearness(36, np.zeros(35, dtype=int), np.arange(1, 36), many)[0] == (
        pytest.approx(0.5)
    )


def test_being_like_the_same_others_is_a_cosine_of_cubes():
    """Two texts are like each other and a third; each is twice as like itself, cubed."""
    left, right = np.array([0, 0, 1]), np.array([1, 2, 2])
    found = likeness._company(3, left, right, np.array([1.0, 1.0, 1.0]))

    # rows (2, 1, 1) and (1, 2, 1): 5 over 6
    assert found == pytest.approx(np.full(3, 5 / 6))


def test_pairs_just_over_a_faint_likeness_are_kept():
    vectors = csr_array(np.eye(3))
    none = Days(np.full(3, NAN), np.zeros(3, np.uint8), np.zeros(3, np.uint64))

    assert [len(side) for side in likeness._alike(vectors, none)] == [0, 0, 0]


# near pairs


@pytest.mark.parametrize(("cosine", "near"), [(0.07, True), (0.05, False)])
def test_a_pair_of_next_to_no_likeness_is_not_looked_at(cosine, near):
    """Of terms that both have, as others of one text alone find no pairs."""
    rest = (1 - cosine**2) ** 0.5
    rows = np.array([[cosine, rest, 0.0], [1.0, 0.0, 0.0], [0.0, 1.0, 0.0]])
    left, right, found = blocking.near_pairs(csr_array(rows))
    pairs = dict(zip(zip(left.tolist(), right.tolist(), strict=True), found, strict=True))

    assert ((0, 1) in pairs) is near
    assert pairs[0, 2] == pytest.approx(rest)


def test_texts_by_the_chunk_have_the_same_pairs(monkeypatch):
    rng = np.random.default_rng(2)
    rows = blocking.unit_rows(csr_array(rng.random((7, 5)) * (rng.random((7, 5)) < 0.5)))
    whole = [side.tolist() for side in blocking.near_pairs(rows)]
    monkeypatch.setattr(blocking, "CHUNK", 2)
    monkeypatch.setattr(blocking, "PAIRS_AT_ONCE", 3)

    assert [side.tolist() for side in blocking.near_pairs(rows)] == whole


def test_no_texts_have_no_near_pairs():
    assert [len(one) for one in blocking.near_pairs(csr_array((0, 1)))] == [0, 0, 0]


# linkage


def test_a_merge_takes_the_links_of_both():
    """0-1 at 3; then 2 is like them at (1.6 + 1.2) / 2, which is more than 3 is."""
    left, right = np.array([0, 0, 1, 2]), np.array([1, 2, 2, 3])
    made = merges(4, left, right, np.array([3.0, 1.6, 1.2, 1.3]))

    assert [(round(value, 6), *sorted(pair)) for value, *pair in made[:2]] == [
        (3.0, 0, 1),
        (1.4, 0, 2),
    ]


@pytest.mark.parametrize(("value", "merged"), [(0.71, True), (0.7, False)])
def test_the_least_likeness_of_a_merge(value, merged):
    pair = np.array([0]), np.array([1]), np.array([value])

    assert bool(merges(2, *pair)) is merged


def test_groups_are_cut_at_a_level_and_it_counts():
    made = [(2.0, 0, 1), (1.0, 2, 3), (0.9, 0, 2)]

    assert cut(4, made, 1.0).tolist() == [0, 0, 2, 2]
    assert cut(4, made, 0.9).tolist() == [0, 0, 0, 0]
    assert cut(4, made, 1.1).tolist() == [0, 0, 2, 3]
    assert groups(3, np.array([0]), np.array([2]), np.array([1.0]), 1.0).tolist() == [0, 1, 0]
    assert groups(3, np.array([0]), np.array([2]), np.array([0.9]), 1.0).tolist() == [0, 1, 2]


# reasons and strangers


def test_words_of_headlines_stand_in_the_order_of_the_first():
    found = reasons_of(
        texts_of(("Pier opens", "It rained.", None), ("It opens: the old pier", "Rain.", None))
    )

    assert found == ["both headlines have “pier”, “opens”", "no text has a date"]


def test_words_of_three_letters_tell_nothing_of_headlines():
    found = reasons_of(texts_of(("Sea falls", "It rained.", None), ("Sea fog", "Rain.", None)))

    assert found[0] == "they are alike in their words alone"
    assert reasons_of(texts_of(("Sea falls", "It rained.", None))) == []


def test_one_text_has_no_strangers_and_of_two_that_are_apart_the_second_is_one():
    texts = texts_of(
        (None, "The harbour of Velm reopened after a strike.", None),
        (None, "Bakers in Lund sold fresh rolls at noon.", None),
    )

    assert events.strangers(texts[:1]) == []
    (found,) = events.strangers(texts)
    assert (found.text, found.closest, found.relation.answer) == (1, 0, "unrelated")
    (told,) = events.outsiders_of(texts)
    assert (told.document, told.closest, told.answer) == ("t1", "t0", "unrelated")


def test_years_between_two_texts_are_told_in_days():
    text = "The harbour of Velm reopened after a strike of nine days, Ann Roe said."
    context = events.Context(texts_of((None, text, "2023-01-01"), (None, text, "2024-01-01")))
    near = events.Context(texts_of((None, text, "2024-01-01"), (None, text, "2024-04-30")))

    assert context.relation(0, 1).reasons[-1] == "published 365 days apart"
    assert context.relation(0, 1).answer == "same topic"
    assert near.relation(0, 1).answer == "same event"  # 120 days


@pytest.mark.parametrize(("apart", "same"), [("2024-01-08", True), ("2024-01-09", False)])
def test_short_texts_put_together_are_of_one_week(apart, same):
    one, other = (
        ("Pier opens", "The pier of the bay opened.", day) for day in ("2024-01-01", apart)
    )
    context = events.Context(texts_of(one, other), together=True)
    context.cosine = np.array([[1.0, 0.3], [0.3, 1.0]])
    context.closest = 0.3
    context.named = [events.Named({}, {}, {}, {})] * 2

    assert (context.relation(0, 1).answer == "same event") is same


def test_too_many_texts_are_not_asked_what_they_name(monkeypatch):
    text = "The harbour of Velm reopened after a strike of nine days, Ann Roe said."
    texts = texts_of(*[(None, text, None)] * 3)
    monkeypatch.setattr(events, "MOST_ASKED", 2)
    ((members, found),) = events.found_in(texts)

    assert members == [0, 1, 2]
    assert found.reasons == [events.TOO_MANY]
    monkeypatch.setattr(events, "MOST_ASKED", 3)
    assert events.found_in(texts)[0][1].reasons != [events.TOO_MANY]


# who was first


def first_of(*tellers):
    """Who is first, of texts by (day, how, sure)."""
    readings = [
        read(document("It fell.", "abc"[at], published=day))
        for at, (day, _, _) in enumerate(tellers)
    ]
    places = {
        "abc"[at]: FactPlace(how, 0, 1, 0, 1, [], 1.0, sure)
        for at, (_, how, sure) in enumerate(tellers)
    }
    fact = Fact("f1", "", "a", "statement", places, {}, 1.0, 1)
    coverage = Coverage([fact], [], [], [], [], [])
    return [(one.document, one.facts) for one in timeline._firsts(readings, coverage)]


EARLY, LATE = ("2024-05-01", "states", True), ("2024-05-02", "states", True)


@pytest.mark.parametrize(
    ("tellers", "first"),
    [
        ((EARLY, LATE), [("a", ["f1"])]),
        ((LATE, EARLY), [("b", ["f1"])]),
        ((EARLY, LATE, LATE), [("a", ["f1"])]),
        ((EARLY, EARLY, LATE), []),  # two of one day
        ((EARLY,), []),
        ((EARLY, (None, "states", True)), []),  # one of which the day is unknown
        ((EARLY, (None, "states", False), LATE), [("a", ["f1"])]),
        ((EARLY, ("2024-05-02", "mentions", True)), []),
        ((EARLY, ("2024-05-02", "states", False)), []),
    ],
)
def test_who_is_surely_first_with_a_fact(tellers, first):
    assert first_of(*tellers) == first


# days of the week


def days_in(text, published="2024-05-08"):
    """What a text of a Wednesday means by its days."""
    return [one.date for one in weekdays.weekdays_in(read(document(text, published=published)))]


@pytest.mark.parametrize(
    ("text", "days"),
    [
        ("It fell on Wednesday.", ["2024-05-08"]),
        ("It fell on Tuesday.", ["2024-05-07"]),
        ("It fell on Friday.", ["2024-05-03"]),
        ("It fell on Thursday.", []),  # six days back, or the next day
        ("It fell last Thursday.", ["2024-05-02"]),
        ("It fell last Wednesday.", ["2024-05-01"]),
        ("It will fall on Thursday.", ["2024-05-09"]),
        ("It will fall on Wednesday.", ["2024-05-08"]),
        ("It would fall on Friday.", []),
        ("He said on Tuesday that it would fall.", ["2024-05-07"]),
        ("It fell on the 21st.", ["2024-04-21"]),
        ("It fell on the 8th.", ["2024-05-08"]),
        ("It fell on the 11th.", []),  # 27 days back, or soon
        ("It fell on the 12th.", ["2024-04-12"]),
        ("It will fall on the 21st.", []),
        ("It fell on the 21st floor.", []),
        ("Sunday Times told of it.", []),
        ("It fell on Sunday Ann left.", ["2024-05-05"]),
    ],
)
def test_which_day_is_meant(text, days):
    assert days_in(text) == days


def test_a_verb_too_far_before_a_day_says_nothing_of_it():
    near, far = "would " + "x" * 80 + " on Friday.", "would " + "x" * 90 + " on Friday."

    assert days_in(f"It {near}") == []
    assert days_in(f"It {far}") == ["2024-05-03"]
