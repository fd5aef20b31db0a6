"""Texts with Chinese, Japanese or Korean characters told from others."""

import pytest

from framing.reading.grammar.patterns import is_eastern


@pytest.mark.parametrize(
    ("text", "eastern"),
    [
        ("", False),
        ("The river fell.", False),
        ("“Żółw,” she said — für 5 €.", False),
        ("강이 말랐다", True),
        ("The paper (中央社) said so", True),
        ("カワ", True),
    ],
)
def test_eastern_characters_are_seen_among_others(text, eastern):
    assert is_eastern(text) is eastern
