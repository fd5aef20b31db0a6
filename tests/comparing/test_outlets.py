"""Outlets over many events: what is said, and what is refused."""

import numpy as np
import pytest
from msgspec import structs

from framing.comparing.gaps.outlets import _apart, profiles_of
from framing.comparing.gaps.over_time import mean_of, period_of
from framing.outlets import score_outlets
from framing.records import Measure, ScoredText
from framing.settings import Settings
from tests.texts import HARBOUR, reading

QUICK = Settings(draws=200)
RATE = Measure("rate", "wording", "A rate", "per 1,000 narrator words", "A rate.")
WEAK = structs.replace(RATE, name="weak", reliability="C (for this test)")


def text(event, outlet, value, apart=None, name=None):
    """One text with its value in both measures."""
    values = {"rate": value, "weak": value}
    return ScoredText(f"e{event:02}", name or outlet, outlet, "", apart, values)


def corpus(events=24, lead=0.0, seed=1):
    """Three outlets' texts of some events; those of `ours` lie higher by `lead`."""
    rng = np.random.default_rng(seed)
    found = []
    for event in range(events):
        level = rng.normal(50, 20)  # what the event itself brings
        for outlet in ("ours", "second", "third"):
            value = level + rng.normal(0, 2) + (lead if outlet == "ours" else 0.0)
            found.append(text(event, outlet, value))
    return found


def gap_of(texts, outlet="ours", measure="rate"):
    profiles = {one.outlet: one for one in profiles_of(texts, [RATE, WEAK], QUICK)}
    return next(gap for gap in profiles[outlet].gaps if gap.measure == measure)


def test_a_steady_lead_within_events_is_a_clear_difference():
    gap = gap_of(corpus(lead=6.0))

    assert gap.verdict == "clear difference"
    assert 4 < gap.difference.low < gap.difference.value < gap.difference.high < 8
    assert (gap.difference.n, gap.events) == (24, 24)


def test_the_difference_is_the_mean_over_events_of_own_less_others():
    texts = []
    for event in range(20):
        texts += [text(event, "ours", event + 3.0), text(event, "second", float(event))]
        texts += [text(event, "third", event + 2.0)]

    assert gap_of(texts).difference.value == pytest.approx(2.0)


def test_events_that_only_one_outlet_tells_count_for_nothing():
    alone = [text(event, "ours", 1000.0) for event in range(100, 120)]
    texts = corpus(lead=6.0)

    assert gap_of(texts + alone) == gap_of(texts)


def test_a_weak_measure_is_never_clear():
    gap = gap_of(corpus(lead=30.0), measure="weak")

    assert (gap.verdict, gap.p) == ("weak", None)


def test_without_a_lead_shuffled_outlets_are_seldom_clear():
    clear = 0
    for seed in range(40):
        profiles = profiles_of(corpus(seed=seed), [RATE], QUICK)
        verdicts = [gap.verdict for one in profiles for gap in one.gaps]
        clear += "clear difference" in verdicts

    assert clear <= 5  # of 40 where 2 are expected


def test_below_the_floor_there_is_a_refusal_and_no_number():
    texts = corpus(events=12, lead=6.0)
    texts += [
        text(event, "fourth", 1.0, name=f"f{at}") for event in range(3) for at in range(9)
    ]
    refused = {one.outlet: one for one in profiles_of(texts, [RATE], QUICK)}

    assert all(one.gaps == [] for one in refused.values())
    assert refused["ours"].refusal == (
        "12 texts over 12 events that another outlet tells too: at least 20 over 5 are needed"
    )
    assert refused["fourth"].refusal.startswith("27 texts over 3 events")


def test_texts_apart_count_for_nobody_and_are_told():
    copies = [text(event, "third", 900.0, "copy", "copied") for event in range(24)]
    texts = corpus(lead=6.0)
    third = {one.outlet: one for one in profiles_of(texts + copies, [RATE], QUICK)}["third"]

    assert gap_of(texts + copies) == gap_of(texts)
    assert (third.texts, third.apart) == (24, {"copy": 24})


def test_the_order_of_the_texts_changes_nothing():
    texts = corpus(lead=3.0)

    assert profiles_of(texts, [RATE], QUICK) == profiles_of(texts[::-1], [RATE], QUICK)


def test_outlets_come_by_name_and_show_their_strongest_texts():
    texts = corpus(lead=1.0)
    texts[0] = text(0, "ours", 500.0)
    profiles = profiles_of(texts, [RATE], QUICK)
    shown = profiles[0].gaps[0].shown_by

    assert [one.outlet for one in profiles] == ["ours", "second", "third"]
    assert (shown[0].event, shown[0].value) == ("e00", 500.0)
    assert shown[0].difference >= shown[1].difference >= shown[2].difference > 0


def test_no_texts_give_no_profiles():
    assert profiles_of([], [RATE], QUICK) == []


def test_a_short_text_and_a_digest_stand_apart():
    texts = {
        "daily": HARBOUR,
        "digest": "The Times (sample) and AP reported on the harbour.\n\n" + HARBOUR,
        "short": "It rained.",
    }
    readings = [reading(text, name) for name, text in texts.items()]
    provenance = structs.replace(readings[1].provenance, kind="digest")
    readings[1] = structs.replace(readings[1], provenance=provenance)
    scored, measures = score_outlets(readings, QUICK)

    assert [one.apart for one in scored] == [
        None,
        "digest of other media",
        "too short for rates",
    ]
    assert "emphasis" not in {measure.family for measure in measures}
    assert set(scored[0].values) <= {measure.name for measure in measures}


def test_a_copy_stands_apart_where_it_is_known_which_text_is_the_copy():
    early, late = (
        structs.replace(made, document=structs.replace(made.document, published=day))
        for made, day in (
            (reading(HARBOUR, "early"), "2024-03-01"),
            (reading(HARBOUR, "late"), "2024-03-02"),
        )
    )
    scored, _ = score_outlets([early, late], QUICK)

    assert {one.outlet: one.apart for one in scored} == {"early": None, "late": "copy"}


def test_the_outlet_is_who_publishes_never_whom_it_cites():
    made = reading(
        "Reuters reported on Monday that the ships had left.\n\n" + HARBOUR, "Herald"
    )
    scored, _ = score_outlets([made], QUICK)

    assert [one.outlet for one in scored] == ["Herald"]


def test_over_time_each_period_is_that_of_its_events():
    first, second = corpus(8, lead=6.0), corpus(24, lead=-6.0)
    texts = [structs.replace(one, published="2025-03-31") for one in first]
    texts += [
        structs.replace(one, event=f"late-{one.event}", published="2025-04-01")
        for one in second
    ]
    texts[0] = structs.replace(texts[0], published="2025-04-02")  # its event began in March

    (ours, *_) = profiles_of(texts, [RATE], QUICK, "month")
    march, april = ours.gaps[0].over_time

    assert (march.period, march.events, april.period, april.events) == (
        *("2025-03", 8),
        *("2025-04", 24),
    )
    assert 4 < march.difference.low < march.difference.value < march.difference.high < 8
    assert april.difference.high < 0
    (weeks, *_) = profiles_of(texts, [RATE], QUICK, "week")
    assert [one.period for one in weeks.gaps[0].over_time] == ["2025-W14"]
    (plain, *_) = profiles_of(texts, [RATE], QUICK)
    assert plain.gaps[0].over_time == []


def test_a_period_of_few_events_has_no_interval_and_says_so():
    texts = [structs.replace(one, published="2025-03-31") for one in corpus(24)]
    texts += [
        structs.replace(one, event=f"late-{one.event}", published="2025-05-01")
        for one in corpus(4)
    ]
    texts += [structs.replace(one, event=f"x-{one.event}") for one in corpus(4)]  # undated

    (ours, *_) = profiles_of(texts, [RATE], QUICK, "month")

    assert [one.period for one in ours.gaps[0].over_time] == ["2025-03", "2025-05"]
    few = ours.gaps[0].over_time[1].difference
    assert few.value is not None
    assert (few.low, few.high, few.reason) == (None, None, "fewer than 5 events")


def steady(many, events, outlets=("ours", "second", "third")):
    """So many texts of each outlet, spread over so many events."""
    return [
        text(at % events, outlet, float(at % 7), name=f"{outlet}{at}")
        for at in range(many)
        for outlet in outlets
    ]


@pytest.mark.parametrize(
    ("many", "events", "refused"),
    [(20, 5, False), (19, 5, True), (20, 4, True), (40, 20, False)],
)
def test_an_outlet_needs_twenty_texts_over_five_events(many, events, refused):
    profiles = profiles_of(steady(many, events), [RATE], QUICK)

    assert [one.refusal is not None for one in profiles] == [refused] * 3
    assert [bool(one.gaps) for one in profiles] == [not refused] * 3
    assert [(one.texts, one.events) for one in profiles] == [(many, events)] * 3


def test_one_text_of_one_event_is_told_in_the_singular():
    (first, _) = profiles_of([text(0, "a", 1.0), text(0, "b", 2.0)], [RATE], QUICK)

    assert first.refusal.startswith("1 text over 1 event that another")


def test_events_weigh_by_their_texts():
    """
    Ours lies 4 above in the first event, with two texts, and 1 above in the 19 others.
    """
    texts = [text(0, "ours", 4.0, name="more")]
    for event in range(20):
        ours = 4.0 if event == 0 else 1.0
        texts += [
            text(event, "ours", ours),
            text(event, "second", 0.0),
            text(event, "third", 0.0),
        ]

    gap = gap_of(texts)
    assert gap.difference.value == pytest.approx((2 * 4 + 19) / 21, rel=1e-5)
    assert (gap.difference.n, gap.events) == (21, 20)


def test_a_text_without_a_value_counts_for_nothing():
    texts = corpus(lead=6.0)
    unknown = [structs.replace(text(event, "ours", 0.0), values={}) for event in range(24)]

    assert gap_of(texts + unknown) == gap_of(texts)


@pytest.mark.parametrize(("lead", "first"), [(6.0, 1), (-6.0, -1)])
def test_three_texts_show_a_difference_by_its_side(lead, first):
    shown = gap_of(corpus(lead=lead)).shown_by

    assert len(shown) == 3
    assert all(first * one.difference > 0 for one in shown)
    assert abs(shown[0].difference) >= abs(shown[1].difference) >= abs(shown[2].difference)


def test_a_difference_of_a_text_is_to_the_others_of_its_event():
    """
    Ours has 9 in the first event, where the others have 1 and 3.
    """
    texts = steady(20, 20)
    texts[:3] = [text(0, "ours", 9.0), text(0, "second", 1.0), text(0, "third", 3.0)]

    assert gap_of(texts).shown_by[0].difference == 7.0


@pytest.mark.parametrize(
    ("words", "sentences", "apart"),
    [(100, 5, None), (99, 5, "too short for rates"), (100, 4, "too short for rates")],
)
def test_from_which_length_a_text_speaks_for_its_outlet(words, sentences, apart):
    made = reading(HARBOUR)
    made = structs.replace(
        made,
        document=structs.replace(made.document, words=words),
        sentences=made.sentences[:sentences],
    )

    assert _apart(made) == apart


@pytest.mark.parametrize(
    ("day", "by", "period"),
    [
        ("2025-03-31", "month", "2025-03"),
        ("2025-03-31T10:00", "month", "2025-03"),
        ("2025-03-31", "week", "2025-W14"),
        ("2024-12-30", "week", "2025-W01"),  # the ISO year
        ("2025-03", "month", ""),
        ("", "week", ""),
    ],
)
def test_a_day_is_of_a_month_and_of_an_iso_week(day, by, period):
    assert period_of(day, by) == period


def test_a_mean_is_over_texts_and_of_no_texts_there_is_none():
    difference = np.array([[2.0, 5.0], [8.0, 5.0]])

    assert mean_of(difference, np.array([[1, 0], [2, 0]])).tolist() == [
        6.0,
        pytest.approx(np.nan, nan_ok=True),
    ]
