"""The sample corpus and what its keys say of figures, copies and quotations."""

import tomllib
from functools import cache

from framing.reading.load.files import find_events, load_event
from framing.reading.reader import read_all
from tests.shared import ROOT, SHARED

CORPUS = ROOT / "corpus"
EVENTS = sorted(path.parent.name for path in CORPUS.glob("*/key.toml"))


@cache
def readings_of(event):
    """The readings of one event of the sample corpus, by its folder's name."""
    return _read(CORPUS / event)


@cache
def readings_of_seeds():
    """The readings of the four shared texts."""
    return _read(SHARED / "seeds")


def key_of(event):
    """What was planted in an event."""
    return tomllib.loads((CORPUS / event / "key.toml").read_text(encoding="utf-8"))


def texts_of(readings):
    """Each document's text by its id."""
    return {reading.document.id: reading.document.text for reading in readings}


def touches(texts, place, document, span):
    """Whether a key's place overlaps a span of a document."""
    start = texts[place["text"]].find(place["span"])
    end = start + len(place["span"])
    return place["text"] == document and span.start < end and start < span.end


def _read(folder):
    found, _ = find_events([folder])
    documents, problems = load_event(found[0])
    assert not problems
    return tuple(read_all(documents))
