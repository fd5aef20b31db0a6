"""What only looks like somebody's words, and where a content ends before the narrator's."""

import pytest

from tests.reading.said import said, speakers


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


@pytest.mark.parametrize(
    "text",
    [
        "The council rolled back its ban on ferries.",
        "Voters saw their ferry sink in the harbour.",
        "All persons wishing to board the ferry must queue.",
        "The town was rattled by a storm and fears that the ferry would sink.",
        "Would passengers feel that the ferry is safe?",
        "You agree to receive news of the ferry.",
        "If Orr chooses the yard, he would have to report to the council.",
        "We know exactly where the ferry is.",
        "It was perhaps the most repeated tale of the town.",
    ],
)
def test_deeds_questions_and_nouns_give_nobody_words(text):
    assert said(text) == []


@pytest.mark.parametrize(
    ("text", "found"),
    [
        (
            "But Lind, he said, slammed the door.",
            [("he", "said", "Lind … slammed the door")],
        ),
        (
            "Orr won in Holm, despite polls showing her rival ahead.",
            [("polls", "showing", "her rival ahead")],
        ),
        (
            "The union says wages are low, but the mayor said she never met it.",
            [
                ("The union", "says", "wages are low"),
                ("the mayor", "said", "she never met it"),
            ],
        ),
        (
            "Some experts claim notions like the soul, even of reason, must change.",
            [
                (
                    "Some experts",
                    "claim",
                    "notions like the soul, even of reason, must change",
                )
            ],
        ),
        (
            "Lee Orr, the editor, told “Face the Town” Sunday that it was late.",
            [("Lee Orr, the editor", "told", "that it was late")],
        ),
        (
            "The firms have issued statements saying they gave nobody access.",
            [("The firms", "have issued statements saying", "they gave nobody access")],
        ),
        ("Orr denied the charge late Tuesday.", [("Orr", "denied", "the charge")]),
        (
            "Orr adds seconds later, “Grab them all and run.”",
            [("Orr", "adds", "“Grab them all and run.”")],
        ),
        (
            "“It is late,” Orr said. “The ferry is full” for a Monday.",
            [
                ("Orr", "said", "“It is late,”"),
                ("Orr", "", "“The ferry is full” for a Monday"),
                ("Orr", "", "“The ferry is full” for a Monday"),
            ],
        ),
        (
            "Orr says many drove buses. Some of them hope to return. “But few will be back.”",
            [
                ("Orr", "says", "many drove buses … “But few will be back.”"),
                ("Orr", "says", "many drove buses … “But few will be back.”"),
                ("Some of them", "hope", "to return"),
            ],
        ),
    ],
)
def test_who_says_what_and_how_far(text, found):
    assert said(text) == found


@pytest.mark.parametrize(
    ("text", "who"),
    [
        (
            "Lee Light, a guard at the jail for at least 30 years, said it was old.",
            "Lee Light",
        ),
        (
            "A critic is Judge Karl Lind, the conservative who denounces the law.",
            "Karl Lind",
        ),
        (
            "Karl Lind left. He named Peter Orr as his aide. He said he was sorry.",
            "Karl Lind",
        ),
        (
            "Karl Lind spoke in Holm. After a talk by Mayor Peter Orr, he said it was over.",
            "Karl Lind",
        ),
        ("In the statement Lind said he was sorry.", "Lind"),
    ],
)
def test_whose_words_they_are(text, who):
    assert [one for one, _, _ in speakers(text)] == [who]
