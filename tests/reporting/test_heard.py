"""Who is named in the short report's line on who speaks."""

from types import SimpleNamespace

import pytest
from msgspec import structs

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


SPEAKERS = [  # what is known of Ann Roe, as what she speaks in the table, and in the line
    ({"role": "mayor of Lund", "kind": "person"}, "mayor of Lund", "mayor of Lund"),
    ({"kind": "expert", "affiliation": "Sea Forum"}, "expert", "Sea Forum"),
    ({"role": "Lund mayor", "country": "Sweden"}, "Lund mayor, Sweden", "Lund mayor"),
    ({"role": "Swedish mayor", "country": "Sweden"}, "Swedish mayor", "Swedish mayor"),
    (
        {"role": "executive director of the old harbor workers’ union"},
        "executive director of the old harbor workers’ union",
        "executive director",
    ),
    (
        {
            "role": "vice president of the Lund-based Forum for Sea and Coast",
            "affiliation": "Forum for Sea and Coast",
        },
        "vice president of the Lund-based Forum for Sea and Coast",
        "Forum for Sea and Coast",
    ),
    ({}, voices.UNCLEAR, ""),
]


@pytest.mark.parametrize(("known", "table", "line"), SPEAKERS)
def test_a_speaker_is_told_by_the_texts_own_words_before_our_kinds(known, table, line):
    one = structs.replace(source("Ann Roe", 5, 1.0), **known)

    assert voices.who(one)[1] == table
    assert voices.heard(SimpleNamespace(sources=[one])) == (
        f"Ann Roe ({line}) 100%" if line else "Ann Roe 100%"
    )


def test_a_body_that_the_role_names_is_not_told_twice():
    one = structs.replace(
        source("Ann Roe", 5, 1.0), affiliation="Sea Forum", role="fellow at the Sea Forum"
    )

    assert voices.who(one) == ("Ann Roe", "fellow at the Sea Forum")
    assert voices.who(structs.replace(one, role="fellow"))[0] == "Ann Roe (Sea Forum)"


def test_who_goes_by_a_description_is_not_named_where_no_kind_is_clear():
    one = structs.replace(source("some members", 5, 1.0), named=False)

    assert voices.who(one)[1] == voices.NOT_NAMED
