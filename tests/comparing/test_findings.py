"""The differences that matter, as sentences made from what was measured."""

from framing import pipeline
from framing.settings import Settings
from tests.comparing.events_of_three import HERALD, POST, TIMES, compared
from tests.shared import ROOT
from tests.texts import HARBOUR, reading

AGAIN = HARBOUR.replace("34 waiting ships", "29 waiting ships").replace("nine days", "9 days")


def findings_of(*texts):
    readings = [reading(text, f"paper {at}") for at, text in enumerate(texts)]
    return pipeline.compare_readings(readings, Settings()).findings


def test_a_conflict_of_figures_leads_with_both_sentences():
    event = pipeline.compare_paths([ROOT / "corpus" / "fukushima-water-2023"], Settings())[0][0]

    first = event.findings[0]

    assert first.measure == "figures"
    assert first.verdict == "found"
    assert "8,700 tonnes" in first.text
    assert "7,800 tonnes" in first.text
    assert len({shown.document for shown in first.evidence}) == 2


def test_an_undeclared_copy_is_a_finding():
    event = pipeline.compare_paths([ROOT / "corpus" / "chip-export-controls-2022"], Settings())

    copies = [one for one in event[0][0].findings if one.measure == "copies"]

    assert len(copies) == 1
    assert copies[0].text.count("(sample)") == 2
    assert {shown.document for shown in copies[0].evidence} == {"korean-syndicated", "wire"}


def test_a_fact_that_one_text_lacks_is_a_finding():
    found = [one for one in compared(HERALD, POST, TIMES).findings if one.measure == "coverage"]

    assert len(found) == 1
    assert found[0].text.startswith(
        "Not found by this tool in Times, but told by Herald and Post"
    )
    assert {one.document for one in found[0].evidence} == {"t0", "t1"}


def test_a_quotation_that_changed_is_a_finding():
    event = pipeline.compare_paths([ROOT / "corpus" / "chip-export-controls-2022"], Settings())
    found = [one for one in event[0][0].findings if one.measure == "quotations"]

    assert "stopping" in found[0].text
    assert "slowing" in found[0].text


def test_there_are_three_at_most():
    assert len(findings_of(HARBOUR, AGAIN)) <= 3


def test_the_same_text_twice_has_nothing_to_find_but_the_copy():
    assert {one.measure for one in findings_of(HARBOUR, HARBOUR)} <= {"copies"}
