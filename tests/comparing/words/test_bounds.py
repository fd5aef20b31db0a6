"""Keys, tables, places and names that texts share, at the bounds of each rule."""

import numpy as np
import pytest
from msgspec import structs

from framing.comparing.words import cues, items, near_words, shared_names, tables
from framing.comparing.words.cues import cues_behind, cues_of
from framing.comparing.words.folding import stem_of
from framing.comparing.words.items import figure_keys, initials_of, items_of
from framing.comparing.words.passages import Passage, Text, passages_of
from framing.comparing.words.places import Elsewhere, Place, held_together
from framing.comparing.words.tables import kept, keys_of, table_of
from framing.reading.reader import read
from framing.records import Figure, Span
from tests.scoring.batches import reading_of
from tests.texts import document, reading

# items


def items_in(text):
    return {item.key: item for _, item in items_of(reading(text))}


def test_common_words_weigh_less_and_listed_ones_are_no_items():
    light = min(near_words.light_words())
    made = items._word(light) or items._word(next(iter(near_words.near_words().light)))

    assert made.weight == 0.4
    assert items._word("harbour").weight == 1.0
    assert items._word("the") is None
    assert items._word(next(iter(near_words.near_words().titles))) is None


def test_what_each_form_of_a_word_is_worth():
    made = items._word("inspector")

    assert made.keys[made.key] == 1.0
    stems = [worth for key, worth in made.keys.items() if key.startswith("~")]
    near = [worth for key, worth in made.keys.items() if key.startswith("§")]
    assert set(stems) <= {0.75}
    assert set(near) <= {0.6}
    assert stems


def test_a_body_goes_by_its_words_and_letters_and_a_person_by_the_last():
    body = items._named("World Food Programme", ("world", "food", "program"), False)
    one = items._named("Velm", ("velm",), False)
    person = items._named("Ann Roe", ("ann", "roe"), True)

    assert (body.keys["food"], body.keys["@wfp"], body.key) == (0.9, 1.0, "program")
    assert (one.keys["velm"], one.keys["@velm"]) == (1.0, 1.0)
    assert person.keys == {"roe": 1.0}
    assert body.hard is one.named is person.hard is True


@pytest.mark.parametrize(
    ("value", "keys"),
    [
        (0.0, {"#0"}),
        (-5.0, {"#-5"}),
        (1.0, {"#1", "#~0", "#~0.5"}),
        (1.04, {"#1.04", "#~1", "#~1.5"}),
    ],
)
def test_the_keys_of_a_figure(value, keys):
    assert set(figure_keys(Figure(0, 1, value))) == keys
    assert figure_keys(Figure(0, 1, value, unit="date")) == {}


def test_a_figure_in_digits_must_be_met_and_one_in_words_need_not():
    digits, words = items_in("It saw 40 ships."), items_in("It saw forty ships.")

    assert (digits["#40"].hard, words["#40"].hard) == (True, False)


@pytest.mark.parametrize(
    ("name", "letters"),
    [
        ("Port Authority of Velm", {"pav", "paov"}),
        ("Velm", set()),
        ("Port Velm", {"pv"}),
    ],
)
def test_the_initials_of_a_name(name, letters):
    assert initials_of(name) == letters


def test_a_name_of_letters_is_a_key_where_two_to_six_stand_in_a_row():
    def letters(text):
        made = reading_of([text])
        return {
            key
            for key in items.keys_within(text, made.tokens, 0, len(text))
            if key.startswith("@")
        }

    assert "@wfp" in letters("The WFP met.")
    assert "@wfp" in letters("The W.F.P. met.")
    assert letters("W met.") == set()
    assert "@wfp" not in letters("The WFPs met.")


# passages


def test_a_title_and_what_is_set_aside_do_not_run_on():
    text = "Crews left. Bakers came.\n\nSubscribe to our newsletter"
    found = passages_of(read(document(text, title="Crews leave")))

    assert [(one.start, one.runs_on) for one in found[:3]] == [
        (None, False),
        (0, True),
        (12, False),
    ]
    assert all(not one.runs_on for one in found[3:])


@pytest.mark.parametrize(
    ("roles", "runs_on"),
    [
        (("body", "body", "body"), [True, True, False]),
        (("body", "body", "heading"), [True, False, False]),
        (("heading", "body", "body"), [False, True, False]),
        (("headline", "headline", "body"), [False, False, False]),
    ],
)
def test_a_passage_runs_on_into_a_sentence_of_the_body(roles, runs_on):
    made = reading_of(["Crews left.", "It fell.", "We came."])
    sentences = [
        structs.replace(one, role=role) for one, role in zip(made.sentences, roles, strict=True)
    ]
    found = passages_of(structs.replace(made, sentences=sentences))

    assert [one.runs_on for one in found] == runs_on


def passage(start, end, words="", keys=""):
    return Passage(start, end, frozenset(keys.split()), words, False)


def test_the_place_of_a_passage_with_the_one_behind_it():
    text = Text([passage(None, None), passage(0, 5), passage(6, 9)])

    assert text.place(1, two=False) == Span(0, 5)
    assert text.place(1, two=True) == Span(0, 9)
    assert text.place(0, two=False) is None
    assert text.place(0, two=True) is None


@pytest.mark.parametrize(
    ("place", "within"), [((0, 5), [1]), ((4, 7), [1, 2]), ((5, 6), []), ((8, 20), [2])]
)
def test_the_passages_that_a_place_lies_in(place, within):
    text = Text([passage(None, None), passage(0, 5), passage(6, 9)])

    assert text.within(Span(*place)) == within


def test_the_first_passage_of_a_key_and_of_words_in_a_row():
    text = Text(
        [passage(0, 5, " a b c d "), passage(6, 9, " b c d e ", "k"), passage(9, 9, "", "k")]
    )

    assert (text.first("k"), text.first("z")) == (1, None)
    assert text.verbatim(["b", "c", "d", "e"]) == 1
    assert text.verbatim(["b", "c", "d"]) is None  # too few
    assert text.verbatim(["d", "b", "c", "d"]) is None  # of two passages


# tables


def test_keys_are_numbered_as_they_are_met():
    found = keys_of([["b", "a"], [], ["a"]])

    assert (found.units, found.width) == (3, 2)
    assert (found.rows.tolist(), found.columns.tolist()) == ([0, 0, 2], [0, 1, 1])
    assert (keys_of([]).units, keys_of([]).width) == (0, 1)


def test_rows_have_in_common_what_their_keys_add_up_to():
    table = keys_of([["a", "b"], ["b"], ["a", "b"]]).table()
    shared = table.shared(slice(0, 2))

    assert shared.dense().tolist() == [[2, 1, 2], [1, 1, 1]]
    assert shared.at(np.array([0, 1]), np.array([2, 0])).tolist() == [2, 1]
    assert table.later(1).shared(slice(0, 1)).dense().tolist() == [[1, 1]]
    assert keys_of([["a"], []]).table().has().tolist() == [True, False]


def test_entries_may_be_kept_moved_and_changed():
    table = table_of([[0, 1], [2]], 3)
    keep = np.array([True, False, True])

    assert table.toarray().tolist() == [[1, 1, 0], [0, 0, 1]]
    assert kept(table, keep).toarray().tolist() == [[1, 0, 0], [0, 0, 1]]
    assert kept(table, keep, np.array([5.0, 6, 7])).toarray().tolist() == [[5, 0, 0], [0, 0, 7]]
    moved = kept(table, keep, columns=np.array([1, 1, 1]))
    assert moved.toarray().tolist() == [[0, 1, 0], [0, 1, 0]]
    assert table_of([[]], 0).shape == (1, 1)
    assert tables.table_of([[0]], 1, np.array([3.0])).toarray().tolist() == [[3.0]]


# where a sentence is told elsewhere


def elsewhere(own=1):
    return Elsewhere(
        {"a": 0, "b": 1, "c": 2},
        own,
        np.array([4, 5, 6]),
        np.array([300_000, 900_000, 500_000]),
    )


def test_the_best_place_in_each_other_text():
    made = elsewhere()

    assert dict(made) == {"a": Place(4, 0.3), "c": Place(6, 0.5)}
    assert len(made) == 2
    assert (made.share("c"), made.share("z")) == (0.5, 0.0)
    assert made.most() == 0.5
    with pytest.raises(KeyError):
        made["b"]


def test_the_most_leaves_the_own_text_out_wherever_it_stands():
    assert [elsewhere(own).most() for own in (0, 1, 2)] == [0.9, 0.5, 0.9]


@pytest.mark.parametrize(
    ("least", "less"),
    [
        (0.3, [False, False, False, True]),
        (0.31, [True, False, False, True]),
        (0.6, [True, False, True, True]),
        (0.0, [False, False, False, False]),
    ],
)
def test_texts_that_tell_less_of_it(least, less):
    made = elsewhere()
    columns = made.columns(["a", "b", "c", "z"])

    assert columns.tolist() == [0, 1, 2, -1]
    assert made.under(least, columns).tolist() == less


def test_the_best_sentences_of_texts_and_nothing_of_one_that_has_none():
    sentences, shares = elsewhere().at(np.array([2, 0, -1]))

    assert sentences[:2].tolist() == [6, 4]
    assert shares.tolist() == [500_000, 300_000, 0]


# cues


@pytest.mark.parametrize(
    ("block", "words", "stems"),
    [
        ("no?charges held*", {"no"}, ("held",)),
        ("#?counts", set(cues.SPELLED), tuple("0123456789")),
        ("isn't?so", set(), ("isn",)),
        ("isn’t?so", set(), ("isn",)),
        ("", set(), ()),
    ],
)
def test_which_words_open_a_cue(block, words, stems):
    made = cues_of(block)

    assert (made.words, made.stems) == (words, stems)


def test_what_follows_a_cue_may_be_asked_for():
    made = cues_of("clerk", r" said")

    assert made.pattern.search("the clerk said so")
    assert not made.pattern.search("the clerk left")
    assert not cues_of("").pattern.search("the clerk")


@pytest.mark.parametrize(
    ("text", "found"),
    [
        ("said clerk", True),
        ("said old grey tall clerk", True),  # three words between
        ("said old grey tall thin clerk", False),
        ("said, clerk", True),
        ("saidclerk", False),
        ("said clerks", False),
    ],
)
def test_a_cue_stands_up_to_three_words_behind_its_verb(text, found):
    assert bool(cues_behind(("said",), "clerk").pattern.search(text)) is found
    assert cues_behind(("said",), "").words == frozenset()


# what texts both name


@pytest.mark.parametrize(
    ("date", "day"),
    [
        ("2025-11-11", {(11, 11): 2025}),
        ("--11-11", {(11, 11): None}),
        ("2025-11", {}),
        ("2025-13-11", {}),
        ("2025-11-32", {}),
    ],
)
def test_a_day_that_an_iso_date_gives(date, day):
    assert shared_names._days_of([date]) == day


@pytest.mark.parametrize(
    ("unit", "value", "rare"),
    [
        ("%", 5.0, True),
        ("USD", 5.0, True),
        ("usd", 5.0, False),
        ("EURO", 5.0, False),
        ("tons", 100.0, True),
        ("tons", 99.0, False),
        ("tons", 1.5, True),
        ("date", 2024.0, False),
    ],
)
def test_which_figures_two_texts_seldom_share(unit, value, rare):
    assert shared_names._is_rare(Figure(0, 1, value, unit=unit)) is rare


DATELINED = "KELLIN, Nov. 18 (NNA) -- It fell in Kellin again."


@pytest.mark.parametrize(("texts", "named"), [(4, False), (3, True)])
def test_of_four_texts_the_town_of_a_dateline_is_not_named(texts, named):
    made = reading("KELLIN, Nov. 18 (NNA) -- It fell.")
    place = next((one for one in made.actors), None)
    if place is None:
        from framing.records import Actor

        made = structs.replace(made, actors=[Actor("Kellin", "place", [Span(0, 6)])])
    found = shared_names.named_in([made] * texts)

    assert bool(found[0].actors) is named


def test_a_town_that_is_named_again_behind_its_dateline_counts():
    from framing.records import Actor

    made = structs.replace(
        reading_of([DATELINED]), actors=[Actor("Kellin", "place", [Span(0, 6), Span(36, 42)])]
    )

    assert shared_names.named_in([made] * 4)[0].actors == {"Kellin": True}


@pytest.mark.parametrize(("texts", "usual"), [(4, 1), (3, 0)])
def test_a_usual_day_needs_four_texts(texts, usual):
    day = shared_names.Named({}, {}, {(5, 7): None}, {})

    assert len(shared_names.days_of_all([day] * texts)) == usual


# stems


@pytest.mark.parametrize(
    ("term", "stem"),
    [
        ("sing", "sing"),  # two letters before "ing" are none
        ("being", "being"),
        ("seed", "seed"),
        ("stopped", "stop"),
        ("filled", "fill"),
        ("passed", "pass"),
        ("agreed", "agr"),
        ("nation", "nation"),  # three letters would be left
        ("colour", "color"),
        ("hour", "hour"),  # five letters or less
        ("centre", "center"),
        ("try", "try"),  # three letters stay
        ("us", "us"),
        ("b2b", "b2b"),
    ],
)
def test_how_a_word_loses_its_endings(term, stem):
    assert stem_of(term) == stem


@pytest.mark.parametrize(
    ("best", "share", "found"),
    [
        (0, 500_000, [[0, 1, 0, 0]]),
        (1, 500_000, [[0, 1, 0, 0]]),  # the sentence beside it
        (2, 500_000, []),
        (0, 400_000, []),  # no more than so much together
        (0, 400_001, [[0, 1, 0, 0]]),
    ],
)
def test_sentences_hold_together_where_each_is_the_others_best_place(best, share, found):
    """Of three sentences of a text the first tells six tenths of the other text's only one."""
    columns = {"a": 0, "b": 1}

    def told(own, sentences, shares):
        return Elsewhere(columns, own, np.array(sentences), np.array(shares))

    one = [told(0, [0, 0], [0, 600_000]), *(told(0, [0, 0], [0, 0]) for _ in range(2))]
    other = [told(1, [best, 0], [share, 0])]

    assert held_together([one, other], np.array([0, 1]), 1.0) == found
    assert held_together([[], []], np.array([0, 1]), 1.0) == []


@pytest.mark.parametrize(
    ("text", "keys"),
    [
        ("Half of the boats sank.", {"#50"}),
        ("The 3 boats sank.", {"#3"}),
        ("A third of the boats sank.", set()),  # no word of it is a number's: it stays one
    ],
)
def test_a_figure_is_an_item_where_digits_or_a_number_are_written(text, keys):
    assert {key for key in items_in(text) if key.startswith("#")} == keys
