"""What can be taken from a page: tables, pictures, a link to the view, a citation."""

import csv
import io
from pathlib import Path
from xml.etree import ElementTree

import pytest

UNFOLD = "document.querySelectorAll('.fold').forEach(fold => fold.open = true)"


def saved(tab, name, within):
    """What a button saves: the file's name and its bytes."""
    with tab.expect_download() as waiting:
        within.get_by_role("button", name=name).first.click()
    held = waiting.value
    return held.suggested_filename, Path(held.path()).read_bytes()


@pytest.fixture
def tab(opened, address_of):
    page = opened(address_of("sample"), accept_downloads=True)
    page.context.grant_permissions(["clipboard-read", "clipboard-write"])
    return page


def test_each_table_and_each_picture_has_its_buttons(tab):
    tables, pictures = tab.locator(".scroll > table").count(), tab.locator(".picture").count()

    assert tables > 10
    assert pictures > 5
    for name, many in (("Copy", tables), ("CSV", tables), ("SVG", pictures), ("PNG", pictures)):
        assert tab.locator(".tools button", has_text=name).count() == many


def test_a_table_is_saved_as_it_stands(tab):
    part = tab.locator("#who-speaks")
    name, content = saved(tab, "Save the table as CSV", part)
    rows = list(csv.reader(io.StringIO(content.decode("utf-8-sig"))))
    shown = part.locator("table").first

    assert name == "rare-earths-2025-who-speaks-text-others-words.csv"
    assert len(rows) == shown.locator("tr").count() == 5
    assert rows[0] == shown.locator("th[scope=col]").all_inner_texts()
    assert {len(row) for row in rows} == {5}


def test_what_names_a_group_of_rows_stands_in_each_of_them(tab):
    tab.evaluate(UNFOLD)
    part = tab.locator("#who-speaks")
    with tab.expect_download() as waiting:
        part.get_by_role("button", name="Save the table as CSV").nth(1).click()
    content = Path(waiting.value.path()).read_bytes().decode("utf-8-sig")
    rows = list(csv.reader(io.StringIO(content)))

    assert {len(row) for row in rows} == {5}
    assert {row[0] for row in rows[1:]} == set(tab.locator(".card h3").all_inner_texts())


def test_a_table_is_copied(tab):
    tab.locator("#day-by-day").get_by_role("button", name="Copy the table").click()
    tab.get_by_text("Done", exact=True).wait_for()
    copied = tab.evaluate("navigator.clipboard.readText()").splitlines()

    assert copied[0].split("\t") == ["Day", "Published", "What the texts date to it"]
    assert len(copied) == tab.locator("#day-by-day tr").count()


def test_a_picture_is_saved_with_its_colours(tab):
    part = tab.locator("#what-is-stressed")
    name, content = saved(tab, "Save the picture as SVG", part)
    root = ElementTree.fromstring(content)

    assert name == "rare-earths-2025-strips-aspects.svg"
    assert float(root.get("width")) > 100
    assert "class=" not in content.decode()
    assert (
        len(
            {one.get("stroke") for one in root.iter()}
            | {one.get("fill") for one in root.iter()}
        )
        > 4
    )

    name, content = saved(tab, "Save the picture as PNG", part)

    assert name.endswith(".png")
    assert content.startswith(b"\x89PNG")
    assert len(content) > 5_000


def test_a_link_leads_to_the_view_and_a_citation_says_what_made_it(tab):
    tab.locator("table a[href^='#e-'], table a[href^='#n-']").first.click()
    tab.keyboard.press("Escape")
    tab.locator("#what-may-be-missing table a").first.click()
    opened_panel = tab.locator("#panel-title").inner_text()
    tab.evaluate("document.getElementById('panel').close = () => 0")  # the view stays
    tab.evaluate("document.getElementById('copy-link').click()")
    link = tab.evaluate("navigator.clipboard.readText()")

    assert "open=" in link
    other = tab.context.new_page()
    other.goto(link)
    assert other.locator("#panel-title").inner_text() == opened_panel
    other.close()
    tab.evaluate("document.getElementById('copy-citation').click()")
    cited = tab.evaluate("navigator.clipboard.readText()")
    assert cited.startswith("“rare-earths-2025”, 4 texts, 6 November 2025")
    assert "seed 0" in cited


def test_without_script_there_are_no_dead_buttons(opened, address_of):
    tab = opened(address_of("sample"), java_script_enabled=False)

    assert tab.locator("button:visible").count() == 0
    assert tab.locator("#citation").is_visible()
