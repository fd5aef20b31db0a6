"""Whose word is it: the writer's, somebody's own words, or somebody's words retold?"""

from __future__ import annotations

import re

from msgspec import structs

from framing.lexicons import clauses
from framing.records import Attribution, Span
from framing.worksheets.material.choosing import drawn
from framing.worksheets.material.material import (
    Line,
    Material,
    marks_in,
    passage,
    said,
    shown,
    within,
)
from framing.worksheets.sheet import Choice, Confidence, Exercise, Item, Key, Level, Refusal

NAME, TITLE = "voices", "Whose word is it?"
PLACE = 40  # on the sheet
LESSON = (
    "Look closely",
    "How might others understand it differently?",
)
COUNTS: dict[Level, tuple[int, int, int]] = {"school": (1, 1, 1), "university": (2, 2, 2)}
OPTIONS = ["the writer's own", "somebody's exact words", "somebody's words, retold", "unclear"]
FEWEST_WORDS = 7
# Verbs of saying that leave no doubt that somebody speaks; other cues are for reading.
SAYING = re.compile(
    r"\b(?:said|says|told|added|adds|argued|warned|according to|stressed|announced|estimated"
    r"|wrote|claimed|claims|insisted|acknowledge[sd]|explained|predicted|reported|highlights|"
    r"noted|stress)\b",
    re.IGNORECASE,
)
# Words that let somebody else be heard, however faintly: no case for a key.
SPEECH = re.compile(
    SAYING.pattern
    + r"|\b(?:say|critics?|experts?|analysts?|officials?|estimates?d?|call(?:s|ed)?"
    r"|describe[sd]?|argues?|report|tells?|believes?d?|thinks?|expect(?:s|ed)?|warns?|accuse[sd]?"
    r"|likened|hopes?|promise[sd]?|pledge[sd]?|agree[sd]?)\b",
    re.IGNORECASE,
)
QUOTES = re.compile('["“”]')


def exercise_of(material: Material) -> Exercise | Refusal:
    """Sentences in the three voices, mixed."""
    rng = material.rng(NAME)
    own = [_narrator_item(material, line) for line in narrator_lines(material)]
    exact: list[Item] = []
    retold: list[Item] = []
    for line, attribution in spoken_lines(material):
        item = _spoken_item(material, line, attribution)
        (exact if attribution.kind == "direct" else retold).append(item)
    if not exact and not retold:
        reason = "No sentence was found in which it is clear that somebody else speaks."
        return Refusal(NAME, TITLE, reason)
    chosen = []
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


def narrator_lines(material: Material) -> list[Line]:
    """Sentences that are surely the writer's: nobody speaks in them or just before."""
    found = []
    for line in material.lines:
        sentences = line.reading.sentences
        before = sentences[line.index - 1].voice if line.index else "narrator"
        text = said(line.reading, line.sentence)
        if (
            line.sentence.voice == "narrator"
            and (before == "narrator" or not clauses.leans(text))
            and not QUOTES.search(text)
            and not SPEECH.search(text)
            and not _attributions(line)
        ):
            found.append(line)
    return found


def _attributions(line: Line) -> list[Attribution]:
    place = line.sentence
    return [
        a
        for a in line.reading.attributions
        if any(s.start < place.end and place.start < s.end for s in [*a.content, *a.cue])
    ]


def spoken_lines(material: Material) -> list[tuple[Line, Attribution]]:
    """Sentences that hold one clear attribution whole: source, verb of saying, words."""
    found = []
    for line in material.lines:
        inside = [a for a in _attributions(line) if a.kind != "partial"]
        if len({a.speaker for a in inside}) == 1 and _is_clear(line, inside[0]):
            found.append((line, inside[0]))
    return found


def _is_clear(line: Line, attribution: Attribution) -> bool:
    place, reading = line.sentence, line.reading
    spans = [*attribution.source, *attribution.cue, attribution.content[0]]
    if not attribution.source or not attribution.cue or len(attribution.content) > 2:
        return False
    if not all(place.start <= s.start and s.end <= place.end for s in spans):
        return False
    source = said(reading, attribution.source[0])
    words = said(reading, attribution.content[0])
    has_marks = bool(QUOTES.search(said(reading, place)))
    return (
        attribution.speaker is not None
        and attribution.speaker_kind not in (None, "unknown")
        and len(words.split()) >= FEWEST_WORDS
        and not clauses.leans(source.capitalize())
        and (attribution.kind == "direct" or attribution.speaker_kind != "document")
        and len(source.split()) <= 14
        and bool(SAYING.search(said(reading, attribution.cue[0])))
        and (attribution.kind == "direct") == has_marks
    )


def _narrator_item(material: Material, line: Line) -> Item:
    place = line.sentence
    load = len(marks_in(material, ("loaded", "boosters", "tone"), line))
    return _item(
        material,
        line,
        Span(place.start, place.end),
        0,
        "Nobody else is given.",
        0.1 + 0.05 * min(load, 3) + 0.01 * max(0, line.words - 15),
        "high",
    )


def _spoken_item(material: Material, line: Line, attribution: Attribution) -> Item:
    content, place = attribution.content[0], line.sentence
    words = Span(max(content.start, place.start), min(content.end, place.end))
    source = said(line.reading, attribution.source[0])
    cue = said(line.reading, attribution.cue[0])
    direct = attribution.kind == "direct"
    how = "in quotation marks" if direct else "without quotation marks"
    base = 0.1 if direct else 0.25
    return _item(
        material,
        line,
        words,
        1 if direct else 2,
        f"“{cue}” gives them to “{source}”, {how}.",
        base + 0.01 * max(0, line.words - 15),
        "high" if direct else "medium",
    )


def _item(
    material: Material,
    line: Line,
    words: Span,
    right: int,
    why: str,
    difficulty: float,
    confidence: Confidence,
) -> Item:
    place = line.sentence
    task = Choice("Whose words are in bold?", OPTIONS, [right])
    key = Key(
        f"{OPTIONS[right][0].upper()}{OPTIONS[right][1:]}. {why}",
        [shown(material, line.document, place.start, place.end)],
        confidence,
        ["1 point"],
    )
    whole = passage(material, line.document, place.start, place.end)
    bold = structs.replace(whole, focus=within(line, words))
    return Item([bold], [task], key, round(min(difficulty, 0.9), 2))
