from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from framing.codebooks.draft import Draft, Part, Term
from framing.errors import LexiconError
from framing.records import Problem
from framing.scoring.matching import categories, codebooks
from framing.scoring.matching.drafts import lexicon_of, overlaps, told
from framing.scoring.matching.lexicon import counts_per_row, match
from framing.tokens import terms_of
from tests.scoring.batches import batch_of

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


def counts_of(path, *sentences):
    """How often a sentence has each of a file's categories."""
    lexicon = codebooks.load(path)
    batch = batch_of(list(sentences))
    return counts_per_row(batch, lexicon, match(batch, lexicon, None)).tolist()


def test_another_sense_of_a_word_does_not_count(lexicon_file):
    path = lexicon_file(FLOOD + 'terms = ["dam", "flood*"]\nother_senses = ["flood of mail"]\n')

    assert [entry.masks for entry in codebooks.load(path).entries] == [False, False, True]
    assert counts_of(path, "A flood of mail.", "A flood.", "The dam flooded.") == [
        [0],
        [1],
        [2],
    ]


@pytest.mark.parametrize(
    ("star", "counts"), [("endings", [[1], [1], [0]]), ("glob", [[1], [1], [1]])]
)
def test_what_a_star_stands_for_is_said_by_the_file(lexicon_file, star, counts):
    path = lexicon_file(FLOOD + 'terms = ["ban*"]\n', f'star = "{star}"\n{TOP}')

    assert counts_of(path, "A ban.", "It banned.", "A bank.") == counts


def test_a_star_of_no_kind_is_told_by_line(lexicon_file):
    assert problems_of(lexicon_file(FLOOD + 'terms = ["dam"]\n', f'star = "x"\n{TOP}')) == [
        ":1 star 'x'"
    ]


@pytest.mark.parametrize(
    ("kind", "remarks", "told_"),
    [("no word", 5, 5), ("no word", 6, 5), ("no word", 9, 5)],
)
def test_of_a_kind_of_remark_a_few_are_told_and_how_many_more(kind, remarks, told_):
    """Five are told each; of more four, and how many more there are."""
    given_ = tuple(Problem(f"f:{at}", f"'w{at}' has {kind}", "") for at in range(remarks))
    other = Problem("f:99", "no 'name'", "")

    shown = told((*given_, other))
    assert len(shown) == told_ + 1
    assert shown[-1] == other
    assert (remarks == 5) == (shown[4].what == "'w4' has no word")
    if remarks > 5:
        assert shown[4].what == f"and {remarks - 4} more such entries"


def test_entries_of_two_categories_or_under_a_wider_one_are_told():
    draft = Draft(
        where="own.cat",
        star="glob",
        parts=[
            Part(("a",), 1, [Term("tax*", 1), Term("taxes", 2), Term("taxi", 3)]),
            Part(("b",), 4, [Term("taxes", 5), Term("duty", 6)]),
        ],
        remarks=[],
    )
    found = [one.what for one in overlaps(lexicon_of(draft))]

    assert found == [
        "'taxes' stands in 'a' and 'b'",
        "'taxes' is covered by 'tax*'",
        "'taxi' is covered by 'tax*'",
    ]


def test_a_stem_of_one_letter_covers_all_that_begins_with_it():
    parts = [Part(("a",), 1, [Term("t*", 1), Term("tax", 2), Term("t", 3), Term("at", 4)])]
    made = lexicon_of(Draft(where="own.cat", star="glob", parts=parts, remarks=[]))

    assert [one.what for one in overlaps(made)] == [
        "'tax' is covered by 't*'",
        "'t' is covered by 't*'",
    ]


def test_a_drafts_doubled_and_hopeless_entries_are_left_out_with_their_lines():
    parts = [
        Part(("a",), 1, [Term("tax", 1), Term("Tax", 2), Term("--", 3)]),
        Part(("a",), 4, [Term("duty", 5)]),
        Part(("c",), 6, [Term("!", 7)]),
    ]
    made = lexicon_of(Draft(where="own.cat", star="glob", parts=parts, remarks=[]))

    assert [one.id for one in made.categories] == ["a", "a_2"]
    assert [entry.category for entry in made.entries] == [0, 1]
    assert [(one.where, one.what) for one in made.remarks] == [
        ("own.cat:2", "'Tax' repeats line 1 in 'a'"),
        ("own.cat:3", "'--' has no word; left out"),
        ("own.cat:7", "'!' has no word; left out"),
        ("own.cat:6", "'c' has no entry that can match, and is left out"),
    ]
    with pytest.raises(LexiconError, match="no entry of it can match"):
        lexicon_of(Draft(where="own.cat", star="glob", parts=parts[2:], remarks=[]))


@pytest.mark.parametrize(
    ("entry", "text", "count"),
    [
        ("red tape", "red tape", 1),
        ("red tape", "red  tape", 1),
        ("red tape", "red-tape", 0),
        ("red tape", "red, tape", 0),
        ("red-tape", "red-tape", 1),
        ("red-tape", "red tape", 0),
        ("tape", "red-tape", 0),  # a part of a longer word
        ("red", "red-tape", 0),
        ("*tape", "red-tape", 1),
        ("red*", "red-tape", 1),
        ("t?pe", "tape", 1),
        ("t?pe", "taape", 0),
        ("t*pe", "taape", 1),
    ],
)
def test_words_of_other_programs_are_joined_as_written(lexicon_file, entry, text, count):
    path = lexicon_file(FLOOD + f'terms = ["{entry}"]\n', f'star = "glob"\n{TOP}')

    assert counts_of(path, f"We saw {text} there.") == [[count]]


@pytest.mark.parametrize("term", ["12", '["b"]', "{b = 1}"])
def test_a_term_that_is_no_text_is_told_as_such(lexicon_file, term):
    path = lexicon_file(f'{FLOOD}terms = ["dike", {term}]\n')

    with pytest.raises(LexiconError, match="in 'flood' is no text"):
        codebooks.load(path)


def test_a_category_goes_by_its_own_name_and_without_one_by_its_key(lexicon_file):
    named = codebooks.load(lexicon_file(f'{FLOOD}terms = ["dike"]\n'))
    bare = FLOOD.replace('name = "Flood"', 'name = " "')
    unnamed = codebooks.load(lexicon_file(f'{bare}terms = ["dike"]\n'))

    assert (named.title, named.categories[0].name, named.remarks) == ("Own", "Flood", ())
    assert unnamed.categories[0].name == "flood"
    assert [one.what for one in unnamed.remarks] == ["no 'name' in [categories.flood]"]
