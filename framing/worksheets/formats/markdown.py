"""A worksheet as Markdown: the pupils' sheet, the teacher's key, the lesson plan."""

from __future__ import annotations

from framing.reporting.formats.markdown import plain
from framing.worksheets import lesson
from framing.worksheets.formats.views import (
    LEVELS,
    caution,
    counted,
    hardness,
    intro,
    is_table,
    open_tasks,
    points_said,
    warning,
)
from framing.worksheets.measured import sureness
from framing.worksheets.sheet import (
    Choice,
    Grid,
    Item,
    Marking,
    Passage,
    Sheet,
    Task,
    Writing,
    points_in,
    total_of,
)

LINE = "\\_" * 60


def files_of(sheet: Sheet) -> dict[str, str]:
    """The files of a worksheet by name."""
    return {"sheet.md": pupils(sheet), "key.md": key(sheet), "lesson.md": plan(sheet)}


def pupils(sheet: Sheet) -> str:
    """The pupils' sheet."""
    blocks = [
        f"# How is it told? {plain(sheet.title)}",
        f"Name {LINE[:48]} Class {LINE[:16]} Date {LINE[:20]}",
        intro(sheet),
    ]
    for at, exercise in enumerate(sheet.exercises, start=1):
        total = points_in(exercise)
        points = f" ({counted(total)})" if total else ""
        blocks.append(f"## {at}. {exercise.title}{points}")
        blocks.append(plain(exercise.ask))
        for number, item in enumerate(exercise.items, start=1):
            blocks += _item(item, number if len(exercise.items) > 1 else None)
    if sheet.level == "easy":
        words = [f"**{term}**: {plain(told)}" for term, told in lesson.glossary(sheet)]
        blocks += ["## Words", _list(words)]
    return "\n\n".join(blocks) + "\n"


def _left_out(sheet: Sheet) -> list[str]:
    if not sheet.refusals:
        return []
    lines = "\n".join(f"- **{one.title}** {plain(one.reason)}" for one in sheet.refusals)
    return ["## Left out of this sheet", lesson.LEFT_OUT, lines]


def _item(item: Item, number: int | None) -> list[str]:
    blocks = [f"> {_passage(one)}" for one in item.passages]
    if number:
        blocks = [f"**{number}.**", *blocks]
    rest = list(item.tasks)
    if is_table(item):
        blocks.append(_table([task for task in rest if isinstance(task, Choice)]))
        rest = [task for task in rest if not isinstance(task, Choice)]
    return [*blocks, *(_task(task) for task in rest)]


def _passage(one: Passage) -> str:
    text = plain(one.text)
    if one.focus is not None:
        before, inner, after = (
            one.text[: one.focus.start],
            one.text[one.focus.start : one.focus.end],
            one.text[one.focus.end :],
        )
        text = f"{plain(before)}**{plain(inner)}**{plain(after)}"
    return f"*{plain(one.label)}:* {text}"


def _table(choices: list[Choice]) -> str:
    options = [plain(option) for option in choices[0].options]
    rows = [f"| {plain(one.ask)} |" + " ☐ |" * len(options) for one in choices]
    rule = "| --- |" + " :-: |" * len(options)
    return "\n".join(["|  | " + " | ".join(options) + " |", rule, *rows])


def _task(task: Task) -> str:
    match task:
        case Choice(ask, options):
            return plain(ask) + "\n\n" + "\n".join(f"- ☐ {plain(one)}" for one in options)
        case Marking(ask):
            return plain(ask)
        case Writing(ask, lines):
            return "\n\n".join([plain(ask), *[LINE] * lines])
        case Grid(ask, rows, columns):
            head = f"| {plain(ask)} | " + " | ".join(map(plain, columns)) + " |"
            rule = "| --- |" + " --- |" * len(columns)
            body = [f"| {plain(row)} |" + "  |" * len(columns) for row in rows]
            return "\n".join([head, rule, *body])
    raise TypeError(f"no way to write {task!r}")


def key(sheet: Sheet) -> str:
    """The teacher's key."""
    blocks = [
        f"# Key: {plain(sheet.title)}",
        f"{LEVELS[sheet.level].capitalize()}, form {sheet.seed}, {counted(total_of(sheet))}. "
        f"{caution()}",
        *_beware(sheet),
        "| Text | Outlet | What it seems to be | Published |\n| --- | --- | --- | --- |\n"
        + "\n".join(
            f"| {one.letter} | {plain(one.outlet)} | {plain(one.what)} | "
            f"{one.published or 'not given'} |"
            for one in sheet.letters
        ),
    ]
    for at, exercise in enumerate(sheet.exercises, start=1):
        blocks += [f"## {at}. {exercise.title}", plain(exercise.teach)]
        if points_in(exercise):
            blocks.append(f"*{plain(sureness(exercise.name))}*")
        for number, item in enumerate(exercise.items, start=1):
            blocks.append(_key_of(item, f"{at}.{number}"))
    return "\n\n".join(blocks) + "\n"


def _beware(sheet: Sheet) -> list[str]:
    told = warning(sheet)
    return [f"**{plain(told)}**"] if told else []


def _key_of(item: Item, number: str) -> str:
    lines = [f"**{number}** {plain(item.key.answer)}"]
    lines += [f"- {plain(task.ask)} {plain(task.model)}" for task in open_tasks(item)]
    lines += [f"- From {plain(e.label)}: “{plain(e.quote)}”" for e in item.key.evidence]
    if item.key.accept:
        lines.append(f"- Also accept: {plain('; '.join(item.key.accept))}")
    lines += [f"- Answers: {plain(one)}" for one in item.key.models]
    lines.append(f"- {plain(points_said(item))} This item is {hardness(item)}.")
    return "\n".join([lines[0], "", *lines[1:]])


def plan(sheet: Sheet) -> str:
    """The lesson plan."""
    blocks = [f"# Lesson plan: {plain(sheet.title)}", f"{lesson.MINUTES} minutes."]
    blocks += _beware(sheet)
    blocks += ["## Aims", _list(lesson.aims(sheet)), "## Before", _list(lesson.before(sheet))]
    rows = ["| Minutes | Step | Exercises |", "| --- | --- | --- |"]
    rows += [
        f"| {step.minutes} | **{step.title}.** {step.what} | {', '.join(step.exercises)} |"
        for step in lesson.steps(sheet)
    ]
    blocks += ["## Steps", "\n".join(rows)]
    for heading, questions in (
        ("Key questions (Center for Media Literacy)", lesson.questions(sheet)),
        ("Moves (SIFT)", lesson.moves(sheet)),
    ):
        blocks += [
            f"## {heading}",
            _list([f"{one.ask} *{', '.join(one.exercises)}*" for one in questions]),
        ]
    standards = [f"**{c}** {s} *{', '.join(e)}*" for c, s, e in lesson.standards(sheet)]
    terms = [f"**{term}**: {meaning}" for term, meaning in lesson.glossary(sheet)]
    blocks += ["## Standards (Common Core, UNESCO)", _list(standards)]
    blocks += ["## Words", _list(terms)] if terms else []
    blocks += ["## Take care", _list(lesson.care(sheet)), "## Later", _list(lesson.LATER)]
    blocks += _left_out(sheet)
    return "\n\n".join(blocks) + "\n"


def _list(lines: tuple[str, ...] | list[str]) -> str:
    return "\n".join(f"- {line}" for line in lines)
