"""The server: on this machine's own address alone, with a token nobody can guess."""

from __future__ import annotations

import os
import secrets
import socket
from collections.abc import Callable
from contextlib import suppress
from pathlib import Path
from types import FrameType

from framing.errors import InputError
from framing.records import Problem

ADDRESS = "127.0.0.1"
GRACE = 1  # seconds for answers that are on their way when the desk is stopped


def serve(folder: Path, port: int, allow_private: bool, opened: Callable[[str], None]) -> None:
    """Serve the desk over a folder until it is interrupted.

    Args:
        folder: as of `answers.Desk`.
        port: 0 for any that is free.
        allow_private: as of `answers.Desk`.
        opened: is told the desk's address once it can be asked.

    Raises:
        InputError: the port is taken, or what serves isn't installed.
    """
    try:
        import uvicorn

        from framing.desk.answers import Desk
        from framing.desk.app import app_of
    except ImportError as error:
        mend = "install it with: pip install 'framing[desk]'"
        what = f"the desk needs {error.name}, which isn't here"
        raise InputError([Problem("framing desk", what, mend)]) from error
    desk = Desk(folder, secrets.token_urlsafe(24), allow_private)

    class Server(uvicorn.Server):
        def handle_exit(self, sig: int, frame: FrameType | None) -> None:
            desk.turns.stop()  # so that pages which wait are told, before they are cut off
            super().handle_exit(sig, frame)

    with socket.socket() as listening, suppress(KeyboardInterrupt):
        port = _bound(listening, port)
        config = uvicorn.Config(
            app_of(desk, port),
            log_level="error",
            lifespan="off",
            proxy_headers=False,
            server_header=False,
            timeout_graceful_shutdown=GRACE,
        )
        opened(f"http://{ADDRESS}:{port}{desk.root}/")
        Server(config).run(sockets=[listening])


def _bound(listening: socket.socket, port: int) -> int:
    """Have a socket listen, so that a browser that asks at once waits; the port that it got.

    Raises:
        InputError: the port is taken.
    """
    try:
        if os.name == "posix":  # elsewhere it would let another program have the port, too
            listening.setsockopt(socket.SOL_SOCKET, socket.SO_REUSEADDR, 1)
        listening.bind((ADDRESS, port))
    except (OSError, OverflowError) as error:
        mend = "choose another, or none for one that is free"
        raise InputError([Problem("--port", f"{port} can't be had", mend)]) from error
    listening.listen()
    found: int = listening.getsockname()[1]
    return found
