"""What texts took from one another, and how many of them speak for themselves.

Verbatim and edited re-use, the direction where something tells it, whether the copying
text says so, and texts that carry one agency's words (METHODS 4, attribution chains).
"""

from __future__ import annotations

from collections.abc import Iterable, Sequence

from msgspec import structs

from framing.comparing.reuse.directions import (
    agency_of,
    credits,
    has,
    is_agency,
    names,
    origin_of,
)
from framing.comparing.reuse.passages import Passage, Words, passages_of, runs_between, words_of
from framing.comparing.reuse.quotation_changes import drifts_of
from framing.records import Copy, Reading, Span

__all__ = ["copies_of", "drifts_of", "independent", "originals_of", "said_by", "with_originals"]

SHARE = 0.3  # of a text's sentences from which it re-reports another (METHODS 4)
FEW = 3  # sentences under which a share is too little to call it re-reporting
CHANCE = 12  # words: one shared stretch that is shorter may be chance


def copies_of(readings: Sequence[Reading]) -> list[Copy]:
    """What each two texts share word for word or nearly, in the order of the readings.

    Words that both quote from a speaker are no copy. Pairs that share less than two
    sentences or one stretch of `CHANCE` words are left out. Fewer than two texts give none.
    """
    texts = words_of(readings)
    found = []
    for (left, right), runs in runs_between(texts).items():
        text = readings[left].document.text
        passages = passages_of(texts[left], texts[right], runs, text)
        if _is_copy(passages, text):
            pair = readings[left], readings[right]
            found.append(_copy(*pair, texts[left], texts[right], passages))
    return _settled(found, readings)


def originals_of(copies: Iterable[Copy]) -> dict[str, str]:
    """For each text that owes at least 30% of its sentences to another: that one's id.

    Where it owes so much to several, the one to which it owes most; copies of unknown
    direction say nothing. For `Provenance.copy_of`.
    """
    most: dict[str, tuple[float, str]] = {}
    for copy in copies:
        if copy.original is None:
            continue
        right_copied = copy.original == copy.left
        document = copy.right if right_copied else copy.left
        share = copy.right_share if right_copied else copy.left_share
        if share >= SHARE and share > most.get(document, (0.0, ""))[0]:
            most[document] = share, copy.original
    return {document: original for document, (_, original) in sorted(most.items())}


def independent(readings: Sequence[Reading], copies: Iterable[Copy]) -> list[list[str]]:
    """The texts' ids in groups that count once in "how many sources say so".

    Texts are in one group where one owes at least 30% of its sentences to the other, or
    both owe it to a third of them. In the order of the readings; copies of other texts than
    these tell nothing.
    """
    names = [reading.document.id for reading in readings]
    links = [
        (copy.left, copy.right)
        for copy in copies
        if _is_whole(copy) and copy.left in names and copy.right in names
    ]
    return _groups(names, links)


def said_by(places: Sequence[tuple[str, Span]], copies: Iterable[Copy]) -> list[list[str]]:
    """The texts that state one fact, in groups that count once for it.

    Args:
        places: each text's id and the sentence or words in which it states the fact.
        copies: those of `copies_of`.

    Two texts are in one group where these very words are copied, or where one is a copy
    as a whole. In the order of `places`.
    """
    spans: dict[str, list[Span]] = {}
    for name, span in places:
        spans.setdefault(name, []).append(span)
    links = [
        (copy.left, copy.right)
        for copy in copies
        if copy.left in spans
        and copy.right in spans
        and (_is_whole(copy) or _are_copied(spans[copy.left], spans[copy.right], copy))
    ]
    return _groups(list(spans), links)


def _is_whole(copy: Copy) -> bool:
    """Whether one of two texts is a copy as a whole."""
    return max(copy.left_share, copy.right_share) >= SHARE


def _are_copied(here: Sequence[Span], there: Sequence[Span], copy: Copy) -> bool:
    """Whether a stretch that two texts share touches one of the spans in either."""
    return any(
        any(_touch(pair.left, one) for one in here)
        and any(_touch(pair.right, other) for other in there)
        for pair in copy.spans
    )


def _touch(one: Span, other: Span) -> bool:
    return one.start < other.end and other.start < one.end


def _groups(names: Sequence[str], links: Iterable[tuple[str, str]]) -> list[list[str]]:
    """Names joined by links, in the order of their first."""
    head = {name: name for name in names}

    def top(name: str) -> str:
        while head[name] != name:
            head[name] = head[head[name]]
            name = head[name]
        return name

    for one, other in links:
        head[top(other)] = top(one)
    groups: dict[str, list[str]] = {}
    for name in names:
        groups.setdefault(top(name), []).append(name)
    return list(groups.values())


def _is_copy(passages: Sequence[Passage], text: str) -> bool:
    """Whether so much is shared that chance is no explanation."""
    if len(passages) != 1:
        return bool(passages)
    span = passages[0].spans.left
    return text.count(" ", span.start, span.end) + 1 >= CHANCE


def _copy(
    left: Reading, right: Reading, left_words: Words, right_words: Words, found: list[Passage]
) -> Copy:
    left_share = _share(left_words, {passage.left for passage in found})
    right_share = _share(right_words, {passage.right for passage in found})
    original, why, agency = origin_of(left, right)
    return Copy(
        left=left.document.id,
        right=right.document.id,
        spans=[passage.spans for passage in found],
        left_share=round(left_share, 6),
        right_share=round(right_share, 6),
        kind="verbatim" if all(passage.verbatim for passage in found) else "edited",
        declared=_declared(left, right, original, agency),
        original=original,
        why=why,
        agency=agency,
        undisclosed=False,
    )


def _declared(left: Reading, right: Reading, original: str | None, agency: str | None) -> bool:
    """Whether who copied names the other, or the agency whose words both print."""
    if original == left.document.id:
        return names(right, left)
    if original == right.document.id:
        return names(left, right)
    if agency is not None:
        return all(carries(one, agency) for one in (left, right))
    return names(left, right) or names(right, left)


def carries(reading: Reading, agency: str) -> bool:
    """Whether a text is an agency's own, or names it."""
    cited = {citation.name for citation in reading.provenance.cites}
    return agency_of(reading) == agency or agency in cited or has(reading, agency)


def _settled(copies: Sequence[Copy], readings: Sequence[Reading]) -> list[Copy]:
    """The copies, an agency's known in all that print it: two texts that both share much
    with a third that is an agency's, or credits one, owe their words to that."""
    texts = {reading.document.id: reading for reading in readings}
    agencies = {name: agency_of(one) for name, one in texts.items()}
    near: dict[str, set[str]] = {name: set() for name in texts}
    for copy in copies:
        if _is_whole(copy):
            near[copy.left].add(copy.right)
            near[copy.right].add(copy.left)
    settled = []
    for copy in copies:
        left, right = texts[copy.left], texts[copy.right]
        third = [one for one in near[copy.left] & near[copy.right] if agencies[one]]
        own = copy.agency is not None or credits(left, right) or credits(right, left)
        source = min(third, key=lambda one: (not is_agency(texts[one]), one), default=None)
        told = copy if own or source is None else _through(copy, left, right, texts[source])
        settled.append(structs.replace(told, undisclosed=_is_undisclosed(told)))
    return settled


def _through(copy: Copy, left: Reading, right: Reading, source: Reading) -> Copy:
    """A copy of two texts that both have their words from a third, an agency's."""
    agency = agency_of(source)
    why = f"{source.document.outlet} has them from {agency}"
    if is_agency(source):
        why = f"{source.document.outlet}'s own text has them"
    declared = _declared(left, right, None, agency)
    return structs.replace(copy, original=None, why=why, agency=agency, declared=declared)


def _is_undisclosed(copy: Copy) -> bool:
    """Whether evidence tells whose the words are, and a text that owes much doesn't say."""
    owed = {copy.left: copy.right_share, copy.right: copy.left_share}
    share = owed.get(copy.original or "", max(copy.left_share, copy.right_share))
    known = copy.original is not None or copy.agency is not None
    return known and share >= SHARE and len(copy.spans) >= FEW and not copy.declared


def _share(words: Words, copied: set[int]) -> float:
    """Share of a text's sentences that are near-copies; those without a shingle don't count."""
    whole = sum(count > 0 for count in words.shingles.values())
    return min(1.0, len(copied) / whole) if whole else 0.0


def with_originals(readings: Sequence[Reading], copies: Sequence[Copy]) -> list[Reading]:
    """The readings, with the text that each was copied from in its provenance."""
    originals = originals_of(copies)
    return [
        structs.replace(
            one, provenance=structs.replace(one.provenance, copy_of=originals[one.document.id])
        )
        if one.document.id in originals
        else one
        for one in readings
    ]
