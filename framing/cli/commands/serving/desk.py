"""`framing desk`."""

from __future__ import annotations

from pathlib import Path
from typing import Annotated

import typer

from framing.cli.options import AllowPrivate

PLACE = 5


def desk(
    folder: Annotated[
        Path, typer.Option(help="Where events and their reports are kept.")
    ] = Path("~/framing"),
    port: Annotated[int, typer.Option(min=0, help="0 for any that is free.")] = 0,
    browser: Annotated[
        bool, typer.Option("--browser/--no-browser", help="Open the page in a browser.")
    ] = True,
    allow_private: AllowPrivate = False,
) -> None:
    """Open a page on this machine to compare texts without a terminal.

    Its events lie in FOLDER/texts and FOLDER/reports, as the other commands write them.
    """
    import webbrowser

    from framing.desk.serving import serve

    def opened(address: str) -> None:
        print(f"The desk is at {address}\nStop it with Ctrl-C.", flush=True)
        if browser:
            webbrowser.open(address)

    serve(folder.expanduser(), port, allow_private, opened)
