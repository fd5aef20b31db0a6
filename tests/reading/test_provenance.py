"""What a text is and whose reporting it carries: the seeds, and texts of our own."""

from __future__ import annotations

import os
import tomllib
from pathlib import Path
from typing import Any

import pytest
from hypothesis import given
from hypothesis import strategies as st

from framing.reading.provenance import provenance
from framing.records import Attribution, Document, Provenance, Span, Stripped
from tests.texts import reading

ROOT = Path(__file__).resolve().parents[2]
OWN = tomllib.loads(
    (Path(__file__).parent / "data" / "provenance.toml").read_text(encoding="utf-8")
)["text"]
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


@pytest.mark.parametrize("case", OWN, ids=[case["name"] for case in OWN])
def test_texts_of_every_kind(case: dict[str, Any]) -> None:
    found = read(case["words"], **case.get("header", {}))

    assert found.kind == case["kind"]
    if "cites" in case:
        assert sorted(cite.name for cite in found.cites) == case["cites"]
        assert found.declared is case["declared"]
    if "chain" in case:
        assert found.chain == case["chain"]
    if "publisher" in case:
        assert found.publisher == case["publisher"]


@pytest.mark.parametrize("case", OWN, ids=[case["name"] for case in OWN])
def test_evidence_and_dates_point_into_the_text(case: dict[str, Any]) -> None:
    found = read(case["words"], **case.get("header", {}))

    for item in [*found.cites, *found.dates]:
        words = case["words"][item.start : item.end]
        assert words
        assert words == words.strip()


@pytest.mark.parametrize("case", OWN, ids=[case["name"] for case in OWN])
def test_windows_line_ends_change_nothing(case: dict[str, Any]) -> None:
    unix = read(case["words"], **case.get("header", {}))
    windows = read(case["words"].replace("\n", "\r\n"), **case.get("header", {}))

    assert unix.kind == windows.kind
    assert unix.chain == windows.chain


def test_what_is_set_aside_cites_nobody() -> None:
    """
    A medium in a related link is no source; in a copyright line it is the publisher.
    """
    text = "The dam held.\nCNN reported a leak elsewhere.\n© 2025 Lakeside Tribune"
    link = text.index("CNN")
    line = text.index("©")
    document = Document(id="t", event="e", outlet="t", text=text)
    stripped = [
        Stripped(link, line - 1, "related link"),
        Stripped(line, len(text), "copyright"),
    ]
    found = provenance.find(document, [], stripped, [])

    assert found.cites == []
    assert found.publisher == "Lakeside Tribune"


def test_a_medium_that_reading_took_for_a_speaker_is_cited() -> None:
    text = "The dam held, according to what Zhetysu Herald learned."
    start = text.index("Zhetysu")
    said = Attribution(
        source=[Span(start, start + 14)],
        cue=[],
        content=[Span(0, 12)],
        kind="indirect",
        speaker="Zhetysu Herald",
        speaker_kind="media",
    )
    document = Document(id="t", event="e", outlet="t", text=text)
    found = provenance.find(document, [], [], [said])

    assert [cite.name for cite in found.cites] == ["Zhetysu Herald"]
    assert found.declared


def test_a_valid_header_kind_wins_and_the_difference_is_noted() -> None:
    text = "RIVERTON (AP) — Officials promised to rebuild the bridge."
    found = read(text, outlet="The Herald", kind="newspaper")
    invalid = read(text, outlet="The Herald", kind="gossip")

    assert found.kind == "newspaper"
    assert "the header says newspaper; the text itself reads like syndicated" in found.notes
    assert invalid.kind == "syndicated"


def test_a_text_that_names_nobody_says_so() -> None:
    found = read("A bridge was closed.\nREAD ALSO: Mayor opens new tram line")

    assert found.publisher is None
    assert not found.declared
    assert found.notes == [
        "names no outlet, author, date or source",
        "undated",
        "READ ALSO links may date the page",
    ]


def test_an_empty_text_is_unknown() -> None:
    found = read("")

    assert found.kind == "unknown"
    assert found.cites == []
    assert found.dates == []


@given(st.text(alphabet="Aa (AP)©—-.\n\r기자 보도報道19:/", max_size=300))
def test_any_text_can_be_read(text: str) -> None:
    found = read(text)

    assert found.chain
    assert all(0 <= c.start < c.end <= len(text) for c in found.cites)
    assert found == read(text)


def test_a_broken_accent_is_no_copyright_sign() -> None:
    found = read("It is a clichÃ© that an armed town is a polite town.")

    assert found.publisher is None


def test_a_speaker_that_is_a_cited_medium_is_not_cited_twice() -> None:
    text = "The AP News articles focus on cost. Mike Bloomberg said it was dear."
    given = (("AP News articles", 4, 20), ("Mike Bloomberg", 36, 50))
    said = [
        Attribution(
            source=[Span(start, end)],
            cue=[],
            content=[],
            kind="indirect",
            speaker=name,
            speaker_kind="media",
        )
        for name, start, end in given
    ]
    document = Document(id="t", event="e", outlet="t", text=text)
    found = provenance.find(document, [], [], said)

    assert [cite.name for cite in found.cites] == ["Associated Press"]


@pytest.mark.parametrize(
    ("text", "cites"),
    [
        ("The Hong Kong daily reported on Monday that the port is shut.", ["Hong Kong daily"]),
        ("The Valley Ledger newspaper said the port is shut.", ["Valley Ledger"]),
        ("The newspaper said the port is shut, as reported by the newspaper.", []),
    ],
)
def test_a_medium_that_is_only_described_is_cited_by_its_description(text, cites):
    assert [cite.name for cite in reading(text).provenance.cites] == cites
