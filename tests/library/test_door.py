"""The front door: texts, paths and frames in, results that show themselves out."""

import numpy as np
import pandas
import pytest

import framing
from framing.errors import InputError
from tests.shared import ROOT
from tests.texts import HARBOUR

SUEZ = ROOT / "corpus" / "suez-2021"


def test_strings_compare_as_files_do(tmp_path):
    event = tmp_path / "texts"
    event.mkdir()
    for name in ("Herald", "Gazette"):
        (event / f"{name}.txt").write_text(f"{HARBOUR} {name} was there.")

    files = framing.compare(event).to_frame()
    texts = framing.compare(
        {name: f"{HARBOUR} {name} was there." for name in ("Gazette", "Herald")}
    ).to_frame()

    pandas.testing.assert_frame_equal(files, texts)


def test_several_events_print_a_line_each_and_make_one_frame():
    frame = pandas.DataFrame({"text": [HARBOUR] * 4, "event": ["a", "a", "b", "b"]})

    found = framing.compare_all(frame)

    assert repr(found).startswith("2 events compared\n  a: 2 texts")
    assert len(repr(found)) < 200
    assert list(found.to_frame()["event"].unique()) == ["a", "b"]
    assert len(framing.library.shown.Comparisons().to_frame("facts")) == 0


def test_one_event_is_asked_for():
    frame = pandas.DataFrame({"text": [HARBOUR] * 4, "event": ["a", "a", "b", "b"]})

    with pytest.raises(InputError, match="2 events here: a, b"):
        framing.compare(frame)


def test_what_cannot_be_compared_is_told_with_its_reasons():
    with pytest.raises(InputError, match="no such file") as error:
        framing.compare("nowhere", "nobody")

    assert len(error.value.problems) >= 2


def test_scores_are_those_of_the_comparison():
    """Tone needs no event, so it is the same number there and here."""
    cells = framing.compare(SUEZ).to_frame()
    compared = dict(
        cells[cells["measure"] == "tone"][["document", "value"]].itertuples(index=False)
    )

    table = framing.score(SUEZ, measures=["tone"])

    assert table.names == ["tone"]
    assert dict(zip(table.documents, table.values[:, 0], strict=True)) == pytest.approx(
        compared
    )


def test_a_text_without_words_has_no_value_not_zero():
    table = framing.score("A quiet day.", "“Nothing.”\n\n…", measures=["wording"])

    assert table.values.shape == (2, len(table.names))
    assert not np.isnan(table.values[0]).any()
    assert table.to_frame().shape == (2, 3 + len(table.names))


def test_a_family_is_named_by_its_beginning_and_a_wrong_name_is_told():
    table = framing.score(HARBOUR, measures=["wording"])

    assert table.names
    assert {measure.family for measure in table.measures} == {"wording"}
    with pytest.raises(InputError, match="unknown measure 'sentimant'"):
        framing.score(HARBOUR, measures=["sentimant"])


def test_reading_takes_a_text():
    readings = framing.read("The council voted. An aide said it would appeal.")

    assert [len(one.sentences) for one in readings] == [2]
