"""A few of the texts that `make fuzz` makes thousands of, and what it once found."""

import random
import time

import pytest

from framing.comparing.statements.making import without_dateline
from framing.reading.reader import read
from framing.records import Document
from tests.hostile import ONE, fuzz


def test_a_few_dozen_made_texts_keep_every_promise():
    done = fuzz.run(120, seed=2026)

    assert done["texts"] >= 120
    assert not [name for name in done if name.startswith("wrong")]


def test_the_same_seed_makes_the_same_texts():
    articles = fuzz.samples()

    one, two = (fuzz.documents(random.Random("1/1"), articles) for _ in range(2))

    assert one == two


def test_a_traceback_is_a_fault(monkeypatch):
    monkeypatch.setattr(fuzz, "broken", lambda *_: 1 / 0)

    assert fuzz.faults([])[0].startswith("ZeroDivisionError")


@pytest.mark.parametrize(
    "text",
    [
        "The count was 12 \u2003\n\n" + ONE,  # a number before nothing but blanks
        ONE + "\n\nAnn Tull saying",  # a text that breaks off in a form in -ing
        "9" * 400 + " dollars were paid. 1" + "0" * 310 + " people came. " + ONE,
    ],
)
def test_what_was_found_is_read(text):
    assert read(Document("a", "e", "o", text)).sentences


def test_a_lead_of_thousands_of_capitals_takes_no_time():
    start = time.process_time()

    assert without_dateline("A" * 20_000) == "A" * 20_000
    assert without_dateline("CORRAN — The dam held.") == "The dam held."
    assert time.process_time() - start < 1  # minutes, where every part of the run was tried
