"""Attributions that tell a stance or a deed and no words: "members who oppose the levy".

Coders of attributions mark them, and so does reading; but nobody speaks in them.
"""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Sequence
from functools import cache, lru_cache

from msgspec import structs

from framing.lexicons import LexiconFile, WordList, load
from framing.records import Attribution, Batch
from framing.scoring.matching.statements import Statement

FEWEST = 3  # words of somebody's in a text, who is nowhere quoted
_BEFORE = 12  # characters before a source in which "if" stands
_SPEAKERS = frozenset(("i", "we", "you"))
_SOMEBODYS = frozenset(
    ("he", "she", "they", "his", "her", "their", "who", "whom", "which", "that")
)


class _Stances(LexiconFile, frozen=True):
    attitudes: WordList
    deeds: WordList
    minds: WordList
    unsaid: WordList
    clauses: WordList
    supposed: WordList
    meant: WordList
    conditions: WordList
    plainly: WordList
    people: WordList
    wordless: WordList
    held: WordList


def spoken(found: Sequence[Statement], batch: Batch) -> list[Statement]:
    """The statements that are somebody's words, in order; no statements, none.

    What stands in a stance told within a statement ("she said that farmers oppose it")
    is given back to that statement's speaker.
    """
    texts = [reading.document.text for reading in batch.readings]
    quoted = {
        (one.document, span.start)
        for one in found
        if one.said.kind != "indirect"
        for span in one.said.cue
    }
    kept: list[Statement] = []
    silent: list[Statement] = []
    for one in found:
        heard = any((one.document, span.start) in quoted for span in one.said.cue)
        text = texts[one.document]
        told = heard or not (
            is_stance(text, one.said)
            or _is_nobodys(text, one)
            or _is_doubtful(text, one)
            or is_supposed(text, one.said)
            or _is_felt(text, one)
        )
        told = told and not _is_inner(text, one)
        (kept if told else silent).append(one)
    return _heard(_given_back(kept, silent, texts), quoted)


def _given_back(
    kept: Sequence[Statement], silent: Sequence[Statement], texts: Sequence[str]
) -> list[Statement]:
    """The statements kept, with the words that silent ones within them have taken."""
    found = list(kept)
    places: dict[int, list[tuple[int, int, int]]] = {}
    for place, one in enumerate(kept):
        places.setdefault(one.document, []).append((place, *_reach(one.said)))
    for one in silent:
        start, end = _reach(one.said)
        for place, first, last in places.get(one.document, ()):
            if last <= start or end <= first:
                continue
            outer = found[place]
            shared = min(one.words, _shared(texts[one.document], outer.said, one.said))
            if shared:
                found[place] = structs.replace(outer, words=outer.words + shared)
                break
    return found


def _heard(found: Sequence[Statement], quoted: set[tuple[int, int]]) -> list[Statement]:
    """The statements of whom a text quotes, or gives some words."""
    words: Counter[tuple[int, str | None]] = Counter()
    for one in found:
        cued = any((one.document, span.start) in quoted for span in one.said.cue)
        enough = FEWEST if cued or one.said.kind != "indirect" or one.name is None else 0
        words[one.document, one.name] += max(one.words, enough)
    return [one for one in found if words[one.document, one.name] >= FEWEST]


def _is_nobodys(text: str, one: Statement) -> bool:
    """Whether nobody is told to say so: no speaker and no person's pronoun ("it was decided
    that", "I think", "you see")."""
    if one.name is not None or not one.said.source:
        return one.name is None
    source = text[one.said.source[0].start : one.said.source[0].end]
    return source.lower().replace("’", "'").partition("'")[0] not in _SOMEBODYS


def _is_doubtful(text: str, one: Statement) -> bool:
    """Whether it isn't sure that somebody says something: a speaker of no kind and name, by
    a verb of more than saying ("divers have found the wreck")."""
    if one.name is None or one.named or one.said.speaker_kind not in (None, "unknown"):
        return False
    lists = load("stances", _Stances)
    cue = _cue(text, one.said).lower().split()
    return lists.plainly.isdisjoint(cue) and lists.people.isdisjoint(one.name.lower().split())


def _is_inner(text: str, one: Statement) -> bool:
    """Whether it is what a speaker says of their own mind or of another's, be there a
    quotation in it: "I'm guessing", "the country now knows"."""
    if not one.said.source or not one.said.cue:
        return False
    source = text[one.said.source[0].start : one.said.source[0].end].lower().replace("’", "'")
    if one.name is None:
        return source.partition("'")[0] in _SPEAKERS
    cue = text[one.said.cue[0].start : one.said.cue[-1].end].lower().split()
    minds = load("stances", _Stances).minds
    return not one.named and one.said.speaker_kind == "unknown" and not minds.isdisjoint(cue)


def _is_felt(text: str, one: Statement) -> bool:
    """Whether it only tells which of some think or feel so ("those who believed that"), how
    people without a name feel ("members were not pleased that"), or what a picture shows."""
    if one.named or one.name is None or not one.said.source:
        return False
    lists, at = load("stances", _Stances), one.said.source[0]
    if not lists.wordless.isdisjoint(one.name.lower().split()[-1:]):
        return True
    if one.said.verb_class not in (None, "none"):
        return False
    cue = _cue(text, one.said).lower()
    which = (
        text[at.start : at.end].lower() in ("who", "that") and text[max(at.start - 2, 0)] != ","
    )
    return which or cue.startswith(("is ", "are ", "was ", "were "))


def is_supposed(text: str, said: Attribution) -> bool:
    """Whether an attribution without a quotation tells of words that may be said, are to
    be, or would be on a condition: "would argue that", "if critics say that"."""
    if said.kind != "indirect" or not said.cue or not said.content:
        return False
    lists = load("stances", _Stances)
    cue = _cue(text, said).lower()
    if _is_supposing(cue):
        return True
    held = text[said.content[0].start : said.content[0].end].lower().split()
    if cue.split()[-1][:4] == "call" and _is_meeting(held, lists):
        return True
    first = min(span.start for span in (*said.source, *said.cue))
    before = text[max(0, first - _BEFORE) : first].lower().split()
    return bool(before) and before[-1] in lists.conditions


def _is_meeting(content: Sequence[str], lists: _Stances) -> bool:
    """Whether what is called is a vote or a meeting, and no name: "calling a vote"."""
    return len(content) > 1 and content[0] in ("a", "an", "the") and content[1] in lists.held


def is_stance(text: str, said: Attribution) -> bool:
    """Whether an attribution without a quotation tells what somebody is for, wants or
    does, or that they don't say it: a verb of that kind without a clause behind it, or all
    before it."""
    if said.kind != "indirect" or not said.cue or not said.content:
        return False
    cue = _cue(text, said)
    passive = cue.endswith(" by") or cue.startswith(("was ", "were ", "is ", "are "))
    if _is_unsaid(cue):
        return True
    if said.content[0].start < said.cue[0].start and not passive:
        return False  # "it leaks, he believes"
    if not _is_attitude(cue.lower()):
        return not load("stances", _Stances).minds.isdisjoint(cue.lower().split())
    words = text[said.content[0].start : said.content[0].end].split(maxsplit=1)
    return not words or words[0].lower() not in load("stances", _Stances).clauses


def _reach(said: Attribution) -> tuple[int, int]:
    """Where a content begins, and where its last part ends; both 0 where there is none."""
    starts, ends = [one.start for one in said.content], [one.end for one in said.content]
    return min(starts, default=0), max(ends, default=0)


def _cue(text: str, said: Attribution) -> str:
    """An attribution's cue as it stands, its parts joined."""
    return " ".join([text[span.start : span.end] for span in said.cue])


# A text's cues are few words, and come back in all texts: each is searched once.
@lru_cache(maxsize=1 << 14)
def _is_unsaid(cue: str) -> bool:
    return _unsaid().search(cue) is not None


@lru_cache(maxsize=1 << 14)
def _is_supposing(cue: str) -> bool:
    return _supposed().search(cue) is not None


@lru_cache(maxsize=1 << 14)
def _is_attitude(cue: str) -> bool:
    return _known().search(cue) is not None


def _shared(text: str, outer: Attribution, inner: Attribution) -> int:
    """How many words of an outer content the inner one has taken: the shorter has them."""
    return sum(
        len(text[max(one.start, other.start) : min(one.end, other.end)].split())
        for one in outer.given
        for other in inner.given
        if one.start < other.end
        and other.start < one.end
        and other.end - other.start <= one.end - one.start
    )


@cache
def _unsaid() -> re.Pattern[str]:
    unsaid = "|".join(sorted(load("stances", _Stances).unsaid))
    refused = r"(?:\b(?:not|never|declin\w+ to|refus\w+ to)|n[’']t)"
    return re.compile(rf"{refused} (?:\w+ly )?(?:{unsaid})\b|\b(?:to|not) show\b|n[’']t show\b")


@cache
def _supposed() -> re.Pattern[str]:
    lists = load("stances", _Stances)
    may = "|".join(sorted(lists.supposed))
    meant = "|".join(sorted(lists.meant))
    return re.compile(rf"\b(?:{may})\b|\b(?:{meant}) to\b|^to (?!say\b|add\b)")


@cache
def _known() -> re.Pattern[str]:
    lists = load("stances", _Stances)
    return re.compile(rf"\b(?:{'|'.join(sorted(lists.attitudes | lists.deeds))})")
