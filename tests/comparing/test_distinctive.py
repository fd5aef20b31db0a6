"""Words that a text uses more than the others."""

from framing.comparing.gaps.distinctive import distinctive_of
from framing.scoring.tokens.vectors import vectorize
from framing.scoring.tokens.vocabulary import stop_words
from framing.settings import Settings
from tests.scoring.batches import batch_of
from tests.texts import reading

FILLER = "People came and went about their usual work in town on that long day, as they do"
FRUIT = [f"{FILLER}. The fruit of grower {name} rotted." for name in "abcdefghijklmnopqrst"]
STRIKE = [f"{FILLER}. The strike of docker {name} went on." for name in "abcdefghijklmnopqrst"]


def found_in(*texts):
    readings = [reading("\n\n".join(text), f"t{at}") for at, text in enumerate(texts)]
    return distinctive_of(vectorize(readings), stop_words(), Settings())


def test_each_text_has_its_own_words():
    words = {(one.document, one.term) for one in found_in(FRUIT * 4, STRIKE * 4)}

    assert ("t0", "fruit") in words
    assert ("t1", "strike") in words
    assert not any(term in ("town", "people") for _, term in words)


def test_words_are_clear_in_long_texts_only():
    long = {one.verdict for one in found_in(FRUIT * 4, STRIKE * 4)}
    short = {one.verdict for one in found_in(FRUIT[:8], STRIKE[:8])}

    assert "clear difference" in long
    assert short == {"more here"}


def test_the_same_text_twice_has_no_words_of_its_own():
    assert found_in(FRUIT, FRUIT) == []


def test_counts_are_those_of_the_texts():
    for one in found_in(FRUIT * 2, STRIKE * 2):
        if one.term == "fruit":
            assert (one.count, one.others) == (40, 0)


def test_short_and_lonely_texts_have_none():
    assert distinctive_of(batch_of(["One text."]), stop_words(), Settings()) == []
    assert found_in(["A word."], ["Another word."]) == []
