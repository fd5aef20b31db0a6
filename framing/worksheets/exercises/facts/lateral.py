"""Lateral reading: leave the page, and see what others say of a claim."""

from __future__ import annotations

import re

from msgspec import structs

from framing.records import Sentence, Span
from framing.worksheets.exercises.facts.checking import GUESS
from framing.worksheets.material.certain import is_outside
from framing.worksheets.material.choosing import drawn
from framing.worksheets.material.counted import CLOCK, counted_in
from framing.worksheets.material.lists import Topic, sign, topic_of
from framing.worksheets.material.material import Line, Material, passage, said, shown
from framing.worksheets.material.pushes import loaded_words
from framing.worksheets.material.spoken import Spoken, spoken_lines
from framing.worksheets.material.statements import leans, points_back
from framing.worksheets.sheet import Claim, Exercise, Item, Key, Lesson, Shown, Task, Writing

NAME, TITLE = "lateral", "Leave the page"
LESSON = Lesson(
    step="beyond",
    place=130,
    room=89,
    need=1,
    questions=("who", "why"),
    moves=("stop", "investigate", "find", "trace"),
    standards=("W.8.8", "RI.8.8", "UNESCO MIL 3", "UNESCO MIL 4"),
    terms=("claim", "lateral reading"),
)


# Words of somebody on themselves.
OWN = re.compile(
    r"^\W*(?:that )?(?:he|she|they|his|her|their)\b|\b(?:I|[Ww]e|[Mm]y|[Oo]ur|me|us)\b"
)
# A statement of what is or was so, and what it can be checked by: a figure, or a name within.
# Of words that are no plain fact.
SIGNS = ("judging", "no_claim", "verdicts", "not_plain", "views")
FACT = re.compile(r"\b(?:is|are|was|were|has|have|had|[a-z]{2,}ed)\b")
EXACT = re.compile(r"\d|[a-z,] [A-Z][a-z]")
NOBODY = re.compile(
    r"(?i)(?:an?|one|some|several|two|three|other)\b"
)  # has nothing known to win
DAY = re.compile(r"\b[A-Z][a-z]+day\b")


def make(material: Material) -> Exercise:
    """One claim, and what a pupil would look up, where, and what would change the answer."""
    spoken = spoken_lines(material)
    claimed = [_spoken(material, one) for one in spoken if _is_claim(material, one)]
    exact = [one for one in claimed if re.search(r"\d", one.passages[0].text)]
    exact += [_figure(material, line) for line in material.lines if _is_counted(line)]
    telling = [one for one in exact if sign("telling").search(one.passages[0].text)]
    made = telling or exact or claimed
    items = drawn(made, 1, material.level, material.rng(NAME), material.seen)
    return Exercise(
        NAME,
        TITLE,
        "Stop before you believe or pass on a claim. Plan how to check this one, or one of "
        "your choice where none is shown, without this page: investigate who says it, find "
        "better coverage, trace it to where it began.",
        items or [_of_their_own()],
        "Fact checkers read sideways: they open other pages about a source before they read "
        "on. With the net at hand, let pupils do it in ten minutes; without, the plan is the "
        "work. Give points for a place that could answer, not for the longest list.",
    )


def _spoken(material: Material, one: Spoken) -> Item:
    source = re.sub(r"^The\b", "the", one.source.split(",")[0])
    whom = f", and what {source} has to win or lose by it"
    return _item(material, one.line.document, one.line.sentence, "", whom)


def _figure(material: Material, line: Line) -> Item:
    begin = f"where “{_figures(line)[0]}” comes from, and "
    return _item(material, line.document, line.sentence, begin)


def _is_counted(line: Line) -> bool:
    """Whether a line of the writer's says how many of something there are or were."""
    text = said(line.reading, line.sentence)
    return (
        is_outside(line)
        and bool(_figures(line))
        and not GUESS.search(text)
        and _is_plain(line)
        and not (leans(text) or points_back(text) or loaded_words(line))
    )


def _is_plain(line: Line) -> bool:
    """Whether a line has no verdict, view or image, and isn't about whom the newsroom asked."""
    words = said(line.reading, line.sentence)
    return not any(
        sign(name).search(words) for name in ("verdicts", "views", "own_work", "no_count")
    )


def _is_exact(words: str) -> bool:
    """Whether words hold a figure or a name, and no time of the clock; a day is neither."""
    return not CLOCK.search(words) and bool(EXACT.search(DAY.sub("", words)))


def _figures(line: Line) -> list[str]:
    """The figures of a line that somebody must have counted, as written."""
    figures = counted_in(line.reading, Span(line.sentence.start, line.sentence.end))
    return [one for one in figures if not sign("common").fullmatch(one.split()[-1])]


def _is_claim(material: Material, one: Spoken) -> bool:
    """Whether a person states a fact of the world that a name or figure lets one look up: no
    newsroom's report, nothing of the speaker's own, no promise, value, view or quip, and no
    exact words without a figure, which are mostly a view."""
    words = one.text[one.words.start : one.words.end]
    unsure = any(sign(name).search(f"{one.cue} {words}") for name in SIGNS)
    return (
        bool(FACT.search(words) and _is_exact(words))
        and (not one.direct or bool(re.search(r"\d", words)))
        and not unsure
        and not OWN.search(words)
        and "?" not in words
        and not material.lists.media(one.source)
        and not NOBODY.match(one.source)
    )


def _of_their_own() -> Item:
    """A claim that pupils choose, where no line surely is one."""
    tasks, key = _plan(topic_of("", "own"), "", "", [])
    answer = "No one answer: any claim that could be checked, and a plan that leaves the page."
    copied = Writing("Choose a claim of these texts that could be checked. Copy it.", 2, "", 0)
    return Item([], [copied, *tasks], structs.replace(key, answer=answer), 0.2)


def _item(
    material: Material, name: str, place: Span | Sentence, begin: str = "", whom: str = ""
) -> Item:
    """A claim with a plan by what it is about."""
    shown_as = passage(material, name, place.start, place.end)
    evidence = [shown(material, name, place.start, place.end)]
    tasks, key = _plan(
        topic_of(shown_as.text, "count" if begin else "other"), begin, whom, evidence
    )
    difficulty = 0.2 + 0.01 * max(0, len(shown_as.text.split()) - 15)
    return Item([shown_as], tasks, key, round(min(difficulty, 0.9), 2))


def _plan(topic: Topic, begin: str, whom: str, evidence: list[Shown]) -> tuple[list[Task], Key]:
    """The tasks of a plan, and their key."""
    what = f"{begin}{topic.what}{whom}"
    tasks: list[Task] = [
        Writing("What would you look up?", 2, what, 1),
        Writing("Where? Name two places.", 2, topic.where, 2),
        Writing("What would change your mind?", 2, topic.change, 1),
    ]
    key = Key(
        f"Look up {what}.",
        evidence,
        [
            "1 point for a question that can be answered",
            "1 point a place that could answer it",
            "1 point for a finding that would count against the claim",
        ],
        ["any plan that leaves the page"],
        [
            "1 point: “I would google it.”",
            f"2 to 3 points: {topic.where}",
            f"4 points: the same, with what would count against it: {topic.change}",
        ],
    )
    return tasks, key


def claims(item: Item) -> list[Claim]:
    """Who makes the claim, or what it counts; none where pupils choose it."""
    if not item.passages:
        return []
    text, what = item.passages[0].text, item.key.answer
    told = re.findall(r"where “([^”]+)”|, and what ([^,]+) has to win", what)
    holds = all(figure in text and name[1:] in text for figure, name in told)
    return [Claim(f"“{text}”: {what}", holds)]
