"""The texts side by side in a real browser: layers, links, address, small screens, paper."""

import pytest

from framing import pipeline
from framing.reporting.html.layers import layers_of, rules_of
from framing.settings import Settings
from tests.browser.checker import comes_true
from tests.reporting.test_texts import HOSTILE, SECOND, TEMPLATES, rendered
from tests.texts import HARBOUR, reading

SHOWN = "[...document.querySelectorAll('article')].filter(a => a.offsetHeight).map(a => a.id)"
LIT = "[...document.querySelectorAll('.on')].map(s => s.id)"
HASH = "location.hash"


@pytest.fixture(scope="module")
def comparison():
    """Six texts; the first two and the fifth share sentences."""
    texts = [HARBOUR * 3, SECOND * 6, HOSTILE + "a" * 10_000, HOSTILE, SECOND, HARBOUR]
    readings = [reading(text, f"text{at}", f"Paper {at}") for at, text in enumerate(texts)]
    return pipeline.compare_readings(readings, Settings())


@pytest.fixture(scope="module")
def address(comparison, tmp_path_factory):
    """A page with nothing but the texts."""
    style = (TEMPLATES / "texts.css").read_text(encoding="utf-8")
    style += rules_of(layers_of(comparison), len(comparison.readings))
    script = "".join(
        (TEMPLATES / name).read_text(encoding="utf-8") for name in ("address.js", "texts.js")
    )
    path = tmp_path_factory.mktemp("page") / "texts.html"
    path.write_text(
        '<!doctype html><html lang="en"><meta charset="utf-8"><title>Texts</title>'
        '<meta name="viewport" content="width=device-width"><body style="margin:0">'
        f"<style>{style}</style>{rendered(comparison)}<script>{script}</script></html>",
        encoding="utf-8",
    )
    return path.as_uri()


@pytest.fixture
def visit(opened, address):
    """Opens the page at a place and size."""
    return lambda place="", **how: opened(address + place, **how)


def shared(tab, text):
    """The first sentence of a text that others have too."""
    return tab.locator(f"#t{text} .y").first


def test_a_switch_marks_its_words_and_the_address_keeps_it(visit, comparison):
    loaded = next(layer for layer in layers_of(comparison) if layer.key == "loaded")
    word = f"document.querySelector('.full .{loaded.code}')"
    line = f"getComputedStyle({word}).textDecorationLine"
    tab = visit()

    assert tab.evaluate(line) == "underline"
    tab.locator("input[value=loaded]").focus()
    tab.keyboard.press("Space")
    assert tab.evaluate(line) == "none"
    tab.locator("input[value=free]").check()
    again = visit(tab.evaluate(HASH))

    assert again.evaluate(HASH).startswith("#?layers=voices,")
    assert not again.locator("input[value=loaded]").is_checked()
    assert again.locator("input[value=free]").is_checked()
    assert again.evaluate(line) == "none"


def test_layers_and_choice_need_no_script(visit):
    tab = visit("#t4", java_script_enabled=False)

    assert tab.locator("#t4").is_visible()  # not among the first, but asked for
    assert not tab.locator("#t5").is_visible()
    tab.locator("#t5-b").check()
    assert tab.locator("#t5").is_visible()
    tab.locator("input[value=shared]").uncheck()
    assert not tab.locator("#t0 .y + a").first.is_visible()


@pytest.mark.parametrize("how", ["Enter", "click"])
def test_a_shared_sentence_leads_to_its_counterpart(visit, how):
    tab = visit()
    link = shared(tab, 0).locator("+ a")
    wanted = link.get_attribute("href")

    if how == "Enter":
        link.focus()
        tab.keyboard.press("Enter")
    else:
        shared(tab, 0).click(position={"x": 4, "y": 6})

    assert tab.evaluate(HASH).split("?")[0] == wanted
    assert wanted[1:] in tab.evaluate(LIT)
    assert tab.evaluate("document.activeElement.previousElementSibling.id") == wanted[1:]
    assert tab.locator("[role=status]").text_content().startswith("Also in Paper")


def test_an_anchor_brings_its_text_and_keeps_the_view(visit):
    tab = visit("#?layers=none")
    ident = shared(tab, 4).get_attribute("id")
    tab.evaluate(f"location.hash = '#{ident}'")
    comes_true(tab, f"document.getElementById('{ident}').matches('.on')")

    assert tab.evaluate(SHOWN) == ["t0", "t1", "t2", "t4"]
    assert tab.evaluate(HASH) == f"#{ident}?layers=none&texts=4,0,1,2"
    assert tab.locator("input[name=layer]:checked").count() == 0


def test_four_texts_at_most_stand_side_by_side(visit):
    tab = visit()
    for text in (3, 4):
        tab.locator(f"#t{text}-b").check()

    assert tab.evaluate(SHOWN) == ["t0", "t1", "t3", "t4"]
    for text in (0, 1, 3, 4):
        tab.locator(f"#t{text}-b").click()
    assert len(tab.evaluate(SHOWN)) == 1


def test_columns_scroll_together_or_free(visit):
    tops = "['t0', 't1'].map(id => document.getElementById(id).scrollTop)"
    tab = visit("#?texts=0,1")
    tab.locator("#t0").hover()
    tab.mouse.wheel(0, 100_000)
    comes_true(
        tab,
        "['t0', 't1'].map(id => document.getElementById(id))"
        ".every(a => a.scrollTop && a.scrollHeight - a.clientHeight - a.scrollTop < 2)",
    )

    free = visit("#?texts=0,1&scroll=free")
    free.locator("#t0").hover()
    free.mouse.wheel(0, 300)
    comes_true(free, "document.getElementById('t0').scrollTop > 0")
    assert free.evaluate(tops)[1] == 0


def test_a_small_screen_has_one_text_at_a_time(visit):
    tab = visit(width=390)
    wide = "document.documentElement.scrollWidth"

    assert tab.evaluate(SHOWN) == ["t0"]
    tab.get_by_role("radio", name="Paper 2").check()
    assert tab.evaluate(SHOWN) == ["t2"]
    assert tab.evaluate(wide) == 390
    tab.get_by_role("radio", name="Paper 0").check()
    shared(tab, 0).locator("+ a").click()
    assert tab.evaluate(SHOWN) != ["t0"]


def test_paper_has_the_marks_and_no_controls(visit):
    tab = visit()
    tab.emulate_media(media="print")

    assert tab.locator(".bar input:visible").count() == 0
    assert tab.locator("label:has([value=loaded])").is_visible()
    assert not tab.locator("label:has([value=figures])").is_visible()
    assert (
        tab.evaluate("getComputedStyle(document.getElementById('t0')).overflowY") == "visible"
    )
