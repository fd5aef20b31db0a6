"""The marks between numbers that agree, differ and only seem to, each worked out by hand."""

from math import inf

import pytest
from msgspec import structs

from framing.comparing.quantities import amounts, conflicts, contrasts, figures, precision
from framing.comparing.quantities.amounts import Interval, interval_of, overlap, unit_of
from framing.comparing.quantities.conflicts import Match
from framing.comparing.quantities.quantities import Likeness, Quantity, quantities_of, rarity
from framing.comparing.quantities.stems import stems_of
from framing.records import Figure, Rung
from tests.texts import reading


def quantity(value=100.0, unit="tank", index=0, text=0, written=None, **more):
    """A quantity of so many tanks in the words of its number."""
    fields = {name: more.pop(name) for name in ("high", "modifier", "entity") if name in more}
    figure = Figure(0, 1, value, unit=unit, **fields)
    shown = f"{value:g}" if written is None else written
    base = Quantity(
        text=text, index=index, figure=figure, unit=unit_of(unit),
        interval=interval_of(figure, shown), terms={}, sides={}, rate=None, times={},
        names=frozenset(), said=frozenset(), called=frozenset(), part=False,
        proper=frozenset(), day=float("nan"), weekdays=frozenset(), by=None, source=frozenset(),
    )  # fmt: skip
    return structs.replace(base, **more)


def of(*words):
    return frozenset(words)


# what a number's wording allows


def interval(written, value, unit="tank", modifier=None, high=None):
    return interval_of(Figure(0, 1, value, high, unit, modifier), written)[:2]


@pytest.mark.parametrize(
    ("written", "value", "unit", "low", "high"),
    [
        ("500", 500.0, "tank", 500, 500),  # three digits may be a count
        ("1,000", 1000.0, "tank", 987.5, 1025),  # rounded by no more than a fortieth
        ("1,234", 1234.0, "tank", 1234, 1234),  # ends in no nought
        ("1,240", 1240.0, "tank", 1235, 1250),
        ("40", 40.0, "%", 39.5, 41),
        ("40.5", 40.5, "%", 40.45, 40.6),
        ("2.0", 2.0, "tank", 1.95, 2.1),
        ("5 million", 5e6, "tank", 4937500, 5125000),
        ("5.1 million", 5.1e6, "tank", 5.05e6, 5.2e6),
        ("a third", 33.0, "%", 32.67, 33.66),
        ("five", 5.0, "tank", 5, 5),
        ("0", 0.0, "%", -0.5, 1.0),
        ("0.0", 0.0, "%", -0.05, 0.1),
    ],
)
def test_how_far_a_number_is_rounded(written, value, unit, low, high):
    assert interval(written, value, unit) == pytest.approx((low, high))


@pytest.mark.parametrize(
    ("modifier", "low", "high"),
    [
        ("at most", 0, 70),
        ("more than", 70, inf),
        ("almost", 63, 70),
        ("roughly", 63, 77),
        ("the", 70, 70),
        (None, 70, 70),
    ],
)
def test_what_a_modifier_does(modifier, low, high):
    assert interval("70", 70.0, modifier=modifier) == pytest.approx((low, high))


def test_a_result_is_one_value_of_two_numbers():
    low, high = interval("3-1", 3.0, "score", high=1.0)

    assert low == high == 3001
    assert interval("3", 3.0, "score")[0] == 3000


@pytest.mark.parametrize(
    ("one", "other", "fits"),
    [((1, 2), (2, 3), True), ((2, 3), (1, 2), True), ((1, 2), (2.1, 3), False)],
)
def test_intervals_that_touch_overlap(one, other, fits):
    pair = Interval(*one, "exact"), Interval(*other, "exact")

    assert overlap(*pair) is overlap(*pair[::-1]) is fits


@pytest.mark.parametrize(
    ("plural", "one"),
    [
        ("countries", "country"), ("ties", "tie"), ("boxes", "box"), ("losses", "loss"),
        ("dishes", "dish"), ("glass", "glass"), ("bus", "bus"), ("crisis", "crisis"),
        ("tanks", "tank"),
    ],
)  # fmt: skip
def test_the_singular_of_a_unit(plural, one):
    assert amounts.singular(plural) == one


@pytest.mark.parametrize("unit", ["%", "USD", "percentage points", "basis points"])
def test_shares_and_currencies_keep_their_names(unit):
    assert unit_of(unit) == (unit, 1.0)


@pytest.mark.parametrize(
    ("unit", "specific"),
    [("tank", True), ("day", False), ("USD", False), ("%", False), (None, False)],
)
def test_a_unit_may_say_what_is_counted(unit, specific):
    assert amounts.is_specific(unit_of(unit)) is specific


# whether two numbers conflict


RANK, RISE = "place (rank)", {"change": of("0")}


def conflict(one, other, alike=0.5, left=(), right=()):
    match = Match(one, structs.replace(other, text=1), alike, alike, None)
    return conflicts.conflicts(match, [one, *left], [other, *right])


@pytest.mark.parametrize(
    ("one", "other", "alike", "differ"),
    [
        # three times apart at most, or a slip of a power of ten
        ({}, {"value": 300.0}, 0.3, True),
        ({}, {"value": 301.0}, 0.3, False),
        ({}, {"value": 1000.0}, 0.3, True),
        ({}, {"value": 900.0}, 0.3, False),
        ({"value": 0.0}, {"value": 5.0}, 0.9, False),
        # so alike at least
        ({}, {"value": 250.0}, 0.3, True),
        ({}, {"value": 250.0}, 0.29, False),
        # twice apart at most, with no other number of the kind: half will do
        ({}, {"value": 200.0}, 0.15, True),
        ({}, {"value": 200.0}, 0.14, False),
        ({}, {"value": 201.0}, 0.15, False),
        # small counts of things are everywhere
        ({"value": 12.0}, {"value": 15.0}, 0.29, False),
        ({"value": 13.0}, {"value": 16.0}, 0.15, True),
        # large and precise, and nearly one
        ({"value": 1234.0}, {"value": 1342.0}, 0.05, True),
        ({"value": 1234.0}, {"value": 1342.0}, 0.04, False),
        ({"value": 1234.0}, {"value": 1359.0}, 0.05, False),  # more than a tenth
        ({"value": 1200.0}, {"value": 1300.0}, 0.14, False),  # two digits
        ({"value": 91.5}, {"value": 96.5}, 0.05, False),  # under a hundred
        ({"value": 1234.0, "modifier": "about"}, {"value": 1342.0}, 0.14, False),
        ({"value": 1234.0, "unit": "USD"}, {"value": 1342.0, "unit": "USD"}, 0.14, False),
        # spans of time and ranks
        ({"unit": "day"}, {"unit": "day", "value": 150.0}, 0.45, True),
        ({"unit": "day"}, {"unit": "day", "value": 150.0}, 0.44, False),
        ({"unit": RANK, "value": 3.0}, {"unit": RANK, "value": 4.0}, 0.44, False),
        # without a unit, of a change, of the rest
        ({"unit": None}, {"unit": None, "value": 150.0}, 0.29, False),
        ({"sides": RISE}, {"value": 150.0, "sides": RISE}, 0.29, False),
        ({"sides": RISE}, {"value": 150.0}, 0.15, True),
        ({"modifier": "another"}, {"value": 150.0}, 0.29, False),
        # sums of money
        ({"unit": "USD"}, {"unit": "USD", "value": 151.0}, 0.19, True),
        ({"unit": "USD"}, {"unit": "USD", "value": 151.0}, 0.18, False),
        ({"unit": "USD"}, {"unit": "USD", "value": 150.0}, 0.15, True),
        # whom a writer spoke to
        ({"unit": "official", "value": 30.0}, {"unit": "official", "value": 40.0}, 0.9, False),
    ],
)  # fmt: skip
def test_how_alike_two_numbers_must_be_to_differ(one, other, alike, differ):
    assert conflict(quantity(**one), quantity(**other), alike) is differ


@pytest.mark.parametrize(
    ("beside", "differ"),
    [
        ({"value": 170.0}, False),  # another number of the kind
        ({"value": 100.0}, True),  # the same one
        ({"value": 400.0}, True),  # of another size
        ({"value": 170.0, "unit": "ship"}, True),
    ],
)
def test_another_number_of_the_kind_asks_for_more(beside, differ):
    more = quantity(index=1, **beside)
    one, other = quantity(), quantity(150.0)

    assert conflict(one, other, 0.2, left=[more]) is differ
    assert conflict(other, one, 0.2, right=[more]) is differ


@pytest.mark.parametrize(
    ("one", "other", "differ"),
    [
        ({"said": of("revis")}, {}, False),
        ({"said": of("revis")}, {"said": of("revis")}, True),
        ({"part": True}, {}, False),
        ({}, {"part": True}, False),
        ({"names": of("velm")}, {"names": of("lund")}, False),
        ({"names": of("velm")}, {"names": of("lund"), "said": of("velm")}, True),
        ({"names": of("velm"), "said": of("lund")}, {"names": of("lund")}, True),
        ({"names": of("velm")}, {}, True),
        ({"proper": of("roe")}, {"proper": of("lind")}, False),
        ({"proper": of("roe")}, {"proper": of("lind"), "said": of("roe")}, True),
        ({"proper": of("roe")}, {}, True),
        ({"weekdays": of("Monday")}, {"weekdays": of("Friday")}, False),
        ({"weekdays": of("Monday", "Friday")}, {"weekdays": of("Friday")}, True),
        ({"weekdays": of("Monday")}, {}, True),
        ({"day": 1000.0}, {"day": 1045.0}, True),
        ({"day": 1000.0}, {"day": 1046.0}, False),
        ({"day": 1046.0}, {"day": 1000.0}, False),
        ({"sides": {"planned": of("0")}}, {"sides": {"planned": of("1")}}, False),
        ({"sides": {"first": of("0")}}, {"sides": {"first": of("1")}}, False),
    ],
)
def test_what_undoes_a_conflict(one, other, differ):
    assert conflict(quantity(**one), quantity(150.0, **other)) is differ


@pytest.mark.parametrize(
    ("one", "other", "beside", "differ"),
    [
        ({}, {"value": 1.5e9}, None, True),
        ({}, {"value": 1.51e9}, None, False),
        ({"called": of("road")}, {"called": of("school")}, None, False),
        ({"called": of()}, {"called": of()}, None, False),
        ({"part": True}, {}, None, False),
        ({}, {"part": True}, None, False),
        ({}, {}, {"called": of("bill")}, False),  # another number is called so, too
        ({}, {}, {"called": of("school")}, True),
        ({"unit": "%"}, {"unit": "%"}, None, False),
        ({"sides": {"planned": of("0")}}, {"sides": {"planned": of("1")}}, None, True),  # money
    ],
)
def test_sums_called_by_one_noun_are_one_however_unlike_their_words(one, other, beside, differ):
    base = {"unit": "USD", "called": of("bill")}
    left = quantity(**{**base, "value": 1e9, **one})
    right = quantity(**{**base, "value": 1.2e9, **other})
    more = [quantity(3e9, unit="USD", index=7, **beside)] if beside else []

    assert conflict(left, right, 0.0, left=more) is differ


def test_numbers_of_no_name_are_not_of_others():
    named, bare = quantity(names=of("velm")), quantity()

    assert conflicts.are_others(named, bare) is conflicts.are_others(bare, named) is False
    assert conflicts.are_others(named, quantity(names=of("lund"))) is True


def test_results_are_never_too_far_apart():
    one, other = (quantity(3.0, "score", high=high) for high in (1.0, 0.0))

    assert conflict(one, other, 0.9)


@pytest.mark.parametrize(
    ("other", "settled", "known"),
    [
        ({"value": 100.0}, (), True),
        ({"value": 130.0}, (), False),
        ({"value": 100.0, "unit": "ship"}, (), False),
        ({"value": 100.0}, (0,), False),  # it agrees with another
        ({"value": 200.0, "modifier": "up to"}, (), False),  # a bound knows nothing
        ({"value": 102.0, "modifier": "about"}, (), True),  # within a fortieth
        ({"value": 106.0, "modifier": "about"}, (), False),
    ],
)
def test_a_text_that_has_a_number_that_fits_knows_it(other, settled, known):
    assert conflicts.knows([quantity(**other)], quantity(), settled) is known


@pytest.mark.parametrize(
    ("one", "other", "reason"),
    [
        ("Ann Roe", "Bo Lind", "by Ann Roe, against Bo Lind"),
        ("Ann Roe", "Mr. Roe", ""),
        ("Ann Roe", None, ""),
        (None, "Bo Lind", ""),
    ],
)
def test_whose_count_a_number_is_is_told(one, other, reason):
    found = conflicts.reason_of(Match(quantity(by=one), quantity(by=other), 1, 1, None))

    assert found == "the same quantity, and no value fits both" + (reason and f": {reason}")


@pytest.mark.parametrize(
    ("one", "other", "doubt"),
    [
        ({"weekdays": of("Monday")}, {"weekdays": of("Friday")}, "of Monday, against Friday"),
        ({"day": 1000.0}, {"day": 1046.0}, "the texts are 46 days apart"),
        ({"day": 1000.0}, {"day": 1045.0}, "like words, but not surely the same quantity"),
        ({}, {}, "like words, but not surely the same quantity"),
    ],
)
def test_why_two_like_numbers_are_no_conflict(one, other, doubt):
    match = Match(quantity(**one), quantity(**other), 1, 1, None)

    assert conflicts.doubt_of(match) == doubt


# side by side


@pytest.mark.parametrize(
    ("value", "rare"),
    [(5.0, 0.1), (50.0, 0.1), (55.0, 0.2), (100.0, 0.2), (150.0, 0.3), (373000.0, 0.3)],
)
def test_how_little_chance_it_is_that_two_give_a_number(value, rare):
    assert figures._rarity(value) == pytest.approx(rare)


def fits(one, other, score):
    return figures._fits(Match(quantity(**one), quantity(**other), score, score, None))


@pytest.mark.parametrize(
    ("one", "other", "score", "one_quantity"),
    [
        ({}, {}, 0.2, True),  # equal numbers
        ({}, {}, 0.19, False),
        ({}, {"value": 102.0, "modifier": "about"}, 0.25, True),  # that overlap
        ({}, {"value": 102.0, "modifier": "about"}, 0.24, False),
        ({}, {"value": 102.0}, 0.9, False),
        ({}, {"value": 300.0, "modifier": "up to"}, 0.9, True),
        (
            {},
            {"value": 301.0, "modifier": "up to"},
            0.9,
            False,
        ),  # a bound so far off says nothing
    ],
)
def test_which_numbers_may_be_one_quantity(one, other, score, one_quantity):
    assert fits(one, other, score) is one_quantity


@pytest.mark.parametrize(
    ("one", "other", "paired"),
    [
        ({}, {"value": 5.0}, True),
        ({}, {"unit": "ship"}, False),  # each says what it counts
        ({}, {"unit": None}, True),  # one does, and the number is the same
        ({"unit": None}, {}, True),
        ({}, {"unit": None, "value": 5.0}, False),
        ({}, {"terms": {"gas": 1.0}, "said": of("gas")}, False),  # no word in common
    ],
)
def test_which_numbers_are_held_against_each_other(one, other, paired):
    words = {"terms": {"oil": 1.0}, "said": of("oil")}
    left = quantity(**{**words, **one})
    right = quantity(**{**words, "text": 1, **other})
    found = list(figures._matches([(0, 1)], [left, right], Likeness([left, right])))

    assert bool(found) is paired


@pytest.mark.parametrize(
    ("one", "other", "said"),
    [
        ({}, {}, ("agree", "the same number")),
        ({}, {"modifier": "up to"}, ("compatible", "the same number, bounded otherwise")),
        (
            {},
            {"value": 120.0, "modifier": "up to"},
            ("compatible", "one is a bound that leaves room for the other"),
        ),
        ({}, {"value": 102.0, "modifier": "about"}, ("compatible", "rounded")),
        ({"high": 120.0}, {}, ("compatible", "rounded")),
    ],
)
def test_how_two_numbers_agree(one, other, said):
    assert figures._agreement(quantity(**one), quantity(**other)) == said


@pytest.mark.parametrize(
    ("one", "other", "bonus"),
    [
        ({"unit": "USD"}, {"unit": "USD", "value": 5.0}, 0.0),
        ({"unit": "USD"}, {"unit": "USD"}, 0.2),
        ({}, {"value": 5.0}, 0.1),
        ({"rate": "day", "unit": "%"}, {"rate": "day", "unit": "%", "value": 5.0}, 0.1),
        ({"rate": "day", "unit": "%"}, {"rate": "week", "unit": "%", "value": 5.0}, 0.0),
        ({"unit": "score", "high": 1.0}, {"unit": "score", "high": 2.0}, 0.1),  # not one result
    ],
)
def test_what_else_than_words_speaks_for_one_quantity(one, other, bonus):
    assert figures._bonus(quantity(**one), quantity(**other)) == pytest.approx(bonus)


@pytest.mark.parametrize(
    ("one", "other", "alike", "apart"),
    [
        ({"sides": {"sex": of("0")}}, {"sides": {"sex": of("1")}}, 0.9, "not the same sex"),
        ({"rate": "day"}, {"rate": "week"}, 0.9, "per day, against per week"),
        ({"rate": "day"}, {}, 0.9, None),
        (
            {"names": of("velm"), "entity": "Velm", "value": 50.0},
            {"names": of("lund"), "entity": "Lund", "value": 50.0},
            0.29,
            "of Velm, against Lund",
        ),
        ({"names": of("velm"), "value": 50.0}, {"names": of("lund"), "value": 50.0}, 0.3, None),
        (
            {"names": of("velm"), "value": 373.0},
            {"names": of("lund"), "value": 373.0},
            0.1,
            None,
        ),
        (
            {"times": {"year": of("2021", "2020")}},
            {"times": {"year": of("2019")}},
            0.9,
            "2020 and 2021, against 2019",
        ),
        ({"times": {"year": of("2021")}}, {"times": {"month": of("May")}}, 0.9, None),
    ],
)
def test_what_tells_two_quantities_apart(one, other, alike, apart):
    assert figures._apart(quantity(**one), quantity(**other), alike) == apart


@pytest.mark.parametrize(
    ("one", "other", "alike", "seems"),
    [
        ({"unit": "USD"}, {"unit": "USD"}, 0.3, True),
        ({"unit": "USD"}, {"unit": "USD"}, 0.29, False),
        ({}, {}, 0.1, True),  # tanks say what is counted
        ({}, {}, 0.09, False),
        ({"rate": "day"}, {"rate": "week"}, 0.1, True),
        ({"rate": "day"}, {"rate": "week"}, 0.09, False),
    ],
)
def test_which_numbers_a_reader_may_take_for_one(one, other, alike, seems):
    match = Match(quantity(**one), quantity(**other), alike, alike, None)

    assert figures._seems_one(match) is seems


# the words round a number


@pytest.mark.parametrize(
    ("text", "terms"),
    [
        (
            "Old men sold 70 tanks of oil, and the port stood empty.",
            {"old": 2, "men": 2, "sold": 2, "oil": 2, "port": 1, "stood": 1, "empty": 1},
        ),
        ("It sold 70 tanks for $5.", {"sold": 2, "#5 USD": 2}),
    ],
)
def test_words_weigh_by_where_they_stand(text, terms):
    found = next(one for one in quantities_of([reading(text)]) if one.figure.value == 70)
    weights = {word: weight for word, weight in found.terms.items() if weight < 3}

    assert {word: weights.get(word) for word in terms} == terms
    assert not {"tank", "tanks"} & set(found.terms)


def test_a_stem_of_few_sentences_is_rare():
    """Of two sentences with a figure one has the stem, both have the other."""
    texts = ["It sold 70 tanks of oil.", "It sold 90 ships."]
    rare = rarity(quantities_of([reading(text, f"t{at}") for at, text in enumerate(texts)]))

    assert rare["oil"] == pytest.approx(1.0986, abs=1e-4)  # log 3
    assert rare["sold"] == pytest.approx(0.6931, abs=1e-4)  # log 2


def test_likeness_is_a_cosine_of_rare_words():
    one = quantity(terms={"oil": 2.0, "sold": 1.0}, said=of("oil", "sold"))
    other = quantity(terms={"oil": 2.0}, said=of("oil"), text=1)
    a, b = 2 * 0.6931, 1 * 1.0986

    assert Likeness([one, other]).of(one, other) == pytest.approx(
        a / (a * a + b * b) ** 0.5, abs=1e-4
    )


def test_who_counts_is_no_part_of_what_two_count():
    one = quantity(terms={"oil": 1.0, "roe": 1.0}, by="Roe", source=of("roe"))
    other = quantity(terms={"oil": 1.0, "lind": 1.0}, by="Lind", source=of("lind"), text=1)
    unsaid = structs.replace(other, source=of())

    assert Likeness([one, other]).of(one, other) == pytest.approx(1.0)
    assert Likeness([one, unsaid]).of(one, unsaid) < 1


@pytest.mark.parametrize(
    ("word", "stem"),
    [
        ("Koreans", "Kore"),
        ("running", "runn"),
        ("oil", "oil"),
        ("ships", "ship"),
        ("the", None),
    ],
)
def test_the_stem_of_a_word(word, stem):
    assert [one.lower() for one in stems_of(word)] == ([stem.lower()] if stem else [])


@pytest.mark.parametrize(
    ("text", "published", "times"),
    [
        ("this year", "2023-04-01", {"year": of("2023")}),
        ("next year", "2023-04-01", {"year": of("2024")}),
        ("previous year", "2023-04-01", {"year": of("2022")}),
        ("last fiscal year", "2023", {"year": of("2022")}),
        ("last year", "May 2023", {}),
    ],
)
def test_which_year_is_meant(text, published, times):
    assert contrasts.times_of(text, published) == times


@pytest.mark.parametrize(
    ("text", "published", "days"),
    [
        ("on Monday", "2024-05-08", {"2024-05-06"}),
        ("on Wednesday", "2024-05-08", {"2024-05-08"}),
        ("on Thursday", "2024-05-08", {"2024-05-02"}),
        ("on Monday", None, {"Monday"}),
        ("at noon", None, set()),
    ],
)
def test_a_weekday_is_the_last_before_a_texts_day(text, published, days):
    assert contrasts.weekdays_of(text, published) == days


# precision


def counted(text):
    return precision._counts([reading(text)])


@pytest.mark.parametrize(
    ("words", "low", "high"),
    [
        ("dozens of", 24, 200), ("scores of", 40, 200), ("hundreds of", 200, 2000),
        ("thousands of", 2000, 20000), ("tens of thousands of", 2e4, 2e5),
        ("hundreds of thousands of", 2e5, 2e6), ("millions of", 2e6, 2e7), ("a dozen", 12, 15),
        ("two dozen", 24, 35), ("a handful of", 3, 9), ("several", 3, 12),
    ],
)  # fmt: skip
def test_what_a_vague_count_may_mean(words, low, high):
    (found,) = counted(f"They saw {words} tanks.")

    assert (found.low, found.high, found.unit) == (low, high, "tank")


def test_spans_of_time_and_lengths_are_no_vague_counts():
    assert counted("They saw dozens of days and hundreds of miles.") == []


@pytest.mark.parametrize(
    ("number", "answers"),
    [
        ({"value": 24.0}, 1),
        ({"value": 23.0}, 0),
        ({"value": 200.0}, 1),
        ({"value": 201.0}, 0),
        ({"value": 24.0, "unit": "ship"}, 0),
        ({"value": 24.0, "said": of("tank")}, 0),  # the unit alone is no word in common
        ({"value": 24.0, "text": 0}, 0),  # its own text gives a number
    ],
)
def test_which_numbers_a_vague_count_may_stand_for(number, answers):
    (count,) = counted("They saw dozens of tanks burn.")
    other = quantity(**{"text": 1, "said": of("burn", "tank"), **number})

    assert len(precision._answers(count, [other])) == answers


def word(text, *about):
    return precision.Word(Rung("t", 0, 1, "vague"), text, "Velm", of(*about))


@pytest.mark.parametrize(
    ("one", "other", "answered"),
    [
        (("oil", "gas"), ("oil", "gas"), True),
        (("oil", "gas", "tin"), ("oil", "gas", "zinc"), True),
        (("oil", "gas"), ("oil", "tin"), False),
        (("oil",), ("oil", "tin"), True),  # all of one's
        ((), ("oil",), False),
        (("oil",), ("tin",), False),
    ],
)
def test_two_stems_in_common_are_one_share(one, other, answered):
    first, second = word(0, *one), word(1, *other)

    assert precision._answered(first, [first, second]) is answered
    assert not precision._answered(first, [first, word(0, *one)])


def test_the_topic_is_what_most_rungs_share():
    words = [word(0, "oil", "gas"), word(1, "oil", "tin"), word(2, "oil", "gas")]

    assert precision._topic(words) == "oil"
    assert precision._topic([word(0, "oil", "gas"), word(1, "oil", "gas")]) == "gas oil"
    assert precision._topic([]) == ""
