"""What stands behind the numbers of what is told: all that is counted, and nothing else."""

import pytest

from framing import pipeline
from framing.reporting.page import keys
from framing.reporting.page.page import Linked, Table, lines_of
from framing.reporting.sections import facts, told_notes
from framing.settings import Settings
from tests.texts import HARBOUR, reading

OTHER = """The harbour reopened on Tuesday after a strike of nine days.

The strike cost growers of fruit $12 million. A study by the university of the town found that
the water of the harbour was cleaner than in years. "We can breathe," said Ann Dale, a baker who
lives on the quay. Nobody from the port authority wanted to comment.
"""
TEXTS = [HARBOUR, OTHER]


@pytest.fixture(scope="module")
def comparison():
    texts = [reading(text, name) for text, name in zip(TEXTS, ("one", "two"), strict=True)]
    return pipeline.compare_readings(texts, Settings())


def notes_of(comparison, what):
    """The notes of one dossier by text, those with nothing to show too."""
    (found,) = told_notes.dossiers_of(comparison, {keys.stem(keys.note_id(what, 0))})
    return {note.text: note for note in [*found.notes, *found.silent]}


def test_the_count_of_facts_leads_to_every_sentence_that_tells_one(comparison):
    notes = notes_of(comparison, "facts")

    for at, one in enumerate(comparison.coverage.breadth):
        places = [
            fact.documents[one.document]
            for fact in comparison.coverage.facts
            if one.document in fact.documents
        ]
        assert one.facts == len(places) > 0
        assert notes[at].lines[0].startswith(f"{one.facts} fact")
        held = {passage.start for passage in notes[at].passages}
        assert {place.sentence_start for place in places} == held


def test_places_that_may_be_another_fact_are_told_apart(comparison):
    notes = notes_of(comparison, "facts")

    for at, one in enumerate(comparison.coverage.breadth):
        unsure = sum(
            not fact.documents[one.document].sure
            for fact in comparison.coverage.facts
            if one.document in fact.documents
        )
        assert ("perhaps" in notes[at].lines[0]) == (unsure > 0)


def test_found_in_leads_to_the_signs(comparison):
    spot = next(one for one in comparison.coverage.blind_spots if one.found_in)
    notes = notes_of(comparison, f"asked {spot.id}")

    for at, text in enumerate(TEXTS):
        signs = spot.found_in.get(["one", "two"][at], [])
        marked = [text[m.start : m.end] for p in notes[at].passages for m in p.marks]
        assert marked == [text[one.start : one.end] for one in signs]
        assert (notes[at].lines == ["not found by this tool"]) == (not signs)


def test_a_question_without_a_sign_leads_nowhere(comparison):
    table = next(
        one
        for one in facts.blocks_of(comparison)
        if isinstance(one, Table) and one.head[-1] == "Found in"
    )

    for spot, (_, found) in zip(comparison.coverage.blind_spots, table.rows, strict=True):
        assert isinstance(found, Linked) == bool(spot.found_in)
        assert spot.found_in or lines_of(found) == ["not found in any text"]


def test_what_is_not_asked_for_is_not_made(comparison):
    assert list(told_notes.dossiers_of(comparison, {"n-nowhere"})) == []
