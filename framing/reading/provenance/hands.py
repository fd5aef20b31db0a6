"""The hands through which a text went, and the short lines that say so."""

from __future__ import annotations

from typing import NamedTuple

from msgspec import Struct

from framing.reading.provenance.media import Medium

SHORT = 240  # characters; a longer line is running prose, not an imprint


class Line(Struct, frozen=True, gc=False):
    """A line of the text without its surrounding blanks."""

    words: str
    start: int
    end: int


class Hand(NamedTuple):
    """Somebody through whose hands the text went, and where the text says so.

    `kind` is a medium's kind, or None for a name that the media list lacks.
    """

    name: str
    how: str
    start: int
    end: int
    kind: str | None


def holds(text: str, marks: tuple[str, ...]) -> bool:
    """Whether a text holds any mark: a plain search before a pattern, as most hold none."""
    for mark in marks:  # noqa: SIM110 - a generator would cost more than the searches
        if mark in text:
            return True
    return False


def short_lines(text: str, start: int) -> list[Line]:
    """The lines of `text[start:]` that are short enough to be an imprint."""
    lines = []
    at = start
    for raw in text[start:].split("\n"):
        words = raw.strip()
        if 0 < len(words) <= SHORT:
            from_ = at if words is raw else at + raw.index(words[0])
            lines.append(Line(words, from_, from_ + len(words)))
        at += len(raw) + 1
    return lines


def hand_of(medium: Medium, how: str, start: int, end: int) -> Hand:
    """A listed medium as a hand, by the words "how" and where they stand."""
    return Hand(medium.name, how, start, end, medium.kind)
