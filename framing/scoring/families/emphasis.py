"""What a text gives room to: topics over an event's sentences, by NMF.

A topic is a bundle of terms that stand in the same sentences. Each sentence
counts for the topic that it is most of; an outlet's emphasis is the share of
its sentences that a topic has. Emphasis is selection, so all voices count:
whom an outlet quotes at length is its choice too.
"""

from __future__ import annotations

from functools import cache

import numpy as np
from scipy.sparse import csr_array

from framing.records import Batch, Family, Hits, Measure, Scores
from framing.scoring.given import Given
from framing.scoring.tokens import factors

FAMILY = Family(
    name="emphasis",
    title="What is stressed",
    meaning="The share of each text's sentences, in any voice, that are mostly about a topic. "
    "Topics are words that stand in the same sentences. In brackets the sentences.",
    unit="% of sentences",
    picture="What each text stresses",
    says="gives {amount} room to the topic “{title}”",
    always=True,
    place=10,
)
FAMILIES = [FAMILY]
ONE_EVENT = True  # topics are an event's
MIN_ROWS = 12  # fewer sentences than that carry no topics
MIN_PRESENT = 3  # sentences that a term must stand in to make a topic
ROUNDS = 60  # of the solver: 98% of sentences then have the topic that 2,000 give them
RESAMPLES, RESAMPLE_ROUNDS = 10, 10  # whether a topic comes up again is seen sooner
SAME_TOPIC = 0.6  # cosine of term weights from which two topics count as one


def scores(given: Given) -> Scores:
    """The family's measures of what all families are given."""
    return score(given.batch, given.settings.seed)


def score(batch: Batch, seed: int = 0) -> Scores:
    """The share of each document's sentences that each topic has, in percent.

    Numerator: 1 for a sentence of the topic; denominator: 1 for a sentence that
    has any topic. An event of fewer than 12 sentences has no topics. A topic's
    `reliability` is its stability: in how many of ten runs on four fifths of
    the sentences it comes up again.
    """
    terms, weights = _term_weights(batch)
    rows = weights.shape[0]
    if rows < MIN_ROWS or len(terms) < 4:
        return _empty(batch, "too few sentences for topics")
    counted = int((weights.sum(axis=1) > 0).sum())
    count = min(topic_count(counted, len(batch.readings)), len(terms))
    table = weights.toarray() if rows <= factors.MOST_EXACT else weights
    topics = factors.topics_of(table, count, ROUNDS)
    shares = _membership(table, topics)
    stability = _stability(table, topics, seed)
    strongest = np.where(shares.sum(axis=1) > 0, shares.argmax(axis=1), -1)
    order = np.argsort(-np.bincount(strongest[strongest >= 0], minlength=count), kind="stable")
    numerator = (strongest[:, None] == order[None, :]).astype(float)
    denominator = np.repeat((strongest >= 0).astype(float)[:, None], count, axis=1)
    names = _names(batch, topics, terms)
    return Scores(
        measures=[
            _measure(place, names[topic], float(stability[topic]))
            for place, topic in enumerate(order, start=1)
        ],
        numerator=numerator,
        denominator=denominator,
        scale=np.full(count, 100.0),
        hits=_sentence_hits(batch, numerator),
        families=[FAMILY],
    )


def topic_count(sentences: int, documents: int) -> int:
    """How many topics so many sentences can carry: about one to fifteen, from 3 to 8."""
    return int(np.clip(round(sentences / 15), 3, 8 if documents > 1 else 4))


@cache
def stop_words() -> frozenset[str]:
    """Words too common to name a topic, in the tokenizer's terms (scikit-learn's list)."""
    from sklearn.feature_extraction.text import ENGLISH_STOP_WORDS

    from framing.tokens import terms_of

    own = "said says say told u.s. mr ms mrs year years new including according"
    return frozenset(own.split()) | {
        term for word in ENGLISH_STOP_WORDS for term in terms_of(word)
    }


def _term_weights(batch: Batch) -> tuple[list[str], csr_array]:
    """TF-IDF of the terms that may stand for a topic: words in three sentences or more.

    A noun and its plural in -s are one term, under the commoner form.
    """
    from sklearn.feature_extraction.text import TfidfTransformer

    stop = stop_words()
    forms: dict[str, list[int]] = {}
    for column, term in enumerate(batch.terms):
        if len(term) > 2 and term not in stop and not term[0].isdigit():
            forms.setdefault(term[:-1] if term.endswith("s") else term, []).append(column)
    many = batch.matrix.count_nonzero(axis=0).tolist()
    # columns by name, so that the order of the texts decides nothing
    named = (forms[stem] for stem in sorted(forms))
    groups = [group for group in named if sum(many[at] for at in group) >= MIN_PRESENT]
    if not groups:
        return [], csr_array((batch.matrix.shape[0], 0))
    sizes = [len(group) for group in groups]
    fold = csr_array(
        (
            np.ones(sum(sizes)),
            (np.concatenate(groups), np.repeat(np.arange(len(groups)), sizes)),
        ),
        shape=(len(batch.terms), len(groups)),
    )
    weights = TfidfTransformer(sublinear_tf=True).fit_transform(batch.matrix @ fold)
    shown = [max(group, key=lambda at: (many[at], batch.terms[at])) for group in groups]
    return [batch.terms[column] for column in shown], csr_array(weights)


def _membership(table: np.ndarray | csr_array, topics: np.ndarray) -> np.ndarray:
    """How much each sentence is of each topic, shape (rows, topics): cosine, rounded so
    that equal sentences tie in the same way."""
    return np.round(np.asarray(table @ topics.T), 9)


def _stability(table: np.ndarray | csr_array, topics: np.ndarray, seed: int) -> np.ndarray:
    """The share of resamples in which each topic comes up again, shape (topics,).

    Each is factored from a start of its own: one that knew the topics would find them.
    """
    rng = np.random.default_rng(seed)
    rows = table.shape[0]
    found = np.zeros(len(topics))
    for _ in range(RESAMPLES):
        some = np.sort(rng.choice(rows, size=rows * 4 // 5, replace=False))
        again = factors.topics_of(table[some], len(topics), RESAMPLE_ROUNDS)
        found += (topics @ again.T).max(axis=1) >= SAME_TOPIC
    return found / RESAMPLES


def _names(batch: Batch, topics: np.ndarray, terms: list[str]) -> list[str]:
    """A name a topic: the three terms that it has most of and the other topics least;
    two that mostly stand side by side are written as one ("rare earth")."""
    total = np.maximum(topics.sum(axis=0), 1e-12)
    own = np.round(topics * np.sqrt(topics / total), 9)  # words of one weight go by name
    names = []
    for topic in own:
        chosen: list[str] = []
        for column in np.argsort(-topic, kind="stable").tolist():
            chosen.append(terms[column])
            if len(chosen) == 3 or topic[column] <= 0:
                break
        names.append(", ".join(_phrases(batch, chosen)))
    return names


def _phrases(batch: Batch, chosen: list[str]) -> list[str]:
    """Terms with those put together that stand side by side in most places."""
    places = {term: batch.token_term == batch.terms.index(term) for term in chosen}
    for one in chosen:
        for other in chosen:
            together = int((places[one][:-1] & places[other][1:]).sum())
            if one != other and together * 2 > min(places[one].sum(), places[other].sum()):
                rest = [term for term in chosen if term not in (one, other)]
                return [f"{one} {other}", *rest]
    return chosen


def _measure(place: int, name: str, stability: float) -> Measure:
    return Measure(
        name=f"emphasis.{place}",
        family=FAMILY.name,
        title=name,
        unit="% of sentences",
        meaning="share of the text's sentences, in any voice, that are mostly of this topic",
        reliability=f"again in {stability:.0%} of resamples",
        kind="share",
        stability=stability,
    )


def _sentence_hits(batch: Batch, numerator: np.ndarray) -> Hits:
    row, measure = np.nonzero(numerator)
    spans = [
        batch.readings[batch.document[at]].sentences[batch.sentence[at]] for at in row.tolist()
    ]
    return Hits(
        row=row,
        start=np.array([span.start for span in spans], dtype=np.int64),
        end=np.array([span.end for span in spans], dtype=np.int64),
        measure=measure,
        weight=np.ones(len(row)),
    )


def _empty(batch: Batch, why: str) -> Scores:
    rows = batch.matrix.shape[0]
    none = np.zeros(0, dtype=np.int64)
    return Scores(
        measures=[],
        numerator=np.zeros((rows, 0)),
        denominator=np.zeros((rows, 0)),
        scale=np.zeros(0),
        hits=Hits(none, none, none, none, np.zeros(0)),
        notes=[why],
    )


def topic_words(batch: Batch, topic: np.ndarray) -> list[str]:
    """The event-common terms that mean something, by name."""
    stop = stop_words()
    words = (batch.terms[column] for column in np.flatnonzero(topic).tolist())
    return sorted(word for word in words if word not in stop and len(word) > 2)
