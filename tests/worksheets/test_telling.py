"""What counts as told, as changed, as counted: headlines, quotations, figures, verdicts."""

import pytest

from framing.records import Span
from framing.worksheets import beware
from framing.worksheets.exercises.own.transfer import _sourced, _unexplained
from framing.worksheets.exercises.voices.quotations import _changes, _plain
from framing.worksheets.formats.views import counted, intro, warning
from framing.worksheets.headings import alone_in
from framing.worksheets.lesson import glossary
from framing.worksheets.material.counted import counted_in
from framing.worksheets.material.lists import sign, swaps
from framing.worksheets.material.material import Material
from framing.worksheets.material.statements import Statement
from framing.worksheets.material.tellings import _answer, _bears_out, is_nowhere
from tests.texts import reading
from tests.worksheets.lines import compared, made_from


@pytest.mark.parametrize(
    ("headline", "other", "words"),
    [
        ("Lorn Delays Chinese Imports", "China Import Delayed in Lorn", []),
        ("Can Vale Save the Old Bridge?", "Vale Closes Old Bridge", ["Save"]),
        ("US-Lorn Talks on Virus", "U.S. Talks End; Coronavirus in Lorn", []),
        ("Fines of 40,000 Vex Vale", "Vale Faces Fine", ["Vex"]),
        ("Ann Vale Sells Vale’s Bridge to U.S.", "Vale: I’m at Bridge", ["Sells", "U.S."]),
        (
            "Vale: ‘On Us All' Bill Not Fixing Roads",
            "Vale Mocks Bill",
            ["Not", "Fixing", "Roads"],
        ),
    ],
)
def test_a_headline_alone_uses_words_of_weight_that_the_other_has_in_no_form(
    headline, other, words
):
    assert alone_in(headline, other, {"ann"}) == words


WIRE = (
    "Lorn County closed its bridge to all traffic on Monday after an engineer found cracks.\n\n"
    "Mara Tolland, the engineer, came in the morning and left again within the hour."
)


def borne_out(words, facts):
    """Whether the wire's first sentence tells a fact in words like these."""
    one, other = reading(words, "one"), reading(WIRE, "other")
    found = Material(None, None, "school", 0, {}, [], {"one": one, "other": other})
    statement = Statement(facts, "one", Span(0, len(words)), words)
    return _bears_out(found, statement, "other", other.sentences[0], Span(0, len(WIRE)))


@pytest.mark.parametrize(
    ("words", "told"),
    [
        ("Lorn County closed bridge traffic on Monday.", True),
        ("Lorn County may have closed bridge traffic on Monday.", False),
        ("Lorn County closed 40 bridges to traffic on Monday.", False),
        ("Lorn County sold every old school house on Monday.", False),
        ("Lorn County axes bus on Monday.", False),
        ("Lorn County shut its bridge.", True),
        ("Lorn County sold its bridge in May.", False),
    ],
)
def test_a_fact_in_other_words_needs_the_numbers_the_hedges_and_most_words(words, told):
    assert borne_out(words, [object()]) == told


@pytest.mark.parametrize(
    ("words", "nowhere"),
    [
        ("The ferry at Ayle carried forty cars.", True),
        (
            "An engineer found cracks in it, and so Lorn County shut the bridge on Monday.",
            False,
        ),
        ("Tolland came to Lorn in the morning and found many cracks.", False),
    ],
)
def test_what_a_whole_text_may_tell_in_other_words_is_not_only_the_others(words, nowhere):
    one, other = reading(words, "one"), reading(WIRE, "other")
    found = Material(None, None, "school", 0, {}, [], {"one": one, "other": other})

    assert (
        is_nowhere(found, Statement([], "one", Span(0, len(words)), words), "other") == nowhere
    )


def test_one_passage_alone_tells_only_what_the_whole_other_text_lacks():
    assert _answer(True, False, False, True) == 0
    assert _answer(True, False, True, False) is None
    assert _answer(False, True, False, False) is None
    assert [_answer(*two, False, False) for two in ((True, True), (False, False))] == [2, 3]


def test_signs_and_case_are_no_change_of_a_quotation():
    one, other = '"I\'m Not sure--it is old,"', "“I’m not sure — it is old”"

    assert _plain(one) == _plain(other)
    assert _changes('"I\'m not sure,"', "“I’m not sure”") == []
    assert _changes('"I\'m not sure,"', "“I’m quite sure”") != []


@pytest.mark.parametrize(
    ("sentence", "figures"),
    [
        ("She was 100 percent sure that the bridge was too old to be repaired.", []),
        ("The county has told it a million times to everybody in the town of Lorn.", []),
        ("“It will cost us $40 million in the end,” she said of the bridge.", []),
        ("The county paid 100 percent of the bill for the bridge over the Lorn.", 1),
        ("The bridge over the river cost $40 million, and was opened in the spring.", 1),
    ],
)
def test_a_way_of_speaking_and_a_quotation_hold_no_figure_to_check(sentence, figures):
    found = counted_in(reading(sentence), Span(0, len(sentence)))

    assert len(found) == (figures or 0)


def test_a_figure_is_asked_about_where_nobody_near_gives_it_and_praised_with_its_source():
    told = "A survey by the town showed 40 percent in favor. The bridge brings in $2 million."
    bare = "The old bridge was opened in the spring. The bridge brings in $2 million."

    assert _unexplained(reading(told), Span(0, len(told)), ["$2 million"]) == []
    assert _unexplained(reading(bare), Span(0, len(bare)), ["$2 million"]) == ["$2 million"]
    found = _sourced(reading(told), Span(0, len(told)), ["40 percent", "$2 million"])
    assert found == ["40 percent"]


def test_plain_words_keep_size_and_degree():
    assert swaps()["throngs of"].plain == "large crowds of"
    assert swaps()["soared"].plain == "rose sharply"
    assert swaps()["outraged"].plain == "greatly angered"


def test_a_verdict_is_no_fact():
    assert sign("verdicts").search("The sale amounted to a hostile takeover of the county.")
    assert not sign("verdicts").search("The county sold the old bridge on Monday.")


def test_texts_of_two_events_are_not_called_one_story():
    texts = {
        "a": "The bridge over the Lorn was closed on Monday. The county paid for it.",
        "b": "A bakery in Ayle won a prize for its bread. The baker was glad of that.",
    }
    sheet = made_from(texts)

    assert sheet.doubts
    assert "tell this story" not in intro(sheet)
    assert sheet.doubts[0] in warning(sheet)


def test_a_teacher_is_told_that_texts_are_too_short():
    short = {
        "a": "The county closed the Lorn bridge on Monday. Shops fear for their trade.",
        "b": "The bridge in Lorn was closed by the county on Monday. Nobody was hurt.",
    }
    long = {name: f"{text} " + "It was built of wood. " * 15 for name, text in short.items()}

    assert beware.are_short(compared(short))
    assert not beware.are_short(compared(long))
    assert "too short" in warning(made_from(short))
    assert intro(made_from(short)).endswith("called Text A and Text B.")


def test_a_teacher_is_told_of_what_may_hurt():
    child = reading("A girl of eight was shot dead in Lorn on Monday, the police said.")
    plain = reading("A girl of eight crossed the bridge in Lorn on Monday with a friend.")

    assert "child" in beware.grave_in([child])[0]
    assert beware.grave_in([plain]) == []
    assert "suicide" in beware.grave_in([reading("He died by suicide in Lorn on Monday.")])[0]


def test_only_words_that_occur_are_explained():
    sheet = made_from({"a": "The bridge was closed on Monday by the county of Lorn."})
    text = " ".join(f"{e.title} {e.ask} {e.teach}" for e in sheet.exercises).lower()

    assert all(term in text for term, _ in glossary(sheet))


def test_points_are_counted_in_words():
    assert [counted(1), counted(2)] == ["1 point", "2 points"]
