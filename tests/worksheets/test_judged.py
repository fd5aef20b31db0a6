"""What the second reader of nine real events found wrong or open to argument, by kind."""

import pytest

from framing.reading.reader import read
from framing.records import Mark, Span
from framing.worksheets.beware import grave_in, thin_in
from framing.worksheets.exercises.facts import checking, lateral
from framing.worksheets.exercises.own import talk, transfer
from framing.worksheets.exercises.voices import quotations, sources
from framing.worksheets.exercises.words import frames, headlines, rewrite
from framing.worksheets.headings import alone_in
from framing.worksheets.making import _kind, _material
from framing.worksheets.material.lists import topic_of
from framing.worksheets.material.material import passage, said
from framing.worksheets.material.roughly import rough_items
from framing.worksheets.material.statements import leans, points_back, who_did
from framing.worksheets.sheet import Refusal
from framing.worksheets.writing import lists
from tests.texts import document, reading
from tests.worksheets.lines import compared, lines_in, made_from

BRIDGE = (
    "The bridge over the Lorn was closed to all traffic on Monday morning by the county.\n\n"
)
MAYOR = "“The county has paid the bill for the bridge,” said Ann Vale, the mayor of Lorn.\n\n"


def stuff(**texts):
    """An event's texts as exercises see them."""
    return _material(compared(texts), lists(), "school", 0)


@pytest.mark.parametrize(
    ("claim", "found"),
    [
        ("Ann Vale got three quarters of the votes of women in 2012.", "share"),
        ("Monday’s vote is the first time that the county voted on it.", "other"),
        ("Two members sold shares after a briefing on the outbreak.", "other"),
        ("Mayor Ann Vale resigned from the council on Friday.", "other"),
        ("Ann Vale is a graduate of the Ayle School of Law.", "life"),
        ("The county paid $40 million for the bridge.", "sum"),
        ("The council passed it by a vote of 12 to 3.", "tally"),
    ],
)
def test_a_plan_fits_whatever_has_its_words(claim, found):
    plans = {
        "share": "of what the figure is a part",
        "other": "who else could know it",
        "life": "the person named there publishes",
        "sum": "which paper has the sum",
        "tally": "how the vote went",
    }

    assert plans[found] in topic_of(claim, "other").what


def test_what_a_newsroom_did_itself_is_nothing_to_look_up():
    asked = "The Lorn Herald put it to more than 30 sources in the county and the town."
    paid = "The Lorn Herald paid $30 million for a house in the county and the town."

    assert not lateral._is_counted(lines_in(asked)[0])
    assert lateral._is_counted(lines_in(paid)[0])


def test_a_surname_alone_is_no_row_as_the_text_says_elsewhere_who_it_is():
    aide = "“The county has never mended the bridge at Ayle,” a county official said.\n\n"
    bare = "“The county has not counted the cracks in it,” Tolland said on Monday.\n\n"
    made = sources.make(stuff(a=BRIDGE + MAYOR + aide + bare, b=BRIDGE))

    assert sorted(made.items[0].tasks[0].rows) == [
        "Ann Vale, the mayor of Lorn (Text B)",
        "a county official (Text B)",
    ]


def test_a_table_whose_rows_are_all_alike_is_not_made():
    pell = "“The county has never mended the bridge at Ayle,” said Jon Pell, a lawyer.\n\n"

    assert isinstance(sources.make(stuff(a=BRIDGE + MAYOR + pell, b=BRIDGE)), Refusal)


@pytest.mark.parametrize(
    ("words", "judges"),
    [
        ("“The closing of the bridge is a disgraceful way to treat the town”", True),
        ("“We must never let the county close another bridge like this”", True),
        ("“The boxes may hold destructive and dangerous things for the bridge”", False),
        ("“The success of the plan for the bridge is not assured at all”", False),
    ],
)
def test_a_judgement_is_one_beyond_doubt(words, judges):
    assert checking._judges(words) == judges


@pytest.mark.parametrize(
    ("sentence", "source"),
    [
        ("The town has 40 boats, according to the Ayle Harbour Office.", True),
        ("The town has 40 boats, according to various media stories.", False),
        ("The town has 40 boats, according to officials in the county.", False),
        (
            "The town may mend some of an estimated 40 boats, according to the Ayle Herald.",
            False,
        ),
    ],
)
def test_praise_is_for_a_source_that_a_reader_can_look_up(sentence, source):
    found = transfer._sourced(reading(sentence), Span(0, len(sentence)), ["40 boats"])

    assert bool(found) == source


def test_a_passage_to_grade_has_no_words_of_a_message_set_into_the_text():
    rest = "The county closed the bridge on Monday and told nobody of it until noon. " * 4
    made = transfer.make(stuff(a=f"I only speak for myself in this. {rest}", b=BRIDGE))

    assert not made.items[0].passages[0].text.startswith("I only")


@pytest.mark.parametrize(
    ("sentence", "asked"),
    [
        ("The ferry at Ayle carried more than 400 people by noon on Monday.", 1),
        ("The new law names everybody who gives more than 400 dollars to the town.", 0),
        ("The county must have at least 400 boats to bring the people over.", 0),
        ("The county takes a share of incomes up to 400 dollars in each year.", 0),
    ],
)
def test_a_rule_or_a_wish_is_no_rough_count(sentence, asked):
    assert len(rough_items(stuff(a=BRIDGE + sentence, b=BRIDGE))) == asked


def test_a_rough_number_is_asked_for_once():
    one = "The ferry at Ayle carried more than 400 people by noon on Monday."
    other = "By the noon of Monday more than 400 riders were carried by the ferry."

    assert len(rough_items(stuff(a=BRIDGE + one, b=BRIDGE + other))) == 1


def test_a_statement_points_to_nothing_that_isnt_shown():
    assert points_back("The move was meant to win over the people of Ayle.")
    assert not points_back("The mayor was meant to speak to the people of Ayle.")
    assert leans("As the county’s mayor, she asked the people of Ayle to stay.")


def test_nobody_is_asked_for_by_anothers_words():
    text = "Ann Vale echoed Tolland’s words on the bridge. Ann Vale spoke of it."

    assert who_did(reading(text), Span(0, text.index("."))) == ""


def test_nobody_is_set_to_make_harm_pleasing():
    harm = "A teacher was charged with the sexual abuse of two girls of the town in May.\n\n"
    plain = "The county has paid $4 million to 12 families of the town since last May."
    texts = {"a": BRIDGE + harm + plain, "b": BRIDGE + plain}

    assert isinstance(rewrite.make(stuff(**texts)), Refusal)
    assert not isinstance(rewrite.make(stuff(a=BRIDGE + plain, b=BRIDGE)), Refusal)
    assert not any("abuse" in said(one.reading, one.sentence) for one in stuff(**texts).lines)


def test_a_teacher_is_told_what_harm_a_text_tells_of():
    harm = "Ann Vale said that a man of the county had molested her when she was 14."

    assert "sexual matters, with somebody underage" in grave_in([reading(BRIDGE + harm)])[0]
    assert grave_in([reading(BRIDGE + MAYOR)]) == []


def test_a_word_in_somebodys_mouth_is_not_what_a_text_tells_of():
    assert (
        grave_in([reading(f"{BRIDGE}Ann Vale spoke of “rapists” and of thieves in Lorn.")])
        == []
    )


def test_a_class_is_told_of_a_disaster_before_it_reads():
    died = "The county said on Monday that 24 people had died when the bridge fell. " * 4

    assert "people’s deaths" in grave_in([reading(BRIDGE + died)])[0]


def test_the_key_has_the_lines_of_a_pair_in_the_order_of_the_sheet():
    material = stuff(a=BRIDGE, b=BRIDGE)
    pair = [passage(material, name, 0, 30) for name in ("b", "a")]
    item = quotations._item(material, pair, 0, [], "Word for word the same", 0.1)

    assert [one.document for one in item.key.evidence] == ["b", "a"]


def test_one_name_of_two_words_is_not_cut_in_two():
    text = (
        "Ann Peña Nieto came to Lorn on Monday. Peña spoke at noon. Nieto spoke of the bridge. "
    )
    material = stuff(a=text * 2, b=text * 2)
    found = headlines._named(
        material, ["Lorn hears Peña Nieto", "Lorn hears it all"], ["A", "B"]
    )

    assert found is None or "Peña?" not in found.ask


def test_a_list_of_one_speaker_is_not_shown():
    assert isinstance(talk.make(stuff(a=BRIDGE + MAYOR, b=BRIDGE)), Refusal)


def test_a_part_that_two_texts_quote_otherwise_is_found_in_longer_quotations():
    one = (
        "“I have broken no law of the county. I have not sold any boats or bridges, and I have "
        "told the council of Lorn all that I know,” Ann Vale said on Monday."
    )
    other = (
        "“I have not sold any boats and bridges, and I have told the council of Lorn all that "
        "I know,” Ann Vale said on Monday evening."
    )
    material = stuff(a=f"{BRIDGE}Ann Vale spoke. {one}", b=f"{BRIDGE}Ann Vale spoke. {other}")
    made = quotations.make(material)

    assert any("“or” against “and”" in one.key.answer for one in made.items) or any(
        "“and” against “or”" in one.key.answer for one in made.items
    )


def test_a_text_with_an_agencys_mark_is_the_agencys_report():
    text = "AYLE (AP) – The bridge over the Lorn was closed to all traffic on Monday morning."

    one = read(document(text, kind="newspaper"))

    assert _kind(one) == "a report of Associated Press, as the outlet has it"
    assert "report of" not in _kind(reading(BRIDGE))


def test_a_sheet_with_few_sure_answers_says_so():
    thin = made_from({"a": BRIDGE, "b": BRIDGE + MAYOR})

    assert thin_in(thin.exercises) == thin.doubts[-1:] != []


def test_a_number_that_one_headline_alone_has_is_a_word_of_its_own():
    assert alone_in("Vale and 3 others sell boats", "Vale sells boats", set()) == [
        "3",
        "others",
    ]
    assert "1" not in alone_in("Boats top 1 million", "Boats at 1.3 million", set())


def test_a_place_is_nobody_whom_a_headline_names():
    assert headlines.PLACE.match("El Lorn")
    assert not headlines.PLACE.match("Elena Lorn")


def test_a_word_never_written_small_is_who_acts_and_no_side():
    text = "Democrats met on Monday. Votes were few, and few votes were counted."

    assert frames._is_name(text, Mark(0, 9))
    assert not frames._is_name(text, Mark(25, 30))
