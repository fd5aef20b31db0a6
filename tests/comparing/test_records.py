"""Every record of the stages that score and compare is frozen, and every line of a list of
words is checked key by key."""

import importlib
import pkgutil
import typing

import pytest
from msgspec import Struct

from framing import comparing, scoring
from framing.lexicons import LexiconFile


def records_of(package):
    """Every record that a stage's modules make."""
    modules = [
        importlib.import_module(one.name)
        for one in pkgutil.walk_packages(package.__path__, f"{package.__name__}.")
    ]
    return [
        one
        for module in modules
        for one in vars(module).values()
        if isinstance(one, type)
        and issubclass(one, Struct)
        and one.__module__ == module.__name__
    ]


@pytest.mark.parametrize("package", [comparing, scoring])
def test_every_record_is_frozen(package):
    records = records_of(package)

    assert len(records) > 20
    assert [one.__name__ for one in records if not one.__struct_config__.frozen] == []


def parts_of(kind):
    """The records that stand within the fields of another."""
    for hint in typing.get_type_hints(kind).values():
        for part in (hint, *typing.get_args(hint)):
            if isinstance(part, type) and issubclass(part, Struct):
                yield part


@pytest.mark.parametrize("package", [comparing, scoring])
def test_a_key_that_a_list_does_not_know_is_a_fault(package):
    files = [one for one in records_of(package) if issubclass(one, LexiconFile)]
    parts = {part for one in files for part in parts_of(one)}

    assert files
    loose = [one for one in (*files, *parts) if not one.__struct_config__.forbid_unknown_fields]
    assert [one.__name__ for one in loose] == []
