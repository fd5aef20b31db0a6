"""As what a text introduces a speaker, by the words right before and behind the name."""

import pytest
from msgspec import structs

from framing.comparing.actors.role_phrases import role_around
from framing.comparing.actors.roles import _as_source, _key, _role, roles_given
from framing.pipeline import compare_documents
from framing.reading.reader import read
from framing.records import Attribution, Document, Source, Span
from framing.settings import Settings

# (before the name, behind it, the role)
BEFORE = [
    ("According to former Lund mayor ", " the pier leaks.", "former Lund mayor"),
    ("The plan fails, said House Speaker ", ".", "House Speaker"),
    ("On Monday acting Lund police chief ", " said so.", "acting Lund police chief"),
    ("Later union President ", " called it a hoax.", "union President"),
    ("It leaks, Rep. ", " (D-Ohio) said.", "Representative, D-Ohio"),
    ("It leaks, said Sen. ", ", R-N.Y., a critic of the pier.", "Senator, R-N.Y."),
    ("Meanwhile Ohio Gov. ", " signed it.", "Ohio Governor"),
    (
        "Harbor Committee Chairman Rep. ",
        " said so.",
        "Harbor Committee Chairman, Representative",
    ),
    ("White House chief of staff ", " told reporters.", "White House chief of staff"),
    ("Former Secretary of State ", " agreed.", "former Secretary of State"),
    (
        "Roe’s former communications director, ",
        ", said so.",
        "Roe’s former communications director",
    ),
    ("The lawyer for Mrs. Roe, ", ", said so.", "lawyer for Mrs. Roe"),
    ("On Monday Health and Harbor Secretary ", " left.", "Health and Harbor Secretary"),
    ("House Speaker Jo Lin and Senate Leader ", " left.", "Senate Leader"),
    ("County Health Director Dr. ", " left.", "County Health Director"),
    ("It leaks. Dr. ", " left.", ""),
    ("the longtime pollster ", " said so.", "longtime pollster"),
    ("He told the crowd President ", " had left.", "President"),
]
BEHIND = [
    ("", ", a spokesman for Mr. Reed, said so.", "spokesman for Mr. Reed"),
    ("", ", a University of Lund law professor.", "University of Lund law professor"),
    ("", ", President Roe’s security adviser, said so.", "President Roe’s security adviser"),
    ("", ", chairman and chief of Acme, said so.", "chairman and chief of Acme"),
    ("", ", Republican of Ohio, said so.", "Republican of Ohio"),
    ("Mr. ", ", the former director of harbors, said so.", "former director of harbors"),
    ("", " Jr., the mayor, said so.", "mayor"),
    (
        "",
        ", the executive director of the large and old harbor workers’ union of Lund, said.",
        "executive director of the large and old harbor workers’ union",
    ),
]  # fmt: skip
NONE = [
    ("Mr. ", " said so."),
    ("In the words of ", ", the mayor and Jo Lin, it leaks."),
    ("One of the women, ", ", said so."),
    ("He met the mayor, ", " and Jo Lin."),
    ("With his boat, ", ", saying so, left."),
    ("", ", his mother and several brothers and sisters came with him."),
    ("", ", whose wife and son saw him, left."),
    ("", ", as the mayor said, left."),
    ("", ", Jo Lin said."),
    ("The Lund police department’s ", " said so."),
    ("It was Monday. ", ", in the capital, said the president."),
]


@pytest.mark.parametrize(("before", "after", "role"), [*BEFORE, *BEHIND])
def test_the_words_beside_a_name_tell_the_role(before, after, role):
    assert role_around(before, after) == role


@pytest.mark.parametrize(("before", "after"), NONE)
def test_nothing_else_beside_a_name_is_a_role(before, after):
    assert role_around(before, after) == ""


def role_of(text, name, body=None):
    """The role of a speaker of a text, who may speak for a body."""
    reading = read(Document("a", "pier", "A", text))
    source = Source(name, body, "person", None, True, False, 1, 5, {}, [0])
    return roles_given([source], reading)[0].role


@pytest.mark.parametrize(
    ("text", "name", "role"),
    [
        (  # one that says the office to be over holds
            "Mayor Ann Roe came to the pier. Former Mayor Ann Roe said that it leaks.",
            "Ann Roe", "former Mayor",
        ),
        (  # one of more words tells more
            "Director Ann Roe came. Ann Roe, the director of harbors, said that it leaks.",
            "Ann Roe", "director of harbors",
        ),
        (  # what somebody is called in a quotation is the speaker's
            "“My friend, the mayor, Ann Roe, came,” Jo Lin said. Ann Roe said that it leaks.",
            "Ann Roe", None,
        ),
        ("A woman, Ann Roe, said that it leaks. Roe left.", "Ann Roe", None),
        (  # a relative of one surname isn't who holds the office
            "President Tom Roe said so. President Roe and his sister came. Mia Roe said no.",
            "Mia Roe", None,
        ),
        ("Mayor Ann Roe and Jo Lin said that it leaks.", "Ann Roe and Jo Lin", None),
    ],
)  # fmt: skip
def test_a_speaker_has_the_role_of_the_texts_own_words(text, name, role):
    assert role_of(text, name) == role


@pytest.mark.parametrize(
    ("text", "role"),
    [
        ("Ann Roe, head of the Office of Ports and Piers, left.", "head of the {}"),
        ("Office of Ports and Piers director Ann Roe left.", "{} director"),
    ],
)
def test_the_name_of_a_body_stays_whole_in_a_role(text, role):
    body = "Office of Ports and Piers"

    assert role_of(text, "Ann Roe", body) == role.format(body)


def test_a_body_that_is_another_person_is_no_body():
    text = "Lund Mayor Ann Roe, along with Turku Mayor Jo Lin, said that it leaks. Lin left."
    reading = read(Document("a", "pier", "A", text))
    source = Source("Ann Roe", "Turku Mayor Jo Lin", "person", None, True, False, 1, 5, {}, [0])

    (found,) = roles_given([source], reading)

    assert (found.role, found.affiliation) == ("Lund Mayor", None)


def test_a_comparison_carries_the_roles_of_its_texts():
    texts = (
        "Mayor Ann Roe said on Monday that the pier of Lund leaks and must be closed.",
        "Ann Roe, a harbor pilot, said on Monday that the pier of Lund leaks badly.",
    )
    documents = [Document(str(at), "pier", str(at), text) for at, text in enumerate(texts)]

    found, _ = compare_documents("pier", documents, Settings())

    assert [[one.role for one in profile.sources] for profile in found.profiles] == [
        ["Mayor"],
        ["harbor pilot"],
    ]


@pytest.mark.parametrize(
    ("found", "role"),
    [
        (["harbor director", "former harbor director"], "former harbor director"),
        (["harbor director", "head of harbors"], "harbor director"),  # the first
        (["director", "head of harbors"], "head of harbors"),  # more words
        ([], None),
    ],
)
def test_of_some_roles_one_that_is_over_holds(found, role):
    assert _role(found) == role


@pytest.mark.parametrize(("named", "role"), [(True, "Mayor"), (False, None)])
def test_who_goes_without_a_name_has_nobodys_role(named, role):
    """A spokesman for Roe is no mayor, though his words' source ends in her name."""
    text = "Mayor Roe came. A spokesman for Roe said that it leaks."
    reading = read(Document("a", "pier", "A", text))
    name = "spokesman for Roe"
    source = Source(name, None, "person", None, named, False, 1, 5, {}, [0])

    assert roles_given([source], reading)[0].role == role


def test_a_name_stands_in_what_introduces_its_own_words():
    """What an aide of hers says isn't introduced by her name."""
    text = "Kim Vo’s aide said no. Director Kim Vo said yes."
    said = [
        Attribution([Span(0, 13)], [], [], "indirect", speaker="aide"),
        Attribution([Span(23, 38)], [], [], "indirect", speaker="Kim Vo"),
    ]
    made = structs.replace(read(Document("a", "pier", "A", text)), attributions=said)
    source = Source("Kim Vo", None, "person", None, True, False, 1, 5, {}, [0])

    assert _as_source(source, made) == [Span(32, 38)]
    assert _as_source(structs.replace(source, name="Vo"), made) == []


@pytest.mark.parametrize(
    ("text", "role", "body"),
    [
        ("Mayor Ann Roe said that it leaks. Roe left.", "Mayor", "Velm Works"),
        ("Ann Roe said that it leaks. Roe left.", None, "Velm Works"),
        ("Mayor Ann Roe said it leaks. President Lind left.", "Mayor", "Lind Works"),
    ],
)
def test_a_speaker_keeps_a_body_that_is_no_other_person(text, role, body):
    reading = read(Document("a", "pier", "A", text))
    source = Source("Ann Roe", body, "person", None, True, False, 1, 5, {}, [0])
    (found,) = roles_given([source], reading)

    assert (found.role, found.affiliation) == (role, body)


@pytest.mark.parametrize(
    ("name", "key"),
    [("Ann B. Roe III", "Ann Roe"), ("Ann Roe", "Ann Roe"), ("Roe", "Roe")],
)
def test_a_person_goes_by_first_and_last_name(name, key):
    assert _key(name) == key
