"""Scare quotes, by hand."""

import pytest
from msgspec import structs

from framing.records import Attribution, Span
from framing.scoring.matching.scare_quotes import scare_quotes
from framing.scoring.tokens.vectors import vectorize
from tests.scoring.batches import batch_of, reading_of


def quotes_in(*sentences):
    batch = batch_of(list(sentences))
    found = scare_quotes(batch)
    text = batch.readings[0].document.text
    return [text[start:end] for start, end in zip(found.start, found.end, strict=True)]


@pytest.mark.parametrize(
    ("sentence", "expected"),
    [
        ('The "experts" agreed.', ['"experts"']),
        ("The “expert panel,” as ever, agreed.", ["“expert panel,”"]),
        ("A ‘fresh start’ it was not.", ["‘fresh start’"]),
        ('It was "a long and winding road" home.', []),  # more than three words
        ("The film “Gone With Wind” was shown.", []),  # a title
        ('The word "soon" is short.', []),  # a word as a word
        ('They called it a day, a "short" one.', ['"short"']),
        ('He shouted "go home!" and left.', []),  # an utterance
        ("It's the farmers' and the miners' land.", []),  # apostrophes
        ('Five 6" pipes and 7" pipes.', []),  # inches
        ('"No," he said, "it won\'t do at all."', []),
        ('" "', []),
    ],
)
def test_the_rule_by_example(sentence, expected):
    assert quotes_in(sentence) == expected


def test_what_an_attribution_covers_is_said_and_not_doubted():
    sentence = 'Kim calls the plan a "sham deal" for miners.'
    reading = reading_of([sentence])
    fields = {name: getattr(reading, name) for name in reading.__struct_fields__}
    covered = Attribution([Span(0, 3)], [Span(4, 9)], [Span(10, 43)], "partial")
    bare = Attribution([], [], [Span(21, 32)], "partial")
    sourced, unsourced = (
        vectorize([type(reading)(**{**fields, "attributions": [said]})])
        for said in (covered, bare)
    )

    assert len(scare_quotes(sourced).row) == 0
    assert len(scare_quotes(unsourced).row) == 1


def test_rows_are_those_of_the_batch():
    found = scare_quotes(batch_of(["None here."], ["Nor here.", 'A "cure" came.']))

    assert found.row.tolist() == [2]


def test_nothing_gives_nothing():
    assert len(scare_quotes(vectorize([])).row) == 0


@pytest.mark.parametrize(
    ("sentence", "many"),
    [
        ('A "one two three" came.', 1),
        ('A "one two three four" came.', 0),
        ('A "One two" came.', 1),  # half in capitals
        ('A "One Two three four" came.', 0),
        ('A "One Two three" came.', 0),  # two thirds
        ('A "ONE two" came.', 1),
        ('A "one?" came.', 0),
        ('A "one." came.', 1),
        (f'A "{"x" * 60}" came.', 1),
        (f'A "{"x" * 61}" came.', 0),
        ('A "one" and a "two" came.', 2),
        ('It "one" "two" it.', 2),
        ("A “one” and ‘two’ came.", 2),
        ('A "--" came.', 0),
        ('Now called "one" by us.', 0),
        ('Nowcalled "one" by us.', 1),
        ('Called it, at length, "one" by us.', 1),
        ('It says: "one" by us.', 0),
    ],
)
def test_one_to_three_words_within_sixty_characters(sentence, many):
    assert len(quotes_in(sentence)) == many


def test_marks_over_two_sentences_or_texts_are_no_quote():
    assert quotes_in('A "one', 'two" came.') == []
    assert len(scare_quotes(batch_of(['A "one'], ['two" came.'])).row) == 0


def test_a_hit_is_told_by_offsets_of_its_own_text():
    found = scare_quotes(batch_of(["None here."], ['A "cure" and a "fix" came.']))

    assert (found.start.tolist(), found.end.tolist()) == ([2, 15], [8, 20])
    assert found.weight.tolist() == [1, 1]
    assert found.measure.tolist() == [0, 0]


@pytest.mark.parametrize(("start", "end", "many"), [(10, 16, 0), (11, 16, 1), (0, 10, 1)])
def test_only_what_an_attribution_holds_is_said(start, end, many):
    sentence = 'Kim had a "cure" then.'
    said = Attribution([Span(0, 3)], [], [Span(start, end)], "partial")
    reading = structs.replace(reading_of([sentence]), attributions=[said])

    assert len(scare_quotes(vectorize([reading])).row) == many
