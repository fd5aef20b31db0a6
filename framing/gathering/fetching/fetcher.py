"""Pages fetched with care: limits, redirects followed by hand, robots.txt, a pause a host."""

from __future__ import annotations

import time
from collections.abc import Callable
from typing import Any
from urllib.parse import SplitResult, urljoin
from urllib.robotparser import RobotFileParser

from msgspec import Struct

from framing.gathering.fetching.addresses import address_of, parts_of
from framing.gathering.problems import SourceError, missing
from framing.settings import VERSION

AGENT = f"framing/{VERSION} (news comparison; reads a page that its user names)"
MOST_BYTES = 20 * 1024 * 1024
MOST_SECONDS = 30.0
MOST_REDIRECTS = 5
PAUSE = 1.0  # seconds between two requests to one host
CHUNK = 64 * 1024
_MOVED = (301, 302, 303, 307, 308)


class Fetched(Struct, frozen=True):
    """What came: the link where it was found in the end, its type and its bytes."""

    link: str
    content_type: str
    data: bytes


class Fetcher:
    """Fetches links, one after the other; remembers robots.txt and when a host was asked."""

    def __init__(
        self,
        allow_private: bool = False,
        sleep: Callable[[float], None] = time.sleep,
        clock: Callable[[], float] = time.monotonic,
    ) -> None:
        """`allow_private` lets addresses of one's own network through, as in tests."""
        self._allow_private = allow_private
        self._sleep, self._clock = sleep, clock
        self._asked: dict[str, float] = {}
        self._robots: dict[str, RobotFileParser | None] = {}

    def fetch(self, link: str) -> Fetched:
        """The page behind a link.

        Raises:
            SourceError: the link isn't allowed, the page isn't there or isn't to be read by
                programs, it is too large or too slow, or urllib3 isn't installed.
        """
        where = link
        for _ in range(MOST_REDIRECTS + 1):
            parts = parts_of(link)
            self._heed_robots(where, link, parts)
            status, headers, data = self._get(where, link, parts)
            if status in _MOVED and headers.get("location"):
                link = urljoin(link, headers["location"])
                continue
            _check_status(where, status)
            return Fetched(link, headers.get("content-type", ""), data)
        what = f"sends on more than {MOST_REDIRECTS} times"
        raise SourceError(where, what, "open it in a browser and give the last address")

    def _heed_robots(self, where: str, link: str, parts: SplitResult) -> None:
        """Refuse what the host's robots.txt forbids to programs."""
        site = f"{parts.scheme}://{parts.netloc}"
        if site not in self._robots:
            self._robots[site] = self._rules_of(site)
        rules = self._robots[site]
        if rules is not None and not rules.can_fetch(AGENT, link):
            what = "the site's robots.txt asks programs not to read this page"
            raise SourceError(where, what, "save the page in a browser and add the file")

    def _rules_of(self, site: str) -> RobotFileParser | None:
        """A site's robots.txt; None where there is none."""
        link = f"{site}/robots.txt"
        try:
            status, _, data = self._get(link, link, parts_of(link))
        except SourceError:
            return None  # the page itself will tell what is wrong
        if status != 200:
            return None
        rules = RobotFileParser()
        rules.parse(data.decode("utf-8", "replace").splitlines())
        return rules

    def _get(
        self, where: str, link: str, parts: SplitResult
    ) -> tuple[int, dict[str, str], bytes]:
        """One request: status, headers in lower case, body."""
        host = parts.hostname or ""
        port = parts.port or (443 if parts.scheme.lower() == "https" else 80)
        address = address_of(where, host, port, self._allow_private)
        self._wait(host)
        deadline = self._clock() + MOST_SECONDS
        target = (parts.path or "/") + (f"?{parts.query}" if parts.query else "")
        urllib3, pool = _pool(where, parts.scheme.lower(), address, port, host)
        try:
            answer = pool.request(
                "GET",
                target,
                headers={"Host": parts.netloc.rpartition("@")[2], "User-Agent": AGENT},
                redirect=False,
                preload_content=False,
                retries=False,
                timeout=MOST_SECONDS / 2,
            )
            headers = {name.lower(): value for name, value in answer.headers.items()}
            data = b"" if answer.status in _MOVED else self._body(where, answer, deadline)
        except urllib3.exceptions.HTTPError as error:
            reason = "takes too long" if "timed out" in str(error) else "can't be reached"
            mend = "check the address and the connection"
            raise SourceError(where, f"{reason} ({_plain(error)})", mend) from error
        finally:
            pool.close()
        return answer.status, headers, data

    def _body(self, where: str, answer: Any, deadline: float) -> bytes:
        """The answer's bytes, unpacked, as far as the limits let it run."""
        parts: list[bytes] = []
        size = 0
        for chunk in answer.stream(CHUNK, decode_content=True):
            size += len(chunk)
            if size > MOST_BYTES:
                what = f"is larger than {MOST_BYTES // 1024 // 1024} MB"
                raise SourceError(where, what, "save the article alone and add the file")
            if self._clock() > deadline:
                what = f"takes longer than {MOST_SECONDS:.0f} seconds"
                raise SourceError(where, what, "try again later, or save the page")
            parts.append(chunk)
        return b"".join(parts)

    def _wait(self, host: str) -> None:
        """Leave a second between two requests to a host."""
        now = self._clock()
        due = self._asked.get(host, now - PAUSE) + PAUSE
        if due > now:
            self._sleep(due - now)
        self._asked[host] = max(due, now)


def _pool(where: str, scheme: str, address: str, port: int, host: str) -> tuple[Any, Any]:
    """urllib3, and a connection to the address itself, in the name of the host."""
    try:
        import urllib3
    except ImportError as error:
        raise missing(where, "links") from error
    if scheme == "http":
        return urllib3, urllib3.HTTPConnectionPool(address, port=port, maxsize=1)
    import certifi

    return urllib3, urllib3.HTTPSConnectionPool(
        address,
        port=port,
        maxsize=1,
        server_hostname=host,
        assert_hostname=host,
        cert_reqs="CERT_REQUIRED",
        ca_certs=certifi.where(),
    )


def _check_status(where: str, status: int) -> None:
    """Refuse an answer that isn't the page."""
    if status == 200:
        return
    if status in (401, 402, 403, 451):
        what = f"the site won't show it to a program (answer {status})"
        raise SourceError(where, what, "save the page in a browser and add the file")
    if status in (404, 410):
        raise SourceError(
            where, f"there is no such page (answer {status})", "check the address"
        )
    if status == 429:
        raise SourceError(where, "the site asks for a pause (answer 429)", "try again later")
    raise SourceError(where, f"the site answers {status}", "try again later, or save the page")


def _plain(error: Exception) -> str:
    """An error's first line without objects' addresses."""
    text = str(error).splitlines()[0] if str(error) else type(error).__name__
    return text.rpartition(">: ")[2][:120]
