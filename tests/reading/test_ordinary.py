"""Turns of ordinary copy that a reader's rules trip over: who speaks, and what is said."""

import pytest

from framing.reading.attribution import attributions
from tests.reading.said import said, sentences_of, shown, speakers


def told(text):
    """(speaker, content) of every attribution of a text."""
    return [
        (one.speaker, shown(text, one.content))
        for one in attributions.find(text, sentences_of(text))
    ]


NAMES = [
    ("The WHO praised the plan.", ("World Health Organization", "the plan")),
    ("Theresa May said the deal was done.", ("Theresa May", "the deal was done")),
    ("“I will not go,” Mrs. May said.", ("May", "“I will not go,”")),
    ("In May the bank said rates would rise.", ("bank", "rates would rise")),
    ("A poll in January found that support fell.", ("poll", "that support fell")),
    ("April Ryan asked why it rained.", ("April Ryan", "why it rained")),
    ("In April, Lind said it was fine.", ("Lind", "it was fine")),
    ("“It is late,” Lee said on Nov. 9.", ("Lee", "“It is late,”")),
    ("The ministry proposed last July that fees rise.", ("ministry", "that fees rise")),
]
SUBJECTS = [
    ("The fact the court suggested a delay helped.", ("court", "a delay helped")),
    ("The president reportedly left, asking why it rained.", ("president", "why it rained")),
    (
        "The vote was lost, his top aide, Tad Reed, told The Lund Post.",
        ("Tad Reed", "The vote was lost"),
    ),
    (
        "Speaking at a rally in Lund, Ohio, Roe went after Orr, calling him “a fool.”",
        ("Roe", "him “a fool.”"),
    ),
    ("He has five sons, most of whom said they would go.", ("sons", "they would go")),
    ("“It is over,” Al Roe, referring to the law, said.", ("Al Roe", "“It is over,”")),
    ("The union sent a letter urging Congress to act.", ("union", "Congress to act")),
]
CUES = [
    ("The judge ruled that teens may vote.", ("judge", "that teens may vote")),
    ("As reported by Lund Radio, the road is shut.", ("Lund Radio", "the road is shut")),
    (
        "The deficit will end, the bank reported on Monday -- a first.",
        ("bank", "The deficit will end"),
    ),
    (
        "The law is dead, she said in a video message to the party.",
        (None, "The law is dead"),
    ),
    ("Lund, Orr said, made him rich.", ("Orr", "Lund … made him rich")),
    ("“This is fun!” beamed Ann Roe, a nurse.", ("Ann Roe", "“This is fun!”")),
    ("The crowd chanted, “Lock him up!” at noon.", ("crowd", "“Lock him up!”")),
    ("“Voters are tired of it all,” he points out.", (None, "“Voters are tired of it all,”")),
]


@pytest.mark.parametrize(("text", "expected"), NAMES + SUBJECTS + CUES)
def test_speaker_and_content(text, expected):
    found = told(text)

    assert expected in found


NONE = [
    "Roe holds a large pledged delegate lead.",
    "The band “Hole,” toured Lund.",
    "The film “Blue Rain,” opened in May.",
]


@pytest.mark.parametrize("text", NONE)
def test_nobody_speaks(text):
    assert said(text) == []


FOLDED = [
    ("The Bank of Lund cut rates. The bank said it was time.", "Bank of Lund"),
    (
        "The Ministry of Trade issued a rule. The ministry said it was fair.",
        "Ministry of Trade",
    ),
    ("The Washington Post ran a poll. The Post said it was close.", "Washington Post"),
    ("Ann Lind, the governor of Lund, came. The new governor said she was glad.", "Ann Lind"),
    ("Attorney General Al Roe came. The attorney general said it was late.", "Al Roe"),
    ("The Democrat, Representative Ann Roe, said it was late.", "Ann Roe"),
    ("Ann Roe met her brother, John Roe. Mr. Roe said he was sad.", "John Roe"),
    ("Ann Roe met her brother, John Roe. Ms. Roe said she was glad.", "Ann Roe"),
]


@pytest.mark.parametrize(("text", "speaker"), FOLDED)
def test_a_speaker_is_called_by_the_name_given_before(text, speaker):
    assert told(text)[-1][0] == speaker


CONTENTS = [
    ("Lee said there had been rain.", ("Lee", "there had been rain")),
    ("Roe said there never was a plan.", ("Roe", "there never was a plan")),
    ("Lee said exactly how many voters came.", ("Lee", "exactly how many voters came")),
    ("Officials told AFP his army was ready.", ("Officials", "his army was ready")),
    ("Lee asked Roe whether the road was open.", ("Lee", "whether the road was open")),
    ("Orr asked the mayor why it rained.", ("Orr", "why it rained")),
    ("Lee told ABC’s “This Week” that it was over.", ("Lee", "that it was over")),
    ("He said his name was George, Lind said.", ("Lind", "He said his name was George")),
    ("A plan he says will save the town is near.", (None, "will save the town is near")),
    ("Analysts doubt there will be rain.", ("Analysts", "there will be rain")),
]
SOURCES = [
    ("“It rained,” said Lee, referring to the vote.", "Lee"),
    ("Sen. Joe Reed (D) of Lund said it rained.", "Sen. Joe Reed (D) of Lund"),
    ("A majority (54 percent) of voters said so had it.", "A majority (54 percent) of voters"),
    (
        "“It rained,” said Rae Gar, co-director of the Sea Forum.",
        "Rae Gar, co-director of the Sea Forum",
    ),
    ("More than half said it rained.", "More than half"),
    ("Then 38% said it rained.", "38%"),
    ("Six in 10 say it rained.", "Six in 10"),
    ("Those who came said it rained.", "Those who came"),
    ("It is a level many economists say is high.", "many economists"),
    ("They support a mayor's plan to rebuild.", "a mayor's"),
    ("Citing Lund's opposition to the deal, Orr left.", "Lund's"),
    ("Trump ribbed Orr for the loss, telling him that it rained.", "Trump"),
    ("Authorities shut down the port and warned that it rained.", "Authorities"),
    ("The editor no longer remembers that it rained.", "The editor"),
    (
        "The four senators who voted against it say it rained.",
        "The four senators who voted against it",
    ),
]


@pytest.mark.parametrize(("text", "expected"), CONTENTS)
def test_where_a_content_begins_and_ends(text, expected):
    assert expected in told(text)


@pytest.mark.parametrize(("text", "source"), SOURCES)
def test_where_a_source_begins_and_ends(text, source):
    assert source in [one[0] for one in said(text)]


WHO = [
    ("President Al Roe came. The President said he was glad.", "Al Roe"),
    ("It read like the cries of a textualist who believed that it rained.", "textualist"),
    ("Relatives of the dead who said it rained left.", "Relatives of the dead"),
    ("We hope Roe announced a plan for rain.", "Roe"),
    ("He blamed the story published Friday that alleged fraud.", "story"),
    ("The law was rejected by Speaker Boehm during talks last year.", "Boehm"),
]


@pytest.mark.parametrize(("text", "speaker"), WHO)
def test_who_is_meant(text, speaker):
    assert speaker in [one[0] for one in told(text)]


WHAT_THEY_ARE = [
    (
        "Harrow Chief Financial Officer Lena Voss said it rained.",
        ("Lena Voss", "Harrow", "business"),
    ),
    ("Minister for Trade Li Wei said it rained.", ("Li Wei", None, "government")),
    ("Vice-Minister Tan said it rained.", ("Tan", None, "government")),
    ("“It is late,” said the union's head, Mia Tan.", ("Mia Tan", None, "civil society")),
    ("The mill shut. Mill owner Jo Vance said it rained.", ("Jo Vance", None, "business")),
    (
        "Only 4 percent of Republican voters said it rained.",
        ("Only 4 percent of Republican voters", None, "person"),
    ),
    ("Congressional candidate Al Roe said it rained.", ("Al Roe", None, "politics")),
    ("Lund City Capt. Al Roe said it rained.", ("Al Roe", None, "government")),
]


@pytest.mark.parametrize(("text", "expected"), WHAT_THEY_ARE)
def test_name_body_and_kind(text, expected):
    name, body, kind = speakers(text)[-1]

    assert (name, body, kind) == expected


def test_an_announced_number_is_the_narrators():
    assert said("The firm announced 1,200 job cuts.") == []


OPENED = [
    ("Groups that represent them say it rained.", "Groups that represent them"),
    ("A week ago, Roe took a test but said it rained.", "Roe"),
    ("Plus, farmers left, underscoring how dry it was.", "farmers"),
    ("While others say the mayor failed, Orr left.", "others"),
]


@pytest.mark.parametrize(("text", "source"), OPENED)
def test_what_only_opens_a_sentence_is_no_source(text, source):
    assert [one[0] for one in said(text)] == [source]


def test_a_rise_by_an_amount_is_nobodys_words():
    assert said("Owners are being warned that taxes could rise by an average of $262.") == []


def test_an_interviews_answer_goes_on_to_the_end_of_its_paragraph():
    text = (
        "JANE TAPLEY: You say the plan is dead. Why?\n"
        "BENSON: Because it is. He knew it.\n"
        "TAPLEY: But you backed it.\n"
        "BENSON: I did not."
    )

    assert told(text)[0] == ("JANE TAPLEY", "You say the plan is dead … Why?")
    assert ("BENSON", "Because it is … He knew it") in told(text)


LABELLED = [
    (
        "The law is late - Mark Orr and Jo Cole: “It failed, and it was wrong, we think.”",
        ("Mark Orr and Jo Cole", "“It failed, and it was wrong, we think.”"),
    ),
    ("“The law is bad,” NOW President Ann Roe said.", ("Ann Roe", "“The law is bad,”")),
    ("Roe retorted by saying that it leaks.", ("Roe", "that it leaks")),
]


@pytest.mark.parametrize(("text", "expected"), LABELLED)
def test_who_speaks_behind_a_dash_or_in_capitals(text, expected):
    assert told(text)[-1] == expected


ASKED = [
    ("Cole, when asked about the plan, said it leaks.", [("Cole", "it leaks")]),
    ("“It leaks,” Cole told Lund Radio when asked to explain.", [("Cole", "“It leaks,”")]),
    ("“It leaks,” Lees campaign manager Jo Cole said onstage.", [("Jo Cole", "“It leaks,”")]),
    (
        "“It was late and it rained,” Cole said onstage.",
        [("Cole", "“It was late and it rained,”")],
    ),
    (
        "“It is late and it rains,” Jo Cole of Lund, told the Post.",
        [("Jo Cole", "“It is late and it rains,”")],
    ),
    ("The note let people know that it leaks.", []),
    ("He was hurt while responding to a call.", []),
]


@pytest.mark.parametrize(("text", "expected"), ASKED)
def test_who_is_asked_told_or_called_says_nothing(text, expected):
    assert told(text) == expected
