"""Runs of words that two texts share."""

from difflib import SequenceMatcher

from hypothesis import given
from hypothesis import strategies as st

from framing.comparing.reuse.passages import SHINGLE, passages_of, runs_between, words_of
from tests.texts import HARBOUR, reading

words = st.lists(st.sampled_from("ant bee cow dog eel fox gnu".split()), max_size=24)  # noqa: SIM905


def _runs(one, other):
    texts = words_of([reading(one, "a"), reading(other, "b")])
    return texts, runs_between(texts).get((0, 1), [])


def test_a_run_needs_five_words():
    assert len(_runs("He saw the red boat today.", "She saw the red boat leave.")[1]) == 0
    (run,) = _runs("He saw the old red boat today.", "She saw the old red boat leave.")[1]

    assert run.length == SHINGLE


@given(words, words)
def test_the_longest_run_is_that_of_a_plain_comparison(one, other):
    (left, right), runs = _runs(f"{' '.join(one)}.", f"{' '.join(other)}.")
    sides = [[number for number in text.ids if number >= 0] for text in (left, right)]
    match = SequenceMatcher(None, *sides, autojunk=False).find_longest_match()
    longest = max((run.length for run in runs), default=0)

    assert longest == (match.size if match.size >= SHINGLE else 0)


def test_a_run_of_names_alone_is_no_copy():
    one = "Mayor Ana Maria de la Cruz Santos Oliveira Pinto spoke of bread at noon."
    other = "Nobody asked Ana Maria de la Cruz Santos Oliveira Pinto why the ferry sank in May."
    texts, runs = _runs(one, other)

    assert runs
    assert passages_of(*texts, runs, one) == []


def test_every_sentence_of_a_text_meets_itself():
    texts, runs = _runs(HARBOUR, HARBOUR)
    found = passages_of(*texts, runs, HARBOUR)

    assert found
    assert all(passage.left == passage.right and passage.verbatim for passage in found)
