"""What an event's texts share, as clauses: names and words, facts, figures."""

from __future__ import annotations

import re
from collections import Counter, defaultdict
from collections.abc import Collection, Iterator, Sequence
from itertools import takewhile

from framing.comparing.actors.naming import Name
from framing.comparing.facts.corroboration import Told
from framing.comparing.reuse.copies import said_by
from framing.comparing.statements.event_context import Field
from framing.comparing.statements.wordings import all_of, listed, number_word, quoted, trimmed
from framing.comparing.words.folding import stop_words
from framing.comparing.words.quoting import shown
from framing.records import Clause, Reading, Span
from framing.tokens import terms_of

LEAD = 4  # sentences at the top of a text
MOST_NAMES, MOST_TERMS, MOST_FACTS = 3, 2, 2
RUN = 8  # words in a row that two texts have in common where both carry a quotation
FEWEST = 8  # quoted words that are no scrap
OFTEN = 1.5  # times a text that a pair of words must come, on average


def shared_clauses(field: Field) -> list[Clause]:
    """What all or most texts have, most telling first."""
    facts = [one for one in field.told if one.sources > 1 and not _is_scrap(one, field)]
    quotations = [one for one in facts if one.verbatim]
    facts = [one for one in facts if one not in quotations[1:]][:MOST_FACTS]
    said = " ".join(field.words_at(one.document, one.span) for one in facts)
    return [
        *_topic(field),
        *(_fact(one, field) for one in facts),
        *_figure(field, said),
    ]


def _topic(field: Field) -> Iterator[Clause]:
    """The names that all the texts write, and the pairs of words that all of them use; or
    else all that tell the event, or else most of these; nothing where these are but what the
    headlines name."""
    every, ours = list(field.texts), list(field.ours)
    most = -(-3 * len(ours) // 4)
    for ids, least in ((every, len(every)), (ours, len(ours)), (ours, most)):
        names = [one for one in field.names if sum(id_ in one.places for id_ in ids) >= least]
        names = sorted(names, key=lambda one: (-len(one.places), -_leads(one, field)))
        names = names[:MOST_NAMES]
        if any(_is_subject(one, field) for one in names):
            return
        known = {word.lower() for one in names for word in one.text.split()}
        terms = _terms([field.texts[one] for one in ids], least, known)
        if least < 2 or not (names or terms):
            continue
        parts = []
        if names:
            parts.append(f"speak of {listed([str(one) for one in names])}")
        if terms:
            parts.append(f"use the words {listed([quoted(term) for term, _ in terms])}")
        found = [
            *(one.places for one in names),
            *({k: [v] for k, v in at.items()} for _, at in terms),
        ]
        places = [field.place(id_, one[id_][0]) for id_ in ids for one in found if id_ in one]
        each = " each" if least < len(ids) and len(found) > 1 else ""
        who = _who(ids, least, field)
        yield Clause("shared", f"{who} {' and '.join(parts)}{each}.", shown(places))
        return


def _is_subject(name: Name, field: Field) -> bool:
    """Whether half of the headlines or more have a name, so that nobody need be told of it."""
    titles = [(one.document.title or "").lower() for one in field.ours.values()]
    last = name.text.split()[-1].lower()
    return 2 * sum(last in one for one in titles) >= len(titles)


def _leads(name: Name, field: Field) -> int:
    """In how many texts a name stands among the first sentences."""
    return sum(
        spans[0].start < field.texts[id_].sentences[:LEAD][-1].end
        for id_, spans in name.places.items()
    )


def _who(ids: Sequence[str], least: int, field: Field) -> str:
    """ "All four texts", "At least three of four texts", or the names of those that do."""
    if least < len(ids):
        return f"At least {number_word(least)} of {number_word(len(ids))} texts"
    if len(ids) == len(field.texts):
        return f"{all_of(len(ids))} texts"
    return listed([field.labels[one] for one in ids])


def _terms(
    readings: Sequence[Reading], least: int, known: set[str]
) -> list[tuple[str, dict[str, Span]]]:
    """Pairs of neighbouring words in small letters that so many texts use, with the first
    place in each; of a singular and its plural the more frequent."""
    counts: Counter[str] = Counter()
    first: dict[str, dict[str, Span]] = defaultdict(dict)
    for reading in readings:
        for pair, span in _pairs(reading, stop_words() | known):
            counts[pair] += 1
            first[pair].setdefault(reading.document.id, span)
    found: list[str] = []
    for pair in sorted(first, key=lambda pair: (-counts[pair], pair)):
        enough = len(first[pair]) >= least and counts[pair] >= OFTEN * len(readings)
        if enough and not any(pair.startswith(one) or one.startswith(pair) for one in found):
            found.append(pair)
    return [(pair, first[pair]) for pair in found[:MOST_TERMS]]


def _pairs(reading: Reading, empty: Collection[str]) -> Iterator[tuple[str, Span]]:
    """The pairs of neighbouring words that name a matter: neither short nor `empty`."""
    text, tokens = reading.document.text, reading.tokens
    for sentence in reading.sentences:
        before = False
        for at in tokens.within(sentence.start, sentence.end):
            word = text[tokens.starts[at] : tokens.ends[at]]
            fits = len(word) > 2 and word.isalpha() and word.islower() and word not in empty
            if before and fits:
                start, end = tokens.starts[at - 1], tokens.ends[at]
                pair, beside = text[start:end], text[start - 1 : start] + text[end : end + 1]
                if "-" not in beside and pair.count(" ") == 1:
                    yield pair, Span(start, end)
            before = fits


def _fact(told: Told, field: Field) -> Clause:
    """A fact in the words of one of the texts that tell it."""
    tellers = [one for one in field.ours if one in told.places or _carries(one, told, field)]
    names = listed([field.labels[one] for one in tellers])
    rest = [one for one in field.ours if one not in tellers]
    if not told.verbatim and any(_may_tell(one, told, field) for one in rest):
        names = f"at least {names}"
    words = quoted(field.words_at(told.document, told.span))
    if told.sources < len(told.places):
        names += f" ({number_word(told.sources)} sources: copies count once)"
    text = f"{names} tell this, in the words of {field.labels[told.document]}: {words}."
    if told.verbatim:
        how = "the words" if told.exact else "nearly word for word"
        text = f"{names} carry {how} {words}."
    text = text[0].upper() + text[1:] if text.startswith("at least ") else text
    return Clause("shared", text, shown(field.place(*one) for one in told.places.items()))


def _is_scrap(told: Told, field: Field) -> bool:
    """Whether a fact is no more than a few quoted words."""
    return told.verbatim and len(field.words_at(told.document, told.span).split()) < FEWEST


def _carries(other: str, told: Told, field: Field) -> bool:
    """Whether a text has a run of a fact's words, though no sentence is like the whole."""
    terms = terms_of(field.words_at(told.document, told.span).lower())
    run = " ".join(terms[:RUN])
    return len(terms) >= RUN and run in " ".join(
        terms_of(field.texts[other].document.text.lower())
    )


def _may_tell(other: str, told: Told, field: Field) -> bool:
    """Whether a text may tell a fact too that it isn't surely found to tell."""
    return not field.seeker.lacks(told.document, told.span, other)


def _figure(field: Field, said: str) -> Iterator[Clause]:
    """The figure that most texts give alike, in as many words as they share."""
    groups: dict[str, dict[str, Span]] = defaultdict(dict)
    for pair in field.comparison.figure_pairs:
        if pair.verdict != "agree" or not {pair.left, pair.right} <= set(field.ours):
            continue
        sides = ((pair.left, pair.left_span), (pair.right, pair.right_span))
        words = _common_words(*(field.words_at(*side) for side in sides))
        if words and words.lower() not in said.lower():
            groups[words].update(sides)
    for words, places in groups.items():
        places.update(_also(words, field))
    best = sorted(groups.items(), key=lambda one: (-len(one[1]), -len(one[0]), one[0]))
    for words, places in best:
        sources = said_by(list(places.items()), field.comparison.copies)
        if len(sources) > 1:
            names = [field.labels[one] for one in field.texts if one in places]
            text = f"{listed(names)} give the same figure: {quoted(words)}."
            ordered = [field.place(one, places[one]) for one in field.texts if one in places]
            yield Clause("shared", text, shown(ordered))
            return


def _also(words: str, field: Field) -> dict[str, Span]:
    """Where the texts of the event have these very words."""
    pattern = re.compile(rf"(?<![\w.,]){re.escape(words)}(?!\w)", re.IGNORECASE)
    found = {
        name: pattern.search(one.document.text, one.document.body)
        for name, one in field.ours.items()
    }
    return {name: Span(*match.span()) for name, match in found.items() if match}


def _common_words(left: str, right: str) -> str:
    """The words with which two figures begin alike, without loose ends; none where they say
    too little, as "more than half" does."""
    same = takewhile(
        lambda pair: pair[0].lower() == pair[1].lower(),
        zip(left.split(), right.split(), strict=False),
    )
    words = trimmed(" ".join(one for one, _ in same))
    telling = [word for word in words.lower().split() if word not in stop_words()]
    enough = len(telling) > 1 or any(letter.isdigit() for letter in words)
    return words if enough and " " in words else ""
