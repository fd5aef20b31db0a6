"""Fact or judgement: which words can be checked, and which say what somebody thinks of it?"""

from __future__ import annotations

import re

from msgspec import structs

from framing.records import Span
from framing.worksheets.exercises.words.loaded import plain_lines
from framing.worksheets.material.choosing import drawn
from framing.worksheets.material.lists import sign
from framing.worksheets.material.material import Line, Material, passage, said, shown
from framing.worksheets.material.spoken import Spoken, spoken_lines
from framing.worksheets.material.statements import leans
from framing.worksheets.sheet import Choice, Claim, Exercise, Item, Key, Lesson, Level, Refusal

NAME, TITLE = "checking", "Can it be checked?"
LESSON = Lesson(
    step="close",
    place=40,
    room=64,
    need=3,
    moves=("trace",),
    standards=("RH.6-8.8", "RI.8.8"),
    terms=("claim", "judgement"),
)
COUNTS: dict[Level, int] = {"easy": 1, "school": 2, "university": 3}
OPTIONS = ["can be checked", "is a judgement"]
# Guesses, and reasons and aims, which nobody can look up.
GUESS = re.compile(
    r"\b(?:would|could|might|may|will|(?:un)?likely|probably|perhaps|seem\w*|appear\w*|because"
    r"|to avoid|in order to|to no avail|little|similar|took on)\b|^(?:To (?!date)|Like )"
)
PUSHING = ("loaded", "epithets")  # measures
DATED = re.compile(r"\d|\b[A-Z][a-z]+day\b")
OUGHT = re.compile(r"\b(?:should|must|ought)\b")  # a judgement, whatever shows it
MOST_JUDGING = 25  # words of a quotation


def make(material: Material) -> Exercise | Refusal:
    """Plain facts that can be checked, and quotations that judge, mixed."""
    rng = material.rng(NAME)
    facts = [_fact(material, line) for line in fact_lines(material)]
    views = [
        _view(material, one)
        for one in spoken_lines(material)
        if one.direct and _judges(one.text[one.words.start : one.words.end])
    ]
    level, seen = material.level, material.seen
    chosen = [
        item for made in (facts, views) for item in drawn(made, COUNTS[level], level, rng, seen)
    ]
    if not facts or not views:
        reason = "No plain fact and judging quotation were found to be set side by side."
        return Refusal(NAME, TITLE, reason)
    rng.shuffle(chosen)
    return Exercise(
        NAME,
        TITLE,
        "Could one find out whether the words in bold are true, or do they say what somebody "
        "thinks of the matter? Tick one.",
        chosen,
        "That somebody said it can be checked too: ask for the words in bold. A judgement is "
        "no fault, and may be well founded; a claim that can be checked may be false. Ask "
        "where one would look.",
    )


def _judges(words: str) -> bool:
    """Whether a quotation says how somebody finds the matter, and gives no fact or feeling
    beside."""
    return (
        bool(sign("surely_judging").search(words))
        and not re.search(r"\d", words)
        and (bool(OUGHT.search(words)) or not sign("evidence").search(words))
        and not sign("beside").search(words)
        and len(words.split()) <= MOST_JUDGING
    )


def fact_lines(material: Material) -> list[Line]:
    """The writers' own lines that tell what happened, with a figure, a day or, where no word
    at all colours them, a name, and neither judge nor guess."""
    plain = {(one.document, one.index) for one in plain_lines(material)}
    found = []
    for line in plain_lines(material, PUSHING):
        words = said(line.reading, line.sentence)
        unsure = sign("verdicts").search(words) or GUESS.search(words) or leans(words)
        if not unsure and ((line.document, line.index) in plain or DATED.search(words)):
            found.append(line)
    return found


def _fact(material: Material, line: Line) -> Item:
    words = Span(0, len(said(line.reading, line.sentence)))
    why = "a record, or somebody who was there, can show whether it is so"
    return _item(material, line, words, 0, why)


def _view(material: Material, one: Spoken) -> Item:
    text = one.text[one.words.start : one.words.end]
    found = sign("surely_judging").search(text)
    why = f"“{found[0] if found else text}” says what the speaker thinks of it"
    return _item(material, one.line, one.words, 1, why)


def _item(material: Material, line: Line, words: Span, right: int, why: str) -> Item:
    place = line.sentence
    whole = passage(material, line.document, place.start, place.end)
    key = Key(
        f"It {OPTIONS[right]}: {why}.",
        [shown(material, line.document, place.start, place.end)],
        ["1 point"],
    )
    task = Choice("The words in bold", OPTIONS, [right])
    bold = structs.replace(whole, focus=words)
    difficulty = 0.15 + 0.01 * max(0, line.words - 12)
    return Item([bold], [task], key, round(min(difficulty, 0.9), 2))


def claims(item: Item) -> list[Claim]:
    """That the words in bold can be checked, or judge."""
    only, task = item.passages[0], item.tasks[0]
    assert isinstance(task, Choice)
    assert only.focus is not None
    bold = only.text[only.focus.start : only.focus.end]
    judges = bool(sign("surely_judging").search(bold))
    right = task.right[0]
    return [Claim(f"“{bold}” {OPTIONS[right]}", judges if right else not judges)]
