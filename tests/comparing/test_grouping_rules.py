"""The marks of grouping, each worked out by hand: days, names, levels, reasons, answers."""

from types import SimpleNamespace

import numpy as np
import pytest

from framing.comparing.grouping import blocking, events, levels, likeness
from framing.comparing.grouping.bags import vectors_of
from framing.comparing.grouping.kept import Item, Kept
from framing.comparing.grouping.reasons import listed, reasons_of
from framing.comparing.grouping.told_days import (
    Days,
    day_of,
    factors,
    weekday_bits,
    weeks_told,
)
from framing.comparing.words.shared_names import (
    Named,
    Shared,
    days_of_all,
    longest_forms,
    named_in,
    shared_by,
)
from framing.reading.reader import read
from tests.texts import document

NAN = float("nan")
WEDNESDAY = day_of("2024-05-01")


def factor(days, weekdays=(0, 0), weeks=(0, 0), cosine=0.3, others=()):
    """What the days of two texts make of their likeness, beside others that have dates."""
    published = np.array([*days, *others])
    none = [0] * len(others)
    told = Days(
        published,
        np.array([*weekdays, *none], dtype=np.uint8),
        np.array([*weeks, *none], dtype=np.uint64),
    )
    return factors(told, np.array([0]), np.array([1]), np.array([cosine])).item()


@pytest.mark.parametrize(
    ("apart", "left"),
    [(0, 1.0), (7, 1.0), (8, 1 - 1 / 120), (67, 0.5), (91, 0.3), (400, 0.3)],
)
def test_what_days_between_two_texts_leave(apart, left):
    assert factor([1000.0, 1000.0 + apart]) == pytest.approx(left)


@pytest.mark.parametrize(
    ("one", "other", "made"),
    [
        (["monday"], ["monday"], 1.1),
        (["monday", "friday"], ["friday"], 1.1),
        (["monday"], ["friday"], 0.6),
        (["monday"], [], 1.0),
        ([], [], 1.0),
    ],
)
def test_what_weekdays_make(one, other, made):
    bits = weekday_bits(one), weekday_bits(other)

    assert factor([1000.0, 1000.0], bits) == pytest.approx(made)


MAY = weeks_told(["may", "1"])
LATER = weeks_told(["may", "8"])
FAR = weeks_told(["august", "20"])
HALF = 0.5  # one of two texts has a date: half of what speaks against it counts


@pytest.mark.parametrize(
    ("days", "weekdays", "weeks", "made"),
    [
        ([WEDNESDAY, NAN], ([], ["wednesday"]), (0, 0), 1.0),  # fits the day
        ([WEDNESDAY, NAN], ([], ["tuesday"]), (0, 0), 1.0),  # or the one before
        ([NAN, WEDNESDAY], (["wednesday"], []), (0, 0), 1.0),
        ([WEDNESDAY, NAN], ([], ["thursday"]), (0, 0), 0.8),
        ([WEDNESDAY, NAN], ([], []), (0, 0), 0.8),
        ([WEDNESDAY, NAN], ([], []), (0, MAY), 1.1),
        ([WEDNESDAY, NAN], ([], []), (0, LATER), 1.1),  # the week after
        ([WEDNESDAY, NAN], ([], []), (0, FAR), 0.85 * 0.8),
        ([WEDNESDAY, NAN], ([], ["wednesday"]), (0, FAR), 0.85),
        ([NAN, NAN], ([], []), (MAY, MAY), 1.1),
        ([NAN, NAN], ([], []), (MAY, FAR), 0.85),
        ([NAN, NAN], ([], []), (0, FAR), 1.0),
    ],
)
def test_what_an_undated_text_tells_stands_in_for_its_date(days, weekdays, weeks, made):
    bits = tuple(map(weekday_bits, weekdays))

    assert factor(days, bits, weeks, cosine=0.3) == pytest.approx(made)


@pytest.mark.parametrize(("cosine", "made"), [(0.3, 1.0), (0.9, 1.0), (0.15, 0.5**0.3)])
def test_few_words_in_common_count_less_the_more_texts_have_dates(cosine, made):
    """Of four texts three have dates."""
    bits = 0, weekday_bits(["wednesday"])
    found = factor([WEDNESDAY, NAN], bits, cosine=cosine, others=[WEDNESDAY] * 2)

    assert found == pytest.approx(made**0.75)
    assert factor([NAN, NAN], cosine=0.3, others=[WEDNESDAY] * 2) == pytest.approx(0.9**0.5)


@pytest.mark.parametrize(
    ("terms", "week"),
    [
        (["january", "1"], 0),
        (["january", "7"], 0),
        (["january", "8"], 1),
        (["8", "january"], 1),
        (["jan", "8th"], 1),
        (["sept", "2nd"], 35),
        (["december", "31"], 52),
        (["february", "30"], 8),  # runs on into March
        (["may", "32"], None),
        (["may", "0"], None),
        (["may", "be"], None),
        (["x", "may"], None),
    ],
)
def test_the_week_of_a_day(terms, week):
    assert weeks_told(terms) == (0 if week is None else 1 << week)


def test_the_day_behind_a_month_goes_before_the_one_before_it():
    assert weeks_told(["20", "may", "1"]) == MAY
    assert weeks_told(["may", "1", "may", "8"]) == MAY | LATER


def test_a_day_is_a_full_date():
    assert day_of("0001-01-01") == 1.0
    assert day_of("2024-05-02T10:00") == WEDNESDAY + 1
    assert np.isnan(day_of("2024-05"))
    assert np.isnan(day_of(None))


# levels


@pytest.mark.parametrize(
    ("texts", "likeness_", "how"),
    [
        (2500, 1.7 * 1.3, "sure"),
        (2500, 1.7 * 1.3 - 0.01, "likely"),
        (2500, 1.7 * 1.1, "likely"),
        (2500, 1.7 * 1.1 - 0.01, "unsure"),
        (250, (1.7 + 0.34) * 1.3, "sure"),
        (250, (1.7 + 0.34) * 1.3 - 0.01, "likely"),
        (25000, (1.7 - 0.34) * 1.3, "sure"),
    ],
)
def test_how_sure_is_by_times_of_a_heaps_level(texts, likeness_, how):
    assert levels.sureness_of(texts, likeness_ + 1e-9) == how


def triples(many, rest):
    """So many sets of three that are each other's closest, and so many texts alone."""
    left = np.array([3 * at + one for at in range(many) for one in (0, 0, 1)])
    right = np.array([3 * at + one for at in range(many) for one in (1, 2, 2)])
    return 3 * many + rest, left, right, np.ones(len(left))


@pytest.mark.parametrize(
    ("many", "rest", "share"),
    [(20, 40, 0.0), (50, 0, 0.0), (20, 60, 0.5), (20, 90, 1.0), (10, 100, 1.0)],
)
def test_the_level_rises_as_triangles_grow_rare(many, rest, share):
    """Three fifths of the texts in triangles: events; two fifths: a heap."""
    texts, *near = triples(many, rest)
    heap = min(max(1.7 + 0.34 * np.log10(2500 / texts), 1.4), 2.2)

    assert levels.level_of(texts, *near) == pytest.approx(0.9 + share * (heap - 0.9))


@pytest.mark.parametrize(("pairs", "rest", "paired"), [(60, 40, True), (59, 41, False)])
def test_three_quarters_in_pairs_are_a_file_of_pairs(pairs, rest, paired):
    left = np.arange(pairs) * 2
    found = levels.level_of(2 * pairs + rest, left, left + 1, np.ones(pairs))

    assert (found == levels.ALIKE) is paired


# names


def named(actors=(), figures=(), days=None, published=None):
    return Named(dict(actors), {key: key[1] for key in figures}, days or {}, published or {})


@pytest.mark.parametrize(
    ("left", "right", "topic", "worth"),
    [
        ({"Velm": True}, {"Velm": True}, (), 1.0),
        ({"Velm": True}, {"Velm": True}, ("Velm",), 0.2),
        ({"Ann": False}, {"Ann": False}, (), 1.0),
        ({"Ann": False}, {"Ann": False}, ("Ann",), 0.5),
        ({"Velm": True}, {"Velm": False}, ("Velm",), 0.5),  # no place in both
        ({"Velm": False}, {"Velm": True}, ("Velm",), 0.5),
        ({"Velm": True}, {"Ann": False}, (), 0.0),
        ({"Velm": True, "Ann": False}, {"Ann": False, "Velm": True}, ("Velm",), 1.2),
    ],
)
def test_what_a_shared_name_is_worth(left, right, topic, worth):
    found = shared_by(named(left), named(right), frozenset(topic))

    assert found.worth == pytest.approx(worth)
    assert set(found.common) == set(left) & set(right) & set(topic)
    assert set(found.actors) == set(left) & set(right) - set(topic)


def test_what_days_and_figures_are_worth():
    left = named(figures=[(5.0, "%")], days={(5, 7): 2024, (5, 9): None})
    right = named(figures=[(5.0, "%")], days={(5, 7): None}, published={(5, 9): 2020})

    plain = shared_by(left, right, frozenset())
    usual = shared_by(left, right, frozenset(), frozenset([(5, 7)]))
    assert (plain.worth, plain.dates) == (3.0, ["7 May", "9 May"])
    assert usual.worth == pytest.approx(2.2)


@pytest.mark.parametrize(
    ("years", "shared"), [((2024, 2024), 1), ((2024, 2023), 0), ((2024, None), 1)]
)
def test_a_day_of_another_year_is_another_day(years, shared):
    left, right = (named(days={(5, 7): year}) for year in years)

    assert len(shared_by(left, right, frozenset()).dates) == shared
    assert len(shared_by(right, left, frozenset()).dates) == shared


def test_a_day_that_all_of_four_texts_have_is_usual():
    some = [named(days={(5, 7): None}), named(published={(5, 7): 2024})]

    assert days_of_all(some * 2) == {(5, 7)}
    assert days_of_all([*some, some[0]]) == frozenset()
    assert days_of_all([*some, *some, named()]) == frozenset()


def test_the_longest_name_has_all_words_of_the_shorter():
    forms = longest_forms({"Ann Roe", "Roe", "Ann Mary Roe", "Bo Lind", "Ann"})

    assert forms == {
        "Ann Roe": "Ann Mary Roe",
        "Roe": "Ann Mary Roe",
        "Ann Mary Roe": "Ann Mary Roe",
        "Ann": "Ann Mary Roe",
        "Bo Lind": "Bo Lind",
    }


@pytest.mark.parametrize(
    ("text", "figures"),
    [
        ("They paid $5.", ["$5"]),
        ("It rose 5 percent.", ["5 percent"]),
        ("They saw 99 reefs.", []),
        ("They saw 100 reefs.", ["100"]),
        ("They saw 9.5 reefs.", ["9.5"]),
    ],
)
def test_a_rare_figure_is_a_sum_a_share_large_or_broken(text, figures):
    (found,) = named_in([read(document(text))])

    assert [one.split(" reefs")[0] for one in found.figures.values()] == figures


# answers and reasons


@pytest.mark.parametrize(
    ("cosine", "worth", "apart", "answer"),
    [
        (0.4, 0.0, 0.0, "same event"),
        (0.39, 0.0, 0.0, "same topic"),
        (0.11, 1.0, 0.0, "same event"),
        (0.11, 0.99, 0.0, "same topic"),
        (0.109, 9.0, 0.0, "same topic"),
        (0.1, 9.0, 0.0, "same topic"),
        (0.099, 9.0, 0.0, "unrelated"),
        (0.9, 9.0, 120.0, "same event"),
        (0.9, 9.0, 121.0, "same topic"),
        (0.9, 9.0, NAN, "same event"),
    ],
)
def test_what_two_texts_are_to_each_other(cosine, worth, apart, answer):
    assert events._answer(cosine, Shared([], [], [], [], worth), apart) == answer


@pytest.mark.parametrize(
    ("change", "short"),
    [
        ({}, True),
        ({"words": [100, 100]}, False),
        ({"words": [99, 500]}, True),
        ({"cosine": 0.069, "closest": 0.1}, False),  # half of a headline at 0.2 is 0.1
        ({"cosine": 0.071, "closest": 0.1}, True),
        ({"closest": 0.3}, False),  # 0.1 is under 0.4 of it
        ({"closest": 0.25}, True),
        ({"titles": [frozenset(), frozenset()], "cosine": 0.101}, True),  # 0.35 at 0.2 is 0.07
        ({"titles": [frozenset(), frozenset()], "cosine": 0.099}, False),
        ({"titles": [frozenset({1, 2}), frozenset({3})], "cosine": 0.09}, True),  # the better
    ],
)
def test_short_texts_put_together_are_held_by_words_and_headlines(change, short):
    """
    Half of the one's headline stands in the other.
    """
    base = {
        "words": [50, 500],
        "cosine": 0.1,
        "closest": 0.2,
        "titles": [frozenset({1, 2}), frozenset()],
        "stems": [frozenset({1, 2}), frozenset({2, 9})],
    }
    made = SimpleNamespace(**{**base, **change})
    made.cosine = np.array([[1.0, made.cosine], [made.cosine, 1.0]])

    assert events.Context._is_short_telling(made, 0, 1) is short


def texts_of(*parts):
    return [
        read(document(text, f"t{at}", title=title, published=day))
        for at, (title, text, day) in enumerate(parts)
    ]


def test_reasons_of_three_texts():
    found = reasons_of(
        texts_of(
            ("Pier opens in Velm", "They paid $5 million.", "2024-03-02"),
            ("Old pier opens", "It cost $5 million.", None),
            ("A pier opens", "It rained.", "2024-03-01"),
        )
    )

    assert found == [
        "two or more give $5 million",
        "all headlines have “pier”, “opens”",
        "2024-03-01 to 2024-03-02, 1 without a date",
    ]


def test_texts_alike_in_nothing_that_is_named():
    found = reasons_of(
        texts_of((None, "It rained.", "2024-03-01"), (None, "Rain fell.", "2024-03-01"))
    )

    assert found == ["they are alike in their words alone", "published on 2024-03-01"]


@pytest.mark.parametrize(
    ("parts", "said"), [("abcd", "a, b, c, d"), ("abcde", "a, b, c, d and 1 more"), ("", "")]
)
def test_four_of_a_kind_are_told(parts, said):
    assert listed(list(parts)) == said


# vectors


def test_a_weight_is_a_saturating_count_times_the_root_of_the_idf():
    """One text has a twice and b; of two texts both have a."""
    found = vectors_of(np.array([0, 0, 0, 1]), np.array([7, 7, 9, 7]), 2).toarray()

    a, b = 2 / 2.5 * np.log(22 / 2) ** 0.5, 1 / 1.5 * np.log(22 / 1) ** 0.5
    assert found == pytest.approx(np.array([[a, b] / np.hypot(a, b), [1.0, 0.0]]))


def test_the_cosine_is_of_words_neighbours_and_title():
    """
    Words are all alike; of two pairs of neighbours none is; no titles.
    """
    made = Kept([Item(body=[1, 2, 3]), Item(body=[3, 2, 1])]).vectors(np.arange(2))

    assert (made @ made.T).toarray()[0, 1] == pytest.approx(0.65 / 0.85)


def test_the_highest_of_each_row_ties_as_they_come():
    rows, values = np.array([1, 0, 1, 1, 0]), np.array([0.2, 0.5, 0.9, 0.9, 0.5])

    assert blocking.first_of_rows(rows, values, 2).tolist() == [1, 4, 2, 3]
    assert blocking.first_of_rows(rows[:0], values[:0], 2).tolist() == []


@pytest.mark.parametrize(("texts", "pairs"), [(200, True), (201, False)])
def test_a_term_of_more_than_two_hundred_texts_finds_no_pair(texts, pairs):
    rows = np.arange(texts)
    made = vectors_of(np.r_[rows, rows], np.r_[np.zeros(texts, int), rows + 1], texts)

    assert (len(blocking.near_pairs(made)[0]) > 0) is pairs


def test_a_stop_word_is_no_number_and_stems_are_one():
    found = likeness.item_of_text("", "the boats and a boat", "2024-05-01")

    assert len(found.body) == 2
    assert found.body[0] == found.body[1]
    assert found.published == "2024-05-01"


@pytest.mark.parametrize(("before", "told"), [(79, {"monday"}), (80, set())])
def test_a_weekday_is_told_in_the_first_eighty_terms(before, told):
    assert likeness.item_of_text("", "x " * before + "monday").weekdays == told


@pytest.mark.parametrize(
    ("shared", "answer", "reasons"),
    [
        (Shared(["Ann"], [], [], [], 1), "same event", ["share the actors Ann"]),
        (Shared([], [], ["$5"], [], 1), "same event", ["both give $5"]),
        (Shared([], [], [], ["7 May"], 1), "same event", ["both tell of 7 May"]),
        (Shared([], ["Velm"], [], [], 0), "same event", ["both name, as all the texts do, "
         "Velm"]),
        (Shared([], [], [], [], 0), "same event", []),
        (
            Shared([], [], [], [], 0),
            "same topic",
            ["beyond that they share no name", "no date in common", "only one names Bo"],
        ),
        (Shared(["Ann"], [], [], ["7 May"], 0), "same topic", ["share the actors Ann",
         "both tell of 7 May", "only one names Bo"]),
    ],
)  # fmt: skip
def test_the_reasons_say_what_is_shared_and_what_is_missing(shared, answer, reasons):
    left, right = named({"Ann": False}, days={(5, 7): None}), named({"Bo": False, "Ann": False})
    right = Named(right.actors, {}, {(5, 8): None}, {})

    assert events._reasons(left, right, shared, answer) == reasons


def test_a_missing_date_is_none_in_common_only_where_both_tell_some():
    left, right = named(days={(5, 7): None}), named()

    assert events._reasons(left, right, Shared([], [], [], [], 0), "unrelated") == [
        "beyond that they share no name"
    ]
