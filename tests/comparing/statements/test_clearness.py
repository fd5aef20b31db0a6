"""What a reader can't know of a sentence shown alone: whom "he" means, which "move"."""

import pytest

from framing.comparing.statements.clearness import is_clear, may_be_known, with_name
from framing.comparing.statements.event_context import Field
from framing.comparing.statements.limits import is_older, precedes
from framing.pipeline import compare_readings
from framing.reading.reader import read
from framing.settings import Settings
from tests.comparing.events_of_three import compared
from tests.texts import document

TEXT = """\
Mayor Ada Brandt closed the bridge in Lyndale on Monday.
Among the papers she signed was a loan of $2 million to the ferry.
The move surprised the fishermen of the harbour.
During that week the ferry carried twice as many people.
Carl Roe and Bo Lind own the ferry.
He paid for the new engine last year.
In her speech, Ada Brandt thanked the crew of the ferry.
Ada Brandt said she would swim if she had to.
"""


@pytest.fixture(scope="module")
def bridge():
    field = Field(compared(TEXT, "The bridge in Lyndale is closed, and the ferry is full.\n"))
    return field, field.lines["t0"]


@pytest.mark.parametrize(
    ("at", "clear"),
    [(0, True), (1, True), (2, False), (3, True), (5, False), (6, True), (7, True)],
)
def test_a_sentence_is_clear_where_its_pronoun_and_its_thing_are_known(bridge, at, clear):
    field, lines = bridge

    assert is_clear(lines[at], field) is clear


def test_a_pronoun_before_any_name_is_shown_with_whom_it_means(bridge):
    field, lines = bridge
    words = field.words_at("t0", lines[1].span)

    assert with_name(words, lines[1], field).startswith("Among the papers she [Ada Brandt] s")
    assert with_name("He paid", lines[5], field) == "He paid"


def test_a_text_cant_have_what_others_date_to_a_later_day():
    """
    The first appeared on a Monday; the second tells on Tuesday of that day and of Sunday.
    """
    told = "The ferry sank in Lyndale on Sunday. On Tuesday, the mayor of Lyndale resigned.\n"
    early = read(document("The ferry of Lyndale lies in the mud.", "a", published="2024-05-06"))
    late = read(document(told, "b", published="2024-05-07T09:00:00"))
    field = Field(compare_readings([early, late], Settings(draws=50)))
    sank, resigned = field.lines["b"]

    assert [precedes("a", [one], field) for one in (sank, resigned)] == [False, True]
    assert not precedes("b", [field.lines["a"][0]], field)


@pytest.mark.parametrize(
    ("title", "published", "before"),
    [
        ("Osterby Set to Raise the Ferry", "2024-05-07", True),  # on the day itself
        ("Osterby will raise the ferry", "2024-05-06", True),
        ("Osterby will raise the ferry", "2024-05-07", False),
        ("Osterby and the ferry", "2024-05-06", False),
        ("Osterby and the ferry. Divers are expected to raise it", "2024-05-07", True),
    ],
)
def test_a_text_that_begins_by_looking_ahead_cant_have_what_the_others_tell(
    title, published, before
):
    title, _, lead = title.partition(". ")
    text = f"{lead or 'The ferry lay in the mud'}."
    early = read(document(text, "a", published=published, title=title))
    late = read(document("The ferry was raised.", "b", published="2024-05-07", title="Raised"))
    field = Field(compare_readings([early, late], Settings(draws=50)))

    assert is_older("a", ["b"], field) is before
    assert not is_older("b", ["a"], field)


@pytest.mark.parametrize(
    ("told", "known"),
    [
        ("Ada Brandt flatly denied the charge, and the hall fell silent.", True),
        ("Ada Brandt denied a permit to the owner of the old quay.", False),
        ("“Eels have no lobby in any hall of this land,” said Carl Roe, a diver.", True),
        ("“Eels have no lobby in any hall of this land,” said Dora Lind, a diver.", False),
    ],
)
def test_a_deed_of_words_and_somebody_named_in_passing_may_be_known(told, known):
    """
    The other text quotes Ada Brandt, and names Carl Roe once.
    """
    other = "“It is not true,” Ada Brandt said in Lyndale. Carl Roe asked who owns the ferry.\n"
    field = Field(compared(f"{TEXT}{told}\n", other))

    assert may_be_known(field.lines["t0"][-1], field) is known


@pytest.mark.parametrize(
    ("sentence", "clear"),
    [
        ("“He never told the ferrymen that the bridge would close in winter.”", False),
        ("“And they never told the ferrymen that the bridge would close in winter.”", False),
        ("“We never told the ferrymen that the bridge would close in winter.”", True),
    ],
)
def test_what_is_all_quoted_begins_with_somebody_whom_a_reader_knows(sentence, clear):
    field = Field(compared(f"{TEXT}{sentence}\n", "The bridge in Lyndale is closed.\n"))

    assert is_clear(field.lines["t0"][-1], field) is clear
