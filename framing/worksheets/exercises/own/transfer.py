"""The last item: an unmarked passage, and all that was practised."""

from __future__ import annotations

import re
from collections.abc import Sequence

from framing.records import Reading, Span
from framing.worksheets.exercises.voices.sources import (
    is_of_the_world,
    name_at_end,
    with_apposition,
)
from framing.worksheets.material.certain import is_outside, is_outside_marks
from framing.worksheets.material.choosing import drawn, shows
from framing.worksheets.material.counted import counted_in
from framing.worksheets.material.lists import pairs, sign
from framing.worksheets.material.material import Line, Material, passage, said, shown, strangers
from framing.worksheets.material.names import persons_in
from framing.worksheets.material.pushes import loaded_words
from framing.worksheets.material.spoken import Spoken, spoken_in
from framing.worksheets.material.windows import windows
from framing.worksheets.sheet import (
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

NAME, TITLE = "transfer", "On your own"
LESSON = Lesson(
    step="alone",
    place=190,
    room=93,
    need=0,
    questions=("who", "attention", "values"),
    moves=("stop", "find"),
    standards=("RI.8.1", "RI.8.8", "UNESCO MIL 4"),
)
# A figure's source that a reader can look up: somebody's, with a name, or a court's papers.
SOURCED = re.compile(
    r"\baccording to (?:(?:the|an?|its|data|figures|records|documents|from|by|of) ){0,5}"
    r"(?:[A-Z]|(?:court|police|tax|campaign|financial) )"
    r"|\b(?:[A-Z]\w*|court|police|tax) (?:poll|survey|study|report|data|records|documents)\b.* "
    r"(?:show|found|find|say|said|put)\w*\b"
    r"|\bthe (?:poll|survey|study) (?:showed|found)\b"
)
# Somebody on themselves where no quotation marks show it: a message set into the text.
SELF = re.compile(r"\b(?:I|I[’']\w+|[Ww]e|[Mm]y|[Oo]ur|me)\b|\bpic\.twitter")
QUOTED = re.compile(r"[“\"][^“”\"]*[”\"]")
WORDS: dict[Level, tuple[int, int]] = {
    "easy": (40, 70),
    "school": (50, 85),
    "university": (100, 160),
}
RUBRIC = [
    "the first two tasks: 0 points without a word of the text, 1 for a claim alone, 2 for a "
    "claim with words that show it, 3 for both and how somebody else might read them",
    "the third: 1 point for a place that could answer",
]


def make(material: Material) -> Exercise | Refusal:
    """A passage that no other exercise showed, where there is one."""
    low, high = WORDS[material.level]
    every = [
        _item(material, name, window)
        for name, reading in material.readings.items()
        if name not in strangers(material)
        for window in windows(reading, low, high)
        if not SELF.search(QUOTED.sub("", said(reading, window)))
    ]
    # those with something surely done well, where there are any, and not a bare name alone
    *most, last = pairs("well")
    made = [i for i in every if any(one in i.key.answer for one in most)]
    made = made or [i for i in every if last in i.key.answer] or every
    fresh = [item for item in made if not shows(item, material.seen)]
    items = drawn(fresh or made, 1, material.level, material.rng(NAME))
    if not items:
        return Refusal(NAME, TITLE, "No passage of a useful length was found.")
    return Exercise(
        NAME,
        TITLE,
        "No words are underlined for you here. Read the passage as you would any news.",
        items,
        "What counts is whether pupils now look without being told where. Give the same points "
        "for good work seen (a named source, a figure with its day) as for a fault.",
    )


def _noticed(material: Material, name: str, window: Span) -> tuple[list[str], list[str]]:
    """What a passage surely does well, if anything, and what one would ask about."""
    reading = material.readings[name]
    inside = [
        line
        for line in material.lines
        if line.document == name and window.start <= line.sentence.start < window.end
    ]
    outside = [said(reading, line.sentence) for line in inside if is_outside_marks(line)]
    pushes = [one.word for line in inside if is_outside(line) for one in loaded_words(line)]
    figures = counted_in(reading, window)[:3]
    limits = [match[0] for line in outside for match in sign("limits").finditer(line)]
    speakers = _speakers(material, inside)
    known = [who for who in speakers if sign("jobs").search(who)]
    plain = [
        who
        for who, one in speakers.items()
        if who not in known
        and len(name_at_end(one.source.split(",")[0].split())) > 1
        and is_of_the_world(one)
    ]
    found = zip(
        pairs("well"), (known, _sourced(reading, window, figures), limits, plain), strict=True
    )
    well = [f"{what}: “{one}”" for what, held in found for one in dict.fromkeys(held)]
    asked = [f"“{word}”: who calls it so?" for word in pushes]
    asked += [
        f"“{match[0]}”: who, and how many?"
        for line in outside
        for match in sign("unnamed").finditer(line)
    ]
    bare = _unexplained(reading, window, figures)
    asked += [f"“{one}”: how is it known?" for one in bare]
    return well, asked


def _item(material: Material, name: str, window: Span) -> Item:
    """A passage with what is to be noticed in it, the easier the more that is."""
    well, asked = _noticed(material, name, window)
    tasks: list[Task] = [
        Writing("One thing that the passage does well. Quote it.", 2, "; ".join(well), 3),
        Writing("One word or sentence that you would ask about. Why?", 2, "; ".join(asked), 3),
        Writing("What would you look up next, and where?", 1, "", 1),
    ]
    begin = f" To begin with: {'; '.join([*well, *asked])}" if well or asked else ""
    good = (
        f"it {well[0]}" if well else "something that the passage does, with words that show it"
    )
    gives = pairs("well").get(
        good.partition(":")[0][3:], "what that gives a reader, how another may read it"
    )
    key = Key(
        f"No one answer.{begin}",
        [shown(material, name, window.start, window.end)],
        RUBRIC,
        ["anything that the words bear out"],
        [
            "1 point: “It is well written.”",
            f"2 points: {good}",
            f"3 points: the same, and {gives}",
        ],
    )
    difficulty = 0.4 - 0.05 * min(len(well) + len(asked), 4)
    shown_as = passage(material, name, window.start, window.end)
    return Item([shown_as], tasks, key, round(difficulty, 2))


def _speakers(material: Material, lines: Sequence[Line]) -> dict[str, Spoken]:
    """What the people say who surely speak in some lines, as written, with what is added to
    their names."""
    persons = persons_in(material.readings.values())
    return {
        one.text[(place := with_apposition(one)).start : place.end].strip(" ,"): one
        for one in map(spoken_in, lines)
        if one is not None and one.source.split(",")[0].split()[-1] in persons
    }


def _sourced(reading: Reading, window: Span, figures: Sequence[str]) -> list[str]:
    """The figures of a passage whose sentence says what they are from: a poll, a report."""
    lines = [
        line
        for line in _lines(reading, window)
        if SOURCED.search(line) and not sign("unnamed").search(line)
        if not sign("nobodys").search(line)
    ]
    return [one for one in figures if any(one in line for line in lines)]


def _unexplained(reading: Reading, window: Span, figures: Sequence[str]) -> list[str]:
    """The figures of a passage in which nothing says who gives them, or from what."""
    lines = _lines(reading, window)
    signs = ("evidence", "hearing", "no_count")
    told = any(sign(name).search(one) for one in lines for name in signs)
    return [] if told else list(figures)


def _lines(reading: Reading, window: Span) -> list[str]:
    return [
        said(reading, one)
        for one in reading.sentences
        if window.start <= one.start < window.end
    ]


def claims(item: Item) -> list[Claim]:
    """What the key names stands in the passage."""
    text = item.passages[0].text
    told = item.key.answer
    quoted = [part.split("”")[0] for part in told.split("“")[1:]]
    return [Claim(f"in the passage: {told}", all(one in text for one in quoted))]
