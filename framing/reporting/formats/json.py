"""The whole comparison as JSON, as `framing schema` describes it."""

from __future__ import annotations

from collections.abc import Sequence

import msgspec

from framing.records import Comparison
from framing.records.comparing import SCHEMA
from framing.reporting.page.page import Page

SUFFIX = ".json"


def render(page: Page) -> str:
    """One event: one object."""
    return msgspec.json.format(msgspec.json.encode(page.comparison), indent=1).decode() + "\n"


def render_all(pages: Sequence[Page]) -> str:
    """One event: an object; several: an array of them."""
    if len(pages) == 1:
        return render(pages[0])
    every = msgspec.json.encode([page.comparison for page in pages])
    return msgspec.json.format(every, indent=1).decode() + "\n"


def schema_of_comparison() -> str:
    """The JSON Schema (2020-12) of one event's object."""
    schema = msgspec.json.schema(Comparison)
    described = {
        "$schema": "https://json-schema.org/draft/2020-12/schema",
        "$id": f"urn:framing:comparison:{SCHEMA}",
        **schema,
    }
    return msgspec.json.format(msgspec.json.encode(described), indent=1).decode() + "\n"
