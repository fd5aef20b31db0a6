"""Ten times the text takes about ten times as long, whatever it is made of."""

import pytest

from tests.hostile import sizes


@pytest.fixture(scope="module", autouse=True)
def loaded():
    sizes.seconds("a ", 100)


TRIES = 3  # what grows with the square of its length does so each time; a busy machine doesn't


def grows(taken):
    """Whether the second of two lengths takes too long for the first, whenever it is tried."""
    tries = (taken() for _ in range(TRIES))
    return all(long >= sizes.MOST * max(short, sizes.LEAST) for short, long in tries)


@pytest.mark.parametrize("name", sizes.KINDS)
def test_reading_grows_with_the_text(name):
    piece = sizes.KINDS[name]

    assert not grows(lambda: (sizes.to_read(piece, 3_000), sizes.to_read(piece, 30_000)))


# Those that once took the square of their length, and what is most usual.
@pytest.mark.parametrize(
    "name", ["capitals", "quoted words", "told", "said", "lines", "'1,1,'", "'… '", "article"]
)
def test_comparing_grows_with_the_text(name):
    piece = sizes.KINDS[name]

    assert not grows(lambda: (sizes.seconds(piece, 1_500)[1], sizes.seconds(piece, 15_000)[1]))


def test_what_grows_with_the_square_is_seen():
    assert grows(lambda: (0.05, 5.0))
    assert not grows(lambda: (0.05, 0.5))
