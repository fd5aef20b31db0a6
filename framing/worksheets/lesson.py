"""The lesson plan: what a teacher does with a sheet in 45 minutes."""

from __future__ import annotations

from msgspec import Struct

from framing.lexicons import LexiconFile, load
from framing.worksheets.exercises import modules
from framing.worksheets.sheet import Choice, Exercise, Lesson, Sheet

MINUTES = 45
LEFT_OUT = "What follows is what this program couldn't make sure of; the texts may have it."


class Standards(LexiconFile, frozen=True):
    """What standards ask for, by code."""

    standards: dict[str, str]


class Glossary(LexiconFile, frozen=True):
    """What words of the sheets mean, by word."""

    terms: dict[str, str]


class Step(Struct, frozen=True):
    """A step of the lesson, its minutes, and what it works with: the exercises' numbers and
    titles, none for a step of talk."""

    minutes: int
    title: str
    what: str
    exercises: list[str]


class Question(Struct, frozen=True):
    """A question that readers should carry away, and the exercises that practise it."""

    ask: str
    exercises: list[str]


# Each step by its short name: title, what is done, and how long beside the others.
STEPS = {
    "open": (
        "Stop",
        "Say what today is about: not which text is right, but how each is made. Alone, in "
        "writing: what do we know already?",
        5,
    ),
    "guess": ("Guess", "Alone, then in pairs: what gave it away? How sure are you?", 7),
    "close": (
        "Look closely",
        "In pairs, each pair one half of the exercises; then the pairs swap.",
        12,
    ),
    "across": (
        "Lay side by side",
        "In groups of four: what would a reader of one text alone believe?",
        10,
    ),
    "beyond": (
        "Leave the page",
        "With the net at hand, look it up for real; without, compare plans.",
        7,
    ),
    "alone": (
        "On your own",
        "Without help, alone, in writing. This is what to grade, if anything.",
        7,
    ),
    "look back": (
        "Look back",
        "What changed? One thing done well in these texts, one thing to check.",
        4,
    ),
}
QUESTIONS = {
    "who": "Who created this?",
    "attention": "What is done to hold my attention?",
    "differently": "How might others understand it differently?",
    "values": "What values and views are in it, and what is left out?",
    "why": "Why was it sent?",
}
MOVES = {
    "stop": "Stop: what do I feel, and why?",
    "investigate": "Investigate the source",
    "find": "Find better coverage",
    "trace": "Trace claims to where they began",
}
AIMS = {
    "voices": "They tell the writer's words from other people's.",
    "loaded": "They tell loaded words from plain ones, and find a plain word.",
    "omission": "They find what one text tells and another leaves out.",
    "sources": "They say who speaks, and what a source is good for.",
    "lateral": "They plan how to check a claim without the page that makes it.",
    "chain": "They say through whose hands a text came.",
    "numbers": "They ask of two figures what each counts before they call one wrong.",
}
ALWAYS = "They recognise good work: a named source, a figure with its day, a limit admitted."
LATER = (
    "Once is little: come back to it with other texts. What lasts is measured without help, "
    "as in the last passage of the sheet.",
    "Homework: one story, two texts of one's own choice, the same questions.",
)


def lesson_of(name: str) -> Lesson:
    """What a lesson does with an exercise."""
    return modules()[name].LESSON


def steps(sheet: Sheet) -> list[Step]:
    """The steps of a sheet's lesson, those that its exercises fill, MINUTES in all."""
    held = {
        step: [
            f"{at}. {e.title}" for at, e in _numbered(sheet) if lesson_of(e.name).step == step
        ]
        for step in STEPS
    }
    used = [step for step in STEPS if held[step]]
    whole = sum(STEPS[step][2] for step in used)
    shares = [MINUTES * STEPS[step][2] / whole for step in used]
    ends = [round(sum(shares[: at + 1])) for at in range(len(shares))]
    minutes = [end - start for start, end in zip([0, *ends], ends, strict=False)]
    return [
        Step(minutes[at], STEPS[step][0], STEPS[step][1], held[step])
        for at, step in enumerate(used)
    ]


def _numbered(sheet: Sheet) -> list[tuple[int, Exercise]]:
    return list(enumerate(sheet.exercises, start=1))


def aims(sheet: Sheet) -> list[str]:
    """What pupils can do afterwards, by the exercises that are in."""
    names = {one.name for one in sheet.exercises}
    return [aim for name, aim in AIMS.items() if name in names] + [ALWAYS]


def questions(sheet: Sheet) -> list[Question]:
    """The five key questions that the sheet practises."""
    return _practised(sheet, QUESTIONS, "questions")


def moves(sheet: Sheet) -> list[Question]:
    """The four moves that the sheet practises."""
    return _practised(sheet, MOVES, "moves")


def _practised(sheet: Sheet, asks: dict[str, str], kind: str) -> list[Question]:
    found = [
        Question(
            ask,
            [
                f"{at}. {e.title}"
                for at, e in _numbered(sheet)
                if short in getattr(lesson_of(e.name), kind)
            ],
        )
        for short, ask in asks.items()
    ]
    return [one for one in found if one.exercises]


def standards(sheet: Sheet) -> list[tuple[str, str, list[str]]]:
    """The standards that the sheet practises: code, our sentence, exercises."""
    listed = load("standards", Standards).standards
    found = [
        (
            code,
            sentence,
            [e.title for e in sheet.exercises if code in lesson_of(e.name).standards],
        )
        for code, sentence in listed.items()
    ]
    return [one for one in found if one[2]]


def glossary(sheet: Sheet) -> list[tuple[str, str]]:
    """The words that occur on the sheet, with what they mean, in order of the alphabet."""
    listed = load("glossary", Glossary).terms
    shown = _shown(sheet)
    named = {term for e in sheet.exercises for term in lesson_of(e.name).terms}
    used = {term for term in named if term in shown}
    return [(term, listed[term]) for term in sorted(used)]


def _shown(sheet: Sheet) -> str:
    """What the sheet itself says to pupils and teacher, in lower case: titles, tasks, hints."""
    words = []
    for one in sheet.exercises:
        words += [one.title, one.ask, one.teach]
        for item in one.items:
            for task in item.tasks:
                words.append(task.ask)
                words += task.options if isinstance(task, Choice) else []
    return " ".join(words).lower()


def before(sheet: Sheet) -> list[str]:
    """What to do before the lesson."""
    return [
        "Print one sheet for each pupil, the key for yourself. Two groups? Make a second form "
        "with another --seed: other items, as hard.",
        "Lay the whole texts out, lettered as the key has them: some questions ask of them.",
        "Read the key. A program made it from word lists and comparisons; under each exercise "
        "it says how often such answers were right. Another answer with a good reason passes.",
        *_level_words(sheet),
    ]


def _level_words(sheet: Sheet) -> list[str]:
    if sheet.level != "easy":
        return ["Too hard for some? Make the same sheet with --level easy for them."]
    return ["This is the easier level: shorter sentences, fewer items, words explained."]


def care(sheet: Sheet) -> list[str]:
    """What to beware of."""
    count = len(sheet.letters)
    return [
        "Beware of “they all lie”. Who doubts everything is as easily misled as who doubts "
        "nothing. Give the same points for a good source recognised as for a weak one found, "
        "and end on something that a text does well.",
        f"Stay with the texts. These {count} say nothing of the newsrooms that they come from, "
        "and nothing here says left or right, true or false.",
        "Passing on, leaving out and strong words are no offences. Ask what they do to a "
        "reader.",
        "The texts may touch pupils' own lives. Nobody must say where they stand.",
    ]
