"""What is wrong is said in words beside the field that it is about, and nothing is lost."""

from __future__ import annotations

import re

import pytest

from framing.desk import given
from tests.desk.asking import HOME, Client, form
from tests.gathering import saved_pages
from tests.gathering.serving import serving
from tests.gathering.stories import story

ENGLISH = story(1, 4).text
GERMAN = (
    "Der Hafen von Norvale bleibt bis Freitag gesperrt, weil ein Frachter auf Grund gelaufen "
    "ist. Die Behörden rechnen mit einem Schaden von vier Millionen Euro, und die Händler in "
    "der Stadt warten auf ihre Waren. „Wir haben so etwas noch nie erlebt“, sagte der "
    "Hafenmeister am Dienstag vor der Presse."
)


@pytest.fixture
def client(tmp_path):
    return Client(tmp_path / "desk")


def read(client, then="compare", **fields):
    """What the desk says of a form."""
    return client.ask("POST", f"{HOME}read", form(then=then, **fields)).body


def beside(page, field):
    """The fault that stands beside a field: within its box, and named by it."""
    box = re.search(rf'(?s)<div class="field"><label for="{field}">.*?</div>', page)
    assert box, f"there is no {field}"
    said = re.search(rf'<p class="fault" id="(fault-{field})">(.*?)</p>', box[0])
    if said is None:
        return ""
    assert f'aria-invalid="true" aria-describedby="{said[1]}"' in box[0]
    assert f'<a href="#{field}">' in page, "the list of faults leads to it"
    return said[2]


def value(page, field):
    return re.search(rf'(?s)id="{field}"[^>]*>\n(.*?)</textarea>', page)[1]


def test_nothing_at_all_is_told_beside_both_texts(client):
    page = read(client)

    assert "has no words yet" in beside(page, "text-1")
    assert "has no words yet" in beside(page, "text-2")


def test_an_outlet_without_a_text_is_told_beside_it_and_the_other_is_kept(client, tmp_path):
    page = read(client, text_1=ENGLISH, outlet_1="Herald", outlet_2="Gazette", event="ferry")

    assert "has no words yet" in beside(page, "text-2")
    assert 'value="Gazette"' in page
    assert beside(page, "text-1") == value(page, "text-1") == ""
    assert (tmp_path / "desk" / "texts" / "ferry" / "herald.txt").is_file()
    assert '<bdi class="name">Herald</bdi>' in page


def test_one_text_only_is_told_where_the_other_goes(client):
    page = read(client, text_1=ENGLISH, outlet_1="Herald")

    assert "One text alone" in beside(page, "text-2")
    assert '<bdi class="name">Herald</bdi>' in page


def test_a_text_that_is_not_english_is_told_beside_it_before_anything_is_compared(client):
    page = read(client, text_1=ENGLISH, outlet_1="A", text_2=GERMAN, outlet_2="B", event="x")

    card = re.search(r'(?s)<bdi class="name">B</bdi>.*?</article>', page)[0]
    assert "German" in re.search(r'<p class="warn">(.*?)</p>', card)[1]
    assert 'action="' + f'{HOME}e/x/compare"' in page, "a person may think otherwise"


@pytest.mark.parametrize(
    ("pages", "words"), [({}, "no such page"), ({"/a": 500}, "answers 500"), (None, "reached")]
)
def test_a_dead_link_is_told_beside_it(client, pages, words):
    with serving(pages or {}) as site:
        link = site.link("/a")
        if pages is not None:
            page = read(client, text_1=link, text_2=ENGLISH, outlet_2="B")
    if pages is None:  # nobody is there any more
        page = read(client, text_1=link, text_2=ENGLISH, outlet_2="B")

    assert words in beside(page, "text-1")
    assert value(page, "text-1") == link
    assert '<bdi class="name">B</bdi>' in page


def test_a_link_into_ones_own_network_is_refused_unless_asked_for(tmp_path):
    with serving({"/a": saved_pages.agency(story(1))}) as site:
        page = read(Client(tmp_path, allow_private=False), text_1=site.link("/a"))

        assert site.asked == []
    assert "private address" in beside(page, "text-1")


def test_a_file_of_50_mb_is_told_beside_it_and_not_read(client, tmp_path):
    page = read(client, file_1=("scan.pdf", bytes(50 * given.MEGA)), text_2=ENGLISH, event="x")

    assert "scan.pdf has 50 MB" in beside(page, "file-1")
    assert [path.name for path in (tmp_path / "desk" / "texts" / "x").iterdir()] == ["text.txt"]


def test_a_form_of_more_than_100_mb_is_told_as_a_page(client):
    files = {f"file_{number}": ("a.pdf", bytes(35 * given.MEGA)) for number in (1, 2, 3)}
    found = client.ask("POST", f"{HOME}read", form(**files))

    assert found.status == 413
    assert "larger than 100 MB together" in found.body


def test_a_text_without_end_is_told_beside_it(client):
    page = read(client, text_1="word " * 500_000)

    assert "longer than 2 million letters" in beside(page, "text-1")


@pytest.mark.parametrize(
    ("data", "words"), [(b"%PDF-1.4 broken", "damaged"), (b"\x00\x01\x02", "no kind")]
)
def test_a_damaged_file_is_told_beside_it(client, data, words):
    assert words in beside(read(client, file_2=("study.pdf", data)), "file-2")


def test_what_is_no_form_is_refused(client):
    assert client.ask("POST", f"{HOME}read", b"{}", content_type="text/json").status == 400
    assert client.ask("POST", f"{HOME}read", b"", content_length=None).status == 411
    assert client.ask("POST", f"{HOME}read", b"--x", content_length="3").status == 400


def test_what_a_person_gives_is_never_markup(client):
    evil = "<script>alert(1)</script>\"'><img src=x>"
    page = read(client, outlet_1=evil, event=evil, text_2=f"{evil} {ENGLISH}", outlet_2=evil)
    body = page.rpartition("</script>\n<main")[2]

    assert "<script" not in body
    assert "<img" not in body
    assert "&lt;script&gt;" in body


def test_more_of_nothing_is_told_beside_the_empty_text_and_the_others_stay(client):
    read(client, text_1=ENGLISH, outlet_1="Herald", outlet_2="Gazette", event="ferry")
    page = client.ask("POST", f"{HOME}e/ferry/add", form(then="look")).body

    assert "has no words yet" in beside(page, "text-1")
    assert '<bdi class="name">Herald</bdi>' in page


def test_a_text_is_not_mended_to_nothing(client, tmp_path):
    read(client, text_1=ENGLISH, outlet_1="Herald", outlet_2="Gazette", event="ferry")
    fields = {"text": "herald", "outlet": "Herald", "published": "last week", "body": ""}
    page = client.ask("POST", f"{HOME}e/ferry/mend", form(**fields)).body

    assert "There is no text left." in page
    assert 'value="last week"' in page
    kept = (tmp_path / "desk" / "texts" / "ferry" / "herald.txt").read_text()
    assert ENGLISH[:40] in kept
