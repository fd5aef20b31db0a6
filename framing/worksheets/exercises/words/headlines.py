"""Headline comparison: who is named, what is left open, and what each chooses to tell."""

from __future__ import annotations

import re
from itertools import combinations

from framing.records import Reading, Span
from framing.tokens import WRITTEN
from framing.worksheets.contrast import only_in
from framing.worksheets.material.lists import sign
from framing.worksheets.material.material import (
    FINISHED,
    LONG_LINE,
    NOT_STORY,
    Material,
    label_of,
    passage,
    shown,
    strangers,
)
from framing.worksheets.sheet import (
    Choice,
    Claim,
    Exercise,
    Item,
    Key,
    Lesson,
    Level,
    Refusal,
    Task,
    Writing,
)

NAME, TITLE = "headlines", "Two headlines"
LESSON = Lesson(
    step="across",
    place=80,
    room=71,
    need=2,
    questions=("attention",),
    moves=("find",),
    standards=("RI.8.4", "RI.8.9"),
    terms=("headline",),
)
COUNTS: dict[Level, int] = {"easy": 1, "school": 1, "university": 2}
FEWEST_WORDS, MOST_WORDS = 4, 24
LINE = re.compile(r"[^\n]*\S[^\n]*")
SHARED_WITH_BODY, SHARED_WITH_OTHER = 2, 1  # words that a headline must have in common
MOST_ALIKE = 0.6  # of the words, beyond which there is nothing to compare
SMALL = re.compile(
    r"(?:a|an|the|and|or|but|of|in|on|at|to|for|from|with|by|as|is|are|was|be|its?|this|that"
    r"|after|over|into|than|not|no|has|have|will|how|what|why|who|his|her|their|he|she|they|let)"
)


def make(material: Material) -> Exercise | Refusal:
    """Two headlines of the event: the pair that differs most, or for another seed the next."""
    placed = {
        name: place
        for name, reading in material.readings.items()
        if name not in strangers(material) and (place := _headline(reading)) is not None
    }
    pairs = [
        (_likeness(material, left, placed[left], right, placed[right]), left, right)
        for left, right in combinations(placed, 2)
        if _share(material, left, placed[left], right, placed[right])
    ]
    items = [
        _item(material, left, placed[left], right, placed[right])
        for likeness, left, right in sorted(pairs)
        if likeness <= MOST_ALIKE
    ]
    if not items:
        reason = "No two headlines were found that surely tell different things."
        return Refusal(NAME, TITLE, reason)
    first = material.seed % len(items)
    chosen = (items[first:] + items[:first])[: COUNTS[material.level]]
    return Exercise(
        NAME,
        TITLE,
        "Both headlines stand over texts on the same event. Compare them.",
        chosen,
        "A headline must choose. Let pupils write a third one for the same event and say what "
        "theirs leaves out.",
    )


def _headline(reading: Reading) -> Span | None:
    """Where a text's headline stands in its file, None where none is sure.

    Sure is a title in the header; the line that reading takes for a headline; or, where a page
    was pasted whole, the line above the story that has most words of it. The last two must
    have a headline's length and words of the story, and none of a page's furniture.
    """
    text, body = reading.document.text, reading.document.body
    title = reading.document.title
    place = text.find(title) if title else -1
    if title and 0 <= place < body:
        return Span(place, place + len(title))
    for sentence in reading.sentences:
        found = Span(sentence.start, sentence.end)
        if sentence.role == "headline" and _is_sure(text, found):
            return found
    above = [line for line in _lines_above(text, body) if _is_sure(text, line)]
    return max(above, key=lambda line: (_shared(text, line), line.start), default=None)


def _lines_above(text: str, start: int) -> list[Span]:
    """The lines before the first that is running text; empty where none stands above it."""
    found: list[Span] = []
    for match in LINE.finditer(text, start):
        line = match[0].strip()
        if len(line) >= LONG_LINE and FINISHED.search(line) and _is_running(text, match):
            return found
        found.append(Span(match.start(), match.end()))
    return []


def _is_running(text: str, match: re.Match[str]) -> bool:
    """Whether a long line has no furniture in it, as a notice on cookies has."""
    return not (NOT_STORY.search(match[0]) or sign("furniture").search(match[0]))


def _is_sure(text: str, place: Span) -> bool:
    words = text[place.start : place.end]
    count = sum(word.isascii() for word in WRITTEN.findall(words))
    return (
        FEWEST_WORDS <= count <= MOST_WORDS
        and not words.rstrip().endswith(".")
        and not NOT_STORY.search(words)
        and not sign("furniture").search(words)
        and _shared(text, place) >= SHARED_WITH_BODY
    )


def _shared(text: str, place: Span) -> int:
    """How many words of a line stand in what follows it."""
    return len(
        _words(text[place.start : place.end]) & _words(text[place.end : place.end + 2500])
    )


def _share(material: Material, left: str, one: Span, right: str, other: Span) -> bool:
    """Whether each headline has a word of the other's text."""
    mine, theirs = (material.readings[name].document.text for name in (left, right))
    over = _words(mine[one.start : one.end]) & _words(theirs)
    under = _words(theirs[other.start : other.end]) & _words(mine)
    return min(len(over), len(under)) >= SHARED_WITH_OTHER


def _likeness(material: Material, left: str, one: Span, right: str, other: Span) -> float:
    mine = _words(material.readings[left].document.text[one.start : one.end])
    theirs = _words(material.readings[right].document.text[other.start : other.end])
    return round(len(mine & theirs) / max(1, len(mine | theirs)), 3)


def _item(material: Material, left: str, one: Span, right: str, other: Span) -> Item:
    places = ((left, one), (right, other))
    passages = [passage(material, name, place.start, place.end) for name, place in places]
    texts = [label_of(material, left), label_of(material, right)]
    lines = [p.text for p in passages]
    tasks: list[Task] = []
    said = []
    for choice in (_named(material, lines, texts), _opened(lines, texts)):
        if choice is not None:
            tasks.append(choice)
            said.append(f"{choice.ask} {choice.options[choice.right[0]]}.")
    names = _first_names(material)
    only = [only_in(lines[0], lines[1], names), only_in(lines[1], lines[0], names)]
    told = "; ".join(_tells(text, one) for text, one in zip(texts, only, strict=True))
    tasks += [
        Writing("What does each tell that the other does not? Quote it.", 2, told, 2),
        Writing("Write a third headline. What does yours leave out?", 2, "", 2),
    ]
    key = Key(
        " ".join(said) or f"{told}.",
        [shown(material, name, place.start, place.end) for name, place in places],
        [
            *(["1 point for each box"] if said else []),
            "1 point a headline for something that only it tells, quoted",
            "1 point for a headline that the texts bear out, 1 for naming what it leaves out",
        ],
        ["any difference that the words show"],
        [
            "1 point: “They say it differently.”",
            f"2 points: {told}",
        ],
    )
    return Item(passages, tasks, key, 0.3)


def _named(material: Material, lines: list[str], texts: list[str]) -> Choice | None:
    """Which headline names somebody whom the other doesn't: to be seen in the words alone.

    Only names that a text's own sentences use count, by their last word.
    """
    actors = sorted(
        {
            actor.name.split()[-1]
            for reading in material.readings.values()
            for actor in reading.actors
            if actor.kind == "person" and len(actor.mentions) > 1
        }
    )
    options = [texts[0], texts[1], "both", "neither"]
    found = []
    for name in actors:
        there = [re.search(rf"\b{re.escape(name)}\b", line) for line in lines]
        near = [name[:4].lower() in line.lower() for line in lines]
        for at in (0, 1):
            place = there[at]
            if place and not near[1 - at] and len(name) > 3 and name[0].isupper():
                found.append((place.start(), at, name))
    if not found:
        return None
    _, at, name = min(found)
    return Choice(f"Which names {name}?", options, [at])


def _opened(lines: list[str], texts: list[str]) -> Choice | None:
    """Which headline leaves something open, where one surely does and one surely doesn't."""
    sure = [bool(sign("surely_open").search(line)) or "?" in line for line in lines]
    never = [not sign("open").search(line) and "?" not in line for line in lines]
    for at in (0, 1):
        if sure[at] and never[1 - at]:
            ask = "Which leaves something open (may, could, likely, a question)?"
            return Choice(ask, [texts[0], texts[1], "both", "neither"], [at])
    return None


def _tells(text: str, only: str) -> str:
    return (
        f"only {text} tells: “{only}”" if only else f"nothing was found that only {text} tells"
    )


def _first_names(material: Material) -> set[str]:
    """The words before the last in people's names: titles and first names, lower case."""
    return {
        word.lower()
        for reading in material.readings.values()
        for actor in reading.actors
        if actor.kind == "person"
        for word in actor.name.split()[:-1]
    }


def _words(text: str) -> set[str]:
    words = (word.lower() for word in WRITTEN.findall(text))
    return {word for word in words if not SMALL.fullmatch(word)}


def claims(item: Item) -> list[Claim]:
    """What each box says, and which words only one of the two has."""
    lines = [one.text.lower() for one in item.passages]
    found = []
    for task in item.tasks:
        if isinstance(task, Choice):
            word = re.search("Which names (.+)[?]", task.ask)
            at = task.right[0]
            holds = word is None or (
                word[1].lower() in lines[at] and word[1].lower() not in lines[1 - at]
            )
            found.append(Claim(f"{task.ask} {task.options[at]}", holds))
    only = item.tasks[-2]
    assert isinstance(only, Writing)
    return [*found, Claim(f"told by one alone: {only.model}", True)]
