"""What one text of an event has alone: voices, names, figures."""

from __future__ import annotations

import re
from collections.abc import Mapping, Sequence

from msgspec import Struct

from framing.comparing.actors.naming import Name, is_missing, last_name, vocabulary_of
from framing.comparing.words.quoting import sentence_at
from framing.records import Attribution, Figure, FigurePair, Reading, Span

MOST_VOICES, MOST_NAMES, MOST_FIGURES = 3, 3, 2
LONGEST = 5  # words of a figure from which its "of" is left out
_DIRECTIONS = frozenset(("North", "South", "East", "West"))
# before a name in words that name a speaker: then somebody speaks for, or of, that person
_FOR = re.compile(r"\b(?:for|of|by|from|with|in|on|about|spokes\w+|aides?|lawyers?)\b", re.I)
_BODY = re.compile(r"[Tt]he [A-Z]")  # "The Morning News", which is no person
_SAYS = re.compile(
    r"\b(?:sa(?:id|ys?|ying)|t(?:old|ells?|elling)|wr(?:ote|ites?|iting)|according to|answer\w*"
    r"|(?:add|argu|ask|call|claim|declar|demand|describ|explain|insist|not|point|recall"
    r"|remark|repl|report|respond|stat|suggest|tweet|urg|vow|warn|acknowledg|admit|emphasi[sz]"
    r"|highlight|stress|accus|complain|criticiz|criticis|den|testif|predict|assert|contend)"
    r"(?:e?d|t?ted|e?s|ies|ied|ing|ting)?)\b",
    re.I,
)
_NOT = re.compile(r"^to\b|\b(?:not|never|declin\w+|refus\w+)\b|n[’']t\b", re.I)
_LEAD = re.compile(r"(?:to|of|at|by|from|in|for)\s+(?!least|most)", re.I)
_NUMBER = re.compile(r"\d[\d,.]*")


class Own(Struct, frozen=True):
    """What one text has alone: who speaks, names, and figures, each with its place."""

    document: str
    voices: list[tuple[str, Span]]
    names: list[tuple[str, Span]]
    figures: list[tuple[str, Span]]

    @property
    def size(self) -> int:
        """How many things it has alone, voices twice."""
        return 2 * len(self.voices) + len(self.names) + len(self.figures)


def own_of(
    document: str,
    texts: Mapping[str, Reading],
    every: Sequence[Name],
    pairs: Sequence[FigurePair],
) -> Own:
    """What stands in one text and in none of the others, apart or not.

    Only what is written out counts: a name of which no other text has the words or the
    initials, and a figure whose digits no other text has.
    """
    reading = texts[document]
    others = [one for name, one in texts.items() if name != document]
    mine = [
        name
        for name in every
        if set(name.places) == {document}
        and all(is_missing(name, vocabulary_of(one)) for one in others)
    ]
    speakers = [(str(one), at) for one in mine if (at := _words_of(one, reading)) is not None]
    voices = speakers[:MOST_VOICES]
    spoken = {name for name, _ in speakers}
    names: list[tuple[str, Span]] = []
    for one in mine:
        new = not any(set(one.text.split()) & set(name.split()) for name, _ in names)
        if new and str(one) not in spoken and _is_telling(one, reading):
            names.append((str(one), one.places[document][0]))
    figures = _figures(reading, others, pairs)
    room = max(1, MOST_NAMES - len(voices) + 1)
    return Own(document, voices, names[:room], figures[:MOST_FIGURES])


def _words_of(name: Name, reading: Reading) -> Span | None:
    """Where a person is named as the source of words, or None."""
    if name.kind != "person" or " " not in name.text:
        return None
    last = re.compile(rf"(?<!\w){re.escape(last_name(name.text))}(?![\w’'-])")
    text = reading.document.text
    for one in reading.attributions:
        if one.speaker is None or not last.search(one.speaker) or not _is_said(one, reading):
            continue
        for span in one.source:
            found = last.search(text, span.start, span.end)
            if found is None:
                continue
            lead = text[span.start : found.start()]
            before = text[max(0, span.start - 8) : span.start]
            if not _FOR.search(before + lead) and not _BODY.match(lead):
                return span
    return None


def _is_said(one: Attribution, reading: Reading) -> bool:
    """Whether somebody surely says, writes or is quoted with what is given to them."""
    text = reading.document.text
    cue = " ".join(text[span.start : span.end] for span in one.cue)
    return bool(one.content) and _SAYS.search(cue) is not None and not _NOT.search(cue)


def _is_telling(name: Name, reading: Reading) -> bool:
    """Whether a name is worth telling: no medium that the text carries or is, and no lone
    word that may be none."""
    media = {citation.name for citation in reading.provenance.cites}
    media |= {reading.provenance.publisher or "", reading.document.outlet}
    known = {word.lower() for one in media for word in one.split()}
    if {word.lower() for word in name.text.split()} <= known or name.text.isupper():
        return False
    if name.kind == "place":
        return len(name.text) > 2 and (name.article or name.text not in _DIRECTIONS)
    if name.kind == "person":
        return " " in name.text
    if " " not in name.text or (name.kind == "other" and not name.article):
        return False
    span = next(iter(name.places.values()))[0]
    sentence = sentence_at(reading, span.start)
    return sentence is not None and sentence.role == "body"


def _figures(
    reading: Reading, others: Sequence[Reading], pairs: Sequence[FigurePair]
) -> list[tuple[str, Span]]:
    """Figures with a unit that no other text gives in the same digits, or speaks of."""
    document = reading.document
    shared = {
        index
        for pair in pairs
        if pair.verdict != "different measures"
        for name, index in ((pair.left, pair.left_index), (pair.right, pair.right_index))
        if name == document.id
    }
    values = {figure.value for other in others for figure in other.figures}
    found: list[tuple[str, Span]] = []
    seen: set[float] = set()
    for index, figure in sorted(enumerate(reading.figures), key=lambda one: _weight(one[1])):
        span = Span(figure.start, figure.end)
        span = _short(document.text, span)
        words = " ".join(document.text[span.start : span.end].split())
        number = _NUMBER.search(words)
        sentence = sentence_at(reading, span.start)
        if (
            number is None
            or figure.value in (seen | values | {100})
            or figure.unit in (None, "date")
            or index in shared
            or sentence is None
            or sentence.role != "body"
            or document.text[span.start - 1 : span.start] == "("
            or any(_has_number(number.group(), other) for other in others)
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
