"""One event's readings in, all that is counted in them out."""

from __future__ import annotations

from collections.abc import Sequence
from typing import NamedTuple

from framing.records import Reading, Scores
from framing.scoring import scorer
from framing.scoring.families import frames
from framing.scoring.given import Given, given_of
from framing.scoring.matching import lexicon
from framing.scoring.tokens.vectors import vectorize
from framing.settings import Settings


class Scored(NamedTuple):
    """One event's readings with all that is counted in them, so that it is counted once.

    `scores` are over all terms, `contrast` without the event's common ones.
    """

    given: Given
    scores: Scores
    contrast: Scores


def score_event(readings: Sequence[Reading], settings: Settings) -> Scored:
    """One event's readings, scored."""
    batch = vectorize(readings)
    books = [lexicon.load("policy_frames"), *frames.books_for(batch, settings.codebooks)]
    given = given_of(batch, books, frames.common_terms(batch), settings)
    return Scored(given, *scorer.score(given))
