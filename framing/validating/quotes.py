"""Attributions against PolNeAR's human codes (Newell, Margolin & Ruths 2018).

Tokens are the words of `framing.tokens`. Content is scored over all tokens of
all texts, the union of the content spans on either side; cue and source over
the attributions whose content is found, matched one to one by overlap.
"""

from __future__ import annotations

import json
import re
from bisect import bisect_left
from typing import TYPE_CHECKING, Any

from framing.records import Attribution, Sentence, Span
from framing.tokens import WORD

if TYPE_CHECKING:
    from collections.abc import Callable, Iterable, Sequence
    from pathlib import Path

Spans = list[tuple[int, int]]


def _pairs(spans: Iterable[Any]) -> Spans:
    return [(s.start, s.end) if isinstance(s, Span) else (s[0], s[1]) for s in spans]


def _tokens_in(spans: Spans, starts: list[int], ends: list[int]) -> set[int]:
    """Indices of the tokens that begin within the spans."""
    inside: set[int] = set()
    for start, end in spans:
        inside.update(range(bisect_left(starts, start), bisect_left(starts, end)))
    return inside


def f1(hits: int, predicted: int, coded: int) -> float:
    """Harmonic mean of precision and recall, from counts; 0.0 where there are no hits."""
    return 2 * hits / (predicted + coded) if hits else 0.0


def _matched(found: list[set[int]], coded: list[set[int]]) -> list[tuple[int, int]]:
    """Pairs (found, coded), one to one, the best overlap (Jaccard) first."""
    holders: dict[int, list[int]] = {}
    for index, tokens in enumerate(found):
        for token in tokens:
            holders.setdefault(token, []).append(index)
    scored = []
    for right, tokens in enumerate(coded):
        rivals = {left for token in tokens for left in holders.get(token, ())}
        for left in rivals:
            shared = len(found[left] & tokens)
            scored.append((-shared / len(found[left] | tokens), right, left))
    pairs, lefts, rights = [], set(), set()
    for _, right, left in sorted(scored):
        if left not in lefts and right not in rights:
            lefts.add(left)
            rights.add(right)
            pairs.append((left, right))
    return pairs


_QUOTED = re.compile(r"\"[^\"\n]*\"|“[^“”\n]*”|''[^\n]*?''")
_SAID = re.compile(
    r"\b(?:said|says|say|saying|told|added|adding|wrote|according to|argued|announced|claimed"
    r"|believes?|thinks?|noted|reported|explained|insisted|warned|suggested|stated)\b"
)


def plain_contents(text: str) -> Spans:
    """Contents by quotation marks and reporting verbs alone: the baseline.

    A quotation is a content; so is what follows a reporting verb up to the end
    of its sentence, or, where nothing follows, what goes before.
    """
    spans = [match.span() for match in _QUOTED.finditer(text)]
    for sentence in re.finditer(r"[^.!?\n]+(?:[.!?](?!\s)[^.!?\n]*)*[.!?]?", text):
        verb = _SAID.search(text, *sentence.span())
        if verb:
            behind = (verb.end(), sentence.end())
            before = (sentence.start(), verb.start())
            spans.append(behind if len(text[slice(*behind)].split()) > 3 else before)
    return spans


def measure(
    rows: Iterable[dict[str, Any]], attribute: Callable[[str], Sequence[Attribution]]
) -> dict[str, Any]:
    """Precision, recall and F1 of `attribute` on coded rows.

    Args:
        rows: `text` and `attributions` [{source, cue, content: [[start, end], ...]}].
        attribute: from a text to its attributions.

    Returns:
        task, n (texts), content_f1, content_precision, content_recall, cue_f1,
        source_f1, matched (share of coded attributions whose content is found),
        baseline {content_f1}: all in [0, 1]; zeros where there are no rows.
    """
    total = dict.fromkeys(("hit", "found", "coded", "plain_hit", "plain"), 0)
    parts = {"cue": [0, 0, 0], "source": [0, 0, 0]}
    n = pairs_seen = codes_seen = 0
    for row in rows:
        n += 1
        text = row["text"]
        words = list(WORD.finditer(text))
        starts, ends = [w.start() for w in words], [w.end() for w in words]

        def tokens(
            spans: Iterable[Any], s: list[int] = starts, e: list[int] = ends
        ) -> set[int]:
            return _tokens_in(_pairs(spans), s, e)

        found = attribute(text)
        left = [tokens(item.content) for item in found]
        right = [tokens(code["content"]) for code in row["attributions"]]
        predicted, coded = set().union(*left), set().union(*right)
        plain = tokens(plain_contents(text))
        total["hit"] += len(predicted & coded)
        total["found"] += len(predicted)
        total["coded"] += len(coded)
        total["plain_hit"] += len(plain & coded)
        total["plain"] += len(plain)
        matches = _matched(left, right)
        pairs_seen += len(matches)
        codes_seen += len(right)
        for i, j in matches:
            for part, sums in parts.items():
                ours = tokens(getattr(found[i], part))
                theirs = tokens(row["attributions"][j][part])
                sums[0] += len(ours & theirs)
                sums[1] += len(ours)
                sums[2] += len(theirs)
    hit, size, gold = total["hit"], total["found"], total["coded"]
    return {
        "task": "quotes",
        "n": n,
        "content_f1": f1(hit, size, gold),
        "content_precision": hit / size if size else 0.0,
        "content_recall": hit / gold if gold else 0.0,
        "cue_f1": f1(*parts["cue"]),
        "source_f1": f1(*parts["source"]),
        "matched": pairs_seen / codes_seen if codes_seen else 0.0,
        "baseline": {"content_f1": f1(total["plain_hit"], total["plain"], gold)},
    }
