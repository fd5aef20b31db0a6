"""The evidence behind numbers: which sentences, which words in them, how many fit."""

import pytest

from framing import pipeline
from framing.records import Mark, Span
from framing.reporting.page import evidence
from framing.reporting.page.evidence import Dossier, Note, Passage
from framing.reporting.page.keys import cell_id, fact_id, note_id
from framing.reporting.sections.evidence_notes import dossiers_of
from framing.settings import Settings
from tests.texts import HARBOUR, reading

OTHER = """The harbour reopened on Tuesday after a strike of nine days.

Critics were furious. The mayor went on holiday while fruit was rotting on the quay. A dozen
bakers gave their bread to the drivers. Nobody from the port authority wanted to comment.
"""
MARKET = "\n\n".join(
    f"The market of the town sold {what} on {day} while the market hall was {how}. "
    f"Old buyers of {what} came late, and the market keeper counted {what} by hand."
    for what, day, how in (
        ("apples", "Monday", "full"),
        ("plums", "Tuesday", "empty"),
        ("pears", "Wednesday", "cold"),
        ("quinces", "Thursday", "quiet"),
        ("apples", "Friday", "loud"),
    )
)
SHORT = "The crane may move. It could fall, they fear. Nobody knows."


@pytest.fixture(scope="module")
def short():
    return reading(SHORT)


@pytest.fixture(scope="module")
def comparison():
    texts = [reading(HARBOUR, "one"), reading(OTHER, "two"), reading(HARBOUR, "three")]
    return pipeline.compare_readings(texts, Settings())


def test_marks_are_gathered_by_sentence(short):
    marks = [Mark(27, 31), Mark(10, 13)]

    found = evidence.passages_of(short, marks)

    assert [SHORT[one.start : one.end] for one in found] == [
        "The crane may move.",
        "It could fall, they fear.",
    ]
    assert [[(m.start, m.end) for m in one.marks] for one in found] == [[(10, 13)], [(27, 31)]]


def test_a_mark_over_two_sentences_counts_in_both(short):
    found = evidence.passages_of(short, [Span(14, 28)])

    assert [[SHORT[m.start : m.end] for m in one.marks] for one in found] == [
        ["move."],
        ["It could"],
    ]


def test_a_whole_sentence_is_no_mark(short):
    sentence = short.sentences[0]

    found = evidence.passages_of(short, [Span(sentence.start, sentence.end)])

    assert found == [Passage(sentence.start, sentence.end, [])]


def test_no_marks_give_no_passages(short):
    assert evidence.passages_of(short, []) == []


def test_pieces_put_together_are_the_sentence(short):
    passage = Passage(0, 19, [Mark(4, 9, -1.0), Mark(4, 13), Mark(10, 13)])

    pieces = evidence.pieces_of(short, passage)

    assert "".join(words for words, _ in pieces) == SHORT[:19]
    assert pieces[1] == ("crane may", "+")


def test_the_gist_is_what_counted_or_how_it_begins(short):
    assert evidence.gist_of(short, Passage(0, 19, [Mark(4, 9, -1.0), Mark(10, 13)])) == (
        "−crane · may"
    )
    assert evidence.gist_of(short, Passage(0, 19, [])) == "The crane may move."


def test_the_weightiest_passages_are_spelt_out_first(short):
    light, heavy = Passage(0, 19, [Mark(4, 9)]), Passage(20, 45, [Mark(23, 28, -3.0)])
    dossier = Dossier("Hedges", [], [Note("e", 0, [], [light, heavy])], [])

    def shown(spare):
        return evidence.spelt_out([dossier], [short], spare)[0].notes[0].shown

    assert shown(0) == []
    assert shown(80) == [1]
    assert shown(1000) == [0, 1]


def test_only_what_is_asked_for_is_made(comparison):
    assert dossiers_of(comparison, []) == []
    found = dossiers_of(comparison, [cell_id("hedges", 1), "nowhere"])

    assert [one.title for one in found] == ["Hedges"]


def test_every_text_has_a_note_whether_it_has_words_or_not(comparison):
    wanted = [cell_id(measure.name, 0) for measure in comparison.measures]

    for one in dossiers_of(comparison, wanted):
        ids = {note.id for note in [*one.notes, *one.silent]}
        assert len(ids) == 3
        assert all(not note.passages for note in one.silent)


def test_a_rates_passages_hold_its_marks(comparison):
    wanted = [cell_id(measure.name, 0) for measure in comparison.measures]
    by_id = {note.id: note for one in dossiers_of(comparison, wanted) for note in one.notes}

    for cell in comparison.cells:
        if cell.measure in ("loaded", "hedges", "frames.economic") and cell.marks:
            at = ["one", "two", "three"].index(cell.document)
            marks = [m for p in by_id[cell_id(cell.measure, at)].passages for m in p.marks]
            assert [(m.start, m.end) for m in marks] == [(m.start, m.end) for m in cell.marks]


def test_a_clearly_toned_share_shows_as_many_sentences_as_it_counts(comparison):
    wanted = [cell_id("tone_negative", 0)]
    (dossier,) = dossiers_of(comparison, wanted)
    counts = {
        cell_id("tone_negative", at): int(cell.estimate.count)
        for at, cell in enumerate(c for c in comparison.cells if c.measure == "tone_negative")
    }

    for note in [*dossier.notes, *dossier.silent]:
        assert len(note.passages) == counts[note.id]
    assert sum(counts.values()) > 0


def test_a_fact_that_is_not_found_shows_the_nearest_sentence(comparison):
    fact = next(one for one in comparison.coverage.facts if one.closest)
    missing = next(iter(fact.closest))

    (dossier,) = dossiers_of(comparison, [fact_id(fact.id, 0)])

    note = next(n for n in dossier.notes if n.text == ["one", "two", "three"].index(missing))
    assert note.lines[0].startswith("not found")
    assert note.passages[0].start == fact.closest[missing].start


def test_the_gist_of_long_marks_has_their_ends_and_says_what_is_left_out():
    text = f"{'a ' * 30}end. {'b ' * 30}stop."
    one = reading(f"The mayor said {text}")
    first = Mark(15, 15 + 30 * 2 + 3)
    second = Mark(first.end + 2, first.end + 2 + 30 * 2 + 4)

    alone = evidence.gist_of(one, Passage(0, len(text), [first]))
    both = evidence.gist_of(one, Passage(0, len(text), [first, second]))

    assert alone == "a a a a a a a…a a a end"
    assert both == f"{alone} · …"


def test_a_divergence_leads_to_the_words_that_set_a_text_apart():
    texts = [reading(f"{HARBOUR}\n{OTHER}", "one"), reading(MARKET, "two")]
    comparison = pipeline.compare_readings(texts, Settings())
    words = {one.term for one in comparison.shifts if one.document == "two" and one.part > 0}

    (dossier,) = dossiers_of(comparison, [note_id("apart", 0)])

    note = next(one for one in dossier.notes if one.text == 1)
    assert "no sentence makes it alone" in dossier.about[0]
    assert words == set(note.lines[0].split(", "))
    marked = {MARKET[m.start : m.end].lower() for p in note.passages for m in p.marks}
    assert marked == words


def test_all_who_speak_and_how_they_are_introduced():
    text = """A trader claimed that prices fell. Mei Tan admitted that stocks were low.
"We wait," said Ana Torres. Officials told reporters that ships would come. Bo Lund said that
he left."""
    texts = [reading(text, "one"), reading(HARBOUR, "two")]
    comparison = pipeline.compare_readings(texts, Settings())
    given = [span for one in comparison.readings[0].attributions for span in one.content]

    voices, introduced = dossiers_of(
        comparison, [note_id("voices", 0), note_id("introduced", 0)]
    )

    assert comparison.profiles[0].contrast is not None
    held = [m for p in voices.notes[0].passages for m in p.marks]
    assert [(m.start, m.end) for m in held] == sorted((one.start, one.end) for one in given)
    assert [one.label for one in introduced.notes[0].passages] == ["with doubt", "as right"]
    assert [note.text for note in introduced.silent] == [1]
