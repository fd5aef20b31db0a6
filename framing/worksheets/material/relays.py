"""Lines in which a text says itself which newsroom it has something from."""

from __future__ import annotations

import re

from framing.records import Citation, Reading, Sentence
from framing.worksheets.material.certain import QUOTES
from framing.worksheets.material.choosing import apart
from framing.worksheets.material.lists import sign, terms
from framing.worksheets.material.material import (
    LONGEST,
    Line,
    Material,
    is_story,
    passage,
    said,
    shown,
)
from framing.worksheets.material.names import is_persons
from framing.worksheets.sheet import Choice, Item, Key, Task, Writing

# Names for a wrong answer, where an event has too few of its own.
DECOYS = ("Reuters", "Agence France-Presse", "Deutsche Presse-Agentur")
COUNTED = re.compile(r"^(?:[’']s)? (?:poll|survey)\b")  # a newsroom's count, not its report
# What may stand behind a newsroom's name, and before one of several: "a CBS affiliate".
BEHIND = re.compile(
    r"(?:[’']s)?(?:$|[,.;:”\"’')]|"
    r" (?:reported|reports|that|on|in|last|this|late|early|first|\w+day)\b)"
)
# A report that the line itself takes back: it came to the text as an error.
TAKEN_BACK = re.compile(r"\b(?:incorrect|false|wrong|erroneous|mistaken)ly\b|\bretracted\b")
ONE_OF = re.compile(r"\b(?:an?|one|some|several) (?:\w+ )?$")
HOWS = frozenset(terms("passing_on"))


def relay_items(material: Material) -> list[Item]:
    """An item for each line in which a text says which newsroom it has something from: the
    citations that reading puts into the text's chain, where the line itself says "reported",
    "according to" or "told", and the name is nobody's in that text."""
    made = [
        _item(material, Line(reading, sentence, at, words), cite.name)
        for reading in material.readings.values()
        for cite in reading.provenance.cites
        if cite.name in reading.provenance.chain[1:]
        for at, sentence in enumerate(reading.sentences)
        if sentence.start <= cite.start < sentence.end
        and is_story(reading, sentence)
        and (words := len(said(reading, sentence).split())) <= LONGEST["university"]
        and len(material.lists.media(said(reading, sentence))) == 1
        and _is_relayed(reading, sentence, cite)
    ]
    return apart(made)


def _is_relayed(reading: Reading, sentence: Sentence, cite: Citation) -> bool:
    """Whether a sentence surely gives something to the one newsroom that it names."""
    text = reading.document.text
    inside = len(QUOTES.findall(text, sentence.start, cite.start)) % 2 == 1
    held = [
        one
        for one in reading.provenance.cites
        if sentence.start <= one.start < sentence.end and one.name != cite.name
    ]
    return (
        cite.how in HOWS
        and not inside
        and not held
        and not COUNTED.match(text[cite.end : sentence.end])
        and bool(BEHIND.match(text[cite.end : sentence.end]))
        and not ONE_OF.search(text[sentence.start : cite.start])
        and bool(sign("passing_on").search(said(reading, sentence)))
        and not TAKEN_BACK.search(said(reading, sentence))
        and not is_persons(reading, text[cite.start : cite.end])
    )


def _item(material: Material, line: Line, name: str) -> Item:
    place = line.sentence
    whole = line.reading.document.text
    others = [one for one in DECOYS if one not in whole and one != name][:2]
    options = sorted({name, *others})
    ask = "Which other newsroom does the text have this from?"
    tasks: list[Task] = [
        Choice(ask, options, [options.index(name)]),
        Writing("How could you check it?", 1, "", 1),
    ]
    key = Key(
        f"From {name}: the line says so itself.",
        [shown(material, line.document, place.start, place.end)],
        ["1 point for the newsroom", "1 point for a way to check it"],
        ["another form of the name"],
        [
            "0 points: “Search the internet.”",
            f"1 point: find what {name} itself published, with its day, and whom it names",
        ],
    )
    shown_as = passage(material, line.document, place.start, place.end)
    return Item([shown_as], tasks, key, round(min(0.1 + 0.01 * line.words, 0.4), 2))
