"""SECURITY.md and what stands behind it."""

import ast
import re

import pytest

from tests.shared import ROOT

LOADS = {"pickle", "marshal", "shelve", "dill", "cloudpickle"}
RUNS = {"eval", "exec", "compile", "__import__"}


def dangers_in(source):
    """The calls and imports of a module that could run what they are given."""
    found = set()
    for node in ast.walk(ast.parse(source)):
        if isinstance(node, ast.Import | ast.ImportFrom):
            names = [alias.name for alias in node.names] + [getattr(node, "module", None) or ""]
            found |= {name for name in names if name.partition(".")[0] in LOADS}
        if not isinstance(node, ast.Call):
            continue
        called = ast.unparse(node.func)
        if called in RUNS or called in ("joblib.load", "yaml.unsafe_load", "yaml.full_load"):
            found.add(called)
        if called == "yaml.load" and "BaseLoader" not in ast.unparse(node):
            found.add(called)
        if any(word.arg == "shell" for word in node.keywords):
            found.add("shell")
    return found


def test_nothing_in_the_code_can_run_what_it_reads():
    found = {
        path.relative_to(ROOT).as_posix(): dangers
        for path in (ROOT / "framing").rglob("*.py")
        if (dangers := dangers_in(path.read_text(encoding="utf-8")))
    }

    assert not found


@pytest.mark.parametrize(
    "source",
    [
        "import pickle",
        "from marshal import loads",
        "eval('1')",
        "yaml.load(text)",
        "joblib.load(path)",
        "subprocess.run('ls', shell=True)",
    ],
)
def test_each_danger_is_seen(source):
    assert dangers_in(source)


def test_every_promise_has_its_test():
    lines = (ROOT / "SECURITY.md").read_text(encoding="utf-8").splitlines()
    promises = [line for line in lines if line.startswith("| ") and "promise" not in line]

    for line in promises:
        tests = re.findall(r"`(tests/\S+\.py)::(\w+)`", line)
        assert tests, line
        for path, name in tests:
            assert f"def {name}(" in (ROOT / path).read_text(encoding="utf-8"), name
