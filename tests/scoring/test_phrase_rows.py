"""For which sentences a phrase speaks, by hand."""

import pytest

from framing.scoring.tokens.phrase_rows import Places, leading, likely, rows_of, within_longer
from framing.scoring.tokens.phrases import phrases_of
from tests.scoring.batches import batch_of

PLAN = "The tax plan fell."


class Found:
    """The phrases of some sentences, by their words."""

    def __init__(self, *sentences):
        self.batch = batch_of(list(sentences))
        self.found = phrases_of(self.batch)
        self.places = Places.of(self.batch, self.found)
        text = self.batch.readings[0].document.text
        self.names = {}
        for token, length, number in zip(
            self.found.token, self.found.length, self.found.phrase, strict=True
        ):
            end = self.batch.token_end[token + length - 1]
            self.names[text[self.batch.token_start[token] : end]] = int(number)

    def rows(self, phrase, leads=False):
        number = self.names[phrase]
        return rows_of(self.batch, self.found, self.places, number, leads).tolist()

    def those(self, which):
        return {
            name
            for name, number in self.names.items()
            if which(self.found, self.places)[number]
        }


@pytest.mark.parametrize(
    ("others", "rows"),
    [
        ([], [0, 1, 2]),
        (["Plan and tax."], [0, 1, 2, 3]),  # all its words, in any order
        (["A plan."], [0, 1, 2, 3]),  # three of four plans are tax plans
        (["A plan.", "One plan."], [0, 1, 2, 3, 4]),  # three of five
        (["A plan.", "One plan.", "His plan."], [0, 1, 2]),  # half
        (["It rained."], [0, 1, 2]),
    ],
)
def test_a_word_that_mostly_stands_in_a_phrase_stands_for_it(others, rows):
    assert Found(PLAN, PLAN, PLAN, *others).rows("tax plan") == rows


def test_what_leads_is_taken_up_by_its_last_word_behind_the():
    found = Found(
        PLAN, PLAN, "One plan.", "His plan.", "A plan.", "The plan.", "A tax.", "Old tax."
    )

    assert found.rows("tax plan", leads=True) == [0, 1, 3, 5]
    assert found.rows("tax plan", leads=False) == [0, 1]


def test_of_phrases_with_one_last_word_the_commonest_leads():
    found = Found(PLAN, PLAN, PLAN, "The sea plan.", "The sea plan.")

    assert found.those(leading) == {"tax plan"}


@pytest.mark.parametrize(("others", "leads"), [(6, True), (7, False)])
def test_who_leads_has_a_quarter_of_the_words_places(others, leads):
    found = Found(PLAN, PLAN, *[f"Of plan {'x' * at}." for at in range(others)])

    assert ("tax plan" in found.those(leading)) is leads


@pytest.mark.parametrize(("alone", "within"), [(2, True), (3, False)])
def test_a_phrase_mostly_of_a_longer_one_is_within_it(alone, within):
    """
    Three of five places are three fifths, three of six are not.
    """
    found = Found(*["The river tax plan fell."] * 3, *[PLAN] * alone)

    assert ("tax plan" in found.those(within_longer)) is within
    assert "river tax plan" not in found.those(within_longer)


def test_neighbours_by_chance_are_not_likely():
    rest = [f"The tax {at}, a plan {at}." for at in "abcdefghijkl"]

    assert "tax plan" in Found(PLAN, PLAN, *["It rained on us."] * 9).those(likely)
    assert "tax plan" not in Found(PLAN, PLAN, *rest, *rest).those(likely)
