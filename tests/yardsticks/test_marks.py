"""The measuring of marks stands on the road as it is."""

from framing.reading.reader import read_all
from framing.scoring.event import score_event
from framing.settings import Settings
from tests.texts import HARBOUR, document
from tests.yardsticks import marks, planted


def test_halves_and_quarters_are_made_and_looked_at():
    text = "\n".join([HARBOUR, HARBOUR.replace("harbour", "quay")])
    texts = [document(text, name) for name in ("one", "two")]

    [dealt] = marks.shuffled([texts], seed=1)
    found = marks.marked([texts, dealt], Settings(draws=60))

    assert sum(len(one.text.split()) for one in dealt) == 2 * len(text.split())
    assert (found.events, found.any) == (2, 0)
    assert found.gaps > 0


def test_what_is_planted_is_found_the_surer_the_more_of_it():
    pair = [document(HARBOUR, "one"), document(HARBOUR.replace("harbour", "quay"), "two")]
    scored = score_event(read_all(pair), Settings())

    chances = [planted.found_in(scored, "tone", effect)[0] for effect in (0, 0.1, 0.3, 0.5)]

    assert chances[0] == 1.0  # the same text twice
    assert chances == sorted(chances, reverse=True)
    assert chances[-1] < 0.001
