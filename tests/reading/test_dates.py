"""Dates as far as a text gives them."""

from __future__ import annotations

import datetime

import pytest
from hypothesis import given
from hypothesis import strategies as st

from framing.reading.quantities import dates

GIVEN = [
    ("on Nov. 11 the", [("--11-11", "Nov. 11")]),
    ("on November 11th that", [("--11-11", "November 11th")]),
    ("11 November 2025.", [("2025-11-11", "11 November 2025")]),
    ("Nov. 11, 2025, in", [("2025-11-11", "Nov. 11, 2025")]),
    ("on 2025-11-11,", [("2025-11-11", "2025-11-11")]),
    ("2025년 11월 11일 서울", [("2025-11-11", "2025년 11월 11일")]),
    ("2025. 11. 11. 발표", [("2025-11-11", "2025. 11. 11")]),
    ("지난 11일(현지시간)", [("---11", "11일")]),
    ("11월11日", [("--11-11", "11월11日")]),
    ("11月11日电", [("--11-11", "11月11日")]),
    ("in November 2025", [("2025-11", "November 2025")]),
    ("Nov. 10-12, 2025", [("2025-11-10", "Nov. 10"), ("2025-11-12", "12, 2025")]),
    ("10-12 November 2025", [("2025-11-10", "10"), ("2025-11-12", "12 November 2025")]),
    ("the 5th of May", [("--05-05", "5th of May")]),
    ("SEOUL, Nov. 11 (Yonhap)", [("--11-11", "Nov. 11")]),
    ("Sept. 11, 2001, attacks", [("2001-09-11", "Sept. 11, 2001")]),
    ("13/04/2025 and 4.11.2025", [("2025-04-13", "13/04/2025"), ("2025-11-04", "4.11.2025")]),
    ("It ends 12 Nov. Then", [("--11-12", "12 Nov")]),
]
NO_DATES = [
    "03/04/2025",  # the third of April or the fourth of March
    "11일간 열린",  # for eleven days
    "February 30",
    "May, 5 people",
    "may 5 be",
    "June 2.5 percent",
    "In 2023 it fell",
    "version 10.0.1-2",
    "1.5 million",
    "Marching on",
    "100日元",
]


@pytest.mark.parametrize(("text", "expected"), GIVEN)
def test_dates_are_given_as_far_as_the_text_gives_them(
    text: str, expected: list[tuple[str, str]]
) -> None:
    found = dates.find(text, 0, len(text))

    assert [(item.date, text[item.start : item.end]) for item in found] == expected


@pytest.mark.parametrize("text", NO_DATES)
def test_what_only_looks_like_a_date_is_none(text: str) -> None:
    assert dates.find(text, 0, len(text)) == []


def test_publication_gives_the_year_that_brings_a_day_nearest() -> None:
    text = "Dec. 30 and Jan. 3"
    found = dates.find(text, 0, len(text), "2025-01-02")

    assert [item.date for item in found] == ["2024-12-30", "2025-01-03"]


def test_publication_gives_a_bare_day_its_month() -> None:
    assert dates.find("11일 ", 0, 4, "2025-01-02")[0].date == "2024-12-11"


def test_only_the_asked_stretch_is_read() -> None:
    text = "May 5 and May 6"

    assert [item.date for item in dates.find(text, 9, len(text))] == ["--05-06"]


@given(st.dates(min_value=datetime.date(1600, 1, 1)))
def test_a_written_date_is_read_back(day: datetime.date) -> None:
    written = f"{day:%B} {day.day}, {day.year}"
    expected = [day.isoformat()] if day.year < 2100 else None
    found = [item.date for item in dates.find(written, 0, len(written))]

    assert expected is None or found == expected
