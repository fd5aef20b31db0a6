"""Before and after: what changed in what a pupil thinks, and what changed it."""

from __future__ import annotations

from framing.worksheets.material.material import Material
from framing.worksheets.sheet import Claim, Exercise, Item, Key, Lesson, Refusal, Writing

NAME, TITLE = "after", "After you have read"
LESSON = Lesson(
    step="look back", place=200, room=38, need=0, questions=("why",), standards=("RI.8.9",)
)


def make(material: Material) -> Exercise | Refusal:
    """The question of the beginning once more, with what changed the answer."""
    ask = (
        "Read what you wrote at the beginning. What do you think now, how sure are you from 1 "
        "to 5, and which words of which text changed it?"
    )
    key = Key(
        "No key: look for words of a text as the reason.",
        [],
        ["no points: a reason from a text counts, not the change itself"],
        ["“nothing changed”, with a reason"],
    )
    return Exercise(
        NAME,
        TITLE,
        "Go back to your first answer.",
        [Item([], [Writing(ask, 2, "", 0)], key, 0.2, discuss=True)],
        "Less sure than before is a good result where the texts give a reason for it.",
    )


def claims(item: Item) -> list[Claim]:
    """None: nothing here is keyed."""
    return []
