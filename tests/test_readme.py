"""What the README and the kept example show is what the code writes today."""

import re
import tomllib

from typer.main import get_command

from framing.cli import app
from framing.reporting.formats import markdown
from tests import pages
from tests.shared import ROOT


def test_the_kept_report_is_what_the_code_writes():
    assert pages.REPORT.read_text(encoding="utf-8") == markdown.render(pages.sample_page())


def test_the_sample_in_the_readme_is_real():
    readme = (ROOT / "README.md").read_text(encoding="utf-8")

    assert pages.SAMPLE.search(readme)[0] == pages.short_report()
    assert len(pages.short_report()) > 1000


def test_the_librarys_page_is_what_its_docstrings_say():
    assert pages.API.read_text(encoding="utf-8") == pages.api_page()


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
