"""What was planted in the corpus, and the hand reading of the shared texts, in one form.

A `Planted` answers what a sheet's key claims: True, False, or None where it doesn't speak.
"""

from __future__ import annotations

import json
import re
import tomllib
from dataclasses import dataclass, field
from pathlib import Path

from tests.shared import SHARED
from tests.worksheets.events import texts_of

GENRES = {
    "digest": "digest",
    "rewrite": "rewrite",
    "syndicated": "syndicated",
    "write-up": "report_writeup",
}


@dataclass
class Planted:
    """`facts` are tables of spans by text; `loaded` spans by text; `speakers` tables with
    text, name, span, named; `pairs` tables with two (text, span) and a verdict."""

    texts: dict[str, str]
    kinds: dict[str, str]
    chains: dict[str, list[list[str]]]
    loaded: dict[str, list[str]]
    speakers: list[dict]
    facts: list[dict[str, str]]
    pairs: list[tuple[tuple[str, str], tuple[str, str], str]]
    drifts: list[tuple[str, str]]
    copies: list[tuple[str, str, bool]] = field(default_factory=list)
    outsiders: set[str] = field(default_factory=set)
    media: set[str] = field(default_factory=set)

    def place(self, text: str, span: str) -> tuple[int, int] | None:
        """Where a span stands in a text's file."""
        at = self.texts[text].find(span)
        return None if at < 0 else (at, at + len(span))


def planted(event: Path) -> Planted:
    """An event's planted key, or the hand reading where the event has none."""
    if (event / "key.toml").exists():
        return _from_key(event)
    return _from_gold(event)


def _from_key(event: Path) -> Planted:
    key = tomllib.loads((event / "key.toml").read_text(encoding="utf-8"))
    chains: dict[str, list[list[str]]] = {}
    for one in key["provenance"]:
        chains.setdefault(one["text"], []).append(one["chain"])
    return Planted(
        texts=texts_of(event),
        kinds={one["text"]: one["kind"] for one in key["provenance"]},
        chains=chains,
        loaded=_by_text(key["loaded"]),
        speakers=[_speaker(one) for one in key["speaker"]],
        facts=[one["texts"] for one in key["fact"]],
        pairs=[
            ((p["a"]["text"], p["a"]["span"]), (p["b"]["text"], p["b"]["span"]), p["verdict"])
            for p in key.get("figure_pair", [])
        ],
        drifts=[(d["from"]["span"], d["to"]["span"]) for d in key.get("quote_drift", [])],
        media={one["name"] for one in key["speaker"] if one["kind"] == "media"}
        | {hand for one in key["provenance"] for hand in one["chain"] if "(sample)" in hand},
        copies=[(c["from"], c["to"], c["declared"]) for c in key.get("copy", [])],
    )


def _speaker(one: dict) -> dict:
    # "a trader", "the manager of a Japanese restaurant", "foreign ministry"
    described = re.match(r"an? |the [a-z]", one["name"]) or one["name"].islower()
    unnamed = "unnamed" in one["affiliation"] or described
    return {"text": one["text"], "span": one["span"], "name": one["name"], "named": not unnamed}


def _by_text(rows: list[dict]) -> dict[str, list[str]]:
    found: dict[str, list[str]] = {}
    for one in rows:
        found.setdefault(one["text"], []).append(one["span"])
    return found


def _from_gold(event: Path) -> Planted:
    gold = json.loads((SHARED / "gold/rare-earths.json").read_text(encoding="utf-8"))
    texts = texts_of(event)
    name = dict(enumerate(sorted(texts)))
    documents = {name[one["doc"]]: one for one in gold["documents"]}
    facts = [
        {name[int(doc)]: span for doc, span in one["docs"].items()} for one in gold["coverage"]
    ]
    return Planted(
        texts=texts,
        kinds={
            doc: next(kind for sign, kind in GENRES.items() if sign in one["genre"])
            for doc, one in documents.items()
        },
        chains={
            doc: [[link["who"] for link in one["provenance_chain"]]]
            for doc, one in documents.items()
        },
        loaded={
            name[int(doc)]: [one["span"] for one in rows]
            for doc, rows in gold["loaded"].items()
        },
        speakers=[
            {"text": doc, "span": one["name"].split()[-1], "name": one["name"], "named": True}
            for doc, document in documents.items()
            for one in document["named_speakers"]
        ],
        facts=facts,
        pairs=[_trap(gold, name)],
        drifts=[],
        outsiders={name[3]},
        media={"AP", "SCMP", "South China Morning Post", "Newsroad", "NewsPick"},
    )


def _trap(gold: dict, name: dict[int, str]) -> tuple[tuple[str, str], tuple[str, str], str]:
    shares = [one for one in gold["figures"] if one["unit"] == "%"]
    first, second = shares
    return (
        (name[first["doc"]], first["span"]),
        (name[second["doc"]], second["span"]),
        "different measures",
    )
