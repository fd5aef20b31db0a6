"""Who may ask the desk: each of these fails where its guard is taken away."""

from __future__ import annotations

import pytest

from framing.desk.app import ADDRESSES
from tests.desk.asking import HOME, HOST, PORT, TOKEN, Client, form

TEXTS = form(text_1="A text of one newsroom.", text_2="Another of another newsroom.")


@pytest.fixture
def client(tmp_path):
    return Client(tmp_path / "desk")


def test_the_desks_own_page_is_answered(client):
    assert client.ask().status == 200
    assert client.ask(host=f"localhost:{PORT}").status == 200
    assert client.ask(origin=f"http://{HOST}").status == 200


@pytest.mark.parametrize(
    "host",
    [
        "evil.example", f"evil.example:{PORT}", "127.0.0.1", f"127.0.0.1:{PORT + 1}",
        f"127.0.0.1.evil.example:{PORT}", f"evil.example@127.0.0.1:{PORT}", "", None,
    ],
)  # fmt: skip
def test_another_host_is_refused(client, host):
    assert client.ask(host=host).status == 403


@pytest.mark.parametrize(
    "origin",
    [
        "http://evil.example", "null", f"https://{HOST}", "http://127.0.0.1",
        f"http://127.0.0.1:{PORT + 1}", f"http://localhost:{PORT}", "",
    ],
)  # fmt: skip
@pytest.mark.parametrize("method", ["GET", "POST"])
def test_another_origin_is_refused(client, origin, method):
    assert client.ask(method, f"{HOME}read", TEXTS, origin=origin).status == 403


@pytest.mark.parametrize("path", ["/", "/alive", "/x/", "//", f"/{TOKEN[:-1]}/", f"/{TOKEN}x/"])
def test_another_token_is_refused(client, path):
    assert client.ask(path=path).status == 403


def test_every_address_needs_the_token(client):
    for method, path, _ in ADDRESSES:
        asked = path.replace("{event}", "e").replace("{name:path}", "report.html")
        body = form(nothing="") if method == "POST" else b""

        assert client.ask(method, asked, body).status == 403, asked
        if path != "/sample":  # which would be compared
            assert client.ask(method, f"/{TOKEN}{asked}", body).status != 403, asked


def test_nothing_is_done_for_who_is_refused(client, tmp_path):
    client.ask("POST", "/read", TEXTS)
    client.ask("POST", f"{HOME}read", TEXTS, origin="http://evil.example")
    client.ask("POST", f"{HOME}read", TEXTS, host="evil.example")

    assert not (tmp_path / "desk").exists()


def test_the_token_is_new_with_each_start_and_the_address_is_this_machines(tmp_path):
    from tests.desk.conftest import running

    with running(tmp_path) as one, running(tmp_path) as other:
        tokens = [desk.address.split("/")[3] for desk in (one, other)]
        assert all(desk.address.startswith("http://127.0.0.1:") for desk in (one, other))

    assert tokens[0] != tokens[1]
    assert all(len(token) >= 32 for token in tokens)
