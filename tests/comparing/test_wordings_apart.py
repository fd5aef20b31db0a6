"""How far wordings lie apart, and the words that tell them apart, against plain sums."""

import math
from itertools import combinations

import numpy as np
import pytest

from framing.comparing.gaps import distances, distinctive, shifts
from framing.settings import Settings
from tests.scoring.batches import counted_batch_of

QUICK = Settings(draws=50)


def wordings(*texts, stop=frozenset(), settings=QUICK):
    return distances.wording_of(counted_batch_of(*texts), stop, settings)


def jsd(p, q):
    def entropy(shares):
        return -sum(x * math.log2(x) for x in shares if x)

    middle = [(a + b) / 2 for a, b in zip(p, q, strict=True)]
    return entropy(middle) - (entropy(p) + entropy(q)) / 2


def test_divergence_by_hand():
    """Words of the one: a and b as often; of the other: a, and three times c."""
    (found,) = wordings(["a b."] * 10, ["a c c c."] * 10)

    assert found.divergence == pytest.approx(
        jsd([1 / 2, 1 / 2, 0], [1 / 4, 0, 3 / 4]), abs=1e-6
    )
    assert (found.left, found.right) == ("t0", "t1")
    # each text is one run of ten: dealing them otherwise gives the same two texts
    assert found.expected == found.divergence
    assert found.excess == 0
    assert found.p == 1


def test_no_word_in_common_is_a_whole_bit_and_stop_words_are_left_out():
    texts = ["the sea."] * 10, ["the land."] * 10

    assert wordings(*texts, stop=frozenset(["the"]))[0].divergence == pytest.approx(1)
    assert wordings(*texts)[0].divergence == pytest.approx(1 / 2)
    assert wordings(["the."] * 10, ["the sea."] * 10, stop=frozenset(["the"])) == []


def test_an_exact_p_is_the_share_of_deals_that_part_them_as_far():
    """
    Two runs of eight in each text, four in all: of six ways to deal them two part a from b.
    """
    (found,) = wordings(["a."] * 16, ["b."] * 16)

    assert found.p == pytest.approx(2 / 6, abs=1e-6)
    assert found.expected == pytest.approx(2 / 6, abs=1e-6)
    assert found.verdict == "no clear difference"


def test_of_many_runs_ways_are_drawn():
    """Of 252 ways fifty are drawn, and one is what is seen."""
    (found,) = wordings(["a."] * 40, ["b."] * 40)

    assert found.p <= 3 / 51
    (clear,) = wordings(["a."] * 80, ["b."] * 80, settings=Settings(draws=200))
    assert (clear.p, clear.verdict) == (pytest.approx(1 / 201, abs=1e-6), "clear difference")


def test_no_more_are_drawn_once_fifty_reach_it():
    (found,) = wordings(*[["a b c d."] * 80] * 2, settings=Settings(draws=1000))

    assert (found.divergence, found.p) == (0, 1)


@pytest.mark.parametrize(("sentences", "pairs"), [(10, 1), (9, 0)])
def test_a_text_needs_ten_sentences(sentences, pairs):
    assert len(wordings(["a."] * sentences, ["b."] * 10)) == pairs


@pytest.mark.parametrize(("many", "pairs"), [(3, 3), (8, 28), (9, 9)])
def test_more_than_eight_texts_are_held_against_the_others(many, pairs):
    found = wordings(*[[f"w{at} a."] * 10 for at in range(many)])

    assert len(found) == pairs
    assert {one.right for one in found if one.right == "the other texts"} == (
        {"the other texts"} if many > 8 else set()
    )


def test_every_way_begins_with_the_first_blocks():
    assert distances._every_way(4, 2).tolist() == [
        list(way) for way in combinations(range(4), 2)
    ]


# words of a text against the others


def long(*words, many=20):
    """A text of so many sentences of ten words, of which these are some."""
    filler = ["town"] * (10 - len(words))
    return [" ".join([*filler, *words]) + "."] * many


def told(*texts, stop=frozenset(), settings=QUICK):
    found = distinctive.distinctive_of(counted_batch_of(*texts), stop, settings)
    return {(one.document, one.term): one for one in found}


def test_z_by_the_formula_of_monroe_and_others():
    """
    20 of 200 words here, none of 200 there; the prior shares ten words out as all are.
    """
    found = told(long("reef"), long())["t0", "reef"]

    prior = 10 * 20 / 400
    one, other = 20 + prior, 0 + prior
    odds = math.log(one / (210 - one)) - math.log(other / (210 - other))
    assert found.z == pytest.approx(odds / math.sqrt(1 / one + 1 / other), rel=1e-5)
    assert (found.count, found.others) == (20, 0)


@pytest.mark.parametrize(
    ("mine", "others", "there"),
    [
        (4, 0, True),
        (3, 0, False),  # under four in all
        (3, 2, True),  # three halves
        (4, 3, False),
        (2, 1, False),
    ],
)
def test_a_telling_word_comes_four_times_and_half_again_as_often(mine, others, there):
    def text(many):
        return long("reef", many=many) + long(many=20 - many)

    assert (("t0", "reef") in told(text(mine), text(others))) is there


def test_a_word_of_one_sentence_tells_nothing():
    once = ["reef reef reef reef " + "town " * 6 + "."]
    assert told(once + long(many=19), long()) == {}
    assert ("t0", "reef") in told([once[0]] * 2 + long(many=18), long())


def test_figures_and_stop_words_tell_nothing():
    assert told(long("reef", "1999"), long(), stop=frozenset(["reef"])) == {}


@pytest.mark.parametrize(("words", "many"), [(6, 6), (7, 6)])
def test_six_words_a_text_the_most_telling_first(words, many):
    own = [f"w{letter}" for letter in "abcdefg"[:words]]
    text = long(*own)
    text[0] = text[0].replace("wa", "town")  # one comes less often

    found = [name for (document, name) in told(text, long()) if document == "t0"]
    assert len(found) == many
    assert "wa" not in found[:5]


@pytest.mark.parametrize(("sentences", "many"), [(10, 1), (9, 0)])
def test_a_text_under_a_hundred_words_has_no_words_of_its_own(sentences, many):
    found = told(long("reef", many=sentences), long())

    assert len([key for key in found if key == ("t0", "reef")]) == many


def test_p_is_the_share_of_deals_with_a_word_as_telling():
    """Twenty runs each: to part them as they are by chance is rare."""
    rare = {"stop": frozenset(["town"]), "settings": Settings(draws=200)}
    found = told(long("reef", many=160), long("reef", many=16) + long(many=144), **rare)

    assert found["t0", "reef"].p == pytest.approx(1 / 201, abs=1e-6)
    assert found["t0", "reef"].verdict == "clear difference"
    short = told(long("reef", many=10), long(many=10), **rare)
    assert short["t0", "reef"].p == 1
    assert short["t0", "reef"].verdict == "more here"


def test_portions_of_the_draws_add_up():
    for draws, cells in [(100, 10_000), (100, 1), (7, 10**9)]:
        some = distinctive._portions(draws, cells)
        assert sum(some) == draws
        assert max(some) == max(1, min(draws, 30_000 // cells))


# words by their part in the divergence


def shifted(*texts, stop=frozenset(["town"])):
    return {
        (one.document, one.term): one
        for one in shifts.shifts_of(counted_batch_of(*texts), stop)
    }


@pytest.mark.parametrize(("many", "there"), [(4, True), (3, False)])
def test_a_shifting_word_comes_four_times(many, there):
    text = long("reef", "bay", many=many) + long("bay", many=20 - many)

    assert (("t0", "reef") in shifted(text, long("bay"))) is there


@pytest.mark.parametrize(("sentences", "many"), [(10, 2), (9, 0)])
def test_a_text_under_a_hundred_words_is_passed_over(sentences, many):
    assert len(shifted(long("reef", many=sentences), long("bay"))) in (many * 2, many)


def test_seven_words_each_way():
    own = [f"w{letter}" for letter in "abcdefgh"]
    found = shifted(long(*own), long("bay"))

    assert len([one for (text, _), one in found.items() if text == "t0" and one.part > 0]) == 7
    assert len([one for (text, _), one in found.items() if text == "t1" and one.part < 0]) == 7
    assert found["t0", "bay"].part < 0


def test_one_letter_and_figures_are_no_words():
    found = shifted(long("x", "1999", "reef"), long("bay"))

    assert {term for _, term in found} == {"reef", "bay"}


@pytest.mark.parametrize(("part", "listed"), [(0.002, True), (0.0019, False)])
def test_a_part_under_a_fifth_of_a_percent_is_not_listed(part, listed):
    assert [at for at, _ in shifts._largest(np.array([part]))] == [0] * listed
    assert [at for at, _ in shifts._largest(np.array([-part]))] == [0] * listed
