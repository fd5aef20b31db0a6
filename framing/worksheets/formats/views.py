"""What every format of a worksheet shows alike."""

from __future__ import annotations

from framing.worksheets.measured import judges
from framing.worksheets.sheet import Choice, Exercise, Item, Sheet, Writing, points_of

LEVELS = {"easy": "the easier level", "school": "for schools", "university": "for universities"}
COUNTS = ("No", "One", "Two", "Three", "Four", "Five", "Six", "Seven", "Eight", "Nine", "Ten")


def intro(sheet: Sheet) -> str:
    """What the texts are called on the sheet, in a line."""
    last, many = sheet.letters[-1].letter, len(sheet.letters)
    count = COUNTS[many] if many < len(COUNTS) else str(many)
    what = "texts are on this sheet" if sheet.doubts else "texts tell this story"
    called = f"Text A {'and' if many == 2 else 'to'} Text {last}"
    return f"{count} {what}. Here they are called {called}."


def warning(sheet: Sheet) -> str:
    """For the teacher: why these texts may be unfit, empty where nothing was found."""
    look = ["Look at the sheet before you hand it out."] if sheet.doubts else []
    return " ".join([*sheet.doubts, *look, *sheet.grave])


def caution() -> str:
    """What a teacher should know of a key before using it."""
    return (
        "A program made this key from word lists and comparisons: it finds, it doesn't "
        "understand. Under each exercise stands how many answers like these were right on "
        f"real news. {judges()} Another answer with a good reason passes."
    )


def hardness(item: Item) -> str:
    """How hard an item is, in a word."""
    return (
        "easy" if item.difficulty <= 0.2 else "middling" if item.difficulty <= 0.4 else "hard"
    )


def counted(points: int) -> str:
    """So many points, in words: "1 point", "2 points"."""
    return "1 point" if points == 1 else f"{points} points"


def points_said(item: Item) -> str:
    """An item's points in words, with what they are given for."""
    points = points_of(item)
    count = counted(points) if points else "No points"
    rubric = "; ".join(item.key.rubric).removeprefix("no points: ")
    return f"{count}: {rubric}." if rubric and rubric != count else f"{count}."


def is_table(item: Item) -> bool:
    """Whether an item's choices have the same options, so that they make one table."""
    choices = [task for task in item.tasks if isinstance(task, Choice)]
    return len(choices) > 2 and all(one.options == choices[0].options for one in choices)


def one_table(exercise: Exercise) -> bool:
    """Whether an exercise's items are one passage and one choice each, with the same
    options, so that they make one table."""
    items = exercise.items
    if len(items) < 2 or any(len(i.passages) != 1 or len(i.tasks) != 1 for i in items):
        return False
    tasks = [item.tasks[0] for item in items]
    options = [task.options for task in tasks if isinstance(task, Choice)]
    return len(options) == len(items) and all(one == options[0] for one in options)


def open_tasks(item: Item) -> list[Writing]:
    """The open tasks with an answer of their own that the key's first line doesn't give."""
    tasks = [task for task in item.tasks if isinstance(task, Writing)]
    return [task for task in tasks if task.model and task.model not in item.key.answer]
