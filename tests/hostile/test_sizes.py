"""Ten times the text takes about ten times as long, whatever it is made of."""

import pytest

from tests.hostile import sizes


@pytest.fixture(scope="module", autouse=True)
def loaded():
    sizes.seconds("a ", 100)


@pytest.mark.parametrize("name", sizes.KINDS)
def test_reading_grows_with_the_text(name):
    short, long = (sizes.to_read(sizes.KINDS[name], length) for length in (3_000, 30_000))

    assert long < sizes.MOST * max(short, sizes.LEAST)


# Those that once took the square of their length, and what is most usual.
@pytest.mark.parametrize(
    "name", ["capitals", "quoted words", "told", "said", "lines", "'1,1,'", "'… '", "article"]
)
def test_comparing_grows_with_the_text(name):
    (_, short), (_, long) = (sizes.seconds(sizes.KINDS[name], at) for at in (1_500, 15_000))

    assert long < sizes.MOST * max(short, sizes.LEAST)
