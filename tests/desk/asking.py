"""Requests put to the desk by hand, so that each header is what a test wants it to be."""

from __future__ import annotations

import asyncio
from typing import Any

from msgspec import Struct

from framing.desk.answers import Desk
from framing.desk.app import app_of

PORT, TOKEN = 8765, "a-token-that-nobody-guesses"
HOME, HOST = f"/{TOKEN}/", f"127.0.0.1:{PORT}"
BOUNDARY = "a-border-between-parts"


class Answer(Struct):
    """What the desk answered; header names in lower case."""

    status: int
    headers: dict[str, str]
    body: str


def form(**fields: Any) -> bytes:
    """A form as a browser sends it; names with "_" for "-". A pair is a file and its bytes."""
    parts = []
    for name, value in fields.items():
        named = f'Content-Disposition: form-data; name="{name.replace("_", "-")}"'
        if isinstance(value, tuple):
            named += f'; filename="{value[0]}"\r\nContent-Type: application/octet-stream'
        data = value[1] if isinstance(value, tuple) else value.encode()
        parts.append(f"--{BOUNDARY}\r\n{named}\r\n\r\n".encode() + data + b"\r\n")
    return b"".join(parts) + f"--{BOUNDARY}--\r\n".encode()


class Client:
    """A desk over a folder, and the one who asks it."""

    def __init__(self, folder: Any, allow_private: bool = True) -> None:
        self.desk = Desk(folder, TOKEN, allow_private)
        self.app = app_of(self.desk, PORT)

    def ask(
        self, method: str = "GET", path: str = HOME, body: bytes = b"", **headers: str | None
    ) -> Answer:
        """An answer; a header that is None isn't sent."""
        return asyncio.run(self.asking(method, path, body, **headers))

    async def asking(
        self, method: str, path: str, body: bytes = b"", **headers: str | None
    ) -> Answer:
        named = {name.replace("_", "-"): value for name, value in headers.items()}
        sent = {"host": HOST, **named}
        if method == "POST":
            sent.setdefault("content-type", f"multipart/form-data; boundary={BOUNDARY}")
            sent.setdefault("content-length", str(len(body)))
        path, _, query = path.partition("?")
        scope = {
            "type": "http",
            "asgi": {"version": "3.0", "spec_version": "2.3"},
            "http_version": "1.1",
            "method": method,
            "scheme": "http",
            "path": path,
            "raw_path": path.encode(),
            "query_string": query.encode(),
            "headers": [
                (name.encode(), value.encode())
                for name, value in sent.items()
                if value is not None
            ],
        }
        given = [{"type": "http.request", "body": body, "more_body": False}]
        told: list[dict[str, Any]] = []

        async def receive() -> dict[str, Any]:
            if given:
                return given.pop()
            await asyncio.Event().wait()  # nobody hangs up
            return {}

        async def send(message: dict[str, Any]) -> None:
            told.append(message)

        await self.app(scope, receive, send)
        return Answer(
            told[0]["status"],
            {name.decode().lower(): value.decode() for name, value in told[0]["headers"]},
            b"".join(one.get("body", b"") for one in told[1:]).decode(),
        )
