"""Numbers and days as people write them."""

import pytest

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
