"""No item rests on what a page has around its story."""

import pytest

from tests.worksheets.lines import made_from
from tests.worksheets.pages import BARE, FURNITURE, PASTED

LEVELS = ("easy", "school", "university")


def shown_in(sheet):
    """Every word of a text that a sheet or its key shows, and every question."""
    for exercise in sheet.exercises:
        for item in exercise.items:
            yield from (one.text for one in item.passages)
            yield from (one.quote for one in item.key.evidence)
            yield from (task.ask for task in item.tasks)
            yield item.key.answer


@pytest.mark.parametrize("level", LEVELS)
def test_two_pages_pasted_whole_show_only_their_story(level):
    for seed in range(4):
        texts = list(shown_in(made_from(PASTED, level, seed)))

        assert len(texts) > 20
        found = [(part, text) for part in FURNITURE for text in texts if part in text]
        assert found == []


def test_their_headlines_are_the_stories_own():
    sheet = made_from(PASTED, exercises=("headlines",))
    (made,) = (one for one in sheet.exercises if one.name == "headlines")
    headlines = [one.text for one in made.items[0].passages]

    assert sorted(headlines) == [
        "Drivers face long way round as county shuts Lorn bridge",
        "Lorn bridge closed for a year after pillar moves",
    ]


def test_texts_without_headlines_are_not_asked_for_them():
    names = [one.name for one in made_from(BARE).exercises]

    assert "headlines" not in names
    assert "voices" in names


def test_the_pasted_pages_carry_what_their_stories_carry():
    """
    The page's furniture costs no exercise that rests on the story's sentences.
    """
    pasted = {one.name for one in made_from(PASTED).exercises}
    bare = {one.name for one in made_from(BARE).exercises}

    assert {"voices", "sources", "lateral"} <= pasted & bare
