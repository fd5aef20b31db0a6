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

from framing.comparing.actors.naming import Name, last_name
from framing.comparing.words.folding import stop_words
from framing.comparing.words.near_words import near_words
from framing.records import Attribution, Reading, Span
from framing.tokens import WORD

NEAR = 3  # sentences behind a named source in which "he" is still the same
MOST_WHO = 9  # words that say who somebody is
_PRONOUN = re.compile(r"(?:he|she)\b", re.I)
_OBJECTS = {"he": re.compile(r"\bhim\b", re.I), "she": re.compile(r"\bher\b", re.I)}
# before a name that speaks: then somebody speaks for, or of, that person
_FOR = re.compile(
    r"\b(?:for|of|by|from|with|in|on|about|to|spokes\w+|aides?|lawyers?|wife|husband|son"
    r"|daughter|father|mother)\W|[’']s\W",
    re.I,
)
_QUOTED = re.compile(r"“[^“”]*”|\"[^\"\n]*\"")
_HEAD = re.compile(r",|\b(?:who|which|whose)\b")
_APPOSITION = re.compile(
    r",\s+((?:an?|the|his|her|their|its|one|[a-z]{4,}|[A-Z][\w.’'-]+[’']s?)\s[^,;.:()“”\"\n]{3,80}?)"
    r"(?=,|\.(?:\s|$)|;|\s(?:who|which)\b)"
)
_LEAD = re.compile(r"((?:[\w.’'&-]+ ){1,5})\Z")
_TITLES = re.compile(
    r"(?:Reps?|Sens?|Govs?|Gen|Lt|Col|Dr|Rev|Mr|Mrs|Ms|Prof|President|Senator|Representative"
    r"|Governor|Secretary|Chairman|Chairwoman|Judge|Justice|Mayor|Minister|General|Speaker"
    r"|Leader|Director|Spokes\w+|Attorney|Professor|CEO|Chief|Officer|Press|Prime|Vice|Majority"
    r"|Minority|Economist|Analyst)\.?",
    re.I,
)
_PLAIN = frozenset(("Mr", "Mrs", "Ms"))
_BREAK = re.compile(r"[,;:—–“”\"()]|--|ed$|ing$")


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

    def quoting(self) -> list[str]:
        """The texts that quote them, most words first."""
        mine = [name for name, one in self.heard.items() if one.words]
        return sorted(mine, key=lambda name: -self.heard[name].words)


def speakers_of(texts: Mapping[str, Reading], names: Sequence[Name]) -> list[Speaker]:
    """The people whose words a text carries, those with most quoted words first.

    People of one last name are left out: whose words are whose can't be told by it.
    """
    people: dict[str, Name] = {}
    twice: set[str] = set()
    for one in names:
        if one.kind == "person":
            last = last_name(one.text)
            twice |= {last} & set(people)
            people.setdefault(last, one)
    known = {last: one for last, one in people.items() if last not in twice and len(last) > 2}
    speaking = _speaking(known, texts)
    genders = _genders(known, texts)
    heard: dict[str, dict[str, Heard]] = {last: {} for last in speaking}
    for document, reading in texts.items():
        for last, words in _heard(reading, speaking, genders).items():
            heard[last][document] = words
    titled = {last: _who(known[last], texts, mine) for last, mine in heard.items() if mine}
    found = [
        Speaker(
            name=known[last].text,
            last=last,
            who=titled[last][0],
            behind=titled[last][1],
            heard=mine,
            named=[name for name in texts if _writes(texts[name], last)],
            unsure=[
                name
                for name in texts
                if not (name in mine and mine[name].words) and _may_quote(texts[name], last)
            ],
        )
        for last, mine in heard.items()
        if mine and " " in known[last].text
    ]
    return sorted(found, key=lambda one: (-_words(one), one.name))


def _speaking(people: Mapping[str, Name], texts: Mapping[str, Reading]) -> dict[str, Name]:
    """The people who are named as a source somewhere: others may be no people."""
    found: set[str] = set()
    for reading in texts.values():
        text = reading.document.text
        for one in reading.attributions:
            if one.source and one.content:
                found.add(_named(text[one.source[0].start : one.source[0].end], people))
    return {last: one for last, one in people.items() if last in found}


def _words(speaker: Speaker) -> int:
    return sum(one.words for one in speaker.heard.values())


def _writes(reading: Reading, last: str) -> bool:
    return (
        re.search(rf"(?<!\w){re.escape(last)}(?!\w)", reading.document.text, re.I) is not None
    )


def _genders(people: Iterable[str], texts: Mapping[str, Reading]) -> dict[str, str]:
    """Each person as the pronoun that can mean them, by "Mr." or "Ms."; "" where no text
    has one. All people count, so that two named before "he" are told apart."""
    whole = "\n".join(one.document.text for one in texts.values())
    found = {}
    for last in people:
        titled = re.search(
            rf"\b(M(?:r|s|rs))\.? (?:[A-Z][\w.]* ){{0,2}}{re.escape(last)}\b", whole
        )
        found[last] = "" if titled is None else "he" if titled[1] == "Mr" else "she"
    return found


def _heard(
    reading: Reading, people: Mapping[str, Name], genders: Mapping[str, str]
) -> dict[str, Heard]:
    """What a text carries of each person's words, by last names."""
    starts = [one.start for one in reading.sentences]
    quoted: dict[str, dict[int, Span]] = {}
    reported: dict[str, set[int]] = {}
    spans: dict[str, set[Span]] = {}
    for last, one in _sourced(reading, people, genders, starts):
        for span in one.content:
            for at in _touched(reading, span, starts):
                if one.kind == "indirect":
                    reported.setdefault(last, set()).add(at)
                    continue
                sentence = reading.sentences[at]
                part = Span(max(span.start, sentence.start), min(span.end, sentence.end))
                known = quoted.setdefault(last, {}).get(at, part)
                longer = part.end - part.start > known.end - known.start
                quoted[last][at] = part if longer else known
        if one.kind != "indirect":
            spans.setdefault(last, set()).update(one.content)
    return {
        last: Heard(
            quoted=dict(sorted(quoted.get(last, {}).items())),
            reported=sorted(reported.get(last, set()) - set(quoted.get(last, ()))),
            words=_counted(reading, spans.get(last, ())),
        )
        for last in dict.fromkeys([*quoted, *reported])
    }


def _may_quote(reading: Reading, last: str) -> bool:
    """Whether quoted words in a text may be somebody's of whom no source surely speaks."""
    text = reading.document.text
    starts = [one.start for one in reading.sentences]
    for one in reading.attributions:
        if one.kind == "indirect" or not one.source:
            continue
        source = text[one.source[0].start : one.source[0].end]
        office = source.removeprefix("the ").lower()
        if last in (one.speaker or "").split() or office in near_words().offices:
            return True
        if _PRONOUN.fullmatch(source):
            here = bisect_right(starts, one.source[0].start) - 1
            if _stands(last, text[starts[max(here - NEAR, 0)] : one.source[0].start]):
                return True
    return False


def _counted(reading: Reading, spans: Iterable[Span]) -> int:
    """The words in spans, those that overlap counted once."""
    text, words, end = reading.document.text, 0, 0
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


def _sourced(
    reading: Reading,
    people: Mapping[str, Name],
    genders: Mapping[str, str],
    starts: Sequence[int],
) -> Iterator[tuple[str, Attribution]]:
    """The attributions whose source is surely one of these people, with the last name."""
    text = reading.document.text
    for one in sorted(reading.attributions, key=_start):
        if not one.source or not one.content:
            continue
        span = one.source[0]
        source = text[span.start : span.end]
        last = _named(source, people)
        if not last and (pronoun := _PRONOUN.fullmatch(source.strip())):
            here = max(bisect_right(starts, span.start) - 1, 0)
            said = _QUOTED.sub(lambda found: " " * len(found[0]), text[: span.start])
            last = _meant(pronoun[0].lower(), said, starts[: here + 1], genders)
        if last in people:
            yield last, one


def _meant(pronoun: str, text: str, starts: Sequence[int], genders: Mapping[str, str]) -> str:
    """Whom "he" or "she" behind a text without its quotations means: the only person named
    last; "" where there are two, or that sentence has another of the same gender."""
    end = len(text)
    for start in list(reversed(starts))[: NEAR + 1]:
        before = text[start:end]
        named = {one for one in genders if _stands(one, before)}
        if named:
            alone = len(named) == 1 and not _OBJECTS[pronoun].search(before)
            only = named.pop()
            return only if alone and genders[only] in ("", pronoun) else ""
        end = start
    return ""


def _stands(last: str, text: str) -> bool:
    return last in text and re.search(rf"(?<!\w){re.escape(last)}(?!\w)", text) is not None


def _start(one: Attribution) -> int:
    return min(span.start for span in (*one.source, *one.content, *one.cue))


def _named(source: str, people: Mapping[str, Name]) -> str:
    """The last name of the person that a source is; "" where it is none of these, or
    somebody who speaks for them."""
    head = _HEAD.split(source)[0]
    found = [
        (match.start(), last)
        for last in people
        if last in head and (match := re.search(rf"(?<!\w){re.escape(last)}(?![\w’'-])", head))
    ]
    if len(found) != 1:
        return ""
    start, last = found[0]
    lead = head[:start]
    return "" if _FOR.search(lead) else last


def _who(name: Name, texts: Mapping[str, Reading], heard: Iterable[str]) -> tuple[str, bool]:
    """Who a person is in a text's words, and whether these stand behind the name: "the
    father of a victim"; "" where no text says."""
    leads = []
    for document in dict.fromkeys([*heard, *name.places]):
        if document not in texts:
            continue
        text = texts[document].document.text
        for span in name.places.get(document, [])[:4]:
            found = _APPOSITION.match(text, span.end, span.end + 140)
            if found and len(found[1].split()) <= MOST_WHO:
                return " ".join(found[1].split()), True
            lead = _LEAD.search(text[max(0, span.start - 60) : span.start].split("\n")[-1])
            title = _title(lead[1]) if lead else ""
            if title:
                leads.append(title)
    return (leads[0], False) if leads else ("", False)


def _title(lead: str) -> str:
    """The words before a name that say what somebody is: "union President"."""
    words = lead.split()
    if not words or not _TITLES.fullmatch(words[-1]) or words[-1].rstrip(".") in _PLAIN:
        return ""
    kept: list[str] = []
    while words and words[-1].lower() not in stop_words() and not _BREAK.search(words[-1]):
        kept.insert(0, words.pop())
    return " ".join(kept)
