"""The headline that says best what all texts of an event are about."""

from __future__ import annotations

from framing.records import Comparison
from framing.reporting.page import words
from framing.tokens import terms_of

LONGEST = 120  # letters
TELLING = 3  # letters from which a word of a headline counts
SPARE = 2  # words that a headline is taken to have besides: a short one says little


def main_of(comparison: Comparison) -> tuple[str, str] | None:
    """The headline with most of the words that most texts share, of alike ones the earliest,
    and the name of its text; None where none has one, or where somebody has written a title
    for the event, of several words. A text that is set apart has no say."""
    apart = {one.document for one in comparison.outsiders}
    names = words.labels(comparison.readings)
    texts = [one.document for one in comparison.readings if one.document.id not in apart]
    titled = [one for one in texts if one.title]
    if not titled or " " in comparison.event.strip():
        return None
    topic = set(comparison.topic)

    def shared(title: str) -> float:
        own = {term for term in terms_of(title) if len(term) >= TELLING}
        return len(own & topic) / (len(own) + SPARE)

    best = min(titled, key=lambda one: (-shared(one.title or ""), one.published or "9"))
    return words.one_line(best.title or "", LONGEST), names[best.id]


def event_of(comparison: Comparison) -> str:
    """An event's name for people: a folder's name without its hyphens."""
    if " " in comparison.event.strip():
        return comparison.event
    return comparison.event.replace("-", " ").replace("_", " ").strip() or comparison.event
