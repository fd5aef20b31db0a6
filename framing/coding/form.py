"""The form for coders, and the one to settle what they disagree on: one page, offline."""

from __future__ import annotations

import hashlib
from collections.abc import Mapping, Sequence
from typing import Any

import msgspec

from framing.coding.codes import COLUMNS, Coded, cell_of
from framing.coding.imports.own import FORMAT
from framing.coding.units import Unit
from framing.reporting.html.templates import inlined
from framing.scoring.matching.categories import Lexicon

KEYS = "123456789qwrtyipafghjklzxcvbnm"  # not those of the form's commands
MOST_TERMS = 12
INTRO = "Read each unit, then choose every category that it has, or none of these."
INTRO_ONE = "Read each unit, then choose the one category that fits it best, or none of these."
SETTLING = "Units on which the coders differ, with what each chose. Choose what shall hold."


def coding_form(units: Sequence[Unit], book: Lexicon, single: bool = False) -> str:
    """A page on which a coder codes units by a codebook.

    Args:
        units: in the order in which they are shown.
        book: its categories get the keys 1 to 9, then letters; from the 31st on none.
        single: a unit has one category at most.
    """
    shown = [
        msgspec.structs.asdict(one)
        | {"unit": one.id, "from": "", "before": one.before, "after": one.after}
        for one in units
    ]
    intro = INTRO_ONE if single else INTRO
    return _page(f"Coding: {book.title}", intro, "codes", shown, categories_of(book), single)


def settling_form(
    rows: Sequence[Coded], open_units: Sequence[str], categories: Sequence[Mapping[str, str]]
) -> str:
    """A page on which what coders disagree on is settled; what it downloads is the gold:
    the settled units, and behind them those on which all agree already.

    Args:
        rows: what all coders say.
        open_units: the units to settle, in order.
        categories: as of `categories_of`, or made of the codes that there are.
    """
    by_unit: dict[str, list[Coded]] = {}
    for row in rows:
        by_unit.setdefault(row.unit, []).append(row)
    names = {one["id"]: one["name"] for one in categories}
    shown = []
    agreed = [unit for unit in by_unit if unit not in set(open_units)]
    for unit in (*open_units, *agreed):
        mine = by_unit[unit]
        first = next((row for row in mine if row.text), mine[0])
        said = [f"{row.coder}: {_said(row, names)}" for row in mine if row.codes is not None]
        about = {name: getattr(first, name) for name in ("event", "outlet", "document")}
        shown.append(about | {"unit": unit, "text": first.text or unit, "said": said})
        held = next((row.codes for row in mine if row.codes is not None), None)
        if unit in agreed and held is not None:
            shown[-1]["codes"] = held
    return _page("Settling disagreements", SETTLING, "settled", shown, categories, False)


def _said(row: Coded, names: Mapping[str, str]) -> str:
    if not row.codes:
        return cell_of(row.codes)
    return ", ".join(names.get(code, code) for code in row.codes)


def categories_of(book: Lexicon) -> list[dict[str, str]]:
    """A codebook's categories as the page shows them."""
    return [
        {
            "id": one.id,
            "name": one.name,
            "definition": one.definition,
            "boundary": one.boundary,
            "terms": ", ".join(one.terms[:MOST_TERMS]),
        }
        for one in book.categories
    ]


def bare_categories(codes: Sequence[str]) -> list[dict[str, str]]:
    """Categories of which only the codes are known."""
    empty = {"definition": "", "boundary": "", "terms": ""}
    return [empty | {"id": code, "name": code} for code in codes]


def _page(
    title: str,
    intro: str,
    file: str,
    units: list[dict[str, Any]],
    categories: Sequence[Mapping[str, str]],
    single: bool,
) -> str:
    keys = [*KEYS, *[""] * len(categories)]
    keyed = [{**one, "key": key} for one, key in zip(categories, keys, strict=False)]
    data = {
        "units": units,
        "columns": COLUMNS,
        "keys": [{name: one[name] for name in ("id", "name", "key")} for one in keyed],
        "single": single,
        "format": FORMAT,
        "codebook": title,
    }
    mark = hashlib.sha256(msgspec.json.encode(data)).hexdigest()[:16]
    return inlined(
        "coding.html",
        ["interactive.css", "coding.css"],
        ["coding.js"],
        title=title,
        intro=intro,
        ask="Which of these is in it?",
        categories=keyed,
        size=len(units),
        data=data,
        mark=mark,
        file=file,
    )
