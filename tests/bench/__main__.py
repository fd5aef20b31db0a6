"""Measure, and write docs/benchmarks.md."""

import cProfile
import gc
import os
import platform
import pstats
import resource
import statistics
import subprocess
import sys
import time
from collections.abc import Callable, Sequence
from pathlib import Path

from framing.records import Document
from framing.settings import COLLECT
from tests.bench import contenders
from tests.bench.contenders import VADER, Work
from tests.shared import ROOT, SHARED

ROUNDS = STARTS = 7
ONE_OF = 8  # articles is measured on, so that all is done within ten minutes
FUNCTIONS = 12  # of a profile


def seconds(work: Work) -> float:
    """Processor seconds that a piece of work takes."""
    start = time.process_time()
    work()
    return time.process_time() - start


def rounds_of(work: dict[str, Work]) -> dict[str, list[float]]:
    """Seconds of each contender, round by round."""
    # the texts and readings stay: nobody shall pay for the collector's walks over them
    gc.set_threshold(*COLLECT)  # as the commands do for themselves; here for everybody
    gc.collect()
    gc.freeze()
    found: dict[str, list[float]] = {name: [] for name in work}
    for _ in range(ROUNDS):
        for name, run in work.items():
            found[name].append(seconds(run))
    return found


def steps_of(steps: Sequence[tuple[object, str]], work: Work) -> dict[str, float]:
    """Seconds that each step of a piece of work takes, in one pass; a step is a function in
    a module."""
    spent: dict[str, float] = {}

    def timed(name: str, step: Callable[..., object]) -> Callable[..., object]:
        def run(*given: object, **named: object) -> object:
            start = time.process_time()
            result = step(*given, **named)
            spent[name] = spent.get(name, 0.0) + time.process_time() - start
            return result

        return run

    kept = [(module, name, getattr(module, name)) for module, name in steps]
    for module, name, step in kept:
        home = str(getattr(module, "__name__", "")).rpartition(".")[2]
        setattr(module, name, timed(name if home == "pipeline" else home, step))
    try:
        work()
    finally:
        for module, name, step in kept:
            setattr(module, name, step)
    return spent


def functions_of(work: Work) -> list[tuple[str, float]]:
    """The functions of ours in which most of a piece of work's own time goes, as shares."""
    profile = cProfile.Profile()
    profile.runcall(work)
    stats = pstats.Stats(profile).stats  # type: ignore[attr-defined]
    total = sum(entry[2] for entry in stats.values())
    mine = [
        (f"{Path(file).parent.name}/{Path(file).stem}.{function}", entry[2] / total)
        for (file, _, function), entry in stats.items()
        if "framing" in file and "tests" not in file
    ]
    return sorted(mine, key=lambda one: -one[1])[:FUNCTIONS]


def peak_of(name: str, paths: Sequence[str]) -> float:
    """Megabytes that a process needs at most for one contender alone."""
    command = [sys.executable, "-m", "tests.bench", "--peak", name, *paths]
    return float(subprocess.run(command, check=True, capture_output=True, cwd=ROOT).stdout)


def print_peak(name: str, paths: Sequence[str]) -> None:
    """Do one piece of work, and print the process's peak in megabytes."""
    documents = contenders.documents_of(paths)[::ONE_OF]
    kinds = contenders.ours if name.startswith("framing") else contenders.others
    kinds(documents)[name]()
    status = Path("/proc/self/status")
    if status.exists():  # what `resource` tells begins with the peak of the process before
        lines = dict(line.split(":", 1) for line in status.read_text().splitlines())
        print(float(lines["VmHWM"].split()[0]) / 1024)
    else:
        print(resource.getrusage(resource.RUSAGE_SELF).ru_maxrss / 1024)


def start_ratios() -> list[tuple[str, str, float]]:
    """Whole processes against each other, in turn: what, against what, median ratio."""
    event = SHARED / "seeds" if (SHARED / "seeds").is_dir() else ROOT / "corpus" / "suez-2021"
    text = next(path for path in sorted(event.iterdir()) if path.suffix == ".txt")
    ours = [sys.executable, "-m", "framing.cli"]
    imports = "import sklearn.feature_extraction.text, sklearn.decomposition"
    pairs = [
        ("framing --help", [*ours, "--help"], "import typer"),
        ("framing read, one text", [*ours, "read", str(text)], "import numpy"),
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


def page(paths: Sequence[str]) -> str:
    """The benchmark as Markdown."""
    documents = contenders.documents_of(paths)[::ONE_OF]
    starts = start_ratios()
    work = {**contenders.others(documents), **contenders.ours(documents)}
    peaks = {name: peak_of(name, paths) for name in work}
    found = rounds_of(work)
    words = sum(len(document.text.split()) for document in documents)
    lines = [
        "# Benchmarks",
        "",
        f"{len(documents):,} articles, {words:,} words; one core of {machine()}; "
        f"medians of {ROUNDS} rounds, in each of which everything ran in turn. `make bench` "
        "writes this page. Memory is the peak of a process that does this alone, with the "
        "texts and their readings in it. The ratios are of one run; times are of a machine "
        "that may do other work.",
        "",
        "| | articles a second | cost, vaderSentiment = 1 | memory, MB |",
        "|---|---|---|---|",
    ]
    for name, spent in found.items():
        of = len(documents[::20]) if "twentieth" in name else len(documents)
        ratios = zip(spent, found[VADER], strict=True)
        cost = statistics.median(a / b for a, b in ratios) * len(documents) / of
        rate = of / statistics.median(spent)
        lines.append(f"| {name} | {rate:,.0f} | {cost:.2f} | {peaks[name]:,.0f} |")
    lines += ["", *(f"Not measured: {why}." for why in contenders.missing())]
    lines += whole_road()
    lines += where_it_goes(documents, statistics.median(found[VADER]))
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


def whole_road() -> list[str]:
    """Events read, scored and compared, against vaderSentiment on the same texts, and by
    step; nothing where there are no articles."""
    if not (SHARED / "eval").is_dir():
        return []
    kinds = {
        "two texts": contenders.events(2),
        "five texts": contenders.events(),
        "20 texts": contenders.events(20, 3),
        "200 texts": contenders.events(200, 1),
        "three long articles": contenders.real_events(),
    }
    lines = [
        "",
        "The whole road, event by event: recombined from these articles, and real stories as "
        "three outlets told them. Milliseconds of processor time a text, by step, in one pass:",
        "",
        f"| | {' | '.join(kinds)} |",
        f"|---|{'---|' * len(kinds)}",
    ]
    rows = [road_of(every) for every in kinds.values()]
    for name in rows[0]:
        cells = " | ".join(f"{row[name]:.3g}" for row in rows)
        lines.append(f"| {name} | {cells} |")
    return lines


def road_of(events: Sequence[Sequence[Document]]) -> dict[str, float]:
    """What some events took: texts a second, this over vaderSentiment's on the same texts,
    and milliseconds a text of each step."""
    flat = [document for event in events for document in event]
    contenders.compare_all(events[:1])
    vader = contenders.others(flat)[VADER]
    vader()
    base = seconds(vader)
    read = seconds(lambda: contenders.read_all(flat))
    start = time.process_time()
    spent = steps_of(
        [(contenders.pipeline, name) for name in contenders.ROAD],
        lambda: contenders.compare_all(events),
    )
    every = time.process_time() - start
    steps = {name.strip("_"): spent.get(name, 0.0) for name in contenders.ROAD}
    return {
        "texts a second": len(flat) / every,
        "of vaderSentiment's": base / every,
        "read_all": 1000 * read / len(flat),
        **{name: 1000 * one / len(flat) for name, one in steps.items()},
    }


def where_it_goes(documents: Sequence[Document], base: float) -> list[str]:
    """The steps of reading, and the functions that most of the time is spent in."""
    steps = sorted(
        steps_of(contenders.STEPS, lambda: contenders.read_all(documents)).items(),
        key=lambda item: -item[1],
    )
    some = documents[::2]
    profile = functions_of(lambda: contenders.score_all(contenders.read_all(some)))
    return [
        "",
        "The steps of reading, in one pass:",
        "",
        "| step | cost, vaderSentiment = 1 |",
        "|---|---|",
        *(f"| {name} | {spent / base:.2f} |" for name, spent in steps),
        "",
        "Functions of ours with the most time of their own, reading and scoring (cProfile, "
        "which makes short functions look dearer than they are):",
        "",
        "| function | share |",
        "|---|---|",
        *(f"| `{name}` | {share:.1%} |" for name, share in profile),
    ]


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
    if sys.argv[1:2] == ["--peak"]:
        print_peak(sys.argv[2], sys.argv[3:])
    else:
        written = page(sys.argv[1:])
        (ROOT / "docs" / "benchmarks.md").write_text(written, encoding="utf-8")
        print(written)
