"""The 20 questions, the four slots and the genre, on made-up news coded by its writer."""

import tomllib
from pathlib import Path

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from framing.reading.reader import read
from framing.records import Document
from framing.scoring.families import genre
from framing.scoring.profiles import questions, slots
from framing.scoring.tokens.vectors import document_sums, vectorize
from tests.scoring.batches import batch_of
from tests.shared import SHARED, needs_shared, shared_json

CODED = tomllib.loads((Path(__file__).parent / "coded_texts.toml").read_text(encoding="utf-8"))[
    "texts"
]
ORDER = [
    *("R1", "R2", "R3", "R4", "R5"),
    *("H1", "H2", "H3", "H4", "H5"),
    *("C1", "C2", "C3", "C4"),
    *("M1", "M2", "M3"),
    *("E1", "E2", "E3"),
]


def genre_of(balance):
    """A balance of `genre.episodic` as a word. Two of an event's sentences to one of context
    make a text episodic; a thematic one tells an event or two as well, so one to four still
    is thematic."""
    if balance >= 1 / 3:
        return "episodic"
    return "thematic" if balance <= -0.6 else "mixed"


def readings_of(texts):
    return [
        read(Document(id=str(at), event="event", outlet="outlet", text=text))
        for at, text in enumerate(texts)
    ]


def answers_to(*sentences):
    (answers,) = questions.answer(vectorize(readings_of(["\n\n".join(sentences)])))
    return {given.question: given for given in answers}


@pytest.fixture(scope="module")
def coded():
    return vectorize(readings_of(["\n\n".join(row["text"]) for row in CODED]))


@pytest.fixture(scope="module")
def seeds():
    paths = sorted((SHARED / "seeds").glob("*.txt"))
    return vectorize(readings_of([path.read_text(encoding="utf-8") for path in paths]))


def test_there_are_twenty_questions_in_five_frames():
    known = questions.questions()

    assert list(known) == ORDER
    assert list(dict.fromkeys(rule.group for rule in known.values())) == list(questions.FRAMES)


@pytest.mark.parametrize(
    ("question", "sentence"),
    [
        ("R1", "The city council will repair the bridge by June."),
        ("R2", "Auditors blamed the ministry for the losses."),
        ("R4", "The driver was arrested on Monday."),
        ("R5", "Doctors call for immediate action to contain the fever."),
        ("H3", "Thousands of families were evacuated from the valley."),
        ("C2", "The senator accused her rival of greed."),
        ("C4", "The Greens won the election by a hair."),
        ("M2", "The pope prayed for the dead."),
        ("E2", "The bridge will cost $40 million."),
        ("E3", "The strike could hurt the economy for years."),
    ],
)
def test_a_sentence_that_answers_a_question_is_its_evidence(question, sentence):
    found = answers_to("The museum is open on weekdays.", sentence)[question]

    assert found.yes
    assert found.evidence == [1]
    assert found.marks


@pytest.mark.parametrize("question", [name for name in ORDER if name != "H5"])
def test_what_answers_nothing_is_no(question):
    found = answers_to("The museum is open on weekdays.", "It shows Roman glass.")[question]

    assert found.yes is False
    assert found.evidence == []
    assert found.marks == []


def test_a_quoted_reproach_counts_as_one():
    quoted = answers_to("“The minister lied to us,” said Ann Price, a nurse.")["C2"]

    assert quoted.yes


def test_a_denied_dispute_is_none():
    assert answers_to("There was no dispute.")["C1"].yes is False
    assert answers_to("There was a dispute.")["C1"].yes


def test_cues_in_different_sentences_do_not_add_up():
    parted = answers_to("The ministry is in Riga.", "Neighbours will repair the bridge.")

    assert parted["R1"].yes is False


def test_pictures_cannot_be_asked_for_and_leave_four_questions():
    batch = vectorize(
        readings_of(["Thousands of families were evacuated from the valley on Monday."])
    )
    (answers,) = questions.answer(batch)
    (scores,) = questions.frame_scores([answers])

    assert answers[ORDER.index("H5")].yes is None
    assert scores[questions.FRAMES.index("human interest")] == 0.25


def test_a_text_without_words_answers_nothing():
    (answers,) = questions.answer(batch_of([]))

    assert [given.yes for given in answers] == [None] * 20
    assert questions.frame_scores([answers]) == [[None] * 5]


def test_no_texts_give_no_answers_and_no_slots():
    assert questions.answer(batch_of()) == []
    assert slots.fill(batch_of()) == []
    assert genre.score(batch_of()).numerator.shape == (0, 2)


def test_evidence_holds_the_marks_of_every_yes(coded):
    for reading, answers in zip(coded.readings, questions.answer(coded), strict=True):
        for given_ in answers:
            spans = [reading.sentences[at] for at in given_.evidence]
            assert bool(given_.evidence) == bool(given_.yes)
            assert all(
                any(s.start <= mark.start < mark.end <= s.end + 1 for s in spans)
                for mark in given_.marks
            )


def test_answers_agree_with_the_coder_far_above_saying_no(coded):
    right = no = total = 0
    for row, answers in zip(CODED, questions.answer(coded), strict=True):
        told = set(row["yes"].split())
        for given_ in answers:
            if given_.yes is not None:
                right += given_.yes == (given_.question in told)
                no += given_.question not in told
                total += 1

    assert total == 19 * len(CODED)
    assert right / total >= 0.85
    assert right / total > no / total + 0.1


def test_slots_agree_with_the_coder(coded):
    right = total = 0
    for row, reading, filled in zip(CODED, coded.readings, slots.fill(coded), strict=True):
        for slot in filled:
            at = None if slot.sentence is None else reading.sentences[slot.sentence].paragraph
            right += at in row[slot.name] if row[slot.name] else at is None
            total += 1

    assert right / total >= 0.7


def test_genre_agrees_with_the_coder(coded):
    scores = genre.score(coded)
    up, down = document_sums(coded, scores.numerator), document_sums(coded, scores.denominator)
    right = sum(
        below > 0 and genre_of(above / below) == row["genre"]
        for row, above, below in zip(CODED, up[:, 0], down[:, 0], strict=True)
    )

    assert right / len(CODED) >= 0.7


def test_a_question_in_the_text_fills_no_slot():
    asked = batch_of(["Should the city repair the bridge?"])
    told = batch_of(["The city should repair the bridge."])

    assert slots.fill(asked)[0][3].sentence is None
    assert slots.fill(told)[0][3].sentence == 0


def test_slots_that_nothing_fills_say_so():
    (filled,) = slots.fill(batch_of(["The museum is open on weekdays."]))

    assert [(slot.name, slot.sentence, slot.marks) for slot in filled] == [
        ("problem", None, []),
        ("cause", None, []),
        ("evaluation", None, []),
        ("remedy", None, []),
    ]


def test_an_event_and_a_trend_balance_out():
    event = "Firefighters arrived at the mill on Tuesday."
    trend = "In recent years the number of fires has doubled."
    scores = genre.score(batch_of([event, trend]))

    assert scores.numerator[:, 0].tolist() == [1, -1]
    assert scores.denominator[:, 0].tolist() == [1, 1]
    assert (genre_of(1.0), genre_of(0.0), genre_of(-1.0)) == (
        "episodic",
        "mixed",
        "thematic",
    )


SENTENCES = [sentence for row in CODED[:12] for sentence in row["text"]]


@settings(max_examples=25, deadline=None)
@given(st.lists(st.sampled_from(SENTENCES), min_size=1, max_size=8))
def test_doubling_a_text_keeps_its_genre_and_takes_no_yes_away(sentences):
    batch = batch_of(sentences, sentences + sentences)
    once, twice = questions.answer(batch)
    scores = genre.score(batch)
    up, down = document_sums(batch, scores.numerator), document_sums(batch, scores.denominator)

    assert (2 * up[0]).tolist() == up[1].tolist()
    assert (2 * down[0]).tolist() == down[1].tolist()
    assert all(b.yes or not a.yes for a, b in zip(once, twice, strict=True))


@settings(max_examples=25, deadline=None)
@given(st.lists(st.sampled_from(SENTENCES), min_size=1, max_size=6))
def test_a_text_is_answered_alike_alone_and_among_others(sentences):
    alone = batch_of(sentences)
    among = batch_of(["The museum is open."], sentences, SENTENCES[:4])

    assert questions.answer(among)[1] == questions.answer(alone)[0]
    assert slots.fill(among)[1] == slots.fill(alone)[0]


@needs_shared
def test_the_seeds_are_answered_as_their_gold_reading(seeds):
    gold = shared_json("gold/rare-earths.json")["semetko_valkenburg"]
    right = 0
    for at, answers in enumerate(questions.answer(seeds)):
        told = [value for frame in "RHCME" for value in gold[str(at)][frame]]
        right += sum(bool(a.yes) == bool(t) for a, t in zip(answers, told, strict=True))

    assert right >= 64


@needs_shared
def test_the_seeds_slots_are_filled_as_their_gold_reading(seeds):
    gold = shared_json("gold/rare-earths.json")["entman"]
    right = 0
    for at, (reading, filled) in enumerate(zip(seeds.readings, slots.fill(seeds), strict=True)):
        for slot in filled:
            if slot.sentence is not None:
                sentence = reading.sentences[slot.sentence]
                text = reading.document.text[sentence.start : sentence.end]
                right += gold[str(at)][slot.name]["span"] in text

    assert right >= 12


@needs_shared
def test_the_seeds_are_thematic_but_for_the_dinner(seeds):
    scores = genre.score(seeds)
    up, down = document_sums(seeds, scores.numerator), document_sums(seeds, scores.denominator)
    found = [genre_of(value) for value in (up / down)[:, 0]]

    assert found == ["thematic", "mixed", "thematic", "thematic"]
