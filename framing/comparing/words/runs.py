"""Words in a row that two sentences both have."""

from __future__ import annotations

import re
from collections.abc import Iterator
from difflib import SequenceMatcher

from framing.comparing.words.folding import content_of
from framing.tokens import WORD, term_of

_SPELLED = re.compile(rf"{WORD.pattern}|[,;:]")
_MARKS = re.compile(r"[“”\"()]")  # of which one may be cut off


def common_runs(here: str, there: str) -> Iterator[tuple[str, frozenset[str]]]:
    """What both sentences have in a row, as the first has it, from a word that tells something
    to another, with the forms of all words of it ("" for those that tell nothing)."""
    places = [list(_SPELLED.finditer(one)) for one in (here, there)]
    # a stop is no term of the other's, so that no run goes over it
    terms = [
        [term_of(one[0]) if one[0][0].isalnum() else f"{one[0]}{at}" for one in mine]
        for at, mine in enumerate(places)
    ]
    matcher = SequenceMatcher(None, terms[0], terms[1], autojunk=False)
    for run in matcher.get_matching_blocks():
        kept = [content_of(word) for word in terms[0][run.a : run.a + run.size]]
        inside = [run.a + at for at, word in enumerate(kept) if word]
        if len(inside) > 1:
            first, last = places[0][inside[0]], places[0][inside[-1]]
            yield _MARKS.sub("", here[first.start() : last.end()]), frozenset(kept)
