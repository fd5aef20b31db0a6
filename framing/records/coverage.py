"""What an event's texts tell, and which of them tells what."""

from __future__ import annotations

from typing import Literal

from msgspec import Struct

from framing.records.reading import Span

FactKind = Literal["statement", "figure", "quotation", "speaker"]


class FactPlace(Struct, frozen=True, omit_defaults=True):
    """Where a text has a fact: `start` and `end` of the words that tell it, the sentence
    that holds them, the words in it that it shares with the other texts (`marks`), and how
    like the other places it is, 0 to 1 (1 where no other text has the fact).

    `how` is "states" where the words tell the fact, "mentions" where they only touch it: a
    rare name or figure of it without the rest. It is `sure` unless what it shares with the
    other places is so little that it may be another fact; the text whose words are the
    fact's label surely tells it.
    """

    how: Literal["states", "mentions"]
    start: int
    end: int
    sentence_start: int
    sentence_end: int
    marks: list[Span]
    likeness: float = 1.0
    sure: bool = True


class Closest(Struct, frozen=True, omit_defaults=True, gc=False):
    """The sentence of a text that comes nearest to a fact that was not found in it.

    `likeness`, 0 to 1, is 0 where none comes near: it then is the text's first. That it lacks
    the fact is `sure` where it was sought clause by clause, in other words and under other
    names, and nothing came near; otherwise the text may tell it in words of its own.
    """

    start: int
    end: int
    likeness: float = 0.0
    sure: bool = False


class Fact(Struct, frozen=True):
    """Something that one text or several tell.

    `label` is the shortest wording of it in a text that surely tells it, verbatim from
    `label_from`. `documents`
    has a place for each text in which it was found, `closest` the nearest sentence of each
    text in which it was not found by this tool, for the reader to overrule. Texts that tell
    another event are in `documents` where they have the fact, never in `closest`.
    `sources` counts the texts that surely state it, copies of one another once. `salience`,
    0 to 1, is higher the nearer to the top the texts tell it, and the oftener.
    """

    id: str
    label: str
    label_from: str
    kind: FactKind
    documents: dict[str, FactPlace]
    closest: dict[str, Closest]
    salience: float
    sources: int = 1


class Breadth(Struct, frozen=True):
    """How many of the event's facts one text has.

    `share` is of all facts found in any text, `per_hundred_words` makes up for length, as a
    short text cannot hold what a long one holds; each is None where there is nothing to
    divide by. `unique` are the facts that surely only it has, sought in each of the others;
    `lacks` those surely not in it that two or more others surely state, copies of one another
    counted once, most salient first. What it may tell in words of its own is in neither.
    `lacks` is empty for a text set apart.
    """

    document: str
    facts: int
    share: float | None
    per_hundred_words: float | None
    unique: list[str]
    lacks: list[str]
    apart: bool = False


class Overlap(Struct, frozen=True):
    """How far two texts tell the same facts: Jaccard index 0 to 1, and the same with each
    fact weighted by its salience. None where neither text has any fact."""

    left: str
    right: str
    shared: int
    jaccard: float | None
    weighted: float | None


class BlindSpot(Struct, frozen=True):
    """One line of a checklist that holds for any story.

    `found_in` has, for each text in which a cue was found, the cues' places; a text that is
    missing there is "not found by this tool". `asks` is the question in plain words.
    """

    id: str
    title: str
    asks: str
    found_in: dict[str, list[Span]]


class Coverage(Struct, frozen=True):
    """What an event's texts tell, and which of them tells what.

    `facts` come most widely told and most salient first; `shared` are the ids of those that
    two or more texts have. `apart` are the texts that tell another event: their places are
    shown, and nothing is said of what they lack.
    """

    facts: list[Fact]
    shared: list[str]
    breadth: list[Breadth]
    overlaps: list[Overlap]
    blind_spots: list[BlindSpot]
    apart: list[str]
