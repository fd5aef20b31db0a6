"""Omission hunt: which of two passages tells what, and what neither does."""

from __future__ import annotations

from framing.worksheets.material.material import Material, passage, shown
from framing.worksheets.material.tellings import Pair, Told, best_pairs
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

NAME, TITLE = "omission", "What is left out?"
LESSON = Lesson(
    step="across",
    place=70,
    room=181,
    need=1,
    questions=("values",),
    moves=("find",),
    standards=("RI.8.9", "RH.6-8.6", "UNESCO MIL 7"),
)
FACTS: dict[Level, int] = {"easy": 4, "school": 5, "university": 8}
WORDS: dict[Level, tuple[int, int]] = {
    "easy": (50, 80),
    "school": (60, 90),
    "university": (110, 170),
}


def make(material: Material) -> Exercise | Refusal:
    """Two passages and a list of facts."""
    rng = material.rng(NAME)
    pairs = best_pairs(material, WORDS[material.level])
    if not pairs:
        reason = "Too few facts were found of which it is sure who tells them and who doesn't."
        return Refusal(NAME, TITLE, reason)
    pair = rng.choice(pairs)
    told = list(pair.told)
    rng.shuffle(told)
    picked = _mixed(told, FACTS[material.level])
    return Exercise(
        NAME,
        TITLE,
        "Read both passages. Which of them tells each thing below, in these or in other words? "
        "Go by the passages alone.",
        [_item(material, pair, picked)],
        "What a passage leaves out shows only beside another. Leaving out is no offence, as no "
        "text can hold all; ask what a reader of one passage alone would believe. The answers "
        "hold for the passages, not for the whole texts.",
    )


def _mixed(told: list[Told], count: int) -> list[Told]:
    """So many facts, of every kind in turn, those in other words first, back in the order of
    the shuffle."""
    ranked = sorted(told, key=lambda t: t.inferred or t.ask[0].islower())
    kinds = [[t for t in ranked if t.answer == kind] for kind in (2, 0, 1, 3)]
    # few of what stands nowhere, and questions first: they are surer
    kinds[3] = kinds[3][-(count // 4) :]
    picked: list[Told] = []
    while len(picked) < count and any(kinds):
        for kind in kinds:
            if kind and len(picked) < count:
                picked.append(kind.pop())
    return [t for t in told if t in picked]


def _item(material: Material, pair: Pair, told: list[Told]) -> Item:
    passages = [
        passage(material, pair.left, pair.left_window.start, pair.left_window.end),
        passage(material, pair.right, pair.right_window.start, pair.right_window.end),
    ]
    texts = [one.label for one in passages]
    options = [f"only {texts[0]}", f"only {texts[1]}", "both", "neither"]
    tasks: list[Task] = [Choice(one.ask, options, [one.answer]) for one in told]
    tasks.append(Writing("What would a reader of one passage alone not know?", 2, "", 2))
    model = [
        f"who reads only {texts[1 - one.answer]} does not learn: {one.ask}"
        for one in told
        if one.answer < 2
    ]
    key = Key(
        "; ".join(f"{at}: {options[one.answer]}" for at, one in enumerate(told, start=1)) + ".",
        [shown(material, one.document, one.place.start, one.place.end) for one in told],
        ["1 point a fact", "2 points for what a reader of one passage would not know"],
        ["“both” where the pupil shows words in each that say it"],
        [
            "1 point: “They tell different things.”",
            "2 points: a fact that one passage lacks, and what follows"
            + (f", for example: {model[0]}" if model else ""),
        ],
    )
    return Item(passages, tasks, key, _difficulty(told))


def _difficulty(told: list[Told]) -> float:
    """Facts that both passages tell in their own words, or neither, are the harder ones."""
    hard = sum(one.answer in (2, 3) for one in told)
    return round(0.1 + 0.4 * hard / len(told), 2)


def claims(item: Item) -> list[Claim]:
    """A claim a fact: which passages tell it; one that holds its evidence does."""
    found = []
    choices = [task for task in item.tasks if isinstance(task, Choice)]
    said_by = {0: (True, False), 1: (False, True), 2: (True, True), 3: (False, False)}
    for task, place in zip(choices, item.key.evidence, strict=True):
        holding = [
            one.document == place.document and one.start <= place.start and place.end <= one.end
            for one in item.passages
        ]
        told = zip(said_by[task.right[0]], holding, strict=True)
        holds = all(wanted for wanted, held in told if held)
        found.append(Claim(f"{task.ask} {task.options[task.right[0]]}", holds))
    return found
