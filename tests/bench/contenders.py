"""What is measured: others' programs and our stages, each as a piece of work over all texts."""

import json
from collections.abc import Callable, Sequence
from importlib.util import find_spec
from pathlib import Path

import numpy as np
from threadpoolctl import threadpool_limits

from framing import pipeline
from framing.reading import reader
from framing.reading.attribution import attributions, voices
from framing.reading.entities import actors
from framing.reading.layout import boilerplate, layout, sections, sentences
from framing.reading.load.files import find_events, load_event
from framing.reading.provenance import provenance
from framing.reading.quantities import figures
from framing.records import Document, Reading
from framing.scoring import scorer
from framing.scoring.given import given_of
from framing.scoring.matching import lexicon
from framing.scoring.tokens import vectors
from framing.settings import Settings
from tests import scale
from tests.shared import ROOT, SHARED

Work = Callable[[], object]

VADER = "vaderSentiment, sentence by sentence"
EVENTS = 20  # events of five texts for the whole road
REAL = 15  # stories of three articles
# the steps of the road for one event; `_traced` is families of copies, quotations and days
ROAD = (
    "copies_of",
    "score_event",
    "_cells",
    "outsiders_of",
    "figures_of",
    "cast_of",
    "wording_of",
    "distinctive_of",
    "shifts_of",
    "coverage_of",
    "drifts_of",
    "_traced",
    "statements_of",
    "papers_of",
)
STEPS = (
    (layout, "paragraphs"),
    (boilerplate, "mark"),
    (sections, "roles"),
    (sentences, "split"),
    (attributions, "words_of"),
    (attributions, "drafts_of"),
    (attributions, "told"),
    (voices, "assign"),
    (provenance, "find_all"),
    (figures, "find"),
    (actors, "find_all"),
)
# packages that others of this kind are, and why one isn't measured where it isn't
ABSENT = {
    "empath": "Empath is not installed: `pip install empath`",
    "nela_features": "NELA features are not installed: `pip install nela_features`",
    "convokit": "ConvoKit (FightingWords) is not installed: `pip install convokit`",
}


def documents_of(paths: Sequence[str]) -> list[Document]:
    """The texts to measure on."""
    if paths or not (SHARED / "eval").is_dir():
        events, _ = find_events([Path(path) for path in paths or [ROOT / "corpus"]])
        return [document for event in events for document in load_event(event)[0]]
    texts = []
    for name in ("quotes", "outlets"):
        with (SHARED / "eval" / f"{name}.jsonl").open(encoding="utf-8") as lines:
            texts += [json.loads(line)["text"] for line in lines]
    return [Document(str(at), "bench", f"bench {at}", text) for at, text in enumerate(texts)]


def ours(documents: Sequence[Document]) -> dict[str, Work]:
    """Our stages, and both together."""
    readings = read_all(documents)
    score_all(readings[:4])
    return {
        "framing: reading": lambda: read_all(documents),
        "framing: scoring, all measures": lambda: score_all(readings),
        "framing: reading and scoring": lambda: score_all(read_all(documents)),
    }


def others(documents: Sequence[Document]) -> dict[str, Work]:
    """Other programs, those that are installed and run."""
    parts = sentences_of(documents)
    texts = [document.text for document in documents]
    work = {VADER: _vader(parts), "scikit-learn: TF-IDF of whole texts": _tfidf(texts)}
    if find_spec("empath"):
        work["Empath, whole texts"] = _empath(texts)
    if find_spec("nela_features") and (nela := _nela(texts)):
        work["NELA features, whole texts (a twentieth of them)"] = nela
    if find_spec("convokit"):
        work["ConvoKit: FightingWords, first half against second"] = _fighting_words(texts)
    return work


def missing() -> list[str]:
    """The others that could not be measured here, and why."""
    reasons = [why for name, why in ABSENT.items() if not find_spec(name)]
    if find_spec("nela_features") and not _nela(["One text."]):
        reasons.append("NELA features need NLTK's punkt_tab, which is only to be downloaded")
    return reasons


def read_all(documents: Sequence[Document]) -> list[Reading]:
    """All texts, each an outlet's only one, so that nothing is repeated boilerplate."""
    return reader.read_all(documents)


def score_all(readings: Sequence[Reading]) -> None:
    """Every measure of all texts, as one batch. Aspects are an event's, so they are left
    out where the texts are of many."""
    batch = vectors.vectorize(readings)
    none = np.zeros(len(batch.terms), dtype=bool)
    given = given_of(batch, [lexicon.load("policy_frames")], none, Settings())
    scorer.score_apart(given)
    scorer.profiles(given)


def sentences_of(documents: Sequence[Document]) -> list[str]:
    """The sentences of all texts, as our reading cuts them."""
    return [
        one.document.text[sentence.start : sentence.end]
        for one in read_all(documents)
        for sentence in one.sentences
    ]


def events(size: int = scale.TEXTS_AN_EVENT, many: int = EVENTS) -> list[list[Document]]:
    """So many events of so many texts, recombined from the shared articles: the first texts
    of a story, or several stories in one."""
    whole = -(-size // scale.TEXTS_AN_EVENT) * scale.TEXTS_AN_EVENT
    rows = list(scale.rows(many * whole))
    return [
        [
            Document(row["id"], f"event {first}", row["outlet"], row["text"])
            for row in rows[first : first + size]
        ]
        for first in range(0, len(rows), whole)
    ]


def real_events(many: int = REAL) -> list[list[Document]]:
    """Stories of three long articles each, as three outlets told them."""
    found: dict[str, list[Document]] = {}
    with (SHARED / "eval" / "outlets.jsonl").open(encoding="utf-8") as lines:
        for row in map(json.loads, lines):
            document = Document(row["id"], row["event"], row["outlet"], row["text"])
            found.setdefault(row["event"], []).append(document)
    return list(found.values())[:many]


def compare_all(every: Sequence[Sequence[Document]]) -> None:
    """The whole road, event by event, in one thread: read, score, compare."""
    with threadpool_limits(1):
        for documents in every:
            pipeline.compare_readings(reader.read_all(documents), Settings())


def _vader(parts: Sequence[str]) -> Work:
    from vaderSentiment.vaderSentiment import SentimentIntensityAnalyzer

    vader = SentimentIntensityAnalyzer()
    return lambda: [vader.polarity_scores(part) for part in parts]


def _tfidf(texts: Sequence[str]) -> Work:
    from sklearn.feature_extraction.text import TfidfVectorizer

    return lambda: TfidfVectorizer().fit_transform(texts)


def _empath(texts: Sequence[str]) -> Work:
    from empath import Empath

    lexicon = Empath()
    return lambda: [lexicon.analyze(text, normalize=True) for text in texts]


def _nela(texts: Sequence[str]) -> Work | None:
    """A twentieth of the texts, as each takes about a second; None where it can't run."""
    from nela_features.nela_features import NELAFeatureExtractor

    features = NELAFeatureExtractor()
    try:
        features.extract_all(texts[0])
    except LookupError:
        return None
    return lambda: [features.extract_all(text) for text in texts[::20]]


def _fighting_words(texts: Sequence[str]) -> Work:
    from convokit import FightingWords
    from sklearn.feature_extraction.text import CountVectorizer

    half = len(texts) // 2

    def run() -> object:
        words = FightingWords(cv=CountVectorizer(), ngram_range=(1, 1))
        return words._bayes_compare_language(texts[:half], texts[half:])

    return run
