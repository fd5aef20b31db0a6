"""The planted keys and the hand reading, as links and cells that coverage is held to."""

from __future__ import annotations

import re
import tomllib
from itertools import combinations

from framing.comparing.facts.coverage import coverage_of
from framing.reading.load.files import find_events, load_event
from framing.reading.reader import read_all
from tests.shared import ROOT, SHARED, shared_json
from tests.texts import reading

TUNED = ("suez-2021", "camp-david-2023", "rare-earths-2025")
REPORTED = ("chip-export-controls-2022", "fukushima-water-2023", "red-sea-2024")
# Looser words and other fields; looked at, but for the last one, while the rules were made.
LOOSE, UNSEEN = ("plane-crash", "rate-rise"), ("transfer",)


def sample(name):
    """The readings of an event of the sample corpus, by name, and its key."""
    events, _ = find_events([ROOT / "corpus" / name])
    documents, _ = load_event(events[0])
    key = tomllib.loads((ROOT / "corpus" / name / "key.toml").read_text(encoding="utf-8"))
    return read_all(documents, None), key


def story(name):
    """The readings of a story that was written for these tests, by name, and its key."""
    path = ROOT / "tests" / "comparing" / "stories" / f"{name}.toml"
    key = tomllib.loads(path.read_text(encoding="utf-8"))
    return [reading(text.strip(), text_id) for text_id, text in key["texts"].items()], key


def seeds():
    """The readings of the seed texts, named by number, and the hand reading."""
    files = sorted((SHARED / "seeds").glob("*.txt"))
    texts = [file.read_text(encoding="utf-8") for file in files]
    return [reading(text, str(at)) for at, text in enumerate(texts)], shared_json(
        "gold/rare-earths.json"
    )


def located(text, span):
    """Where a span stands, whatever its line breaks."""
    return re.search(r"\s+".join(map(re.escape, span.split())), text).span()


def cells_of(readings, key):
    """For each planted fact and text, whether the table says as the key does: the fact's
    place in a text that has it, none in a text that hasn't.

    The tool's fact is the one that holds the first span; a place counts where it overlaps
    the key's span, or (lenient) anywhere in the text.
    """
    texts = {one.document.id: one.document.text for one in readings}
    facts = coverage_of(readings).facts
    strict, lenient = [], []
    for planted in key["fact"]:
        spans = {
            next(name for name in texts if name.endswith(text)): span
            for text, span in planted["texts"].items()
        }
        spans = {name: located(texts[name], span) for name, span in spans.items()}
        fact = _holding(facts, *next(iter(spans.items())))
        for name in texts:
            place = fact.documents.get(name) if fact else None
            lenient.append((place is not None) == (name in spans))
            there = name not in spans or (place and _meets(place, spans[name]))
            strict.append(lenient[-1] and bool(there))
    return strict, lenient


def spots_of(readings, key):
    """For each line of the checklist and text, whether it is found as the key says."""
    found = {spot.id: spot.found_in for spot in coverage_of(readings).blind_spots}
    return [
        (one.document.id in found[spot["id"]])
        == any(one.document.id.endswith(text) for text in spot["found_in"])
        for spot in key["blind_spot"]
        for one in readings
    ]


def gold_links(readings, gold, extra=()):
    """Each fact of the hand reading with its span in each text that has it."""
    texts = {one.document.id: one.document.text for one in readings}
    facts = [(fact["id"], fact["docs"]) for fact in gold["coverage"]]
    facts += [
        ("pair", {str(text): span for text, span in (pair["a"], pair["b"])})
        for pair in gold["alignment_pairs"]
    ]
    return [
        (name, {text: located(texts[text], span) for text, span in docs.items()})
        for name, docs in [*facts, *extra]
    ]


def links_of(facts, sure=False):
    """Each pair of places of different texts that are in one fact; or the sure ones."""
    for fact in facts:
        stated = {name: p for name, p in fact.documents.items() if p.how == "states"}
        if sure:
            stated = {name: place for name, place in stated.items() if place.sure}
        yield from combinations(sorted(stated.items()), 2)


def recalled(facts, links, by_sentence=False):
    """For each pair of spans of a gold fact, whether one of the tool's facts holds both."""
    mine = list(links_of(facts))
    return {
        (name, one, other): any(
            {one, other} == {a, b}
            and _meets(p, docs[a], by_sentence)
            and _meets(q, docs[b], by_sentence)
            for (a, p), (b, q) in mine
        )
        for name, docs in links
        for one, other in combinations(sorted(docs), 2)
        if name != "pair"
    }


def judged(facts, links, by_sentence=False, sure=False):
    """Each of the tool's links that the hand reading can judge, as one end holds a span of
    it: whether the other end holds the same fact's."""
    verdicts = []
    for (a, p), (b, q) in links_of(facts, sure):
        left = {at for at, (_, docs) in enumerate(links) if a in docs and _meets(p, docs[a])}
        right = {at for at, (_, docs) in enumerate(links) if b in docs and _meets(q, docs[b])}
        if not left and not right:
            continue
        both = {
            at
            for at, (_, docs) in enumerate(links)
            if a in docs
            and b in docs
            and _meets(p, docs[a], by_sentence)
            and _meets(q, docs[b], by_sentence)
        }
        verdicts.append((bool(both), (a, p), (b, q)))
    return verdicts


def _holding(facts, name, span):
    """The fact that states most of a text's span."""
    places = [
        (min(span[1], place.end) - max(span[0], place.start), -at)
        for at, fact in enumerate(facts)
        if (place := fact.documents.get(name)) and place.how == "states"
    ]
    shared, at = max(places, default=(0, 0))
    return facts[-at] if shared > 0 else None


def _meets(place, span, by_sentence=False):
    start, end = place.start, place.end
    if by_sentence:
        start, end = place.sentence_start, place.sentence_end
    return start < span[1] and span[0] < end
