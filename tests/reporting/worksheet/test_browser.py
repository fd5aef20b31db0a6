"""The page to work on in a real browser: marking, comparing, keyboard, small screens."""

import shutil

import pytest

from framing.reporting.worksheet.pages import files_of
from framing.reporting.worksheet.sheet import total_of
from tests.reporting.worksheet.events import CORPUS, sheet

playwright = pytest.importorskip("playwright.sync_api", reason="Playwright isn't installed")
CHROMIUM = shutil.which("chromium")
pytestmark = pytest.mark.skipif(CHROMIUM is None, reason="there is no chromium")


@pytest.fixture(scope="module")
def made():
    return sheet(CORPUS[0])


@pytest.fixture(scope="module")
def address(made, tmp_path_factory):
    path = tmp_path_factory.mktemp("page") / "interactive.html"
    path.write_text(files_of(made)["interactive.html"], encoding="utf-8")
    return path.as_uri()


@pytest.fixture(scope="module")
def browser():
    with playwright.sync_playwright() as running:
        started = running.chromium.launch(executable_path=CHROMIUM, args=["--no-sandbox"])
        yield started
        started.close()


@pytest.fixture
def visit(browser, address):
    """Opens the page; anything that it complains of, or asks of a network, fails the test."""
    contexts, complaints = [], []

    def opened(width=1280, **how):
        context = browser.new_context(viewport={"width": width, "height": 800}, **how)
        contexts.append(context)
        tab = context.new_page()
        tab.on("console", lambda said: complaints.append(said.text))
        tab.on("pageerror", lambda error: complaints.append(str(error)))
        tab.goto(address)
        tab.on("request", lambda request: complaints.append(request.url))
        return tab

    yield opened
    for context in contexts:
        context.close()
    assert complaints == []


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
def test_text_stands_out_from_its_ground(visit, scheme):
    """
    Every colour of text has at least 4.5 : 1 against what is behind it.
    """
    tab = visit(color_scheme=scheme)
    tab.locator(".word").first.click()
    for button in tab.locator("[data-compare]").all():
        button.click()

    assert tab.evaluate(CONTRAST) == []


CONTRAST = """() => {
  const parts = (colour) => colour.match(/[\\d.]+/g).map(Number);
  const light = (colour) => parts(colour).slice(0, 3).map((one) => one / 255)
    .map((one) => one <= 0.04045 ? one / 12.92 : ((one + 0.055) / 1.055) ** 2.4)
    .reduce((sum, one, at) => sum + one * [0.2126, 0.7152, 0.0722][at], 0);
  const ground = (one) => {
    for (let at = one; at; at = at.parentElement) {
      const colour = getComputedStyle(at).backgroundColor;
      if ((parts(colour)[3] ?? 1) > 0) return colour;
    }
    return "rgb(255, 255, 255)";
  };
  const texts = [...document.querySelectorAll("body *")].filter((one) => one.offsetHeight &&
    [...one.childNodes].some((child) => child.nodeType === 3 && child.textContent.trim()));
  return texts.filter((one) => {
    const both = [light(getComputedStyle(one).color), light(ground(one))].sort((a, b) => b - a);
    return (both[0] + 0.05) / (both[1] + 0.05) < 4.5;
  }).map((one) => one.outerHTML.slice(0, 80));
}"""
