"""From what a form gives to a report: the same files and bytes as the commands'."""

from __future__ import annotations

import base64
import hashlib
import re
import subprocess
import sys
from urllib.parse import unquote

import pytest

from framing.lexicons import paths
from framing.reporting.html.templates import FOLDER
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


@pytest.fixture(scope="module")
def made(tmp_path_factory):
    """A client with the sample event, compared."""
    client = Client(tmp_path_factory.mktemp("made") / "desk")
    led_on(client.ask("POST", f"{HOME}sample", form(nothing="")))
    return client


EVENT = f"{HOME}e/suez-2021/"
FILES = f"{HOME}files/suez-2021/"


def test_the_sample_is_the_corpus_s_event():
    for path in sorted((FOLDER / "desk" / "sample").iterdir()):
        assert path.read_bytes() == (CORPUS / path.name).read_bytes()


def test_a_report_by_another_codebook_is_what_the_command_writes(made, tmp_path):
    body = form(book="gun_violence")
    address = led_on(made.ask("POST", f"{EVENT}compare", body))
    folder = made.desk.shelf.texts("suez-2021")

    by_command = compared(folder, tmp_path, "--codebook", "gun_violence")

    assert report_of(made, address) == by_command
    assert "gun_violence" in by_command


def test_a_codebook_of_ones_own_is_kept_only_if_it_is_one(made):
    shipped = paths()["gun_violence"].read_text("utf-8")
    mine = shipped.replace('name = "gun_violence"', 'name = "zebra_book"', 1)
    assert mine != shipped
    address = led_on(
        made.ask("POST", f"{EVENT}compare", form(own=("my book.toml", mine.encode())))
    )
    assert address.endswith("?book=my-book")
    assert "zebra_book" in report_of(made, address)

    answer = made.ask(
        "POST", f"{EVENT}compare", form(own=("bad.toml", b'name = "x"\nterms = ['))
    )
    assert "bad.toml:" in answer.body
    assert list(made.desk.shelf.books()) == ["gun_violence", "resources_and_rivalry", "my-book"]


def test_a_worksheet_is_what_the_command_writes_and_edits_are_not_lost(made, tmp_path):
    asked = {"level": "easy", "exercise_voices": "1", "exercise_headlines": "1", "seed": "2"}
    led_on(made.ask("POST", f"{EVENT}worksheet", form(**asked)))
    folder, sheets = made.desk.shelf.texts("suez-2021"), made.desk.shelf.reports("suez-2021")
    command = [
        sys.executable,
        "-m",
        "framing.cli",
        "worksheet",
        str(folder),
        "-o",
        str(tmp_path),
    ]
    names = "--exercises=voices,headlines"
    subprocess.run([*command, "--level", "easy", "--seed=2", names], cwd=ROOT, check=True)

    for path in tmp_path.iterdir():
        assert (sheets / "worksheet" / path.name).read_bytes() == path.read_bytes()

    sheet = sheets / "worksheet" / "sheet.html"
    sheet.write_text(sheet.read_text("utf-8").replace("<h1>", "<h1>My "), "utf-8")
    again = made.ask("POST", f"{EVENT}worksheet", form(**asked | {"seed": "3"}))
    assert "sheet.html was edited" in again.body
    assert "<h1>My " in sheet.read_text("utf-8")
    led_on(made.ask("POST", f"{EVENT}worksheet", form(**asked, overwrite="1")))
    assert "<h1>My " not in sheet.read_text("utf-8")


def test_a_text_can_be_taken_out(client, tmp_path):
    texts = {"text_1": WIRE, "outlet_1": "A", "text_2": DAILY, "outlet_2": "B"}
    client.ask("POST", f"{HOME}read", form(event="x", then="look", **texts))
    led_on(client.ask("POST", f"{HOME}e/x/remove", form(text="a")))

    assert [path.name for path in (tmp_path / "desk" / "texts" / "x").iterdir()] == ["b.txt"]


def test_mending_keeps_what_else_the_header_says(client, tmp_path):
    text = "---\noutlet: Old\nlicence: All ours\nurl: https://a.test/1\n---\nSome words."
    client.ask(
        "POST", f"{HOME}read", form(event="x", then="look", file_1=("a.txt", text.encode()))
    )
    body = form(text="old", outlet="New: one", title="", published="", body="Other\r\nwords.")
    led_on(client.ask("POST", f"{HOME}e/x/mend", body))

    assert (tmp_path / "desk" / "texts" / "x" / "old.txt").read_text("utf-8") == (
        "---\noutlet: 'New: one'\nlicence: All ours\nurl: https://a.test/1\n---\nOther\nwords.\n"
    )


# What may run


def policy_of(answer):
    """A policy by its directives."""
    parts = answer.headers["content-security-policy"].split("; ")
    return {name: values for name, *values in map(str.split, parts)}


def test_no_page_of_the_desk_lets_anything_else_run(made):
    for path in (HOME, EVENT, f"{EVENT}report", f"{EVENT}worksheet", f"{HOME}nowhere"):
        answer = made.ask(path=path)
        policy = policy_of(answer)
        assert policy["default-src"] == ["'none'"], path
        assert policy["frame-ancestors"] == ["'none'"]
        assert policy["form-action"] == policy["frame-src"] == ["'self'"]
        assert all(one.startswith("'sha256-") for one in policy["script-src"])
        assert "unsafe" not in str(policy)
        assert answer.headers["x-content-type-options"] == "nosniff"
        assert answer.headers["cache-control"] == "no-store"
        assert len(re.findall("<script", answer.body)) == 1


def test_a_report_is_served_as_the_file_it_is_under_its_own_policy(made):
    answer = made.ask(path=f"{FILES}report.html")
    policy = policy_of(answer)

    assert answer.body == made.desk.shelf.reports("suez-2021").joinpath(
        "report.html"
    ).read_text("utf-8")
    script = re.search(r"(?s)<script>(.*)</script>", answer.body)[1]
    digest = base64.b64encode(hashlib.sha256(script.encode()).digest()).decode()
    assert policy["script-src"] == [f"'sha256-{digest}'"]
    assert policy["default-src"] == ["'none'"]
    assert policy["sandbox"] == ["allow-scripts", "allow-modals", "allow-downloads"]
    assert policy["frame-ancestors"] == ["'self'"]


def test_a_page_that_somebody_else_put_there_may_run_nothing(made):
    place = made.desk.shelf.reports("suez-2021") / "other.html"
    place.write_text("<script>alert(1)</script>" + " " * 2000, "utf-8")

    assert policy_of(made.ask(path=f"{FILES}other.html"))["default-src"] == ["'none'"]
    assert "script-src" not in policy_of(made.ask(path=f"{FILES}other.html"))


@pytest.mark.parametrize(
    "name",
    [
        "../../texts/suez-2021/wire-sample.txt", "..", ".", "", "report.htm", "/etc/passwd",
        "worksheet/../report.html", "worksheet", "%2e%2e/x.html", "link.txt", "run.sh",
    ],
)  # fmt: skip
def test_only_files_of_the_events_own_reports_are_served(made, name):
    place = made.desk.shelf.reports("suez-2021")
    if not (place / "link.txt").exists():
        (place / "link.txt").symlink_to(made.desk.shelf.texts("suez-2021") / "wire-sample.txt")
        (place / "run.sh").write_text("echo", "utf-8")

    assert made.ask(path=FILES + name).status == 404


def test_events_and_codebooks_that_are_not_there_are_told(made):
    for path in ("e/nothing/", "e/../", "files/nothing/report.html"):
        assert made.ask(path=HOME + path).status == 404, path
    assert made.ask("POST", f"{EVENT}compare", form(book="../x")).status == 404
    assert made.ask(path=f"{EVENT}report?book=../../x").status == 303
