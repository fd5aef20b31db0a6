"""How each text tells it: headlines, voices, quotations, copies and days, as blocks."""

import pytest
from msgspec import structs

from framing import pipeline
from framing.reading.reader import read_all
from framing.records import Outsider
from framing.reporting.page import headline
from framing.reporting.page.page import Heading, Points, Table, lines_of
from framing.reporting.sections.report import page_of
from framing.reporting.telling import copying, dating, headlines, quoting, voices
from framing.settings import Settings
from tests.texts import HARBOUR, document

SAID = "We will not open the gates before the talks are over"
POST = f"""By our harbour staff

VELM, May 7 (Reuters) - {HARBOUR}
"{SAID}," Ines Okafor, a crane driver, said on Tuesday. Okafor leads the union.

The mayor, Tom Reed, said that he was glad of it and would come.
"""
TIMES = f"""{HARBOUR}
The union spoke of no way in "{SAID.replace("gates", "doors")}," Ines Okafor said on Monday.
"""
ECHO = """Nobody in Velm wants to pay for the nine days, and the bills are coming in.

A baker on the quay counted what the strike cost her: a third of a month's bread, she said.
"""


@pytest.fixture(scope="module")
def velm():
    readings = read_all(
        [
            document(
                POST, "post", "Velm Post", title="Cranes move again", published="2024-05-07"
            ),
            document(TIMES, "times", "Ardal Times", published="2024-05-08"),
            document(ECHO, "echo", "Bay Echo", title="Who pays?", published="2024-05-09"),
        ]
    )
    return pipeline.compare_readings(readings, Settings(draws=50))


def rows(blocks):
    """The lines of each cell of the first table."""
    table = next(block for block in blocks if isinstance(block, Table))
    return [[lines_of(cell) for cell in row] for row in table.rows]


def test_headlines_and_first_sentences_stand_side_by_side(velm):
    post, times, echo = rows(headlines.blocks_of(velm))

    assert [post[1], times[1], echo[1]] == [
        ["Cranes move again"],
        ["no headline"],
        ["Who pays?"],
    ]
    assert "(Reuters) - The harbour reopened on Tuesday" in post[2][0]  # no byline
    assert echo[2] == [ECHO.split("\n", maxsplit=1)[0]]


def test_voices_have_shares_and_a_first_and_a_last(velm):
    for profile in velm.profiles:
        assert sum(one.share for one in profile.sources) == pytest.approx(1, abs=1e-4)
    post = rows(voices.blocks_of(velm))[0]
    loudest = max(velm.profiles[0].sources, key=lambda one: one.words)

    assert f"{loudest.name} {loudest.share:.0%}" in post[2][0]
    assert post[3] == ["port authority"]
    assert post[4] == ["Tom Reed"]


def _last(text):
    """Who is shown as heard last in a text, beside another."""
    made = pipeline.compare_readings(
        read_all([document(text, "a"), document(ECHO, "b")]), Settings(draws=50)
    )
    return rows(voices.blocks_of(made))[0][4]


def test_a_pronoun_is_who_spoke_right_before_and_nobody_from_further_away():
    named = f'"{SAID}," Ines Okafor, who leads the union, said on Monday.\n'
    later = "The cranes stood still. A lawyer in Ardal sees it otherwise.\n"
    she = '"It is a matter of patience for all of us in the town," she said.\n'

    assert _last(named + she) == ["Ines Okafor"]
    assert _last(named + later + she) != ["Ines Okafor"]


def test_a_medium_is_heard_under_its_name_where_its_articles_speak():
    told = "The Reuters articles said that the dockers went home, and that nobody paid them.\n"

    assert _last(f"The quay of Ardal was empty on Monday.\n{told}") == ["Reuters"]


def test_words_are_given_to_another_only_where_the_text_names_them():
    told = (
        "Ines Okafor leads the union. Tom Reed is the mayor and went to the quay.\n"
        f'"{SAID}," {{}} said on Monday.\n'
    )

    def given(one, other):
        made = pipeline.compare_readings(
            read_all([document(told.format(who), who[:4]) for who in (one, other)]),
            Settings(draws=50),
        )
        (row,) = rows(quoting.blocks_of(made))
        return [line for cell in row[1:] for line in cell if "given" in line]

    assert given("Ines Okafor", "Tom Reed") in (["given to Tom Reed"], ["given to Ines Okafor"])
    assert given("Ines Okafor", "she") == []
    assert given("Ines Okafor", "a spokesman for Tom Reed") == []


def test_the_main_headline_is_the_one_whose_words_most_texts_have(velm):
    title, name = headline.main_of(velm)

    assert (title, name) == ("Cranes move again", "Velm Post")
    (post, _, echo) = (one.document.id for one in velm.readings)
    apart = structs.replace(velm, outsiders=[Outsider(post, "same topic", echo, [])])
    assert headline.main_of(apart) == ("Who pays?", "Bay Echo")
    named = structs.replace(velm, event="The cranes of Velm")
    assert (headline.main_of(named), headline.event_of(named)) == (None, named.event)
    bare = read_all([document(ECHO, "a"), document(TIMES, "b")])
    assert headline.main_of(pipeline.compare_readings(bare, Settings(draws=50))) is None


def test_a_text_without_voices_says_so(velm):
    silent = pipeline.compare_readings(
        read_all([document("It rained in Velm all day.\n", name) for name in ("a", "b")]),
        Settings(draws=50),
    )

    assert rows(voices.blocks_of(silent))[0][2] == ["nobody but the narrator"]


def test_a_quotation_shows_what_became_of_it(velm):
    said, post, times, echo = next(
        row for row in rows(quoting.blocks_of(velm)) if SAID in row[0][0]
    )

    assert said == [f"“{SAID}”", "Ines Okafor"]
    assert post == ["whole"]
    assert times == ["changed: “doors” for “gates”"]
    assert echo == ["–"]


def test_copies_name_the_agency_and_who_is_silent(velm):
    (line,) = copying.lines_of(velm)

    assert line.startswith("Words of Reuters, printed by Velm Post")
    assert "Ardal Times doesn’t name Reuters" in line
    assert "Velm Post names it" in line
    assert "Bay Echo" not in line


def test_days_have_what_was_published_and_what_is_dated(velm):
    days = {row[0][0]: row[1:] for row in rows(dating.blocks_of(velm))}

    assert days["7 May 2024"][0] == ["Velm Post"]
    assert days["6 May 2024"] == [["–"], [days["6 May 2024"][1][0]]]
    assert days["6 May 2024"][1][0].startswith("Ardal Times: “")
    assert "Monday" in days["6 May 2024"][1][0]


def test_a_page_has_each_section_once_and_none_that_is_empty(velm):
    titles = [one.text for one in page_of(velm).blocks if isinstance(one, Heading)]

    for module in (headlines, voices, quoting, copying, dating):
        assert titles.count(module.TITLE) == 1
    alone = pipeline.compare_readings(
        read_all([document(ECHO, "a"), document("It rained in Ardal all day.\n", "b")]),
        Settings(draws=50),
    )
    titles = [one.text for one in page_of(alone).blocks if isinstance(one, Heading)]
    for module in (quoting, copying, dating):
        assert module.TITLE not in titles


def test_many_texts_stand_as_rows(velm):
    many = pipeline.compare_readings(
        read_all(
            [
                document(f'"{SAID}," Ines Okafor said.\n', f"t{at}", f"Paper {at}")
                for at in range(7)
            ]
        ),
        Settings(draws=50),
    )
    (row,) = rows(quoting.blocks_of(many))

    assert len(row[1]) == 7
    (points,) = [one for one in copying.blocks_of(many) if isinstance(one, Points)] or [None]
    assert points is None


SPOKEN = [
    f"“{one},” Ines Okafor said on Monday."
    for one in (
        "We will not open the gates before the talks are over",
        "Nobody on this quay has had a warm meal since Sunday night",
        "The port can wait, but a child with a fever can't wait so long",
    )
]


@pytest.mark.parametrize("alike", [2, 3])
def test_texts_that_draw_on_one_statement_are_told(alike):
    texts = ["\n\n".join(SPOKEN), "\n\n".join(["The quay was cold.", *SPOKEN[:alike]]), ECHO]
    made = pipeline.compare_readings(
        read_all([document(text, f"t{at}", f"Paper {at}") for at, text in enumerate(texts)]),
        Settings(draws=50),
    )
    told = quoting.lines_of(made)

    if alike < quoting.FEWEST:
        assert told == []
    else:
        (line,) = told
        assert "Paper 0 and Paper 1 quote 3 of the same sentences" in line
