"""What holds for every worksheet, of every event and seed."""

from __future__ import annotations

import re

import msgspec
import pytest

from framing.worksheets import writing
from framing.worksheets.exercises import modules
from framing.worksheets.making import sheet_of
from framing.worksheets.material.choosing import TOLERANCE
from framing.worksheets.material.names import places_of
from framing.worksheets.sheet import Choice, Grid, Marking, points_of
from tests.worksheets.events import (
    EVENTS,
    compared,
    each_event,
    items_of,
    sheet,
    texts_of,
)
from tests.worksheets.keys import planted

LEVELS = ("easy", "school", "university")
SEEDS = range(4)
GIVEAWAY = re.compile(r"[@©ⓒ]|https?:|www\.|\bBy [A-Z]\w+ [A-Z]|[\uac00-\ud7a3]")


@each_event
def test_each_exercise_is_made_or_refused_in_one_line(event):
    made = sheet(event)
    names = [one.name for one in made.exercises] + [one.name for one in made.refusals]

    assert sorted(set(modules()) - set(names)) == []
    assert len(names) == len(set(names))
    assert all(one.reason.endswith(".") and "\n" not in one.reason for one in made.refusals)
    assert made.exercises[-1].name == "after"


@each_event
@pytest.mark.parametrize("level", LEVELS)
def test_every_quoted_word_is_verbatim(event, level):
    texts = texts_of(event)

    def verbatim(one):
        return " ".join(texts[one.document][one.start : one.end].split())

    for seed in SEEDS:
        for name, item in items_of(event, level, seed):
            for one in item.passages:
                assert one.original == verbatim(one), item.id
                assert one.changed == (one.text != one.original)
                assert not one.changed or name in ("blind", "quotations")
            for one in item.key.evidence:
                assert one.quote == verbatim(one)


@each_event
def test_a_blind_guess_names_no_source(event):
    """
    No outlet, agency, byline, address or line set aside stands in any passage of any seed,
    be it known to the program or only to whoever wrote the key.
    """
    lists = writing.lists()
    secret = planted(event).media
    secret |= {one.document.outlet for one in compared(event).readings}
    secret |= {one.provenance.publisher or "" for one in compared(event).readings}
    secret = {re.sub(r"^[Tt]he | \(.*", "", name) for name in secret}
    secret = {name for name in secret if name[:1].isupper()}
    aside = [
        one.document.text[strip.start : strip.end].strip()
        for one in compared(event).readings
        for strip in one.stripped
    ]
    sheets = [
        sheet_of(compared(event), lists, level, seed, ("blind",))
        for level in LEVELS
        for seed in range(8)
    ]
    passages = [
        item.passages[0]
        for made in sheets
        for one in made.exercises
        for item in one.items
        if one.name == "blind"
    ]

    for one in passages:
        assert not places_of(one.text, secret, lists.media(one.text)), one.text
        assert not any(line in one.text for line in aside if len(line) > 3)
        assert not re.search(
            r"[@©ⓒ]|https?:|www\.|\bBy [A-Z]\w+ [A-Z]|[\uac00-\ud7a3]", one.text
        )
        assert "Text " not in one.label


@each_event
@pytest.mark.parametrize("level", LEVELS)
def test_two_seeds_are_equally_hard(event, level):
    """
    Item by item, two forms' difficulties are at most the tolerance apart.
    """
    forms = [sheet(event, level, seed) for seed in SEEDS]

    for first in forms:
        for second in forms:
            assert [one.name for one in first.exercises] == [
                one.name for one in second.exercises
            ]
            for mine, theirs in zip(first.exercises, second.exercises, strict=True):
                pairs = zip(_hardness(mine), _hardness(theirs), strict=True)
                assert all(abs(a - b) <= TOLERANCE + 1e-9 for a, b in pairs), mine.name


def _hardness(exercise):
    return sorted(item.difficulty for item in exercise.items)


def test_two_seeds_ask_other_things():
    """
    Over all events most exercises have items in one form that the other doesn't have, but
    for the chain and the figures, of which an event offers hardly more than one.
    """
    pairs = [
        zip(*(sheet(event, "school", seed).exercises for seed in (0, 1)), strict=True)
        for event in EVENTS
    ]
    forms = [
        (m, t)
        for pair in pairs
        for m, t in pair
        if m.items[0].passages and m.name not in ("chain", "numbers")
    ]
    differ = [_shown(mine) != _shown(theirs) for mine, theirs in forms]

    assert sum(differ) > 0.5 * len(differ)


def _shown(exercise):
    return {(one.document, one.start) for item in exercise.items for one in item.passages}


@each_event
def test_the_same_seed_gives_the_same_bytes(event):
    once = sheet_of(compared(event), writing.lists(), "school", 3)
    again = sheet_of(compared(event), writing.lists(), "school", 3)

    assert msgspec.json.encode(once) == msgspec.json.encode(again)


@each_event
@pytest.mark.parametrize("level", LEVELS)
def test_an_item_can_be_answered_and_marked(event, level):
    for _name, item in items_of(event, level):
        assert 0 <= item.difficulty <= 1
        assert item.key.answer
        assert item.key.rubric
        assert item.key.evidence or item.discuss or not item.passages
        assert item.discuss == (points_of(item) == 0)
        for task in item.tasks:
            if isinstance(task, Choice):
                assert len(task.options) == len(set(task.options)) >= 2
                assert all(0 <= at < len(task.options) for at in task.right + task.accept)
                assert task.right
            if isinstance(task, Marking):
                text = item.passages[task.passage].text
                assert all(text[s.start : s.end].strip() for s in task.right + task.accept)
            if isinstance(task, Grid):
                assert [len(row) for row in task.right] == [len(task.columns)] * len(task.rows)


def test_a_weak_measure_makes_no_key():
    """
    No side that the frame match offers comes from a measure of reliability C, or of none.
    """
    from framing.worksheets.material.lists import pairs

    trusted = {one.name for one in compared(EVENTS[0]).measures if one.grade in ("A", "B")}

    assert set(pairs("angles")) <= trusted
