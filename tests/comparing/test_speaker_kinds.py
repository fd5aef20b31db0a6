"""The kinds of speakers over an event's texts, in prose of our own."""

from framing.comparing.actors.speaker_kinds import with_full_names, with_shared_kinds
from tests.texts import reading


def _kinds(*texts):
    readings = [reading(text, f"text {at}") for at, text in enumerate(texts)]
    return [
        {one.speaker: one.speaker_kind for one in each.attributions}
        for each in with_shared_kinds(readings)
    ]


def test_a_kind_that_only_one_text_tells_holds_in_all():
    found = _kinds(
        "Mara Tull, sister of Lund Senate candidate Lisa Tull, wrote that the town was tired.",
        "Mara Tull, who runs a bakery, wrote that the town was tired.",
    )

    assert found == [{"Mara Tull": "person"}, {"Mara Tull": "person"}]


def test_most_texts_decide_and_a_bare_surname_is_the_same_speaker():
    found = _kinds(
        "Professor Karl Voss said that the dam held.",
        "Mayor Karl Voss said that the dam held.",
        "Mayor Voss said that the dam held.",
    )

    assert [set(each.values()) for each in found] == [{"government"}] * 3


def test_crowds_and_papers_are_nobody_to_decide_about():
    texts = ("Officials said that it leaks.", "The report said that it leaks.")

    assert _kinds(*texts) == [{"Officials": "anonymous"}, {"report": "document"}]


def test_no_texts_give_none():
    assert with_shared_kinds([]) == []


def _names(*texts):
    readings = [reading(text, f"text {at}") for at, text in enumerate(texts)]
    return [{one.speaker for one in each.attributions} for each in with_full_names(readings)]


def test_a_surname_goes_by_the_full_name_of_another_text():
    told = "Mayor Voss said that the dam held."

    assert _names(told, "Mayor Karl Voss said that the dam held.") == [{"Karl Voss"}] * 2


def test_a_surname_of_two_people_stays_as_it_is():
    found = _names("Mayor Voss said that it held.", "Karl Voss and Lisa Voss came to the dam.")

    assert found[0] == {"Voss"}
