"""The sample corpus and its keys keep the form that corpus/README.md promises."""

from __future__ import annotations

import os
import tomllib
from datetime import date
from pathlib import Path
from typing import TYPE_CHECKING, Any

import pytest
import yaml

from framing.tokens import count_words, terms_of

if TYPE_CHECKING:
    from collections.abc import Iterator

ROOT = Path(__file__).parents[2]
CORPUS = ROOT / "corpus"
SHARED = Path(os.environ.get("FRAMING_SHARED") or ROOT / "../shared")
EVENTS = sorted(path.parent for path in CORPUS.glob("*/key.toml"))
SIX = {
    "camp-david-2023",
    "chip-export-controls-2022",
    "fukushima-water-2023",
    "rare-earths-2025",
    "red-sea-2024",
    "suez-2021",
}
KINDS = {
    "wire": {"wire"},
    "hong-kong-daily": {"newspaper"},
    "korean-syndicated": {"syndicated"},
    "think-tank": {"report", "report_writeup"},
}
VERDICTS = {"agree", "compatible", "differ", "different measures", "number against words"}
BLIND_SPOTS = {"local_voices", "cost", "time", "environment", "opposition", "evidence"}
RUN = 9

each_event = pytest.mark.parametrize("event", EVENTS, ids=lambda path: path.name)


def header_and_body(path: Path) -> tuple[dict[str, Any], str]:
    """The front matter of a sample, and the text behind it."""
    before, header, body = path.read_text(encoding="utf-8").split("---\n", 2)
    assert before == ""
    return yaml.safe_load(header), body


def key_of(event: Path) -> dict[str, Any]:
    return tomllib.loads((event / "key.toml").read_text(encoding="utf-8"))


def text_and_span(node: object) -> Iterator[tuple[str, str]]:
    """Every (text, span) that stands together in one table, at any depth."""
    if isinstance(node, dict):
        if isinstance(node.get("text"), str) and isinstance(node.get("span"), str):
            yield node["text"], node["span"]
        for value in node.values():
            yield from text_and_span(value)
    elif isinstance(node, list):
        for value in node:
            yield from text_and_span(value)


def spans_of(key: dict[str, Any]) -> Iterator[tuple[str, str]]:
    """Every span of a key with the name of its text."""
    yield from text_and_span(key)
    for fact in key["fact"]:
        yield from fact["texts"].items()
    for entry in key["provenance"]:
        yield from ((entry["text"], span) for span in entry.get("spans", []))
    for copy in key.get("copy", []):
        for there, here in copy["spans"]:
            yield copy["from"], there
            yield copy["to"], here


def runs_of(text: str) -> set[tuple[str, ...]]:
    terms = terms_of(text)
    return {tuple(terms[at : at + RUN]) for at in range(len(terms) - RUN + 1)}


def pairs_that_differ() -> list[tuple[str, str, str]]:
    return [
        (event.name, pair["a"]["span"], pair["b"]["span"])
        for event in EVENTS
        for pair in key_of(event)["figure_pair"]
        if pair["verdict"] == "differ"
    ]


def test_there_are_events_and_each_folder_has_its_key():
    folders = {path.name for path in CORPUS.iterdir() if path.is_dir()}

    assert folders
    assert folders == {event.name for event in EVENTS}


@each_event
def test_an_event_has_the_four_texts_and_its_key_names_them(event: Path):
    key = key_of(event)

    assert {path.stem for path in event.glob("*.txt")} == set(KINDS)
    assert set(key["event"]["texts"]) == set(KINDS)
    assert key["event"]["name"] == event.name


@each_event
def test_a_sample_says_that_it_is_one(event: Path):
    for name, kinds in KINDS.items():
        header, _ = header_and_body(event / f"{name}.txt")

        assert header["outlet"].endswith("(sample)")
        assert header["kind"] in kinds
        assert header["title"]
        assert isinstance(header["published"], date)
        assert header["language"] == "en"
        assert "url" not in header


@each_event
def test_a_body_has_300_to_600_words(event: Path):
    words = {name: count_words(header_and_body(event / f"{name}.txt")[1]) for name in KINDS}

    assert {name: n for name, n in words.items() if not 300 <= n <= 600} == {}


@each_event
def test_every_span_is_verbatim_in_its_text(event: Path):
    texts = {name: (event / f"{name}.txt").read_text(encoding="utf-8") for name in KINDS}
    spans = list(spans_of(key_of(event)))

    assert spans
    assert [(name, span) for name, span in spans if span not in texts[name]] == []
    assert all(span.strip() for _, span in spans)


@each_event
def test_facts_have_an_id_of_their_own_and_belong_to_known_texts(event: Path):
    facts = key_of(event)["fact"]
    ids = [fact["id"] for fact in facts]

    assert 15 <= len(facts) <= 25
    assert len(ids) == len(set(ids))
    assert all(fact["texts"] and set(fact["texts"]) <= set(KINDS) for fact in facts)
    assert {fact["kind"] for fact in facts} <= {"fact", "figure", "speaker", "quotation"}


@each_event
def test_a_key_covers_each_text_and_uses_the_agreed_words(event: Path):
    key = key_of(event)

    assert {entry["text"] for entry in key["provenance"]} == set(KINDS)
    assert {entry["text"] for entry in key["frame"]} == set(KINDS)
    assert {pair["verdict"] for pair in key["figure_pair"]} <= VERDICTS
    assert {spot["id"] for spot in key["blind_spot"]} <= BLIND_SPOTS
    assert all(set(spot["found_in"]) <= set(KINDS) for spot in key["blind_spot"])


@each_event
def test_a_header_and_its_key_agree_on_the_kind(event: Path):
    kinds = {entry["text"]: entry["kind"] for entry in key_of(event)["provenance"]}

    assert kinds == {name: header_and_body(event / f"{name}.txt")[0]["kind"] for name in KINDS}


@each_event
def test_a_copy_shares_its_words_with_its_source(event: Path):
    """Every planted copy is one word for word, or nearly: half its terms or more."""
    for copy in key_of(event).get("copy", []):
        for there, here in copy["spans"]:
            source, taken = set(terms_of(there)), set(terms_of(here))

            assert len(source & taken) * 2 >= len(source | taken)


@each_event
def test_a_quotation_that_drifts_is_not_the_same(event: Path):
    for drift in key_of(event).get("quote_drift", []):
        (_, there), (_, here) = text_and_span(drift)

        assert terms_of(there) != terms_of(here)


def test_the_corpus_holds_one_true_conflict_and_it_is_the_planted_one():
    if {event.name for event in EVENTS} != SIX:
        pytest.skip("not all six events are here")

    assert pairs_that_differ() == [("fukushima-water-2023", "7,800 tonnes", "8,700 tonnes")]


def test_the_readme_names_every_event_and_the_planted_error():
    readme = (CORPUS / "README.md").read_text(encoding="utf-8")

    assert {name for name in SIX if f"`{name}`" not in readme} == set()
    assert {event.name for event in EVENTS} <= SIX
    assert "8,700" in readme


def test_no_run_of_nine_words_comes_from_the_seeds():
    seeds = sorted((SHARED / "seeds").glob("*.txt"))
    if not seeds:
        pytest.skip("no shared seeds beside the project")
    theirs = set().union(*(runs_of(path.read_text(encoding="utf-8")) for path in seeds))
    ours = {
        path.relative_to(CORPUS).as_posix(): runs_of(path.read_text(encoding="utf-8"))
        for path in sorted(CORPUS.rglob("*"))
        if path.is_file()
    }

    assert theirs
    assert {name: sorted(runs & theirs) for name, runs in ours.items() if runs & theirs} == {}
