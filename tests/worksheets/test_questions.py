"""Passages asked in other words than theirs, claims to look up, and rough figures."""

import pytest
from msgspec import structs

from framing.records import Span
from framing.worksheets import writing
from framing.worksheets.exercises.facts import lateral
from framing.worksheets.exercises.own import transfer
from framing.worksheets.exercises.words import rewrite
from framing.worksheets.making import _material
from framing.worksheets.material.certain import is_in_quotation
from framing.worksheets.material.lists import topic_of
from framing.worksheets.material.material import as_shown, inside
from framing.worksheets.material.roughly import rough_items
from framing.worksheets.material.spoken import spoken_lines
from framing.worksheets.material.statements import answers, questions_of, who_did
from framing.worksheets.material.windows import windows
from framing.worksheets.sheet import Exercise
from tests.texts import reading
from tests.worksheets.lines import compared, line_with, lines_in

WIRE = (
    "Lorn County closed its bridge Monday after an engineer found 40 deep cracks in the piers. "
    "Mayor Ann Vale said that the bridge would stay closed to cars until the spring.\n"
    "The ferry at Ayle carried nearly 400 ferry passengers by noon on Monday, the county said."
)
DAILY = (
    "The bridge over the Lorn is closed, and shops in the old town fear for their trade. "
    "“We have lost half of our customers since Monday,” said Tom Berrow, who sells bread.\n"
    "By noon some 30 ferry passengers missed the ferry, and nobody had told them of cracks."
)


def stuff(**texts):
    """An event's texts as exercises see them."""
    return _material(compared(texts), writing.lists(), "school", 0)


def asked():
    """The questions of two texts on a bridge, by what they ask."""
    material = stuff(wire=WIRE, daily=DAILY)
    return material, {one.ask: one for one in questions_of(material)}


def test_a_passage_is_asked_how_many_and_what_somebody_said():
    _, found = asked()

    assert {
        "how many deep cracks (a number)",
        "how many ferry passengers (a number)",
        "what Mayor Ann Vale said",
    } <= set(found)


@pytest.mark.parametrize(
    ("what", "asked"),
    [
        ("five wooden bridges", ["how many wooden bridges (a number)"]),
        ("five bridges", []),
        ("the Windy Five wooden bridges", []),
    ],
)
def test_a_number_is_asked_for_where_its_noun_says_of_what_kind_and_names_nothing(what, asked):
    text = f"The mayor of Lorn on Monday crossed out {what} in the plan of the county."

    assert [one.ask for one in questions_of(stuff(a=text))] == asked


def test_only_what_a_number_counts_is_asked_for():
    text = "The budget of $29 billion falls short. Lorn has 31 percent of seats, and 12 boats."
    found = [one.ask for one in questions_of(stuff(a=text + " The boats are old.", b=DAILY))]

    assert [one for one in found if one.startswith(("how many falls", "how many seats"))] == []


@pytest.mark.parametrize(
    ("ask", "wire", "daily"),
    [
        (
            "how many deep cracks (a number)",
            True,
            None,
        ),  # the daily has the word, and no number
        ("how many ferry passengers (a number)", True, True),
        ("what Mayor Ann Vale said", True, False),
    ],
)
def test_a_question_is_keyed_only_where_an_answer_is_there_or_the_word_is_not(ask, wire, daily):
    material, found = asked()
    states = [
        answers(found[ask], material.readings[name], Span(0, len(text)))
        for name, text in (("wire", WIRE), ("daily", DAILY))
    ]

    assert states == [wire, daily]


def test_a_number_is_asked_for_with_what_its_sentence_says_of_them():
    """
    Who is counted for something else is no answer.
    """
    one = "The county closed the pier, and 40 angry farmers were arrested in the town, it said."
    other = (
        "The county of Lorn has 900 angry farmers, and the mayor met some of them on Monday."
    )
    material = stuff(a=one, b=other)
    found = [one for one in questions_of(material) if one.word == "farmer"]

    assert [one.ask for one in found] == ["how many angry farmers were arrested in the town"]
    assert answers(found[0], material.readings["b"], Span(0, len(other))) is None


def test_a_speaker_without_a_name_may_be_the_one_who_is_asked_for():
    _, found = asked()
    text = "The bridge is closed. The town’s mayor said that it was old and would be torn down."
    one = found["what Mayor Ann Vale said"]

    assert answers(one, reading(text, "other"), Span(0, len(text))) is None


@pytest.mark.parametrize(
    ("sentence", "ask"),
    [
        (
            "Mayor Ann Vale closed the old bridge on Monday.",
            "who closed the old bridge on Monday",
        ),
        (
            "Ann Vale, the mayor of Lorn, was on the bridge when it was closed.",
            "who was on the bridge when it was closed",
        ),
        ("The old bridge of Ann Vale was closed on Monday.", ""),
        ("With Ann Vale closed out, the county held its meeting on Monday.", ""),
    ],
)
def test_a_fact_is_asked_for_who_did_it_where_it_begins_with_a_person(sentence, ask):
    text = f"{sentence} Ann Vale spoke to the town. “It is old,” Ann Vale said."

    assert who_did(reading(text), Span(0, len(sentence))) == ask


def test_typewriters_marks_are_marks_of_quotation():
    text = "`` The bridge is old, '' said Ann Vale. The county closed the bridge on Monday."
    read = reading(text)
    bridge = text.index("The bridge")

    assert as_shown(text).startswith("“The bridge is old,” said")
    assert is_in_quotation(text, bridge, bridge + 10)
    assert not is_in_quotation(text, text.index("The county"), len(text))
    place = inside(read, Span(0, len(text)), Span(bridge, bridge + 10))
    assert as_shown(text)[place.start : place.end] == "The bridge"


@pytest.mark.parametrize(
    ("text", "begin"),
    [
        (
            "The county closed the bridge over the Lorn on Monday. It is older than the town "
            "hall. Ann Vale, the mayor, crossed it on foot in the evening with a friend.",
            {"The cou", "Ann Val"},
        ),
        (  # words of nobody
            "“It is old and it will fall.” The county closed the bridge on Monday evening. "
            "“It will open in the spring,” said Ann Vale, the mayor of the town.",
            {"The cou", "“It wil"},
        ),
    ],
)
def test_no_passage_begins_with_what_leans_on_the_words_before(text, begin):
    starts = {text[one.start :][:7] for one in windows(reading(text), 5, 60)}

    assert starts == begin


@pytest.mark.parametrize(
    ("figure", "right", "options"),
    [
        ("more than 40 boats", "41", 3),
        ("nearly $300 million", "$294 million", 3),
        ("about 60 percent", "61 percent", 3),
        ("roughly $1.4 billion", "$1.42 billion", 3),
        ("more than 12 boats", None, 0),  # no whole number is as near
        ("exactly 40 boats", None, 0),
        ("a 40-year-old boat", None, 0),
    ],
)
def test_a_rough_figure_has_one_number_that_fits(figure, right, options):
    text = f"The county of Lorn lost {figure} in the flood of the spring, the council found."
    items = rough_items(stuff(a=text, b="The county of Lorn has a bridge and a ferry."))

    assert len(items) == bool(right)
    for task in (item.tasks[0] for item in items):
        assert task.options[task.right[0]] == right
        assert len(task.options) == options


@pytest.mark.parametrize(
    ("claim", "place"),
    [
        ("A poll by the town showed that 40 percent are for the bridge.", "pollster"),
        ("The county sued the builder of the bridge in a court of Ayle.", "court"),
        (
            "The bridge by the Court Hotel of Ayle is 80 years old.",
            "somebody else",
        ),
        (
            "Ann Vale got most of the votes that women cast in the town.",
            "somebody else",
        ),
        (
            "The bridge is older than the town hall, and made of stone.",
            "somebody else",
        ),
        (
            "Two senators of Lorn asked the mayor for a meeting on Monday.",
            "somebody else",
        ),
    ],
)
def test_where_to_look_hangs_on_what_a_claim_is_about(claim, place):
    assert place in topic_of(claim, "other").where


def test_a_plan_asks_where_a_figure_is_from_and_its_claims_hold():
    line = line_with(WIRE, "carried nearly 400")
    material = stuff(wire=WIRE, daily=DAILY)
    item = lateral._item(material, "wire", line.sentence, "where “nearly 400” comes from, and ")

    assert "where “nearly 400” comes from" in item.key.answer
    assert all(claim.holds for claim in lateral.claims(item))


def test_on_your_own_praises_people_with_their_jobs_and_what_a_text_admits():
    text = (
        "Ann Vale, the mayor of Lorn, said that the bridge would be closed for a year. "
        "Lornians said that the ferry was late again on Monday and on Tuesday. "
        "The builder of the bridge did not respond to questions on Monday. "
        "Critics say the county knew of the cracks for a year or more."
    )
    material = stuff(a=text + " “It is old,” Ann Vale said.", b=DAILY)
    item = transfer._item(material, "a", Span(0, len(text)))
    well, ask = item.tasks[0].model, item.tasks[1].model

    assert "what they are: “Ann Vale, the mayor of Lorn”" in well
    assert "no answer: “did not respond”" in well
    assert "Lornians" not in well
    assert "“Critics say”: who, and how many?" in ask


def test_what_somebody_says_of_their_own_plans_is_no_claim_to_check():
    text = (
        "Mayor Ann Vale said she was ready to work with the council of Lorn on the bridge. "
        "Mayor Ann Vale said she hopes to meet the engineers from Ayle by the end of May."
    )
    made = lateral.make(stuff(a=text, b=text.replace("bridge", "ferry")))

    assert made.items[0].passages == []


@pytest.mark.parametrize(
    ("words", "claim"),
    [
        ("Mayor Ann Vale said that the bridge over the Lorn was closed in June 1931.", True),
        ("Mayor Ann Vale said that the bridge over the river closed on Friday.", False),
        ("Mayor Ann Vale said that the bridge over the Lorn was closed at 5 p.m.", False),
        (
            "Mayor Ann Vale said that the bridge over the Lorn was a rather high priority.",
            False,
        ),
        ("Mayor Ann Vale argued that the bridge over the Lorn was closed in June 1931.", False),
    ],
)
def test_a_clock_time_a_bare_day_and_an_argument_are_no_claims_to_look_up(words, claim):
    material = stuff(a=words, b=DAILY)
    (spoken,) = spoken_lines(structs.replace(material, lines=lines_in(words)))

    assert lateral._is_claim(material, spoken) == claim


def test_a_share_is_looked_up_before_a_number_of_boats():
    boats = "The county of Lorn keeps 12 wooden boats in the harbour below the old bridge."
    share = "The ferry of Ayle takes 40 percent of all cars across the river at the old bridge."
    for seed in range(4):
        material = structs.replace(stuff(a=boats, b=share), seed=seed)

        assert lateral.make(material).items[0].passages[0].text == share


@pytest.mark.parametrize(
    ("words", "plain"),
    [
        ("The county of Lorn keeps 12 wooden boats in the harbour below the bridge.", True),
        ("The county of Lorn keeps 12 small boats in the harbour below the bridge.", False),
        (
            "The county of Lorn took 12 wooden boats from the harbour at 5 p.m. on Monday.",
            False,
        ),
    ],
)
def test_a_plain_sentence_has_no_word_of_size_and_no_time_of_the_clock(words, plain):
    assert isinstance(rewrite.make(stuff(a=words, b=words)), Exercise) == plain


@pytest.mark.parametrize(
    ("sentence", "praised"),
    [
        ("Ann Vale said that the bridge had been closed for a year.", True),
        ("Ms. Vale said that the bridge had been closed for a year.", False),
        ("Ann Vale said that the bridge had been a terrible mistake.", False),
        ("Ann Vale said that she had been on the old bridge for a year.", False),
    ],
)
def test_on_your_own_praises_a_whole_name_with_something_that_could_be_known(sentence, praised):
    material = stuff(a=f"{sentence} The mayor, Ann Vale, has a ferry, too.", b=DAILY)
    well, _ = transfer._noticed(material, "a", Span(0, len(sentence)))

    assert bool(well) == praised
