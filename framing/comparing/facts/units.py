"""The smallest stretches that tell something: clauses, with what they name and count."""

from __future__ import annotations

import re
from bisect import bisect_left, bisect_right
from collections.abc import Container, Iterator, Sequence
from itertools import chain, pairwise

from msgspec import Struct

from framing.comparing.words.folding import content_of, fold, regions_of, titles
from framing.records import Figure, Reading, Sentence
from framing.tokens import Tokens

# Where one clause ends and the next begins, at the start of the match.
BOUNDARY = re.compile(
    r"[;:](?=\s)|\s[—–-]\s|—"
    r"|,\s(?=(?:which|who|whose|where|while|as|after|before|because|since|although|though|but"
    r"|and|or|so|yet|with|in return|up from|down from|adding|noting|[a-z]+ing)\b)"
    r"|\s(?=(?:while|after|because|although|though|whereas|unless|but|even as|and (?:has|have"
    r"|had|is|are|was|were|will|would|could|said|did|does|its|their|his|her|the|that|put"
    r"|[a-z]+(?:ed|es))|amid|despite|following|as part of)\s)"
    r"|,\s(?=[a-z])|\s(?=(?:and\s[a-z]|such as\s|in order to\s))"
    r"|\s(?=and\s(?:(?:about|nearly|almost|roughly|some|over|around|up to)\s|more than\s)?"
    r"(?:US)?[$€£]?\d)"
)
RELATIVE = re.compile(r"(?:which|who|whose|where|that|an?|with|one|whom)\b", re.I)
LENT = 2  # words that stand for a subject
FEWEST = 2  # content words of a clause that stands by itself


class Word(Struct, frozen=True, gc=False):
    """A content word: its folded form, where it stands, and whether it is of a name."""

    term: str
    start: int
    end: int
    named: bool = False


class Unit(Struct, frozen=True):
    """A clause of a text: `text` and `sentence` are indices, `order` says how far down the
    text it stands, 0 to 1. `words` are its content words, `borrowed` those that its sentence
    lends it, as it has no subject of its own; `names` its actors, `figures` its numbers,
    each as a key that texts share."""

    text: int
    sentence: int
    start: int
    end: int
    order: float
    words: list[Word]
    borrowed: list[str]
    names: frozenset[str]
    figures: frozenset[str]


def units_of(text: int, reading: Reading) -> list[Unit]:
    """The clauses of a reading in order, headlines and headings left out."""
    body = [one for one in enumerate(reading.sentences) if one[1].role == "body"]
    names = _Marks(
        (span.start, span.end, actor.name)
        for actor in reading.actors
        for span in actor.mentions
    )
    figures = _Marks(
        (figure.start, figure.end, _key(figure))
        for figure in reading.figures
        if figure.unit != "date"
        and (
            figure.unit == "score"
            or "-" not in reading.document.text[figure.start : figure.end]
        )
    )
    cues = {span.start for one in reading.attributions for span in one.cue}
    named = set(chain.from_iterable(range(start, end) for start, end, _ in names.marks))
    found = []
    for place, (number, sentence) in enumerate(body):
        clauses = _clauses(reading, sentence, cues, named)
        for at, (start, end, words) in enumerate(clauses):
            mine = names.within(start, end)
            lent = _borrowed(reading.document.text, clauses, at) + regions_of(mine)
            found.append(
                Unit(
                    text=text,
                    sentence=number,
                    start=start,
                    end=end,
                    order=place / max(len(body) - 1, 1),
                    words=words,
                    borrowed=lent,
                    names=mine,
                    figures=figures.within(start, end),
                )
            )
    return found


def _borrowed(text: str, clauses: Sequence[tuple[int, int, list[Word]]], at: int) -> list[str]:
    """The words that stand for a clause's subject: those before a relative clause or an
    apposition, else those that open the sentence."""
    start, end, words = clauses[at]
    if at == 0:
        return []
    if RELATIVE.match(text, start, end):
        lent = clauses[at - 1][2][-LENT:]
    else:
        lent = clauses[0][2][:LENT]
    own = {word.term for word in words}
    return [word.term for word in lent if word.term not in own]


class _Marks:
    """Keys by where they stand."""

    def __init__(self, marks: Iterator[tuple[int, int, str]]) -> None:
        self.marks = sorted(marks)
        self.starts = [start for start, _, _ in self.marks]

    def within(self, start: int, end: int) -> frozenset[str]:
        """The keys whose mentions begin in a stretch."""
        low, high = bisect_left(self.starts, start), bisect_right(self.starts, end - 1)
        return frozenset(key for _, _, key in self.marks[low:high])


def _clauses(
    reading: Reading, sentence: Sentence, cues: Container[int], named: Container[int]
) -> list[tuple[int, int, list[Word]]]:
    """A sentence's clauses as (start, end, words), each with words enough to stand alone."""
    text, tokens = reading.document.text, reading.tokens
    cuts = [found.start() for found in BOUNDARY.finditer(text, sentence.start, sentence.end)]
    bounds = [sentence.start, *cuts, sentence.end]
    clauses: list[tuple[int, int, list[Word]]] = []
    for start, end in pairwise(bounds):
        words = [word for word in _content(tokens, start, end, named) if word.start not in cues]
        if clauses and (_hangs(words) or _hangs(clauses[-1][2])):
            before = clauses.pop()
            clauses.append((before[0], end, before[2] + words))
        else:
            clauses.append((start, end, words))
    return [_trimmed(text, *clause) for clause in clauses if clause[2]]


def _hangs(words: Sequence[Word]) -> bool:
    """Whether a clause tells too little by itself: hardly a word but a name and a title."""
    return sum(not word.named and word.term not in titles() for word in words) < FEWEST


def _content(tokens: Tokens, start: int, end: int, named: Container[int]) -> list[Word]:
    """The content words of a stretch; `named` are the offsets that names take up."""
    return [
        Word(term, tokens.starts[at], tokens.ends[at], tokens.starts[at] in named)
        for at in tokens.within(start, end)
        if (term := content_of(tokens.terms[at]))
    ]


def _trimmed(text: str, start: int, end: int, words: list[Word]) -> tuple[int, int, list[Word]]:
    """A clause without the white space and the marks that part it from its neighbours."""
    stretch = text[start:end]
    bare = stretch.lstrip(" ,;:—–-\n\t")
    start += len(stretch) - len(bare)
    return start, start + len(bare.rstrip(" ,;:—–-\n\t")), words


def _key(figure: Figure) -> str:
    """The key that equal figures of two texts share: value and unit, a result's two numbers."""
    value = figure.value
    if figure.unit == "score":
        value = 1000 * value + (figure.high or 0.0)
    return f"{value:g} {_unit(figure.unit)}"


def _unit(unit: str | None) -> str:
    """A currency or "%" as it is, a measure under one form ("tonnes" and "tons")."""
    if not unit:
        return ""
    if unit == "%" or unit.isupper() or unit.endswith("(rank)"):
        return unit
    return fold(unit.split()[-1].lower())


def all_units(readings: Sequence[Reading]) -> list[Unit]:
    """The clauses of all readings, in their order."""
    return [unit for text, reading in enumerate(readings) for unit in units_of(text, reading)]
