"""The days that texts give are those that their readers would take them for."""

import pytest

from framing.comparing.days import timeline
from framing.comparing.days.timeline import timeline_of
from framing.comparing.days.weekdays import weekdays_in
from framing.comparing.facts.coverage import coverage_of
from framing.reading.reader import read
from tests.comparing.keys import EVENTS, key_of, readings_of, readings_of_seeds
from tests.shared import needs_shared
from tests.texts import document


def _days(sentence, published="2024-05-08"):
    """The days that a sentence of a Wednesday's text gives, without their month."""
    text = f"{sentence}\n\nThe rest of the story has no day in it at all.\n"
    found = weekdays_in(read(document(text, published=published)))
    return [one.date.removeprefix("2024-05-") for one in found]


@pytest.mark.parametrize(
    ("sentence", "days"),
    [
        ("The dockers voted on Monday.", ["06"]),
        ("The vote fell Wednesday, a clerk said.", ["08"]),
        ("The ship sailed last Wednesday.", ["01"]),
        ("They will vote on Friday.", ["10"]),
        ("The council is expected to vote on Friday.", ["10"]),
        ("The bill, which will cost millions, was signed, the clerk said on Monday.", ["06"]),
        ("Monday's vote was close.", ["06"]),
        ("The clerk said on the 6th that nobody came.", ["06"]),
        # nobody can say which
        ("He would sign it on Friday.", []),
        ("The clerk is expected to begin on Tuesday, followed by the mayor on Friday.", ["14"]),
        ("Thursday saw rain.", []),  # yesterday's week, or the day after if it was mended
        ("They meet every Monday.", []),
        ("It was Super Tuesday.", []),
        ("The Sunday Times printed it.", []),
        ("It stands on the 6th floor.", []),
        ("He came on the following Monday.", []),
    ],
)
def test_a_day_of_the_week_is_the_one_that_is_meant(sentence, days):
    assert _days(sentence) == days


def test_without_a_date_of_publication_no_day_of_the_week_is_known():
    assert _days("The dockers voted on Monday.", None) == []


def _told(readings):
    timeline = timeline_of(readings, coverage_of(readings))
    return {
        (one.document, one.start, one.end): day.date
        for day in timeline.days
        for one in day.told
    }


def test_the_days_of_the_samples_are_those_of_their_keys():
    """
    What the key alone has is missed; of what is found nothing is wrong.
    """
    found = right = planted = 0
    for event in EVENTS:
        readings = readings_of(event)
        texts = {one.document.id: one.document.text for one in readings}
        key = {}
        for one in key_of(event)["dated"]:
            start = texts[one["text"]].index(one["span"])
            key[one["text"], start, start + len(one["span"])] = one["day"]
        told = _told(readings)
        for (name, start, end), day in told.items():
            days = [
                said
                for (text, low, high), said in key.items()
                if text == name and low < end and start < high
            ]
            found += 1
            assert days == [day], (event, name, texts[name][start:end], day)
            right += 1
        planted += len(key)
    print(f"days of the keys found: {right} of {planted}; wrong: {found - right}")

    assert right >= 0.85 * planted


def test_texts_appear_on_their_days():
    for event in EVENTS:
        readings = readings_of(event)
        timeline = timeline_of(readings, coverage_of(readings))
        days = [day.date for day in timeline.days]

        assert days == sorted(days)
        for reading in readings:
            (day,) = [day for day in timeline.days if reading.document.id in day.published]
            assert day.date == reading.document.published


def test_who_is_first_is_of_an_earlier_day_than_all_who_tell_it():
    for event in EVENTS:
        readings = readings_of(event)
        coverage = coverage_of(readings)
        days = {one.document.id: one.document.published for one in readings}
        facts = {one.id: one for one in coverage.facts}
        firsts = timeline_of(readings, coverage).firsts

        assert firsts
        for one in firsts:
            for fact in one.facts:
                tellers = [
                    name
                    for name, place in facts[fact].documents.items()
                    if place.sure and place.how == "states" and name != one.document
                ]
                assert tellers
                assert all(days[one.document] < days[name] for name in tellers)


def test_texts_of_one_day_or_of_none_have_no_first():
    texts = ["The strike at Velm ended after nine days.\n"] * 2
    for published in ("2024-05-08", None):
        readings = [
            read(document(text, f"t{at}", published=published)) for at, text in enumerate(texts)
        ]
        assert timeline_of(readings, coverage_of(readings)).firsts == []


def test_the_attacks_of_september_are_of_their_year():
    text = "Families of the victims of the Sept. 11 attacks sued.\n\nThey spoke on Sept. 20.\n"
    readings = [read(document(text, published="2016-09-28"))]
    days = {day.date for day in timeline_of(readings, coverage_of(readings)).days}

    assert days == {"2001-09-11", "2016-09-20", "2016-09-28"}


@needs_shared
def test_the_shared_texts_give_one_day_and_no_year():
    """
    By hand: one of them says on which day the newspaper reported; none has a date.
    """
    readings = readings_of_seeds()
    timeline = timeline_of(readings, coverage_of(readings))
    (day,) = timeline.days

    assert (day.date, day.published) == ("--11-11", [])
    assert [one.document[:3] for one in day.told] == ["002"]
    assert timeline.firsts == []


@pytest.mark.parametrize(
    ("sentence", "days"),
    [
        ("The vote fell on Friday.", ["03"]),  # five days back
        ("The vote fell on Thursday.", []),  # six: it may be tomorrow
        ("The ship sailed last Thursday.", ["02"]),
        ("They will vote on Wednesday.", ["08"]),  # today
        ("They will vote on Tuesday.", ["14"]),
        ("The clerk said on the 8th, that nobody came.", ["08"]),
        ("The clerk said on the 12th, that nobody came.", ["2024-04-12"]),
        ("The clerk said on the 11th, that nobody came.", []),  # 27 days: it may be to come
        ("The clerk said on the 10th, that nobody came.", []),
        ("They will vote on the 9th.", []),  # of a month that nobody names
        ("The vote fell on Friday, and on Monday.", ["03", "06"]),
        ("Sunday School began.", []),
        ("It began on Sunday School terms.", ["05"]),
        ("Mondayish weather came.", []),
    ],
)
def test_how_far_back_a_day_may_lie(sentence, days):
    assert _days(sentence) == days


def _days_told(text, published="2024-05-08"):
    readings = [read(document(text, published=published))]
    days = timeline_of(readings, coverage_of(readings)).days
    return {day.date: len(day.told) for day in days if day.told}


@pytest.mark.parametrize(
    ("text", "days"),
    [
        ("The vote fell on May 6, 2024.", {"2024-05-06": 1}),
        ("The vote fell in May 2024.", {}),  # no day
        ("The vote fell on Monday, May 6, 2024.", {"2024-05-06": 1}),  # one day, once
        ("The vote fell on Monday and again on Monday.", {"2024-05-06": 1}),
        ("The vote will fall on Monday, May 20, 2024.", {"2024-05-20": 1}),  # not the next
        ("The vote fell on Monday. It rained on Monday.", {"2024-05-06": 2}),
        ("VELM, May 6 (Sea News) - The vote fell.", {}),  # a dateline
        ("VELM, May 6 - The vote fell.", {}),
    ],
)
def test_a_day_counts_once_a_sentence_and_a_dateline_never(text, days):
    assert _days_told(f"{text} The crowd went home.\n") == days


def test_days_without_a_year_stand_last():
    texts = ["The vote fell on May 6, 2024.\n", "The vote fell on May 5.\n"]
    readings = [read(document(text, f"t{at}")) for at, text in enumerate(texts)]

    days = [one.date for one in timeline_of(readings, coverage_of(readings)).days]
    assert days == ["2024-05-06", "--05-05"]


@pytest.mark.parametrize(
    ("text", "days"),
    [
        ("The dockers voted on Monday and May 8.", ["06", "08"]),  # two days
        ("The dockers voted on Monday, May 6, and left.", ["06"]),  # one
        ("The dockers will vote on Monday, May 20.", ["20"]),  # its own date holds
        ("The dockers will vote on Monday on May 20.", ["20"]),
        (  # a place and a day open a text that begins behind another one
            "It rained for days and days on the dunes and piers of the old port. "
            "VELM, May 6, 2024 (Velm Press) — The dockers voted.",
            [],
        ),
    ],
)
def test_a_day_that_stands_twice_or_heads_a_text_is_told_once_or_not_at_all(text, days):
    made = read(document(f"{text}\n\nThe rest of it has no day.", published="2024-05-08"))

    assert [one.date[-2:] for one, _ in timeline._dates(made)] == days
