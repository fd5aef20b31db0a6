"""Gaps, outlets and wordings at the bounds of each rule, on numbers worked out by hand."""

import math

import numpy as np
import pytest
from msgspec import structs
from scipy.sparse import csr_array

from framing.comparing.days import timeline
from framing.comparing.facts.seeking import Seeker, Sought
from framing.comparing.gaps import chances, distances, distinctive, over_time, shifts, standings
from framing.comparing.gaps.enough import too_little
from framing.comparing.gaps.gaps import _cell, _estimate, _gap, _Tables
from framing.comparing.inference import exact, statistics
from framing.comparing.inference.resampling import dealt_table, generator
from framing.comparing.quantities import quantities
from framing.comparing.quantities.quantities import Likeness
from framing.comparing.reuse.families import families_of
from framing.comparing.reuse.passages import _outside
from framing.records import Citation, Figure, FoundDate, Measure, Sentence, Span, SpanPair
from framing.scoring.families import aspects, frames
from framing.scoring.tokens.vectors import vectorize
from framing.settings import Settings
from tests.comparing.test_quantity_rules import of, quantity
from tests.comparing.test_quantity_words import clause
from tests.comparing.test_reuse_bounds import copy
from tests.comparing.test_standings import LEVELS, NORMS, RATE
from tests.comparing.test_wordings_apart import long, told, wordings
from tests.scoring.batches import batch_of, reading_of
from tests.texts import reading

SHARE = Measure("share", "toy", "A share", "% of sentences", "", kind="share")


# numbers as they are written out


@pytest.mark.parametrize(
    ("value", "shown"),
    [
        (1234567.0, 1234570.0),
        (0.12345678, 0.123457),
        (-2.5, -2.5),
        (1e-12, 1e-12),
        (9e-13, 0.0),
        (-9e-13, 0.0),
    ],
)
def test_a_number_is_written_with_six_digits(value, shown):
    assert statistics.written(value) == statistics.rounded(value) == shown


def test_a_number_that_there_is_not_is_none():
    assert statistics.rounded(math.nan) is None


def test_shares_of_nothing_are_nothing_and_its_surprise_too():
    assert statistics.shares(np.array([[1, 3], [0, 0]])).tolist() == [[0.25, 0.75], [0, 0]]
    assert statistics.surprisal(np.array([0.0, 0.5, 1.0])).tolist() == [0.0, 1.0, 0.0]
    assert statistics.benjamini_hochberg(np.zeros(0)).tolist() == []


# estimates and gaps


@pytest.mark.parametrize(
    ("interval", "n", "counted", "short", "shown"),
    [
        ((5.0, 4.0, 6.0), 10, 3.0, None, (5.0, 4.0, 6.0, 3.0)),
        ((5.0, 4.0, 6.0), 9, 3.0, None, (5.0, None, None, 3.0)),
        ((0.0, 0.0, 0.0), 10, 0.0, None, (0.0, None, None, 0.0)),
        ((None, None, None), 10, 0.0, None, (None, None, None, None)),
        ((5.0, 4.0, 6.0), 10, 3.0, "too short", (None, None, None, 3.0)),
    ],
)
def test_what_is_told_of_a_value(interval, n, counted, short, shown):
    found = _estimate(interval, n, counted, short)

    assert (found.value, found.low, found.high, found.count or None) == (
        shown if shown[3] else (*shown[:3], None)
    )
    assert found.n == n


@pytest.mark.parametrize(("n", "ends"), [(10, (1.0, 5.0)), (9, (None, None))])
def test_a_gap_of_few_sentences_has_no_interval(n, ends):
    found = _gap([3.0, 1.0, 5.0, 0.01, 0.2, 0.3], n, (9.0, 4.0), SHARE)

    assert (found.difference.low, found.difference.high) == ends
    assert (found.difference.value, found.difference.count) == (3.0, 9.0)
    assert (found.p, found.chance, found.between) == (0.01, 0.2, 0.3)


def test_counts_need_no_sentences_and_the_reason_tells_what_is_wanting():
    kinds = [structs.replace(SHARE, kind=kind) for kind in ("rate", "share", "count")]
    below, sentences = np.array([[99.0, 1.0, 1.0]]), np.array([[9, 1, 0]])
    scant, why = too_little(kinds, below, sentences)

    assert scant.tolist() == [[True, True, False]]
    assert why == [
        [
            "too little to tell: 99 of the narrator's words, 100 needed",
            "too little to tell: 1 sentence, 5 needed",
            None,
        ]
    ]


# chances


def sums(above, below, shown=None):
    above, below = np.array(above, dtype=float), np.array(below, dtype=float)
    every = np.full(above.shape[1], 9.0)
    return chances.Sums(above, below, every, every, every, every if shown is None else shown)


@pytest.mark.parametrize(
    ("kind", "hits", "few"), [("rate", 30, True), ("rate", 31, False), ("share", 3, False)]
)
def test_up_to_thirty_hits_of_a_rate_are_counted_out(kind, hits, few):
    measure = structs.replace(SHARE, kind=kind)
    found = chances.few_hits(sums([[hits - 1.0], [1.0]], [[9.0], [0.0]]), [measure])

    assert found.tolist() == [[few], [False]]  # nothing to divide by in the second


def test_p_is_for_all_gaps_together_and_two_texts_have_one():
    chance, least = np.array([[0.01], [0.01]]), np.zeros((2, 1))

    assert chances._together(chance, least).tolist() == [[0.01], [0.01]]
    three = chances._together(np.array([[0.01], [0.5], [0.9]]), np.zeros((3, 1)))
    assert three[0, 0] == pytest.approx(0.03)


@pytest.mark.parametrize(
    ("hits", "total", "share", "p"),
    [(0, 2, 0.5, 0.5), (1, 2, 0.5, 1.0), (2, 2, 0.5, 0.5), (3, 3, 0.25, 1 / 64)],
)
def test_how_often_hits_fall_as_unevenly(hits, total, share, p):
    found, least = exact.beta_binomial(
        *(np.array([one], dtype=float) for one in (hits, total, share, 0.0))
    )

    assert found.item() == pytest.approx(p, rel=1e-4)
    assert least.item() <= found.item() + 1e-12


# standings


@pytest.mark.parametrize(
    ("value", "expected"),
    [
        (0.5, 0.175),  # between the first two quantiles
        (7.0, 0.8625),
        (1.0, 0.25),
        (4.0 + 1e-12, 0.75),  # as good as equal
        (-0.1, 0.05),
        (8.1, 0.95),
    ],
)
def test_a_rank_lies_on_a_straight_line_between_quantiles(value, expected):
    assert standings.rank(value, [0.0, 1.0, 2.0, 4.0, 8.0], LEVELS) == pytest.approx(expected)


def test_values_that_end_the_quantiles_count_half_of_what_is_left():
    assert standings.rank(2.0, [0.0, 1.0, 2.0, 2.0, 2.0], LEVELS) == pytest.approx(0.75)
    assert standings.rank(1.0, [0.0, 1.0, 1.0, 2.0, 3.0], LEVELS) == pytest.approx(0.375)


def test_the_middle_half_of_what_is_usual():
    assert standings._middle([0.0, 1.0, 2.0, 4.0, 8.0], LEVELS) == (1.0, 4.0)
    assert standings._middle([0.0, 10.0], [0.0, 1.0]) == (2.5, 7.5)
    assert NORMS.usual[RATE.name].quantiles[0] == [0.0, 1.0, 2.0, 4.0, 8.0]


# wordings


def test_a_p_of_a_hundredth_is_clear():
    """Nine and ninety deals, of which none parts the words as far: one of a hundred."""
    one, other = (["reef boat."] * 80, ["town mayor."] * 80)
    (found,) = wordings(one, other, settings=Settings(draws=99))

    assert (found.p, found.verdict) == (0.01, "clear difference")
    (fewer,) = wordings(one, other, settings=Settings(draws=98))
    assert fewer.verdict == "no clear difference"


def test_bits_of_shares():
    found = distances._bits(np.array([0.0, 0.5, 0.25, 1.0]))

    assert found.tolist() == [0.0, 0.5, 0.5, 0.0]


def test_the_largest_z_of_a_deal_is_that_of_its_counts():
    """
    Of three documents; the last column holds all their words.
    """
    counts = np.array([[3, 0, 9], [0, 2, 8], [1, 4, 9], [0, 0, 7], [2, 1, 8.0]])
    runs, owner = csr_array(counts), np.array([0, 0, 1, 1, 2])
    table = dealt_table(runs, owner, generator(1, "a"), 4).toarray().reshape(4, 3, 3)
    z = distinctive._z_scores(np.moveaxis(table, 0, -1))

    found = distinctive._largest(runs, owner, generator(1, "a"), 4)
    assert found.tolist() == pytest.approx(z.max(axis=(0, 1)).tolist())


@pytest.mark.parametrize(
    ("few", "draws", "dealt"), [(2, 50, 50), (1, 50, 10), (1, 4, 1), (1, 5, 1), (1, 10, 2)]
)
def test_of_many_texts_a_fifth_of_the_deals_is_made(few, draws, dealt, monkeypatch):
    asked = []
    monkeypatch.setattr(distinctive, "FEW", few)
    portions = distinctive._portions
    monkeypatch.setattr(
        distinctive,
        "_portions",
        lambda many, cells: asked.append(many) or portions(many, cells),
    )
    told(long("reef"), long(), settings=Settings(draws=draws))

    assert asked == [dealt]


@pytest.mark.parametrize(
    ("draws", "cells", "portions"),
    [(5, 1, [5]), (5, distinctive.PORTION, [1] * 5), (5, distinctive.PORTION // 2, [2, 2, 1])],
)
def test_draws_are_made_in_portions(draws, cells, portions):
    assert distinctive._portions(draws, cells) == portions
    assert distinctive._portions(3, 10 * distinctive.PORTION) == [1, 1, 1]
    assert distinctive._portions(3, 0) == [3]


def test_parts_of_a_shift_go_from_the_largest_each_way():
    found = shifts._largest(np.array([0.1, -0.3, 0.0, 0.2, -0.002, 0.001]))

    assert found == [(3, 0.2), (0, 0.1), (1, -0.3), (4, -0.002)]


def test_a_text_without_words_has_no_shift():
    assert shifts._parts(np.zeros(2), np.array([1.0, 1.0])).tolist() == [0, 0]
    assert shifts._parts(np.array([1.0, 1.0]), np.zeros(2)).tolist() == [0, 0]
    assert shifts._parts(np.array([1.0, 1.0]), np.array([2.0, 2.0])).tolist() == [0, 0]
    assert shifts._parts(np.array([1.0, 0.0]), np.array([0.0, 1.0])).tolist() == [0.5, -0.5]


# over time


@pytest.mark.parametrize(
    ("day", "month", "week"),
    [
        ("2024-12-30", "2024-12", "2025-W01"),
        ("2024-02-05T10:00", "2024-02", "2024-W06"),
        ("2024-02", "", ""),
        ("~", "", ""),
    ],
)
def test_the_period_of_a_day(day, month, week):
    assert (over_time.period_of(day, "month"), over_time.period_of(day, "week")) == (
        month,
        week,
    )


@pytest.mark.parametrize(
    ("texts", "events", "shown"),
    [(0, 0, []), (3, 4, [(2.0, None, "fewer than 5 events")]), (9, 5, [(2.0, 1.0, None)])],
)
def test_a_period_is_told_by_its_texts_and_its_interval_by_its_events(texts, events, shown):
    tables = [np.array([[one]], dtype=float) for one in (2.0, 1.0, 3.0, texts, events)]
    found = over_time.told([("2024-02", *tables)], 0, 0)

    assert [
        (one.difference.value, one.difference.low, one.difference.reason) for one in found
    ] == shown
    assert [(one.difference.n, one.events) for one in found] == [(texts, events)] * len(shown)


# what else turns at a bound


@pytest.mark.parametrize(
    ("quoted", "outside"),
    [
        ([], [(0, 5)]),
        ([(0, 2)], [(2, 5)]),
        ([(1, 2)], [(0, 1), (2, 5)]),
        ([(3, 5)], [(0, 3)]),
        ([(3, 9)], [(0, 3)]),
        ([(5, 7)], [(0, 5)]),  # behind it
        ([(0, 5)], []),
        ([(1, 2), (3, 4)], [(0, 1), (2, 3), (4, 5)]),
    ],
)
def test_what_no_quotation_has(quoted, outside):
    assert list(_outside(quoted, range(5))) == outside


def test_a_member_without_a_sentence_of_five_words_has_no_share():
    made = [reading_of(["Too short."], name=name) for name in "ab"]
    spans = [SpanPair(Span(0, 10), Span(0, 10))]
    (family,) = families_of(made, [copy(spans=spans)])

    assert [one.share for one in family.members] == [0.0, 0.0]


def test_a_day_counts_in_the_body_alone():
    made = reading_of(["The vote fell on May 6, 2024, in the old port of Velm.", "It rained."])
    dated = structs.replace(
        made,
        provenance=structs.replace(made.provenance, dates=[FoundDate("2024-05-06", 17, 28)]),
    )

    def days(*sentences):
        one = structs.replace(dated, sentences=list(sentences))
        return [found.date for found, _ in timeline._dates(one)]

    first = made.sentences[0]
    assert days(*made.sentences) == ["2024-05-06"]
    assert days(structs.replace(first, role="heading"), made.sentences[1]) == []
    assert days(Sentence(20, 50, 0, 0)) == []  # it begins before the first sentence
    assert days(Sentence(0, 10, 0, 0), Sentence(30, 50, 0, 0)) == []  # between two


def test_what_only_seems_told_is_not(monkeypatch):
    text = "The old crews mended broken roads."
    seeker = Seeker([reading(text, "a"), reading(text, "b")])
    perhaps = Sought("perhaps", 0.9, Span(0, 34), None)
    assert seeker.told("a", Span(0, 34), "b").verdict == "told"
    monkeypatch.setattr(seeker, "seek", lambda *_: perhaps)

    assert seeker.told("a", Span(0, 34), "b") is None


def test_a_measure_that_describes_a_noun_is_called_by_it():
    text = "a 38-word oath"

    assert quantities._called(text, Figure(0, 14, 38.0, unit="word")) == of("oath")
    assert quantities._called(text, Figure(2, 4, 38.0, unit="word")) == of()


def test_numbers_that_touch_part_their_words():
    assert clause("It sold 4070 tanks.", "70", "40") == "70 tanks."
    assert clause("It sold 4070 tanks.", "40", "70") == "It sold 40"


def test_who_counts_is_left_out_only_where_both_say_who():
    one = quantity(terms={"oil": 1.0, "roe": 1.0}, by="Roe", source=of("roe"))
    unsaid = quantity(terms={"oil": 1.0, "roe": 1.0}, by=None, text=1)

    assert Likeness([one, unsaid]).of(one, unsaid) == pytest.approx(1.0)


def test_media_are_outlets_publishers_and_those_that_are_cited():
    made = reading_of(["It fell."], name="Bay Echo")
    provenance = structs.replace(
        made.provenance, publisher="Velm Post", cites=[Citation("Sea Wire", "slug", 0, 1)]
    )
    batch = vectorize([structs.replace(made, provenance=provenance)])

    assert aspects._media(batch) == [{"bay", "echo"}, {"sea", "wire"}, {"velm", "post"}]
    assert {"bay", "echo"} in aspects._media(vectorize([made]))


def test_where_no_codebook_is_named_those_that_fit_are_taken(monkeypatch):
    monkeypatch.setattr(frames, "fits", lambda *_: True)
    batch = batch_of(["It fell."])

    assert len(frames.books_for(batch, [])) > 0
    monkeypatch.setattr(frames, "fits", lambda *_: False)
    assert frames.books_for(batch, []) == []


@pytest.mark.parametrize(("why", "stands"), [(None, "usual"), ("too short", None)])
def test_only_a_value_that_is_told_has_a_standing(why, stands):
    tables = _Tables(
        shown=[0],
        apart=[0],
        numbers=[[[5.0, 4.0, 6.0, 1.0, 0.5, 2.0]]],
        tests=[[[0.01, 0.2, 0.3]]],
        untold=[[False]],
        n=[[12]],
        counted=[[3.0]],
        apart_counted=[[3.0]],
        elsewhere=[[4.0]],
        why=[[why]],
        standings=[["usual"]],
        marks={},
    )

    assert _cell(tables, 0, 0, "a", SHARE).standing == stands
