"""Collectors' tables and lists of links, as sources."""

import csv
import io
import json

import pytest

import framing
from framing.errors import InputError
from framing.gathering.documents import load_sources
from framing.gathering.fetching.fetcher import Fetcher
from framing.gathering.sources import articles_of
from framing.gathering.tables_given import is_given
from framing.records import Problem
from tests.gathering import saved_pages
from tests.gathering.serving import serving
from tests.gathering.stories import stories, story

ROWS = [
    {"title": one.title, "source": one.outlet, "date": str(one.day), "body": one.text}
    for one in stories(3)
]


def written(path, rows, sep=","):
    out = io.StringIO()
    table = csv.DictWriter(out, list(rows[0]), delimiter=sep)
    table.writeheader()
    table.writerows(rows)
    path.write_text(out.getvalue(), encoding="utf-8")
    return path


def gathered(path):
    return articles_of([str(path)], Fetcher(True, sleep=lambda seconds: None))


@pytest.fixture
def site():
    pages = {f"/{turn}": saved_pages.agency(story(turn)) for turn in range(2)}
    with serving(pages) as found:
        yield found


def test_a_table_s_rows_are_articles(tmp_path):
    found, problems = gathered(written(tmp_path / "t.csv", ROWS))

    assert not problems
    assert [one.title for one in found] == [row["title"] for row in ROWS]
    assert [one.published for one in found] == [row["date"] for row in ROWS]


def test_gdelts_list_is_fetched(tmp_path, site):
    path = tmp_path / "list.json"
    rows = [
        {"url": site.link(f"/{turn}"), "title": "T", "seendate": "20230918T031500Z"}
        for turn in range(2)
    ]
    path.write_text(json.dumps({"articles": rows}))

    found, problems = gathered(path)

    assert not problems
    assert [one.text.split("\n\n")[-1] for one in found] == [
        story(turn).paragraphs[-1] for turn in range(2)
    ]


@pytest.mark.parametrize("name", ["stories.csv", "links.txt", "graph.tsv"])
def test_other_lists_of_links_are_fetched(tmp_path, site, name):
    links = [site.link("/0"), site.link("/1"), site.link("/gone")]
    path = tmp_path / name
    if name == "links.txt":
        path.write_text("\n".join(links))
    elif name == "graph.tsv":  # GDELT's has no names of columns
        path.write_text(
            "".join(f"2025-{n}\t1\tpaper.test\t{link}\tA;B\n" for n, link in enumerate(links))
        )
    else:
        written(path, [{"stories_id": "1", "url": link, "title": "T"} for link in links])

    found, problems = gathered(path)

    assert len(found) == 2
    assert [problem.where for problem in problems] == [links[-1]]


def test_a_text_with_a_link_in_it_is_a_text(tmp_path):
    path = tmp_path / "a.txt"
    path.write_text(f"{story(1).text}\n\nhttps://paper.test/1\n")

    assert not is_given(path)


def test_a_table_without_texts_or_links_is_a_line(tmp_path):
    found, problems = gathered(written(tmp_path / "t.csv", [{"a": "1", "b": "2"}]))

    assert not found
    assert len(problems) == 1


def test_the_commands_take_a_table_as_its_events(tmp_path):
    rows = [{**row, "event": "one" if turn else "two"} for turn, row in enumerate(ROWS)]

    events, problems = load_sources([str(written(tmp_path / "t.csv", rows))])

    assert [(one.name, len(one.documents)) for one in events] == [("two", 1), ("one", 2)]
    assert [type(one) for one in problems] == [Problem]
    assert "text" in problems[0].what
    assert problems[0].mend == "say otherwise with --columns"


def test_the_library_takes_links_pages_and_tables(tmp_path, site):
    page = tmp_path / "a.html"
    page.write_bytes(saved_pages.agency(story(2)))

    readings = framing.read(site.link("/0"), page, allow_private=True)
    table = framing.read(written(tmp_path / "t.csv", ROWS))

    assert [one.document.title for one in readings] == [story(0).title, story(2).title]
    assert len(table) == 3


def test_the_library_refuses_this_machine_s_own_links(site):
    with pytest.raises(InputError, match="allow"):
        framing.read(site.link("/0"))


def test_a_tables_authors_are_kept(tmp_path):
    rows = [ROWS[0] | {"author": "Mara Teller"}, ROWS[1] | {"author": "nan"}]

    found, problems = gathered(written(tmp_path / "table.csv", rows))

    assert problems == []
    assert [one.author for one in found] == ["Mara Teller", None]
