"""Norms from their files, and in words."""

import pytest

from framing import yardsticks
from framing.errors import InputError


def test_the_shipped_norms_are_whole():
    norms = yardsticks.load()

    assert norms.name == "us-news"
    assert norms.bands == [150, 300, 600, 1000]
    for usual in norms.usual.values():
        for quantiles in usual.quantiles:
            assert quantiles == sorted(quantiles)
    for chance in norms.chances.values():
        assert chance.design >= 1
        assert chance.pairs == sorted(chance.pairs)


def test_none_are_none_and_a_typo_is_named():
    assert yardsticks.load("none") is None
    with pytest.raises(InputError, match="did you mean 'us-news'"):
        yardsticks.load("us-new")


def test_a_file_that_holds_no_norms_is_a_problem(tmp_path):
    path = tmp_path / "own.toml"
    with pytest.raises(InputError, match=r"own\.toml"):
        yardsticks.load(str(path))
    path.write_text("name = 3")
    with pytest.raises(InputError, match="no norms"):
        yardsticks.load(str(path))


@pytest.mark.parametrize(
    ("percentile", "said"),
    [
        (0.5, "about as much as usual in"),
        (0.72, "more than 7 of 10"),
        (0.93, "more than 9 of 10"),
        (0.97, "more than 97 of 100"),
        (0.9999, "more than 99 of 100"),
        (0.08, "less than 9 of 10"),
        (0.01, "less than 99 of 100"),
    ],
)
def test_a_percentile_in_words(percentile, said):
    assert yardsticks.usualness(percentile) == f"{said} news articles of this length"


@pytest.mark.parametrize(
    ("chance", "said"),
    [
        (0.9, "more often than not"),
        (0.5, "1 in 2"),
        (0.08, "1 in 12"),
        (0.0049, "1 in 200"),
        (0.0004, "1 in 2,000"),
        (1e-9, "less than 1 in 10,000"),
    ],
)
def test_a_chance_in_words(chance, said):
    assert yardsticks.odds(chance) == said
    assert yardsticks.between_halves(chance) == f"{said} between two halves of one article"
    assert yardsticks.between_outlets(chance).endswith("two outlets that tell the same event")
