"""Where the rules and a parser read a text differently, by shape: where to look for faults.

    python -m tests.differences FILE.jsonl [--show SHAPE] [--most N]

FILE has one {"text": ...} a line. Prints how often each shape occurs, and with `--show` its
first N places. Neither reader is right by itself; docs/decisions/0021-parser.md has what was
found in 4,000 articles.
"""

import argparse
import json
from bisect import bisect_right
from collections import Counter
from pathlib import Path

from framing.reading import parsing
from framing.reading.attribution import attributions, joining
from framing.reading.entities import casting
from framing.reading.grammar import quotes
from framing.reading.grammar.verbs import vocabulary
from framing.reading.grammar.words import STOP, Words
from framing.reading.reader import read
from framing.records import Document

AROUND = 60  # letters of the text that are shown beside a name
ODD = ("VB", "RB", "IN", "UH", "CC", "MD", "DT")  # parts of speech that are no names
OPENERS = ("-ing", "and", "or", "but", "who", "which", "that", "to", "of", "for", "in", "on",
           "at", "by", "as", "from", "with", "when", "while", "because", "after", "if", "a",
           "the")  # fmt: skip


def differences(reading, trees):
    """(Shape, what is seen) of each place in a reading that its trees contradict."""
    words = Words(reading.document.text, quotes.find(reading.document.text))
    drafts, _ = attributions._drafts(words, reading.sentences)
    told = {one.at: one for tree in trees for one in joining._told(words, tree)}
    tags = {tree.start[at]: tree.tag[at] for tree in trees for at in range(len(tree))}
    cued = set()
    for draft in drafts:
        cue = [at for low, high in draft.cue for at in range(low, high)]
        cued.update(cue)
        if not cue or words.lower[cue[0]] != "according":
            yield from _of_draft(words, draft, [told[at] for at in cue if at in told], tags)
    for one in told.values():
        if one.at not in cued and one.source and one.content and one.kind in joining._ADDED:
            low, high = min(one.source[0], one.at), max(one.content[-1][1], one.at + 1)
            yield f"content: only the parse, {one.kind}", _shown(words, (low, high))
    yield from _of_actors(words, reading, told, tags)
    yield from _of_parts(reading, trees)


def _shown(words, part):
    return words.text[words.start[part[0]] : words.end[part[1] - 1]]


def _trimmed(words, part):
    """A range without the stops at its ends and a "that" before it."""
    low, high = part
    while low < high and (words.bits[low] & STOP or words.lower[low] == "that"):
        low += 1
    while high > low and words.bits[high - 1] & STOP:
        high -= 1
    return low, high


def _of_draft(words, draft, verbs, tags):
    if not verbs:
        at = draft.cue[0][1] - 1 if draft.cue else None
        tag = tags.get(words.start[at], "VB") if at is not None else "VB"
        if words.lower[at or 0] in vocabulary().verbs and not tag.startswith("VB"):
            place = max(at - 8, 0), min(at + 8, len(words.lower))
            yield f"content: only the rules, a {tag[:2]} to the parser", _shown(words, place)
        return
    one = verbs[-1]
    pairs = [("speaker", draft.source[0] if draft.source else None, one.source)]
    if one.kind in ("clause", "topic", "aim") and one.content and len(draft.content) == 1:
        pairs.append((f"content ({one.kind})", draft.content[0], one.content[0]))
    for what, *parts in pairs:
        mine, theirs = (part and _trimmed(words, part) for part in parts)
        if mine == theirs:
            continue
        shown = [
            _shown(words, part) if part and part[0] < part[1] else "-"
            for part in (mine, theirs)
        ]
        if "-" in shown:
            yield (
                f"{what}: only {'the parse' if shown[0] == '-' else 'the rules'}",
                (f"{shown} {_shown(words, draft.cue[0])}"),
            )
            continue
        after = words.text[words.start[one.at] : words.end[one.at] + AROUND]
        yield (
            _apart(what, mine, theirs, words),
            f"rules [{shown[0]}] parse [{shown[1]}] … {after}",
        )


def _apart(what, mine, theirs, words):
    """How two ranges differ, in words."""
    if mine[1] <= theirs[0] or theirs[1] <= mine[0]:
        return f"{what}: another"
    if mine[0] != theirs[0]:
        return f"{what}: begins {'later' if mine[0] > theirs[0] else 'earlier'} by the rules"
    end = min(mine[1], theirs[1])
    comma = bool(words.bits[end] & STOP)
    first = words.lower[end + comma] if end + comma < len(words.lower) else ""
    first = "-ing" if first.endswith("ing") else first
    opener = first if first in OPENERS else "other"
    how = "later" if mine[1] > theirs[1] else "earlier"
    return f"{what}: ends {how} by the rules, {'comma, ' if comma else ''}{opener}"


def _of_actors(words, reading, told, tags):
    """Names that are no nouns to the parser, and speakers' names that are no actors."""
    text = reading.document.text
    mentions = sorted(
        (span.start, span.end, actor.kind)
        for actor in reading.actors
        for span in actor.mentions
    )
    for start, end, kind in mentions:
        name = text[start:end]
        tag = tags.get(start, "NN")
        if name.isalpha() and not name.isupper() and tag.startswith(ODD):
            yield (
                f"actor: {kind} by the rules, {tag[:2]} to the parser",
                (f"[{name}] {text[max(start - AROUND, 0) : end + AROUND]}"),
            )
    starts = [start for start, _, _ in mentions]
    for one in told.values():
        if one.source is None or not one.content:
            continue
        low, high = one.source
        start = words.start[low]
        at = bisect_right(starts, words.end[high - 1]) - 1
        known = at >= 0 and mentions[at][1] > start
        shown = text[max(start - AROUND, 0) : words.end[high - 1] + AROUND]
        if not known and words.named(low) and tags.get(start, "").startswith("NNP"):
            yield "actor: none by the rules, a proper noun that speaks", shown


def _of_parts(reading, trees):
    """Agents that are objects or passive subjects in the tree, and the other way round."""
    verbs = {tree.start[at]: (tree, at) for tree in trees for at in range(len(tree))}
    text = reading.document.text
    for part in casting.find(reading).parts:
        found = verbs.get(part.verb.start)
        if found is None:
            continue
        tree, at = found
        first, last = min(part.start, part.verb.start), max(part.end, part.verb.end)
        shown = text[max(first - AROUND, 0) : last + AROUND]
        roles = {
            tree.role[one]
            for one in tree.held[at]
            if tree.start[tree.first[one]] <= part.start < tree.end[tree.last[one]]
        }
        agent = roles & {"nsubj", "agent"}
        patient = roles & {"dobj", "nsubjpass", "dative"}
        if part.part == "agent" and patient and not agent:
            yield "part: agent by the rules, patient by the parse", shown
        elif part.part == "patient" and agent and not patient:
            yield "part: patient by the rules, agent by the parse", shown
        elif not tree.tag[at].startswith("VB"):
            yield f"part: {part.part} of what is a {tree.tag[at][:2]} to the parser", shown


def main():
    asked = argparse.ArgumentParser(description=__doc__)
    asked.add_argument("file", type=Path)
    asked.add_argument("--show", default="")
    asked.add_argument("--most", type=int, default=20)
    asked.add_argument("--parser", default="spacy")
    given = asked.parse_args()
    parser = parsing.load(given.parser)
    counts, shown = Counter(), 0
    for line in given.file.read_text(encoding="utf-8").splitlines():
        text = json.loads(line)["text"]
        reading = read(Document(id="", event="", outlet="", text=text))
        for shape, seen in differences(reading, parser.trees(text, reading.sentences)):
            counts[shape] += 1
            if given.show and shape.startswith(given.show) and shown < given.most:
                shown += 1
                print(f"  {shape} | {' '.join(seen.split())}")
    for shape, count in counts.most_common():
        print(f"{count:7} {shape}")


if __name__ == "__main__":
    main()
