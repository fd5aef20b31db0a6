"""Loaded words: which words judge, where a plain one would do?"""

from __future__ import annotations

import re

from framing.records import Span
from framing.worksheets.material.certain import QUOTES, is_outside, is_writers
from framing.worksheets.material.choosing import drawn
from framing.worksheets.material.lists import sign, swaps
from framing.worksheets.material.material import (
    Line,
    Material,
    marks_in,
    passage,
    said,
    shown,
    within,
)
from framing.worksheets.material.pushes import Loaded, loaded_words
from framing.worksheets.sheet import (
    Claim,
    Exercise,
    Item,
    Key,
    Lesson,
    Level,
    Marking,
    Refusal,
    Task,
    Writing,
)

NAME, TITLE = "loaded", "Loaded words"
LESSON = Lesson(
    step="close",
    place=30,
    room=82,
    questions=("attention",),
    moves=("stop",),
    standards=("RI.8.4", "RH.6-8.6"),
    terms=("loaded word", "plain word"),
)
COUNTS: dict[Level, int] = {"easy": 1, "school": 2, "university": 3}
PLAIN: dict[Level, int] = {"easy": 1, "school": 1, "university": 2}
PLAIN_WORD = "A plain word for one of them, or “none”"
# Classes of wording that a pupil may mark with good reason.
AKIN = ("loaded", "boosters", "absolutes", "epithets", "forceful_verbs", "us_them", "tone")
EXACT = re.compile(r"\d|[a-z,] [A-Z][a-z]")  # a figure, or a name within
ASIDE = re.compile("[–—―?!…()]| -- ")  # remarks and outbursts: no plain sentence
PEOPLE = re.compile(r"[a-z](?:er|or|ist|ant|ent|ian)s?$")  # names what people do: no push
ANY = (*AKIN, "scare_quotes", "implicatives", "endorsing_verbs", "doubting_verbs")


def make(material: Material) -> Exercise | Refusal:
    """Sentences of the writer's, some loaded and some plain, to mark words in."""
    rng = material.rng(NAME)
    first = {found[0].word.lower(): (line, found) for line, found in loaded_lines(material)}
    items = [_item(material, line, found) for line, found in first.values()]
    chosen = drawn(items, COUNTS[material.level], material.level, rng)
    if not chosen:
        reason = "No word that surely pushes was found in the writers' own sentences."
        return Refusal(NAME, TITLE, reason)
    plain = [_plain_item(material, line) for line in plain_lines(material)]
    chosen += drawn(plain, PLAIN[material.level], material.level, rng)
    rng.shuffle(chosen)
    return Exercise(
        NAME,
        TITLE,
        "Underline the words that judge or dramatise where plain ones would do. Write a plain "
        "word for one of them. Careful: a sentence may have none.",
        chosen,
        "The key names only words of which nearly every reader says that they push. Pupils may "
        "mark others with a reason. A sentence with nothing to mark is good news writing: say "
        "so.",
    )


def loaded_lines(material: Material) -> list[tuple[Line, list[Loaded]]]:
    """The writers' own sentences with a word that surely pushes, in reading order."""
    lines = [line for line in material.lines if is_outside(line)]
    return [(line, found) for line in lines if (found := loaded_words(line))]


def plain_lines(material: Material, without: tuple[str, ...] = ANY) -> list[Line]:
    """The writers' own sentences with a figure or a name and without any word that colours,
    as measures `without` know them."""
    return [
        line
        for line in material.lines
        if is_writers(line)
        and EXACT.search(said(line.reading, line.sentence))
        and not ASIDE.search(said(line.reading, line.sentence))
        and not sign("not_plain").search(said(line.reading, line.sentence))
        and not sign("judging").search(said(line.reading, line.sentence))
        and not marks_in(material, without, line)
        and not loaded_words(line)
    ]


def _item(material: Material, line: Line, found: list[Loaded]) -> Item:
    keyed = {(one.place.start, one.place.end) for one in found}
    also = [within(line, mark) for mark in marks_in(material, AKIN, line)]
    also = [one for one in also if not any(one.start < e and s < one.end for s, e in keyed)]
    place = line.sentence
    whole = passage(material, line.document, place.start, place.end)
    also = [one for one in also if not PEOPLE.search(_at(whole.text, one))]
    told = "; ".join(f"{one.word} → {one.plain}" for one in found)
    tasks: list[Task] = [
        Marking("Underline the loaded words.", 0, [one.place for one in found], 2, also),
        Writing(PLAIN_WORD, 1, told),
    ]
    key = Key(
        "Loaded: " + ", ".join(f"“{one.word}”" for one in found) + ".",
        [shown(material, line.document, place.start, place.end)],
        [
            "2 points for the words of the key, 1 point for a part of them; another word with "
            "a reason that holds counts as much",
            "1 point for a plain word that keeps the fact",
        ],
        ["other words of the sentence, with a reason"],
    )
    difficulty = 0.3 - 0.1 * (len(found) - 1) + 0.01 * max(0, line.words - 15)
    return Item([whole], tasks, key, round(min(max(difficulty, 0.05), 0.9), 2))


def _plain_item(material: Material, line: Line) -> Item:
    place = line.sentence
    key = Key(
        "Nothing to mark: the sentence tells plain facts and judges nothing.",
        [shown(material, line.document, place.start, place.end)],
        ["2 points for marking nothing, 1 if one word is marked", "1 point for “none”"],
        ["a word for which the pupil gives a good reason"],
    )
    return Item(
        [passage(material, line.document, place.start, place.end)],
        [
            Marking("Underline the loaded words.", 0, [], points=2),
            Writing(PLAIN_WORD, 1, "none"),
        ],
        key,
        round(min(0.2 + 0.01 * max(0, line.words - 15), 0.9), 2),
    )


def claims(item: Item) -> list[Claim]:
    """A claim a loaded word, or one that there is none."""
    only, task = item.passages[0], item.tasks[0]
    assert isinstance(task, Marking)
    marked = [_at(only.text, span) for span in task.right]
    outside = not QUOTES.search(only.text)
    if not marked:
        free = not sign("not_plain").search(only.text)
        return [Claim(f"nothing in “{only.text}” pushes", outside and free)]
    return [
        Claim(
            f"“{word}” pushes in “{only.text}”",
            outside and any(f"{s} ".startswith(f"{word.lower()} ") for s in swaps()),
        )
        for word in marked
    ]


def _at(text: str, span: Span) -> str:
    return text[span.start : span.end]
