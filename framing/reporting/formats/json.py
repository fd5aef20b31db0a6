"""The whole comparison as JSON, as `framing schema` describes it."""

from __future__ import annotations

from collections.abc import Sequence
from typing import Any

import msgspec

from framing.records import Comparison
from framing.records.comparing import SCHEMA
from framing.reporting.page.page import Page

SUFFIX = ".json"


def as_json(value: Any) -> str:
    """Any record, or a list or dict of some, as a file of JSON that people can look into."""
    return msgspec.json.format(msgspec.json.encode(value), indent=1).decode() + "\n"


def render(page: Page) -> str:
    """One event: one object."""
    return as_json(page.comparison)


def render_all(pages: Sequence[Page]) -> str:
    """One event: an object; several: an array of them."""
    if len(pages) == 1:
        return render(pages[0])
    return as_json([page.comparison for page in pages])


def schema_of_comparison() -> str:
    """The JSON Schema (2020-12) of one event's object."""
    named = {
        "$schema": "https://json-schema.org/draft/2020-12/schema",
        "$id": f"urn:framing:comparison:{SCHEMA}",
    }
    return as_json(named | msgspec.json.schema(Comparison))
