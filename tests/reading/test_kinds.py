"""As what somebody speaks, and for whom: in the manners of papers, wires and think tanks."""

import pytest

from tests.reading.said import speakers

SPOKEN = [
    (
        "“It failed,” said Mia Tandy, president of Harbour Lane Strategies.",
        ("Mia Tandy", "Harbour Lane Strategies", "business"),
    ),
    (
        "“It failed,” said Mia Tandy, president of the Lund Growers Association.",
        ("Mia Tandy", "Lund Growers Association", "civil society"),
    ),
    (
        "“It failed,” said Mia Tandy, president of Citizens for Clean Rivers.",
        ("Mia Tandy", "Citizens for Clean Rivers", "civil society"),
    ),
    (
        "“It failed,” said Mia Tandy, president of Lund University.",
        ("Mia Tandy", "Lund University", "expert"),
    ),
    (
        "“It failed,” said Mia Tandy, a former adviser to President Voss.",
        ("Mia Tandy", None, "government"),
    ),
    ("“It failed,” said Mia Tandy, a lawyer for the family.", ("Mia Tandy", None, "person")),
    (
        "“It failed,” said Mia Tandy, a lawyer for Acme Corp.",
        ("Mia Tandy", "Acme Corp", "business"),
    ),
    (
        ("Rep. Carl Voss voted no. “It failed,” said Mia Tandy, a spokeswoman for Mr. Voss."),
        ("Mia Tandy", "Mr. Voss", "government"),
    ),
    (
        "Rep. Carl Voss voted no. A spokesman for Mr. Voss said the plan had failed.",
        ("spokesman for Mr. Voss", "Mr. Voss", "government"),
    ),
    (
        "Rep. Carl Voss voted no. His office said the plan had failed.",
        ("office", None, "government"),
    ),
    (
        "Acme Corp. closed a plant on Monday. A spokesman said the plan had failed.",
        ("spokesman", None, "business"),
    ),
    (
        (
            "Carl Voss, the Republican nominee for governor, lost. Voss spokeswoman Mia Tandy"
            " said he would go on."
        ),
        ("Mia Tandy", "Voss", "politics"),
    ),
    (
        (
            "Carl Voss, the Republican nominee for governor, lost. His campaign manager, Mia "
            "Tandy, said he would go on."
        ),
        ("Mia Tandy", None, "politics"),
    ),
    (
        "A study by researchers at Lund University found that fish sleep.",
        ("Lund University", None, "expert"),
    ),
    ("The study’s authors wrote that fish sleep.", ("study’s authors", None, "expert")),
    ("“Fish sleep,” the authors wrote.", ("authors", None, "expert")),
    ("“Fish sleep,” said lead author Mia Tandy.", ("Mia Tandy", None, "expert")),
    ("“We want him back,” said Mia Tandy, whose son was taken.", ("Mia Tandy", None, "person")),
    ("“We want him back,” said Mia Tandy, the boy’s aunt.", ("Mia Tandy", None, "person")),
    (
        "“The port is shut,” said Mia Tandy, who lives near the harbour.",
        ("Mia Tandy", None, "person"),
    ),
    ("“The port is shut,” said Mia Tandy, a retired nurse.", ("Mia Tandy", None, "person")),
    (
        "“The port is shut,” said Mia Tandy, a professor of law at Lund University.",
        ("Mia Tandy", "Lund University", "expert"),
    ),
    (
        (
            "“The port is shut,” said Mia Tandy, a senior research fellow at the Orel "
            "Institute in Seoul."
        ),
        ("Mia Tandy", "Orel Institute", "expert"),
    ),
    ("The union said its members would strike.", ("union", None, "civil society")),
    ("The university said it would appeal.", ("university", None, "expert")),
    ("The school district said classes would go on.", ("school district", None, "government")),
    (
        (
            "The Harbour Times reported on Monday that the port was shut. The paper said no "
            "ship had sailed."
        ),
        ("Harbour Times", None, "media"),
    ),
    ("A Harbour Times article said that the port was shut.", ("Harbour Times", None, "media")),
    ("The Harbour Times story said that the port was shut.", ("Harbour Times", None, "media")),
    (
        (
            "Aerial photographs show that the port was shut, according to the minutes of the "
            "meeting."
        ),
        ("minutes of the meeting", None, "document"),
    ),
    ("The port was shut, according to court documents.", ("court documents", None, "document")),
    ("The port was shut, according to a police report.", ("police report", None, "document")),
    (
        "The port was shut, according to a copy of the contract.",
        ("copy of the contract", None, "document"),
    ),
    (
        "The port was shut, according to a former Acme executive.",
        ("former Acme executive", None, "business"),
    ),
    ("The party’s chairman, Carl Voss, said he would go on.", ("Carl Voss", None, "politics")),
    (
        "Carl Voss, a Democratic strategist, said he would go on.",
        ("Carl Voss", None, "politics"),
    ),
    ("Carl Voss, a Republican pollster, said he would go on.", ("Carl Voss", None, "politics")),
    (
        "Carl Voss, who is running for mayor, said he would go on.",
        ("Carl Voss", None, "politics"),
    ),
    (
        "Gov. Carl Voss vetoed it. Voss, a Republican, said it was bad.",
        ("Carl Voss", None, "government"),
    ),
    (
        (
            "Chief Executive Carl Voss Lam-wai said in a radio interview that Hong Kong would"
            " cope."
        ),
        ("Carl Voss Lam-wai", None, "government"),
    ),
    (
        "Secretary for Security Chris Tandy told lawmakers that police would act.",
        ("Chris Tandy", None, "government"),
    ),
    (
        "Lawmaker Mia Tandy of the New Harbour Party said the bill would pass.",
        ("Mia Tandy", "New Harbour Party", "politics"),
    ),
    (
        ("Mia Tandy, vice-chairwoman of the Federation of Dock Workers, said wages were low."),
        ("Mia Tandy", "Federation of Dock Workers", "civil society"),
    ),
    (
        (
            "Rep. Park Min-ho of the main opposition People’s Harbour Party said the bill "
            "would pass."
        ),
        ("Park Min-ho", "People", "government"),
    ),
    (
        "Kim Do-yun, a professor at Hanseo University, said the move was a signal.",
        ("Kim Do-yun", "Hanseo University", "expert"),
    ),
    (
        (
            "An official at the defense ministry, who asked not to be named, said the move "
            "was a signal."
        ),
        ("official at the defense ministry", None, "anonymous"),
    ),
    (
        "Cheong Wa Dae spokesperson Kang Yu-na said the two would meet.",
        ("Kang Yu-na", "Cheong Wa Dae", "government"),
    ),
    (
        (
            "Unification Ministry spokeswoman Lee Eun-ji told a press briefing that talks "
            "would go on."
        ),
        ("Lee Eun-ji", "Unification Ministry", "government"),
    ),
    (
        "The presidential office said the two would meet.",
        ("presidential office", None, "government"),
    ),
    (
        "The Korean Central News Agency said the launch was a success.",
        ("Korean Central News Agency", None, "media"),
    ),
    (
        "“The link is weak,” writes Orel Institute senior fellow Mia Tandy.",
        ("Mia Tandy", "Orel Institute", "expert"),
    ),
    (
        "“The link is weak,” says Mia Tandy, chief economist at Acme Capital.",
        ("Mia Tandy", "Acme Capital", "business"),
    ),
    (
        "Carl Voss, head of Asia research at Acme Bank, said rates would fall.",
        ("Carl Voss", "Acme Bank", "business"),
    ),
    (
        "Carl Voss, a partner at law firm Reed & Orr, said the ruling was clear.",
        ("Carl Voss", "Reed & Orr", "business"),
    ),
    ("Carl Voss, 44, a bus driver, said the fare was high.", ("Carl Voss", None, "person")),
    ("Witness Carl Voss said the car had swerved.", ("Carl Voss", None, "person")),
    (
        "Dr. Carl Voss, chief of surgery at Lund General Hospital, said both would live.",
        ("Carl Voss", "Lund General Hospital", "expert"),
    ),
    (
        "Capt. Carl Voss of the Lund Fire Department said the hall was empty.",
        ("Carl Voss", "Lund Fire Department", "government"),
    ),
    (
        "District Attorney Carl Voss said the man would be charged.",
        ("Carl Voss", None, "government"),
    ),
    (
        "Defense attorney Carl Voss said the man would plead not guilty.",
        ("Carl Voss", None, "person"),
    ),
    (
        "Carl Voss, the man’s attorney, said he would plead not guilty.",
        ("Carl Voss", None, "person"),
    ),
    (
        "Carl Voss, editor of the Harbour Times, said he would print it.",
        ("Carl Voss", "Harbour Times", "media"),
    ),
    (
        "Acme’s chief executive, Carl Voss, said the plant would close.",
        ("Carl Voss", "Acme", "business"),
    ),
    (
        "Carl Voss, the chief executive of Acme, said the plant would close.",
        ("Carl Voss", "Acme", "business"),
    ),
    (
        "Carl Voss, founder of the group Clean Rivers Now, said the plant would close.",
        ("Carl Voss", "Clean Rivers Now", "civil society"),
    ),
    (
        "The mayor’s spokesman, Carl Voss, said the plant would close.",
        ("Carl Voss", None, "government"),
    ),
    (
        "Carl Voss, executive director of the Rights Forum, said the plant would close.",
        ("Carl Voss", "Rights Forum", "civil society"),
    ),
    (
        (
            "Carl Voss, executive director of the Lund Chamber of Commerce, said the plant "
            "would close."
        ),
        ("Carl Voss", "Lund Chamber of Commerce", "business"),
    ),
    (
        "A cluster of people shook fists and shouted, “Go home.”",
        ("cluster of people", None, "person"),
    ),
    ("Some in the crowd chanted, “Go home.”", ("Some in the crowd", None, "anonymous")),
]


@pytest.mark.parametrize(("text", "expected"), SPOKEN)
def test_who_speaks_for_whom_and_as_what(text, expected):
    assert expected in speakers(text)
