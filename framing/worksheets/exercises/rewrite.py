"""Rewrite neutral: the same facts, without the push."""

from __future__ import annotations

from framing.worksheets.exercises import loaded
from framing.worksheets.exercises.loaded import clear_marks, loaded_lines
from framing.worksheets.material.choosing import drawn
from framing.worksheets.material.material import Line, Material, marks_in, passage, shown
from framing.worksheets.sheet import Exercise, Item, Key, Refusal, Shown, Writing

NAME, TITLE = "rewrite", "Say it plainly"
PLACE = 60  # on the sheet
LESSON = (
    "Look closely",
    "Stop: what do I feel, and why?",
)
POINTS = 4


def exercise_of(material: Material) -> Exercise | Refusal:
    """One loaded sentence to be written again."""
    lines = _unseen(material, loaded_lines(material))
    rich = [line for line in lines if _facts(line)] or lines
    items = [_item(material, line) for line in rich]
    chosen = drawn(items, 1, material.level, material.rng(NAME))
    if not chosen:
        reason = "No sentence with clearly loaded words was found to be written again."
        return Refusal(NAME, TITLE, reason)
    return Exercise(
        NAME,
        TITLE,
        "Write the sentence again so that nobody could tell which side the writer is on. Keep "
        "every fact, every number and who said it. Make nothing surer or less sure.",
        chosen,
        "Writing again is harder than marking: a plain word must be as exact as the loaded "
        "one. Where no plain word is as exact, the loaded one may be right; talk about it.",
    )


def _unseen(material: Material, lines: list[Line]) -> list[Line]:
    """The lines that the exercise on loaded words doesn't show, or all if it shows all."""
    before = loaded.exercise_of(material)
    items = before.items if isinstance(before, Exercise) else []
    seen = {(p.document, p.start) for item in items for p in item.passages}
    fresh = [one for one in lines if (one.document, one.sentence.start) not in seen]
    return fresh or lines


def _facts(line: Line) -> list[str]:
    """The numbers and names in a sentence, as written."""
    text, inside = line.reading.document.text, line.sentence
    places = [(f.start, f.end) for f in line.reading.figures]
    places += [(m.start, m.end) for actor in line.reading.actors for m in actor.mentions]
    found = sorted(place for place in places if inside.start <= place[0] < inside.end)
    return list(dict.fromkeys(text[start:end] for start, end in found))


def _item(material: Material, line: Line) -> Item:
    text, place = line.reading.document.text, line.sentence
    pushy = [text[mark.start : mark.end] for mark in clear_marks(material, line)]
    hedges = [text[m.start : m.end] for m in marks_in(material, ("hedges",), line)]
    facts = _facts(line)
    swaps = [f"{word} → {plain}" for word in pushy if (plain := material.lists.plain(word))]
    checks = [
        "1 point: same facts" + (f" ({', '.join(facts)})" if facts else ""),
        "1 point: who says it is kept, or nobody is made up",
        "1 point: none of " + ", ".join(f"“{word}”" for word in pushy),
        "1 point: just as sure as before"
        + (f" (keeps {', '.join(f'“{h}”' for h in hedges)})" if hedges else ""),
    ]
    twin = _plain_twin(material, line)
    evidence = [shown(material, line.document, place.start, place.end), *twin]
    model = "Plain words: " + ("; ".join(swaps) or "any that judge nothing") + "."
    if twin:
        model += f" {twin[0].label} puts it so: “{twin[0].quote}”"
    return Item(
        [passage(material, line.document, place.start, place.end)],
        [Writing("Your sentence", 3, model, points=POINTS)],
        Key(model, evidence, "medium", checks, ["any sentence that meets the four checks"]),
        round(min(0.2 + 0.1 * (len(pushy) - 1) + 0.01 * max(0, line.words - 15), 0.9), 2),
    )


def _plain_twin(material: Material, line: Line) -> list[Shown]:
    """How another text tells the same without a loaded word, where one surely does."""
    for fact in material.comparison.coverage.facts:
        mine = fact.documents.get(line.document)
        if mine is None or mine.sentence_start != line.sentence.start or not mine.sure:
            continue
        for other in material.lines:
            theirs = fact.documents.get(other.document)
            if (
                other.document != line.document
                and theirs is not None
                and theirs.sure
                and theirs.likeness >= 0.6
                and theirs.sentence_start == other.sentence.start
                and not marks_in(material, ("loaded",), other)
            ):
                place = other.sentence
                return [shown(material, other.document, place.start, place.end)]
    return []
