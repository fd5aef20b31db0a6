"""Forms of exports that differ from the usual ones: tables, bylines, lines at the end."""

from __future__ import annotations

import html

import pytest

from framing.gathering.problems import SourceError
from framing.gathering.sources import articles_in
from framing.records import Problem
from tests.gathering import database_exports, saved_files, saved_pages
from tests.gathering.measuring import faults
from tests.gathering.stories import stories, story

THREE, MANY = stories(3), stories(12)


def fields_of(story) -> list[tuple[str, list[str]]]:
    return [
        *(("SE", ["City"]), ("HD", [story.title]), ("BY", [f"By {story.author}"])),
        *(("WC", ["240 words"]), ("PD", [f"{story.day.day} {story.day:%B %Y}"])),
        *(("SN", [story.outlet]), ("SC", ["NORVH"]), ("PG", ["4"]), ("CY", ["(c) Teller"])),
        *(("LP", story.paragraphs[:1]), ("TD", story.paragraphs[1:])),
        *(("NS", ["gcat : Politics | gcom : Council"]), ("AN", ["Document NORVH00020250304a"])),
    ]


def factiva_table(stories) -> bytes:
    """Factiva's HTML with its codes: a table an article, and the search behind them."""
    tables = []
    for one in stories:
        rows = "".join(
            f"<tr><td class='index'><b>{code}</b>&nbsp;</td><td>"
            + "".join(f"<p>{html.escape(line)}\n</p>" for line in lines)
            + "</td></tr>"
            for code, lines in fields_of(one)
        )
        tables.append(f"<div class='article'><table>{rows}</table></div>")
    search = "<table><tr><td>Date</td><td>01/01/2026 to 29/11/2026</td></tr></table>"
    return (
        f"<html><head><title>Factiva</title></head><body>{''.join(tables)}<h2>Search Summary"
        f"</h2>{search}</body></html>"
    ).encode()


def factiva_blocks(stories) -> bytes:
    """Factiva's display form in HTML, the byline without a "By"."""
    parts = []
    for one in stories:
        head = [one.title, f"{one.author} in Norvale", "240 words"]
        head += [f"{one.day.day} {one.day:%B %Y}", one.outlet, "NORVH", "English", "(c) Teller"]
        lines = "".join(f"<div>{html.escape(line)}</div>" for line in head)
        text = "".join(
            f"<p class='articleParagraph enarticleParagraph'>{html.escape(line)}</p>"
            for line in one.paragraphs
        )
        parts.append(
            f"<div class='article'>{lines}{text}<p>Document NORVH00020250304a</p></div>"
        )
    inner = "".join(parts)
    return f"<html><head><title>Factiva</title></head><body>{inner}</body></html>".encode()


def factiva_rich(stories) -> bytes:
    """Factiva's rich text with its codes in tables."""
    plain = saved_files.rtf_of("{}").decode()
    rows = []
    for one in stories:
        for code, lines in fields_of(one):
            inner = "\\par\\par ".join(
                "".join(c if c.isascii() else f"\\u{ord(c)}?" for c in line) for line in lines
            )
            rows.append(
                "\\trowd\\cellx900\\cellx9500\\pard\\intbl{\\b "
                f"{code}}}\\cell\\pard\\intbl {inner}\\cell\\row\n"
            )
        rows.append("\\pard\\par\n")
    return plain.replace("\\{\\}", "".join(rows)).encode("ascii")


@pytest.mark.parametrize("made", [factiva_table, factiva_blocks, factiva_rich])
def test_factivas_tables_and_blocks_come_apart(made):
    found = list(articles_in(made(THREE), "export"))

    assert len(found) == 3
    for article, mine in zip(found, THREE, strict=True):
        assert faults(article, mine) == {}
        assert article.author.startswith(mine.author)
        assert article.text == mine.text


def test_a_short_title_under_its_section_is_no_byline():
    text = database_exports.factiva_display(THREE[:1]).replace(f"By {THREE[0].author}\n", "")
    text = text.replace(THREE[0].title, "Norvale Closes Its Quarry Early")

    (found,) = articles_in(text.encode(), "export")

    assert (found.title, found.author) == ("Norvale Closes Its Quarry Early", None)


@pytest.mark.parametrize("gap", ["\n", "\n\n"])
def test_proquests_credit_and_place_are_no_part_of_text_and_outlet(gap):
    text = database_exports.proquest(THREE)
    text = text.replace("\n\nSubject:", f"{gap}CREDIT: By Mara Teller\n\nSubject:")
    for mine in THREE:
        text = text.replace(f"Author: {mine.author}\n\n", "")
        text = text.replace(
            f"Publication title: {mine.outlet}",
            f"Publication title: {mine.outlet}; Norvale, Ill.",
        )
    found = list(articles_in(text.encode(), "export"))

    assert [faults(*pair) for pair in zip(found, THREE, strict=True)] == [{}] * 3
    assert {one.author for one in found} == {"Mara Teller"}
    assert not any("CREDIT" in one.text for one in found)


def test_a_nexis_texts_own_link_and_pictures_are_no_part_of_it():
    behind = "https://paper.test/quarry\n\nPHOTO: A fence. (J. DOE)\n\nGraphic\n"
    text = database_exports.nexis(THREE).replace("Graphic\n", behind)

    found = list(articles_in(text.encode(), "export"))

    assert [one.text for one in found] == [mine.text for mine in THREE]
    assert {one.url for one in found} == {"https://paper.test/quarry"}


def test_europresses_par_is_no_part_of_a_name():
    text = database_exports.europresse(THREE).replace(
        "sm-margin-bottomNews'>", "sm-margin-bottomNews'>Par "
    )
    assert [one.author for one in articles_in(text.encode(), "export")] == [
        mine.author for mine in THREE
    ]


def front_page() -> bytes:
    cards = "".join(
        f"<div class='card'><h3><a href='/{n}'>{mine.title} {n}</a></h3><p>"
        f"{mine.paragraphs[0][:120]}</p></div>"
        for n, mine in enumerate(stories(8))
    )
    return saved_pages.page(story(1), "", f"{saved_pages.NAV}<main>{cards}</main>")


def test_a_web_archives_front_page_is_said_and_no_article():
    pages = [front_page(), *(saved_pages.agency(one) for one in THREE), front_page()]

    *found, said = articles_in(saved_files.warc(pages), "site.warc")

    assert [one.title for one in found] == [one.title for one in THREE]
    assert isinstance(said, Problem)
    assert said.what.startswith("left out 2 of 5 pages")


def test_a_page_of_links_is_no_article():
    items = "".join(
        f"<li><a href='/{n}'>{one.title} {n}</a></li>" for n, one in enumerate(MANY)
    )
    page = saved_pages.page(story(1), "", f"<main><ul>{items}</ul></main>")

    with pytest.raises(SourceError, match="a list of links to articles"):
        list(articles_in(page, "page"))


def test_an_article_with_other_stories_under_it_is_no_list():
    more = front_page().decode().partition("<main>")[2].partition("</main>")[0]
    page = saved_pages.agency(THREE[0]).decode().replace("</main>", f"</main><div>{more}</div>")

    (found,) = articles_in(page.encode(), "page")

    assert found.title == THREE[0].title


def test_a_web_archives_redirects_and_faults_are_passed_over():
    pages = [saved_pages.agency(one) for one in THREE]
    data = saved_files.warc(pages, {"301 Moved Permanently": b"<html>Moved</html>"})

    assert [one.title for one in articles_in(data, "site.warc")] == [m.title for m in THREE]
