"""Lexicons load by name and shape, and say by file and line what is wrong with them."""

import pytest

from framing import lexicons
from framing.errors import LexiconError
from framing.lexicons import LexiconFile, WordList, load

HEAD = 'name = "x"\nversion = "1"\nlanguage = "en"\nlicence = "MIT"\nsource = "own"\n'


class Greetings(LexiconFile, frozen=True):
    lists: dict[str, WordList]


@pytest.fixture
def ship(tmp_path, monkeypatch):
    """A function that ships a lexicon `x` of the given text."""

    def write(text):
        (tmp_path / "en").mkdir()
        (tmp_path / "en" / "x.toml").write_text(text, encoding="utf-8")

    monkeypatch.setattr(lexicons, "SHIPPED", tmp_path)
    lexicons.paths.cache_clear()
    yield write
    lexicons.paths.cache_clear()
    load.cache_clear()


def test_a_text_of_words_is_a_set_of_words(ship):
    ship(HEAD + '[lists]\nmorning = """\nhello\n good-day"""\n')

    found = load("x", Greetings)

    assert found.lists == {"morning": {"hello", "good-day"}}
    assert load("x", Greetings) is found


@pytest.mark.parametrize(
    ("text", "message"),
    [
        (HEAD + "[lists]\nmorning = 3\n", r"x\.toml:6: .*Expected a text of words"),
        (HEAD + "[lists]\n[list]\n", r"x\.toml:1: .*unknown field `list`"),
        ("[lists]\n", r"x\.toml:1: .*missing required field `name`"),
        (HEAD + "[lists\n", r"x\.toml:6: not TOML"),
    ],
)
def test_what_is_wrong_is_told_by_file_and_line(ship, text, message):
    ship(text)

    with pytest.raises(LexiconError, match=message):
        load("x", Greetings)


def test_an_unknown_name_is_told_with_its_neighbour():
    with pytest.raises(LexiconError, match="did you mean 'passives'"):
        load("pasives", Greetings)


@pytest.mark.parametrize("name", sorted(lexicons.paths()))
def test_every_lexicon_says_what_it_is_and_who_may_use_it(name):
    path = lexicons.path_of(name)

    _, table = lexicons.read(path)

    assert table["name"] == path.stem
    assert all(table[key] for key in ("version", "licence", "source", "language"))


def test_the_stop_words_are_those_of_scikit_learn():
    from sklearn.feature_extraction.text import ENGLISH_STOP_WORDS

    assert lexicons.english_stop_words() == ENGLISH_STOP_WORDS
