"""docs/for-researchers.md: its six commands, run one after the other."""

import csv
import re
import shutil

from typer.testing import CliRunner

from framing.cli import app
from framing.scoring.matching import lexicon
from framing.validating.coded import found_by
from tests.shared import ROOT

PAGE = (ROOT / "docs" / "for-researchers.md").read_text(encoding="utf-8")
COMMANDS = re.findall(r"^    framing (.+)$", PAGE, re.MULTILINE)


def code(folder, name, slips):
    """What a coder sends back: what the codebook's words say, but for some slips."""
    book = lexicon.load(folder / "own.yml")
    with (folder / "codes" / "codes.csv").open(encoding="utf-8-sig", newline="") as file:
        rows = list(csv.DictReader(file))
    hits = found_by(book, [row["text"] for row in rows])
    for at, row in enumerate(rows):
        codes = [one.id for one, many in zip(book.categories, hits[at], strict=True) if many]
        if at % slips == 1:
            codes = ["security"] if codes != ["security"] else []
        row |= {"coder": name, "codes": "; ".join(codes) or "none"}
    with (folder / f"codes-{name}.csv").open("w", encoding="utf-8", newline="") as file:
        table = csv.DictWriter(file, rows[0])
        table.writeheader()
        table.writerows(rows)


def test_six_commands_lead_from_a_folder_and_a_codebook_to_a_table_with_alphas(
    tmp_path, monkeypatch
):
    monkeypatch.chdir(tmp_path)
    shutil.copytree(ROOT / "corpus", tmp_path / "corpus")
    (tmp_path / "own.yml").write_text(re.search(r"```yaml\n(.*?)```", PAGE, re.DOTALL)[1])
    assert len(COMMANDS) == 6
    told = []
    for number, command in enumerate(COMMANDS, 1):
        ran = CliRunner().invoke(app(), command.split())
        assert ran.exit_code == 0, (command, ran.output, ran.exception)
        told.append(ran.stdout)
        if number == 2:
            code(tmp_path, "ada", 1000)
            code(tmp_path, "bea", 9)
        if number == 3:
            code(tmp_path, "gold", 25)
            (tmp_path / "codes-gold.csv").rename(tmp_path / "settled-gold.csv")

    checked, _, agreement, validated, _, _ = told
    assert "sound" in checked
    for name in ("economy", "security"):
        row = next(line for line in agreement.splitlines() if line.startswith(name))
        assert re.search(r"\.\d{3} +-?\.\d{3} to 1?\.\d{3}", row), row
        assert any(line.startswith(name) for line in validated.splitlines())
    with (tmp_path / "cells.csv").open(encoding="utf-8-sig", newline="") as file:
        cells = [row for row in csv.DictReader(file) if row["family"] == "codebook"]
    assert {row["title"] for row in cells} == {"economy", "security"}
    assert all(re.match(r"[ABC] \(AUC", row["reliability"]) for row in cells)
    methods = (tmp_path / "methods.md").read_text(encoding="utf-8")
    assert "| economy |" in methods
    assert "Krippendorff, K. (2011)" in methods
