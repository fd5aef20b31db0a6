"""What somebody says isn't one text's alone where another has them say the same otherwise."""

import pytest

from framing.comparing.statements.event_context import Field
from framing.comparing.statements.kinds import candidates_of
from framing.comparing.statements.shown.tenor import may_be_said_elsewhere
from tests.comparing.events_of_three import compared

LEAD = "The council of Lyndale shut the old harbour on Monday for the whole winter."
MINE = "“The letters on the rotten pier never came to my attention as mayor,” Ann Roe said."


@pytest.mark.parametrize(
    ("other", "met"),
    [
        ("“I never read those letters. They did not reach me,” Ann Roe said.", True),
        ("Ann Roe said that nobody had brought a letter on it to her attention.", True),
        ("Ann Roe said that rotten planks of the pier were shown to others first.", True),
        ("“I read the letters,” Ann Roe said.", False),  # she denies nothing
        ("“We shall build a school by spring for every child,” Ann Roe said.", False),
        ("“The letters on it never came to me,” Bo Lind said.", False),  # another's words
        ("", False),
    ],
)
def test_words_of_one_tenor_are_no_texts_alone(other, met):
    field = Field(compared(f"{LEAD} {MINE}", f"{LEAD} {other}"))
    line = field.lines["t0"][1]

    assert may_be_said_elsewhere(line, field) is met
    told = [one for one in candidates_of(field) if "rotten pier" in one.text]
    assert not (met and any(one.kind in ("quotations", "said_here") for one in told))


def test_few_words_are_one_in_most_of_them():
    herald = f"{LEAD} “I believe that we can win this,” Ann Roe said, citing “tremendous sums”."
    post = f"{LEAD} Ann Roe said that she would go on because she believed that she could win."
    field = Field(compared(herald, post))

    assert may_be_said_elsewhere(field.lines["t0"][1], field)


def test_a_speakers_description_is_no_tenor():
    """
    Who she is stands with her words in both texts, and isn't part of them.
    """
    said = "said Ann Roe, the mayor of the harbour's oldest quarter by the pier."
    herald = f"{LEAD} “Nobody warned the tenants,” {said}"
    post = f"{LEAD} “We had no money left this year,” {said}"
    field = Field(compared(herald, post))

    assert not may_be_said_elsewhere(field.lines["t0"][1], field)
