"""A batch's terms as look-ups: by name, and by how they begin.

Terms are sorted once a batch, so that what begins with a stem is a range of ranks.
"""

from __future__ import annotations

import re
from bisect import bisect_left
from collections.abc import Iterable, Mapping
from functools import cache, lru_cache
from typing import TypeVar

import numpy as np
from msgspec import Struct

from framing.lexicons import english_stop_words
from framing.scoring.tokens.batch_tokens import codes_of
from framing.tokens import terms_of

# The endings by which English makes words of words, up to three in a row. A stem may end
# within one ("racis*" is for "racist"), or with a letter that doubles ("gun*": "gunned").
ENDINGS = re.compile(
    r"(?:[bdfglmnprt](?=ed|ing|er|y|ation)|k(?=ed|ing|er|y)|ck(?=ed|ing))?"
    r"(?:e|s|es|ed|d|r|rs|y|ly|i|ies|ied|ier|iest|iness|ily|ing|ings|in|n|ns|er|ers|est|or|ors"
    r"|t|th|ts|m|ms|st|sts|sm|sms|ce|ces|cy|cies|le|les|lity|nt|nts|ntly|nce|nces|tion|tions|ve"
    r"|(?<=i)(?:a|ac|acs)|(?<=a)ti(?:c|ze|zed|zing)|ty|ties|ialized|ialize|ialization|tive|tor|tors|tory|ze|zes|zed|zing|zation|se|sed|sing|sation|ility|ilities|bility|gy|ge"
    r"|ges|ging|n[’']t|ion|ions|ional|ation|ations|ative|atory|ator|ators|ition|itions|itive"
    r"|ution|al|ally|ial|ially|ical|ically|ual|ually|ar|ary|aries|arian|ity|ities|ety|ist|ists"
    r"|istic|ism|isms|ic|ics|ian|ians|ician|icians|ia|ive|ives|ively|ivity|ous|ously|ious|eous"
    r"|ful|fully|fulness|less|ness|nesses|ment|ments|mental|able|ably|ability|ible|ibly|ibility"
    r"|ance|ances|ancy|ence|ences|ency|encies|ant|ants|ent|ents|age|ages|ee|ees|eer|eers|ery"
    r"|eries|ry|ries|dom|hood|ship|ships|ward|wards|wise|wide|like|some|ster|sters|ate|ates"
    r"|ated|ating|ize|izes|ized|izing|izer|izers|ization|ise|ises|ised|ising|iser|isers|isation"
    r"|ify|ifies|ified|ifying|ification|en|ens|ened|ening|man|men|woman|women|person|people|acy"
    r"|acist|acists|ure|ures|ile|ide|ine|ory|ories|orial|oid|ose|us|utic|eutic|ster"
    r"|maker|makers|making|house|line|lines|fire|shot|shots|point|ground|time|times|suit|suits)?"
    r"(?:s|ly|ed|d|ing|er|ers|al|ally|ness|ity|ism|ist|ists|y|able|ment|ments|e|es)?"
    r"(?:[’']s?|s[’'])?(?:[-’'].*)?"
)
LAST = chr(0x10FFFF)
HEAD, TAIL = 4, 3

Value = TypeVar("Value")


class Vocabulary(Struct, frozen=True):
    """Terms in order, and back: `order` and `rank` (terms,) turn a rank into a term's
    number and a number into a rank; `column` gives the number of a term; `heads` are their
    first letters, by which most stems are known to be of none. `length` (terms,)
    is that of a term, and `tails` (terms, 3) its last characters as numbers."""

    ordered: list[str]
    order: list[int]
    rank: np.ndarray
    column: dict[str, int]
    heads: frozenset[str]
    length: np.ndarray
    tails: np.ndarray


_KEPT: list[tuple[list[str], Vocabulary]] = []  # by identity: a batch's terms never change


def vocabulary(terms: list[str]) -> Vocabulary:
    """The terms' vocabulary; made once for the terms of a batch, and kept for two."""
    for known, words in _KEPT:
        if known is terms:
            return words
    words = _vocabulary(terms)
    _KEPT[:] = [(terms, words), *_KEPT[:1]]
    return words


@cache
def stop_words() -> frozenset[str]:
    """Words too common to tell what a text is about, in the tokenizer's terms,
    and what reports say of anything."""
    own = "said says say told u.s. mr ms mrs year years new including according"
    return frozenset(own.split()) | {
        term for word in english_stop_words() for term in terms_of(word)
    }


def _vocabulary(terms: list[str]) -> Vocabulary:
    order = sorted(range(len(terms)), key=terms.__getitem__)
    rank = np.empty(len(terms), dtype=np.int64)
    rank[order] = np.arange(len(terms))
    column = {term: number for number, term in enumerate(terms)}
    length = np.fromiter(map(len, terms), dtype=np.int64, count=len(terms))
    codes = codes_of("\n".join(["\n" * TAIL, *terms]))  # what stands before a short term
    last = TAIL - 1 + np.cumsum(length + 1)
    heads = {term[:HEAD] for term in terms}
    return Vocabulary(
        ordered=[terms[number] for number in order],
        order=order,
        rank=rank,
        column=column,
        heads=frozenset(head[:at] for head in heads for at in range(HEAD + 1)),
        length=length,
        tails=codes[last[:, None] - np.arange(TAIL)[::-1]],
    )


def range_of_stem(words: Vocabulary, stem: str) -> tuple[int, int]:
    """The ranks, from and up to, of all that begins with a stem."""
    if stem[:HEAD] not in words.heads:
        return 0, 0
    ordered = words.ordered
    first = bisect_left(ordered, stem)
    if first < len(ordered) and ordered[first].startswith(stem):
        return first, bisect_left(ordered, stem + LAST, first)
    return first, first  # as for most: a batch has few of a list's words


@lru_cache(maxsize=65536)
def continues(stem: str, term: str) -> bool:
    """Whether a term that begins with a stem is a form of it, or only runs into it.

    "crimes", "criminal" and "crime-ridden" go on from "crim" and "crime"; "Crimea" and
    "Crimean" are other words. What may follow is the endings of English, one after the
    other, or a hyphen.
    """
    return ENDINGS.fullmatch(term, len(stem)) is not None


def marked(words: Vocabulary, chosen: Iterable[str]) -> np.ndarray:
    """Which terms are among the chosen: shape (terms,), bool."""
    found = np.zeros(len(words.ordered), dtype=bool)
    found[[words.column[term] for term in chosen if term in words.column]] = True
    return found


def ending(words: Vocabulary, tail: str) -> np.ndarray:
    """Which terms end so, in 1 to 3 characters: shape (terms,), bool."""
    found: np.ndarray = (words.tails[:, -len(tail) :] == codes_of(tail)).all(axis=1)
    return found


def by_stem(
    words: Vocabulary, exact: Mapping[str, Value], stems: Mapping[str, Value]
) -> dict[int, Value]:
    """The terms' values by number: a term's own, or that of the longest stem it begins
    with; terms without one are left out."""
    found: dict[int, Value] = {}
    ranges = {stem: range_of_stem(words, stem) for stem in stems}
    met = [stem for stem, (first, last) in ranges.items() if first < last]
    for stem in sorted(met, key=len):
        found.update(dict.fromkeys(words.order[slice(*ranges[stem])], stems[stem]))
    for term in exact.keys() & words.column.keys():
        found[words.column[term]] = exact[term]
    return found
