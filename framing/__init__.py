"""Compare how different news sources tell the same story.

>>> import framing
>>> framing.compare("corpus/rare-earths-2025")   # doctest: +SKIP
"""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

from framing.settings import VERSION

if TYPE_CHECKING:
    from framing.library.door import compare, compare_all, read, score

__all__ = ["__version__", "compare", "compare_all", "read", "score"]

__version__ = VERSION


def __getattr__(name: str) -> Any:
    # what does the work stands on scikit-learn, and `framing --help` must not wait for that
    if name in __all__:
        from framing.library import door

        return getattr(door, name)
    raise AttributeError(f"module 'framing' has no attribute '{name}'")


def __dir__() -> list[str]:
    return __all__
