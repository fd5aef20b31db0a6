"""Alpha and kappa against published worked tables, and kappa against scikit-learn."""

import numpy as np
import pytest
from hypothesis import given
from hypothesis import strategies as st
from sklearn.metrics import cohen_kappa_score

from framing.coding.measures import Judgement, alpha, alphas, interval, kappa
from framing.errors import InputError


def judged(table):
    """Rows of codes by coder, "." where one is missing."""
    return [
        Judgement(coder, f"u{at:02}", value)
        for coder, codes in table.items()
        for at, value in enumerate(codes.split())
        if value != "."
    ]


# Krippendorff (2011), Computing Krippendorff's Alpha-Reliability: sections A, B, and C to E.
BINARY = {"Meg": "0 1 0 0 0 0 0 0 1 0", "Owen": "1 1 1 0 0 1 0 0 0 0"}
NOMINAL = {"Ben": "a a b b d c c c e d d a", "Gerry": "b a b b b c c c e d d d"}
MISSING = {
    "A": "1 2 3 3 2 1 4 1 2 . . .",
    "B": "1 2 3 3 2 2 4 1 2 5 . 3",
    "C": ". 3 3 3 2 3 4 2 2 5 1 .",
    "D": "1 2 3 3 2 4 4 1 2 5 1 .",
}


@pytest.mark.parametrize(
    ("table", "level", "published"),
    [
        (BINARY, "nominal", 0.095),
        (NOMINAL, "nominal", 0.692),
        (MISSING, "nominal", 0.743),
        (MISSING, "ordinal", 0.815),
        (MISSING, "interval", 0.849),
    ],
)
def test_alpha_is_that_of_krippendorffs_worked_examples(table, level, published):
    assert round(alpha(judged(table), level), 3) == published


def crossed(table):
    """Judgements of two coders from a table of counts: rows A's values, columns B's."""
    pairs = [
        (str(row), str(column))
        for row, line in enumerate(table)
        for column, many in enumerate(line)
        for _ in range(many)
    ]
    return [
        Judgement(who, f"u{at:04}", pair[side])
        for at, pair in enumerate(pairs)
        for side, who in enumerate("AB")
    ]


def test_kappa_is_that_of_artstein_and_poesio():
    """
    Artstein & Poesio (2008), table 1: 100 utterances, statements or requests.
    """
    assert round(kappa(crossed([[20, 10], [20, 50]])), 3) == 0.348


@pytest.mark.parametrize("seed", range(10))
def test_kappa_is_scikit_learns(seed):
    chance = np.random.default_rng(seed)
    size = int(chance.integers(2, 6))
    left = chance.integers(0, size, 80)
    right = np.where(chance.random(80) < 0.6, left, chance.integers(0, size, 80))
    told = [
        Judgement(who, f"u{at:02}", str(code))
        for who, codes in (("A", left), ("B", right))
        for at, code in enumerate(codes)
    ]

    assert kappa(told) == pytest.approx(cohen_kappa_score(left, right))


def test_kappa_with_missing_codes_is_that_of_the_units_both_coded():
    table = {"A": "a a b b . a b a", "B": "a b b . a a b a"}
    both = [
        (x, y)
        for x, y in zip(*(t.split() for t in table.values()), strict=True)
        if "." not in x + y
    ]

    assert kappa(judged(table)) == pytest.approx(cohen_kappa_score(*zip(*both, strict=True)))


def test_three_coders_have_the_mean_of_their_pairs():
    table = {"A": "a b b a c", "B": "a b a a c", "C": "b b a a c"}
    codes = {name: line.split() for name, line in table.items()}
    pairs = [cohen_kappa_score(codes[x], codes[y]) for x, y in ("AB", "AC", "BC")]

    assert kappa(judged(table)) == pytest.approx(np.mean(pairs))


@pytest.mark.parametrize(
    "table", [{}, {"A": "a b"}, {"A": "a a", "B": "a a"}, {"A": "a .", "B": ". b"}]
)
def test_where_nothing_differs_or_nobody_has_a_partner_there_is_no_figure(table):
    assert alpha(judged(table)) is None
    assert kappa(judged(table)) is None
    assert interval(judged(table), "nominal", 100, 0) is None


def test_words_have_no_order():
    with pytest.raises(InputError, match="'a' is no number, and ordinal codes are numbers"):
        alpha(judged({"A": "a 1", "B": "1 1"}), "ordinal")


@given(st.lists(st.lists(st.integers(0, 3), min_size=2, max_size=4), min_size=2, max_size=20))
def test_the_quick_alpha_for_resampling_is_nltks(units):
    told = [
        Judgement(f"c{who}", f"u{at:02}", str(code))
        for at, codes in enumerate(units)
        for who, code in enumerate(codes)
    ]
    counts = np.array([[codes.count(value) for value in range(4)] for codes in units], float)
    places = np.arange(4.0)
    for level, gap in (
        ("nominal", 1 - np.eye(4)),
        ("interval", (places[:, None] - places[None, :]) ** 2),
    ):
        quick = alphas(counts, gap, np.ones((1, len(units))))
        slow = alpha(told, level)

        assert slow == (pytest.approx(quick[0]) if len(quick) else None)


def test_more_units_give_a_narrower_interval_around_alpha():
    chance = np.random.default_rng(7)
    widths = []
    for size in (40, 640):
        left = chance.integers(0, 2, size)
        right = np.where(chance.random(size) < 0.9, left, 1 - left)
        told = [
            Judgement(w, f"u{at:03}", str(c))
            for w, x in (("A", left), ("B", right))
            for at, c in enumerate(x)
        ]
        low, high = interval(told, "nominal", 1000, 0)
        assert low < alpha(told) < high
        widths.append(high - low)

    assert widths[1] < widths[0] / 2
