"""What a text is and whose reporting it carries: the seeds, and texts of our own."""

from __future__ import annotations

import os
from pathlib import Path

import pytest

from framing.reading import provenance
from framing.records import Document, Provenance

ROOT = Path(__file__).resolve().parents[2]
SHARED = Path(os.environ.get("FRAMING_SHARED", ROOT.parent / "shared"))


def read(text: str, **header: str) -> Provenance:
    """A text's provenance, without help from the other parts of reading."""
    document = Document(
        id="t", event="e", outlet=header.pop("outlet", "t"), text=text, **header
    )
    return provenance.find(document, [], [], [])


SEEDS = [
    (
        "000",
        "digest",
        {"Associated Press", "South China Morning Post"},
        ["unnamed digest", "Associated Press", "South China Morning Post"],
        True,
    ),
    ("001", "rewrite", set(), ["unnamed rewriter"], False),
    (
        "002",
        "syndicated",
        {"South China Morning Post"},
        [
            "뉴스픽 파트너스 (NewsPick Partners)",
            "뉴스로드 (Newsroad)",
            "South China Morning Post",
        ],
        True,
    ),
    (
        "003",
        "report_writeup",
        {"International Tax and Investment Center report"},
        ["unnamed site", "International Tax and Investment Center report"],
        True,
    ),
]


@pytest.mark.parametrize(("seed", "kind", "cited", "chain", "declared"), SEEDS)
def test_seeds_against_the_hand_reading(
    seed: str, kind: str, cited: set[str], chain: list[str], declared: bool
) -> None:
    paths = sorted((SHARED / "seeds").glob(f"{seed}_*"))
    if not paths:
        pytest.skip(f"no seeds in {SHARED}")
    found = read(paths[0].read_text(encoding="utf-8"))

    assert found.kind == kind
    assert {cite.name for cite in found.cites} == cited
    assert found.chain == chain
    assert found.declared is declared
