"""Attributions: who says what in a text, by rule.

A quotation counts as somebody's words where a cue stands by it, where it is a
sentence of its own behind attributed words, or where it is long. Titles, names
and short scare quotes without a cue are the narrator's.
"""

from __future__ import annotations

from typing import TYPE_CHECKING, NamedTuple

from framing.reading.attribution import cues, voices
from framing.reading.attribution.joining import joined
from framing.reading.attribution.uncued import (
    going_on,
    issued,
    last_saying,
    signed,
    uncued_draft,
)
from framing.reading.entities import actors as entities
from framing.reading.entities.gazetteer import gazetteer
from framing.reading.grammar import quotes
from framing.reading.grammar.verb_candidates import Draft
from framing.reading.grammar.verbs import vocabulary
from framing.reading.grammar.words import NAMED, QUOTE, STOP, Range, Words
from framing.reading.speakers import bearers, introductions, speakers
from framing.reading.speakers.descriptions import OFFICES
from framing.reading.speakers.names_in import Naming
from framing.reading.speakers.people import People
from framing.reading.speakers.speaker_memory import NOBODY, Memory
from framing.records import Attribution, Span

if TYPE_CHECKING:
    from collections.abc import Sequence

    from framing.reading.parsing.trees import Tree
    from framing.records import Actor, Sentence

_SCARE = 25  # a quotation without a cue shorter than this, in characters, is a scare quote


_Found = tuple[list[Draft], list[Naming], list[Range]]


class Drafts(NamedTuple):
    """A text's attributions as words alone tell them, by their contents' places, and the names
    and offices that its sentences open with."""

    words: Words
    found: list[Draft]
    others: list[Naming]
    offices: list[Range]


def find(
    text: str,
    sentences: Sequence[Sentence],
    actors: Sequence[Actor] | None = None,
    trees: Sequence[Tree] | None = None,
) -> list[Attribution]:
    """The attributions of a text, in the order of their contents.

    Args:
        text: the whole file.
        sentences: its sentences, in order, offsets into `text`; what lies in
            none of them (headers, boilerplate) is not read.
        actors: its actors, found if need be: speakers go by their names.
        trees: its sentences as a parser has them, where one was asked for.

    Returns:
        Attributions with source, cue and content as spans of `text`. `kind` is
        direct where the content is quotation only, else indirect; where words
        are quoted within an indirect content, a partial attribution follows it,
        with the same source, cue and content, and these words as `quoted`. No
        sentences, none.
    """
    if not sentences:
        return []
    actors = entities.find(text, sentences) if actors is None else actors
    return told(drafts_of(words_of(text), sentences, trees), sentences, actors)


def words_of(text: str) -> Words:
    """A text's words, each quotation being one."""
    return Words(text, quotes.find(text))


def drafts_of(
    words: Words, sentences: Sequence[Sentence], trees: Sequence[Tree] | None = None
) -> Drafts:
    """What the words of some sentences alone tell of who says what, for `told` to finish."""
    found, others, offices = _drafts(words, sentences)
    if trees is not None:
        found = sorted(joined(words, found, trees), key=_place)
    return Drafts(words, found, others, offices)


def told(
    drafts: Drafts, sentences: Sequence[Sentence], actors: Sequence[Actor]
) -> list[Attribution]:
    """The attributions of a text, from its drafts: with speakers, as `find` gives them."""
    words, found, others, offices = drafts
    quoted = [(words.start[at], words.end[at]) for at in words.quotations]
    memory = Memory(People(words.text, sentences, actors, quoted, others))
    if offices:
        introductions.add_holders(words, offices, memory)
    return voices.without_relays(_resolved(words, found, memory))


def _resolved(words: Words, found: Sequence[Draft], memory: Memory) -> list[Attribution]:
    """The drafts as records, in order; who speaks within a content, told of by another, isn't
    who spoke last."""
    said: list[Attribution] = []
    held = 0  # up to where the contents so far go
    for draft in found:
        within = bool(draft.source) and draft.source[0][1] <= held
        heard = memory.last
        said += _finished(words, draft, memory)
        if within and heard.name:
            memory.last = heard
        held = max(held, draft.content[-1][1])
    return said


def _drafts(words: Words, sentences: Sequence[Sentence]) -> _Found:
    """The attributions as words alone tell them, by their contents' places, and the names
    and offices that sentences open with."""
    found: list[Draft] = []
    pending: list[Range] = []
    others: list[Naming] = []
    offices: list[Range] = []
    before = (0, 0)
    answer: Draft | None = None  # a label's, that goes on to the end of its paragraph
    for low, high in words.units(sentences):
        opens = low < high and words.bits[low] == NAMED
        if opens and (one := _opening_name(words, low, high)):
            others.append(one)
        held = low + 2 < high and words.lower[low + 1] in OFFICES
        if held and words.lower[low] == "the" and not words.named(low + 1):
            offices.append((low, low + 2))
        label = cues.label(words, low, high)
        drafts = [label] if label else cues.drafts_of(words, low, high)
        if pending and low < high:
            pending = _join(words, pending, low, drafts, found)
        for draft in drafts:
            draft.low = low
        found += drafts
        if label is not None:
            answer = label
        elif answer and "\n" in words.text[words.end[low - 1] : words.start[low]]:
            answer = None
        elif answer:
            answer.content.append((low, high))
        marks = words.quoted(low, high) if answer is None else []
        if marks:
            drafts = drafts or issued(words, before, (low, high), found)
            pending += _carry(words, (low, high), marks, found, drafts)
        before = low, high
    if pending and found:
        found[-1].content += pending
    found.sort(key=_place)
    return found, others, offices


def _opening_name(words: Words, low: int, high: int) -> Naming | None:
    """A surname alone that opens a sentence as its subject: "Orr spent an hour there"."""
    if low + 1 >= high:
        return None
    form, lists = words.forms[low], gazetteer()
    if not words.finite(low + 1) or words.possessive(low) or form in lists.names:
        return None
    word, known = words.lower[low], vocabulary()
    if word in lists.common or word in known.roles or word in known.documents:
        return None
    if form.isupper() or word.endswith("s"):
        return None
    return Naming(words.start[low], words.end[low], form, person=True)


def _place(draft: Draft) -> Range:
    return draft.content[0]


def _carry(
    words: Words,
    sentence: Range,
    marks: Sequence[int],
    found: list[Draft],
    drafts: Sequence[Draft],
) -> list[Range]:
    """Give the quotations `marks` of a sentence that no cue reached to a speaker.

    A quotation that is all of its sentence goes on with the attribution before
    it; one within other words takes an unlisted verb as its cue ("quipped:")
    or the sentence's subject as its source.

    Returns:
        The quotations that run on in the next paragraph, whose cue may be there.
    """
    low, high = sentence
    held = [part for draft in drafts for part in draft.content]
    free = [at for at in marks if not any(start <= at < end for start, end in held)]
    if not free:
        return []
    alone = all(bits & (QUOTE | STOP) for bits in words.bits[low:high])
    pending: list[Range] = []
    for at in free:
        named = signed(words, at, low, high)
        if named is not None:
            found.append(named)
        elif alone and words.start[at] in words.continued:
            pending.append((at, at + 1))
        elif alone and found:
            last_saying(words, found).content.append((at, at + 1))
        elif at == low and len(free) == 1 and (going := going_on(words, at, high, found)):
            found.append(going)
        elif not words.titled(at):
            draft = uncued_draft(words, at, low, high)
            if words.end[at] - words.start[at] > _SCARE or (
                draft.cue and _is_cry(words, at, low)
            ):
                found.append(draft)
    return pending


def _is_cry(words: Words, at: int, low: int) -> bool:
    """Whether a short quotation is a sentence of its own: “Lock her up!”"""
    parted = at == low or words.bits[at - 1] & STOP
    blank = " " in words.text[words.start[at] : words.end[at]]
    return bool(parted) and blank and words.opens_sentence(at) and words.pauses(at)


def _join(
    words: Words, pending: list[Range], low: int, drafts: list[Draft], found: list[Draft]
) -> list[Range]:
    """Give quotations that ran on to whoever speaks on in this sentence, or, where
    it is no quotation, to whoever spoke before them; while they run on, wait."""
    opening = next((draft for draft in drafts if draft.content[0][0] == low), None)
    if words.bits[low] & QUOTE and opening:
        opening.content[:0] = pending
    elif words.bits[low] & QUOTE and words.start[low] in words.continued:
        return pending
    elif found:
        found[-1].content += pending
    return []


def _spans(words: Words, ranges: Sequence[Range]) -> list[Span]:
    """Token ranges as spans, without the stops at their edges."""
    bits, lower = words.bits, words.lower
    found = []
    for low, high in ranges:
        start, end = low, high
        while start < end and bits[start] & STOP and lower[start] != "(":
            start += 1
        while end > start and bits[end - 1] & STOP and lower[end - 1] not in ")!?":
            end -= 1
        if start < end:
            found.append(Span(words.start[start], words.end[end - 1]))
    return found


def _finished(words: Words, draft: Draft, memory: Memory) -> list[Attribution]:
    """The draft as a record, its speaker resolved, and the words quoted in it."""
    content = _spans(words, draft.content)
    if not content:
        return []
    quoted = [at for low, high in draft.content for at in words.quoted(low, high)]
    direct = bool(quoted) and all(
        bits & (QUOTE | STOP) for low, high in draft.content for bits in words.bits[low:high]
    )
    speaker = NOBODY
    own = bearers.bearer(words, *draft.source[0]) if draft.source else None
    unsaid = own is None and not direct and draft.verb_class != "neutral"
    if draft.source and (unsaid or bearers.only_wishes(words, draft, bool(quoted))):
        return []  # nobody speaks, and no verb of plain saying stands by it
    if own is not None:
        speaker = speakers.resolve(words, *own, memory, draft.low)
        bearers.keep_place(words, draft, speaker, memory)
    source, cue = _spans(words, draft.source), _spans(words, draft.cue)
    who = (speaker.name, speaker.affiliation, speaker.kind, draft.verb_class)
    found = [Attribution(source, cue, content, "direct" if direct else "indirect", *who)]
    within = [] if direct else [(at, at + 1) for at in quoted if not words.titled(at)]
    if marked := _spans(words, within):
        found.append(Attribution(source, cue, content, "partial", *who, quoted=marked))
    return found
