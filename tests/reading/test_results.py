"""Results of contests, ranks and magnitudes are figures; votes, records and dates are not."""

import pytest

from tests.texts import reading


def results(text):
    """The results, ranks and magnitudes of a text: value, other value and unit."""
    units = ("score", "magnitude")
    return [
        (one.value, one.high, one.unit)
        for one in reading(text).figures
        if one.unit in units or (one.unit or "").endswith("(rank)")
    ]


@pytest.mark.parametrize(
    ("text", "found"),
    [
        ("Torvale beat Cordel 3-1 on Saturday.", [(3, 1, "score")]),
        ("Cordel lost 1-3 to Torvale on Saturday.", [(3, 1, "score")]),
        ("The match ended in a 2–2 draw.", [(2, 2, "score")]),
        ("Cordel finished third in the league.", [(3, None, "place (rank)")]),
        ("Torvale ranked 12th in the survey.", [(12, None, "place (rank)")]),
        ("It was a fifth straight win for Torvale.", [(5, None, "win (rank)")]),
        ("A magnitude 6.1 earthquake shook Velm.", [(6.1, None, "magnitude")]),
        ("The 6.1-magnitude earthquake shook Velm.", [(6.1, None, "magnitude")]),
    ],
)
def test_results_ranks_and_magnitudes_are_figures(text, found):
    """
    A result is one figure of two numbers, whoever is named first.
    """
    assert results(text) == found


@pytest.mark.parametrize(
    "text",
    [
        "The Senate passed the bill 54-46.",  # a vote, which is a figure of its own
        "Torvale improved its record to 10-3 with the win.",
        "The set scores were 6-4, 3-6, 7-5 in the final.",
        "Children of 2-3 years went home.",
        "The 9-11 attacks changed the city.",
        "She won a second term in the first election since 1990.",
        "The third speaker came late.",
    ],
)
def test_other_pairs_and_ordinals_are_none(text):
    """
    Votes, season's records, lists of sets, ages, dates and plain counting.
    """
    assert results(text) == []
