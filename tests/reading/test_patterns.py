"""Patterns that are compiled when they are first called for."""

import re

import pytest

from framing.reading.grammar.patterns import rare


def test_a_rare_pattern_is_compiled_once_and_only_when_called_for():
    broken, river = rare("(unclosed"), rare(r"RIV\w+", re.IGNORECASE)

    assert river() is river()
    assert river().findall("The river, the Rivers") == ["river", "Rivers"]
    with pytest.raises(re.error):
        broken()
