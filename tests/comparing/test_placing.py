"""Which text surely tells a fact, and which only may."""

from framing.comparing.facts.coverage import coverage_of
from tests.texts import reading


def places(*texts):
    """Each fact's label with the texts that have it, and whether surely."""
    coverage = coverage_of([reading(text, "abc"[at]) for at, text in enumerate(texts)])
    return {
        fact.label: {name: place.sure for name, place in fact.documents.items()}
        for fact in coverage.facts
    }


def test_a_span_of_time_in_common_makes_no_fact():
    """
    Three things that all speak of three years are three facts.
    """
    found = places(
        "Reservoirs are low. Unemployment rose to 6 percent in June, the most in three years.",
        "Farmers met. Three years into the drought, the wells of the valley are dry.",
        "Students marched. Three years have been wasted, the rector told them.",
    )

    assert all(len(texts) == 1 for texts in found.values())


def test_the_text_that_gives_the_label_surely_tells_it():
    """
    Where two clauses may tell the same, the label's own text does, the other perhaps.
    """
    found = places(
        "Trams ran late. The mayor praised the new bridge over the Lenne as a gift to all.",
        "Rain fell. The bridge over the Lenne cost the mayor his sleep, a neighbour joked.",
    )
    shared = [texts for texts in found.values() if len(texts) > 1]

    assert all(any(texts.values()) for texts in found.values())
    assert [sorted(texts.values()) for texts in shared] == [[False, True]]


def test_what_another_text_tells_in_other_words_is_not_one_texts_alone():
    """
    A clause without a match counts as one text's own only where none of the others tells it in
    words of its own.
    """
    texts = (
        "Kay feels badly for Brandt, who pleaded guilty on Friday to giving false statements "
        "to the police. Kay grows orchids on his balcony and sells them to neighbours.",
        "Lying to investigators has made a convict of Brandt. Snow fell on the court.",
    )
    coverage = coverage_of([reading(text, "ab"[at]) for at, text in enumerate(texts)])
    labels = {fact.id: fact.label for fact in coverage.facts}
    alone = [labels[one] for one in coverage.breadth[0].unique]

    assert any("orchids" in label for label in alone)
    assert not any("guilty" in label for label in alone)
