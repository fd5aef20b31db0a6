"""What is for talking over, not for points: cases that the tool itself isn't sure of."""

from __future__ import annotations

from framing.records import Span
from framing.worksheets.exercises.voices import spoken_lines
from framing.worksheets.material.material import Line, Material, marks_in, passage, said, shown
from framing.worksheets.sheet import Exercise, Item, Key, Refusal, Writing

NAME, TITLE = "talk", "To talk about"
LESSON = (
    "Look back",
    "How might others understand it differently?",
    "Why was it sent?",
)
STRONG = 0.1  # of 1: tone of a word in what somebody is reported to have said


def exercise_of(material: Material) -> Exercise | Refusal:
    """A word of doubtful owner, and what no text was found to answer."""
    rng = material.rng(NAME)
    items = _doubtful(material)
    chosen = [rng.choice(items)] if items else []
    chosen += _unasked(material)
    if not chosen:
        return Refusal(NAME, TITLE, "Nothing in these texts is left open enough to talk over.")
    return Exercise(
        NAME,
        TITLE,
        "No points here: there is no one answer. Give a reason for yours.",
        chosen,
        "These keys are not sure. Let pupils disagree, and ask each side for words.",
    )


def _doubtful(material: Material) -> list[Item]:
    """Reported speech with a strong word in it: the speaker's, or the writer's?"""
    found = []
    for line, attribution in spoken_lines(material):
        if attribution.kind == "indirect":
            for mark in marks_in(material, ("tone_others",), line):
                inside = any(c.start <= mark.start < c.end for c in attribution.content)
                word = said(line.reading, mark)
                if inside and abs(mark.weight) >= STRONG and material.lists.plain(word):
                    speaker = said(line.reading, attribution.source[0])
                    found.append(_whose(material, line, word, speaker))
                    break
    return found


def _whose(material: Material, line: Line, word: str, speaker: str) -> Item:
    place = line.sentence
    answer = (
        f"Unclear: the sentence gives “{word}” to {speaker}, but without quotation marks it "
        "may be the writer's choice."
    )
    key = Key(
        answer,
        [shown(material, line.document, place.start, place.end)],
        "low",
        ["no points: listen for a reason"],
        ["the speaker's", "the writer's", "unclear"],
    )
    ask = f"Is “{word}” the word of the one who speaks, or of the one who writes?"
    shown_as = passage(material, line.document, place.start, place.end)
    return Item([shown_as], [Writing(ask, 1, answer, 0)], key, 0.6, discuss=True)


def _unasked(material: Material) -> list[Item]:
    """One line of the checklist that no text was found to answer, or the one that fewest do."""
    spots = sorted(material.comparison.coverage.blind_spots, key=lambda s: len(s.found_in))
    if not spots:
        return []
    spot = spots[0]
    texts = len(spot.found_in)
    answer = (
        "No text was found to answer it; this tool looks for listed words, so read again."
        if not texts
        else f"Only {texts} of {len(material.readings)} texts were found to touch it."
    )
    evidence = [
        shown(material, name, *_sentence(material, name, places[0]))
        for name, places in spot.found_in.items()
        if places
    ]
    key = Key(answer, evidence, "low", ["no points: listen for a reason"])
    ask = f"“{spot.asks}” Do these texts say? Whom would you ask?"
    return [Item([], [Writing(ask, 1, answer, 0)], key, 0.6, discuss=True)]


def _sentence(material: Material, name: str, place: Span) -> tuple[int, int]:
    for sentence in material.readings[name].sentences:
        if sentence.start <= place.start < sentence.end:
            return sentence.start, sentence.end
    return place.start, place.end
