"""Whose word is it: the writer's, somebody's own words, or somebody's words retold?"""

from __future__ import annotations

from msgspec import structs

from framing.records import Span
from framing.worksheets.material.certain import QUOTES, is_writers
from framing.worksheets.material.choosing import drawn
from framing.worksheets.material.lists import sign
from framing.worksheets.material.material import Line, Material, marks_in, passage, said, shown
from framing.worksheets.material.pushes import loaded_words
from framing.worksheets.material.spoken import Spoken, spoken_lines
from framing.worksheets.sheet import Choice, Claim, Exercise, Item, Key, Lesson, Level, Refusal

NAME, TITLE = "voices", "Whose word is it?"
LESSON = Lesson(
    step="close",
    place=20,
    room=83,
    need=0,
    questions=("differently",),
    standards=("RI.8.6", "RI.8.8"),
    terms=("quotation", "retold words", "the writer's own words"),
)
Counts = tuple[int, int, int]
COUNTS: dict[Level, Counts] = {"easy": (1, 1, 1), "school": (1, 1, 1), "university": (2, 2, 2)}
OPTIONS = ["the writer's own", "somebody's exact words", "somebody's words, retold", "unclear"]


def make(material: Material) -> Exercise | Refusal:
    """Sentences in the three voices, mixed."""
    rng = material.rng(NAME)
    own = [_own_item(material, line) for line in material.lines if is_writers(line)]
    exact, retold = spoken_items(material)
    if not exact and not retold:
        reason = "No sentence was found in which it is sure that somebody else speaks."
        return Refusal(NAME, TITLE, reason)
    chosen: list[Item] = []
    for made, count in zip((own, exact, retold), COUNTS[material.level], strict=True):
        chosen += drawn(made, count, material.level, rng)
    rng.shuffle(chosen)
    return Exercise(
        NAME,
        TITLE,
        "Whose words are the words in bold? Tick one.",
        chosen,
        "Only the writer's own words are the writer's to answer for. In retold words the "
        "choice of words may be either's: “unclear” is a fair answer to a hard case, not to an "
        "easy one. Good reporting lets readers tell the three apart.",
    )


def spoken_items(material: Material) -> tuple[list[Item], list[Item]]:
    """Items of exact words, and of words retold."""
    spoken = spoken_lines(material)
    exact = [_spoken_item(material, one) for one in spoken if one.direct]
    retold = [
        _spoken_item(material, one)
        for one in spoken
        if not one.direct and not loaded_words(one.line)
    ]
    return exact, retold


def _own_item(material: Material, line: Line) -> Item:
    place = line.sentence
    load = len(marks_in(material, ("loaded", "boosters", "tone"), line))
    difficulty = 0.1 + 0.05 * min(load, 3) + 0.01 * max(0, line.words - 15)
    words = Span(0, len(said(line.reading, place)))
    why = "The sentence gives them to nobody else."
    return _item(material, line, words, 0, why, difficulty)


def _spoken_item(material: Material, one: Spoken) -> Item:
    how = "in quotation marks" if one.direct else "without quotation marks"
    base = 0.1 if one.direct else 0.25
    difficulty = base + 0.01 * max(0, one.line.words - 15)
    why = f"“{one.cue}” gives them to “{one.source}”, {how}."
    return _item(material, one.line, one.words, 1 if one.direct else 2, why, difficulty)


def _item(
    material: Material, line: Line, words: Span, right: int, why: str, difficulty: float
) -> Item:
    place = line.sentence
    key = Key(
        f"{OPTIONS[right][0].upper()}{OPTIONS[right][1:]}. {why}",
        [shown(material, line.document, place.start, place.end)],
        ["1 point"],
    )
    whole = passage(material, line.document, place.start, place.end)
    bold = structs.replace(whole, focus=words)
    task = Choice("Whose words are in bold?", OPTIONS, [right])
    return Item([bold], [task], key, round(min(difficulty, 0.9), 2))


def claims(item: Item) -> list[Claim]:
    """Whose the words in bold are."""
    only, task = item.passages[0], item.tasks[0]
    assert isinstance(task, Choice)
    assert only.focus is not None
    bold = only.text[only.focus.start : only.focus.end]
    marks = len(QUOTES.findall(only.text))
    speaks = bool(sign("saying").search(only.text))
    holds = {0: not marks and not speaks, 1: marks == 2 and speaks, 2: not marks and speaks}
    return [Claim(f"“{bold}” in “{only.text}”: {OPTIONS[task.right[0]]}", holds[task.right[0]])]
