"""The sentence of one text that has most of what all texts begin with: the common core.

What each text says in its headline and first sentences is held together: a word that all have
there is of the core, one that a text has alone is not. A sentence, or a clause with which it
begins, is as good as it has much of the core and little else.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from itertools import groupby

import numpy as np
from msgspec import Struct

from framing.comparing.facts.sought import Held
from framing.comparing.statements.clearness import is_clear, pronoun_in
from framing.comparing.statements.core.fitting import (
    DAY,
    TOP,
    beginning,
    is_of_the_other,
    is_plain,
    spans,
    tell_alike,
)
from framing.comparing.statements.event_context import QUOTED, Field
from framing.comparing.statements.kinds.openings import shared_lead
from framing.comparing.statements.limits import is_older
from framing.comparing.statements.telling import Line
from framing.comparing.statements.voicing import in_whose_words
from framing.comparing.statements.wordings import strongly_loaded, telling_patterns
from framing.comparing.words.folding import content_of
from framing.comparing.words.near_words import light_words
from framing.records import Span
from framing.tokens import terms_of

PLACES = (1.0, 0.9, 0.8)  # what a word counts in the first, second and any later of them
FROM = (1.0, 0.75, 0.65, 0.6)  # and what a sentence does, by its place
HALF = 0.45  # mean of what a word counts over all texts, from which it is of the core
MET = 0.5  # what a text must have of a word to have it
# Share of a sentence's words that each text has at its beginning, and in one place; how much
# of the core a lead has, times that share, and another sentence
SHARED, NEAR, WORTH = 0.42, 0.45, (0.06, 0.085)
SURE = 0.6  # and share in one place where not all texts of the event tell it
NEXT = 3  # words behind "will" or "set to" that say what is to come
MOST_APART = 3  # words in a row that some text hasn't
SURELY = 1.5  # times as good that another sentence must be as a lead that all surely tell
SOME = 35  # words of a handy sentence
# What a longer one counts, one with a loaded word, and one that names a day
LONG, LOADED, DATED = 0.92, 0.85, 1.15


class Told(Struct, frozen=True):
    """A sentence as far as it is told, and how good it is as the common core, 0 to 1."""

    line: Line
    span: Span
    worth: float


class Core(Struct, frozen=True):
    """The texts that tell one thing, those among them that only look ahead to it, and the
    sentence of one of the others that has most of what they share; `surely` where each clause
    of it is told by all."""

    texts: list[str]
    ahead: list[str]
    told: Told
    surely: bool = False


def common(field: Field) -> Core | None:
    """What all texts of an event have in common, worked out once; None where there is
    nothing. A text that can't yet have the news of the others is none of them."""
    if ("common",) not in field.kept:
        field.kept["common",] = _common(field)
    found: Core | None = field.kept["common",]
    return found


def _common(field: Field) -> Core | None:
    texts = [one for one in field.ours if not _is_early(one, field)]
    if len(texts) < 2:
        return None
    to_come = {one: _is_to_come(one, field) for one in texts}
    due = 2 * sum(to_come.values()) > len(texts)  # most tell what is still to come
    fit = [one for one in texts if to_come[one] == due and not _is_late(one, texts, field)]
    words = _Words(field, texts)
    found = sorted(_found(fit, words), key=lambda one: -one.worth)
    best = next((one for one in found if _is_fit(one, words)), None)
    sure = _sure(fit, words)
    if sure and (best is None or best.worth <= SURELY * sure.worth):
        return Core(texts, [], sure, surely=True)
    if best is None:
        return None
    ahead = [one for one in texts if to_come[one] > due and _expects(one, best, field)]
    return Core(texts, ahead, best)


def _found(texts: Sequence[str], words: _Words) -> Iterator[Told]:
    """The sentences with which some texts begin, as far as all texts share their words."""
    field = words.field
    for name in texts:
        for place, line in enumerate(beginning(name, field)):
            for span in spans(line, field, words.partial):
                if told := words.told(line, span, place):
                    yield told


def _is_fit(told: Told, words: _Words) -> bool:
    """Whether a sentence is clear and nobody's quotation, and may be lent to all texts, who
    have it in one place."""
    line, span, field = told.line, told.span, words.field
    if not is_plain(line, span, words.texts, field) or not words.meet(line, span):
        return False
    if (
        not is_clear(line, field)
        or pronoun_in(line, field)
        or in_whose_words(line, field) != ""
    ):
        return False
    return _is_alike(line, span, words)


def _is_alike(line: Line, span: Span, words: _Words) -> bool:
    """Whether no text speaks of the other chamber, denies it or has another order of things."""
    field, texts = words.field, words.texts
    other = any(is_of_the_other(line, span, one, field) for one in texts)
    return not other and tell_alike(line, span, texts, field)


def _sure(texts: Sequence[str], words: _Words) -> Told | None:
    """The lead that all tell, if it is of one of some texts and may be lent to all; worth 0
    where it has little of the core."""
    field, lead = words.field, shared_lead(words.field)
    if lead is None or lead[0].document not in texts or words.partial:
        return None
    if not is_plain(*lead, words.texts, field) or not _is_alike(*lead, words):
        return None
    told = words.told(*lead, 0)
    return told if told and words.meet(*lead) else Told(*lead, 0.0)


def _expects(name: str, told: Told, field: Field) -> bool:
    """Whether the lead of a text looks ahead to an act that a sentence tells as done."""
    looks = telling_patterns()
    lead = " ".join(field.words_at(name, one.span) for one in beginning(name, field)[:1])
    lead = looks["announced"].split(lead)[0]
    acts = (lead[one.end() :].split()[:NEXT] for one in looks["coming"].finditer(lead))
    words = {content_of(word) for act in acts for word in terms_of(" ".join(act).lower())}
    return bool((words - {""} - told.line.named - light_words()) & told.line.words)


class _Words:
    """What each text has at its beginning, and anywhere, of each item that a text says."""

    def __init__(self, field: Field, texts: Sequence[str]) -> None:
        self.field, self.texts, self.held = field, texts, field.seeker.held
        passages, self.core = field.seeker.passages, np.zeros(len(self.held.items))
        self.least = self.anywhere = np.full(len(self.core), np.inf)
        for name in texts:  # one by one, as of many texts it is much
            here, places = self._range(name), _places(name, field)
            gains = passages[[here.start + at for at, _ in places]].toarray()
            top = (gains * np.array([[worth] for _, worth in places])).max(axis=0)
            self.core, self.least = self.core + top, np.minimum(self.least, top)
            self.anywhere = np.minimum(self.anywhere, passages[here].max(axis=0).toarray())
        self.core /= len(texts)
        self.light = np.array(self.held.light)
        best: dict[str, float] = {}
        for at in {at for one in texts for at in self.held.places[field.seeker.order[one]]}:
            gain = (self.core[at] - HALF) * self.light[at]
            key = self.held.items[at].key
            best[key] = max(best.get(key, 0.0), gain)
        self.partial = len(texts) < len(field.ours)
        self.whole = max(sum(best.values()), 1.0)

    def told(self, line: Line, span: Span, place: int) -> Told | None:
        """How good a sentence, or its beginning, is; None where some text hasn't enough."""
        rows = self._rows(line, span)
        if not len(rows):
            return None
        light = self.light[rows] / self.light[rows].sum()
        shared = float(self.least[rows] @ light)
        if shared < SHARED or _longest(self.least[rows] < MET) > MOST_APART:
            return None
        gain = float((self.core[rows] - HALF) @ self.light[rows] / self.whole) * shared
        if gain < WORTH[place > 0]:
            return None
        worth = gain * FROM[min(place, len(FROM) - 1)] * self._loaded(line, span)
        said = self.field.words_at(line.document, span)
        worth *= 1.0 if len(said.split()) <= SOME else LONG
        worth *= DATED if DAY.search(said) else 1.0
        return Told(line, span, round(worth, 6)) if worth else None

    def meet(self, line: Line, span: Span) -> bool:
        """Whether each other text has enough of a sentence in one place, and somewhere all the
        people and figures in it."""
        rows = self._rows(line, span)
        if any(_must(self.held, at) and self.anywhere[at] < MET for at in rows):
            return False
        near = self._near(line, rows, self.light[rows] / self.light[rows].sum())
        return near >= (SURE if self.partial else NEAR)

    def _range(self, name: str) -> slice:
        at = self.field.seeker.order[name]
        return slice(int(self.held.starts[at]), int(self.held.starts[at + 1]))

    def _rows(self, line: Line, span: Span) -> np.ndarray:
        return np.array(self.field.seeker.rows(line.document, span), dtype=int)

    def _near(self, line: Line, rows: np.ndarray, light: np.ndarray) -> float:
        """How much of a sentence each other text has at least in one place."""
        others = [self._range(one) for one in self.texts if one != line.document]
        both = self.held.both[rows]
        return min(float((light @ both[:, one].toarray()).max()) for one in others)

    def _loaded(self, line: Line, span: Span) -> float:
        """What a sentence counts by its loaded words: nothing where one that judges or
        dramatises isn't in all texts, in the same or other words."""
        found, text = 1.0, self.field.texts[line.document].document.text
        quoted = [one.span() for one in QUOTED.finditer(text, span.start, span.end)]
        for cell in self.field.comparison.cells:
            ours = cell.document == line.document and cell.measure == "loaded"
            for mark in cell.marks if ours else ():
                said = any(start <= mark.start < end for start, end in quoted)
                if said or not span.start <= mark.start < span.end:
                    continue
                rows = self._rows(line, Span(mark.start, mark.end))
                if not len(rows) or self.anywhere[rows].min() < MET:
                    word = self.field.words_at(line.document, Span(mark.start, mark.end))
                    strong = word.lower() in strongly_loaded()
                    found = 0.0 if strong else min(found, LOADED)
        return found


def _is_early(name: str, field: Field) -> bool:
    """Whether a text can't yet have the news of the others: it is older, and looks ahead or
    begins with no day on which theirs begin."""
    others = [one for one in field.ours if one != name]
    dates = {one: field.texts[one].document.published or "" for one in field.ours}
    if not is_older(name, others, field) or any(dates[one] <= dates[name] for one in others):
        return False
    days = _days(name, field)
    return _is_to_come(name, field) or not any(days & _days(one, field) for one in others)


def _is_late(name: str, texts: Sequence[str], field: Field) -> bool:
    """Whether a text may look back on what another tells: it is dated days after that, and
    begins with no day on which that begins."""
    dates = {one: field.texts[one].document.published or "" for one in texts}
    days = _days(name, field)
    return any(
        dates[one] < dates[name]
        and is_older(one, [name], field)
        and not (days & _days(one, field) or _is_to_come(one, field))
        for one in texts
    )


def _days(name: str, field: Field) -> set[str]:
    """The days of the week that a text begins with."""
    words = (field.words_at(name, one.span) for one in beginning(name, field))
    return {day for one in words for day in DAY.findall(one)}


def _is_to_come(name: str, field: Field) -> bool:
    """Whether a text's headline or lead tells what is still to come, and not that somebody
    announced it."""
    looks = telling_patterns()
    leads = (
        QUOTED.sub("", field.words_at(name, one.span)) for one in beginning(name, field)[:1]
    )
    return any(looks["coming"].search(looks["announced"].split(one)[0]) for one in leads) or (
        looks["ahead"].search(field.texts[name].document.title or "") is not None
    )


def _places(name: str, field: Field) -> list[tuple[int, float]]:
    """The passages of a text's headline and first sentences, and what a word counts there."""
    first = {one.span.start: at for at, one in enumerate(beginning(name, field))}
    heads = {one.span.start for one in field.lines[name][:TOP] if not one.body}
    found = []
    for at, one in enumerate(field.seeker.texts[name].passages):
        if one.start is None or one.start in heads:
            found.append((at, 1.0))
        elif one.start in first:
            found.append((at, PLACES[min(first[one.start], len(PLACES) - 1)]))
    return found


def _must(held: Held, at: int) -> bool:
    """Whether an item is a person or a figure, which every text must have somewhere."""
    item = held.items[at]
    return item.hard and not any(key.startswith("@") for key in item.keys)


def _longest(missing: np.ndarray) -> int:
    """How many in a row are missing at most."""
    return max((sum(run) for _, run in groupby(missing.tolist())), default=0)
