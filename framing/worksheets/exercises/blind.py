"""Blind source guess: what kind of text is this, judged by its manner alone?"""

from __future__ import annotations

import re

from framing.records import Reading, Span
from framing.worksheets.material.choosing import drawn
from framing.worksheets.material.kinds import KINDS, alike
from framing.worksheets.material.material import Material, label_of, said, shown, strangers
from framing.worksheets.material.names import STAND_IN, names_of, without_names
from framing.worksheets.material.windows import windows
from framing.worksheets.sheet import (
    Choice,
    Exercise,
    Item,
    Key,
    Level,
    Passage,
    Refusal,
    Task,
    Writing,
)

NAME, TITLE = "blind", "Who wrote this?"
PLACE = 10  # on the sheet
LESSON = (
    "Guess blind",
    "Who created this?",
    "Why was it sent?",
    "Investigate the source",
)
COUNTS: dict[Level, int] = {"school": 2, "university": 4}
OPTIONS = 4
FEWEST, MOST = 80, 115  # words in a passage
ADVISES = re.compile(r"\b(?:should|must|ought to|recommend\w*|need to)\b")
ITSELF = re.compile(r"\b[Tt]his (?:brief|paper|report|study|note)\b")
RELAYED = re.compile(re.escape(STAND_IN) + r"[^.]{0,40}\b(?:report|said|wrote|not|article)\w*")
WEEKDAY = re.compile(r"\b(?:Mon|Tues|Wednes|Thurs|Fri|Satur|Sun)day\b")
BY_DATE = re.compile(r"\bon the \d+(?:st|nd|rd|th)\b|\(local time\)")


def exercise_of(material: Material) -> Exercise | Refusal:
    """Passages without names, to be sorted by kind."""
    known: dict[str, str] = {
        name: reading.provenance.kind
        for name, reading in material.readings.items()
        if reading.provenance.kind in KINDS and name not in strangers(material)
    }
    if len(set(known.values())) < 2:
        return Refusal(NAME, TITLE, "The texts are not of two kinds that can be told apart.")
    rng = material.rng(NAME)
    names = names_of(material)
    made = [
        item
        for name in known
        for window in windows(material.readings[name], FEWEST, MOST)
        if (item := _item(material, known, name, window, names)) is not None
    ]
    items: list[Item] = []
    wanted = list(known)
    rng.shuffle(wanted)
    for name in wanted:
        mine = [item for item in made if item.passages[0].document == name]
        kinds = {known[item.passages[0].document] for item in items}
        if known[name] not in kinds and len(items) < COUNTS[material.level]:
            items += drawn(mine, 1, material.level, rng)
    if len(items) < 2:
        return Refusal(
            NAME, TITLE, "The texts have no long enough stretches that name no source."
        )
    rng.shuffle(items)
    return Exercise(
        NAME,
        TITLE,
        f"Read each passage. Names of newsrooms are replaced by {STAND_IN}. What kind of text "
        "is it from? Tick one box and give two clues from the words.",
        [_numbered(item, at) for at, item in enumerate(items, start=1)],
        "Manner is weak evidence: praise pupils who say how sure they are, and who name what "
        "they would look up next. Do this one before the others.",
    )


def _numbered(item: Item, at: int) -> Item:
    """Passages have numbers here, as a text's letter would give it away elsewhere."""
    only = item.passages[0]
    passage = Passage(
        f"Passage {at}",
        only.text,
        only.document,
        only.start,
        only.end,
        only.original,
        only.changed,
    )
    return Item([passage], item.tasks, item.key, item.difficulty)


def _item(
    material: Material, known: dict[str, str], name: str, window: Span, names: list[str]
) -> Item | None:
    reading = material.readings[name]
    original = said(reading, window)
    text = without_names(original, names, material.lists.media(original))
    clues = _clues(reading, window, text)
    if len(clues) < 2:
        return None
    options = _options(known, known[name])
    right = options.index(KINDS[known[name]])
    accept = [at for at, option in enumerate(options) if option in _siblings(known[name])]
    passage = Passage(
        "Passage", text, name, window.start, window.end, original, text != original
    )
    tasks: list[Task] = [
        Choice("This is from", options, [right], accept=accept),
        Writing("Two clues", 2, "; ".join(clues), points=2),
    ]
    letter = label_of(material, name)
    key = Key(
        f"{letter}: {KINDS[known[name]]}.",
        [shown(material, name, window.start, window.end)],
        "medium",
        ["1 point for the kind", "1 point for each clue that is really in the words"],
        ["any clue that the passage bears out", *[options[at] for at in accept]],
    )
    return Item([passage], tasks, key, round(max(0.1, 0.6 - 0.1 * len(clues)), 2))


def _options(known: dict[str, str], right: str) -> list[str]:
    """The event's kinds first, then others that nobody would mix up with one of them."""
    kinds = list(dict.fromkeys(known.values()))
    for kind in KINDS:
        if len(kinds) < OPTIONS and not any(kind == k or alike(kind, k) for k in kinds):
            kinds.append(kind)
    others = sorted((k for k in kinds if k != right), key=lambda k: alike(k, right))
    kept = {right, *others[: OPTIONS - 1]}
    return [words for kind, words in KINDS.items() if kind in kept]


def _siblings(kind: str) -> set[str]:
    return {words for other, words in KINDS.items() if alike(kind, other)}


def _clues(reading: Reading, window: Span, text: str) -> list[str]:
    """What in a passage points to its kind, in words for the key."""
    clues = []
    inside = [
        a for a in reading.attributions if a.cue and window.start <= a.cue[0].start < window.end
    ]
    speakers = dict.fromkeys(a.speaker for a in inside if a.speaker)
    if any(a.kind == "direct" for a in inside):
        clues.append("people's own words, in quotation marks")
    if len(speakers) > 1:
        clues.append(f"{len(speakers)} different sources, each named or described")
    if not inside:
        clues.append("nobody is given as the source of what is said")
    if RELAYED.search(text):
        clues.append("it passes on what another newsroom reported")
    if found := ADVISES.search(text):
        clues.append(f"it says what ought to be done (“{found[0]}”)")
    if found := ITSELF.search(text):
        clues.append(f"it speaks of itself (“{found[0]}”)")
    if found := WEEKDAY.search(text):
        clues.append(f"it dates by the weekday, as daily news does (“{found[0]}”)")
    if found := BY_DATE.search(text):
        clues.append(f"it dates as if from another country (“{found[0]}”)")
    return clues
