"""Before and after: what a pupil thinks first, to be looked at again at the end."""

from __future__ import annotations

from framing.worksheets.material.material import Material
from framing.worksheets.sheet import Claim, Exercise, Item, Key, Lesson, Refusal, Writing

NAME, TITLE = "before", "Before you read"
LESSON = Lesson(step="open", place=1, room=33, need=0, questions=("why",), moves=("stop",))


def make(material: Material) -> Exercise | Refusal:
    """A question on the story before any text is read."""
    ask = "What do you know about this story, and from where? How sure are you, from 1 to 5?"
    key = Key(
        "No key: pupils come back to it at the end.",
        [],
        ["no points: keep it for the last question"],
    )
    return Exercise(
        NAME,
        TITLE,
        "Write one or two lines before you read on. You will come back to them.",
        [Item([], [Writing(ask, 2, "", 0)], key, 0.1, discuss=True)],
        "Don't correct anything here. What counts is the difference at the end.",
    )


def claims(item: Item) -> list[Claim]:
    """None: nothing here is keyed."""
    return []
