"""Who is named in the short report's line on who speaks."""

from types import SimpleNamespace

import pytest

from framing.records import Source
from framing.reporting.telling import voices


def source(name, words, share):
    return Source(
        name=name, affiliation=None, kind="unknown", country=None, named=bool(name),
        anonymous=False, attributions=1, words=words, verbs={}, sentences=[0], first=0, last=0,
        share=share,
    )  # fmt: skip


@pytest.mark.parametrize(
    ("sources", "expected"),
    [
        (
            [source(None, 60, 0.6), source("Ann Roe", 40, 0.4), source("Bo Lind", 0, 0.0)],
            "Ann Roe 40% · 1 more 60%",
        ),
        ([source(None, 60, 1.0)], f"{voices.NOBODY} 100%"),
        ([], ""),
    ],
)
def test_who_can_be_made_out_is_named_and_the_others_are_counted(sources, expected):
    assert voices.heard(SimpleNamespace(sources=sources)) == expected
