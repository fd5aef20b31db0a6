"""How outlets' profiles read."""

import csv
import io
from xml.etree import ElementTree

import msgspec
import pytest
from msgspec import structs

from framing.comparing.gaps.outlets import profiles_of
from framing.errors import InputError, chosen
from framing.records import OutletProfiles
from framing.reporting.listings import outlets
from tests.comparing.test_outlets import QUICK, RATE, WEAK, corpus, text


def made(texts, by=None):
    profiles = profiles_of(texts, [RATE, WEAK], QUICK, by)
    return OutletProfiles(profiles, [RATE, WEAK], 24, len(texts), ["A note."], {"seed": "0"})


def test_a_clear_difference_has_its_numbers_and_texts():
    shown = outlets.as_text(made(corpus(lead=6.0)))

    assert "24 texts over 24 events that another outlet tells too." in shown
    assert "24, 24" in shown
    assert "/ours" in shown
    assert "Too weak a measure, or too few, to say anything of: A rate." in shown
    assert max(map(len, shown.splitlines())) <= 100


def test_a_refusal_has_no_number_but_its_reason():
    shown = outlets.as_text(made([*corpus(events=3), text(0, "third", 1.0, "copy", "copied")]))

    assert "Outlets of which nothing is said" in shown
    assert "ours: 3 texts over 3 events" in shown
    assert "(left out: 1 copy)" in " ".join(shown.split())
    assert "Clear difference" not in shown


def test_no_word_of_side_or_bias_stands_in_it():
    shown = outlets.as_text(made(corpus(lead=6.0))).lower()

    for word in ("bias", "left-wing", "right-wing", "rank"):
        assert word not in shown


def test_json_is_the_whole_record():
    profiles = made(corpus(lead=6.0))

    assert msgspec.json.decode(outlets.as_json(profiles), type=OutletProfiles) == profiles


def test_an_unknown_format_is_named():
    with pytest.raises(InputError, match="did you mean 'json'"):
        chosen("jsn", outlets.FORMS, "--format", "format")


@pytest.fixture(scope="module")
def by_month():
    texts = [
        structs.replace(one, published=f"2025-{int(one.event[1:]) % 4 + 1:02d}-03")
        for one in corpus(lead=6.0)
    ]
    return made(texts, "month")


def test_over_time_has_a_row_a_month(by_month):
    shown = outlets.as_text(by_month)
    rows = list(csv.DictReader(io.StringIO(outlets.FORMS["csv"](by_month))))

    assert all(f"2025-{month:02d}" in shown for month in range(1, 5))
    assert len(rows) == 3 * 2 * 4  # outlets, measures, months
    assert {row["period"] for row in rows} == {f"2025-{month:02d}" for month in range(1, 5)}
    assert all(float(row["low"]) <= float(row["difference"]) for row in rows)
    assert (rows[0]["texts"], rows[0]["events"]) == ("6", "6")


def test_over_time_has_a_picture_with_a_mark_a_month(by_month):
    drawn = ElementTree.fromstring(outlets.FORMS["svg"](by_month))
    names = [one.text for one in drawn.iter("{http://www.w3.org/2000/svg}text")]
    marks = list(drawn.iter("{http://www.w3.org/2000/svg}circle"))

    assert "ours: A rate" in names
    assert len(marks) == names.count("2025-01") * 4
    assert len(marks) >= 4


def test_a_picture_without_periods_says_how_to_get_them():
    assert "--by month or week" in outlets.FORMS["svg"](made(corpus(lead=6.0)))


def test_an_unknown_step_is_named():
    with pytest.raises(InputError, match="month"):
        chosen("year", outlets.STEPS, "--by", "step")


def test_periods_of_few_events_are_counted_and_no_rows_of_a_report():
    texts = [
        structs.replace(one, published="2025-03-03" if int(one.event[1:]) > 2 else "2025-04-03")
        for one in corpus(lead=6.0)
    ]
    shown = outlets.as_text(made(texts, "month"))

    assert "2025-03" in shown
    assert "2025-04" not in shown
    assert "without 1 period of fewer than 5 events" in shown


def test_a_spreadsheet_takes_no_outlet_for_a_formula(by_month):
    named = [structs.replace(one, outlet="=1+1") for one in by_month.profiles]
    table = outlets.FORMS["csv"](structs.replace(by_month, profiles=named))

    assert {row["outlet"] for row in csv.DictReader(io.StringIO(table))} == {"'=1+1"}
