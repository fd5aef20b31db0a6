"""Figures in conflict, claims at odds and figures of one text alone, one rule at a time."""

from types import SimpleNamespace

import pytest

from framing.comparing.facts.oppositions import Opposed
from framing.comparing.statements.kinds import figures
from framing.records import FigurePair, Span
from tests.comparing.statements.fields import (
    LEAD,
    RAIN,
    field_of,
    long_of,
    quotes,
    roles,
    span_of,
)


def in_conflict(pairs, verdict="differ", others=("b",) * 9):
    """What is said of pairs of sums, the first in Herald, the second in another text."""
    sums = [
        " ".join(f"It cost ${one} million there." for one in side)
        for side in zip(*pairs, strict=True)
    ]
    field = field_of(f"{LEAD} {sums[0]}", *[f"{LEAD} {sums[1]}"] * 2)
    made = [
        FigurePair(
            *("a", at, span_of(f"${one} million", field)),
            *(name, at, span_of(f"${other} million", field, name)),
            verdict,
            "",
        )
        for at, ((one, other), name) in enumerate(zip(pairs, others, strict=False))
    ]
    field.comparison.figure_pairs = made
    return list(figures._conflicts(field))


def test_two_figures_for_one_thing_are_told_side_by_side():
    (found,) = in_conflict([(7, 9)])

    assert found.text == found.brief
    assert found.text.startswith("Herald gives “$7 million” where Post has “$9 million”")
    assert "Herald “It cost $7 million there”; Post “It cost $9 million there”" in found.rest
    assert (found.kind, found.effect, found.sure, found.place) == ("figures", 1.0, 0.8, 0.8)
    assert roles(found) == {"a": "has", "b": "has"}
    assert quotes(found) == ["It cost $7 million there."]


def test_only_figures_that_differ_are_in_conflict():
    assert in_conflict([(7, 9)], "different measures") == []


def test_a_conflict_is_told_once_whatever_the_texts_and_three_in_all():
    assert len(in_conflict([(7, 9), (7, 9)], others=("b", "c"))) == 1
    assert len(in_conflict([(7, 9), (8, 9), (6, 9)])) == 3
    assert len(in_conflict([(7, 9), (8, 9), (6, 9), (5, 9)])) == 3


def at_odds(monkeypatch, matters, published=()):
    """What is said of claims on some matters that two texts contradict each other on."""
    texts = "The dam will hold.", "The dam will not hold."
    field = field_of(*(f"{LEAD} {one}" for one in texts), published=published)
    spans = span_of("will hold", field), span_of("will not hold", field, "b")
    found = [Opposed(about, "a", spans[0], "b", spans[1]) for about in matters]
    monkeypatch.setattr(figures, "opposed", lambda _: found)
    return list(figures._contradictions(field))


def test_claims_at_odds_are_told_with_both_sentences(monkeypatch):
    (found,) = at_odds(monkeypatch, ["the dam"])

    assert found.text == (
        "At odds on the dam: Herald “The dam will hold”; Post “The dam will not hold”."
    )
    assert found.brief == "Herald and Post don't tell the same of the dam."
    assert found.rest == (
        "On the dam: Herald “The dam will hold”; Post “The dam will not hold”."
    )
    assert (found.kind, found.effect, found.sure, found.place) == ("at_odds", 1.0, 0.8, 0.8)
    assert roles(found) == {"a": "has", "b": "has"}
    assert quotes(found, "b") == ["The dam will not hold."]


def test_texts_are_at_odds_on_a_matter_once_and_on_two_in_all(monkeypatch):
    def told(*matters):
        return [one.brief.rpartition(" ")[2] for one in at_odds(monkeypatch, matters)]

    assert told("dams", "dams", "eels") == ["dams.", "eels."]
    assert told("dams", "eels", "boats") == ["dams.", "eels."]


@pytest.mark.parametrize(
    ("published", "told"),
    [
        (("2024-05-06", "2024-05-07"), 1),
        (("2024-05-06", "2024-05-08"), 0),  # what was so may not be so two days later
        (("2024-05-08", "2024-05-06"), 0),
    ],
)
def test_texts_of_two_days_are_not_at_odds(monkeypatch, published, told):
    assert len(at_odds(monkeypatch, ["dams"], published)) == told


# figures of one text alone


def own(text, *others):
    return list(figures._own(field_of(text, *(others or [long_of()]))))


def test_a_figure_of_one_text_alone_is_told_with_its_sentence():
    (found,) = own(f"{LEAD} The dam cost $500 million. {RAIN} {RAIN}")

    assert found.text == "Only Herald gives “$500 million”: “The dam cost $500 million”."
    assert (found.kind, found.sure) == ("figures", 0.8)
    assert found.effect == pytest.approx(1 / 3, abs=1e-6)
    assert found.place == pytest.approx(1 - 1 / 3, abs=1e-6)
    assert roles(found) == {"a": "has", "b": "lacks"}
    assert [one.marks for one in found.sides["a"].evidence] == [[Span(72, 84)]]


def test_only_figures_of_one_sentence_are_told_together():
    (found,) = own(f"{LEAD} The dam cost $500 million. Boats lost 70 percent of all. {RAIN}")

    assert found.text.startswith("Only Herald gives “70 percent”") is False
    assert found.text.count("“") == 2
    assert found.effect == pytest.approx(2 / 3, abs=1e-6)


def test_four_figures_weigh_no_more_than_three():
    many = "The dam cost $500 million, the quay $90 million, the pier $7 million"
    (three,) = own(f"{LEAD} {many}. {RAIN}")
    (four,) = own(f"{LEAD} {many} and the inn $3 million. {RAIN}")

    assert (three.effect, four.effect) == (1.0, 1.0)


@pytest.mark.parametrize(
    ("sentence", "told"),
    [
        ("The dam cost $500 million to build.", True),
        ("At that time the dam cost $500 million.", False),
        ("In those days the dam cost $500 million.", False),
        ("It cost $500 million to build the dam.", False),  # what did?
        ("But this dam cost $500 million.", False),
        ("But the dam cost $500 million.", True),
        ("And these cost $500 million to build.", False),
        ("She paid $500 million for the dam.", False),  # who did?
        ("“The dam cost $500 million.”", False),  # who says so?
        ("“The dam cost $500 million,” Ann Roe said.", True),
    ],
)
def test_a_figure_is_told_where_its_sentence_can_stand_by_itself(sentence, told):
    assert bool(own(f"{LEAD} {sentence} {RAIN}")) is told


def test_whose_words_a_figure_stands_in_is_told():
    said = "“We will not open the gates,” Ann Roe said. “They cost $500 million to us alone.”"
    (found,) = own(f"{LEAD} {said} {RAIN}")

    assert found.text.startswith("Only Herald gives “$500 million”, in the words of Ann Roe:")


# what counts one thing


@pytest.mark.parametrize(
    ("mine", "other", "weighs"),
    [
        ("It cost the town $100 million.", "A dock got $110 million.", False),  # a tenth
        ("It cost the town $100 million.", "A dock got $111 million.", True),
        ("It cost the town $100 million.", "A dock got $90 million.", False),
        ("It cost the town $100 million.", "A dock got $89 million.", True),
        ("A ticket cost $99 there.", "It rained on.", False),
        ("A ticket cost $100 there.", "It rained on.", True),  # from a hundred on
        ("A tax of 3% fell due.", "It rained on.", True),  # a share is never small
        ("The town had 400 cows.", "It rained on.", False),  # cows are no sum
        ("The town mends nets for $400 million.", "Towns mend nets for 900 tons.", True),
        ("The town mends nets for $400 million.", "Nets the town mends: $900 million.", False),
        ("The town mends nets for $400 million.", "Nets of silk cost $900 million.", True),
        ("The town mends nets for $400 million.", "Nets of silk cost $500 million.", False),
        ("The town mends nets for $400 million.", "Lace of silk cost $500 million.", True),
    ],
)
def test_a_sum_has_no_near_one_nor_one_on_the_same_thing_elsewhere(mine, other, weighs):
    """Within a tenth they may be one, rounded; within a quarter they are on one thing by one
    word beside them, else by two."""
    field = field_of(f"{LEAD} {mine}", f"Crews left. {other}")
    (figure,) = (one for one in field.texts["a"].figures if one.unit != "date")

    assert figures._weighs("a", Span(figure.start, figure.end), field) is weighs


def test_what_a_figure_counts_stands_within_five_words_on_either_side():
    before, behind = "one reef bay pond pier lock", "inn mill barn road dam wall"
    field = field_of(f"{before} $9 million eels {behind}.")
    found = figures._beside("a", span_of("$9 million eels", field), field)
    words = {"reef", "bay", "pond", "pier", "lock", "eel", "inn", "mill", "barn", "road", "dam"}

    assert found == words  # neither the sixth words nor "million"


def test_what_a_figure_counts_stands_within_sixty_letters():
    far, near = "reef" + "f" * 57, "b" * 58
    field = field_of(f"{far} $9 m {near} dune.")
    found = figures._beside("a", span_of("$9 m", field), field)

    assert near in found
    assert far not in found
    assert "dune" not in found


def alone(mine, *others, pairs=()):
    field = field_of(mine, *others, figure_pairs=list(pairs))
    return [words for words, _ in figures._alone("a", field)]


def same(verdict, document="a", index=0):
    return SimpleNamespace(
        left=document, left_index=index, right="b", right_index=0, verdict=verdict
    )


@pytest.mark.parametrize(
    ("pairs", "found"),
    [
        ([], ["$5 million"]),
        ([same("differ")], []),  # another text counts the same
        ([same("different measures")], ["$5 million"]),
        ([same("differ", "c")], ["$5 million"]),
        ([same("differ", "a", 1)], ["$5 million"]),
    ],
)
def test_a_figure_that_was_paired_is_nobodys_alone(pairs, found):
    assert alone("It cost $5 million.", "It rained.", pairs=pairs) == found


@pytest.mark.parametrize(
    ("mine", "other", "found"),
    [
        ("It had 30 boats and cost $5 million.", "It rained.", ["$5 million", "30 boats"]),
        ("It cost $5 million in 2019.", "It rained.", ["$5 million"]),  # a day is no figure
        ("It cost $5 million.", "It cost five million dollars.", []),
        ("It cost $5 million.", "Of 5 boats one sank.", []),
        ("It cost $5 million.", "Of 15 boats one sank.", ["$5 million"]),
    ],
)
def test_a_figure_alone_has_a_unit_and_its_digits_stand_nowhere_else(mine, other, found):
    assert alone(mine, other) == found
