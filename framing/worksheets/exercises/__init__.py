"""Material in, the items of one exercise out: a module an exercise, in a folder of its kind.

An exercise is found by its file: a module in one of the folders here with `NAME`, `TITLE`,
`LESSON`, `make` and `claims`. Nothing else lists them.
"""

from __future__ import annotations

import pkgutil
from functools import cache
from importlib import import_module
from typing import Protocol

from framing import found
from framing.worksheets.material.material import Material
from framing.worksheets.sheet import Claim, Exercise, Item, Lesson, Refusal

OFFERS = ("NAME", "TITLE", "LESSON", "make", "claims")


class Module(Protocol):
    """What a module of an exercise offers."""

    NAME: str
    TITLE: str
    LESSON: Lesson

    def make(self, material: Material) -> Exercise | Refusal:
        """The exercise, or in a line why the event can't carry it."""

    def claims(self, item: Item) -> list[Claim]:
        """What an item's key says of the texts, each with whether the item's words bear it
        out; empty for an item to talk over."""


@cache
def modules() -> dict[str, Module]:
    """Every exercise by name, in the order of a sheet.

    Raises:
        TypeError: a module lacks something that an exercise must offer.
    """
    every: list[Module] = []
    for folder in pkgutil.iter_modules(__path__):
        if folder.ispkg:
            every += found.modules(import_module(f"{__name__}.{folder.name}"), *OFFERS)
    order = sorted(every, key=lambda one: (one.LESSON.place, one.NAME))
    return {one.NAME: one for one in order}
