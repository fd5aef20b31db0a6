"""Scare quotes, by hand."""

import pytest

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
