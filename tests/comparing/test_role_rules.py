"""Each step by which a role beside a name is read, by hand."""

import pytest

from framing.comparing.actors import role_phrases
from framing.comparing.actors.role_phrases import role_around


@pytest.mark.parametrize(
    ("before", "after", "role"),
    [
        ("He met Lund Mayor ", " left.", "Lund Mayor"),
        ("He met Lund Mayor", " left.", ""),  # no blank between
        ("", " left.", ""),
        ("He met the mayor, ", ", there.", "mayor"),
        ("He met the mayor, ", " there.", ""),  # the name isn't apposed
        ("He met a mayor of Lund, ", ", there.", "mayor of Lund"),
        ("The staff chief, the old mayor, ", ", left.", "old mayor"),
        ("The chief of staff ", " left.", "chief of staff"),
        ("Some of staff ", " left.", ""),
        ("He met Sen. ", " (R-Lund) there.", "Senator, R-Lund"),
        ("He met the Lund senator ", " (R-Lund) there.", "Lund senator"),  # it says enough
        ("He met ", " (R-Lund) there.", "R-Lund"),
        ("He met ", ", Republican of New Ohio, there.", "Republican of New Ohio"),
        ("He met ", ", the mayor of Lund, there.", "mayor of Lund"),
        ("He met ", " Jr., the mayor of Lund, there.", "mayor of Lund"),
        ("He met ", " III, the mayor of Lund, there.", "mayor of Lund"),
        ("He met ", ", who left.", ""),
        ("After meeting the president, ", ", a teacher, said no.", "teacher"),
        ("After meeting the president, ", ", who is 40, said no.", ""),
        ("In a letter to the governor, ", ", a lawyer, said no.", "lawyer"),
        ("Asked about the mayor, ", ", her lawyer, said no.", "lawyer"),
        ("Asked about the mayor, ", ", who ran, said no.", ""),
        ("She beat the mayor, ", ", a former nurse, by far.", "former nurse"),
        ("She beat the mayor, ", ", by far.", "mayor"),
        ("He met ", " left.", ""),
    ],
)
def test_the_role_around_a_name(before, after, role):
    assert role_around(before, after) == role


@pytest.mark.parametrize(
    ("after", "role"),
    [
        (", the mayor, left.", "mayor"),
        (", mayor of Lund.", "mayor of Lund"),
        (", mayor of Lund and", "mayor of Lund"),  # no more of the sentence is looked at
        (", the mayor of Lund", "mayor of Lund"),
        (", the mayor of Lund (Scania), left.", "mayor of Lund"),
        (", the mayor who left.", "mayor"),
        (", the mayor and Jo Lin, left.", ""),  # one of several
        (", the mayor of Lund and Jo Lin, left.", "mayor of Lund"),
        (", the mayor and the clerk, left.", "mayor"),
        (", the mayor and clerk, left.", "mayor and clerk"),
        (" the mayor, left.", ""),
        (", after the mayor, left.", ""),
        (", the old house, left.", ""),  # no role
        (", the mayor of the old new far tall red town, left.",
         "mayor of the old new far tall red town"),
        (", the mayor of the old new far tall red blue grey town, left.", "mayor"),  # too long
        (", the mayor for Lund of the old new far tall red town, left.", "mayor for Lund"),
    ],
)  # fmt: skip
def test_the_role_right_behind_a_name(after, role):
    assert role_phrases._behind(after) == role


@pytest.mark.parametrize(
    ("words", "role", "opened"),
    [
        ("He met the mayor", "mayor", True),
        ("He met Lund's mayor", "Lund's mayor", True),
        ("He met Lund mayor", "Lund mayor", False),
        ("the longtime mayor", "longtime mayor", True),
        ("the busy harbor's director", "harbor's director", True),  # its owner opens it
        ("the harbor's director", "harbor's director", True),
        ("He saw odd mayor", "mayor", False),
        ("It fell. Mayor", "Mayor", False),
        ("U.S. mayor", "U.S. mayor", False),
    ],
)
def test_how_far_a_role_reaches_before_a_name(words, role, opened):
    assert role_phrases._leading(words.split()) == (role, opened)


@pytest.mark.parametrize(
    ("words", "opened"),
    [
        ("the old", True),
        ("the old new far", True),  # four words with the article
        ("the old new far tall", False),
        ("Lund's old", True),
        ("the mended", False),
        ("the paying", False),
        ("the of", False),
        ("the 12th", False),
        ("old", False),
    ],
)
def test_plain_words_behind_an_article_belong_to_a_role(words, opened):
    assert role_phrases._is_opened(words.split()) is opened


@pytest.mark.parametrize(
    ("word", "breaks", "stops"),
    [
        ("Lund,", True, True),
        ("Lund.", True, True),
        ("U.S.", False, False),
        ("Sen.", False, False),
        ("St.", False, False),
        ("miners’", False, False),
        ("Lund”", True, True),
        ("Lund—", True, False),
        ("Lund", False, False),
    ],
)
def test_what_ends_a_clause(word, breaks, stops):
    assert role_phrases._breaks(word) is breaks
    assert role_phrases._stops(word) is stops


@pytest.mark.parametrize(
    ("words", "shown"),
    [
        (["Sen."], "Senator"),
        (["Lund", "Sen."], "Lund Senator"),
        (["President", "Sen."], "President, Senator"),
        (["Former", "mayor"], "former mayor"),
        ([], ""),
    ],
)
def test_short_titles_are_written_out(words, shown):
    assert role_phrases._shown(words) == shown


@pytest.mark.parametrize(
    ("words", "end"),
    [
        ("the mayor of Lund", 2),
        ("the mayor,", 2),
        ("the mayor", 0),  # nothing ends it
        ("mayor, who", 1),
        ("old mayor, who", 0),  # neither article, name nor role opens it
        ("the aaa bbb ccc ddd eee mayor,", 7),
        ("the aaa bbb ccc ddd eee fff mayor,", 0),  # too far
        ("the house of Lund", 0),
        ("the boats of Lund", 0),
        ("the chief of staff,", 2),
        ("the mayor a clerk,", 0),
        ("", 0),
    ],
)
def test_where_the_head_of_an_apposition_ends(words, end):
    assert role_phrases._head(words.split()) == end


@pytest.mark.parametrize(
    ("after", "role"),
    [
        (", a Republican of Ohio, said so.", "Republican of Ohio"),
        (" (R-Lund), the mayor, said so.", "mayor"),
        (" (R-Lund) said so.", "R-Lund"),
        (" said so.", ""),
    ],
)
def test_a_party_and_seat_behind_a_name_are_a_role_where_nothing_else_is(after, role):
    assert role_around("", after) == role


@pytest.mark.parametrize(
    ("words", "part"),
    [("Lund", True), ("12th", True), ("Lund's", True), ("calm", False), ("chief of", True)],
)
def test_names_numbers_and_owners_belong_to_a_role(words, part):
    assert role_phrases._is_part(words.split(), role_phrases.role_words()) is part


@pytest.mark.parametrize(
    ("word", "single"), [("boss", True), ("mayor,", True), ("mayors", False), ("ship", False)]
)
def test_a_role_is_one_persons(word, single):
    role_phrases._heads.cache_clear()

    assert role_phrases._is_role(word) is single


def test_a_short_title_that_comes_first_is_set_apart_from_none():
    assert role_phrases._shown(["Sen.", "and", "Mayor"]) == "Senator and Mayor"
