"""What a text's sentences are about, by the 17 top-level IPTC Media Topics.

A sentence counts for each subject of which it has a word, so the shares of a text's
subjects may sum to more than all. All voices count, as with everything that a text
selects: what it lets others speak of is its choice too.
"""

from __future__ import annotations

from functools import cache

import numpy as np

from framing import lexicons
from framing.lexicons import LexiconFile
from framing.records import Batch, Family, Hits, Measure, Scores
from framing.scoring.given import Given
from framing.scoring.matching.lexicon import (
    Lexicon,
    Matches,
    counts_per_row,
    load,
    match,
    reliability_line,
)
from framing.scoring.tokens.vectors import document_sums

FAMILY = Family(
    name="subjects",
    title="What it is about",
    meaning="The share of each text's sentences, in any voice, that have a word of a subject, "
    "by the top-level IPTC Media Topics; a sentence may have several. In brackets the "
    "sentences.",
    unit="% of sentences",
    picture="What each text is about",
    says="gives {amount} room to {title}",
    place=12,
)
FAMILIES = [FAMILY]
ONE_EVENT = True  # what no text of an event has three times isn't measured
MIN_ROWS = 3  # sentences, in one text, under which a subject of an event is by the way
GOOD = 0.15  # share of an event's sentences from which it is about a subject
HEADLINE, LEAD = 0.2, 0.2  # how much of the leading subject these decide, the rest the whole
LEAD_ROWS = 5  # sentences behind the headline
WORDS = 0.25  # how much of it is the share of the subjects' words, sentences the rest
# What any news speaks of, politicians in every policy, leads where it has more room than it has
# by habit: a share is held against its subject's usual one (`_usual`) and this.
EVEN = 0.4


def scores(given: Given) -> Scores:
    """The family's measures of what all families are given."""
    return score(given.batch)


def score(batch: Batch) -> Scores:
    """The share of each text's sentences that have a word of each subject, in percent.

    Only subjects that some text has in three sentences or more are measured. Numerator: 1
    for a sentence of the subject; denominator: 1 for any. A hit is a word that counts, the
    words of a sentence weigh 1 together.
    """
    counts, matches = _counted(batch)
    there = (counts > 0).astype(float)
    most = document_sums(batch, there).max(axis=0, initial=0)
    kept = np.flatnonzero(most >= MIN_ROWS)
    place = np.full(counts.shape[1], -1)
    place[kept] = np.arange(len(kept))
    mine = place[matches.category] >= 0
    row, category = matches.row[mine], matches.category[mine]
    measures = _measures()
    return Scores(
        measures=[measures[number] for number in kept.tolist()],
        numerator=there[:, kept],
        denominator=np.ones((len(there), len(kept))),
        scale=np.full(len(kept), 100.0),
        hits=Hits(
            row=row,
            start=matches.start[mine],
            end=matches.end[mine],
            measure=place[category],
            weight=1.0 / counts[row, category],
        ),
        families=[FAMILY],
    )


def about(scores: Scores) -> frozenset[str]:
    """The short names of the subjects that an event is about, as of any scores that hold
    this family's measures: `GOOD` of all sentences have a word of each, and half as many
    as of the commonest."""
    shares = {
        measure.name.removeprefix(f"{FAMILY.name}."): float(scores.numerator[:, at].mean())
        for at, measure in enumerate(scores.measures)
        if measure.family == FAMILY.name
    }
    least = max(GOOD, max(shares.values(), default=0.0) / 2)
    return frozenset(name for name, share in shares.items() if share >= least)


def codes() -> dict[str, str]:
    """The IPTC code of each subject by its short name, in the order of the codes."""
    return {category.id: category.code for category in _lexicon().categories}


def leading(batch: Batch) -> list[str | None]:
    """The short name of each text's first subject; None where it has no word of any.

    The headline and the five sentences behind it count a fifth each, all sentences the
    rest, and its words a quarter of the whole; each against what is usual of its subject, so
    that politics gives way to what is decided on. Between equals the codes' order decides.
    """
    counts, _ = _counted(batch)
    names, usual = list(codes()), _usual()
    found: list[str | None] = []
    for document in range(len(batch.readings)):
        words = counts[batch.document == document]
        if not words.any():
            found.append(None)
            continue
        rows = (words > 0).astype(float)
        lead = rows[1 : 1 + LEAD_ROWS] if len(rows) > 1 else rows
        weight = (
            HEADLINE * rows[0]
            + LEAD * lead.mean(axis=0)
            + (1 - HEADLINE - LEAD) * rows.mean(axis=0)
        )
        weight = (1 - WORDS) * weight + WORDS * words.sum(axis=0) / words.sum()
        weight /= usual + EVEN
        found.append(names[int(np.round(weight, 9).argmax())])
    return found


@cache
def _lexicon() -> Lexicon:
    return load("subjects")


class _Room(LexiconFile, frozen=True):
    """The share of a news article's sentences that have a word of each subject, on average."""

    usual: dict[str, float]


@cache
def _usual() -> np.ndarray:
    """These shares in the order of `codes`, shape (subjects,)."""
    shares = lexicons.load("usual_subjects", _Room).usual
    return np.array([shares[name] for name in codes()])


@cache
def _measures() -> list[Measure]:
    return [
        Measure(
            name=f"{FAMILY.name}.{category.id}",
            family=FAMILY.name,
            title=category.name,
            unit=FAMILY.unit,
            kind="share",
            meaning=f"{category.definition} IPTC Media Topic {category.code}.",
            reliability=reliability_line(category),
        )
        for category in _lexicon().categories
    ]


def _counted(batch: Batch) -> tuple[np.ndarray, Matches]:
    """Words of each subject by sentence, shape (rows, subjects), and the words."""
    matches = match(batch, _lexicon(), voice=None)
    return counts_per_row(batch, _lexicon(), matches), matches
