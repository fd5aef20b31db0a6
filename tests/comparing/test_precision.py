"""One quantity as a number in one text and in words in another."""

import pytest

from framing.comparing.quantities.figures import figures_of
from tests.texts import reading

NUMBER = "Norway sells 62% of the farmed salmon of the world."
MOST = "Norway, which sells most of the farmed salmon of the world, raised its tax."
VAGUE = "Norway holds a large share of the market for farmed salmon."
JUDGED = "Norway dominates the market for farmed salmon."


def _readings(*texts):
    return [reading(text, f"t{at}") for at, text in enumerate(texts)]


def test_rungs_go_from_the_most_precise_to_the_least():
    (ladder,) = figures_of(_readings(JUDGED, VAGUE, MOST, NUMBER)).ladders

    assert ladder.entity == "Norway"
    assert [rung.level for rung in ladder.rungs] == [
        "number",
        "majority",
        "vague",
        "evaluative",
    ]
    assert [rung.document for rung in ladder.rungs] == ["t3", "t2", "t1", "t0"]


def test_a_number_stands_against_words():
    (pair,) = figures_of(_readings(NUMBER, MOST)).pairs

    assert pair.verdict == "number against words"
    assert (pair.left_index, pair.right_index) == (0, None)


@pytest.mark.parametrize(
    "words",
    [
        *(
            "has the lion's share of",
            "has the better part of",
            "has the bulk of",
            "sells most of",
        ),
        *("has the vast majority of", "has a growing portion of", "takes a big slice of"),
        *("has a major fraction of", "sells a huge amount of", "sells much of", "has a lot of"),
        *("has a near-monopoly on", "is the sole source of", "is the only exporter of"),
        *("has a stranglehold on", "has a chokehold on", "keeps its grip on", "has a lock on"),
        *("has an overwhelming lead in", "has a dominant position in", "is a key maker of"),
        *("is the leading supplier of", "is the top producer of", "is a main source of"),
        *("has a commanding position in", "is the largest supplier of", "is a major maker of"),
    ],
)
def test_every_way_of_putting_a_share_in_words_is_found(words):
    texts = _readings(NUMBER, f"Norway {words} the farmed salmon that the world sells.")
    (ladder,) = figures_of(texts).ladders

    assert [rung.document for rung in ladder.rungs] == ["t0", "t1"]


def test_one_level_or_one_text_is_no_ladder():
    assert figures_of(_readings(JUDGED, JUDGED)).ladders == []
    assert figures_of(_readings(f"{NUMBER} {MOST}")).ladders == []


def test_another_country_or_another_good_is_another_ladder():
    assert (
        figures_of(_readings(NUMBER, "Chile dominates the market for farmed salmon.")).ladders
        == []
    )
    assert (
        figures_of(_readings(NUMBER, "Norway dominates the biathlon every winter.")).ladders
        == []
    )


def test_a_vague_count_stands_against_a_count():
    texts = _readings(
        "The army fired 73 missiles at the island on Friday.",
        "The army fired scores of missiles at the island.",
    )
    (pair,) = figures_of(texts).pairs

    assert pair.verdict == "number against words"
    assert pair.reason == "a number against a vague count"


def test_a_vague_count_of_another_size_or_thing_stands_alone():
    for one, other in (
        ("3 missiles", "hundreds of missiles"),
        ("73 shells", "scores of missiles"),
    ):
        texts = [f"The army fired {what} at the island." for what in (one, other)]

        assert figures_of(_readings(*texts)).pairs == []
