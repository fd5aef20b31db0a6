"""What one source repeats from text to text."""

from __future__ import annotations

import re
from collections import Counter
from typing import TYPE_CHECKING

from framing.records import Stripped
from framing.tokens import RUN

if TYPE_CHECKING:
    from collections.abc import Sequence

    from framing.reading.layout.layout import Paragraph

FEWEST_TEXTS = 3  # of one source, to tell what it repeats


def repeated(texts: Sequence[tuple[str, Sequence[Paragraph]]]) -> list[list[Stripped]]:
    """The lines that one source repeats from text to text, for each of its texts.

    A line counts as repeated where at least three of the source's texts have it, and at
    least half of them. Texts that are the same throughout count once: a copy repeats
    nothing. Where more than a third of a text would go, it is taken as another edition
    of the same article, and nothing is marked.

    Args:
        texts: the texts of one source, each with its paragraphs.
    """
    keyed = [
        [(_normal(text[p.start : p.end]), p) for p in paragraphs] for text, paragraphs in texts
    ]
    distinct = {tuple(key for key, _ in lines) for lines in keyed}
    counts = Counter(key for keys in distinct for key in set(keys))
    needed = max(FEWEST_TEXTS, (len(distinct) + 1) // 2)
    found = []
    for lines in keyed:
        here = [
            Stripped(p.start, p.end, "repeated in this source's texts")
            for key, p in lines
            if key and counts[key] >= needed
        ]
        taken = sum(span.end - span.start for span in here)
        total = sum(p.end - p.start for _, p in lines)
        found.append(here if 3 * taken <= total else [])
    return found


def _normal(line: str) -> str:
    """A line as it is compared: its words in lower case, without signs."""
    return " ".join(re.findall(RUN, line.lower()))
