"""Which column is taken for what, and what a user is told of it."""

from __future__ import annotations

import re
from collections.abc import Mapping, Sequence
from urllib.parse import urlsplit

from msgspec import Struct

from framing.errors import InputError, unknown
from framing.reading.load.tabular import names
from framing.reading.load.tabular.dates import Order, Votes
from framing.reading.load.tabular.survey import ADDRESS, Survey
from framing.records import Problem

SHOWN = 6  # columns named of those that are left
LANGUAGE = re.compile(r"([a-z]{2})(?:[-_][A-Za-z]+)?")


class Wanted(Struct, frozen=True):
    """What a user says of tables: `columns`, theirs for ours ("" for none); `date_order`,
    whether days or months come first, None to see it from the column; `outlet_from_url`,
    whether a host stands for an outlet where no column names one."""

    columns: Mapping[str, str] = {}
    date_order: Order | None = None
    outlet_from_url: bool = False


class Taken(Struct, frozen=True):
    """`columns` are theirs for each of ours, the first that a row has to be taken; `hosts`
    those whose addresses name outlets; `orders` how dates in each column are to be read.
    `note` says all this in a line; `problems` are those of the table as a whole."""

    columns: dict[str, list[str]]
    hosts: list[str]
    orders: dict[str, Order]
    note: str
    problems: list[Problem]

    def value(self, ours: str, row: Mapping[str, str]) -> str:
        """What a row says under a column of ours; "" for nothing."""
        for name in self.columns[ours]:
            if name in row:
                return "" if names.is_missing(row[name].strip()) else row[name]
        return ""

    def order(self, row: Mapping[str, str]) -> Order:
        """How the row's date is to be read."""
        used = next((name for name in self.columns["published"] if name in row), "")
        return self.orders.get(used, "month")

    def outlet(self, row: Mapping[str, str]) -> str:
        """The outlet that a row names, or its host where that was asked for; "" for none."""
        named = self.value("outlet", row)
        hosts = (_host(row.get(name, "").strip()) for name in self.hosts)
        return named or next((host for host in hosts if host), "")


def checked(wanted: Wanted) -> None:
    """Nothing, where what a user says of columns names ours.

    Raises:
        InputError: it names one that we don't have.
    """
    for ours in wanted.columns:
        if ours not in names.OURS:
            raise InputError([unknown("columns", "column", ours, list(names.OURS))])


def taken_of(survey: Survey, wanted: Wanted, where: str) -> Taken:
    """What a table's columns are taken for.

    Raises:
        InputError: no column holds texts, or there is none that was asked for.
    """
    preset = names.preset_of(survey.columns)
    columns = {ours: _candidates(ours, survey, wanted, preset) for ours in names.OURS}
    if survey.rows and not columns["text"]:
        have = _listed(list(survey.columns), 12) or "none"
        what = f"no column 'text', or of a name like it (columns: {have})"
        raise InputError(
            [Problem(where, what, "say which one holds the texts: --columns text=NAME")]
        )
    asked = wanted.columns.get("outlet")
    faults = {} if asked else _faults(columns["outlet"], survey)
    columns["outlet"] = [name for name in columns["outlet"] if name not in faults]
    hosts = []
    if wanted.outlet_from_url:
        named = [name for name, fault in faults.items() if fault == "holds addresses"]
        hosts = [*columns["url"], *named]
    orders = {
        name: wanted.date_order or survey.dates.get(name, Votes()).order()
        for name in columns["published"]
    }
    problems = []
    if survey.rows and not columns["outlet"] and not hosts and asked != "":
        problems.append(_no_outlet(faults, columns, where, wanted))
    note = _note(columns, hosts, survey, wanted, preset)
    return Taken(columns, hosts, orders, note, problems)


def language_of(value: str) -> str:
    """The code of a language as ISO 639-1 has it; "" for what is no such code."""
    found = LANGUAGE.fullmatch(value)
    return found[1] if found else ""


def _candidates(
    ours: str, survey: Survey, wanted: Wanted, preset: names.Preset | None
) -> list[str]:
    """Their columns for ours that hold anything, the first to be taken first."""
    asked = wanted.columns.get(ours)
    if asked is not None:
        if not asked:
            return []
        same = [name for name in survey.columns if name == asked]
        same = same or [n for n in survey.columns if names.plain(n) == names.plain(asked)]
        if survey.rows and not same:
            have = _listed(list(survey.columns), 12)
            what = f"no column '{asked}'"
            raise InputError([Problem("columns", what, f"the table has: {have}")])
        return same[:1]
    own = preset.columns.get(ours, "") if preset is not None else ""
    order = [names.plain(name) for name in own.split()]
    order = [*order, *(name for name in names.theirs(ours) if name not in order)]
    filled = [name for name, count in survey.columns.items() if count]
    used = set(wanted.columns.values())
    return [
        name
        for plain in order
        for name in filled
        if names.plain(name) == plain and name not in used
    ]


def _faults(outlets: Sequence[str], survey: Survey) -> dict[str, str]:
    found = {name: survey.outlets[name].fault() for name in outlets if name in survey.outlets}
    return {name: fault for name, fault in found.items() if fault is not None}


def _no_outlet(
    faults: Mapping[str, str], columns: Mapping[str, list[str]], where: str, wanted: Wanted
) -> Problem:
    """That no outlet is known, and how to mend it."""
    what = "no column names the outlets"
    if faults:
        name, fault = next(iter(faults.items()))
        what = f"no outlet is known: column '{name}' {fault}"
    mend = "say which column names them: --columns outlet=NAME"
    if wanted.outlet_from_url:
        return Problem(where, f"{what}, and none holds addresses", mend)
    if columns["url"] or "holds addresses" in faults.values():
        mend += "; or take the hosts of addresses for them: --outlet-from-url"
    return Problem(where, what, mend)


def _note(
    columns: Mapping[str, list[str]],
    hosts: Sequence[str],
    survey: Survey,
    wanted: Wanted,
    preset: names.Preset | None,
) -> str:
    """What was taken for what, and what was left, in a line."""
    parts = []
    for ours, some in columns.items():
        if ours == "published" and some:
            votes = survey.dates.get(some[0], Votes())
            said = f"{wanted.date_order} first" if wanted.date_order else votes.said()
            parts.append(f"published from '{some[0]}'" + (f" ({said})" if said else ""))
        elif some:
            parts.append(f"{ours} from '{some[0]}'")
    if hosts:
        also = " elsewhere" if columns["outlet"] else ""
        parts.append(f"outlet from the hosts of '{hosts[0]}'{also}")
    used = {name for some in columns.values() for name in some[:1]} | set(hosts[:1])
    left = [name for name in survey.columns if name not in used]
    by = f" by {preset.title}" if preset is not None else ""
    end = f"; left: {_listed(left, SHOWN)}" if left else ""
    rows = f"{survey.rows:,} row" + ("" if survey.rows == 1 else "s")
    return f"{rows}{by}: {', '.join(parts)}{end}"


def _listed(some: Sequence[str], most: int) -> str:
    shown = ", ".join(name or "''" for name in some[:most])
    return shown + (f" and {len(some) - most} more" if len(some) > most else "")


def _host(value: str) -> str:
    """The host of an address, without www; "" for what is no address."""
    if not ADDRESS.fullmatch(value):
        return ""
    try:
        host = urlsplit(value if "//" in value else f"//{value}").hostname or ""
    except ValueError:
        return ""
    return host.removeprefix("www.")
