"""What sentences are about."""

import numpy as np
import pytest

from framing.lexicons import path_of
from framing.scoring.matching.lexicon import load, match
from framing.scoring.profiles import subjects
from tests.scoring.batches import batch_of

STRIKE = ["The unions want a living wage.", "Workers walked off the job.", "The sky was grey."]


def shares(batch):
    scores = subjects.score(batch)
    names = [measure.name.removeprefix("subjects.") for measure in scores.measures]
    return dict(zip(names, scores.numerator.sum(axis=0) / len(scores.numerator), strict=True))


def test_a_subject_has_the_share_of_sentences_that_have_a_word_of_it():
    found = shares(batch_of([*STRIKE, "Wages rose."]))

    assert found == {"labour": 3 / 4}


def test_a_sentence_may_be_of_two_subjects_and_its_words_weigh_one_together():
    batch = batch_of(["The court ruled that the hospital and its doctors must pay."] * 3)
    scores = subjects.score(batch)

    weight = np.zeros(scores.numerator.shape)
    np.add.at(weight, (scores.hits.row, scores.hits.measure), scores.hits.weight)
    assert [one.title for one in scores.measures] == ["crime, law and justice", "health"]
    assert np.allclose(weight, scores.numerator)


def test_what_no_text_speaks_of_in_three_sentences_is_not_measured():
    assert shares(batch_of(STRIKE[:2], STRIKE[:2])) == {}


def test_no_sentences_have_no_subjects():
    batch = batch_of([])

    assert subjects.score(batch).measures == []
    assert subjects.leading(batch) == [None]


def test_the_first_subject_is_what_politicians_decide_on():
    """
    Politics has all four sentences and health three: nearly as much room.
    """
    health = ["Senators voted on the health bill.", "The minister defended hospitals."]
    text = [*health, "Lawmakers heard from nurses.", "The prime minister was not in the room."]

    assert subjects.leading(batch_of(text)) == ["health"]
    assert subjects.leading(batch_of(text[-1:], ["It fell."])) == ["politics", None]


def test_there_are_seventeen_subjects_with_the_codes_of_iptc():
    codes = subjects.codes()

    assert list(codes.values()) == [f"medtop:{number:02d}000000" for number in range(1, 18)]
    assert codes["conflict"] == "medtop:16000000"


@pytest.mark.parametrize(
    ("text", "subject"),
    [
        ("Crimean ports were shut.", "crime"),
        ("He orchestrated the plan.", "arts"),
        ("They flew to Sacramento.", "religion"),
        ("The auditorium was full.", "economy"),
        ("The diplomat smiled.", "education"),
        ("The inventory was long.", "science"),
        ("They live in Olympia.", "sport"),
        ("The door was battered.", "sport"),
        ("Vandalia lies in Illinois.", "crime"),
        ("The European Union met.", "labour"),
        ("The race was called early.", "society"),
    ],
)
def test_no_entry_runs_into_another_word(text, subject):
    lexicon = load("subjects")
    batch = batch_of([text])
    found = {lexicon.categories[at].id for at in match(batch, lexicon, None).category.tolist()}

    assert subject not in found


def test_the_lists_are_sorted_so_that_a_repeated_entry_is_seen():
    text = path_of("subjects").read_text(encoding="utf-8")

    for block in text.split('terms = """')[1:]:
        terms = [term.strip() for term in block.split('"""')[0].replace("\n", ",").split(",")]
        terms = [term for term in terms if term]
        assert terms == sorted(set(terms))
