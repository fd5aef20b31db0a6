"""How the desk answers: pages with their policies, and pages that tell of work while it is
done."""

from __future__ import annotations

import asyncio
from collections.abc import AsyncGenerator, Callable
from contextlib import aclosing
from pathlib import Path
from typing import Any
from urllib.parse import quote

from starlette.exceptions import HTTPException
from starlette.requests import Request
from starlette.responses import HTMLResponse, Response, StreamingResponse
from starlette.types import Receive, Scope, Send

from framing.desk.pages import Pages, policy_in
from framing.desk.shelf import Shelf
from framing.desk.working.jobs import Done, Job
from framing.desk.working.turns import Turns

HEADERS = {
    "Cache-Control": "no-store",
    "Referrer-Policy": "same-origin",  # with "no-referrer" Origin would be "null"
    "X-Content-Type-Options": "nosniff",
    "Cross-Origin-Opener-Policy": "same-origin",
    "Cross-Origin-Resource-Policy": "same-origin",
}


class Desk:
    """What the answers share: the shelf, the pages and the line."""

    def __init__(self, folder: Path, token: str, allow_private: bool) -> None:
        """Of a user's folder, made when the first event is; every address begins with the
        token; `allow_private` has links into one's own network fetched, too."""
        self.token = token
        self.shelf, self.turns, self.allow_private = Shelf(folder), Turns(), allow_private
        self.root = f"/{token}"
        self.pages = Pages(self.root)

    def here(self, event: str) -> str:
        """The address of an event's page."""
        return f"{self.root}/e/{quote(event, safe='')}"

    def event(self, request: Request) -> str:
        """The event that an address names.

        Raises:
            HTTPException: there is none.
        """
        name: str = request.path_params["event"]
        if name not in self.shelf.events():
            raise HTTPException(404, "There is no such event.")
        return name

    def page(self, title: str, name: str, status: int = 200, **values: Any) -> Response:
        """A page of the desk as an answer."""
        return html(self.pages.whole(title, name, **values), status)

    def working(self, title: str, job: Job, settled: Callable[[Done], str]) -> Response:
        """A page that says what is being done while it is, and then goes on as `settled`
        tells of what came of it. Who leaves the page ends the work."""
        top = self.pages.top(title)

        async def parts() -> AsyncGenerator[str, None]:
            yield top + self.pages.content("working")
            async with aclosing(self.turns.run(job)) as steps:
                async for said in steps:
                    if isinstance(said, Done):
                        yield "</ol></section>" + settled(said) + self.pages.bottom()
                    else:
                        yield self.pages.content("step", text=said.text)

        headers = HEADERS | {"Content-Security-Policy": policy_of(top)}
        return Telling(parts(), media_type="text/html", headers=headers)

    def onward(self, link: str) -> str:
        """What leads on to another page by itself."""
        return self.pages.content("onward", link=link)


class Telling(StreamingResponse):
    """An answer that ends at once when the browser hangs up, whatever the server's version."""

    async def __call__(self, scope: Scope, receive: Receive, send: Send) -> None:
        """Tell what there is to tell, and listen meanwhile."""
        telling = asyncio.create_task(self.stream_response(send))
        listening = asyncio.create_task(self.listen_for_disconnect(receive))
        try:
            await asyncio.wait({telling, listening}, return_when=asyncio.FIRST_COMPLETED)
        finally:
            listening.cancel()
            if not telling.done():
                telling.cancel()
            await asyncio.gather(telling, listening, return_exceptions=True)
        if not telling.cancelled():
            telling.result()


def html(page: str, status: int = 200) -> Response:
    """A page of the desk with its headers."""
    return HTMLResponse(page, status, HEADERS | {"Content-Security-Policy": policy_of(page)})


def policy_of(page: str, framed: str = "'none'") -> str:
    """A page's own policy and, what only a header can say, who may frame it."""
    return f"{policy_in(page)}; frame-ancestors {framed}"
