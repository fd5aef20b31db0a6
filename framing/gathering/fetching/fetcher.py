"""Pages fetched with care: limits, redirects followed by hand, robots.txt, a pause a host."""

from __future__ import annotations

import threading
import time
from collections.abc import Callable, Iterable, Iterator
from typing import TYPE_CHECKING, Any, TypeVar
from urllib.parse import SplitResult, urljoin

from msgspec import Struct

from framing.gathering.fetching.addresses import addresses_of, ascii_host, parts_of
from framing.gathering.problems import SourceError, missing
from framing.settings import VERSION

if TYPE_CHECKING:
    from urllib.robotparser import RobotFileParser

AGENT = f"framing/{VERSION} (news comparison; reads a page that its user names)"
MOST_BYTES = 20 * 1024 * 1024
MOST_SECONDS = 30.0
SILENCE = 15.0  # seconds without a byte
MOST_REDIRECTS = 5
PAUSE = 1.0  # seconds between two requests to one host
CHUNK = 64 * 1024
Result = TypeVar("Result")
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
        seconds: float = MOST_SECONDS,
        sleep: Callable[[float], None] = time.sleep,
        clock: Callable[[], float] = time.monotonic,
    ) -> None:
        """`allow_private` lets addresses of one's own network through, as in tests; a page
        may take `seconds`."""
        self._allow_private, self._seconds = allow_private, seconds
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
        from urllib.robotparser import RobotFileParser  # brings all of http with it

        rules = RobotFileParser()
        rules.parse(data.decode("utf-8", "replace").splitlines())
        return rules

    def _get(
        self, where: str, link: str, parts: SplitResult
    ) -> tuple[int, dict[str, str], bytes]:
        """One request: status, headers in lower case, body."""
        host = ascii_host(link, parts)
        port = parts.port or (443 if parts.scheme.lower() == "https" else 80)
        addresses = addresses_of(where, host, port, self._allow_private)
        self._wait(host)
        target = (parts.path or "/") + (f"?{parts.query}" if parts.query else "")
        told = {"Host": f"{host}:{parts.port}" if parts.port else host, "User-Agent": AGENT}
        asked = _pools(where, parts.scheme.lower(), addresses, port, host)
        answer = _within(self._seconds, lambda: _answer(where, asked, target, told))
        if answer is None:
            what = f"takes longer than {self._seconds:.0f} seconds"
            raise SourceError(where, what, "try again later, or save the page")
        return answer

    def _wait(self, host: str) -> None:
        """Leave a second between two requests to a host."""
        now = self._clock()
        due = self._asked.get(host, now - PAUSE) + PAUSE
        if due > now:
            self._sleep(due - now)
        self._asked[host] = max(due, now)


def _pools(
    where: str, scheme: str, addresses: list[str], port: int, host: str
) -> Iterator[Any]:
    """A connection to each address itself, in the name of the host."""
    try:
        import certifi
        import urllib3
    except ImportError as error:
        raise missing(where, "links") from error
    for address in addresses:
        if scheme == "http":
            yield urllib3.HTTPConnectionPool(address, port=port, maxsize=1)
        else:
            yield urllib3.HTTPSConnectionPool(
                address,
                port=port,
                maxsize=1,
                server_hostname=host,
                assert_hostname=host,
                cert_reqs="CERT_REQUIRED",
                ca_certs=certifi.where(),
            )


def _answer(
    where: str, pools: Iterable[Any], target: str, told: dict[str, str]
) -> tuple[int, dict[str, str], bytes]:
    """What the first of some addresses answers that can be reached."""
    failed: Exception | None = None
    for pool in pools:
        from urllib3.exceptions import ConnectTimeoutError, HTTPError, NewConnectionError

        try:
            answer = pool.request(
                "GET",
                target,
                headers=told,
                redirect=False,
                preload_content=False,
                retries=False,
                timeout=SILENCE,
            )
            headers = {name.lower(): value for name, value in answer.headers.items()}
            data = b"" if answer.status in _MOVED else _body(where, answer)
            return answer.status, headers, data
        except (NewConnectionError, ConnectTimeoutError) as error:
            failed = error
        except HTTPError as error:
            failed = error
            break
        finally:
            pool.close()
    reason = "takes too long" if "timed out" in str(failed) else "can't be reached"
    what = f"{reason} ({_plain(failed)})" if failed else reason
    raise SourceError(where, what, "check the address and the connection") from failed


def _body(where: str, answer: Any) -> bytes:
    """The answer's bytes, unpacked, as far as the limit lets it run."""
    parts: list[bytes] = []
    size = 0
    for chunk in answer.stream(CHUNK, decode_content=True):
        size += len(chunk)
        if size > MOST_BYTES:
            answer.close()
            what = f"is larger than {MOST_BYTES // 1024 // 1024} MB"
            raise SourceError(where, what, "save the article alone and add the file")
        parts.append(chunk)
    return b"".join(parts)


def _within(seconds: float, work: Callable[[], Result]) -> Result | None:
    """What some work gives, or None where it isn't done in time: a server that sends a byte
    now and then keeps every socket's own time limit from running out. Its errors are ours."""
    done: list[Result] = []
    failed: list[Exception] = []

    def run() -> None:
        try:
            done.append(work())
        except Exception as error:
            failed.append(error)

    thread = threading.Thread(target=run, daemon=True)
    thread.start()
    thread.join(seconds)
    if failed:
        raise failed[0]
    return done[0] if done else None


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


def _plain(error: BaseException) -> str:
    """An error's first line without objects' addresses."""
    text = str(error).splitlines()[0] if str(error) else type(error).__name__
    return text.rpartition(">: ")[2][:120]
