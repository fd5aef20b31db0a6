"""Small fields for the rules of statements: texts compared with nothing but each other."""

from types import SimpleNamespace

from framing.comparing.statements.event_context import Field
from framing.reading.reader import read
from framing.records import Span
from tests.texts import document

LEAD = "The old harbour of Velm was shut on Monday for the winter."
RAIN = "It rained on the dunes for days."
NAMES = {"a": "Herald", "b": "Post", "c": "Times", "d": "Echo"}


def field_of(*texts, titles=(), published=(), **known):
    """Texts under the ids a to d, with what else was found of them."""
    titles = [*titles, *[None] * 4]
    published = [*published, *[None] * 4]
    readings = [
        read(document(text, name, NAMES[name], title=title, published=day))
        for name, text, title, day in zip("abcd", texts, titles, published, strict=False)
    ]
    nothing = dict.fromkeys(
        ("outsiders", "figure_pairs", "copy_families", "cells", "drifts", "families"), ()
    )
    found = {**nothing, "measures": [], "copies": [], "timeline": SimpleNamespace(days=[])}
    return Field(SimpleNamespace(readings=readings, **{**found, **known}))


def line_with(words, field, document="a"):
    """The sentence of a text that has some words."""
    return next(
        one for one in field.lines[document] if words in field.words_at(document, one.span)
    )


def span_of(words, field, document="a"):
    """Where some words first stand in a text."""
    at = field.texts[document].document.text.index(words)
    return Span(at, at + len(words))


def long_of(*sentences):
    """A text of more than a hundred words with some sentences in its midst."""
    return " ".join([LEAD, *[RAIN] * 8, *sentences, *[RAIN] * 8])


def roles(statement):
    """What each text has to do with a statement."""
    return {name: side.role for name, side in statement.sides.items()}


def quotes(statement, name="a"):
    """The sentences of a text that a statement shows."""
    return [one.quote for one in statement.sides[name].evidence]
