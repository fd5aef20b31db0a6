"""What a codebook loses on its way into another program's form."""

from __future__ import annotations

from pathlib import Path

from framing.codebooks.draft import ENDINGS, Draft
from framing.records import Problem

SAID = ("definition", "boundary", "other_senses", "alternatives", "entman", "reliability")


def losses(draft: Draft, output: Path) -> list[Problem]:
    """A line for each kind of thing that the file of this name can't hold."""
    if output.suffix.lower() == ".toml":
        return []
    where, found = str(output), []
    kept = [key for key in SAID if any(part.more.get(key) for part in draft.parts)]
    if kept:
        what = f"has no place for {', '.join(kept)}"
        found.append(Problem(where, what, "keep the TOML file beside it"))
    if draft.star == ENDINGS and any("*" in t.text for part in draft.parts for t in part.terms):
        what = "'*' stands for any characters there, here for English endings alone"
        found.append(Problem(where, what, "expect a few more matches: crime* has Crimea, too"))
    deep = any(len(part.names) > 1 for part in draft.parts)
    if deep and output.suffix.lower() not in (".yml", ".yaml"):
        what = "has one level of categories: names are joined by points"
        found.append(Problem(where, what, "keep levels in quanteda's YAML"))
    return found
