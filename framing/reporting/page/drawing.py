"""A picture of a page: an SVG with a title and a description of its own."""

from __future__ import annotations

from msgspec import Struct


class Drawing(Struct, frozen=True):
    """One picture.

    `name` is good for a file name and an element's id. `svg` is a whole `<svg>` element that
    stands alone: it carries `<title>` and `<desc>`, its colours are those of `palette` on a
    light ground, given as attributes, so that a page's styles may override them through the
    classes `o0` to `o7`. A mark that shows a number links to the number's evidence
    (`<a href="#...">`, an id from `keys`).
    """

    name: str
    title: str
    description: str
    svg: str
