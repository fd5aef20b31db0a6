"""Who only wants, backs or does something doesn't speak."""

import pytest

from framing.reading.reader import read
from framing.records import Document
from framing.scoring.families import sourcing
from framing.scoring.tokens.vectors import vectorize


def sources(text):
    """(Name, words) of everybody who speaks in a text."""
    found = sourcing.sources(vectorize([read(Document("a", "e", "o", text))]))
    return [(one.name, one.words) for one in found[0]]


@pytest.mark.parametrize(
    "text",
    [
        "The Harbour Republicans oppose raising the levy on boats.",
        "The council has declined to take up the levy.",
        "Ann Roe refused to comment on the inquiry.",
        "Members of the harbour club want to vote for a new mayor.",
        "Farmers don't believe the mayor.",
        "Harbour groups may believe in lower levies.",
        "Jan Tamm is expected to announce a run for mayor.",
        "The mayor addressed a packed crowd about the new bridge.",
        "Bo Lind, a former clerk, was sworn in by Judge Ann Roe.",
        "The levy passes only if farmers believe it is fair.",
        "Ann Roe declined to say who had written it.",
        "The Roe campaign did not say where the ferry would land.",
        "Farmers will have to show proof of their catch.",
        "Norvania has recalled its envoy to the islands.",
        "Ann Roe's proposal to tax boats was dropped.",
        "The levy, which is heavily favored by many farmers, passed.",
        "The levy hurts farmers who believed that it was for boats only.",
        "Harbour men that think the levy is unfair stayed away.",
        "Many members were not pleased that the levy was raised again.",
        "Some farmers are concerned about a levy of this height.",
        "The harbour office maintains a wide list of the boats in the port.",
        "A clerk recognized the letter as one of many others of that week.",
        "The pier is longer than before, according to aerial photographs.",
    ],
)
def test_a_stance_or_a_deed_is_nobodys_words(text):
    assert sources(text) == []


@pytest.mark.parametrize(
    ("text", "name"),
    [
        ("Farmers believe that the levy is unfair.", "Farmers"),
        ("Ann Roe opposed the levy as “a tax on fish”.", "Ann Roe"),
        ("The levy is unfair, Jan Tamm believes.", "Jan Tamm"),
        ("Jan Tamm hit back at the mayor of Turku.", "Jan Tamm"),
        ("Ann Roe has long argued for a new bridge.", "Ann Roe"),
        ("Ann Roe recalled that the bridge fell.", "Ann Roe"),
        ("The report shows that farmers left.", "report"),
        ("Farmers, who believe that the levy is unfair, left.", "Farmers"),
        ("Ann Roe was not pleased that the levy was raised.", "Ann Roe"),
        ("Photographers said that the pier leaks.", "Photographers"),
    ],
)
def test_a_clause_a_quotation_or_a_verb_of_saying_is(text, name):
    assert [one for one, _ in sources(text)] == [name]


def test_words_of_a_stance_within_a_statement_are_the_speakers():
    assert sources("Jan Tamm said that farmers oppose the levy on boats.") == [("Jan Tamm", 7)]


def test_words_of_a_stance_that_runs_into_a_statement_are_the_speakers():
    found = sources(
        "A handful of members who had backed Jan Tamm vowed to press on with the levy."
    )
    assert found == [("handful of members", 6)]


def test_a_stance_of_the_next_text_stays_out_of_this_one():
    texts = ["Jan Tamm said that it leaks.", "Farmers oppose it."]
    batch = vectorize([read(Document(one, "e", "o", one)) for one in texts])
    assert [len(found) for found in sourcing.sources(batch)] == [1, 0]


def test_what_may_be_said_or_is_said_on_a_condition_is_nobodys_words():
    texts = [
        "Jan Tamm would argue that the levy is unfair.",
        "The levy fails if critics say that it is unfair.",
        "Ann Roe is expected to say that the levy is unfair.",
        "Jan Tamm is expected to allow a calm debate before calling a vote.",
        "The rules are intended to reveal who pays for the levy.",
        "Divers have also found the wreck of a small ferry.",
        "Farmers have pushed for such a levy for years.",
    ]
    assert [sources(text) for text in texts] == [[]] * len(texts)


@pytest.mark.parametrize(
    ("text", "name"),
    [
        (
            "Nearly 40 Turku scholars wrote that it leaks. The scholars said it smells.",
            "scholars",
        ),
        ("A letter said it leaks. The Turku University letter said it smells.", "letter"),
        (
            "Federal prosecutors said it leaks. It smells of fish, prosecutors said.",
            "prosecutors",
        ),
        ("Excerpts from his speech say it leaks. It smells, according to excerpts.", "xcerpts"),
    ],
)
def test_a_noun_alone_takes_up_the_one_description_that_has_it(text, name):
    (found, _), *more = sources(text)

    assert name in found
    assert " " in found
    assert not more


@pytest.mark.parametrize(
    ("text", "name"),
    [
        (  # what a country knows is told by whoever says so
            "Mayor Ann Roe admitted that the country now knows that the pier “was never safe.”",
            "Ann Roe",
        ),
        ("“I said ‘No, it leaks’ and left the pier,” Ann Roe said.", "Ann Roe"),
        ("“So I’m guessing it was ‘the old pier’ that fell,” said Jan Tamm.", "Jan Tamm"),
    ],
)
def test_nobody_else_speaks_within_what_somebody_says(text, name):
    assert [one for one, _ in sources(text)] == [name]


def test_those_who_speak_together_are_one_source_in_either_order():
    text = "Ann Roe and Jan Tamm said that it leaks. Jan Tamm and Ann Roe argued that it holds."

    assert [name for name, _ in sources(text)] == ["Ann Roe and Jan Tamm"]
