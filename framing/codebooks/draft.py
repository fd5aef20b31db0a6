"""A codebook between a file and its check: what it says, and on which line."""

from __future__ import annotations

import re
from typing import Any

from msgspec import Struct, field

from framing.errors import LexiconError
from framing.records import Problem

GLOB, ENDINGS = "glob", "endings"


class Term(Struct, frozen=True):
    """One entry as written, and its line, 1 the first."""

    text: str
    line: int


class Part(Struct, frozen=True):
    """One category: the names that lead to it, the outermost first; its line; its entries.

    `more` is what a TOML file says of it besides, by key."""

    names: tuple[str, ...]
    line: int
    terms: list[Term]
    more: dict[str, Any] = field(default_factory=dict)

    @property
    def name(self) -> str:
        """All its names as quanteda joins them: "US.oceans"."""
        return ".".join(self.names)


class Draft(Struct, frozen=True):
    """A codebook's file: its categories in order, and what is odd in it but harmless.

    `star` says what `*` means in it: any characters ("glob"), or one of English's endings.
    `top` is what a TOML file says of itself.
    """

    where: str
    parts: list[Part]
    remarks: list[Problem] = field(default_factory=list)
    star: str = GLOB
    top: dict[str, Any] = field(default_factory=dict)


class Drafting:
    """A draft while its file is read: parts by their names, and faults by line."""

    def __init__(self, where: str) -> None:
        self.where = where
        self.parts: dict[tuple[str, ...], Part] = {}
        self.faults: list[Problem] = []
        self.remarks: list[Problem] = []

    def part(self, names: tuple[str, ...], line: int) -> Part:
        """The category of these names; what a file says of one in two places is one."""
        return self.parts.setdefault(names, Part(names, line, []))

    def fault(self, line: int, what: str, mend: str) -> None:
        """Something that keeps the file from being read."""
        self.faults.append(Problem(f"{self.where}:{line}", what, mend))

    def remark(self, line: int, what: str, mend: str) -> None:
        """Something that is left out or odd."""
        self.remarks.append(Problem(f"{self.where}:{line}", what, mend))

    def done(self) -> Draft:
        """The draft.

        Raises:
            LexiconError: there were faults, or there is no category.
        """
        if not self.parts and not self.faults:
            self.fault(1, "no categories", "add at least one with its entries")
        if self.faults:
            raise LexiconError(self.faults)
        return Draft(self.where, list(self.parts.values()), self.remarks)


def key_of(name: str) -> str:
    """A category's name as a key: letters, digits, "_", "." and "-"."""
    return re.sub(r"[^\w.-]+", "_", name).strip("_") or "category"


def flattened(draft: Draft, levels: int) -> Draft:
    """A draft whose categories have at most so many names, those below joined to them, as
    `tokens_lookup(levels = 1:n)` does."""
    parts: dict[tuple[str, ...], Part] = {}
    for part in draft.parts:
        names = part.names[:levels]
        into = parts.setdefault(names, Part(names, part.line, [], part.more))
        known = {term.text.lower() for term in into.terms}
        into.terms.extend(term for term in part.terms if term.text.lower() not in known)
    return Draft(draft.where, list(parts.values()), draft.remarks, draft.star, draft.top)
