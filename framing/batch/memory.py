"""How a process that works for long holds its memory."""

from __future__ import annotations

import ctypes
import sys
from functools import lru_cache

# What of the C library's memory is set, and to what, see mallopt(3): how many bytes may lie
# free before they go back to the system, and from how many on a piece is asked for by itself.
SETTINGS = {-1: 64 * 2**20, -3: 32 * 2**20}


@lru_cache(maxsize=1)
def hold_on() -> None:
    """Keep up to 64 MB that are free for the next event, once a process; only GNU's library.

    Comparing makes arrays of megabytes and drops them. By itself the library gives them
    back and asks for them anew, and under Dask, which tells it to give back at once, that
    was a fifth of a worker's time.
    """
    if sys.platform == "linux":
        library = ctypes.CDLL(None)
        if hasattr(library, "mallopt"):  # musl has none
            for what, size in SETTINGS.items():
                library.mallopt(what, size)
