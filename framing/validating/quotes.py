"""Attributions against human codes, such as PolNeAR's (Newell et al. 2018).

Tokens are the words of `framing.tokens`. Content is scored over all tokens of
all texts, the union of the content spans on either side; cue and source over
the attributions whose content is found: coded and found ones that share
content, matched one to one, the best overlap first. A partial attribution is
not matched: it repeats cue and source of the one that it is quoted in.
"""

from __future__ import annotations

import re
from bisect import bisect_left
from collections.abc import Callable, Iterable, Sequence
from functools import partial
from pathlib import Path
from typing import Any

import msgspec

from framing.reading.reader import read
from framing.records import Attribution, Document
from framing.tokens import WORD
from framing.validating.rows import rows_of

Spans = list[tuple[int, int]]
Attribute = Callable[[str], Sequence[Attribution]]
FORM = '{"text": "...", "attributions": [{"source": [[0, 3]], "cue": [...], "content": [...]}]}'


class Code(msgspec.Struct, frozen=True):
    """One coded attribution: spans as pairs of offsets."""

    source: Spans
    cue: Spans
    content: Spans


class Row(msgspec.Struct, frozen=True):
    """One coded text."""

    text: str
    attributions: list[Code]


PARSES = True


def validate(path: Path, parser: str | None = None) -> dict[str, Any]:
    """How well the reading room finds the attributions that people coded.

    Args:
        path: JSON lines, a text each, as in `FORM`.
        parser: as in `Settings`.

    Returns:
        As `measure`.

    Raises:
        FramingError: the file can't be read, a line hasn't that form, or there is no such
            parser.
    """
    return measure(rows_of(path, Row, FORM), partial(attributed, parser=parser))


def attributed(text: str, parser: str | None = None) -> Sequence[Attribution]:
    """The attributions that the reading room finds in a bare text."""
    return read(Document(id="", event="", outlet="", text=text), parser=parser).attributions


def _matched(found: list[set[int]], coded: list[set[int]]) -> list[tuple[int, int]]:
    """Pairs (found, coded), one to one, the best overlap (Jaccard) first."""
    holders: dict[int, list[int]] = {}
    for index, tokens in enumerate(found):
        for token in tokens:
            holders.setdefault(token, []).append(index)
    scored = []
    for right, tokens in enumerate(coded):
        rivals = {left for token in tokens for left in holders.get(token, ())}
        for left in rivals:
            shared = len(found[left] & tokens)
            scored.append((-shared / len(found[left] | tokens), right, left))
    pairs, lefts, rights = [], set(), set()
    for _, right, left in sorted(scored):
        if left not in lefts and right not in rights:
            lefts.add(left)
            rights.add(right)
            pairs.append((left, right))
    return pairs


PLAIN = "quotation marks and reporting verbs"
_QUOTED = re.compile(r"\"[^\"\n]*\"|“[^“”\n]*”|''[^\n]*?''")
_SAID = re.compile(
    r"\b(?:said|says|say|saying|told|added|adding|wrote|according to|argued|announced|claimed"
    r"|believes?|thinks?|noted|reported|explained|insisted|warned|suggested|stated)\b"
)


def plain_contents(text: str) -> Spans:
    """Contents by quotation marks and reporting verbs alone: the baseline.

    A quotation is a content; so is what follows a reporting verb up to the end
    of its sentence, or, where nothing follows, what goes before.
    """
    spans = [match.span() for match in _QUOTED.finditer(text)]
    for sentence in re.finditer(r"[^.!?\n]+(?:[.!?](?!\s)[^.!?\n]*)*[.!?]?", text):
        verb = _SAID.search(text, *sentence.span())
        if verb:
            behind = (verb.end(), sentence.end())
            before = (sentence.start(), verb.start())
            spans.append(behind if len(text[slice(*behind)].split()) > 3 else before)
    return spans


class _Words:
    """A text's words, by their offsets."""

    def __init__(self, text: str) -> None:
        self.starts = [match.start() for match in WORD.finditer(text)]

    def inside(self, spans: Iterable[tuple[int, int]]) -> set[int]:
        """Indices of the words that begin within the spans."""
        found: set[int] = set()
        for start, end in spans:
            found.update(range(bisect_left(self.starts, start), bisect_left(self.starts, end)))
        return found


def _code_of(found: Attribution) -> Code:
    """An attribution in the coders' form."""
    parts = (found.source, found.cue, found.content)
    return Code(*([(span.start, span.end) for span in part] for part in parts))


class _Tally:
    """Words that both sides have, that were found, and that were coded."""

    def __init__(self) -> None:
        self.shared = self.found = self.coded = 0

    def add(self, found: set[int], coded: set[int]) -> None:
        self.shared += len(found & coded)
        self.found += len(found)
        self.coded += len(coded)

    @property
    def precision(self) -> float:
        return self.shared / self.found if self.found else 0.0

    @property
    def recall(self) -> float:
        return self.shared / self.coded if self.coded else 0.0

    @property
    def f1(self) -> float:
        return 2 * self.shared / (self.found + self.coded) if self.shared else 0.0

    def rounded(self) -> float:
        return round(self.f1, 4)


def measure(rows: Iterable[Row], attribute: Attribute) -> dict[str, Any]:
    """Precision, recall and F1 of `attribute` on coded rows.

    Args:
        rows: coded texts.
        attribute: from a text to its attributions.

    Returns:
        task, n (texts), content_f1, content_precision, content_recall, cue_f1,
        source_f1, matched (share of the coded attributions whose content is
        found), baseline {content_f1}: all in [0, 1]; zeros where there are no rows.
    """
    content, plain, cue, source = (_Tally() for _ in range(4))
    texts = matched = coded = 0
    for row in rows:
        texts += 1
        words = _Words(row.text)
        found = [_code_of(item) for item in attribute(row.text) if item.kind != "partial"]
        ours = [words.inside(item.content) for item in found]
        theirs = [words.inside(code.content) for code in row.attributions]
        people = set().union(*theirs)
        content.add(words.inside(span for item in found for span in item.content), people)
        plain.add(words.inside(plain_contents(row.text)), people)
        pairs = _matched(ours, theirs)
        matched, coded = matched + len(pairs), coded + len(theirs)
        for left, right in pairs:
            code = row.attributions[right]
            cue.add(words.inside(found[left].cue), words.inside(code.cue))
            source.add(words.inside(found[left].source), words.inside(code.source))
    return {
        "task": "quotes",
        "n": texts,
        "content_f1": content.rounded(),
        "content_precision": round(content.precision, 4),
        "content_recall": round(content.recall, 4),
        "cue_f1": cue.rounded(),
        "source_f1": source.rounded(),
        "matched": round(matched / coded, 4) if coded else 0.0,
        "baseline": {"what": PLAIN, "content_f1": plain.rounded()},
    }
