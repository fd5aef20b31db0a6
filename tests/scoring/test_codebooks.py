from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from framing.errors import LexiconError
from framing.scoring.matching import categories, codebooks
from framing.tokens import terms_of

TOP = """\
name = "own"
title = "Own"
version = "1"
licence = "MIT"
source = "tests"
language = "en"
kind = "frames"
"""
FLOOD = """
[categories.flood]
name = "Flood"
definition = "Water where it shouldn't be."
"""


@pytest.fixture
def lexicon_file(tmp_path):
    def written(body: str, top: str = TOP):
        path = tmp_path / "own.toml"
        path.write_text(top + body, encoding="utf-8")
        return path

    return written


def problems_of(path) -> list[str]:
    return [f"{p.where.removeprefix(str(path))} {p.what}" for p in codebooks.check(path)]


def test_a_file_loads_with_its_entries_as_the_tokenizer_reads_them(lexicon_file):
    path = lexicon_file(
        FLOOD
        + 'boundary = "Not drought."\n'
        + 'terms = ["flood*", "high-water mark*", "the river\'s edge", "US levee"]\n'
        + 'alternatives = {"flood*" = "rise"}\n'
        + '[categories.flood.reliability]\ndata = "d"\nmetric = "AUC"\nfigure = 0.9\n'
        + 'date = "2026"\nclass = "A"\n'
    )

    lexicon = codebooks.load(path)

    assert [(entry.words, entry.open) for entry in lexicon.entries] == [
        (("flood",), (True,)),
        (("high", "water", "mark"), (False, False, True)),
        (("the", "river", "edge"), (False, False, False)),
        (("u.s.", "levee"), (False, False)),
    ]
    assert lexicon.categories[0].alternatives == {"flood*": "rise"}
    assert codebooks.reliability_line(lexicon.categories[0]) == "A (AUC 0.90, d, 2026)"


def test_a_category_without_a_figure_is_not_validated(lexicon_file):
    lexicon = codebooks.load(lexicon_file(FLOOD + 'terms = ["flood"]\n'))

    assert codebooks.reliability_line(lexicon.categories[0]) == "not validated"


@pytest.mark.parametrize(
    ("entry", "what"),
    [
        ("counter*influence", "has '*' elsewhere than at the end of a word"),
        ("*gate", "has '*' elsewhere than at the end of a word"),
        ("dam *", "has '*' elsewhere than at the end of a word"),
        ("", "has no word"),
        (" -- ", "has no word"),
        ("river's", "is a possessive, which counts as the word without it"),
    ],
)
def test_an_entry_that_no_text_can_match_is_refused_by_line(lexicon_file, entry, what):
    path = lexicon_file(FLOOD + f'terms = [\n"dam",\n"{entry}",\n]\n')

    assert problems_of(path) == [f":14 '{entry}' {what}"]


def test_all_problems_are_told_in_one_go_and_by_line(lexicon_file):
    path = lexicon_file(
        'titel = "x"\n'
        + FLOOD
        + 'terms = ["dam", "break-out",\n"break out", "dam"]\ncolour = "blue"\n'
        + "[categories.drought]\n",
        TOP.replace('licence = "MIT"\n', ""),
    )

    with pytest.raises(LexiconError) as caught:
        codebooks.load(path)

    assert [f"{p.where.removeprefix(str(path))} {p.what}" for p in caught.value.problems] == [
        ":7 unknown key 'titel'",
        ":14 unknown key 'colour'",
        ":13 'break out' repeats 'break-out'",
        ":13 'dam' repeats 'dam'",
        ":15 'drought' has no terms",
    ]
    assert "did you mean 'title'?" in str(caught.value)


def test_what_a_file_does_not_say_of_itself_is_a_remark(lexicon_file):
    path = lexicon_file('[categories.drought]\nterms = ["dry"]\n', "")

    loaded = codebooks.load(path)

    assert (loaded.name, loaded.version, loaded.kind) == ("own", "unversioned", "frames")
    assert [f"{one.where.removeprefix(str(path))} {one.what}" for one in loaded.remarks] == [
        *(f" no '{line.split()[0]}'" for line in TOP.splitlines()),
        ":1 no 'name' in [categories.drought]",
        ":1 no 'definition' in [categories.drought]",
    ]


def test_what_is_no_toml_or_no_file_is_a_problem_and_not_a_crash(lexicon_file, tmp_path):
    assert problems_of(lexicon_file("x = \n"))[0].startswith(":8 not TOML")
    assert problems_of(tmp_path / "none.toml") == [" no such file"]
    (tmp_path / "latin.toml").write_bytes(b'name = "\xe9"')
    assert "can't be read" in problems_of(tmp_path / "latin.toml")[0]


@pytest.mark.parametrize(
    ("body", "what"),
    [
        ("", "no [categories.ID]"),
        ('[categories]\nflood = "x"\n', "category 'flood' is not a table"),
        (FLOOD + "terms = 7\n", "'flood' has no terms"),
        (FLOOD + 'terms = ["dam", 3]\n', "'3' in 'flood' is no text"),
        (FLOOD + 'terms = ["dam"]\nalternatives = {weir = "dam"}\n', "alternative for 'weir'"),
        (FLOOD + 'terms = ["dam"]\nentman = {remedies = "x"}\n', "unknown key 'remedies'"),
        (FLOOD + 'terms = ["dam"]\nalternatives = 3\n', "'alternatives' is no table"),
        (FLOOD + 'terms = ["dam"]\nreliability = {class = "D"}\n', "reliability class 'D'"),
        (FLOOD + 'terms = ["dam"]\nreliability = {figure = "x"}\n', "figure 'x' is no number"),
        (FLOOD + 'terms = ["dam"]\nreliability = 3\n', "reliability is not a table"),
    ],
)
def test_a_form_that_is_not_the_form_is_a_problem(lexicon_file, body, what):
    assert any(what in problem for problem in problems_of(lexicon_file(body)))


def test_a_misspelt_name_gets_a_suggestion():
    with pytest.raises(LexiconError, match="did you mean 'policy_frames'"):
        codebooks.load("policy_frame")


SHIPPED = codebooks.list_shipped()


@pytest.mark.parametrize("lexicon", SHIPPED, ids=lambda lexicon: lexicon.name)
def test_what_is_shipped_loads_by_its_name_and_says_what_it_is(lexicon):
    assert codebooks.load(lexicon.name) == lexicon
    assert codebooks.check(lexicon.path) == []
    assert lexicon.remarks == ()
    assert all(category.terms for category in lexicon.categories)


@pytest.mark.parametrize("name", ["policy_frames", "resources_and_rivalry"])
def test_codebooks_for_any_country_name_none(name):
    """
    When two countries change places in a text, its rates must not change.
    """
    countries = set(
        terms_of(
            "US America American Americans China Chinese Russia Kazakhstan Uzbekistan "
            "Australia Iran Israel Ukraine Germany France India Japan Beijing Moscow"
        )
    )

    named = {word for entry in codebooks.load(name).entries for word in entry.words}

    assert named & countries == set()


def test_the_policy_frames_are_fourteen_and_other_is_none_of_them():
    ids = [category.id for category in codebooks.load("policy_frames").categories]

    assert len(ids) == 14
    assert "other" not in ids


def test_terms_may_be_one_text_with_alternatives(lexicon_file):
    text = 'terms = """\nflood, high water*\nslammed -> criticized\n"""\n'

    loaded = codebooks.load(lexicon_file(FLOOD + text))

    assert loaded.categories[0].terms == ("flood", "high water*", "slammed")
    assert loaded.categories[0].alternatives == {"slammed": "criticized"}
    assert loaded.entries[1].words == ("high", "water")
    assert loaded.entries[1].open == (False, True)


@given(st.lists(st.sampled_from(["dam", "dam*", "us", "high water", "state-run", "don't"])))
def test_the_short_way_reads_entries_as_the_tokenizer_does(entries):
    for written in entries:
        entry = categories.entry_of(written, 0)

        assert list(entry.words) == terms_of(written.replace("*", ""))
