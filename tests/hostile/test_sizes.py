"""Ten times the text takes about ten times as long, whatever it is made of."""

import pytest

from tests.hostile import sizes


@pytest.fixture(scope="module", autouse=True)
def loaded():
    sizes.seconds("a ", 100)


TRIES = 3  # what grows with the square of its length does so each time; a busy machine doesn't


def grows(taken, short, long):
    """Whether the longer takes too long for the shorter, whenever it is tried; the shorter is
    not asked where the longer takes no time."""

    def too_long():
        most = taken(long)
        return most >= sizes.MOST * sizes.LEAST and most >= sizes.MOST * taken(short)

    return all(too_long() for _ in range(TRIES))


@pytest.mark.parametrize("name", sizes.KINDS)
def test_reading_grows_with_the_text(name):
    piece = sizes.KINDS[name]

    assert not grows(lambda length: sizes.to_read(piece, length), 3_000, 30_000)


@pytest.mark.parametrize(
    "piece",
    [
        "told Reuters ",
        "In May it may. ",
        "The campaign said it. ",
        "The North said it. ",
        "Sen. Ann Roe of Ohio met. The Ohio Democrat said it. ",
    ],
)
def test_reading_long_texts_grows_with_the_text(piece):
    assert not grows(lambda length: sizes.to_read(piece, length), 20_000, 200_000)


# Those that once took the square of their length, and what is most usual.
@pytest.mark.parametrize(
    "name", ["capitals", "quoted words", "told", "said", "lines", "'1,1,'", "'… '", "article"]
)
def test_comparing_grows_with_the_text(name):
    piece = sizes.KINDS[name]

    assert not grows(lambda length: sizes.seconds(piece, length)[1], 1_500, 15_000)


def test_comparing_a_sentence_of_many_speakers_grows_with_it():
    assert not grows(lambda length: sizes.seconds("he said, ", length)[1], 4_000, 40_000)


def test_what_grows_with_the_square_is_seen():
    assert grows(lambda length: length**2 / 1e5, 300, 3_000)
    assert not grows(lambda length: length / 1e3, 300, 3_000)
