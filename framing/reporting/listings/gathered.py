"""What was taken of an article, as a line for a person."""

from __future__ import annotations

from pathlib import Path


def line_of(
    path: Path,
    title: str | None,
    outlet: str | None,
    published: str | None,
    words: int,
    there_already: bool,
) -> str:
    """Where an article went, and what was taken for its title, outlet and date (None where
    its source doesn't say), or that the file was there before and is as it was."""
    told = [
        f"“{title}”" if title else "no title",
        outlet or "no outlet: name one with --outlet",
        published or "no date",
        f"{words:,} words",
    ]
    verb = "is there already" if there_already else "added"
    return f"{path} {verb}: {' · '.join(told)}"
