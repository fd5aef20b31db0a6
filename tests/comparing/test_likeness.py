"""What makes two texts alike beyond their words: weekdays, dates, and what is merely near."""

from dataclasses import dataclass

import numpy as np
import pytest
from msgspec import structs

from framing.comparing.grouping import likeness, told_days
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
    same = Pair(_told("", "2024-05-01"), _told("", "2024-05-01")).alike

    assert near == pytest.approx(same)


@pytest.mark.parametrize(
    ("fits", "doesnt"),
    [
        ("on Wednesday", "on Sunday"),  # 1 May 2024 was a Wednesday
        ("on Wednesday", "at last"),
        ("on 29 April", "at last"),
        ("on Apr. 29th", "on August 7"),
        ("on May 3", "on March 31"),
    ],
)
def test_an_undated_text_is_held_to_the_days_that_it_tells(fits, doesnt):
    dated = _told("", "2024-05-01")

    assert Pair(dated, _told(doesnt)).alike < Pair(dated, _told(fits)).alike


def test_an_undated_text_needs_more_where_others_have_dates():
    dated = Pair(_told("", "2024-05-01"), _told("", "2024-05-01")).alike
    loose = Pair(_told("", "2024-05-01"), _told("")).alike

    assert loose < dated


def test_the_year_is_a_ring_of_weeks():
    first, last = (told_days.weeks_told([month, day]) for month, day in DAYS_AT_NEW_YEAR)

    assert first.bit_count() == last.bit_count() == 1
    assert first & int(told_days._widened(np.array([last], dtype=np.uint64), 1)[0])


DAYS_AT_NEW_YEAR = (("january", "2"), ("december", "30th"))


def test_a_number_that_is_no_day_tells_no_week():
    assert told_days.weeks_told(["may", "2024", "march", "on", "45", "april"]) == 0


def test_dates_far_apart_speak_against_one_event():
    near = Pair(_told("", "2024-05-01"), _told("", "2024-05-01")).alike
    far = Pair(_told("", "2024-05-01"), _told("", "2021-05-01")).alike

    assert far < near


def test_a_date_that_is_none_is_unknown():
    assert told_days.day_of("next week") != told_days.day_of("next week")  # NaN


def test_weekdays_come_from_title_and_lead_only():
    late = "word " * likeness.LEAD + "on Sunday"

    assert item_of_text("Friday's vote", late).weekdays == {"friday"}


def test_pairs_that_are_hardly_alike_are_left_out():
    found = likenesses([_told("on Monday"), _told("on Friday"), *OTHERS])

    assert len(found.likeness)
    assert (found.likeness > likeness.FAINT).all()


def test_inflected_forms_are_one_word():
    assert item_of_text("", "strikes").body == item_of_text("", "strike").body


def test_a_readings_item_has_its_words_without_boilerplate():
    told = "Marta Lindqvist paid the Port of Velm today."
    whole = item_of_reading(reading(told + "\n\nSubscribe to our newsletter"))

    assert whole.body == item_of_text("", told).body


def test_a_headline_counts_as_the_title_alone():
    made = reading("Cranes fell. Boats left.")
    head, rest = made.sentences
    told = structs.replace(made, sentences=[structs.replace(head, role="headline"), rest])

    assert item_of_reading(told).body == item_of_text("", "Boats left.").body
