"""The README's pictures of the desk, renewed: `python -m tests.browser.pictures`.

From nothing, in a folder that is thrown away: the form, what was read, the report.
"""

import tempfile
from pathlib import Path

from playwright.sync_api import sync_playwright

from tests.browser.conftest import CHROMIUM, QUIET
from tests.desk.conftest import running
from tests.shared import ROOT

EVENT = ROOT / "corpus" / "suez-2021"
HEADLINE = "Crews fail to free giant ship as Suez Canal halts traffic"
WIDTH, HEIGHT = 1120, 840


def main():
    with (
        tempfile.TemporaryDirectory() as folder,
        running(Path(folder)) as desk,
        sync_playwright() as playing,
    ):
        browser = playing.chromium.launch(
            executable_path=CHROMIUM, args=[*QUIET, "--no-sandbox"]
        )
        tab = browser.new_page(viewport={"width": WIDTH, "height": HEIGHT})
        tab.goto(desk.address)
        words = (EVENT / "wire.txt").read_text("utf-8").split("---\n", 2)[2]
        tab.fill("#text-1", f"{HEADLINE}\n\n{words}")
        tab.fill("#outlet-1", "Wire (sample)")
        tab.evaluate("document.querySelector('#text-1').scrollTop = 0")
        others = ("hong-kong-daily", "korean-syndicated", "think-tank")
        tab.set_input_files("#file-2", [EVENT / f"{name}.txt" for name in others])
        tab.fill("#event", "Suez Canal blocked, March 2021")
        _take(tab, "form")
        tab.click("text=First show what was read")
        tab.locator("#seen-1").wait_for()
        tab.locator("#seen-0 details >> nth=0").locator("summary").click()
        tab.mouse.move(0, 0)
        _take(tab, "read")
        tab.click("text=Compare these 4")
        tab.wait_for_url("**/report")
        tab.frame_locator("iframe.report").locator(".card").first.wait_for()
        _take(tab, "report")
        browser.close()


def _take(tab, name):
    tab.evaluate("document.activeElement.blur()")
    tab.wait_for_timeout(500)  # for what is still being drawn
    tab.screenshot(path=ROOT / "docs" / f"desk-{name}.png")


if __name__ == "__main__":
    main()
