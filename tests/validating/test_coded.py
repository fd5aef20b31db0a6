"""A codebook against coders: figures by hand, by scikit-learn, and by Hanley and McNeil."""

import numpy as np
import pytest
from sklearn.metrics import f1_score, precision_score, recall_score, roc_auc_score
from typer.testing import CliRunner

from framing.cli import app
from framing.coding.codes import Coded
from framing.scoring.matching import lexicon
from framing.validating import coded

BOOK = "category,term\nwater,flood*\nwater,river\nmoney,price*\nmoney,cost\n"
LINES = [
    ("The river rose and floods came.", "water"),
    ("Prices fell.", "money"),
    ("A quiet day in town.", "none"),
    ("The cost of the flood was high.", "water; money"),
    ("She drank it all.", "water"),
]


@pytest.fixture
def files(tmp_path):
    (tmp_path / "own.csv").write_text(BOOK)
    rows = [
        f"u{at},d{at % 20},{text},{codes}"
        for at in range(60)
        for text, codes in [LINES[at % 5]]
    ]
    (tmp_path / "gold.csv").write_text("\n".join(["unit,document,text,codes", *rows]))
    return tmp_path


def run(*words):
    return CliRunner().invoke(app(), list(map(str, words)))


def test_a_codebook_is_held_against_codes_and_gets_its_classes(files):
    """
    "Water" is found in 24 of 36 units that have it: recall 2/3, precision 1, AUC 5/6.
    """
    told = run(
        "validate",
        files / "gold.csv",
        "--codebook",
        files / "own.csv",
        "-o",
        files / "own.toml",
    )

    assert told.exit_code == 0, told.output
    book = lexicon.load(files / "own.toml")
    water, money = (category.reliability for category in book.categories)
    assert (water.standing, water.figure, money.standing, money.figure) == (
        "A",
        0.8333,
        "A",
        1.0,
    )
    assert "own codes, 60 units of 20 texts" in water.data
    row = next(line for line in told.output.splitlines() if line.startswith("water"))
    assert row.split()[1:6] == ["36", "24", "1.000", ".667", ".800"]


def test_figures_are_scikit_learns():
    chance = np.random.default_rng(5)
    gold, scores = chance.random(200) < 0.3, chance.random(200)
    scores[gold] += 0.4
    found = scores > 0.6
    rows = [Coded(f"u{at}", "c", ("x",) if yes else ()) for at, yes in enumerate(gold)]

    one = coded.hold("b", ["x"], rows, scores[:, None], found[:, None]).categories[0]

    assert one.auc == round(roc_auc_score(gold, scores), 4)
    assert one.f1 == round(f1_score(gold, found), 4)
    assert one.precision == round(precision_score(gold, found), 4)
    assert one.recall == round(recall_score(gold, found), 4)
    assert one.chance == round(f1_score(gold, np.ones(200)), 4)
    for ends, value in ((one.f1_range, one.f1), (one.auc_range, one.auc)):
        assert ends[0] < value < ends[1]


def test_units_of_one_text_are_drawn_together():
    """
    The same codes tell less where they come from few texts.
    """
    chance = np.random.default_rng(1)
    gold = np.repeat(chance.random(20) < 0.5, 10)
    scores = np.repeat(chance.random(20), 10)
    widths = []
    for texts in (20, 200):
        rows = [
            Coded(
                f"u{at}",
                "c",
                ("x",) if yes else (),
                event="e",
                document=f"d{at * texts // 200}",
            )
            for at, yes in enumerate(gold)
        ]
        low, high = (
            coded.hold("b", ["x"], rows, scores[:, None], scores[:, None] > 0.5)
            .categories[0]
            .auc_range
        )
        widths.append(high - low)

    assert widths[0] > 2 * widths[1]


def test_the_spread_of_an_auc_is_that_of_hanley_and_mcneil():
    """
    Their example: an area of .893 over 51 abnormal and 58 normal images has an error of .0325.
    """
    assert coded._spread(0.893, 51, 58) == pytest.approx(0.0325, abs=5e-4)


@pytest.mark.parametrize(
    ("area", "share", "expected"),
    [(0.80, 0.5, None), (0.65, 0.5, None), (0.99, 0.01, 1000)],
)
def test_how_many_units_it_takes(area, share, expected):
    assert coded.units_needed(area, share) == expected


def test_it_takes_more_units_near_a_border_and_for_a_rare_category():
    assert coded.units_needed(0.82, 0.5) > 10 * coded.units_needed(0.95, 0.5)
    assert coded.units_needed(0.9, 0.05) > 2 * coded.units_needed(0.9, 0.5)


def test_few_units_are_not_validated():
    rows = [Coded(f"u{at}", "c", ("x",) if at < 9 else ()) for at in range(50)]
    scores = np.linspace(1, 0, 50)[:, None]

    one = coded.hold("b", ["x", "y"], rows, scores.repeat(2, 1), scores.repeat(2, 1) > 0.5)

    assert [category.grade for category in one.categories] == ["not validated"] * 2
    assert one.categories[1].auc is None
    assert one.categories[0].needed > 50


def test_units_on_which_coders_differ_are_left_out():
    rows = [Coded("u1", "A", ("x",)), Coded("u1", "B", ()), Coded("u2", "A", ("y", "x"))]
    rows += [Coded("u2", "B", ("x", "y")), Coded("u3", "A", None), Coded("u3", "B", ())]

    same, apart = coded.settled(rows)

    assert [row.unit for row in same] == ["u2", "u3"]
    assert apart == 1


@pytest.mark.parametrize(
    ("table", "book", "what"),
    [
        ("unit,codes\nu1,water\n", True, "1 units without a text"),
        ("unit,text,codes\nu1,x,sky\n", True, "unknown category 'sky'"),
        ("unit,text,codes\nu1,x,water\n", False, "nothing to hold against the codes"),
    ],
)
def test_what_cannot_be_held_is_one_line(files, table, book, what):
    (files / "odd.csv").write_text(table)

    told = run(
        "validate", files / "odd.csv", *(["--codebook", files / "own.csv"] if book else [])
    )

    assert told.exit_code != 0
    assert what in str(told.exception)
