"""What is no rate, as blocks: the generic frames' questions, a frame's four functions,
and the words near the actors."""

from __future__ import annotations

from collections import Counter

from framing.records import Answer, Comparison, Profile, Reading, Regard, Source
from framing.reporting import words
from framing.reporting.page import Block, Heading, Paragraph, Points, Table

SLOTS = {
    "problem": "The problem",
    "cause": "Its cause",
    "evaluation": "Its evaluation",
    "remedy": "The remedy",
}
LONGEST_QUOTE = 240  # letters
FEWEST_TEXTS, MOST_ACTORS = 2, 3
MOST_SPEAKERS = 8


def blocks_of(comparison: Comparison) -> list[Block]:
    """The sections made from the texts' profiles."""
    return [
        *_speakers(comparison),
        *_questions(comparison),
        *_slots(comparison),
        *_regards(comparison),
    ]


def _speakers(comparison: Comparison) -> list[Block]:
    """Who speaks in each text, with what standing, at what length, and how introduced."""
    names = words.labels(comparison.readings)
    rows, notes = [], []
    for profile in comparison.profiles:
        label = names[profile.document]
        for at, source in enumerate(profile.sources[:MOST_SPEAKERS]):
            rows.append([[label if at == 0 else ""], *_speaker(source)])
        if not profile.sources:
            rows.append([[label], ["nobody but the narrator"], [""], [""], [""]])
        if len(profile.sources) > MOST_SPEAKERS:
            notes.append(f"{label}: {len(profile.sources) - MOST_SPEAKERS} more in the JSON")
        if profile.diversity is not None:
            even = profile.diversity
            notes.append(
                f"{label}: {even.attributions} attributions to {even.sources} sources, spread "
                f"as over {even.effective:.1f} that speak equally often"
            )
        if profile.contrast is not None:
            doubted, endorsed = (
                ", ".join(f"{one.name} ({one.verb})" for one in side)
                for side in (profile.contrast.doubted, profile.contrast.endorsed)
            )
            notes.append(
                f"{label}: introduced with a verb of doubt {doubted}; as right {endorsed}"
            )
    head = ["Text", "Who speaks", "As", "Words", "Times"]
    how = "Whose words each text carries, quoted or reported, and how many."
    return [Heading("Who speaks"), Paragraph(how), Table(head, rows), Points(notes)]


def _speaker(source: Source) -> list[list[str]]:
    name = source.name or "somebody who can't be made out"
    where = f" ({source.affiliation})" if source.affiliation else ""
    standing = [source.kind] if source.kind != "unknown" else []
    standing += [source.country] if source.country else []
    return [
        [name + where],
        [", ".join(standing) or "not clear"],
        [str(source.words)],
        [str(source.attributions)],
    ]


def _questions(comparison: Comparison) -> list[Block]:
    """One row a generic frame: how many of its questions each text answers with yes."""
    names = words.labels(comparison.readings)
    frames = list(comparison.profiles[0].generic_frames)
    cells = [
        [_answer_lines(_answers_of(profile, frame)) for frame in frames]
        for profile in comparison.profiles
    ]
    if len(names) > words.MOST_COLUMNS:  # many texts stand as rows
        head = ["Text", *(frame.capitalize() for frame in frames)]
        rows = [[[name], *row] for name, row in zip(names.values(), cells, strict=True)]
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


def _answers_of(profile: Profile, frame: str) -> list[Answer]:
    initial = "RHCME"[list(profile.generic_frames).index(frame)]
    return [answer for answer in profile.answers if answer.question.startswith(initial)]


def _answer_lines(answers: list[Answer]) -> list[str]:
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
        [[title], [names[profile.document]], [_sentence_of(reading, profile, slot)]]
        for slot, title in SLOTS.items()
        for reading, profile in zip(comparison.readings, comparison.profiles, strict=True)
    ]
    for row, before in zip(rows[:0:-1], rows[-2::-1], strict=True):
        if row[0] == before[0]:
            row[0] = [""]
    heading = Heading("Problem, cause, evaluation, remedy")
    return [heading, Paragraph(how), Table(["What", "Text", "Sentence"], rows)]


def _sentence_of(reading: Reading, profile: Profile, name: str) -> str:
    slot = next(slot for slot in profile.slots if slot.name == name)
    if slot.sentence is None:
        return "not found"
    sentence = reading.sentences[slot.sentence]
    quote = " ".join(reading.document.text[sentence.start : sentence.end].split())
    return quote if len(quote) <= LONGEST_QUOTE else quote[: LONGEST_QUOTE - 1].rstrip() + "…"


def _regards(comparison: Comparison) -> list[Block]:
    """The valued words near the actors that most texts name, in the narrator's voice."""
    names = words.labels(comparison.readings)
    near: dict[str, list[tuple[str, Reading, Regard]]] = {}
    for reading, profile in zip(comparison.readings, comparison.profiles, strict=True):
        for regard in profile.regards:
            if regard.voice == "narrator":
                label = names[profile.document]
                near.setdefault(regard.actor, []).append((label, reading, regard))
    shared = [actor for actor, found in near.items() if len(found) >= FEWEST_TEXTS]
    shared.sort(key=lambda actor: (-sum(map(_many, near[actor])), actor))
    rows = [
        [[actor if not at else ""], [label], *_sides(reading, regard)]
        for actor in shared[:MOST_ACTORS]
        for at, (label, reading, regard) in enumerate(near[actor])
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


def _many(item: tuple[str, Reading, Regard]) -> int:
    return len(item[2].positive) + len(item[2].negative)


def _sides(reading: Reading, regard: Regard) -> list[list[str]]:
    """A regard's words on either side, each with how often it comes."""
    text = reading.document.text
    out = []
    for side in (regard.positive, regard.negative):
        counts = Counter(text[span.start : span.end].lower() for span in side)
        listed = ", ".join(words.times(word, n) for word, n in counts.items())
        out.append([f"{len(side)}: {listed}" if side else "0"])
    return out
