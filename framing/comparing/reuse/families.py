"""Copies told as families: the texts that print the same words, whose they are, and how much
of each they make."""

from __future__ import annotations

from bisect import bisect_right
from collections import defaultdict
from collections.abc import Iterable, Sequence

from framing.comparing.reuse.copies import carries
from framing.comparing.reuse.directions import names
from framing.records import Copy, CopyFamily, CopyMember, CopyRole, Reading, Sentence, Span

LEAST_WORDS = 5  # of a sentence that counts in how much of a text was copied


def families_of(readings: Sequence[Reading], copies: Sequence[Copy]) -> list[CopyFamily]:
    """The families that copies make, the largest first, then in the order of the readings.

    Copies of one original, or of one agency's words, are one family. Where nothing tells
    whose words they are, a text joins those that share words with more than half of a family.
    A text that prints the words of two is partly in both. No copies give no families.
    """
    order = {reading.document.id: at for at, reading in enumerate(readings)}
    groups = [*_by_source(copies), *_by_likeness([one for one in copies if not _source(one)])]
    groups.sort(key=lambda held: (-len(_texts(held)), min(order[one] for one in _texts(held))))
    kept: list[list[Copy]] = []
    for held in groups:
        if not any(_texts(held) <= _texts(larger) for larger in kept):
            kept.append(held)
    return [_family(held, readings) for held in kept]


def _texts(copies: Iterable[Copy]) -> set[str]:
    return {name for copy in copies for name in (copy.left, copy.right)}


def _source(copy: Copy) -> str | None:
    """What tells copies of one source from others: the agency, or the original's id."""
    return f"agency {copy.agency}" if copy.agency else copy.original


def _by_source(copies: Sequence[Copy]) -> list[list[Copy]]:
    groups: dict[str, list[Copy]] = defaultdict(list)
    for copy in copies:
        source = _source(copy)
        if source is not None:
            groups[source].append(copy)
    return list(groups.values())


def _by_likeness(copies: Sequence[Copy]) -> list[list[Copy]]:
    """Copies whose source nobody knows, the surest first."""
    linked = {frozenset((copy.left, copy.right)) for copy in copies}
    groups: list[list[Copy]] = []
    for copy in sorted(copies, key=lambda one: -max(one.left_share, one.right_share)):
        for held in groups:
            texts = _texts(held)
            new = {copy.left, copy.right} - texts
            if len(new) < 2 and all(
                sum(frozenset((one, other)) in linked for other in texts) * 2 > len(texts)
                for one in new
            ):
                held.append(copy)
                break
        else:
            groups.append([copy])
    return groups


def _family(copies: Sequence[Copy], readings: Sequence[Reading]) -> CopyFamily:
    texts = _texts(copies)
    mine = [reading for reading in readings if reading.document.id in texts]
    originals = {copy.original for copy in copies} - {None}
    original = originals.pop() if len(originals) == 1 else None
    agency = next((copy.agency for copy in copies if copy.agency), None)
    source = next((one for one in mine if one.document.id == original), None)
    told = [copy for copy in copies if copy.original == original]
    return CopyFamily(
        members=[_member(one, copies, source, agency) for one in mine],
        agency=agency,
        original=original,
        why=(told or copies)[0].why,
        sentences=max(len(copy.spans) for copy in copies),
    )


def _member(
    reading: Reading, copies: Sequence[Copy], source: Reading | None, agency: str | None
) -> CopyMember:
    name = reading.document.id
    spans = [
        pair.left if copy.left == name else pair.right
        for copy in copies
        if name in (copy.left, copy.right)
        for pair in copy.spans
    ]
    starts = [one.start for one in reading.sentences]
    places = {bisect_right(starts, span.start) for span in spans}
    long = sum(_is_long(one, reading) for one in reading.sentences)
    share = min(1.0, len(places) / long) if long else 0.0
    unique = sorted({(span.start, span.end) for span in spans})
    role = _role(reading, source, agency)
    return CopyMember(name, round(share, 6), role, [Span(*one) for one in unique])


def _role(reading: Reading, source: Reading | None, agency: str | None) -> CopyRole:
    """Whether a text is the original, says whose words it has, is silent, or can't be told."""
    if source is not None and source.document.id == reading.document.id:
        return "original"
    if source is None and agency is None:
        return "unknown"
    says = source is not None and names(reading, source)
    says = says or (agency is not None and carries(reading, agency))
    return "says" if says else "silent"


def _is_long(sentence: Sentence, reading: Reading) -> bool:
    return len(reading.tokens.within(sentence.start, sentence.end)) >= LEAST_WORDS
