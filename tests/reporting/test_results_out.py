"""Scripts that load the numbers, works to cite, and the methods appendix."""

import json
import subprocess
import sys

import pytest
from typer.testing import CliRunner

from framing.cli import app
from framing.reporting.listings.citing import Citations, load
from tests.shared import ROOT

PLOTTING = """
class Anything:
    def __getattr__(self, name):
        return lambda *args, **more: Anything()
    def __iter__(self):
        return iter((Anything(), Anything()))
use = lambda name: None
def savefig(path, **more):
    open(path, "w").close()
def subplots(**more):
    return Anything(), Anything()
tight_layout = close = lambda: None
"""


def run(*words):
    return CliRunner().invoke(app(), list(map(str, words)))


@pytest.fixture(scope="module")
def folder(tmp_path_factory):
    folder = tmp_path_factory.mktemp("out")
    for name in ("cells.csv", "event.json"):
        told = run("compare", ROOT / "corpus" / "suez-2021", "-o", folder / name)
        assert told.exit_code == 0, told.output
    return folder


def test_the_python_script_runs_on_the_table_and_draws_two_plots(folder, tmp_path):
    """
    matplotlib itself, which the project doesn't need, is stood in for where it isn't there;
    pandas and the table are the real ones.
    """
    made = run("starter", "python", "--table", folder / "cells.csv", "--family", "frames")
    (tmp_path / "start.py").write_text(made.stdout, encoding="utf-8")
    plots = tmp_path / "matplotlib"
    plots.mkdir()
    for name in ("__init__.py", "pyplot.py"):
        (plots / name).write_text(PLOTTING)
    (tmp_path / "sitecustomize.py").write_text(
        "import pandas as pd\n"
        "class Plot:\n"
        "    def __init__(self, table): self.table = table\n"
        "    def barh(self, **more):\n"
        "        assert self.table.shape[1] == 4, self.table.shape\n"
        "        import matplotlib.pyplot; return matplotlib.pyplot.Anything()\n"
        "pd.DataFrame.plot = property(Plot)\n"
    )

    ran = subprocess.run(
        [sys.executable, "start.py"],
        cwd=tmp_path,
        env={"PYTHONPATH": str(tmp_path)},
        capture_output=True,
        text=True,
        check=False,
    )

    assert ran.returncode == 0, ran.stderr
    assert {"values.png", "gaps.png"} <= {one.name for one in folder.iterdir()}


def test_the_r_script_names_columns_that_are_there(folder):
    made = run("starter", "R", "--table", folder / "cells.csv")

    head = (folder / "cells.csv").read_text(encoding="utf-8-sig").partition("\n")[0]
    named = {
        part.split(")")[0].split("[")[0].split(",")[0].strip(" ;")
        for line in made.stdout.splitlines()
        for frame in ("cells$", "mine$", "gaps$")
        for part in line.split("#")[0].split(frame)[1:]
    }
    assert named
    assert {one.split()[0] for one in named} <= set(head.strip().split(","))
    assert made.stdout.count("(") == made.stdout.count(")")


@pytest.mark.parametrize(
    ("words", "what"),
    [
        (("starter", "julia"), "unknown language 'julia'"),
        (("starter", "R", "--table", "x.xlsx"), "is no table that a script loads"),
        (("cite", "none.json"), "can't be read"),
        (("cite", ROOT / "tests" / "browser" / "package.json"), "is nothing that can be cited"),
    ],
)
def test_what_cannot_be_made_is_said(words, what):
    assert what in str(run(*words).exception)


def test_only_what_was_used_is_cited(folder):
    told = run("cite", folder / "event.json").stdout

    assert told.startswith("framing ")
    assert "Boydstun" in told
    assert "Krippendorff" not in told
    assert "Pedregosa" not in told


def test_the_appendix_has_settings_n_reliability_and_refusals(folder):
    event = json.loads((folder / "event.json").read_text())

    told = run("cite", folder / "event.json", "--appendix").stdout

    assert "4 texts. Settings: framing" in told
    assert "scikit-learn" in told.splitlines()[2]
    for measure in event["measures"]:
        assert f"| {measure['title'].replace('|', chr(92) + '|')} |" in told
    reasons = {
        cell["estimate"]["reason"] for cell in event["cells"] if cell["estimate"].get("reason")
    }
    assert reasons
    assert all(f"- {reason}: " in told for reason in reasons)
    assert told.index("## References") < told.index("Boydstun")


def test_every_use_names_works_that_are_there():
    known = load("citations", Citations)

    used = {key for keys in known.uses.values() for key in keys.split()}
    assert used == set(known.works)
