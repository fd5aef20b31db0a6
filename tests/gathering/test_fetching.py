"""What is fetched and what isn't: each of these fails where its guard is taken away."""

from __future__ import annotations

import gzip
import socket

import pytest

from framing.gathering.fetching import addresses
from framing.gathering.fetching.fetcher import AGENT, MOST_BYTES, Fetcher
from framing.gathering.problems import SourceError
from tests.gathering import saved_pages
from tests.gathering.serving import dripping, endless, serving
from tests.gathering.stories import story

PAGE = saved_pages.agency(story(1))


def fetcher(allow_private=True, **options):
    return Fetcher(allow_private, sleep=lambda seconds: None, **options)


@pytest.fixture
def names(monkeypatch):
    """Names of hosts that resolve to given addresses."""
    known: dict[str, list[str]] = {}
    resolve = socket.getaddrinfo

    def getaddrinfo(host, port, *arguments, **options):
        if host not in known:
            return resolve(host, port, *arguments, **options)
        return [
            (socket.AF_INET, socket.SOCK_STREAM, 6, "", (address, port))
            for address in known[host]
        ]

    monkeypatch.setattr(socket, "getaddrinfo", getaddrinfo)
    return known


def test_a_page_comes_with_its_last_address_and_our_name():
    with serving({"/new/한국": PAGE, "/old": "/new/%ED%95%9C%EA%B5%AD"}) as site:
        found = fetcher().fetch(site.link("/old"))

    assert found.data == PAGE
    assert found.link == site.link("/new/%ED%95%9C%EA%B5%AD")
    assert site.asked == ["/robots.txt", "/old", "/new/한국"]
    assert set(site.agents) == {AGENT}


def test_other_letters_in_a_link_are_spelled_as_hosts_want_them():
    with serving({"/기사": PAGE}) as site:
        assert fetcher().fetch(site.link("/기사")).data == PAGE


@pytest.mark.parametrize(
    "link",
    [
        "file:///etc/hostname",
        "ftp://paper.test/a",
        "data:text/html,<p>Hello",
        "javascript:alert(1)",
    ],
)
def test_only_http_and_https_are_fetched(link):
    with pytest.raises(SourceError, match="only http and https are"):
        fetcher().fetch(link)


@pytest.mark.parametrize(
    "host",
    [
        "127.0.0.1", "localhost", "10.1.2.3", "192.168.1.1", "172.16.0.9", "169.254.169.254",
        "0.0.0.0", "100.64.0.1", "[::1]", "[fe80::1]", "[fd00::5]", "[::ffff:127.0.0.1]",
        "[64:ff9b::7f00:1]", "[2002:7f00:1::]", "2130706433", "224.0.0.1",
    ],
)  # fmt: skip
def test_addresses_of_ones_own_network_are_refused(host):
    with serving({"/": PAGE}) as site:
        with pytest.raises(SourceError, match="private address"):
            fetcher(allow_private=False).fetch(site.link("/", host))

        assert site.asked == []


def test_a_name_that_resolves_to_a_private_address_is_refused(names):
    names["paper.test"] = ["93.184.215.14", "127.0.0.1"]
    with serving({"/": PAGE}) as site:
        with pytest.raises(SourceError, match=r"'paper\.test' is at a private address"):
            fetcher(allow_private=False).fetch(site.link("/", "paper.test"))

        assert site.asked == []


def test_a_redirect_to_a_private_address_is_refused(monkeypatch, names):
    names["paper.test"], names["inside.test"] = ["127.0.0.1"], ["10.0.0.8"]
    looks_public = addresses.is_public
    monkeypatch.setattr(
        addresses, "is_public", lambda address: address == "127.0.0.1" or looks_public(address)
    )
    with serving({"/": "http://inside.test/secret", "/file": "file:///etc/hostname"}) as site:
        with pytest.raises(SourceError, match=r"'inside\.test' is at a private address"):
            fetcher(allow_private=False).fetch(site.link("/", "paper.test"))
        with pytest.raises(SourceError, match="'file:'"):
            fetcher(allow_private=False).fetch(site.link("/file", "paper.test"))


def test_the_address_that_was_looked_at_is_the_one_that_is_asked(monkeypatch):
    answers = [["127.0.0.1"], ["203.0.113.9"]]
    monkeypatch.setattr(
        addresses.socket,
        "getaddrinfo",
        lambda host, port, *_, **__: [
            (socket.AF_INET, socket.SOCK_STREAM, 6, "", (address, port))
            for address in (answers.pop(0) if host == "paper.test" else [host])
        ],
    )
    with serving({"/robots.txt": b""}) as site:
        rules = fetcher()._rules_of(site.link("", "paper.test"))

    assert rules is not None
    assert site.asked == ["/robots.txt"]


def test_an_address_that_cant_be_reached_is_followed_by_the_next(names):
    names["paper.test"] = ["127.0.0.3", "127.0.0.1"]
    with serving({"/": PAGE}) as site:
        assert fetcher().fetch(site.link("/", "paper.test")).data == PAGE


def test_a_page_of_two_gigabytes_is_left_alone_at_the_limit():
    with serving({"/": endless}) as site:
        with pytest.raises(SourceError, match="is larger than 20 MB"):
            fetcher().fetch(site.link("/"))

        assert site.sent < 3 * MOST_BYTES


def test_a_page_that_unpacks_to_more_than_the_limit_is_left_alone():
    bomb = gzip.compress(b" " * (MOST_BYTES + 1), mtime=0)

    def packed(handler, site):
        handler.send_response(200)
        handler.send_header("Content-Encoding", "gzip")
        handler.send_header("Content-Length", str(len(bomb)))
        handler.end_headers()
        handler.wfile.write(bomb)

    with (
        serving({"/": packed}) as site,
        pytest.raises(SourceError, match="is larger than 20 MB"),
    ):
        fetcher().fetch(site.link("/"))


def test_a_page_that_comes_byte_by_byte_takes_too_long():
    with (
        serving({"/": dripping}) as site,
        pytest.raises(SourceError, match="takes longer than 1 seconds"),
    ):
        fetcher(seconds=1).fetch(site.link("/"))


def test_what_robots_txt_forbids_isnt_asked_for():
    rules = b"User-agent: *\nDisallow: /members/\n"
    with serving({"/robots.txt": rules, "/members/a": PAGE, "/a": PAGE}) as site:
        shared = fetcher()
        assert shared.fetch(site.link("/a")).data == PAGE
        with pytest.raises(SourceError, match=r"robots\.txt asks programs not to"):
            shared.fetch(site.link("/members/a"))

    assert site.asked == ["/robots.txt", "/a"]


def test_a_host_gets_a_second_between_two_requests():
    slept: list[float] = []
    with serving({"/a": PAGE, "/b": PAGE}) as site:
        slow = Fetcher(True, sleep=slept.append, clock=lambda: 100.0)
        slow.fetch(site.link("/a"))
        slow.fetch(site.link("/b"))

    assert slept == [1.0, 2.0]  # robots.txt, then two pages, by a clock that stands still


@pytest.mark.parametrize(
    ("page", "said"),
    [
        (None, "there is no such page"),
        (403, "won't show it to a program"),
        (429, "asks for a pause"),
        (500, "the site answers 500"),
        ("/", "sends on more than 5 times"),
    ],
)
def test_an_answer_that_isnt_the_page_is_said_plainly(page, said):
    with serving({"/": page}) as site, pytest.raises(SourceError, match=said):
        fetcher().fetch(site.link("/"))


@pytest.mark.parametrize("link", ["https://", "http://[::1", "http://paper.test:99999/"])
def test_what_is_no_link_is_said(link):
    with pytest.raises(SourceError):
        fetcher().fetch(link)


@pytest.mark.parametrize(
    ("address", "public"),
    [
        ("93.184.216.34", True),
        ("10.0.0.1", False),
        ("169.254.1.1", False),
        ("224.0.0.1", False),  # to many
        ("no address", False),
        ("2606:2800:220:1::1", True),
        ("fe80::1%eth0", False),
        ("::ffff:10.0.0.1", False),  # a private one in IPv6 clothes
        ("::ffff:93.184.216.34", True),
        ("2002:0a00:0001::1", False),
        ("64:ff9b::10.0.0.1", False),
        ("64:ff9b::93.184.216.34", True),
    ],
)
def test_which_addresses_are_public(address, public):
    assert addresses.is_public(address) is public


def test_a_host_that_nobody_knows_is_said(monkeypatch):
    def unknown(*_args, **_more):
        raise OSError("nobody knows it")

    monkeypatch.setattr(addresses.socket, "getaddrinfo", unknown)
    with pytest.raises(SourceError, match=r"no such host as 'velm\.example'"):
        addresses.addresses_of("http://velm.example/", "velm.example", 80)
