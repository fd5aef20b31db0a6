"""Subjects against the topics that people filed articles under, such as AllSides'.

Nothing is learned: the first subject by our lists of words is held against the subject to
which a topic's name maps. Topics that name a place, a genre ("fact checking") or a debate
between two subjects ("privacy") map to none, and their rows are left out. The baseline is
TF-IDF's nearest centroid, trained on a tenth of the rows; both are judged on the others.
"""

from __future__ import annotations

from pathlib import Path
from typing import Any

import msgspec
import numpy as np
from msgspec import structs

from framing.reading.layout import sentences
from framing.records import Reading, Sentence
from framing.scoring.families import subjects
from framing.scoring.sentences import sentence_reading
from framing.scoring.tokens.vectors import vectorize
from framing.validating.loaded import f1_of
from framing.validating.rows import rows_of

FORM = '{"text": "…", "topic": "…", "title": "…"}'
CHUNK = 100  # texts a batch
TENTH = 10
# The topics of AllSides, where their names say what a text is about.
TOPICS = {
    "politics": (
        "elections politics impeachment foreign_policy campaign_finance campaign_rhetoric "
        "voting_rights_and_voter_fraud polarization domestic_policy role_of_government"
    ),
    "society": (
        "immigration race_and_racism lgbt_rights abortion civil_rights women's_issues "
        "inequality welfare"
    ),
    "health": "healthcare coronavirus ebola public_health obesity_and_malnutrition",
    "crime": (
        "gun_control_and_gun_rights violence_in_america justice criminal_justice death_penalty"
    ),
    "arts": "media_bias media_industry arts_and_entertainment fake_news",
    "economy": (
        "economy_and_jobs federal_budget taxes trade economic_policy banking_and_finance "
        "business fiscal_cliff agriculture energy"
    ),
    "education": "education",
    "environment": "environment animal_welfare",
    "conflict": "terrorism isis us_military nuclear_weapons defense national_defense",
    "religion": "religion_and_faith",
    "science": "technology science cybersecurity",
    "sport": "sports",
    "disaster": "disaster",
    "labour": "labor",
}


class Row(msgspec.Struct, frozen=True):
    """One article with the topic that people filed it under."""

    text: str
    topic: str
    title: str = ""


def validate(path: Path) -> dict[str, Any]:
    """How well the subjects' lists find what an article was filed under.

    The keys are `task, n, macro_f1, accuracy, per_subject, baseline`: `n` counts the rows
    whose topic maps to a subject and on which nothing was trained; macro-F1 is the mean
    over the subjects that these rows have. With fewer than twenty rows, or one subject in
    the tenth, there is no baseline (None), and all rows are judged.

    Args:
        path: JSON lines of `{"text": …, "topic": …, "title": …}`; a topic is one of
            AllSides' names or a subject's short name ("health").

    Raises:
        InputError: the file can't be read, a line hasn't that form, or there are none.
    """
    known = {topic: name for name, some in TOPICS.items() for topic in some.split()}
    known |= {name: name for name in subjects.codes()}
    rows = [row for row in rows_of(path, Row, FORM) if row.topic in known]
    gold = np.array([known[row.topic] for row in rows], dtype=object)
    trained = np.arange(len(rows)) % TENTH == 0
    plain = _nearest([f"{row.title}\n{row.text}" for row in rows], gold, trained)
    judged = np.ones(len(rows), dtype=bool) if plain is None else ~trained
    found = np.array(_found(rows), dtype=object)[judged]
    return {
        "task": "subjects",
        "n": int(judged.sum()),
        **_figures(gold[judged], found),
        "per_subject": per_subject(gold[judged], found),
        "baseline": None
        if plain is None
        else {
            "what": "TF-IDF and the nearest centroid, trained on a tenth of the rows",
            **_figures(gold[judged], plain[judged]),
        },
    }


def per_subject(gold: np.ndarray, found: np.ndarray) -> dict[str, float]:
    """The F1 of each subject that `gold` has, to four decimals."""
    return {name: round(f1_of(gold, found, name), 4) for name in sorted(set(gold.tolist()))}


def _figures(gold: np.ndarray, found: np.ndarray) -> dict[str, float | None]:
    if not len(gold):
        return {"macro_f1": None, "accuracy": None}
    return {
        "macro_f1": round(float(np.mean(list(per_subject(gold, found).values()))), 4),
        "accuracy": round(float((gold == found).mean()), 4),
    }


def _found(rows: list[Row]) -> list[str]:
    """Each article's first subject, "" where it has none."""
    found: list[str] = []
    for first in range(0, len(rows), CHUNK):
        some = enumerate(rows[first : first + CHUNK])
        batch = vectorize([_reading(number, row) for number, row in some])
        found += [name or "" for name in subjects.leading(batch)]
    return found


def _reading(number: int, row: Row) -> Reading:
    """An article as a reading of its sentences, the headline first, all the narrator's."""
    head = " ".join(row.title.split())
    whole = f"{head}\n{row.text}"
    kept = [Sentence(0, len(head), 0, 0, role="headline")] if head else []
    start = len(head) + 1
    for place, line in enumerate(row.text.split("\n"), start=1):
        end = start + len(line)
        kept += [Sentence(s, e, 0, place) for s, e in sentences.split(whole, start, end)]
        start = end + 1
    return structs.replace(sentence_reading(number, whole), sentences=kept)


def _nearest(texts: list[str], gold: np.ndarray, trained: np.ndarray) -> np.ndarray | None:
    """The subject whose mean TF-IDF of the trained rows each text is nearest to, by cosine."""
    from sklearn.feature_extraction.text import TfidfVectorizer
    from sklearn.preprocessing import normalize

    names = sorted(set(gold[trained].tolist()))
    if len(texts) < 2 * TENTH or len(names) < 2:
        return None
    vectorizer = TfidfVectorizer(sublinear_tf=True, stop_words="english")
    vectorizer.fit([text for text, mine in zip(texts, trained, strict=True) if mine])
    table = vectorizer.transform(texts)
    means = [np.asarray(table[trained & (gold == name)].mean(axis=0)) for name in names]
    near = table @ normalize(np.vstack(means)).T
    return np.array(names, dtype=object)[near.argmax(axis=1)]
