"""`framing train`."""

from __future__ import annotations

from pathlib import Path
from typing import TYPE_CHECKING, Annotated

import typer

from framing.cli.options import Seed, known_of, settled_in
from framing.cli.printing import say, write
from framing.errors import InputError
from framing.records import Problem

if TYPE_CHECKING:
    from framing.scoring.matching.categories import Lexicon
    from framing.training.examples import Examples

PLACE = 85
SHIPPED = {"frames": "gun_violence"}


def train(
    task: Annotated[str, typer.Argument(metavar="CODES|TASK", show_default=False)],
    files: Annotated[list[Path] | None, typer.Argument(metavar="FILE...")] = None,
    output: Annotated[
        Path | None, typer.Option("--output", "-o", help="The model's file, as JSON.")
    ] = None,
    codebook: Annotated[
        str | None,
        typer.Option(help="Its categories are learned, and its words are features, too."),
    ] = None,
    by: Annotated[
        str | None, typer.Option(help="What is held together: event, outlet or document.")
    ] = None,
    seed: Seed = 0,
    json: Annotated[bool, typer.Option("--json", help="As JSON.")] = False,
) -> None:
    """Learn a model from coded units, and say how it does on groups that it hasn't seen.

    CODES are coders' files; TASK is frames, loaded or targets, with FILE as 'framing validate'
    takes it. Without --output only the figures are made. Beside the model its card is written,
    MODEL.md. Use it with --model FILE where a codebook could stand.
    """
    from framing.reporting.formats.json import as_json
    from framing.reporting.listings import coders
    from framing.scoring.learned import model as models
    from framing.training.making import train as learn
    from framing.validating import tasks

    chosen = codebook or (SHIPPED.get(task) if task in tasks() else None)
    known, book = known_of(chosen)
    examples = _examples(task, files or [], known, book, by)
    model, training = learn(examples, book, _as_toml(book), seed)
    if output is not None:
        write(models.encoded(model), output)
        write(model.card, output.with_suffix(".md"))
        say(f"{output}: the model; {output.with_suffix('.md')}: its card")
    write(as_json(training) if json else coders.training(training), None)


def _examples(
    task: str,
    files: list[Path],
    known: dict[str, str] | None,
    book: Lexicon | None,
    by: str | None,
) -> Examples:
    from framing.training import examples
    from framing.validating import tasks

    if task in tasks() or not Path(task).suffix:
        if len(files) != 1 and task in tasks():
            mend = f"write: framing train {task} FILE"
            raise InputError([Problem("train", f"{task} takes one file", mend)])
        return examples.of_task(task, files[0] if files else Path(task), book)
    paths = [Path(task), *files]
    return examples.of_codes(paths, settled_in(paths, known), book, by)


def _as_toml(book: Lexicon | None) -> str:
    if book is None:
        return ""
    from framing import codebooks
    from framing.codebooks.formats import own

    return own.written(codebooks.read(Path(book.path)))
