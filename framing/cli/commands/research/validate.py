"""`framing validate`."""

from __future__ import annotations

from pathlib import Path
from typing import TYPE_CHECKING, Annotated

import typer

from framing.cli.options import Parser, Seed, called, known_of, settled_in
from framing.cli.printing import say, write
from framing.errors import InputError
from framing.records import Problem

if TYPE_CHECKING:
    from framing.validating.coded import Holding

PLACE = 84
TABLES = (".csv", ".tsv", ".json", ".jsonl", ".xlsx")


def validate(
    task: Annotated[str, typer.Argument(metavar="TASK|CODES", show_default=False)],
    files: Annotated[list[Path] | None, typer.Argument(metavar="FILE...")] = None,
    codebook: Annotated[
        str | None, typer.Option(help="Held against CODES, or for the task frames.")
    ] = None,
    model: Annotated[
        Path | None, typer.Option(help="A model of 'framing train', held against CODES.")
    ] = None,
    least: Annotated[
        int, typer.Option(min=1, help="So many of a category's words say that it is there.")
    ] = 1,
    output: Annotated[
        Path | None,
        typer.Option("--output", "-o", help="Write the codebook with its classes, as TOML."),
    ] = None,
    seed: Seed = 0,
    parser: Parser = None,
    json: Annotated[bool, typer.Option("--json", help="As JSON.")] = False,
) -> None:
    """Hold a codebook against coders' CODES, or a measure against public human codes.

    CODES are files of 'framing code' or 'framing agreement'. Tasks: differences, events,
    frames, loaded, outlets, quotes, subjects, targets, tone; their FILE has one JSON object
    a line, in the form that the message about a wrong line shows; differences takes two, the
    expert's differences as one JSON array and the texts.
    """
    from framing import validating
    from framing.reporting.formats.json import as_json
    from framing.reporting.listings import coders

    if task in validating.tasks() or Path(task).suffix.lower() not in TABLES:
        write(validating.report(task, files or [], json, parser, codebook), None)
        return
    paths = [Path(task), *(files or [])]
    holding = _of_model(paths, model, seed) if model else _held(paths, codebook, least, seed)
    if output is not None:
        _save(holding, codebook, output)
    write(as_json(holding) if json else coders.validation(holding), None)


def _held(paths: list[Path], codebook: str | None, least: int, seed: int) -> Holding:
    from framing.validating import coded

    known, book = known_of(codebook)
    if book is None:
        mend = "say --codebook FILE or --model FILE"
        raise InputError([Problem("validate", "nothing to hold against the codes", mend)])
    rows = settled_in(paths, known)
    scores = coded.found_by(book, [row.text for row in rows])
    names = [category.id for category in book.categories]
    return coded.hold(book.title, names, rows, scores, scores >= least, seed)


def _of_model(paths: list[Path], path: Path, seed: int) -> Holding:
    from framing.scoring.learned.model import load
    from framing.validating import coded

    model = load(path)
    rows = settled_in(paths, called(model.categories))
    new = coded.unseen(model, rows)
    if len(new) < len(rows):
        say(f"{len(rows) - len(new)} units are left out: the model learned from them")
    if not new:
        mend = "how it does on groups unseen is in its card"
        raise InputError([Problem(str(path), "learned from all of these units", mend)])
    return coded.of_model(model, new, seed)


def _save(holding: Holding, codebook: str | None, output: Path) -> None:
    from framing.codebooks.validated import validated
    from framing.scoring.matching import lexicon
    from framing.validating.coded import reliabilities

    path = Path(lexicon.load(codebook or "").path)
    write(validated(path, reliabilities(holding)), output)
    say(f"{output}: the codebook with its classes")
