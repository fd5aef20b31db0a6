"""Headline comparison: who acts, how strongly, and what is left open."""

from __future__ import annotations

import re
from itertools import combinations

from framing.records import Reading, Span
from framing.tokens import WRITTEN
from framing.worksheets.material.choosing import drawn
from framing.worksheets.material.material import Material, label_of, passage, shown, strangers
from framing.worksheets.sheet import Choice, Exercise, Item, Key, Level, Refusal, Task, Writing

NAME, TITLE = "headlines", "Two headlines"
PLACE = 80  # on the sheet
LESSON = (
    "Lay side by side",
    "What is done to hold my attention?",
    "Find better coverage",
)
COUNTS: dict[Level, int] = {"school": 1, "university": 2}
FEWEST_WORDS = 4
OPEN = re.compile(
    r"\?|\b(?:may|might|could|likely|seems?|possibl[ey]|can|should|set to)\b", re.I
)
SMALL = re.compile(
    r"(?:a|an|the|and|or|but|of|in|on|at|to|for|from|with|by|as|is|are|was|be|its?|this|that"
    r"|after|over|into|than|not|no|has|have|will|how|what|why|who)"
)


def exercise_of(material: Material) -> Exercise | Refusal:
    """Two headlines of the event, side by side."""
    placed = {
        name: place
        for name, reading in material.readings.items()
        if name not in strangers(material) and (place := _headline(reading)) is not None
    }
    items = [
        _item(material, left, placed[left], right, placed[right])
        for left, right in combinations(placed, 2)
    ]
    chosen = drawn(items, COUNTS[material.level], material.level, material.rng(NAME))
    if not chosen:
        return Refusal(NAME, TITLE, "Fewer than two of the texts come with a headline.")
    return Exercise(
        NAME,
        TITLE,
        "Both headlines stand over texts on the same event. Compare them.",
        chosen,
        "A headline must choose. Let pupils write a third one for the same event and say what "
        "theirs leaves out.",
    )


def _headline(reading: Reading) -> Span | None:
    """Where a text's headline stands in its file, None where it has none there."""
    title = reading.document.title
    if title:
        at = reading.document.text.find(title)
        return None if at < 0 else Span(at, at + len(title))
    for sentence in reading.sentences:
        words = [
            word
            for word in WRITTEN.findall(reading.document.text, sentence.start, sentence.end)
            if word.isascii()
        ]
        if sentence.role == "headline" and len(words) >= FEWEST_WORDS:
            return Span(sentence.start, sentence.end)
    return None


def _item(material: Material, left: str, one: Span, right: str, other: Span) -> Item:
    passages = [
        passage(material, left, one.start, one.end),
        passage(material, right, other.start, other.end),
    ]
    texts = [label_of(material, left), label_of(material, right)]
    opened = [OPEN.search(p.text) for p in passages]
    right_at = {(1, 0): 0, (0, 1): 1, (1, 1): 2, (0, 0): 3}[bool(opened[0]), bool(opened[1])]
    starts = [" ".join(p.text.split()[:4]) for p in passages]
    only = [
        _only(passages[0].text, passages[1].text),
        _only(passages[1].text, passages[0].text),
    ]
    options = [texts[0], texts[1], "both", "neither"]
    tasks: list[Task] = [
        Choice(
            "Which leaves something open (may, could, should, a question)?", options, [right_at]
        ),
        Writing(
            "Who or what acts in each, and with which verb?",
            2,
            f"{texts[0]} begins “{starts[0]} …”, {texts[1]} “{starts[1]} …”",
        ),
        Writing(
            "What does one tell that the other does not?",
            2,
            f"only {texts[0]}: {', '.join(only[0])}; only {texts[1]}: {', '.join(only[1])}",
        ),
    ]
    signs = " and ".join(f"“{found[0]}”" for found in opened if found)
    answer = f"Left open by: {options[right_at]}" + (f" ({signs})." if signs else ".")
    key = Key(
        answer,
        [
            shown(material, left, one.start, one.end),
            shown(material, right, other.start, other.end),
        ],
        "medium",
        [
            "1 point for what is left open",
            "1 point for who acts, with the verb",
            "1 point for a difference that the words show",
        ],
        ["another doer or verb, quoted from the headline"],
    )
    shared = len(_words(passages[0].text) & _words(passages[1].text))
    return Item(passages, tasks, key, round(max(0.1, 0.4 - 0.05 * shared), 2))


def _words(text: str) -> set[str]:
    words = (word.lower() for word in WRITTEN.findall(text))
    return {word for word in words if not SMALL.fullmatch(word)}


def _only(text: str, other: str) -> list[str]:
    """The words of one headline that the other lacks, in order."""
    lacks = _words(text) - _words(other)
    found = [word for word in WRITTEN.findall(text) if word.lower() in lacks]
    return list(dict.fromkeys(found))[:6]
