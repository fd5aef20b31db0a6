"""Articles as files of an event's folder."""

from __future__ import annotations

import gzip

import pytest

from framing.errors import InputError
from framing.gathering.article import Article
from framing.gathering.corpus import add, canonical, event_folder
from framing.reading.load.files import find_events, load_event

LINK = "https://www.paper.test/a/?id=7&utm_source=mail#top"


def article(**fields):
    told = {"text": "The pier is shut.\n\nIt was old.", "origin": "x", "outlet": "The Post"}
    return Article(**{**told, **fields})


def test_an_article_becomes_a_text_that_is_read_as_it_was(tmp_path):
    given = article(
        text="Pier:  shut\n\nThe pier is shut.\n\nIt was old.",
        title="Pier: shut",
        published="2025-03-04",
        url=LINK,
        author="M. Teller",
    )

    (added,) = add([given], tmp_path / "pier")

    assert added.path == tmp_path / "pier" / "the-post.txt"
    (document,), problems = load_event(find_events([tmp_path / "pier"])[0][0])
    assert problems == []
    assert document.text[document.body :] == "The pier is shut.\n\nIt was old.\n"
    assert document.title == "Pier: shut"
    assert (document.outlet, document.published, document.url) == (
        "The Post",
        "2025-03-04",
        LINK,
    )


def test_the_page_as_it_was_fetched_is_kept_beside_the_text(tmp_path):
    add([article(raw=b"<p>The pier is shut.")], tmp_path)

    assert gzip.decompress((tmp_path / ".pages" / "the-post.gz").read_bytes()) == (
        b"<p>The pier is shut."
    )
    assert len(find_events([tmp_path])[0]) == 1


@pytest.mark.parametrize(
    "again",
    [
        article(),
        article(text="The pier  is shut.\nIt was old."),
        article(text="Other words.", url="http://paper.test/a?id=7"),
    ],
)
def test_what_is_there_already_is_left_as_it_is(tmp_path, again):
    add([article(url=LINK)], tmp_path)
    before = (tmp_path / "the-post.txt").read_bytes()

    (added,) = add([again], tmp_path)

    assert (added.there_already, added.path) == (True, tmp_path / "the-post.txt")
    assert [path.read_bytes() for path in tmp_path.glob("*.txt")] == [before]


def test_another_text_of_an_outlet_gets_a_number(tmp_path):
    added = add([article(), article(text="Another text."), article()], tmp_path)

    assert [one.path.name for one in added] == [
        "the-post.txt",
        "the-post-2.txt",
        "the-post.txt",
    ]
    assert [one.there_already for one in added] == [False, False, True]


def test_a_link_is_known_without_what_only_tracks():
    assert canonical(LINK) == canonical("http://paper.test/a?fbclid=1&id=7")
    assert canonical(LINK) != canonical("https://paper.test/a?id=8")


def test_an_event_is_a_folder_in_the_corpus_and_nowhere_else(tmp_path):
    assert event_folder(tmp_path, "../Pier row, 2025") == tmp_path / "Pier-row-2025"
    with pytest.raises(InputError, match="makes no name"):
        event_folder(tmp_path, "../..")
