"""The form for coders in a real browser: by keyboard, closed and opened again, read back."""

import json

import pytest

from framing.coding import files, form, reading, units
from framing.coding.codes import Coded
from framing.scoring.matching import lexicon
from tests.browser.checker import comes_true, complaints
from tests.shared import ROOT, read_paths

BOOK = lexicon.load("policy_frames")
IDS = [category.id for category in BOOK.categories]
KEY = dict(zip(IDS, form.KEYS, strict=False))


@pytest.fixture(scope="module")
def drawn():
    """Thirty units of the sample events."""
    readings, _ = read_paths([ROOT / "corpus"])
    return units.sample(units.units_of(readings, "sentence"), 30, seed=1)


@pytest.fixture(scope="module")
def folder(drawn, tmp_path_factory):
    folder = tmp_path_factory.mktemp("codes")
    files.save_sample(drawn, BOOK, folder, single=False, overwrite=False)
    return folder


@pytest.fixture
def profile(browser, folder):
    """A browser of its own that a coder comes back to: opens the form once more."""
    context = browser.new_context(accept_downloads=True)

    def open_again():
        tab = context.new_page()
        tab.set_default_timeout(10_000)
        tab.goto((folder / "form.html").as_uri())
        return tab

    yield open_again
    context.close()


def codes_for(number):
    """What this coder says of a unit: nothing, one category or two."""
    return IDS[number % 7 : number % 7 + number % 3]


def code_one(tab, number):
    """Codes the unit that is shown, and goes on, by keys alone."""
    for code in codes_for(number) or ["none"]:
        tab.keyboard.press(KEY.get(code, "0"))
    tab.keyboard.press("Enter")


def test_thirty_units_are_coded_by_keyboard_alone_and_read_back_the_same(
    profile, drawn, tmp_path
):
    """
    After fifteen units the form is closed; opened again, it goes on where it was.
    """
    tab = profile()
    tab.keyboard.press("Tab")
    tab.keyboard.type("Ada")
    tab.keyboard.press("Enter")
    for number in range(15):
        code_one(tab, number)
    tab.close()

    tab = profile()
    assert tab.inner_text("#count") == "15 of 30 units are coded."
    for number in range(15, 30):
        code_one(tab, number)
    assert tab.inner_text("#count").startswith("All 30 units are coded.")
    with tab.expect_download() as waiting:
        tab.keyboard.press("s")
    waiting.value.save_as(tmp_path / waiting.value.suggested_filename)

    assert waiting.value.suggested_filename == "codes-Ada.csv"
    rows = reading.read([tmp_path / "codes-Ada.csv"], {one: one for one in IDS})
    assert [(row.unit, row.coder, row.text) for row in rows] == [
        (unit.id, "Ada", unit.text) for unit in drawn
    ]
    assert [set(row.codes) for row in rows] == [set(codes_for(at)) for at in range(30)]


def test_json_holds_the_same(profile, tmp_path):
    tab = profile()
    tab.fill("#coder", "Ada")
    tab.keyboard.press("Enter")
    for number in range(4):
        code_one(tab, number)

    with tab.expect_download() as waiting:
        tab.click("#json")
    path = tmp_path / "codes-Ada.json"
    waiting.value.save_as(path)

    assert json.loads(path.read_text())["version"] == 1
    rows = reading.read([path])
    assert [row.codes for row in rows[:5]] == [
        *(tuple(sorted(codes_for(at), key=IDS.index)) for at in range(4)),
        None,
    ]


def test_undo_takes_back_one_choice_after_another(profile):
    tab = profile()
    tab.fill("#coder", "Ada")
    tab.keyboard.press("Enter")
    for key in ("1", "2", "Enter", "3"):
        tab.keyboard.press(key)

    for expected in (0, 1, 0):
        tab.keyboard.press("u")
        assert tab.locator("[data-code]:checked").count() == expected

    assert tab.inner_text("#place") == "Unit 1 of 30"
    tab.keyboard.press("u")
    assert tab.inner_text("#state") == "Nothing to undo."


def test_keys_write_into_the_note_and_can_be_turned_off(profile):
    tab = profile()
    tab.fill("#coder", "Ada")
    tab.keyboard.press("Enter")
    tab.keyboard.press("e")
    tab.keyboard.type("unsure 12")
    tab.keyboard.press("Escape")
    assert tab.locator("[data-code]:checked").count() == 0
    assert tab.input_value("#note") == "unsure 12"

    tab.uncheck("#keys")
    tab.keyboard.press("1")

    assert tab.locator("[data-code]:checked").count() == 0


def test_clearing_asks_twice_and_forgets_all(profile):
    tab = profile()
    tab.fill("#coder", "Ada")
    tab.keyboard.press("Enter")
    tab.keyboard.press("1")
    tab.click("#clear")
    assert tab.inner_text("#count") == "1 of 30 units are coded."
    tab.click("#clear")

    assert tab.inner_text("#count") == "0 of 30 units are coded."
    assert tab.evaluate("localStorage.length") == 0


def test_only_one_category_where_only_one_is_asked_for(opened, drawn, tmp_path):
    files.save_sample(drawn, BOOK, tmp_path, single=True, overwrite=False)
    tab = opened((tmp_path / "form.html").as_uri())
    tab.fill("#coder", "Ada")
    tab.keyboard.press("Enter")
    for key in ("1", "2"):
        tab.keyboard.press(key)

    assert [
        box.get_attribute("data-code")
        for box in tab.locator(":checked").all()
        if box.get_attribute("data-code")
    ] == [IDS[1]]


@pytest.mark.parametrize("scheme", ["light", "dark"])
def test_it_is_accessible_and_fits_a_small_screen(opened, folder, axe, scheme):
    tab = opened((folder / "form.html").as_uri(), width=390, color_scheme=scheme)
    assert complaints(tab, axe) == []
    tab.fill("#coder", "Ada")
    tab.keyboard.press("Enter")
    tab.keyboard.press("d")
    tab.keyboard.press("1")

    assert complaints(tab, axe) == []
    assert tab.evaluate("document.documentElement.scrollWidth") <= 390


def test_texts_that_mean_harm_are_shown_as_they_are(opened, tmp_path):
    evil = "</script><img src=x onerror=alert(1)> =cmd|' /C calc'!A0"
    one = units.Unit("e/d.s1", "e", "o", "d", 0, 9, evil)
    files.save_sample([one], BOOK, tmp_path, single=False, overwrite=False)
    tab = opened((tmp_path / "form.html").as_uri())
    tab.fill("#coder", "Ada")
    tab.keyboard.press("Enter")

    assert tab.inner_text("#text") == evil


def test_what_coders_disagree_on_is_settled_and_becomes_the_gold(browser, tmp_path):
    said = {"u1": ["economic", "economic"], "u2": ["policy", "health"], "u3": ["", "none"]}
    rows = [
        Coded(
            unit,
            who,
            tuple(code for code in (codes[at],) if code not in ("", "none")),
            text=unit,
        )
        for unit, codes in said.items()
        for at, who in enumerate("AB")
    ]
    page = form.settling_form(rows, ["u2"], form.categories_of(BOOK))
    (tmp_path / "settle.html").write_text(page, encoding="utf-8")
    context = browser.new_context(accept_downloads=True)
    tab = context.new_page()
    tab.goto((tmp_path / "settle.html").as_uri())
    tab.fill("#coder", "gold")
    tab.keyboard.press("Enter")
    comes_true(tab, "document.getElementById('said').innerText.includes('A: Policy')")
    tab.keyboard.press(KEY["health"])
    with tab.expect_download() as waiting:
        tab.keyboard.press("s")
    path = tmp_path / "gold.csv"
    waiting.value.save_as(path)
    context.close()

    gold = {row.unit: row.codes for row in reading.read([path])}
    assert gold == {"u2": ("health",), "u1": ("economic",), "u3": ()}
