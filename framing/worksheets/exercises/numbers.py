"""Number check: do two figures contradict each other, or only seem to?"""

from __future__ import annotations

import re
from itertools import combinations, zip_longest

from framing.records import Figure, FigurePair, FigureVerdict, Reading, Sentence, Span
from framing.worksheets.material.choosing import apart, drawn
from framing.worksheets.material.material import (
    LONGEST,
    Line,
    Material,
    is_story,
    label_of,
    passage,
    said,
    shown,
    strangers,
)
from framing.worksheets.sheet import Choice, Exercise, Item, Key, Level, Refusal, Task, Writing

NAME, TITLE = "numbers", "Number check"
PLACE = 90  # on the sheet
LESSON = (
    "Look closely",
    "Find better coverage",
)
COUNTS: dict[Level, int] = {"school": 2, "university": 4}
OPTIONS = [
    "Yes: the same number",
    "Yes: one is rounded, or a limit",
    "Yes: they count different things",
    "Yes: one gives only words",
    "No: one must be wrong",
]
ANSWERS: dict[FigureVerdict, int] = {
    "agree": 0,
    "compatible": 1,
    "different measures": 2,
    "number against words": 3,
    "differ": 4,
}
HARD = {0: 0.15, 1: 0.25, 2: 0.4, 3: 0.3, 4: 0.3}
ORDER = (4, 2, 1, 3, 0)  # what a sheet would have, the most telling first
MOST_SHARED = 0.6  # of the shorter sentence's words
UNSURE = "not surely"  # in a verdict's reason: nothing to put in a key
CHANGES = re.compile(
    r"\b(?:rose|rises?|fell|falls?|grew|up|down|increased?|dropped|compared|than)\b"
)
WHY = {
    0: "the same number of the same thing",
    1: "“about”, “nearly”, “at least” or rounding leaves room for the other",
    2: "another thing, place, day or unit is counted",
    3: "words such as “most” leave room for many numbers",
    4: "the same thing is counted, and no number fits both",
}


def exercise_of(material: Material) -> Exercise | Refusal:
    """Pairs of figures, among them such as look like a contradiction and aren't."""
    made = [_pair_item(material, pair) for pair in material.comparison.figure_pairs]
    made += [
        _twin_item(material, line, one, other)
        for line in material.lines
        for one, other in _twins(line)
    ]
    pools = [[i for i in made if i is not None and _answer(i) == answer] for answer in ORDER]
    ranked = [item for row in zip_longest(*pools) for item in row if item is not None]
    kept = apart(ranked)
    rng = material.rng(NAME)
    items: list[Item] = []
    for answer in ORDER:
        if len(items) < COUNTS[material.level]:
            pool = [item for item in kept if _answer(item) == answer]
            items += drawn(pool, 1, material.level, rng)
    if not items:
        return Refusal(NAME, TITLE, "No two figures in these texts can be set side by side.")
    rng.shuffle(items)
    return Exercise(
        NAME,
        TITLE,
        "Look at the two figures. Can both be right? Tick one and say why.",
        items,
        "Most contradictions between figures vanish when one asks: of what, where, when, in "
        "which unit? A pupil who asks that has the point, whatever the verdict.",
    )


def _answer(item: Item) -> int:
    task = item.tasks[0]
    assert isinstance(task, Choice)
    return task.right[0]


def _pair_item(material: Material, pair: FigurePair) -> Item | None:
    """Two texts' figures, None where the verdict isn't sure enough for a key."""
    left, right = material.readings[pair.left], material.readings[pair.right]
    if UNSURE in pair.reason or not _comparable(pair, left, right):
        return None
    places = [_sentence(left, pair.left_span), _sentence(right, pair.right_span)]
    if any(place is None for place in places) or {pair.left, pair.right} & strangers(material):
        return None
    answer = ANSWERS[pair.verdict]
    spoken = [said(left, pair.left_span), said(right, pair.right_span)]
    ask = (
        f"{label_of(material, pair.left)}: “{spoken[0]}”. "
        f"{label_of(material, pair.right)}: “{spoken[1]}”. Can both be right?"
    )
    passages = [
        (name, place.start, place.end)
        for name, place in zip((pair.left, pair.right), places, strict=True)
        if place is not None
    ]
    if answer == 0 and _is_copied(left, places[0], right, places[1]):
        return None
    reason = f"{WHY[answer]} ({pair.reason})" if answer == 2 else WHY[answer]
    return _item(material, passages, ask, answer, reason)


def _is_copied(
    left: Reading, one: Sentence | None, right: Reading, other: Sentence | None
) -> bool:
    """Whether two sentences are nearly the same words, so that there is nothing to compare."""
    if one is None or other is None:
        return False
    mine, theirs = (set(said(r, s).lower().split()) for r, s in ((left, one), (right, other)))
    return len(mine & theirs) > MOST_SHARED * min(len(mine), len(theirs))


def _comparable(pair: FigurePair, left: Reading, right: Reading) -> bool:
    """Whether two figures of different measures look alike: the same unit, so that a
    reader may take them for a contradiction."""
    if pair.verdict != "different measures":
        return True
    if pair.left_index is None or pair.right_index is None:
        return False
    one, other = left.figures[pair.left_index], right.figures[pair.right_index]
    return one.unit is not None and one.unit == other.unit


def _sentence(reading: Reading, span: Span) -> Sentence | None:
    for sentence in reading.sentences:
        if sentence.start <= span.start and span.end <= sentence.end:
            words = len(said(reading, sentence).split())
            return (
                sentence
                if is_story(reading, sentence) and words <= LONGEST["university"]
                else None
            )
    return None


def _twins(line: Line) -> list[tuple[Figure, Figure]]:
    """Two shares in one sentence, of different things: no contradiction, though they differ."""
    place = line.sentence
    if CHANGES.search(said(line.reading, place)):
        return []
    mine = [
        f
        for f in line.reading.figures
        if place.start <= f.start < place.end and f.unit == "%" and f.quantity
    ]
    return [
        (one, other)
        for one, other in combinations(mine, 2)
        if one.value != other.value and one.quantity != other.quantity
    ]


def _twin_item(material: Material, line: Line, one: Figure, other: Figure) -> Item:
    spoken = [said(line.reading, Span(f.start, f.end)) for f in (one, other)]
    ask = (
        f"One sentence of {label_of(material, line.document)} has “{spoken[0]}” and "
        f"“{spoken[1]}”. Can both be right?"
    )
    place = (line.document, line.sentence.start, line.sentence.end)
    return _item(material, [place], ask, 2, WHY[2])


def _item(
    material: Material, places: list[tuple[str, int, int]], ask: str, answer: int, why: str
) -> Item:
    near = {0: [1], 1: [0], 3: [1]}.get(answer, [])
    if answer == 1 and any(not re.search(r"\d", one) for one in re.findall("“([^”]+)”", ask)):
        near = [*near, 3]  # a number in words, as "a third"
    tasks: list[Task] = [Choice(ask, OPTIONS, [answer], accept=near), Writing("Why?", 1, why)]
    key = Key(
        f"{OPTIONS[answer]}; {why}.",
        [shown(material, *place) for place in places],
        "medium" if answer in (2, 4) else "high",
        ["1 point for the verdict", "1 point for the reason"],
        [OPTIONS[at] for at in near],
    )
    return Item([passage(material, *place) for place in places], tasks, key, HARD[answer])
