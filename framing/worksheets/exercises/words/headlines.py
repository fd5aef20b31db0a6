"""Headline comparison: who is named, what is left open, and what each chooses to tell."""

from __future__ import annotations

import re
from itertools import combinations

from framing.records import Span
from framing.worksheets.headings import alone_in, headline_of, words_of
from framing.worksheets.material.lists import sign
from framing.worksheets.material.material import Material, label_of, passage, shown, strangers
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
SHARED_WITH_OTHER = 1  # words that a headline must have in common
DENIED = re.compile(r"\b(?:not|never|no)\b|n[’']t\b", re.IGNORECASE)
PLACE = re.compile(
    r"(?:El|San|Los|Las|Santa|Fort|Mount|Port|Lake|New|North|South)\b"
)  # no person
MOST_ALIKE = 0.6  # of the words, beyond which there is nothing to compare


def make(material: Material) -> Exercise | Refusal:
    """Two headlines of the event: the pair that differs most, or for another seed the next."""
    placed = {
        name: place
        for name, reading in material.readings.items()
        if name not in strangers(material) and (place := headline_of(reading)) is not None
    }
    pairs = [
        (_likeness(material, left, placed[left], right, placed[right]), left, right)
        for left, right in combinations(placed, 2)
        if _share(material, left, placed[left], right, placed[right])
    ]
    items = [
        item
        for likeness, left, right in sorted(pairs)
        if likeness <= MOST_ALIKE
        and (item := _item(material, left, placed[left], right, placed[right])) is not None
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
        "A headline must choose. Ask of a word that only one uses: does the other leave it "
        "out, or say it in another way? Let pupils write a third one for the same event and "
        "say what theirs leaves out.",
    )


def _share(material: Material, left: str, one: Span, right: str, other: Span) -> bool:
    """Whether each headline has a word of the other's text."""
    mine, theirs = (material.readings[name].document.text for name in (left, right))
    over = words_of(mine[one.start : one.end]) & words_of(theirs)
    under = words_of(theirs[other.start : other.end]) & words_of(mine)
    return min(len(over), len(under)) >= SHARED_WITH_OTHER


def _likeness(material: Material, left: str, one: Span, right: str, other: Span) -> float:
    mine = words_of(material.readings[left].document.text[one.start : one.end])
    theirs = words_of(material.readings[right].document.text[other.start : other.end])
    return round(len(mine & theirs) / max(1, len(mine | theirs)), 3)


def _item(material: Material, left: str, one: Span, right: str, other: Span) -> Item | None:
    """Two headlines to compare, None where one has no word of its own."""
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
    names = _first_names(material, lines)
    alone = [alone_in(lines[0], lines[1], names), alone_in(lines[1], lines[0], names)]
    told = "; ".join(
        f"only {text} uses {', '.join(f'“{word}”' for word in words)}"
        for text, words in zip(texts, alone, strict=True)
    )
    tasks += [
        Writing("Which words does only one of them use? Quote one from each.", 2, told, 2),
        Writing("Write a third headline. What does yours leave out?", 2, "", 2),
    ]
    key = Key(
        " ".join(said) or f"{told[0].upper()}{told[1:]}.",
        [shown(material, name, place.start, place.end) for name, place in places],
        [
            *(["1 point for each box"] if said else []),
            "1 point a headline for a word that only it uses",
            "1 point for a headline that the texts bear out, 1 for naming what it leaves out",
        ],
        [
            "a name, title or small word, where only one headline has it",
            "another form of the other’s word (“vote”, “voters”), and what that changes",
        ],
        [
            "1 point: a word of one headline that the other has not",
            f"2 points: one word from each list: {told}",
        ],
    )
    return Item(passages, tasks, key, 0.3) if all(alone) else None


def _named(material: Material, lines: list[str], texts: list[str]) -> Choice | None:
    """Which headline names somebody whom the other doesn't: to be seen in the words alone.

    Only names that a text's own sentences use count, by their last word.
    """
    names = _first_names(material, lines)  # "Peña" of "Peña Nieto"
    actors = sorted(
        {
            actor.name.split()[-1]
            for reading in material.readings.values()
            for actor in reading.actors
            if actor.kind == "person" and len(actor.mentions) > 1
            if not PLACE.match(actor.name)
            if actor.name.split()[-1].lower() not in names
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
    sure = [
        "?" in line or (bool(sign("surely_open").search(line)) and not DENIED.search(line))
        for line in lines
    ]
    never = [not sign("open").search(line) and "?" not in line for line in lines]
    for at in (0, 1):
        if sure[at] and never[1 - at]:
            ask = "Which leaves something open (may, could, likely, a question)?"
            return Choice(ask, [texts[0], texts[1], "both", "neither"], [at])
    return None


def _first_names(material: Material, lines: list[str]) -> set[str]:
    """The words before the last in the names of people who stand in one of the headlines:
    titles and first names, lower case."""
    return {
        word.lower()
        for reading in material.readings.values()
        for actor in reading.actors
        if actor.kind == "person" and any(actor.name.split()[-1] in line for line in lines)
        for word in actor.name.split()[:-1]
    }


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
    for at, part in enumerate(only.model.lower().split("; only ")):
        words = re.findall("“([^”]+)”", part)
        holds = all(word in lines[at] and word not in lines[1 - at] for word in words)
        found.append(Claim(f"used by one alone: {part}", holds and bool(words)))
    return found
