"""One browser for all tests of pages, and the pages, each compared once.

Without a browser, Playwright or axe-core the tests that need them are skipped; with
FRAMING_BROWSER=required in the environment, as in CI, they fail.
"""

import os
import shutil
from functools import cache
from pathlib import Path

import pytest

from framing import pipeline
from framing.reading.reader import read
from framing.reporting.formats import html
from framing.reporting.sections.report import page_of
from framing.settings import Settings
from tests.shared import ROOT, SHARED, compare_paths
from tests.texts import HARBOUR, document, reading

REQUIRED = os.environ.get("FRAMING_BROWSER") == "required"
CHROMIUM = shutil.which("chromium")
AXE = Path(__file__).parent / "node_modules" / "axe-core" / "axe.min.js"
QUIET = (
    "--disable-quic",
    "--no-first-run",
    "--disable-background-networking",
    "--disable-component-update",
    "--disable-sync",
)
HOSTILE = (
    "<script>alert(1)</script>",
    '"><img src=x onerror=alert(1)>',
    "=cmd|' /C calc'!A0",
    "\u202eevil\u202d daily",
    "\u2066\u202b\u05d0\u05d1\u202e daily",
    "w" * 10_000,
    "</style></script><svg/onload=alert(1)>",
    "' onmouseover='alert(1)",
)


def missing(what):
    """Skips a test for want of something, or fails it where nothing may be wanting."""
    if REQUIRED:
        pytest.fail(f"{what}, and FRAMING_BROWSER=required says it must be there")
    pytest.skip(what)


@pytest.fixture(scope="package")
def browser():
    """The one browser."""
    if CHROMIUM is None:
        missing("there is no chromium")
    try:
        from playwright.sync_api import sync_playwright
    except ImportError:
        missing("Playwright isn't installed")
    # root has no sandbox to run in
    args = [*QUIET, *(["--no-sandbox"] if os.geteuid() == 0 else [])]
    with sync_playwright() as running:
        started = running.chromium.launch(executable_path=CHROMIUM, args=args)
        yield started
        started.close()


@pytest.fixture(scope="package")
def axe():
    """The accessibility checker's script."""
    if not AXE.is_file():
        missing("axe-core isn't installed (npm ci in tests/browser)")
    return AXE.read_text(encoding="utf-8")


@pytest.fixture
def opened(browser):
    """Opens an address in a window of its own; what the page complains of, and anything
    that it asks the network for, fails the test."""
    contexts, complaints = [], []

    def refuse(route):
        complaints.append(f"asked for {route.request.url}")
        route.abort()

    def opened(address, width=1280, **how):
        context = browser.new_context(viewport={"width": width, "height": 800}, **how)
        contexts.append(context)
        context.route(lambda url: not url.startswith(("file:", "data:")), refuse)
        tab = context.new_page()
        tab.set_default_timeout(10_000)
        tab.on("console", lambda said: complaints.append(said.text))
        tab.on("pageerror", lambda error: complaints.append(str(error)))
        tab.on("dialog", lambda dialog: (complaints.append(dialog.message), dialog.dismiss()))
        tab.goto(address)
        return tab

    yield opened
    for context in contexts:
        context.close()
    assert complaints == []


@pytest.fixture(scope="package")
def address_of(tmp_path_factory):
    """The address of a report by its name: "seeds", "sample", "six", "thirty" or "hostile"."""
    folder = tmp_path_factory.mktemp("reports")

    @cache
    def address_of(name):
        if name == "seeds" and not SHARED.is_dir():
            pytest.skip("the shared texts are not on this machine")
        path = folder / f"{name}.html"
        # as the command writes a file
        content = html.render(page_of(COMPARISONS[name]()))
        path.write_text(content, encoding="utf-8", errors="replace", newline="")
        return path.as_uri()

    return address_of


def _compared(folder):
    return compare_paths([folder], Settings())[0][0]


def _thirty():
    """Six sample events as one, and the first half of a text of each once more."""
    texts = sorted((ROOT / "corpus").glob("*/*.txt"))
    said = [(path, path.read_text(encoding="utf-8").split("---\n", 2)[-1]) for path in texts]
    said += [(path, text[: len(text) // 2]) for path, text in said if path.stem == "wire"]
    readings = [
        reading(text, f"text{at:02}", f"{path.stem} of {path.parent.name} {at}")
        for at, (path, text) in enumerate(said)
    ]
    return pipeline.compare_readings(readings, Settings())


def _hostile():
    """Texts whose outlets, titles and words mean harm."""
    readings = [
        read(
            document(f"{HARBOUR}\nThe {name} said: \x00 {name}.\n", f"t{at}", name, title=name)
        )
        for at, name in enumerate(HOSTILE)
    ]
    return pipeline.compare_readings(readings, Settings())


COMPARISONS = {
    # six texts of our own on the cap on Russian oil of December 2022: facts and named people's
    # words are real, outlets and everybody without a name are not, as in the sample corpus
    "six": lambda: _compared(Path(__file__).parent / "oil-price-cap"),
    "seeds": lambda: _compared(SHARED / "seeds"),
    "sample": lambda: _compared(ROOT / "corpus" / "rare-earths-2025"),
    "thirty": _thirty,
    "hostile": _hostile,
}
