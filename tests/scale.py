"""A corpus of any size, made by recombining the sentences of the shared articles.

    python -m tests.scale 100000 corpus.jsonl

Each event takes its sentences from one article and a little from a second; each of its
texts has most of them, in order. Same number, same bytes.
"""

import json
import random
import sys
from collections.abc import Iterator
from pathlib import Path

from framing.reading.layout.sentences import split
from tests.shared import SHARED

TEXTS_AN_EVENT = 5
OUTLETS = [f"Outlet {letter}" for letter in "ABCDEFGHIJ"]


def articles() -> list[list[str]]:
    """The sentences of each shared article that has ten or more."""
    found = []
    for name in ("quotes", "outlets"):
        with (SHARED / "eval" / f"{name}.jsonl").open(encoding="utf-8") as lines:
            for line in lines:
                text = json.loads(line)["text"]
                parts = [text[start:end] for start, end in split(text, 0, len(text))]
                if len(parts) >= 10:
                    found.append(parts)
    return found


def rows(texts: int) -> Iterator[dict[str, str]]:
    """So many rows of a table, event by event."""
    every, chance = articles(), random.Random(0)
    for number in range(texts):
        event, place = divmod(number, TEXTS_AN_EVENT)
        if place == 0:
            main, other = chance.sample(every, 2)
            told = main[:30] + chance.sample(other, 3)
            outlets = chance.sample(OUTLETS, TEXTS_AN_EVENT)
            day = f"2025-{1 + event % 12:02d}-{1 + event % 28:02d}"
        kept = [part for part in told if chance.random() < 0.75]
        yield {
            "event": f"event-{event:06d}",
            "id": f"{number:07d}",
            "outlet": outlets[place],
            "published": day,
            "text": " ".join(kept),
        }


def main() -> None:
    """Write the table that the arguments ask for."""
    texts, path = int(sys.argv[1]), Path(sys.argv[2])
    with path.open("w", encoding="utf-8") as file:
        for row in rows(texts):
            file.write(json.dumps(row, ensure_ascii=False) + "\n")


if __name__ == "__main__":
    main()
