# ruff: noqa: E501 - a case a line
"""Offices that stand for their holder, and names under one form, in prose of our own."""

import pytest

from tests.reading.said import speakers


def names(text):
    return [name for name, _, _ in speakers(text)]


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("President Brandt said it holds. The Lund leader said it leaks.", ["Brandt"] * 2),
        ("Lund Gov. Rick Roe came. The Lund governor said it leaks.", ["Rick Roe"]),
        ("Prime Minister Ann Moe came. The prime minister said it leaks.", ["Ann Moe"]),
        ("Foreign Minister Cho Hyun came. The minister said it leaks.", ["Cho Hyun"]),
        (
            "Vice President Ann Moe met President Jo Lin. The president said it leaks.",
            ["Jo Lin"],
        ),
        (
            "Chinese President Xi Jinping met Prime Minister Karl Voss. The Chinese leader "
            "said it leaks.",
            ["Xi Jinping"],
        ),
        ("President Ann Moe met President Jo Lin. The president said it leaks.", ["president"]),
        ("The president said it leaks.", ["president"]),
    ],
)
def test_an_office_means_its_one_holder(text, expected):
    assert names(text) == expected


@pytest.mark.parametrize(
    "text",
    [
        "The World Food Programme said it leaks. WFP said it holds.",
        "Tesla said it leaks. Tesla Inc. said it holds.",
        "The Harrow Trade Council (HTC) said it leaks. HTC said it holds.",
        "Karl Voss said it leaks. Voss said it holds.",
        "Han Seo-jin said it leaks. Han said it holds.",
        "Rosa Ford said it leaks. Ford said it holds.",
    ],
)
def test_a_speaker_goes_by_one_name(text):
    assert len(set(names(text))) == 1


@pytest.mark.parametrize(
    "text",
    [
        "Chairman Lee said it leaks. President Lee said it holds.",
        "SK Chairman Lee Dong-su said it leaks. President Lee Jae-han said it holds.",
        "SK Chairman Lee Dong-su said it leaks. President Lee said it holds.",
        "Kim Jong Un said it leaks. His sister, Kim Yo Jong, said it holds.",
    ],
)
def test_titles_and_given_names_tell_bearers_of_a_surname_apart(text):
    assert len(set(names(text))) == 2


def test_a_kind_told_where_a_name_is_introduced_holds_where_it_speaks():
    text = "Mayor Rosa Ford came. Later that day the crowd left. Ford said it leaks."

    assert speakers(text)[-1] == ("Rosa Ford", None, "government")


@pytest.mark.parametrize(
    ("text", "name"),
    [
        ("Rep. Jan Tamm of Idaho ran. Rep. Bo Lind of Ohio stayed. The Idaho congressman said it leaks.", "Jan Tamm"),
        ("Rep. Jan Tamm (R-Idaho) met Rep. Bo Lind. The Idaho congressman said it leaks.", "Jan Tamm"),
        ("Ann Roe wove. The minister said it leaks.", "minister"),
        ("Sen. Ann Roe (R-Idaho) ran. “It leaks,” the Idaho Republican said.", "Ann Roe"),
        ("Ann Roe, a tycoon, ran. “It leaks,” the billionaire said.", "Ann Roe"),
        ("Rep. Ann Roe ran. The congresswoman said it leaks.", "Ann Roe"),
        ("Rep. Jan Tamm ran. Rep. Bo Lind stayed. The congressman said it leaks.", "Bo Lind"),
    ],
)  # fmt: skip
def test_a_congressman_is_the_representative_of_that_place(text, name):
    assert speakers(text)[-1][0] == name
