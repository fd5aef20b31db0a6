"""Clear differences where there are none, and where there may be some."""

from __future__ import annotations

import time
from collections import Counter
from collections.abc import Iterable, Sequence

import msgspec
import numpy as np
from msgspec import Struct

from framing import yardsticks
from framing.comparing.gaps.distances import wording_of
from framing.comparing.gaps.distinctive import distinctive_of
from framing.comparing.gaps.gaps import cells_of
from framing.norming.texts import halves_of, is_cut
from framing.reading.reader import read_all
from framing.records import Document
from framing.scoring.event import score_event
from framing.scoring.tokens.vocabulary import stop_words
from framing.settings import Settings

CLEAR = "clear difference"
Row = dict[str, str]


class Marks(Struct):
    """How many events were looked at, and in how many of them what was called clear."""

    events: int = 0
    any: int = 0
    in_measure: int = 0
    wording: int = 0
    words: int = 0
    measures: Counter[str] = msgspec.field(default_factory=Counter)
    gaps: int = 0
    seconds: float = 0.0


def rows_of(path: str) -> list[Row]:
    """The rows of a file of JSON lines."""
    with open(path, encoding="utf-8") as file:
        return [msgspec.json.decode(line) for line in file]


def document(row: Row, outlet: str | None = None) -> Document:
    """A row as a text of its event."""
    event = row.get("event") or row["id"]
    return Document(id=row["id"], event=event, outlet=outlet or row["outlet"], text=row["text"])


def marked(events: Iterable[Sequence[Document]], settings: Settings) -> Marks:
    """What is called clear in events of some texts."""
    marks, norms = Marks(), yardsticks.load()
    for documents in events:
        scored = score_event(read_all(documents), settings)
        start = time.process_time()
        cells = cells_of(scored.given.batch, scored.scores, scored.contrast, settings, norms)
        marks.seconds += time.process_time() - start
        stop = stop_words()
        found = {cell.measure for cell in cells if cell.gap.verdict == CLEAR}
        wording = any(
            one.verdict == CLEAR for one in wording_of(scored.given.batch, stop, settings)
        )
        words = any(
            one.verdict == CLEAR for one in distinctive_of(scored.given.batch, stop, settings)
        )
        marks.events += 1
        marks.any += bool(found or wording or words)
        marks.in_measure += bool(found)
        marks.wording += wording
        marks.words += words
        marks.measures.update(found)
        marks.gaps += sum(cell.gap.p is not None for cell in cells)
    return marks


def unseen_halves(rows: Sequence[Row], most: int) -> list[list[Document]]:
    """Articles that no chance was taken from, each cut in two."""
    unseen = (document(row) for row in rows)
    cut = (halves_of(one) for one in unseen if not is_cut(one))
    return [parts for parts in cut if parts][:most]


def events_of(rows: Sequence[Row]) -> list[list[Document]]:
    """The rows' texts by event."""
    events: dict[str, list[Document]] = {}
    for row in rows:
        events.setdefault(row["event"], []).append(document(row))
    return list(events.values())


def shuffled(events: Sequence[Sequence[Document]], seed: int) -> list[list[Document]]:
    """Events whose texts' quarters are dealt to the outlets at random: as many texts, of
    about as many words, and no outlet behind any. Halves would too often come together
    again as the text that they were."""
    rng = np.random.default_rng(seed)
    dealt = []
    for documents in events:
        parts = [q for one in documents for half in halves_of(one) for q in halves_of(half)]
        if len(parts) != 4 * len(documents):
            continue
        order = rng.permutation(len(parts)).reshape(len(documents), 4).tolist()
        dealt.append(
            [
                Document(
                    id=str(at),
                    event=documents[0].event,
                    outlet=str(at),
                    text="\n".join(parts[place].text for place in mine),
                )
                for at, mine in enumerate(order)
            ]
        )
    return dealt
