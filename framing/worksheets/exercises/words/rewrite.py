"""Rewrite: one fact with a push to either side, and without."""

from __future__ import annotations

from framing.records import Span
from framing.worksheets.beware import grave_in
from framing.worksheets.exercises.facts.checking import fact_lines
from framing.worksheets.material.choosing import drawn
from framing.worksheets.material.counted import CLOCK, counted_in
from framing.worksheets.material.lists import sign
from framing.worksheets.material.material import Line, Material, passage, said, shown
from framing.worksheets.sheet import Claim, Exercise, Item, Key, Lesson, Refusal, Writing

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
LONGEST = 24  # words of a plain sentence to be told with a push


def make(material: Material) -> Exercise | Refusal:
    """A plain sentence to be told with a push to either side, and back."""
    made = [
        _item(material, line)
        for line in fact_lines(material)
        if line.words <= LONGEST
        and counted_in(line.reading, Span(line.sentence.start, line.sentence.end))
        and not CLOCK.search(said(line.reading, line.sentence))
    ]
    if grave_in(material.readings.values()):
        reason = "Nobody should be set to make a story like this one pleasing."
        return Refusal(NAME, TITLE, reason)
    chosen = drawn(made, 1, material.level, material.rng(NAME), material.seen)
    if not chosen:
        reason = "No short sentence with a figure was found that is surely plain."
        return Refusal(NAME, TITLE, reason)
    return Exercise(
        NAME,
        TITLE,
        "This sentence is plain. Write it twice: once so that readers are pleased, once so "
        "that they are annoyed. Change no fact and no number. Then swap with a partner and "
        "write each other's sentences plainly again.",
        chosen,
        "Writing again is harder than marking: a plain word must be as exact as the loaded "
        "one. Where no plain word is as exact, the loaded one may be right; talk about it.",
    )


def _item(material: Material, line: Line) -> Item:
    """A plain sentence, which is the model answer, too."""
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
    """That the sentence is plain."""
    text = item.passages[0].text
    return [Claim(f"“{text}” is plain", not sign("judging").search(text))]
