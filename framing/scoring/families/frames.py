"""Frames of a codebook by their words: rates, shares, levels, and what sets a text apart.

The rate is METHODS' `1000 * hits / words` over the narrator's words (after
Boydstun et al. 2014 for the policy frames). Words that most texts of an event
share are its topic; scored without them, frames say what sets a text apart.
"""

from __future__ import annotations

from collections.abc import Sequence

import numpy as np

from framing.records import Batch, Family, Measure, Scores
from framing.scoring.given import Given
from framing.scoring.matching.lexicon import (
    NARRATOR,
    Lexicon,
    Matches,
    codebooks_shipped,
    counts_per_row,
    hits_of,
    kept,
    load,
    match,
    reliability_line,
)
from framing.scoring.scores import joined
from framing.scoring.tokens.vectors import document_sums, places, words_per_row
from framing.scoring.tokens.vocabulary import stop_words
from framing.settings import COMMON_SHARE
from framing.tokens import terms_of

FAMILIES = [
    Family(
        name="frames",
        title="Policy frames",
        meaning="Words that point to a frame, for every 1,000 of the narrator's words. In "
        "brackets how many were found; fewer than three are a trace.",
        unit="per 1,000 words",
        picture="Policy frames in each text",
        says="has {amount} of the frame “{title}”",
        layer="Policy frames",
        frames=True,
        place=30,
    ),
    Family(
        name="codebook",
        title="Frames of this kind of story",
        meaning="Words that point to a frame of the event's own codebook, for every 1,000 of "
        "the narrator's words. In brackets how many were found; fewer than three are a trace.",
        unit="per 1,000 words",
        picture="Frames of this kind of story in each text",
        says="has {amount} of the frame “{title}”",
        layer="Frames of this kind of story",
        frames=True,
        place=20,
    ),
]
LEAVES_OUT_TOPIC = True
PERSON = 0  # of `records.Mentions.kind`


def scores(given: Given) -> Scores:
    """The frames of every codebook of what all families are given; the first is that of
    the policy frames, the others are the event's own."""
    without = given.topic if given.apart else None
    prefixes = ("frames", *(f"codebook.{book.name}" for book in given.books[1:]))
    return joined(
        [
            score(given.batch, book, without=without, prefix=prefix)
            for book, prefix in zip(given.books, prefixes, strict=True)
        ]
    )


def score(
    batch: Batch,
    lexicon: Lexicon,
    voice: int | None = NARRATOR,
    without: np.ndarray | None = None,
    prefix: str = "frames",
) -> Scores:
    """Hits per 1,000 words for each category, named `prefix.category`.

    Args:
        batch: the readings.
        lexicon: a codebook.
        voice: whose words count, in numerator and denominator; None for all.
        without: (terms,), the terms that don't count, as of `common_terms`; they
            stay in the denominator, so both rates have one scale.
        prefix: what the measures' names begin with; up to its first point, their family.
    """
    matches = match(batch, lexicon, voice, without)
    if lexicon.star != "glob":  # other programs count a title, so their codebooks do
        matches = kept(matches, ~_titles(batch, matches))
    numerator = counts_per_row(batch, lexicon, matches)
    words = words_per_row(batch, voice).astype(float)
    return Scores(
        measures=measures(lexicon, prefix),
        numerator=numerator,
        denominator=np.repeat(words[:, None], numerator.shape[1], axis=1),
        scale=np.full(numerator.shape[1], 1000.0),
        hits=hits_of(matches),
        families=[one for one in FAMILIES if one.name == prefix.split(".", maxsplit=1)[0]],
    )


def _titles(batch: Batch, matches: Matches) -> np.ndarray:
    """Which matches are a person's title, "Senator" in "Senator Marta Lund": a word with a
    capital right before the name, or the name's first. Shape (hits,), bool."""
    people = batch.mentions.kind == PERSON
    begin = batch.base[batch.mentions.document[people]] + batch.mentions.start[people]
    place = places(batch)
    single = (matches.length == 1) & batch.token_capital[matches.token]
    here = place[matches.token]
    behind = here + (matches.end - matches.start) + 1  # one blank parts the two
    start = np.sort(begin)
    found: np.ndarray = single & (np.isin(here, start) | np.isin(behind, start))
    return found


def measures(lexicon: Lexicon, prefix: str = "frames") -> list[Measure]:
    """The measures of a codebook, in the order of its categories."""
    return [
        Measure(
            name=f"{prefix}.{category.id}",
            family=prefix.split(".", maxsplit=1)[0],
            title=category.name,
            unit="hits per 1,000 words",
            meaning=category.definition,
            reliability=reliability_line(category),
        )
        for category in lexicon.categories
    ]


def common_terms(batch: Batch, share: float = COMMON_SHARE) -> np.ndarray:
    """The topic: the terms, shape (terms,) bool, in at least `share` of the documents.

    A noun and its plural in -s count as one term. One document has nothing to
    share a topic with, so it has none; of two documents both must have the term.
    The batch is taken to be one event's.
    """
    documents, terms = len(batch.readings), len(batch.terms)
    if documents < 2 or not terms:
        return np.zeros(terms, dtype=bool)
    column = {term: number for number, term in enumerate(batch.terms)}
    stem = np.array(
        [
            column.get(term[:-1], own) if len(term) > 3 and term[-1] == "s" else own
            for own, term in enumerate(batch.terms)
        ]
    )
    pairs = np.unique(batch.document[batch.token_row] * terms + stem[batch.token_term])
    present = np.bincount(pairs % terms, minlength=terms)
    common: np.ndarray = (present >= share * documents)[stem]
    return common


def topic_words(batch: Batch, topic: np.ndarray) -> list[str]:
    """The event-common terms, as of `common_terms`, that mean something, by name."""
    stop = stop_words()
    words = (batch.terms[column] for column in np.flatnonzero(topic).tolist())
    return sorted(word for word in words if word not in stop and len(word) > 2)


def fits(batch: Batch, lexicon: Lexicon, share: float = COMMON_SHARE) -> bool:
    """Whether a codebook is for this event: at least `share` of the documents have one
    of its `event_terms`. One without any fits no event by itself."""
    column = {term: number for number, term in enumerate(batch.terms)}
    documents: set[int] = set()
    for phrase in lexicon.event_terms:
        ids = [column.get(term, -1) for term in terms_of(phrase)]
        size = len(batch.token_term) - len(ids) + 1
        there = np.ones(max(size, 0), dtype=bool)
        for step, wanted in enumerate(ids):
            there &= batch.token_term[step : step + size] == wanted
        documents |= set(batch.document[batch.token_row[np.flatnonzero(there)]].tolist())
    return len(documents) >= max(1.0, share * len(batch.readings))


def counts(batch: Batch, scores: Scores) -> np.ndarray:
    """Hits by document and category, shape (documents, categories)."""
    return document_sums(batch, scores.numerator)


def leading(hits: np.ndarray) -> np.ndarray:
    """The one or two frames that lead each document, shape (documents, categories), bool.

    The first has the most hits; the second, if any, at least half as many. Between
    equals the codebook's order decides. A document without hits has none.
    """
    lead = np.zeros(hits.shape, dtype=bool)
    order = np.argsort(-hits, axis=1, kind="stable")[:, :2]
    best = np.take_along_axis(hits, order, axis=1)
    np.put_along_axis(lead, order, (best > 0) & (best >= best[:, :1] / 2), axis=1)
    return lead


def books_for(batch: Batch, named: Sequence[str]) -> list[Lexicon]:
    """The codebooks that the user names, or else those shipped that fit the event; the policy
    frames, which all texts are scored by, aren't named a second time."""
    if named:
        return [load(name) for name in dict.fromkeys(named) if name != "policy_frames"]
    return [book for book in codebooks_shipped() if fits(batch, book)]
