"""Compare how different news sources tell the same story.

>>> import framing
>>> framing.compare("corpus/rare-earths-2025")   # doctest: +SKIP
"""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

from framing.settings import VERSION

if TYPE_CHECKING:
    from framing.notebook import compare, compare_all, read

__all__ = ["__version__", "compare", "compare_all", "read"]

__version__ = VERSION


def __getattr__(name: str) -> Any:
    # what does the work stands on scikit-learn, and `framing --help` must not wait for that
    if name in ("compare", "compare_all", "read"):
        from framing import notebook

        return getattr(notebook, name)
    raise AttributeError(f"module 'framing' has no attribute '{name}'")
