"""Newsletters that were forwarded or came straight: their own day, name and text alone."""

from __future__ import annotations

import html
from email.message import EmailMessage

import pytest

from framing.gathering.sources import articles_in
from tests.gathering.stories import story

MINE = story(6)
LONG, SHORT = f"{MINE.day:%A, %B} {MINE.day.day}, {MINE.day.year} 7:10 AM", MINE.day.isoformat()
ADDRESS = "news@alder.test"
BEHIND = [
    "You are receiving this because you asked for our morning letter.",
    "Unsubscribe <https://alder.test/u> | Manage preferences",
    f"© {MINE.day.year + 1} {MINE.outlet}, 4 Quay Street",
]
HEADS = {
    "gmail": [
        "---------- Forwarded message ---------",
        f"From: {MINE.outlet} <{ADDRESS}>",
        f"Date: {MINE.day:%a, %b} {MINE.day.day}, {MINE.day.year} at 7:10 AM",
        f"Subject: {MINE.title}",
        "To: <reader@class.test>",
    ],
    "outlook": [
        "-----Original Message-----",
        f"From: {MINE.outlet} [mailto:{ADDRESS}]",
        f"Sent: {LONG}",
        "To: A Reader; Another Reader",
        f"Subject: {MINE.title}",
    ],
    "apple": [
        "Begin forwarded message:",
        f'> From: "{MINE.outlet}" <{ADDRESS}>',
        f"> Subject: {MINE.title}",
        f"> Date: {MINE.day.day} {MINE.day:%B %Y} at 07:10:00 CET",
        "> To: reader@class.test",
    ],
    "german": [
        f"Von: {MINE.outlet} <{ADDRESS}>",
        f"Gesendet: Dienstag, {MINE.day:%d.%m.%Y} 07:10",
        "An: Leserin",
        f"Betreff: {MINE.title}",
    ],
}


def message(subject: str, day: str = "Sun, 30 Nov 2036 18:00:00 +0100") -> EmailMessage:
    made = EmailMessage()
    made["From"] = "Sam Reader <sam@class.test>"
    made["To"] = "class@class.test"
    made["Subject"] = subject
    made["Date"] = day
    return made


def plain_of(head: list[str]) -> str:
    top = ["View in browser <https://alder.test/v>", f"[image: {MINE.outlet}]", MINE.title]
    text = [
        f"By {MINE.author}",
        *MINE.paragraphs,
        "Read more on our site <https://alder.test/1>",
    ]
    return "\n\n".join(["For Monday.", "\n".join(head), *top, *text, "\n".join(BEHIND)])


def markup_of(head: list[str]) -> str:
    """The head in a block of its own, the newsletter in tables."""
    inner = "".join(f"<p>{html.escape(line)}</p>" for line in MINE.paragraphs)
    told = "<br>".join(html.escape(line) for line in head)
    behind = "<br>".join(html.escape(line) for line in BEHIND)
    return (
        f"<html><body><div>For Monday.<br><!-- x --><div>{told}</div><div><table><tr><td><a "
        f"href='https://alder.test/v'>View in browser</a></td></tr><tr><td><h1>"
        f"{html.escape(MINE.title)}</h1><p>By {MINE.author}</p>{inner}</td></tr><tr><td>"
        f"{behind}</td></tr></table></div></div></body></html>"
    )


@pytest.mark.parametrize("name", HEADS)
@pytest.mark.parametrize("parts", ["plain", "html", "both"])
def test_a_forwarded_mail_is_the_inner_one(name, parts):
    made = message(f"FW: {MINE.title}")
    if parts != "html":
        made.set_content(plain_of(HEADS[name]))
    if parts == "html":
        made.set_content(markup_of(HEADS[name]), subtype="html")
    if parts == "both":
        made.add_alternative(markup_of(HEADS[name]), subtype="html")

    (found,) = articles_in(made.as_bytes(), "mail")

    assert (found.title, found.outlet) == (MINE.title, MINE.outlet)
    assert (found.published, found.author) == (SHORT, MINE.author)
    assert found.text == MINE.text


def test_an_answer_keeps_its_own_sender():
    made = message("Re: the quarry")
    made.set_content(MINE.text + "\n\n" + "\n".join(HEADS["outlook"]) + "\n\nDo you agree?")

    (found,) = articles_in(made.as_bytes(), "mail")

    assert (found.title, found.outlet, found.published) == (
        "the quarry",
        "Sam Reader",
        "2036-11-30",
    )


def test_a_mails_day_is_its_headers():
    made = message("The quarry", f"{MINE.day:%a, %d %b %Y} 10:00:00 +0000")
    made.set_content(markup_of([]).replace("For Monday.", ""), subtype="html")

    (found,) = articles_in(made.as_bytes(), "mail")

    assert (found.published, found.author) == (SHORT, MINE.author)
    assert found.text == MINE.text


def test_sentences_like_furniture_stay():
    more = ["Copyright is the least of it.", "Read more than one book a year, said the mayor."]
    text = "\n\n".join([MINE.text, *more])
    made = message("The quarry")
    made.set_content(text)

    (found,) = articles_in(made.as_bytes(), "mail")

    assert found.text == text
