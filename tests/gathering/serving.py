"""A small server on this machine's own address, and what it was asked for."""

from __future__ import annotations

import threading
import time
from collections.abc import Iterator
from contextlib import contextmanager
from http.server import BaseHTTPRequestHandler, ThreadingHTTPServer
from typing import Any
from urllib.parse import unquote


class Site:
    """Pages by their paths: bytes, a link to send on to, or a way to write an answer."""

    def __init__(self, pages: dict[str, Any]) -> None:
        self.pages = pages
        self.asked: list[str] = []
        self.agents: list[str] = []
        self.sent = 0
        self.port = 0

    def link(self, path: str, host: str = "127.0.0.1") -> str:
        return f"http://{host}:{self.port}{path}"


@contextmanager
def serving(pages: dict[str, Any]) -> Iterator[Site]:
    site = Site(pages)

    class Handler(BaseHTTPRequestHandler):
        def do_GET(self) -> None:
            site.asked.append(unquote(self.path))
            site.agents.append(self.headers["User-Agent"])
            page = site.pages.get(unquote(self.path))
            try:
                self._answer(page)
            except OSError:  # they hung up
                self.close_connection = True

        def _answer(self, page: Any) -> None:
            if page is None:
                self.send_error(404)
            elif isinstance(page, int):
                self.send_error(page)
            elif isinstance(page, str):
                self.send_response(302)
                self.send_header("Location", page)
                self.send_header("Content-Length", "0")
                self.end_headers()
            elif isinstance(page, bytes):
                self.send_response(200)
                self.send_header("Content-Length", str(len(page)))
                self.end_headers()
                self.wfile.write(page)
            else:
                page(self, site)

        def log_message(self, *_: Any) -> None:
            pass

    server = ThreadingHTTPServer(("127.0.0.1", 0), Handler)
    server.daemon_threads = True
    site.port = server.server_address[1]
    threading.Thread(target=server.serve_forever, daemon=True).start()
    try:
        yield site
    finally:
        server.shutdown()
        server.server_close()


def endless(handler: BaseHTTPRequestHandler, site: Site) -> None:
    """A page of two gigabytes, as far as somebody reads it."""
    handler.send_response(200)
    handler.send_header("Content-Length", str(2 * 1024**3))
    handler.end_headers()
    block = b"a page without an end " * 3000
    while site.sent < 2 * 1024**3:
        handler.wfile.write(block)
        site.sent += len(block)


def dripping(handler: BaseHTTPRequestHandler, site: Site) -> None:
    """A page of a byte now and then, never silent for long."""
    handler.send_response(200)
    handler.end_headers()
    for _ in range(100):
        handler.wfile.write(b"a")
        handler.wfile.flush()
        time.sleep(0.1)
