"""Words as data: `framing/lexicons/LANGUAGE/NAME.toml`, read once, checked against a schema.

In comes the name of a lexicon and the shape that its file must have; out comes the file
as a value of that shape. A new kind of lexicon is one TOML file here and one
`LexiconFile` where it is used: `load("NAME", Shape)`.
"""

from __future__ import annotations

import difflib
import re
import tomllib
from functools import cache
from pathlib import Path
from typing import Any, TypeVar

import msgspec
from msgspec import Struct

from framing.errors import LexiconError, bytes_of
from framing.records import Problem

SHIPPED = Path(__file__).parent


class WordList(frozenset[str]):
    """The words of a text of words parted by white space; the file holds the text."""

    __slots__ = ()


class LexiconFile(Struct, frozen=True, kw_only=True, forbid_unknown_fields=True):
    """What every lexicon's file says of itself: whose words they are, and who may use them.

    A schema adds the tables of its own; an entry that neither names is refused.
    """

    name: str
    version: str
    language: str
    licence: str
    source: str
    kind: str = ""
    title: str = ""
    definition: str = ""
    boundary: str = ""


Schema = TypeVar("Schema", bound=Struct)


@cache
def load(name: str, schema: type[Schema], language: str = "en") -> Schema:
    """The shipped lexicon of that name, in its schema's shape; read once.

    Args:
        name: of its file, without the ending.
        schema: what the file must hold, mostly a `LexiconFile`.
        language: its folder's name, a code as of ISO 639-1.

    Raises:
        LexiconError: there is no such lexicon, or it is not of the shape: where and why.
    """
    path = path_of(name, language)
    text, data = read(path)
    try:
        return msgspec.convert(data, schema, dec_hook=_word_list)
    except msgspec.ValidationError as error:
        what, _, where = str(error).partition(" - at `$")
        line = _line(text, re.findall(r"[^.\[\]`]+", where))
        problem = Problem(f"{path}:{line}", f"not a lexicon of its kind ({what})", "mend it")
        raise LexiconError([problem]) from error


class _StopWords(LexiconFile, frozen=True):
    words: WordList


def english_stop_words() -> WordList:
    """Words too common to tell what a text is about: scikit-learn's own, from a file here, as
    importing it takes a second."""
    return load("stop_words", _StopWords).words


def read(path: Path) -> tuple[str, dict[str, Any]]:
    """A lexicon's file as text and as tables, unchecked.

    Raises:
        LexiconError: it can't be read, or isn't TOML: the file and the line.
    """
    try:
        text = bytes_of(path).decode("utf-8-sig")
    except FileNotFoundError as error:
        problem = Problem(str(path), "no such file", "give a lexicon's name or path")
        raise LexiconError([problem]) from error
    except (OSError, UnicodeDecodeError) as error:
        problem = Problem(str(path), f"can't be read ({error})", "save it as UTF-8")
        raise LexiconError([problem]) from error
    return text, parsed(text, str(path))


def parsed(text: str, where: str) -> dict[str, Any]:
    """A text of TOML as tables.

    Raises:
        LexiconError: it isn't TOML: the line.
    """
    try:
        return tomllib.loads(text)
    except RecursionError as error:
        problem = Problem(where, "tables within tables, too deep", "write it flat")
        raise LexiconError([problem]) from error
    except tomllib.TOMLDecodeError as error:
        told = re.search(r"at line (\d+)", str(error))
        line = told[1] if told else len(text.splitlines())  # "at end of document"
        problem = Problem(f"{where}:{line}", f"not TOML ({error})", "mend the syntax there")
        raise LexiconError([problem]) from error


@cache
def paths(language: str = "en") -> dict[str, Path]:
    """The files of a language's lexicons by name, in the order of their names."""
    found = (SHIPPED / language).rglob("*.toml")
    return {path.stem: path for path in sorted(found, key=lambda path: path.stem)}


def path_of(name: str, language: str = "en") -> Path:
    """The file of a shipped lexicon.

    Raises:
        LexiconError: there is none of that name.
    """
    if name in paths(language):
        return paths(language)[name]
    near = difflib.get_close_matches(name, paths(language), 1)
    mend = f"did you mean '{near[0]}'?" if near else "give a name shipped or a file"
    raise LexiconError([Problem(name, "no lexicon of this name", mend)])


def _word_list(kind: type[Any], value: Any) -> Any:
    if kind is not WordList or not isinstance(value, str):
        raise TypeError(f"Expected a text of words, got `{type(value).__name__}`")
    return WordList(value.split())


def _line(text: str, keys: list[str]) -> int:
    """The line where a value stands whose keys are known, as far as they can be found."""
    lines, found = text.splitlines(), 0
    for key in keys:
        bare = rf'"?{re.escape(key)}"?'
        named = re.compile(rf"\s*(?:\[+(?:.*\.)?{bare}\]+|{bare}\s*=)")
        later = (at for at in range(found, len(lines)) if named.match(lines[at]))
        found = next(later, found)
    return found + 1
