"""Words under one form, and the keys under which texts may share them."""

import pytest

from framing.comparing.words.cues import Finder, cues_behind, cues_of
from framing.comparing.words.folding import content_of, fold, regions_of, stem_of
from framing.comparing.words.items import figure_keys, initials_of, items_of, keys_within
from framing.comparing.words.passages import Text, passages_of
from framing.comparing.words.quoting import sentence_at, shown
from framing.records import Figure, Span
from tests.scoring.batches import reading_of
from tests.texts import reading


@pytest.mark.parametrize(
    ("term", "stem"),
    [
        ("cat", "cat"),  # three letters stay
        ("cats", "cat"),
        ("ties", "ti"),  # four letters: no y in it
        ("ponies", "poni"),
        ("boxes", "box"),
        ("glasses", "glass"),
        ("bus", "bus"),
        ("virus", "virus"),
        ("basis", "basis"),
        ("b2bs", "b2bs"),  # with a digit
        ("running", "run"),
        ("falling", "fall"),  # l, s and e stay doubled
        ("passed", "pass"),
        ("agreed", "agr"),
        ("sing", "sing"),  # one letter would be left
        ("string", "string"),  # no vowel would be left
        ("opted", "opt"),
        ("bred", "bred"),
        ("nation", "nation"),  # too little would be left
        ("production", "product"),
        ("organization", "organiz"),
        ("organisation", "organiz"),
        ("organise", "organiz"),
        ("settlement", "settl"),
        ("kindness", "kind"),
        ("colour", "color"),
        ("hour", "hour"),
        ("centre", "center"),
        ("state", "stat"),
        ("duty", "duti"),
        ("historically", "historic"),
    ],
)
def test_what_is_left_of_a_word(term, stem):
    assert stem_of(term) == stem


@pytest.mark.parametrize(
    ("one", "other"),
    [("produces", "production"), ("colours", "color"), ("theatres", "theater")],
)
def test_forms_of_one_word_are_one(one, other):
    assert fold(one) == fold(other)


def test_stop_words_and_letters_carry_no_fact():
    assert [content_of(term) for term in ("the", "x", "reef")] == ["", "", "reef"]


def test_a_region_is_named_by_two_of_its_countries():
    assert regions_of(["Estonia"]) == []
    assert regions_of(["Estonia", "Oman"]) == []
    assert regions_of(["Estonia", "Oman", "Latvia"]) == [fold("baltic")]


@pytest.mark.parametrize(
    ("name", "letters"),
    [
        ("World Food Programme", {"wfp"}),
        ("Ministry of Health", {"mh", "moh"}),
        ("Lund", set()),
    ],
)
def test_the_letters_by_which_a_name_goes(name, letters):
    assert initials_of(name) == letters


def keys_of(value, unit=None):
    return figure_keys(Figure(0, 1, value, unit=unit))


def test_figures_within_four_percent_share_a_key():
    shared = set(keys_of(100.0)) & set(keys_of(101.0))

    assert shared
    assert not set(keys_of(100.0)) & set(keys_of(109.0))
    assert keys_of(100.0)["#100"] == 1.0
    assert {keys_of(100.0)[key] for key in shared} == {0.9}
    assert list(keys_of(0.0)) == ["#0"]
    assert list(keys_of(-3.0)) == ["#-3"]
    assert keys_of(5.0, "date") == {}


def test_near_figures_share_a_key_wherever_they_lie():
    """Two percent apart is never missed: the steps of two grids overlap."""
    for value in range(50, 400, 7):
        near = set(keys_of(float(value))) & set(keys_of(value * 1.015))
        assert near, value


def test_a_letter_name_is_a_key():
    made = reading("The World Food Programme met. The W.F.P. left.")
    first, second = made.sentences
    text = made.document.text

    for one in (first, second):
        assert "@wfp" in keys_within(text, made.tokens, one.start, one.end)


def items(text):
    made = reading(text)
    return {item.key: item for _, item in items_of(made)}


def test_what_is_hard_is_a_figure_in_digits_or_a_name():
    found = items("Anna Berg of Velm counted 12 reefs on Monday. Seven boats came home.")

    assert found["#12"].hard
    assert not found["#7"].hard
    assert found["berg"].hard
    assert found["berg"].named
    assert not found["reef"].hard
    assert found["reef"].weight == 1.0
    assert "monday" not in found


def cue_hits(block, text, behind=""):
    made = reading(text)
    ((*found,),) = Finder([cues_of(block, behind)]).found_in(made)
    return [made.document.text[a:b] for a, b in found]


@pytest.mark.parametrize(
    ("block", "found"),
    [
        ("no?one", ["No one", "no-one"]),
        ("told*", ["told"]),
        ("tol*", ["told"]),
        ("tol", []),
        ("#?boats", ["12 boats", "several boats"]),
        ("by?@", ["by May 5", "by Monday"]),
        ("told?them told", ["told them"]),  # the longer one
        ("", []),
    ],
)
def test_the_signs_of_a_cue(block, found):
    text = "No one told them of 12 boats by May 5. There no-one saw several boats by Monday."

    assert cue_hits(block, text) == found


def test_a_cue_ends_with_its_sentence_and_none_lies_within_another():
    assert cue_hits("told?them", "Nobody here told. Them he saw.") == []
    assert cue_hits("told?them?so them?so", "He told them so, and them so.") == [
        "told them so",
        "them so",
    ]


@pytest.mark.parametrize(
    ("text", "many"),
    [
        ("It was said Olk.", 1),
        ("It was said by old fisherman Olk.", 1),  # three words between
        ("It was said by the old fisherman Olk.", 0),
        ("It was said. Olk came.", 0),
        ("It was told Olk.", 0),
    ],
)
def test_a_cue_behind_a_verb(text, many):
    made = reading(text)

    assert len(Finder([cues_behind(["said"], "olk")]).found_in(made)[0]) == many
    assert Finder([cues_behind(["said"], "")]).found_in(made) == [[]]


def test_a_sentence_is_found_by_any_place_in_it():
    made = reading_of(["One two.", "Three."])

    assert [
        sentence_at(made, at) and sentence_at(made, at).start for at in (0, 7, 8, 9, 14)
    ] == [
        0,
        0,
        None,
        9,
        9,
    ]
    assert sentence_at(made, 15) is None


def test_evidence_is_a_sentence_once_with_all_its_marks():
    made = reading_of(["One two.", "Three."])
    spans = [Span(9, 14), Span(0, 3), Span(4, 99), Span(8, 9)]

    found = shown([(made, span) for span in spans])
    assert [(one.quote, one.marks) for one in found] == [
        ("Three.", [Span(9, 14)]),
        ("One two.", [Span(0, 3), Span(4, 8)]),
    ]


def test_passages_run_on_where_the_next_sentence_follows():
    made = reading("The boats left in the night. The crews sang of it. Nobody saw them go.")
    found = passages_of(made)
    text = Text(found)

    assert [one.runs_on for one in found] == [True, True, False]
    assert text.place(0, False) == Span(found[0].start, found[0].end)
    assert text.place(0, True) == Span(found[0].start, found[1].end)
    assert text.within(Span(found[0].end - 1, found[1].start + 1)) == [0, 1]
    assert text.within(Span(found[0].end, found[1].start)) == []
    assert text.first("crew") == 1
    assert text.first("reef") is None


@pytest.mark.parametrize(
    ("words", "at"),
    [
        ("the crews sang of", 1),
        ("crews sang of", None),  # three words may be anybody's
        ("the crews sang it", None),
        ("the night the crews", None),  # over two sentences
        ("e crews sang of it", None),
    ],
)
def test_four_words_in_a_row_are_somebodys(words, at):
    made = reading("The boats left in the night. The crews sang of it. Nobody saw them go.")

    assert Text(passages_of(made)).verbatim(words.split()) == at
