"""The templates, styles and scripts of pages: small plain files, put into one page each.

Everything a template is given is escaped where it is shown, but for styles, scripts and
drawings, which are of our own making (`| safe`, in three places).
"""

from __future__ import annotations

import base64
import hashlib
import re
from functools import cache
from pathlib import Path
from typing import TYPE_CHECKING, Any

from framing.reporting.html import view
from framing.reporting.page import palette, svg, words
from framing.reporting.page.page import lines_of

if TYPE_CHECKING:
    from jinja2 import Environment

FOLDER = Path(__file__).resolve().parents[2] / "templates"
# Signs that no page may hold: an HTML parser takes each for an error.
_NO_SIGNS = (*range(9), 11, *range(14, 32), *range(127, 160), *range(0xD800, 0xE000))
CONTROLS = dict.fromkeys(_NO_SIGNS, "\ufffd")
# Those that have their lines to themselves.
COMMENTS = re.compile(r"(?m)(?<![ \t\n]\n)^\s*(?://.*|/\*(?s:.{0,1000}?)\*/)$")


def filled(template: str, **values: Any) -> str:
    """A template with its values.

    Raises:
        jinja2.UndefinedError: the template asks for a value that wasn't given.
    """
    shown = _environment().get_template(template).render(**values)
    # attributes stand in double quotes, so an apostrophe, of which texts are full, may stay
    return shown.replace("&#39;", "'").translate(CONTROLS)


def inlined(
    template: str,
    styles: list[str],
    scripts: list[str],
    rules: str = "",
    allowed: str = "form-action 'none'",
    **values: Any,
) -> str:
    """A whole page: its styles and scripts are in it, and its policy lets no others run.

    `rules` are styles that hang on what the page shows; `allowed` is what else its policy says.
    """
    style = colours() + "".join(map(_read, styles)) + rules
    script = "".join(map(_read, scripts))
    policy = (
        f"default-src 'none'; style-src '{_digest(style)}'; script-src '{_digest(script)}'; "
        f"img-src data:; base-uri 'none'; {allowed}"
    )
    return filled(template, style=style, script=script, policy=policy, **values)


@cache
def colours() -> str:
    """The styles of the texts' colours, on light and on dark ground."""
    light, dark = (
        "".join(f'.o{at},svg a[href$="-t{at}"]{{--c:{one}}}' for at, one in enumerate(side))
        for side in (palette.LIGHT, palette.DARK)
    )
    return f"{light}\n@media screen and (prefers-color-scheme: dark){{{dark}}}\n"


@cache
def _read(name: str) -> str:
    """A style or script without its indents, and without the comments that fill lines."""
    whole = COMMENTS.sub("", (FOLDER / name).read_text(encoding="utf-8"))
    return "".join(f"{line.strip()}\n" for line in whole.splitlines() if line.strip())


def _digest(content: str) -> str:
    held = hashlib.sha256(content.encode()).digest()
    return "sha256-" + base64.b64encode(held).decode()


@cache
def _environment() -> Environment:
    from jinja2 import Environment, FileSystemLoader, StrictUndefined

    environment = Environment(
        loader=FileSystemLoader(FOLDER),
        autoescape=True,
        undefined=StrictUndefined,
        trim_blocks=True,
        lstrip_blocks=True,
        keep_trailing_newline=True,
    )
    environment.filters |= {
        "kind": view.kind_of,
        "folds": view.folds_of,
        "groups": view.groups_of,
        "day": words.day_of,
        "lines": lines_of,
        "slim": svg.slim,
        "target": view.target_of,
    }
    environment.tests["plain"] = str.isascii
    return environment
