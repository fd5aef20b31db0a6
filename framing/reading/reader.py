"""One text in, one `Reading` out: the road through the reading room."""

from __future__ import annotations

from collections.abc import Callable, Sequence

import msgspec

from framing.reading.attribution import attributions, countries, voices
from framing.reading.attribution.attributions import Drafts
from framing.reading.entities import actors
from framing.reading.grammar.words import Words
from framing.reading.layout import boilerplate, language, layout, repeats, sections, sentences
from framing.reading.layout.layout import Paragraph
from framing.reading.parsing import load as parser_of
from framing.reading.parsing import names
from framing.reading.parsing.trees import Tree
from framing.reading.provenance import provenance
from framing.reading.quantities import figures
from framing.records import (
    Actor,
    Attribution,
    Document,
    Figure,
    Provenance,
    Reading,
    Role,
    Section,
    Sentence,
    Stripped,
)
from framing.settings import MOST_SENTENCES
from framing.tokens import count_words

AT_ONCE = 32  # texts that go through a step together


def read_all(
    documents: Sequence[Document], ner: str | None = None, parser: str | None = None
) -> list[Reading]:
    """Several texts, in order. What an outlet repeats from text to text is boilerplate.

    `ner` names an installed spaCy model to find actors with, in place of our rules;
    `parser` an installed parser to read speakers with, beside our rules.
    """
    places: dict[str, list[int]] = {}
    for place, document in enumerate(documents):
        places.setdefault(document.outlet, []).append(place)
    repeated: dict[int, list[Stripped]] = {}
    blocks: dict[int, list[Paragraph]] = {}
    for mine in places.values():
        if len(mine) >= repeats.FEWEST_TEXTS:
            texts = [documents[place] for place in mine]
            found_in = [layout.paragraphs(one.text, one.body) for one in texts]
            lines = [(one.text, found) for one, found in zip(texts, found_in, strict=True)]
            repeated |= dict(zip(mine, repeats.repeated(lines), strict=True))
            blocks |= dict(zip(mine, found_in, strict=True))
    drafts = [
        _Draft(one, repeated.get(place, ()), blocks.get(place))
        for place, one in enumerate(documents)
    ]
    found: list[Reading] = []
    for first in range(0, len(drafts), AT_ONCE):
        found += _read(drafts[first : first + AT_ONCE], ner, parser)
    return found


def read(document: Document, ner: str | None = None, parser: str | None = None) -> Reading:
    """All that can be found in one text; what is set aside is marked, never lost.

    Args:
        document: the text.
        ner: an installed spaCy model to find actors with, in place of our rules.
        parser: an installed parser to read speakers with, beside our rules.

    Raises:
        FramingError: there is no such model or parser, or it isn't installed.
    """
    return _read([_Draft(document, ())], ner, parser)[0]


def head_and_body(document: Document) -> tuple[str | None, str]:
    """A text's title and the rest of it, as reading it whole has them, in a tenth of the
    time; what an outlet repeats from text to text isn't set aside."""
    draft = _Draft(document, ())
    _aside(draft)
    _parts(draft)
    kept = _kept(draft)
    body = "\n".join(draft.text[start:end] for start, end, role in kept if role != "headline")
    return _title(draft), body


class _Draft:
    """What is known of a text so far; each step adds to it."""

    roles: list[Role]
    sections: list[Section]
    sentences: list[Sentence]
    attributions: list[Attribution]
    provenance: Provenance
    figures: list[Figure]
    actors: list[Actor]
    trees: list[Tree] | None
    words: Words | None
    said: Drafts
    counted: int

    def __init__(
        self,
        document: Document,
        stripped: Sequence[Stripped],
        blocks: list[Paragraph] | None = None,
    ) -> None:
        self.document, self.text = document, document.text
        self.stripped = list(stripped)
        self.notes: list[str] = []
        self.blocks = layout.paragraphs(self.text, document.body) if blocks is None else blocks


def _read(
    drafts: Sequence[_Draft], ner: str | None, parser: str | None = None
) -> list[Reading]:
    """All texts through one step before the next: a step's rules then stay in the
    processor's cache, which saves a fifth of the time."""
    _through((_aside, _parts, _sections, _sentences), drafts)
    parse = parser_of(parser).trees if parser else None
    _actors(drafts, ner)
    for draft in drafts:
        draft.trees = parse(draft.text, draft.sentences) if parse else None
        if draft.trees is not None:
            draft.actors = names.settled(draft.actors, draft.trees)
    said = (_words, _drafts, _attributions, _countries, _voices)
    _through((*said, _counted, _head), drafts)
    _origins(drafts)
    _through((_figures,), drafts)
    return [_finished(draft) for draft in drafts]


def _through(steps: Sequence[Callable[[_Draft], None]], drafts: Sequence[_Draft]) -> None:
    for step in steps:
        for draft in drafts:
            step(draft)


def _aside(draft: _Draft) -> None:
    """What is set aside."""
    draft.stripped = _with(boilerplate.mark(draft.text, draft.blocks), draft.stripped)
    draft.blocks = layout.trimmed(draft.text, draft.blocks, draft.stripped)


def _parts(draft: _Draft) -> None:
    """What each paragraph is for."""
    draft.roles = sections.roles(draft.text, draft.blocks, draft.stripped)


def _sections(draft: _Draft) -> None:
    draft.sections = sections.find(draft.text, draft.blocks, draft.stripped, draft.roles)


def _sentences(draft: _Draft) -> None:
    """The sentences of the kept blocks, each with its section and paragraph."""
    section = 0
    draft.sentences = []
    for paragraph, (start, end, role) in enumerate(_kept(draft)):
        while section + 1 < len(draft.sections) and draft.sections[section + 1].start <= start:
            section += 1
        # a headline is one line of thought, however many full stops it has
        spans = [(start, end)] if role != "body" else sentences.split(draft.text, start, end)
        draft.sentences += [Sentence(s, e, section, paragraph, role=role) for s, e in spans]
        if len(draft.sentences) > MOST_SENTENCES:
            _cut(draft)
            return


def _cut(draft: _Draft) -> None:
    """Set aside what lies beyond the last sentence that is read: some steps cost the square."""
    start = draft.sentences[MOST_SENTENCES].start
    del draft.sentences[MOST_SENTENCES:]
    before = [part for part in draft.stripped if part.end <= start]
    end = max([start, *(block.end for block in draft.blocks)])
    reason = f"beyond the {MOST_SENTENCES:,}th sentence"
    draft.stripped = [*before, Stripped(start, end, reason)]
    draft.notes = [f"only the first {MOST_SENTENCES:,} sentences were read"]


def _actors(drafts: Sequence[_Draft], ner: str | None) -> None:
    """Who and what is named, by our rules or by a model."""
    texts = [(draft.text, draft.sentences) for draft in drafts]
    found = (
        actors.find_all(texts)
        if ner is None
        else [actors.find_with_spacy(*one, ner) for one in texts]
    )
    for draft, mine in zip(drafts, found, strict=True):
        draft.actors = mine


def _words(draft: _Draft) -> None:
    draft.words = attributions.words_of(draft.text) if draft.sentences else None


def _drafts(draft: _Draft) -> None:
    """Who says what, as far as the words alone tell."""
    if draft.words is not None:
        draft.said = attributions.drafts_of(draft.words, draft.sentences, draft.trees)


def _attributions(draft: _Draft) -> None:
    """Who says what, with speakers."""
    draft.attributions = []
    if draft.words is not None:
        draft.attributions = attributions.told(draft.said, draft.sentences, draft.actors)
        del draft.words, draft.said  # they are large


def _countries(draft: _Draft) -> None:
    """The countries of speakers."""
    draft.attributions = countries.assign(draft.text, draft.sentences, draft.attributions)


def _voices(draft: _Draft) -> None:
    draft.sentences = voices.assign(draft.text, draft.sentences, draft.attributions)


def _counted(draft: _Draft) -> None:
    """How many words the text has."""
    kept = " ".join([draft.text[one.start : one.end] for one in draft.sentences])
    draft.counted = count_words(kept)


def _head(draft: _Draft) -> None:
    """Title and language."""
    text, document = draft.text, draft.document
    told = language.detect(text[document.body :])
    draft.notes += [told.reason] if told.reason else []
    draft.document = msgspec.structs.replace(
        document,
        title=_title(draft),
        language=document.language or told.code,
        words=draft.counted,
    )


def _title(draft: _Draft) -> str | None:
    found = sections.title(draft.text, draft.blocks, draft.roles)
    return draft.document.title or (draft.text[found.start : found.end] if found else None)


def _origins(drafts: Sequence[_Draft]) -> None:
    found = provenance.find_all(
        [
            provenance.Search(one.document, one.sentences, one.stripped, one.attributions)
            for one in drafts
        ]
    )
    for draft, mine in zip(drafts, found, strict=True):
        draft.provenance = mine


def _figures(draft: _Draft) -> None:
    draft.figures = figures.find(draft.text, draft.sentences)


def _finished(draft: _Draft) -> Reading:
    return Reading(
        document=draft.document,
        provenance=draft.provenance,
        stripped=draft.stripped,
        sections=draft.sections,
        sentences=draft.sentences,
        attributions=draft.attributions,
        figures=draft.figures,
        actors=draft.actors,
        notes=draft.notes,
    )


def _with(stripped: list[Stripped], repeated: Sequence[Stripped]) -> list[Stripped]:
    """Both lists in order, less what of the second lies over the first."""
    free = [
        part
        for part in repeated
        if not any(part.start < one.end and one.start < part.end for one in stripped)
    ]
    return sorted([*stripped, *free], key=lambda part: part.start)


def _kept(draft: _Draft) -> list[tuple[int, int, Role]]:
    """The blocks that are not set aside; their ends are trimmed already."""
    stripped = {(span.start, span.end) for span in draft.stripped}
    return [
        (block.start, block.end, role)
        for block, role in zip(draft.blocks, draft.roles, strict=True)
        if (block.start, block.end) not in stripped
    ]
