"""Tone towards a target, each rule worked out by hand on words that no lexicon knows."""

from __future__ import annotations

import numpy as np
import pytest
from msgspec import structs

from framing.records import Actor, Span
from framing.scoring.profiles import targets
from framing.scoring.tokens.vectors import vectorize
from framing.scoring.tone import news, news_lexicon
from tests.scoring.batches import reading_of

PLAIN = news_lexicon.lexicon_of_news()._replace(
    valence={"zorb": -5.0}, stems={}, corrected={}, phrases={("zorb", "oom"): -3.0}
)
SAYS = -3.0


def tone(text, target):
    words = news.words_of_texts([text])
    start = text.index(target)
    spans = [np.array([at]) for at in (0, start, start + len(target))]
    found = targets.towards(words, *targets.mentions(words, *spans), news.valued(words, PLAIN))
    return float(targets.values(found, 1)[0])


@pytest.mark.parametrize(
    ("text", "tone_towards_x"),
    [
        ("x zorb", SAYS / (1 + 1 / 8) * 2 * 1.5),  # in the clause, and behind
        ("x a b c d e f g zorb", SAYS / 2 * 2 * 1.5),  # eight words off: half
        ("zorb x", SAYS / (1 + 1 / 8) * 2),
        ("zorb a x", SAYS / (1 + 2 / 8) * 2),
        ("x, zorb", SAYS / (1 + 1 / 8) * 1.5),  # of another clause
        ("zorb, x", SAYS / (1 + 1 / 8)),
        ("x zorb a zorb", SAYS * 3 * (8 / 9 + 8 / 11)),
        ("zorb x zorb", SAYS * (2 + 3) * 8 / 9),
        ("x a", 0.0),
    ],
)
def test_a_word_counts_by_distance_clause_and_side(text, tone_towards_x):
    assert tone(text, "x") == pytest.approx(tone_towards_x)


@pytest.mark.parametrize(
    ("text", "tone_towards_x_y"),
    [
        ("x y zorb", SAYS * 3 * 8 / 9),  # from the target's last word
        ("zorb x y", SAYS * 2 * 8 / 9),  # from its first
        ("x y", 0.0),
    ],
)
def test_a_distance_is_from_the_nearer_end(text, tone_towards_x_y):
    assert tone(text, "x y") == pytest.approx(tone_towards_x_y)


def test_words_of_the_target_dont_count_though_a_phrase_runs_over_its_end():
    assert tone("a zorb x zorb", "zorb x") == pytest.approx(SAYS * 3 * 8 / 9)
    assert tone("x zorb oom", "oom") == 0


@pytest.mark.parametrize(
    ("text", "target", "says"),
    [
        ("x praised y", "x", 0.5),
        ("x praised y", "y", 2.2),
        ("x accused y", "x", -0.6),
        ("x accused y", "y", -2.0),
        ("x was praised", "x", 2.2),  # who is praised
        ("x was a praised", "x", 2.2),  # two words before the verb
        ("x was a b praised", "x", 0.5),
        ("y was praised by x", "x", 0.5),
        ("praised by x", "x", 0.5),
        ("praised a b c d by x", "x", 0.5),  # six words behind the verb
        ("praised a b c d e by x", "x", 0.0),
        ("x a b c d e praised", "x", 0.5),  # a subject is six words off
        ("x a b c d e f praised", "x", 0.0),
        ("praised a b c x", "x", 2.2),  # an object four
        ("praised a b c d x", "x", 0.0),
        ("x, praised", "x", 0.0),
        ("praised, x", "x", 0.0),
        ("x praised by y", "x", 2.2),  # no auxiliary, but "by" behind it
        ("y was praised x", "x", 0.0),  # a passive has no object
        ("x not praised", "x", -0.25),
        ("x not a b praised", "x", -0.25),
        ("x not a b c praised", "x", 0.5),
        ("x was beaten", "x", 0.0),  # "beaten" isn't listed
        ("x was beat", "x", -1.2),
        ("x Praised y", "x", 0.0),  # a name
        ("x attacked y", "x", -1.0),
        ("x rip y", "y", -1.8),
        ("x was rip", "x", -1.0),  # no participle by its end
    ],
)
def test_a_verb_says_one_thing_of_who_does_it_and_another_of_whom_it_is_done_to(
    text, target, says
):
    bare = PLAIN._replace(valence={}, phrases={})
    words = news.words_of_texts([text])
    start = text.index(target)
    spans = [np.array([at]) for at in (0, start, start + 1)]
    none = news.valued(words, bare)._replace(
        first=np.zeros(0, int), last=np.zeros(0, int), valence=np.zeros(0)
    )
    found = targets.towards(words, *targets.mentions(words, *spans), none)

    assert targets.values(found, 1)[0] == pytest.approx(1.6 * says)


def test_a_verb_that_says_something_by_itself_counts_half_beside_its_direction():
    words = news.words_of_texts(["x praised y"])
    two = news.Valued(np.array([1]), np.array([1]), np.array([4.0]))
    x, y = targets.values(targets.towards(words, np.array([0, 2]), np.array([0, 2]), two), 2)

    assert x == pytest.approx(4 * 3 * 8 / 9 * 0.5 + 1.6 * 0.5)
    assert y == pytest.approx(4 * 2 * 8 / 9 * 0.5 + 1.6 * 2.2)


@pytest.mark.parametrize(
    ("start", "end", "words"),
    [
        (0, 4, (0, 0)),
        (0, 5, (0, 0)),  # a blank more
        (0, 6, (0, 1)),
        (2, 3, (0, 0)),  # within a word
        (4, 5, (1, 1)),  # no word of its own: the next one
        (12, 14, (2, 2)),  # behind all: the last
        (0, 14, (0, 2)),
    ],
)
def test_a_stretch_has_the_words_that_it_touches(start, end, words):
    found = news.words_of_texts(["", "they went off ."])
    first, last = targets.mentions(found, np.array([1]), np.array([start]), np.array([end]))

    assert (first[0], last[0]) == words


def test_a_stretch_finds_no_word_of_another_sentence():
    found = news.words_of_texts(["one two", "three", "four five"])
    rows = np.array([0, 1, 2])
    first, last = targets.mentions(found, rows, np.zeros(3, int), np.full(3, 40))

    assert list(zip(first, last, strict=True)) == [(0, 1), (2, 2), (3, 4)]


def listed(words):
    """Of words that speak for and against Brown: how many, and whether they are enough."""
    reading = reading_of([f"Brown is {word}." for word in words])
    starts = [one.start for one in reading.sentences]
    brown = Actor("Brown", "person", [Span(at, at + len("Brown")) for at in starts])
    (found,) = targets.actor_tones(vectorize([structs.replace(reading, actors=[brown])]))
    return len(found.positive), len(found.negative), found.enough


@pytest.mark.parametrize(
    ("words", "counted"),
    [
        (["terrible"] * 4, (0, 4, False)),
        (["terrible"] * 5, (0, 5, True)),
        (["terrible"] * 3 + ["brilliant"] * 2, (2, 3, True)),
        (["terrible"] * 3 + ["brilliant"], (1, 3, False)),
    ],
)
def test_five_words_are_enough_to_say_something(words, counted):
    assert listed(words) == counted
