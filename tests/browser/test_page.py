"""The page in any size, light and dark, for everybody, and with texts that mean harm."""

from pathlib import Path

import pytest

from tests.browser.checker import complaints
from tests.browser.conftest import HOSTILE

WIDE = "document.documentElement.scrollWidth"
# what runs past the window's side, but for what scrolls by itself
SPILT = """[...document.querySelectorAll('main *')].filter(one =>
    one.getBoundingClientRect().right > innerWidth + 1
    && one.checkVisibility() && !one.closest('.scroll, .sbs, svg, .unseen, caption, figcaption')
).map(one => one.outerHTML.slice(0, 80))"""
METHODS = (
    "document.getElementById('methods-and-all-measures').getBoundingClientRect().top + scrollY"
)
UNFOLD = "document.querySelectorAll('.fold').forEach(fold => fold.open = true)"


def sheets(tab):
    """On how many sheets a page is printed as it stands."""
    return tab.pdf(prefer_css_page_size=True).count(b"/Type /Page\n")


@pytest.mark.parametrize("report", ["seeds", "sample", "six", "thirty", "hostile"])
def test_nothing_runs_past_the_side(opened, address_of, report):
    tab = opened(address_of(report), 390)
    tab.evaluate(UNFOLD)

    for width in (390, 820, 1280, 2560):
        tab.set_viewport_size({"width": width, "height": 800})
        assert tab.evaluate(WIDE) == width
        assert tab.evaluate(SPILT) == []


CUT = """() => ["headlines-and-first-sentences", "who-speaks", "day-by-day"].filter(part => {
  const table = document.querySelector(`#${part}>.scroll`);
  return !table || table.scrollWidth > table.clientWidth})"""


def test_a_phone_shows_whole_sentences_and_speakers(opened, address_of):
    tab = opened(address_of("sample"), 390)

    assert tab.evaluate(CUT) == []

    tab.evaluate("document.querySelector('#who-speaks td').style.minWidth = '30rem'")
    assert tab.evaluate(CUT) == ["who-speaks"]  # the look would see it


@pytest.mark.parametrize(("report", "most"), [("seeds", 400_000), ("thirty", 3_000_000)])
def test_a_page_can_be_sent_by_mail(address_of, report, most):
    assert 100_000 < Path(address_of(report).removeprefix("file://")).stat().st_size <= most


@pytest.mark.parametrize("report", ["seeds", "sample"])
def test_four_texts_are_six_screens_and_two_sheets(opened, address_of, report):
    tab = opened(address_of(report))

    assert 800 < tab.evaluate(METHODS) <= 6 * 800

    few = sheets(tab)
    tab.get_by_label("Print all of it").check()

    assert 1 <= few <= 2 < sheets(tab)


def test_six_texts_are_eight_screens_and_two_sheets(opened, address_of):
    tab = opened(address_of("six"))

    assert 800 < tab.evaluate(METHODS) <= 8 * 800
    assert 1 <= sheets(tab) <= 2


def test_thirty_texts_are_twenty_screens(opened, address_of):
    tab = opened(address_of("thirty"))

    assert 800 < tab.evaluate(METHODS) <= 20 * 800


@pytest.mark.parametrize("section", ["wording-over-all", "generic-frames"])
def test_an_address_opens_all_folds_round_its_place(opened, address_of, section):
    tab = opened(address_of("sample"))
    part = tab.locator(f"#{section} table").first
    assert not part.is_visible()

    tab.evaluate(f"location.hash = '{section}'")

    part.wait_for(state="visible")


@pytest.mark.parametrize(
    ("report", "scheme"),
    [(report, scheme) for report in ("seeds", "sample") for scheme in ("light", "dark")]
    + [("hostile", "light"), ("thirty", "dark"), ("six", "light")],
)
def test_axe_finds_nothing(opened, address_of, axe, report, scheme):
    tab = opened(address_of(report), color_scheme=scheme)

    assert complaints(tab, axe) == []


@pytest.mark.parametrize("scheme", ["light", "dark"])
def test_axe_finds_nothing_where_all_is_open(opened, address_of, axe, scheme):
    tab = opened(address_of("sample"), color_scheme=scheme)
    tab.evaluate("document.querySelectorAll('details').forEach(fold => fold.open = true)")
    assert complaints(tab, axe) == []

    tab.locator("table a[href^='#e-']").first.click()
    assert complaints(tab, axe) == []


def test_axe_would_find_something(opened, address_of, axe):
    tab = opened(address_of("sample"))
    tab.evaluate("document.querySelector('h1').innerHTML = '<img><button></button>'")

    assert {"image-alt", "button-name"} <= {one[0] for one in complaints(tab, axe)}


def test_dark_follows_the_system_and_a_button_turns_it(opened, address_of):
    ground = "getComputedStyle(document.body).backgroundColor"
    light = opened(address_of("sample"), color_scheme="light")
    dark = opened(address_of("sample"), color_scheme="dark")

    assert light.evaluate(ground) != dark.evaluate(ground)
    dark.get_by_role("button", name="Light").click()
    assert dark.evaluate(ground) == light.evaluate(ground)
    light.get_by_role("button", name="Dark").click()
    assert light.evaluate(ground) != dark.evaluate(ground)


def test_hostile_texts_stay_text(opened, address_of):
    tab = opened(address_of("hostile"))
    names = tab.locator(".card h3").all_text_contents()

    for name in HOSTILE:  # a long one without blanks is cut
        assert any(name[:8] in shown for shown in names), name[:40]
    assert tab.locator("main :is(script, img, iframe, object, embed)").count() == 0
    tab.evaluate(UNFOLD)
    for selector in ("table a[href^='#e-']", "svg a[href^='#e-']"):
        tab.locator(selector).first.click()
        assert tab.locator("#panel").is_visible()
        assert tab.evaluate("panel.scrollWidth <= panel.clientWidth + 1")
        tab.keyboard.press("Escape")


def test_names_that_turn_the_direction_keep_it_to_themselves(opened, address_of):
    """What follows a name with an override stands to its right, as written."""
    tab = opened(address_of("hostile"))
    turned = tab.locator(".card h3 bdi", has_text="evil").first

    assert turned.evaluate("name => getComputedStyle(name).unicodeBidi") == "isolate"
