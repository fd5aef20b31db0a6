"""A model as plain data: its sums by hand, its evidence, and what is no sound model."""

import math

import numpy as np
import pytest
from msgspec import structs
from scipy.special import expit

from framing.errors import InputError
from framing.scoring.learned import evidence, family, model, predicting, views
from framing.scoring.learned.model import Learned, Measured, Model, Terms
from framing.scoring.learned.views import Unit
from framing.scoring.tokens.vectors import vectorize
from tests.scoring.batches import batch_of, reading_of

CATEGORY = Learned("a", "A", 0.0, 1.0, 0.0, 0.5, 0.8, 0.9, "B")
SMALL = Model(
    format=model.FORMAT,
    version=model.VERSION,
    title="small",
    task="codes",
    exclusive=False,
    units=10,
    words=12.0,
    categories=[CATEGORY, structs.replace(CATEGORY, id="b", threshold=0.7)],
    terms=[Terms("text", "words", ["tax", "tax plan"], [1.0, 2.0], [[1.0, 2.0], [-1.0, 0.5]])],
    measured=Measured([], [], [], [[], []]),
    codebook="",
    seen=[],
    card="",
)
WORDS = SMALL.terms[0]


def test_a_sum_is_intercept_and_terms_by_rarity_and_length_one():
    """
    In "tax plan" the word weighs 1 and the pair 2, so that they stand at 1 and 2 over the
    root of 5.
    """
    root = math.sqrt(5)
    made = structs.replace(
        SMALL, categories=[structs.replace(CATEGORY, intercept=0.25), SMALL.categories[1]]
    )

    assert predicting.scores(made, [Unit("A tax plan"), Unit("tax"), Unit("x")]) == (
        pytest.approx(
            np.array(
                [[0.25 + (1 + 2 * 2) / root, (-1 + 2 * 0.5) / root], [1.25, -1.0], [0.25, 0.0]]
            )
        )
    )
    assert predicting.scores(made, []).shape == (0, 2)


def test_slope_and_offset_lead_from_a_sum_to_a_probability():
    made = structs.replace(
        SMALL,
        categories=[structs.replace(CATEGORY, slope=2.0, offset=-0.5), SMALL.categories[1]],
    )

    assert predicting.probabilities(made, [Unit("tax")])[0] == pytest.approx(
        [expit(2.0 - 0.5), expit(-1.0)]
    )
    of_one = predicting.probabilities(structs.replace(made, exclusive=True), [Unit("tax")])
    assert of_one.sum() == pytest.approx(1.0)
    assert of_one[0, 0] == pytest.approx(expit(1.5 + 1.0))


def test_a_category_is_said_from_its_threshold_on_or_where_it_leads():
    found = np.array([[0.5, 0.7], [0.49, 0.69], [0.9, 0.2]])

    assert predicting.chosen(SMALL, found).tolist() == [
        [True, True],
        [False, False],
        [True, False],
    ]
    assert predicting.chosen(structs.replace(SMALL, exclusive=True), found).tolist() == [
        [False, True],
        [False, True],
        [True, False],
    ]


def test_measures_are_scaled_and_cut_at_four_spreads():
    own = Measured(["one", "two"], [1.0, 0.0], [2.0, 0.1], [[1.0, 1.0]])
    values = np.array([[9.0, 3.0, 0.2], [9.0, -30.0, -5.0]])

    found = predicting.scaled(own, ["other", "one", "two"], values)

    assert found.tolist() == [[1.0, 2.0], [-4.0, -4.0]]


def test_a_model_of_targets_asks_for_targets():
    made = structs.replace(SMALL, task="targets")

    with pytest.raises(InputError, match="of marked targets"):
        predicting.probabilities(made, [Unit("tax", 0, 3), Unit("tax", 2, 2)])
    assert predicting.probabilities(made, [Unit("tax", 0, 3)]).shape == (1, 2)


def test_letters_are_stretches_of_two_to_five():
    block = Terms("text", "letters", [" t", "tax", " tax ", "a"], [1.0] * 4, [[1.0] * 4])

    found = predicting.counted(block, [Unit("tax")]).toarray()
    assert found[0] == pytest.approx([3**-0.5, 3**-0.5, 3**-0.5, 0])


TEXT = "One two three four five six seven Lund eight nine ten eleven twelve thirteen fourteen."


@pytest.mark.parametrize(
    ("view", "seen"),
    [
        ("text", TEXT),
        ("masked", TEXT.replace("Lund", " targetx ")),
        ("before", "one two three four five six seven"),
        ("after", "eight nine ten eleven twelve thirteen fourteen"),
        (
            "around",
            "two three four five six seven targetx eight nine ten eleven twelve thirteen",
        ),
    ],
)
def test_a_view_is_what_stands_round_a_target(view, seen):
    unit = Unit(TEXT, TEXT.index("Lund"), TEXT.index("Lund") + 4)

    assert views.seen([unit], view) == [seen]
    assert unit.has_target
    assert not Unit(TEXT).has_target


def test_a_side_is_twelve_words():
    long = " ".join(f"w{at}" for at in range(20))
    unit = Unit(f"{long} Lund {long}", len(long) + 1, len(long) + 5)
    before, after = (views.seen([unit], view)[0].split() for view in ("before", "after"))

    assert (before[0], len(before), after[-1], len(after)) == ("w8", 12, "w11", 12)


def test_grams_are_words_pairs_and_triples():
    assert views.grams("a b c") == ["a", "b", "c", "a b", "b c"]
    assert views.wide_grams("a b c") == ["a", "b", "c", "a b", "b c", "a b c"]
    assert views.wide_grams("a") == ["a"]


def spoken(text, terms, idf=None, weights=None):
    block = Terms(
        "text", "words", terms, idf or [1.0] * len(terms), [weights or [1.0] * len(terms)]
    )
    made = structs.replace(SMALL, categories=[CATEGORY], terms=[block])
    batch = batch_of(["Before it.", text, "After it."])
    found = evidence.words(batch, made, np.array([1]), np.array([0]))
    at = batch.token_start
    whole = batch.readings[0].document.text
    return {
        whole[at[t] : batch.token_end[t + n - 1]]: round(w, 3)
        for t, n, w in zip(found.token, found.length, found.weight, strict=True)
    }


def test_evidence_are_the_words_that_speak_most_and_weigh_one():
    assert spoken("A tax plan fell", ["tax", "fell"], [2.0, 1.0], [1.5, 1.0]) == {
        "tax": 0.75,
        "fell": 0.25,
    }
    assert spoken("A tax plan fell", ["tax", "tax plan"], weights=[1.0, 2.0]) == {"tax plan": 1}
    assert spoken("A tax plan fell", ["tax", "tax plan"], weights=[2.0, 1.0]) == {"tax": 1}
    assert spoken("A tax fell", ["tax", "fell"], weights=[1.0, -1.0]) == {"tax": 1}
    assert spoken("It fell", ["tax", "before", "after", "it after"]) == {}


def test_evidence_is_four_words_at_most():
    text = "one two three four five"

    assert list(spoken(text, text.split(), weights=[1.0, 2.0, 3.0, 4.0, 5.0])) == [
        "two",
        "three",
        "four",
        "five",
    ]
    assert list(spoken(text, text.split())) == ["one", "two", "three", "four"]


def test_letters_and_other_views_are_no_evidence():
    for block in (
        structs.replace(WORDS, kind="letters"),
        structs.replace(WORDS, view="masked"),
    ):
        made = structs.replace(SMALL, terms=[block])
        found = evidence.words(batch_of(["tax"]), made, np.array([0]), np.array([0]))
        assert len(found.token) == 0


@pytest.mark.parametrize(
    ("change", "fault"),
    [
        ({}, ""),
        ({"format": "x"}, "its form is 'x' 1"),
        ({"version": 2}, "its form is 'framing model' 2"),
        ({"categories": []}, "too few categories"),
        ({"categories": [CATEGORY] * 2}, "two of one name"),
        ({"exclusive": True}, ""),
        (
            {"categories": [CATEGORY], "exclusive": True, "terms": [], "measured": [[]]},
            "too few categories",
        ),
        ({"categories": [CATEGORY], "terms": [], "measured": [[]]}, ""),
        ({"categories": [CATEGORY]}, "its weights"),
        ({"terms": [structs.replace(WORDS, terms=["tax", "tax"])]}, "its words or letters"),
        ({"terms": [structs.replace(WORDS, idf=[1.0])]}, "its words or letters"),
        ({"terms": [structs.replace(WORDS, idf=[1.0, math.inf])]}, "its words or letters"),
        ({"terms": [structs.replace(WORDS, weights=[[1.0, 1.0]])]}, "its weights"),
        ({"terms": [structs.replace(WORDS, weights=[[1.0, 1.0], [1.0]])]}, "its weights"),
        (
            {"terms": [structs.replace(WORDS, weights=[[1.0, math.nan], [1.0, 1.0]])]},
            "its weights",
        ),
        ({"measured": Measured(["m"], [0.0], [1.0], [[1.0], [1.0]])}, ""),
        ({"measured": Measured(["m"], [0.0], [0.0], [[1.0], [1.0]])}, "its measures"),
        ({"measured": Measured(["m"], [], [1.0], [[1.0], [1.0]])}, "its measures"),
        ({"measured": Measured(["m"], [0.0], [1.0], [[1.0]])}, "its weights"),
        (
            {"categories": [structs.replace(CATEGORY, offset=math.nan), SMALL.categories[1]]},
            "not finite",
        ),
    ],
)
def test_what_does_not_fit_in_a_model_is_said(change, fault):
    if isinstance(change.get("measured"), list):
        change = {**change, "measured": Measured([], [], [], change["measured"])}
    found = model.fault_in(structs.replace(SMALL, **change))

    assert (found == "") if not fault else (fault in found)


def test_a_fingerprint_heeds_no_blanks_and_no_capitals():
    assert model.fingerprint(" A  tax\nplan ") == model.fingerprint("a TAX plan")
    assert model.fingerprint("a tax plan") != model.fingerprint("a taxplan")
    assert len(model.fingerprint("")) == 12


@pytest.fixture
def kept(tmp_path):
    def keep(made):
        path = tmp_path / "own.json"
        path.write_bytes(model.encoded(made))
        family.model_at.cache_clear()
        return str(path)

    return keep


def test_a_sentence_counts_where_half_of_its_words_are_the_narrators(kept):
    """
    Four of eight words are somebody's in the first, five of nine in the second.
    """
    sentences = ["He sang a tax we all want gone", "He sang a tax we all do want gone", "A tax"]
    path = kept(SMALL)

    def counted(sentence, quoted):
        batch = vectorize([reading_of([sentence], quoted)])
        return family.scores(batch, path).denominator[0, 0]

    assert counted(sentences[0], "we all want gone") == 1
    assert counted(sentences[1], "we all do want gone") == 0
    assert counted(sentences[2], "A tax") == 0


def test_measures_of_a_model_are_named_and_graded(kept):
    path = kept(
        structs.replace(
            SMALL, categories=[CATEGORY, structs.replace(CATEGORY, id="b", auc=None)]
        )
    )
    found = family.scores(batch_of(["A tax fell.", "It rained."]), path)

    assert [one.name for one in found.measures] == ["model.own.a", "model.own.b"]
    assert found.measures[0].reliability == "B (AUC 0.90, 10 units by groups unseen, small)"
    assert found.measures[1].reliability == "not validated"
    assert found.numerator[:, 0].tolist() == [1, 1]  # at nothing said, its threshold is reached
    assert found.scale.tolist() == [100, 100]


@pytest.mark.parametrize(("words", "fits"), [(60.0, True), (60.5, False)])
def test_a_model_of_longer_units_is_none_of_sentences(kept, words, fits):
    path = kept(structs.replace(SMALL, words=words))

    if fits:
        assert family.model_at(path).words == words
    else:
        with pytest.raises(InputError, match="sentences are shorter"):
            family.model_at(path)


def test_a_file_larger_than_any_model_is_not_read(kept, monkeypatch):
    path = kept(SMALL)
    size = len(model.encoded(SMALL))
    monkeypatch.setattr(model, "MOST_BYTES", size)
    assert model.load(model.Path(path)) == SMALL
    monkeypatch.setattr(model, "MOST_BYTES", size - 1)
    with pytest.raises(InputError, match="larger than any model"):
        model.load(model.Path(path))
