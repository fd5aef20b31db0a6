"""One text in, one `Reading` out: the road through the reading room."""

from __future__ import annotations

from collections.abc import Sequence

import msgspec

from framing.reading import (
    actors,
    attributions,
    boilerplate,
    figures,
    language,
    layout,
    provenance,
    sections,
    sentences,
    voices,
)
from framing.records import Document, Reading, Role, Section, Sentence, Stripped
from framing.tokens import count_words


def read(document: Document) -> Reading:
    """All that can be found in one text; what is set aside is marked, never lost."""
    text = document.text
    blocks = layout.paragraphs(text, document.body)
    stripped = boilerplate.mark(text, blocks)
    headed = sections.find(text, blocks, stripped)
    roles = sections.roles(text, blocks, stripped)
    plain = _sentences(text, blocks, stripped, headed, roles)
    found = attributions.find(text, plain)
    voiced = voices.assign(plain, found)
    known = _described(document, voiced, sections.title(text, blocks, stripped))
    return Reading(
        document=known,
        provenance=provenance.find(known, voiced, stripped, found),
        stripped=stripped,
        sections=headed,
        sentences=voiced,
        attributions=found,
        figures=figures.find(text, voiced),
        actors=actors.find(text, voiced),
    )
