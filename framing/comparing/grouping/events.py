"""Loose texts by the event that they tell: which belong together, and why.

Groups come from average linkage over the likeness of near pairs (`likeness.py`), so time
grows about as the number of texts; Allan (2002) calls the task topic detection. Between
two texts, likeness of words alone barely tells an earlier story of the same topic from
the event (METHODS 5), so that a relation also asks what both name that isn't common to
the whole topic.
"""

from __future__ import annotations

from collections.abc import Callable, Iterable, Iterator, Sequence
from typing import Literal

import numpy as np
from msgspec import Struct, json

from framing.comparing.grouping.clusters import grouped
from framing.comparing.grouping.kept import Item
from framing.comparing.grouping.likeness import item_of_reading, vectors
from framing.comparing.grouping.reasons import listed, reasons_of
from framing.comparing.grouping.told_days import SEASON, WEEK, day_of
from framing.comparing.grouping.windows import Window
from framing.comparing.words import shared_names
from framing.comparing.words.shared_names import Named, Shared
from framing.records import FoundEvent, Outsider, Reading
from framing.settings import MIN_WORDS

Answer = Literal["same event", "same topic", "unrelated"]

COPY = 0.4  # cosine from which two texts are one story, whatever they name
STORY = 0.11  # cosine that two texts of one event have at least
TOPIC = 0.1  # cosine from which two texts are of one topic
WORTH = 1.0  # of shared names, figures and dates, that an event asks for
# Short texts that somebody put together: see `_is_short_telling`.
HEADLINE, TOGETHER = 0.2, 0.17
UNTITLED = 0.35  # share of a headline that is taken where there is none
FAR_OFF = 0.4  # of the cosine of the closest two at hand, under which a text isn't theirs
MOST_ASKED = 300  # texts of a group that are asked about each other
TOO_MANY = "they are alike in their words; too many to ask what they name"


class Relation(Struct, frozen=True):
    """How two texts stand to each other, with the cosine of their words, 0 to 1, and the
    reasons in plain words."""

    answer: Answer
    score: float
    reasons: list[str]


class Stranger(Struct, frozen=True):
    """A text that isn't of the event of the others: its index, the index of the other
    text that is closest to it, and how it stands to that one."""

    text: int
    closest: int
    relation: Relation


Read = Callable[[Sequence[int]], Sequence[Reading]]


def found(
    items: Iterable[Item], read: Read, window: Window | None = None, sure: bool = False
) -> Iterator[tuple[list[int], FoundEvent]]:
    """The texts of each event as indices, in the order of their first, with how sure that is;
    if only the `sure` ones are wanted, the texts of others stand alone.

    Texts that are alike but share no name, figure or date of the event stand apart from
    the group that their words would put them in, in groups of up to `MOST_ASKED` texts.
    `read` gives some of the texts; only those in groups are asked for.
    """
    made = grouped(items, None, window)
    # What all the texts at hand name is their topic: of a group alone, it is the event.
    texts = len(made.first)
    few = 1 < texts <= MOST_ASKED
    context = Context(read(range(texts)), made.heap) if few else None
    why: dict[int, bytes] = {}  # packed, as there may be very many

    def parted() -> Iterator[list[int]]:
        for members in made.several():
            if len(members) > MOST_ASKED:
                why[members[0]] = json.encode([TOO_MANY])
                continue
            readings = dict(zip(members, read(members), strict=True))
            if context is None:
                within = Context(list(readings.values()), made.heap).parts()
                parts = [[members[at] for at in part] for part in within]
            else:
                parts = context.parts(members)
            for part in parts:
                reasons = reasons_of([readings[at] for at in part])
                why[part[0]] = json.encode(reasons)
                yield part

    for members, how in made.parted(parted()).told(sure):
        yield members, FoundEvent(how, json.decode(why[members[0]])) if how else FoundEvent()


def found_in(
    readings: Sequence[Reading], window: Window | None = None, sure: bool = False
) -> list[tuple[list[int], FoundEvent]]:
    """The same of texts that are read already."""
    items = map(item_of_reading, readings)
    return list(found(items, lambda some: [readings[at] for at in some], window, sure))


def strangers(readings: Sequence[Reading]) -> list[Stranger]:
    """The texts that aren't of the event that most of them tell, in order.

    Most: the largest set of texts that hang together by "same event", of equal ones the
    first. One text has no strangers; of two that don't belong together, the second is one.
    Somebody has put these texts together: short ones have no room for names in common, so
    that their words and headlines alone may say that they are of one event.
    """
    if len(readings) < 2:
        return []
    context = Context(readings, together=True)
    parts = context.parts()
    event = max(parts, key=len)
    return [
        Stranger(text, closest, context.relation(text, closest))
        for text in sorted(set(range(len(readings))) - set(event))
        for closest in [max(event, key=lambda other: context.cosine[text, other])]
    ]


class Context:
    """Texts at hand with their cosines and what they name: one event's worth of them, or
    loose ones unless somebody put them `together`."""

    def __init__(self, readings: Sequence[Reading], together: bool = False) -> None:
        items = [item_of_reading(reading) for reading in readings]
        self.together = together
        self.titles = [frozenset(item.title) for item in items]
        self.stems = [frozenset((*item.title, *item.body)) for item in items]
        self.words = [reading.document.words for reading in readings]
        rows = vectors(items)
        self.cosine: np.ndarray = (rows @ rows.T).toarray()
        self.closest = np.triu(self.cosine, 1).max(initial=0.0)
        self.named = shared_names.named_in(readings)
        self.topic = shared_names.named_by_all(self.named)
        self.usual = shared_names.days_of_all(self.named)
        self.days = [day_of(reading.document.published) for reading in readings]

    def relation(self, left: int, right: int) -> Relation:
        """How two of the texts stand to each other."""
        score = float(self.cosine[left, right])
        shared = shared_names.shared_by(
            self.named[left], self.named[right], self.topic, self.usual
        )
        apart = abs(self.days[left] - self.days[right])  # NaN where a date is unknown
        answer = _answer(score, shared, apart)
        if self.together and not apart > WEEK and self._is_short_telling(left, right):
            answer = "same event"
        reasons = _reasons(self.named[left], self.named[right], shared, answer)
        if apart > SEASON:
            reasons.append(f"published {apart:.0f} days apart")
        return Relation(answer, round(score, 4), reasons)

    def _is_short_telling(self, left: int, right: int) -> bool:
        """Whether one of two texts is short, and their words, and the share of a headline
        that the other text has, are alike enough for one event, beside other texts too."""
        cosine = self.cosine[left, right]
        if min(self.words[left], self.words[right]) >= MIN_WORDS:
            return False
        shares = [
            len(title & self.stems[other]) / len(title)
            for one, other in ((left, right), (right, left))
            if (title := self.titles[one])
        ]
        alike = cosine + HEADLINE * max(shares, default=UNTITLED)
        return bool(alike >= TOGETHER and cosine >= FAR_OFF * self.closest)

    def parts(self, members: Sequence[int] | None = None) -> list[list[int]]:
        """The texts, or those of them that are `members`, that hang together by "same
        event", by their first texts.

        The closest pairs are asked first, and none whose texts hang together already, so
        that texts of one event need about as many questions as there are texts.
        """
        texts = np.arange(len(self.named)) if members is None else np.array(sorted(members))
        part = dict(zip(texts.tolist(), texts.tolist(), strict=True))
        left, right = (texts[side] for side in np.triu_indices(len(texts), 1))
        for pair in np.argsort(-self.cosine[left, right], kind="stable").tolist():
            one, two = int(left[pair]), int(right[pair])
            if part[one] != part[two] and self.relation(one, two).answer == "same event":
                first, second = sorted((part[one], part[two]))
                part = {
                    text: first if number == second else number for text, number in part.items()
                }
        found: dict[int, list[int]] = {}
        for text, number in part.items():
            found.setdefault(number, []).append(text)
        return list(found.values())


def _answer(cosine: float, shared: Shared, apart: float) -> Answer:
    near = not apart > SEASON  # so that an unknown date speaks neither way
    if near and (cosine >= COPY or (cosine >= STORY and shared.worth >= WORTH)):
        return "same event"
    return "same topic" if cosine >= TOPIC else "unrelated"


def _reasons(left: Named, right: Named, shared: Shared, answer: Answer) -> list[str]:
    """Why, in plain words: what is shared, or what is missing."""
    reasons = []
    if shared.actors:
        reasons.append(f"share the actors {listed(shared.actors)}")
    if shared.figures:
        reasons.append(f"both give {listed(shared.figures)}")
    if shared.dates:
        reasons.append(f"both tell of {listed(shared.dates)}")
    if shared.common:
        reasons.append(f"both name, as all the texts do, {listed(shared.common)}")
    if answer != "same event":
        if not shared.actors:
            reasons.append("beyond that they share no name")
        if not shared.dates and left.days and right.days:
            reasons.append("no date in common")
        absent = [name for name in right.actors if name not in left.actors]
        if absent:
            reasons.append(f"only one names {listed(absent)}")
    return reasons


def outsiders_of(readings: Sequence[Reading]) -> list[Outsider]:
    """The texts that seem to tell another event than the others."""
    return [
        Outsider(
            document=readings[stranger.text].document.id,
            answer=stranger.relation.answer,
            closest=readings[stranger.closest].document.id,
            reasons=list(stranger.relation.reasons),
        )
        for stranger in strangers(readings)
    ]
