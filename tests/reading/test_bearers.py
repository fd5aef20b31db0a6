# ruff: noqa: E501 - a case a line
"""Who isn't a speaker, whom a pronoun means, and what a speaker doesn't speak for."""

import pytest

from framing.reading.attribution import attributions, countries
from tests.reading.said import said, sentences_of, speakers


@pytest.mark.parametrize(
    "text",
    [
        "The mayor left. Friday claimed that it leaks.",
        "It was dramatic found that it leaks.",
        "The people of Lund deserve to know that it leaks.",
        "A group that hopes to stop the plan left.",
        "Members who wished to read were seated.",
        "People who want to stop the bridge left.",
    ],
)
def test_nobody_speaks_in_times_verbs_and_wishes(text):
    assert [name for name, _, _ in speakers(text) if name] == []


@pytest.mark.parametrize(
    ("text", "name"),
    [
        ("Reached for comment, a spokesman for Sand Works denied that it leaks.", "spokesman for Sand Works"),
        ("Asked about it, the ferry company denied that it leaks.", "ferry company"),
        ("A group of people blew whistles and screamed “Not my mayor.”", "group of people"),
        ("Members reading the law aloud said it leaks.", "Members"),
        ("“It leaks,” explained newly minted Speaker Jan Tamm to the Harbour Times.", "Jan Tamm"),
        ("“It leaks,” explained Senator Ann Lee to the crowd.", "Ann Lee"),
        ("Jan Tamm of Vienna, Va., a farmer, said it leaks.", "Jan Tamm"),
        ("Ann Roe, among the few who backed the bid, said the effort was no failure.", "Ann Roe"),
        ("Ann Roe, like others who backed the bid, said the effort was no failure.", "Ann Roe"),
        ("Several letters to Congress said it leaks.", "letters to Congress"),
    ],
)  # fmt: skip
def test_the_part_of_a_source_that_speaks(text, name):
    assert speakers(text)[-1][0] == name


def test_an_order_to_somebody_may_be_a_quotation():
    text = "Calling Mr. Orr a coward, Mr. Tamm told his rival to “leave the pier alone.”"

    assert said(text)[-1] == ("Mr. Tamm", "told", "“leave the pier alone.”")


def test_a_time_before_the_subject_is_not_the_subject():
    text = "Ten minutes later, Jan Tamm, a warden, offered help, saying, “We need to close it now.”"

    assert speakers(text)[-1][0] == "Jan Tamm"


@pytest.mark.parametrize(
    "text",
    [
        "“It leaks,” said Sherrod Tamm, who once beat Mr. John Orr.\nHe added, “It was old.”",
        "“It leaks,” said Senator Velm Tamm of Mr. John Orr’s plan.\nHe added, “It was old.”",
        "Mr. John Orr left. In a speech on his opposition to it, Bo Tamm said it leaks.\n“It was old,” he said.",
        "Velm Tamm told Mr. John Orr that it leaks.\n“It was old,” he said.",
    ],
)
def test_a_pronoun_means_who_spoke_in_the_sentence_before(text):
    assert [name.split()[-1] for name, _, _ in speakers(text)][-2:] == ["Tamm", "Tamm"]


@pytest.mark.parametrize(
    ("text", "name"),
    [
        ("Ann Lee’s backers said it leaks. They say Jan Tamm built it.", "Ann Lee’s backers"),
        (
            "Liberal groups prepared for a march that they said could be large.",
            "Liberal groups",
        ),
        ("The ministry said it leaks. They said nobody cares.", "ministry"),
        ("Ann Lee said it leaks. They said nobody cares.", None),
    ],
)
def test_they_are_a_crowd_and_no_single_person(text, name):
    assert speakers(text)[-1][0] == name


@pytest.mark.parametrize("paper", ["e-mails", "excerpts", "cable", "letter"])
def test_what_nobody_publishes_speaks_for_itself(paper):
    text = f"The Baltic Institute said it leaks. The {paper} showed that it leaks."

    assert speakers(text)[-1] == (paper, None, "document")


@pytest.mark.parametrize(
    ("text", "affiliation", "kind"),
    [
        ("White House press secretary Jan Tamm said it leaks.", "White House", "government"),
        ("The White House's press secretary, Jan Tamm, said it leaks.", "White House", "government"),
        ("Jan Tamm, press secretary of the Lund government, said it leaks.", "Lund government", "government"),
        ("House Minority Leader Jan Tamm said it leaks.", "House", "government"),
        ("Senator Jan Tamm, Democrat of Ohio, said it leaks.", None, "government"),
        ("Republican Jan Tamm of Alabama said it leaks.", None, "politics"),
        ("Bishop Jan Tamm, of Lund, Ill., said it leaks.", None, "civil society"),
        ("Presidential candidate Jan Tamm said it leaks.", None, "politics"),
        ("Democratic nominee Jan Tamm said it leaks.", None, "politics"),
        ("His campaign manager, Jan Tamm, said it leaks.", None, "politics"),
        ("Senator and candidate Jan Tamm, a senator, said it leaks.", None, "politics"),
        ("Jan Tamm, former communications director, said it leaks.", None, "unknown"),
        ("Jan Tamm, head of the House Pier subcommittee on ferries, said it leaks.", "House Pier subcommittee", "government"),
        ("Ann Roe's son and Lund Times columnist Jan Tamm said it leaks.", "Lund Times", "media"),
    ],
)  # fmt: skip
def test_affiliations_are_bodies_and_candidates_hold_no_office(text, affiliation, kind):
    assert speakers(text)[-1] == ("Jan Tamm", affiliation, kind)


@pytest.mark.parametrize(
    ("text", "country"),
    [
        ("Jan Tamm, the mayor of Paris, said it leaks.", "France"),
        ("Jan Tamm, the mayor of Paris, Texas, said it leaks.", "United States"),
        ("Jan Tamm, the party chairman in Geneva County, said it leaks.", None),
        ("The sheriff of Lima Township said it leaks.", None),
    ],
)
def test_a_county_named_after_a_place_is_not_there(text, country):
    sentences = sentences_of(text)
    found = countries.assign(text, sentences, attributions.find(text, sentences))

    assert found[0].country == country


@pytest.mark.parametrize(
    ("text", "name"),
    [
        ("The port director said that it leaks because Mayor Bo Lind sleeps. He said that he will go.", "port director"),
        ("A director of the port said that Bo Lind sleeps. He said that the quay is old.", "director of the port"),
        ("The harbour ministry said that it leaks. It said that the quay is old.", "harbour ministry"),
        ("Bo Lind came. The port director said that it leaks. He said that he will go.", "Bo Lind"),
    ],
)  # fmt: skip
def test_who_spoke_in_the_sentence_before_speaks_on(text, name):
    assert speakers(text)[-1][0] == name


def test_it_is_no_persons_and_no_crowds():
    assert speakers("Ann Roe said that it leaks. It said that the quay is old.")[-1][0] is None
    assert speakers("Officials said that it leaks. It said that it is old.")[-1][0] is None


def test_who_passes_a_quotation_on_has_no_share_in_it():
    text = "“I think Jan brings that,” Ann Roe told reporters, according to the Harbour Post."
    found = attributions.find(text, sentences_of(text))
    assert [(one.speaker, one.kind) for one in found] == [
        ("Ann Roe", "direct"),
        ("Harbour Post", "indirect"),
    ]
