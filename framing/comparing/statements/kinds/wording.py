"""Wording: the same thing in other words, where one text's own word judges."""

from __future__ import annotations

from collections.abc import Iterator

from framing.comparing.statements.event_context import Field
from framing.comparing.statements.making import of_line, side, telling
from framing.comparing.statements.telling import Line
from framing.comparing.words.folding import content_of
from framing.records import Side, Span, Statement
from framing.tokens import terms_of

MUCH, SOME = 0.55, 0.35  # shares of each other that two sentences on one thing hold
BESIDE = 4  # words on either side that say of what a word is
OWN = ("narrator", "mixed", "reported")


def candidates(field: Field) -> Iterator[Statement]:
    """Two texts' sentences on one thing where the one's narrator judges in a word that the
    other hasn't."""
    for document in field.ours:
        for line in field.lines[document]:
            loaded = _loaded(line, field)
            if not (line.body and loaded and line.sentence.voice in OWN):
                continue
            for other in field.ours:
                answer = _answer(line, other, field) if other != document else None
                new = [one for one in loaded if answer and _is_new(answer, line, one, field)]
                if answer and new:
                    yield _statement(line, answer, field.words_at(document, new[0]), field)


def _loaded(line: Line, field: Field) -> list[Span]:
    return [
        Span(one.start, one.end)
        for one in field.loaded.get(line.document, ())
        if line.span.start <= one.start < line.span.end
        and not field.words_at(line.document, Span(one.start, one.end))[:1].isupper()
    ]


def _answer(line: Line, other: str, field: Field) -> Line | None:
    """The sentence of another text that tells the same and isn't somebody's words."""
    place = line.elsewhere.get(other)
    if place is None:
        return None
    answer = field.lines[other][place.sentence]
    back = answer.elsewhere[line.document]
    if (
        not answer.body
        or answer.sentence.voice not in OWN
        or abs(back.sentence - line.index) > 1
    ):
        return None
    shares = sorted((place.share, back.share))
    return answer if shares[1] >= MUCH and shares[0] >= SOME else None


def _is_new(answer: Line, line: Line, word: Span, field: Field) -> bool:
    """Whether a sentence has what stands beside a word, and not the word, in any form."""
    text, size = field.texts[line.document].document.text, BESIDE
    before = text[line.span.start : word.start].split()[-size:]
    behind = text[word.end : line.span.end].split()[:size]
    beside = _content(" ".join([*before, *behind]))
    own = _content(field.words_at(line.document, word))
    return not answer.words >= own and len(beside & answer.words) > 1


def _content(text: str) -> set[str]:
    return set(filter(None, map(content_of, terms_of(text))))


def _statement(line: Line, answer: Line, word: str, field: Field) -> Statement:
    here, there = field.labels[line.document], field.labels[answer.document]
    text = (
        f"{here} says “{word}” where {there} has other words. "
        f"{here}: {of_line(line, field)}. {there}: {of_line(answer, field)}."
    )
    sides: dict[str, Side] = {
        line.document: side("has", field, [line]),
        answer.document: side("has", field, [answer]),
    }
    sure = min(line.elsewhere[answer.document].share, answer.elsewhere[line.document].share)
    depth = min(line.depth, answer.depth)
    effect = round(telling(line, field), 6)
    return Statement(
        "wording", text, "", sides, effect, round(min(2 * sure, 1), 6), round(1 - depth, 6)
    )
