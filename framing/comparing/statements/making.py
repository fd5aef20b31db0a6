"""What statements are made of: sides with their sentences, and words for them."""

from __future__ import annotations

import re
import tomllib
from collections.abc import Iterable, Sequence
from functools import lru_cache
from importlib.resources import files

from framing.comparing.statements.event_context import Field
from framing.comparing.statements.telling import Line
from framing.comparing.words.quoting import shown
from framing.records import Reading, Side, Span, StatementRole

MOST_SPANS = 3  # sentences of a text that a statement shows
LONGEST = 26  # words of a sentence that a statement quotes
# What makes a sentence say more than another, each 0 or 1 times its weight
ALONE, CONFLICT, CONTRAST, PAST, QUOTED, LONG, EARLY = 1.0, 0.7, 0.4, 0.3, 0.6, 0.8, 0.4
MOSTLY = 0.7  # share of a sentence that is all of it
FULL = 40  # words from which a sentence is long
_END = re.compile(r"[,;:—–-]?\Z")


def side(
    role: StatementRole, field: Field, lines: Iterable[Line] = (), title: Sequence[Span] = ()
) -> Side:
    """A text's part in a statement, with the lines that show it, best first."""
    first = list(lines)[:MOST_SPANS]
    evidence = shown(field.place(one.document, one.span) for one in first)
    return Side(role, evidence, list(title))


def telling(line: Line, field: Field) -> float:
    """How much a sentence says that a reader of the others would miss, 0 to 1."""
    text = field.words_at(line.document, line.span)
    lists = _lists()
    return (
        ALONE * (1 - line.most)
        + CONFLICT * _has(lists["conflict"], text)
        + CONTRAST * _has(lists["contrast"], text)
        + PAST * _has(lists["past"], text)
        + QUOTED * (line.sentence.voice in ("quoted", "mixed"))
        + LONG * min(len(text.split()) / FULL, 1)
        + EARLY * (1 - line.depth)
    ) / (ALONE + CONFLICT + CONTRAST + PAST + QUOTED + LONG + EARLY)


def best_of(lines: Iterable[Line], field: Field) -> list[Line]:
    """Lines by how much they say, most first."""
    return sorted(lines, key=lambda one: (-round(telling(one, field), 6), one.index))


def has_past(line: Line, field: Field) -> bool:
    """Whether a sentence speaks of what was before."""
    text = field.words_at(line.document, line.span)
    return _has(_lists()["past"], text) or re.search(r"\b(?:1[89]|20)\d\d\b", text) is not None


def cut(words: str, longest: int = LONGEST) -> str:
    """Words on one line, so many of them at most, in quotation marks."""
    plain = " ".join(words.split()).strip("“”\"'‘’ ")
    every = plain.split()
    if len(every) > longest:
        plain = _END.sub("", " ".join(every[:longest])) + " …"
    return f"“{plain.replace('“', '‘').replace('”', '’').replace(chr(34), '’')}”"


def of_line(line: Line, field: Field, longest: int = LONGEST) -> str:
    """A line as a quotation."""
    return cut(field.words_at(line.document, line.span), longest)


def of_own(line: Line, field: Field, longest: int = LONGEST) -> str:
    """What of a line no other text tells, as a quotation: from its first such clause to its
    last, or all of it where that is most."""
    clauses = field.alone(line)
    whole = field.words_at(line.document, line.span)
    if not clauses:
        return cut(whole, longest)
    span = Span(clauses[0].start, clauses[-1].end)
    part = field.words_at(line.document, span)
    return cut(part if len(part) < MOSTLY * len(whole) else whole, longest)


def _has(pattern: re.Pattern[str], text: str) -> bool:
    return pattern.search(text) is not None


@lru_cache(maxsize=1)
def _lists() -> dict[str, re.Pattern[str]]:
    path = files("framing.lexicons") / "telling.toml"
    lists = tomllib.loads(path.read_text(encoding="utf-8"))
    return {
        name: _pattern(lists[name].split(), whole)
        for name, whole in (("contrast", True), ("past", True), ("conflict", False))
    }


def _pattern(words: Sequence[str], whole: bool) -> re.Pattern[str]:
    end = r"\b" if whole else ""
    return re.compile(rf"\b(?:{'|'.join(words)}){end}", re.I)


def readings_of(field: Field) -> list[Reading]:
    """The texts of the event."""
    return list(field.ours.values())
