"""The page to work on in a real browser: marking, comparing, keeping, keyboard, paper."""

import pytest

from framing.worksheets import writing
from framing.worksheets.formats.html import files_of
from framing.worksheets.making import sheet_of
from framing.worksheets.sheet import total_of
from tests.browser.checker import complaints
from tests.worksheets.events import CORPUS, compared, sheet

LOADED = next(event for event in CORPUS if event.name == "fukushima-water-2023")
QUOTED = next(event for event in CORPUS if event.name == "rare-earths-2025")


def written(made, folder):
    """A sheet's files in a folder."""
    folder.mkdir(exist_ok=True)
    for name, content in files_of(made).items():
        (folder / name).write_text(content, encoding="utf-8")
    return folder


@pytest.fixture(scope="module")
def made():
    """A sheet with every kind of task."""
    names = ("before", "voices", "loaded", "sources", "lateral", "transfer")
    return sheet_of(compared(LOADED), writing.lists(), "school", 0, names)


@pytest.fixture(scope="module")
def folder(made, tmp_path_factory):
    return written(made, tmp_path_factory.mktemp("sheet"))


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


def mark_key(tab, item):
    """Clicks the words of an item's key."""
    place = tab.locator(f'[data-item="{item.id}"]')
    for span in item.tasks[0].right:
        for word in place.locator(".word").all():
            if span.start <= int(word.get_attribute("data-start")) < span.end:
                word.click()


def test_marking_the_words_of_the_key_gives_full_points(visit, made):
    tab = visit()
    item = item_with(made, "loaded", lambda item: item.tasks[0].right)
    place = tab.locator(f'[data-item="{item.id}"]')
    mark_key(tab, item)

    tab.click('[data-compare="loaded"]')

    told = place.locator("[data-hits]").first
    assert told.get_attribute("data-hits") == told.get_attribute("data-marked") != "0"
    assert place.locator(".result").get_attribute("data-points") == str(item.tasks[0].points)


def test_a_word_that_is_not_in_the_key_gives_nothing(visit, made):
    tab = visit()
    item = item_with(made, "loaded", lambda item: item.tasks[0].right)
    place = tab.locator(f'[data-item="{item.id}"]')
    place.locator(".word").first.click()

    tab.click('[data-compare="loaded"]')

    assert place.locator("[data-hits]").first.get_attribute("data-hits") == "0"
    assert place.locator(".result mark").count() > 0, "the words of the key are shown"
    assert place.locator(".result").get_attribute("data-points") == "0"


def test_either_words_are_marked_or_nothing_is(opened, tmp_path):
    """
    Saying that there is nothing to mark takes the marks away, and a mark takes that back.
    """
    hard = sheet(LOADED, "university")
    tab = opened((written(hard, tmp_path) / "interactive.html").as_uri())
    item = item_with(hard, "loaded", lambda item: True)
    place = tab.locator(f'[data-item="{item.id}"]')
    place.locator(".word").first.click()
    place.locator(".none input").check()

    assert place.locator('.word[aria-pressed="true"]').count() == 0
    place.locator(".word").first.click()
    assert not place.locator(".none input").is_checked()


def test_right_choices_give_their_points(visit, made):
    tab = visit()
    exercise = next(one for one in made.exercises if one.name == "voices")
    for item in exercise.items:
        tab.check(f'input[name="{item.id}.0"][value="{item.tasks[0].right[0]}"]')

    tab.click('[data-compare="voices"]')

    points = len(exercise.items)
    assert tab.inner_text("#score") == f"So far {points} of {points} points compared."


def test_points_of_one_s_own_count_where_something_was_written(visit, made):
    tab = visit()
    place = tab.locator('[data-item="transfer-1"]')
    place.locator("textarea").first.fill("It says who speaks.")
    tab.click('[data-compare="transfer"]')

    assert place.locator(".result select").count() == 1
    place.locator(".result select").first.select_option("2")

    assert tab.inner_text("#score").startswith("So far 2 of ")


@pytest.mark.parametrize("event", [LOADED, QUOTED], ids=lambda event: event.name)
def test_a_blank_page_scores_nothing(opened, tmp_path, event):
    tab = opened((written(sheet(event), tmp_path) / "interactive.html").as_uri())
    for button in tab.locator("[data-compare]").all():
        button.click()

    total = total_of(sheet(event))
    assert tab.inner_text("#score") == f"So far 0 of {total} points compared."


@pytest.fixture
def profile(browser, folder):
    """A browser of its own that a pupil comes back to: opens the page once more."""
    context = browser.new_context(accept_downloads=True)

    def open_again():
        tab = context.new_page()
        tab.set_default_timeout(10_000)
        tab.goto((folder / "interactive.html").as_uri())
        return tab

    yield open_again
    context.close()


def fill_some(tab, made):
    """One answer of every kind that the sheet has."""
    item = item_with(made, "loaded", lambda item: item.tasks[0].right)
    mark_key(tab, item)
    tab.locator('input[name="voices-1.0"]').first.check()
    tab.locator("textarea").first.fill("I read it in the paper.")
    tab.locator(".item select").first.select_option("yes")
    return tab.locator('.word[aria-pressed="true"]').count()


def test_answers_are_there_again_if_the_pupil_wants_it(profile, made):
    tab = profile()
    tab.check("#keep")
    marked = fill_some(tab, made)
    tab.close()

    tab = profile()

    assert tab.locator('.word[aria-pressed="true"]').count() == marked > 0
    assert tab.locator('input[name="voices-1.0"]').first.is_checked()
    assert tab.locator("textarea").first.input_value() == "I read it in the paper."
    assert tab.locator(".item select").first.input_value() == "yes"
    assert tab.is_checked("#keep")


def test_nothing_is_kept_unasked_and_clearing_forgets_all(profile, made):
    tab = profile()
    fill_some(tab, made)
    tab.close()

    tab = profile()
    assert tab.locator("textarea").first.input_value() == ""
    tab.check("#keep")
    fill_some(tab, made)
    tab.click("#clear")
    assert tab.locator("textarea").first.input_value() == ""
    assert tab.evaluate("localStorage.length") == 0
    tab.close()

    assert profile().locator('.word[aria-pressed="true"]').count() == 0


def test_it_warns_before_answers_are_lost(profile, made):
    tab = profile()
    asked = []
    tab.on("dialog", lambda dialog: (asked.append(dialog.type), dialog.accept()))
    fill_some(tab, made)

    tab.close(run_before_unload=True)
    tab.context.pages and tab.wait_for_event("close")

    assert asked == ["beforeunload"]


def test_answers_are_downloaded_as_text_to_read(profile, made):
    tab = profile()
    fill_some(tab, made)

    with tab.expect_download() as waiting:
        tab.click("#save")
    text = waiting.value.path().read_text(encoding="utf-8")

    assert waiting.value.suggested_filename == "answers.txt"
    assert text.startswith(f"Answers: {made.title}\n")
    assert "I read it in the paper." in text
    item = item_with(made, "loaded", lambda item: item.tasks[0].right)
    span = item.tasks[0].right[0]
    assert item.passages[0].text[span.start : span.end].split()[0] in text
    assert "(no answer)" in text


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


@pytest.mark.parametrize("level", ["easy", "school"])
@pytest.mark.parametrize("event", CORPUS, ids=lambda event: event.name)
def test_a_sheet_fits_on_four_pages_of_either_paper(opened, tmp_path, event, level):
    tab = opened((written(sheet(event, level), tmp_path) / "sheet.html").as_uri())

    for paper in ("A4", "Letter"):
        assert 2 <= tab.pdf(format=paper).count(b"/Type /Page\n") <= 4


def test_the_page_to_work_on_prints_without_its_buttons(visit):
    tab = visit()
    tab.emulate_media(media="print")

    assert tab.locator("[data-compare]").count() > 0
    assert not any(button.is_visible() for button in tab.locator("[data-compare]").all())
    assert not tab.locator("#keep").is_visible()
    assert tab.pdf().startswith(b"%PDF")
