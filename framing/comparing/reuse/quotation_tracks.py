"""Which texts carry a quoted sentence: whole, cut or changed, and to whom each gives it."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterator, Sequence
from difflib import SequenceMatcher
from itertools import groupby, pairwise

from framing.comparing.reuse.quotation_changes import (
    ALIKE,
    AMONG,
    COVERED,
    LEAST,
    MOST,
    Block,
    Quote,
    change_between,
    common_part,
    folded,
    sentences_in,
)
from framing.records import Attribution, QuoteCarried, QuoteTrack, Reading, Span, SpanPair
from framing.tokens import WORD

SCRAP = 3  # words of a quotation that may be a piece of a longer one
LONG = 3  # letters above which a word says something
NEARLY = 0.8  # of the longest version's words
WEIGHTY = 2  # such words in a piece, or it may be anybody's
_ENDS = (".", "?", "!", "…")
_MARKS = "“”«»\"'‘’ \n\t"


def tracks_of(readings: Sequence[Reading]) -> list[QuoteTrack]:
    """The quoted sentences that two texts or more carry, those of most texts first, then as
    they come. An interrupted quotation is one sentence; retold words are none."""
    found = (quote for at, reading in enumerate(readings) for quote in _quotes(at, reading))
    # words that two attributions share are one quotation, of the first that names somebody
    once: dict[tuple[int, int, int], Quote] = {}
    for quote in found:
        place = quote.text, quote.places[0].start, quote.places[-1].end
        if place not in once or (once[place].speaker is None and quote.speaker):
            once[place] = quote
    quotes = list(once.values())
    tracks = [
        track
        for group in _groups(quotes)
        if (track := _track([quotes[one] for one in group], readings)) is not None
    ]
    return sorted(tracks, key=lambda one: -len(one.carried))


def _quotes(at: int, reading: Reading) -> Iterator[Quote]:
    for said in reading.attributions:
        if said.kind != "indirect":
            for spans in _joined(said, reading.document.text):
                words = [
                    match
                    for span in spans
                    for match in WORD.finditer(reading.document.text, span.start, span.end)
                ]
                if SCRAP <= len(words) <= MOST:
                    terms = [folded(match.group()) for match in words]
                    places = [Span(*match.span()) for match in words]
                    yield Quote(at, terms, places, said.speaker)


def _joined(said: Attribution, text: str) -> list[list[Span]]:
    """The sentences of a quotation, each in the pieces that its cue parts."""
    found: list[list[Span]] = []
    for number, content in enumerate(said.given):
        open_ = number > 0 and _runs_on(text, said.given[number - 1], content)
        for place, part in enumerate(sentences_in(text, content)):
            if open_ and place == 0:
                found[-1].append(part)
            else:
                found.append([part])
    return found


def _runs_on(text: str, before: Span, after: Span) -> bool:
    """Whether a sentence that was parted by its cue goes on behind it."""
    if text[before.start : before.end].rstrip(_MARKS).endswith(_ENDS):
        return False
    cue, rest = text[before.end : after.start], text[after.start : after.end].lstrip(_MARKS)
    return not (cue.rstrip(_MARKS).endswith(".") and rest[:1].isupper())


def _groups(quotes: Sequence[Quote]) -> list[list[int]]:
    """Quotes that are versions of one sentence, by their numbers."""
    index: dict[tuple[str, str], list[int]] = defaultdict(list)
    counts: dict[tuple[int, int], int] = defaultdict(int)
    for number, quote in enumerate(quotes):
        for pair in dict.fromkeys(pairwise(quote.terms)):
            for other in index[pair][-AMONG:]:
                counts[other, number] += 1
            index[pair].append(number)
    head = list(range(len(quotes)))

    def top(one: int) -> int:
        while head[one] != one:
            one = head[one]
        return one

    for (one, other), count in sorted(counts.items()):
        apart = quotes[one].text != quotes[other].text
        if apart and count >= SCRAP - 1 and _are_one(quotes[one], quotes[other]):
            head[max(top(one), top(other))] = min(top(one), top(other))
    groups: dict[int, list[int]] = defaultdict(list)
    for number in range(len(quotes)):
        groups[top(number)].append(number)
    return [group for group in groups.values() if len(group) > 1]


def _blocks(one: Quote, other: Quote) -> list[Block]:
    if one.terms == other.terms:  # most are
        return [Block(0, 0, len(one.terms))]
    matcher = SequenceMatcher(None, one.terms, other.terms, autojunk=False)
    return [Block(*found) for found in matcher.get_matching_blocks() if found.size]


def _are_one(one: Quote, other: Quote) -> bool:
    """Whether two quotes are versions of one sentence: most of the shorter is in both, or it
    is a piece of the longer, and they aren't given to two people."""
    blocks = _blocks(one, other)
    shorter = min(len(one.terms), len(other.terms))
    if any(block.size == shorter for block in blocks) and shorter < LEAST:
        words = one.terms if len(one.terms) == shorter else other.terms
        same = not _are_two(one.speaker, other.speaker)
        return same and sum(len(word) > LONG for word in words) >= WEIGHTY
    blocks, likeness = common_part(blocks)
    matched = sum(block.size for block in blocks)
    return likeness >= ALIKE and matched >= max(LEAST, COVERED * shorter)


def _are_two(one: str | None, other: str | None) -> bool:
    """Whether two speakers, both with names, surely aren't one."""
    if one is None or other is None or not (one[:1].isupper() and other[:1].isupper()):
        return False
    return not set(one.lower().split()) & set(other.lower().split())


def _track(quotes: Sequence[Quote], readings: Sequence[Reading]) -> QuoteTrack | None:
    fullest = _fullest(quotes, readings)
    carried = [
        _carried(fullest, list(pieces), readings)
        for _, pieces in groupby(sorted(quotes, key=lambda one: one.text), lambda one: one.text)
    ]
    if len(carried) < 2:
        return None
    text = readings[fullest.text].document.text
    persons = {actor.name for one in readings for actor in one.actors if actor.kind == "person"}
    names = [one.speaker for one in carried if one.speaker in persons]
    parts = (text[one.start : one.end] for one in _stretches(text, fullest))
    return QuoteTrack(
        label=" ".join(" … ".join(parts).split()),
        label_from=readings[fullest.text].document.id,
        carried=carried,
        disputed=any(_are_two(one, other) for one in names for other in names),
    )


def _fullest(quotes: Sequence[Quote], readings: Sequence[Reading]) -> Quote:
    """The longest version, or the earliest of those that are nearly so long."""
    longest = max(len(one.terms) for one in quotes)
    full = [one for one in quotes if len(one.terms) >= NEARLY * longest]
    dates = [readings[one.text].document.published or "" for one in full]
    if all(dates) and len({day[:10] for day in dates}) > 1:
        return min(zip(dates, full, strict=True), key=lambda pair: pair[0])[1]
    return max(full, key=lambda one: (len(one.terms), -one.text))


def _stretches(text: str, quote: Quote) -> list[Span]:
    """The stretches of a quote, parted where its cue stands."""
    spans, low = [], quote.places[0].start
    for before, after in pairwise(quote.places):
        if WORD.search(text, before.end, after.start):
            spans.append(Span(low, before.end))
            low = after.start
    return [*spans, Span(low, quote.places[-1].end)]


def _carried(
    fullest: Quote, pieces: Sequence[Quote], readings: Sequence[Reading]
) -> QuoteCarried:
    """How one text carries a sentence, all its pieces of it together."""
    texts = readings[fullest.text].document.text, readings[pieces[0].text].document.text
    covered: set[int] = set()
    changes: list[SpanPair] = []
    for piece in pieces:
        blocks, _ = common_part(_blocks(fullest, piece))
        for block in blocks:
            covered.update(range(block.left, block.left + block.size))
        for before, after in pairwise(blocks):
            change = change_between(texts, fullest, piece, before, after)
            if change is not None and not _is_parted(piece, before, after, texts[1]):
                changes.append(change)
                covered.update(range(before.left + before.size, after.left))
    runs = list(_runs(fullest, covered, len(pieces) > 1))
    own = " ".join(map(folded, readings[pieces[0].text].tokens.terms)) if runs else ""
    left_out = [
        Span(fullest.places[run[0]].start, fullest.places[run[-1]].end)
        for run in runs
        if not (len(run) >= LEAST and _has(own, fullest.terms[run[0] : run[-1] + 1]))
    ]
    speakers = [one.speaker for one in pieces if one.speaker]
    return QuoteCarried(
        document=readings[pieces[0].text].document.id,
        spans=[span for piece in pieces for span in _stretches(texts[1], piece)],
        how="changed" if changes else "cut" if left_out else "whole",
        speaker=speakers[0] if speakers else None,
        left_out=left_out,
        changes=changes,
    )


def _is_parted(piece: Quote, before: Block, after: Block, text: str) -> bool:
    """Whether a piece's cue stands where the words between two blocks would, so that it owns
    up to a cut."""
    low = piece.places[before.right + before.size - 1].end
    own = after.right - before.right - before.size
    return own == 0 and WORD.search(text, low, piece.places[after.right].start) is not None


def _has(text: str, terms: Sequence[str]) -> bool:
    """Whether a text, as its terms in a row, has others in a row somewhere: then they may
    stand in quotation marks that weren't read as such."""
    return f" {' '.join(terms)} " in f" {text} "


def _runs(fullest: Quote, covered: set[int], parted: bool) -> Iterator[list[int]]:
    """The words of a sentence that a text leaves out, each stretch by their numbers; one word
    may be what its own cue stands for, where it is parted."""
    missing = [at for at in range(len(fullest.terms)) if at not in covered]
    for _, run in groupby(enumerate(missing), lambda pair: pair[1] - pair[0]):
        places = [at for _, at in run]
        inside = places[0] > 0 and places[-1] < len(fullest.terms) - 1
        if len(places) > 1 or not (parted and inside):
            yield places
