"""Records in, HTML out; every page carries the policy that says what may run in it."""

from __future__ import annotations

import re
from collections.abc import Mapping, Sequence
from typing import Any

from framing.desk.given import MEGA, MOST_FILE, SLOTS
from framing.desk.working.jobs import Fault
from framing.lexicons import LexiconFile, load
from framing.reporting.html.templates import filled, inlined
from framing.settings import VERSION

# What a page of the desk may do beside what its own styles and script do.
ALLOWED = "form-action 'self'; connect-src 'self'; frame-src 'self'"
NONE = "default-src 'none'"
POLICY = re.compile(r'<meta http-equiv="Content-Security-Policy" content="([^"<>]*)">')
HEAD = 1000  # letters of a page in which its policy stands


class Terms(LexiconFile, frozen=True):
    """What words of the desk mean, by word."""

    terms: dict[str, str]


class Pages:
    """The desk's pages; `root` is the path that all its addresses begin with."""

    def __init__(self, root: str) -> None:
        self.root = root

    def top(self, title: str) -> str:
        """A page as far as its content."""
        styles, scripts = ["page.css", "desk/desk.css"], ["scheme.js", "desk/desk.js"]
        return inlined(
            *("desk/top.html", styles, scripts), allowed=ALLOWED, title=title, root=self.root
        )

    def bottom(self) -> str:
        """What stands behind a page's content."""
        return filled("desk/bottom.html", version=VERSION)

    def content(self, name: str, **values: Any) -> str:
        """The content of a page, `name` being its template."""
        given = {"root": self.root, "terms": load("desk_terms", Terms).terms}
        return filled(f"desk/{name}.html", **given, **values)

    def whole(self, title: str, name: str, **values: Any) -> str:
        """A page."""
        return self.top(title) + self.content(name, **values) + self.bottom()


def form_of(
    faults: Sequence[Fault] = (), fields: Mapping[str, Any] | None = None, opened: int = 2
) -> dict[str, Any]:
    """What the form of texts shows: its slots with what was given, and what is to mend.

    Slots with a fault stand open, and the first `opened`; where any has one, what was given
    in the others has been read, and they stand empty.
    """
    by_field = {one.field: one for one in reversed(faults) if one.field}
    faulty = {
        int(number) for field in by_field if (number := field.rpartition("-")[2]).isdecimal()
    }
    first = set(range(1, opened + 1))
    shown = faulty if faulty and opened == 1 else faulty | first
    slots = [_slot(number, fields or {}, by_field, faulty) for number in range(1, SLOTS + 1)]
    return {
        "opened": [one for one in slots if one["number"] in shown],
        "more": [one for one in slots if one["number"] not in shown],
        "faults": faults,
        "most": MOST_FILE,
        "most_said": f"{MOST_FILE // MEGA} MB",
    }


def _slot(
    number: int, fields: Mapping[str, Any], faults: Mapping[str, Fault], faulty: set[int]
) -> dict[str, Any]:
    """One slot: what was given in it, and what is wrong with that."""
    given = {name: fields.get(f"{name}-{number}", "") for name in ("outlet", "text")}
    is_shown = number in faulty or not faulty
    return {
        "number": number,
        **{
            name: value if is_shown and isinstance(value, str) else ""
            for name, value in given.items()
        },
        **{f"{name}_fault": faults.get(f"{name}-{number}") for name in ("text", "file")},
    }


def policy_in(page: str) -> str:
    """The policy that a page of ours states in its head, for the header of its answer; one
    that lets nothing run where it states none."""
    found = POLICY.search(page[:HEAD])
    return found[1] if found else NONE
