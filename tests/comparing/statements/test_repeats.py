"""What the first screen has said already isn't said again, and what may be wrong isn't said."""

import pytest

from framing import pipeline
from framing.comparing.facts.blind_spots import blind_spots_of
from framing.comparing.statements.event_context import Field
from framing.comparing.statements.kinds import candidates_of
from framing.comparing.statements.making import only
from framing.comparing.statements.own_names import acts
from framing.comparing.statements.ranking import ranked, statements_of
from framing.comparing.statements.shown.older import older_clauses
from framing.reading.reader import read
from framing.records import Document, Evidence, Side, Statement
from framing.settings import Settings
from tests.comparing.events_of_three import HERALD, POST, TIMES
from tests.texts import HARBOUR, document

MAYOR = (
    "Mayor Ada Brandt of Lyndale shut the town's oldest brewery on Monday over a rent fraud."
)
COURT = (
    "A court in Corran told every tenant of the valley to count their empty barrels by noon."
)
EELS = (
    "Nobody on the quay remembers a winter in which so many eels were caught so far upstream."
)


def field_of(texts, titles=(), dates=()):
    """The texts of three outlets, with headlines and days."""
    rows = zip(
        texts,
        [*titles, None, None, None],
        [*dates, None, None, None],
        ("Herald", "Post", "Times"),
        strict=False,
    )
    readings = [
        read(document(text, f"t{at}", name, title=title, published=day))
        for at, (text, title, day, name) in enumerate(rows)
    ]
    return Field(pipeline.compare_readings(readings, Settings(draws=50)))


def lead_of(*titles):
    field = field_of(
        (f"{MAYOR}\n{HERALD}", f"{COURT}\n{POST}", f"{EELS}\n{TIMES}"), titles=titles
    )
    return [one.text for one in candidates_of(field) if one.kind == "lead"]


def test_an_opening_that_the_headlines_have_is_not_read_again():
    same = "Mayor Ada Brandt shuts Lyndale's oldest brewery over rent fraud"
    (plain,) = lead_of("Beer", "Rent", "Fish")
    (without,) = lead_of(same, "Rent", "Fish")

    assert MAYOR[:-1] in plain
    assert MAYOR[:-1] not in without
    assert COURT[:-1] in without


def test_one_opening_that_is_left_stands_alone_and_none_says_nothing():
    titles = (
        "Ada Brandt shuts Lyndale's oldest brewery over rent fraud",
        "Court in Corran tells every tenant of the valley to count empty barrels",
    )

    assert lead_of(*titles, "Fish") == [f"Times opens with “{EELS[:-1]}”."]
    third = "Nobody on the quay remembers so many eels so far upstream"
    assert lead_of(*titles, third) == []


def passage(name, rest, brief="", kind="only_here", start=0):
    sides = {
        "a": Side("has", [Evidence("a", "A", start, start + 5, "words", [])]),
        "b": Side("lacks"),
    }
    text = f"Only A names {name}: “words of {start}”."
    return Statement(kind, text, sides, 0.5, 0.5, 0.5, 0, brief, rest)


@pytest.mark.parametrize(
    ("first", "second", "again"),
    [
        ("Ann Roe", "Ann Roe", True),
        ("Mayor Ann Roe", "Ann Roe", True),
        ("Ann Roe", "Bo Lind", False),
        ("Ann Roe", "Ann Roe and Bo Lind", False),
    ],
)
def test_that_one_text_alone_names_somebody_is_said_once(first, second, again):
    voices = passage(first, "", brief=f"Only A quotes {first}.", kind="voices", start=10)
    found = ranked([voices, passage(second, "In A: “words of 0”.")])

    assert ("In A: “words of 0”." in [one.text for one in found]) is again


def test_a_copying_stands_in_the_list_and_not_in_the_paragraph_too():
    more = "Bakers in Osterby baked for the pickets all week, and a choir sang at the gate."
    third = (
        "The harbour opened its gates on Tuesday once the strike of nine days was over. Bread "
        "went to the dockers, who had voted narrowly for their rise. Fruit rotted on the quay."
    )
    texts = (HARBOUR, f"{HARBOUR}{more}", third)
    field = field_of(texts)
    said = statements_of(field)
    papers = pipeline.papers_of(field, said)

    assert "copies" in [one.kind for one in said]
    assert not any("count as one source" in one.text for one in papers)
    assert sum("nearly word for word" in one.text for one in papers) == 1  # there is no more


TOLD = "The council of Lyndale shut the old harbour and its brewery on {} over a rent fraud."
LATER = "The bishop of Corran fed forty dockers from the cathedral's own kitchens that evening."


@pytest.mark.parametrize(
    ("early", "doubt"),
    [
        (
            TOLD.format("Wednesday"),
            True,
        ),  # of the week before, by its date; they tell one thing
        (TOLD.format("Monday"), False),
        ("A choir sang at the closed gates of the mill on Wednesday morning.", False),
    ],
)
def test_a_text_that_tells_of_a_later_day_is_not_called_older(early, doubt):
    """
    2024-05-06 is a Monday, 2024-05-09 a Thursday.
    """
    late = f"{TOLD.format('Wednesday')} {LATER}\n{TIMES}"
    dates = ("2024-05-06", "2024-05-09", "2024-05-09")
    field = field_of((f"{early}\n{HERALD}", late, f"{late} {POST}"), dates=dates)
    sides = {"t1": Side("has"), "t2": Side("has"), "t0": Side("lacks")}
    one = Statement("left_out", "x", sides, 0.5, 0.5, 0.5)

    assert bool(older_clauses([one], field)) is not doubt


@pytest.mark.parametrize(
    ("about", "asked"),
    [({"society"}, True), ({"society", "politics"}, False), ({"politics"}, False)],
)
def test_voices_from_the_place_are_not_missed_where_parliament_speaks(about, asked):
    one = read(Document(id="a", event="e", outlet="a", text="The candidate spoke. " * 60))
    found = {spot.id for spot in blind_spots_of([one], about) if not spot.found_in}

    assert ("local_voices" in found) is asked


@pytest.mark.parametrize(
    ("sentence", "does"),
    [
        ("Bo Lind, who had been courted by Ann Roe, praised the new brewery.", False),
        ("Bo Lind was courted by Ann Roe for years.", True),
        ("The letter that was signed by Ann Roe hangs in the hall.", False),
        ("Ann Roe praised the new brewery.", True),
    ],
)
def test_who_is_named_aside_does_nothing(sentence, does):
    field = field_of((f"{HERALD}{sentence} Ann Roe left.", POST))
    name = next(one for one in field.names if one.text == "Ann Roe")
    line = next(one for one in field.lines["t0"] if sentence in field.words_at("t0", one.span))

    assert acts(name, line, field) is does


def test_one_name_of_two_passages_is_told_once():
    long = "Bo Lind, a fisherman of Corran, sued the dye works over 40 dead eels in the reeds."
    more = "Bo Lind refused a loan of 90 crowns that the bank of Osterby had offered to rowers."
    fill = "Herons came to the reeds. Choirs sang in the chapels all day. Rain fell on dunes."
    texts = (f"{HERALD}{fill * 3} {long} {fill * 3} {more}", POST, TIMES)
    found = [one.text for one in candidates_of(field_of(texts)) if "Bo Lind" in one.text]

    assert not any(one.count("names Bo Lind") > 1 for one in found)


def test_who_begins_a_sentence_was_heard_already():
    """
    Whose words were shown isn't told of again by what else that text has them do.
    """
    said = "“The council hid the cost of the harbour from all of us,” said Ann Roe, a weaver."
    deed = "Ann Roe had fought the dye works in court for a decade over the 40 dead eels."
    fill = "Herons came to the reeds. Choirs sang in the chapels all day. Rain fell on dunes."
    texts = (f"{HERALD}{said} {fill * 3} {deed}", POST, TIMES)
    found = [one.text for one in statements_of(field_of(texts)) if "Roe" in one.text]

    assert len(found) == 1


def test_a_slight_sentence_is_not_read_aloud_where_another_is():
    slight = "Bo Lind of Corran wore a coat of 40 herons on the day."
    weighty = (
        "A court in Corran rejected his lawsuit over 90 dead eels but warned the dye works."
    )
    field = field_of((f"{HERALD}{slight} {weighty}", POST, TIMES))
    lines = [
        next(one for one in field.lines["t0"] if part in field.words_at("t0", one.span))
        for part in (slight, weighty)
    ]
    said = [
        Statement("only_here", f"Only Herald {at}.", only("t0", field, [line]), 0.5, 0.5, 0.5)
        for at, line in enumerate(lines)
    ]
    told = [one.text for one in pipeline.papers_of(field, said)]

    assert "Only Herald 1." in told
    assert "Only Herald 0." not in told
    assert "Only Herald 0." in [one.text for one in pipeline.papers_of(field, said[:1])]
