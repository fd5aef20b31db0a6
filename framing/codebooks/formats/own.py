"""Our own form, TOML: as it is read here, unchecked, and as it is written."""

from __future__ import annotations

import json
from collections.abc import Iterator
from typing import Any

import msgspec

from framing.codebooks.draft import ENDINGS, GLOB, Draft, Drafting, Part, Term, key_of
from framing.lexicons import parsed

SUFFIXES = (".toml",)


def draft(text: str, where: str) -> Draft:
    """A codebook's file as a draft; the lines are those of the categories' heads.

    Raises:
        LexiconError: it isn't TOML, or has no categories with terms.
    """
    data = parsed(text, where)
    making = Drafting(where)
    lines = text.splitlines()
    tables = data.pop("categories", {})
    for key, table in tables.items() if isinstance(tables, dict) else ():
        heads = (f"[categories.{key}]", f"[categories.{json.dumps(key)}]")
        line = next((at for at, one in enumerate(lines, 1) if one.strip() in heads), 1)
        if not isinstance(table, dict):
            making.fault(line, f"'{key}' is not a table", f"write [categories.{key}]")
            continue
        terms = table.pop("terms", [])
        if isinstance(terms, str):
            entries = [one.strip() for one in terms.replace("\n", ",").split(",")]
            pairs = [one.partition("->") for one in entries if one]
            given = {term.strip(): other.strip() for term, arrow, other in pairs if arrow}
            table.setdefault("alternatives", {}).update(given)
            terms = [term.strip() for term, _, _ in pairs]
        part = Part(tuple(str(key).split(".")), line, [Term(str(one), line) for one in terms])
        making.parts[part.names] = msgspec.structs.replace(part, more=table)
    made = making.done()
    star = str(data.pop("star", ENDINGS))
    return msgspec.structs.replace(made, star=star, top=data)


def written(draft: Draft) -> str:
    """A draft as a codebook's file; it says so where `*` stands for any characters."""
    top = draft.top | ({"star": GLOB} if draft.star == GLOB else {})
    parts = [line for part in draft.parts for line in _part(part)]
    return "\n".join([*_pairs(top), *parts]) + "\n"


def _part(part: Part) -> Iterator[str]:
    key = key_of(part.name)
    head = f"categories.{key if '.' not in key and key.isascii() else json.dumps(key)}"
    tables = {name: one for name, one in part.more.items() if isinstance(one, dict) and one}
    plain = {name: one for name, one in part.more.items() if not isinstance(one, dict)}
    yield f"\n[{head}]"
    yield from _pairs({"name": part.name} | plain)
    yield "terms = ["
    yield from (f"  {_value(term.text)}," for term in part.terms)
    yield "]"
    for name, table in tables.items():
        yield f"\n[{head}.{name}]"
        yield from _pairs(table)


def _pairs(table: dict[str, Any]) -> list[str]:
    return [f"{_key(name)} = {_value(one)}" for name, one in table.items()]


def _key(name: str) -> str:
    bare = name.replace("_", "").replace("-", "")
    return name if bare.isascii() and bare.isalnum() else _value(name)


def _value(value: Any) -> str:
    """A value as TOML writes it: its strings and lists are JSON's, save one character."""
    return json.dumps(value, ensure_ascii=False).replace("\x7f", "\\u007f")
