"""How the time for a text grows with its size, kind by kind of nasty text.

`python -m tests.hostile.sizes [SHORT LONG [read] [KIND]]` prints processor seconds and their
ratio for texts of so many characters (10,000 and 100,000): read, and compared with an ordinary
one, or read alone.
"""

from __future__ import annotations

import signal
import sys
import time
import traceback
from collections.abc import Callable

from framing.pipeline import compare_readings
from framing.reading.reader import read, read_all
from framing.records import Document
from framing.settings import Settings
from tests.hostile import ONE, OTHER
from tests.hostile.fuzz import PIECES

MOST = 12  # times the time for ten times the text
MOST_SECONDS = 90
LEAST = 0.02  # seconds for the shorter text: below, a clock says nothing
MORE = {
    "capitals": "ABCDEFGHIJ", "capital words": "HARLOW BRIDGE ", "names": "Ann Tull ",
    "names and": "Abc and ", "names, names": "Abc Def, ", "initials": "A. B. C. ",
    "digits": "1,234.5-67/89:", "numbers": "12 34 56 ", "years": "2019 2020 ",
    "sums": "$12 million and €3.4 billion, ", "shares": "10 percent of 20 percent ",
    "quotes": "“", "quoted words": "“we can't wait,” ",
    "straight quotes": '"', "nested": "“‘a ",
    "quotes closed": "a’” ", "apostrophes": "a'b'", "brackets": "(", "bracketed": "(a) ",
    "brackets nested": "(a [b ", "dashes": "—", "hyphens": "a-b-", "dashed": "word — ",
    "list": "- item one\n", "list of names": "* Ann Tull, mayor\n", "lines": "Harlow\n",
    "headers": "---\n", "fields": "key: value\n", "headings": "# Harlow votes\n\n",
    "no blanks": "harlowbridge", "letters": "a", "blanks": " ", "tabs": "\t", "breaks": "\n",
    "marks": "\u0301", "joined": "word\u200b", "wide": "漢字",
    "one line": ONE.replace("\n", " ") + " ", "article": ONE + "\n\n",
    "said": "said Tull said ", "he said": "He said that he said that ",
    "told": "Tull told Holm told ", "according": "according to Tull, ",
    "which": "which the which ",
    "commas": "a, b, c, ", "semicolons": "one; two; ", "colons": "Tull: ", "stops": "A.a.",
    "questions": "Why? ", "dots": "... ", "links": "http://a.b/c?d=e&f ", "mails": "a@b.c ",
    "tags": "<b>", "comments": "<!--", "entities": "&amp;", "table": "| a | b |\n",
    "dates": "On Monday, Nov. 6, 2025, ", "days": "Monday ", "places": "HARLOW, Nov 6 — ",
    "agencies": "(Reuters) - ", "pronouns": "he she they ", "titles": "Mr. Dr. President ",
    "possessive": "Tull's Holm's ", "not": "not ", "ing": "saying ", "of": "of the ",
    "The": "The ", "sentences": "It was. ", "long words": "incomprehensibilities ",
}  # fmt: skip
Parts = Callable[[str, int], tuple[float, ...]]  # of a piece and a length
KINDS = {**{repr(piece)[:20]: piece for piece in PIECES}, **MORE}


def text_of(piece: str, length: int) -> str:
    """An ordinary beginning and end, and between them a piece said again and again."""
    return f"{ONE}\n\n{(piece * (length // len(piece) + 1))[:length]}\n\n{OTHER}"


def to_read(piece: str, length: int) -> float:
    """Processor seconds to read a text of a piece."""
    start = time.process_time()
    read(Document("a", "e", "n", text_of(piece, length)))
    return time.process_time() - start


def seconds(piece: str, length: int) -> tuple[float, float]:
    """Processor seconds to read a text of a piece, and to compare it with an ordinary one."""
    ours, other = (
        Document("a", "e", "n", text_of(piece, length)),
        Document("b", "e", "o", OTHER),
    )
    reading = to_read(piece, length)
    readings = read_all([ours, other])
    start = time.process_time()
    compare_readings(readings, Settings())
    return reading, time.process_time() - start


def grown(piece: str, short: int, long: int, parts: Parts) -> list[tuple[float, float]]:
    """For each part, the seconds for the longer text and its ratio to the shorter's for each
    tenfold."""
    both = zip(parts(piece, short), parts(piece, long), strict=True)
    return [(more, more / max(less, LEAST) * 10 * short / long) for less, more in both]


def main() -> None:
    """Print a line a kind."""
    given = [int(one) for one in sys.argv[1:3]] or [10_000, 100_000]
    alone = sys.argv[3:4] == ["read"]
    parts: Parts = (lambda *text: (to_read(*text),)) if alone else seconds
    seconds("a ", 100)  # what is loaded but once
    signal.signal(signal.SIGPROF, _ends)
    for name in sys.argv[3 + alone :] or KINDS:
        signal.setitimer(signal.ITIMER_PROF, MOST_SECONDS)
        try:
            found = grown(KINDS[name], *given, parts)
            told = [f"{more:.2f} s {ratio:.1f}x" for more, ratio in found]
        except TimeoutError as error:
            last = traceback.extract_tb(error.__traceback__)[-2]
            told = [f"more than {MOST_SECONDS} s ({last.name}, line {last.lineno})"]
        signal.setitimer(signal.ITIMER_PROF, 0)
        print(name, *told, sep="\t", flush=True)


def _ends(*_: object) -> None:
    raise TimeoutError


if __name__ == "__main__":
    main()
