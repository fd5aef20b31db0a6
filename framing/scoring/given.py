"""What every family of measures is given: a batch, and what many of them look at."""

from __future__ import annotations

from collections.abc import Sequence

import numpy as np
from msgspec import Struct

from framing.records import Batch
from framing.scoring.matching.categories import Lexicon
from framing.scoring.matching.rules import Cues, find_cues
from framing.scoring.matching.statements import Told, statements
from framing.scoring.tone import news
from framing.settings import Settings


class Given(Struct, frozen=True):
    """A batch with what is found in it once for all families.

    `books` are the frames to look for, the policy frames first, then the event's own;
    `topic`, shape (terms,) bool, the event's common terms; `cues` those of the rules,
    `read` its valued words, `told` its statements. `apart` says that the common terms
    don't count.
    """

    batch: Batch
    books: Sequence[Lexicon]
    topic: np.ndarray
    settings: Settings
    cues: Cues
    read: news.Read
    told: Told
    apart: bool = False


def given_of(
    batch: Batch, books: Sequence[Lexicon], topic: np.ndarray, settings: Settings
) -> Given:
    """What the families are given of a batch."""
    cues, read, told = find_cues(batch), news.read_batch(batch), statements(batch)
    return Given(batch, books, topic, settings, cues, read, told)
