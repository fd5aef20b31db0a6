"""Loaded words: which words judge, where a plain one would do?"""

from __future__ import annotations

from framing.lexicons import clauses
from framing.records import Mark
from framing.worksheets.material.choosing import drawn
from framing.worksheets.material.material import (
    Line,
    Material,
    marks_in,
    passage,
    shown,
    within,
)
from framing.worksheets.sheet import Exercise, Item, Key, Level, Marking, Refusal, Writing

NAME, TITLE = "loaded", "Loaded words"
PLACE = 30  # on the sheet
LESSON = (
    "Look closely",
    "What is done to hold my attention?",
    "Stop: what do I feel, and why?",
)
COUNTS: dict[Level, int] = {"school": 2, "university": 3}
PLAIN: dict[Level, int] = {"school": 1, "university": 2}
STRONG_TONE = 0.1  # of 1: a loaded word that the tone of its sentence hangs on
# Other classes of wording that a pupil may mark with good reason.
AKIN = ("boosters", "absolutes", "epithets", "forceful_verbs", "us_them", "scare_quotes")
ANY = ("loaded", *AKIN, "implicatives", "endorsing_verbs", "doubting_verbs", "tone")


def exercise_of(material: Material) -> Exercise | Refusal:
    """Sentences of the narrator, some loaded and some plain, to mark words in."""
    rng = material.rng(NAME)
    items = [_item(material, line) for line in loaded_lines(material)]
    chosen = drawn(items, COUNTS[material.level], material.level, rng)
    if not chosen:
        reason = "No clearly loaded words were found in the writers' own voice."
        return Refusal(NAME, TITLE, reason)
    plain = [_plain_item(material, line) for line in plain_lines(material)]
    chosen += drawn(plain, PLAIN[material.level], material.level, rng)
    rng.shuffle(chosen)
    return Exercise(
        NAME,
        TITLE,
        "Underline every word that judges or dramatises where a plain word would do. Write a "
        "plain word for one of them. Careful: a sentence may have none.",
        chosen,
        "People agree only in part on which words are loaded, so several answers pass, and "
        "full points need only an F1 of .6 (twice the words marked rightly, over all marked "
        "and all in the key). A sentence with nothing to mark is good news writing: say so.",
    )


def loaded_lines(material: Material) -> list[Line]:
    """The narrator's sentences with a clearly loaded word, in reading order; where there
    are none, those with a loaded word for which a plain one is at hand."""
    lines = [line for line in material.lines if line.sentence.voice == "narrator"]
    clear = [line for line in lines if _backed(material, line)]
    return clear or [line for line in lines if clear_marks(material, line)]


def clear_marks(material: Material, line: Line) -> list[Mark]:
    """The loaded words of a sentence that also carry its tone; where none does, those for
    which a plain word is at hand.

    A word that several texts use is the event's, not one writer's choice; one with a
    capital within a sentence is a name.
    """
    text = line.reading.document.text
    return _backed(material, line) or [
        mark
        for mark in _own(material, line)
        if material.lists.plain(text[mark.start : mark.end])
    ]


def _backed(material: Material, line: Line) -> list[Mark]:
    tone = [m for m in marks_in(material, ("tone",), line) if abs(m.weight) >= STRONG_TONE]
    return [
        mark
        for mark in _own(material, line)
        if any(t.start < mark.end and mark.start < t.end for t in tone)
    ]


def _own(material: Material, line: Line) -> list[Mark]:
    """The loaded words that are this writer's choice."""
    return [
        mark
        for mark in marks_in(material, ("loaded",), line)
        if not _is_name(line, mark)
        and not _is_denied(line, mark)
        and not _is_shared(material, line, mark)
    ]


def _is_name(line: Line, mark: Mark) -> bool:
    first = line.reading.document.text[mark.start]
    return first.isupper() and mark.start > line.sentence.start


def _is_denied(line: Line, mark: Mark) -> bool:
    """Whether a "not" stands within the three words before."""
    before = line.reading.document.text[line.sentence.start : mark.start].lower().split()[-3:]
    return any(map(clauses.is_negator, before))


def _is_shared(material: Material, line: Line, mark: Mark) -> bool:
    word = line.reading.document.text[mark.start : mark.end].lower()
    return any(
        word in other.document.text.lower()
        for name, other in material.readings.items()
        if name != line.document
    )


def plain_lines(material: Material) -> list[Line]:
    """The narrator's sentences with a figure and without any word that colours."""
    return [
        line
        for line in material.lines
        if line.sentence.voice == "narrator"
        and not marks_in(material, ANY, line)
        and any(
            line.sentence.start <= figure.start < line.sentence.end
            for figure in line.reading.figures
        )
    ]


def _item(material: Material, line: Line) -> Item:
    clear = clear_marks(material, line)
    every = marks_in(material, ("loaded",), line)
    akin = marks_in(material, AKIN, line)
    text = line.reading.document.text
    words = [text[mark.start : mark.end] for mark in clear]
    swaps = [f"{word} → {plain}" for word in words if (plain := material.lists.plain(word))]
    also = [
        m for m in [*every, *akin] if (m.start, m.end) not in {(c.start, c.end) for c in clear}
    ]
    place = line.sentence
    marking = Marking(
        "Underline the loaded words.",
        0,
        [within(line, mark) for mark in clear],
        points=2,
        accept=[within(line, mark) for mark in also],
    )
    writing = Writing("A plain word for one of them", 1, "; ".join(swaps) or "any plain word")
    key = Key(
        "Loaded: " + ", ".join(f"“{word}”" for word in words) + ".",
        [shown(material, line.document, place.start, place.end)],
        "medium",
        [
            "2 points at an F1 of .6 or more, 1 point from .3",
            "1 point for a plain word that keeps the fact",
        ],
        [f"“{text[m.start : m.end]}”" for m in also],
    )
    difficulty = 0.3 - 0.1 * (len(clear) - 1) + 0.01 * max(0, line.words - 15)
    return Item(
        [passage(material, line.document, place.start, place.end)],
        [marking, writing],
        key,
        round(min(max(difficulty, 0.05), 0.9), 2),
    )


def _plain_item(material: Material, line: Line) -> Item:
    place = line.sentence
    key = Key(
        "Nothing to mark: the sentence gives a figure and judges nothing.",
        [shown(material, line.document, place.start, place.end)],
        "medium",
        ["2 points for marking nothing, 1 point if one word is marked"],
        ["a word for which the pupil gives a good reason"],
    )
    return Item(
        [passage(material, line.document, place.start, place.end)],
        [Marking("Underline the loaded words.", 0, [], points=2)],
        key,
        round(min(0.2 + 0.01 * max(0, line.words - 15), 0.9), 2),
    )
