"""Trace the chain: through whose hands did the words come?"""

from __future__ import annotations

import re
import unicodedata

from msgspec import structs

from framing.records import Copy, Reading, Span
from framing.worksheets.material.choosing import drawn
from framing.worksheets.material.material import Material, bare, label_of, passage
from framing.worksheets.material.relays import DECOYS, relay_items
from framing.worksheets.sheet import (
    Choice,
    Claim,
    Exercise,
    Item,
    Key,
    Lesson,
    Level,
    Passage,
    Refusal,
    Shown,
    Task,
)

NAME, TITLE = "chain", "Trace the chain"
LESSON = Lesson(
    step="across",
    place=15,
    room=76,
    need=2,
    questions=("who",),
    moves=("trace",),
    standards=("RI.8.8", "RH.6-8.1", "UNESCO MIL 3"),
    terms=("news agency", "source"),
)
COUNTS: dict[Level, int] = {"easy": 1, "school": 1, "university": 2}
SCRIPTS = {"HANGUL": "Korean", "CJK": "Chinese", "HIRAGANA": "Japanese", "KATAKANA": "Japanese"}
PASSED_ON = ("syndicated", "digest", "rewrite", "report_writeup")
NOTICES = ("copyright", "portal notice")  # what names a hand most plainly
SURE_SHARE = 0.2  # of a text's sentences, for a copy that it doesn't declare
STEPS = ("It comes to you from", "which passes on the words of")


def make(material: Material) -> Exercise | Refusal:
    """Links from the page in hand back to where the words came from."""
    rng = material.rng(NAME)
    made = [_chain_item(material, r) for r in material.comparison.readings]
    made += [_copy_item(material, copy) for copy in material.comparison.copies]
    sure = [i for i in made if i is not None] or relay_items(material)
    items = drawn(sure, COUNTS[material.level], material.level, rng)
    if not items:
        reason = (
            "No chain was found that is sure: no line that surely says whose words a text has."
        )
        return Refusal(NAME, TITLE, reason)
    return Exercise(
        NAME,
        TITLE,
        "News is often passed on. Read the lines and follow the words back to where they "
        "began.",
        items,
        "This is the “trace” step of SIFT. Passing on is no fault: a text that says whose "
        "reporting it carries lets readers check. One point a right link, one off for a link "
        "that nothing in the lines shows.",
    )


def readable(name: str) -> str:
    """A name, with a word on its script where pupils may not be able to read it."""
    if "(" in name:
        return name
    for sign in name:
        script = unicodedata.name(sign, "").split(" ")[0]
        if script in SCRIPTS:
            return f"{name} (in {SCRIPTS[script]})"
    return name


def _chain_item(material: Material, reading: Reading) -> Item | None:
    """One text's declared chain, a choice a link; None where it has none to show."""
    if reading.provenance.kind not in PASSED_ON:
        return None
    name = reading.document.id
    hands = [hand for hand in reading.provenance.chain if not hand.startswith("unnamed")]
    places = {hand: _place(reading, hand) for hand in hands}
    hands = [hand for hand in hands if places[hand] is not None]
    outer = reading.provenance.chain[0]
    known = outer in hands  # else nobody gives a name, or only the file's header does
    if len(hands) < (2 if known else 1) or (not known and len(reading.provenance.chain) < 2):
        return None
    passages = _passages(material, name, [p for p in places.values() if p is not None])
    others = [
        bare(other.document.outlet)
        for other in material.comparison.readings
        if other is not reading
        and bare(other.document.outlet) not in map(bare, hands)
        and other.document.outlet != other.document.id
    ]
    # newsrooms alone: whoever speaks in a text has their words passed on, too
    also = [other for other in DECOYS if other not in reading.document.text]
    spare = list(dict.fromkeys([*others, *also]))
    options = sorted({readable(bare(one)) for one in [*hands, *spare[:2]]})
    tasks = _links(reading, hands, options, known)
    first = "nobody who gives a name" if outer.startswith("unnamed") else bare(outer)
    said = " ← ".join([*([] if known else [first]), *map(readable, hands)])
    if reading.provenance.kind == "digest":
        said = f"A digest by nobody who gives a name; it draws on {' and '.join(hands)}"
    key = Key(
        f"{label_of(material, name)}: {said}.",
        [_as_shown(p) for p in passages],
        ["1 point for each right link", "1 point off for each link that nothing shows"],
        ["a name in another form (short for long, translated)"],
    )
    difficulty = min(0.9, 0.1 + 0.1 * len(hands) + (0.0 if known else 0.2))
    return Item(passages, list(tasks), key, round(difficulty, 2))


def _links(reading: Reading, hands: list[str], options: list[str], known: bool) -> list[Choice]:
    """A choice for each hand, outermost first; a digest's sources in any order."""
    if reading.provenance.kind == "digest":
        right = [options.index(readable(bare(hand))) for hand in hands]
        return [
            Choice(f"Source {at} that it draws on", options, right)
            for at in range(1, len(hands) + 1)
        ]
    asks = [STEPS[0]] if known else ["It passes on the words of"]
    asks += [STEPS[1]] * (len(hands) - 1)
    return [
        Choice(ask, options, [options.index(readable(bare(hand)))])
        for ask, hand in zip(asks, hands, strict=True)
    ]


def _place(reading: Reading, hand: str) -> Span | None:
    """The line or sentence that shows a hand: what cites it, or a notice that names it."""
    text = reading.document.text
    for cite in reading.provenance.cites:
        if cite.name == hand:
            for sentence in reading.sentences:
                if sentence.start <= cite.start < sentence.end:
                    return Span(sentence.start, sentence.end)
    core = bare(hand)
    for stripped in sorted(reading.stripped, key=lambda s: s.reason not in NOTICES):
        if core in text[stripped.start : stripped.end]:
            return Span(stripped.start, stripped.end)
    found = re.search(re.escape(core), text[reading.document.body :])
    if found is None:
        return None
    at = found.start() + reading.document.body
    start = text.rfind("\n", 0, at) + 1
    end = text.find("\n", at)
    return Span(start, len(text) if end < 0 else end) if end - start < 300 else None


def _passages(material: Material, name: str, places: list[Span]) -> list[Passage]:
    unique = sorted({(place.start, place.end) for place in places})
    return [passage(material, name, start, end) for start, end in unique]


def _dated(material: Material, name: str, span: Span) -> Passage:
    """A passage whose label says when its text was published."""
    shown = passage(material, name, span.start, span.end)
    date = material.readings[name].document.published
    return structs.replace(shown, label=f"{shown.label}, {date}")


def _copy_item(material: Material, copy: Copy) -> Item | None:
    """Two texts with the same words, of which the later doesn't name the earlier."""
    if copy.declared or copy.original is None or copy.agency or not _many(copy):
        return None
    left, right = material.readings[copy.left], material.readings[copy.right]
    if not (left.document.published and right.document.published):
        return None
    spans = max(copy.spans, key=lambda pair: min(_length(pair.left), _length(pair.right)))
    if min(_length(spans.left), _length(spans.right)) < 40:
        return None
    passages = [
        _dated(material, copy.left, spans.left),
        _dated(material, copy.right, spans.right),
    ]
    texts = [label_of(material, copy.left), label_of(material, copy.right)]
    first = [copy.left, copy.right].index(copy.original)
    tasks: list[Task] = [
        Choice("Which text most likely had these words first?", texts, [first]),
        Choice(
            "The later text does not name the earlier one. Can a reader of it tell where the "
            "words come from?",
            ["yes", "no"],
            [1],
        ),
    ]
    key = Key(
        f"{texts[first]} came first, and {texts[1 - first]} has {len(copy.spans)} passages in "
        "common with it without naming it.",
        [_as_shown(p) for p in passages],
        ["1 point for the direction", "1 point for seeing that it is not declared"],
        ["both from a third source, if the pupil says how to check that"],
    )
    return Item(passages, tasks, key, 0.4)


def _many(copy: Copy) -> bool:
    return max(copy.left_share, copy.right_share) >= SURE_SHARE and len(copy.spans) > 2


def _length(span: Span) -> int:
    return span.end - span.start


def _as_shown(one: Passage) -> Shown:
    return Shown(one.label, one.text, one.document, one.start, one.end)


def claims(item: Item) -> list[Claim]:
    """A claim a link: one of the names that it takes for right stands in the lines."""
    lines = " ".join(one.text for one in item.passages)
    found = []
    for task in item.tasks:
        if isinstance(task, Choice):
            hands = [task.options[at] for at in task.right]
            seen = any(_is_named(hand, lines) for hand in hands)
            holds = seen or _needs_no_line(task)
            found.append(Claim(f"{task.ask} {' or '.join(hands)}", holds))
    return found


def _is_named(hand: str, lines: str) -> bool:
    """Whether lines have a name in some form: a part of it, or its initials."""
    words = re.sub(r" \([^)]*\)$", "", hand)
    parts = re.findall(r"[A-Z]\w+|[^\x00-\x7f]+|(?i:state media)", words)
    initials = "".join(part[0] for part in parts)
    forms = [*parts, initials] if len(initials) > 1 else parts
    return any(form.lower() in lines.lower() for form in forms)


def _needs_no_line(task: Choice) -> bool:
    """Whether a choice asks of the texts as wholes, and not of a name in the lines."""
    return task.options == ["yes", "no"] or task.options[0].startswith("Text ")
