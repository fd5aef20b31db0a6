"""What `compare`, `worksheet` and `read` take: texts as ever, and everything else."""

from __future__ import annotations

from framing.gathering.documents import load_sources
from tests.gathering import database_exports, printed, saved_pages
from tests.gathering.serving import serving
from tests.gathering.stories import stories, story
from tests.test_cli import framing


def texts(events):
    return {event.name: [document.id for document in event.documents] for event in events}


def test_links_and_files_are_one_event_together(tmp_path):
    (tmp_path / "own.txt").write_text("Our own words on the pier.", "utf-8")
    (tmp_path / "report.pdf").write_bytes(printed.report(story(2)))
    with serving({"/a": saved_pages.agency(story(1))}) as site:
        sources = [str(tmp_path / "own.txt"), site.link("/a"), str(tmp_path / "report.pdf")]
        events, problems = load_sources(sources, allow_private=True)

    assert problems == []
    (event,) = events
    assert event.name == tmp_path.name
    assert [document.title for document in event.documents[1:]] == [
        story(1).title,
        story(2).title,
    ]
    assert event.documents[1].published == story(1).published
    assert {document.event for document in event.documents} == {event.name}


def test_a_folder_of_texts_says_what_it_leaves_out(tmp_path):
    folder = tmp_path / "pier"
    folder.mkdir()
    (folder / "a.txt").write_text("The pier is shut.", "utf-8")
    for name in ("b.docx", "c.html", "d.pdf", "e.rtf"):
        (folder / name).write_bytes(b"x")

    events, (problem,) = load_sources([str(folder)])

    assert texts(events) == {"pier": ["a"]}
    assert problem.what == "left out, as they are no texts: b.docx, c.html, d.pdf and 1 more"
    assert "framing add FILE --event pier" in problem.mend


def test_a_folder_without_texts_is_read_all_the_same(tmp_path):
    folder = tmp_path / "pier"
    folder.mkdir()
    for n in range(2):
        (folder / f"{n}.html").write_bytes(saved_pages.agency(story(n)))

    events, problems = load_sources([str(folder)])

    assert problems == []
    assert texts(events) == {"pier": ["the-norvale-herald", "eastmere-gazette"]}


def test_an_export_in_a_text_file_comes_apart(tmp_path):
    (tmp_path / "export.txt").write_text(database_exports.nexis(stories(3)), "utf-8")

    events, problems = load_sources([str(tmp_path / "export.txt")])

    assert problems == []
    assert [len(event.documents) for event in events] == [3]


def test_what_is_missing_is_said_as_ever(tmp_path):
    events, (problem,) = load_sources([str(tmp_path / "missing")])

    assert events == []
    assert problem.what == "no such file or folder"


def test_two_links_are_a_report():
    pages = {f"/{n}": saved_pages.agency(story(n)) for n in range(2)}
    with serving(pages) as site:
        done = framing("compare", site.link("/0"), site.link("/1"), "--allow-private")

    assert (done.returncode, done.stderr) == (0, "")
    assert done.stdout.startswith("texts: 2 texts side by side")
    assert "The Norvale Herald" in done.stdout
