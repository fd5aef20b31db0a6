"""Which of two outlets is kinder to an actor, against coders' judgement: BASIL.

Coders said of each article how its author stands to the main actors, -1, 0 or 1
(Fan et al. 2019, EMNLP). Two outlets' articles of one event that stand differently
to one actor make a pair; the measure is the share of pairs put in the coders' order.
The kinder article has fewer mentions of the actor that the wording is clearly
negative towards; of as many, the higher mean tone of the sentences with its name.

Nothing is learned, and little is claimed: see `validate` for the verdict. Tried, on
72 pairs, with a quarter of the lexicon left out at random to see what is luck: mean
tone of the sentences with the name (.53 to .56), that drawn to neutral (.57 to .59),
the sum (.57 to .59), mean tone towards the mentions (.50), narrator's words only (.55
to .58), sentences with pronouns added (.56), only what the other outlet hasn't (.58),
headline and lead (.49), whole articles (.54). The count of negative mentions kept .60
to .61; but that the article with fewer sentences about the actor is the kinder one is
already right in .58.
"""

from __future__ import annotations

import re
from itertools import combinations
from pathlib import Path
from typing import Any

import msgspec
import numpy as np

from framing.scoring.profiles import targets
from framing.scoring.tone import news, vader
from framing.tokens import WRITTEN
from framing.validating.rows import rows_of

FORM = (
    '{"event": "…", "title": "…", "sentences": [{"text": "…"}], '
    '"entities": [{"name": "…", "sentiment": 0}]}'
)
DRAWS = 2000
# words of a name that many bodies share, so that they don't find it in a text
COMMON = frozenset(
    (
        *("campaign", "administration", "officials", "government", "committee", "department"),
        *("lawmakers", "supporters", "members", "house", "senate", "president", "party"),
        *("democratic", "democrats", "republican", "republicans", "the", "and", "of"),
        *("u.s.", "us"),
    )
)
PARTIES = {"democrat": r"Democrat(?:s|ic)?", "republican": r"Republicans?|GOP|G\.O\.P\."}


class Part(msgspec.Struct, frozen=True):
    """One sentence."""

    text: str


class Entity(msgspec.Struct, frozen=True):
    """An actor and how the author stands to it: -1, 0 or 1."""

    name: str
    sentiment: int


class Article(msgspec.Struct, frozen=True):
    """One outlet's article about an event."""

    event: str
    sentences: list[Part]
    entities: list[Entity]
    title: str = ""


def validate(path: Path) -> dict[str, Any]:
    """How often the kinder of two outlets is told, of those that people tell apart.

    The keys are `task, n, order, pairs, interval, verdict, baseline`. `n` counts
    articles; `order` is the share of `pairs` in the coders' order, a tie counting
    half, or None without pairs; `interval` is its 95% interval over resampled events.
    The verdict is "not assessed" unless all of that interval is above chance, .5, and
    above the share that the number of sentences alone puts right.

    Args:
        path: JSON lines of articles with their sentences and entities.

    Raises:
        InputError: the file can't be read, a line hasn't that form, or there are none.
    """
    articles = rows_of(path, Article, FORM)
    pairs = coded_pairs(articles)
    ways = _ways_right(articles, pairs)
    orders = {way: round(float(np.mean(won)), 4) if won else None for way, won in ways.items()}
    interval = _interval(ways["harsh"], [articles[left].event for left, *_ in pairs])
    return {
        "task": "outlets",
        "n": len(articles),
        "order": orders["harsh"],
        "pairs": len(pairs),
        "interval": interval,
        "verdict": _verdict(interval, orders["fewer"]),
        "baseline": {
            "what": "mean over the sentences with the actor's name",
            "vader": orders["vader"],
            "news_mean": orders["tone"],
            "fewer_sentences": orders["fewer"],
        },
    }


def _ways_right(
    articles: list[Article], pairs: list[tuple[int, int, str, int]]
) -> dict[str, list[float]]:
    """Of each way to order two articles, how right it is on each pair: 0, .5 or 1."""
    texts = [
        [article.title, *(part.text for part in article.sentences)] for article in articles
    ]
    flat = [text for part in texts for text in part]
    bounds = np.cumsum([0, *map(len, texts)])
    tone, compound = news.tones(flat), vader.polarity(flat)[:, 3]
    ways: dict[str, list[float]] = {"harsh": [], "tone": [], "vader": [], "fewer": []}
    for left, right, name, sign in pairs:
        sides = []
        for number in (left, right):
            found = [
                at for at, text in enumerate(texts[number]) if pattern_of(name).search(text)
            ]
            harsh = harsh_mentions(name, [texts[number][at] for at in found])
            rows = bounds[number] + np.array(found, dtype=np.int64)
            # the tone, at most 1, decides only between equal counts
            kind = (-2.0 * harsh + _mean(tone[rows]), _mean(tone[rows]))
            sides.append((*kind, _mean(compound[rows]), -float(len(found))))
        for way, a, b in zip(ways, *sides, strict=True):
            ways[way].append(_right(a - b, sign))
    return ways


def coded_pairs(articles: list[Article]) -> list[tuple[int, int, str, int]]:
    """Two articles of one event, an actor and the sign of the first's stand less the
    second's, wherever the two stand differently to the actor."""
    of_event: dict[str, list[int]] = {}
    for number, article in enumerate(articles):
        of_event.setdefault(article.event, []).append(number)
    pairs = []
    for group in of_event.values():
        for left, right in combinations(group, 2):
            stands = {entity.name: entity.sentiment for entity in articles[right].entities}
            for entity in articles[left].entities:
                gap = entity.sentiment - stands.get(entity.name, entity.sentiment)
                if gap:
                    pairs.append((left, right, entity.name, 1 if gap > 0 else -1))
    return pairs


def harsh_mentions(name: str, texts: list[str]) -> int:
    """How many mentions of an actor the sentences' wording is clearly negative towards."""
    words = news.words_of_texts(texts)
    places = [
        (row, *found.span())
        for row, text in enumerate(texts)
        for found in pattern_of(name).finditer(text)
    ]
    if not places:
        return 0
    row, start, end = np.array(places, dtype=np.int64).T
    found = targets.towards(words, *targets.mentions(words, row, start, end))
    return int((targets.labels(targets.values(found, len(places))) < 0).sum())


def pattern_of(name: str) -> re.Pattern[str]:
    """What finds an actor in a text: the last word of its name that is its own, the
    party where it is a party's people, else the whole name."""
    words = WRITTEN.findall(name)
    own = [word for word in words if word.lower() not in COMMON]
    if own:
        return re.compile(rf"\b{re.escape(own[-1])}\b")
    party = [form for stem, form in PARTIES.items() if stem in name.lower()]
    return (
        re.compile(rf"\b(?:{'|'.join(party)})") if party else re.compile(re.escape(name), re.I)
    )


def _mean(values: np.ndarray) -> float:
    return float(values.mean()) if len(values) else 0.0


def _right(gap: float, sign: int) -> float:
    """1 for the coders' order, 0 for the other, half for a tie."""
    return 0.5 if abs(gap) < 1e-12 else float((gap > 0) == (sign > 0))


def _verdict(interval: list[float] | None, plain: float | None) -> str:
    if interval is None or plain is None:
        return "not assessed"
    return "assessed" if interval[0] > max(0.5, plain) else "not assessed"


def _interval(won: list[float], events: list[str]) -> list[float] | None:
    """95% interval of the mean over resampled events; None for fewer than two events."""
    names = sorted(set(events))
    if len(names) < 2:
        return None
    sums, counts = np.zeros(len(names)), np.zeros(len(names))
    for value, event in zip(won, events, strict=True):
        sums[names.index(event)] += value
        counts[names.index(event)] += 1
    drawn = np.random.default_rng(0).integers(0, len(names), (DRAWS, len(names)))
    means = sums[drawn].sum(axis=1) / counts[drawn].sum(axis=1)
    return [round(float(bound), 4) for bound in np.quantile(means, (0.025, 0.975))]
