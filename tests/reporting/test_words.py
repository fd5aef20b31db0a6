"""Numbers and days as people write them."""

import pytest

from framing.records import Evidence
from framing.reporting.page import words


@pytest.mark.parametrize(
    ("written", "shown"),
    [
        ("2025-11-06", "6 November 2025"),
        ("--11-06", "6 November"),
        ("2025-11", "2025-11"),
        ("soon", "soon"),
    ],
)
def test_a_day_is_written_out_as_far_as_it_is_told(written, shown):
    assert words.day_of(written) == shown


@pytest.mark.parametrize(
    ("quote", "shown"),
    [
        ("“No,” she said.", "“‘No,’ she said.”"),
        ('"No," she said.', "“‘No,’ she said.”"),
        ("never again,” she said.", "“‘never again,’ she said.”"),
        ("“We will not pay for it now or ever”, he said.", "“‘We will not pay for it’…”"),
        ("It isn't so.", "“It isn't so.”"),
    ],
)
def test_a_quotation_in_a_sentence_that_is_shown_has_single_marks(quote, shown):
    evidence = Evidence("one", "one", 0, len(quote), quote, [])

    assert words.around(evidence, 24) == shown
