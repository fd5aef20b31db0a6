"""Readings of plain sentences, for the tests of this room."""

from __future__ import annotations

from framing.records import Attribution, Batch, Document, Provenance, Reading, Sentence, Span
from framing.scoring.tokens.vectors import vectorize


def reading_of(sentences: list[str], quoted: str = "", name: str = "text") -> Reading:
    """A reading of these sentences; where `quoted` stands in the text, it is quoted."""
    text = "\n".join(sentences)
    found = []
    at = 0
    for sentence in sentences:
        found.append(Sentence(at, at + len(sentence), 0, 0))
        at += len(sentence) + 1
    said = []
    if quoted:
        begin = text.index(quoted)
        said = [Attribution([], [], [Span(begin, begin + len(quoted))], "direct")]
    return Reading(
        document=Document(id=name, event="event", outlet=name, text=text),
        provenance=Provenance(None, "unknown", [], [], False, None, [], []),
        stripped=[],
        sections=[],
        sentences=found,
        attributions=said,
        figures=[],
        actors=[],
    )


def batch_of(*texts: list[str]) -> Batch:
    """A batch of texts, each a list of sentences."""
    return vectorize([reading_of(text, name=str(at)) for at, text in enumerate(texts)])
