"""Source table: independent, multiple, verifies, informed, named (IMVAIN)."""

from __future__ import annotations

import re

from msgspec import structs

from framing.lexicons import clauses
from framing.records import Attribution
from framing.worksheets.exercises.voices import spoken_lines
from framing.worksheets.material.choosing import drawn
from framing.worksheets.material.material import (
    Line,
    Material,
    label_of,
    passage,
    said,
    shown,
    within,
)
from framing.worksheets.sheet import (
    Exercise,
    Grid,
    Item,
    Key,
    Level,
    Mark,
    Passage,
    Refusal,
    Shown,
)

NAME, TITLE = "sources", "How good are the sources?"
PLACE = 120  # on the sheet
LESSON = (
    "Lay side by side",
    "Why was it sent?",
    "Investigate the source",
)
COUNTS: dict[Level, int] = {"school": 3, "university": 4}
COLUMNS = [
    "no stake of its own?",
    "backed by somebody else?",
    "says how it knows?",
    "job or knowledge given?",
    "has a name?",
]
CHECKED = re.compile(
    r"\b(?:based (?:its|their|his|her|the)|data|survey|measured|counted|inquiry|inquiries|"
    r"investigation|records?|"
    r"according to figures|statistics|compiled|study|tests?|samples?)\b",
    re.IGNORECASE,
)
INVOLVED = ("government", "business")
DESCRIBED = re.compile(r"^(?:[Aa]n? |[Oo]ne |[Ss]ome |[a-z]+s\b)")
LEAN = re.compile(r"^(?:who|the company|the agency)\b", re.IGNORECASE)


def exercise_of(material: Material) -> Exercise | Refusal:
    """A table of sources, to be looked at in five ways."""
    candidates = _candidates(material)
    rows = drawn(candidates, COUNTS[material.level], material.level, material.rng(NAME))
    if len(rows) < 2:
        reason = "Fewer than two sources were found that the texts clearly give words to."
        return Refusal(NAME, TITLE, reason)
    return Exercise(
        NAME,
        TITLE,
        "Look at who speaks, in bold, in each line. Write yes, no or ? in each box.",
        [_joined(rows)],
        "No source is good or bad by its kind. A ministry knows its own plans best, and has a "
        "stake in them. Ask what each is good for, and who else would have to be asked. Say so "
        "where sources are named and checked: that is work well done.",
    )


def _candidates(material: Material) -> list[Item]:
    """One row for each source that speaks in one clear line, as an item of one row."""
    found: dict[tuple[str, str], Item] = {}
    for line, attribution in spoken_lines(material):
        name = attribution.speaker or ""
        if (line.document, name) not in found:
            item = _row(material, line, attribution)
            if item is not None:
                found[line.document, name] = item
    return list(found.values())


def _row(material: Material, line: Line, attribution: Attribution) -> Item | None:
    source = said(line.reading, attribution.source[0])
    named = _is_named(material, line.document, attribution)
    if named is None or LEAN.match(source) or clauses.pointer().match(source):
        return None
    informed = bool(attribution.affiliation) or len(source.split()) >= 3
    sentence = said(line.reading, line.sentence)
    marks: list[Mark] = [
        "no" if attribution.speaker_kind in INVOLVED else "open",
        "open",
        "yes" if CHECKED.search(sentence) else "open",
        "yes" if informed else "no",
        "yes" if named else "no",
    ]
    place = line.sentence
    row = f"{source} ({label_of(material, line.document)})"
    grid = Grid("Yes, no or ?", [row], COLUMNS, [marks])
    key = Key(
        row,
        [shown(material, line.document, place.start, place.end)],
        "medium",
        [],
    )
    difficulty = 0.1 + 0.01 * max(0, line.words - 10) + (0.1 if marks[0] == "open" else 0.0)
    whole = passage(material, line.document, place.start, place.end)
    shown_as = structs.replace(whole, focus=within(line, attribution.source[0]))
    return Item([shown_as], [grid], key, round(min(difficulty, 0.9), 2))


def _is_named(material: Material, document: str, attribution: Attribution) -> bool | None:
    """Whether a source has a name of its own; None where the profile doesn't know it."""
    place = attribution.source[0]
    for actor in material.readings[document].actors:
        if (
            actor.kind == "person"
            and " " in actor.name
            and any(place.start <= m.start and m.end <= place.end for m in actor.mentions)
        ):
            return True
    words = said(material.readings[document], place)
    if DESCRIBED.match(words):
        return False
    for profile in material.comparison.profiles:
        if profile.document == document:
            for source in profile.sources:
                if source.name == attribution.speaker:
                    return source.named and not source.anonymous
    return None


def _joined(rows: list[Item]) -> Item:
    """Rows as one table."""
    grids = [task for row in rows for task in row.tasks if isinstance(task, Grid)]
    grid = Grid(
        "Yes, no or ?",
        [name for one in grids for name in one.rows],
        COLUMNS,
        [marks for one in grids for marks in one.right],
    )
    passages: list[Passage] = [p for row in rows for p in row.passages]
    evidence: list[Shown] = [e for row in rows for e in row.key.evidence]
    table = "; ".join(
        f"{name}: {', '.join(_told(mark) for mark in marks)}"
        for name, marks in zip(grid.rows, grid.right, strict=True)
    )
    key = Key(
        f"Box by box: {table}.",
        evidence,
        "medium",
        ["1 point a column with at most one slip", "“either” boxes: either, with a reason"],
        ["another answer with a reason from the line"],
    )
    return Item(passages, [grid], key, round(sum(r.difficulty for r in rows) / len(rows), 2))


def _told(mark: Mark) -> str:
    return "either" if mark == "open" else mark
