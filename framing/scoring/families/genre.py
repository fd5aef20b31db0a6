"""Events or a state of things, contest or issue: balances of sentences.

A text that tells single events is episodic, one that gives trends and context
thematic (Iyengar 1991); one that tells politics as a game is contest-framed, one that
speaks of problems, policy and those concerned issue-framed (Cappella & Jamieson 1997).
Whose voice a sentence is makes no difference. Rules are data (`lexicons/genre.toml`).
"""

from __future__ import annotations

import numpy as np

from framing.records import Batch, Family, Hits, Measure, Scores
from framing.scoring.given import Given
from framing.scoring.matching.rules import Cues, find_cues, load_rules, marks_of, rows_of

RULES = "genre"
PAIRS = (("episodic", "thematic"), ("contest", "issue"))
FAMILY = Family(
    name="genre",
    title="Events or context, contest or issue",
    meaning="From −1 to +1: single events (+) or context and trends (−); the language of "
    "contest (+) or of problems and policy (−). In brackets the sentences.",
    unit="balance of sentences",
    always=True,
    place=50,
)
FAMILIES = [FAMILY]
MEASURES = [
    Measure(
        name="genre.episodic",
        family=FAMILY.name,
        title="Episodic rather than thematic",
        unit="balance of sentences, −1 to 1",
        kind="balance",
        meaning="Sentences that tell single events less those that give context and trends, "
        "over both: 1 is all events, −1 all context (Iyengar 1991)",
    ),
    Measure(
        name="genre.contest",
        family=FAMILY.name,
        title="Contest rather than issue",
        unit="balance of sentences, −1 to 1",
        kind="balance",
        meaning="Sentences in the language of contest less those about problems and policy, "
        "over both: 1 is all contest, −1 all issue (Cappella & Jamieson 1997)",
    ),
]


def scores(given: Given) -> Scores:
    """The family's measures of what all families are given."""
    return score(given.batch, given.cues)


def score(batch: Batch, cues: Cues | None = None) -> Scores:
    """(episodic - thematic) / (episodic + thematic) over sentences, contest likewise.

    A sentence that has cues of both counts for both. A text without any has no value.
    Hits are words, and so don't sum to the numerator: they weigh 1 for the first of
    the pair and -1 for the second, whatever number of them a sentence has.

    Args:
        batch: the readings.
        cues: those of the batch, where they are known already.
    """
    cues = cues or find_cues(batch)
    rules = load_rules(RULES).rules
    rows = len(batch.document)
    numerator, denominator = np.zeros((rows, len(PAIRS))), np.zeros((rows, len(PAIRS)))
    hits: list[tuple[np.ndarray, ...]] = []
    for column, pair in enumerate(PAIRS):
        for name, sign in zip(pair, (1.0, -1.0), strict=True):
            patterns = rules[name].patterns
            told = np.zeros(rows, dtype=bool)
            for pattern in patterns:
                told |= rows_of(pattern, cues)
            numerator[:, column] += sign * told
            denominator[:, column] += told
            row, start, end = marks_of(patterns, cues, told, batch)
            number = np.full(len(row), column)
            hits.append((row, start, end, number, np.full(len(row), sign)))
    return Scores(
        measures=MEASURES,
        numerator=numerator,
        denominator=denominator,
        scale=np.ones(len(PAIRS)),
        hits=Hits(*(np.concatenate(parts) for parts in zip(*hits, strict=True))),
        families=[FAMILY],
    )
