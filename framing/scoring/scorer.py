"""Every family of measures over one batch; the families are found by their folder."""

from __future__ import annotations

from collections.abc import Sequence

import numpy as np
from msgspec import structs

from framing.records import Batch, Measure, Profile, Reading, Regard, Scores
from framing.scoring.families import sourcing
from framing.scoring.given import Given, given_of
from framing.scoring.learned import family as learned
from framing.scoring.matching import lexicon
from framing.scoring.profiles import questions, slots, targets
from framing.scoring.scores import joined
from framing.scoring.sentences import families_found, leaves_out, score_sentences
from framing.scoring.tokens.vectors import document_sums, vectorize
from framing.settings import Settings


def score(given: Given) -> tuple[Scores, Scores]:
    """Every measure that is a ratio over sentences: over all terms, and without the topic."""
    alike = [one.scores(given) for one in families_found() if not leaves_out(one)]
    every = _left_out(structs.replace(given, apart=False))
    apart = _left_out(structs.replace(given, apart=True))
    alike += _learned(given)
    return joined([*alike, *every]), joined([*alike, *apart])


def score_apart(given: Given) -> Scores:
    """Every measure that means the same in any event, so without the event's topics, over
    the terms that aren't common to the event."""
    apart = _left_out(structs.replace(given, apart=True))
    return joined([*score_sentences(given), *_learned(given), *apart])


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
    return batch, score_apart(given_of(batch, books, none, settings))


def _learned(given: Given) -> list[Scores]:
    """What models of the user's own find."""
    return [learned.scores(given.batch, path) for path in given.settings.models]


def _left_out(given: Given) -> list[Scores]:
    return [one.scores(given) for one in families_found() if leaves_out(one)]


def profiles(given: Given) -> list[Profile]:
    """What is no rate, a profile a text, in the order of the readings."""
    batch = given.batch
    answers = questions.answer(batch, given.cues)
    shares = questions.frame_scores(answers)
    filled = slots.fill(batch, given.cues)
    speakers = sourcing.sources(batch, given.told)
    contrasts = sourcing.verb_contrasts(batch, given.told)
    regards: list[list[Regard]] = [[] for _ in batch.readings]
    for tone in targets.actor_tones(batch, given.read):
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
