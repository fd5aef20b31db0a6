"""The five generic frames as their 20 questions, each answered with its evidence.

After Semetko & Valkenburg (2000); answering question by question and aggregating
beats predicting a frame at once (Odijk et al. 2013). The whole text is asked, its
quotations and reported speech too, as people who code it read all of it: a reproach
in a quotation is a reproach in the text. Rules are data (`lexicons/generic_frames.toml`).
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from typing import TypeVar

import numpy as np

from framing.records import Answer, Batch, Span
from framing.scoring.matching.rules import Cues, Rule, find_cues, load_rules, marks_of, rows_of

RULES = "generic_frames"
# On ten short texts not seen before the rules were made (own writing, own coding):
# precision .83, recall .43; to say no to everything is right in .71.
Item = TypeVar("Item")
FRAMES = ("responsibility", "human interest", "conflict", "morality", "economic consequences")


def questions() -> dict[str, Rule]:
    """The questions by their ids, in order: R1 to R5, H1 to H5, C1 to C4, M1 to M3, E1
    to E3; each has its text and its frame (`group`)."""
    return load_rules(RULES).rules


def answer(batch: Batch, cues: Cues | None = None) -> list[list[Answer]]:
    """Each text's answers to the 20 questions, in their order.

    A yes has its evidence; a no says that none was found. H5 asks for pictures, so
    it is None; and a text without words can't be asked anything.

    Args:
        batch: the readings.
        cues: those of the batch, where they are known already.
    """
    cues = cues or find_cues(batch)
    words = np.bincount(batch.document[batch.token_row], minlength=len(batch.readings))
    columns = [
        _column(name, rule, batch, cues, words > 0) for name, rule in questions().items()
    ]
    return [list(answers) for answers in zip(*columns, strict=True)]


def frame_scores(answers: Sequence[Sequence[Answer]]) -> list[list[float | None]]:
    """The share of yes among each frame's answers, by text, frames as in `FRAMES`.

    From 0 to 1; questions that can't be asked don't count (human interest is over
    four), and None is a frame of which nothing could be asked.
    """
    known = questions()
    return [
        [_share([a.yes for a in given if known[a.question].group == frame]) for frame in FRAMES]
        for given in answers
    ]


def _share(yes: Sequence[bool | None]) -> float | None:
    told = [value for value in yes if value is not None]
    return sum(told) / len(told) if told else None


def _column(name: str, rule: Rule, batch: Batch, cues: Cues, asked: np.ndarray) -> list[Answer]:
    """One question's answers, by text."""
    texts, rows = len(batch.readings), len(batch.document)
    if not rule.patterns:
        return [Answer(name, None, [], [], "clear")] * texts
    shown = np.zeros(rows, dtype=bool)
    short = np.zeros(texts, dtype=bool)  # a sentence fits, yet it isn't enough
    for pattern in rule.patterns:
        fits = rows_of(pattern, cues)
        many = np.bincount(batch.document[fits], minlength=texts)
        holds = many >= pattern.sentences
        short |= (many > 0) & ~holds
        shown |= fits & holds[batch.document]
    # what has nothing of its own may be shared by the texts
    unasked = Answer(name, None, [], [], "clear")
    no, close = Answer(name, False, [], [], "clear"), Answer(name, False, [], [], "thin")
    kinds = np.where(asked, np.where(short, 2, 1), 0).tolist()
    answers = [(unasked, no, close)[kind] for kind in kinds]
    told = np.flatnonzero((np.bincount(batch.document[shown], minlength=texts) > 0) & asked)
    evidence = _cut(batch.document[shown], batch.sentence[shown].tolist(), told)
    row, start, end = marks_of(rule.patterns, cues, shown, batch)
    marks = _cut(batch.document[row], list(map(Span, start.tolist(), end.tolist())), told)
    for text, found, words in zip(told.tolist(), evidence, marks, strict=True):
        answers[text] = Answer(name, True, found, words, "thin" if len(found) == 1 else "clear")
    return answers


def _cut(document: np.ndarray, items: list[Item], told: np.ndarray) -> Iterator[list[Item]]:
    """The items of each of the told texts; all are in the order of the texts."""
    low = np.searchsorted(document, told).tolist()
    high = np.searchsorted(document, told, side="right").tolist()
    return (items[a:b] for a, b in zip(low, high, strict=True))
