"""`framing schema`."""

from __future__ import annotations

from framing.cli.printing import write

PLACE = 70


def schema() -> None:
    """Print the JSON Schema of a comparison."""
    from framing.reporting.formats.json import schema_of_comparison

    write(schema_of_comparison(), None)
