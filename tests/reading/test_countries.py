"""Countries of speakers, by hand and by property."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from framing import lexicons
from framing.reading.attribution import attributions, countries
from framing.reading.attribution.country_words import known_words
from framing.reading.entities.gazetteer import gazetteer
from framing.records import Attribution, Sentence, Span
from tests.texts import reading


def country(source, speaker=None, affiliation=None):
    """The country of one source that is all of its text."""
    said = Attribution(
        [Span(0, len(source))], [], [], "indirect", speaker or source, affiliation, "unknown"
    )
    (found,) = countries.assign(source, [Sentence(0, len(source), 0, 0)], [said])
    return found.country


@pytest.mark.parametrize(
    ("source", "expected"),
    [
        ("Chinese officials", "China"),
        ("South Korea's president", "South Korea"),
        ("South Korea’s president", "South Korea"),
        ("the US Geological Survey", "United States"),
        ("a senior U.S. official", "United States"),
        ("an analyst at a Seoul brokerage", "South Korea"),
        ("a Beijing-based scholar of Japan", "China"),
        ("the director of the Hamburg-based Center for China Studies", "Germany"),
        ("a researcher at an institute in Xiamen", "China"),
        ("a spokesman for Japan's Foreign Ministry", "Japan"),
        ("the Chinese Embassy in Washington", "China"),
        ("the Pentagon", "United States"),
        ("a farmer from New Mexico", "United States"),  # not Mexico
        ("a professor at the University of Tokyo", "Japan"),
        # a subject, a goal or a stage is no home
        ("a China expert", None),
        ("a scholar of Japan", None),
        ("a lawyer for Korean forced laborers", None),
        ("a Western diplomat in Beijing", None),
        ("the foreign minister, speaking in Cairo", None),
        ("the ambassador to China", None),
        ("a special counsel investigating Russian meddling", None),
        ("the son of Cuban immigrants", None),
        # two speak for neither
        ("the leaders of Japan and South Korea", None),
        ("the United Nations", None),
        ("officials", None),
        ("us", None),
        ("", None),
    ],
)
def test_the_words_of_a_source_tell(source, expected):
    assert country(source) == expected


@pytest.mark.parametrize("name", ["Jack London", "Paris Hale", "Jim Jordan", "Brit Hale"])
def test_a_place_in_a_persons_name_is_no_country(name):
    assert country(name, name) is None


def test_a_body_that_is_named_for_a_place_is_there():
    assert country("Bank of Japan", "Bank of Japan") == "Japan"
    assert country("Ann Roe", "Ann Roe", "University of Nairobi") == "Kenya"


@pytest.mark.parametrize(
    "text",
    [
        "Danish Transport Minister Ann Roe came by train. Roe said the line was safe.",
        "Ann Roe, the Danish transport minister, came by train. Roe said the line was safe.",
    ],
)
def test_an_introduction_elsewhere_tells(text):
    (said,) = reading(text).attributions

    assert (said.speaker, said.country) == ("Ann Roe", "Denmark")


def test_what_stands_before_a_name_introduces_it_only_as_a_title():
    text = "In Denmark, a driver met Ann Roe at noon. Roe said the line was safe."
    (said,) = reading(text).attributions

    assert (said.speaker, said.country) == ("Ann Roe", None)


def test_what_is_found_once_holds_for_the_name():
    text = (
        "Ann Roe, a minister in Norway, said that the fjord was clean. "
        "She added that the fish were back. Roe warned of the summer."
    )
    found = reading(text).attributions

    assert len(found) == 3
    assert {said.country for said in found} == {"Norway"}


def test_one_name_of_two_countries_keeps_them_apart():
    text = (
        "China's Foreign Ministry said that it would answer. "
        "Japan's Foreign Ministry said that it would wait."
    )

    assert [said.country for said in reading(text).attributions] == ["China", "Japan"]


def test_a_state_that_speaks_is_a_government_and_a_place_where_one_speaks_is_not():
    text = "Beijing said that it would answer. A lawyer in Beijing said that it could wait."

    assert [said.speaker_kind for said in reading(text).attributions] == [
        "government",
        "unknown",
    ]


def test_every_country_listed_is_one_of_the_gazetteer():
    _, data = lexicons.read(lexicons.path_of("speaker_countries"))
    known = gazetteer().names
    rows = [
        row for key in ("cities", "bodies", "people") for row in data[key].split("\n") if row
    ]
    named = {row.partition(":")[0] for row in rows}

    assert named
    assert {
        name for name in named if name not in known or known[name].what != "country"
    } == set()


PIECES = [
    *("Chinese", "officials", "said", "that", ",", ".", "“", "”", "the", "U.S.", "minister"),
    *("of", "Japan", "and", "a", "Beijing-based", "who", "Roe", "Ann", "in", "told"),
]


@given(st.lists(st.sampled_from(PIECES), max_size=40))
def test_nothing_but_country_and_kind_changes(words):
    """And what a state goes by: "U.S." is the United States."""
    text = " ".join(words)
    sentences = [Sentence(0, len(text), 0, 0)] if text else []
    before = attributions.find(text, sentences)
    after = countries.assign(text, sentences, before)

    kept = ("source", "cue", "content", "kind", "affiliation", "verb_class")
    states = known_words().states
    assert [states.get(one.speaker, one.speaker) for one in after] == [
        states.get(one.speaker, one.speaker) for one in before
    ]
    assert [[getattr(one, name) for name in kept] for one in after] == [
        [getattr(one, name) for name in kept] for one in before
    ]
    assert all(one.country != "" for one in after)
