"""Every measure, format, picture and exercise that is found keeps what its kind must; a broken
one of each is seen, and a new measure is one file that shows in every format."""

from types import SimpleNamespace

import numpy as np
import pytest
from msgspec import structs

from framing import found, pipeline
from framing.reading.load import formats as input_formats
from framing.reading.load.formats import plain
from framing.records import Family, Hits, Measure, Scores
from framing.reporting import charts, formats
from framing.reporting.charts.pictures import dots
from framing.reporting.page import svg
from framing.reporting.sections.report import page_of
from framing.scoring import scorer
from framing.scoring.given import given_of
from framing.scoring.matching import lexicon
from framing.scoring.tokens.vectors import vectorize
from framing.settings import Settings
from framing.worksheets import making, writing
from framing.worksheets.exercises import modules
from framing.worksheets.sheet import Claim, Exercise, Item, Key, Lesson, Shown, Writing
from tests.conformance import (
    check_exercise,
    check_format,
    check_measure,
    check_picture,
    check_reader,
    check_shown,
)
from tests.shared import ROOT, read_paths
from tests.texts import HARBOUR, reading
from tests.worksheets.events import CORPUS, compared

SETTINGS = Settings(draws=50)
FAMILIES = scorer.families_found()
MARKS = Family("marks", "Full stops", "How many sentences end in one.", "per 1,000 words")


def given(readings):
    """What families are given of readings."""
    batch = vectorize(readings)
    none = np.zeros(len(batch.terms), dtype=bool)
    return given_of(batch, [lexicon.load("policy_frames")], none, SETTINGS)


@pytest.fixture(scope="module")
def event():
    readings, _ = read_paths([ROOT / "corpus" / "suez-2021"])
    return given(readings)


@pytest.fixture(scope="module")
def none():
    return given([])


def stops(given):
    """A family as a newcomer would write it: full stops at sentences' ends."""
    batch = given.batch
    place = batch.base[batch.document] + batch.row_end - 1
    ends = (batch.codes[place] == ord(".")).astype(float)[:, None] if len(place) else place
    row = np.flatnonzero(ends)
    words = np.bincount(batch.token_row, minlength=len(place)).astype(float)[:, None]
    unit, meaning = "per 1,000 words", "sentences that end in a full stop"
    return Scores(
        measures=[Measure("marks.stop", "marks", "Sentences with a full stop", unit, meaning)],
        numerator=ends.reshape(-1, 1),
        denominator=words,
        scale=np.array([1000.0]),
        hits=Hits(
            row=row,
            start=batch.row_end[row] - 1,
            end=batch.row_end[row],
            measure=np.zeros(len(row), dtype=np.int64),
            weight=np.ones(len(row)),
        ),
        families=[MARKS],
    )


NEW = SimpleNamespace(FAMILIES=[MARKS], scores=stops, __name__="marks")


@pytest.mark.parametrize("family", [*FAMILIES, NEW], ids=lambda one: one.__name__)
def test_a_family_keeps_what_every_family_must(family, event, none):
    assert check_measure(family, event, none) == []


def changed(**fields):
    """The new family with something of its scores changed."""

    def scores(given):
        found = stops(given)
        return structs.replace(found, **{name: make(found) for name, make in fields.items()})

    return SimpleNamespace(FAMILIES=[MARKS], scores=scores)


RNG = np.random.default_rng(0)


@pytest.mark.parametrize(
    ("family", "fault"),
    [
        (changed(numerator=lambda s: s.numerator[:-1]), "its table is"),
        (changed(scale=lambda s: np.ones(2)), "its scale has another length"),
        (changed(numerator=lambda s: s.numerator * 2), "doesn't sum to its counts"),
        (changed(numerator=lambda s: RNG.random(s.numerator.shape)), "the second time"),
        (changed(numerator=lambda s: -s.numerator), "is no rate"),
        (changed(hits=lambda s: structs.replace(s.hits, end=s.hits.end + 9)), "no sentence"),
        (
            changed(measures=lambda s: [structs.replace(s.measures[0], family="other")]),
            "no family 'other'",
        ),
        (
            changed(measures=lambda s: [structs.replace(s.measures[0], title="")]),
            "says nothing",
        ),
        (
            changed(measures=lambda s: [structs.replace(s.measures[0], kind="percent")]),
            "no kind",
        ),
        (changed(measures=lambda s: [structs.replace(s.measures[0], kind="share")]), "is 100"),
        (
            changed(
                measures=lambda s: [structs.replace(s.measures[0], kind="mean")],
                hits=lambda s: Hits(*(getattr(s.hits, n)[:0] for n in Hits.__struct_fields__)),
            ),
            "a number and no evidence",
        ),
        (SimpleNamespace(FAMILIES=[], scores=stops), "has no Family"),
    ],
)
def test_a_broken_family_is_seen(family, fault, event, none):
    assert any(fault in told for told in check_measure(family, event, none))


@pytest.fixture(scope="module")
def page():
    """A report with a family that nothing outside of it knows."""
    with pytest.MonkeyPatch.context() as patch:
        patch.setattr(scorer, "families_found", lambda: [NEW, *FAMILIES])
        readings, _ = read_paths([ROOT / "corpus" / "suez-2021"])
        yield page_of(pipeline.compare_readings(readings, SETTINGS))


@pytest.mark.parametrize("family", [*FAMILIES, NEW], ids=lambda one: one.__name__)
def test_a_family_shows_in_every_format(family, page):
    assert check_shown(family, page) == []


def test_a_family_that_a_report_leaves_out_is_seen(page):
    silent = structs.replace(page, blocks=page.blocks[:3])

    assert "marks.stop is not in markdown" in check_shown(NEW, silent)


def wanted(page):
    """What every format of an event must have: the texts, and a measure."""
    return [
        "Sentences with a full stop",
        *(one.document.outlet for one in page.comparison.readings),
    ]


@pytest.mark.parametrize("name", formats.names())
def test_a_format_keeps_what_every_format_must(name, page):
    assert check_format(formats.load(name), page, wanted(page)) == []


@pytest.mark.parametrize(
    ("form", "fault"),
    [
        ({"SUFFIX": ".x", "render": lambda page: ""}, "offers no render_all"),
        ({"SUFFIX": "x"}, "its SUFFIX has no point"),
        ({"render": lambda page: str(RNG.random())}, "the second time"),
        ({"render_all": lambda pages: ""}, "leaves the second of two events out"),
        ({"render": lambda page: page.title}, "has no 'Sentences with a full stop'"),
    ],
)
def test_a_broken_format_is_seen(form, fault, page):
    text = formats.load("text")
    whole = {"SUFFIX": ".x", "render": text.render, "render_all": text.render_all}
    made = SimpleNamespace(**(form if "offers" in fault else whole | form))

    assert any(fault in told for told in check_format(made, page, wanted(page)))


def bar(comparison, part):
    """A picture as a newcomer would write it: a line in the part of the frames."""
    line = '<path d="M0 5h9"/>'
    return [svg.whole("bar", "A bar", "It is long.", 10, [line])] if part == "frames" else []


def drawing_as(**fields):
    """A picture whose one drawing has something changed."""
    return lambda *given: [structs.replace(one, **fields) for one in bar(*given)]


def restless(comparison, part):
    """A picture that is another each time."""
    return drawing_as(title=str(RNG.random()))(comparison, part)


@pytest.mark.parametrize("module", charts.modules(), ids=lambda one: one.__name__)
def test_a_picture_keeps_what_every_picture_must(module, page):
    assert check_picture(module, page) == []


def test_a_new_picture_is_one_file_and_shows(page, monkeypatch):
    new = SimpleNamespace(PLACE=25, drawings=bar, __name__="bar")
    monkeypatch.setattr(charts, "modules", lambda: [new, dots])

    assert check_picture(new, page_of(page.comparison)) == []


@pytest.mark.parametrize(
    ("drawings", "fault"),
    [
        (None, "offers no drawings"),
        (lambda *_: [], "draws nothing"),
        (bar, "stands nowhere in the report"),
        (lambda comparison, part: bar(comparison, "frames"), "in a part that no report has"),
        (lambda comparison, part: bar(comparison, "frames"), "drawn twice"),
        (restless, "the second time"),
        (drawing_as(name="a/b"), "good for no file"),
        (drawing_as(svg="<svg>"), "is no SVG"),
        (drawing_as(description=""), "says nothing"),
        (drawing_as(title="Another"), "has another title"),
    ],
)
def test_a_broken_picture_is_seen(drawings, fault, page):
    offered = {"PLACE": 25} | ({"drawings": drawings} if drawings else {})

    assert any(fault in told for told in check_picture(SimpleNamespace(**offered), page))


@pytest.fixture(scope="module")
def materials():
    lists = writing.lists()
    return [making._material(compared(event), lists, "school", 0) for event in CORPUS]


@pytest.mark.parametrize("module", modules().values(), ids=lambda one: one.NAME)
def test_an_exercise_keeps_what_every_exercise_must(module, materials):
    assert [fault for one in materials for fault in check_exercise(module, one)] == []


def exercise(evidence=(), holds=True, name="new", answer="Yes."):
    """A module of an exercise with one item."""
    item = Item(
        [], [Writing("Is it?", 1, answer)], Key(answer, list(evidence), "high", []), 0.5
    )
    made = Exercise(name, "New", "Say.", [item], "Nothing.")
    return SimpleNamespace(
        NAME="new",
        TITLE="New",
        LESSON=Lesson("close", 1, 40),
        make=lambda _: made,
        claims=lambda _: [] if holds is None else [Claim("it is so", holds)],
    )


def test_a_broken_exercise_is_seen(materials):
    material = materials[0]
    document = next(iter(material.readings))
    wrong = Shown("Text A", "words that nobody wrote", document, 0, 9)

    def faults(module):
        return " ".join(check_exercise(module, material))

    assert faults(exercise()) == ""
    assert "claims what doesn't hold" in faults(exercise(holds=False))
    assert "a key that claims nothing" in faults(exercise(holds=None))
    assert "don't stand there" in faults(exercise(evidence=[wrong]))
    assert "no exercise of its name" in faults(exercise(name="other"))
    assert "without an answer" in faults(exercise(answer=" "))
    assert "offers no LESSON" in faults(SimpleNamespace(NAME="new", TITLE="New"))


def test_a_text_of_one_word_has_no_measures_that_fail(none):
    short = given([reading("Harbour.", "a"), reading(HARBOUR, "b")])

    assert [fault for one in FAMILIES for fault in check_measure(one, short, none)] == []


READERS = found.modules(input_formats, "SUFFIXES", "text_of")


@pytest.mark.parametrize("module", READERS, ids=lambda one: one.__name__)
def test_an_input_format_keeps_what_every_one_must(module):
    others = {suffix for one in READERS if one is not module for suffix in one.SUFFIXES}

    assert check_reader(module, others) == []


def fails(data):
    return {}[data]


@pytest.mark.parametrize(
    ("module", "fault"),
    [
        (SimpleNamespace(text_of=plain.text_of), "offers no SUFFIXES"),
        (SimpleNamespace(SUFFIXES=".abc", text_of=plain.text_of), "no tuple"),
        (SimpleNamespace(SUFFIXES=("abc",), text_of=plain.text_of), "'abc' has no point"),
        (SimpleNamespace(SUFFIXES=(".txt",), text_of=plain.text_of), "another's too"),
        (SimpleNamespace(SUFFIXES=(".abc",), text_of=fails), "ends in KeyError"),
        (SimpleNamespace(SUFFIXES=(".abc",), text_of=bytes), "gives no text"),
    ],
)
def test_a_broken_input_format_is_seen(module, fault):
    assert any(fault in told for told in check_reader(module, {".txt"}))
