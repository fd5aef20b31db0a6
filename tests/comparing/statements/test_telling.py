"""Where a sentence of one text stands in the others."""

from framing.comparing.statements.telling import lines_of
from tests.texts import reading

ONE = "The council approved the bridge over the Corran. A heron sat on the old weir all day."
OTHER = (
    "Rain fell on Lyndale again. On Tuesday the bridge over the Corran was approved by the "
    "council."
)


def lines():
    return lines_of({name: reading(text, name) for name, text in (("a", ONE), ("b", OTHER))})


def test_the_best_place_is_the_sentence_that_tells_it():
    told, alone = lines()["a"]

    assert told.elsewhere["b"].sentence == 1
    assert told.told_in() == ["b"]
    assert alone.unmatched()
    assert alone.told_in() == []


def test_depth_runs_from_the_top_to_the_end():
    assert [one.depth for one in lines()["a"]] == [0.0, 1.0]


def test_an_empty_text_tells_nothing():
    found = lines_of({"a": reading(ONE, "a"), "b": reading("", "b")})

    assert found["b"] == []
    assert found["a"][0].elsewhere == {}
    assert found["a"][0].elsewhere.share("b") == 0
    assert found["a"][0].unmatched("b")
