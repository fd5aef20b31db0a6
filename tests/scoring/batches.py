"""Readings of plain sentences, for the tests of this room."""

from __future__ import annotations

from msgspec import structs

from framing.records import Attribution, Batch, Document, Provenance, Reading, Sentence, Span
from framing.scoring.tokens.vectors import vectorize
from framing.tokens import count_words


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


def counted_batch_of(*texts: list[str]) -> Batch:
    """As `batch_of`, each text with the number of its words, as texts from files have it."""
    readings = []
    for at, text in enumerate(texts):
        made = reading_of(text, name=f"t{at}")
        words = count_words(made.document.text)
        document = structs.replace(made.document, words=words)
        readings.append(structs.replace(made, document=document))
    return vectorize(readings)
