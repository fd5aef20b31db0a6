"""Faults of a table's rows, counted: a thousand of a kind are one line."""

from __future__ import annotations

from msgspec import Struct, field

from framing.records import Problem

EXAMPLES = 3  # of rows with the same fault
FAULTS = {  # what is wrong with rows, and how to mend it
    "object": ("not a JSON object", 'write one object a line: {"outlet": "…", "text": "…"}'),
    "text": ("no text", "put the articles' texts into the column, or leave the rows out"),
    "date": ("no date that can be read", "write it as 2025-11-06; the texts are used without"),
    "kind": ("an unknown kind of text", "{mend}; the texts are used without"),
    "cut": ("a text cut short by the collector", "collect the whole articles by their url"),
}


class Tally(Struct):
    """Rows with faults, so that a thousand of a kind are one line."""

    where: str
    counts: dict[str, int] = field(default_factory=dict)
    examples: dict[str, list[tuple[int, str]]] = field(default_factory=dict)
    mends: dict[str, str] = field(default_factory=dict)

    def add(self, kind: str, number: int, value: str, mend: str = "") -> None:
        """Count a row."""
        self.counts[kind] = self.counts.get(kind, 0) + 1
        some = self.examples.setdefault(kind, [])
        self.mends.setdefault(kind, mend)
        if len(some) < EXAMPLES:
            some.append((number, value[:40]))

    def problems(self) -> list[Problem]:
        """One a kind, with the first examples."""
        return [self._problem(kind) for kind in FAULTS if kind in self.counts]

    def _problem(self, kind: str) -> Problem:
        (what, mend), count = FAULTS[kind], self.counts[kind]
        mend = mend.replace("{mend}", self.mends[kind])
        some = [
            (number, f": '{value}'" if value else "") for number, value in self.examples[kind]
        ]
        if count == 1:
            number, value = some[0]
            return Problem(f"{self.where}:{number}", f"{what}{value}", mend)
        shown = ", ".join(f"row {number}{value}" for number, value in some)
        more = ", …" if count > len(some) else ""
        return Problem(self.where, f"{count:,} rows with {what} ({shown}{more})", mend)
