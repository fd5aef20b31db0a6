"""What every step asks of plain text: patterns compiled when needed, scripts, one line."""

from __future__ import annotations

import re
from functools import cache, lru_cache, partial
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Callable

EASTERN = re.compile(r"[^\x00-\u2fff]")


def rare(source: str, flags: int = 0) -> Callable[[], re.Pattern[str]]:
    """A pattern that is compiled when it is first called for, and then kept.

    Compiling all patterns of this room would take half of a short run's time.
    """
    return cache(partial(re.compile, source, flags))


@lru_cache(maxsize=64)  # each step asks, for many texts
def is_eastern(text: str) -> bool:
    """Whether a text has a Chinese, Japanese or Korean character, or one as far up. An empty
    text has none."""
    return not text.isascii() and EASTERN.search(text) is not None


def one_line(phrase: str) -> str:
    """A phrase with every stretch of white space as one space: line ends mean nothing."""
    return " ".join(phrase.split())
