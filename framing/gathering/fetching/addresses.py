"""Which addresses may be asked: public ones, looked at after the name is resolved."""

from __future__ import annotations

import ipaddress
import socket
from urllib.parse import SplitResult, urlsplit

from framing.gathering.problems import SourceError

SCHEMES = ("http", "https")
_NAT64 = ipaddress.ip_network("64:ff9b::/96")


def parts_of(link: str) -> SplitResult:
    """A link's parts.

    Raises:
        SourceError: it is no link that may be fetched.
    """
    try:
        parts = urlsplit(link)
        _ = parts.port
    except ValueError as error:
        raise SourceError(link, f"is no link ({error})", "check the address") from error
    if parts.scheme.lower() not in SCHEMES:
        what = f"links of the kind '{parts.scheme}:' aren't fetched"
        raise SourceError(link, what, "only http and https are; save it as a file")
    if not parts.hostname:
        raise SourceError(link, "has no host", "write it as https://host/path")
    return parts


def ascii_host(link: str, parts: SplitResult) -> str:
    """A link's host as it is asked for: other letters than ASCII in IDNA's spelling.

    Raises:
        SourceError: it is no name of a host.
    """
    host = parts.hostname or ""
    try:
        return host if host.isascii() else host.encode("idna").decode("ascii")
    except UnicodeError as error:
        raise SourceError(link, f"'{host}' is no host", "check the address") from error


def addresses_of(link: str, host: str, port: int, allow_private: bool = False) -> list[str]:
    """The IP addresses to ask for a host, as its name resolves to them.

    The connection is made to these very addresses, so that a name can't resolve to one thing
    when it is looked at and to another when it is asked.

    Raises:
        SourceError: the name isn't known, or an address of it isn't a public one.
    """
    try:
        found = socket.getaddrinfo(host, port, type=socket.SOCK_STREAM)
    except (OSError, UnicodeError) as error:
        what = f"no such host as '{host}'"
        raise SourceError(link, what, "check the address and the connection") from error
    addresses = list(dict.fromkeys(str(entry[4][0]) for entry in found))
    for address in addresses:
        if not allow_private and not is_public(address):
            what = f"'{host}' is at a private address ({address})"
            raise SourceError(link, what, "use --allow-private if you trust it")
    return addresses


def is_public(address: str) -> bool:
    """Whether an IP address is one of the public network: not loopback, private,
    link-local, multicast, reserved, nor one of these in IPv6 clothes."""
    try:
        plain = ipaddress.ip_address(address.partition("%")[0])
    except ValueError:
        return False
    if isinstance(plain, ipaddress.IPv6Address):
        inner = plain.ipv4_mapped or plain.sixtofour or (plain.teredo or (None, None))[1]
        if inner is not None and not is_public(str(inner)):
            return False
        if plain in _NAT64 and not is_public(
            str(ipaddress.IPv4Address(int(plain) & 0xFFFFFFFF))
        ):
            return False
    return plain.is_global and not plain.is_multicast
