"""`make bench`: our speed beside others' on the same texts, in the same run, one core.

The machines that this runs on are shared, so no number here is a test. What counts
are the ratios: everything is measured in turn, round after round, and the median of
the rounds' ratios is given. Texts: those of the shared evaluation folder, or the
files or folders that are named, or the sample corpus.
"""

import gc
import json
import os
import platform
import statistics
import subprocess
import sys
import time
from collections.abc import Callable, Sequence
from pathlib import Path

from framing.reading import (
    actors,
    attributions,
    boilerplate,
    figures,
    layout,
    provenance,
    reader,
    sections,
    sentences,
    voices,
)
from framing.reading.files import find_events, load_event
from framing.records import Document, Reading
from framing.scoring import families, frames, lexicon, news, rules, statements, vectors
from tests.shared import ROOT, SHARED

ROUNDS = 5
STARTS = 7
STEPS = (
    (layout, "paragraphs"),
    (boilerplate, "mark"),
    (sections, "roles"),
    (sentences, "split"),
    (attributions, "find"),
    (voices, "assign"),
    (provenance, "find"),
    (figures, "find"),
    (actors, "find"),
)


def documents_of(paths: Sequence[str]) -> list[Document]:
    """The texts to measure on."""
    if paths or not (SHARED / "eval").is_dir():
        events, _ = find_events([Path(path) for path in paths or [ROOT / "corpus"]])
        return [document for event in events for document in load_event(event)[0]]
    texts = []
    for name in ("quotes", "outlets"):
        with (SHARED / "eval" / f"{name}.jsonl").open(encoding="utf-8") as lines:
            texts += [json.loads(line)["text"] for line in lines]
    return [Document(str(at), "bench", "bench", text) for at, text in enumerate(texts)]


def seconds(work: Callable[[], object]) -> float:
    """Processor seconds that a piece of work takes."""
    start = time.process_time()
    work()
    return time.process_time() - start


def score_all(readings: Sequence[Reading]) -> None:
    """Every measure of all texts, as one batch. Topics are an event's, so they are left
    out where the texts are of many."""
    batch = vectors.vectorize(readings)
    cues, read, told = (
        rules.find_cues(batch),
        news.read_batch(batch),
        statements.statements(batch),
    )
    families.score_sentences(batch, cues, read, told)
    frames.score(batch, lexicon.load("policy_frames"))
    families.profiles(batch, cues, read, told)


def rounds_of(documents: Sequence[Document]) -> dict[str, list[float]]:
    """Seconds of each contender, round by round."""
    from sklearn.feature_extraction.text import TfidfVectorizer
    from vaderSentiment.vaderSentiment import SentimentIntensityAnalyzer

    vader = SentimentIntensityAnalyzer()
    readings = [reader.read(document) for document in documents]
    score_all(readings[:4])
    parts = [
        one.document.text[sentence.start : sentence.end]
        for one in readings
        for sentence in one.sentences
    ]
    texts = [document.text for document in documents]
    work = {
        "vaderSentiment, sentence by sentence": lambda: [
            vader.polarity_scores(p) for p in parts
        ],
        "framing: reading": lambda: [reader.read(document) for document in documents],
        "framing: scoring, all measures": lambda: score_all(readings),
        "scikit-learn: TF-IDF of whole texts": lambda: TfidfVectorizer().fit_transform(texts),
    }
    # the texts and readings stay: nobody shall pay for the collector's walks over them
    gc.collect()
    gc.freeze()
    found: dict[str, list[float]] = {name: [] for name in work}
    for _ in range(ROUNDS):
        for name, run in work.items():
            found[name].append(seconds(run))
    return found


def steps_of(documents: Sequence[Document]) -> dict[str, float]:
    """Seconds that each step of reading takes, in one pass."""
    spent: dict[str, float] = {}

    def timed(name: str, work: Callable[..., object]) -> Callable[..., object]:
        def run(*given: object, **named: object) -> object:
            start = time.process_time()
            result = work(*given, **named)
            spent[name] = spent.get(name, 0.0) + time.process_time() - start
            return result

        return run

    kept = [(module, name, getattr(module, name)) for module, name in STEPS]
    for module, name, work in kept:
        setattr(module, name, timed(module.__name__.rpartition(".")[2], work))
    try:
        for document in documents:
            reader.read(document)
    finally:
        for module, name, work in kept:
            setattr(module, name, work)
    return spent


def start_ratios() -> list[tuple[str, str, float]]:
    """Whole processes against each other, in turn: what, against what, median ratio."""
    event = SHARED / "seeds" if (SHARED / "seeds").is_dir() else ROOT / "corpus" / "suez-2021"
    ours = [sys.executable, "-m", "framing.cli"]
    imports = "import sklearn.feature_extraction.text, sklearn.decomposition"
    pairs = [
        ("framing --help", [*ours, "--help"], "import typer"),
        ("framing compare, four texts", [*ours, "compare", str(event)], imports),
    ]
    return [
        (name, code, statistics.median(
            wall(command) / wall([sys.executable, "-c", code]) for _ in range(STARTS)
        ))
        for name, command, code in pairs
    ]  # fmt: skip


def wall(command: Sequence[str]) -> float:
    """Seconds from the start of a process to its end."""
    start = time.perf_counter()
    subprocess.run(command, check=True, capture_output=True, cwd=ROOT)
    return time.perf_counter() - start


def page(documents: Sequence[Document]) -> str:
    """The benchmark as Markdown."""
    starts = start_ratios()
    found = rounds_of(documents)
    steps = steps_of(documents)
    base = next(iter(found.values()))
    words = sum(len(document.text.split()) for document in documents)
    lines = [
        "# Benchmarks",
        "",
        f"{len(documents):,} articles, {words:,} words; one core of {machine()}; "
        f"medians of {ROUNDS} rounds, in each of which everything ran in turn. `make bench` "
        "writes this page.",
        "",
        "| | articles a second | cost, vaderSentiment = 1 |",
        "|---|---|---|",
    ]
    for name, spent in found.items():
        ratio = statistics.median(a / b for a, b in zip(spent, base, strict=True))
        rate = len(documents) / statistics.median(spent)
        lines.append(f"| {name} | {rate:,.0f} | {ratio:.2f} |")
    total = statistics.median(base)
    lines += ["", "The steps of reading, in one pass:", "", "| step | cost |", "|---|---|"]
    lines += [
        f"| {name} | {spent / total:.2f} |"
        for name, spent in sorted(steps.items(), key=lambda item: -item[1])
    ]
    lines += [
        "",
        f"Whole processes, median ratio of {STARTS} pairs:",
        "",
        "| | against `python -c` | ratio |",
        "|---|---|---|",
        *(f"| `{name}` | `{code}` | {ratio:.2f} |" for name, code, ratio in starts),
        "",
    ]
    return "\n".join(lines)


def machine() -> str:
    """What this ran on, in a few words."""
    cores = os.cpu_count() or 1
    model = platform.processor() or platform.machine()
    info = Path("/proc/cpuinfo")
    if info.exists():
        named = [
            line for line in info.read_text().splitlines() if line.startswith("model name")
        ]
        model = named[0].partition(":")[2].strip() if named else model
    return f"{model} ({cores} cores), Python {platform.python_version()}"


if __name__ == "__main__":
    written = page(documents_of(sys.argv[1:]))
    (ROOT / "docs" / "benchmarks.md").write_text(written, encoding="utf-8")
    print(written)
