"""What two texts both name, and what it is worth as a sign of one event."""

from framing.comparing.words.shared_names import named_by_all, named_in, shared_by
from framing.reading.reader import read
from tests.texts import document, reading


def _shared(*texts):
    """What the first two of some texts share."""
    named = named_in([reading(text, str(number)) for number, text in enumerate(texts)])
    return shared_by(named[0], named[1], named_by_all(named))


def test_a_person_goes_by_the_longest_name_at_hand():
    shared = _shared(
        "Prime Minister Anna Velden met reporters in Oslo.",
        "A spokesman said that Mr. Velden will resign. Velden did not comment.",
        "The weather was fine in Madrid.",
    )

    assert shared.actors == ["Anna Velden"]


def test_what_all_texts_name_is_the_topic_and_worth_little():
    texts = ("China met Japan today.", "China and Japan met.", "Japan wrote to China.")
    shared = _shared(*texts)

    assert shared.actors == []
    assert sorted(shared.common) == ["China", "Japan"]
    assert shared.worth < 1


def test_a_place_that_some_name_is_worth_more_than_one_that_all_do():
    some = _shared("China met Japan.", "China met Japan.", "Bread is dear.")
    every = _shared("China met Japan.", "China met Japan.", "China met Japan.")

    assert some.worth > every.worth > 0


def test_a_sum_is_shared_however_it_is_written():
    shared = _shared("They paid $12 million.", "The price was 12 million dollars.", "No news.")

    assert shared.figures == ["$12 million"]


def test_small_counts_and_dates_are_no_shared_figures():
    shared = _shared("Five men met on May 7.", "Five women left on May 7.", "No news.")

    assert shared.figures == []
    assert shared.dates == ["7 May"]


def test_a_day_told_is_shared_with_a_text_of_that_day():
    told = read(document("It broke on May 7, 2024, they said.", "told"))
    then = read(document("The dam broke this morning.", "then", published="2024-05-07"))
    later = read(document("The dam broke this morning.", "later", published="2021-05-07"))
    named = named_in([told, then, later])

    assert shared_by(named[0], named[1], frozenset()).dates == ["7 May"]
    assert shared_by(named[0], named[2], frozenset()).dates == []


def test_two_texts_of_one_day_share_no_day_by_that_alone():
    texts = [read(document("Nothing.", name, published="2024-05-07")) for name in "ab"]
    named = named_in(texts)

    assert shared_by(named[0], named[1], frozenset()).dates == []


def test_texts_without_names_share_nothing():
    shared = _shared("it rained.", "it snowed.")

    assert (shared.actors, shared.figures, shared.dates, shared.worth) == ([], [], [], 0.0)
