"""Norms as TOML that people can look into: a line a band, short numbers."""

from __future__ import annotations

import json
from collections.abc import Sequence

from framing.records import Norms

TOP = ("name", "about", "source", "made", "framing", "language")
COMMENT = """\
# Norms: how much of each measure is usual in a text, by its length, and how far two halves
# of one article lie apart. Made by `framing norms`; there is nothing of the texts in it.
"""


def toml_of(norms: Norms) -> str:
    """The file that `yardsticks.load` reads back as it was."""
    lines = [COMMENT]
    lines += [f"{name} = {_text(getattr(norms, name))}" for name in TOP]
    lines += [f"texts = {norms.texts}", f"bands = {_numbers(norms.bands)}  # words, from"]
    lines += [f"levels = {_numbers(norms.levels)}"]
    lines += [f"pair_levels = {_numbers(norms.pair_levels)}"]
    for name, usual in norms.usual.items():
        lines += ["", f"[usual.{_text(name)}]", f"texts = {_numbers(usual.texts)}"]
        lines += ["quantiles = ["]
        lines += [f"  {_numbers(some)}," for some in usual.quantiles]
        lines += ["]"]
    for name, chance in norms.chances.items():
        lines += ["", f"[chances.{_text(name)}]", f"design = {chance.design}"]
        lines += [f"run = {chance.run}", f"halves = {chance.halves}"]
        lines += [f"pairs = {_numbers(chance.pairs)}"]
    return "\n".join(lines) + "\n"


def _text(value: str) -> str:
    # JSON's strings are TOML's, but for the delete character
    return json.dumps(value, ensure_ascii=False).replace("\x7f", "\\u007F")


def _numbers(values: Sequence[float]) -> str:
    return "[" + ", ".join(f"{value:g}" for value in values) + "]"
