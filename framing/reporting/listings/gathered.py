"""What was taken of an article, as a line for a person."""

from __future__ import annotations

from pathlib import Path


def line_of(path: Path, fields: dict[str, str | None], words: int, there_already: bool) -> str:
    """Where an article went, and what was taken for its title, outlet and date.

    Args:
        path: its file.
        fields: "title", "outlet", "published"; None where the source doesn't say.
        words: how many it has.
        there_already: whether the file was there before, and is as it was.
    """
    told = [
        f"“{fields['title']}”" if fields.get("title") else "no title",
        fields.get("outlet") or "no outlet: name one with --outlet",
        fields.get("published") or "no date",
        f"{words:,} words",
    ]
    verb = "is there already" if there_already else "added"
    return f"{path} {verb}: {' · '.join(told)}"
