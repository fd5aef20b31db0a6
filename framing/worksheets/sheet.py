"""What a worksheet is made of: frozen records without behaviour.

All offsets within a `Passage` are into its `text` as shown; those of the passage itself
and of `Shown` are into the file, as everywhere.
"""

from __future__ import annotations

from typing import Literal

from msgspec import Struct, field

from framing.records import Span

Level = Literal["easy", "school", "university"]
Mark = Literal["yes", "no", "open"]


class Passage(Struct, frozen=True):
    """Words of one text as a pupil sees them: verbatim, runs of white space made one blank.

    `changed` says that names were left out, or, in an exercise that says so, words changed;
    `original` is what stands in the file. `focus` are words to look at, by their place in
    `text`.
    """

    label: str
    text: str
    document: str
    start: int
    end: int
    original: str
    changed: bool = False
    focus: Span | None = None


class Choice(Struct, frozen=True, tag="choice"):
    """A question with options: `right` are those for full points, `accept` those that are
    let pass, as indices."""

    ask: str
    options: list[str]
    right: list[int]
    points: int = 1
    accept: list[int] = field(default_factory=list)


class Marking(Struct, frozen=True, tag="marking"):
    """Words to mark in a passage, an index into the item's passages; `right` empty: none."""

    ask: str
    passage: int
    right: list[Span]
    points: int = 2
    accept: list[Span] = field(default_factory=list)


class Writing(Struct, frozen=True, tag="writing"):
    """Words of the pupil's own; `model` is what a good answer has, for whoever marks it."""

    ask: str
    lines: int
    model: str
    points: int = 1


class Grid(Struct, frozen=True, tag="grid"):
    """A table to fill with yes or no; `right` has a row of marks a row, "open" where either
    is right with a reason."""

    ask: str
    rows: list[str]
    columns: list[str]
    right: list[list[Mark]]
    points: int = 5


Task = Choice | Marking | Writing | Grid


class Shown(Struct, frozen=True):
    """Evidence in a key: a verbatim stretch of a text, runs of white space made one blank."""

    label: str
    quote: str
    document: str
    start: int
    end: int


class Key(Struct, frozen=True):
    """What the teacher needs for one item: the answer, what shows it, what else passes.

    `rubric` says what the points are given for; `models` has an answer for each number of
    points of the open task, fewest first, where the item has one.
    """

    answer: str
    evidence: list[Shown]
    rubric: list[str]
    accept: list[str] = field(default_factory=list)
    models: list[str] = field(default_factory=list)


class Item(Struct, frozen=True):
    """One question with what it is asked about. `difficulty` is 0 (easy) to 1; `discuss`
    says that it is for talking over, never for points."""

    passages: list[Passage]
    tasks: list[Task]
    key: Key
    difficulty: float
    discuss: bool = False
    id: str = ""


class Exercise(Struct, frozen=True):
    """Items of one kind. `ask` tells the pupils what to do; `teach` the teacher what it is
    good for, and where care is due."""

    name: str
    title: str
    ask: str
    items: list[Item]
    teach: str


class Claim(Struct, frozen=True):
    """Something that a key says of the texts, and whether the item's own words bear it out."""

    says: str
    holds: bool


class Lesson(Struct, frozen=True):
    """What a lesson does with an exercise.

    `step` is when, `place` the order on the sheet, `room` the millimetres that all but the
    longest take on paper at the school level, `need` how early it gives way where a sheet
    would get too long (0 never, higher sooner). `questions` and `moves` are those that it
    practises, by their short names;
    `standards` by code, `terms` the words of the glossary that it uses.
    """

    step: Literal["open", "guess", "close", "across", "beyond", "alone", "look back"]
    place: int
    room: int
    need: int = 1
    questions: tuple[str, ...] = ()
    moves: tuple[str, ...] = ()
    standards: tuple[str, ...] = ()
    terms: tuple[str, ...] = ()


class Refusal(Struct, frozen=True):
    """Why an event can't carry an exercise, in one plain line."""

    name: str
    title: str
    reason: str


class Letter(Struct, frozen=True):
    """A text, and the letter it goes by on the sheet."""

    letter: str
    document: str
    outlet: str
    what: str
    published: str | None


class Sheet(Struct, frozen=True):
    """A worksheet for one event: the same records make the pupils' sheet and the key.

    `doubts` are reasons to think that the texts don't tell one event, `grave` what a class
    should be told of before it reads; both are for the teacher alone.
    """

    event: str
    title: str
    level: Level
    seed: int
    letters: list[Letter]
    exercises: list[Exercise]
    refusals: list[Refusal]
    doubts: list[str] = field(default_factory=list)
    grave: list[str] = field(default_factory=list)


def points_of(item: Item) -> int:
    """The most points that an item gives; 0 for one to talk over."""
    return 0 if item.discuss else sum(task.points for task in item.tasks)


def points_in(exercise: Exercise) -> int:
    """The most points that an exercise gives."""
    return sum(map(points_of, exercise.items))


def total_of(sheet: Sheet) -> int:
    """The most points that a sheet gives."""
    return sum(map(points_in, sheet.exercises))
