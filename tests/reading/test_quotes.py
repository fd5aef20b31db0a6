"""Quotations: every kind of mark, nested, open across paragraphs, and apostrophes."""

import pytest
from hypothesis import assume, given
from hypothesis import strategies as st

from framing.reading.grammar import quotes

SOUP = st.text(st.sampled_from("ab s.,\n\"'“”‘’«»„「」`"), max_size=80)


def found(text):
    return [text[one.start : one.end] for one in quotes.find(text)]


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ('He said, "It rains." She left.', ['"It rains."']),
        ("He said, “It rains.” She left.", ["“It rains.”"]),
        ("He said, ''It rains.'' She left.", ["''It rains.''"]),
        ("He said, ``It rains.'' She left.", ["``It rains.''"]),
        ("He said, 'It rains.' She left.", ["'It rains.'"]),
        ("He said, ‘It rains.’ She left.", ["‘It rains.’"]),
        ("Il dit « Il pleut. » Elle part.", ["« Il pleut. »"]),
        ("Er sagte „Es regnet.“ Sie ging.", ["„Es regnet.“"]),
        ("彼は「雨だ」と言った。", ["「雨だ」"]),
        ('An old "mixed” pair.', ['"mixed”']),
        ("No marks at all.", []),
        ("", []),
    ],
)
def test_every_kind_of_mark_is_read(text, expected):
    assert found(text) == expected


@pytest.mark.parametrize(
    "text",
    [
        "The dockers' union didn't sign; it's the crews' turn.",
        "Rock 'n' roll of the '90s, and get 'em while it’s hot.",
        "The drivers’ strike and the pilots’ strike.",
        "A pipe 5' 10\" long",
    ],
)
def test_apostrophes_open_nothing(text):
    assert found(text) == []


def test_a_possessive_within_single_marks_does_not_close_them():
    text = "'The crews' boats are gone,' she said."

    assert found(text) == ["'The crews' boats are gone,'"]


def test_marks_within_a_quotation_belong_to_it():
    text = "“He asked, ‘Where is the “Aurora”?’ and left,” Lee said."

    assert found("“He asked, ‘Where?’ and left,” Lee said.") == [
        "“He asked, ‘Where?’ and left,”"
    ]
    assert found(text)[0].startswith("“He asked")


def test_a_quotation_runs_on_into_a_paragraph_that_opens_with_a_mark():
    first, second = quotes.find("“One.\n\n“Two,” she said.")

    assert (first.continued, second.continued) == (True, False)


def test_an_open_mark_in_mid_paragraph_quotes_nothing():
    assert found("It was 5 “ wide and so on.\n\nNext.") == []


@pytest.mark.parametrize(
    "text",
    [
        "“The pier fell.\nThe town wept.\nWe will build,” Haan said.",
        '"The pier fell.\nThe town wept.\nWe will build," Haan said.',
        "“The pier fell.\n\nThe town wept.”\n\nHaan left.",
        "“Who knows?\nNobody does!” Haan said.",
        "Haan spoke.\n“The pier fell.\nWe’ll build it.”",
    ],
)
def test_a_speech_over_paragraphs_may_have_marks_at_its_ends_alone(text):
    (one,) = quotes.find(text)

    assert text[one.start] + text[one.end - 1] in ("“”", '""')


@pytest.mark.parametrize(
    "text", ["“A stray mark.\nHaan saw “the pier” fall.", "“A stray mark.\nHaan left."]
)
def test_a_mark_left_open_goes_no_further_than_its_paragraph(text):
    assert quotes.find(text)[0].end == len("“A stray mark.")


@given(SOUP)
def test_quotations_are_in_order_apart_and_within_their_text(text):
    at = 0
    for one in quotes.find(text):
        assert at <= one.start < one.end <= len(text)
        at = one.end


@given(SOUP, SOUP)
def test_paragraphs_without_a_mark_between_them_are_read_alone(left, right):
    """
    A plain paragraph between two texts parts their quotations.
    """
    joined = f"{left}\n\nplain\n\n{right}"
    moved = len(left) + 9
    expected = [*quotes.find(left), *quotes.find(right)]
    spans = [(one.start, one.end) for one in quotes.find(joined)]
    assume(not any(start < len(left) < end for start, end in spans))  # a speech over all
    apart = [(one.start, one.end) for one in quotes.find(left)]

    assert spans[: len(apart)] == apart
    assert spans[len(apart) :] == [
        (one.start + moved, one.end + moved) for one in expected[len(apart) :]
    ]


class Marked(str):
    """A text that counts how often its characters are looked at one by one."""

    looks = 0

    def __getitem__(self, key):
        Marked.looks += 1
        return super().__getitem__(key)


@pytest.mark.parametrize(
    "piece", ["“", '"', "'a ", "« ", "'' ", "“ab ", "a' 'b ", "“\n\n", "‘b’ "]
)
def test_the_work_grows_with_the_text_and_no_faster(piece):
    """
    Twice the marks take at most about twice the looks at the text.
    """
    work = []
    for size in (2_000, 4_000):
        Marked.looks = 0
        quotes.find(Marked(piece * size))
        work.append(Marked.looks)

    assert work[1] <= 2.2 * work[0] + 50
