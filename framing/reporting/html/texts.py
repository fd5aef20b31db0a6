"""The full texts side by side, as plain records for a template to walk over.

Every character of a file is in exactly one run, in order, white space and all, so that
what is shown can be held against the file.
"""

from __future__ import annotations

import re
from bisect import bisect_right
from collections.abc import Sequence
from itertools import groupby

from msgspec import Struct

from framing.records import Attribution, Comparison, Reading
from framing.reporting.html.layers import Layer, layers_of
from framing.reporting.html.links import Links, links_of
from framing.reporting.html.runs import Run, runs_of
from framing.reporting.page import keys, words
from framing.reporting.page.palette import look_of

GLYPHS = {
    "circle": "●",
    "square": "■",
    "triangle": "▲",
    "diamond": "◆",
    "cross": "✕",
    "wedge": "▼",
    "plus": "✚",
    "star": "★",
}
LINE_END = re.compile(r"[\n\r\v\f\x85\u2028\u2029]\s*")
MOST_NAMED = 4  # other texts that a link names
MOST_BESIDE = 4  # texts that stand side by side
FEW_BESIDE = 3  # and when the page opens, where there are more texts than that
LONGEST_NAME = 80  # letters of a speaker


class ShownRun(Struct, frozen=True, gc=False):
    """Characters of the file with the classes of all layers that mark them."""

    text: str
    classes: str


class Stretch(Struct, frozen=True):
    """Runs in one voice: `voice` is "q" for quoted, "r" for reported, "" for the narrator.
    `said` names voice and speaker, `opens` where their words begin."""

    voice: str
    said: str
    opens: bool
    runs: list[ShownRun]


class Also(Struct, frozen=True):
    """The other texts that a sentence is also in: `ids` of its counterparts, from the next
    text round to the one before; `signs` are those texts' shapes, `names` their labels."""

    ids: list[str]
    signs: str
    names: str


class Part(Struct, frozen=True):
    """A sentence, or what lies between sentences (then `id` is empty).

    `aside` is None for the text proper; for what was set aside it is the reason, empty
    where the reason stands before already.
    """

    id: str
    also: Also | None
    aside: str | None
    stretches: list[Stretch]


class Block(Struct, frozen=True):
    """A line or paragraph as it came; `role` is "headline", "heading" or "body"."""

    role: str
    parts: list[Part]


class ShownText(Struct, frozen=True):
    """One text: `id` and `number` are its own in the page, `look` its class, `glyph`
    its shape; `language` is None where it isn't known. `beside` says whether it is
    one of those that stand side by side when the page opens."""

    id: str
    number: int
    label: str
    about: str
    published: str | None
    look: str
    glyph: str
    language: str | None
    beside: bool
    blocks: list[Block]


def texts_of(comparison: Comparison, layers: Sequence[Layer] | None = None) -> list[ShownText]:
    """Every text of an event in full, in the order of the readings.

    Args:
        comparison: the event.
        layers: what to mark, `layers_of(comparison)` unless given.
    """
    layers = layers_of(comparison) if layers is None else layers
    links = links_of(comparison)
    labels = list(words.labels(comparison.readings).values())
    many = len(labels) > MOST_BESIDE
    return [
        ShownText(
            id=keys.text_id(at),
            number=at,
            label=labels[at],
            about=f"{words.what_it_is(reading)}, {reading.document.words} words",
            published=reading.document.published,
            look=look_of(at).name,
            glyph=glyph_of(at),
            language=reading.document.language,
            beside=at < (FEW_BESIDE if many else MOST_BESIDE),
            blocks=_blocks(reading, layers, at, _also(at, links, labels)),
        )
        for at, reading in enumerate(comparison.readings)
    ]


def glyph_of(text: int) -> str:
    """The sign for a text's shape, for running text."""
    return GLYPHS[look_of(text).shape]


def _also(text: int, links: Links, labels: list[str]) -> dict[int, Also]:
    """By a sentence's start, the other texts that it is also in."""
    found = {}
    for (mine, start), others in links.items():
        if mine == text:
            order = sorted(others, key=lambda other: (other < text, other))
            more = len(order) - MOST_NAMED
            named = [labels[other] for other in order[:MOST_NAMED]]
            found[start] = Also(
                ids=[keys.sentence_id(other, others[other]) for other in order],
                signs="".join(map(glyph_of, order[:MOST_NAMED])) + (f"+{more}" * (more > 0)),
                names=", ".join(named) + (f" and {more} more" if more > 0 else ""),
            )
    return found


class _Tag(Struct, frozen=True, gc=False):
    """What lies over a run: "sentence", "aside", "voice", "layer" or "figure", and which.
    `end` is where a layer's span ends, as its sign stands there only."""

    kind: str
    at: int = 0
    end: int = 0


def _blocks(
    reading: Reading, layers: Sequence[Layer], text: int, also: dict[int, Also]
) -> list[Block]:
    """A text from its first character to its last."""
    breaks = _breaks(reading)
    runs = runs_of(len(reading.document.text), _spans(reading, layers), breaks)
    writer = _Writer(reading, layers, text, also)
    return [
        writer.block(list(held))
        for _, held in groupby(runs, key=lambda run: bisect_right(breaks, run.start))
    ]


def _spans(reading: Reading, layers: Sequence[Layer]) -> list[tuple[int, int, _Tag]]:
    """All that lies over a text; of voices within one another the innermost comes last."""
    document = reading.document
    every = [
        (one.start, one.end, _Tag("sentence", n)) for n, one in enumerate(reading.sentences)
    ]
    every += [
        (start, end, _Tag("aside", n)) for n, (start, end, _) in enumerate(_aside(reading))
    ]
    said = [
        (span.start, span.end, _Tag("voice", n))
        for n, one in enumerate(reading.attributions)
        for span in one.given
    ]
    every += sorted(said, key=lambda span: span[0] - span[1])
    every += [
        (start, end, _Tag("layer", n, end))
        for n, layer in enumerate(layers)
        for start, end in layer.spans.get(document.id, ())
    ]
    return every + [(one.start, one.end, _Tag("figure")) for one in reading.figures]


def _aside(reading: Reading) -> list[tuple[int, int, str]]:
    """What is not the text proper, with the reason: the file's header and boilerplate."""
    body = reading.document.body
    head = [(0, body, "header of the file")] if body else []
    return head + [(one.start, one.end, one.reason) for one in reading.stripped]


def _breaks(reading: Reading) -> list[int]:
    """Where a new block begins: behind each end of a line that is not within a sentence, nor
    between two sentences of one paragraph, where lines are only wrapped."""
    text, breaks, at, before = reading.document.text, [], 0, -1
    for one in reading.sentences:
        if one.paragraph != before or text[at : one.start].strip():
            breaks += [found.end() for found in LINE_END.finditer(text, at, one.start)]
        at, before = max(at, one.end), one.paragraph
    return breaks + [found.end() for found in LINE_END.finditer(text, at)]


class _Writer:
    """Blocks of one text; it remembers which sentences and reasons it has shown already."""

    def __init__(
        self, reading: Reading, layers: Sequence[Layer], text: int, also: dict[int, Also]
    ) -> None:
        self.reading, self.layers, self.text, self.also = reading, layers, text, also
        self.aside = _aside(reading)
        self.shown: set[_Tag] = set()

    def block(self, runs: list[Run[_Tag]]) -> Block:
        """The runs of one line or paragraph."""
        sentences = [tag.at for run in runs for tag in run.names if tag.kind == "sentence"]
        role = self.reading.sentences[sentences[0]].role if sentences else "body"
        parts = []
        speaking: _Tag | None = None
        for (sentence, aside), held in groupby(runs, key=_part_of):
            stretches = []
            for voice, mine in groupby(held, key=_voice_of):
                stretches.append(self._stretch(voice, voice != speaking, list(mine)))
                speaking = voice or speaking
            parts.append(self._part(sentence, aside, stretches))
        return Block(role, parts)

    def _part(
        self, sentence: _Tag | None, aside: _Tag | None, stretches: list[Stretch]
    ) -> Part:
        start = self.reading.sentences[sentence.at].start if sentence else 0
        first = sentence is not None and self._is_new(sentence)
        reason = None
        if aside is not None:
            reason = self.aside[aside.at][2] if self._is_new(aside) else ""
        return Part(
            id=keys.sentence_id(self.text, start) if first else "",
            also=self.also.get(start) if first else None,
            aside=reason,
            stretches=stretches,
        )

    def _stretch(self, voice: _Tag | None, opens: bool, runs: list[Run[_Tag]]) -> Stretch:
        shown = [self._run(run) for run in runs]
        if voice is None:
            return Stretch("", "", False, shown)
        one = self.reading.attributions[voice.at]
        how = "reported" if one.kind == "indirect" else "quoted"
        return Stretch(how[0], f"{how}: {_speaker(one)}", opens, shown)

    def _run(self, run: Run[_Tag]) -> ShownRun:
        codes = []
        for tag in run.names:
            if tag.kind == "layer":
                layer = self.layers[tag.at]
                codes.append(layer.code if tag.end == run.end else layer.inner)
            elif tag.kind == "figure":
                codes.append("n")
        shown = " ".join(dict.fromkeys(codes))
        return ShownRun(self.reading.document.text[run.start : run.end], shown)

    def _is_new(self, tag: _Tag) -> bool:
        known = tag in self.shown
        self.shown.add(tag)
        return not known


def _part_of(run: Run[_Tag]) -> tuple[_Tag | None, _Tag | None]:
    sentence = next((tag for tag in run.names if tag.kind == "sentence"), None)
    return sentence, next((tag for tag in run.names if tag.kind == "aside"), None)


def _voice_of(run: Run[_Tag]) -> _Tag | None:
    return next((tag for tag in reversed(run.names) if tag.kind == "voice"), None)


def _speaker(attribution: Attribution) -> str:
    """Who speaks, in a few words."""
    name = " ".join((attribution.speaker or "somebody who can't be made out").split())
    if attribution.affiliation and attribution.affiliation not in name:
        name += f", {' '.join(attribution.affiliation.split())}"
    return name if len(name) <= LONGEST_NAME else name[: LONGEST_NAME - 1].rstrip() + "…"
