"""Sourcing: whose words a text carries, named or not, and how evenly they are spread.

Measures are shares of the body's words and attributions; headlines and headings
are left out. The diversity figures are Shannon's and Simpson's (1948, 1949), and
stand on five attributions or more.
"""

from __future__ import annotations

from collections.abc import Sequence
from math import fsum, log2

import numpy as np
from msgspec import structs

from framing.records import (
    Batch,
    Diversity,
    Family,
    Hits,
    Introduction,
    Measure,
    Scores,
    Source,
    VerbContrast,
)
from framing.scoring.families.wording import joined
from framing.scoring.given import Given
from framing.scoring.matching.stances import spoken
from framing.scoring.matching.statements import Statement, Told, statements
from framing.scoring.tokens.vectors import QUOTED, REPORTED, ROLES

DIGITS = 6  # more would differ from one Python to the next
FEWEST_ATTRIBUTIONS = 5
# kinds of speakers, and the measure that counts their words
GROUPS = {
    "government": "government",
    "politics": "government",
    "expert": "experts",
    "business": "business",
    "civil society": "citizens",
    "person": "citizens",
    "media": "media",
    "document": "media",
}

FAMILY = Family(
    name="sourcing",
    title="Room for others' words",
    meaning="How much of each text is somebody else's words, and whose. In brackets the words "
    "or attributions.",
    unit="% of words",
    head="%",
    says="gives {amount} room to “{title}”",
    place=70,
)
FAMILIES = [FAMILY]


def _measure(name: str, title: str, unit: str, meaning: str) -> Measure:
    return Measure(f"sourcing.{name}", FAMILY.name, title, unit, meaning, kind="share")


_WORDS, _SAID, _GIVEN = "% of words", "% of attributions", "% of attributed words"
MEASURES = [
    _measure("quoted", "Quoted words", _WORDS, "words within quotations that are somebody's"),
    _measure("reported", "Reported words", _WORDS, "words of others in the narrator's wording"),
    _measure("anonymous", "Anonymous sources", _SAID, "statements by somebody without a name"),
    _measure(
        "government", "Governments", _GIVEN, "words given to states, parties, those in office"
    ),
    _measure("experts", "Experts", _GIVEN, "words given to scholars, analysts, think tanks"),
    _measure("business", "Business", _GIVEN, "words given to companies and those who run them"),
    _measure(
        "citizens", "Citizens", _GIVEN, "words given to civil society and ordinary people"
    ),
    _measure("media", "Media and documents", _GIVEN, "words given to other media and papers"),
]
_COLUMN = {measure.name.partition(".")[2]: at for at, measure in enumerate(MEASURES)}


def scores(given: Given) -> Scores:
    """The family's measures of what all families are given."""
    return score(given.batch, given.told)


def score(batch: Batch, told: Told | None = None) -> Scores:
    """The sourcing measures of a batch; see `MEASURES` and `records.Scores`.

    `told` are the batch's statements, where they are known already; here and below.

    All are percentages, 0 to 100. A text without words has no share of words, one
    without attributions none of attributions. Words of sources of no clear kind,
    and of the anonymous, count below the line only, so kinds need not sum to 100.
    """
    found, owner = told or statements(batch)
    rows = batch.matrix.shape[0]
    body = batch.row_role == ROLES.index("body")
    inside = body[batch.token_row]
    column = np.array([_COLUMN.get(GROUPS.get(_kind(one), ""), -1) for one in found] + [-1])
    voice = np.full(len(owner), -1)
    voice[batch.token_voice == QUOTED] = _COLUMN["quoted"]
    voice[batch.token_voice == REPORTED] = _COLUMN["reported"]
    parts = (
        _runs(batch, np.where(inside, voice, -1), owner),
        _runs(batch, np.where(inside, column[owner], -1), owner),
        _anonymous(found, body),
    )
    hits = joined([*parts])
    width = len(MEASURES)
    numerator = np.bincount(hits.row * width + hits.measure, hits.weight, rows * width)
    words = np.bincount(batch.token_row[inside], minlength=rows)
    given = np.bincount(batch.token_row[inside & (owner >= 0)], minlength=rows)
    once = [one.row for one in found if one.row >= 0 and not one.again and body[one.row]]
    said = np.bincount(np.array(once, dtype=np.int64), minlength=rows)
    under = {_WORDS: words, _SAID: said, _GIVEN: given}
    return Scores(
        measures=MEASURES,
        numerator=numerator.reshape(rows, width),
        denominator=np.stack([under[one.unit] for one in MEASURES], axis=1).astype(float),
        scale=np.full(width, 100.0),
        hits=hits,
        families=[FAMILY],
    )


def _kind(one: Statement) -> str:
    return one.said.speaker_kind or "unknown"


def _runs(batch: Batch, measure: np.ndarray, owner: np.ndarray) -> Hits:
    """Neighbouring tokens of one row, measure and statement as one hit each.

    Args:
        batch: the readings.
        measure: (tokens,), the measure that counts each token, -1 for none.
        owner: (tokens,), as of `statements`.
    """
    row = batch.token_row
    same = np.zeros(len(row), dtype=bool)
    same[1:] = (row[1:] == row[:-1]) & (measure[1:] == measure[:-1]) & (owner[1:] == owner[:-1])
    first = np.flatnonzero(~same)
    last = np.append(first[1:], len(row)) - 1
    keep = measure[first] >= 0
    first, last = first[keep], last[keep]
    return Hits(
        row=row[first],
        start=batch.token_start[first],
        end=batch.token_end[last],
        measure=measure[first],
        weight=(last - first + 1).astype(float),
    )


def _anonymous(found: Sequence[Statement], body: np.ndarray) -> Hits:
    """The sources without a name, one hit a statement; where none stands, its content."""
    cells = []
    for one in found:
        if one.anonymous and one.row >= 0 and not one.again and body[one.row]:
            span = (one.said.source or one.said.given)[0]
            cells.append((one.row, span.start, span.end))
    row, start, end = np.array(cells, dtype=np.int64).reshape(-1, 3).T
    measure = np.full(len(row), _COLUMN["anonymous"])
    return Hits(row=row, start=start, end=end, measure=measure, weight=np.ones(len(row)))


def sources(batch: Batch, told: Told | None = None) -> list[list[Source]]:
    """Who speaks in each text, in the order of the readings; headlines included.

    Sorted by words, most first, then by name. The statements of a text are those of
    its sources together; what nobody can be made out for is a source without a name.
    Who only wants, backs or does something speaks no words, and is no source.
    """
    sentence = batch.sentence.tolist()
    grouped: list[dict[str | None, list[Statement]]] = [{} for _ in batch.readings]
    for one in spoken((told or statements(batch))[0], batch):
        grouped[one.document].setdefault(one.name, []).append(one)
    every = [
        sorted(
            (_source(sentence, name, told) for name, told in group.items()),
            key=lambda source: (-source.words, source.name or ""),
        )
        for group in grouped
    ]
    return [_shared(found) for found in every]


def _shared(found: Sequence[Source]) -> list[Source]:
    """The sources of a text with the share of the words given that each has."""
    total = sum(one.words for one in found)
    return [
        structs.replace(one, share=round(one.words / total, DIGITS) if total else 0.0)
        for one in found
    ]


def _source(sentence: Sequence[int], name: str | None, told: Sequence[Statement]) -> Source:
    affiliation = country = None
    kind, named, anonymous, attributions, words = "unknown", False, False, 0, 0
    verbs: dict[str, int] = {}
    for one in told:
        said = one.said
        affiliation = affiliation or said.affiliation
        country = country or said.country
        if kind == "unknown":
            kind = said.speaker_kind or kind
        named |= one.named
        anonymous |= one.anonymous
        words += one.words
        if not one.again:
            attributions += 1
            verb = said.verb_class or "none"
            verbs[verb] = verbs.get(verb, 0) + 1
    rows = {one.row for one in told if one.row >= 0}
    places = [span.start for one in told for span in one.said.given]
    return Source(
        name=name,
        affiliation=affiliation,
        kind=kind,
        country=country,
        named=named,
        anonymous=anonymous,
        attributions=attributions,
        words=words,
        verbs=dict(sorted(verbs.items())),
        sentences=[sentence[row] for row in sorted(rows)],
        first=min(places, default=0),
        last=max(places, default=0),
    )


def diversity(found: Sequence[Source]) -> Diversity | None:
    """How evenly a text's attributions are spread, None below five of them.

    Args:
        found: a text's sources; those without a name don't count, as nobody knows
            how many they are.
    """
    counts = [one.attributions for one in found if one.name is not None and one.attributions]
    total = sum(counts)
    if total < FEWEST_ATTRIBUTIONS:
        return None
    shares = [count / total for count in counts]
    entropy = -fsum(share * log2(share) for share in shares) + 0.0
    pairs = sum(count * (count - 1) for count in counts)
    return Diversity(
        sources=len(counts),
        attributions=total,
        entropy=round(entropy, DIGITS),
        evenness=round(entropy / log2(len(counts)), DIGITS) if len(counts) > 1 else None,
        effective=round(2**entropy, DIGITS),
        simpson=round(1 - fsum(share * share for share in shares), DIGITS),
        simpson_unbiased=round(1 - pairs / (total * (total - 1)), DIGITS),
    )


def verb_contrasts(batch: Batch, told: Told | None = None) -> list[VerbContrast | None]:
    """Whom each text introduces with doubt and whom as right, in the order of the
    readings; None where it doesn't do both, to different sources.

    That says how the text presents them, and nothing of who is right.
    """
    classes: list[dict[str, dict[str, Introduction]]] = [
        {"doubt": {}, "endorsing": {}} for _ in batch.readings
    ]
    for one in (told or statements(batch))[0]:
        group = classes[one.document].get(one.said.verb_class or "")
        if group is None or one.name is None or one.row < 0 or not one.said.cue:
            continue
        cue = one.said.cue[0]
        verb = batch.readings[one.document].document.text[cue.start : cue.end]
        sentence = int(batch.sentence[one.row])
        group.setdefault(one.name, Introduction(one.name, verb, sentence, cue.start, cue.end))
    return [_contrast(group["doubt"], group["endorsing"]) for group in classes]


def _contrast(
    doubt: dict[str, Introduction], endorsing: dict[str, Introduction]
) -> VerbContrast | None:
    doubted = [one for name, one in doubt.items() if name not in endorsing]
    endorsed = [one for name, one in endorsing.items() if name not in doubt]
    return VerbContrast(doubted, endorsed) if doubted and endorsed else None
