"""Who may ask: this machine's own page, by its token, its host and its origin."""

from __future__ import annotations

import secrets
from urllib.parse import unquote

from starlette.datastructures import Headers
from starlette.responses import PlainTextResponse
from starlette.types import ASGIApp, Receive, Scope, Send

HOSTS = ("127.0.0.1", "localhost", "[::1]")
FORBIDDEN = (
    "403: this page is only for whoever opened it. Use the address that the desk gave.\n"
)


class Guard:
    """Lets through what carries the token in its path and comes from a page of its own.

    Another page in the same browser can send requests here, under a name of its own that
    leads here too; it neither knows the token nor can it change Host and Origin.
    """

    def __init__(self, app: ASGIApp, token: str, port: int) -> None:
        """`port` is the one that browsers name; 80 goes unnamed, too."""
        self.app, self.token = app, token
        self.hosts = {f"{host}:{port}" for host in HOSTS} | set(HOSTS if port == 80 else ())

    async def __call__(self, scope: Scope, receive: Receive, send: Send) -> None:
        """Answer 403, or hand on."""
        if scope["type"] == "http" and not self._may(scope["path"], Headers(scope=scope)):
            await PlainTextResponse(FORBIDDEN, 403)(scope, receive, send)
        else:
            await self.app(scope, receive, send)

    def _may(self, path: str, headers: Headers) -> bool:
        hosts, origins = headers.getlist("host"), headers.getlist("origin")
        given = unquote(path).split("/")[1]
        return (
            len(hosts) == 1
            and hosts[0].lower() in self.hosts
            and all(origin == f"http://{hosts[0].lower()}" for origin in origins)
            and secrets.compare_digest(given.encode(), self.token.encode())
        )
