"""Lines in which a text says itself which newsroom it has something from."""

from __future__ import annotations

import re

from framing.records import Span
from framing.worksheets.material.certain import QUOTES
from framing.worksheets.material.choosing import apart
from framing.worksheets.material.lists import terms
from framing.worksheets.material.material import Line, Material, bare, passage, said, shown
from framing.worksheets.sheet import Choice, Item, Key, Task, Writing

# Names for a wrong answer, where an event has too few of its own.
DECOYS = ("Reuters", "Agence France-Presse", "Deutsche Presse-Agentur")
RELAYS = "|".join(map(re.escape, terms("relays")[:4]))
BEHIND = re.compile(rf"^,? (?:first |also )?(?:{RELAYS})\b")
BEFORE = re.compile(r"\b[Aa]ccording to (?:the )?$")


TOLD = re.compile(r"\b(?:told|tells) (?:the )?$")


def relay_items(material: Material) -> list[Item]:
    """An item for each line that passes on what another newsroom reported or was told."""
    made = [
        _item(material, line, name)
        for line in material.lines
        for name in _relayed(material, line)
        if not _is_own(material, line, name)
    ]
    return apart(made)


def _is_own(material: Material, line: Line, name: str) -> bool:
    """Whether a newsroom is the text's own, or another of the event's."""
    own = [line.reading.provenance.publisher or ""]
    own += [bare(one.document.outlet) for one in material.comparison.readings]
    core = name.lower().removeprefix("the ")[:4]
    return any(core in one.lower() for one in own if one)


def _relayed(material: Material, line: Line) -> list[str]:
    """The one newsroom that a line surely passes on, as a list of one or none."""
    text = said(line.reading, line.sentence)
    places = material.lists.media(text)
    found = [text[place.start : place.end] for place in places if _is_relayed(text, place)]
    return found if len(found) == len(places) == 1 else []


def _is_relayed(text: str, place: Span) -> bool:
    before, behind = text[: place.start], text[place.end :]
    inside = len(QUOTES.findall(before)) % 2 == 1
    heard = BEHIND.match(behind) or BEFORE.search(before) or TOLD.search(before)
    return bool(heard) and not inside


def _item(material: Material, line: Line, name: str) -> Item:
    place = line.sentence
    whole = line.reading.document.text
    others = [one for one in DECOYS if one not in whole and one != name][:2]
    options = sorted({name, *others})
    ask = "Through which other newsroom did this come to the text?"
    tasks: list[Task] = [
        Choice(ask, options, [options.index(name)]),
        Writing("How could you check it?", 1, "", 1),
    ]
    key = Key(
        f"Through {name}: the line says so itself.",
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
