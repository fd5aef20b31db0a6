"""What is for talking over, not for points: a word of doubtful owner, and who isn't heard."""

from __future__ import annotations

from framing.worksheets.material.material import Material, passage, shown
from framing.worksheets.material.names import person_of
from framing.worksheets.material.pushes import loaded_words
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
    """A word of doubtful owner, and who else might be heard."""
    rng = material.rng(NAME)
    items = _doubtful(material)
    chosen = [rng.choice(items)] if items else []
    chosen += _unheard(material)
    if not chosen:
        return Refusal(NAME, TITLE, "Nobody was found of whom it is sure that they speak.")
    return Exercise(
        NAME,
        TITLE,
        "No points here: there is no one answer. Give a reason for yours.",
        chosen,
        "These have no key. Let pupils disagree, and ask each side for words of the text.",
    )


def _doubtful(material: Material) -> list[Item]:
    """Retold words with a loaded one among them: the speaker's, or the writer's?"""
    found = []
    for one in spoken_lines(material):
        for word in loaded_words(one.line):
            inside = one.words.start <= word.place.start < one.words.end
            if inside and not one.direct:
                found.append(_whose(material, one, word.word))
                break
    return found


def _whose(material: Material, one: Spoken, word: str) -> Item:
    place = one.line.sentence
    answer = (
        f"It can't be told: the sentence gives “{word}” to {one.source}, but without quotation "
        "marks it may be the writer's choice."
    )
    key = Key(
        answer,
        [shown(material, one.line.document, place.start, place.end)],
        ["no points: listen for a reason"],
        ["the speaker's", "the writer's", "it can't be told"],
    )
    ask = f"Is “{word}” the word of the one who speaks, or of the one who writes?"
    shown_as = passage(material, one.line.document, place.start, place.end)
    return Item([shown_as], [Writing(ask, 1, answer, 0)], key, 0.6, discuss=True)


def _unheard(material: Material) -> list[Item]:
    """Who surely speaks in the texts, and who else might."""
    heard: dict[str, Spoken] = {}
    for one in spoken_lines(material):
        person = person_of(material.readings.values(), one.source)
        if person and not material.lists.media(one.source):
            heard.setdefault(person, one)
    if not heard:
        return []
    names = [one.source.split(",")[0] for one in heard.values()]
    answer = f"Some of those who speak: {'; '.join(names[:6])}. Who else is touched by it?"
    places = [(one.line.document, one.line.sentence) for one in heard.values()]
    evidence = [shown(material, name, place.start, place.end) for name, place in places[:3]]
    key = Key(answer, evidence, ["no points: listen for a reason"])
    ask = "Who is touched by this story and doesn't speak in any text? What might they say?"
    return [Item([], [Writing(ask, 1, answer, 0)], key, 0.6, discuss=True)]


def claims(item: Item) -> list[Claim]:
    """None: nothing here is keyed."""
    return []
