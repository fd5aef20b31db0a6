"""The lesson plan: what a teacher does with a sheet in 45 minutes. Plain data."""

from __future__ import annotations

from msgspec import Struct

from framing.worksheets.sheet import Sheet


class Step(Struct, frozen=True):
    """A step of the lesson, its minutes, and the exercises that it uses, by name."""

    minutes: int
    title: str
    what: str
    exercises: tuple[str, ...] = ()


class Question(Struct, frozen=True):
    """A question that readers should carry away, and the exercises that practise it."""

    ask: str
    exercises: tuple[str, ...]


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
        ("blind",),
    ),
    Step(
        12,
        "Look closely",
        "In pairs. Half the class takes words and voices, half takes numbers and quotations.",
        ("loaded", "voices", "frames", "rewrite", "numbers", "quotations"),
    ),
    Step(
        10,
        "Lay side by side",
        "The pairs swap. What would a reader of one text alone believe?",
        ("chain", "omission", "headlines", "dates", "sources"),
    ),
    Step(
        7,
        "On your own",
        "The last passage has nothing marked. Alone, in writing. This is what to grade, if "
        "anything.",
        ("transfer",),
    ),
    Step(
        3,
        "Look back",
        "One thing done well in these texts, one thing you would check.",
        ("talk",),
    ),
)
QUESTIONS = (
    Question("Who created this?", ("blind", "chain")),
    Question("What is done to hold my attention?", ("loaded", "headlines")),
    Question("How might others understand it differently?", ("voices", "frames", "talk")),
    Question("What values and views are in it, and what is left out?", ("frames", "omission")),
    Question("Why was it sent?", ("blind", "sources", "talk")),
)
MOVES = (
    Question("Stop: what do I feel, and why?", ("loaded", "rewrite")),
    Question("Investigate the source", ("blind", "sources")),
    Question("Find better coverage", ("omission", "numbers", "headlines")),
    Question("Trace claims to where they began", ("chain", "quotations", "dates")),
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


def used_in(sheet: Sheet, names: tuple[str, ...]) -> list[str]:
    """The numbers and titles of a sheet's exercises out of some, "–" where it has none."""
    found = [
        f"{at}. {one.title}"
        for at, one in enumerate(sheet.exercises, start=1)
        if one.name in names
    ]
    return found or ["–"]
