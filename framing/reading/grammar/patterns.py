"""Regular expressions that few texts need."""

from __future__ import annotations

import re
from functools import cache, partial
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Callable


def rare(source: str, flags: int = 0) -> Callable[[], re.Pattern[str]]:
    """A pattern that is compiled when it is first called for, and then kept.

    Compiling all patterns of this room would take half of a short run's time.
    """
    return cache(partial(re.compile, source, flags))
