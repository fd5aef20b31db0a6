"""What a narrator makes of the story: a sentence known by its shape, and nobody's words."""

import pytest

from framing.comparing.statements.core.verdicts import verdict_of
from framing.comparing.statements.event_context import Field
from framing.comparing.statements.kinds.wording import candidates
from framing.comparing.statements.paragraph import papers_of
from framing.comparing.statements.ranking import statements_of
from tests.comparing.events_of_three import compared
from tests.comparing.statements.test_core import MORE, OTHERS, VOTED

LEAD, POST, TIMES = f"{VOTED}.", *OTHERS
LAST = MORE
NOTHING = "Nothing in the files supports the claim that the bridge was ever near to falling."
BLOW = "The vote is a heavy blow to the hauliers who paid for the last campaign."


def event(*sentences):
    return Field(compared(" ".join((LEAD, *sentences, LAST)), POST, TIMES))


@pytest.mark.parametrize(
    ("sentence", "found"),
    [
        (NOTHING, True),
        (BLOW, True),
        ("The quarrel had become a proxy war over the port between two old families.", True),
        ("The vote is part of an effort by bakers to have the square to themselves.", True),
        ("The plan to widen it is all but certain to fail in the new council.", True),
        ("The tally underscores how few friends the hauliers have left in the town.", True),
        ("In truth the toll was little more than a gift to one old family.", True),
        (f"“{NOTHING[:-1]},” said Ada Roe, a clerk.", False),
        (f"Ada Roe, a clerk, said that {NOTHING[0].lower()}{NOTHING[1:]}", False),
        ("That is a blow to the hauliers who paid for the last campaign.", False),
        (
            "The bridge is a narrow one that carts can cross on Sundays and on feast days.",
            False,
        ),
        ("It is a blow.", False),
    ],
)
def test_a_verdict_has_a_shape_and_is_the_narrators(sentence, found):
    assert (verdict_of("t0", event(sentence)) is not None) is found


def test_the_best_of_a_text_is_told():
    line, _ = verdict_of("t0", event("In effect the hauliers have lost the town.", BLOW))

    assert line.index == 2


def test_a_lead_is_no_verdict_of_its_own():
    assert verdict_of("t0", Field(compared(f"{BLOW} {LAST}", POST, TIMES))) is None


def test_it_is_told_first_of_the_paragraphs_differences():
    field = event(f"But {NOTHING[0].lower()}{NOTHING[1:]}")
    others = [one for one in statements_of(field) if one.kind != "verdict"]
    own = [one for one in candidates(field) if one.kind == "verdict"]
    differs = [one for one in papers_of(field, [*others, *own]) if one.kind == "differs"]

    assert others
    assert differs[0].text == (
        f"Herald, in its own voice: “{NOTHING[0].lower()}{NOTHING[1:-1]}”."
    )


def test_verdicts_of_several_texts_stand_side_by_side():
    post = f"{POST} {BLOW}"
    field = Field(compared(f"{LEAD} {NOTHING} {LAST}", post, TIMES))
    (said,) = [one.text for one in candidates(field) if one.kind == "verdict"]

    assert said == f"In their own voice: Herald “{NOTHING[:-1]}”; Post “{BLOW[:-1]}”."
