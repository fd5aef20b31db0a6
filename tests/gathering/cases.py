"""Pages and files in the manner of real ones, each with the stories that are in it."""

from __future__ import annotations

from collections.abc import Iterator

from msgspec import Struct

from tests.gathering import database_exports as exports
from tests.gathering import printed
from tests.gathering import saved_files as files
from tests.gathering import saved_pages as pages
from tests.gathering.stories import CHINESE, JAPANESE, KOREAN, Story, stories, story

NO_OUTLET, UNSAID = ("outlet",), ("outlet", "published")


class Case(Struct, frozen=True):
    """What is given, what should come of it, and which fields it says nothing of."""

    name: str
    data: bytes
    stories: list[Story]
    lacks: tuple[str, ...] = ()
    url: str | None = None


def cases() -> Iterator[Case]:
    yield from _pages()
    yield from _files()
    yield from _exports()


def _pages() -> Iterator[Case]:
    makers = [
        pages.agency, pages.json_ld, pages.graph, pages.amp, pages.live_blog, pages.broken,
        pages.bare, pages.quoted, pages.portal, pages.walled,
    ]  # fmt: skip
    for turn, maker in enumerate(makers):
        for mine in (story(turn * 2), story(turn * 2 + 1, 9)):
            name = f"page, {maker.__name__}, {len(mine.paragraphs)} paragraphs"
            yield Case(name, maker(mine), [mine], url="https://www.paper.test/a/story")
    yield Case("page, no date", pages.undated(story(3)), [story(3)], ("published",))
    for mine, charset in (
        (CHINESE, "gb18030"),
        (CHINESE, "utf-8"),
        (KOREAN, "euc-kr"),
        (KOREAN, "utf-8"),
        (JAPANESE, "shift_jis"),
        (JAPANESE, "euc-jp"),
        (story(5), "windows-1252"),
        (story(6), "utf-16"),
    ):
        yield Case(f"page, {charset}, {mine.language}", pages.in_charset(mine, charset), [mine])
    for mine, charset in ((CHINESE, "gb18030"), (KOREAN, "euc-kr"), (JAPANESE, "shift_jis")):
        data = pages.in_charset(mine, charset, declared=False)
        yield Case(f"page, {charset} undeclared", data, [mine])
    yield Case("page, Korean portal", pages.portal(KOREAN), [KOREAN])


def _files() -> Iterator[Case]:
    for maker in (printed.plain, printed.report, printed.brief):
        for length in (8, 30):
            mine = story(length, length)
            yield Case(f"PDF, {maker.__name__}, {length}", maker(mine), [mine], UNSAID)
    mine = story(11)
    titled = f"{mine.title}\n\n{mine.text}"
    header = f"---\ntitle: '{mine.title}'\noutlet: {mine.outlet}\npublished: {mine.day}\n---\n"
    yield Case("DOCX", files.docx(mine), [mine], UNSAID)
    yield Case("RTF", files.rtf_of(mine.text), [mine], ("title", *UNSAID))
    yield Case("EPUB", files.epub(mine), [mine])
    yield Case("mail", files.mail(mine), [mine])
    yield Case("MHTML", files.mhtml(pages.agency(mine), "https://paper.test/1"), [mine])
    yield Case("RSS", files.feed(stories(1)), stories(1))
    yield Case("Atom", files.feed(stories(1), atom=True), stories(1))
    yield Case("text with a header", (header + titled).encode(), [mine])
    yield Case("text, gzipped", files.gzipped((header + mine.text).encode()), [mine])
    zipped = {f"{turn}.html": pages.agency(mine) for turn, mine in enumerate(stories(3))}
    yield Case("ZIP of pages", files.zipped(zipped), stories(3))
    archive = files.warc([pages.agency(mine) for mine in stories(3)])
    yield Case("WARC, gzipped", archive, stories(3))
    yield Case("XLSX", files.xlsx(stories(3)), stories(3))
    yield Case("SQLite of NELA-GT", files.nela(stories(3)), stories(3))
    for form in ("xml", "xmltei"):
        yield Case(f"trafilatura's {form}", files.extracted(pages.agency(mine), form), [mine])


def _exports() -> Iterator[Case]:
    for count in (1, 3, 50):
        data = exports.europresse(stories(count)).encode()
        yield Case(f"europresse of {count}", data, stories(count))
    for maker in (
        exports.nexis,
        exports.lexis,
        exports.factiva_codes,
        exports.factiva_display,
        exports.proquest,
    ):
        for count in (1, 3, 50):
            name = f"{maker.__name__}, text of {count}"
            yield Case(name, maker(stories(count)).encode(), stories(count))
        for wrapped in (files.docx_of, files.rtf_of):
            name = f"{maker.__name__}, {wrapped.__name__[:-3]} of 3"
            yield Case(name, wrapped(maker(stories(3))), stories(3))
