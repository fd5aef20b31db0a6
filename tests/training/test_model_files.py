"""A model's file: what it says is what was learned, and nothing in one can do harm."""

import json
import pickle

import msgspec
import numpy as np
import pytest
from typer.testing import CliRunner

from framing.cli import app
from framing.errors import InputError
from framing.scoring.learned import family, predicting
from framing.scoring.learned.model import encoded, load
from framing.scoring.learned.views import Unit
from framing.scoring.tokens.vectors import vectorize
from framing.training.examples import of_codes
from framing.training.making import train
from framing.validating.coded import settled_in
from tests.shared import ROOT
from tests.training.small import codes

BOOK = """
[categories.economic]
name = "Economic"
terms = ["prices", "bank", "wage*"]
[categories.security]
name = "Security"
terms = ["troops", "missile*", "navy"]
"""


@pytest.fixture(scope="module")
def made(tmp_path_factory):
    """A folder with codes, a codebook, a model of both, and what is known of it."""
    folder = tmp_path_factory.mktemp("training")
    (folder / "codes.csv").write_text(codes())
    (folder / "own.toml").write_text(BOOK)
    words = ["train", "codes.csv", "--codebook", "own.toml", "-o", "own.json"]
    words = [str(folder / word) if "." in word else word for word in words]
    told = CliRunner().invoke(app(), words)
    assert told.exit_code == 0, told.output
    return folder


def test_a_model_from_its_file_says_what_the_learned_one_says(made):
    """
    Also with its codebook's file gone: the words are in the model.
    """
    paths = [made / "codes.csv"]
    examples = of_codes(paths, settled_in(paths, None)[0], None, None)
    learned, _ = train(examples, None)
    (made / "bare.json").write_bytes(encoded(learned))
    units = [Unit("Prices rose."), Unit("Troops came by the coast."), Unit("")]

    kept = predicting.probabilities(load(made / "bare.json"), units)

    assert np.array_equal(kept, predicting.probabilities(learned, units))
    assert kept[0, 0] > kept[0, 1]
    assert kept[1, 1] > kept[1, 0]
    assert predicting.book_of(load(made / "own.json")).categories[0].terms[0] == "prices"


def test_the_same_codes_give_the_same_bytes(made):
    again = made / "again.json"
    words = ["train", made / "codes.csv", "--codebook", made / "own.toml", "-o", again]
    CliRunner().invoke(app(), list(map(str, words)))

    assert again.read_bytes() == (made / "own.json").read_bytes()
    assert again.with_suffix(".md").read_text() == (made / "own.md").read_text()


class Evil:
    def __reduce__(self):
        import pathlib

        return (pathlib.Path.touch, (pathlib.Path("ran"),))


def changed(data, *keys, value):
    """JSON with the value at some keys changed."""
    told = json.loads(data)
    place = told
    for key in keys[:-1]:
        place = place[key]
    place[keys[-1]] = value
    return json.dumps(told).encode()


@pytest.mark.parametrize(
    ("damage", "what"),
    [
        (lambda data: pickle.dumps(Evil()), "is no model"),
        (lambda data: b"", "is no model"),
        (lambda data: data[: len(data) // 2], "is no model"),
        (lambda data: b'{"format": "framing model"}', "is no model"),
        (lambda data: b"[" * 100_000, "is no model"),
        (lambda data: b"\xff\xfe\x00", "is no model"),
        (lambda data: changed(data, "code", value="import os"), "is no model"),
        (lambda data: changed(data, "version", value=9), "its form is 'framing model' 9"),
        (lambda data: changed(data, "terms", 0, "idf", value=[1.0]), "numbers differ"),
        (
            lambda data: changed(data, "terms", 0, "weights", 0, value=[1.0]),
            "no table|not a table",
        ),
        (lambda data: changed(data, "categories", value=[]), "too few categories"),
        (
            lambda data: changed(data, "categories", 0, "slope", value=1e999),
            "is no model|finite",
        ),
        (lambda data: changed(data, "measured", "spread", 0, value=0.0), "numbers differ"),
        (lambda data: changed(data, "terms", 0, "view", value="eval"), "is no model"),
    ],
)
@pytest.mark.parametrize("command", ["compare", "validate"])
def test_a_foreign_or_damaged_file_is_one_line_and_runs_nothing(
    made, tmp_path, monkeypatch, damage, what, command
):
    path = tmp_path / "model.json"
    path.write_bytes(damage((made / "own.json").read_bytes()))
    monkeypatch.chdir(tmp_path)
    source = ROOT / "corpus" / "suez-2021" if command == "compare" else made / "codes.csv"

    told = CliRunner().invoke(app(), [command, str(source), "--model", str(path)])

    assert isinstance(told.exception, InputError)
    assert len(told.exception.problems) == 1
    assert any(part in told.exception.problems[0].what for part in what.split("|"))
    assert not (tmp_path / "ran").exists()


def test_its_measures_stand_in_a_comparison_with_the_words_that_moved_it(made):
    words = ["compare", ROOT / "corpus" / "suez-2021", "--model", made / "own.json"]
    told = CliRunner().invoke(app(), [*map(str, words), "--format", "json"])

    assert told.exit_code == 0, told.output
    (event,) = (
        json.loads(told.stdout) if told.stdout.startswith("[") else [json.loads(told.stdout)]
    )
    cells = [one for one in event["cells"] if one["measure"] == "model.own.economic"]
    assert len(cells) == 4
    assert any(one.get("marks") for one in cells)
    measure = next(one for one in event["measures"] if one["name"] == "model.own.economic")
    assert measure["reliability"][0] in "ABC"


def test_the_evidence_of_a_sentence_is_its_words_and_weighs_one(made):
    from tests.texts import reading

    text = "The bank cut rates and prices rose again in the capital. It rained all day long.\n"
    batch = vectorize([reading(text, "d", "o")])

    found = family.scores(batch, str(made / "own.json"))

    mine = found.hits.measure == 0
    shown = {
        text[s:e] for s, e in zip(found.hits.start[mine], found.hits.end[mine], strict=True)
    }
    assert found.numerator[:, 0].tolist() == [1, 0]
    assert found.hits.weight[mine].sum() == pytest.approx(1)
    assert shown & {"bank", "prices", "prices rose", "rates", "The bank", "bank cut"}


def test_what_it_learned_from_is_not_tried_on(made, tmp_path):
    """
    Units with another text are; with the same ones alone there is nothing to hold.
    """
    rows = (made / "codes.csv").read_text()
    new = [f"n{at},e{at},o,d{at},New prices rose in town {at}.,economic" for at in range(12)]
    (tmp_path / "more.csv").write_text(rows + "\n".join(new) + "\n")

    def held(path):
        words = ["validate", str(path), "--model", str(made / "own.json"), "--json"]
        return CliRunner().invoke(app(), words)

    assert json.loads(held(tmp_path / "more.csv").stdout)["units"] == 12
    assert "learned from all of these units" in str(held(made / "codes.csv").exception)


@pytest.mark.parametrize(
    ("change", "what"),
    [
        ({"task": "targets"}, "marked targets"),
        ({"words": 400.0}, "learned from units of 400 words"),
    ],
)
def test_a_model_that_does_not_fit_sentences_is_refused(made, tmp_path, change, what):
    model = msgspec.structs.replace(load(made / "own.json"), **change)
    path = tmp_path / "other.json"
    path.write_bytes(encoded(model))

    with pytest.raises(InputError, match=what):
        family.model_at(str(path))
