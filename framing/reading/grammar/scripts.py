"""Whether a text has characters of other scripts than the Western ones."""

from __future__ import annotations

import re
from functools import lru_cache

EASTERN = re.compile(r"[^\x00-\u2fff]")


@lru_cache(maxsize=64)  # each step asks, for many texts
def is_eastern(text: str) -> bool:
    """Whether a text has a Chinese, Japanese or Korean character, or one as far up. An empty
    text has none."""
    return not text.isascii() and EASTERN.search(text) is not None
