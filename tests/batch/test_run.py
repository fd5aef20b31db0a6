"""The same corpus, run in every way: the bytes are the same."""

import json
import os
import random
import signal
import sys
import time
from pathlib import Path

import pytest

from framing.batch import work as working
from framing.batch.plan import Plan
from framing.batch.progress import Bar, Log, Quiet, spell
from framing.batch.run import run
from framing.errors import InputError
from framing.settings import Settings
from tests.shared import ROOT

SETTINGS = Settings(draws=20)
ENDED = os.WEXITED | os.WNOHANG | os.WNOWAIT  # asked of a child that is yet to be waited for
EVENTS = ("flood", "vote", "match", "fire", "strike")
SAID = (
    "The council said on Monday that the {event} would cost the town 4 million euros.",
    "“We did what we could,” said Anna Roth, the mayor.",
    "Critics of the plan warned that it came too late for {number} families.",
    "About {number} people were in the streets when the news of the {event} came.",
    "A spokesman for the ministry declined to comment on the {event}.",
    "Schools are to stay closed until Thursday, according to the county.",
    "The {event} follows a year in which the budget was cut twice.",
)


def corpus_at(folder: Path) -> Path:
    """Five events of three small texts each."""
    for at, event in enumerate(EVENTS):
        (folder / event).mkdir(parents=True)
        for text in range(3):
            lines = [SAID[(text + k) % len(SAID)] for k in range(6)]
            body = " ".join(lines).format(event=event, number=30 + at)
            (folder / event / f"{text}.txt").write_text(body, encoding="utf-8")
    return folder


@pytest.fixture
def corpus(tmp_path, monkeypatch):
    monkeypatch.chdir(tmp_path)
    return corpus_at(Path("corpus"))


def quiet():
    return Quiet(lambda line: None)


def tree(folder: Path) -> dict[str, bytes]:
    """Every file below a folder, by its place."""
    return {
        path.relative_to(folder).as_posix(): path.read_bytes()
        for path in sorted(folder.rglob("*"))
        if path.is_file()
    }


def done(corpus, output, **plan):
    return run([corpus], Path(output), SETTINGS, Plan(**plan), quiet())


def test_it_writes_tables_in_the_corpus_s_order_and_reports(corpus):
    summary = done(corpus, "out")

    found = tree(Path("out"))
    events = [json.loads(line)["event"] for line in found["events.jsonl"].splitlines()]
    texts = [json.loads(line) for line in found["texts.jsonl"].splitlines()]
    cells = [json.loads(line) for line in found["cells.jsonl"].splitlines()]
    assert events == sorted(EVENTS)
    assert [one["event"] for one in texts[:3]] == ["fire"] * 3
    assert {one["document"] for one in cells} == {"0", "1", "2"}
    assert found["problems.jsonl"] == b""
    assert "flood/report.md" in found
    assert (summary.compared, summary.unchanged, summary.texts) == (5, 0, 15)


def test_any_batch_size_and_two_processes_give_the_same_bytes(corpus):
    done(corpus, "one")
    done(corpus, "two", jobs=2, events_a_task=2)
    done(corpus, "three", events_a_task=1)

    assert tree(Path("one")) == tree(Path("two")) == tree(Path("three"))


def test_a_cluster_gives_the_same_bytes(corpus):
    distributed = pytest.importorskip("distributed", reason="Dask is an extra")
    done(corpus, "one")

    with distributed.LocalCluster(
        n_workers=2,
        threads_per_worker=1,
        processes=True,
        host="127.0.0.1",
        dashboard_address=":0",
        silence_logs=50,
    ) as cluster:
        done(corpus, "two", cluster=cluster.scheduler_address, events_a_task=2)

    assert tree(Path("one")) == tree(Path("two"))


def test_nobody_at_the_address_is_one_clear_line(corpus, monkeypatch):
    pytest.importorskip("distributed", reason="Dask is an extra")
    monkeypatch.setattr("framing.batch.engines.PATIENCE", 0.2)

    with pytest.raises(InputError, match="no scheduler answers") as caught:
        done(corpus, "out", cluster="tcp://127.0.0.1:1")

    assert len(caught.value.problems) == 1


def test_a_second_run_does_nothing_again(corpus, monkeypatch):
    done(corpus, "out")
    before = tree(Path("out"))
    monkeypatch.setattr(working, "compare_readings", None)

    summary = done(corpus, "out")

    assert (summary.compared, summary.unchanged) == (0, 5)
    assert tree(Path("out")) == before


def test_only_the_event_of_a_changed_text_is_done_again(corpus):
    done(corpus, "out")
    with (corpus / "vote" / "0.txt").open("a", encoding="utf-8") as file:
        file.write(" The vote was close.")

    summary = done(corpus, "out")
    done(corpus, "fresh")

    assert (summary.compared, summary.unchanged) == (1, 4)
    assert tree(Path("out")) == tree(Path("fresh"))


def test_other_settings_do_all_again(corpus):
    done(corpus, "out")

    summary = run([corpus], Path("out"), Settings(draws=20, seed=1), Plan(), quiet())

    assert summary.compared == 5


def test_a_codebook_s_contents_count_not_its_name(corpus):
    shipped = next((ROOT / "framing" / "lexicons" / "en" / "codebooks").glob("*.toml"))
    book = Path("mine.toml")
    book.write_bytes(shipped.read_bytes())
    settings = Settings(draws=20, codebooks=("mine.toml",))
    run([corpus], Path("out"), settings, Plan(), quiet())
    book.write_bytes(shipped.read_bytes() + b"\n# another edition\n")

    assert run([corpus], Path("out"), settings, Plan(), quiet()).compared == 5


def test_a_lost_report_is_made_again(corpus):
    done(corpus, "out")
    before = tree(Path("out"))
    Path("out/fire/report.md").unlink()

    assert done(corpus, "out").compared == 1
    assert tree(Path("out")) == before


@pytest.mark.parametrize("data", [b"", b"<p>somebody's own</p>"])
def test_an_emptied_or_edited_report_is_made_again(corpus, data):
    run([corpus], Path("out"), SETTINGS, Plan(), quiet())
    before = tree(Path("out"))
    Path("out/fire/report.html").write_bytes(data)

    done = run([corpus], Path("out"), SETTINGS, Plan(), quiet())

    assert done.compared == 1
    assert tree(Path("out")) == before


@pytest.mark.parametrize("damaged", ["tables", "events"])
def test_a_damaged_store_or_an_edited_table_is_made_again(corpus, damaged):
    run([corpus], Path("out"), SETTINGS, Plan(), quiet())
    before = tree(Path("out"))
    Path("out/events.jsonl").write_bytes(b"edited\n")
    for path in Path("out/.framing").rglob("*"):
        if path.is_file() and damaged in path.as_posix():
            path.write_bytes(b"\xff\xfe")

    run([corpus], Path("out"), SETTINGS, Plan(), quiet())

    assert tree(Path("out")) == before


def test_afresh_does_all_again(corpus):
    done(corpus, "out")

    assert done(corpus, "out", afresh=True).compared == 5


def test_a_run_that_is_killed_goes_on_where_it_was(corpus):
    done(corpus, "whole")
    chance = random.Random(5)
    for _ in range(4):
        child = os.fork()
        if not child:
            try:
                done(corpus, "killed", events_a_task=1)
            finally:
                os._exit(0)
        pieces = Path("killed/.framing/events")
        until, deadline = chance.randrange(1, 4), time.monotonic() + 20
        started = len(list(pieces.glob("*/*")))
        while not os.waitid(os.P_PID, child, ENDED) and time.monotonic() < deadline:
            if len(list(pieces.glob("*/*"))) >= min(started + until, 5):
                break
            time.sleep(0.002)
        os.kill(child, signal.SIGKILL)
        os.waitpid(child, 0)

    done(corpus, "killed")

    assert tree(Path("killed")) == tree(Path("whole"))


def test_an_event_that_fails_does_not_stop_the_others(corpus, monkeypatch):
    compare = working.compare_readings

    def failing(readings, settings, problems):
        if readings[0].document.event == "match":
            raise ZeroDivisionError("oh")
        return compare(readings, settings, problems)

    monkeypatch.setattr(working, "compare_readings", failing)
    (corpus / "vote" / "1.txt").write_bytes(b"")
    summary = done(corpus, "out")

    problems = [
        json.loads(line) for line in Path("out/problems.jsonl").read_bytes().splitlines()
    ]
    assert [one["event"] for one in problems] == ["match", "vote"]
    assert "ZeroDivisionError: oh" in problems[0]["what"]
    assert (summary.problems, summary.compared) == (2, 5)
    assert len(Path("out/events.jsonl").read_bytes().splitlines()) == 4


def test_a_lone_text_is_scored_and_said_to_be_alone(corpus):
    for name in ("1.txt", "2.txt"):
        (corpus / "fire" / name).unlink()

    summary = done(corpus, "out")

    assert summary.problems == 1
    assert "comparing needs two" in Path("out/problems.jsonl").read_text(encoding="utf-8")
    assert b'"event":"fire"' in Path("out/cells.jsonl").read_bytes()
    assert not Path("out/fire").exists()


def test_many_events_get_tables_only(corpus, monkeypatch):
    monkeypatch.setattr(sys.modules[run.__module__], "MOST_REPORTS", 4)

    assert not done(corpus, "few").reported
    assert done(corpus, "all", reports=True).reported
    assert not Path("few/fire").exists()
    assert Path("all/fire/report.md").exists()


def test_parquet_holds_what_the_lines_hold(corpus):
    parquet = pytest.importorskip("pyarrow.parquet", reason="pyarrow is an extra")
    (corpus / "vote" / "1.txt").write_bytes(b"")
    done(corpus, "out", parquet=True)

    for name in ("events", "texts", "cells", "problems"):
        lines = Path(f"out/{name}.jsonl").read_bytes().splitlines()
        rows = parquet.read_table(f"out/{name}.parquet").to_pylist()
        assert rows == [json.loads(line) for line in lines]
        assert rows


def test_parquet_of_an_earlier_corpus_does_not_stay(corpus):
    pytest.importorskip("pyarrow", reason="pyarrow is an extra")
    done(corpus, "out", parquet=True)
    (corpus / "vote" / "1.txt").unlink()
    done(corpus, "out")

    assert not list(Path("out").glob("*.parquet"))


def test_nothing_to_read_is_an_error(tmp_path):
    with pytest.raises(InputError, match="no such file"):
        run([tmp_path / "nowhere"], tmp_path / "out", SETTINGS, Plan(), quiet())


def test_a_log_tells_the_rate_and_problems_at_once(monkeypatch):
    clock = iter([0.0, 5.0, 20.0])
    monkeypatch.setattr("framing.batch.progress.time.monotonic", lambda: next(clock))
    said = []
    with Log(said.append) as log:
        log.start(4, 400)
        log.step(1, 100, [])
        log.step(1, 100, [])

    assert said == [
        "4 events, 400 texts",
        "2 of 4 events, 10 texts a second, about 20 s left",
    ]


def test_a_bar_draws_on_the_terminal(capsys):
    with Bar(print) as bar:
        bar.start(2, 10)
        bar.step(1, 5, [])

    assert capsys.readouterr().out == ""


@pytest.mark.parametrize(
    ("seconds", "words"), [(0, "0 s"), (89, "89 s"), (600, "10 min"), (11_000, "3 h 3 min")]
)
def test_time_in_the_unit_that_fits(seconds, words):
    assert spell(seconds) == words
