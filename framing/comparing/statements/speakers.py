"""Whose words each text carries: people by name, with the sentences that quote them.

Stricter than the attributions, whose pronouns may be resolved to somebody else: words count
as somebody's only where the source names that person, or is "he" or "she" close behind a
source that does.
"""

from __future__ import annotations

import re
from bisect import bisect_right
from collections.abc import Iterable, Iterator, Mapping, Sequence

from msgspec import Struct

from framing.comparing.actors.introductions import title_in, who_is
from framing.comparing.actors.naming import Name, last_name
from framing.comparing.statements.named_sources import (
    SIGNS,
    Known,
    genders_of,
    named_in,
    sourced,
    sourced_as,
    speaks_for,
    text_of,
    written_in,
)
from framing.comparing.statements.wordings import finite_words
from framing.records import Attribution, Reading, Span
from framing.tokens import WORD

# what stands before somebody by whom or to whom something was done
_AIMED = re.compile(r"\b(?:by|to|with|for|from|about)\s(?:the\s)?\Z", re.I)
_LOOSE = re.compile(r"(?:to|of|for|in|on|about|with|at|by|from|him|her|them)", re.I)
# within quotation marks: then a report is quoted, and not somebody's speech
_RETOLD = re.compile(
    r"\b(?:officials?|sources?|spokes\w+|aides?|reporters?) (?:said|says|told)\b", re.I
)
FEWEST_SAID = 5  # words before "he said" that are a clause
LONGEST_CLAUSE = 1_000  # letters of a clause in which a verb is looked for


class Heard(Struct, frozen=True):
    """A person's words in one text: the sentences that quote them, each with the longest
    stretch quoted in it, and those that only report them, as indices in reading order; and
    how many words stand in quotation marks."""

    quoted: dict[int, Span]
    reported: list[int]
    words: int


class Speaker(Struct, frozen=True):
    """A person, who that is in so many words, and what each text carries of theirs.

    `who` stands `behind` the name, as an apposition, or before it, as a title.

    `heard` has the texts that quote or report them, `named` all that name them, and `unsure`
    those that name them and have words near that may be theirs.
    """

    name: str
    last: str
    who: str
    behind: bool
    heard: dict[str, Heard]
    named: list[str]
    unsure: list[str]

    def named_as(self, closing: bool = False) -> str:
        """The name with what the person is in the story, as it stands in a sentence; or
        `closing` it."""
        if not self.who:
            return self.name
        behind = f"{self.name}, {self.who}" + ("" if closing else ",")
        return behind if self.behind else f"{self.who} {self.name}"

    def carries(self, document: str, index: int) -> bool:
        """Whether a sentence of a text quotes or reports them."""
        mine = self.heard.get(document)
        return mine is not None and (index in mine.quoted or index in mine.reported)

    @property
    def short(self) -> str:
        """A person's last name, a body's whole one."""
        return self.name if " " in self.last else self.last

    def quoting(self) -> list[str]:
        """The texts that quote them, most words first."""
        mine = [name for name, one in self.heard.items() if one.words]
        return sorted(mine, key=lambda name: -self.heard[name].words)


def speakers_of(texts: Mapping[str, Reading], names: Sequence[Name]) -> list[Speaker]:
    """The people whose words a text carries, those with most quoted words first.

    People of one last name are left out: whose words are whose can't be told by it.
    """
    known = _people(names)
    speaking = _speaking(known, texts)
    genders = genders_of(known, texts)
    heard: dict[str, dict[str, Heard]] = {last: {} for last in speaking}
    for document, reading in texts.items():
        starts = [one.start for one in reading.sentences]
        for last, words in _heard(reading, sourced(reading, speaking, genders, starts)).items():
            heard[last][document] = words
    written = {document: written_in(one) for document, one in texts.items()}
    titled = {last: who_is(known[last], texts, mine) for last, mine in heard.items() if mine}
    found = [
        Speaker(
            name=known[last].text,
            last=last,
            who=titled[last][0],
            behind=titled[last][1],
            heard=mine,
            named=[name for name in texts if written[name].names(last)],
            unsure=[
                name
                for name in texts
                if not (name in mine and mine[name].words) and written[name].may_quote(last)
            ],
        )
        for last, mine in heard.items()
        if mine and " " in known[last].text
    ]
    return by_words(found)


def bodies_of(texts: Mapping[str, Reading], names: Sequence[Name]) -> list[Speaker]:
    """The bodies, no media, whose words a text carries, those with most quoted words first:
    words count as a body's only where the source is its name and nothing else."""
    found = []
    for name in names:
        if name.kind != "organisation":
            continue
        mine = {one: places for one, places in name.places.items() if one in texts}
        speaking = {one: sourced_as(texts[one], places) for one, places in mine.items()}
        heard = {
            document: words
            for document, said in speaking.items()
            for words in _heard(texts[document], [("", one) for one in said], False).values()
        }
        unsure = [one for one in mine if one not in heard and speaks_for(texts[one], mine[one])]
        if heard:
            found.append(Speaker(str(name), name.text, "", False, heard, list(mine), unsure))
    return by_words(found)


def _people(names: Sequence[Name]) -> Known[Name]:
    """The people by their last names; of two with one name the one more often written, if
    the other is hardly another person's, else neither."""
    people: dict[str, list[Name]] = {}
    for one in names:
        last = last_name(one.text)
        if one.kind == "person" and len(last) > 2:
            people.setdefault(last.translate(SIGNS), []).append(one)
    return Known(
        (last, mine[0])
        for last, mine in people.items()
        if all(_is_minor(other, mine[0]) for other in mine[1:])
    )


def _is_minor(other: Name, name: Name) -> bool:
    """Whether a name is hardly another person's: "Dave" for "David", or written but once."""
    return other.text[0] == name.text[0] or sum(map(len, other.places.values())) < 2


def _speaking(people: Known[Name], texts: Mapping[str, Reading]) -> Known[Name]:
    """The people who are named as a source somewhere, or with a title: others may be none."""
    found = {
        last
        for last, one in people.items()
        for document, spans in one.places.items()
        if document in texts
        for span in spans
        if title_in(text_of(texts[document])[max(0, span.start - 60) : span.start])
    }
    for reading in texts.values():
        text = text_of(reading)
        for one in reading.attributions:
            if one.source and one.given:
                found.add(named_in(text[one.source[0].start : one.source[0].end], people))
    return Known((last, one) for last, one in people.items() if last in found)


def by_words(speakers: Iterable[Speaker]) -> list[Speaker]:
    """Speakers, those with most quoted words in all texts first."""
    return sorted(
        speakers, key=lambda one: (-sum(mine.words for mine in one.heard.values()), one.name)
    )


def _heard(
    reading: Reading, said: Iterable[tuple[str, Attribution]], clauses: bool = True
) -> dict[str, Heard]:
    """What a text carries of each speaker's words, of attributions with whose they are;
    reported words only where they are `clauses`, or any."""
    starts = [one.start for one in reading.sentences]
    quoted: dict[str, dict[int, Span]] = {}
    reported: dict[str, set[int]] = {}
    spans: dict[str, set[Span]] = {}
    for last, one in said:
        for span in one.given:
            for at in _touched(reading, span, starts):
                if one.kind == "indirect":
                    if clauses and not _is_said(one, span, text_of(reading)):
                        continue
                    reported.setdefault(last, set()).add(at)
                    continue
                if _RETOLD.search(text_of(reading)[span.start : span.end]):
                    continue
                sentence = reading.sentences[at]
                part = Span(max(span.start, sentence.start), min(span.end, sentence.end))
                known = quoted.setdefault(last, {}).get(at, part)
                longer = part.end - part.start > known.end - known.start
                quoted[last][at] = part if longer else known
        if one.kind != "indirect":
            spans.setdefault(last, set()).update(one.given)
    return {
        last: Heard(
            quoted=dict(sorted(quoted.get(last, {}).items())),
            reported=sorted(reported.get(last, set()) - set(quoted.get(last, ()))),
            words=_counted(reading, spans.get(last, ())),
        )
        for last in dict.fromkeys([*quoted, *reported])
    }


def _is_said(one: Attribution, content: Span, text: str) -> bool:
    """Whether reported words are a clause of what somebody says: not what was done by, or
    sent to, somebody."""
    source, cue = one.source[0], one.cue[0] if one.cue else None
    if _AIMED.search(text[max(source.start - 12, 0) : source.start]) or cue is None:
        return False
    if content.start >= cue.end:
        between = text[cue.end : content.start].strip(" ,:")
        start = text[content.start : content.end].split(maxsplit=1)[:1]
        straight = between in ("", "that") or between == text[source.start : source.end]
        end = min(content.end, content.start + LONGEST_CLAUSE)
        words = {word.lower() for word in WORD.findall(text[content.start : end])}
        clause = between == "that" or bool(words & finite_words())
        return straight and clause and not _LOOSE.fullmatch(*start or ("to",))
    return len(text[content.start : content.end].split()) >= FEWEST_SAID


def _counted(reading: Reading, spans: Iterable[Span]) -> int:
    """The words in spans, those that overlap counted once."""
    text, words, end = text_of(reading), 0, 0
    for span in sorted(spans, key=lambda one: (one.start, -one.end)):
        start = max(span.start, end)
        if start < span.end:
            words += len(WORD.findall(text[start : span.end]))
            end = span.end
    return words


def _touched(reading: Reading, span: Span, starts: Sequence[int]) -> Iterator[int]:
    first = max(bisect_right(starts, span.start) - 1, 0)
    for at in range(first, len(starts)):
        if starts[at] >= span.end:
            return
        if reading.sentences[at].end > span.start:
            yield at
