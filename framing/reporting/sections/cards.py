"""Each text at a glance: what it really is, and what to know before believing a number."""

from __future__ import annotations

from collections import Counter

from framing.letters import nested
from framing.records import NO_OUTLET, Comparison, Reading
from framing.reporting import charts
from framing.reporting.charts import parts
from framing.reporting.charts.pictures.chain import chains
from framing.reporting.page import keys, words
from framing.reporting.page.page import (
    Block,
    Card,
    Cards,
    Heading,
    Linked,
    Paragraph,
    Table,
    pictures,
)
from framing.reporting.page.svg import Drawing
from framing.reporting.telling.headlines import lead_of
from framing.tokens import terms_of

MOST_TOPIC = 12  # words
BEGINNING = 70  # letters of a first sentence that stand for a headline
SHARED = "Words that most of the texts share"
HEAD = ("Text", "What it really is", "Words", "Sentences", "Published")


def blocks_of(comparison: Comparison) -> list[Block]:
    """The section that says what each text is, and which one is set apart and why."""
    names = words.labels(comparison.readings)
    cards = [
        _card(comparison, at, names, picture) for at, picture in enumerate(chains(comparison))
    ]
    apart = [
        f"{names[one.document]} seems to tell another event ({one.answer} as "
        f"{names[one.closest]}): {'; '.join(one.reasons)}. It is shown beside the others, but "
        "what it leaves out means nothing."
        for one in comparison.outsiders
    ]
    table = Table(HEAD, [_row(card) for card in cards])
    blocks: list[Block] = [Heading("What each text is"), Cards(cards, table)]
    blocks += pictures(*charts.drawings_in(comparison, parts.TEXTS))
    blocks += map(Paragraph, apart)
    return blocks


def topic_of(comparison: Comparison) -> list[Block]:
    """The words that most texts share, for specialists; no blocks where there are none."""
    most = ", ".join(_topic(comparison))
    return [Heading(SHARED), Paragraph(f"{most}.")] if most else []


def _topic(comparison: Comparison) -> list[str]:
    """The words that most texts share, the commonest first, and no more than say what the
    event is about."""
    counts: Counter[str] = Counter()
    for reading in comparison.readings:
        counts.update(terms_of(reading.document.text))
    return sorted(comparison.topic, key=lambda word: (-counts[word], word))[:MOST_TOPIC]


def _card(comparison: Comparison, at: int, names: dict[str, str], picture: Drawing) -> Card:
    reading = comparison.readings[at]
    document = reading.document
    steps = words.steps(reading.provenance)
    return Card(
        text=at,
        label=names[document.id],
        title=document.title or _beginning(reading),
        what=words.what_it_is(reading),
        chain=steps if len(steps) > 1 else [],
        picture=picture,
        published=document.published,
        language=document.language,
        words=document.words,
        sentences=len(reading.sentences),
        notes=_notes(comparison, reading, names),
    )


def _beginning(reading: Reading) -> str | None:
    """How a text without a headline begins."""
    one = lead_of(reading)
    text = reading.document.text[one.start : one.end] if one else ""
    return f"“{nested(words.one_line(text, BEGINNING))}”" if one else None


def _notes(comparison: Comparison, reading: Reading, names: dict[str, str]) -> list[str]:
    """What puts a text's standing in question."""
    mine, provenance = reading.document.id, reading.provenance
    notes = []
    if reading.document.outlet == NO_OUTLET:
        notes.append(f"{NO_OUTLET}: {mine}")
    if any(one.document == mine for one in comparison.outsiders):
        notes.append("set apart: it seems to tell another event")
    if provenance.kind in words.SECOND_HAND and not provenance.declared:
        notes.append("does not say whose reporting it carries")
    for family in comparison.copy_families:
        source = names[family.original] if family.original else family.agency
        notes += [
            f"prints words of {source}, which it does not name"
            for one in family.members
            if one.document == mine and one.role == "silent"
        ]
    return notes


def _row(card: Card) -> list[list[str] | Linked]:
    chain = [" ← ".join(card.chain)] if card.chain else []
    return [
        [card.label],
        [card.what, *chain, *card.notes],
        Linked([str(card.words)], keys.text_id(card.text)),
        [str(card.sentences)],
        [card.published or "not given"],
    ]
