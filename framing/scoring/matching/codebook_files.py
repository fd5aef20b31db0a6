"""A lexicon's file while it is checked: where things stand in it, and what is wrong.

What a file doesn't say of itself or of a category is a remark, and no fault.
"""

from __future__ import annotations

import difflib
import re
from pathlib import Path
from typing import Any

import msgspec

from framing.codebooks.draft import key_of
from framing.records import Problem
from framing.scoring.matching.categories import Category, Entry, Lexicon, Reliability, entry_of
from framing.scoring.matching.drafts import UNSAID
from framing.scoring.matching.globs import glob_entry_of

TOP_KEYS = ("name", "title", "version", "licence", "source", "language", "kind")
DEFAULTS = {"version": "unversioned", "language": "en", "kind": "frames"}
STARS = ("endings", "glob")
RELIABILITY_KEYS = ("data", "metric", "figure", "date", "class")
ENTMAN_KEYS = ("problem", "cause", "evaluation", "remedy")
CATEGORY_KEYS = (
    "name",
    "definition",
    "boundary",
    "terms",
    "other_senses",
    "alternatives",
    "entman",
    "reliability",
    "code",
)
CLASSES = ("A", "B", "C", "not validated")


def _terms_of(table: dict[str, Any]) -> tuple[list[Any], dict[str, str]]:
    """A category's terms, and the alternatives that stand beside them.

    Terms are a list of strings, or one text of entries parted by commas or line
    ends ("slam -> criticize" gives an alternative too), which loads far faster.
    """
    terms = table.get("terms")
    if isinstance(terms, list):
        return terms, {}
    if not isinstance(terms, str):
        return [], {}
    entries = [entry.strip() for entry in terms.replace("\n", ",").split(",")]
    pairs = [entry.partition("->") for entry in entries if entry]
    written: list[Any] = [term.strip() for term, _, _ in pairs]
    given = {term.strip(): other.strip() for term, arrow, other in pairs if arrow}
    return written, given


class CodebookFile:
    """One file while it is checked: where things stand, and what is wrong so far."""

    def __init__(self, path: Path, text: str) -> None:
        self.path = path
        self.lines = text.splitlines()
        self.problems: list[Problem] = []
        self.remarks: list[Problem] = []
        self.star = STARS[0]

    def lexicon(self, data: dict[str, Any]) -> tuple[Lexicon | None, list[Problem]]:
        """The lexicon that parsed TOML holds, None with its problems where it has any."""
        self._keys(data, (*TOP_KEYS, "star", "event_terms", "categories"), "")
        own = {"name": key_of(self.path.stem), "title": self.path.stem} | DEFAULTS
        top = {key: self._text(data, key, "", own.get(key, UNSAID)) for key in TOP_KEYS}
        self.star = str(data.get("star", STARS[0]))
        if self.star not in STARS:
            self._say(f"star '{self.star}'", "write endings or glob", self._line("", "star"))
        tables = data.get("categories")
        if not isinstance(tables, dict) or not tables:
            self._say("no [categories.ID]", "add at least one with its terms")
            return None, self.problems
        entries: list[Entry] = []
        categories = []
        for number, (key, table) in enumerate(tables.items()):
            if not isinstance(table, dict):
                self._say(f"category '{key}' is not a table", f"write [categories.{key}]")
                continue
            categories.append(self._category(key, table))
            entries += self._entries(number, key, table)
        lexicon = Lexicon(
            **top,
            categories=tuple(categories),
            entries=tuple(entries),
            path=str(self.path),
            event_terms=tuple(map(str, data.get("event_terms", ()))),
            star=self.star,
            remarks=tuple(self.remarks),
        )
        return (None if self.problems else lexicon), self.problems

    def _category(self, key: str, table: dict[str, Any]) -> Category:
        section = f"categories.{key}"
        self._keys(table, CATEGORY_KEYS, section)
        terms, given = _terms_of(table)
        written = [term for term in terms if isinstance(term, str)]
        alternatives = given | self._strings(table, "alternatives", None, section)
        known = set(written)
        for entry in alternatives:
            if entry not in known:
                line = self._line(section, entry)
                self._say(f"alternative for '{entry}', no term here", "add the term", line)
        return Category(
            id=key,
            name=self._text(table, "name", section, key),
            definition=self._text(table, "definition", section, ""),
            boundary=str(table.get("boundary", "")),
            terms=tuple(written),
            alternatives=alternatives,
            entman=self._strings(table, "entman", ENTMAN_KEYS, section),
            reliability=self._reliability(table, section),
            code=str(table.get("code", "")),
        )

    def _entries(self, number: int, key: str, table: dict[str, Any]) -> list[Entry]:
        section = f"categories.{key}"
        terms, _ = _terms_of(table)
        senses = table.get("other_senses", [])
        if not isinstance(senses, list):
            self._say(
                f"other_senses of '{key}' are no list", 'write ["…"]', self._line(section)
            )
            senses = []
        if not terms:
            line = self._line(section)
            self._say(f"'{key}' has no terms", 'add terms = ["…"]', line)
            return []
        seen: dict[tuple[object, ...], str] = {}
        entries = []
        for place, term in enumerate([*terms, *senses]):
            if not isinstance(term, str):
                self._say(f"'{term}' in '{key}' is no text", "put it in quotes")
                continue
            read = glob_entry_of if self.star == "glob" else entry_of
            entry = read(term, number)
            if isinstance(entry, str):
                line = self._line(section, term or '""')
                self._say(f"'{term}' {entry}", "write whole words, or a stem and *", line)
                continue
            form = (entry.words, entry.open, entry.globs, entry.hyphens)
            if form in seen:
                line = self._line(section, term, 1 + (seen[form] == term))
                self._say(f"'{term}' repeats '{seen[form]}'", "remove one of them", line)
                continue
            seen[form] = term
            masks = place >= len(terms)
            entries.append(msgspec.structs.replace(entry, masks=True) if masks else entry)
        return entries

    def _reliability(self, table: dict[str, Any], section: str) -> Reliability:
        found = table.get("reliability", {})
        where = f"{section}.reliability"
        if not isinstance(found, dict):
            self._say(f"{where} is not a table", f"write [{where}]")
            return Reliability()
        self._keys(found, RELIABILITY_KEYS, where)
        standing = str(found.get("class", "not validated"))
        if standing not in CLASSES:
            line = self._line(where, standing)
            self._say(f"reliability class '{standing}'", "use A, B, C or not validated", line)
        figure = found.get("figure")
        if figure is not None and not isinstance(figure, int | float):
            self._say(
                f"figure '{figure}' is no number", "write a number", self._line(where, "fig")
            )
            figure = None
        return Reliability(
            standing=standing,
            data=str(found.get("data", "")),
            metric=str(found.get("metric", "")),
            figure=None if figure is None else float(figure),
            date=str(found.get("date", "")),
        )

    def _keys(self, table: dict[str, Any], known: tuple[str, ...], section: str) -> None:
        for key in table:
            if key not in known:
                near = difflib.get_close_matches(key, known, 1)
                mend = f"did you mean '{near[0]}'?" if near else f"known: {', '.join(known)}"
                self._say(f"unknown key '{key}'", mend, self._line(section, key))

    def _text(self, table: dict[str, Any], key: str, section: str, missing: str) -> str:
        value = table.get(key)
        if isinstance(value, str) and value.strip():
            return value
        where = f"{self.path}:{self._line(section)}" if section else str(self.path)
        what = f"no '{key}'" + f" in [{section}]" * bool(section)
        self.remarks.append(Problem(where, what, f'add {key} = "…"'))
        return missing

    def _strings(
        self, table: dict[str, Any], key: str, known: tuple[str, ...] | None, section: str
    ) -> dict[str, str]:
        found = table.get(key, {})
        if not isinstance(found, dict) or not all(isinstance(v, str) for v in found.values()):
            line = self._line(section, key)
            self._say(f"'{key}' is no table of texts", f'write {key} = {{a = "b"}}', line)
            return {}
        if known:
            self._keys(found, known, f"{section}.{key}")
        return found

    def _line(self, section: str, word: str = "", nth: int = 1) -> int:
        """The line of a word's nth occurrence behind the head of its section; that of
        the head where the word isn't found, and 1 where neither is."""
        _, _, key = section.partition(".")
        heads = (f"[{section}]", f'[categories."{key}"]')
        head = next((at for at, line in enumerate(self.lines) if line.strip() in heads), 0)
        whole = re.compile(rf"(?<![\w*'’-]){re.escape(word)}(?![\w*'’-])")
        for at, line in enumerate(self.lines[head:], head):
            nth -= len(whole.findall(line)) if word else 0
            if word and nth <= 0:
                return at + 1
        return head + 1

    def _say(self, what: str, mend: str, line: int | None = None) -> None:
        where = str(self.path) if line is None else f"{self.path}:{line}"
        self.problems.append(Problem(where, what, mend))
