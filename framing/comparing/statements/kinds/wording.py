"""Wording: the words with which one text alone takes a side, in its own voice."""

from __future__ import annotations

from collections.abc import Iterator

from framing.comparing.statements.clearness import is_clear
from framing.comparing.statements.event_context import QUOTED, Field
from framing.comparing.statements.making import best_of, of_line, only, telling
from framing.comparing.statements.telling import Line
from framing.comparing.statements.wordings import judging_keys, listed, quoted, telling_patterns
from framing.comparing.words.folding import fold
from framing.records import Span, Statement
from framing.tokens import terms_of


def candidates(field: Field) -> Iterator[Statement]:
    """Of each text the sentence that says most of those with a word that judges what somebody
    does or wants, is given to nobody and stands in no other text."""
    for document, reading in field.ours.items():
        tokens, keys = reading.tokens, judging_keys()
        places = [
            at for term, at in zip(tokens.terms, tokens.starts, strict=True) if term in keys
        ]
        lines = [
            one
            for one in field.lines[document]
            if any(one.span.start <= at < one.span.end for at in places)
        ]
        judged = ((one, _judging(one, field)) for one in lines)
        words = {line.index: said for line, said in judged if said and is_clear(line, field)}
        for line in best_of((field.lines[document][at] for at in words), field)[:1]:
            said = listed([quoted(one) for one in words[line.index]])
            what = f"{field.labels[document]} alone says {said} in its own voice"
            yield Statement(
                kind="wording",
                text=f"{what}: {of_line(line, field)}.",
                sides=only(document, field, [line]),
                effect=round(telling(line, field), 6),
                sure=1.0,
                place=round(1 - line.depth, 6),
                brief=f"{what}.",
                rest=f"In {field.labels[document]}: {of_line(line, field)}.",
            )


def _judging(line: Line, field: Field) -> list[str]:
    """The narrator's words of a sentence on somebody by name that judge, and no other text
    has in any form."""
    reading, span = field.texts[line.document], line.span
    found = list(
        telling_patterns()["judging"].finditer(reading.document.text, span.start, span.end)
    )
    if not (found and line.body and line.named):
        return []
    given = [one for each in reading.attributions for one in each.content]
    given += [
        Span(span.start + one.start(), span.start + one.end())
        for one in QUOTED.finditer(reading.document.text[span.start : span.end])
    ]
    others = [words for name, words in field.folded.items() if name != line.document]
    return [
        one[0]
        for one in found
        if not any(inside.start <= one.start() < inside.end for inside in given)
        and not any(words >= set(map(fold, terms_of(one[0]))) for words in others)
    ]
