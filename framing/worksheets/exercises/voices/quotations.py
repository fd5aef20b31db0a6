"""Quote or drift: are the words between the quotation marks still the same?"""

from __future__ import annotations

import re
from difflib import SequenceMatcher
from itertools import combinations

from msgspec import structs

from framing.records import Attribution, Drift, Reading, Span
from framing.tokens import WRITTEN
from framing.worksheets.material.certain import QUOTES
from framing.worksheets.material.choosing import drawn
from framing.worksheets.material.lists import changes, sign
from framing.worksheets.material.material import (
    NOT_STORY,
    Material,
    passage,
    said,
    shown,
    strangers,
)
from framing.worksheets.sheet import (
    Choice,
    Claim,
    Exercise,
    Item,
    Key,
    Lesson,
    Level,
    Marking,
    Passage,
    Refusal,
    Task,
)

NAME, TITLE = "quotations", "The same words?"
LESSON = Lesson(
    step="across",
    place=120,
    room=85,
    need=3,
    moves=("trace",),
    standards=("RH.6-8.1",),
    terms=("quotation",),
)
COUNTS: dict[Level, int] = {"easy": 2, "school": 2, "university": 3}
OPTIONS = ["the very same words", "not the same words"]
COPY = "Copy made for this exercise"
LIKE = 0.85  # share of words that two forms of one quotation have in common
FEWEST, MOST = 7, 40  # words of a quotation worth comparing


def make(material: Material) -> Exercise | Refusal:
    """Pairs of quotations: changed, and kept word for word."""
    rng = material.rng(NAME)
    changed = [i for d in material.comparison.drifts if (i := _drift_item(material, d))]
    kept = _kept_items(material)
    quoted = _quotations(material)
    level = material.level
    real, copied = bool(changed), not kept
    if not changed:
        changed = [i for r, span in quoted if (i := _altered_item(material, r, span))]
    if not kept:
        kept = [_copied_item(material, reading, span) for reading, span in quoted]
    wanted = COUNTS[level] if real and copied else max(1, COUNTS[level] - 1)
    items = drawn(changed, wanted, level, rng)
    # real changes before copies of a quotation, which show nothing of how texts differ
    if not (real and copied and len(items) == COUNTS[level]):
        items += drawn([i for i in kept if not _same_place(i, items)], 1, level, rng)
    if not changed:
        reason = "No quotation was found that is long enough and surely can be compared."
        return Refusal(NAME, TITLE, reason)
    rng.shuffle(items)
    return Exercise(
        NAME,
        TITLE,
        "Are these the very same words? If not, underline in the second what was changed; "
        "signs and capitals don't count. "
        + (
            "Some copies were made for this exercise."
            if any(p.changed or p.label == COPY for i in items for p in i.passages)
            else ""
        ),
        items,
        "Quotation marks promise somebody's exact words. A dropped “and” may be harmless, a "
        "“may” that became “will” is not: ask what the change does.",
    )


def _same_place(item: Item, others: list[Item]) -> bool:
    places = {(p.document, p.start) for other in others for p in other.passages}
    return any((p.document, p.start) in places for p in item.passages)


def _drift_item(material: Material, drift: Drift) -> Item | None:
    """A quotation that two texts give in different words: whole, or the part that both have."""
    parts = [(drift.left, drift.left_span), (drift.right, drift.right_span)]
    wholes = [(name, _whole(material, name, span)) for name, span in parts]
    return _drifted(material, drift, wholes) or _drifted(material, drift, parts)


def _drifted(material: Material, drift: Drift, sides: list[tuple[str, Span]]) -> Item | None:
    speakers = {_speaker(material, name, span) for name, span in sides}
    if drift.likeness < LIKE or len(speakers) > 1 or "" in speakers:
        return None
    passages = [passage(material, name, span.start, span.end) for name, span in sides]
    found = _changes(passages[0].text, passages[1].text)
    # the second shows the change best where its words are there to be underlined
    if sum(one.end > one.start for one, _ in found) > sum(o.end > o.start for _, o in found):
        passages.reverse()
        found = [(other, one) for one, other in found]
    if not found or not 5 <= len(passages[0].text.split()) <= MOST:
        return None
    if not all(_is_whole(one.text) for one in passages) or not _same_ends(passages):
        return None
    return _changed_item(material, passages, "Changed", 0.15 + 0.1 * len(found))


def _changed_item(
    material: Material, passages: list[Passage], how: str, difficulty: float
) -> Item | None:
    """Two forms of a quotation with what differs, None where the second only lacks words."""
    found = _changes(passages[0].text, passages[1].text)
    told = "; ".join(
        f"“{_at(passages[0].text, one) or '(nothing)'}” against "
        f"“{_at(passages[1].text, other) or '(nothing)'}”"
        for one, other in found
    )
    marks = [other for _, other in found if other.end > other.start]
    return _item(material, passages, 1, marks, f"{how}: {told}", difficulty) if marks else None


def _speaker(material: Material, name: str, place: Span) -> str:
    """The last name of who speaks a stretch; empty where it isn't surely within one direct
    quotation of one paragraph, of somebody known."""
    reading = material.readings[name]
    held = [
        one
        for one in reading.attributions
        for span in _direct(one)
        if span.start <= place.start and place.end <= span.end
    ]
    broken = "\n" in reading.document.text[place.start : place.end]
    known = held[0].speaker if len(held) == 1 and not broken else None
    return known.split()[-1].lower() if known else ""


def _same_ends(passages: list[Passage]) -> bool:
    """Whether two quotations begin and end alike, so that none is only the longer one."""
    one, other = (_plain(passage.text) for passage in passages)
    return one[:1] == other[:1] and one[-1:] == other[-1:] and abs(len(one) - len(other)) <= 3


def _is_whole(text: str) -> bool:
    """Whether words are one quotation and nothing else: no verb of saying beside other marks,
    no furniture."""
    inner = text[1:-1]
    return not (
        QUOTES.search(inner)
        or NOT_STORY.search(text)
        or sign("furniture").search(text)
        or re.search(r"[,?!] [A-Z]?[\w. ]*\bsaid\b", inner)
    )


def _at(text: str, span: Span) -> str:
    return text[span.start : span.end]


def _whole(material: Material, name: str, part: Span) -> Span:
    """The quotation that holds a part of it, where it isn't much longer."""
    for attribution in material.readings[name].attributions:
        for span in _direct(attribution):
            fits = span.start <= part.start and part.end <= span.end
            if fits and span.end - span.start <= 1.5 * (part.end - part.start):
                return span
    return part


def _changes(one: str, other: str) -> list[tuple[Span, Span]]:
    """Where two quotations differ, word by word, signs aside."""
    mine, theirs = list(WRITTEN.finditer(one)), list(WRITTEN.finditer(other))
    match = SequenceMatcher(
        None, [_bare(w[0]) for w in mine], [_bare(w[0]) for w in theirs], autojunk=False
    )
    return [
        (_over(mine[a:b]), _over(theirs[c:d]))
        for tag, a, b, c, d in match.get_opcodes()
        if tag != "equal"
    ]


def _bare(word: str) -> str:
    """A word without what a typesetter may change: its case, the form of its apostrophe, and
    any dash within."""
    return re.sub(r"[^\w]", "", word.lower())


def _over(words: list[re.Match[str]]) -> Span:
    return Span(words[0].start(), words[-1].end()) if words else Span(0, 0)


def _quotations(material: Material) -> list[tuple[Reading, Span]]:
    """Every direct quotation of a useful length between two marks, in order: none of a
    paragraph that goes on in the next."""
    found = []
    for reading in material.comparison.readings:
        if reading.document.id in strangers(material):
            continue
        for attribution in reading.attributions:
            for span in _direct(attribution):
                words = said(reading, span)
                fits = FEWEST <= len(words.split()) <= MOST and _is_whole(words)
                closed = bool(QUOTES.fullmatch(words[0]) and QUOTES.fullmatch(words[-1]))
                if fits and closed and _speaker(material, reading.document.id, span):
                    found.append((reading, span))
    return found


def _direct(attribution: Attribution) -> list[Span]:
    return list(attribution.content) if attribution.kind == "direct" else []


def _kept_items(material: Material) -> list[Item]:
    """Quotations that two texts give in the same words."""
    found = []
    for (one, span), (other, theirs) in combinations(_quotations(material), 2):
        same = _plain(said(one, span)) == _plain(said(other, theirs))
        if same and one.document.id != other.document.id:
            passages = [
                passage(material, one.document.id, span.start, span.end),
                passage(material, other.document.id, theirs.start, theirs.end),
            ]
            found.append(_item(material, passages, 0, [], "Word for word the same", 0.15))
    return found


def _plain(words: str) -> list[str]:
    """The words of a quotation in order, as `_bare` has them, so that no sign is a change."""
    return [bare for word in WRITTEN.findall(_spaced(words)) if (bare := _bare(word))]


def _spaced(words: str) -> str:
    """A quotation with each dash between words made a blank."""
    return re.sub(r"--|[–—]", " ", words)


def _copied_item(material: Material, reading: Reading, span: Span) -> Item:
    first = passage(material, reading.document.id, span.start, span.end)
    second = structs.replace(first, label=COPY)
    return _item(material, [first, second], 0, [], "Word for word the same", 0.15)


def _altered_item(material: Material, reading: Reading, span: Span) -> Item | None:
    """A quotation beside a copy with one word changed, and marked as such in the key."""
    first = passage(material, reading.document.id, span.start, span.end)
    for old, new, before_number in changes():
        number = r"(?= [$€£]?\d)" if before_number else ""
        found = re.search(rf"(?<![\w’']){re.escape(old)}(?![\w’']){number}", first.text)
        if found is None or "[" in first.text:
            continue
        text = first.text[: found.start()] + new + first.text[found.end() :]
        second = structs.replace(first, label=COPY, text=text, changed=True)
        return _changed_item(material, [first, second], "Changed for this exercise", 0.2)
    return None


def _item(
    material: Material,
    passages: list[Passage],
    right: int,
    marks: list[Span],
    answer: str,
    difficulty: float,
) -> Item:
    second = passages[1]
    tasks: list[Task] = [
        Choice("These are", OPTIONS, [right]),
        Marking(f"Changed words in the second ({second.label})", 1, marks, points=1),
    ]
    places = dict.fromkeys((p.document, p.start, p.end) for p in passages)
    key = Key(
        answer + ".",
        [shown(material, *place) for place in places],
        ["1 point for the verdict", "1 point for the exact change, or for marking nothing"],
    )
    return Item(passages, tasks, key, round(min(difficulty, 0.9), 2))


def claims(item: Item) -> list[Claim]:
    """That two quotations are the same, or not."""
    one, other = (passage.text for passage in item.passages)
    task = item.tasks[0]
    assert isinstance(task, Choice)
    same = _plain(one) == _plain(other)
    told = OPTIONS[task.right[0]]
    return [Claim(f"“{one}” and “{other}”: {told}", same == (task.right == [0]))]
