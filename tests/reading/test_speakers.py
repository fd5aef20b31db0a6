"""Speakers: resolved names, affiliations and kinds, in prose of our own."""

import pytest

from framing.reading.speakers.people import People
from framing.reading.speakers.speaker_memory import Memory, Speaker, full_name
from tests.reading.said import speakers
from tests.texts import reading

NO_PEOPLE = People("", [], [], [])


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        (
            "Jan Tamm, a senior fellow at the Sea Forum, said it leaks.",
            ("Jan Tamm", "Sea Forum", "expert"),
        ),
        (
            "Jan Tamm, president of the Turku-based Center for Ships and Trade, said it leaks.",
            ("Jan Tamm", "Center for Ships and Trade", "expert"),
        ),
        ("Sea Forum fellow Jan Tamm said it leaks.", ("Jan Tamm", "Sea Forum", "expert")),
        (
            "Jan Tamm of Harbour Watch said it leaks.",
            ("Jan Tamm", "Harbour Watch", "civil society"),
        ),
        (
            "A spokesman for the Ministry of Fisheries said it leaks.",
            ("spokesman for the Ministry of Fisheries", "Ministry of Fisheries", "government"),
        ),
        ("Former diplomat Jan Tamm said it leaks.", ("Jan Tamm", None, "person")),
        (
            "The Turku-based Harbour Times (HT) reported that it leaks.",
            ("Harbour Times", None, "media"),
        ),
        (
            "Spokeswoman Ann Lee, sailing with the mayor on her way to Turku, said it leaks.",
            ("Ann Lee", None, "government"),
        ),
        ("Ann Lee, at her Turku villa, said it leaks.", ("Ann Lee", None, "unknown")),
        ("Secretary of State Ann Lee said it leaks.", ("Ann Lee", None, "government")),
        (
            "House Budget Committee Chairman Ann Lee said it leaks.",
            ("Ann Lee", "House Budget Committee", "government"),
        ),
        ("The Justice Department said it leaks.", ("Justice Department", None, "government")),
        ("The family said it leaks.", ("family", None, "person")),
        ("The Pier Safety Agency said it leaks.", ("Pier Safety Agency", None, "government")),
        (
            "Ann Lee, an engineer at the Dutch firm Sand Works, said it leaks.",
            ("Ann Lee", "Sand Works", "business"),
        ),
        (
            "Foreign ministry spokeswoman Ann Lee said it leaks.",
            ("Ann Lee", "Foreign ministry", "government"),
        ),
        ("Finnish President Ann Lee said it leaks.", ("Ann Lee", None, "government")),
        (
            "Sheriff Ann Lee of Akron, Ohio, who said it leaks, left.",
            ("Ann Lee", None, "government"),
        ),
        ("Social media companies said it leaks.", ("Social media companies", None, "business")),
        ("Officials said it leaks.", ("Officials", None, "anonymous")),
        ("Some experts said it leaks.", ("Some experts", None, "anonymous")),
        ("The survey found that it leaks.", ("survey", None, "document")),
        (
            "A report by the Baltic Institute said it leaks.",
            ("Baltic Institute", None, "expert"),
        ),
        ("Exporters and growers said it leaks.", ("Exporters and growers", None, "business")),
    ],
)
def test_who_speaks_and_for_whom(text, expected):
    assert speakers(text)[0] == expected


@pytest.mark.parametrize("name", ["General Motors", "Ann Lee King Jr"])
def test_a_title_within_a_name_is_part_of_it(name):
    assert speakers(f"{name} said it leaks.")[0][0] == name


def test_a_clause_without_a_noun_before_it_has_no_speaker():
    found = speakers("You see who he is. He led the Assembly, which wrote and adopted the law.")

    assert all(name is None or name for name, *_ in found)


def test_a_pronoun_means_the_last_person_who_fits():
    text = (
        "Mr. Jan Tamm said it leaks.\nMs. Ann Lee said it does not.\nHe said it does.\n"
        "She denied that it does."
    )

    assert [name for name, _, _ in speakers(text)] == [
        "Jan Tamm",
        "Ann Lee",
        "Jan Tamm",
        "Ann Lee",
    ]


def test_a_pronoun_may_mean_somebody_who_has_not_spoken_yet():
    text = "Jan Tamm, director of the Sea Museum, opened the show.\n“It is a feast,” he said."

    assert [name for name, _, _ in speakers(text)] == ["Jan Tamm"]


def test_a_last_name_is_given_its_first_name_and_what_was_said_of_them():
    text = "Jan Tamm, a fellow at the Sea Forum, said it leaks.\nTamm added that nobody cares."

    assert speakers(text)[1] == ("Jan Tamm", "Sea Forum", "expert")


def test_the_report_speaks_for_the_body_behind_it():
    text = "The Baltic Institute claims that it leaks.\nAccording to the report, nobody cares."

    assert speakers(text)[1] == ("Baltic Institute", None, "expert")


def test_who_means_the_noun_before_it():
    assert speakers("Jan Tamm, who said that it leaks, left.")[0][0] == "Jan Tamm"


def test_a_full_name_is_looked_up_without_its_titles():
    assert (
        full_name("The day began. President Jan Tamm spoke. Tamm left.", "Tamm") == "Jan Tamm"
    )
    assert full_name("Tamm left. Tamms stayed.", "Tamm") == "Tamm"


@pytest.mark.parametrize(
    ("text", "surname", "whole"),
    [
        ("South Korean President Han Seo-jin came. Han left.", "Han", "Han Seo-jin"),
        ("South Korean President Yoon Tae Ri came. Yoon left.", "Yoon", "Yoon Tae Ri"),
        ("Chinese envoy Zhou Lanping came. Zhou left.", "Zhou", "Zhou Lanping"),
        ("The Finnish Tamm came. Tamm left.", "Tamm", "Tamm"),
        ("Han Tower stands. Han Bank-led groups left. Han left.", "Han", "Han"),
    ],
)
def test_an_eastern_surname_has_its_given_name_behind_it(text, surname, whole):
    assert full_name(text, surname) == whole


def test_nobody_is_meant_where_nobody_spoke():
    assert Memory(NO_PEOPLE).person("he", 0).name is None


def test_a_memory_adds_what_it_learns():
    memory = Memory(NO_PEOPLE)
    memory.keep(Speaker("John Tamm", "Sea Forum", "unknown"), person=True)
    memory.keep(Speaker("John Tamm", None, "expert"), person=True)

    assert memory.known["Tamm"] == Speaker("John Tamm", "Sea Forum", "expert")
    assert memory.person("she", 0).name is None
    assert memory.person("he", 0).name == "John Tamm"


@pytest.mark.parametrize(
    ("text", "name"),
    [
        (
            "The Tide Agency said Mr. Lee had promised to wait. It said the dam held.",
            "Tide Agency",
        ),
        ("Norway shut the dam on Monday. It says that the sea rose.", "Norway"),
        ("The Tide Agency sent its staff home. It said that the sea rose.", "Tide Agency"),
        (
            "Jan Tamm left. Ann Lee wrote of the law. The Tamm-era law was bad, she said.",
            "Ann Lee",
        ),
        ("After he met Minister of Foreign Affairs Taro Kono, Mr. Lee said it leaks.", "Lee"),
        ("Members who voted to reopen the port said that it leaks.", "Members"),
        (
            "Jan Tamm, a painter trying to unseat Senator Bo Lee, a banker, in the Third "
            "District, said it leaks.",
            "Jan Tamm",
        ),
        ("Jan Tamm spoke. Echoing the Lee campaign message, he said it leaks.", "Jan Tamm"),
        ("Many farmers opposed it, the Harbour Times says. They say it leaks.", "Many farmers"),
        ("A clerk said it leaks. A guard said no. The clerk said that it rains.", "clerk"),
        (
            "A clerk of the port said no. Jan Tamm left. The clerk said it rains.",
            "clerk of the port",
        ),
        (
            "Bo Lind left. The aide of Mrs. Roe, Jan Tamm, said so. Then, he said, it leaks.",
            "Jan Tamm",
        ),
        (
            "The dean of the club said it leaks. The union's dean, Jan Tamm, left. It rained.",
            "dean of the club",
        ),
        ("Beijing said that the dam held.", "China"),
        ("Downing Street said that the dam held.", "Downing Street"),
        ("North Korea fired a rocket. The North said that the dam held.", "North Korea"),
        ("The North said that the dam held.", "North"),
        (
            "North Lund voted. North Korea fired. The North said that the dam held.",
            "North Korea",
        ),
        ("Mr. Washington left. Mr. Washington said that the dam held.", "Washington"),
        (
            "Carl Voss left. The Voss campaign said it failed. The campaign said it leaks.",
            "Voss campaign",
        ),
    ],
)
def test_the_last_speaker_is(text, name):
    assert reading(text).attributions[-1].speaker == name


@pytest.mark.parametrize("word", ["He", "I", "Officials"])
def test_a_capital_behind_a_name_that_begins_no_name_is_no_body(word):
    (found,) = speakers(f"Ann Roe of {word} said that the road was open.")

    assert found[:2] == ("Ann Roe", None)
