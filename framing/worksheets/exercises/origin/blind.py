"""Blind source guess: what kind of text is this, by what can be seen in its words?"""

from __future__ import annotations

import re
from functools import cache

from msgspec import structs

from framing.records import Span
from framing.worksheets.material.certain import QUOTES
from framing.worksheets.material.choosing import drawn
from framing.worksheets.material.lists import pairs, sign, terms
from framing.worksheets.material.material import Material, label_of, said, shown, strangers
from framing.worksheets.material.names import STAND_IN, names_of, without_names
from framing.worksheets.material.windows import windows
from framing.worksheets.sheet import (
    Choice,
    Claim,
    Exercise,
    Item,
    Key,
    Lesson,
    Level,
    Passage,
    Refusal,
    Task,
    Writing,
)

NAME, TITLE = "blind", "What kind of text is this?"
LESSON = Lesson(
    step="guess",
    place=10,
    room=147,
    need=3,
    questions=("who", "why"),
    moves=("investigate",),
    standards=("RI.8.6", "UNESCO MIL 3"),
    terms=("digest", "news agency"),
)
COUNTS: dict[Level, int] = {"easy": 2, "school": 2, "university": 4}
FEWEST, MOST = 60, 105  # words in a passage


def make(material: Material) -> Exercise | Refusal:
    """Passages without names, of kinds that show in the words, to be sorted."""
    known = {
        name: reading.provenance.kind
        for name, reading in material.readings.items()
        if reading.provenance.kind in pairs("visible") and name not in strangers(material)
    }
    names = names_of(material)
    made = {
        name: [
            item
            for window in windows(material.readings[name], FEWEST, MOST)
            if (item := _item(material, known[name], name, window, names)) is not None
        ]
        for name in known
    }
    rng = material.rng(NAME)
    wanted = [name for name in known if made[name]]
    rng.shuffle(wanted)
    items: list[Item] = []
    kinds: set[str] = set()
    for name in wanted:
        if known[name] not in kinds and len(items) < COUNTS[material.level]:
            items += drawn(made[name], 1, material.level, rng)
            kinds.add(known[name])
    if len(items) < 2:
        reason = "No two texts were found whose kinds surely show in a passage."
        return Refusal(NAME, TITLE, reason)
    rng.shuffle(items)
    return Exercise(
        NAME,
        TITLE,
        f"Read each passage. Names of newsrooms are replaced by {STAND_IN}. What kind of text "
        "is it from? Tick one box and quote two clues.",
        [_numbered(item, at) for at, item in enumerate(items, start=1)],
        "Only kinds that show in the words are asked for: nobody can tell a newspaper from a "
        "station by its sentences. Praise pupils who name what they would look up next. Do "
        "this one before the others.",
    )


def _numbered(item: Item, at: int) -> Item:
    """Passages have numbers here, as a text's letter would give it away elsewhere."""
    only = structs.replace(item.passages[0], label=f"Passage {at}")
    return structs.replace(item, passages=[only])


def _item(
    material: Material, kind: str, name: str, window: Span, names: list[str]
) -> Item | None:
    reading = material.readings[name]
    original = said(reading, window)
    text = without_names(original, names, material.lists.media(original))
    clues = clues_of(kind, text)
    if not clues:
        return None
    options = list(pairs("visible").values())
    passage = Passage(
        "Passage", text, name, window.start, window.end, original, text != original
    )
    tasks: list[Task] = [
        Choice("This is from", options, [options.index(pairs("visible")[kind])]),
        Writing("Two clues, quoted", 2, "; ".join(clues), points=2),
    ]
    key = Key(
        f"{label_of(material, name)}: {pairs('visible')[kind]}.",
        [shown(material, name, window.start, window.end)],
        ["1 point for the kind", "1 point for each clue that is really in the words"],
        ["any clue that the passage bears out"],
    )
    return Item([passage], tasks, key, round(max(0.1, 0.5 - 0.1 * len(clues)), 2))


@cache
def _relay() -> re.Pattern[str]:
    """A medium that is said to have said something."""
    verbs = "|".join(map(re.escape, terms("relays")))
    name = re.escape(STAND_IN)
    return re.compile(
        rf"{name}(?:[^.“”\"]{{0,40}}) (?:{verbs})\b|\b(?:according to|{verbs}) (?:the )?{name}"
    )


def clues_of(kind: str, text: str) -> list[str]:
    """What in a passage shows its kind to everybody, quoted; empty where nothing does.

    A clue counts only outside quotation marks: advice in them is a speaker's.
    """
    outside = _outside_marks(text)
    relays = [match[0] for match in _relay().finditer(outside)]
    itself = [match[0] for match in sign("itself").finditer(outside)]
    study = [match[0] for match in sign("study").finditer(outside)]
    found = {
        "digest": relays if len(relays) > 1 else [],
        "syndicated": relays if len(relays) == 1 else [],
        "report": itself,
        "report_writeup": study if len(study) > 1 and not itself else [],
    }[kind]
    others = {
        "digest": itself,
        "syndicated": itself + study,
        "report": relays,
        "report_writeup": relays,
    }[kind]
    if others:
        return []
    return [f"{pairs('seen')[kind]} (“{clue}”)" for clue in dict.fromkeys(found)]


def _outside_marks(text: str) -> str:
    """A passage without what stands between quotation marks."""
    parts = QUOTES.split(text)
    return " ".join(parts[::2]) if len(parts) % 2 else text


def claims(item: Item) -> list[Claim]:
    """What kind the passage is from, and its clues."""
    choice, clues = item.tasks[0], item.tasks[1]
    assert isinstance(choice, Choice)
    assert isinstance(clues, Writing)
    text = item.passages[0].text
    quoted = re.findall("“([^”]+)”", clues.model)
    kind = choice.options[choice.right[0]]
    return [
        Claim(f"a passage with {clues.model} is from {kind}", all(q in text for q in quoted))
    ]
