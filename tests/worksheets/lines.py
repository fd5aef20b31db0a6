"""Tiny texts as the lines and the material that exercises see."""

from __future__ import annotations

from framing import pipeline
from framing.settings import Settings
from framing.worksheets import writing
from framing.worksheets.making import sheet_of
from framing.worksheets.material.material import lines_of, said
from tests.texts import reading


def lines_in(text, level="school"):
    """The lines of a text that can be shown by themselves."""
    return lines_of(reading(text), level)


def line_with(text, words):
    """The line of a text that holds some words."""
    (found,) = (one for one in lines_in(text) if words in said(one.reading, one.sentence))
    return found


def compared(texts):
    """The comparison of some texts, by name."""
    readings = [reading(text, name) for name, text in texts.items()]
    return pipeline.compare_readings(readings, Settings(draws=50))


def made_from(texts, level="school", seed=0, exercises=()):
    """The sheet of some texts, by name."""
    return sheet_of(compared(texts), writing.lists(), level, seed, exercises)
