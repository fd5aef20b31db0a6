"""A page's own day, and none that is only somewhere on it."""

from __future__ import annotations

import json

import pytest

from framing.gathering.fetching.fetcher import Fetcher
from framing.gathering.page_dates import published_on
from framing.gathering.sources import articles_of
from tests.gathering.saved_pages import paragraphs
from tests.gathering.serving import serving
from tests.gathering.stories import story

TEXT = "".join(paragraphs(story(4)))
OLD = (
    "<p>The last time that the lock was drained, the mayor wrote to every house on the quay, "
    "as a letter of 3 May 2008 and another of 2011-09-01 in the town's files still show.</p>"
)


def page(head: str = "", above: str = "", below: str = "", title: str = "The lock") -> str:
    return (
        f"<html><head><title>{title}</title>{head}</head><body><h1>{title}</h1>{above}"
        f"{OLD}{TEXT}{below}</body></html>"
    )


@pytest.mark.parametrize(
    "html",
    [
        page(),
        page(below="<footer>&copy; 2026 The Post</footer>"),
        page(below="<div>© 2019-2026 The Post. All rights reserved.</div>"),
        page(below="<p>Copyright 12 May 2024 The Post</p>"),
        page(head="<meta itemprop='copyrightYear' content='2026'>"),
        page(title="What the flood of 4 March 2015 left behind"),
        page(below="<aside><time datetime='2024-02-03'>3 February</time> A tram</aside>"),
        page(above="<p>March 2024</p>"),
        page(head="<meta name='date' content='2026-03'>"),
        page(above="<p>04/03/2025</p>"),
        page(below="<div class='more'><time datetime='2024-02-03'>3 February</time></div>"),
    ],
)
def test_a_year_or_another_days_date_is_none_of_the_pages(html):
    assert published_on(html, None) is None


FACTS = json.dumps({"@type": "NewsArticle", "datePublished": "2025-03-01T06:00:00Z"})


@pytest.mark.parametrize(
    ("html", "day"),
    [
        (
            page(head="<meta property='article:published_time' content='2025-03-04'>"),
            "2025-03-04",
        ),
        (page(head=f"<script type='application/ld+json'>{FACTS}</script>"), "2025-03-01"),
        (page(above="<time datetime='2025-03-04T09:00'>4 March</time>"), "2025-03-04"),
        (page(above="<p>By A. Teller</p><p>Published 1 March 2025</p>"), "2025-03-01"),
        (page(above="<div>Norvale, <b>March 4, 2025</b></div>"), "2025-03-04"),
        (page(above="<div>2025年3月4日 星期二</div>"), "2025-03-04"),
        (
            f"<div class='with-sidebar'>{page(above='<time>4 March 2025</time>')}</div>",
            "2025-03-04",
        ),
        (page(above="<p>13/03/2025, 10h20</p>"), "2025-03-13"),
        (page(above="<p>4 de marzo de 2025</p>"), "2025-03-04"),
        (
            page(above=f"<p>NORVALE, March 4, 2025 (Alder) — {story(5).paragraphs[0]}</p>"),
            "2025-03-04",
        ),
        (page(above="<p>Mis à jour le 4 mars 2025</p>"), "2025-03-04"),
    ],
)
def test_what_a_page_says_is_its_day(html, day):
    assert published_on(html + "<!-- 2026 -->", None) == day


def test_the_day_in_a_link_is_the_pages():
    assert published_on(page(), "https://paper.test/2025/03/04/the-lock") == "2025-03-04"


def test_a_lists_day_and_outlet_win_over_a_year_and_a_host(tmp_path):
    bare = page(below="<footer>© 2026 The Post</footer>").encode()
    with serving({"/lock": bare}) as site:
        row = f"2025-03-04,The lock,Alder Post,{site.link('/lock')}\n"
        (tmp_path / "stories.csv").write_text("publish_date,title,media_name,url\n" + row)
        answer = {
            "url": site.link("/lock"),
            "seendate": "20250304T041500Z",
            "title": "The lock",
        }
        (tmp_path / "list.json").write_text(json.dumps({"articles": [answer]}))
        sources = [str(tmp_path / "stories.csv"), str(tmp_path / "list.json")]
        (first, second), problems = articles_of(sources, Fetcher(allow_private=True))

    assert problems == []
    assert (first.published, first.outlet) == ("2025-03-04", "Alder Post")
    assert second.published == "2025-03-04"
    assert second.outlet.startswith("127.0.0.1")
