"""Names that one text alone has: the people, bodies and places of its own sentences."""

from __future__ import annotations

import re
from collections.abc import Sequence
from itertools import accumulate
from typing import NamedTuple

from framing.comparing.actors.naming import Name, is_missing, last_name, vocabulary_of
from framing.comparing.statements.clearness import opens
from framing.comparing.statements.event_context import QUOTED, Field
from framing.comparing.statements.telling import Line, once
from framing.comparing.statements.wordings import seats, telling_patterns
from framing.comparing.words.folding import fold, stop_words
from framing.lexicons import clauses
from framing.records import Span
from framing.tokens import WORD, term_of, terms_of

MOST_NAMES = 2  # of a passage
# Shares of a sentence that another text has, from which a name of its own makes it no text's
# alone: where it begins with that, and where it only has it
NAMED, WITHIN = 0.25, 0.2
_APART = (  # who somebody is
    r"(?:\sof(?: the)?(?:\s[A-Z][\w.’'-]{0,40}){1,4})?(?:,[^,“”\"]{1,90},|\s\([^()]{1,20}\))?"
)
_NEXT = re.compile(rf"(?:[’']s?)?{_APART}((?:\s[a-z]+){{1,2}})")  # the words behind that
_BY = re.compile(r"\b[a-z]{2,}(?:ed|wn|en|ung|de) by (?:the )?(?:[A-Z][\w.’\'-]* ){0,3}\Z")
_ASIDE = re.compile(r"\b(?:who|which|that|whom)\b[^,]{0,80}\Z")  # "who was courted by"
_PASSING = re.compile(
    r"\b(?:of|for|in|from|with|to|at|on|and|against|like) (?:the )?(?:[A-Z][\w.’'-]* ){0,3}\Z"
)
SAID = 3  # quoted words that are no scrap
_NUMBER = re.compile(r"\d[\d.,]*\d")


@once
def own_name(line: Line, field: Field) -> Name | None:
    """The person, body or place of several words that a sentence names, no other text does in
    any letters, and of which these hardly have anything; the first of several."""
    if not line.body or line.most >= NAMED or is_of_one(line, field):
        return None
    for start, one in _names_alone(line.document, field):
        if line.span.start <= start < line.span.end:
            before = field.words_at(line.document, Span(line.span.start, start))
            within = line.most < WITHIN and not has_others_number(line, field)
            return one if opens(before) or within else None
    return None


def has_others_number(line: Line, field: Field) -> bool:
    """Whether a sentence has a number that another text has, which so may tell a part of it."""
    if ("numbers",) not in field.kept:
        field.kept["numbers",] = {
            name: frozenset(_NUMBER.findall(one.document.text))
            for name, one in field.texts.items()
        }
    numbers: dict[str, frozenset[str]] = field.kept["numbers",]
    mine = set(_NUMBER.findall(field.words_at(line.document, line.span)))
    return any(mine & theirs for name, theirs in numbers.items() if name != line.document)


def is_of_one(line: Line, field: Field) -> bool:
    """Whether a sentence retells words of somebody whom its text alone lets speak, which is
    told as such (`kinds/voices.py`)."""
    document = line.document
    return any(
        list(one.heard) == [document] and line.index in one.heard[document].reported
        for one in field.speakers
    )


def _names_alone(document: str, field: Field) -> list[tuple[int, Name]]:
    """Where a text has names that it alone has, in order; no medium's, nor a headline's."""
    key = "names alone", document
    if key not in field.kept:
        others = [one for id_, one in field.texts.items() if id_ != document]
        written = _written(field)
        field.kept[key] = sorted(
            (
                (span.start, one)
                for one in field.names
                if list(one.places) == [document] and " " in one.text and one.kind != "other"
                if one.text not in written.media and one.text.lower() not in seats()
                if not _is_press(one)
                if not written.is_elsewhere(one.text.lower(), document)
                if written.titles.isdisjoint(one.text.lower().split())
                if all(is_missing(one, vocabulary_of(other)) for other in others)
                for span in one.places[document]
            ),
            key=lambda one: one[0],
        )
    found: list[tuple[int, Name]] = field.kept[key]
    return found


class _Written(NamedTuple):
    """What all texts write in small letters, one behind the other, where each stands in it, the
    words of their headlines, and the media that they cite."""

    small: str
    places: dict[str, tuple[int, int]]
    titles: frozenset[str]
    media: frozenset[str]

    def is_elsewhere(self, words: str, document: str) -> bool:
        """Whether another text than one has some words."""
        start, end = self.places[document]
        return self.small.find(words, 0, start) >= 0 or self.small.find(words, end) >= 0


def _written(field: Field) -> _Written:
    """What all texts write; put together once."""
    if ("written",) not in field.kept:
        texts = {name: one.document.text.lower() for name, one in field.texts.items()}
        ends = list(accumulate(len(one) + 1 for one in texts.values()))
        places = zip([0, *ends], ends, strict=False)
        titles = " ".join(one.document.title or "" for one in field.texts.values())
        field.kept["written",] = _Written(
            "\n".join(texts.values()),
            dict(zip(texts, places, strict=True)),
            frozenset(titles.lower().split()),
            frozenset(
                cite.name for one in field.texts.values() for cite in one.provenance.cites
            ),
        )
    found: _Written = field.kept["written",]
    return found


def _is_press(name: Name) -> bool:
    """Whether a name is a medium's by its last word."""
    press = telling_patterns()["press"].search(name.text)
    return name.kind == "organisation" and press is not None


def names_of(own: Sequence[Line], shown: Line, field: Field) -> list[Name]:
    """The names of several words that two of a passage's own sentences have, the one shown
    among them, and no headline nor other text has any word of; most often written first."""
    document = own[0].document
    known = known_elsewhere(document, field)
    found = []
    for one in field.names:
        spans = one.places.get(document, ())
        here = [
            line
            for line in own
            if any(line.span.start <= span.start < line.span.end for span in spans)
        ]
        alone = not known & {fold(term_of(word)) for word in WORD.findall(one.text)}
        whole = " " in one.text and one.text.lower() not in seats() and not _is_press(one)
        if one.kind != "place" and whole and len(here) > 1 and shown in here and alone:
            found.append((len(here), one))
    found = [pair for pair in found if acts(pair[1], shown, field)]
    found.sort(key=lambda pair: (-pair[0], pair[1].places[document][0].start))
    return [one for _, one in found[:MOST_NAMES]]


def opening_name(line: Line, field: Field) -> Name | None:
    """The person or body that a text alone names, where a sentence begins with that name."""
    first = own_name(line, field)
    named = first is not None and first.kind != "place" and opens_with(first, line, field)
    return first if named else None


def acts(name: Name, line: Line, field: Field) -> bool:
    """Whether a sentence tells what somebody or a body does or says, and doesn't name them in
    passing: a verb stands behind the name, or one with "by" before it."""
    words = field.words_at(line.document, line.span)
    said = last_name(name.text) if name.kind == "person" else name.text
    parts = words.split(said)
    for at, behind in enumerate(parts[1:], 1):
        before, found = said.join(parts[:at]), _NEXT.match(behind)
        does = found is not None and clauses.finite_verb().search(found[1]) is not None
        done = _BY.search(before) is not None and _ASIDE.search(before) is None
        if done or (does and _PASSING.search(before) is None):
            return True
    return False


def opens_with(name: Name, line: Line, field: Field) -> bool:
    """Whether a sentence begins with a name, and so is on it."""
    starts = (one.start for one in name.places[line.document] if one.start >= line.span.start)
    return opens(field.words_at(line.document, Span(line.span.start, min(starts))))


def quoted_words(line: Line, field: Field) -> int:
    """The words of a sentence's longest quotation."""
    words = field.words_at(line.document, line.span)
    return max((len(one[0].split()) for one in QUOTED.finditer(words)), default=0)


def is_anchored(line: Line, field: Field) -> bool:
    """Whether a sentence has a name that no other text has, a word of what
    burdens somebody, a number or a quotation, or asks what nobody has answered."""
    words = field.words_at(line.document, line.span)
    quoted = quoted_words(line, field) >= SAID
    known = known_elsewhere(line.document, field)
    named = bool(line.named - known)
    asks = telling_patterns()["asks"].search(words)
    burdens = any(
        fold(term_of(word)) not in known
        for word in WORD.findall(words)
        if telling_patterns()["burden"].match(word)
    )
    return bool(quoted or named or asks or burdens) or any(map(str.isdigit, words))


def known_elsewhere(document: str, field: Field) -> frozenset[str]:
    """The words that tell something in any headline, or in any other text."""
    key = "known elsewhere", document
    if key not in field.kept:
        texts = [words for name, words in field.folded.items() if name != document]
        titles = " ".join(one.document.title or "" for one in field.texts.values())
        field.kept[key] = frozenset(map(fold, terms_of(titles))).union(*texts) - stop_words()
    known: frozenset[str] = field.kept[key]
    return known
