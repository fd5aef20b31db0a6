"""Tone of the wording, sentence by sentence, with the narrator apart from the quoted.

A document's tone is the mean of its sentences' tones, never a score of the whole
text: that saturates with length. Two engines: `news`, the default, and `vader`,
which is vaderSentiment's compound.
"""

from __future__ import annotations

from typing import Literal

import numpy as np

from framing.records import Batch, Family, Hits, Measure, Scores
from framing.scoring.given import Given
from framing.scoring.tokens.vectors import NARRATOR, words_per_row
from framing.scoring.tone import news, vader

Engine = Literal["news", "vader"]

CLEAR = 0.3  # a tone that readers would hardly take for neutral
MIN_WORDS = 5  # "he said" beside a quotation is no narrator's sentence

_NEWS = (
    "B: mean of twenty ratings of 2,622 editorial sentences, Pearson r .60, not trained on them"
)
FAMILY = Family(
    name="sentiment",
    title="Tone of the narrator",
    meaning="The narrator's own words, sentence by sentence, from −1 (bad) to +1 (good); other "
    "voices are left out. In brackets the sentences with a word that counts.",
    unit="from −1 (bad) to +1 (good)",
    head="Tone",
    picture="Tone of each text",
    layer="Tone",
    always=True,
    place=40,
)
FAMILIES = [FAMILY]
MEASURES = [
    Measure(
        name="tone",
        family=FAMILY.name,
        title="Tone, narrator",
        unit="mean of sentences, -1 to 1",
        kind="mean",
        meaning="higher: the narrator's wording is more favourable",
        reliability=_NEWS,
    ),
    Measure(
        name="tone_others",
        family=FAMILY.name,
        title="Tone, quoted and reported",
        unit="mean of sentences, -1 to 1",
        kind="mean",
        meaning="higher: the wording given to others is more favourable",
        reliability=_NEWS,
    ),
    Measure(
        name="tone_positive",
        family=FAMILY.name,
        title="Clearly positive sentences, narrator",
        unit="% of sentences",
        kind="share",
        meaning=f"share of the narrator's sentences with a tone of {CLEAR} or more",
    ),
    Measure(
        name="tone_negative",
        family=FAMILY.name,
        title="Clearly negative sentences, narrator",
        unit="% of sentences",
        kind="share",
        meaning=f"share of the narrator's sentences with a tone of -{CLEAR} or less",
    ),
]


def scores(given: Given) -> Scores:
    """The family's measures of what all families are given."""
    return score(given.batch, given.settings.tone, given.read)


def score(batch: Batch, engine: Engine = "news", read: news.Read | None = None) -> Scores:
    """The tone measures of a batch; see `MEASURES` and `records.Scores`.

    A row counts for a voice that has at least five of its words, or all of them. The
    hits of `tone` and `tone_others` are words with their part in the numerator; of
    the two shares, none: they count sentences. `read` is `news.read_batch`'s, where
    it is known already.
    """
    rows = len(batch.document)
    own = words_per_row(batch, NARRATOR)
    others = words_per_row(batch, None) - own
    voices = [(own, others), (others, own)]
    if engine == "news":
        parts, by = _weigh_news(batch, own, others, read or news.read_batch(batch))
    else:
        parts, by = _weigh_vader(batch, own, others)
    numerator = np.zeros((rows, len(MEASURES)))
    denominator = np.zeros((rows, len(MEASURES)))
    kept = []
    for number, (mine, rest) in enumerate(voices):
        counts = _counts(mine, rest, engine, number == 0)
        denominator[:, number] = counts
        here = (by == number) & counts[parts.row]
        numerator[:, number] = np.bincount(
            parts.row[here], weights=parts.weight[here], minlength=rows
        )
        kept.append(here)
    clear = denominator[:, 0] > 0
    numerator[:, 2] = clear & (numerator[:, 0] >= CLEAR)
    numerator[:, 3] = clear & (numerator[:, 0] <= -CLEAR)
    denominator[:, 2] = denominator[:, 3] = clear
    chosen = np.flatnonzero(kept[0] | kept[1])
    return Scores(
        measures=MEASURES,
        numerator=numerator,
        denominator=denominator,
        scale=np.array([1.0, 1.0, 100.0, 100.0]),
        hits=_chosen(parts, by, chosen),
        families=[FAMILY],
    )


def _counts(mine: np.ndarray, rest: np.ndarray, engine: Engine, ties: bool) -> np.ndarray:
    """Which rows count for a voice that has `mine` of their words, the others `rest`."""
    if engine == "vader":  # a compound is of the whole sentence, so of one voice
        return (mine > 0) & (mine + ties > rest)
    return (mine >= MIN_WORDS) | ((mine > 0) & (rest == 0))


def _chosen(parts: Hits, measure: np.ndarray, chosen: np.ndarray) -> Hits:
    """Some of the words, under the measures that they count for."""
    return Hits(
        row=parts.row[chosen],
        start=parts.start[chosen],
        end=parts.end[chosen],
        measure=measure[chosen],
        weight=parts.weight[chosen],
    )


def _weigh_news(
    batch: Batch, own: np.ndarray, others: np.ndarray, read: news.Read
) -> tuple[Hits, np.ndarray]:
    """Every word that counts with its part in its voice's tone of the row, and by whom
    it is said: 0 the narrator, 1 others."""
    words, found = read
    row = words.row[found.first]
    by = (batch.token_voice[found.first] != NARRATOR).astype(np.int64)
    # each voice of a row is a sentence of its own
    length = np.stack([own, others], axis=1).ravel()
    weight = news.parts_of(2 * row + by, found.valence, length)
    return (
        Hits(
            row=row,
            start=words.start[found.first],
            end=words.end[found.last],
            measure=by,
            weight=weight,
        ),
        by,
    )


def _weigh_vader(batch: Batch, own: np.ndarray, others: np.ndarray) -> tuple[Hits, np.ndarray]:
    """The same with VADER's compound of the whole sentence, given to the voice that has
    more of its words."""
    texts, starts = [], []
    for document, place in zip(batch.document.tolist(), batch.sentence.tolist(), strict=True):
        reading = batch.readings[document]
        sentence = reading.sentences[place]
        texts.append(reading.document.text[sentence.start : sentence.end])
        starts.append(sentence.start)
    found = vader.parts(texts)
    start = np.array(starts, dtype=np.int64)[found.row] if starts else found.row
    by = (others > own).astype(np.int64)[found.row]
    return (
        Hits(
            row=found.row,
            start=found.start + start,
            end=found.end + start,
            measure=by,
            weight=found.part,
        ),
        by,
    )
