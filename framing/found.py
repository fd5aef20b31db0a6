"""Modules found by their folder: to add one of a kind is to add a file, and no list."""

from __future__ import annotations

import pkgutil
from functools import cache
from importlib import import_module
from types import ModuleType


def names(package: ModuleType) -> list[str]:
    """The modules of a package by name, sorted."""
    return sorted(module.name for module in pkgutil.iter_modules(package.__path__))


def module_of(package: ModuleType, name: str, *offers: str) -> ModuleType:
    """One module of a package.

    Raises:
        TypeError: it lacks something that its kind must offer.
    """
    module = import_module(f"{package.__name__}.{name}")
    missing = [offer for offer in offers if not hasattr(module, offer)]
    if missing:
        raise TypeError(f"{module.__name__} offers no {' and no '.join(missing)}")
    return module


@cache
def modules(package: ModuleType, *offers: str) -> list[ModuleType]:
    """Every module of a package, by name; raises as `module_of`."""
    return [module_of(package, name, *offers) for name in names(package)]
