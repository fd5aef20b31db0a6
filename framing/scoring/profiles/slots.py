"""Entman's four functions of a frame, each filled with a sentence or not at all.

Every sentence gets the sum of the weights of the patterns that it fits; the best one
fills the slot, if it reaches the rule's `enough`. A sentence that opens a text goes before one
that lies deep in it, other things equal. Rules are data (`lexicons/entman.toml`).
"""

from __future__ import annotations

import numpy as np

from framing.records import Batch, Slot, Span
from framing.scoring.matching.rules import Cues, Rule, find_cues, load_rules, marks_of, rows_of

RULES = "entman"
LEAD = 0.5  # what the first sentence has before the last
HEADLINE = 0.5  # what a sentence of the body has before a headline, which is cut short


def fill(batch: Batch, cues: Cues | None = None) -> list[list[Slot]]:
    """Each text's slots: problem, cause, evaluation, remedy.

    Args:
        batch: the readings.
        cues: those of the batch, where they are known already.
    """
    cues = cues or find_cues(batch)
    out = cues.present["heading"] | _asks(batch)
    columns = [
        _column(name, rule, batch, cues, out) for name, rule in load_rules(RULES).rules.items()
    ]
    return [list(slots) for slots in zip(*columns, strict=True)]


def weights(rule: Rule, cues: Cues) -> np.ndarray:
    """What each sentence's cues amount to for a slot, shape (rows,), at least 0."""
    total = np.zeros(len(cues.present["heading"]))
    for pattern in rule.patterns:
        total += pattern.weight * rows_of(pattern, cues)
    return total


def _asks(batch: Batch) -> np.ndarray:
    """The sentences that are questions, shape (rows,): a question claims nothing."""
    asks: np.ndarray = batch.codes[batch.base[batch.document] + batch.row_end - 1] == ord("?")
    return asks


def _column(name: str, rule: Rule, batch: Batch, cues: Cues, out: np.ndarray) -> list[Slot]:
    """One slot of each text; the sentences that are `out` can't fill it."""
    weight = weights(rule, cues)
    texts = len(batch.readings)
    sizes = np.bincount(batch.document, minlength=texts)
    standing = weight - LEAD * batch.sentence / np.maximum(sizes[batch.document], 1)
    standing -= HEADLINE * cues.present["headline"]
    standing[out] = -np.inf
    first = (np.cumsum(sizes) - sizes)[sizes > 0]
    top = np.repeat(np.maximum.reduceat(standing, first), sizes[sizes > 0])
    ties = np.flatnonzero(standing == top)
    best = ties[np.unique(batch.document[ties], return_index=True)[1]]
    best = best[(weight[best] >= rule.enough) & np.isfinite(standing[best])]
    chosen = np.zeros(len(weight), dtype=bool)
    chosen[best] = True
    row, start, end = marks_of(rule.patterns, cues, chosen, batch)
    spans = list(map(Span, start.tolist(), end.tolist()))
    slots = [Slot(name, None, [])] * texts  # an empty one has nothing of its own
    columns = (
        batch.document[best],
        batch.sentence[best],
        weight[best],
        np.searchsorted(row, best),
        np.searchsorted(row, best, side="right"),
    )
    for text, sentence, sum_, low, high in zip(*(c.tolist() for c in columns), strict=True):
        slots[text] = Slot(name, sentence, spans[low:high], sum_)
    return slots
