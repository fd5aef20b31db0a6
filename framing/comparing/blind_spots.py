"""A checklist that holds for any story: each line found, with its words, or not found."""

from __future__ import annotations

import re
import tomllib
from collections.abc import Iterator, Sequence
from functools import lru_cache
from importlib.resources import files

from msgspec import Struct

from framing.records import BlindSpot, Reading, Span

NUMBER = (
    r"(?:\d[\d,.]*|one|two|three|four|five|six|seven|eight|nine|ten|a|a few|several|many|some"
    r"|a dozen|\d+ to \d+)"
)


SPOKE = r"[^.!?\"“”]{0,80}?\b(?:said|says|told|recalled|asked|complained)\b"  # behind a speaker


class Spot(Struct, frozen=True):
    """A line of the checklist; `cues` may stand anywhere in a text, `speakers` in words that
    name a speaker, `spoke` is a speaker with the verb, where attribution was not found."""

    id: str
    title: str
    asks: str
    cues: re.Pattern[str] | None
    speakers: re.Pattern[str] | None
    spoke: re.Pattern[str] | None


def blind_spots_of(readings: Sequence[Reading]) -> list[BlindSpot]:
    """Each line of the checklist with the texts that speak of it, and where.

    A text that is missing in `found_in` does not use these words, which is "not found by
    this tool". No readings give the checklist with nothing found.
    """
    found = []
    for spot in checklist():
        places = {one.document.id: _places(spot, one) for one in readings}
        here = {name: spans for name, spans in places.items() if spans}
        found.append(BlindSpot(spot.id, spot.title, spot.asks, here))
    return found


@lru_cache(maxsize=1)
def checklist() -> tuple[Spot, ...]:
    """The checklist as it is shipped, in its order."""
    path = files("framing.lexicons") / "blind_spots.toml"
    lines = tomllib.loads(path.read_text(encoding="utf-8"))["spot"]
    return tuple(
        Spot(
            line["id"],
            line["title"],
            line["asks"],
            _pattern(line.get("cues", "")),
            _pattern(line.get("speakers", "")),
            _pattern(line.get("speakers", ""), SPOKE),
        )
        for line in lines
    )


def _pattern(block: str, behind: str = "") -> re.Pattern[str] | None:
    """One pattern for a block of cues, longest first; None for an empty block."""
    cues = sorted(set(block.split()), key=lambda cue: (-len(cue), cue))
    if not cues:
        return None
    parts = [
        re.escape(cue).replace(r"\?", r"[\s-]+").replace(r"\#", NUMBER).replace(r"\*", r"\w*")
        for cue in cues
    ]
    return re.compile(rf"\b(?:{'|'.join(parts)})(?!\w){behind}", re.IGNORECASE)


def _places(spot: Spot, reading: Reading) -> list[Span]:
    """Where one text speaks of a line of the checklist, in order."""
    text, spans = reading.document.text, set()
    if spot.cues:
        for one in reading.sentences:
            if one.role == "body":
                found = spot.cues.finditer(text, one.start, one.end)
                spans |= {match.span() for match in found}
    if spot.speakers:
        for start, end in _sources(reading):
            found = spot.speakers.finditer(text, start, end)
            spans |= {(start, end) for _ in found}
    if spot.spoke and not spans:
        for one in reading.sentences:
            if one.role == "body":
                found = spot.spoke.finditer(text, one.start, one.end)
                spans |= {match.span() for match in found}
    return [Span(start, end) for start, end in sorted(spans)]


def _sources(reading: Reading) -> Iterator[tuple[int, int]]:
    """Where the text names those to whom it gives words."""
    for one in reading.attributions:
        if one.speaker_kind not in ("government", "media", "document"):
            for span in one.source:
                yield span.start, span.end
