"""What a model is tried on it hasn't seen, and how it does on texts that people coded."""

import numpy as np
import pytest
from sklearn.metrics import f1_score

from framing.errors import InputError
from framing.scoring.learned.measures import measured
from framing.scoring.learned.views import Unit
from framing.scoring.matching import lexicon
from framing.training import beside, trying
from framing.training.examples import Examples, of_codes, of_task
from framing.training.fitting import fit
from framing.validating.coded import settled_in
from tests.shared import SHARED, needs_shared
from tests.training.small import codes


def test_no_group_is_learned_from_and_tried_on():
    groups = [f"g{at % 7}" for at in range(60)]

    for train, test in trying.folds_of(groups, 5):
        assert {groups[at] for at in train}.isdisjoint(groups[at] for at in test)
        assert len(train) + len(test) == 60


def test_words_of_one_group_alone_do_not_help():
    """
    Each event's units have a word of their own that tells their code: seen within an event
    it would give all right; held together, there is nothing to learn.
    """
    letters = np.random.default_rng(4).choice(list("abcdefghijklmnopqrstuvwxyz"), (40, 7))
    units = [Unit(f"{''.join(letters[at // 4])} here and there") for at in range(160)]
    gold = np.array([[at // 4 % 2 == 0] for at in range(160)])
    events = [f"e{at // 4}" for at in range(160)]
    figures = {}
    for name, groups in (("held", events), ("mixed", [str(at) for at in range(160)])):
        examples = Examples("codes", "x", units, ["x"], ["x"], gold, groups, "event")
        names, values = measured(units, None)
        found = trying.tried(examples, (names, values))
        figures[name] = beside.macro_f1(gold, found.said)

    assert figures["mixed"] > 0.95
    assert figures["held"] < 0.7


def test_groups_are_events_or_else_texts_or_else_units(tmp_path):
    paths = [tmp_path / "codes.csv"]
    paths[0].write_text(codes(2))

    def by(wanted):
        examples = of_codes(paths, settled_in(paths, None)[0], None, wanted)
        return examples.by, len(set(examples.groups))

    assert by(None) == ("event", 10)
    assert by("document") == ("document", 54)
    with pytest.raises(InputError, match="under 5 values of 'outlet'"):
        by("outlet")
    with pytest.raises(InputError, match="unknown group 'evnt'"):
        by("evnt")


@pytest.mark.parametrize(
    ("rows", "what"),
    [(3, "groups"), (30, "no category with 10 units")],
)
def test_too_little_to_learn_from_is_said(tmp_path, rows, what):
    lines = [
        f"u{at},a text of some words {at},{'x' if at % 9 == 0 else 'none'}"
        for at in range(rows)
    ]
    paths = [tmp_path / "codes.csv"]
    paths[0].write_text("\n".join(["unit,text,codes", *lines]))

    with pytest.raises(InputError, match=what):
        of_codes(paths, settled_in(paths, None)[0], None, None)


def test_macro_f1_and_calibration_are_those_of_the_field():
    chance = np.random.default_rng(2)
    gold, said = chance.random((90, 1)) < 0.3, chance.random((90, 1)) < 0.4

    assert beside.macro_f1(gold, said) == round(
        f1_score(gold[:, 0], said[:, 0], average="macro"), 4
    )
    likely = np.full((100, 1), 0.25)
    assert beside.error_of(likely, np.arange(100)[:, None] < 25) == pytest.approx(0)
    assert beside.error_of(likely, np.arange(100)[:, None] < 75) == pytest.approx(0.5)


@needs_shared
@pytest.mark.parametrize("task", ["frames", "loaded"])
def test_how_it_does_on_texts_that_people_coded(task):
    path = SHARED / "eval" / f"{task}.jsonl"
    book = lexicon.load("gun_violence") if task == "frames" else None
    examples = of_task(task, path, book)

    found = trying.tried(examples, measured(examples.units, book))

    figure = beside.macro_f1(examples.gold, found.said)
    print(f"{task}: macro-F1 {figure}")
    assert figure >= {"frames": 0.74, "loaded": 0.76}[task]
    assert beside.error_of(found.likely, examples.gold) < 0.05


@needs_shared
def test_how_it_does_on_targets_that_people_coded():
    """
    The likeliest of three wins, whatever the temperature, so no inner folds are needed; two
    of the outer ones, for time's sake.
    """
    examples = of_task("targets", SHARED / "eval" / "targets.jsonl", None)
    names, values = measured(examples.units, None)
    figures = []
    for train, test in trying.folds_of(examples.groups, trying.FOLDS)[:2]:
        units = [examples.units[at] for at in train]
        sums = fit(units, examples.gold[train], (names, values[train]), True)
        raw = trying.sums_of(sums, examples.units, (names, values), test)
        said = raw.argmax(axis=1)[:, None] == np.arange(3)
        figures.append(beside.macro_f1(examples.gold[test], said))

    print(f"targets: macro-F1 {figures}")
    assert np.mean(figures) >= 0.67


def test_a_rare_categorys_threshold_is_that_of_the_best_f1():
    """Said from 0.6 on: two of two right, F1 1; and then midway to what is left out."""
    chance, gold = np.array([0.9, 0.6, 0.4, 0.1]), np.array([True, True, False, False])
    odd = np.array([True, False, True, False, False])

    assert trying._threshold(chance, gold) == pytest.approx(0.5)
    # one right of one, F1 2/3; two of three, 4/5: the third is said, too
    assert trying._threshold(np.append(chance, 0.05), odd) == pytest.approx(0.25)
    assert trying._threshold(np.full(5, 0.3), odd) == pytest.approx(0.15)  # all or none


def test_where_yes_is_the_more_frequent_no_counts_as_much():
    """To say yes to all has F1 6/7 for yes, but 0 for no."""
    chance, gold = np.array([0.9, 0.8, 0.7, 0.1]), np.array([True, True, True, False])

    assert trying._threshold(chance, gold) == pytest.approx(0.4)


def test_exclusive_categories_have_one_temperature_and_the_likeliest_wins():
    raw = np.array([[2.0, 0.0], [0.0, 2.0], [2.0, 0.0], [0.0, 2.0]])
    gold = np.eye(2)[[0, 1, 0, 0]].astype(bool)
    found = trying._calibration(raw, gold, exclusive=True)

    # three of four are right, so that the sigmoid of 2 times the slope is to be 3/4
    assert found.slope == pytest.approx(np.full(2, np.log(3) / 2), abs=1e-3)
    chance = trying.probabilities(raw, found, True)
    assert trying.decided(chance, found, True).tolist() == (raw == 2).tolist()


def test_a_category_that_all_or_none_have_is_left_as_it_is():
    gold = np.array([[True, False], [True, False]])
    found = trying._calibration(np.zeros((2, 2)), gold, exclusive=False)

    assert (found.slope.tolist(), found.threshold.tolist()) == ([1, 1], [0.5, 0.5])


def test_what_is_worse_than_chance_is_not_turned_round():
    raw, gold = np.array([2.0, 1.0, -1.0, -2.0]), np.array([False, False, True, True])

    assert trying._sigmoid(raw, gold) == (1.0, 0.0)
    assert trying._sigmoid(-raw, np.array([False, True, False, True]))[0] > 0
