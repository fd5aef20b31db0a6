"""The page to work on in a real browser: marking, comparing, keyboard, small screens."""

import pytest

from framing.worksheets.formats.html import files_of
from framing.worksheets.sheet import total_of
from tests.browser.checker import complaints
from tests.worksheets.events import CORPUS, sheet


@pytest.fixture(scope="module")
def made():
    return sheet(CORPUS[0])


@pytest.fixture(scope="module")
def folder(made, tmp_path_factory):
    folder = tmp_path_factory.mktemp("sheet")
    for name, content in files_of(made).items():
        (folder / name).write_text(content, encoding="utf-8")
    return folder


@pytest.fixture
def visit(opened, folder):
    """Opens the page to work on."""

    def visit(width=1280, **how):
        return opened((folder / "interactive.html").as_uri(), width, **how)

    return visit


def item_with(made, name, wanted):
    """The first item of an exercise of which something holds."""
    exercise = next(one for one in made.exercises if one.name == name)
    return next(item for item in exercise.items if wanted(item))


def test_marking_the_words_of_the_key_gives_full_precision_and_recall(visit, made):
    tab = visit()
    item = item_with(made, "loaded", lambda item: item.tasks[0].right)
    place = tab.locator(f'[data-item="{item.id}"]')
    for span in item.tasks[0].right:
        for word in place.locator(".word").all():
            start = int(word.get_attribute("data-start"))
            if span.start <= start < span.end:
                word.click()

    tab.click('[data-compare="loaded"]')

    told = place.locator("[data-precision]").first
    assert told.get_attribute("data-precision") == "1.00"
    assert told.get_attribute("data-recall") == "1.00"
    assert place.locator(".result").get_attribute("data-points") == str(item.tasks[0].points)


def test_a_wrong_word_costs_precision(visit, made):
    tab = visit()
    item = item_with(made, "loaded", lambda item: item.tasks[0].right)
    place = tab.locator(f'[data-item="{item.id}"]')
    first = place.locator(".word").first
    first.click()

    tab.click('[data-compare="loaded"]')

    assert place.locator("[data-precision]").first.get_attribute("data-precision") == "0.00"
    assert place.locator(".result mark").count() > 0, "how it was coded is shown"


def test_right_choices_give_their_points(visit, made):
    tab = visit()
    exercise = next(one for one in made.exercises if one.name == "voices")
    for item in exercise.items:
        tab.check(f'input[name="{item.id}.0"][value="{item.tasks[0].right[0]}"]')

    tab.click('[data-compare="voices"]')

    points = len(exercise.items)
    assert tab.inner_text("#score") == f"So far {points} of {points} points compared."


def test_points_of_one_s_own_count(visit, made):
    tab = visit()
    tab.click('[data-compare="transfer"]')

    tab.locator('[data-result="transfer-1"] select').first.select_option("2")

    assert tab.inner_text("#score").startswith("So far 2 of ")


def test_all_points_add_up(visit, made):
    tab = visit()
    for button in tab.locator("[data-compare]").all():
        button.click()

    assert tab.inner_text("#score").endswith(f"of {total_of(made)} points compared.")


def test_it_works_by_keyboard_alone(visit, made):
    """
    One stop of Tab a passage; arrows walk its words, space marks; Enter compares.
    """
    tab = visit()
    item = item_with(made, "loaded", lambda item: True)
    words = tab.locator(f'[data-item="{item.id}"] .word')
    words.first.focus()
    tab.keyboard.press("ArrowRight")
    tab.keyboard.press("Space")

    assert words.nth(1).get_attribute("aria-pressed") == "true"
    assert [word.get_attribute("tabindex") for word in words.all()].count("0") == 1

    tab.keyboard.press("Tab")
    assert not tab.evaluate("document.activeElement.matches('.word')")

    tab.locator('[data-compare="loaded"]').focus()
    tab.keyboard.press("Enter")
    assert tab.locator(f'[data-result="{item.id}"]').is_visible()


@pytest.mark.parametrize("scheme", ["light", "dark"])
def test_nothing_runs_over_the_edge_of_a_small_screen(visit, scheme):
    tab = visit(width=390, color_scheme=scheme)
    for button in tab.locator("[data-compare]").all():
        button.click()

    assert tab.evaluate("document.documentElement.scrollWidth") <= 390


@pytest.mark.parametrize("scheme", ["light", "dark"])
def test_axe_finds_nothing_before_and_after_comparing(visit, axe, scheme):
    tab = visit(color_scheme=scheme)
    assert complaints(tab, axe) == []

    tab.locator(".word").first.click()
    for button in tab.locator("[data-compare]").all():
        button.click()
    assert complaints(tab, axe) == []


@pytest.mark.parametrize("name", ["sheet", "key", "lesson"])
def test_axe_finds_nothing_in_what_is_printed(opened, folder, axe, name):
    assert complaints(opened((folder / f"{name}.html").as_uri()), axe) == []


@pytest.mark.parametrize("paper", ["A4", "Letter"])
def test_a_sheet_fits_on_few_pages_of_either_paper(opened, folder, paper):
    tab = opened((folder / "sheet.html").as_uri())

    assert 2 <= tab.pdf(format=paper).count(b"/Type /Page\n") <= 6


def test_the_page_to_work_on_prints_without_its_buttons(visit):
    tab = visit()
    tab.emulate_media(media="print")

    assert tab.locator("[data-compare]").count() > 0
    assert not any(button.is_visible() for button in tab.locator("[data-compare]").all())
    assert tab.pdf().startswith(b"%PDF")
