"""Counts of an imported dictionary by the rules that quanteda documents for
`tokens_lookup(valuetype = "glob", case_insensitive = TRUE, nested_scope = "key")`."""

import pytest

from framing.codebooks.formats import quanteda
from framing.errors import LexiconError
from framing.scoring.matching import lexicon
from framing.scoring.sentences import sentence_reading
from framing.scoring.tokens.vectors import vectorize


def counts(folder, dictionary, text):
    """How often each category of a dictionary stands in a text, those that do."""
    path = folder / "own.yml"
    path.write_text(dictionary, encoding="utf-8")
    book = lexicon.load(path)
    batch = vectorize([sentence_reading(0, text)])
    found = lexicon.counts_per_row(batch, book, lexicon.match(batch, book, voice=None))
    named = zip(book.categories, found.sum(axis=0).tolist(), strict=True)
    return {category.name: count for category, count in named if count}


NESTED = """
US:
  Countries: [States]
  oceans: [Atlantic, Pacific]
Europe:
  Countries: [Britain, Ireland]
  oceans:
    west: [Irish Sea]
    east: English Channel
"""


@pytest.mark.parametrize(
    ("dictionary", "text", "expected"),
    [
        pytest.param(
            "tax: [tax*]",
            "Taxes, taxation and a taxi; no syntax.",
            {"tax": 3},
            id="star behind",
        ),
        pytest.param(
            "bad: ['*deceit*', '*gate']",
            "Undeceitful deceit at Watergate, past the gates.",
            {"bad": 3},
            id="star anywhere",
        ),
        pytest.param(
            "w: ['wom?n', 'organi?e*']",
            "A woman, women, womn; organised, organizes, organist.",
            {"w": 4},
            id="one character",
        ),
        pytest.param(
            "law: [Law, CONSTITUTION]", "LAW, law and the Constitution.", {"law": 3}, id="case"
        ),
        pytest.param(
            "c: ['united states', 'rule * law']",
            "The United States, united in states; united, states. The rule of law, rule law.",
            {"c": 2},
            id="phrases",
        ),
        pytest.param(
            "paper: [New York Times]\ncity: [New York]",
            "The New York Times is a New York paper.",
            {"paper": 1, "city": 2},
            id="nested in another key: both",
        ),
        pytest.param(
            "tax: [tax, tax cut*, income tax]",
            "A tax, a tax cut and income tax.",
            {"tax": 3},
            id="nested in its own key: the longer",
        ),
        pytest.param(
            NESTED,
            "The United States has the Atlantic Ocean and the Pacific Ocean. Britain and "
            "Ireland have the Irish Sea and the English Channel.",
            {
                "US.Countries": 1,
                "US.oceans": 2,
                "Europe.Countries": 2,
                "Europe.oceans.west": 1,
                "Europe.oceans.east": 1,
            },
            id="levels",
        ),
        pytest.param(
            "w: [law, well-being, 'self*', being]",
            "Law-abiding by law; the well-being of a self-made man; well being.",
            {"w": 4},
            id="a word with hyphens is one",
        ),
        pytest.param(
            "a: [tax, duty]\nb:\n  - levy\n  - c: [toll]\na2: []\n",
            "Tax, levy, toll, duty.",
            {"a": 2, "b": 1, "b.c": 1},
            id="entries and keys in one list",
        ),
    ],
)
def test_counts_are_those_of_quantedas_rules(tmp_path, dictionary, text, expected):
    assert counts(tmp_path, dictionary, text) == expected


@pytest.mark.parametrize(
    ("dictionary", "where", "what"),
    [
        ("a: [b\nc: d\n", ":2", "not YAML"),
        ("- tax\n- duty\n", ":1", "no dictionary"),
        ("", ":1", "no dictionary"),
        ("a: [b]\n? [x]\n: [c]\n", ":2", "a key that is no text"),
        ("a: &x [b, *x]\n", ":1", "an alias of YAML"),
        ("a: !!python/object/apply:os.system ['echo']\nb: ['!']", "", None),
    ],
)
def test_what_is_no_dictionary_is_told_by_line(tmp_path, dictionary, where, what):
    """
    A tag that would make PyYAML run something is read as the list that it is.
    """
    path = tmp_path / "own.yml"
    path.write_text(dictionary)
    if what is None:
        assert [one.written for one in lexicon.load(path).entries] == ["echo"]
        return

    with pytest.raises(LexiconError) as caught:
        lexicon.load(path)

    assert caught.value.problems[0].where == f"{path}{where}"
    assert caught.value.problems[0].what.startswith(what)


@pytest.mark.parametrize(
    ("text", "line", "what"),
    [
        ("a: [b", 1, "not YAML"),
        ("a: [b]\n\tc: d\n", 2, "not YAML"),
        ("{" * 3000, 1, "too many levels"),
        ("tax\n", 1, "no dictionary"),
    ],
)
def test_a_broken_dictionary_is_told_and_is_no_crash(text, line, what):
    with pytest.raises(LexiconError) as caught:
        quanteda.draft(text, "own.yml")

    assert caught.value.problems[0].where == f"own.yml:{line}"
    assert caught.value.problems[0].what.startswith(what)


def test_a_draft_is_written_and_read_again():
    """Entries and keys in one place make a list of both."""
    text = 'a:\n  - tax\n  - b:\n      - "du ty"\n      - toll\nc:\n  d:\n    - x\ne: []\n'
    draft = quanteda.draft(text, "own.yml")

    again = quanteda.draft(quanteda.written(draft), "own.yml")
    parts = [(part.names, [term.text for term in part.terms]) for part in again.parts]
    assert parts == [(part.names, [term.text for term in part.terms]) for part in draft.parts]
    assert (("a", "b"), ["du ty", "toll"]) in parts
