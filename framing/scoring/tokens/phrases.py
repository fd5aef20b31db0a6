"""Phrases that could name something: words that stand together again and again.

No part of speech is known. A phrase is a run of words without function words, verbs of
news prose or numbers (`lexicons/aspects.toml`), at most four, or two such parts with "of"
between them; that it is a noun phrase shows in what stands around it: a determiner or a
preposition before it at least once, and no object behind it.
"""

from __future__ import annotations

import numpy as np
from msgspec import Struct

from framing.lexicons import LexiconFile, WordList, load
from framing.records import Batch
from framing.scoring.tokens.batch_tokens import covered
from framing.scoring.tokens.vectors import places
from framing.scoring.tokens.vocabulary import Vocabulary, ending, marked, vocabulary

LONGEST = 4  # words
MIN_FOUND = 2  # places of a phrase
JOINTS = frozenset(map(ord, " -‐‑"))  # what may stand between two words of a phrase
APOSTROPHES = frozenset(map(ord, "'’"))
PERSON, PLACE = 0, 1  # kinds of actors, as in `Mentions`
ADJECTIVES = ("ive", "ous", "ful", "ble")
MOST_VERBAL = 1 / 3  # of a phrase's places, where an object follows or "to" stands before
LEAST_CLOSED = 0.5  # of a phrase's places, behind which no further word of a phrase stands
LEAST_OPENED = 0.5  # of a single word's places, with a determiner or preposition before


class Phrases(Struct, frozen=True):
    """Every place of every phrase of a batch, and what the phrases are.

    Shapes: `token`, `length`, `phrase` (places,), a place's first token, its tokens and the
    number of its phrase; `stems` (phrases, LONGEST), the number of each word's stem, -1
    behind the end and for "of"; `stem` (terms,), the stem of each term; `again` (tokens,),
    whether a word stands alone behind "the", "this" or "his": it takes up what was named.
    """

    token: np.ndarray
    length: np.ndarray
    phrase: np.ndarray
    stems: np.ndarray
    stem: np.ndarray
    again: np.ndarray


class AspectWords(LexiconFile, frozen=True):
    """`aspects.toml`: what stands before a noun phrase (`openers`, and of these `definite`
    ones), what behind a verb (`objects`), words that part phrases (`stops`), nouns that name
    nothing at a phrase's end (`empty`) or alone (`vague`), and exceptions of endings."""

    openers: WordList
    objects: WordList
    stops: WordList
    definite: WordList
    empty: WordList
    vague: WordList
    nouns_in_ing: WordList
    nouns_in_ly: WordList
    nouns_like_adjectives: WordList


def stem_of(term: str) -> str:
    """A noun and its plural as one: "bodies" and "body", "checks" and "check"."""
    if len(term) > 4 and term.endswith("ies"):
        return term[:-3] + "y"
    if len(term) > 4 and term.endswith(("sses", "ches", "shes", "xes")):
        return term[:-2]
    if len(term) > 3 and term.endswith("s") and not term.endswith(("ss", "us", "is")):
        return term[:-1]
    return term


def phrases_of(batch: Batch) -> Phrases:
    """The phrases that stand in two places or more; a batch without any has none."""
    words = vocabulary(batch.terms)
    stem = _stems(words)
    around = _Around.of(batch, words)
    token, length = _runs(batch, around)
    stems = _keys(stem[batch.token_term], around.joint, token, length)
    phrases, phrase = np.unique(stems, axis=0, return_inverse=True)
    good = _good(around, token, length, phrase.reshape(-1), len(phrases))
    number = np.cumsum(good) - 1
    kept = good[phrase.reshape(-1)]
    order = np.lexsort((length[kept], token[kept]))
    return Phrases(
        token=token[kept][order],
        length=length[kept][order],
        phrase=number[phrase.reshape(-1)[kept]][order],
        stems=phrases[good],
        stem=stem,
        again=around.again,
    )


class _Around(Struct, frozen=True):
    """What each token is, and how it stands beside the next; shapes (tokens,), bool.

    `plain` words may stand in a phrase, `linked` ones stand directly before the next,
    `joint` is an "of" between two plain ones; `name` is of a person's or a place's name,
    and `cut` goes on with any name that the token before began.
    """

    plain: np.ndarray
    linked: np.ndarray
    joint: np.ndarray
    opener: np.ndarray
    objects: np.ndarray
    infinitive: np.ndarray
    last_bad: np.ndarray
    first_bad: np.ndarray
    name: np.ndarray
    vague: np.ndarray
    cut: np.ndarray
    again: np.ndarray
    owner: np.ndarray
    followed: np.ndarray

    @classmethod
    def of(cls, batch: Batch, words: Vocabulary) -> _Around:
        lists = load("aspects", AspectWords)
        term = batch.token_term
        figure = np.array([one[0].isdigit() or len(one) < 2 for one in batch.terms], dtype=bool)
        stop = marked(words, lists.stops) | figure | ending(words, "n't")
        plain = ~stop[term]
        linked, owner = _links(batch)
        of = marked(words, ["of"])[term]
        joint = np.zeros(len(term), dtype=bool)
        joint[1:-1] = of[1:-1] & plain[:-2] & plain[2:] & linked[:-2] & linked[1:-1]
        adverb = ending(words, "ly") & ~marked(words, lists.nouns_in_ly)
        participle = ending(words, "ing") & ~marked(words, lists.nouns_in_ing)
        name, cut = _named(batch)
        cut |= _in_title(batch, linked, plain, marked(words, ["the", "a", "an"])[term])
        again = np.zeros(len(term), dtype=bool)
        again[1:] = (marked(words, lists.definite)[term] & linked)[:-1]
        followed = np.zeros(len(term), dtype=bool)
        further = (plain & ~ending(words, "ed")[term]) | figure[term]
        followed[:-1] = linked[:-1] & further[1:]
        again &= ~followed
        return cls(
            plain=plain,
            linked=linked,
            joint=joint,
            opener=marked(words, lists.openers)[term] | owner,
            objects=marked(words, lists.objects)[term],
            infinitive=marked(words, ["to"])[term],
            last_bad=(marked(words, lists.empty) | _adjectives(words) | adverb)[term],
            first_bad=adverb[term],
            name=name,
            vague=(marked(words, lists.vague) | participle)[term],
            cut=cut,
            again=again,
            owner=owner,
            followed=followed,
        )


def _adjectives(words: Vocabulary) -> np.ndarray:
    """Which terms are adjectives or participles by their ends, shape (terms,), bool."""
    found = ending(words, "ed")
    for tail in ADJECTIVES:
        found |= ending(words, tail)
    return found & ~marked(words, load("aspects", AspectWords).nouns_like_adjectives)


def _stems(words: Vocabulary) -> np.ndarray:
    """The number of each term's stem, shape (terms,): numbers follow the alphabet, so that
    the order of the texts decides nothing."""
    stems = [stem_of(term) for term in words.ordered]
    numbers = {stem: number for number, stem in enumerate(sorted(set(stems)))}
    ranked = np.array([numbers[stem] for stem in stems], dtype=np.int64)
    found: np.ndarray = ranked[words.rank] if len(ranked) else ranked
    return found


def _links(batch: Batch) -> tuple[np.ndarray, np.ndarray]:
    """Which tokens stand directly before the next, one space or hyphen between, and which
    are possessives ("Ohio's"), which part phrases."""
    start, size = places(batch), len(batch.token_term)
    end = start + batch.token_end - batch.token_start
    linked = np.zeros(size, dtype=bool)
    linked[:-1] = (start[1:] - end[:-1] == 1) & (batch.token_row[1:] == batch.token_row[:-1])
    between = batch.codes[np.minimum(end, len(batch.codes) - 1)]
    linked &= np.isin(between, list(JOINTS))
    long = batch.token_end - batch.token_start > 2
    mark = np.isin(batch.codes[np.maximum(end - 2, 0)], list(APOSTROPHES))
    owner = long & mark & np.isin(batch.codes[end - 1], [ord("s"), ord("S")])
    owner |= np.isin(between, list(APOSTROPHES))  # "workers'"
    return linked & ~owner, owner


def _named(batch: Batch) -> tuple[np.ndarray, np.ndarray]:
    """Which tokens are of a person's or a place's name, and which go on with any name that
    began before them, shape (tokens,), bool."""
    base = batch.base[batch.mentions.document]
    place = places(batch)
    first = np.searchsorted(place, base + batch.mentions.start)
    behind = np.searchsorted(place, base + batch.mentions.end)
    some = np.isin(batch.mentions.kind, [PERSON, PLACE])
    return (
        covered(first[some], behind[some], len(place)),
        covered(np.minimum(first + 1, behind), behind, len(place)),
    )


def _in_title(
    batch: Batch, linked: np.ndarray, plain: np.ndarray, article: np.ndarray
) -> np.ndarray:
    """Which tokens go on with a title: behind a function word with a capital letter that
    opens no sentence ("Notes on Our Town"), or before one and another capital. An article
    may open a title: what follows it does not go on with one."""
    capital, size = batch.token_capital, len(plain)
    inner, behind = np.zeros(size, dtype=bool), np.zeros(size, dtype=bool)
    inner[1:] = batch.token_row[1:] == batch.token_row[:-1]
    behind[1:] = (capital & linked)[:-1]
    found = np.zeros(size, dtype=bool)
    found[1:] = (capital & ~plain & inner & linked & (behind | ~article))[:-1]
    joined = np.zeros(size, dtype=bool)
    joined[:-2] = (linked[:-2] & linked[1:-1]) & ~plain[1:-1] & capital[2:]
    return (found | joined) & capital


def _runs(batch: Batch, around: _Around) -> tuple[np.ndarray, np.ndarray]:
    """First tokens and lengths of everything that could be a phrase by its own words."""
    size = len(batch.token_term)
    token, length = [], []
    whole = np.ones(size, dtype=bool)
    for many in range(1, LONGEST + 1):
        last = np.arange(size) + many - 1
        inside = last < size
        last = np.minimum(last, size - 1)
        whole &= inside & (around.plain | around.joint)[last]
        if many > 1:
            whole &= around.linked[last - 1]
        good = whole & around.plain & around.plain[last]
        good &= ~around.last_bad[last] & ~around.first_bad & ~around.name[last]
        good &= ~around.cut & ~np.append(around.cut, False)[last + 1]
        good &= batch.token_capital | ~batch.token_capital[last]  # "wife Susan"
        if many == 1:
            good &= ~around.vague
        token.append(np.flatnonzero(good))
        length.append(np.full(int(good.sum()), many))
    return np.concatenate(token), np.concatenate(length)


def _keys(
    stem: np.ndarray, joint: np.ndarray, token: np.ndarray, length: np.ndarray
) -> np.ndarray:
    """The stems of each place, shape (places, LONGEST), -1 behind its end and for "of"."""
    keys = np.full((len(token), LONGEST), -1, dtype=np.int64)
    for step in range(LONGEST):
        mine = np.flatnonzero(length > step)
        at = token[mine] + step
        keys[mine, step] = np.where(joint[at], -1, stem[at])
    return keys


def _good(
    around: _Around, token: np.ndarray, length: np.ndarray, phrase: np.ndarray, many: int
) -> np.ndarray:
    """Which phrases are noun phrases by what stands around them, shape (phrases,)."""
    size = len(around.plain)
    first = run_starts(around.plain, around.linked)[token]
    before = np.maximum(first - 1, 0)
    near = (first > 0) & around.linked[before]
    opened = (first > 0) & around.opener[before]
    last = token + length - 1
    behind = np.minimum(last + 1, size - 1)
    verbal = around.linked[last] & around.objects[behind]
    verbal |= near & around.infinitive[before] & (first == token)
    closed = ~around.followed[last] & ~around.owner[last]
    seen = np.bincount(phrase, minlength=many)
    share = np.bincount(phrase, opened, minlength=many)
    good = (seen >= MIN_FOUND) & (share > 0)
    good &= np.bincount(phrase, closed, minlength=many) >= LEAST_CLOSED * seen
    good &= np.bincount(phrase, verbal, minlength=many) <= MOST_VERBAL * seen
    alone = np.bincount(phrase, length == 1, minlength=many) > 0
    good &= ~alone | (share >= LEAST_OPENED * seen)
    return np.asarray(good, dtype=bool)


def run_starts(plain: np.ndarray, linked: np.ndarray) -> np.ndarray:
    """The first token of the run of plain words that each token lies in, shape (tokens,)."""
    new = np.ones(len(plain), dtype=bool)
    new[1:] = ~(linked & plain)[:-1]
    starts = np.where(new, np.arange(len(plain)), 0)
    found: np.ndarray = np.maximum.accumulate(starts) if len(starts) else starts
    return found
