"""What a headline tells that another doesn't."""

from __future__ import annotations

import re
from collections.abc import Collection

from framing.tokens import WRITTEN
from framing.worksheets.material.lists import sign, terms

TURN = re.compile(r"[:;,.–—]|--")  # between words: another statement begins
CLOSING = ("”", "’", '"', "'")
OPENING = ("“", "‘", '"', "'")


def only_in(text: str, other: str, first_names: Collection[str]) -> str:
    """What a headline tells that another doesn't: the run of its words, as written, with most
    words of weight that the other lacks in any form, and none that it has; of equals the
    last, as the first is mostly who acts. Empty where no run has two such words."""
    others = [_letters(word[0]) for word in WRITTEN.finditer(other)]
    runs: list[list[re.Match[str]]] = [[]]
    end = 0
    for word in WRITTEN.finditer(text):
        slight = _is_slight(word[0], first_names)
        turns = TURN.search(text[end : word.start()]) or sign("turns").fullmatch(word[0])
        end = word.end()
        if turns or not (slight or not any(_alike(_letters(word[0]), o) for o in others)):
            runs.append([])
        if slight or not any(_alike(_letters(word[0]), o) for o in others):
            runs[-1].append(word)
    trimmed = [_trimmed(text, run, first_names) for run in runs]
    trimmed = [(weight, _completed(text, words, first_names)) for weight, words in trimmed]
    most = max(weight for weight, _ in trimmed)
    return [words for weight, words in trimmed if weight == most][-1] if most > 1 else ""


def _completed(text: str, words: str, first_names: Collection[str]) -> str:
    """A part of a headline with what belongs to its last words, though the other headline has
    it: "Purpose Behind Congressional" + "Reading"."""
    end = text.find(words) + len(words)
    for word in WRITTEN.finditer(text, end):
        gap = text[end : word.start()]
        if gap != " " or _is_slight(word[0], first_names) or sign("turns").fullmatch(word[0]):
            break
        end = word.end()
    part = text[text.find(words) : end]
    closes = text[end : end + 1] in CLOSING and any(one in part for one in OPENING)
    return part + text[end] if words and closes else part


def _trimmed(
    text: str, run: list[re.Match[str]], first_names: Collection[str]
) -> tuple[int, str]:
    """How many words of weight a run of a headline has, and the run as written without the
    slight words at its ends, but whole where a quotation begins."""
    heavy = [one for one in run if not _is_slight(one[0], first_names)]
    if not heavy:
        return 0, ""
    quoted = [one for one in run if text[one.start() - 1 : one.start()] in OPENING]
    first = min([heavy[0].start(), *(one.start() for one in quoted)])
    return len(heavy), text[first : heavy[-1].end()]


def _is_slight(word: str, first_names: Collection[str]) -> bool:
    """Whether a word tells nothing by itself: "the", "will", a first name or a title."""
    low = word.lower().strip(".")
    return (
        bool(sign("slight").fullmatch(low))
        or low in first_names
        or word in terms("titles")
        or len(low) < 2
    )


def _alike(one: str, other: str) -> bool:
    """Whether two words are forms of each other: "China" and "Chinese", "seeks" and "seek"."""
    shorter = min(len(one), len(other))
    shared = next((at for at in range(shorter) if one[at] != other[at]), shorter)
    return one == other or (shorter > 2 and shared >= max(min(4, shorter), shorter - 2))


def _letters(text: str) -> str:
    """A word without points and signs, in lower case, so that "U.S." is "US"."""
    return re.sub(r"[^a-z0-9]", "", re.sub(r"[’']s$", "", text.lower()))
