"""How much a sentence says, how weighty a statement is, and which pairs tell one thing."""

from types import SimpleNamespace

import pytest

from framing.comparing.statements import making
from framing.comparing.statements.event_context import Field
from framing.comparing.statements.kinds import (
    figures,
    left_out,
    named,
    passages,
    quotations,
    voices,
    wording,
)
from framing.comparing.statements.telling import _is_general
from framing.reading.reader import read
from tests.texts import document

LEAD = "The old harbour of Velm was shut on Monday for the winter."
RAIN = "It rained on the dunes for days."
NAMES = {"a": "Herald", "b": "Post", "c": "Times"}
ALL = 1.0 + 0.7 + 0.4 + 0.3 + 0.6 + 0.8 + 0.4  # what a sentence can say at most


def field_of(*texts):
    """Texts as statements see them, as far as they are compared with nothing but each other."""
    readings = [
        read(document(text, name, NAMES[name]))
        for name, text in zip("abc", texts, strict=False)
    ]
    known = {"outsiders": [], "figure_pairs": [], "copy_families": [], "cells": []}
    known["timeline"] = SimpleNamespace(days=[])
    return Field(SimpleNamespace(readings=readings, **known))


@pytest.mark.parametrize(
    ("sentence", "says"),
    [
        ("The crew mended old nets there.", 0.0),
        ("The crew blamed old nets there.", 0.7),
        ("The crew mended no nets there.", 0.4),
        ("The crew once mended nets there.", 0.3),
        ("The crew blamed no nets once.", 1.4),
        ('"Nets were mended," Ann Roe said.', 0.6),
        ("This had been mended by them.", -0.5),  # it points back
        ("The crew were sitting on nets.", -0.6),
        ("The crew were grateful for nets.", -0.6),
        ("Roe spoke on condition of anonymity.", -2.0),
    ],
)
def test_what_a_sentence_says_by_its_words(sentence, says):
    """
    Six words of forty, at the end of a text that no other is held against.
    """
    field = field_of(f"{LEAD} {sentence}")
    line = field.lines["a"][-1]
    plain = 1.0 + 0.8 * 6 / 40

    assert len(field.words_at("a", line.span).split()) == 6
    assert making.telling(line, field) == pytest.approx((plain + says) / ALL)


@pytest.mark.parametrize(("words", "length"), [(10, 0.25), (40, 1.0), (44, 1.0)])
def test_long_sentences_say_more_up_to_forty_words(words, length):
    field = field_of(f"{LEAD} The crew mended {'old ' * (words - 4)}nets.")

    assert making.telling(field.lines["a"][-1], field) == pytest.approx(
        (1 + 0.8 * length) / ALL
    )


def test_an_early_sentence_says_more_and_one_that_is_told_elsewhere_less():
    text = "The crew mended old nets there. The cook sold fresh fish cheaply."
    alone, shared = field_of(text), field_of(text, "The crew mended old nets there.")
    first, last = alone.lines["a"]

    plain = 0.8 * 6 / 40
    assert making.telling(first, alone) == pytest.approx((1 + plain + 0.4) / ALL)
    assert making.telling(last, alone) == pytest.approx((1 + plain) / ALL)
    assert making.telling(shared.lines["a"][0], shared) == pytest.approx((plain + 0.4) / ALL)


def test_what_the_next_sentence_takes_back_says_less():
    field = field_of(f"{LEAD} The crew mended old nets there. But nobody paid them.")
    line = field.lines["a"][1]

    assert making.telling(line, field) == pytest.approx(
        (1 + 0.8 * 6 / 40 + 0.4 * 0.5 - 0.8) / ALL
    )


def test_the_best_lines_are_those_that_say_most_and_then_the_first():
    field = field_of(f"{LEAD} {RAIN} {RAIN} The crew blamed old nets there.")
    lines = field.lines["a"][1:]

    assert [one.index for one in making.best_of(lines, field)] == [3, 1, 2]


# statements by voices


def of_voices(*texts):
    return list(voices.candidates(field_of(*texts)))


def quoting(words, *more):
    return f'{LEAD} "{words}," Ann Roe said. {" ".join(more)}'.strip()


SIX = "We will not open the gates"


@pytest.mark.parametrize(("words", "effect"), [(9, 0.3 + 0.7 * 9 / 90), (96, 1.0)])
def test_whoever_is_heard_weighs_by_ninety_words(words, effect):
    said = f"{SIX} {' '.join(['again'] * (words - 6))}".strip()
    (found,) = of_voices(quoting(said, RAIN), f"{LEAD} Crews went home early.")

    assert found.effect == pytest.approx(effect, abs=1e-6)
    assert (found.kind, found.sure, found.place) == ("voices", 0.9, 0.5)
    assert {name: side.role for name, side in found.sides.items()} == {"a": "has", "b": "lacks"}
    assert found.brief == "Only Herald quotes Ann Roe."
    assert found.rest.startswith("In Herald: Ann Roe “We will not open the gates")


def test_the_last_word_counts_as_a_first_place():
    (found,) = of_voices(quoting(SIX), f"{LEAD} Crews went home early.")

    assert found.place == 1.0
    assert found.brief == "Only Herald quotes Ann Roe, as its last voice."


def test_what_others_make_of_somebody_whom_one_text_quotes():
    texts = (
        quoting(SIX, RAIN),
        f"{LEAD} Ann Roe said that the gates are shut.",
        f"{LEAD} Roe left.",
    )
    (found,) = of_voices(*texts)

    assert found.text.endswith(" Post only reports what Roe says.")
    assert {name: side.role for name, side in found.sides.items()} == {
        "a": "has",
        "b": "less",
        "c": "lacks",
    }


def test_of_several_whom_one_text_quotes_two_have_their_words():
    people = ("Ann Roe", "Bo Lind", "Cy Berg")
    said = " ".join(f'"{SIX} {who.split()[1].lower()}," {who} said.' for who in people)
    (found,) = of_voices(f"{LEAD} {said} {RAIN}", f"{LEAD} Crews went home early.")

    assert found.brief.startswith("Only Herald quotes ")
    assert found.text.count("“") == 2
    assert found.effect == pytest.approx(0.3 + 0.7 * 21 / 90, abs=1e-6)


def test_far_more_room_weighs_by_the_words_that_are_more():
    long = f"{SIX} {' '.join(['again'] * 39)}"
    (found,) = of_voices(quoting(long, RAIN), quoting(SIX, RAIN))

    assert found.brief == "Herald gives Ann Roe 45 quoted words, Post far less."
    assert found.effect == pytest.approx(0.3 + 0.7 * ((45 - 6) // 2) / 90, abs=1e-6)
    assert {name: side.role for name, side in found.sides.items()} == {"a": "more", "b": "less"}


def test_what_is_retold_without_a_quotation_is_a_say_from_two_sentences_on():
    retold = "Ann Roe said that the gates are shut. {} Roe said that the piers are old."
    none = f"{LEAD} Crews went home early."

    (found,) = of_voices(f"{LEAD} {retold.format(RAIN)}", none)
    assert "Ann Roe" in found.text
    assert found.sure == 0.9
    assert of_voices(f"{LEAD} Ann Roe said that the gates are shut. {RAIN}", none) == []


# other kinds


def long_of(*sentences):
    """A text of more than a hundred words with some sentences in its midst."""
    return " ".join([LEAD, *[RAIN] * 8, *sentences, *[RAIN] * 8])


NAMED = "The Marsh Trust Board sued over the dead eels of the old river."


def test_a_name_of_one_text_alone_is_told_with_its_weights():
    field = field_of(long_of(NAMED), long_of())
    found = list(named.candidates(field))
    line = next(one for one in field.lines["a"] if "Marsh" in field.words_at("a", one.span))

    assert [one.text.split(":")[0] for one in found] == [
        "Only Herald names the Marsh Trust Board"
    ]
    assert found[0].effect == pytest.approx(making.telling(line, field), abs=1e-6)
    assert found[0].sure == pytest.approx(1 - line.most, abs=1e-6)
    assert found[0].place == pytest.approx(1 - line.depth, abs=1e-6)


def test_two_names_are_one_statement_that_weighs_a_little_more():
    other = "The Reef Review Board blamed the dredgers of the new canal twice."
    found = list(named.candidates(field_of(long_of(NAMED, other), long_of())))

    assert [" and the " in one.text for one in found] == [True, False, False]
    assert found[0].effect == pytest.approx(found[1].effect + 0.05, abs=1e-6)


@pytest.mark.parametrize(
    ("sentence", "many"),
    [
        ("The dam cost $500 million.", 1),
        ("The dam cost $500 million, or 70 percent of all.", 2),
        ("The dam cost $500 million, or 70 percent of all, and $90 million a year.", 3),
    ],
)
def test_a_sum_of_one_text_alone_weighs_by_how_many_it_has(sentence, many):
    (found,) = figures.candidates(field_of(long_of(sentence), long_of()))

    assert found.effect == pytest.approx(many / 3, abs=1e-6)
    assert found.text.startswith("Only Herald gives “$500 million”")
    assert found.text.split(":")[0].count("“") == min(many, 2)


def test_quoted_words_that_no_other_text_has_weigh_by_sixty_and_what_they_say():
    said = (
        "We blamed nobody for the dead eels of the old river, and lawyers of the firm denied "
        "all of it while herons left the reeds"
    )
    one = long_of(f'"{said}," Ann Roe said.')
    other = long_of('"The storms of this winter were the worst of all," Ann Roe said.')
    field = field_of(one, other)
    found = next(one for one in quotations.candidates(field) if "a" in one.sides)
    line = next(one for one in field.lines["a"] if "eels" in field.words_at("a", one.span))

    assert found.effect == pytest.approx((25 / 60 + making.telling(line, field)) / 2, abs=1e-6)
    assert (found.sure, found.place) == (0.8, pytest.approx(1 - line.depth, abs=1e-6))
    assert found.text.startswith("Only Herald quotes ")


def test_a_word_that_judges_is_told_with_its_sentence():
    judged = "Mayor Ann Roe falsely told the town that the eels of the river are well."
    field = field_of(long_of(judged), long_of())
    (found,) = wording.candidates(field)

    assert found.brief == ""  # a word is nothing without its sentence
    assert found.text.startswith("Herald alone says “falsely” in its own voice: “Mayor Ann Roe")
    assert found.sure == 1.0


# pairs of sentences


def pair(shares, lacking=1):
    return SimpleNamespace(shares=shares, lacking=lacking)


@pytest.mark.parametrize(
    ("shares", "words", "anchors", "alike"),
    [
        ((0.31, 0.31), 3, 3, True),
        ((0.31, 0.30), 3, 3, False),
        ((0.37, 0.24), 3, 3, True),  # one holds much, and they share three rare words
        ((0.36, 0.2), 3, 3, False),
        ((0.43, 0.42), 2, 2, True),
        ((0.42, 0.42), 2, 2, False),
        ((0.5, 0.5), 1, 2, True),
        ((0.5, 0.49), 1, 2, False),
        ((0.6, 0.25), 2, 2, True),
        ((0.62, 0.24), 2, 2, False),
        ((1.0, 1.0), 0, 2, False),
        ((1.0, 1.0), 1, 1, False),
    ],
)
def test_which_two_sentences_surely_tell_one_thing(shares, words, anchors, alike):
    assert left_out._alike(pair(shares), words, anchors) is alike


@pytest.mark.parametrize(
    ("shares", "words", "names", "one"),
    [
        ((0.23, 0.22), 3, 0, True),
        ((0.22, 0.22), 3, 0, False),
        ((0.23, 0.22), 2, 0, False),
        ((0.23, 0.22), 1, 2, True),  # a full name counts as two
        ((0.23, 0.22), 1, 1, False),
        ((0.31, 0.31), 2, 0, True),  # much of both counts as one
        ((0.4, 0.4), 0, 2, True),
        ((0.5, 0.39), 0, 2, False),
    ],
)
def test_which_two_hardly_speak_of_two_things(shares, words, names, one):
    named_ = frozenset(str(at) for at in range(names))

    assert left_out._is_one_thing(pair(shares), words, named_) is one


@pytest.mark.parametrize(
    ("texts", "lacking", "general"),
    [(3, 1, True), (12, 11, True), (13, 6, True), (13, 7, False), (3, 0, False)],
)
def test_what_most_of_many_texts_lack_is_left_out_of_none(texts, lacking, general):
    assert _is_general(lacking, texts) is general


def run(*words):
    return [SimpleNamespace(words=frozenset(one), index=at) for at, one in enumerate(words)]


def test_a_long_run_is_cut_where_it_has_least_in_common():
    short = run("ab", "ab", "ab", "ab")
    long = run("ab", "ab", "ab", "cd", "cd", "cd")

    assert passages._pieces(short) == [short]
    assert [[one.index for one in piece] for piece in passages._pieces(long)] == [
        [0, 1, 2],
        [3, 4, 5],
    ]
    assert passages._cohesion(long, 3) == 0.0
    assert passages._cohesion(long, 1) == 1.0
    assert passages._cohesion(long, 2) == pytest.approx(0.5)
