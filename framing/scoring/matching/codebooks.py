"""Lexicons and codebooks as files: our own TOML form, and those of other programs
(`framing.codebooks`), checked line by line on loading.

A file says what it is (`name, title, version, licence, source, language, kind`)
and, for each `[categories.ID]`, its `name`, `definition`, `boundary` and
`terms`; besides, where they apply, `other_senses` (phrases in which a term means
something else: "penalty shoot-out"), `alternatives` (entry = neutral word), `entman`
(problem, cause, evaluation, remedy), `reliability` (data, metric, figure, date, class)
and `code`, its name in a published vocabulary. Only the terms must be there: what else is
missing is a remark.

An entry is a word or a phrase, read by the tokenizer that reads the texts, so
hyphens part words. `*` at the end of a word stands for any of English's endings, none
included: "crime*" is for "crimes" and "crime-ridden", and not for "Crimea". The country
is written US: `us` is the pronoun. Where the file says `star = "glob"`, and in files of other
programs, `*` and `?` stand for any characters, by quanteda's rules.
"""

from __future__ import annotations

import re
from functools import lru_cache
from pathlib import Path

from framing import codebooks, lexicons
from framing.errors import LexiconError
from framing.records import Problem
from framing.scoring.matching.categories import Category, Lexicon
from framing.scoring.matching.codebook_files import CodebookFile
from framing.scoring.matching.drafts import lexicon_of


def load(name_or_path: str | Path) -> Lexicon:
    """The lexicon of a file, or the shipped one of that name ("policy_frames").

    Raises:
        LexiconError: there is no such lexicon, or it has problems: all of them.
    """
    if isinstance(name_or_path, str) and name_or_path in lexicons.paths():
        return _load_shipped(name_or_path)
    path = Path(name_or_path)
    return _load_file(path if path.suffix or path.exists() else lexicons.path_of(str(path)))


def check(path: str | Path) -> list[Problem]:
    """Everything that is wrong with a lexicon's file, by line; empty if it loads."""
    return _read(Path(path))[1]


def list_shipped() -> list[Lexicon]:
    """All lexicons that come with the program, by name: the shipped files that hold
    categories (word lists of another form, for reading, stand beside them)."""
    return [
        _load_shipped(name)
        for name, path in lexicons.paths().items()
        if re.search(r"^\[categories\.", path.read_text(encoding="utf-8"), re.MULTILINE)
    ]


def codebooks_shipped() -> list[Lexicon]:
    """The codebooks that come with the program and say what events they are for."""
    return [
        load(name) for name, path in lexicons.paths().items() if path.parent.name == "codebooks"
    ]


def reliability_line(category: Category) -> str:
    """A category's standing as the line that stands beside its numbers."""
    found = category.reliability
    if found.figure is None:
        return found.standing
    return f"{found.standing} ({found.metric} {found.figure:.2f}, {found.data}, {found.date})"


@lru_cache(maxsize=64)
def _load_shipped(name: str) -> Lexicon:
    return _load_file(lexicons.path_of(name))


def _load_file(path: Path) -> Lexicon:
    lexicon, problems = _read(path)
    if problems or lexicon is None:
        raise LexiconError(problems)
    return lexicon


def _read(path: Path) -> tuple[Lexicon | None, list[Problem]]:
    try:
        if path.suffix.lower() != ".toml" and path.suffix:
            return lexicon_of(codebooks.read(path)), []
        text, data = lexicons.read(path)
    except LexiconError as error:
        return None, error.problems
    return CodebookFile(path, text).lexicon(data)
