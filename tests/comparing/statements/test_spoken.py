"""Which of somebody's words stand for them: no courtesy, no scrap, none of an earlier day."""

import pytest

from framing.comparing.statements.event_context import Field
from framing.comparing.statements.kinds import candidates_of
from framing.comparing.statements.shown.spoken import best_spoken, says_something, spoken
from tests.comparing.events_of_three import compared

LEAD = "The council of Lyndale shut the old harbour on Monday for the whole winter."
POINT = "“The council hid the cost of the harbour from every tenant on the quay,” Ann Roe said."


def shown_of(*said):
    """The first of somebody's words, as shown, and whether they say something."""
    field = Field(compared(f"{LEAD} {' '.join(said)}", LEAD))
    (roe,) = [one for one in field.voices if one.last == "Roe"]
    line = best_spoken(roe, "t0", field)[0]
    return spoken(roe, line, field), says_something(roe, line, field)


@pytest.mark.parametrize(
    "other",
    [
        "“It is wonderful to see you all here in such good health again,” said Ann Roe warmly.",
        "“Thank you very much for the work on the harbour this year,” said Ann Roe warmly.",
        "“I deeply respect the mayor and the many reasons that she gave,” said Ann Roe.",
        "“What were you thinking of when you shut the old harbour gates?” asked Ann Roe.",
        "“Well, you can see what the weather has done to the old harbour,” said Ann Roe.",
        "“He was there with the others when the old gates were shut,” said Ann Roe.",
        "Ann Roe testified in October. “If the harbour is not safe we will send some crews,” "
        "Ann Roe said.",
        "Ann Roe spoke of “a town of harbours”.",
    ],
)
@pytest.mark.parametrize("first", [True, False])
def test_somebody_is_shown_by_what_they_hold(other, first):
    said = (other, POINT) if first else (POINT, other)

    assert shown_of(*said) == (POINT.split("”", maxsplit=1)[0].rstrip(",") + "”", True)


@pytest.mark.parametrize(
    ("said", "enough"),
    [
        (POINT, True),
        ("“Thank you,” said Ann Roe.", False),
        ("“I am so glad to be here,” said Ann Roe.", False),
        ("“That is not an excuse, it is just a fact here,” said Ann Roe.", False),
        (
            "“It is the council that hid what the harbour costs every tenant,” said Ann Roe.",
            True,
        ),
    ],
)
def test_a_courtesy_alone_shows_nothing(said, enough):
    assert shown_of(said)[1] is enough


@pytest.mark.parametrize(
    "words",
    [
        "Ann Roe said that the mayor's “calling for patience on the part of all tenants” was "
        "part of a brave speech.",
        "Ann Roe, a weaver, denied that she was “hoping for a quick sale of the harbour”.",
    ],
)
def test_words_from_the_midst_of_a_sentence_stand_in_it(words):
    """
    They may be the speaker's only as told of somebody else.
    """
    shown = shown_of(words)[0]

    assert shown.startswith("“Ann Roe")
    assert "mayor's" in shown or "denied" in shown


def test_a_sentence_is_not_cut_before_what_it_is_on():
    words = "Instead of " + "mending the gates and the quay and the roof of the hall " * 3
    said = f"“{words}the council of Lyndale has paid for a flag,” said Ann Roe."
    field = Field(compared(f"{LEAD} {said}", LEAD))
    (roe,) = [one for one in field.voices if one.last == "Roe"]
    line = best_spoken(roe, "t0", field)[0]

    assert spoken(roe, line, field, 20).endswith("has paid for a flag”")


def test_who_says_a_mere_courtesy_is_named_without_it():
    thanks = "“Thank you, I am so very glad to see you all,” said Ann Roe."
    field = Field(compared(f"{LEAD} {thanks} It rained.", f"{LEAD} It snowed for a day."))
    (found,) = [one for one in candidates_of(field) if one.kind == "voices"]

    assert (found.text, found.rest) == ("Only Herald quotes Ann Roe.", "")
