"""Facts, gaps, figures and copies across an event's texts, as blocks."""

from __future__ import annotations

from framing.records import BlindSpot, Comparison, Copy, Drift, Fact, FigurePair, Reading, Span
from framing.reporting import charts
from framing.reporting.charts import parts
from framing.reporting.page import keys, words
from framing.reporting.page.page import (
    Block,
    Entry,
    Heading,
    Linked,
    Paragraph,
    Points,
    Table,
    pictures,
)

MOST_SHARED, MOST_UNIQUE, MOST_PAIRS, MOST_COPIES = 12, 3, 10, 20
SIGNS = {"states": "states", "mentions": "touches"}
VERDICTS = ("differ", "number against words", "compatible", "agree", "different measures")


def blocks_of(comparison: Comparison) -> list[Block]:
    """The sections on what is told, by whom, and in whom it was not found."""
    return [
        *_facts(comparison),
        *_blind_spots(comparison),
        *_figures(comparison),
        *_copies(comparison),
    ]


def _facts(comparison: Comparison) -> list[Block]:
    how = (
        "Facts are groups of clauses that tell the same in like words. “Not found” is not “not "
        "there”: what is told in other words is missed, and the JSON has the closest sentence "
        "of each text to judge by. “Only here” counts what was sought in each of the others "
        "clause by clause, under other words and names too, and surely isn't there; “lacks” "
        "what two or more of the others surely have, copies of one another counted as one, and "
        "this text surely hasn't."
    )
    return [
        Heading("Facts and gaps"),
        Paragraph(how),
        _breadth(comparison),
        *pictures(*charts.drawings_in(comparison, parts.FACTS)),
        *_shared(comparison),
        *_alone(comparison),
    ]


def _breadth(comparison: Comparison) -> Table:
    """How much each text tells, alone and of what the others tell."""
    names = words.labels(comparison.readings)
    rows: list[list[Entry]] = [
        [
            [names[one.document]],
            Linked([str(one.facts)], keys.note_id("facts", at)),
            Linked([words.number(one.per_hundred_words)], keys.note_id("facts", at)),
            Linked([str(len(one.unique))], keys.note_id("only here", at)),
            ["left out"]
            if one.apart
            else Linked([str(len(one.lacks))], keys.note_id("lacks", at)),
        ]
        for at, one in enumerate(comparison.coverage.breadth)
    ]
    return Table(["Text", "Facts", "per 100 words", "only here", "lacks"], rows)


def _shared(comparison: Comparison) -> list[Block]:
    """What two texts or more surely tell; nothing where there is none."""
    names = words.labels(comparison.readings)
    shared = [
        fact
        for fact in comparison.coverage.facts
        if sum(place.sure for place in fact.documents.values()) > 1
    ][:MOST_SHARED]
    if not shared:
        return []
    if len(names) > words.MOST_COLUMNS:
        cells = [[_told(fact, list(names)), [_tellers(fact, names)]] for fact in shared]
        return [Table(["Told by two or more", "By"], cells)]
    cells = [
        [[words.one_line(fact.label), *_copied(fact)], *_places(fact, list(names))]
        for fact in shared
    ]
    return [Table(["Told by two or more", *names.values()], cells)]


def _alone(comparison: Comparison) -> list[Block]:
    """What one text alone tells, for example; nothing where there is none."""
    names = words.labels(comparison.readings)
    only: list[list[Entry]] = [
        [
            [label if not at else ""],
            Linked(
                [words.one_line(fact.label)],
                keys.sentence_id(text, fact.documents[name].sentence_start),
            ),
        ]
        for text, (name, label) in enumerate(names.items())
        for at, fact in enumerate(only_in(comparison, name))
    ]
    return [Table(["Only in", "For example"], only)] if only else []


def only_in(comparison: Comparison, name: str) -> list[Fact]:
    """The most salient facts that surely only one text has."""
    coverage = comparison.coverage
    alone = {fact for one in coverage.breadth if one.document == name for fact in one.unique}
    mine = [fact for fact in coverage.facts if fact.id in alone]
    return sorted(mine, key=lambda fact: (-fact.salience, fact.id))[:MOST_UNIQUE]


def _copied(fact: Fact) -> list[str]:
    """How many texts state a fact and how many of them for themselves, where these part."""
    states = sum(one.sure and one.how == "states" for one in fact.documents.values())
    return [f"({states} texts, {fact.sources} independent)"] if fact.sources < states else []


def _tellers(fact: Fact, names: dict[str, str]) -> str:
    """The texts that surely have a fact."""
    return "; ".join(
        names[name] for name in names if name in fact.documents and fact.documents[name].sure
    )


def _told(fact: Fact, documents: list[str]) -> Entry:
    """A fact's wording, which leads to its place in the first text that has it."""
    first = next(at for at, name in enumerate(documents) if name in fact.documents)
    return Linked([words.one_line(fact.label)], keys.fact_id(fact.id, first))


def _places(fact: Fact, documents: list[str]) -> list[Entry]:
    """How each text tells a fact; where it was not found, that leads to the nearest words."""
    places = (fact.documents.get(name) for name in documents)
    return [
        Linked(
            ["not found" if one is None else SIGNS[one.how] if one.sure else "perhaps"],
            keys.fact_id(fact.id, at),
        )
        for at, one in enumerate(places)
    ]


def _blind_spots(comparison: Comparison) -> list[Block]:
    """A checklist: in which texts a sign of each line was found; nothing where it has none."""
    names = words.labels(comparison.readings)
    rows: list[list[Entry]] = [
        [[spot.title, spot.asks], _found_in(spot, names)]
        for spot in comparison.coverage.blind_spots
    ]
    if not rows:
        return []
    how = (
        "What a reader may ask, and the texts in which a sign of an answer was found. A "
        "question without one is asked only of a story that it suits."
    )
    return [
        Heading("What may be missing"),
        Paragraph(how),
        Table(["Question", "Found in"], rows),
    ]


def _found_in(spot: BlindSpot, names: dict[str, str]) -> Entry:
    """The texts with a sign of a line, which lead to the signs."""
    found = [name for name in names if name in spot.found_in]
    if not found:
        return ["not found in any text"]
    to = keys.note_id(f"asked {spot.id}", list(names).index(found[0]))
    return Linked([", ".join(names[name] for name in found)], to)


def pairs_of(comparison: Comparison) -> list[FigurePair]:
    """The pairs of figures in the order in which they are shown."""
    return sorted(comparison.figure_pairs, key=lambda pair: VERDICTS.index(pair.verdict))


def conflicts_of(comparison: Comparison) -> list[str]:
    """A line for each pair of figures that can't both hold."""
    texts = {reading.document.id: reading for reading in comparison.readings}
    names = words.labels(comparison.readings)
    return [
        f"Figures conflict: {names[one.left]} has “{_quote(texts[one.left], one.left_span)}”, "
        f"{names[one.right]} “{_quote(texts[one.right], one.right_span)}” ({one.reason})."
        for one in comparison.figure_pairs
        if one.verdict == "differ"
    ]


def _figures(comparison: Comparison) -> list[Block]:
    """Figures of the same quantity side by side, true conflicts first."""
    texts = {reading.document.id: reading for reading in comparison.readings}
    names = words.labels(comparison.readings)
    pairs = pairs_of(comparison)
    if not pairs:
        return []
    order = list(names)

    def side(at: int, name: str, span: Span) -> Entry:
        to = keys.note_id(f"figures {at}", order.index(name))
        return Linked([f"{names[name]}: {_quote(texts[name], span)}"], to)

    rows = [
        [
            side(at, pair.left, pair.left_span),
            side(at, pair.right, pair.right_span),
            [pair.verdict, pair.reason],
        ]
        for at, pair in enumerate(pairs[:MOST_PAIRS])
    ]
    how = (
        "Only “differ” is a conflict: the same quantity of the same thing, with values that "
        "can't both hold."
    )
    blocks: list[Block] = [Heading("Figures side by side"), Paragraph(how)]
    blocks.append(Table(["Figure", "Figure", "How they stand"], rows))
    if len(pairs) > MOST_PAIRS:
        more = ", ".join(_tally(pairs[MOST_PAIRS:]))
        blocks.append(Paragraph(f"{len(pairs) - MOST_PAIRS} more in the JSON: {more}."))
    return blocks


def _tally(pairs: list[FigurePair]) -> list[str]:
    verdicts = [pair.verdict for pair in pairs]
    return [f"{verdicts.count(one)} {one}" for one in VERDICTS if one in verdicts]


def _copies(comparison: Comparison) -> list[Block]:
    """Copies pair by pair, and quotations that changed on the way."""
    names = words.labels(comparison.readings)
    lines = [_copy(copy, names) for copy in comparison.copies[:MOST_COPIES]]
    drifts = drifts_of(comparison)
    if not lines and not drifts:
        return []
    order = [reading.document.id for reading in comparison.readings]
    to = [
        keys.note_id(f"copy {at}", order.index(copy.left))
        for at, copy in enumerate(comparison.copies[:MOST_COPIES])
    ]
    to += [
        keys.note_id(f"drift {at}", order.index(drift.left))
        for at, drift in enumerate(comparison.drifts)
    ]
    blocks: list[Block] = [Heading("Copies pair by pair, and quotations that changed")]
    blocks.append(Points([*lines, *drifts], to))
    more = len(comparison.copies) - len(lines)
    if more:
        blocks.append(Paragraph(f"{words.counted(more, 'pair')} more in the JSON."))
    return blocks


def drifts_of(comparison: Comparison) -> list[str]:
    """A line for each quotation that changed."""
    texts = {reading.document.id: reading for reading in comparison.readings}
    names = words.labels(comparison.readings)
    return [_drift(drift, texts, names) for drift in comparison.drifts]


def _copy(copy: Copy, names: dict[str, str]) -> str:
    left, right = names[copy.left], names[copy.right]
    shared = (
        f"{copy.left_share:.0%} of {left}'s sentences and {copy.right_share:.0%} of {right}'s"
    )
    told = "declared" if copy.declared else "not declared"
    if copy.original is None:
        source = "which of them came first can't be told"
    else:
        source = f"the original is {names[copy.original]} ({copy.why})"
    warned = "; a text owes much to one that it doesn't name" if copy.undisclosed else ""
    return f"{shared} are near-copies ({copy.kind}, {told}); {source}{warned}."


def _drift(drift: Drift, texts: dict[str, Reading], names: dict[str, str]) -> str:
    named = drift.speaker is not None and drift.speaker[:1].isupper()
    who = f"{drift.speaker}'s words" if named else "The words of one quotation"
    left = _quote(texts[drift.left], drift.left_span)
    right = _quote(texts[drift.right], drift.right_span)
    return f"{who} differ: {names[drift.left]} has “{left}”, {names[drift.right]} “{right}”."


def _quote(reading: Reading, span: Span) -> str:
    return " ".join(reading.document.text[span.start : span.end].split())
