"""A page for the terminal: at most 100 columns wide, read from the top."""

from __future__ import annotations

import textwrap
from collections.abc import Sequence

from framing.records import Evidence
from framing.reporting.page import Heading, Page, Paragraph, Points, Quotation, Table
from framing.reporting.words import marked

SUFFIX = ".txt"
WIDTH = 100


def render(page: Page) -> str:
    """The page as plain text; words that counted stand between ‹ and ›."""
    return "\n".join(_lines(block) for block in page.blocks).rstrip() + "\n"


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
            return "\n".join(
                textwrap.fill(item, WIDTH, initial_indent="• ", subsequent_indent="  ")
                for item in items
            )
        case Quotation(evidence):
            return _quotation(evidence)
        case Table():
            return _table(block) + "\n"
    raise TypeError(f"no way to write {block!r}")


def _quotation(evidence: Evidence) -> str:
    said = " ".join(marked(evidence, "‹", "›").split())
    lead = f"   {evidence.outlet}: "
    return textwrap.fill(said, WIDTH, initial_indent=lead, subsequent_indent="     ") + "\n"


def _table(table: Table) -> str:
    from tabulate import tabulate

    widths = _widths(table)
    rows = [
        [_wrapped(cell, width) for cell, width in zip(row, widths, strict=True)]
        for row in table.rows
    ]
    head = [_wrapped([name], width) for name, width in zip(table.head, widths, strict=True)]
    return tabulate(rows, head, tablefmt="simple", disable_numparse=True)


def _widths(table: Table) -> list[int]:
    """Column widths that fill at most the page: what each needs, the widest cut first."""
    from wcwidth import wcswidth

    columns = range(len(table.head))
    need = [
        max(
            [_longest_word(table.head[at])]
            + [wcswidth(line) for row in table.rows for line in row[at]]
        )
        for at in columns
    ]
    room = WIDTH - 2 * (len(need) - 1)
    while sum(need) > room:
        need[need.index(max(need))] -= 1
    return need


def _longest_word(text: str) -> int:
    return max((len(word) for word in text.split()), default=0)


def _wrapped(lines: Sequence[str], width: int) -> str:
    """Lines of a cell, each wrapped to the column; wide characters count as two."""
    from wcwidth import wcswidth

    out: list[str] = []
    for line in lines:
        narrow = width - max(0, wcswidth(line) - len(line)) if wcswidth(line) > width else width
        out += textwrap.wrap(line, max(narrow, 4)) or [""]
    return "\n".join(out)
