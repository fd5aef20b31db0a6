"""The lesson plan: what a teacher does with a sheet in 45 minutes. Plain data."""

from __future__ import annotations

from msgspec import Struct

from framing.worksheets import talk, transfer
from framing.worksheets.exercises import exercises_found
from framing.worksheets.sheet import Sheet


class Step(Struct, frozen=True):
    """A step of the lesson and its minutes."""

    minutes: int
    title: str
    what: str

    @property
    def exercises(self) -> tuple[str, ...]:
        """The exercises that it uses, by name."""
        return _practised(self.title)


class Question(Struct, frozen=True):
    """A question that readers should carry away."""

    ask: str

    @property
    def exercises(self) -> tuple[str, ...]:
        """The exercises that practise it, by name."""
        return _practised(self.ask)


AIMS = (
    "Pupils say what kind of text they read, and through whose hands it came.",
    "They tell the writer's words from other people's, and loaded words from plain ones.",
    "They find what one text tells and another leaves out.",
    "They recognise good work: a named source, a figure with its day, a limit admitted.",
)
BEFORE = (
    "Print one sheet for each pupil, the key for yourself. Two groups? Make a second form with "
    "another --seed: other items, as hard.",
    "Read the key. It was made by a program from word lists: where it says “medium”, other "
    "answers with a good reason pass; nothing that it is unsure of gives points.",
)
STEPS = (
    Step(
        5,
        "Stop",
        "Say what today is about: not which text is right, but how each is made. Ask what "
        "pupils do before they pass a story on.",
    ),
    Step(
        8,
        "Guess blind",
        "Alone, then in pairs: what gave it away? How sure are you?",
    ),
    Step(
        12,
        "Look closely",
        "In pairs. Half the class takes words and voices, half takes numbers and quotations.",
    ),
    Step(
        10,
        "Lay side by side",
        "The pairs swap. What would a reader of one text alone believe?",
    ),
    Step(
        7,
        "On your own",
        "The last passage has nothing marked. Alone, in writing. This is what to grade, if "
        "anything.",
    ),
    Step(
        3,
        "Look back",
        "One thing done well in these texts, one thing you would check.",
    ),
)
QUESTIONS = (
    Question("Who created this?"),
    Question("What is done to hold my attention?"),
    Question("How might others understand it differently?"),
    Question("What values and views are in it, and what is left out?"),
    Question("Why was it sent?"),
)
MOVES = (
    Question("Stop: what do I feel, and why?"),
    Question("Investigate the source"),
    Question("Find better coverage"),
    Question("Trace claims to where they began"),
)
CARE = (
    "Beware of “they all lie”. Who doubts everything is as easily misled as who doubts "
    "nothing. Give the same points for a good source recognised as for a weak one found, and "
    "end on something that a text does well.",
    "Stay with the texts. Four texts say nothing of the newsrooms that they come from, and "
    "nothing here says left or right, true or false.",
    "Passing on, leaving out and strong words are no offences. Ask what they do to a reader.",
    "The texts may touch pupils' own lives. Nobody must say where they stand.",
)
LATER = (
    "Once is little: come back to it with other texts. What lasts is measured without marks, "
    "as in the last passage of the sheet.",
    "Homework: one story, two texts of one's own choice, the same last three questions.",
)


def _practised(title: str) -> tuple[str, ...]:
    """The exercises that name a step or a question in their LESSON."""
    every = [*exercises_found(), talk, transfer]
    return tuple(one.NAME for one in every if title in one.LESSON)


def used_in(sheet: Sheet, names: tuple[str, ...]) -> list[str]:
    """The numbers and titles of a sheet's exercises out of some, "–" where it has none."""
    found = [
        f"{at}. {one.title}"
        for at, one in enumerate(sheet.exercises, start=1)
        if one.name in names
    ]
    return found or ["–"]
