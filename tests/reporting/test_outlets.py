"""How outlets' profiles read."""

import msgspec
import pytest

from framing.comparing.gaps.outlets import profiles_of
from framing.errors import InputError
from framing.records import OutletProfiles
from framing.reporting.listings import outlets
from tests.comparing.test_outlets import QUICK, RATE, WEAK, corpus, text


def made(texts):
    profiles = profiles_of(texts, [RATE, WEAK], QUICK)
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
        outlets.form("jsn")
