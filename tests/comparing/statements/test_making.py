"""How sentences are shown."""

import pytest

from framing.comparing.statements.event_context import Field
from framing.comparing.statements.making import cut, of_line, without_dateline
from framing.comparing.statements.shown.spoken import best_spoken
from tests.comparing.events_of_three import HERALD, POST, TIMES, compared
from tests.texts import HARBOUR


def test_a_long_sentence_is_cut_where_a_clause_ends():
    words = "the mill will close in May because the firm that owns it has lost its orders"

    assert cut(words, 8) == "“the mill will close in May …”"


def test_what_is_wholly_somebodys_words_has_one_pair_of_marks():
    assert cut("“We were never told,”") == "“We were never told”"
    assert cut("never told of it,”") == "“never told of it”"


def test_a_dateline_is_left_out_and_a_dash_within_the_sentence_is_kept():
    assert without_dateline("LYNDALE — The mill will close.") == "The mill will close."
    assert without_dateline("New Corran (AP) -- A mill closed.") == "A mill closed."
    kept = "In the year of Lyndale — so the mayor said — the mill closed."
    assert without_dateline(kept) == kept


def test_a_dateline_with_an_agency_goes_too():
    assert without_dateline("CORRAN (NNA)The mill closed.") == "The mill closed."
    assert without_dateline("OLD CORRAN—The mill closed.") == "The mill closed."
    assert without_dateline("Old Corran closed its mill.") == "Old Corran closed its mill."


def test_a_sentence_is_not_cut_before_what_takes_it_back_nor_at_an_initial():
    words = "the mayor liked the plan of the firm, but he would never vote for it in May"
    assert cut(words, 8) == f"“{words}”"
    named = "on the last day of the strike Ann R. Roe spoke at the gate of the mill"
    assert cut(named, 9) == "“on the last day of the strike Ann …”"


def test_a_stop_within_the_last_quotation_mark_goes_too():
    assert cut("They signed the 'Rare Earths.'") == "“They signed the 'Rare Earths'”"
    assert cut("He called it 'a mess of the U.S.'") == "“He called it 'a mess of the U.S.'”"
    assert cut("She asked: 'Why?'") == "“She asked: 'Why?'”"


ASKED = "“Was it because of the flood, or was it because of men out for a walk?"
LONG = "and what they did that night nobody in the whole of this valley will ever tell us now"


@pytest.mark.parametrize(
    ("behind", "shown"),
    [
        (
            "What difference does it make?” Ms. Roe said.",
            "a walk? What difference does it make?”",
        ),
        (f"Nobody knows, {LONG},” Ms. Roe said.", "a walk? …”"),
        (f"“Nobody knows, {LONG},” Ms. Roe said.", "a walk? …”"),
        ("Ms. Roe, a weaver, left the hall at noon.", "a walk?”"),
    ],
)
def test_a_quotation_that_goes_on_is_shown_to_its_end_or_with_the_mark_that_it_does(
    behind, shown
):
    field = Field(compared(f"Ann Roe spoke.\n\n{ASKED}\n\n{behind}\n", HARBOUR))
    line = next(one for one in field.lines["t0"] if "Was it" in field.words_at("t0", one.span))

    assert of_line(line, field).endswith(shown)


def test_words_of_a_speaker_that_go_on_in_the_next_sentence_have_the_mark():
    said = f"Ann Roe said: “The mill fed every house in our street. Nobody knows, {LONG}.”"
    field = Field(compared(f"Ann Roe was there.\n\n{said}\n", HARBOUR))
    first = next(one for one in field.lines["t0"] if "street" in field.words_at("t0", one.span))

    assert of_line(first, field).endswith("in our street …’”")


def test_what_ends_before_a_new_quotation_has_no_mark():
    """A plain mark closes what another opened."""
    told = (
        'Ann Roe was there.\n\n“The vote was a blow to the valley," Roe said on Monday.'
        "\n\n“Most of us had hoped that the council would wait for the spring,” she said.\n"
    )
    field = Field(compared(told, HARBOUR))
    line = next(one for one in field.lines["t0"] if "a blow" in field.words_at("t0", one.span))

    assert of_line(line, field).endswith("on Monday”")


def test_whoever_is_quoted_is_shown_by_the_sentence_that_says_most_of_those_that_name_them():
    said = (
        "Bo Sand was there. “It was a long day for us all at the mill,” Bo Sand said. “The "
        "firm lied to us about the 90 broken boilers and never sent a single fitter, though we "
        "warned it twice,” Bo Sand said."
    )
    field = Field(compared(f"{HERALD}{said}", POST, TIMES))
    (sand,) = [one for one in field.voices if one.last == "Sand"]
    shown = best_spoken(sand, "t0", field)[0]

    assert "90 broken boilers" in field.words_at("t0", shown.span)
