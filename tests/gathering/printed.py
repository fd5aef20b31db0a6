"""PDFs as think tanks and papers print them."""

from __future__ import annotations

import io
from typing import Any

from tests.gathering.stories import Story


def plain(story: Story) -> bytes:
    """One column, nothing else: a page as a browser prints it."""
    return _made(story, columns=1, heads=False, notes=False)


def report(story: Story) -> bytes:
    """A think tank's: running heads, page numbers, a footnote a page, one column."""
    return _made(story, columns=1, heads=True, notes=True)


def brief(story: Story) -> bytes:
    """A policy brief: two columns under a title across both, running heads and footnotes."""
    return _made(story, columns=2, heads=True, notes=True)


def locked(story: Story) -> bytes:
    """One that asks for a password."""
    from reportlab.lib.pdfencrypt import StandardEncryption

    return _made(story, 1, False, False, encrypt=StandardEncryption("open sesame"))


def pictures() -> bytes:
    """Pages without a letter."""
    from reportlab.pdfgen.canvas import Canvas

    file = io.BytesIO()
    canvas = Canvas(file)
    canvas.rect(100, 100, 300, 500, fill=1)
    canvas.showPage()
    canvas.save()
    return file.getvalue()


def _made(story: Story, columns: int, heads: bool, notes: bool, encrypt: Any = None) -> bytes:
    from reportlab.lib.enums import TA_JUSTIFY
    from reportlab.lib.pagesizes import A4
    from reportlab.lib.styles import ParagraphStyle
    from reportlab.platypus import BaseDocTemplate, Frame, PageTemplate, Paragraph

    width, height = A4
    top, bottom, margin, gap = 90, 110, 60, 24
    inner = (width - 2 * margin - (columns - 1) * gap) / columns
    lift = 70 if columns > 1 else 0  # room for the title across the columns

    def furniture(canvas: Any, document: Any) -> None:
        canvas.saveState()
        if columns > 1 and document.page == 1:
            canvas.setFont("Helvetica-Bold", 15)
            canvas.drawString(margin, height - top - 20, story.title)
        canvas.setFont("Helvetica", 8)
        if heads:
            canvas.drawString(margin, height - 45, f"{story.outlet} · Policy Brief")
            canvas.drawRightString(width - margin, 40, str(document.page))
        if notes:
            canvas.setFont("Helvetica", 7)
            canvas.drawString(
                margin, 80, f"{document.page}. See the survey of the harbour, p. 3."
            )
            canvas.drawString(
                margin, 70, "The survey was never printed; a copy lies in the hall."
            )
        canvas.restoreState()

    def frames(lifted: float) -> list[Any]:
        return [
            Frame(margin + turn * (inner + gap), bottom, inner, height - top - bottom - lifted,
                  leftPadding=0, rightPadding=0)
            for turn in range(columns)
        ]  # fmt: skip

    file = io.BytesIO()
    document = BaseDocTemplate(file, pagesize=A4, encrypt=encrypt)
    document.addPageTemplates(
        [
            PageTemplate("first", frames(lift), onPage=furniture, autoNextPageTemplate="rest"),
            PageTemplate("rest", frames(0), onPage=furniture),
        ]
    )
    body = ParagraphStyle(
        "body", fontName="Times-Roman", fontSize=10.5, leading=13.5, spaceAfter=7,
        alignment=TA_JUSTIFY, hyphenationLang=None,
    )  # fmt: skip
    title = ParagraphStyle(
        "title", fontName="Helvetica-Bold", fontSize=18, leading=22, spaceAfter=12
    )
    parts = [] if columns > 1 else [Paragraph(story.title, title)]
    document.build([*parts, *(Paragraph(text, body) for text in story.paragraphs)])
    return file.getvalue()
