"""Trace the chain: through whose hands did the words come?"""

from __future__ import annotations

import re
import unicodedata

from framing.records import Citation, Reading, Sentence, Span
from framing.worksheets.material.certain import QUOTES
from framing.worksheets.material.choosing import apart, drawn
from framing.worksheets.material.lists import sign, terms
from framing.worksheets.material.material import (
    LONGEST,
    Line,
    Material,
    bare,
    is_story,
    label_of,
    passage,
    said,
    shown,
)
from framing.worksheets.material.names import is_persons
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
    Writing,
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
STEPS = ("It comes to you from", "which passes on the words of")
# Names for a wrong answer, where an event has too few of its own.
DECOYS = ("Reuters", "Agence France-Presse", "Deutsche Presse-Agentur")
COUNTED = re.compile(r"^(?:[’']s)? (?:poll|survey)\b")  # a newsroom's count, not its report
# What may stand behind a newsroom's name, and before one of several: "a CBS affiliate".
BEHIND = re.compile(
    r"(?:[’']s)?(?:$|[,.;:”\"’')]|"
    r" (?:reported|reports|that|on|in|last|this|late|early|first|\w+day)\b)"
)
# A report that the line itself takes back: it came to the text as an error.
TAKEN_BACK = re.compile(r"\b(?:incorrect|false|wrong|erroneous|mistaken)ly\b|\bretracted\b")
ONE_OF = re.compile(r"\b(?:an?|one|some|several) (?:\w+ )?$")
HOWS = frozenset(terms("passing_on"))


def make(material: Material) -> Exercise | Refusal:
    """Links from the page in hand back to where the words came from."""
    rng = material.rng(NAME)
    made = [_chain_item(material, r) for r in material.comparison.readings]
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
    for letter in name:
        script = unicodedata.name(letter, "").split(" ")[0]
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
    shown = sorted({(place.start, place.end) for place in places.values() if place})
    passages = [passage(material, name, start, end) for start, end in shown]
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


def _as_shown(one: Passage) -> Shown:
    return Shown(one.label, one.text, one.document, one.start, one.end)


def claims(item: Item) -> list[Claim]:
    """A claim a link: one of the names that it takes for right stands in the lines."""
    lines = " ".join(one.text for one in item.passages)
    found = []
    for task in item.tasks:
        if isinstance(task, Choice):
            hands = [task.options[at] for at in task.right]
            holds = any(_is_named(hand, lines) for hand in hands)
            found.append(Claim(f"{task.ask} {' or '.join(hands)}", holds))
    return found


def _is_named(hand: str, lines: str) -> bool:
    """Whether lines have a name in some form: a part of it, or its initials."""
    words = re.sub(r" \([^)]*\)$", "", hand)
    parts = re.findall(r"[A-Z]\w+|[^\x00-\x7f]+|(?i:state media)", words)
    initials = "".join(part[0] for part in parts)
    forms = [*parts, initials] if len(initials) > 1 else parts
    return any(form.lower() in lines.lower() for form in forms)


def relay_items(material: Material) -> list[Item]:
    """An item for each line in which a text says which newsroom it has something from: the
    citations that reading puts into the text's chain, where the line itself says "reported",
    "according to" or "told", and the name is nobody's in that text."""
    made = [
        _item(material, Line(reading, sentence, at, words), cite.name)
        for reading in material.readings.values()
        for cite in reading.provenance.cites
        if cite.name in reading.provenance.chain[1:]
        for at, sentence in enumerate(reading.sentences)
        if sentence.start <= cite.start < sentence.end
        and is_story(reading, sentence)
        and (words := len(said(reading, sentence).split())) <= LONGEST["university"]
        and len(material.lists.media(said(reading, sentence))) == 1
        and _is_relayed(reading, sentence, cite)
    ]
    return apart(made)


def _is_relayed(reading: Reading, sentence: Sentence, cite: Citation) -> bool:
    """Whether a sentence surely gives something to the one newsroom that it names."""
    text = reading.document.text
    inside = len(QUOTES.findall(text, sentence.start, cite.start)) % 2 == 1
    held = [
        one
        for one in reading.provenance.cites
        if sentence.start <= one.start < sentence.end and one.name != cite.name
    ]
    own = {reading.document.outlet.split()[0].lower()}
    return (
        cite.how in HOWS
        and cite.name.removeprefix("The ").split()[0].lower() not in own
        and not inside
        and not held
        and not COUNTED.match(text[cite.end : sentence.end])
        and bool(BEHIND.match(text[cite.end : sentence.end]))
        and not ONE_OF.search(text[sentence.start : cite.start])
        and bool(sign("passing_on").search(said(reading, sentence)))
        and not TAKEN_BACK.search(said(reading, sentence))
        and not is_persons(reading, text[cite.start : cite.end])
    )


def _item(material: Material, line: Line, name: str) -> Item:
    place = line.sentence
    whole = line.reading.document.text
    others = [one for one in DECOYS if one not in whole and one != name][:2]
    options = sorted({name, *others})
    ask = "Which other newsroom does the text have this from?"
    tasks: list[Task] = [
        Choice(ask, options, [options.index(name)]),
        Writing("How could you check it?", 1, "", 1),
    ]
    key = Key(
        f"From {name}: the line says so itself.",
        [shown(material, line.document, place.start, place.end)],
        ["1 point for the newsroom", "1 point for a way to check it"],
        ["another form of the name"],
        [
            "0 points: “Search the internet.”",
            f"1 point: find what {name} itself published, with its day, and whom it names",
        ],
    )
    shown_as = passage(material, line.document, place.start, place.end)
    return Item([shown_as], tasks, key, round(min(0.1 + 0.01 * line.words, 0.4), 2))
