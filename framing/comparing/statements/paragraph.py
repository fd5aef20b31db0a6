"""What the papers say: one paragraph on an event's texts that could be read aloud."""

from __future__ import annotations

import re
from collections.abc import Collection, Iterator, Sequence

from framing.comparing.facts.corroboration import Told
from framing.comparing.reuse.copies import independent
from framing.comparing.statements.core.common import common
from framing.comparing.statements.event_context import Field
from framing.comparing.statements.kinds.unheard import called
from framing.comparing.statements.limits import (
    absent_clauses,
    apart_clauses,
    carried_clauses,
    copied_clauses,
    unknown_clauses,
)
from framing.comparing.statements.making import cut, telling, without_dateline
from framing.comparing.statements.shown.older import older_clauses
from framing.comparing.statements.shown.spoken import best_spoken
from framing.comparing.statements.telling import Line, content_in
from framing.comparing.statements.wordings import FULL_NAME, listed, number_word, quoted
from framing.comparing.words.quoting import shown
from framing.records import Clause, Span, Statement
from framing.tokens import terms_of

MOST_WORDS, ALOUD = 120, 35  # words of the paragraph, and of what is read in one breath
ALOUD_LEAST = 0.45  # of what a sentence tells that is read aloud
MOST_FACTS = 1
RUN = 8  # words in a row that two texts have in common where both tell a fact
LONGEST = 26  # words of a longer one that are shown, or of a difference that is told whole
MOST_BRIEFS, FIRST = 3, 2  # differences that are told in a clause each, two before headlines
MOST_HEADLINES = 48  # words of headlines that are read aloud
OPENINGS = 60  # words of openings side by side, where there is nothing else to tell
SHORT = 45  # words of a lead that is shown whole, or of the one difference that is told
# kinds that no clause tells
WHOLE_ONLY = ("copies", "headline", "lead", "addition", "ending", "wording")
# Things that all texts are on, and places by which one is on something
MOST_SHARED, OFTEN = 4, 2
SOMETIMES = 0.2  # share of the places of a thing with an article, from which it has one
ORDER = ("shared", "differs", "absent", "unknown")


def papers_of(field: Field, statements: Sequence[Statement]) -> list[Clause]:
    """What an event's texts share, the differences that matter most in a clause each, what
    was found in none, and what can't be told from them, in this order and in 120 words at
    most; where there is room, whom each quotes most and the headlines.

    Each clause has the sentences of the texts that bear it out. Texts that are all copies of
    one another are only said to be that; fewer than two give none.
    """
    comparison = field.comparison
    if len(comparison.readings) < 2:
        return []
    if len(independent(comparison.readings, comparison.copies)) < 2:
        return copied_clauses(field)
    unknown, event = unknown_clauses(field), _event(field)
    if any(one.kind == "copies" for one in statements):  # which tell it with the sentences
        unknown = [one for one in unknown if one not in copied_clauses(field)]
    facts = [] if event else facts_told(field)
    briefs = _briefs(statements, field) or _briefs(statements, field, SHORT)[:1]
    briefs = briefs or _briefs(statements, field, SHORT, least=0.0)[:1]
    heads = [_clause(one, one.text) for one in statements if one.kind == "headline"]
    heads = [one for one in heads if _fits(one.text, MOST_HEADLINES)]
    if not (briefs or heads):
        briefs = [_clause(one, one.text) for one in statements[:1] if _fits(one.text, OPENINGS)]
    shared = event or ([] if heads else on_what(field))  # headlines say more than names
    most = [one for one in most_quoted(field) if not any(_meets(one, two) for two in briefs)]
    # which text tells another event, came first or retells another stands whatever the room
    wanted = [*apart_clauses(field), *older_clauses(statements, field), *carried_clauses(field)]
    wanted += [*shared, *briefs[:FIRST], *heads, *absent_clauses(field), *most]
    kept: list[Clause] = []
    room = MOST_WORDS
    for one in [*wanted, *unknown, *briefs[FIRST:], *facts]:
        words = len(one.text.split())
        if words <= room and one not in kept:
            kept.append(one)
            room -= words
    order = [*shared, *facts, *heads, *briefs, *most, *wanted, *unknown]
    return sorted(kept, key=lambda one: (ORDER.index(one.kind), order.index(one)))


def _briefs(
    statements: Sequence[Statement],
    field: Field,
    whole: int = LONGEST,
    least: float = ALOUD_LEAST,
) -> list[Clause]:
    """The first differences in a clause each, or whole where they are short, none on somebody
    of whom one is already; first what a narrator makes of it."""
    found: list[Clause] = []
    named: set[str] = set()
    for one in sorted(statements, key=lambda one: one.kind != "verdict"):
        said, most = (one.brief, ALOUD) if one.brief else (one.text, whole)
        bare = re.sub("|".join(map(re.escape, field.labels.values())), "", said)
        names = {name.rstrip(".") for name in FULL_NAME.findall(bare)}
        able = one.kind not in WHOLE_ONLY and (one.brief != "" or _weighs(one, least, field))
        if able and _fits(said, most) and not names & named:
            found.append(_clause(one, said))
            named |= names
    return found[:MOST_BRIEFS]


def _weighs(one: Statement, least: float, field: Field) -> bool:
    """Whether the sentence that a statement shows first says enough to be read aloud."""
    first = next((two for side in one.sides.values() for two in side.evidence), None)
    lines = field.lines[first.document] if first else []
    shown = [at for at in lines if first and at.span.start <= first.start < at.span.end]
    return not shown or telling(shown[0], field) >= least


def _fits(text: str, most: int) -> bool:
    return len(text.split()) <= most


def remarks_of(field: Field, papers: Sequence[Clause]) -> list[str]:
    """What can't be told from an event's texts, beside what the paragraph says of it."""
    said = {one.text for one in papers}
    return [one.text for one in unknown_clauses(field) if one.text not in said]


def most_quoted(field: Field) -> list[Clause]:
    """Of whom each text quotes most, where that surely differs from text to text."""
    most = {name: one for name in field.ours if (one := field.loudest(name))}
    texts: dict[str, list[str]] = {}
    for name, one in most.items():
        texts.setdefault(called(one), []).append(field.labels[name])
    if len(texts) < 2:
        return []
    (first, its), *rest = ((who, listed(mine)) for who, mine in texts.items())
    others = [f"{mine} {who}" for who, mine in rest]
    verb = "quotes" if len(texts[first]) == 1 else "quote"
    text = f"{its} {verb} {first} most, {listed(others)}."
    lines = (best_spoken(one, name, field)[0] for name, one in most.items())
    return [Clause("differs", text, shown(field.place(at.document, at.span) for at in lines))]


def _clause(one: Statement, text: str) -> Clause:
    evidence = [
        sentence
        for side in one.sides.values()
        if side.role in ("has", "more")
        for sentence in side.evidence[:2]
    ]
    return Clause("differs", text, evidence)


def on_what(field: Field) -> list[Clause]:
    """What all texts are on, or else all of the event: what they stress and whom they name,
    several things each in some sentences of every text; else what they all name. None where
    there is nothing."""
    things = dict([*_stressed(field), *_named(field)])
    for ours, often in ((field.texts, OFTEN), (field.ours, OFTEN), (field.ours, 1)):
        least = {
            name: min(len(places.get(one, ())) for one in ours)
            for name, places in things.items()
        }
        every = [one for one in sorted(least, key=lambda one: -least[one]) if least[one]]
        whole = [one for one in every if not any(one in two for two in every if two != one)]
        shared = [one for one in whole if least[one] >= often][:MOST_SHARED]
        if len(ours) > 1 and len(shared) > (often > 1):
            how = "write about" if often > 1 else "speak of"
            spans = ((one, things[name][one][0]) for name in shared for one in ours)
            text = f"{_every(ours, field)} {how} {listed(shared)}."
            return [Clause("shared", text, shown(field.place(*one) for one in spans))]
    return []


def _stressed(field: Field) -> Iterator[tuple[str, dict[str, list[Span]]]]:
    """What the texts stress, as a noun phrase, and where each has it in so many words."""
    own = {one.name for one in field.comparison.families if one.own}
    for title in (one.title for one in field.comparison.measures if one.family in own):
        words = f" {' '.join(terms_of(title.lower()))} "
        if not all(words in field.spelled[one] for one in field.ours):
            continue
        pattern = re.compile(rf"(\bthe\s)?(?<!\w){re.escape(title)}(?!\w)", re.I)
        found = {
            name: list(pattern.finditer(one.document.text, one.document.body))
            for name, one in field.texts.items()
        }
        every = [one for mine in found.values() for one in mine]
        the = (
            "the " if sum(one[1] is not None for one in every) > SOMETIMES * len(every) else ""
        )
        if the or " " in title or title.endswith("s"):
            spans = {name: [Span(*one.span()) for one in mine] for name, mine in found.items()}
            yield f"{the}{title}", spans


def _named(field: Field) -> Iterator[tuple[str, dict[str, list[Span]]]]:
    """The people, places and bodies that the texts name, and where each does; no medium."""
    media = {cite.name for one in field.texts.values() for cite in one.provenance.cites}
    media |= {one.document.outlet for one in field.texts.values()}
    for one in field.names:
        if one.text not in media and (one.kind != "other" or " " in one.text):
            yield str(one), one.places


def _every(ours: Collection[str], field: Field) -> str:
    """All the texts, or all of the event, in words."""
    texts = [field.labels[one] for one in ours]
    if len(texts) < len(field.texts):
        return listed(texts)
    return "Both" if len(texts) == 2 else f"All {number_word(len(texts))}"


def _event(field: Field) -> list[Clause]:
    """What happened, or else what all are about, in the words of one text; none where no
    sentence has it."""
    found = _told(field)
    if found is None:
        return []
    who, line, span = found
    words = without_dateline(field.words_at(line.document, span))
    said = cut(words, SHORT if _fits(words, SHORT) else LONGEST)
    more = field.words_at(line.document, Span(span.end, line.span.end))
    if any(map(str.isalnum, more)) and not said.endswith("…”"):
        said = f"{said[:-1]} …”"
    whose = f"as {field.labels[line.document]} puts it"
    text = f"{who}, {whose}: {said}."
    return [Clause("shared", text, shown([field.place(line.document, line.span)]))]


def _told(field: Field) -> tuple[str, Line, Span] | None:
    """Who tells one thing, in words, and the sentence of one text that does, as far as they
    do."""
    if (core := common(field)) is None:
        return None
    line, span = core.told.line, core.told.span
    now = [one for one in core.texts if one not in core.ahead]
    who = f"{_every(now, field)} {'is' if len(now) == 1 else 'are'} about this"
    if core.surely:
        whole = _fits(field.words_at(line.document, line.span), SHORT)
        if whole and _wants_its_end(line, span, field):
            return who, line, line.span
        return f"{_every(now, field)} tell of this", line, span
    if core.ahead:
        verb = "looks" if len(core.ahead) == 1 else "look"
        names = listed([field.labels[one] for one in core.ahead])
        who += f", to which {names} {verb} ahead"
    return who, line, span


def _wants_its_end(lead: Line, span: Span, field: Field) -> bool:
    """Whether all headlines have something that a lead has only behind what all tell of it."""
    titles = [content_in(one.document.title or "") for one in field.ours.values()]
    here = content_in(field.words_at(lead.document, span))
    behind = content_in(field.words_at(lead.document, Span(span.end, lead.span.end)))
    return bool(frozenset.intersection(*titles) & (behind - here))


def _meets(one: Clause, other: Clause) -> bool:
    """Whether two clauses show one sentence."""
    places = ({(at.document, at.start) for at in two.evidence} for two in (one, other))
    return not set.isdisjoint(*places)


def facts_told(field: Field) -> list[Clause]:
    """What most texts tell, most telling first."""
    facts = [one for one in field.told if one.sources > 1]
    return [_fact(one, field) for one in facts[:MOST_FACTS]]


def _fact(told: Told, field: Field) -> Clause:
    """A fact in the words of one of the texts that tell it."""
    tellers = [one for one in field.ours if one in told.places or _carries(one, told, field)]
    names = listed([field.labels[one] for one in tellers])
    rest = (one for one in field.ours if one not in tellers)  # which may tell it, too
    if not all(field.seeker.lacks(told.document, told.span, one) for one in rest):
        names = f"at least {names}"
    words = quoted(field.words_at(told.document, told.span))
    if told.sources < len(told.places):
        names += f" ({number_word(told.sources)} sources: copies count once)"
    text = f"{names} tell this, in the words of {field.labels[told.document]}: {words}."
    text = text[0].upper() + text[1:] if text.startswith("at least ") else text
    return Clause("shared", text, shown(field.place(*one) for one in told.places.items()))


def _carries(other: str, told: Told, field: Field) -> bool:
    """Whether a text has a run of a fact's words, though no sentence is like the whole."""
    terms = terms_of(field.words_at(told.document, told.span).lower())
    return len(terms) >= RUN and f" {' '.join(terms[:RUN])} " in field.spelled[other]
