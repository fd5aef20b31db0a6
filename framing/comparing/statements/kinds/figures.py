"""Figures that only one text gives, and figures or claims that can't both hold."""

from __future__ import annotations

import re
from collections.abc import Iterator
from typing import NamedTuple

import numpy as np

from framing.comparing.facts.oppositions import Opposed, opposed
from framing.comparing.statements.clearness import meant, pronoun_in
from framing.comparing.statements.event_context import Field
from framing.comparing.statements.limits import is_older
from framing.comparing.statements.making import LACKS, MOST_SPANS, round_span
from framing.comparing.statements.telling import Line, content_in
from framing.comparing.statements.voicing import in_whose_words
from framing.comparing.statements.wordings import listed, quoted
from framing.comparing.words.folding import content_of
from framing.comparing.words.quoting import sentence_at, shown
from framing.records import Figure, Reading, Side, Span, Statement

_SUM = re.compile(  # somebody's pounds are no sum
    r"[$£€%]|\b(?:per ?cent|percent|dollars|euros|(?:thousand|[mb]illion) pounds)\b", re.I
)
# Words on either side of a figure, and letters, that say what it counts; those that two
# figures share from which they count one thing
BESIDE, FAR, ALIKE = 5, 60, 2
_COUNTS = frozenset(map(content_of, ("million", "billion", "trillion", "percent", "dollars")))
MOST_CONFLICTS = 3
MOST_AT_ODDS = 2  # contradictions of one event
NEAR = 0.1  # share by which two figures differ that may be one, rounded
CLOSE = 0.25  # and by which those of one unit may count one thing if they share a word
MOST_FIGURES = 2
SMALL = 100  # what a gift or a ticket costs
LONGEST = 5  # words of a figure from which its "of" is left out
_LEAD = re.compile(r"(?:to|of|at|by|from|in|for)\s+(?!least|most)", re.I)
_NUMBER = re.compile(r"\d[\d,.]*")
_HANGS = re.compile(  # on the sentence before it
    r"(?:(?:but|and)\s)?(?:(?:for|in|on|at|by|of|from|with|during|after|before|under)\s"
    r"(?:that|this|those|these|such)|it|this|that|these|those|they|both|such)\b",
    re.I,
)
FULL = 3  # figures that only one text has, from which that is much


def candidates(field: Field) -> Iterator[Statement]:
    """Conflicts of figures, contradictions, and each text's own figures."""
    yield from _conflicts(field)
    yield from _contradictions(field)
    yield from _own(field)


def _conflicts(field: Field) -> Iterator[Statement]:
    pairs = [one for one in field.comparison.figure_pairs if one.verdict == "differ"]
    told: set[frozenset[str]] = set()
    for pair in pairs:
        sides = ((pair.left, pair.left_span), (pair.right, pair.right_span))
        here, there = (quoted(field.words_at(name, span)) for name, span in sides)
        if frozenset((here, there)) in told or len(told) == MOST_CONFLICTS:
            continue  # as of two other texts
        told.add(frozenset((here, there)))
        left, right = (field.labels[name] for name, _ in sides)
        text = f"{left} gives {here} where {right} has {there}, for what seems one thing."
        said = (f"{field.labels[name]} {_said(name, span, field)}" for name, span in sides)
        yield Statement(
            kind="figures",
            text=text,
            sides={name: Side("has", shown([field.place(name, span)])) for name, span in sides},
            effect=1.0,
            sure=0.8,
            place=0.8,
            brief=text,
            rest=f"The two figures: {'; '.join(said)}.",
        )


def _contradictions(field: Field) -> Iterator[Statement]:
    """What texts of about the same day contradict each other on, with both sentences."""
    seen: set[str] = set()
    for one in opposed(list(field.ours.values())):
        later = is_older(one.left, [one.right], field) or is_older(one.right, [one.left], field)
        if not later and one.about not in seen and len(seen) < MOST_AT_ODDS:
            seen.add(one.about)
            yield _at_odds(one, field)


def _at_odds(one: Opposed, field: Field) -> Statement:
    sides = ((one.left, one.left_span), (one.right, one.right_span))
    said = "; ".join(f"{field.labels[name]} {_said(name, span, field)}" for name, span in sides)
    names = " and ".join(field.labels[name] for name, _ in sides)
    return Statement(
        kind="at_odds",
        text=f"At odds on {one.about}: {said}.",
        sides={name: Side("has", shown([field.place(name, span)])) for name, span in sides},
        effect=1.0,
        sure=0.8,
        place=0.8,
        brief=f"{names} don't tell the same of {one.about}.",
        rest=f"On {one.about}: {said}.",
    )


def _said(document: str, span: Span, field: Field) -> str:
    """The sentence of a claim as a quotation, so cut that the claim is shown."""
    line = next(
        one for one in field.lines[document] if one.span.start <= span.start < one.span.end
    )
    return round_span(line, span, field)


def _own(field: Field) -> Iterator[Statement]:
    for document in field.ours:
        figures = [
            (words, span, line)
            for words, span in _alone(document, field)
            if _weighs(document, span, field) and (line := _clear_line(document, span, field))
        ]
        if not figures:
            continue
        line = figures[0][2]
        here = [one for one in figures if one[2] is line][:MOST_FIGURES]
        said, spans = [quoted(words) for words, *_ in here], [span for _, span, _ in here]
        whose = in_whose_words(line, field)
        what = f"Only {field.labels[document]} gives {listed(said)}{whose}"
        text = f"{what}: {round_span(line, spans[0], field)}."
        evidence = shown(field.place(document, one) for one in spans)[:MOST_SPANS]
        sides: dict[str, Side] = {document: Side("has", evidence)}
        sides |= {one: LACKS for one in field.ours if one != document}
        effect = round(min(len(figures) / FULL, 1.0), 6)
        yield Statement("figures", text, sides, effect, 0.8, round(1 - line.depth, 6))


def _clear_line(document: str, span: Span, field: Field) -> Line | None:
    """The sentence that a figure stands in, where that can be shown by itself."""
    lines = field.lines[document]
    line = next(one for one in lines if one.span.start <= span.start < one.span.end)
    able = pronoun_in(line, field) is None or meant(line, field) != ""
    able = able and in_whose_words(line, field) is not None
    return line if able and not _HANGS.match(field.words_at(document, line.span)) else None


def _weighs(document: str, span: Span, field: Field) -> bool:
    """Whether a figure is a sum of some size or a share, and no other text has one near it:
    not a count of a few, of years, or the same sum rounded."""
    figures = [
        one for one in field.texts[document].figures if one.start <= span.start < one.end
    ]
    values = [one.value for one in figures]
    small = all(one.value < SMALL and one.unit != "%" for one in figures)
    if small or not _SUM.search(field.words_at(document, span)):
        return False
    others = _given(field)
    elsewhere = others.values[others.texts != document]
    if any(np.any(abs(elsewhere - one) <= NEAR * abs(one)) for one in values):
        return False
    beside = _beside(document, span, field)
    return not any(
        len(beside & words) >= (1 if any(_is_close(one, two) for two in figures) else ALIKE)
        for name, one, words in others.sums
        if name != document
    )


class _Given(NamedTuple):
    """The numbers of all figures with the texts that give them, shape (figures,) each; sums and
    shares among them with the words beside; and those that stand in a pair, by text and
    index."""

    texts: np.ndarray
    values: np.ndarray
    sums: list[tuple[str, Figure, frozenset[str]]]
    paired: set[tuple[str, int | None]]


def _given(field: Field) -> _Given:
    """The figures of all texts; gone through once."""
    if ("figures",) not in field.kept:
        every = [(name, one) for name, text in field.texts.items() for one in text.figures]
        spans = ((name, one, Span(one.start, one.end)) for name, one in every)
        pairs = (
            one for one in field.comparison.figure_pairs if one.verdict != "different measures"
        )
        field.kept["figures",] = _Given(
            np.array([name for name, _ in every], dtype=object),
            np.array([one.value for _, one in every]),
            [
                (name, one, _beside(name, span, field))
                for name, one, span in spans
                if _SUM.search(field.words_at(name, span))
            ],
            {
                place
                for one in pairs
                for place in ((one.left, one.left_index), (one.right, one.right_index))
            },
        )
    found: _Given = field.kept["figures",]
    return found


def _is_close(one: Figure, two: Figure) -> bool:
    """Whether two figures of one unit may be two accounts of one thing."""
    near = abs(one.value - two.value) <= CLOSE * max(abs(one.value), abs(two.value))
    return near and one.unit == two.unit


def _beside(document: str, span: Span, field: Field) -> frozenset[str]:
    """The content words that stand close to a figure, or within it: what it counts."""
    text = field.texts[document].document.text
    before = text[max(span.start - FAR, 0) : span.start].split()[-BESIDE:]
    behind = text[span.end : span.end + FAR].split()[:BESIDE]
    words = [*before, *text[span.start : span.end].split(), *behind]
    found = content_in(" ".join(words)) - _COUNTS
    return frozenset(word for word in found if not word[0].isdigit())


def _alone(document: str, field: Field) -> list[tuple[str, Span]]:
    """Figures with a unit that no other text gives in the same digits, or speaks of."""
    reading = field.texts[document]
    others = [one for name, one in field.texts.items() if name != document]
    given = _given(field)
    values = set(given.values[given.texts != document].tolist())
    found: list[tuple[str, Span]] = []
    seen: set[float] = set()
    for index, figure in sorted(enumerate(reading.figures), key=lambda one: _weight(one[1])):
        span = Span(figure.start, figure.end)
        span = _short(reading.document.text, span)
        words = " ".join(reading.document.text[span.start : span.end].split())
        numbers = _NUMBER.findall(words)
        sentence = sentence_at(reading, span.start)
        if (
            not numbers
            or figure.value in (seen | values | {100})
            or figure.unit in (None, "date")
            or (document, index) in given.paired
            or sentence is None
            or sentence.role != "body"
            or reading.document.text[span.start - 1 : span.start] == "("
            or any(_has_number(one, other) for one in numbers for other in others)
        ):
            continue
        seen.add(figure.value)
        found.append((words, span))
    return found


def _short(text: str, span: Span) -> Span:
    """A figure without a small word before it, and cut where it runs on: "about 40 percent"
    of "to about 40 percent of all traders say"."""
    lead = _LEAD.match(text, span.start, span.end)
    start = lead.end() if lead else span.start
    cut = text.find(" of ", start, span.end)
    long = len(text[start : span.end].split()) > LONGEST and cut > 0
    return Span(start, cut if long else span.end)


def _weight(figure: Figure) -> tuple[bool, int]:
    """Shares and sums first, then as they stand in the text."""
    unit = figure.unit or ""
    return not (unit == "%" or (len(unit) == 3 and unit.isupper())), figure.start


def _has_number(number: str, reading: Reading) -> bool:
    bare, text = number.rstrip(".,"), reading.document.text
    pattern = rf"(?<![\d.,]){re.escape(bare)}(?![\d]|[.,]\d)"
    return bare in text and re.search(pattern, text) is not None
