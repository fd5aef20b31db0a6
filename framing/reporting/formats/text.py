"""A page for the terminal: 100 columns wide or as wide as asked, read from the top."""

from __future__ import annotations

import shutil
import sys
import textwrap
from collections.abc import Sequence

from framing.records import Evidence
from framing.reporting.page.page import (
    Block,
    Heading,
    Page,
    Paragraph,
    Points,
    Quotation,
    Table,
    contents_of,
    lines_of,
)
from framing.reporting.page.words import marked

SUFFIX = ".txt"
WIDTH = 100
SHORT_HEAD = 13  # columns


def columns() -> int:
    """The columns of the terminal that is written to, at least 60 and at most `WIDTH`, which
    is what a pipe or a file gets, so that the same goes to any."""
    terminal = shutil.get_terminal_size().columns if sys.stdout.isatty() else WIDTH
    return min(max(terminal, 60), WIDTH)


def render(page: Page, width: int = WIDTH) -> str:
    """The page as plain text; words that counted stand between ‹ and ›."""
    return render_blocks(contents_of(page), width)


def render_blocks(blocks: Sequence[Block], width: int = WIDTH) -> str:
    """Blocks one after the other, as plain text."""
    return "\n".join(_lines(block, width) for block in blocks).rstrip() + "\n"


def render_all(pages: Sequence[Page], width: int = WIDTH) -> str:
    """Pages one after the other, with a rule between."""
    return ("\n" + "═" * width + "\n\n").join(render(page, width) for page in pages)


def _lines(block: object, width: int) -> str:
    match block:
        case Heading(text, 1):
            return f"{text}\n{'═' * min(len(text), width)}\n"
        case Heading(text, _):
            return f"\n{text}\n{'─' * min(len(text), width)}"
        case Paragraph(text):
            return _filled(text, width) + "\n"
        case Points(items):
            return "\n".join(_point(item, width) for item in items) + "\n"
        case Quotation(evidence):
            return _quotation(evidence, width)
        case Table():
            return table_lines(block, width) + "\n"
    raise TypeError(f"no way to write {block!r}")


def _filled(text: str, width: int, first: str = "", later: str = "") -> str:
    """A text on lines of a width, their indents with it; wide letters count as two."""
    wide = max((columns_of(line) - len(line) for line in textwrap.wrap(text, width)), default=0)
    narrow = max(width - wide, width // 2)  # as narrow as a line of wide letters alone
    return textwrap.fill(text, narrow, initial_indent=first, subsequent_indent=later)


def _point(item: str, width: int) -> str:
    """A point of a list; what it says on further lines stands a little to the right."""
    first, *more = item.split("\n")
    lines = [_filled(first, width, "• ", "  ")]
    return "\n".join([*lines, *(_filled(line, width, "    ", "    ") for line in more)])


def _quotation(evidence: Evidence, width: int) -> str:
    said = " ".join(marked(evidence, "‹", "›").split())
    return _filled(said, width, f"   {evidence.outlet}: ", "     ") + "\n"


def table_lines(table: Table, width: int = WIDTH) -> str:
    """A table at most so wide, its cells wrapped."""
    from tabulate import tabulate

    needed = _widths(table, width)
    rows = [
        [_wrapped(lines_of(cell), most) for cell, most in zip(row, needed, strict=True)]
        for row in [[[name] for name in table.head], *table.rows]
    ]
    # tabulate pads its own heads by two columns, which a full page hasn't got
    joined = [["\n".join(cell) for cell in row] for row in rows]
    lines = tabulate(joined, tablefmt="plain", disable_numparse=True).split("\n")
    widths = [
        max(columns_of(line) for row in rows for line in row[at]) for at in range(len(needed))
    ]
    rule = "  ".join("─" * most for most in widths)
    head = max(len(cell) for cell in rows[0])
    return "\n".join(line.rstrip() for line in [*lines[:head], rule, *lines[head:]])


def _widths(table: Table, width: int) -> list[int]:
    """Column widths that fill at most the page: what each needs, the widest cut first. A
    short head keeps to one line, a long one where there is room."""
    need = [
        max(
            [max(map(columns_of, _parts(table.head[at])), default=0)]
            + [columns_of(line) for row in table.rows for line in lines_of(row[at])]
        )
        for at in range(len(table.head))
    ]
    room = width - 2 * (len(need) - 1)
    while sum(need) > room:
        need[need.index(max(need))] -= 1
    for at, name in enumerate(table.head):
        whole = max(columns_of(name), need[at])
        if sum(need) - need[at] + whole <= room:
            need[at] = whole
    return need


def _parts(head: str) -> list[str]:
    """The pieces that a column's head may be parted into."""
    return [head] if len(head) <= SHORT_HEAD else head.split()


def _wrapped(lines: Sequence[str], width: int) -> list[str]:
    """Lines of a cell, each wrapped to the column; wide characters count as two."""
    out: list[str] = []
    for line in lines:
        wide = columns_of(line) - len(line)
        narrow = max(width - wide, 4) if columns_of(line) > width else max(width, 4)
        out += textwrap.wrap(line, narrow) or [""]
    return out


def columns_of(text: str) -> int:
    """How many columns of a terminal a text takes; Korean letters take two."""
    if text.isascii():
        return len(text)
    from wcwidth import wcswidth

    return max(int(wcswidth(text)), 0)
