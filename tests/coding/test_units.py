from collections import Counter

import pytest
from typer.testing import CliRunner

from framing.cli import app
from framing.coding import reading, units
from framing.coding.agreement import agreement_of
from framing.errors import InputError
from tests.shared import ROOT, read_paths
from tests.texts import reading as read_text


@pytest.fixture(scope="module")
def readings():
    return read_paths([ROOT / "corpus"])[0]


@pytest.mark.parametrize("kind", ["sentence", "paragraph", "text"])
def test_units_are_stretches_of_their_texts_with_names_of_their_own(readings, kind):
    found = units.units_of(readings, kind)
    texts = {(one.document.event, one.document.id): one.document.text for one in readings}

    assert len({one.id for one in found}) == len(found)
    for one in found:
        there = texts[one.event, one.document][one.start : one.end]
        assert there.split() == one.text.split()
    if kind == "text":
        assert len(found) == len(readings)


def test_a_sample_is_even_over_events_and_outlets_and_hangs_on_its_seed(readings):
    found = units.units_of(readings, "sentence")

    drawn = units.sample(found, 48, seed=3)

    tally = Counter((one.event, one.outlet) for one in drawn)
    assert set(tally.values()) == {2}
    assert len(tally) == 24
    assert drawn == units.sample(list(reversed(list(reversed(found)))), 48, seed=3)
    assert drawn != units.sample(found, 48, seed=4)
    assert [one.event for one in drawn] != sorted(one.event for one in drawn)


def test_all_units_come_where_there_are_too_few_and_none_is_a_problem():
    few = units.units_of(
        [read_text("One quiet day. It rained all night.\n", "d", "o")], "sentence"
    )

    assert len(units.sample(few, 50, 0)) == 2
    with pytest.raises(InputError, match="no units"):
        units.sample([], 5, 0)


def run(*words):
    return CliRunner().invoke(app(), list(map(str, words)))


def test_from_texts_to_codes_to_agreement(tmp_path):
    """
    A sample is drawn, two coders fill its table, and the figures are those by hand.
    """
    folder = tmp_path / "codes"
    made = run(
        "code",
        ROOT / "corpus" / "suez-2021",
        "--codebook",
        "policy_frames",
        "--sample",
        12,
        "-o",
        folder,
    )
    assert made.exit_code == 0, made.output
    lines = (folder / "codes.csv").read_text(encoding="utf-8").splitlines()
    for who, other in (("ada", "none"), ("bea", "security")):
        codes = ["economic"] * 6 + [other] * 3 + ["none"] * 3
        filled = [
            line.removesuffix(",,,") + f",,{code},"
            for line, code in zip(lines[1:], codes, strict=True)
        ]
        (tmp_path / f"{who}.csv").write_text("\n".join([lines[0], *filled]), encoding="utf-8")

    files = [tmp_path / "ada.csv", tmp_path / "bea.csv"]
    told = run("agreement", *files, "--codebook", "policy_frames", "-o", tmp_path / "out")

    assert told.exit_code == 0, told.output
    assert "3 units on which they differ" in told.output
    found = agreement_of(reading.read(files))
    economic, security = found.variables
    assert (economic.alpha, economic.kappa, economic.standing) == (1.0, 1.0, "reliable")
    # 24 codes, 3 of them yes: 3 of 12 units differ; alpha = 1 - 23 * 6 / (2 * 3 * 21)
    assert security.alpha == pytest.approx(1 - 23 * 6 / (2 * 3 * 21), abs=1e-6)
    assert found.together.same == 0.75
    assert found.confusion[1] == ("none", "none", 3)
    assert {one.name for one in (tmp_path / "out").iterdir()} == {
        "agreement.json",
        "differences.csv",
        "settle.html",
    }


def test_a_coders_work_is_not_written_over(tmp_path):
    words = (
        "code",
        ROOT / "corpus" / "suez-2021",
        "--codebook",
        "policy_frames",
        "-o",
        tmp_path,
    )
    run(*words)
    table = tmp_path / "codes.csv"
    assert run(*words).exit_code == 0, "the same sample again is no loss"
    table.write_text(table.read_text() + "u,,,,,,,,economic,\r\n")

    again = run(*words)

    assert again.exit_code != 0
    assert "economic" in table.read_text()
    assert run(*words, "--overwrite").exit_code == 0
