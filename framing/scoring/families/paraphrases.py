"""Wording in paraphrases: what reported speech says, in words that are nobody's for sure.

In "Lund may slash output in retaliation, Brandt said" the narrator says what Brandt said.
Whether "slash" is Brandt's word or the narrator's can't be told from one text, so it counts
for neither, and is shown by itself.
"""

from __future__ import annotations

import numpy as np

from framing.records import Batch, Family, Hits, Measure, Scores
from framing.scoring.families.wording import listed_matches, loaded_matches, rates_of
from framing.scoring.given import Given
from framing.scoring.matching.lexicon import Matches, kept, load
from framing.scoring.tokens.vectors import REPORTED, words_per_row

FAMILY = Family(
    name="paraphrases",
    title="Wording in paraphrases",
    meaning="Loaded words and hedges where a text gives somebody's words in its own: whose "
    "word each is can't be told. For every 1,000 paraphrased words; in brackets how many were "
    "found.",
    unit="per 1,000 words",
    picture="Wording of each text's paraphrases",
    says="has {amount} of “{title}”",
    place=65,
)
FAMILIES = [FAMILY]
_UNIT = "per 1,000 paraphrased words"
MEASURES = [
    Measure(
        "paraphrases.loaded",
        FAMILY.name,
        "Loaded words in paraphrases",
        _UNIT,
        "words that judge or dramatise, in a paraphrase: whose word it is can't be told",
    ),
    Measure(
        "paraphrases.hedges",
        FAMILY.name,
        "Hedges in paraphrases",
        _UNIT,
        "words that leave open whether a thing is so, in a paraphrase: whose word it is can't "
        "be told",
    ),
]
LOADED, HEDGES = range(2)


def scores(given: Given) -> Scores:
    """The family's measures of what all families are given."""
    return score(given.batch)


def score(batch: Batch) -> Scores:
    """The measures of reported speech; see `MEASURES` and `records.Scores`.

    A text without reported words has no value. Each hit weighs one.
    """
    listed = listed_matches(batch, REPORTED)
    loaded = loaded_matches(batch, REPORTED, listed)
    ids = [category.id for category in load("wording").categories]
    hedges = kept(listed, listed.category == ids.index("hedges"))
    hits = _hits([(loaded, LOADED), (hedges, HEDGES)])
    return rates_of(hits, MEASURES, FAMILY, words_per_row(batch, REPORTED))


def _hits(parts: list[tuple[Matches, int]]) -> Hits:
    """Matches as hits, each with its measure, in the order of the text."""
    row = np.concatenate([found.row for found, _ in parts])
    start = np.concatenate([found.start for found, _ in parts])
    end = np.concatenate([found.end for found, _ in parts])
    measure = np.concatenate([np.full(len(found.row), number) for found, number in parts])
    order = np.lexsort((measure, start, row))
    return Hits(
        row=row[order],
        start=start[order],
        end=end[order],
        measure=measure[order],
        weight=np.ones(len(order)),
    )
