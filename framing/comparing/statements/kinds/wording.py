"""Wording: the words with which one text alone takes a side, in its own voice."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from typing import NamedTuple

from framing.comparing.statements.clearness import is_clear
from framing.comparing.statements.core.verdicts import verdict_of
from framing.comparing.statements.event_context import QUOTED, Field
from framing.comparing.statements.making import best_of, of_line, only, side, telling
from framing.comparing.statements.telling import Line
from framing.comparing.statements.wordings import (
    judging_keys,
    listed,
    quoted,
    strongly_loaded,
    telling_patterns,
)
from framing.comparing.words.folding import fold
from framing.letters import nested
from framing.records import Mark, Side, Span, Statement
from framing.tokens import terms_of

# Words of a text, and texts, that one statement sets side by side
MOST_WORDS, MOST_TEXTS = 2, 4
_OPENER = re.compile(r"\A“(?:But|And|Yet|So),? ")
_APART = str.maketrans("", "", " -")
BEFORE, BEHIND = 5, 8  # words of a sentence that are shown around one
TOP = 2  # first sentences of a text in which a loaded word colours the story, and no detail


class Judged(NamedTuple):
    """A sentence with a word that judges, and where that stands."""

    line: Line
    span: Span


def candidates(field: Field) -> Iterator[Statement]:
    """The words with which each text alone judges what somebody does or wants, given to nobody:
    of several texts in one statement, side by side."""
    yield from _verdicts(field)
    found = {name: mine for name in field.ours if (mine := _judged(name, field))}
    if len(found) == 1:
        yield from (_alone(name, mine, field) for name, mine in found.items())
    elif 1 < len(found) <= MOST_TEXTS:
        yield _beside(found, field)


def _verdicts(field: Field) -> Iterator[Statement]:
    """What the narrators make of the story: of each text that has one the sentence in which
    it judges, weighs or explains, side by side."""
    found = {name: one for name in field.ours if (one := verdict_of(name, field))}
    if not found or len(found) > MOST_TEXTS:
        return
    said = {
        field.labels[name]: _OPENER.sub("“", of_line(line, field))
        for name, (line, _) in found.items()
    }
    text = f"In their own voice: {'; '.join(map(' '.join, said.items()))}."
    if len(said) == 1:
        text = "".join(f"{who}, in its own voice: {words}." for who, words in said.items())
    worth = max(one for _, one in found.values())
    sides: dict[str, Side] = {
        name: side("has", field, [line]) for name, (line, _) in found.items()
    }
    place = max(1 - line.depth for line, _ in found.values())
    effect = round(min(worth, 1.0), 6)
    yield Statement("verdict", text, sides, effect, 1.0, round(place, 6), brief=text)


def _alone(document: str, judged: Sequence[Judged], field: Field) -> Statement:
    line = judged[0].line
    said = listed([_word(one, field) for one in judged if one.line is line])
    what = f"{field.labels[document]} alone says {said} in its own voice"
    return Statement(
        kind="wording",
        text=f"{what}: {of_line(line, field)}.",
        sides=only(document, field, [line]),
        effect=round(telling(line, field), 6),
        sure=1.0,
        place=round(1 - line.depth, 6),
    )


def _beside(found: dict[str, list[Judged]], field: Field) -> Statement:
    """What several texts say each in a word of its own, with some words around it."""
    said, shown = list[str](), list[str]()
    for name, judged in found.items():
        words = listed([_word(one, field) for one in judged])
        how = f"says {words} in its own voice" if not said else words
        said.append(f"only {field.labels[name]} {how}")
        contexts = listed([_around(one, field) for one in judged])
        shown.append(f"{field.labels[name]} {contexts}")
    what = f"{', '.join(said)}."
    sides: dict[str, Side] = {
        name: side("has", field, (one.line for one in judged)) for name, judged in found.items()
    }
    sides |= {name: Side("lacks") for name in field.ours if name not in found}
    first = max((mine[0].line for mine in found.values()), key=lambda one: telling(one, field))
    brief = f"{what[0].upper()}{what[1:]}"
    rest = f"In these words: {'; '.join(shown)}."
    return Statement(
        kind="wording",
        text=f"{brief} {rest}",
        sides=sides,
        effect=round(telling(first, field), 6),
        sure=1.0,
        place=round(1 - first.depth, 6),
    )


def _word(one: Judged, field: Field) -> str:
    return quoted(field.words_at(one.line.document, one.span).lower())


def _around(one: Judged, field: Field) -> str:
    """A word with some words of its sentence on either side."""
    document, span, whole = one.line.document, one.span, one.line.span
    before = field.words_at(document, Span(whole.start, span.start)).split()
    behind = field.words_at(document, Span(span.end, whole.end)).split()
    words = [
        *(["…"] if len(before) > BEFORE else []),
        *before[-BEFORE:],
        field.words_at(document, span),
        *behind[:BEHIND],
        *(["…"] if len(behind) > BEHIND else []),
    ]
    return quoted(nested(" ".join(words).rstrip(".,;:")))


def _judged(document: str, field: Field) -> list[Judged]:
    """The words of a text that judge somebody by name and no other text has, first those of
    the sentences that say most, one a sentence and two in all, none twice."""
    tokens, keys = field.texts[document].tokens, judging_keys()
    places = [at for term, at in zip(tokens.terms, tokens.starts, strict=True) if term in keys]
    loaded = [
        Span(mark.start, mark.end)
        for mark in _loaded(field).get(document, ())
        if field.words_at(document, Span(mark.start, mark.end)).lower() in strongly_loaded()
    ]
    loaded = [one for one in loaded if _is_at_top(one, document, field)]
    starts = [*places, *(one.start for one in loaded)]
    lines = [
        one
        for one in field.lines[document]
        if any(one.span.start <= at < one.span.end for at in starts)
    ]
    spans = {one.index: _own(one, [*_listed(one, field), *loaded], field) for one in lines}
    every = best_of((one for one in lines if spans[one.index] and is_clear(one, field)), field)
    judged = [Judged(one, spans[one.index][0]) for one in every]
    said = [_word(one, field) for one in judged]
    return [one for at, one in enumerate(judged) if said[at] not in said[:at]][:MOST_WORDS]


def _is_at_top(span: Span, document: str, field: Field) -> bool:
    """Whether a place is in the first sentences of a text's body."""
    body = [one for one in field.lines[document] if one.body][:TOP]
    return any(one.span.start <= span.start < one.span.end for one in body)


def _listed(line: Line, field: Field) -> list[Span]:
    """Where listed words stand that judge."""
    text = field.texts[line.document].document.text
    found = telling_patterns()["judging"].finditer(text, line.span.start, line.span.end)
    return [Span(*one.span()) for one in found]


def _own(line: Line, spans: Sequence[Span], field: Field) -> list[Span]:
    """Those of some words that are the narrator's, stand in a sentence on somebody by name, and
    no other text has in any form."""
    here = [one for one in spans if line.span.start <= one.start < line.span.end]
    if not (here and line.body and line.named):
        return []
    reading, span = field.texts[line.document], line.span
    given = [one for each in reading.attributions for one in each.given]
    given += [
        Span(span.start + one.start(), span.start + one.end())
        for one in QUOTED.finditer(reading.document.text[span.start : span.end])
    ]
    return [
        one
        for one in here
        if not any(inside.start <= one.start < inside.end for inside in given)
        and not _is_retold(one, line, field)
        and not _stands_elsewhere(terms_of(field.words_at(line.document, one)), line, field)
    ]


def _is_retold(span: Span, line: Line, field: Field) -> bool:
    """Whether a word stands behind "he vowed" or "they said" in its sentence: then it may be
    theirs."""
    before = field.words_at(line.document, Span(line.span.start, span.start))
    return telling_patterns()["retelling"].search(before) is not None


def _loaded(field: Field) -> dict[str, list[Mark]]:
    """The marks of loaded words by text."""
    if ("loaded",) not in field.kept:
        cells = (one for one in field.comparison.cells if one.measure == "loaded")
        field.kept["loaded",] = {one.document: one.marks for one in cells}
    found: dict[str, list[Mark]] = field.kept["loaded",]
    return found


def _stands_elsewhere(terms: Sequence[str], line: Line, field: Field) -> bool:
    """Whether another text has words in any form, or written apart: "hard line"."""
    if ("apart",) not in field.kept:
        every = field.spelled.items()
        field.kept["apart",] = {name: words.translate(_APART) for name, words in every}
    apart: dict[str, str] = field.kept["apart",]
    folded, joined = set(map(fold, terms)), "".join(terms).lower().replace("-", "")
    return any(
        field.folded[name] >= folded or joined in apart[name]
        for name in field.folded
        if name != line.document
    )
