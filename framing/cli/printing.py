"""What a command prints, and where."""

from __future__ import annotations

import sys
from collections.abc import Iterable, Sequence
from pathlib import Path

from framing.errors import InputError, line_of
from framing.letters import sound
from framing.records import Problem


def warn(problems: Sequence[Problem]) -> None:
    """A line a problem, to standard error."""
    for problem in problems:
        say(line_of(problem))


def say(line: str) -> None:
    """A line to standard error."""
    print(" ".join(sound(line).splitlines()), file=sys.stderr, flush=True)


def write(content: str | bytes | Iterable[str], output: Path | None) -> None:
    """Text to the terminal as UTF-8, whatever the locale, or to a file: whole or not at all;
    some texts one after the other, as they are made.

    Bytes go to a file, or through a pipe to another program.
    """
    if isinstance(content, bytes):
        parts = iter([content])
    else:  # a codebook's names and a link's words are nobody's to trust
        texts = [content] if isinstance(content, str) else content
        parts = (sound(text).encode("utf-8", "replace") for text in texts)
    if output is None:
        if isinstance(content, bytes) and sys.stdout.isatty():
            mend = "name a file with --output"
            raise InputError([Problem("--format", "is not for a terminal", mend)])
        sys.stdout.flush()
        for part in parts:
            sys.stdout.buffer.write(part)
        sys.stdout.buffer.flush()
        return
    from framing.reporting.page.files import save

    save(output, parts)
