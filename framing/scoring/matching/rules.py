"""Rules over cues: which sentences bear which combinations of them.

A cue is a class of words (`lexicons/cues.toml`) or something that reading found: a
person, a place, an organisation, money, a percentage, an attribution, a past-tense
verb, a heading. A rule is data: patterns of cues that must stand in one sentence.

    {all = ["government", "should|plan"], none = ["heading"], near = ["people", "harm"],
     within = 8, sentences = 2}

asks for each of `all`, none of `none`, and the first of `near` before the second with
at most `within` words' distance. `a|b` is either. A pattern holds for a text if at least
`sentences` (1) of its sentences fit. `weight` ranks sentences that compete for a slot.
"""

from __future__ import annotations

import re
from collections.abc import Sequence
from functools import lru_cache

import numpy as np
from msgspec import Struct

from framing import lexicons
from framing.errors import LexiconError
from framing.lexicons import LexiconFile
from framing.records import Batch, Problem
from framing.scoring.matching.lexicon import Lexicon, load, match, negated
from framing.scoring.tokens.vectors import ROLES
from framing.scoring.tokens.vocabulary import ending, marked, vocabulary

ACTORS = ("person", "place", "organisation")  # as numbered in `records.Mentions`
SIGNALS = (*ACTORS, "money", "percent", "attributed", "aged", "past", "heading", "headline")
DENIABLE = {  # what a negator before it takes away: "no tension", "never accused"
    *("dispute", "reproach", "crime", "coercion", "failure", "blame", "bad_word", "emotion"),
    *("emotion_strong", "contest_win", "problem", "problem_strong", "evaluation_strong"),
    "moral_judgement",
}
AGE = re.compile(r", (\d{1,3})(?=,| who\b|\. )")  # "Maria Lopes, 61, a nurse"
NOT_PAST = {
    *("need", "indeed", "hundred", "speed", "seed", "feed", "deed", "exceed", "proceed", "red"),
    *("succeed", "breed", "bleed", "bed", "shed", "wed", "united", "sacred", "naked", "wicked"),
    *("rugged", "beloved", "used", "supposed", "limited", "unprecedented", "detailed", "armed"),
    *("related", "based", "alleged"),
}


class Pattern(Struct, frozen=True, forbid_unknown_fields=True):
    """One way in which a sentence shows something; see the module for the keys."""

    all: tuple[str, ...] = ()
    none: tuple[str, ...] = ()
    near: tuple[str, ...] = ()
    within: int = 8
    sentences: int = 1
    weight: float = 1.0


class Rule(Struct, frozen=True, forbid_unknown_fields=True):
    """What is asked of a text, and the patterns that answer it.

    `group` is its frame. `enough` is the weight that a sentence must reach to fill a slot.
    """

    text: str
    patterns: tuple[Pattern, ...] = ()
    group: str = ""
    enough: float = 1.0


class Rules(LexiconFile, frozen=True):
    """A file of rules, by their ids in the order of the file."""

    rules: dict[str, Rule]


class Cues(Struct, frozen=True):
    """Where the cues of a batch stand.

    `tokens[name]` are the sorted positions, in the batch's token arrays, at which a
    cue begins; `ends[name]` the character offsets where each ends. `present[name]` is
    (rows,), bool.
    """

    row: np.ndarray  # (tokens,), the batch's token_row
    tokens: dict[str, np.ndarray]
    ends: dict[str, np.ndarray]
    present: dict[str, np.ndarray]


@lru_cache(maxsize=8)
def load_rules(name: str) -> Rules:
    """The shipped rules of that name ("generic_frames").

    Raises:
        LexiconError: the file isn't of the form, or asks for a cue that there isn't.
    """
    rules = lexicons.load(name, Rules)
    known = {category.id for category in load("cues").categories} | set(SIGNALS)
    problems = [
        Problem(
            f"{lexicons.path_of(name)}:{key}",
            f"unknown cue '{cue}'",
            "use a category of cues.toml",
        )
        for key, rule in rules.rules.items()
        for pattern in rule.patterns
        for cue in sorted(_names(pattern) - known)
    ]
    if problems:
        raise LexiconError(problems)
    return rules


def find_cues(batch: Batch, lexicon: Lexicon | None = None) -> Cues:
    """The cues of a batch, whatever voice they stand in.

    Args:
        batch: the readings.
        lexicon: the word classes; the shipped `cues` without one.
    """
    lexicon = lexicon or load("cues")
    found = match(batch, lexicon, voice=None)
    deniable = np.array([category.id in DENIABLE for category in lexicon.categories])
    order = np.argsort(found.category, kind="stable")
    denied = deniable[found.category] & negated(batch, found.token)
    order = order[~denied[order]]
    cuts = np.searchsorted(found.category[order], np.arange(1, len(lexicon.categories)))
    names = [category.id for category in lexicon.categories]
    tokens = dict(zip(names, np.split(found.token[order], cuts), strict=True))
    ends = dict(zip(names, np.split(found.end[order], cuts), strict=True))
    for name, (token, end) in _signals(batch).items():
        tokens[name], ends[name] = token, end
    rows = batch.matrix.shape[0]
    present = {name: _marked(batch.token_row[token], rows) for name, token in tokens.items()}
    present |= _roles(batch)
    return Cues(batch.token_row, tokens, ends, present)


def rows_of(pattern: Pattern, cues: Cues) -> np.ndarray:
    """The sentences that fit a pattern, shape (rows,), bool; a pattern of nothing fits none."""
    rows = len(next(iter(cues.present.values())))
    fits = np.full(rows, bool(pattern.all or pattern.near))
    for cue in pattern.all:
        fits &= _either(cue, cues)
    for cue in pattern.none:
        fits &= ~_either(cue, cues)
    if pattern.near and fits.any():
        fits &= _marked(_nearby(pattern, cues), rows)
    return fits


def marks_of(
    patterns: Sequence[Pattern], cues: Cues, rows: np.ndarray, batch: Batch
) -> tuple[np.ndarray, np.ndarray, np.ndarray]:
    """The words of some patterns' cues in some rows (bool): their rows, starts and ends,
    in the order of the text, each once."""
    names = sorted({c for p in patterns for c in _names(p, asked=True)} & set(cues.tokens))
    if not names:
        empty = np.zeros(0, dtype=np.int64)
        return empty, empty, empty
    token = np.concatenate([cues.tokens[name] for name in names])
    end = np.concatenate([cues.ends[name] for name in names])
    keep = rows[cues.row[token]]
    token, end = token[keep], end[keep]
    order = np.argsort(token * (1 + end.max(initial=0)) - end, kind="stable")
    token, end = token[order], end[order]
    first = np.diff(token, prepend=-1) > 0  # of several from one word, the longest
    token, end = token[first], end[first]
    return cues.row[token], batch.token_start[token], end


def _names(pattern: Pattern, asked: bool = False) -> set[str]:
    parts = (*pattern.all, *pattern.near, *(() if asked else pattern.none))
    return {cue for part in parts for cue in part.split("|")}


def _either(cue: str, cues: Cues) -> np.ndarray:
    first, *others = cue.split("|")
    found = cues.present[first]
    for other in others:
        found = found | cues.present[other]
    return found


def _nearby(pattern: Pattern, cues: Cues) -> np.ndarray:
    """The rows in which the first cue stands shortly before the second."""
    first, second = (
        np.sort(np.concatenate([cues.tokens[name] for name in part.split("|")]), kind="stable")
        for part in pattern.near
    )
    if not len(second):
        return np.zeros(0, dtype=np.int64)
    at = np.searchsorted(second, first, side="right")
    reach = second[np.minimum(at, len(second) - 1)]
    close = (at < len(second)) & (reach - first <= pattern.within)
    close &= cues.row[reach] == cues.row[first]
    nearby: np.ndarray = cues.row[first[close]]
    return nearby


def _marked(where: np.ndarray, size: int) -> np.ndarray:
    found = np.zeros(size, dtype=bool)
    found[where] = True
    return found


def _signals(batch: Batch) -> dict[str, tuple[np.ndarray, np.ndarray]]:
    """What reading found, as the tokens at which it begins and the offsets of its ends."""
    mentions = batch.mentions
    spans = batch.base[mentions.document] + np.stack([mentions.start, mentions.end])
    stretches = {name: spans[:, mentions.kind == kind] for kind, name in enumerate(ACTORS)}
    stretches["attributed"] = np.stack([batch.said.cue.start, batch.said.cue.end])
    stretches |= _stretches(batch)
    behind = batch.base[batch.document[batch.token_row]] + batch.token_end
    found = {name: _tokens(batch, behind, *part) for name, part in stretches.items()}
    terms = vocabulary(batch.terms)
    past = ending(terms, "ed") & ~marked(terms, NOT_PAST)
    token = np.flatnonzero(past[batch.token_term])
    found["past"] = (token, batch.token_end[token])
    return found


def _stretches(batch: Batch) -> dict[str, np.ndarray]:
    """Money, percentages and ages: the places where they start and end, shape
    (2, stretches) each."""
    found: dict[str, list[int]] = {name: [] for name in ("money", "percent", "aged")}
    money, percent, aged = found.values()
    for begin, reading in zip(batch.base.tolist(), batch.readings, strict=True):
        for figure in reading.figures:
            unit = figure.unit
            if unit == "%":
                percent += (begin + figure.start, begin + figure.end)
            elif unit and len(unit) == 3 and unit.isupper():  # a currency
                money += (begin + figure.start, begin + figure.end)
        text = reading.document.text
        for age in AGE.finditer(text):
            if text[age.start() - 1].isalpha():
                aged += (begin + age.start(1), begin + age.end(1))
    return {
        name: np.array(flat, dtype=np.int64).reshape(-1, 2).T for name, flat in found.items()
    }


def _tokens(
    batch: Batch, behind: np.ndarray, start: np.ndarray, end: np.ndarray
) -> tuple[np.ndarray, np.ndarray]:
    """Each stretch's first token, in order, and the offset of its end; the stretches and
    `behind`, where tokens end, are places."""
    token = np.searchsorted(behind, start, side="right")
    inside = token < len(behind)
    # a stretch may lie in what is set aside, where no token is
    inside[inside] = behind[token[inside]] <= end[inside]
    token, first = np.unique(token[inside], return_index=True)
    return token, end[inside][first] - batch.base[batch.document[batch.token_row[token]]]


def _roles(batch: Batch) -> dict[str, np.ndarray]:
    return {name: batch.row_role == ROLES.index(name) for name in ("heading", "headline")}
