"""What only looks like somebody's words, and where a content ends before the narrator's."""

import pytest

from tests.reading.said import said


@pytest.mark.parametrize(
    "text",
    [
        "The rebels worked all night to deny Orr the nomination.",
        "It was too early to say who would run the ferry.",
        "You know that the ferry seldom runs.",
        "If voters believe that the ferry is safe, they will board it.",
        "The council will announce the name of the winner on Friday.",
        "Nobody has come to explain the delay.",
        "They do not understand the harbour.",
        "The owners never realized that the hull was cracked.",
        "To know the harbour, she has to understand how the tides turn.",
    ],
)
def test_what_nobody_said_is_nobodys(text):
    assert said(text) == []


@pytest.mark.parametrize(
    ("text", "content"),
    [
        ("Lee told them to “know that the ferry is late.”", "“know that the ferry is late.”"),
        ("If Lee says that the hull is sound, it is.", "that the hull is sound"),
        ("Lee does not want the ferry to run.", "the ferry to run"),
        ("Lee went on to say that the ferry was late.", "that the ferry was late"),
    ],
)
def test_what_is_said_in_such_words_stays(text, content):
    assert content in [what for _, _, what in said(text)]


@pytest.mark.parametrize(
    ("text", "content"),
    [
        (
            "Lee said the hull was checked by Mia Orr, who has run the yard since spring.",
            "the hull was checked by Mia Orr",
        ),
        (
            "Lee said the ferry would sail to Holm, a port that few ships call at.",
            "the ferry would sail to Holm",
        ),
        (
            "Lee said the ferry could sail again, though several captains have left.",
            "the ferry could sail again",
        ),
        (
            "Lee warned that the ferry would be sold, as the council had feared.",
            "that the ferry would be sold",
        ),
        (
            "While Lee said the hull was sound, the captain kept the ferry in port.",
            "the hull was sound",
        ),
        (
            "But even as Lee insisted that the hull was sound, it was leaking.",
            "that the hull was sound",
        ),
        ("Lee, who says the hull is sound, was in port.", "the hull is sound"),
    ],
)
def test_a_content_ends_before_what_the_narrator_adds(text, content):
    assert content in [what for _, _, what in said(text)]


@pytest.mark.parametrize(
    ("text", "content"),
    [
        (
            "Lee said the captain, who is new here, would sail as well.",
            "the captain, who is new here, would sail as well",
        ),
        (
            "Lee said the ferry needs a hull, an engine and a crew.",
            "the ferry needs a hull, an engine and a crew",
        ),
        (
            "Lee said that if the ferry was sold, a bridge would be built.",
            "that if the ferry was sold, a bridge would be built",
        ),
        (
            "Lee cited the Sept. 11, 2012 fire in the yard.",
            "the Sept. 11, 2012 fire in the yard",
        ),
    ],
)
def test_what_the_speaker_adds_stays_in_the_content(text, content):
    assert said(text)[0][2] == content


@pytest.mark.parametrize("end", [",", ", who", ", as", ", a", ", and", ",”", "” ,"])
def test_a_text_cut_short_behind_a_comma_is_read(end):
    text = "Lee said the hull of it was sound" + end

    assert said(text)[0][2].startswith("the hull of it was sound")
