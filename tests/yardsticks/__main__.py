"""Write docs/yardsticks.md: `python -m tests.yardsticks NEWS OUTLETS [MOST]`."""

from __future__ import annotations

import sys

import numpy as np
from msgspec import structs

from framing import yardsticks
from framing.settings import Settings
from tests.shared import ROOT
from tests.yardsticks import agreement, marks, planted

SWAPS = (("China", "Peru"), ("Iran", "Chad"), ("Russia", "Brazil"), ("Mexico", "Norway"))
TOP = """# How often a mark is wrong, and how often something is found

Written by `python -m tests.yardsticks NEWS OUTLETS`, with 4,000 US articles (AllSides, Baly et
al. 2020) and 150 of 50 events (BASIL, Fan et al. 2019). What is called clear, and why:
[decision 0003](decisions/0003-clear-difference.md).

The shipped norms are made by `framing norms news.jsonl quotes.jsonl outlets.jsonl --output
framing/norms/us-news.toml --about "news articles of US outlets and agencies, 2012 to 2020"`:
half of the articles are cut in two for the yardsticks, the other half is what is measured here.
"""

MARKS = [
    "| texts | events | any clear difference | in a measure | in wording over all | in a word "
    "| most often in one measure | cells, ms an event |",
    "|---|---|---|---|---|---|---|---|",
]
PLANTED = [
    "",
    "Effects planted into one of two halves:",
    "",
    "| measure | effect | halves of | its own test, .05 | clear among all measures | n |",
    "|---|---|---|---|---|---|",
]


def shares(name: str, of: marks.Marks) -> str:
    """One row of the table of marks."""
    most = of.measures.most_common(1)
    worst = f"{most[0][1] / of.events:.1%} ({most[0][0]})" if most else "none"
    many = (of.any, of.in_measure, of.wording, of.words)
    cells = " | ".join(f"{one / of.events:.1%}" for one in many)
    ms = 1000 * of.seconds / of.events
    return f"| {name} | {of.events:,} | {cells} | {worst} | {ms:.1f} |"


def main(news: str, outlets: str, most: int = 2000) -> None:
    """Measure all, and write the page."""
    settings, rows = Settings(), marks.rows_of(news)
    halves = marks.unseen_halves(rows, most)
    events = marks.events_of(marks.rows_of(outlets))
    dealt = [one for seed in range(10) for one in marks.shuffled(events, seed)]
    lines = [TOP, *MARKS]
    for name, some in (
        ("articles cut in two, not those of the calibration", halves),
        ("events of three outlets, quarters of texts shuffled among them", dealt[:most]),
        ("events of three outlets as they are", events),
    ):
        lines.append(shares(name, marks.marked(some, settings)))
        print(lines[-1], flush=True)
    lines += PLANTED
    for measure, effect, unit, size, alone, among, many in planted.curve(
        halves[:600], settings
    ):
        lines.append(
            f"| {measure} | {effect:g} {unit} | {size} | {alone:.0%} | {among:.0%} | {many} |"
        )
        print(lines[-1], flush=True)
    lines += norms_lines(rows, most, settings)
    (ROOT / "docs" / "yardsticks.md").write_text("\n".join(lines) + "\n", encoding="utf-8")


def norms_lines(rows: list[marks.Row], most: int, settings: Settings) -> list[str]:
    """How firm the norms are."""
    documents = [marks.document(row) for row in rows[: 2 * most]]
    gaps = np.abs(agreement.rank_gaps(documents, settings))
    norms = yardsticks.load()
    assert norms is not None
    some = documents[:200]
    twice = [structs.replace(one, text=f"{one.text}\n{one.text}") for one in some]
    doubled = np.abs(agreement.moves(some, twice, norms, settings))
    named = [one for one in documents if any(name in one.text for name, _ in SWAPS)][:200]
    swaps = []
    for one in named:
        text = one.text
        for name, other in SWAPS:
            text = text.replace(name, other)
        swaps.append(structs.replace(one, text=text))
    swapped = np.abs(agreement.moves(named, swaps, norms, settings))
    found = [
        ("norms of every second article, in ranks of those of the others", gaps, 0.03),
        ("percentiles when a text stands twice in its file", doubled, 0.05),
        ("percentiles when countries are swapped", swapped, 0.0),
    ]
    lines = ["", "| what moves | mean | 95 of 100 under | largest | within | of |",
             "|---|---|---|---|---|---|"]  # fmt: skip
    for name, moved, bound in found:
        within = (moved <= bound + 1e-9).mean()
        lines.append(
            f"| {name} | {moved.mean():.4f} | {np.quantile(moved, 0.95):.4f} | "
            f"{moved.max():.4f} | {within:.1%} within {bound:g} | {len(moved):,} |"
        )
        print(lines[-1], flush=True)
    return lines


if __name__ == "__main__":
    main(*sys.argv[1:3], *map(int, sys.argv[3:4]))
