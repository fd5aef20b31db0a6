"""What the README and the kept example show is what the code writes today."""

import re
import tomllib

from typer.main import get_command

from framing import pipeline
from framing.cli import app
from framing.reporting.formats import markdown, text
from framing.reporting.sections.brief import brief_of
from framing.reporting.sections.report import page_of
from framing.settings import Settings
from tests.shared import ROOT

EVENT = "rare-earths-2025"


def page():
    return page_of(pipeline.compare_paths([ROOT / "corpus" / EVENT], Settings())[0][0])


def test_the_kept_report_is_what_the_code_writes():
    kept = (ROOT / "reports" / EVENT / "report.md").read_text(encoding="utf-8")

    assert kept == markdown.render(page())


def test_the_sample_in_the_readme_is_real():
    readme = (ROOT / "README.md").read_text(encoding="utf-8")
    sample = re.search(r"as it is today:\n\n```\n(.*?)```", readme, re.DOTALL)[1]

    assert len(sample) > 1000
    assert text.render(brief_of(page().comparison)).startswith(sample)


def test_every_command_is_in_the_readme():
    readme = (ROOT / "README.md").read_text(encoding="utf-8")

    for name, command in get_command(app()).commands.items():
        assert f"`framing {name}" in readme, name
        assert command.help, name


def test_what_is_imported_is_declared():
    project = tomllib.loads((ROOT / "pyproject.toml").read_text(encoding="utf-8"))["project"]
    declared = {re.split(r"[<>=]", name)[0].lower() for name in project["dependencies"]}
    lock = (ROOT / ".ci" / "run.lock").read_text(encoding="utf-8")

    for name in declared:
        assert re.search(rf"(?m)^{re.escape(name)}==", lock), name
    assert "--hash=sha256:" in lock


def test_no_lock_names_a_server():
    for lock in (".ci/run.lock", ".ci/dev.lock", "tests/browser/package-lock.json"):
        assert "://" not in (ROOT / lock).read_text(encoding="utf-8"), lock
