"""A page as one self-contained HTML file that reads without script and opens anywhere."""

from __future__ import annotations

import re
from collections.abc import Sequence

from framing.errors import InputError
from framing.records import Problem
from framing.reporting.html.layers import layers_of, rules_of
from framing.reporting.html.templates import inlined
from framing.reporting.html.texts import texts_of
from framing.reporting.html.view import View, sections_of
from framing.reporting.page import headline, svg
from framing.reporting.page.evidence import Dossier, spelt_out
from framing.reporting.page.page import Block, Linked, Page, Paragraph, Pictures, Points, Table
from framing.reporting.page.words import citation_of, dates_of
from framing.reporting.sections import order
from framing.reporting.sections.evidence_notes import dossiers_of

SUFFIX = ".html"
BYTES_A_TEXT, FEW_TEXTS = 99_000, 4  # as much evidence is shown as goes into such a page
TARGET = re.compile(r'href="#([^"]+)"')


def render(page: Page) -> str:
    """The report of one event: what the other formats say, the evidence behind every number,
    and the texts in full."""
    readings = page.comparison.readings
    dossiers = dossiers_of(page.comparison, targets_of(page.blocks))
    least = _written(page, dossiers)
    room = BYTES_A_TEXT * max(len(readings), FEW_TEXTS) - len(least.encode(errors="replace"))
    return _written(page, spelt_out(dossiers, readings, room))


def _written(page: Page, dossiers: Sequence[Dossier]) -> str:
    layers = layers_of(page.comparison)
    sections = sections_of(page.blocks, order.OPEN)
    last = next((at for at, one in enumerate(sections) if one.title == order.METHODS), None)
    told, methods = sections[:last], sections[last:] if last is not None else []
    return inlined(
        "report.html",
        styles=["page.css", "texts.css"],
        scripts=["scheme.js", "address.js", "page.js", "texts.js", "tools.js"],
        rules=svg.rules() + rules_of(layers, len(page.comparison.readings)),
        layers=layers,
        texts=texts_of(page.comparison, layers),
        page=page,
        headline=headline.main_of(page.comparison),
        event=headline.event_of(page.comparison),
        dates=dates_of(page.comparison.readings),
        citation=citation_of(page.comparison),
        view=View(page.comparison, _numbers(dossiers)),
        sections=told,
        methods=methods,
        dossiers=dossiers,
    )


def render_all(pages: Sequence[Page]) -> str:
    """One event's page.

    Raises:
        InputError: there are several, and a file holds one.
    """
    if len(pages) > 1:
        events = ", ".join(page.comparison.event for page in pages)
        what = f"a page shows one event, and here are {len(pages)}: {events}"
        mend = "name one, or use 'framing batch CORPUS --output FOLDER' for a page each"
        raise InputError([Problem("--format html", what, mend)])
    return render(pages[0])


def targets_of(blocks: Sequence[Block]) -> set[str]:
    """The ids that anything in a page leads to."""
    found: set[str] = set()
    for block in blocks:
        match block:
            case Table():
                found |= {
                    cell.to for row in block.rows for cell in row if isinstance(cell, Linked)
                }
            case Points() | Paragraph():
                found |= set(block.to)
            case Pictures(drawings):
                found |= {to for one in drawings for to in TARGET.findall(one.svg)}
            case _:
                pass
    return found


def _numbers(dossiers: Sequence[Dossier]) -> dict[str, int]:
    """The number of the dossier that each note stands in."""
    return {
        note.id: number
        for number, one in enumerate(dossiers, start=1)
        for note in [*one.notes, *one.silent]
    }
