"""The actors of the seed texts against the hand reading, with a table of what differs."""

from __future__ import annotations

import json
import os
import re
import sys
from pathlib import Path

import pytest

from framing.reading.entities import actors
from framing.records import Sentence

ROOT = Path(__file__).parents[2]
SHARED = Path(os.environ.get("FRAMING_SHARED") or ROOT / "../shared")
# What the hand reading leaves out, though a text names it: regions, venues, programmes.
LEAST_F1 = 0.9


def body_sentences(text: str) -> list[Sentence]:
    """Rough sentences of the body: enough to read names in, without the other modules."""
    cuts = [place for mark in ("Go deeper", "Copyright ⓒ") if (place := text.find(mark)) > 0]
    stop = min(cuts, default=len(text))
    found = []
    for line in re.finditer(r"(?:[^\n]|(?<=,)\n)+", text[:stop]):
        if line.group().startswith("READ ALSO"):
            continue
        start = line.start()
        for end in [
            *(m.end() for m in re.finditer(r"(?<!U\.S)[.?][\"”’']?(?= [A-Z“])", line.group())),
            len(line.group()),
        ]:
            if line.start() + end > start:
                found.append(Sentence(start, line.start() + end, 0, 0))
                start = line.start() + end + 1
    return found


def report(*words: object) -> None:
    sys.stdout.write(" ".join(str(word) for word in words) + "\n")


def bare(name: str) -> str:
    name = re.sub(r"^(?:the |us |u\.s\. )+", "", name.lower())
    return re.sub(r"[^\w ]", "", name).strip()


def forms_of(entity: str) -> set[str]:
    """The names by which the hand reading's entity may go."""
    forms = {bare(part) for part in re.split(r" / |, ", entity)}
    words = entity.split()
    return forms | ({bare(words[-1])} if len(words) == 2 else set()) | {bare(entity)}


def test_the_actors_of_the_seeds_are_those_of_the_hand_reading(capsys):
    """
    Each entity counts once in each text: F1 over the pairs is at least .9.
    """
    gold_file = SHARED / "gold" / "rare-earths.json"
    if not gold_file.exists():
        pytest.skip("no hand reading beside the project: set FRAMING_SHARED")
    entities = json.loads(gold_file.read_text())["entities"]
    hits, missed, extra = 0, [], []
    for number, file in enumerate(sorted((SHARED / "seeds").glob("*.txt"))):
        text = file.read_text(encoding="utf-8")
        found = actors.find(text, body_sentences(text))
        surfaces = {
            actor.name: {bare(actor.name)}
            | {bare(text[m.start : m.end]) for m in actor.mentions}
            for actor in found
        }
        used = set()
        for entity in entities:
            spans = [s for s in entity["by_doc"][str(number)] if not s.get("boilerplate")]
            forms = forms_of(entity["entity"])
            matching = {name for name, seen in surfaces.items() if seen & forms}
            used |= matching
            if spans and matching:
                hits += 1
            elif spans:
                missed.append((number, entity["entity"]))
        extra += [(number, name) for name in surfaces if name not in used]
    precision, recall = hits / (hits + len(extra)), hits / (hits + len(missed))
    f1 = 2 * precision * recall / (precision + recall)
    with capsys.disabled():
        report(f"\nactors of the seeds: F1 {f1:.3f} (P {precision:.3f}, R {recall:.3f})")
        for label, rows in (("missed", missed), ("beyond", extra)):
            for number, name in rows:
                report(f"  {label}  text {number}  {name}")

    assert f1 >= LEAST_F1
