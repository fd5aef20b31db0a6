"""Where in each text something stands: a strip a text, from its first sentence to its last."""

from __future__ import annotations

from bisect import bisect_right
from collections.abc import Iterator, Sequence
from itertools import accumulate, groupby
from typing import NamedTuple

from framing.records import Cell, Comparison, Measure, Reading, Sentence, Voice
from framing.reporting.charts.texts import FEW, Text, legend, texts_of
from framing.reporting.page import keys, svg
from framing.reporting.page.svg import Drawing

PLACE = 30

LEFT, RIGHT = 16.0, svg.WIDTH - 2.0
MOST_MEASURES, LEAST_MARKS = 8, 3
MOST_STRIPS = 12  # in a picture, so that it stands on a screen; no fewer than three measures
MOST_LISTED = 8  # sentences that are told by number
VOICES: dict[Voice, str] = {
    "quoted": "quoted",
    "reported": "reported",
    "mixed": "narrator and others",
}


class Strip(NamedTuple):
    """A text's sentences laid end to end; what stands between them takes no room.

    `starts` are the sentences' offsets in the file, `before` the letters in front of each,
    `total` all of them.
    """

    sentences: Sequence[Sentence]
    starts: list[int]
    before: list[int]
    total: int

    def sentence_at(self, offset: int) -> int:
        """The index of the sentence that holds an offset of the file, or the one before it."""
        return max(bisect_right(self.starts, offset) - 1, 0)

    def at(self, offset: int) -> float:
        """Where an offset of the file stands on the strip, in units."""
        sentence = self.sentence_at(offset)
        inside = min(offset, self.sentences[sentence].end) - self.starts[sentence]
        done = self.before[sentence] + max(inside, 0)
        return LEFT + (RIGHT - LEFT) * done / max(self.total, 1)


def strip_of(reading: Reading) -> Strip | None:
    """A text's strip; None where it has no sentence."""
    sentences = sorted(reading.sentences, key=lambda one: one.start)
    if not sentences:
        return None
    ends = list(accumulate(one.end - one.start for one in sentences))
    return Strip(sentences, [one.start for one in sentences], [0, *ends[:-1]], ends[-1])


class Kind(NamedTuple):
    """What a picture of strips is of: its name, title, and what a tick in it says."""

    name: str
    title: str
    told: str


FRAMES = Kind(
    "strips-frames",
    "Where in each text a frame appears",
    "A strip a text, a tick where a word of the frame stands. Frames: {titles}.",
)
ASPECTS = Kind(
    "strips-aspects",
    "Where in each text an aspect is spoken of",
    "A strip a text, a tick at each sentence that speaks of the aspect. Aspects: {titles}.",
)


def frame_strips(comparison: Comparison) -> Drawing | None:
    """Where the frames found most stand in each text: a tick for every word that counts.

    At most eight frames, found three times or more in all texts; None where there is none.
    """
    frames = {family.name for family in comparison.families if family.frames}
    return _strips(comparison, frames, FRAMES)


def aspect_strips(comparison: Comparison) -> Drawing | None:
    """Where each text speaks of the event's aspects: a tick for every sentence. None where
    the event has none."""
    own = {family.name for family in comparison.families if family.own}
    return _strips(comparison, own, ASPECTS)


def _strips(comparison: Comparison, families: set[str], kind: Kind) -> Drawing | None:
    texts = texts_of(comparison)
    cells: dict[str, list[Cell]] = {}
    for cell in comparison.cells:
        cells.setdefault(cell.measure, []).append(cell)
    measures = [one for one in comparison.measures if one.family in families]
    counts = {one.name: sum(len(cell.marks) for cell in cells[one.name]) for one in measures}
    found = [one for one in measures if counts[one.name] >= LEAST_MARKS]
    most = min(MOST_MEASURES, max(3, MOST_STRIPS // len(texts)))
    found = sorted(found, key=lambda one: -counts[one.name])[:most]
    if not found:
        return None
    strips = [strip_of(text.reading) for text in texts]
    parts, y = legend(texts)
    parts += _ends(y)
    y += 18
    for measure in found:
        parts.append(svg.text(0, y + 13, svg.shortened(measure.title, svg.WIDTH, 12)))
        y += 19
        some, y = _rows(measure, cells[measure.name], texts, strips, y)
        parts += some
    titles = ", ".join(measure.title for measure in found)
    return svg.whole(kind.name, kind.title, kind.told.format(titles=titles), y, parts)


def _rows(
    measure: Measure,
    cells: Sequence[Cell],
    texts: Sequence[Text],
    strips: Sequence[Strip | None],
    y: float,
) -> tuple[list[str], float]:
    """A measure's strips below one another, and where they end."""
    base, parts = "", []
    for text, strip, cell in zip(texts, strips, cells, strict=True):
        if strip is not None and (cell.marks or len(texts) <= FEW):
            base += f"M{LEFT:g} {svg.fixed(y + 5)}H{RIGHT:g}"
            parts.append(_ticks(measure, cell, text, strip, y))
            y += 12
    # under the ticks, so before them in reading order
    return [svg.path(base, "grid"), *parts], y + 8


def _ends(y: float) -> list[str]:
    start = svg.text(LEFT, y + 12, "first sentence", "small")
    return [start, svg.text(RIGHT, y + 12, "last sentence", "small", "end")]


def _ticks(measure: Measure, cell: Cell, text: Text, strip: Strip, y: float) -> str:
    """A text's strip with its ticks; it leads to the words behind them."""
    mark = svg.path(svg.shape(text.look, 6, y + 5, 3.4))
    if not cell.marks:
        return f"<g{svg.looks(of=text.look)}>{mark}</g>"
    ticks = "".join(f"M{strip.at(one.start):.0f} {svg.fixed(y)}v10" for one in cell.marks)
    inside = mark + svg.path(ticks, "tick")
    name = f"{text.said}: {measure.title}, {_where(cell, strip)}"
    return svg.link(keys.cell_id(measure.name, text.at), name, inside, text.look)


def _where(cell: Cell, strip: Strip) -> str:
    """The sentences of a cell's marks, counted from 1."""
    places = sorted({strip.sentence_at(one.start) + 1 for one in cell.marks})
    listed = ", ".join(map(str, places[:MOST_LISTED]))
    more = f" and {len(places) - MOST_LISTED} more" if len(places) > MOST_LISTED else ""
    many = "sentence" if len(places) == 1 else "sentences"
    return f"in {many} {listed}{more} of {len(strip.sentences)}"


def voice_strips(comparison: Comparison) -> Drawing | None:
    """Who speaks where: quoted sentences as full blocks, reported ones hollow, sentences of
    several voices low; the narrator is the line. None where no text has a sentence."""
    texts = texts_of(comparison)
    strips = [(text, strip_of(text.reading)) for text in texts]
    if not any(strip for _, strip in strips):
        return None
    parts, y = _ends(0), 20.0
    for text, strip in strips:
        if strip is None:
            continue
        mark = svg.path(svg.shape(text.look, 6, y + 9))
        said = svg.shortened(text.name, svg.WIDTH - 20, 12)
        label = svg.text(LEFT, y + 13, said)
        parts.append(svg.link(keys.text_id(text.at), "", mark + label, text.look))
        line = f"M{svg.fixed(LEFT)} {svg.fixed(y + 26)}H{svg.fixed(RIGHT)}"
        parts.append(svg.path(line, "grid"))
        parts += _runs(text, strip, y + 20)
        y += 42
    parts += _key(y)
    told = "; ".join(_tally(text, strip) for text, strip in strips if strip is not None)
    return svg.whole(
        "strips-voices", "Who speaks where in each text", f"{told}.", y + 20, parts
    )


def _runs(text: Text, strip: Strip, y: float) -> Iterator[str]:
    """Sentences of one voice after one another as one block, the narrator's left out."""
    numbered = groupby(enumerate(strip.sentences), key=lambda one: one[1].voice)
    for voice, run in numbered:
        if voice not in VOICES:
            continue
        mine = list(run)
        (first, start), (last, end) = mine[0], mine[-1]
        left, right = strip.at(start.start), strip.at(end.end - 1)
        where = f"sentence {first + 1}"
        if last > first:
            where = f"sentences {first + 1} to {last + 1}"
        name = f"{text.said}: {VOICES[voice]}, {where} of {len(strip.sentences)}"
        block = _block(voice, left, y, max(right - left - 1, 1.5))
        yield svg.link(keys.sentence_id(text.at, start.start), name, block, text.look)


def _block(voice: Voice, x: float, y: float, width: float) -> str:
    """A voice's sign: full, hollow or low."""
    height = 5 if voice == "mixed" else 12
    top = svg.fixed(y + (12 - height) / 2)
    across = svg.fixed(width)
    path = f"M{svg.fixed(x)} {top}h{across}v{height}h-{across}z"
    return svg.path(path, *(["rim"] if voice == "reported" else []))


def _key(y: float) -> list[str]:
    """The signs with their meaning."""
    x, parts = LEFT, []
    for voice, said in VOICES.items():
        parts.append(_block(voice, x, y, 14) + svg.text(x + 19, y + 10, said, "small"))
        x += 19 + svg.width_of(said, 11) + 14
    line = svg.path(f"M{svg.fixed(x)} {svg.fixed(y + 6)}h14", "grid")
    return [*parts, line, svg.text(x + 19, y + 10, "narrator", "small")]


def _tally(text: Text, strip: Strip) -> str:
    voices = [sentence.voice for sentence in strip.sentences]
    told = ", ".join(
        f"{voices.count(voice)} {said}" for voice, said in VOICES.items() if voice in voices
    )
    return f"{text.said}: {told or 'the narrator alone'}, of {len(voices)} sentences"


OF_FAMILY = {"emphasis": aspect_strips, "frames": frame_strips, "sourcing": voice_strips}


def drawings(comparison: Comparison, part: str) -> list[Drawing]:
    """The strips of the families that have some, each in its part."""
    draw = OF_FAMILY.get(part)
    drawn = draw(comparison) if draw else None
    return [drawn] if drawn else []
