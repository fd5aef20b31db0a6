"""A page as a piece of HTML, for notebooks: plain elements, every text escaped."""

from __future__ import annotations

from framing.reporting.html.templates import filled
from framing.reporting.html.view import View
from framing.reporting.page.page import Page, contents_of


def render(page: Page) -> str:
    """The page's blocks in a `<div>`; nothing in it is active, and nothing leads anywhere."""
    view = View(page.comparison, None)
    return filled("fragment.html", view=view, blocks=contents_of(page))
