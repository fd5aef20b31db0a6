"""What is for talking over, not for points: who isn't heard."""

from __future__ import annotations

from framing.worksheets.material.material import Material, shown
from framing.worksheets.material.names import person_of
from framing.worksheets.material.spoken import Spoken, spoken_lines
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


def make(material: Material) -> Exercise | Refusal:
    """Who surely speaks in the texts, and who else might."""
    heard: dict[str, Spoken] = {}
    for one in spoken_lines(material):
        person = person_of(material.readings.values(), one.source)
        if person and not material.lists.media(one.source):
            heard.setdefault(person, one)
    if not heard:
        return Refusal(NAME, TITLE, "Nobody was found of whom it is sure that they speak.")
    names = [one.source.split(",")[0] for one in heard.values()]
    answer = f"Some of those who speak: {'; '.join(names[:6])}. Who else is touched by it?"
    places = [(one.line.document, one.line.sentence) for one in heard.values()]
    evidence = [shown(material, name, place.start, place.end) for name, place in places[:3]]
    key = Key(answer, evidence, ["no points: listen for a reason"])
    ask = "Who is touched by this story and doesn't speak in any text? What might they say?"
    return Exercise(
        NAME,
        TITLE,
        "No points here: there is no one answer. Give a reason for yours.",
        [Item([], [Writing(ask, 1, answer, 0)], key, 0.6, discuss=True)],
        "These have no key. Let pupils disagree, and ask each side for words of the text.",
    )


def claims(item: Item) -> list[Claim]:
    """None: nothing here is keyed."""
    return []
