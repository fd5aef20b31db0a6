"""What can't be read: a line each, and the others go on; with the libraries and without."""

from __future__ import annotations

import io
import os
import sys
from types import SimpleNamespace

import pytest

from framing.gathering import sources
from framing.gathering.fetching.fetcher import Fetcher
from framing.gathering.kinds import MOST_UNPACKED, unzipped
from framing.gathering.problems import INSTALL
from framing.gathering.sources import articles_of
from framing.records import Problem
from tests.gathering import database_exports, printed, saved_files, saved_pages
from tests.gathering.serving import serving
from tests.gathering.stories import stories, story
from tests.test_cli import framing

PAGE = saved_pages.agency(story(1))
PDF = printed.plain(story(2))
DOCX = saved_files.docx(story(3))
LOCKED_ZIP = bytes.fromhex(  # "zip -P secret": one file of a line
    "504b0304140009000000000021581c87e3151e000000120000000500000061"
    "2e7478740123456789abcdef0123456789abcdef0123456789abcdef012345678901504b0102"
    "1e03140009000000000021581c87e3151e000000120000000500000000000000010000"
    "00a48100000000612e747874504b05060000000001000100330000004100000000 00".replace(" ", "")
)
WRONG = {
    "empty.txt": (b"", "is empty"),
    "blank.html": (b"   \n", "is empty"),
    "picture.jpg": (b"\xff\xd8\xff\xe0\x00\x10JFIF\x00" * 9, "is of no kind that can be read"),
    "old.doc": (b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1" + b"\0" * 600, "old Office file"),
    "cut.pdf": (PDF[:300], "the PDF is damaged"),
    "locked.pdf": (printed.locked(story(2)), "locked with a password"),
    "scan.pdf": (printed.pictures(), "only pictures of pages"),
    "cut.docx": (DOCX[: len(DOCX) // 2], "damaged"),
    "cut.gz": (saved_files.gzipped(PAGE)[:200], "cut off or damaged"),
    "cut.zip": (saved_files.zipped({"a.html": PAGE})[:-30], "damaged"),
    "locked.zip": (LOCKED_ZIP, "locked with a password"),
    "empty.zip": (saved_files.zipped({}), "no article is in the archive"),
    "bomb.zip": (saved_files.zipped({"a.txt": b"a " * 30_000_000}), "far more than texts do"),
    "menu.html": (b"<html><body><nav><a href='/'>Home</a></nav></body></html>", "no article"),
    "empty.rtf": (b"{\\rtf1\\ansi }", "holds no text"),
    "empty.rss": (b"<?xml version='1.0'?><rss><channel></channel></rss>", "no entries"),
    "cut.epub": (saved_files.epub(story(4))[:-40], "damaged"),
    "cut.xml": (saved_files.extracted(PAGE, "xmltei")[:-40], "cut off"),
    "other.xml": (b"<?xml version='1.0'?><recipe><p>Stir.</p></recipe>", "isn't known"),
    "cut.xlsx": (saved_files.xlsx(stories(1))[:-60], "damaged"),
    "other.db": (saved_files.nela([]), "no table with a column of texts"),
    "picture.warc": (saved_files.warc([]), "no page is in the archive"),
    "picture.eml": (
        b"From: a@b.test\nTo: c@d.test\nSubject: x\nContent-Type: image/png\n\nzzz",
        "holds no text",
    ),
}


@pytest.mark.parametrize("name", WRONG)
def test_a_wrong_file_is_one_line_that_says_what_to_do(tmp_path, name):
    data, said = WRONG[name]
    (tmp_path / name).write_bytes(data)

    articles, problems = articles_of([str(tmp_path / name)], Fetcher())

    assert articles == []
    (problem,) = problems
    assert said in problem.what
    assert problem.mend
    assert "\n" not in problem.what


def test_wrong_files_are_a_line_each_and_the_others_are_added(tmp_path):
    for name, (data, _) in WRONG.items():
        (tmp_path / name).write_bytes(data)
    (tmp_path / "good.html").write_bytes(PAGE)
    names = [str(tmp_path / name) for name in [*WRONG, "missing.pdf", "good.html"]]

    refused = "file:///etc/hostname"
    done = framing("add", *names, refused, "--event", "e", "--corpus", tmp_path)

    assert done.returncode == 2
    assert len(done.stderr.splitlines()) == len(WRONG) + 2
    assert len(done.stdout.splitlines()) == 1
    assert [path.name for path in (tmp_path / "e").iterdir() if path.is_file()] == [
        "eastmere-gazette.txt"
    ]


def test_what_unpacks_without_end_is_left_packed():
    assert unzipped(saved_files.gzipped(b"a" * 1000), most=1000) == b"a" * 1000
    with pytest.raises(ValueError, match="unpacks to more than"):
        unzipped(saved_files.gzipped(b"a" * 1001), most=1000)
    assert MOST_UNPACKED < 2**30


def test_a_file_of_an_archive_that_cant_be_read_is_said_and_the_others_go_on(tmp_path):
    files = {"a.html": PAGE, "b.pdf": PDF[:300], "style.css": b"p { margin: 0 }"}
    (tmp_path / "saved.zip").write_bytes(saved_files.zipped(files))

    articles, problems = articles_of([str(tmp_path / "saved.zip")], Fetcher())

    assert [article.title for article in articles] == [story(1).title]
    assert [problem.where.rpartition("/")[2] for problem in problems] == ["b.pdf"]


def test_a_page_behind_a_paywall_says_so(tmp_path):
    (tmp_path / "a.html").write_bytes(saved_pages.walled(story(1)))

    (article,), problems = articles_of([str(tmp_path / "a.html")], Fetcher())

    assert problems == []
    assert ["paywall" in note[0] for note in article.notes] == [True]


def test_of_a_feed_come_the_newest_and_summaries_from_their_links():
    with serving({}) as site:
        newest = saved_pages.agency(story(2))
        links = "".join(
            f"<item><title>{story(n).title}</title><link>{site.link(f'/{n}')}</link><pubDate>"
            f"{story(n).day:%a, %d %b %Y} 08:00:00 GMT</pubDate><description>"
            f"Short.</description>"
            "</item>"
            for n in range(3)
        )
        site.pages |= {
            "/feed": f"<?xml version='1.0'?><rss><channel><title>Paper</title>{links}"
            "</channel></rss>".encode(),
            "/2": newest,
        }
        fetcher = Fetcher(True, sleep=lambda seconds: None)
        articles, problems = articles_of([site.link("/feed")], fetcher, latest=2)

    assert [article.title for article in articles] == [story(2).title]
    assert [problem.where for problem in problems] == [site.link("/1")]


WITHOUT = [
    ("trafilatura", "a.html", PAGE),
    ("pypdfium2", "a.pdf", PDF),
    ("docx", "a.docx", DOCX),
    ("striprtf", "a.rtf", saved_files.rtf_of(story(1).text)),
    ("feedparser", "a.rss", saved_files.feed(stories(1))),
    ("lxml", "a.epub", saved_files.epub(story(1))),
    ("openpyxl", "a.xlsx", saved_files.xlsx(stories(1))),
    ("warcio", "a.warc.gz", saved_files.warc([PAGE])),
    ("dateparser", "a.txt", database_exports.nexis(stories(1)).encode()),
]


@pytest.mark.parametrize(("library", "name", "data"), WITHOUT, ids=[row[0] for row in WITHOUT])
def test_without_a_library_a_line_says_what_to_install(
    tmp_path, monkeypatch, library, name, data
):
    (tmp_path / name).write_bytes(data)
    for module in [name for name in sys.modules if name.split(".")[0] == library]:
        monkeypatch.setitem(sys.modules, module, None)
    monkeypatch.setitem(sys.modules, library, None)

    articles, problems = articles_of([str(tmp_path / name)], Fetcher())

    assert articles == []
    assert [problem.mend for problem in problems] == [INSTALL]


def test_without_a_library_links_say_what_to_install(monkeypatch):
    monkeypatch.setitem(sys.modules, "urllib3", None)

    assert articles_of(["http://127.0.0.1:9/"], Fetcher(True))[1] == [
        Problem("http://127.0.0.1:9/", "reading links needs a library that isn't here", INSTALL)
    ]


def test_texts_need_no_library(tmp_path, monkeypatch):
    (tmp_path / "a.txt").write_text("A short text of a few words.", "utf-8")
    for library, *_ in WITHOUT:
        monkeypatch.setitem(sys.modules, library, None)

    articles, problems = articles_of([str(tmp_path / "a.txt")], Fetcher())

    assert [article.text for article in articles] == ["A short text of a few words."]
    assert problems == []


def told(source):
    """What is said of one source that has no article, in one line."""
    found, problems = articles_of([str(source)], Fetcher())
    assert found == []
    (problem,) = problems
    return problem.what


def test_a_folder_without_files_and_what_is_no_file_are_told(tmp_path):
    empty = tmp_path / "empty"
    empty.mkdir()
    (empty / ".hidden").write_text("It fell.")
    os.mkfifo(tmp_path / "pipe.txt")

    assert told(empty) == "no files in this folder"
    assert told(tmp_path / "pipe.txt") == "is no file"
    assert told(tmp_path / "none.txt").startswith("no such file")


def test_a_file_larger_than_the_memory_given_to_it_is_told(tmp_path):
    path = tmp_path / "large.txt"
    with path.open("wb") as file:
        file.truncate(sources.MOST_BYTES + 1)  # no block of it is on the disk

    assert told(path) == "is larger than 512 MB"


def test_a_reader_that_breaks_is_one_line_and_the_others_go_on(tmp_path, monkeypatch):
    class Broken:
        @staticmethod
        def articles(*_given):
            raise KeyError("table")

    (tmp_path / "a.html").write_bytes(PAGE)
    kinds = {**sources.readers(), "html": Broken}
    monkeypatch.setattr(sources, "readers", lambda: kinds)

    assert told(tmp_path / "a.html").startswith("can't be read: the file seems to be damaged")


def test_standard_input_is_a_source(monkeypatch):
    monkeypatch.setattr(sys, "stdin", SimpleNamespace(buffer=io.BytesIO(PAGE)))
    found, problems = articles_of(["-"], Fetcher())

    assert (len(found), problems) == (1, [])
