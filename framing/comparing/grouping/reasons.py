"""Why some texts are taken for one event, in plain words."""

from __future__ import annotations

from collections import Counter
from collections.abc import Sequence

from framing.comparing.words import shared_names
from framing.records import Reading
from framing.tokens import terms_of

FEW = 4  # told of a kind
LONG = 4  # letters of a word that may say what headlines share


def reasons_of(readings: Sequence[Reading]) -> list[str]:
    """What two texts or more have in common, a line a kind, most telling first; nothing for
    one text. Names, headlines' words and days are those of all, figures of any two."""
    if len(readings) < 2:
        return []
    named = shared_names.named_in(readings)
    every = shared_names.named_by_all(named)
    names = [name for name in named[0].actors if name in every]
    figures = Counter(key for one in named for key in one.figures)
    given = {
        key: text for one in named for key, text in one.figures.items() if figures[key] > 1
    }
    titles = [terms_of(one.document.title or "") for one in readings]
    words = set(titles[0]).intersection(*titles[1:])
    common = [word for word in titles[0] if len(word) >= LONG and word in words]
    who = "both" if len(readings) == 2 else "all"
    said = [
        (f"{who} name", names),
        (
            "two or more give" if len(readings) > 2 else "both give",
            list(dict.fromkeys(given.values())),
        ),
        (f"{who} headlines have", [f"“{word}”" for word in dict.fromkeys(common)]),
    ]
    found = [f"{what} {listed(parts)}" for what, parts in said if parts]
    return [*(found or ["they are alike in their words alone"]), _days(readings)]


def _days(readings: Sequence[Reading]) -> str:
    """When the texts came out, and how many don't say."""
    days = sorted(one.document.published for one in readings if one.document.published)
    if not days:
        return "no text has a date"
    told = f"published on {days[0]}" if days[0] == days[-1] else f"{days[0]} to {days[-1]}"
    missing = len(readings) - len(days)
    return f"{told}, {missing} without a date" if missing else told


def listed(parts: Sequence[str]) -> str:
    """The first few, and how many more there are."""
    more = f" and {len(parts) - FEW} more" if len(parts) > FEW else ""
    return ", ".join(parts[:FEW]) + more
