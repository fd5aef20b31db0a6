"""Rewrite neutral: the same facts, without the push; or one fact with two pushes."""

from __future__ import annotations

import re

from framing.worksheets.exercises.facts.checking import GUESS
from framing.worksheets.exercises.words.loaded import loaded_lines, plain_lines
from framing.worksheets.material.choosing import drawn
from framing.worksheets.material.lists import sign, swaps
from framing.worksheets.material.material import (
    Line,
    Material,
    marks_in,
    passage,
    said,
    shown,
    was_seen,
    within,
)
from framing.worksheets.material.pushes import Loaded, plainly
from framing.worksheets.material.statements import leans
from framing.worksheets.sheet import (
    Claim,
    Exercise,
    Item,
    Key,
    Lesson,
    Refusal,
    Writing,
)

NAME, TITLE = "rewrite", "Say it plainly"
LESSON = Lesson(
    step="close",
    place=60,
    room=64,
    need=4,
    moves=("stop",),
    standards=("RI.8.4", "RH.6-8.6"),
    terms=("loaded word", "plain word"),
)
POINTS = 4
PUSHING = ("loaded", "epithets", "boosters", "forceful_verbs")
COUNTED = re.compile(r"\d(?!\d?,)")  # a figure that is nobody's age in commas
LONGEST = 24  # words of a plain sentence to be told with a push


def make(material: Material) -> Exercise | Refusal:
    """One loaded sentence to be written plainly; without any, a plain one to be pushed."""
    # never a sentence that "loaded" shows: its key gives the plain word away
    found = loaded_lines(material)
    found = [(line, words) for line, words in found if _is_all(material, line, words)]
    fresh = [(line, words) for line, words in found if not _seen(material, line)]
    items = [_item(material, line, words) for line, words in fresh]
    ask = (
        "Write the sentence again so that nobody could tell which side the writer is on. Keep "
        "every fact, every number and who said it. Make nothing surer or less sure."
    )
    if not items:
        plain = [
            line
            for line in plain_lines(material)
            if line.words <= LONGEST
            and COUNTED.search(said(line.reading, line.sentence))
            and not GUESS.search(said(line.reading, line.sentence))
            and not leans(said(line.reading, line.sentence))
        ]
        fresh_plain = [line for line in plain if not _seen(material, line)]
        items = [_own_item(material, line) for line in fresh_plain or plain]
        ask = (
            "This sentence is plain. Write it twice: once so that readers are pleased, once so "
            "that they are annoyed. Change no fact and no number. Then swap with a partner and "
            "write each other's sentences plainly again."
        )
    chosen = drawn(items, 1, material.level, material.rng(NAME))
    if not chosen:
        return Refusal(NAME, TITLE, "No sentence was found that is surely loaded or plain.")
    return Exercise(
        NAME,
        TITLE,
        ask,
        chosen,
        "Writing again is harder than marking: a plain word must be as exact as the loaded "
        "one. Where no plain word is as exact, the loaded one may be right; talk about it.",
    )


def _is_all(material: Material, line: Line, words: list[Loaded]) -> bool:
    """Whether a line is plain once the words found are gone: no other that is listed as
    loaded, forceful or a judgement, and no aside."""
    kept = said(line.reading, line.sentence)
    for one in reversed(words):
        kept = kept[: one.place.start] + kept[one.place.end :]
    listed = [within(line, mark) for mark in marks_in(material, PUSHING, line)]
    return not any(sign(name).search(kept) for name in ("not_plain", "judging")) and all(
        any(one.place.start <= mark.start < one.place.end for one in words) for mark in listed
    )


def _seen(material: Material, line: Line) -> bool:
    return was_seen(material, line.document, line.sentence.start, line.sentence.end)


def _facts(line: Line) -> list[str]:
    """The numbers in a sentence, as written."""
    text, inside = line.reading.document.text, line.sentence
    found = [f for f in line.reading.figures if inside.start <= f.start < inside.end]
    return list(dict.fromkeys(text[f.start : f.end] for f in found))


def _item(material: Material, line: Line, found: list[Loaded]) -> Item:
    place, facts = line.sentence, _facts(line)
    told = "; ".join(f"{one.word} → {one.swap.plain}" for one in found)
    model = plainly(line, found)
    rubric = [
        "1 point: the same facts" + (f" ({', '.join(facts)})" if facts else ""),
        "1 point: who says it is kept, and nobody is made up",
        "1 point: " + ", ".join(f"“{one.word}”" for one in found) + " gone, no new push",
        "1 point: just as sure as before",
    ]
    whole = passage(material, line.document, place.start, place.end)
    key = Key(
        f"Plain words: {told}.",
        [shown(material, line.document, place.start, place.end)],
        rubric,
        ["any sentence that meets the four checks"],
        [
            "1 point: a short sentence that tells only part of it",
            f"2 points: all facts kept, but “{found[0].word}” or another push kept, too",
            f"3 to 4 points: {model}",
        ],
    )
    return Item(
        [whole],
        [Writing("Your sentence", 2, model, points=POINTS)],
        key,
        round(min(0.2 + 0.1 * (len(found) - 1) + 0.01 * max(0, line.words - 15), 0.9), 2),
    )


def _own_item(material: Material, line: Line) -> Item:
    """A plain sentence to be told with a push, and back: the sentence is the model answer."""
    place = line.sentence
    words = said(line.reading, place)
    key = Key(
        "The sentence as it stands is the plain one.",
        [shown(material, line.document, place.start, place.end)],
        [
            "1 point for each sentence that pushes by its words, not by new facts",
            "1 point: every fact and number kept",
            "1 point: the partner's sentence made plain again",
        ],
        ["any wording that changes no fact"],
        [
            "1 point: one sentence, in which a fact was changed or added",
            "2 to 3 points: two sentences whose words push, such as “at last”, “as many as” or "
            "“only” beside the figure",
            f"4 points: the same, and written back plainly: {words}",
        ],
    )
    return Item(
        [passage(material, line.document, place.start, place.end)],
        [Writing("Your two sentences", 4, words, points=POINTS)],
        key,
        round(min(0.2 + 0.01 * max(0, line.words - 15), 0.9), 2),
    )


def claims(item: Item) -> list[Claim]:
    """That the words named push, or that the sentence is plain."""
    text = item.passages[0].text
    pairs = item.key.answer.removeprefix("Plain words: ").rstrip(".").split("; ")
    if " → " not in item.key.answer:
        return [Claim(f"“{text}” is plain", item.tasks[0].points == POINTS)]
    found = [pair.split(" → ") for pair in pairs]
    return [
        Claim(
            f"“{old}” pushes in “{text}”, and “{new}” can stand there",
            old.lower() in swaps() and old in text,
        )
        for old, new in found
    ]
