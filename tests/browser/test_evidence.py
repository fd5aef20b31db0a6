"""Every number opens its evidence: by mouse, by keyboard, by address, and without script."""

import pytest

from tests.browser.checker import comes_true

CELL = "#policy-frames table a[href^='#e-']"
MARK = "#policy-frames svg a[href^='#e-']"
NOTED = ".clauses a"
PANEL = "#panel"
HASH = "location.hash"
FOCUSED = "document.activeElement.getAttribute('href')"


@pytest.fixture
def visit(opened, address_of):
    """Opens a report by its name, at a place."""
    return lambda name, place="", **how: opened(address_of(name) + place, **how)


def unfolded(tab, selector):
    """The first element of a kind, its fold opened by its title."""
    found = tab.locator(selector).first
    if not found.is_visible():
        for fold in found.locator("xpath=ancestor::details").all():  # the outermost first
            if fold.get_attribute("open") is None:
                fold.locator("> summary").click()
    return found


@pytest.mark.parametrize("report", ["seeds", "sample", "thirty"])
def test_a_click_opens_the_sentences_side_by_side(visit, report):
    tab = visit(report)
    for selector in (NOTED, CELL, MARK):
        number = unfolded(tab, selector)
        target = number.get_attribute("href")[1:]

        number.click()

        assert tab.locator(PANEL).is_visible()
        assert tab.locator("#panel-title").text_content()
        assert tab.evaluate(HASH).endswith(f"open={target}")
        assert tab.locator(f"{PANEL} .asked").text_content()
        assert tab.locator(f"{PANEL} .note p").count() >= 1
        assert tab.locator(f"{PANEL} a:not([href^='#t'])").count() == 0
        tab.get_by_role("button", name="Close").click()
        assert not tab.locator(PANEL).is_visible()


@pytest.mark.parametrize("selector", [CELL, MARK])
def test_the_keyboard_opens_and_closes_it_and_keeps_its_place(visit, selector):
    tab = visit("sample")
    number = unfolded(tab, selector)
    number.focus()

    tab.keyboard.press("Enter")
    assert tab.locator(PANEL).is_visible()
    assert tab.evaluate("document.activeElement.closest('dialog') !== null")
    tab.keyboard.press("Escape")

    assert not tab.locator(PANEL).is_visible()
    assert tab.evaluate(FOCUSED) == number.get_attribute("href")
    comes_true(tab, f"!{HASH}.includes('open=')")  # once it is closed


def test_the_keyboard_reaches_a_number_from_the_top(visit):
    tab = visit("sample")
    for _ in range(120):
        tab.keyboard.press("Tab")
        if (tab.evaluate(FOCUSED) or "").startswith("#e-"):
            break

    tab.keyboard.press("Enter")
    assert tab.locator(PANEL).is_visible()


def test_the_words_that_counted_are_marked_in_their_sentence(visit):
    tab = visit("sample")
    note = tab.locator("#evidence .note:has(p mark)").first
    target, words = note.get_attribute("id"), note.locator("mark").all_text_contents()

    tab.goto(tab.url + f"#?open={target}")
    tab.reload()

    shown = tab.locator(f"{PANEL} .asked mark").all_text_contents()
    assert [word for word in words if word not in shown] == []
    assert tab.locator(f"{PANEL} .near").count() > 0  # the sentences around it


def test_words_of_any_length_are_marked_where_a_note_only_points_to_them(visit):
    tab = visit("sample")
    unfolded(tab, "#how-the-actors-are-cast td:last-child a").click()

    pointed = tab.locator(f"{PANEL} .note p:has(> a)")
    assert pointed.count() > 3
    assert pointed.filter(has=tab.locator("mark")).count() == pointed.count()
    assert max(map(len, tab.locator(f"{PANEL} mark").all_text_contents())) > 40


def test_from_the_evidence_on_to_its_place_in_the_text(visit):
    tab = visit("sample")
    unfolded(tab, CELL).click()
    link = tab.locator(f"{PANEL} .asked a").first
    target = link.get_attribute("href")[1:]

    link.click()

    assert not tab.locator(PANEL).is_visible()
    assert tab.evaluate(HASH).split("?")[0] == f"#{target}"
    assert tab.locator(f"[id='{target}']").is_visible()
    comes_true(
        tab,
        f"(() => {{ const place = document.getElementById('{target}').getBoundingClientRect();"
        " return place.top >= 0 && place.bottom <= innerHeight; })()",
    )


def test_an_address_restores_panel_layers_and_place(visit):
    tab = visit("sample", "#t1?layers=hedges&texts=1,2&open=e-hedges-t1")

    assert tab.locator(PANEL).is_visible()
    assert tab.locator("#panel-title").text_content() == "Hedges"
    assert tab.evaluate(
        "[...document.querySelectorAll('input[name=layer]:checked')].map(box => box.value)"
    ) == ["hedges"]
    assert not tab.locator("#t0").is_visible()
    tab.keyboard.press("Escape")
    comes_true(tab, f"{HASH} === '#t1?layers=hedges&texts=1,2'")  # once it is closed


def test_an_address_that_leads_into_a_fold_opens_it(visit):
    tab = visit("sample")
    target = tab.locator("#evidence .note").last.get_attribute("id")

    again = visit("sample", f"#{target}")

    assert again.locator(f"#{target}").is_visible()


def test_without_script_everything_stands_open_and_links_lead_there(visit):
    tab = visit("sample", java_script_enabled=False)

    assert tab.locator(".fold:not([open])").count() == 0
    assert tab.locator("#scheme").is_hidden()
    for selector in (CELL, MARK, NOTED):
        number = tab.locator(selector).first
        number.click()
        note = tab.locator(f"[id='{number.get_attribute('href')[1:]}']")
        box = note.bounding_box()
        assert 0 <= box["y"] < 800, selector
        tab.go_back()


def test_paper_has_the_evidence_as_notes_and_no_controls(visit, tmp_path):
    tab = visit("sample")
    paper = tmp_path / "report.pdf"
    tab.get_by_label("Print all of it").check()

    tab.pdf(path=paper, prefer_css_page_size=True)
    tab.emulate_media(media="print")

    assert paper.read_bytes().startswith(b"%PDF")
    # a section that folds is named by its heading on paper too
    controls = "button:visible, input:visible, nav:visible, summary:visible:not(:has(h2))"
    assert tab.locator(controls).count() == 0
    assert tab.locator("#evidence .note").first.is_visible()
    number = tab.locator(CELL).first
    assert number.is_visible()
    after = tab.evaluate(
        "link => getComputedStyle(link, '::after').content", number.element_handle()
    )
    assert number.get_attribute("data-n").isdigit()
    assert "[" in after


@pytest.mark.parametrize("report", ["sample", "thirty"])
def test_a_sentence_told_elsewhere_leads_to_its_counterpart(visit, report):
    tab = visit(report)
    link = tab.locator("#texts .y + a:visible").first
    wanted = link.get_attribute("href")

    link.focus()
    tab.keyboard.press("Enter")

    assert tab.evaluate(HASH).split("?")[0] == wanted
    assert tab.locator(f"[id='{wanted[1:]}']").is_visible()
    assert "on" in tab.locator(f"[id='{wanted[1:]}']").get_attribute("class").split()
