"""Whom a pronoun means: gender, number and nearness, in prose of our own."""

import pytest

from tests.reading.said import said, speakers


def last(text):
    """The last speaker of a text."""
    return speakers(text)[-1][0]


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("Maria Tull met John Orr. She said the road was open.", "Maria Tull"),
        ("Maria Tull met John Orr. He said the road was open.", "John Orr"),
        ("John Orr met Maria Tull. He said the road was open.", "John Orr"),
        ("John Orr met Maria Tull. “It is open,” she said.", "Maria Tull"),
        ("Anna Bell runs the port. Peter Moss runs the dock. She said it leaks.", "Anna Bell"),
        ("Mr. Voss came with Ms. Haan. She said it leaks.", "Haan"),
        ("Ines Haan, his wife, came with Olaf Voss. He said it leaks.", "Olaf Voss"),
        ("Lund Mayor Wei Fang met spokeswoman Yu Jin. She said it leaks.", "Yu Jin"),
        ("Congressman Taylor Roe met Ann Moe. He said it leaks.", "Taylor Roe"),
        (
            "With help of Laura Tull, Mr. Orr won. Ms. Tull left. She said it leaks.",
            "Laura Tull",
        ),
        ("Kim Tull, the former nurse and a mother, met Mr. Orr. He said it leaks.", "Orr"),
        ("Robin Tull, a retired businesswoman, met Mr. Orr. She said it leaks.", "Robin Tull"),
        ("Robin Tull, a friend of his wife, met Ms. Orr. He said it leaks.", "Robin Tull"),
    ],
)
def test_a_pronoun_has_a_gender(text, expected):
    assert last(text) == expected


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("“It went well,” Roth said.\nOrr spent an hour there.\n“It is safe,” he said.", "Orr"),
        ("Karl Voss spoke first. Otto Lind spoke last. He said it leaks.", "Otto Lind"),
        ("Otto Lind said Karl Voss had lied. He added that it leaks.", "Otto Lind"),
        ("Karl Voss arrived. “Otto Lind is late,” read a sign. He said it leaks.", "Karl Voss"),
        ("Karl Voss arrived with aides of Otto Lind. He said it leaks.", "Karl Voss"),
        ("In a talk with Otto Lind, Karl Voss spoke. He said it leaks.", "Karl Voss"),
        ("Out of love — as Otto Lind has — Karl Voss spoke. He said it leaks.", "Karl Voss"),
        ("Otto Lind — a friend of Karl Voss — spoke. He said it leaks.", "Otto Lind"),
    ],
)
def test_the_nearest_who_fits_is_meant_and_in_a_sentence_its_subject(text, expected):
    assert last(text) == expected


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("Karl Voss came. Otto Lind had left. He called on Lind to come back.", "Karl Voss"),
        ("Karl Voss came. Otto Lind had left. He said that Mr. Lind was ill.", "Karl Voss"),
        ("Karl Voss came. Otto Lind had left. He said it leaks. Lind left.", "Otto Lind"),
        ("Karl Voss came. Otto Lind had left. He told us, “Lind is ill.”", "Otto Lind"),
    ],
)
def test_nobody_is_he_who_is_named_behind_it_in_its_clause(text, expected):
    found = [one[0] for one in speakers(text)]

    assert found[0] == expected


@pytest.mark.parametrize(
    "text",
    [
        "Officials told reporters pipes would reach Port Grey. She said it leaks.",
        "Residents left Mount Ellis. He said it leaks.",
        "The train stopped at Lake Vorn. She said it leaks.",
        "The Harbour Bank closed. He said it leaks.",
        "Troops left Kazakhstan. He said it leaks.",
    ],
)
def test_places_and_bodies_are_nobodys_he(text):
    assert last(text) is None


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("Maria Tull and John Orr met. They said it leaks.", "Maria Tull and John Orr"),
        ("Maria Tull met John Orr. They said it leaks.", "Maria Tull and John Orr"),
        ("Officials said it holds. They said it leaks.", "Officials"),
    ],
)
def test_they_are_both_or_the_crowd_that_spoke(text, expected):
    assert last(text) == expected


def test_who_reaches_past_no_full_stop():
    text = "The council voted. An aide, who said it would appeal, left."

    assert [source for source, _, _ in said(text)] == ["who"]
    assert last(text) == "aide"


def test_a_surname_of_two_is_whom_the_text_named_last_in_full():
    text = (
        "Gov. Carl Voss spoke on Monday. His son Ben Voss, a nurse, wrote to him. "
        "“We are close,” Ben Voss said. “I grew up on the trail,” Mr. Voss said."
    )

    assert [one[0] for one in speakers(text)][-1] == "Ben Voss"


def test_of_two_governors_the_office_means_the_texts_own():
    text = (
        "Gov. Carl Voss spoke. Voss was late. Voss had a cold. Voss sat. Voss stood. "
        "Gov. Ben Haan was there. The governor said it rained."
    )

    assert speakers(text)[-1][0] == "Carl Voss"


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("Apple fell. Twitter lost users. “It leaks,” the tech giant said.", "Twitter"),
        (
            "Apple fell. Twitter sank. “It holds. We care. We do,” the company said.",
            "Twitter",
        ),
        ("Apple fell. A Twitter engineer quit, but the company said it holds.", "Twitter"),
        ("Twitter sank. “Unlike Apple, we care,” the company said.", "Twitter"),
        ("It rained. Apple sued Twitter. The company said it leaks.", "company"),
        ("Apple fell. Twitter sank. The airline said it leaks.", "airline"),
        ("Apple fell. Twitter sank. The combined company said it leaks.", "combined company"),
        ("Apple fell. Twitter sank. The Harrow Trust left. The company said no.", "company"),
        ("“Apple cares,” Ann Roe of Lund said. The company said it leaks.", "Apple"),
    ],
)
def test_of_several_firms_the_company_is_the_one_named_last_and_alone(text, expected):
    assert last(text) == expected


@pytest.mark.parametrize(
    ("homes", "expected"),
    [
        (("D-Calif.", "Ohio"), "Ann Lind"),
        (("Calif.", "Calif."), "Bo Orr"),
        (("D-Utah", "Ohio"), "California Democrat"),
        (("D-Utah", "D-Calif."), "Bo Orr"),
    ],
)
def test_a_democrat_of_a_state_is_nobody_of_another(homes, expected):
    text = (
        f"Representative Ann Lind ({homes[0]}) won against Representative Bo Orr ({homes[1]}). "
        "The hall was full. It rained. Orr went home. The California Democrat said it leaks."
    )

    assert last(text) == expected


@pytest.mark.parametrize(
    ("source", "expected"),
    [
        ("A statement from Senate Majority Leader Ann Roe's office", "Ann Roe"),
        ("A letter by Gov. Ann Roe’s press office", "Ann Roe"),
        ("A statement from the governor's office", "governor's office"),
        ("A letter from the US Attorney's Office in DC", "US Attorney's Office in DC"),
        ("A statement from the Lund Press Office", "Lund Press Office"),
    ],
)
def test_a_statement_from_somebodys_office_is_theirs(source, expected):
    assert last(f"The hall is full. {source} said that it leaks.") == expected


@pytest.mark.parametrize(
    ("source", "expected"),
    [
        ("The exit poll in a Utah town", "exit poll in a Utah town"),
        ("The review of an attack on a mill in Lund", "review of an attack on a mill in Lund"),
        ("A study that appeared in the Lund Medical Journal", "Lund Medical Journal"),
        ("A report in Nature", "Nature"),
        ("A report by Acme", "Acme"),
    ],
)
def test_a_paper_is_no_words_of_the_place_where_something_happened(source, expected):
    assert last(f"The hall is full. {source} says that it leaks.") == expected
