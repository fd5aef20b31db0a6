"""What texts took from one another, and how many of them speak for themselves.

Verbatim and edited re-use, the direction where something tells it, whether the copying
text says so, and texts that carry one agency's words (METHODS 4, attribution chains).
"""

from __future__ import annotations

import re
from collections.abc import Iterable, Sequence

from msgspec import structs

from framing.comparing.reuse.passages import Passage, Words, passages_of, runs_between, words_of
from framing.comparing.reuse.quotation_changes import drifts_of
from framing.records import Copy, Reading, Span

__all__ = ["copies_of", "drifts_of", "independent", "originals_of", "said_by", "with_originals"]

SHARE = 0.3  # of a text's sentences from which it re-reports another (METHODS 4)
FEW = 3  # sentences under which a share is too little to call it re-reporting
CHANCE = 12  # words: one shared stretch that is shorter may be chance
_LABEL = re.compile(r"\s*\([^()]*\)\s*$")
# Who copies whom where nothing else tells: the one further left is the source.
_ORDER = {
    "wire": 0, "government": 0, "report": 0,
    "newspaper": 1, "broadcaster": 1,
    "syndicated": 2, "report_writeup": 2, "digest": 2, "rewrite": 2,
}  # fmt: skip


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
    return found


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
    original, why = _original(left, right)
    declared = {
        left.document.id: _names(right, left),
        right.document.id: _names(left, right),
        None: _names(left, right) or _names(right, left),
    }[original]
    owed = {left.document.id: right_share, right.document.id: left_share}
    share = max(left_share, right_share) if original is None else owed[original]
    return Copy(
        left=left.document.id,
        right=right.document.id,
        spans=[passage.spans for passage in found],
        left_share=round(left_share, 6),
        right_share=round(right_share, 6),
        kind="verbatim" if all(passage.verbatim for passage in found) else "edited",
        declared=declared,
        original=original,
        why=why,
        agency=_agency(left, right),
        undisclosed=share >= SHARE and len(found) >= FEW and not declared,
    )


def _share(words: Words, copied: set[int]) -> float:
    """Share of a text's sentences that are near-copies; those without a shingle don't count."""
    whole = sum(count > 0 for count in words.shingles.values())
    return min(1.0, len(copied) / whole) if whole else 0.0


def _original(left: Reading, right: Reading) -> tuple[str | None, str]:
    """Which of two texts was copied, and what tells it; None where nothing does."""
    cited = _names(right, left), _names(left, right)
    if cited[0] != cited[1]:
        original, other = (left, right) if cited[0] else (right, left)
        return original.document.id, f"{other.document.outlet} names {original.document.outlet}"
    days = [reading.document.published or "" for reading in (left, right)]
    if all(days) and days[0][:10] != days[1][:10]:
        original = left if days[0] < days[1] else right
        return original.document.id, "published earlier"
    first, second = (_ORDER.get(reading.provenance.kind) for reading in (left, right))
    if first is not None and second is not None and first != second:
        original = left if first < second else right
        kind = original.provenance.kind.replace("_", " ")
        return original.document.id, f"by its form it is a {kind}"
    return None, "neither names the other, and no date tells"


def _names(reader: Reading, source: Reading) -> bool:
    """Whether one text says that it carries the other's reporting."""
    names = _names_of(source)
    if names & {citation.name for citation in reader.provenance.cites}:
        return True
    text, body = reader.document.text, reader.document.body
    return any(
        name in text
        and re.compile(rf"(?<!\w){re.escape(name)}(?!\w)").search(text, body) is not None
        for name in names
    )


def _names_of(reading: Reading) -> set[str]:
    """What a text's outlet goes by: its label without a remark in brackets, its publisher."""
    given = {reading.document.outlet, reading.provenance.publisher or ""}
    bare = {_LABEL.sub("", name).strip() for name in given}
    return {name for name in given | bare if len(name) > 1 and name != reading.document.id}


def _agency(left: Reading, right: Reading) -> str | None:
    """The first medium that both say they carry, or None."""
    others = {citation.name for citation in right.provenance.cites}
    own = _names_of(left) | _names_of(right)
    for citation in left.provenance.cites:
        if citation.name in others and citation.name not in own:
            return citation.name
    return None


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
