"""Scripts that load a table of numbers and draw two plots, to go on from."""

from __future__ import annotations

import json
from pathlib import Path

from framing.errors import InputError, unknown
from framing.records import Problem
from framing.settings import VERSION

FOLDER = Path(__file__).resolve().parents[2] / "templates" / "starters"
LANGUAGES = {"python": "python.txt", "r": "r.txt"}
TABLES = (".csv", ".parquet")


def script(language: str, table: Path, family: str) -> str:
    """A script in Python or R.

    Args:
        language: "python" or "R".
        table: where `framing compare` wrote its numbers; it need not be there yet.
        family: the family of measures that it draws.

    Raises:
        InputError: there is no such language, or the table is neither CSV nor Parquet.
    """
    from jinja2 import Environment, FileSystemLoader

    if language.lower() not in LANGUAGES:
        raise InputError([unknown("starter", "language", language, ["R", "python"])])
    if table.suffix.lower() not in TABLES:
        mend = "name what 'framing compare -o' wrote: .csv or .parquet"
        raise InputError([Problem(str(table), "is no table that a script loads", mend)])
    environment = Environment(
        loader=FileSystemLoader(FOLDER),
        autoescape=False,  # a script, and what goes into it is quoted as both languages do
        trim_blocks=True,
        lstrip_blocks=True,
        keep_trailing_newline=True,
    )
    return environment.get_template(LANGUAGES[language.lower()]).render(
        table=json.dumps(str(table), ensure_ascii=False),
        family=json.dumps(family, ensure_ascii=False),
        parquet=table.suffix.lower() == ".parquet",
        version=VERSION,
    )
