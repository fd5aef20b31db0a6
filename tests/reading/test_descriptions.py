"""Kinds and bodies of speakers by how a text describes them, in prose of our own."""

import pytest

from tests.reading.said import said, speakers


@pytest.mark.parametrize(
    ("source", "kind"),
    [
        ("Police", "government"),
        ("The police", "government"),
        ("Prosecutors", "government"),
        ("The Industry Minister", "government"),
        ("The agriculture minister", "government"),
        ("Energy Minister Ines Haan", "government"),
        ("Two senators", "government"),
        ("The union's president", "civil society"),
        ("The president of the union", "civil society"),
        ("Union president Karl Voss", "civil society"),
        ("Karl Voss, president of the dockers' union,", "civil society"),
        ("The charity's head", "civil society"),
        ("The group's chairman, Al Fox,", "civil society"),
        ("Al Fox, chairman of the group,", "civil society"),
        ("The bank's chairman", "business"),
        ("The company's founder and chief executive, Sam Roth,", "business"),
        ("Osmond Chief Executive Marta Ilves", "business"),
        ("The university's spokeswoman", "expert"),
        ("The bank's chief economist, Jo Lin,", "expert"),
        ("A spokesman for the Harrow Institute", "expert"),
        ("The Lund president", "government"),
        ("The former F.B.I. director", "person"),
        ("His sister, Kim Yo Jong,", "person"),
        ("Mara Lind, sister of Lund Senate candidate Lisa Lind,", "person"),
        ("Mia Tan, 44,", "person"),
        ("Reporter Ryan Grey", "media"),
        ("An engineer at the Dutch firm Sand Works", "business"),
        ("Tesla", "business"),
        ("Al Fox, the far-right conspiracy theorist,", "person"),
        ("The political theorist Al Fox", "expert"),
        ("The United Nations", "government"),
    ],
)
def test_an_office_is_of_the_kind_of_the_body_that_gives_it(source, kind):
    assert speakers(f"{source} said that it leaks.")[0][2] == kind


@pytest.mark.parametrize(
    "source",
    [
        "A source familiar with the matter",
        "Sources close to the talks",
        "People familiar with the plan",
        "A person briefed on the talks",
        "An official with knowledge of the case",
        "An aide, who asked not to be named,",
        "A manager, who declined to be identified,",
        "A lawyer, who asked that her name not be used,",
        "An engineer, who was not authorised to speak publicly,",
        "A trader who spoke on condition of anonymity",
    ],
)
def test_who_is_kept_unnamed_is_anonymous_and_speaks_once(source):
    text = f"The council voted. {source} said that it leaks."

    assert [kind for _, _, kind in speakers(text)] == ["anonymous"]
    assert said(text)[0][2] == "that it leaks"


def test_anonymity_may_stand_behind_the_speech():
    text = "“It leaks,” said an adviser who spoke on condition of anonymity."

    assert speakers(text) == [("adviser", None, "anonymous")]


@pytest.mark.parametrize(
    ("source", "name", "body"),
    [
        ("Osmond Chief Executive Marta Ilves", "Marta Ilves", "Osmond"),
        ("Harrow Holdings Chief Financial Officer Ida Moe", "Ida Moe", "Harrow Holdings"),
        ("Harrow chief economist Jo Lin", "Jo Lin", "Harrow"),
        ("A spokesman for Acme, Tom Reed,", "Tom Reed", "Acme"),
        ("Foreign Ministry spokesperson Mao Ning", "Mao Ning", "Foreign Ministry"),
        ("Secretary for Transport Raymond Tse", "Raymond Tse", None),
        ("Secretary for Culture, Sports and Tourism Rosa Law", "Rosa Law", None),
        ("National Security Adviser Ann Roe", "Ann Roe", None),
        ("South Korean President Han Seo-jin", "Han Seo-jin", None),
        ("Majority Whip Jim Roe", "Jim Roe", None),
        ("A visibly shaken Ann Roe", "Ann Roe", None),
        ("His brother, Karl Voss,", "Karl Voss", None),
        (
            "The Ministry of Trade, Industry and Energy",
            "Ministry of Trade, Industry and Energy",
            None,
        ),
    ],
)
def test_name_title_and_body_stand_apart(source, name, body):
    assert speakers(f"{source} said that it leaks.")[0][:2] == (name, body)
