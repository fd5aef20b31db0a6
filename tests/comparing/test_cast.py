"""An event's actors side by side."""

from framing import pipeline
from framing.settings import Settings
from tests.texts import reading

LEFT = """China restricted the sale of magnets on Monday. Beijing accused Peru of delay.
Peru was blamed for the rest. Mei Tan, a trader in China, claimed that nothing had changed.
The Asian giant can wait. Ministers met and ministers left."""
RIGHT = """Peru answered on Tuesday. China was criticised by three ministers.
Officials hope that China will agree. "We shall see," President Ana Torres said.
Torres left. Torres slept. The harbour stayed open."""


def cast():
    texts = [reading(LEFT, "left"), reading(RIGHT, "right")]
    found = pipeline.compare_readings(texts, Settings()).cast
    return {member.actor: member for member in found}


def test_actors_of_two_texts_come_first_and_salient_others_follow():
    assert list(cast()) == ["China", "Peru", "Ana Torres"]


def test_each_text_has_its_own_names_for_an_actor():
    left, right = cast()["China"].appearances

    assert [(used.name, used.kind) for used in left.names] == [
        ("China", "name"),
        ("Beijing", "capital"),
        ("Asian giant", "epithet"),
    ]
    assert [(used.name, len(used.spans)) for used in right.names] == [("China", 2)]


def test_parts_are_told_with_their_sentences():
    left, right = cast()["China"].appearances

    assert [(one.sentence, one.voice) for one in left.agent] == [
        (0, "narrator"),
        (1, "narrator"),
    ]
    assert left.patient == []
    assert [one.sentence for one in right.patient] == [1]


def test_a_voice_is_given_to_a_country_by_its_speakers():
    left, right = cast()["China"].appearances

    assert (left.speakers, left.quoted, left.reported) == (["China", "Mei Tan"], 0, 2)
    assert [(used.verb, used.verb_class) for used in left.verbs] == [
        ("accused", "forceful"),
        ("claimed", "doubt"),
    ]
    assert (right.speakers, right.verbs) == ([], [])


def test_tone_says_when_it_is_too_little_to_say():
    for member in cast().values():
        for appearance in member.appearances:
            for tone in appearance.tone:
                assert tone.enough == (tone.positive + tone.negative >= 5)


def test_a_person_goes_by_the_longest_name_of_any_text():
    texts = [
        reading("Ana Torres spoke. Torres left.", "long"),
        reading("President Torres spoke.", "short"),
    ]
    found = pipeline.compare_readings(texts, Settings()).cast

    assert [(one.actor, len(one.appearances)) for one in found] == [("Ana Torres", 2)]


def test_texts_without_actors_have_no_cast():
    texts = [reading("It rained.", "left"), reading("It snowed.", "right")]

    assert pipeline.compare_readings(texts, Settings()).cast == []
