from msgspec import structs

from framing.records import Coverage
from framing.reporting.charts.pictures.matrix import MOST_FACTS, coverage, sign, state_of
from framing.reporting.page import keys
from tests.reporting.charts.test_drawings import elements, links


def labels_of(drawing):
    return [one.get("aria-label") for one in elements(drawing) if one.get("aria-label")]


def test_a_cell_a_fact_and_text_in_the_order_of_the_record(sample):
    facts = sample.coverage.facts[:MOST_FACTS]
    expected = [
        keys.fact_id(fact.id, text) for fact in facts for text in range(len(sample.readings))
    ]

    assert [link for link in links(coverage(sample)) if link.startswith("f-")] == expected


def test_cells_say_what_the_record_says(sample):
    states = [
        state_of(fact.documents.get(reading.document.id))
        for fact in sample.coverage.facts[:MOST_FACTS]
        for reading in sample.readings
    ]
    said = labels_of(coverage(sample))

    assert sum(one.endswith(", states it") for one in said) == states.count("states") > 0
    assert sum(one.endswith(", not found") for one in said) == states.count("not found") > 0


def test_every_state_looks_different():
    states = ("states", "mentions", "perhaps", "not found", "apart")

    assert len({sign(state, 5, 5, 10) for state in states}) == len(states)


def test_an_unsure_place_is_a_perhaps(sample):
    place = next(iter(sample.coverage.facts[0].documents.values()))

    assert state_of(structs.replace(place, sure=False)) == "perhaps"
    assert state_of(None) == "not found"
    assert state_of(None, apart=True) == "apart"


def test_no_facts_no_picture(sample):
    empty = Coverage([], [], [], [], [], [])

    assert coverage(structs.replace(sample, coverage=empty)) is None


def test_thirty_texts_stand_below_a_fact(many):
    drawing = coverage(many)

    facts = many.coverage.facts[:MOST_FACTS]
    assert len([link for link in links(drawing) if link[0] == "f"]) == 30 * len(facts)
