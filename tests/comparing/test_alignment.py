"""Links and groups, from scores written down by hand."""

import numpy as np
from scipy.sparse import csr_array

from framing.comparing.facts.alignment import SAME, groups_of, links_of
from framing.comparing.facts.units import Unit

HIGH, HIGHER = SAME + 0.1, SAME + 0.2


def units_in(*texts):
    """Units that only say of which text they are."""
    empty = frozenset()
    return [
        Unit(text, at, at, at + 1, 0.0, [], [], empty, empty) for at, text in enumerate(texts)
    ]


def scores(size, **pairs):
    """A symmetric matrix: `_01=0.5` is the score of units 0 and 1."""
    score = np.zeros((size, size))
    for name, value in pairs.items():
        score[int(name[1]), int(name[2])] = score[int(name[2]), int(name[1])] = value
    return csr_array(score)


def ends(links):
    return [(link.left, link.right) for link in links]


def test_best_matches_over_the_threshold_are_links_best_first():
    units = units_in(0, 0, 1, 1)
    score = scores(4, _02=HIGH, _13=HIGHER, _03=SAME - 0.01)

    assert ends(links_of(score, units)) == [(1, 3), (0, 2)]


def test_a_clause_may_be_the_best_of_two():
    units = units_in(0, 0, 1)

    assert ends(links_of(scores(3, _02=HIGHER, _12=HIGH), units)) == [(0, 2), (1, 2)]


def test_what_is_best_of_neither_is_no_link():
    units = units_in(0, 0, 1, 1)
    score = scores(4, _02=HIGHER, _13=HIGHER, _03=HIGH)

    assert ends(links_of(score, units)) == [(0, 2), (1, 3)]


def test_two_clauses_of_a_text_are_one_fact_only_where_they_tell_the_same():
    units = units_in(0, 0, 1)
    apart = scores(3, _02=HIGHER, _12=HIGH)
    alike = scores(3, _02=HIGHER, _12=HIGH, _01=HIGH)

    assert groups_of(links_of(apart, units), units, apart) == [[0, 2]]
    assert groups_of(links_of(alike, units), units, alike) == [[0, 1, 2]]


def test_a_third_text_joins_for_less():
    units = units_in(0, 1, 2)
    near = scores(3, _01=HIGHER, _02=SAME - 0.05, _12=SAME - 0.05)
    far = scores(3, _01=HIGHER, _02=0.05, _12=0.05)

    assert groups_of(links_of(near, units), units, near) == [[0, 1, 2]]
    assert groups_of(links_of(far, units), units, far) == [[0, 1]]
