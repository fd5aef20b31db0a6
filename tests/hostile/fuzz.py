"""Texts that nobody would write, through the whole road.

`python -m tests.hostile.fuzz N [SEED [FIRST]]` makes N of them, from event FIRST (1) of a seed
on; each thousandth is told with its event, from which a run that was stopped goes on.

Each event has two to five texts, made of the sample articles' words, of nasty pieces, and of
mutations of both: mostly passages, one event in two hundred whole articles with long floods.
Whatever comes out must keep its promises (`tests.hostile.promises`): all of them in one event
of ten, those that cost little in the others.
"""

from __future__ import annotations

import random
import signal
import sys
import traceback
from collections import Counter
from collections.abc import Callable
from itertools import count

from framing.reading.load.files import document_of
from framing.records import Document
from tests.hostile.promises import broken
from tests.shared import ROOT

SECONDS = 10  # of processor time for one event, over which it hangs
WHOLE = 200  # one event in so many is of whole articles, the others of passages of them
THOROUGH = 10  # one in so many is held to every promise
TOLD = 1000  # texts
PLANES = ((0x20, 0x7F), (0xA0, 0x250), (0x370, 0x600), (0x600, 0x700), (0x3040, 0xA000))
PLANES += ((0xAC00, 0xD7A4), (0x1F300, 0x1FAFF), (0x10000, 0x11000), (0xE0000, 0xE0080))
MARKS = (
    "\u200b\u200d\u202e\u2066\u2069\ufeff\u0301\u0308\u20dd\xad\0\x1b\x93\ud800\uffff\u2028\x0c"
)
PIECES = (
    "“‘", "”’", '"', "'s ", "''", "« ", "— ", "… ", "[", "](", "{x}", "{{ x }}", "%s",
    "\\", "`", "|", "<b>", "</script>", "<!--", "&amp;", "=1+1", "@x", "- item\n", "# ",
    "1. ", "1,1,", "1.1.", "$", "€1.2 bn ", "9" * 400, "1" + "0" * 310, "-0 ", "½ ",
    "2½ million ", "$1.2-1.3 trillion ", "3-1 ", "10% ", "from 3% to 5% ", "one in five ",
    "on Feb. 30 ", "31/02/2025 ", "0000-00-00 ", "Abc and ", "A. B. ", "Mr. ", "said ",
    "he said, ", "according to ", "told Reuters ", "not ", "(Reuters) - ",
    "WASHINGTON, Nov 6 — ", "http://a.b/?x=%00 ", "a@b.c ", "\n\n", "\n", "\t", "\r\n",
    "漢字。", "한국어는 ", "العربية ", "😀", "a" * 500, " " * 50, ".", "?!", "...", ":", "; ",
    ", ",
)  # fmt: skip
HEADS = (
    "---\noutlet: {x}\n---\n", "---\n---\n", "---\noutlet: \"a\\ud800\"\nkind: wire\n---\n",
    "---\npublished: 2025-13-45\n---\n",
    "---\ntitle: [a, b]\nurl: javascript:alert(1)\n---\n",
    "---\noutlet: '=cmd()'\nlanguage: xx\n---\n", "---\noutlet: \"  \\n  \"\n---\n",
    "---\n&a [*a]\n---\n", "---\noutlet: <script>alert(1)</script>\ntitle: '| a | b'\n---\n",
    "\ufeff---\noutlet: B\n---\n",
)  # fmt: skip


def samples() -> list[str]:
    """The sample articles, in the order of their names."""
    return [path.read_text(encoding="utf-8") for path in sorted(ROOT.glob("corpus/*/*.txt"))]


def documents(draw: random.Random, articles: list[str]) -> list[Document]:
    """The texts of one event: some alike, as an event's are."""
    whole = draw.randrange(WHOLE) == 0
    base = [draw.choice(articles) for _ in range(2)]
    if not whole:
        base = [_passage(draw, article) for article in base]
    found: list[Document] = []
    for number in range(draw.randint(2, 5)):
        text = _mutated(draw, draw.choice(base), 20_000 if whole else 1_000)
        if draw.random() < 0.3:
            text = draw.choice(HEADS) + text
        made, _ = document_of(text, f"text-{number}", f"{number}", "fuzz")
        if made is not None:
            found.append(made)
    return found


def _passage(draw: random.Random, text: str) -> str:
    """Some sentences of an article, half the time its first, with its header."""
    start = draw.choice((0, draw.randrange(len(text))))
    return text[start : start + draw.choice((60, 200, 300, 400, 700))]


def _mutated(draw: random.Random, text: str, most: int) -> str:
    for _ in range(draw.choice((0, 1, 1, 2, 3, 8, 30))):
        text = draw.choice(CHANGES)(draw, text)[:most]
    return text


def _insert(draw: random.Random, text: str) -> str:
    at = draw.randint(0, len(text))
    return text[:at] + _piece(draw) * draw.choice((1, 1, 1, 2, 50, 500)) + text[at:]


def _piece(draw: random.Random) -> str:
    if draw.random() < 0.6:
        return draw.choice(PIECES)
    low, high = draw.choice(PLANES)
    letters = (chr(draw.randrange(low, high)) for _ in range(draw.randint(1, 30)))
    return "".join(draw.choice((letter, draw.choice(MARKS))) for letter in letters)


def _delete(draw: random.Random, text: str) -> str:
    start, end = _span(draw, text)
    return text[:start] + text[end:]


def _repeat(draw: random.Random, text: str) -> str:
    start, end = _span(draw, text)
    return text[:end] + text[start:end] * draw.randint(1, 5) + text[end:]


def _swap(draw: random.Random, text: str) -> str:
    start, end = _span(draw, text)
    return text[end:] + text[start:end] + text[:start]


def _recase(draw: random.Random, text: str) -> str:
    start, end = _span(draw, text)
    change: Callable[[str], str] = draw.choice((str.upper, str.lower, str.title, str.swapcase))
    return text[:start] + change(text[start:end]) + text[end:]


def _unspace(draw: random.Random, text: str) -> str:
    start, end = _span(draw, text)
    return (
        text[:start]
        + text[start:end].replace(" ", draw.choice(("", "\n", "\u2009")))
        + text[end:]
    )


def _span(draw: random.Random, text: str) -> tuple[int, int]:
    start = draw.randint(0, len(text))
    return start, min(len(text), start + draw.choice((1, 5, 80, 700, 5000)))


CHANGES = (_insert, _insert, _delete, _repeat, _swap, _recase, _unspace)


def run(texts: int, seed: int = 0, first: int = 1) -> Counter[str]:
    """So many texts and more, in events from the first on; what went wrong, counted, under
    `wrong: …`."""
    articles, done = samples(), Counter[str]()
    for number in count(first):
        if done["texts"] >= texts:
            break
        event = documents(random.Random(f"{seed}/{number}"), articles)
        thorough = number % THOROUGH == 0
        before = done["texts"] // TOLD
        done.update(events=1, texts=len(event), thorough=thorough)
        for fault in faults(event, thorough):
            done[f"wrong: {fault}"] += 1
            print(f"event {seed}/{number}: {fault}", flush=True)
        if done["texts"] // TOLD > before:
            print(f"to event {seed}/{number}: {told(done)}", flush=True)
    return done


def told(done: Counter[str]) -> str:
    """The counts of a run in a line."""
    wrong = sum(many for name, many in done.items() if name.startswith("wrong"))
    return (
        f"{done['texts']:,} texts, {done['events']:,} events, "
        f"{done['thorough']:,} held to all, {wrong} wrong"
    )


def faults(event: list[Document], thorough: bool = True) -> list[str]:
    """What one event breaks; a traceback and a hang are faults too."""
    signal.signal(signal.SIGPROF, _hangs)
    signal.setitimer(signal.ITIMER_PROF, SECONDS)  # of the processor, not of a busy machine
    try:
        return broken(event, thorough)
    except Exception as error:  # whatever it is, it is a fault
        last = traceback.extract_tb(error.__traceback__)[-1]
        return [f"{type(error).__name__}: {error} ({last.name}, line {last.lineno})"[:200]]
    finally:
        signal.setitimer(signal.ITIMER_PROF, 0)


def _hangs(*_: object) -> None:
    raise TimeoutError(f"more than {SECONDS} s")


if __name__ == "__main__":
    found = run(*([int(one) for one in sys.argv[1:]] or [1000]))
    for name, many in sorted(found.items()):
        print(f"{many:7,} {name}")
    sys.exit(any(name.startswith("wrong") for name in found))
