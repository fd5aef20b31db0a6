"""Norms from their files, and what they say in words."""

from __future__ import annotations

from functools import lru_cache
from importlib import resources
from pathlib import Path

import msgspec

from framing.errors import InputError, unknown
from framing.records import Norms, Problem

SHIPPED = "us-news"
NONE = "none"
CERTAIN = 0.5  # a chance that is more than this is no rarity


def load(name: str = SHIPPED) -> Norms | None:
    """Norms that are shipped, by their name, or a TOML file's; None for "none".

    Raises:
        InputError: there are no such norms, or the file isn't of their form.
    """
    if name == NONE:
        return None
    path = Path(name)
    if path.suffix == ".toml":
        return _read(name, _text_of(path))
    shipped = names()
    if name not in shipped:
        raise InputError([unknown("--norms", "norms", name, [*shipped, NONE])])
    return _shipped(name)


def names() -> list[str]:
    """The norms that come with the program."""
    found = resources.files("framing").joinpath("norms").iterdir()
    return sorted(one.name[: -len(".toml")] for one in found if one.name.endswith(".toml"))


@lru_cache(maxsize=4)
def _shipped(name: str) -> Norms:
    folder = resources.files("framing").joinpath("norms")
    return _read(name, folder.joinpath(f"{name}.toml").read_text(encoding="utf-8"))


def _text_of(path: Path) -> str:
    try:
        return path.read_text(encoding="utf-8")
    except (OSError, UnicodeDecodeError) as error:
        mend = "make one with 'framing norms CORPUS --output FILE'"
        raise InputError([Problem(str(path), f"can't be read ({error})", mend)]) from error


def _read(where: str, text: str) -> Norms:
    try:
        norms = msgspec.toml.decode(text, type=Norms)
    except (msgspec.DecodeError, ValueError) as error:
        mend = "make them anew with 'framing norms CORPUS --output FILE'"
        raise InputError([Problem(where, f"no norms ({error})", mend)]) from error
    wrong = [
        name
        for name, usual in norms.usual.items()
        if not len(usual.texts) == len(usual.quantiles) == len(norms.bands)
        or any(len(some) not in (0, len(norms.levels)) for some in usual.quantiles)
    ]
    if wrong:
        what = f"the quantiles of '{wrong[0]}' don't match the bands and levels"
        raise InputError([Problem(where, what, "make them anew with 'framing norms'")])
    return norms


def usualness(percentile: float) -> str:
    """A percentile in words: "more than 9 of 10 news articles of this length".

    Counted in tenths, in hundredths beyond the outer tenths; never "all" or "none".
    """
    more = percentile >= 0.5
    share = percentile if more else 1 - percentile
    word = "more" if more else "less"
    if share < 0.6:
        return "about as much as usual in news articles of this length"
    if share < 0.95:
        return f"{word} than {int(share * 10 + 1e-9)} of 10 news articles of this length"
    of = min(99, int(share * 100 + 1e-9))
    return f"{word} than {of} of 100 news articles of this length"


def between_halves(chance: float) -> str:
    """How rare a gap is where nothing differs: "1 in 200 between two halves of one article"."""
    return f"{odds(chance)} between two halves of one article"


def between_outlets(chance: float) -> str:
    """How rare a gap is in the news: "1 in 12 between two outlets that tell the same event"."""
    return f"{odds(chance)} between two outlets that tell the same event"


def odds(chance: float) -> str:
    """A chance as people say it: "1 in 12", "1 in 200", "more often than not"."""
    if chance > CERTAIN:
        return "more often than not"
    many = 1 / max(chance, 1e-4)
    step = 1 if many < 20 else 10 if many < 200 else 100 if many < 2000 else 1000
    said = max(2, int(many / step + 1e-9) * step)
    return f"1 in {said:,}" if chance >= 1e-4 else f"less than 1 in {said:,}"
