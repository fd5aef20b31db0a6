"""What is for talking over, not for points: who isn't heard."""

from __future__ import annotations

from collections import Counter

from framing.records import Span
from framing.worksheets.material.lists import sign
from framing.worksheets.material.material import Material, said, shown
from framing.worksheets.material.names import person_of, persons_in
from framing.worksheets.material.spoken import spoken_lines
from framing.worksheets.sheet import Claim, Exercise, Item, Key, Lesson, Refusal, Writing

NAME, TITLE = "talk", "To talk about"
LESSON = Lesson(
    step="look back",
    place=150,
    room=51,
    need=6,
    questions=("differently", "why"),
    standards=("RI.8.6",),
)
FEW, MANY = 6, 40  # of the people listed; exact words by which anybody is listed


def make(material: Material) -> Exercise | Refusal:
    """Who surely speaks in the texts, and who else might."""
    heard, words = _heard(material)
    if len(heard) < 2:  # a list of one hides the others
        return Refusal(NAME, TITLE, "Too few were found of whom it is sure that they speak.")
    order = sorted(heard, key=lambda person: -words[person])
    most = [one for at, one in enumerate(order) if at < FEW or words[one] >= MANY]
    names = "; ".join(heard[one][0] for one in most)
    answer = f"Some of those who speak: {names}. Who else is touched by it?"
    places = [heard[one][1:] for one in order[:3]]
    evidence = [shown(material, name, place.start, place.end) for name, place in places]
    key = Key(answer, evidence, ["no points: listen for a reason"])
    ask = "Who is touched by this story and doesn't speak in any text? What might they say?"
    return Exercise(
        NAME,
        TITLE,
        "No points here: there is no one answer. Give a reason for yours.",
        [Item([], [Writing(ask, 1, answer, 0)], key, 0.6, discuss=True)],
        "These have no key. Let pupils disagree, and ask each side for words of the text.",
    )


def _heard(material: Material) -> tuple[dict[str, tuple[str, str, Span]], Counter[str]]:
    """Who surely speaks in some line, or is quoted at length, each as written, with a text and
    a place in it; and how many exact words each has in all texts."""
    readings = material.readings.values()
    heard: dict[str, tuple[str, str, Span]] = {}
    for one in spoken_lines(material):
        place = Span(one.line.sentence.start, one.line.sentence.end)
        person = person_of(readings, one.source)
        if person and not material.lists.media(one.source):
            heard.setdefault(person, (one.source.split(",")[0], one.line.document, place))
    words: Counter[str] = Counter()
    for reading in readings:
        for told in reading.attributions:
            name = told.speaker or ""
            medium = material.lists.media(name) or sign("papers").search(name)
            if told.kind != "direct" or not name or medium:
                continue
            person = person_of(readings, name)
            words[person] += sum(len(said(reading, part).split()) for part in told.content)
            if words[person] >= MANY and name.split()[-1] in persons_in(readings):
                heard.setdefault(person, (name, reading.document.id, told.content[0]))
    return heard, words


def claims(item: Item) -> list[Claim]:
    """None: nothing here is keyed."""
    return []
