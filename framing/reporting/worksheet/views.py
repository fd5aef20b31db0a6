"""What every format of a worksheet shows alike."""

from __future__ import annotations

from framing.reporting.worksheet.sheet import Choice, Item, Writing

CAUTION = (
    "A program made this key from word lists and comparisons: it finds, it doesn't "
    "understand. Where the confidence is medium, other answers with a good reason pass."
)


def is_table(item: Item) -> bool:
    """Whether an item's choices have the same options, so that they make one table."""
    choices = [task for task in item.tasks if isinstance(task, Choice)]
    return len(choices) > 2 and all(one.options == choices[0].options for one in choices)


def open_tasks(item: Item) -> list[Writing]:
    """The tasks whose answer the key's first line doesn't give."""
    tasks = [task for task in item.tasks if isinstance(task, Writing)]
    return [task for task in tasks if task.model not in item.key.answer]
