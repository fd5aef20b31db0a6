"""The server: on this machine's own address alone, with a token nobody can guess."""

from __future__ import annotations

import secrets
import socket
from collections.abc import Callable
from pathlib import Path

from framing.errors import InputError
from framing.records import Problem

ADDRESS = "127.0.0.1"
GRACE = 1  # seconds for answers that are on their way when the desk is stopped


def serve(folder: Path, port: int, allow_private: bool, opened: Callable[[str], None]) -> None:
    """Serve the desk over a folder until it is interrupted.

    Args:
        folder: as of `app.app_of`.
        port: 0 for any that is free.
        allow_private: as of `app.app_of`.
        opened: is told the desk's address once it can be asked.

    Raises:
        InputError: the port is taken, or what serves isn't installed.
    """
    try:
        import uvicorn

        from framing.desk.app import app_of
    except ImportError as error:
        mend = "install it with: pip install 'framing[desk]'"
        what = f"the desk needs {error.name}, which isn't here"
        raise InputError([Problem("framing desk", what, mend)]) from error
    token = secrets.token_urlsafe(24)
    with socket.socket() as listening:
        try:
            listening.setsockopt(socket.SOL_SOCKET, socket.SO_REUSEADDR, 1)
            listening.bind((ADDRESS, port))
        except (OSError, OverflowError) as error:
            mend = "choose another, or none for one that is free"
            raise InputError([Problem("--port", f"{port} can't be had", mend)]) from error
        listening.listen()  # a browser that asks at once waits
        port = listening.getsockname()[1]
        config = uvicorn.Config(
            app_of(folder, token, port, allow_private),
            log_level="error",
            lifespan="off",
            server_header=False,
            timeout_graceful_shutdown=GRACE,
        )
        opened(f"http://{ADDRESS}:{port}/{token}/")
        uvicorn.Server(config).run(sockets=[listening])
