"""What is no rate, as blocks: the generic frames' questions, a frame's four functions,
and the words near the actors."""

from __future__ import annotations

from collections import Counter

from framing.records import Answer, Comparison, Profile, Reading, Regard
from framing.reporting.page import keys, words
from framing.reporting.page.page import Block, Entry, Heading, Linked, Paragraph, Points, Table
from framing.reporting.telling import voices

SLOTS = {
    "problem": "The problem",
    "cause": "Its cause",
    "evaluation": "Its evaluation",
    "remedy": "The remedy",
}
LONGEST_QUOTE = 240  # letters
FEWEST_TEXTS, MOST_ACTORS = 2, 3


def frames_of(comparison: Comparison) -> list[Block]:
    """The sections on how each text frames its matter: questions and functions."""
    return [*_questions(comparison), *_slots(comparison)]


def actors_of(comparison: Comparison) -> list[Block]:
    """The sections on who speaks, and in what words the narrator puts the actors."""
    return [*voices.blocks_of(comparison), *_regards(comparison)]


def _questions(comparison: Comparison) -> list[Block]:
    """One row a generic frame: how many of its questions each text answers with yes."""
    names = words.labels(comparison.readings)
    frames = list(comparison.profiles[0].generic_frames)
    cells = [
        [
            Linked(answer_lines(answers_of(profile, frame)), keys.note_id(frame, text))
            for frame in frames
        ]
        for text, profile in enumerate(comparison.profiles)
    ]
    if len(names) > words.MOST_COLUMNS:  # many texts stand as rows
        head = ["Text", *(frame.capitalize() for frame in frames)]
        rows: list[list[Entry]] = [
            [[name], *row] for name, row in zip(names.values(), cells, strict=True)
        ]
    else:
        head = ["Questions answered yes", *names.values()]
        turned = zip(*cells, strict=True)
        rows = [[[frame.capitalize()], *row] for frame, row in zip(frames, turned, strict=True)]
    how = (
        "Five frames that any news story may have, each by its questions (Semetko and "
        "Valkenburg 2000), whoever speaks. In brackets the questions answered with yes; the "
        "JSON has the sentences behind each."
    )
    asked = {a.question for one in comparison.profiles for a in one.answers if a.yes}
    legend = [f"{name}: {text}" for name, text in comparison.questions.items() if name in asked]
    return [Heading("Generic frames"), Paragraph(how), Table(head, rows), Points(legend)]


def answers_of(profile: Profile, frame: str) -> list[Answer]:
    """A text's answers to the questions of one generic frame."""
    initial = "RHCME"[list(profile.generic_frames).index(frame)]
    return [answer for answer in profile.answers if answer.question.startswith(initial)]


def answer_lines(answers: list[Answer]) -> list[str]:
    """How many of the questions asked are answered with yes, and which."""
    asked = [answer for answer in answers if answer.yes is not None]
    if not asked:
        return ["not assessed"]
    yes = [answer.question for answer in asked if answer.yes]
    return [f"{len(yes)} of {len(asked)}", f"({', '.join(yes)})" if yes else ""]


def _slots(comparison: Comparison) -> list[Block]:
    """The sentence that bears each function of a frame best, text by text."""
    names = words.labels(comparison.readings)
    how = (
        "What each text gives as the problem, its cause, its evaluation and the remedy (Entman "
        "1993): the sentence with the strongest signs of it, in any voice."
    )
    rows = [
        [
            [title if not at else ""],
            [names[profile.document]],
            _sentence_of(at, comparison.readings[at], profile, slot),
        ]
        for slot, title in SLOTS.items()
        for at, profile in enumerate(comparison.profiles)
    ]
    heading = Heading("Problem, cause, evaluation, remedy")
    return [heading, Paragraph(how), Table(["What", "Text", "Sentence"], rows)]


def _sentence_of(text: int, reading: Reading, profile: Profile, name: str) -> Entry:
    """The sentence of one function of a frame, which leads to its place in the text."""
    slot = next(slot for slot in profile.slots if slot.name == name)
    if slot.sentence is None:
        return ["not found"]
    sentence = reading.sentences[slot.sentence]
    quote = " ".join(reading.document.text[sentence.start : sentence.end].split())
    short = quote if len(quote) <= LONGEST_QUOTE else quote[: LONGEST_QUOTE - 1].rstrip() + "…"
    return Linked([short], keys.sentence_id(text, sentence.start))


def _regards(comparison: Comparison) -> list[Block]:
    """The valued words near the actors that most texts name, in the narrator's voice."""
    names = list(words.labels(comparison.readings).values())
    rows: list[list[Entry]] = [
        [
            [actor if not at else ""],
            [names[text]],
            *_sides(comparison.readings[text], regard, keys.note_id(f"near {number}", text)),
        ]
        for number, (actor, near) in enumerate(near_actors(comparison))
        for at, (text, regard) in enumerate(near)
    ]
    if not rows:
        return []
    how = (
        "Favourable and unfavourable words in the narrator's clauses about an actor, with "
        "their number. They are listed, not ranked: a word beside a name need not be meant "
        "for it, and fewer than five say nothing."
    )
    head = ["Actor", "Text", "Favourable", "Unfavourable"]
    return [Heading("Words near the actors"), Paragraph(how), Table(head, rows)]


def near_actors(comparison: Comparison) -> list[tuple[str, list[tuple[int, Regard]]]]:
    """The actors that two or more texts have valued words for in the narrator's voice, those
    with most such words first: each with its texts, by number, and the words."""
    near: dict[str, list[tuple[int, Regard]]] = {}
    for text, profile in enumerate(comparison.profiles):
        for regard in profile.regards:
            if regard.voice == "narrator":
                near.setdefault(regard.actor, []).append((text, regard))
    shared = [(actor, found) for actor, found in near.items() if len(found) >= FEWEST_TEXTS]
    return sorted(shared, key=lambda one: (-sum(map(_many, one[1])), one[0]))[:MOST_ACTORS]


def _many(item: tuple[int, Regard]) -> int:
    return len(item[1].positive) + len(item[1].negative)


def _sides(reading: Reading, regard: Regard, to: str) -> list[Entry]:
    """A regard's words on either side, each with how often it comes."""
    text = reading.document.text
    out: list[Entry] = []
    for side in (regard.positive, regard.negative):
        counts = Counter(text[span.start : span.end].lower() for span in side)
        listed = ", ".join(words.times(word, n) for word, n in counts.items())
        out.append(Linked([f"{len(side)}: {listed}"], to) if side else ["0"])
    return out
