"""A page for the terminal: at most 100 columns wide, read from the top."""

from __future__ import annotations

import textwrap
from collections.abc import Sequence

from framing.records import Evidence
from framing.reporting.page import Block, Heading, Page, Paragraph, Points, Quotation, Table
from framing.reporting.words import marked

SUFFIX = ".txt"
WIDTH = 100


def render(page: Page) -> str:
    """The page as plain text; words that counted stand between ‹ and ›."""
    return render_blocks(page.blocks)


def render_blocks(blocks: Sequence[Block]) -> str:
    """Blocks one after the other, as plain text."""
    return "\n".join(_lines(block) for block in blocks).rstrip() + "\n"


def render_all(pages: Sequence[Page]) -> str:
    """Pages one after the other, with a rule between."""
    return ("\n" + "═" * WIDTH + "\n\n").join(render(page) for page in pages)


def _lines(block: object) -> str:
    match block:
        case Heading(text, 1):
            return f"{text}\n{'═' * min(len(text), WIDTH)}\n"
        case Heading(text, _):
            return f"\n{text}\n{'─' * min(len(text), WIDTH)}"
        case Paragraph(text):
            return textwrap.fill(text, WIDTH) + "\n"
        case Points(items):
            return (
                "\n".join(
                    textwrap.fill(item, WIDTH, initial_indent="• ", subsequent_indent="  ")
                    for item in items
                )
                + "\n"
            )
        case Quotation(evidence):
            return _quotation(evidence)
        case Table():
            return table_lines(block) + "\n"
    raise TypeError(f"no way to write {block!r}")


def _quotation(evidence: Evidence) -> str:
    said = " ".join(marked(evidence, "‹", "›").split())
    lead = f"   {evidence.outlet}: "
    return textwrap.fill(said, WIDTH, initial_indent=lead, subsequent_indent="     ") + "\n"


def table_lines(table: Table) -> str:
    """A table at most a page wide, its cells wrapped."""
    from tabulate import tabulate

    needed = _widths(table)
    rows = [
        [_wrapped(cell, width) for cell, width in zip(row, needed, strict=True)]
        for row in [[[name] for name in table.head], *table.rows]
    ]
    # tabulate pads its own heads by two columns, which a full page hasn't got
    joined = [["\n".join(cell) for cell in row] for row in rows]
    lines = tabulate(joined, tablefmt="plain", disable_numparse=True).split("\n")
    widths = [
        max(_columns(line) for row in rows for line in row[at]) for at in range(len(needed))
    ]
    rule = "  ".join("─" * width for width in widths)
    head = max(len(cell) for cell in rows[0])
    return "\n".join(line.rstrip() for line in [*lines[:head], rule, *lines[head:]])


def _widths(table: Table) -> list[int]:
    """Column widths that fill at most the page: what each needs, the widest cut first."""
    need = [
        max(
            [max(map(_columns, table.head[at].split()), default=0)]
            + [_columns(line) for row in table.rows for line in row[at]]
        )
        for at in range(len(table.head))
    ]
    room = WIDTH - 2 * (len(need) - 1)
    while sum(need) > room:
        need[need.index(max(need))] -= 1
    return need


def _wrapped(lines: Sequence[str], width: int) -> list[str]:
    """Lines of a cell, each wrapped to the column; wide characters count as two."""
    out: list[str] = []
    for line in lines:
        wide = _columns(line) - len(line)
        narrow = max(width - wide, 4) if _columns(line) > width else max(width, 4)
        out += textwrap.wrap(line, narrow) or [""]
    return out


def _columns(text: str) -> int:
    """How many columns of a terminal a text takes; Korean letters take two."""
    if text.isascii():
        return len(text)
    from wcwidth import wcswidth

    return max(int(wcswidth(text)), 0)
