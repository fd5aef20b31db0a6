"""From what a form gives to a report: the same files and bytes as the commands'."""

from __future__ import annotations

import re
import subprocess
import sys
from urllib.parse import unquote

import pytest

from tests.desk.asking import HOME, Client, form
from tests.gathering import printed, saved_pages
from tests.gathering.serving import serving
from tests.gathering.stories import story
from tests.shared import ROOT

CORPUS = ROOT / "corpus" / "suez-2021"
WIRE, DAILY = (
    (CORPUS / f"{name}.txt").read_text("utf-8").split("---\n", 2)[2]
    for name in ("wire", "hong-kong-daily")
)
ONWARD = re.compile(r'http-equiv="refresh" content="0;url=([^"]+)"')


@pytest.fixture
def client(tmp_path):
    return Client(tmp_path / "desk")


def led_on(answer):
    """Where an answer leads on to by itself."""
    found = ONWARD.search(answer.body)
    assert found, re.sub(r"(?s)<(style|script).*?</\1>", "", answer.body)
    return found[1]


def report_of(client, address):
    """The report behind the page that shows it."""
    shown = client.ask(path=address)
    assert shown.status == 200
    return client.ask(path=re.search(r'<iframe [^>]*src="([^"]+)"', shown.body)[1]).body


def compared(folder, tmp_path, *options):
    """What `framing compare` writes of a folder."""
    page = tmp_path / "by-command.html"
    command = [sys.executable, "-m", "framing.cli", "compare", str(folder), "-o", str(page)]
    subprocess.run([*command, *options], cwd=ROOT, check=True)
    return page.read_text(encoding="utf-8")


def test_two_pasted_texts_become_the_report_that_the_command_writes(client, tmp_path):
    body = form(
        text_1=WIRE,
        outlet_1="Wire",
        text_2=DAILY,
        outlet_2="Daily",
        event="Suez",
        then="compare",
    )

    report = report_of(client, led_on(client.ask("POST", f"{HOME}read", body)))

    assert 'class="name">Daily' in report or ">Daily<" in report
    assert report == compared(tmp_path / "desk" / "texts" / "Suez", tmp_path)


def test_two_text_files_become_the_report_of_their_folder(client, tmp_path):
    folder = tmp_path / "strike"
    folder.mkdir()
    files = {"herald.txt": WIRE.encode(), "gazette.txt": DAILY.encode()}
    for name, data in files.items():
        (folder / name).write_bytes(data)
    first, second = files.items()
    body = form(file_1=first, file_2=second, event="strike", then="compare")

    report = report_of(client, led_on(client.ask("POST", f"{HOME}read", body)))

    assert report == compared(folder, tmp_path)


def test_two_links_and_a_pdf_become_a_report(client):
    pages = {"/one": saved_pages.agency(story(1)), "/two": saved_pages.json_ld(story(1, 9))}
    with serving(pages) as site:
        links = f"{site.link('/one')}\n{site.link('/two')}"
        body = form(
            text_1=links,
            file_2=("study.pdf", printed.report(story(1, 12))),
            outlet_2="Institute",
            then="compare",
        )
        answer = client.ask("POST", f"{HOME}read", body)

    address = led_on(answer)
    assert unquote(address).endswith("/report")
    assert "Institute" in report_of(client, address)
