"""The desk in a real browser: from nothing to a report, faults, keyboard, schemes, widths."""

import signal
from pathlib import Path

import pytest

from tests.browser.checker import comes_true, complaints
from tests.desk.conftest import running
from tests.gathering import printed, saved_pages
from tests.gathering.serving import serving
from tests.gathering.stories import story
from tests.shared import ROOT

LONG = 90_000  # milliseconds that a job may take on a machine under load
ONE, OTHER = story(1, 5), story(1, 8)
SAMPLE = ROOT / "corpus" / "suez-2021"


@pytest.fixture(scope="module")
def desk(tmp_path_factory):
    with running(tmp_path_factory.mktemp("desk"), "--allow-private") as started:
        yield started


@pytest.fixture
def visit(browser):
    """Opens a desk; what its pages complain of, and anything that they ask of another
    address, fails the test."""
    contexts, wrong = [], []

    def refuse(route):
        wrong.append(f"asked for {route.request.url}")
        route.abort()

    def visit(desk, path="", width=1280, **how):
        context = browser.new_context(viewport={"width": width, "height": 900}, **how)
        contexts.append(context)
        context.route(lambda url: not url.startswith((desk.address, "data:")), refuse)
        tab = context.new_page()
        tab.set_default_timeout(LONG)
        tab.on("console", lambda said: wrong.append(said.text))
        tab.on("pageerror", lambda error: wrong.append(str(error)))
        tab.goto(desk.address + path)
        tab.wrong = wrong
        return tab

    yield visit
    for context in contexts:
        context.close()
    assert wrong == []


def give(tab, name, outlets=("Herald", "Gazette"), texts=(ONE.text, OTHER.text)):
    """Fills in two texts."""
    for number, (outlet, text) in enumerate(zip(outlets, texts, strict=True), start=1):
        tab.fill(f"#text-{number}", text)
        tab.fill(f"#outlet-{number}", outlet)
    tab.fill("#event", name)


def report_in(tab):
    """The report, once it is there."""
    tab.wait_for_url("**/report*", timeout=LONG)
    frame = tab.frame_locator("iframe.report")
    frame.locator("#what-each-text-is .card").first.wait_for()
    return frame


def outlets_in(frame):
    return frame.locator("#what-each-text-is .card h3").all_inner_texts()


@pytest.fixture(scope="module")
def compared(desk, browser):
    """The name of an event that was compared, for pages that need one."""
    tab = browser.new_page()
    tab.goto(desk.address)
    give(tab, "compared")
    tab.click("button.go")
    tab.wait_for_url("**/report*", timeout=LONG)
    tab.close()
    return "e/compared"


def test_two_pasted_texts_become_a_report(visit, desk):
    tab = visit(desk)
    give(tab, "pasted")
    tab.click("button.go")

    frame = report_in(tab)
    assert outlets_in(frame) == ["Gazette", "Herald"]
    frame.locator("main a[href^='#n']").first.click()  # its script runs, framed as it is
    frame.locator("#panel[open]").wait_for()
    frame.locator("#panel-close").click()
    with tab.expect_download():  # and its tools work there
        frame.locator(".tools button:text-is('CSV'):visible").first.click()
    frame.locator("#copy-link").click()


def test_two_files_become_a_report(visit, desk):
    tab = visit(desk)
    tab.set_input_files("#file-1", SAMPLE / "wire.txt")
    tab.set_input_files("#file-2", SAMPLE / "hong-kong-daily.txt")
    tab.click("button.go")

    assert outlets_in(report_in(tab)) == ["Hong Kong daily (sample)", "Wire (sample)"]


def test_two_links_and_a_pdf_become_a_report(visit, desk, tmp_path):
    study = tmp_path / "study.pdf"
    study.write_bytes(printed.report(story(1, 12)))
    tab = visit(desk)
    with serving({"/1": saved_pages.agency(ONE), "/2": saved_pages.json_ld(OTHER)}) as site:
        tab.fill("#text-1", site.link("/1"))
        tab.fill("#outlet-1", "First")
        tab.fill("#text-2", site.link("/2"))
        tab.fill("#outlet-2", "Second")
        tab.click("summary:has-text('More texts')")
        tab.set_input_files("#file-3", study)
        tab.fill("#outlet-3", "Institute")
        tab.click("button.go")
        frame = report_in(tab)

    assert outlets_in(frame) == ["First", "Institute", "Second"]


def test_the_sample_is_one_click_away(visit, desk):
    tab = visit(desk)
    tab.click("text=Compare a sample event")

    assert len(outlets_in(report_in(tab))) == 4


def test_what_was_read_is_shown_and_can_be_mended_before_comparing(visit, desk):
    tab = visit(desk)
    menu = "Subscribe to our newsletter\n\nShare on Facebook\n\n"
    give(tab, "mended", outlets=("Herald", ""), texts=(menu + ONE.text, OTHER.text))
    tab.click("text=First show what was read")
    first, second = (tab.locator(f"#seen-{at}") for at in (0, 1))
    first.wait_for()
    first.get_by_text("set aside", exact=False).first.click()
    assert "Share on Facebook" in first.inner_text()
    assert "Nobody is named" in second.inner_text()

    second.locator(".mend summary").click()
    tab.fill("#outlet-of-1", "Gazette")
    tab.fill("#published-of-1", "yesterday")
    second.get_by_text("Keep this").click()
    tab.locator("#fault-published-of-1").wait_for()
    assert "is no date" in tab.inner_text("#fault-published-of-1")
    assert tab.input_value("#outlet-of-1") == "Gazette"
    tab.fill("#published-of-1", "2025-11-06")
    second.get_by_text("Keep this").click()
    tab.wait_for_url("**/e/mended/")
    tab.locator("#seen-1").wait_for()
    assert "Gazette" in tab.inner_text("#seen-1")
    assert "2025-11-06" in tab.inner_text("#seen-1")

    tab.click("text=Compare these two")
    assert "Gazette" in outlets_in(report_in(tab))


def test_a_worksheet_as_a_teacher_chooses_it(visit, desk, compared):
    tab = visit(desk, f"{compared}/worksheet")
    tab.check("text=Easy")
    tab.check("text=Two headlines")
    tab.check("text=What is left out?")
    tab.fill("#seed", "3")
    tab.click("text=Make the sheets")
    tab.locator("#made").wait_for()
    assert tab.locator("#made li").count() == 4

    with tab.context.expect_page() as opened:
        tab.click("text=The sheet to work on")
    sheet = opened.value
    sheet.check("#keep")  # its storage and script are its own
    sheet.fill("textarea >> nth=0", "An answer.")
    comes_true(sheet, "localStorage.length > 0")


def test_another_codebook_is_tried_and_one_of_ones_own_is_checked(
    visit, desk, compared, tmp_path
):
    tab = visit(desk, f"{compared}/report")
    tab.click("text=Try another codebook")
    tab.select_option("#book", "gun_violence")
    tab.click("text=Compare by it")
    tab.wait_for_url("**/report?book=gun_violence", timeout=LONG)
    frame = report_in(tab)
    assert frame.locator("text=gun_violence").count() > 0

    broken = tmp_path / "mine.toml"
    broken.write_text('name = "mine"\n[categories.a]\nterms = []\n', encoding="utf-8")
    tab.click("text=Codebook: gun_violence")
    tab.set_input_files("#own", broken)
    tab.click("text=Compare by it")
    tab.locator("#fault-own").wait_for()
    assert "mine.toml:2" in tab.inner_text("#to-mend")


def test_downloads_have_the_bytes_of_the_files(visit, desk, compared):
    tab = visit(desk, f"{compared}/report")
    tab.click("text=Downloads")
    for name in ("report.html", "report.md", "table.csv"):
        with tab.expect_download() as loading:
            tab.click(f'a[href$="/{name}?save"]')
        held = desk.folder / "reports" / "compared" / name
        assert Path(loading.value.path()).read_bytes() == held.read_bytes()
        assert loading.value.suggested_filename == f"compared-{name}"


def test_the_summary_is_there_to_copy(visit, desk, compared):
    tab = visit(desk, f"{compared}/report", permissions=["clipboard-read", "clipboard-write"])
    tab.click("text=Summary")
    tab.click("[data-copy]")
    tab.get_by_text("Copied").wait_for()

    assert tab.evaluate("navigator.clipboard.readText()") == tab.input_value("#summary") != ""


def test_a_word_is_explained_where_it_stands(visit, desk):
    tab = visit(desk)
    meaning = tab.locator(".meaning").first
    assert not meaning.is_visible()
    tab.get_by_label("What does “outlet” mean?").first.click()

    assert meaning.is_visible()
    place, asked = meaning.bounding_box(), tab.locator("#outlet-1").bounding_box()
    assert abs(place["y"] - asked["y"]) < 200


# Faults


def test_a_file_of_50_mb_is_told_beside_it_before_it_is_sent(visit, desk, tmp_path):
    large = tmp_path / "scan.pdf"
    with large.open("wb") as file:
        file.truncate(50 * 1024 * 1024)
    tab = visit(desk)
    tab.set_input_files("#file-1", large)
    tab.fill("#text-2", OTHER.text)
    tab.click("button.go")

    told = tab.locator("#file-1 ~ .fault")
    assert "scan.pdf has 50 MB" in told.inner_text()
    assert tab.url == desk.address
    assert tab.evaluate("document.activeElement.id") == "file-1"


def test_faults_lead_to_their_fields(visit, desk):
    tab = visit(desk)
    tab.fill("#outlet-2", "Gazette")
    tab.click("button.go")
    tab.locator("#to-mend").wait_for()
    assert tab.evaluate("document.activeElement.id") == "to-mend"
    tab.click("#to-mend a")

    assert tab.evaluate("document.activeElement.id") == "text-2"
    assert tab.input_value("#outlet-2") == "Gazette"


@pytest.mark.parametrize("how", [signal.SIGINT, signal.SIGKILL])
def test_a_desk_that_is_stopped_half_way_is_told(visit, tmp_path, how):
    with running(tmp_path) as desk:
        tab = visit(desk)
        give(tab, "x")
        tab.click("button.go")
        tab.get_by_text("Comparing 2 texts").wait_for()
        desk.stop(how)
        tab.locator("text=The desk was stopped").locator("visible=true").first.wait_for()
    tab.close()  # what it complained of has come by then
    tab.wrong.clear()  # that it isn't there is what this is about


def test_a_desk_that_is_gone_is_told_beside_the_button_and_nothing_is_lost(visit, tmp_path):
    with running(tmp_path) as desk:
        tab = visit(desk)
        give(tab, "x")
        desk.stop()
        tab.click("button.go")
        tab.locator(".buttons .fault").wait_for()

    assert "The desk was stopped" in tab.inner_text(".buttons .fault")
    assert tab.input_value("#text-1") == ONE.text
    tab.close()
    tab.wrong.clear()


# For everybody


def test_by_keyboard_alone_from_nothing_to_the_report_and_its_downloads(visit, desk):
    tab = visit(desk)

    def until(wanted):
        for _ in range(40):
            if tab.evaluate(f"document.activeElement.matches({wanted!r})"):
                return
            tab.keyboard.press("Tab")
        raise AssertionError(f"{wanted} can't be reached")

    for number, text in ((1, ONE.text), (2, OTHER.text)):
        until(f"#text-{number}")
        tab.keyboard.insert_text(text)
        until(f"#outlet-{number}")
        tab.keyboard.type(f"Paper {number}")
    until("#event")
    tab.keyboard.type("typed")
    until("button.go")
    tab.keyboard.press("Enter")
    frame = report_in(tab)
    until(".bar summary")
    tab.keyboard.press("Enter")
    until('a[href$="table.csv?save"]')
    with tab.expect_download():
        tab.keyboard.press("Enter")

    assert outlets_in(frame) == ["Paper 1", "Paper 2"]


@pytest.mark.parametrize("scheme", ["light", "dark"])
@pytest.mark.parametrize("page", ["", "faults", "e/compared/", "report", "bar", "worksheet"])
def test_the_accessibility_checker_has_nothing_to_say(visit, desk, compared, axe, page, scheme):
    path = {"faults": "", "bar": f"{compared}/report"}.get(page, page)
    path = f"{compared}/{page}" if page in ("report", "worksheet") else path
    tab = visit(desk, path, color_scheme=scheme)
    if page == "faults":
        tab.click("button.go")
        tab.locator("#to-mend").wait_for()
    if page == "bar":
        tab.click("text=Try another codebook")
        tab.get_by_label("What does “codebook” mean?").click()
    if page == "e/compared/":
        tab.locator("#seen-0").wait_for()
        tab.locator("#seen-0 .mend summary").click()

    assert complaints(tab, axe) == []


@pytest.mark.parametrize("width", [390, 768, 1440, 2560])
def test_nothing_is_cut_off_at_any_width(visit, desk, compared, width):
    for path in ("", f"{compared}/", f"{compared}/report", f"{compared}/worksheet"):
        tab = visit(desk, path, width=width)
        if path.endswith("/"):
            tab.locator("#seen-0").wait_for()
        room, taken = tab.evaluate(
            "[document.documentElement.clientWidth, document.documentElement.scrollWidth]"
        )
        assert taken <= room, path


def test_forms_work_without_script(visit, desk):
    tab = visit(desk, java_script_enabled=False)
    tab.click("button.go")
    tab.locator("#fault-text-1").wait_for()
    give(tab, "plain")
    tab.click("text=First show what was read")
    tab.locator("#seen-1").wait_for()
    tab.click("text=Compare these two")
    tab.wait_for_url("**/report*", timeout=LONG)
    tab.click("text=Worksheet")
    tab.click("text=Make the sheets")
    tab.locator("#made").wait_for()

    assert tab.locator("#made li").count() == 4


def test_files_can_be_dropped_on_a_text(visit, desk):
    tab = visit(desk)
    drop = tab.evaluate_handle(
        "() => { const held = new DataTransfer();"
        " for (const name of ['a.txt', 'b.txt']) held.items.add(new File(['words'], name));"
        " return held; }"
    )
    tab.dispatch_event("#text-1", "drop", {"dataTransfer": drop})

    names = "[...document.querySelectorAll('[type=file]')].map(one => one.files[0]?.name)"
    assert tab.evaluate(names)[:3] == ["a.txt", "b.txt", None]
