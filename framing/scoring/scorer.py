"""Every family of measures over one batch."""

from __future__ import annotations

from collections.abc import Sequence

import numpy as np

from framing.records import Batch, Measure, Profile, Reading, Regard, Scores
from framing.scoring.families import (
    aspects,
    frames,
    genre,
    paraphrases,
    questions,
    sentiment,
    slots,
    sourcing,
    subjects,
    targets,
    wording,
)
from framing.scoring.matching import lexicon, rules, statements
from framing.scoring.matching.codebooks import Lexicon
from framing.scoring.matching.rules import Cues
from framing.scoring.matching.statements import Told
from framing.scoring.scores import joined
from framing.scoring.tokens.vectors import document_sums, vectorize
from framing.scoring.tone import news
from framing.settings import Settings


def score(
    batch: Batch,
    books: Sequence[Lexicon],
    topic: np.ndarray,
    cues: Cues,
    read: news.Read,
    told: Told,
    engine: sentiment.Engine = "news",
) -> tuple[Scores, Scores]:
    """Every measure that is a ratio over sentences: over all terms, and without the topic.

    Args:
        batch: one event's readings.
        books: the frames to look for; the first are the policy frames, the others
            the event's own.
        topic: (terms,), the event's common terms.
        cues: the batch's, of `rules.find_cues`.
        read: the batch's, of `news.read_batch`.
        told: the batch's, of `statements.statements`.
        engine: how tone is scored.
    """
    named = _named(books)
    alike = [
        aspects.score(batch),
        subjects.score(batch),
        *score_sentences(batch, cues, read, told, engine),
    ]
    every = [frames.score(batch, book, prefix=prefix) for book, prefix in named]
    apart = [frames.score(batch, book, without=topic, prefix=prefix) for book, prefix in named]
    return joined([*alike, *every]), joined([*alike, *apart])


def score_apart(
    batch: Batch,
    books: Sequence[Lexicon],
    topic: np.ndarray,
    cues: Cues,
    read: news.Read,
    told: Told,
    engine: sentiment.Engine = "news",
) -> Scores:
    """Every measure that means the same in any event, so without the event's topics, over
    the terms that aren't common to the event; arguments as of `score`."""
    apart = [
        frames.score(batch, book, without=topic, prefix=prefix)
        for book, prefix in _named(books)
    ]
    return joined([*score_sentences(batch, cues, read, told, engine), *apart])


def values_of(
    readings: Sequence[Reading], settings: Settings
) -> tuple[list[Measure], np.ndarray]:
    """Texts of any events, each for itself, in every measure that needs no event.

    Returns:
        The measures, and values of shape (texts, measures): NaN where a text has nothing
        to count over. No readings give shape (0, measures).
    """
    batch, scores = score_alone(readings, settings)
    above = document_sums(batch, scores.numerator * scores.scale)
    below = document_sums(batch, scores.denominator)
    values = np.divide(above, below, out=np.full_like(above, np.nan), where=below > 0)
    return scores.measures, values


def score_alone(readings: Sequence[Reading], settings: Settings) -> tuple[Batch, Scores]:
    """Texts of any events in every measure that needs no event, over all terms."""
    batch = vectorize(readings)
    none = np.zeros(len(batch.terms), dtype=bool)
    books = [
        lexicon.load("policy_frames"),
        *(lexicon.load(name) for name in settings.codebooks),
    ]
    scores = score_apart(
        batch,
        books,
        none,
        rules.find_cues(batch),
        news.read_batch(batch),
        statements.statements(batch),
        settings.tone,
    )
    return batch, scores


def _named(books: Sequence[Lexicon]) -> list[tuple[Lexicon, str]]:
    """Codebooks with the beginning of their measures' names."""
    return [
        (book, "frames" if at == 0 else f"codebook.{book.name}")
        for at, book in enumerate(books)
    ]


def score_sentences(
    batch: Batch,
    cues: Cues,
    read: news.Read,
    told: Told,
    engine: sentiment.Engine = "news",
) -> list[Scores]:
    """The families for which a batch need not be one event: tone, genre, wording, also
    in paraphrases, and sourcing."""
    return [
        sentiment.score(batch, engine, read),
        genre.score(batch, cues),
        wording.score(batch),
        paraphrases.score(batch),
        sourcing.score(batch, told),
    ]


def profiles(batch: Batch, cues: Cues, read: news.Read, told: Told) -> list[Profile]:
    """What is no rate, a profile a text, in the order of the readings."""
    answers = questions.answer(batch, cues)
    shares = questions.frame_scores(answers)
    filled = slots.fill(batch, cues)
    speakers = sourcing.sources(batch, told)
    contrasts = sourcing.verb_contrasts(batch, told)
    regards: list[list[Regard]] = [[] for _ in batch.readings]
    for tone in targets.actor_tones(batch, read):
        actor = batch.readings[tone.reading].actors[tone.actor].name
        regards[tone.reading].append(
            Regard(actor, tone.voice, tone.positive, tone.negative, tone.enough)
        )
    return [
        Profile(
            document=reading.document.id,
            answers=answers[at],
            generic_frames=dict(zip(questions.FRAMES, shares[at], strict=True)),
            slots=filled[at],
            regards=regards[at],
            sources=speakers[at],
            diversity=sourcing.diversity(speakers[at]),
            contrast=contrasts[at],
        )
        for at, reading in enumerate(batch.readings)
    ]
