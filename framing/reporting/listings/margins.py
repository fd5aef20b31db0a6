"""One reading for a person, the text with its margins filled, or for a program."""

from __future__ import annotations

import textwrap
from collections.abc import Iterator, Sequence

import msgspec

from framing.records import Attribution, Reading, Sentence, Stripped
from framing.reporting.formats import json
from framing.reporting.page import words

LEFT, MIDDLE, RIGHT = 16, 56, 24  # columns, with a space's gap on either side of the text


def as_json(readings: Sequence[Reading]) -> str:
    """One reading as an object, several as an array; spans in lists are [start, end]."""
    every = [_plain(reading) for reading in readings]
    return json.as_json(every[0] if len(every) == 1 else every)


def _plain(reading: Reading) -> dict[str, object]:
    """The reading without its text, which is the file's own."""
    built: dict[str, object] = msgspec.to_builtins(reading)
    document = built["document"]
    assert isinstance(document, dict)
    built["document"] = {
        key: document[key]
        for key in ("id", "outlet", "kind", "title", "published", "language", "words")
    }
    for attribution in _dicts(built["attributions"]):
        for key in ("source", "cue", "content", "quoted"):
            attribution[key] = _pairs(attribution[key])
    for actor in _dicts(built["actors"]):
        actor["mentions"] = _pairs(actor["mentions"])
    return built


def _dicts(items: object) -> list[dict[str, object]]:
    assert isinstance(items, list)
    return items


def _pairs(spans: object) -> list[list[object]]:
    return [[span["start"], span["end"]] for span in _dicts(spans)]


def as_text(readings: Sequence[Reading]) -> str:
    """Each text with its margins: left who speaks, right what was set aside and figures."""
    return ("\n" + "═" * 100 + "\n\n").join(_text(reading) for reading in readings)


def _text(reading: Reading) -> str:
    document, provenance = reading.document, reading.provenance
    head = [
        document.title or document.outlet,
        "═" * min(100, len(document.title or document.outlet)),
        f"{document.outlet}: {words.what_it_is(reading)}",
        f"passed through: {words.chain(provenance)}",
        "published " + (document.published or "on a date not given")
        + f"; {document.words} words, {len(reading.sentences)} sentences; "
        + f"language {document.language or 'not recognised'}",
        *provenance.notes,
        *(f"note: {note}" for note in reading.notes),
    ]  # fmt: skip
    wrapped = [line for text in head for line in textwrap.wrap(text, 100) or [""]]
    return "\n".join([*wrapped, "", *_margins(reading)]) + "\n"


def _margins(reading: Reading) -> Iterator[str]:
    """The text's sentences and what was set aside, in the order of the file."""
    text = reading.document.text
    parts: list[Sentence | Stripped] = [*reading.sentences, *reading.stripped]
    paragraph = -1
    for part in sorted(parts, key=lambda part: (part.start, part.end)):
        start, end = part.start, part.end
        said = " ".join(text[start:end].split())
        if isinstance(part, Sentence):
            if part.paragraph != paragraph or part.role != "body":
                yield ""
            paragraph = part.paragraph
            yield from _row(_speaker(reading, part), said, _figures(reading, start, end))
        else:
            yield from _row("(set aside)", said, [part.reason])


def _row(left: str, middle: str, right: list[str]) -> Iterator[str]:
    """One stretch of text between its margins."""
    columns = [
        textwrap.wrap(left, LEFT),
        textwrap.wrap(middle, MIDDLE),
        [line for item in right for line in textwrap.wrap(item, RIGHT, subsequent_indent="  ")],
    ]
    for place in range(max(len(column) for column in columns)):
        cells = [column[place] if place < len(column) else "" for column in columns]
        yield f"{cells[0]:<{LEFT}}  {cells[1]:<{MIDDLE}}  {cells[2]}".rstrip()


def _speaker(reading: Reading, sentence: Sentence) -> str:
    """Who speaks in a sentence, for the left margin; the narrator goes without saying."""
    if sentence.role != "body":
        return sentence.role
    speakers = [
        attribution.speaker or "somebody"
        for attribution in reading.attributions
        if _touches(attribution, sentence)
    ]
    if not speakers:
        return ""
    how = {"quoted": "quoted", "reported": "reported", "mixed": "in part"}.get(
        sentence.voice, ""
    )
    return f"{', '.join(dict.fromkeys(speakers))} ({how})" if how else ""


def _touches(attribution: Attribution, sentence: Sentence) -> bool:
    return any(
        span.start < sentence.end and span.end > sentence.start for span in attribution.given
    )


def _figures(reading: Reading, start: int, end: int) -> list[str]:
    text = reading.document.text
    return [
        f"{text[figure.start : figure.end]}: {figure.quantity or 'of what, not clear'}"
        for figure in reading.figures
        if start <= figure.start < end
    ]


FORMS = {"text": as_text, "json": as_json}
