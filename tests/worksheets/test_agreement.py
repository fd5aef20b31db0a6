"""The keys of worksheets against what was planted, and against the hand reading."""

from __future__ import annotations

import pytest

from tests.worksheets.claims import claims_of
from tests.worksheets.events import EVENTS

MOST_WRONG = 0.05


@pytest.mark.parametrize("level", ["school", "university"])
def test_a_key_agrees_with_what_was_planted(level):
    """
    Over all events and three seeds, at most one claim in twenty is not borne out.
    """
    claims = {
        (event.name, what): holds
        for event in EVENTS
        for seed in range(3)
        for _, what, holds in claims_of(event, level, seed)
    }
    wrong = [claim for claim, holds in claims.items() if not holds]

    print(f"{level}: {len(claims) - len(wrong)} of {len(claims)} claims agree")
    print(*(f"  {event}: {what}" for event, what in wrong), sep="\n")

    assert len(claims) > 100
    assert len(wrong) <= MOST_WRONG * len(claims)
