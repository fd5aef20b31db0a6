"""A heap into event folders."""

from __future__ import annotations

from datetime import date

import pytest

from framing.comparing.grouping.windows import Window
from framing.gathering.article import Article
from framing.gathering.heap import name_of, sort_into
from framing.reading.load.files import find_events, load_event
from tests.gathering import database_exports
from tests.gathering.stories import Story
from tests.shared import ROOT
from tests.test_cli import framing


def sample_stories() -> list[Story]:
    """The sample corpus's texts, as stories."""
    documents = [
        document
        for event in find_events([ROOT / "corpus"])[0]
        for document in load_event(event)[0]
    ]
    return [
        Story(
            title=document.title,
            outlet=document.outlet,
            day=date.fromisoformat(document.published),
            author="Staff",
            paragraphs=tuple(document.text[document.body :].strip().split("\n\n")),
        )
        for document in documents
    ]


@pytest.fixture(scope="module")
def export(tmp_path_factory):
    """A Nexis export of 24 articles on six events, and one on nothing else's."""
    lone = Story(
        title="How to prune an old pear tree",
        outlet="Quillham Courier",
        day=date(2024, 2, 2),
        author="Ines Okafor",
        paragraphs=(
            "Take away dead wood first, then whatever grows inwards, and stop before you think "
            "that you should. A tree of forty years wants three winters, not three hours.",
            "Cut just above a bud that looks outwards. Tools should be clean and the day dry.",
        ),
    )
    path = tmp_path_factory.mktemp("heap") / "export.txt"
    path.write_text(database_exports.nexis([*sample_stories(), lone]), "utf-8")
    return path


def test_an_export_becomes_a_folder_an_event(export, tmp_path):
    done = framing("sort", export, "--window", 0, "--into", tmp_path / "corpus")

    assert done.returncode == 0
    folders = sorted((tmp_path / "corpus").iterdir())
    assert [len(list(folder.glob("*.txt"))) for folder in folders] == [4] * 6
    assert len(done.stdout.splitlines()) == 6
    assert all("4 texts added; " in line for line in done.stdout.splitlines())
    assert "all name" in done.stdout
    assert done.stderr == f"{export}#25: fits nowhere: “How to prune an old pear tree”\n"


def test_a_folder_is_called_after_its_first_article(tmp_path):
    late = Article(text="x", origin="a", title="Pier opens", published="2025-03-09")
    first = Article(
        text="x", origin="b", title="The “Pier” shuts: why?", published="2025-03-04"
    )

    assert name_of([late, first]) == "2025-03-04-the-pier-shuts-why"
    assert name_of([Article(text="No title here", origin="c")]) == "no-title-here"


def test_no_articles_make_no_folders(tmp_path):
    assert sort_into([], tmp_path / "corpus") == ([], [], [], {})
    assert not (tmp_path / "corpus").exists()


def test_what_is_weeks_apart_gets_no_folder_together(tmp_path):
    said = "The ferry of Port Grey stopped at noon, Ida Moss of the harbour board said."
    apart = [
        Article(text=f"{said} {more}", origin=day, title="Ferry stops", published=day)
        for day, more in (("2024-03-04", "It rained."), ("2024-03-24", "It was windy."))
    ]
    together, alone, *_ = sort_into(apart, tmp_path / "all")
    parted, both, *_ = sort_into(apart, tmp_path / "parted", window=Window(3))

    assert (len(together), len(alone)) == (2, 0)
    assert (len(parted), len(both)) == (0, 2)
