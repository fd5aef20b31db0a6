"""A lexicon's categories and entries, and an entry as the tokenizer reads it."""

from __future__ import annotations

import re

from msgspec import Struct, field

from framing.records import Problem
from framing.tokens import terms_of

PLAIN = re.compile(r"[a-z]+\*?(?: [a-z]+\*?)*")
OPEN = "\ua4f8"  # stands for `*` while an entry is tokenised: a letter that no text has


class Reliability(Struct, frozen=True):
    """What a category's own validation found, and on what; class A (AUC from .80),
    B (.65 to .80), C (below) or "not validated"."""

    standing: str = "not validated"
    data: str = ""
    metric: str = ""
    figure: float | None = None
    date: str = ""


class Category(Struct, frozen=True):
    """One category of a lexicon, its `terms` as written in the file; `code` is its name in
    a published vocabulary, if it is of one."""

    id: str
    name: str
    definition: str
    boundary: str
    terms: tuple[str, ...]
    alternatives: dict[str, str] = field(default_factory=dict)
    entman: dict[str, str] = field(default_factory=dict)
    reliability: Reliability = Reliability()
    code: str = ""


class Entry(Struct, frozen=True, gc=False):
    """One entry as the tokenizer reads it: `words[i]` is the beginning of a word
    where `open[i]`, else the whole word. `category` is an index. One that `masks` is
    another sense of the category's words, which don't count where it stands. Of another
    program's codebook, `globs` are the words with their `*` and `?` (`words` then holds what
    stands before the first), and `hyphens[i]` says whether one joins words i and i + 1."""

    category: int
    written: str
    words: tuple[str, ...]
    open: tuple[bool, ...]
    masks: bool = False
    globs: tuple[str, ...] = ()
    hyphens: tuple[bool, ...] = ()


class Lexicon(Struct, frozen=True):
    """A lexicon or codebook, ready for matching. `kind` is "frames", "wording", …

    `event_terms` are phrases by which an event is known to be of its kind; a lexicon
    without any is for every event. `star` says what `*` is in it: English's "endings", or
    any characters, as in other programs ("glob"). `remarks` are what its file lacks, or what
    was left out of it.
    """

    name: str
    title: str
    version: str
    licence: str
    source: str
    language: str
    kind: str
    categories: tuple[Category, ...]
    entries: tuple[Entry, ...]
    path: str
    event_terms: tuple[str, ...] = ()
    star: str = "endings"
    remarks: tuple[Problem, ...] = ()


def entry_of(written: str, category: int) -> Entry | str:
    """An entry as the tokenizer reads it, or what keeps it from ever matching."""
    if PLAIN.fullmatch(written):  # nearly all: what the tokenizer makes of these is known
        words = tuple(written.replace("*", "").split(" "))
        opened = tuple([part[-1] == "*" for part in written.split(" ")])
        return Entry(category, written, words, opened)
    if re.search(r"\*(?=[^\s-])|(?<![^\W_])\*", written):
        return "has '*' elsewhere than at the end of a word"
    terms = terms_of(written.replace("*", OPEN))
    if not terms:
        return "has no word"
    if len(terms) == 1 and re.search(r"['’]s$", written, re.IGNORECASE):
        return "is a possessive, which counts as the word without it"
    opened = tuple(term.endswith(OPEN) for term in terms)
    words = tuple(term.removesuffix(OPEN) for term in terms)
    if sum(opened) != written.count("*") or not all(words):
        return "has '*' where the tokenizer sees no end of a word"
    return Entry(category, written, words, opened)
