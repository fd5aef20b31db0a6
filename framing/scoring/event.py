"""One event's readings in, all that is counted in them out."""

from __future__ import annotations

from collections.abc import Sequence
from typing import NamedTuple

import numpy as np

from framing.records import Batch, Reading, Scores
from framing.scoring import scorer
from framing.scoring.families import frames
from framing.scoring.matching import lexicon
from framing.scoring.matching.rules import Cues, find_cues
from framing.scoring.matching.statements import Told, statements
from framing.scoring.tokens.vectors import vectorize
from framing.scoring.tone import news
from framing.settings import Settings


class Scored(NamedTuple):
    """One event's readings with all that is counted in them, so that it is counted once.

    `scores` are over all terms, `contrast` without the event's common ones, `topic` (terms,).
    """

    batch: Batch
    topic: np.ndarray
    books: list[lexicon.Lexicon]
    cues: Cues
    words: news.Read
    told: Told
    scores: Scores
    contrast: Scores


def score_event(readings: Sequence[Reading], settings: Settings) -> Scored:
    """One event's readings, scored."""
    batch = vectorize(readings)
    topic = frames.common_terms(batch)
    cues, words, told = find_cues(batch), news.read_batch(batch), statements(batch)
    books = [lexicon.load("policy_frames"), *frames.books_for(batch, settings.codebooks)]
    scores, contrast = scorer.score(batch, books, topic, cues, words, told, settings.tone)
    return Scored(batch, topic, books, cues, words, told, scores, contrast)
