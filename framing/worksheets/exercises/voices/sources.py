"""Source table: who has a name, a job or tie, and says how it is known, by one standard."""

from __future__ import annotations

import re
from collections.abc import Collection

from msgspec import structs

from framing.records import Span
from framing.worksheets.material.choosing import drawn
from framing.worksheets.material.lists import sign, terms
from framing.worksheets.material.material import Material, label_of, passage, shown
from framing.worksheets.material.names import person_of, persons_in
from framing.worksheets.material.spoken import Spoken, spoken_lines
from framing.worksheets.sheet import (
    Claim,
    Exercise,
    Grid,
    Item,
    Key,
    Lesson,
    Level,
    Mark,
    Passage,
    Refusal,
    Shown,
    Task,
    Writing,
)

NAME, TITLE = "sources", "How good are the sources?"
LESSON = Lesson(
    step="across",
    place=110,
    room=103,
    need=2,
    questions=("why",),
    moves=("investigate",),
    standards=("RH.6-8.1", "W.8.8", "UNESCO MIL 3"),
    terms=("source", "named source"),
)
COUNTS: dict[Level, int] = {"easy": 2, "school": 3, "university": 4}
COLUMNS = ["has a name?", "job or tie given?", "says how it knows?"]
STANDARD = (
    "Go by the line alone. A name: a person's family name stands in it; “officials”, “a "
    "spokesman”, “the President” are none. A job or tie: it says what the person does or "
    "belongs to. How it knows: it says what the person saw, counted, read or was shown."
)
NAME_WORD = re.compile(r"[A-Z][\w’'-]{0,40}[a-z][\w’'-]{0,40}|[A-Z]\.")
FULL_NAME = re.compile(r"[A-Z][\w’'-]{1,40}(?: [A-Z][\w.’'-]{0,40}){1,20}")
SELF = re.compile(r"\b(?:I|my|me|mine|myself)\b|^\W*(?:that )?(?:he|she|they|his|her|their)\b")
LINKS = ("of", "with", "to", "for", "in", "at", "on", "from", "close", "familiar", "who")
LOWER = re.compile(r"^[a-z]")


def make(material: Material) -> Exercise | Refusal:
    """A table of people who speak, to be looked at in three ways."""
    found = _candidates(material)
    level, rng = material.level, material.rng(NAME)
    named = [one for one in found if _marks(one)[0] == "yes"]
    unnamed = [one for one in found if one not in named]
    rows = drawn(unnamed, 1, level, rng, material.seen)
    rows += drawn(named, COUNTS[level] - 1, level, rng, material.seen)
    if not named or not unnamed:  # a table whose rows are all alike tells nothing apart
        reason = "No speaker with a name and one without were found of whom the boxes are sure."
        return Refusal(NAME, TITLE, reason)
    rng.shuffle(rows)
    return Exercise(
        NAME,
        TITLE,
        f"Look at who speaks, in bold. Write yes or no in each box. {STANDARD}",
        [_joined(rows)],
        "No source is good or bad by its kind. A ministry knows its own plans best, and has a "
        "stake in them. The last question is the one that counts: whom else would one have to "
        "ask? Say so where sources are named and checked: that is work well done.",
    )


def _candidates(material: Material) -> list[Item]:
    """One row for each person who surely speaks, by the name as written: in a line that says
    all that the text does, as a bare surname is introduced elsewhere."""
    found: dict[str, Item] = {}
    for one in spoken_lines(material):
        last = person_of(material.readings.values(), one.source)
        if not last or last in found or not is_of_the_world(one):
            continue
        if (item := _row(material, one)) is not None and _marks(item) != ["yes", "no"]:
            found[last] = item
    return list(found.values())


def _marks(row: Item) -> list[Mark]:
    """Whether a row's speaker has a name, and a job."""
    grid = row.tasks[0]
    assert isinstance(grid, Grid)
    return grid.right[0][:2]


def _row(material: Material, one: Spoken) -> Item | None:
    line, place = one.line, one.line.sentence
    persons = persons_in(material.readings.values())
    marks = marks_of(one.source, one.text[one.place.end :], one.text, persons)
    if marks is None:
        return None
    place_of = with_apposition(one)
    who = one.text[place_of.start : place_of.end]
    row = f"{who.strip(' ,')} ({label_of(material, line.document)})"
    grid = Grid("Yes or no?", [row], COLUMNS, [marks], points=3)
    key = Key(row, [shown(material, line.document, place.start, place.end)], [])
    whole = passage(material, line.document, place.start, place.end)
    bold = structs.replace(whole, focus=place_of)
    difficulty = 0.1 + 0.01 * max(0, line.words - 10)
    return Item([bold], [grid], key, round(min(difficulty, 0.9), 2))


def is_of_the_world(one: Spoken) -> bool:
    """Whether somebody says what could be known: nothing of themselves or of what they went
    through, and no judgement."""
    words = one.text[one.words.start : one.words.end]
    return not (SELF.search(words) or sign("judging").search(words))


def with_apposition(one: Spoken) -> Span:
    """Who speaks, with the name or job that is added in commas right behind."""
    behind = one.text[one.place.end :]
    added = re.match(r",\s([^,“”\"]+)", behind)
    named = added and FULL_NAME.fullmatch(added[1].rstrip("."))
    if not added or not (named or sign("jobs").search(added[1])):
        return one.place
    return Span(one.place.start, one.place.end + len(added[0].rstrip(". ")))


def marks_of(
    source: str, behind: str, sentence: str, persons: Collection[str]
) -> list[Mark] | None:
    """The boxes of a row by the standard: named, job, how known; None where not sure.

    Args:
        source: who speaks, as written, with what is added in commas.
        behind: the sentence from there on.
        sentence: the whole of it.
        persons: the last names of the people that the texts name.
    """
    core, _, inner = source.partition(",")
    added = (inner or _added(behind)).strip(" ,")
    words = core.split()
    if len(words) == 1 and words[0].lower() in terms("vague"):
        words = [words[0].lower()]
    end = next((at for at, word in enumerate(words) if at and word in LINKS), len(words))
    words, tied = words[:end], end < len(words)
    name = name_at_end(words)
    if LOWER.match(words[-1]):  # "White House officials", "aides to the mayor"
        found = _described(words[-1].lower(), added)
    elif name and name[-1] in persons and words[0].lower() not in ("the", "a", "an"):
        courtesy = {word.lower() for word in terms("courtesy")}
        held = [w for w in words[: -len(name)] if w.lower() not in courtesy]
        sure = not tied and (not added or bool(sign("jobs").search(added)))
        found = ["yes", "yes" if held or added else "no"] if sure or held else None
    else:
        found = None
    if found is None:
        return None
    known: Mark = "open" if sign("evidence").search(sentence) else "no"
    return [*found, "yes" if sign("surely_known").search(sentence) else known]


def _added(behind: str) -> str:
    """What is added to a name in commas right behind it."""
    match = re.match(r",\s([^,“”\"]+)", behind)
    return match[1] if match else ""


def name_at_end(words: list[str]) -> list[str]:
    """The words of a person's name at the end of a phrase, without titles before it."""
    titles = {word.lower() for word in (*terms("titles"), *terms("courtesy"))}
    found: list[str] = []
    for word in reversed(words):
        owner = word.endswith(("’s", "'s", "s’", "s'"))  # "Twitter's Ann Vale": no name's part
        if not NAME_WORD.fullmatch(word) or word.lower() in titles or owner:
            break
        found.insert(0, word)
    return found


def _described(head: str, added: str) -> list[Mark] | None:
    """The boxes of somebody who is only described, by the noun that does it."""
    if head in terms("vague") and not added:
        return ["no", "no"]
    if not sign("jobs").fullmatch(head):
        return None
    if not added:
        return ["no", "yes"]
    return ["yes", "yes"] if FULL_NAME.fullmatch(added.rstrip(".")) else None


def _joined(rows: list[Item]) -> Item:
    """Rows as one table."""
    grids = [task for row in rows for task in row.tasks if isinstance(task, Grid)]
    names = [name for one in grids for name in one.rows]
    marks = [row for one in grids for row in one.right]
    passages: list[Passage] = [p for row in rows for p in row.passages]
    evidence: list[Shown] = [e for row in rows for e in row.key.evidence]
    told = "; ".join(
        f"{name}: {', '.join('either' if mark == 'open' else mark for mark in row)}"
        for name, row in zip(names, marks, strict=True)
    )
    either = "; “either” boxes: a plain yes or no passes" if "either" in told else ""
    slip = "with at most one slip" if len(rows) > 2 else "without a slip"
    key = Key(
        f"Box by box: {told}.",
        evidence,
        [
            f"1 point a column {slip}{either}",
            "2 points for somebody who has a stake and somebody else to ask",
        ],
        ["another answer with a reason from the line"],
        [
            "1 point: “One should ask more people.”",
            "2 points: somebody in the table who has something to win or lose, what, and "
            "somebody outside the table who would know better or see it differently",
        ],
    )
    tasks: list[Task] = [
        Grid("Yes or no?", names, COLUMNS, marks, points=3),
        Writing("Who has something to win or lose? Whom else would you ask?", 2, "", 2),
    ]
    return Item(passages, tasks, key, round(sum(r.difficulty for r in rows) / len(rows), 2))


def claims(item: Item) -> list[Claim]:
    """A claim a box that isn't left open."""
    grid = item.tasks[0]
    assert isinstance(grid, Grid)
    return [
        Claim(f"{row}, {column} {mark}", name_of(row) in one.text)
        for row, marks, one in zip(grid.rows, grid.right, item.passages, strict=True)
        for column, mark in zip(grid.columns, marks, strict=True)
        if mark != "open"
    ]


def name_of(row: str) -> str:
    """Who speaks, without the text's letter behind."""
    return row.rpartition(" (")[0]
