"""Tone towards an actor: the valued words near its mention, and who does what to whom.

A word counts more the nearer it stands, more within the mention's clause, more
behind it, where English says what is said of a subject. Verbs with a direction
("attacked", "praised", "was accused of") count by the part that the mention plays.
What an outlet may be told is only counts and words: never a ranking of actors.

Tone towards a target follows the task of Hamborg & Donnay (2021), EACL.
"""

from __future__ import annotations

from functools import lru_cache
from typing import Literal, NamedTuple

import numpy as np
from msgspec import Struct

from framing.records import Batch, Span
from framing.scoring.tokens.batch_tokens import ranges
from framing.scoring.tokens.vocabulary import by_stem, ending, marked, vocabulary
from framing.scoring.tone import news, news_lexicon
from framing.scoring.tone.news import Words

REACH = 8.0  # words: at this distance a word counts half
SAME_CLAUSE = 1.0
BEHIND = 0.5
VERB = 1.6
BESIDE_ROLE = 0.5  # what is left of a verb's own valence where its direction counts
SUBJECT_REACH, OBJECT_REACH = 6, 4
TURNED = -0.5  # what "not" before the verb makes of it
NEUTRAL = 0.75
TOO_FEW = 5
AUXILIARY = frozenset(("was", "were", "been", "being", "is", "are", "be", "got", "gets", "get"))
IRREGULAR = frozenset(("sued", "beat", "shot", "hurt", "fought", "led", "won"))
VOICES: tuple[Literal["narrator", "quoted", "reported"], ...] = (
    "narrator",
    "quoted",
    "reported",
)


class Verbs(NamedTuple):
    """What a verb says of its agent and its patient, by exact form and by stem."""

    exact: dict[str, tuple[float, float]]
    stems: dict[str, tuple[float, float]]


class Towards(NamedTuple):
    """Words that bear on targets: shapes (pairs,), sorted by target, then place.

    `target` indexes the targets, `first` and `last` the words; `weight` is the word's
    part in the target's value, `clause` whether it stands in the mention's clause.
    """

    target: np.ndarray
    first: np.ndarray
    last: np.ndarray
    weight: np.ndarray
    clause: np.ndarray


class ActorTone(Struct, frozen=True, gc=False):
    """The valued words in an actor's clauses, in one document and one voice.

    `reading` and `actor` are indices; `enough` is False under five words, where the
    counts may be shown but nothing said of them.
    """

    reading: int
    actor: int
    voice: Literal["narrator", "quoted", "reported"]
    positive: list[Span]
    negative: list[Span]
    enough: bool


@lru_cache(maxsize=1)
def verbs_of_news() -> Verbs:
    """The verbs of `lexicons/tone.toml`."""
    exact: dict[str, tuple[float, float]] = {}
    stems: dict[str, tuple[float, float]] = {}
    for group in news_lexicon.shipped().verbs:
        for term in group.terms:
            table = stems if term.endswith("*") else exact
            table.setdefault(term.rstrip("*"), (group.agent, group.patient))
    return Verbs(exact, stems)


def towards(
    words: Words, first: np.ndarray, last: np.ndarray, valued: news.Valued | None = None
) -> Towards:
    """The words that bear on each target, with their weight.

    Args:
        words: sentences cut into words.
        first: each target's first word, shape (targets,).
        last: its last word, in the same sentence.
        valued: the words that count, where they are known already.
    """
    valued = valued or news.valued(words)
    clause = news.clauses(words)
    target, number = _pairs(words, first, valued.first)
    inside = (valued.first[number] <= last[target]) & (valued.last[number] >= first[target])
    target, number = target[~inside], number[~inside]
    word = valued.first[number]
    behind = word > last[target]
    steps = np.where(behind, word - last[target], first[target] - word)
    same = clause[word] == clause[np.where(behind, last[target], first[target])]
    weight = valued.valence[number] / (1 + steps / REACH)
    weight = weight * (1 + SAME_CLAUSE * same) * (1 + BEHIND * behind)
    acts = _acts(words, clause, first, last)
    wide = len(words.term) + 1
    told = np.isin(target * wide + word, acts.target * wide + acts.first)
    weight = np.where(told, weight * BESIDE_ROLE, weight)
    found = Towards(
        target=np.concatenate([target, acts.target]),
        first=np.concatenate([word, acts.first]),
        last=np.concatenate([valued.last[number], acts.last]),
        weight=np.concatenate([weight, acts.weight]),
        clause=np.concatenate([same, acts.clause]),
    )
    return _summed(found)


def values(found: Towards, targets: int) -> np.ndarray:
    """The tone towards each target, unbounded, shape (targets,); 0 where nothing bears."""
    return np.bincount(found.target, weights=found.weight, minlength=targets)


def labels(value: np.ndarray) -> np.ndarray:
    """-1, 0 or 1 for each value: 0 within 0.75 of nothing."""
    result: np.ndarray = np.where(value <= -NEUTRAL, -1, np.where(value >= NEUTRAL, 1, 0))
    return result


def mentions(
    words: Words, row: np.ndarray, start: np.ndarray, end: np.ndarray
) -> tuple[np.ndarray, np.ndarray]:
    """First and last word of stretches of sentences: shapes (stretches,) each.

    A stretch without a word of its own is given the word nearest behind its start.

    Args:
        words: sentences cut into words.
        row: the sentence of each stretch, which must have a word.
        start: offset of its first character.
        end: offset behind its last.
    """
    wide = 1 + int(max(words.end.max(initial=0), end.max(initial=0)))
    ends = words.row * wide + words.end
    starts = words.row * wide + words.start
    high = np.cumsum(np.bincount(words.row, minlength=words.rows))[row] - 1
    first = np.minimum(np.searchsorted(ends, row * wide + start, side="right"), high)
    last = np.clip(np.searchsorted(starts, row * wide + end) - 1, first, high)
    return first, last


def actor_tones(batch: Batch, read: news.Read | None = None) -> list[ActorTone]:
    """The valued words in the clauses of every actor, by document and voice.

    Only actors with at least one such word are listed, in reading order. A word is
    counted once an actor, with the sign that it has towards it. `read` are the
    batch's words and those that count, where they are known already.
    """
    row, start, end, owner = _mentions_of(batch)
    if not len(row):
        return []
    words, valued = read or news.read_batch(batch)
    found = towards(words, *mentions(words, row, start, end), valued)
    near = np.flatnonzero(found.clause & (found.weight != 0))
    first = found.first[near]
    # one number for an actor in a voice, and one for a word of it, so that sorting groups
    group = owner[found.target[near]] * len(VOICES) + batch.token_voice[first]
    wide = len(words.term) + 1
    key, at, back = np.unique(group * wide + first, return_index=True, return_inverse=True)
    weight = np.bincount(back, weights=found.weight[near], minlength=len(key))
    start, end = words.start[first[at]], words.end[found.last[near[at]]]
    order = np.lexsort((weight < 0, key // wide))  # within a group, what favours comes first
    spans = list(map(Span, start[order].tolist(), end[order].tolist()))
    return _by_group(batch, key // wide, weight >= 0, spans)


def _by_group(
    batch: Batch, group: np.ndarray, favours: np.ndarray, spans: list[Span]
) -> list[ActorTone]:
    """The spans of each group, which is an actor in a voice. Groups are sorted, and
    within each the spans that favour stand first."""
    groups, low, size = np.unique(group, return_index=True, return_counts=True)
    turn = low + np.bincount(group[favours], minlength=1 + groups.max(initial=0))[groups]
    actor, voice = np.divmod(groups, len(VOICES))
    many = np.array([len(reading.actors) for reading in batch.readings])
    reading = np.repeat(np.arange(len(many)), many)[actor]
    index = actor - (np.cumsum(many) - many)[reading]
    columns = np.stack([reading, index, voice, low, turn, low + size], axis=1)
    return [
        ActorTone(text, one, VOICES[by], spans[a:b], spans[b:c], c - a >= TOO_FEW)
        for text, one, by, a, b, c in columns.tolist()
    ]


def _pairs(words: Words, first: np.ndarray, place: np.ndarray) -> tuple[np.ndarray, np.ndarray]:
    """Every target with every one of the sorted places in its sentence."""
    row = words.row[first]
    many = np.bincount(words.row[place], minlength=words.rows)
    number, target = ranges((np.cumsum(many) - many)[row], many[row])
    return target, number


def _acts(words: Words, clause: np.ndarray, first: np.ndarray, last: np.ndarray) -> Towards:
    """Verbs of which a target is the agent or the patient, with what they say of it."""
    verbs = verbs_of_news()
    known = vocabulary(words.terms)
    agent, patient = np.zeros(len(words.terms)), np.zeros(len(words.terms))
    for which, pair in by_stem(known, verbs.exact, verbs.stems).items():
        agent[which], patient[which] = pair
    acting = (agent != 0) | (patient != 0)
    verb = np.flatnonzero(acting[words.term] & ~words.name)
    target, number = _pairs(words, first, verb)
    place = verb[number]
    behind = place > last[target]
    steps = np.where(behind, place - last[target], first[target] - place)
    same = clause[place] == clause[np.where(behind, last[target], first[target])]
    passive = _passive(words, place)
    by = marked(known, ("by",))[words.term[np.maximum(first[target] - 1, 0)]]
    subject = behind & same & (steps <= SUBJECT_REACH)
    after = (steps > 0) & ~behind & same
    agentive = after & by & (steps <= SUBJECT_REACH)
    object_ = after & ~agentive & ~passive & (steps <= OBJECT_REACH)
    does = (subject & ~passive) | agentive
    undergoes = (subject & passive) | object_
    weight = np.where(does, agent[words.term[place]], 0.0)
    weight = VERB * np.where(undergoes, patient[words.term[place]], weight)
    denied = _before(words, place, marked(known, news_lexicon.lexicon_of_news().negators), 3)
    weight = np.where(denied, weight * TURNED, weight)
    kept = weight != 0
    return Towards(target[kept], place[kept], place[kept], weight[kept], same[kept])


def _passive(words: Words, place: np.ndarray) -> np.ndarray:
    """Whether each verb is a participle behind a form of "be", or before "by"."""
    known = vocabulary(words.terms)
    participle = ending(known, "ed") | ending(known, "en") | marked(known, IRREGULAR)
    auxiliary = _before(words, place, marked(known, AUXILIARY), 2)
    follower = np.minimum(place + 1, len(words.term) - 1)
    by = marked(known, ("by",))[words.term[follower]] & (
        words.row[follower] == words.row[place]
    )
    result: np.ndarray = (auxiliary & participle[words.term[place]]) | by
    return result


def _before(words: Words, place: np.ndarray, marked: np.ndarray, reach: int) -> np.ndarray:
    """Whether a marked term stands up to so many words before each place."""
    found = np.zeros(len(place), dtype=bool)
    for step in range(1, reach + 1):
        near = np.maximum(place - step, 0)
        found |= marked[words.term[near]] & (words.row[near] == words.row[place])
    return found


def _summed(found: Towards) -> Towards:
    """One entry a target and word, sorted; the weights of a word twice found added."""
    wide = 1 + int(found.first.max(initial=0))
    key, at, back = np.unique(
        found.target * wide + found.first, return_index=True, return_inverse=True
    )
    return Towards(
        target=found.target[at],
        first=found.first[at],
        last=found.last[at],
        weight=np.bincount(back, weights=found.weight, minlength=len(key)),
        clause=found.clause[at],
    )


def _mentions_of(batch: Batch) -> tuple[np.ndarray, np.ndarray, np.ndarray, np.ndarray]:
    """Row, start and end of every actor's mention within a sentence that has words, and
    whose mention it is: the actor's number among those of all readings."""
    mentions = batch.mentions
    place = batch.base[mentions.document] + mentions.start
    row = np.searchsorted(batch.base[batch.document] + batch.row_start, place, "right") - 1
    busy = np.bincount(batch.token_row, minlength=len(batch.document)) > 0
    inside = row >= 0
    inside[inside] = busy[row[inside]]
    inside[inside] &= mentions.document[inside] == batch.document[row[inside]]
    inside[inside] &= mentions.start[inside] < batch.row_end[row[inside]]
    return row[inside], mentions.start[inside], mentions.end[inside], mentions.actor[inside]
