"""Kinds of answers that readers of real sheets found wrong or open to argument."""

import pytest
from msgspec import structs

from framing import pipeline
from framing.reading.reader import read
from framing.records import Span
from framing.settings import Settings
from framing.worksheets import writing
from framing.worksheets.exercises.facts import checking, omission
from framing.worksheets.exercises.origin import chain
from framing.worksheets.exercises.origin.chain import DECOYS, relay_items
from framing.worksheets.exercises.own.transfer import _sourced
from framing.worksheets.exercises.voices import quotations, sources
from framing.worksheets.headings import headline_of
from framing.worksheets.making import sheet_of
from framing.worksheets.material.lists import sign
from framing.worksheets.material.material import Material, lines_of, said
from framing.worksheets.material.spoken import spoken_in
from framing.worksheets.material.statements import leans
from framing.worksheets.material.tellings import Pair, Told
from framing.worksheets.sheet import Letter
from tests.texts import document, reading
from tests.worksheets.lines import compared

BRIDGE = "The county closed the bridge over the Lorn on Monday. Traffic goes by Ayle."
FERRY = "The ferry at Ayle carried 400 cars on Tuesday. A second ferry came by noon."


def material(**texts):
    """Texts as exercises see them, without a comparison."""
    readings = {name: reading(text, name) for name, text in texts.items()}
    letters = {name: Letter(name.upper(), name, name, "", None) for name in texts}
    lines = [line for one in readings.values() for line in lines_of(one, "school")]
    return Material(None, None, "school", 0, letters, lines, readings)


def test_a_model_answer_names_who_lacks_the_fact_or_names_none():
    """
    A fact that only the second passage tells is what a reader of the first does not learn.
    """
    stuff = material(a=BRIDGE, b=FERRY)
    whole = [Span(0, len(BRIDGE)), Span(0, len(FERRY))]
    fact = Span(0, FERRY.index(".") + 1)

    def model(answer):
        told = [Told(FERRY[: fact.end], "b", fact, answer, False)]
        return omission._item(stuff, Pair("a", whole[0], "b", whole[1], told), told).key.models[
            1
        ]

    assert model(1).endswith("who reads only Text A does not learn: " + FERRY[: fact.end])
    assert model(3) == "2 points: a fact that one passage lacks, and what follows"


@pytest.mark.parametrize(
    ("words", "leaning"),
    [
        ("The county used that bridge for forty years until the flood of last spring.", True),
        ("Ann Vale, however, crossed the bridge over the Lorn on foot on Monday.", True),
        ("In fact, the bridge over the Lorn had been closed since Monday morning.", True),
        ("Ann Vale said that the county closed the bridge over the Lorn on Monday.", False),
    ],
)
def test_a_fact_that_points_back_leans_on_what_is_not_shown(words, leaning):
    assert leans(words) == leaning


def test_a_crude_headline_is_no_headline_for_a_class():
    def headline(title):
        text = f"{title}\n\n{BRIDGE}"
        return headline_of(read(document(text, title=title, body=len(title) + 2)))

    assert headline("Vale calls Lorn bridge a good old bridge")
    assert headline("Vale calls Lorn bridge a f**king bridge, bullshit of Lorn") is None


@pytest.mark.parametrize(
    "words",
    [
        "The people of Lorn County believe that the bridge over the river is their own.",
        "The end of the bridge was yet another loss for the county of Lorn on Monday.",
        "The county of Lorn has no bridge on Monday, and now is the time to build one.",
    ],
)
def test_a_view_that_nobody_is_given_is_no_fact_to_look_for(words):
    assert sign("unsure").search(words) or sign("verdicts").search(words)


def test_only_newsrooms_are_offered_as_hands_of_a_chain():
    """
    Whoever speaks in a text has their words passed on too: no wrong answer.
    """
    text = (
        "Lorn (AP) – The county closed the bridge over the Lorn on Monday, its mayor said.\n\n"
        "“It is too old to carry anybody this winter,” Interior Minister Ann Vale said.\n\n"
        "The minister told Reuters that the old bridge would be closed for a year.\n"
    )
    readings = [reading(text, "a", "Fox News"), reading(BRIDGE, "b")]
    comparison = pipeline.compare_readings(readings, Settings(draws=50))
    sheet = sheet_of(comparison, writing.lists(), exercises=["chain"])
    tasks = next(one.items[0].tasks for one in sheet.exercises if one.name == chain.NAME)
    offered = {option for task in tasks for option in task.options}

    assert "Associated Press" in offered
    assert offered <= {"Associated Press", *DECOYS, "b"}


def test_only_the_words_that_differ_are_marked_as_changed():
    words = "“I think the old bridge carried us all over the Lorn,”"
    text = f"{words} said Ann Vale, the engineer of the county."
    item = quotations._altered_item(material(a=text), reading(text, "a"), Span(0, len(words)))
    (mark,) = item.tasks[1].right

    assert item.passages[1].text[mark.start : mark.end] == "know"


def test_a_paragraph_whose_quotation_goes_on_is_not_compared():
    """
    Its closing mark stands paragraphs below, so that a pupil would miss one.
    """
    texts = {
        "a": f"{BRIDGE}\n\n“The bridge will carry nobody this winter,” said Ann Vale.\n\n"
        "“The engineers found forty cracks in the northern pillar of it last week.\n\n"
        "“I know that the people of Ayle are angry, and they are right to be so.”\n",
        "b": f"{FERRY}\n\n“The ferry will carry everybody this winter,” said Jon Pell.",
    }
    readings = {name: reading(text, name) for name, text in texts.items()}
    stuff = structs.replace(material(), comparison=compared(texts), readings=readings)
    found = [said(one, span) for one, span in quotations._quotations(stuff)]

    assert "“The bridge will carry nobody this winter,”" in found
    assert not any("forty cracks" in one for one in found)


@pytest.mark.parametrize(
    ("sentence", "checkable"),
    [
        ("The county of Lorn opened a wooden bridge on Tuesday after a year of work.", True),
        (
            "The county of Lorn opened a wooden bridge because it wanted the votes of Ayle.",
            False,
        ),
        ("To please the voters of Ayle, the county opened a wooden bridge on Tuesday.", False),
        ("Like the old bridge at Ayle, the new one did not begin under a good star.", False),
    ],
)
def test_what_can_be_checked_is_no_reason_aim_or_likeness(sentence, checkable):
    sheet = material(a=f"{BRIDGE}\n\n{sentence}")
    found = [line for line in sheet.lines if said(line.reading, line.sentence) == sentence]
    assert len(found) == 1

    assert bool(checking.GUESS.search(sentence)) != checkable


@pytest.mark.parametrize(
    ("words", "judges"),
    [
        ("“The plan for the bridge is foolhardy from the first page to the last,”", True),
        ("“We should not keep a bridge of wood because we are fond of it,”", True),
        ("“It is a bad bridge because the records show that the pillars moved,”", False),
        ("“What the county says of the bridge is garbage, all of it, and a lie,”", False),
        ("“I am proud of the people who built us such a great bridge over the Lorn,”", False),
    ],
)
def test_a_judgement_gives_no_feeling_and_calls_nothing_false(words, judges):
    assert checking._judges(words) == judges


@pytest.mark.parametrize(
    "sentence",
    [
        "Ann Vale didn’t call the bridge unsafe on Monday but said that the cracks were old.",
        "The mayor closed the bridge on Monday and said that the cracks were old and deep.",
        "Ann Vale says that means the bridge over the Lorn is closed to all traffic.",
    ],
)
def test_who_does_something_first_is_no_plain_speaker(sentence):
    (line,) = material(a=sentence).lines

    assert spoken_in(line) is None


def test_whose_paper_somebody_writes_for_is_a_tie():
    line = "“The old bridge is a danger to us all,” wrote Lorn News’ Tom Berrow."

    assert sources.marks_of("Lorn News’ Tom Berrow", ".", line, {"Berrow"}) == [
        "yes",
        "yes",
        "no",
    ]


@pytest.mark.parametrize(
    ("line", "known"),
    [
        ("Ann Vale said that the bridge was closed because the county had no money.", "no"),
        ("Ann Vale said that the winter had shown how old the bridge was.", "no"),
        ("Ann Vale said that the records of the county name forty cracks.", "open"),
        ("Ann Vale, according to the records, said that there are forty cracks.", "yes"),
    ],
)
def test_a_cause_is_no_source(line, known):
    assert sources.marks_of("Ann Vale", "", line, {"Vale"})[2] == known


def test_a_changed_word_is_named_without_the_words_beside_it():
    text = "The bridge is closed. “I think it is closed for a year or two,” said Ann Vale."
    stuff = material(a=text)
    (place,) = (
        span
        for _, span in quotations._quotations(
            structs.replace(stuff, comparison=compared({"a": text}), readings=stuff.readings)
        )
    )
    item = quotations._altered_item(stuff, stuff.readings["a"], place)

    assert item.key.answer == "Changed for this exercise: “think” against “know”."


def test_a_newsroom_is_no_other_for_its_own_text():
    text = (
        "The bridge over the Lorn is closed. A source in the county told Fox News on Monday "
        "that it would cost $8 million to mend. Nobody knew who would pay for that."
    )

    def relayed(outlet):
        read = {"a": reading(text, "a", outlet)}
        stuff = structs.replace(material(a=text), lists=writing.lists(), readings=read)
        return len(relay_items(stuff))

    assert relayed("The Lorn Herald") == 1
    assert relayed("Fox Online News") == 0


def test_who_has_no_name_is_no_good_source_of_a_figure():
    text = (
        "The county plans 30 events, according to people familiar with the plans. "
        "A survey by the town showed 40 percent in favor of the bridge."
    )

    assert _sourced(reading(text), Span(0, len(text)), ["30 events", "40 percent"]) == [
        "40 percent"
    ]
