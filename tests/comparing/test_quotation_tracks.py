"""Quoted sentences are followed from text to text: whole, cut, changed, and to whom."""

import pytest

from framing.comparing.reuse.quotation_tracks import tracks_of
from framing.reading.reader import read
from tests.comparing.keys import EVENTS, key_of, readings_of, readings_of_seeds
from tests.shared import needs_shared
from tests.texts import document, reading

SAID = "We will not open the gates before the talks are over"
LEAD = "The ferry came late on Monday, and the quay was full of trucks and crates.\n\n"


def _track(*quotations):
    """The one track of some texts' quotations, and what became of it in each."""
    readings = [reading(LEAD + said, f"t{at}") for at, said in enumerate(quotations)]
    (track,) = tracks_of(readings)
    return track, {one.document: one for one in track.carried}


def test_alike_is_whole():
    track, carried = _track(f'"{SAID}," Ines Okafor said.', f'Ines Okafor said: "{SAID}."')

    assert track.label == SAID
    assert [one.how for one in carried.values()] == ["whole", "whole"]
    assert {one.speaker for one in carried.values()} == {"Ines Okafor"}
    assert not track.disputed


def test_a_part_is_cut_and_says_what_it_leaves_out():
    part = "before the talks are over"
    text = LEAD + f'"{SAID}," Ines Okafor said.'
    _, carried = _track(f'"{SAID}," Ines Okafor said.', f'Okafor spoke of no way "{part}."')
    (left_out,) = carried["t1"].left_out

    assert carried["t1"].how == "cut"
    assert text[left_out.start : left_out.end] == "We will not open the gates"


def test_another_word_is_a_change():
    other = SAID.replace("gates", "doors")
    track, carried = _track(f'"{SAID}," Ines Okafor said.', f'"{other}," Ines Okafor said.')
    (change,) = carried["t1"].changes

    assert track.label_from == "t0"
    assert carried["t0"].how == "whole"
    assert carried["t1"].how == "changed"
    assert change.left.end - change.left.start == len("gates")


def test_a_word_dropped_inside_of_the_marks_is_a_change_and_no_cut():
    other = SAID.replace("not ", "")
    _, carried = _track(f'"{SAID}," Ines Okafor said.', f'"{other}," Ines Okafor said.')

    assert carried["t1"].how == "changed"
    assert carried["t1"].left_out == []


def test_an_interrupted_quotation_is_one_sentence():
    parted = '"We will not open the gates," Ines Okafor said, "before the talks are over."'
    _, carried = _track(f'"{SAID}," Ines Okafor said.', parted)

    assert [one.how for one in carried.values()] == ["whole", "whole"]
    assert len(carried["t1"].spans) == 2


def test_brackets_own_up_to_a_cut():
    short = "We will not open the gates ... the talks are over"
    _, carried = _track(f'"{SAID}," Ines Okafor said.', f'"{short}," Ines Okafor said.')

    assert carried["t1"].how == "cut"


def test_words_given_to_two_people_are_disputed():
    track, _ = _track(
        f'"{SAID}," Ines Okafor said. Okafor leads the union.',
        f'"{SAID}," Tom Reed said. Reed runs the port.',
    )

    assert track.disputed


def test_of_nearly_full_versions_the_earlier_is_held_to():
    later = f'"{SAID} today," Ines Okafor said.'
    readings = [
        read(document(LEAD + later, "later", published="2024-05-08")),
        read(document(LEAD + f'"{SAID}," Ines Okafor said.', "early", published="2024-05-07")),
    ]
    (track,) = tracks_of(readings)

    assert track.label_from == "early"


@pytest.mark.parametrize(
    "other",
    [
        '"We never liked the road to the south," Ines Okafor said.',
        "Okafor said that the gates would stay shut before the talks were over.",
        'Okafor spoke of "the gates."',
    ],
)
def test_other_words_retold_words_and_scraps_are_no_track(other):
    readings = [reading(LEAD + f'"{SAID}," Ines Okafor said.', "a"), reading(LEAD + other, "b")]

    assert tracks_of(readings) == []


def test_no_texts_have_no_tracks():
    assert tracks_of([]) == []
    assert tracks_of([reading(LEAD + f'"{SAID}," Ines Okafor said.', "a")]) == []


@pytest.mark.parametrize("event", EVENTS)
def test_the_tracks_of_the_samples_are_those_of_their_keys(event):
    planted = key_of(event).get("carried", [])
    tracks = list(tracks_of(readings_of(event)))

    for one in planted:
        (track,) = [track for track in tracks if track.label.startswith(one["quotation"])]
        tracks.remove(track)
        assert {each.document: each.how for each in track.carried} == one["texts"]
    assert tracks == []


@needs_shared
def test_the_shared_texts_carry_no_quotation_together():
    """
    By hand: no words in quotation marks stand in two of them.
    """
    assert tracks_of(readings_of_seeds()) == []


def test_marks_of_two_kinds_and_a_line_break_cut_nothing():
    """A sentence that ends before its cue is one of its own, though the next stands below."""
    first, second = "It’s always been a matter for us both. ", "We need to keep it that way"
    straight = first.replace("’", "'").strip()
    one = f'"{straight[:-1]}," Okafor said.\n"{second}," said Ines Okafor of the union.'
    other = f'"{SAID}," Ines Okafor said on the "Velm" show.\n“{first}{second}."'
    tracks = tracks_of([reading(LEAD + one, "t0"), reading(LEAD + other, "t1")])

    assert len(tracks) == 2
    assert {one.how for track in tracks for one in track.carried} == {"whole"}


def test_words_that_stand_elsewhere_in_the_text_are_not_cut():
    kept = "We will not open the gates"
    _, carried = _track(
        f'"{SAID}," Ines Okafor said.',
        f'"{kept}," Ines Okafor said. The strike goes on before the talks are over.',
    )
    assert carried["t1"].how == "whole"
    _, carried = _track(
        f'"{SAID}," Ines Okafor said.',
        f'"{kept}," Ines Okafor said. The strike goes on after the talks are over.',
    )
    assert carried["t1"].how == "cut"
