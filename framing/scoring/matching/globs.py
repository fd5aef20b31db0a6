"""Entries of other programs' codebooks, matched by quanteda's rules for "glob" patterns.

`*` stands for any characters, none included, and `?` for one; case doesn't count; blanks
part the words of a phrase. A word joined by hyphens is one word there, and no phrase runs
over a sign, so here it is asked how the tokens of a match are joined to each other and to
their neighbours.
"""

from __future__ import annotations

import re
from functools import lru_cache

import numpy as np

from framing.records import Batch
from framing.scoring.matching.categories import OPEN, Entry
from framing.scoring.matching.index import Index
from framing.scoring.tokens.vectors import places
from framing.tokens import WORD, term_of

ANY = "\ua4f7"  # stands for `?` while an entry is tokenised, as OPEN does for `*`
BLANK, HYPHEN, SIGN = 0, 1, 2
HYPHENS = (ord("-"), 0x2010, 0x2011)
BLANKS = tuple(map(ord, " \t\n\r\v\f\xa0\u2009\u202f"))


def glob_entry_of(written: str, category: int) -> Entry | str:
    """An entry of another program as the tokenizer reads it, or what keeps it from ever
    matching."""
    text = written.replace("*", OPEN).replace("?", ANY)
    found = list(WORD.finditer(text))
    if not found:
        return "has no word"
    edges = [0, *(place for match in found for place in match.span()), len(text)]
    between = [text[a:b] for a, b in zip(edges[::2], edges[1::2], strict=True)]
    if any(part.strip() for part in (between[0], between[-1])):
        return "has a sign, and only words are looked for"
    if any(part.strip() not in ("", "-") for part in between[1:-1]):
        return "has a sign between its words, where no match can be"
    if re.search(r"['’]s$", found[-1][0], re.IGNORECASE):
        return "is a possessive, which counts as the word without it"
    globs = [term_of(match[0]).replace(OPEN, "*").replace(ANY, "?") for match in found]
    opened = tuple("*" in glob or "?" in glob for glob in globs)
    return Entry(
        category=category,
        written=written,
        words=tuple(re.split(r"[*?]", glob)[0] for glob in globs),
        open=opened,
        globs=tuple(globs),
        hyphens=tuple(part.strip() == "-" for part in between[1:-1]),
    )


@lru_cache(maxsize=65536)
def fits(glob: str, term: str) -> bool:
    """Whether a term is one that a pattern with `*` and `?` stands for."""
    return _pattern(glob).fullmatch(term) is not None


@lru_cache(maxsize=65536)
def _pattern(glob: str) -> re.Pattern[str]:
    return re.compile(re.escape(glob).replace(r"\*", ".*").replace(r"\?", "."))


def joints(batch: Batch) -> np.ndarray:
    """What stands between each token and the next: blanks, a hyphen, or another sign.
    Shape (tokens,); the last has a sign behind it."""
    begin = places(batch)
    end = begin + batch.token_end - batch.token_start
    found = np.full(len(begin), SIGN, dtype=np.int8)
    if len(begin) < 2:
        return found
    told = np.concatenate([[0], np.cumsum(~np.isin(batch.codes, BLANKS))])
    behind, before = end[:-1], begin[1:]
    found[:-1][told[before] == told[behind]] = BLANK
    hyphen = (before - behind == 1) & np.isin(batch.codes[behind], HYPHENS)
    found[:-1][hyphen] = HYPHEN
    return found


def standing(
    batch: Batch, index: Index, found: tuple[np.ndarray, np.ndarray]
) -> tuple[np.ndarray, np.ndarray]:
    """Of the matches, those whose tokens are joined as their entry is written, and which
    are no part of a longer word with hyphens."""
    token, entry = found
    joint = np.concatenate([[SIGN], joints(batch)])  # joint[t] is what stands before token t
    length = index.length[entry]
    keep = (joint[token] != HYPHEN) | index.edges[entry, 0]
    keep &= (joint[token + length] != HYPHEN) | index.edges[entry, 1]
    for place in range(1, index.hyphens.shape[1]):
        inside = np.flatnonzero(place < length)
        wanted = np.where(index.hyphens[entry[inside], place], HYPHEN, BLANK)
        keep[inside] &= joint[token[inside] + place] == wanted
    return token[keep], entry[keep]
