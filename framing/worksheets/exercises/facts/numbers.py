"""Number check: do two figures contradict each other, or only seem to?"""

from __future__ import annotations

import re
from itertools import zip_longest

from framing.records import FigurePair, FigureVerdict, Reading, Sentence, Span
from framing.worksheets.material.certain import is_in_quotation
from framing.worksheets.material.choosing import apart, drawn
from framing.worksheets.material.counted import bare_figure, is_figure_of_speech, is_name
from framing.worksheets.material.lists import sign
from framing.worksheets.material.material import (
    LONGEST,
    Material,
    is_story,
    label_of,
    passage,
    said,
    shown,
    strangers,
    without_dateline,
)
from framing.worksheets.material.roughly import rough_items
from framing.worksheets.sheet import (
    Choice,
    Claim,
    Exercise,
    Item,
    Key,
    Lesson,
    Level,
    Refusal,
    Task,
    Writing,
)

NAME, TITLE = "numbers", "Number check"
LESSON = Lesson(
    step="close",
    place=90,
    room=111,
    need=2,
    moves=("find",),
    standards=("RI.8.9", "RI.8.8"),
    terms=("figure",),
)
COUNTS: dict[Level, int] = {"easy": 1, "school": 2, "university": 4}
OPTIONS = [
    "Yes: the same number",
    "Yes: one is rounded, or a limit",
    "Yes: they count different things",
    "Yes: one gives only words",
    "No: not both, as they stand",
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
FEWEST_SHARED = {0: 1, 1: 1, 2: 1, 3: 1, 4: 3}  # words that the two sentences have in common
NEAR = 0.1  # of the larger, by which a rounded number may differ
CLOSE = 0.5  # within which numbers of two things may yet be meant for the same
FIRST_PERSON = re.compile(r"\b(?:I|we|my|our|me|us)\b")
WHY = {
    0: "the same number of the same thing",
    1: "“about”, “nearly”, “at least” or rounding leaves room for the other",
    2: "another thing, place, day or unit is counted",
    3: "words such as “most” leave room for many numbers",
    4: "the same thing is counted, and no number fits both",
}


def make(material: Material) -> Exercise | Refusal:
    """Pairs of figures, among them such as look like a contradiction and aren't; without any,
    figures that are not meant exactly."""
    made = [_pair_item(material, pair) for pair in material.comparison.figure_pairs]
    pools = [[i for i in made if i is not None and _answer(i) == answer] for answer in ORDER]
    ranked = [item for row in zip_longest(*pools) for item in row if item is not None]
    kept = apart(ranked)
    rng = material.rng(NAME)
    items: list[Item] = []
    for answer in ORDER:
        if len(items) < COUNTS[material.level]:
            pool = [item for item in kept if _answer(item) == answer]
            items += drawn(pool, 1, material.level, rng)
    ask = "Look at the two figures. Can both be right? Tick one and say why."
    if not items:
        items = drawn(rough_items(material), COUNTS[material.level], material.level, rng)
        ask = "Few figures are meant exactly. Read the words before the number, and tick one."
    if not items:
        return Refusal(NAME, TITLE, "No figures were found that surely can be asked about.")
    rng.shuffle(items)
    return Exercise(
        NAME,
        TITLE,
        ask,
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
    if not _is_sure(pair, left, right, answer):
        return None
    spoken = [said(left, pair.left_span), said(right, pair.right_span)]
    ask = (
        f"{label_of(material, pair.left)}: “{bare_figure(spoken[0])}”. "
        f"{label_of(material, pair.right)}: “{bare_figure(spoken[1])}”. Can both be right?"
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


def _is_sure(pair: FigurePair, left: Reading, right: Reading, answer: int) -> bool:
    """Whether the words themselves bear a verdict out: figures that are no names, in
    sentences of the same matter, with what the verdict rests on."""
    spans = ((left, pair.left_span), (right, pair.right_span))
    if any(is_name(r, span) or is_figure_of_speech(r, span) for r, span in spans):
        return False
    if any(_is_opinion(reading, span) for reading, span in spans):
        return False
    spoken = [said(reading, span) for reading, span in spans]
    around = [_around(reading, span) for reading, span in spans]
    lines = [
        said(reading, place) for reading, span in spans if (place := _sentence(reading, span))
    ]
    words = [set(re.findall(r"[a-z]{4,}", one.lower())) for one in lines]
    shared = words[0] & words[-1] if words else set()
    if len(lines) < 2 or len(shared) < FEWEST_SHARED[answer]:
        return False
    digits = [re.findall(r"\d[\d.,]*", one) for one in spoken]
    rough = sum(bool(sign("rough").search(one)) for one in around)
    unsure = any(sign(name).search(one) for name in ("rough", "change") for one in lines)
    return {
        # the same number told in another way, as one that is told alike is nothing to check
        0: digits[0] != digits[1] and not rough and _is_near(pair, left, right, 0),
        1: rough == 1 and _is_near(pair, left, right),
        2: not _is_near(pair, left, right, CLOSE),
        3: any(map(sign("in_words").search, spoken)) and any(digits),
        4: not unsure,
    }[answer]


def _is_opinion(reading: Reading, span: Span) -> bool:
    """Whether a figure stands in somebody's exact words that judge or speak for themselves."""
    place = _sentence(reading, span)
    words = said(reading, place) if place else ""
    judged = sign("judging").search(words) or FIRST_PERSON.search(words)
    return bool(judged) and is_in_quotation(reading.document.text, span.start, span.end)


def _around(reading: Reading, span: Span) -> str:
    """A figure with the words right before it."""
    return " ".join(reading.document.text[max(0, span.start - 25) : span.end].split())


def _is_near(pair: FigurePair, left: Reading, right: Reading, near: float = NEAR) -> bool:
    if pair.left_index is None or pair.right_index is None:
        return False
    one, other = left.figures[pair.left_index].value, right.figures[pair.right_index].value
    return abs(one - other) <= near * max(abs(one), abs(other))


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
    for sentence in (without_dateline(reading, one) for one in reading.sentences):
        if sentence.start <= span.start and span.end <= sentence.end:
            words = len(said(reading, sentence).split())
            return (
                sentence
                if is_story(reading, sentence) and words <= LONGEST["university"]
                else None
            )
    return None


def _item(
    material: Material, places: list[tuple[str, int, int]], ask: str, answer: int, why: str
) -> Item:
    spoken = re.findall("“([^”]+)”", ask)
    digits = [re.findall(r"\d[\d.,]*", one) for one in spoken]
    near = [0] if answer == 1 and digits[0] and digits[0] == digits[-1] else []
    if answer == 1 and not all(digits):
        near = [3]  # a number in words, as "a third"
    tasks: list[Task] = [Choice(ask, OPTIONS, [answer], accept=near), Writing("Why?", 1, why)]
    key = Key(
        f"{OPTIONS[answer]}; {why}.",
        [shown(material, *place) for place in places],
        ["1 point for the verdict", "1 point for the reason"],
        [OPTIONS[at] for at in near],
    )
    return Item([passage(material, *place) for place in places], tasks, key, HARD[answer])


def claims(item: Item) -> list[Claim]:
    """Whether both figures can be right, and how."""
    task = item.tasks[0]
    assert isinstance(task, Choice)
    figures = re.findall("“([^”]+)”", task.ask)
    texts = " ".join(one.text for one in item.passages)
    holds = len(figures) in (1, 2) and all(one in texts for one in figures)
    return [Claim(f"{task.ask} {task.options[task.right[0]]}", holds)]
