"""Topics over an event's sentences."""

import numpy as np

from framing.scoring.families import emphasis
from tests.scoring.batches import batch_of

STRIKE = [f"The dockers of pier {n} voted to strike for wages." for n in range(10)]
FRUIT = [f"Growers threw away fruit worth {n} million that rotted." for n in range(10)]


def test_each_document_gives_room_to_its_own_topic():
    batch = batch_of(STRIKE, FRUIT)

    scores = emphasis.score(batch)
    shares = np.array([scores.numerator[batch.document == at].mean(axis=0) for at in range(2)])

    titles = [measure.title for measure in scores.measures]
    strike = [at for at, title in enumerate(titles) if "strike" in title or "dockers" in title]
    assert strike
    assert shares[0, strike].sum() == 1.0
    assert shares[1, strike].sum() == 0.0


def test_every_counted_sentence_has_one_topic():
    scores = emphasis.score(batch_of(STRIKE, FRUIT))

    assert (scores.numerator.sum(axis=1) == scores.denominator[:, 0]).all()
    assert len(scores.hits.row) == scores.numerator.sum()


def test_few_sentences_have_no_topics_and_say_so():
    scores = emphasis.score(batch_of(["One sentence."], ["Another one."]))

    assert scores.measures == []
    assert scores.notes == ["too few sentences for topics"]


def test_equal_sentences_fall_to_the_same_topic():
    batch = batch_of(STRIKE + FRUIT, STRIKE + FRUIT)

    scores = emphasis.score(batch)

    half = len(STRIKE + FRUIT)
    assert (scores.numerator[:half] == scores.numerator[half:]).all()


def test_topics_do_not_depend_on_the_order_of_texts():
    forth, back = (
        emphasis.score(batch_of(STRIKE, FRUIT)),
        emphasis.score(batch_of(FRUIT, STRIKE)),
    )

    assert {m.title for m in forth.measures} == {m.title for m in back.measures}
