"""What two texts both name: actors, rare figures and dates, and how much that tells.

Countries that every text of a topic names tell nothing of the event; a person, an
agreement or a sum that two share tells much (METHODS 5).
"""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Iterable, Sequence

from msgspec import Struct

from framing.records import Figure, Reading

MONTHS = (
    *("January", "February", "March", "April", "May", "June", "July"),
    *("August", "September", "October", "November", "December"),
)
Day = tuple[int, int]  # month, day
_DAY = re.compile(r"(?:(\d{4})-|--)(0[1-9]|1[0-2])-(0[1-9]|[12]\d|3[01])\b")

# What a shared name is worth; the second where all the texts at hand share it.
PLACE, OTHER, DAY = (1.0, 0.2), (1.0, 0.5), (1.0, 0.2)
FEWEST = 4  # texts, of which a day can be the usual one
# "KELLIN, Nov. 18 (NNA) --": who wired a text, and from where.
DATELINE = re.compile(
    r"[A-Z][A-Z .'’-]{2,30},[^()\n]{0,40}(?:\([\w ]{2,24}\) ?(?:-{1,2}|[–—])|-{2}|[–—])"
    r"|\([A-Z][\w ]{1,24}\) ?(?:-{1,2}|[–—])"
    r"|[A-Z]{3,12}, [A-Z][\w '’-]{2,24}, [A-Z][a-z]+ \d{1,2}\."
)


class Named(Struct, frozen=True):
    """What a text names: actors with whether each is a place, without the media that it
    cites; rare figures as they are written; the days that it tells of, and the one that it
    was published on, each with its year or None."""

    actors: dict[str, bool]
    figures: dict[tuple[float, str], str]
    days: dict[Day, int | None]
    published: dict[Day, int | None]


class Shared(Struct, frozen=True):
    """What two texts both name, and its worth as a sign of one event, at least 0.

    `common` are the shared actors that all the texts at hand name.
    """

    actors: list[str]
    common: list[str]
    figures: list[str]
    dates: list[str]
    worth: float


def named_in(readings: Sequence[Reading]) -> list[Named]:
    """What each text names, people under the longest form of their names at hand."""
    people = {actor.name for one in readings for actor in one.actors if actor.kind == "person"}
    longest = longest_forms(people)
    many = len(readings) >= FEWEST
    return [_named(reading, longest, many) for reading in readings]


def named_by_all(among: Sequence[Named]) -> frozenset[str]:
    """The actors that all the texts at hand name: the topic's, rather than the event's."""
    counts = Counter(name for one in among for name in one.actors)
    return frozenset(name for name, texts in counts.items() if texts == len(among))


def days_of_all(among: Sequence[Named]) -> frozenset[Day]:
    """The days that all of four or more texts tell of: those on which news is printed,
    rather than the event's. Fewer texts have none."""
    if len(among) < FEWEST:
        return frozenset()
    counts = Counter(day for one in among for day in {**one.days, **one.published})
    return frozenset(day for day, texts in counts.items() if texts == len(among))


def shared_by(
    left: Named, right: Named, topic: frozenset[str], usual: frozenset[Day] = frozenset()
) -> Shared:
    """What two texts both name; `topic` are the actors that all the texts at hand name, and
    `usual` the days."""
    both = [name for name in left.actors if name in right.actors]
    common = [name for name in both if name in topic]
    worth = 0.0
    for name in both:
        prices = PLACE if left.actors[name] and right.actors[name] else OTHER
        worth += prices[name in topic]
    figures = [text for key, text in left.figures.items() if key in right.figures]
    days = _days_both_tell(left, right)
    worth += sum(DAY[day in usual] for day in days)
    dates = [f"{day} {MONTHS[month - 1]}" for month, day in days]
    own = [name for name in both if name not in topic]
    return Shared(own, common, figures, dates, worth + len(figures))


def _days_both_tell(left: Named, right: Named) -> list[Day]:
    """Days that both tell of, or one of them and the other was published on."""
    found = set()
    for one, other in ((left, right), (right, left)):
        known = {**other.published, **other.days}
        found |= {
            day
            for day, year in one.days.items()
            if day in known and (year is None or known[day] in (year, None))
        }
    return sorted(found)


def _named(reading: Reading, longest: dict[str, str], many: bool) -> Named:
    """What a text names; of `many` at hand without those of its dateline, as one agency
    wires many events from one town."""
    media = {citation.name for citation in reading.provenance.cites}
    wired = _datelines(reading) if many else []
    actors = {
        longest.get(actor.name, actor.name): actor.kind == "place"
        for actor in reading.actors
        if actor.name not in media
        and actor.name != reading.provenance.publisher
        and not all(
            any(start <= span.start < end for start, end in wired) for span in actor.mentions
        )
    }
    text = reading.document.text
    figures = {
        (figure.value, _measure(figure)): text[figure.start : figure.end]
        for figure in reading.figures
        if _is_rare(figure)
    }
    told = _days_of(found.date for found in reading.provenance.dates)
    return Named(actors, figures, told, _days_of([reading.document.published or ""]))


def _datelines(reading: Reading) -> list[tuple[int, int]]:
    """Where datelines stand at the heads of the first sentences."""
    text = reading.document.text
    found = []
    for sentence in reading.sentences[:4]:
        line = DATELINE.match(text, sentence.start, min(sentence.end, sentence.start + 120))
        if line:
            found.append(line.span())
    return found


def longest_forms(people: set[str]) -> dict[str, str]:
    """Each person's name under the longest one at hand that has all its words."""
    by_word: dict[str, list[str]] = {}
    for name in sorted(people, key=lambda name: (-len(name), name)):
        for word in name.split():
            by_word.setdefault(word, []).append(name)
    forms = {}
    for name in people:
        words = set(name.split())
        longer = (other for other in by_word[name.split()[0]] if words <= set(other.split()))
        forms[name] = next(longer)
    return forms


def _is_rare(figure: Figure) -> bool:
    """Whether two texts seldom share the figure by chance: sums, shares, large or broken."""
    if figure.unit == "date":
        return False
    return bool(_measure(figure)) or figure.value >= 100 or figure.value % 1 > 0


def _measure(figure: Figure) -> str:
    """A currency or "%"; else nothing, as texts write "tons", "tonnes" and "t"."""
    unit = figure.unit or ""
    return unit if unit == "%" or (len(unit) == 3 and unit.isupper()) else ""


def _days_of(dates: Iterable[str]) -> dict[Day, int | None]:
    """The days that ISO dates such as "2025-11-11" and "--11-11" give, with their years."""
    days: dict[Day, int | None] = {}
    for text in dates:
        found = _DAY.match(text)
        if found:
            year, month, day = found.groups()
            days[int(month), int(day)] = int(year) if year else None
    return days
