"""What a user may set, and the thresholds below which nothing is claimed."""

from __future__ import annotations

from typing import Literal

from msgspec import Struct

VERSION = "0.1.0"  # read by pyproject.toml; asking the installed package costs 40 ms

MIN_WORDS = 100  # a shorter text gives counts, no rates (METHODS 2.6)
MOST_SENTENCES = 3000  # a long report has as many; what is beyond them is set aside
MIN_SENTENCES = 5  # likewise; and so many sentences a share, a mean or a balance is taken over
MIN_NARRATOR_WORDS = 100  # fewer of them have no rate, however long the text
MIN_SENTENCES_FOR_INTERVAL = 10  # fewer can't be resampled (METHODS 2.5)
TRACE = 3  # under so many hits a rate is a trace
COMMON_SHARE = 0.75  # a term in so many of an event's texts is its topic (METHODS 1.4)
CLEAR = 0.05  # the chance of any false "clear difference" in an event, all measures together
CLEAR_WORDS = 0.01  # likewise for the wording over all, and for single words
MIN_TEXTS_FOR_OUTLET = 20  # for any statement about an outlet, rather than a text
MIN_EVENTS_FOR_OUTLET = 5
# How seldom Python looks for circles of dead objects: records hold none, and there are many.
COLLECT = (100_000, 50, 100)


class Settings(Struct, frozen=True):
    """Choices of one run; the same settings and texts give the same bytes."""

    seed: int = 0
    draws: int = 1000
    codebooks: tuple[str, ...] = ()
    models: tuple[str, ...] = ()  # files of 'framing train'
    tone: Literal["news", "vader"] = "news"
    ner: str | None = None  # an installed spaCy model for actors, else our own rules
    parser: str | None = None  # an installed parser that reads speakers beside our rules
    norms: str = "us-news"  # what numbers are held against: shipped, a TOML file, or "none"
