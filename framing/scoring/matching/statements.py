"""A batch's attributions as statements: who says them, under one name a source, and
which words are theirs.

A later "she" or "the analyst" goes with the source that it means. A place behind a
preposition names no speaker ("a lawyer in Hong Kong"), so the description does.
"""

from __future__ import annotations

from collections.abc import Sequence

import numpy as np
from msgspec import Struct

from framing.records import Attribution, Batch, Reading
from framing.scoring.tokens.batch_tokens import ranges
from framing.scoring.tokens.vectors import places

_PREPOSITIONS = frozenset(("in", "at", "of", "from", "for", "with", "to", "near", "on", "by"))
_ARTICLES = frozenset(("the", "a", "an", "this", "that", "his", "her", "its", "their"))
# What begins a source that is told of without a name, and isn't known yet.
_INDEFINITE = frozenset(
    (
        *("a", "an", "one", "some", "many", "several", "most", "few", "two", "three", "four"),
        *("both", "other", "others", "another", "unnamed", "anonymous", "senior", "former"),
    )
)
# An unnamed newspaper is a medium and a resident an ordinary voice: neither hides a name.
_NEVER_ANONYMOUS = frozenset(("media", "document", "person"))


class Statement(Struct, frozen=True, gc=False):
    """One attribution: its text (an index into the batch's readings), its source's
    name, whether that is a name rather than a description, whether the source is
    anonymous, the row where its content starts, and the words that are its own.

    `again` marks a part of a statement that has been counted, as a quotation within
    the report that the same verb introduces. A content without words has row -1.
    """

    document: int
    said: Attribution
    name: str | None
    named: bool
    anonymous: bool
    again: bool
    row: int
    words: int


Told = tuple[list[Statement], np.ndarray]


def statements(batch: Batch) -> Told:
    """The statements of a batch in reading order, and the statement that owns each
    token, shape (tokens,), -1 for the narrator's.

    Where contents lie within one another, the shortest owns its words. No
    attributions give no statements.
    """
    owner, first = _owners(batch)
    row = np.full(len(first), -1, dtype=np.int64)
    row[first >= 0] = batch.token_row[first[first >= 0]]
    words = np.bincount(owner[owner >= 0], minlength=len(first))
    found: list[Statement] = []
    rows, counts = row.tolist(), words.tolist()
    for document, reading in enumerate(batch.readings):
        labels = _labels(reading)
        for (name, named, anonymous, again), one in zip(
            labels, reading.attributions, strict=True
        ):
            at = len(found)
            found.append(
                Statement(document, one, name, named, anonymous, again, rows[at], counts[at])
            )
    return found, owner


def _owners(batch: Batch) -> tuple[np.ndarray, np.ndarray]:
    """The attribution that owns each token, shape (tokens,), and the first token of
    each attribution's content, shape (attributions,); -1 where there is none."""
    content = batch.said.content
    owner = np.full(len(batch.token_row), -1, dtype=np.int64)
    first = np.full(len(batch.said.indirect), -1, dtype=np.int64)
    place = places(batch)
    low, high = np.searchsorted(place, content.start), np.searchsorted(place, content.end)
    # the longest are painted first, so that what lies within them stays on top
    order = np.argsort(content.start - content.end, kind="stable")
    token, which = ranges(low[order], (high - low)[order])
    owner[token] = content.owner[order][which]
    told = np.flatnonzero(low < high)[::-1]
    first[content.owner[told]] = low[told]
    return owner, first


Label = tuple[str | None, bool, bool, bool]


def _labels(reading: Reading) -> list[Label]:
    """Name, named, anonymous and again of each attribution of a text, in order."""
    text = reading.document.text
    known: dict[str, tuple[str, bool]] = {}  # what a description is called later
    pairs: dict[frozenset[str], str] = {}  # those who speak together, in the first order
    cues: set[int] = set()
    found: list[Label] = []
    for said in reading.attributions:
        again = False
        if said.cue:
            again = said.cue[0].start in cues
            cues.add(said.cue[0].start)
        name, kind = said.speaker, said.speaker_kind
        if name and " and " in name:  # "Lund and Turku", "Turku and Lund"
            name = pairs.setdefault(frozenset(name.split(" and ")), name)
        if name is None:
            found.append((None, False, kind == "anonymous", again))
            continue
        source = text[said.source[0].start : said.source[0].end] if said.source else ""
        anonymous = kind == "anonymous"
        if name in known and (name not in source or source[:4] in ("the ", "The ")):
            name, told = known[name]
            found.append((name, False, told or anonymous, again))
            continue
        described = not source.startswith(name) and _is_behind_preposition(source, name)
        if described:
            short = name
            name = _capitals(source[: source.find(name)]) or _description(source.split())
        named = not anonymous and _is_name(text, name, source)
        if not named and not anonymous and kind not in _NEVER_ANONYMOUS:
            anonymous = source.partition(" ")[0].lower() in _INDEFINITE
        if described and not named:
            known[short] = name, anonymous
        if not named:
            known.setdefault(_head(name), (name, anonymous))
        found.append((name, named, anonymous, again))
    return _taken_up(found, reading)


def _taken_up(labels: Sequence[Label], reading: Reading) -> list[Label]:
    """The labels, a noun alone ("the scholars", "excerpts") called as the one longer
    description of the text that has it as its head; "officials" may be any."""
    text = reading.document.text
    longer: dict[str, dict[str, tuple[str, bool, bool]]] = {}
    for name, named, anonymous, _ in labels:
        if name and not named and " " in name:
            noun = _head(name).rpartition(" ")[2].lower()
            longer.setdefault(noun, {})[name] = name, False, anonymous
    only = {noun: next(iter(of.values())) for noun, of in longer.items() if len(of) == 1}
    found: list[Label] = []
    for label, said in zip(labels, reading.attributions, strict=True):
        name, named, _, again = label
        told = only.get((name or "").lower()) if not named and _is_meant(text, said) else None
        found.append((*told, again) if told else label)
    return found


def _is_meant(text: str, said: Attribution) -> bool:
    """Whether a noun alone takes up what was told: a paper, those of a kind ("prosecutors"
    behind "federal prosecutors"), or a crowd of none with its article."""
    definite = bool(said.source) and text.startswith(("the ", "The "), said.source[0].start)
    return definite or said.speaker_kind not in ("anonymous", "unknown")


def _is_behind_preposition(source: str, name: str) -> bool:
    """Whether a name stands in its source only to say where or of what somebody is."""
    at = source.find(name)
    if at <= 0:
        return False
    words = source[:at].split()
    while words and words[-1].lower() in _ARTICLES:
        words.pop()
    return len(words) > 1 and words[-1].lower() in _PREPOSITIONS


def _capitals(before: str) -> str:
    """The name before "of Norway" in "Ann Roe of Norway": two capitals or more."""
    words = before.split()
    high = len(words)
    while high and (words[high - 1].lower() in _ARTICLES | _PREPOSITIONS):
        high -= 1
    low = high
    while low and words[low - 1][0].isupper() and words[low - 1].lower() not in _ARTICLES:
        low -= 1
    return " ".join(words[low:high]) if high - low > 1 else ""


def _description(words: Sequence[str]) -> str:
    """A source up to its first comma, without its article."""
    low = 1 if words[0].lower() in _ARTICLES else 0
    for at in range(low, len(words)):
        if words[at][-1] in ",;:":
            return " ".join([*words[low:at], words[at][:-1]])
    return " ".join(words[low:])


def _head(name: str) -> str:
    """A description up to its first preposition: what "the analyst" takes up again."""
    words = name.split()
    for at, word in enumerate(words):
        if at and word in _PREPOSITIONS:
            return " ".join(words[:at])
    return name


def _is_name(text: str, name: str, source: str) -> bool:
    """Whether a source's name is one: its first and last words with a capital that
    doesn't come from the head of a sentence alone."""
    last = name.rpartition(" ")[2]
    if not (name[0].isupper() and last[0].isupper()):
        return False
    return " " in name or not source.startswith(name) or f" {name.lower()}" not in text
