"""Small turns of phrase from which sentences on texts are made."""

from __future__ import annotations

from collections.abc import Sequence

MOST_NAMED = 4  # texts or things that one sentence lists by name
_NUMBERS = (
    *("no", "one", "two", "three", "four", "five", "six", "seven", "eight", "nine", "ten"),
    *("eleven", "twelve"),
)
_LOOSE = frozenset(
    ("a", "an", "and", "as", "at", "by", "for", "from", "in", "of", "on", "the", "to", "with")
)


def number_word(count: int) -> str:
    """A count in words up to twelve, else in digits."""
    return _NUMBERS[count] if count < len(_NUMBERS) else str(count)


def listed(things: Sequence[str], most: int = MOST_NAMED) -> str:
    """ "A, B and C"; beyond `most`, "A, B and 5 more". None give an empty text."""
    shown = list(things) if len(things) <= most else list(things[: most - 1])
    if len(shown) < len(things):
        shown.append(f"{len(things) - len(shown)} more")
    if len(shown) <= 1:
        return "".join(shown)
    return ", ".join(shown[:-1]) + " and " + shown[-1]


def all_of(count: int) -> str:
    """ "Both", "All three": every one of so many."""
    return "Both" if count == 2 else f"All {number_word(count)}"


def quoted(words: str) -> str:
    """Words of a text in quotation marks, on one line."""
    return f"“{' '.join(words.split())}”"


def trimmed(words: str) -> str:
    """Words without small ones that hang loose at the end: "a portion of" ends in none."""
    kept = words.split()
    while kept and kept[-1].lower() in _LOOSE:
        kept.pop()
    return " ".join(kept)
