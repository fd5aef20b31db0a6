"""INCEpTION's and WebAnno's TSV 3: a sentence is a unit, the labels in it are its codes.

https://inception-project.github.io/releases/latest/docs/user-guide.html, "WebAnno TSV 3.3":
a column a feature; "_" is no annotation, "*" one without a value, "|" stacks several, "[1]"
numbers one that runs over tokens. The file's name is the annotator's, its folder the text's.
"""

from __future__ import annotations

import re
from pathlib import Path

from framing.coding.codes import Coded

TITLE = "INCEpTION (WebAnno TSV 3)"
NUMBER = re.compile(r"\[\d+\]$")
FIRST = 3  # columns before those of features: number, offsets, token


def fits(path: Path, data: bytes) -> bool:
    """Whether a file says that it is one."""
    return data.lstrip(b"\xef\xbb\xbf").startswith(b"#FORMAT=WebAnno TSV 3")


def rows(path: Path, data: bytes) -> list[Coded]:
    """A row a sentence, with the labels of all layers of spans in it.

    Raises:
        ValueError: a token stands before any sentence.
    """
    found: list[Coded] = []
    for at, line in enumerate(data.decode("utf-8-sig").splitlines(), 1):
        if line.startswith("#Text="):
            name = f"{path.parent.name}.s{len(found) + 1}"
            text = line.removeprefix("#Text=").replace("\\n", " ")
            found.append(
                Coded(name, path.stem, (), text=text, where=f"{path}:{at}", placed=False)
            )
        elif re.match(r"\d+-\d+", line):
            if not found:
                raise ValueError(f"line {at}: a token before any sentence")
            codes = dict.fromkeys([*(found[-1].codes or ()), *_labels(line)])
            last = found[-1]
            found[-1] = Coded(
                last.unit,
                last.coder,
                tuple(codes),
                text=last.text,
                where=last.where,
                placed=False,
            )
    return found


def _labels(line: str) -> list[str]:
    cells = line.rstrip("\t").split("\t")[FIRST:]
    parts = [part for cell in cells for part in re.split(r"(?<!\\)\|", cell)]
    bare = [NUMBER.sub("", part) for part in parts]
    return [re.sub(r"\\(.)", r"\1", one) for one in bare if one not in ("_", "*", "")]
