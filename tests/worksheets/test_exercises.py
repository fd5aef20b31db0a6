"""What every exercise must offer, found by its folder, and what its key may claim."""

from __future__ import annotations

import pkgutil

import pytest

from framing.worksheets import exercises, measured
from framing.worksheets.exercises import modules
from framing.worksheets.sheet import Exercise, points_of
from tests.worksheets.events import EVENTS, items_of, sheet

each_exercise = pytest.mark.parametrize("name", list(modules()))


def test_no_folder_of_exercises_is_crowded():
    for folder in pkgutil.iter_modules(exercises.__path__):
        assert folder.ispkg
        path = f"{exercises.__path__[0]}/{folder.name}"
        assert 1 <= len(list(pkgutil.iter_modules([path]))) <= 12


@each_exercise
def test_an_exercise_says_what_a_lesson_does_with_it(name):
    module = modules()[name]

    assert name == module.NAME
    assert module.TITLE
    assert module.LESSON.room > 0
    assert len([one for one in modules().values() if one.TITLE == module.TITLE]) == 1


@each_exercise
def test_every_key_makes_claims_and_its_own_words_bear_them_out(name):
    """
    Over all events, two levels and three seeds; what is only for talk claims nothing.
    """
    module = modules()[name]
    for event in EVENTS:
        for level in ("school", "university"):
            for seed in range(3):
                for of, item in items_of(event, level, seed):
                    if of == name:
                        claims = module.claims(item)
                        assert bool(claims) == bool(points_of(item) and item.passages), item.id
                        assert [one.says for one in claims if not one.holds] == []


def test_a_claim_that_is_not_borne_out_is_seen():
    """
    The check of claims complains of a key that says too much.
    """
    from msgspec import structs

    for event in EVENTS:
        for name, item in items_of(event):
            if name == "voices":
                wrong = [structs.replace(task, right=[0]) for task in item.tasks]
                lying = structs.replace(item, tasks=wrong)
                if item.tasks[0].right != [0]:
                    assert not modules()[name].claims(lying)[0].holds
                    return
    pytest.fail("no spoken line in any event")


def test_what_is_printed_of_a_key_is_what_was_measured():
    for name, one in measured.measured().items():
        assert name in modules()
        assert 0 <= one.wrong <= one.answers - one.right
        told = measured.sureness(name)
        if one.answers >= measured.FEWEST:
            assert told == f"{one.right} of {one.answers} such answers were right."
        else:
            assert "Too few" in told


def test_an_exercise_that_nobody_judged_says_so():
    assert "Too few" in measured.sureness("frames")
    assert "frames" not in measured.measured()


def test_exercises_asked_for_by_name_are_all_made():
    made = sheet(EVENTS[0], "school", 0)

    assert all(isinstance(one, Exercise) for one in made.exercises)
