import math

import pytest

from framing.comparing.gaps.shifts import shifts_of
from framing.scoring.tokens.vectors import vectorize
from tests.texts import HARBOUR, reading

TEXT = "The {0} met the {1} in the {2}. " * 30


def shifts(*texts, stop=frozenset({"the", "in"})):
    """The shifts of texts, by document and word."""
    batch = vectorize([reading(text, f"t{at}") for at, text in enumerate(texts)])
    return {(one.document, one.term): one for one in shifts_of(batch, stop)}


def test_a_words_part_is_its_share_of_the_divergence():
    """Words: met, crew, port in one; met, crew, town in the other, a third each."""
    found = shifts(TEXT.format("crew", "crew", "port"), TEXT.format("crew", "crew", "town"))

    port, town = found["t0", "port"], found["t0", "town"]
    # p = 1/4 against 0 gives -1/8 log 1/8 + 1/2 * 1/4 log 1/4 each; the others are equal
    term = -1 / 8 * math.log2(1 / 8) + 1 / 2 * 1 / 4 * math.log2(1 / 4)
    assert port.part == pytest.approx(term / (2 * term))
    assert town.part == -port.part
    assert (port.count, port.others, town.count, town.others) == (30, 0, 0, 30)
    assert ("t0", "crew") not in found


def test_sides_swap_with_the_texts():
    one, other = TEXT.format("crew", "crew", "port"), TEXT.format("crew", "mayor", "town")
    there, back = shifts(one, other), shifts(other, one)

    assert there["t0", "mayor"].part == back["t1", "mayor"].part < 0
    assert there["t1", "mayor"].part > 0


def test_the_sentences_of_a_word_are_kept():
    found = shifts(HARBOUR + "The reef. The reef. The reef. The reef.", HARBOUR)

    assert len(found["t0", "reef"].sentences) == 4
    assert found["t1", "reef"].sentences == []


def test_one_text_or_short_texts_have_no_shift():
    assert shifts(HARBOUR) == {}
    assert shifts("It rained.", "It was dry.") == {}
    assert shifts(HARBOUR, HARBOUR) == {}
