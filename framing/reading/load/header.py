"""The header of a text: YAML front matter between two lines of three hyphens, or the same
`name: value` lines at its very beginning with a blank line behind them."""

from __future__ import annotations

import datetime
import difflib
import re
from typing import get_args

from msgspec import Struct

from framing.letters import sound
from framing.reading.load.tabular.dates import iso_of
from framing.records import Document, Problem, TextKind

FIELDS = ("outlet", "kind", "title", "published", "url", "language")
KINDS = get_args(TextKind)
LONGEST = 20_000  # letters of a header: YAML in depth costs the square of it

# what people write for a field's name, as tables do; a field's own name goes before
SAME = {
    "headline": "title",
    "source": "outlet",
    "publisher": "outlet",
    "publication": "outlet",
    "newspaper": "outlet",
    "date": "published",
    "link": "url",
    "lang": "language",
}

_BLOCK = re.compile(r"---[ \t]*\r?\n(.*?)^---[ \t]*(?:\r?\n|\r|\Z)", re.DOTALL | re.MULTILINE)
# two lines at least, each with a name that we know
_LINES = re.compile(
    rf"(?:(?i:{'|'.join((*FIELDS, *SAME))})[ \t]*:[ \t]*[^\s][^\r\n]*(?:\r\n|\r|\n)){{2,}}"
    r"[ \t]*(?:\r\n|\r|\n)"
)
# names with values that no sign of YAML makes more than words: "title: Port: open again"
_PLAIN = re.compile(r"(?:\w+:[ \t][^\s\[{&*!|>%@`\"'#][^\r\n#]*(?:\r\n|\r|\n))+")


class Header(Struct, frozen=True):
    """The known fields that a header gives, and where the text begins behind it."""

    fields: dict[str, str]
    body: int
    problems: list[Problem]


def header_of(text: str, where: str) -> Header:
    """The header of a text; a text without one has no fields and begins at 0.

    A field that can't be used is left out and becomes a problem with its line;
    the text itself is read all the same. Fields that we don't know are not ours
    to judge, unless their name is nearly one that we do.
    """
    block, given, problems = _found(text, where)
    if block is None:
        return Header({}, 0, [])
    if given is None:
        return Header({}, 0 if not problems else block.end(), problems)
    fields: dict[str, str] = {}
    for name, written in given.items():
        line = _line_of(name, block[0])
        key = SAME.get(name, name)
        if key != name and given.get(key):
            continue
        value = _day_of(written) if key == "published" else written
        if key not in FIELDS:
            near = difflib.get_close_matches(key, FIELDS, n=1, cutoff=0.8)
            if near:
                what = f"unknown header field '{key}'"
                problems.append(Problem(f"{where}:{line}", what, f"did you mean '{near[0]}'?"))
            continue
        fault = fault_in(key, value, name)
        if fault is None and value:
            fields.setdefault(key, value)
        elif fault is not None:
            problems.append(Problem(f"{where}:{line}", *fault))
    return Header(fields, block.end(), problems)


def given_in(text: str) -> dict[str, str]:
    """All that a text's header says by our fields' own names, fields that we don't know too;
    empty without one."""
    given = _found(text, "")[1] or {}
    own = {key: value for key, value in given.items() if key not in SAME}
    return {SAME[key]: given[key] for key in given if key in SAME} | own


def document_from(
    fields: dict[str, str], name: str, event: str, text: str, where: str, body: int = 0
) -> Document:
    """A text with what its fields say of it; an outlet that isn't named is called `name`,
    with one blank where that has several, and none at its ends."""
    fields = {key: sound(value) for key, value in fields.items()}
    fields.setdefault("outlet", " ".join(sound(name).split()) or sound(name))
    return Document(
        id=sound(name),
        event=sound(event),
        outlet=fields["outlet"],
        text=sound(text),
        path=sound(where),
        kind=fields.get("kind"),
        title=fields.get("title"),
        published=fields.get("published"),
        language=fields.get("language"),
        url=fields.get("url"),
        body=body,
    )


def _day_of(value: str) -> str:
    """A date as ISO writes it, "4 July 2019" too; as it is where it is none, or can be read
    two ways."""
    days = {iso_of(value, order) for order in ("day", "month")}
    return (days.pop() or value) if len(days) == 1 else value


def _pairs(lines: str) -> dict[str, str]:
    """The names and values of `name: value` lines."""
    pairs = (line.partition(":") for line in re.split(r"\r\n|\r|\n", lines) if line.strip())
    return {name.strip().lower(): " ".join(value.split()) for name, _, value in pairs}


def _found(
    text: str, where: str
) -> tuple[re.Match[str] | None, dict[str, str] | None, list[Problem]]:
    """A text's header, with or without hyphens, its names and values, and what is wrong."""
    if lines := _LINES.match(text):
        return lines, _pairs(lines[0]), []
    block = _BLOCK.match(text)
    if block is None:
        return None, None, []
    if len(block[1]) <= LONGEST and _PLAIN.fullmatch(block[1]):
        return block, _pairs(block[1]), []
    return block, *_mapping_of(block[1], where)


def _mapping_of(block: str, where: str) -> tuple[dict[str, str] | None, list[Problem]]:
    """The keys and plain values of a YAML block, or None where it is no mapping."""
    import yaml

    if len(block) > LONGEST:
        if not re.match(r"\w+:", block):
            return None, []
        mend = "keep to outlet, kind, title, published, url and language"
        return None, [Problem(f"{where}:1", f"the header has {len(block):,} letters", mend)]
    try:
        # BaseLoader leaves every value as written: dates are checked here, with a line
        given = yaml.load(block, Loader=yaml.BaseLoader)
    except (yaml.YAMLError, ValueError, OverflowError, RecursionError) as error:
        mark = getattr(error, "problem_mark", None)
        line = 2 + (mark.line if mark else 0)
        if not re.search(r"^\w+:", block, re.MULTILINE):
            return None, []
        mend = "write one 'name: value' a line, with quotation marks round a value with a colon"
        return None, [Problem(f"{where}:{line}", "the header is not valid YAML", mend)]
    if not isinstance(given, dict):
        return None, []
    plain = {str(key).lower(): value for key, value in given.items() if isinstance(value, str)}
    return {key: " ".join(value.split()) for key, value in plain.items()}, []


def _line_of(key: str, block: str) -> int:
    """The line of the file on which a header field stands."""
    for number, line in enumerate(block.splitlines(), start=1):
        if line.lower().lstrip("\"'").startswith(key):
            return number
    return 1


def fault_in(key: str, value: str, name: str = "") -> tuple[str, str] | None:
    """What is wrong with a field's value and how to mend it, or None; `name` is what the
    text calls the field, where that isn't `key`."""
    if key == "published" and value:
        try:
            datetime.datetime.fromisoformat(value)
        except ValueError:
            return f"'{name or key}: {value}' is no date", "write it as 2025-11-06"
    if key == "kind" and value and value not in KINDS:
        near = difflib.get_close_matches(value, KINDS, n=1)
        return (
            f"unknown kind '{value}'",
            f"did you mean '{near[0]}'?" if near else f"use one of {', '.join(KINDS)}",
        )
    return None
