"""A comparison's material in, an exercise with its key out, or why there is none.

A module an exercise, found by this folder. It offers NAME and TITLE, PLACE, by which the
sheet orders them, LESSON, the steps and questions of `lesson.py` that it practises, and
`exercise_of(material)`.
"""

from __future__ import annotations

import sys
from types import ModuleType

from framing import found

OFFERS = ("NAME", "TITLE", "PLACE", "LESSON", "exercise_of")


def exercises_found() -> list[ModuleType]:
    """The exercises there are, in the order of a sheet: what gives a source away comes
    after the blind guess."""
    modules = found.modules(sys.modules[__name__], *OFFERS)
    return sorted(modules, key=lambda module: module.PLACE)
