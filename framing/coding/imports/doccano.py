"""doccano's exports: JSON lines, or CSV with "#" between labels; a file an annotator.

https://doccano.github.io/doccano/tutorial/: of a sequence's labels, [start, end, label], the
labels count. `unit` stays in the export if the sample was imported with it.
"""

from __future__ import annotations

import csv
import io
import json
from pathlib import Path
from typing import Any

from framing.coding.codes import Coded, about

TITLE = "doccano (JSON lines or CSV)"


def fits(path: Path, data: bytes) -> bool:
    """Whether a file has objects with `text` and `label`, or such columns."""
    head = data[:20000].lstrip(b"\xef\xbb\xbf").split(b"\n")[0]
    if path.suffix.lower() in (".jsonl", ".json"):
        return head.startswith(b"{") and (b'"label"' in head or b'"labels"' in head)
    names = head.decode("utf-8", "replace").strip().lower().split(",")
    return path.suffix.lower() == ".csv" and {"text", "label"} <= set(names)


def rows(path: Path, data: bytes) -> list[Coded]:
    """A row an example, in the file's order.

    Raises:
        ValueError: a line isn't JSON; KeyError where it has no text.
    """
    text = data.decode("utf-8-sig")
    if path.suffix.lower() == ".csv":
        table = csv.DictReader(io.StringIO(text, newline=""))
        return [
            _row(one | {"label": [part for part in one["label"].split("#") if part]}, path, at)
            for at, one in enumerate(table, 2)
        ]
    lines = enumerate(text.split("\n"), 1)
    return [_row(json.loads(line), path, at) for at, line in lines if line.strip()]


def _row(told: dict[str, Any], path: Path, line: int) -> Coded:
    labels = told.get("label", told.get("labels")) or []
    labels = labels if isinstance(labels, list) else [labels]
    codes = [str(one[-1] if isinstance(one, list) else one) for one in labels]
    return Coded(
        unit=str(told.get("unit") or told.get("id", line)),
        coder=str(told.get("username") or told.get("annotator") or path.stem),
        codes=tuple(dict.fromkeys(codes)),
        text=str(told["text"]),
        where=f"{path}:{line}",
        placed=bool(told.get("unit")),
        **about(told),
    )
