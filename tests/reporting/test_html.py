"""The HTML page: whole, well formed, and every link leads somewhere, script or not."""

import base64
import hashlib
import re
import subprocess
import sys
import warnings
from collections import Counter
from itertools import pairwise

import html5lib
import pytest

from framing import pipeline
from framing.errors import InputError
from framing.reporting.formats import html
from framing.reporting.html import fragment, index
from framing.reporting.html.view import folds_of
from framing.reporting.page.page import Heading, Linked, Pictures, Points, Table, lines_of
from framing.reporting.page.svg import Drawing
from framing.reporting.sections.report import page_of
from framing.settings import Settings
from tests.shared import ROOT, compare_paths
from tests.texts import HARBOUR, reading

HOSTILE = [
    "<script>alert(1)</script>",
    '"><img src=x onerror=alert(1)>',
    "\u202eevil\u202d daily",
    "w" * 10_000,
    "' onmouseover='alert(1)",
    "</style></script><svg/onload=alert(1)>",
]


@pytest.fixture(scope="module")
def event():
    """One of the sample events, as a page."""
    return page_of(compare_paths([ROOT / "corpus" / "rare-earths-2025"], Settings())[0][0])


@pytest.fixture(scope="module")
def shown(event):
    return html.render(event)


@pytest.fixture(scope="module")
def hostile():
    """A page of texts whose outlets, titles and words mean harm."""
    readings = [
        reading(
            f"{HARBOUR}\nThe {name} was not amused, it said: \x00 {name}.\n", f"t{at}", name
        )
        for at, name in enumerate(HOSTILE)
    ]
    return html.render(page_of(pipeline.compare_readings(readings, Settings())))


def tree_of(page):
    """The page's elements; any fault in its markup is an error."""
    parser = html5lib.HTMLParser(strict=True, namespaceHTMLElements=False)
    with warnings.catch_warnings():
        warnings.simplefilter("ignore", html5lib.constants.DataLossWarning)
        tree = parser.parse(page)
    for one in tree.iter():
        if isinstance(one.tag, str):  # a comment has none
            one.tag = one.tag.rpartition("}")[2]
    return tree


def words_of(element):
    return " ".join("".join(element.itertext()).split())


@pytest.mark.parametrize("page", ["shown", "hostile"])
def test_the_markup_is_well_formed(page, request):
    tree = tree_of(request.getfixturevalue(page))

    assert len(tree.findall(".//h1")) == 1
    assert tree.find(".//main") is not None


@pytest.mark.parametrize("page", ["shown", "hostile"])
def test_every_link_leads_to_one_place(page, request):
    tree = tree_of(request.getfixturevalue(page))
    ids = Counter(one.get("id") for one in tree.iter() if one.get("id"))
    links = [one.get("href") for one in tree.iter("a")]

    assert [name for name, count in ids.items() if count > 1] == []
    assert [link for link in links if link[0] != "#" or link[1:] not in ids] == []
    named = [one.get("aria-labelledby") for one in tree.iter() if one.get("aria-labelledby")]
    assert set(named) <= set(ids)


@pytest.mark.parametrize("page", ["shown", "hostile"])
def test_nothing_is_loaded_and_nothing_else_runs(page, request):
    page = request.getfixturevalue(page)
    tree = tree_of(page)

    assert [
        one.tag for one in tree.iter() if one.get("src") or one.tag in ("link", "img")
    ] == []
    assert len(tree.findall(".//script")) == len(tree.findall(".//style")) == 1
    handlers = [
        name for one in tree.iter() for name in one.attrib if str(name).startswith("on")
    ]
    assert handlers == []
    assert "url(" not in tree.find(".//style").text
    policy = next(
        one.get("content")
        for one in tree.iter("meta")
        if one.get("http-equiv") == "Content-Security-Policy"
    )
    assert policy.startswith("default-src 'none'")
    for name in ("style", "script"):
        held = hashlib.sha256(tree.find(f".//{name}").text.encode()).digest()
        assert f"{name}-src 'sha256-{base64.b64encode(held).decode()}'" in policy


def test_hostile_names_are_shown_as_they_are(hostile):
    tree = tree_of(hostile)
    cards = [words_of(one) for one in tree.findall(".//h3")]

    for name in HOSTILE:  # a long name without spaces is cut
        assert any(card.startswith(name[:8]) for card in cards), name[:40]
    assert not {one.tag for one in tree.iter()} & {"img", "iframe", "object", "embed"}


def test_the_same_bytes_twice(event, shown):
    assert html.render(event) == shown


def test_the_same_bytes_whatever_the_order_of_hashes(shown):
    event = str(ROOT / "corpus" / "rare-earths-2025")
    command = [sys.executable, "-m", "framing.cli", "compare", event, "--format", "html"]

    there = subprocess.run(
        command,
        cwd=ROOT,
        env={"PATH": "", "PYTHONHASHSEED": "1"},
        capture_output=True,
        check=True,
    )

    assert there.stdout.decode("utf-8") == shown


def test_what_a_picture_shows_is_folded_behind_it():
    table = Table(["A measure", "one"], [[["a"], ["1"]]])
    other = Table(["Only in", "what"], [[["one"], ["this"]]])
    long = Table(["Row"], [[[str(at)]] for at in range(30)])
    drawn = Pictures([Drawing("dots", "Dots", "some", "<svg></svg>")])
    heading, points = Heading("Behind it", 3), Points(["a point"])

    folds = folds_of([table, drawn, table, table, other, long, heading, points])

    shown = [(fold.title, fold.blocks) for fold in folds]
    assert shown == [
        ("", [table]),
        ("", [drawn]),
        ("As a table", [table, table]),
        ("", [other]),
        ("A table of 30 rows", [long]),
        ("Behind it", [points]),
    ]
    assert [fold.paired for fold in folds] == [False, True, False, False, False, False]


def test_each_picture_has_its_title_where_everybody_sees_it(event, shown):
    tree = tree_of(shown)
    named = {one.get("id"): words_of(one) for one in tree.iter("figcaption")}
    pictures = [one for one in tree.iter("svg") if one.get("class")]

    assert len(pictures) > 10
    for one in pictures:
        assert named[one.get("aria-labelledby")]
        assert one.find("title") is None


def test_four_texts_stay_under_400_kb(shown):
    assert 100_000 < len(shown.encode()) < 400_000


def test_all_that_the_other_formats_say_stands_in_the_page(event, shown):
    said = words_of(tree_of(shown).find(".//main"))

    for block in event.blocks:
        if isinstance(block, Table):
            for row in block.rows:
                for cell in row:
                    for line in lines_of(cell):
                        assert " ".join(line.split()) in said


def test_every_sentence_of_every_text_stands_in_the_page(event, shown):
    ids = {one.get("id"): words_of(one) for one in tree_of(shown).iter() if one.get("id")}

    for at, one in enumerate(event.comparison.readings):
        for sentence in one.sentences:
            words = " ".join(one.document.text[sentence.start : sentence.end].split())
            assert ids[f"t{at}-s{sentence.start}"] == words


def test_a_number_leads_to_the_words_that_counted(event, shown):
    cell = next(c for c in event.comparison.cells if c.measure == "hedges" and len(c.marks) > 2)
    at = [one.document.id for one in event.comparison.readings].index(cell.document)
    tree = tree_of(shown)
    note = next(one for one in tree.iter("div") if one.get("id") == f"e-hedges-t{at}")
    text = event.comparison.readings[at].document.text

    assert any(one.get("href") == f"#e-hedges-t{at}" for one in tree.iter("a"))
    counted = []
    for one in note:  # a sentence spelt out, or its words alone, which lead to it
        counted += (
            words_of(one).split(" · ") if one.tag == "a" else map(words_of, one.iter("mark"))
        )
    assert counted == [text[one.start : one.end] for one in cell.marks]


def test_a_number_in_prose_leads_to_its_sentences(event, shown):
    clause = next(one for one in event.comparison.papers if one.evidence)
    tree = tree_of(shown)
    link = next(one for one in tree.iter("a") if words_of(one) == "[1]")

    note = next(one for one in tree.iter("div") if f"#{one.get('id')}" == link.get("href"))

    where = {one.get("href") for one in note.iter("a")}
    first = clause.evidence[0].document
    at = [one.document.id for one in event.comparison.readings].index(first)
    assert where == {f"#t{at}-s{one.start}" for one in clause.evidence if one.document == first}


NO_SENTENCES = {
    "Who speaks",  # a name, whatever is in it
    "By chance",
    "Beyond chance",
    "p",
    "Sentences",
    "Published",
    "Value",
}


def test_every_number_in_a_table_leads_to_its_sentences(event, shown):
    """But for what resampling gives, the size and date of a text, and settings."""
    ids = {one.get("id") for one in tree_of(shown).iter() if one.get("id")}
    cells = [
        (block.head[at], cell)
        for block in event.blocks
        if isinstance(block, Table)
        for row in block.rows
        for at, cell in enumerate(row)
        if at and re.match(r"\W?\d", lines_of(cell)[0])
        if block.head[at] not in NO_SENTENCES
    ]

    assert len(cells) > 150
    assert {lines_of(cell)[0] for _, cell in cells if not isinstance(cell, Linked)} <= {"0"}
    assert {cell.to for _, cell in cells if isinstance(cell, Linked)} <= ids


def test_pictures_leave_their_colours_to_the_page(event, shown):
    drawn = list(tree_of(shown).iter("svg"))

    assert len(drawn) > 5
    assert not any(one.get("color") for svg in drawn for one in svg.iter())
    assert not any(one.get("stroke") for svg in drawn for one in svg.iter())
    assert ".picture .rim{fill:none;stroke:currentColor}" in shown


def test_headings_step_down_one_at_a_time(shown):
    levels = [int(one) for one in re.findall(r"<h([1-6])[ >]", shown)]

    assert levels[0] == 1
    assert [b for a, b in pairwise(levels) if b > a + 1] == []


def test_tables_name_their_rows_and_columns(shown):
    for table in tree_of(shown).iter("table"):
        assert words_of(table.find("caption"))
        assert all(one.get("scope") for one in table.iter("th"))
        assert all(words_of(one) for one in table.iter("th"))


def test_a_page_holds_one_event(event):
    assert html.render_all([event]) == html.render(event)
    with pytest.raises(InputError, match="framing batch"):
        html.render_all([event, event])


def test_without_an_interval_or_a_copy_a_short_event_still_has_a_page():
    texts = [reading("Ships wait. The port is shut.", name) for name in ("one", "two")]

    tree = tree_of(html.render(page_of(pipeline.compare_readings(texts, Settings()))))

    assert "Ships wait." in words_of(tree)


def test_the_index_leads_to_every_event(event):
    entry = index.entry_of(event.comparison)
    page = index.render([entry, entry])
    tree = tree_of(page)

    links = [one.get("href") for one in tree.iter("a")]
    assert links.count("rare-earths-2025/report.html") == 2
    assert event.comparison.statements[0].text in words_of(tree)
    assert page == index.render([entry, entry])


def test_a_piece_for_notebooks_says_the_same_and_leads_nowhere(event):
    piece = fragment.render(event)
    tree = html5lib.HTMLParser(strict=True, namespaceHTMLElements=False).parseFragment(piece)

    assert "What differs most" in words_of(tree)
    assert list(tree.iter("a")) == []
