"""Small turns of phrase from which sentences on texts are made, and the listed words
(`telling.toml`) by which a sentence says more, looks back, or is known for a clause."""

from __future__ import annotations

import re
from collections.abc import Iterable, Sequence
from functools import cache

from framing.lexicons import LexiconFile, WordList, load, path_of, read
from framing.tokens import terms_of

TURN = 2  # words before "though" by which a sentence turns against the last
MOST_NAMED = 4  # texts or things that one sentence lists by name
FULL_NAME = re.compile(r"[A-Z][\w.’'-]{1,40}(?: [A-Z][\w.’'-]{1,40})+")  # as it is written
_NUMBERS = (
    *("no", "one", "two", "three", "four", "five", "six", "seven", "eight", "nine", "ten"),
    *("eleven", "twelve"),
)


def number_word(count: int) -> str:
    """A count in words up to twelve, else in digits."""
    return _NUMBERS[count] if count < len(_NUMBERS) else str(count)


def listed(things: Sequence[str], most: int = MOST_NAMED, counted: bool = True) -> str:
    """ "A, B and C"; beyond `most`, "A, B and 5 more", or "A, B and others" where these are
    not all that there may be. None give an empty text."""
    shown = list(things) if len(things) <= most else list(things[: most - 1])
    if len(shown) < len(things):
        shown.append(f"{len(things) - len(shown)} more" if counted else "others")
    if len(shown) <= 1:
        return "".join(shown)
    if any(", " in one for one in shown):  # "A, a baker, and B"; "A, a baker; B; and C"
        return "; ".join(shown[:-1]) + (", and " if len(shown) == 2 else "; and ") + shown[-1]
    return ", ".join(shown[:-1]) + " and " + shown[-1]


def quoted(words: str) -> str:
    """Words of a text in quotation marks, on one line."""
    return f"“{' '.join(words.split())}”"


@cache
def clause_openers() -> frozenset[str]:
    """Words with which a clause begins."""
    return frozenset(load("telling", TellingWords).openers)


@cache
def finite_words() -> frozenset[str]:
    """Verbs and pronouns by which words are known for a clause."""
    return frozenset(load("telling", TellingWords).finite)


class TellingWords(LexiconFile, frozen=True):
    """`telling.toml`: words by which a sentence says more than what happened, and phrases by
    which a text says how it works."""

    contrast: WordList
    conflict: WordList
    burden: WordList
    past: WordList
    earlier: WordList
    openers: WordList
    finite: WordList
    courtesy: WordList
    deeds: WordList
    retelling: WordList
    scene: WordList
    turns: WordList
    dangles: WordList
    acts: WordList
    orders: WordList
    ahead: list[str]
    asks: list[str]
    due: list[str]
    coming: list[str]
    announced: WordList
    lent: WordList
    opines: list[str]
    judging: list[str]
    events: WordList
    routine: list[str]
    seats: list[str]
    things: WordList
    press: list[str]


@cache
def seats() -> frozenset[str]:
    """Bodies that go by other names, in small letters."""
    return frozenset(load("telling", TellingWords).seats)


@cache
def things() -> frozenset[str]:
    """Words in the names of accords, laws and programmes, in small letters."""
    return frozenset(load("telling", TellingWords).things)


@cache
def judging_keys() -> frozenset[str]:
    """The longest term of each word or phrase that judges, by which it is quickly found."""
    listed = load("telling", TellingWords).judging
    return frozenset(max(terms_of(one), key=len) for one in listed)


@cache
def strongly_loaded() -> frozenset[str]:
    """Words that judge or dramatise most (`loaded.toml`), in small letters, without those that
    only tell what happened."""
    terms = read(path_of("loaded"))[1]["categories"]["strong"]["terms"]
    words = {line.split("->")[0].strip() for line in terms.splitlines()}
    return frozenset(words) - load("telling", TellingWords).events


@cache
def telling_patterns() -> dict[str, re.Pattern[str]]:
    """Each list of words as a pattern, by its name."""
    lists = load("telling", TellingWords)
    return {
        "contrast": _pattern(lists.contrast),
        "past": _pattern(lists.past),
        "earlier": _pattern(lists.earlier, flags=0),  # no "First Amendment"
        "routine": _pattern(map(re.escape, lists.routine)),
        "conflict": _pattern(lists.conflict, whole=False),
        "burden": _pattern(lists.burden, whole=False),
        "courtesy": _pattern(lists.courtesy, whole=False),
        "deeds": re.compile(
            rf"(?:\w+ly |also )?{_pattern(lists.deeds).pattern} "
            r"(?:the|th[eo]se|any|all|it|them|h\w\w)\b"
        ),
        "retelling": re.compile(
            r"\b(?:(?i:he|she|they|who|it)|[A-Z][\w’'-]{1,40})\s(?:(?:ha[sd]|have|once|also)\s)?"
            rf"{_pattern(lists.retelling).pattern}"
        ),
        "press": re.compile(rf"\b(?:{'|'.join(lists.press)})\Z"),
        "scene": _pattern(lists.scene),
        "ahead": _pattern([*lists.ahead, *lists.due]),
        "due": _pattern(lists.due),
        "announced": _pattern(lists.announced),
        "coming": _pattern(lists.coming),
        "lent": _pattern(lists.lent),
        "opines": _pattern(lists.opines),
        "orders": _pattern(lists.orders),
        "asks": _pattern(lists.asks),
        "judging": _pattern(lists.judging),
        "turns": re.compile(rf"(?:\S+ ){{0,{TURN}}}{_pattern(lists.turns).pattern}", re.I),
        "acts": re.compile(rf"{_pattern(lists.acts).pattern}s?", re.I),
        "dangles": re.compile(rf"[“\"'‘]*{_pattern(lists.dangles).pattern}", re.I),
    }


def _pattern(words: Iterable[str], whole: bool = True, flags: int = re.I) -> re.Pattern[str]:
    end = r"\b" if whole else ""
    return re.compile(rf"\b(?:{'|'.join(sorted(words))}){end}", flags)
