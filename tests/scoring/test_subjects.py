"""What sentences are about."""

import numpy as np
import pytest
from msgspec import structs

from framing.lexicons import path_of
from framing.scoring.families import subjects
from framing.scoring.matching.lexicon import load, match
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


HEALTH, CRIME = "The hospital was shut.", "The burglar fled."
NONE = "It fell."


def first_of(*sentences):
    return subjects.leading(batch_of(list(sentences)))[0]


@pytest.mark.parametrize(
    ("sentences", "subject"),
    [
        # headline .2, an eighth of the whole at .6, three quarters of it, and a third of the
        # words at .25, against the usual .073 and .4: .61, and .53 for crime; then .55, .63
        ([HEALTH, *[NONE] * 5, *[CRIME] * 2], "health"),
        ([HEALTH, *[NONE] * 5, *[CRIME] * 3], "crime"),
        # the five sentences behind the headline decide a fifth
        ([NONE, *[NONE] * 4, HEALTH, CRIME, *[NONE] * 3], "health"),
        ([NONE, *[NONE] * 4, CRIME, HEALTH, *[NONE] * 3], "crime"),
        ([NONE, HEALTH, *[NONE] * 4, CRIME, *[NONE] * 3], "health"),
        # one sentence is a headline and its own lead; of equals the less usual leads
        ([f"{HEALTH[:-1]} as {CRIME[4:]}"], "health"),
        ([HEALTH], "health"),
    ],
)
def test_headline_and_lead_decide_a_fifth_each(sentences, subject):
    assert first_of(*sentences) == subject


@pytest.mark.parametrize(
    ("politics", "health"), [(4, "politics"), (3, "health"), (2, "health")]
)
def test_politics_gives_way_to_what_has_more_room_than_usual(politics, health):
    """Three of politics, .33 against the usual .44 and .4, for less than two of health, .22
    against .07 and .4; four for more."""
    text = [NONE, *["The senators met."] * politics, *[HEALTH] * 2]

    assert first_of(*text, *[NONE] * 9) == health


@pytest.mark.parametrize(
    ("health", "crime", "sentences", "subjects_told"),
    [
        (3, 0, 20, {"health"}),  # 0.15
        (3, 0, 21, set()),
        (5, 10, 20, {"health", "crime"}),  # half as many as of the commonest
        (4, 10, 20, {"crime"}),
    ],
)
def test_an_event_is_about_what_a_seventh_of_it_speaks_of(
    health, crime, sentences, subjects_told
):
    rest = sentences - health - crime
    scores = subjects.score(batch_of([HEALTH] * health + [CRIME] * crime + [NONE] * rest))

    assert subjects.about(scores) == subjects_told


def test_shares_are_in_percent_and_no_other_familys_are_subjects():
    scores = subjects.score(batch_of([HEALTH] * 3))
    other = subjects.score(batch_of([HEALTH] * 3))
    other.measures[0] = structs.replace(other.measures[0], family="frames")

    assert scores.scale.tolist() == [100.0]
    assert subjects.about(other) == set()
