"""Coverage against the planted keys and against the hand reading, with their tables."""

from __future__ import annotations

import pytest

from framing.comparing.facts.coverage import coverage_of
from tests.comparing import planted
from tests.shared import needs_shared

# What the hand reading of the seeds leaves out though texts tell it. Read by ourselves after
# seeing the tool's links, so the precision with it is kind to the tool: both are printed. The
# second follows from its own pairs, which hold 0 with 3 and 1 with 2 to tell the same.
ALSO = (
    (
        "also: less dependence",
        {
            "0": "reduce reliance on Chinese supply chains",
            "1": "reduce its dependency on China",
            "2": "reducing dependency on China",
        },
    ),
    (
        "also: share in figures and words",
        {
            "0": "China dominates global production",
            "1": "controls a significant portion",
            "2": "70% of the world's rare earth",
            "3": "produces most of the world",
        },
    ),
)


def share(right):
    return sum(map(bool, right)) / len(right)


@pytest.mark.parametrize(
    ("events", "least", "least_lenient", "least_spots"),
    [(planted.TUNED, 0.9, 0.91, 0.9), (planted.REPORTED, 0.86, 0.88, 0.7)],
    ids=["tuned", "reported"],
)
def test_planted_facts_stand_in_their_cells(events, least, least_lenient, least_spots, capsys):
    strict, lenient, spots = [], [], []
    with capsys.disabled():
        print(f"\n{'cells':28}{'right':>8}{'by text':>8}{'spots':>8}")
        for name in events:
            readings, key = planted.sample(name)
            one, two = planted.cells_of(readings, key)
            three = planted.spots_of(readings, key)
            print(f"{name:28}{share(one):8.2f}{share(two):8.2f}{share(three):8.2f}")
            strict, lenient, spots = strict + one, lenient + two, spots + three
        print(f"{'all':28}{share(strict):8.2f}{share(lenient):8.2f}{share(spots):8.2f}")

    assert share(strict) >= least
    assert share(lenient) >= least_lenient
    assert share(spots) >= least_spots


@pytest.mark.parametrize(
    ("stories", "least"),
    [(planted.LOOSE, 0.77), (planted.UNSEEN, 0.75)],
    ids=["loose", "unseen"],
)
def test_facts_told_in_loose_words_stand_in_their_cells(stories, least, capsys):
    """
    Texts that hardly share a word are told together less often, and seldom wrongly.
    """
    right, empty = [], []
    with capsys.disabled():
        print(f"\n{'cells':28}{'right':>8}{'no place made up':>18}")
        for name in stories:
            readings, key = planted.story(name)
            mine, _ = planted.cells_of(readings, key)
            has = [
                text.document.id in fact["texts"] for fact in key["fact"] for text in readings
            ]
            absent = [cell for cell, told in zip(mine, has, strict=True) if not told]
            print(f"{name:28}{share(mine):8.2f}{share(absent):18.2f}")
            right, empty = right + mine, empty + absent

    assert share(right) >= least
    assert share(empty) >= 0.9


@needs_shared
def test_seeds_links_against_the_hand_reading(capsys):
    """
    Most of the facts that the hand reading finds in two texts are found by their sentences,
    and hardly a link is wrong.
    """
    readings, gold = planted.seeds()
    facts = coverage_of(readings, apart={"3"}).facts
    links = planted.gold_links(readings, gold)
    more = planted.gold_links(readings, gold, ALSO)
    found = planted.recalled(facts, links, by_sentence=True)
    clauses = planted.recalled(facts, links)
    by_gold = [verdict for verdict, _, _ in planted.judged(facts, links)]
    by_both = [verdict for verdict, _, _ in planted.judged(facts, more)]
    sure = [verdict for verdict, _, _ in planted.judged(facts, more, sure=True)]
    with capsys.disabled():
        print("\nlinks of the hand reading, by sentence and by clause")
        for link, hit in found.items():
            told = "found " if hit else "MISSED"
            print(" ", told, "clause" if clauses[link] else "      ", *link)
        print(f"recall {share(list(found.values())):.2f} by sentence,", end="")
        print(f" {share(list(clauses.values())):.2f} by clause;", end="")
        print(f" precision {share(by_gold):.2f} by the hand reading alone,", end="")
        print(f" {share(by_both):.2f} with what it leaves out")
        print(
            f"{len(list(planted.links_of(facts)))} links, {len(by_both)} of them judged;",
            end="",
        )
        print(f" of {len(sure)} judged sure ones {share(sure):.2f} are right")

    assert share(list(found.values())) >= 0.5
    assert share(by_both) >= 0.85
    assert share(sure) >= 0.95


@needs_shared
def test_seeds_share_their_blind_spots():
    """
    None of the four lets anyone from the place speak, or says how long it takes; one has a
    sum that two states pledged, which is who pays.
    """
    readings, _ = planted.seeds()
    found = {spot.id: set(spot.found_in) for spot in coverage_of(readings).blind_spots}

    assert found["local_voices"] == found["time"] == set()
    assert found["environment"] == {"1"}
    assert found["cost"] == {"2"}


@needs_shared
def test_seed_of_another_event_is_said_to_lack_nothing():
    readings, _ = planted.seeds()
    coverage = coverage_of(readings, apart={"3"})
    lacks = {one.document: one.lacks for one in coverage.breadth}

    assert coverage.apart == ["3"]
    assert lacks["3"] == []
    assert not any("3" in fact.closest for fact in coverage.facts)
