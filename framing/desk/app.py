"""The desk as an ASGI application: its addresses, and who may ask for them."""

from __future__ import annotations

from collections.abc import Awaitable, Callable

from starlette.applications import Starlette
from starlette.exceptions import HTTPException
from starlette.requests import Request
from starlette.responses import Response
from starlette.routing import Route
from starlette.types import ASGIApp

from framing.desk import home, reports, texts
from framing.desk.answers import HEADERS, Desk
from framing.desk.guards import Guard

Answer = Callable[[Desk, Request], Awaitable[Response]]


async def alive(desk: Desk, request: Request) -> Response:
    """Whether the desk is there; a page asks before it sends a form, and while it waits."""
    return Response(status_code=204, headers=HEADERS)


ADDRESSES: list[tuple[str, str, Answer]] = [
    ("GET", "/", home.home),
    ("GET", "/alive", alive),
    ("POST", "/read", home.read),
    ("POST", "/sample", home.sample),
    ("GET", "/e/{event}/", texts.look),
    ("POST", "/e/{event}/add", texts.add),
    ("POST", "/e/{event}/mend", texts.mend),
    ("POST", "/e/{event}/remove", texts.remove),
    ("POST", "/e/{event}/compare", reports.compare),
    ("GET", "/e/{event}/report", reports.report),
    ("GET", "/e/{event}/worksheet", reports.worksheet),
    ("POST", "/e/{event}/worksheet", reports.make),
    ("GET", "/files/{event}/{name:path}", reports.file),
]


def app_of(desk: Desk, port: int) -> ASGIApp:
    """The desk as an application; `port` is the one that browsers name."""

    async def lost(_: Request, error: Exception) -> Response:
        assert isinstance(error, HTTPException)
        what = error.detail if error.status_code != 404 else "There is no such page."
        return desk.page("That went wrong", "lost", error.status_code, what=what)

    routes = [
        Route(f"{desk.root}{path}", _bound(answer, desk), methods=[method])
        for method, path, answer in ADDRESSES
    ]
    app = Starlette(routes=routes, exception_handlers={HTTPException: lost})
    return Guard(app, desk.token, port)


def _bound(answer: Answer, desk: Desk) -> Callable[[Request], Awaitable[Response]]:
    async def bound(request: Request) -> Response:
        return await answer(desk, request)

    return bound
