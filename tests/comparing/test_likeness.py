"""What makes two texts alike beyond their words: weekdays, dates, and what is merely near."""

from dataclasses import dataclass

import pytest

from framing.comparing.grouping import likeness
from framing.comparing.grouping.likeness import item_of_reading, item_of_text, likenesses
from tests.texts import reading

TITLE, BODY = "Mayor opens bridge", "The mayor opened the new bridge over the river {}."
OTHERS = [item_of_text("", "A comet passed."), item_of_text("", "Bread prices rose.")]


@dataclass
class Pair:
    one: likeness.Item
    two: likeness.Item

    @property
    def alike(self):
        found = likenesses([self.one, self.two, *OTHERS])
        return {
            pair: value
            for *pair_, value in zip(
                found.left.tolist(), found.right.tolist(), found.likeness.tolist(), strict=True
            )
            for pair in [tuple(pair_)]
        }[0, 1]


def _told(when, published=None):
    return item_of_text(TITLE, BODY.format(when), published)


def test_another_weekday_speaks_against_one_event():
    same = Pair(_told("on Monday"), _told("on Monday")).alike
    other = Pair(_told("on Monday"), _told("on Friday")).alike

    assert other < same


def test_dates_within_a_week_make_no_difference():
    near = Pair(_told("", "2024-05-01"), _told("", "2024-05-05")).alike
    unknown = Pair(_told("", "2024-05-01"), _told("")).alike

    assert near == pytest.approx(unknown)


def test_dates_far_apart_speak_against_one_event():
    near = Pair(_told("", "2024-05-01"), _told("", "2024-05-01")).alike
    far = Pair(_told("", "2024-05-01"), _told("", "2021-05-01")).alike

    assert far < near


def test_a_date_that_is_none_is_unknown():
    assert likeness.day_of("next week") != likeness.day_of("next week")  # NaN


def test_weekdays_come_from_title_and_lead_only():
    late = "word " * likeness.LEAD + "on Sunday"

    assert item_of_text("Friday's vote", late).weekdays == {"friday"}


def test_pairs_that_are_hardly_alike_are_left_out():
    found = likenesses([_told("on Monday"), _told("on Friday"), *OTHERS])

    assert len(found.likeness)
    assert (found.likeness > likeness.FAINT).all()


def test_inflected_forms_are_one_word():
    assert item_of_text("", "strikes").body == item_of_text("", "strike").body


def test_a_readings_item_has_its_actors_and_figures():
    item = item_of_reading(
        reading("Marta Lindqvist paid $12 million to the Port of Velm today.")
    )

    assert "Marta Lindqvist" in item.marks
    assert any(mark.startswith("1.2e+07") for mark in item.marks)
