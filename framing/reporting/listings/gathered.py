"""What was taken of an article, as a line for a person."""

from __future__ import annotations

from collections.abc import Sequence
from pathlib import Path

from framing.records import FoundEvent


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


def folders(files: Sequence[tuple[Path, bool]], why: dict[Path, FoundEvent]) -> str:
    """A line for each folder: how many files it got, how many were there already, how sure it
    is that they are one event, and why."""
    counts: dict[Path, list[int]] = {}
    for path, there_already in files:
        counts.setdefault(path.parent, [0, 0])[there_already] += 1
    lines = []
    for folder, (new, old) in counts.items():
        there = f", {old} there already" if old else ""
        how = why.get(folder)
        told = f"; {how.sureness}: {'; '.join(how.reasons)}" if how else ""
        lines.append(f"{folder}: {new} {'text' if new == 1 else 'texts'} added{there}{told}\n")
    return "".join(lines)


def nowhere(origin: str, title: str | None) -> str:
    """A line for an article that tells no event of another."""
    return f"{origin}: fits nowhere{f': “{title}”' if title else ''}"
