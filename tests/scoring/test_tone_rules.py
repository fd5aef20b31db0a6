"""The rules of tone, each worked out by hand on words that no lexicon knows.

"zorb" says -5 and "plim" 5 in one list only, so that three fifths of it count: -3 and 3; what
is good in the end counts four fifths.
"""

from __future__ import annotations

import numpy as np
import pytest

from framing.scoring.tone import news, news_lexicon

PLAIN = news_lexicon.lexicon_of_news()._replace(
    valence={"zorb": -5.0, "plim": 5.0, "good": 4.0},
    stems={},
    corrected={"grob": -1.5},
    phrases={("kick", "bucket"): -2.0, ("no", "longer"): 0.0, ("plim", "zone"): 0.0},
    negator_phrases=frozenset({("no", "longer")}),
)
RAISED = 0.293  # what VADER's "very" adds


def said(*texts):
    """What each word that counts says in its place."""
    return news.valued(news.words_of_texts(texts), PLAIN).valence.tolist()


@pytest.mark.parametrize(
    ("text", "valences"),
    [
        ("a zorb", [-3.0]),
        ("a plim", [3.0 * 0.8]),
        ("good", [(0.6 * 1.9 + 0.4 * 4.0) * 0.8]),  # VADER says 1.9
        ("grob", [-1.5]),
        ("very", []),
        ("kick bucket", [-2.0]),
        ("plim zone", []),
        ("a plim zone of plim", [2.4]),
    ],
)
def test_a_word_says_what_its_lists_say(text, valences):
    assert said(text) == pytest.approx(valences)


@pytest.mark.parametrize(
    ("text", "valence"),
    [
        ("very zorb", -3 - RAISED),
        ("very a zorb", -3 - RAISED * 0.95),
        ("very a b zorb", -3 - RAISED * 0.9),
        ("very a b c zorb", -3),
        ("slightly zorb", -3 + RAISED),
        ("very very zorb", -3 - RAISED * 1.95),
        ("very plim", (3 + RAISED) * 0.8),
        ("zorb very", -3),
        ("very, zorb", -3),
    ],
)
def test_a_booster_up_to_three_words_before_raises_a_word(text, valence):
    assert said(text) == pytest.approx([valence])


@pytest.mark.parametrize(
    ("text", "valence"),
    [
        ("not zorb", 1.5 * 0.8),
        ("not a b c zorb", 1.5 * 0.8),
        ("not a b c d zorb", -3),
        ("not, zorb", -3),
        ("not (zorb", -3),
        ("not plim", -1.5),
        ("no longer zorb", 1.5 * 0.8),
        ("no longer a b c d zorb", -3),
        ("not very zorb", (3 + RAISED) * 0.5 * 0.8),
        ("zorb not", -3),
    ],
)
def test_a_negation_up_to_four_words_before_turns_half_of_a_word(text, valence):
    assert said(text) == pytest.approx([valence])


@pytest.mark.parametrize(
    ("text", "valence"),
    [
        ("reduced zorb", 0.9 * 0.8),
        ("reduced a zorb", 0.9 * 0.8),
        ("reduced a b zorb", -3),
        ("reduced, zorb", -3),
        ("end is zorb", -3),  # the end is, and ends nothing
        ("reduced plim", -0.9),
        ("not reduced zorb", 1.5 * 0.8),  # the negation decides
    ],
)
def test_what_is_ended_counts_three_tenths_the_other_way(text, valence):
    assert said(text) == pytest.approx([valence])


@pytest.mark.parametrize(
    ("text", "valence"),
    [
        ("zorb rescinded", 0.72),
        ("zorb rescinded on monday", 0.72),
        ("zorb rescinded, they came", 0.72),
        ("zorb rescinded things", -3),
        ("zorb a rescinded", -3),  # nothing links the two
        ("zorb was rescinded", 0.72),
        ("zorb proved unfounded", 0.72),
        ("zorb was narrowly rescinded", 0.72),
        ("zorb was a b c d rescinded", 0.72),
        ("zorb was a b c d e rescinded", -3),
        ("zorb before x was rescinded", -3),
        ("zorb, was rescinded", -3),
        ("rescinded zorb", -3),  # before it, it undoes nothing
    ],
)
def test_what_stands_behind_a_word_may_undo_it(text, valence):
    assert said(text) == pytest.approx([valence])


def test_a_texts_end_undoes_nothing_of_the_next():
    assert said("it zorb", "rescinded") == pytest.approx([-3])
    assert said("not", "zorb") == pytest.approx([-3])


@pytest.mark.parametrize(
    ("text", "valences"),
    [
        ("a zorb but a zorb", [-3 * 0.8, -3 * 1.2]),
        ("zorb but a but zorb", [-3 * 0.8, -3 * 1.2]),
        ("zorb but zorb but a", [-3 * 0.8, -3 * 0.8]),  # the last one parts
        ("zorb a zorb", [-3, -3]),
        ("but zorb", [-3 * 1.2]),
    ],
)
def test_what_follows_but_weighs_more(text, valences):
    assert said(text) == pytest.approx(valences)


def test_but_says_nothing_of_another_text():
    assert said("but", "zorb", "a b") == pytest.approx([-3])


@pytest.mark.parametrize(
    ("text", "many"),
    [
        ("We met a Zorb", 0),  # a name
        ("Zorb met us", 1),  # the first word has a capital anyway
        ("Men Met Zorb on a b", 0),  # half of the words
        ("Men Met Zorb by sea", 1),  # three of five: capitals are no sign
        ("ALL ZORB HERE", 1),
    ],
)
def test_a_capital_makes_a_name_unless_most_words_have_one(text, many):
    assert len(said(text)) == many


@pytest.mark.parametrize(
    ("valences", "words", "tone"),
    [
        ([-3.0], 20, -3 / np.sqrt(9 + 30)),
        ([-3.0], 80, -1.5 / np.sqrt(2.25 + 30)),  # four times as long: half as much
        ([-3.0], 5, -6 / np.sqrt(36 + 30)),
        ([-3.0], 1, -6 / np.sqrt(36 + 30)),  # shorter than five words counts as five
        ([2.0, 1.0], 20, 3 / np.sqrt(9 + 30)),
        ([2.0, -2.0], 20, 0.0),
    ],
)
def test_tone_by_the_formula(valences, words, tone):
    parts = news.parts_of(np.zeros(len(valences), int), np.array(valences), np.array([words]))

    assert parts.sum() == pytest.approx(tone)
    assert parts * sum(valences) == pytest.approx(np.array(valences) * tone)


def test_clauses_are_parted_by_marks_and_by_texts():
    words = news.words_of_texts(["we came, saw - won", "then left"])

    assert news.clauses(words).tolist() == [1, 1, 2, 3, 4, 4]


def test_a_word_at_the_end_of_a_text_does_not_undo_itself():
    """A word may be valued and undo what stands before it."""
    undoing = PLAIN._replace(undoers=frozenset({"zorb"}))

    def valences(text):
        return news.valued(news.words_of_texts([text]), undoing).valence.tolist()

    assert valences("a zorb") == pytest.approx([-3.0])
    assert valences("a plim zorb") == pytest.approx([3.0 * -0.3, -3.0])
