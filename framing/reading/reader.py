"""One text in, one `Reading` out: the road through the reading room."""

from __future__ import annotations

from collections.abc import Sequence

import msgspec

from framing.reading import (
    actors,
    attributions,
    boilerplate,
    countries,
    figures,
    language,
    layout,
    provenance,
    sections,
    sentences,
    voices,
)
from framing.reading.layout import Paragraph
from framing.records import Document, Reading, Role, Section, Sentence, Stripped
from framing.tokens import count_words


def read_all(documents: Sequence[Document], ner: str | None = None) -> list[Reading]:
    """Several texts, in order. What an outlet repeats from text to text is boilerplate.

    `ner` names an installed spaCy model to find actors with, in place of our rules.
    """
    places: dict[str, list[int]] = {}
    for place, document in enumerate(documents):
        places.setdefault(document.outlet, []).append(place)
    repeated: dict[int, list[Stripped]] = {}
    for mine in places.values():
        if len(mine) >= boilerplate.FEWEST_TEXTS:
            texts = [documents[place] for place in mine]
            blocks = [(one.text, layout.paragraphs(one.text, one.body)) for one in texts]
            repeated |= dict(zip(mine, boilerplate.repeated(blocks), strict=True))
    return [read(document, repeated.get(at, ()), ner) for at, document in enumerate(documents)]


def read(
    document: Document, repeated: Sequence[Stripped] = (), ner: str | None = None
) -> Reading:
    """All that can be found in one text; what is set aside is marked, never lost.

    Args:
        document: the text.
        repeated: paragraphs that are known to be boilerplate already.
        ner: an installed spaCy model to find actors with, in place of our rules.

    Raises:
        FramingError: there is no such model.
    """
    text = document.text
    blocks = layout.paragraphs(text, document.body)
    stripped = _with(boilerplate.mark(text, blocks), repeated)
    roles = sections.roles(text, blocks, stripped)
    headed = sections.find(text, blocks, stripped, roles)
    plain = _sentences(text, _kept(text, blocks, roles, stripped), headed)
    said = countries.assign(text, plain, attributions.find(text, plain))
    voiced = voices.assign(text, plain, said)
    told = language.detect(text[document.body :])
    title = sections.title(text, blocks, roles)
    known = msgspec.structs.replace(
        document,
        title=document.title or (text[title.start : title.end] if title else None),
        language=document.language or told.code,
        words=count_words(" ".join([text[part.start : part.end] for part in plain])),
    )
    return Reading(
        document=known,
        provenance=provenance.find(known, voiced, stripped, said),
        stripped=stripped,
        sections=headed,
        sentences=voiced,
        attributions=said,
        figures=figures.find(text, voiced),
        actors=(
            actors.find(text, voiced)
            if ner is None
            else actors.find_with_spacy(text, voiced, ner)
        ),
        notes=[told.reason] if told.reason else [],
    )


def _with(stripped: list[Stripped], repeated: Sequence[Stripped]) -> list[Stripped]:
    """Both lists in order, less what of the second lies over the first."""
    free = [
        part
        for part in repeated
        if not any(part.start < one.end and one.start < part.end for one in stripped)
    ]
    return sorted([*stripped, *free], key=lambda part: part.start)


def _kept(
    text: str,
    blocks: Sequence[Paragraph],
    roles: Sequence[Role],
    stripped: Sequence[Stripped],
) -> list[tuple[int, int, Role]]:
    """The blocks that are not set aside, less the ends of them that are."""
    kept = []
    aside = 0
    for block, role in zip(blocks, roles, strict=True):
        while aside < len(stripped) and stripped[aside].end <= block.start:
            aside += 1
        end = block.end
        if aside < len(stripped) and stripped[aside].start < end:
            end = block.start + len(text[block.start : stripped[aside].start].rstrip())
        if end > block.start:
            kept.append((block.start, end, role))
    return kept


def _sentences(
    text: str, blocks: Sequence[tuple[int, int, Role]], headed: Sequence[Section]
) -> list[Sentence]:
    """The sentences of the kept blocks, each with its section and paragraph."""
    found = []
    section = 0
    for paragraph, (start, end, role) in enumerate(blocks):
        while section + 1 < len(headed) and headed[section + 1].start <= start:
            section += 1
        # a headline is one line of thought, however many full stops it has
        spans = sentences.split(text, start, end) if role == "body" else [(start, end)]
        found += [Sentence(s, e, section, paragraph, role=role) for s, e in spans]
    return found
