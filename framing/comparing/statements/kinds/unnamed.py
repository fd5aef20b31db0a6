"""Voices beside the known speakers: a fisherman, an aide, somebody named only here, whom one
text alone quotes."""

from __future__ import annotations

import re
from collections.abc import Iterator

from framing.comparing.statements.event_context import Field
from framing.comparing.statements.making import cut, only, own_share, telling
from framing.comparing.statements.telling import TOLD, Line
from framing.letters import MARKS
from framing.records import Attribution, Reading, Span, Statement
from framing.tokens import WORD

FEWEST, MOST = 8, 12  # quoted words that make somebody heard; words that say who it is
BARE = 2  # words of "a spokesman", which doesn't say whose
MOSTLY = 0.6  # share of the sentence from which it as a whole stands alone
# A person without a name, as sources are called: "a trader in Hamburg", "the shop's owner"
_WHO = re.compile(r"(?:an?|one|another|the)\s[a-z][\w’'-]{0,40}(?:\s[\w’'-]{1,40}){0,20}", re.I)
_PERSON = re.compile(r"(?!The\b|An?\b)[A-Z][\w’'-]+ (?:[A-Z]\. )?([A-Z][\w’'-]+[a-z])(?=,|\Z)")
# "the press secretary, Ann B. Roe"
_CLOSING = re.compile(r", [A-Z][\w’'-]+ (?:[A-Z][\w’'-]*\.? )?([A-Z][\w’'-]+[a-z])\Z")
_WHOSE = re.compile(r"\b(?:of|for|in|at|from|with|who|whose)\b|[’']s?\s", re.I)
_NAMED = re.compile(r"(?<=\s)[A-Z][a-z]+\s[A-Z][a-z]+")


def candidates(field: Field) -> Iterator[Statement]:
    """Each person without a name whose quoted words stand in one text and are told in no
    other, a text's longest quotation of each."""
    for document, reading in field.ours.items():
        found: dict[str, tuple[Line, Span]] = {}
        for one in reading.attributions:
            named = _only_named(one, document, field)
            who = named or _who(one, reading)
            if who is None:
                continue
            for line in field.lines[document]:
                span = _within(one, line)
                words = len(WORD.findall(field.words_at(document, span))) if span else 0
                own = line.most < TOLD if named else own_share(line, field) >= MOSTLY
                if span and words >= FEWEST and own:
                    found.setdefault(who, (line, span))
        for who, (line, span) in found.items():
            yield _statement(who, line, span, field)


def _only_named(one: Attribution, document: str, field: Field) -> str | None:
    """A person whose last name no other text writes and no known speaker has, with who that
    is; None for anybody else."""
    aside = one.kind == "indirect" or one.speaker_kind in ("document", "media")
    if aside or len(one.source) != 1:
        return None
    words = field.words_at(document, one.source[0]).strip(" ,")
    found = _PERSON.match(words) or _CLOSING.search(words)
    brief = found and len(words.split()) <= MOST and not MARKS & set(words)
    if not found or not brief or any(one.last == found[1] for one in field.speakers):
        return None
    others = (text.document.text for name, text in field.texts.items() if name != document)
    written = any(re.search(rf"\b{re.escape(found[1])}\b", text, re.I) for text in others)
    return None if written else words


def _who(one: Attribution, reading: Reading) -> str | None:
    """How a text calls the person who is directly quoted; None for a name, or for a thing."""
    if (
        one.kind == "indirect"
        or len(one.source) != 1
        or one.speaker_kind in ("document", "media")
    ):
        return None
    text = reading.document.text
    words = " ".join(text[one.source[0].start : one.source[0].end].split()).rstrip(" ,")
    fits = (
        len(words.split()) > BARE
        and _WHO.fullmatch(words)
        and not _NAMED.search(words)
        and len(words.split()) <= MOST
    )
    told = not words.lower().startswith("the ") or _WHOSE.search(words)  # "the congressman"
    return words[:1].lower() + words[1:] if fits and told else None


def _within(one: Attribution, line: Line) -> Span | None:
    """The words quoted in a sentence, the first stretch of them."""
    for span in one.content:
        start, end = max(span.start, line.span.start), min(span.end, line.span.end)
        if start < end:
            return Span(start, end)
    return None


def _statement(who: str, line: Line, span: Span, field: Field) -> Statement:
    gist = f"Only {field.labels[line.document]} quotes {who}."
    text = f"{gist[:-1]}: {cut(field.words_at(line.document, span))}."
    sides, sure = only(line.document, field, [line]), round(own_share(line, field), 6)
    effect, place = round(telling(line, field), 6), round(1 - line.depth, 6)
    return Statement("unnamed", text, gist, sides, effect, sure, place)
