"""What every sentence on an event's texts is made from."""

from __future__ import annotations

import re
from collections import Counter
from functools import cached_property

from framing.comparing.actors.naming import Name, names_in
from framing.comparing.facts.corroboration import Told, told_alike
from framing.comparing.facts.heard import heard
from framing.comparing.facts.seeking import Seeker, seeker_of
from framing.comparing.statements.speakers import Speaker, bodies_of, by_words, speakers_of
from framing.comparing.statements.telling import FEWEST, Kept, Line, lines_of, once, runs_of
from framing.comparing.words.folding import content_of, fold
from framing.comparing.words.near_words import light_words
from framing.labels import labels
from framing.letters import MARKS
from framing.records import Comparison, Reading, Span
from framing.tokens import terms_of

_NUMBER = re.compile(r"\d+(?:[.,]\d+)*")
QUOTED = re.compile(r'“[^“”]*|"[^"\n]*"')
BRIEF = 7  # content words of a sentence of which one may be all that it tells
MANY = 5  # words of a sentence, no names, that are too many to meet by chance
LOUD, LOUDER = 15, 1.2  # quoted words of somebody, and times the next one's, that are most
RARE, MET = 2, 2  # sentences of a text that have a rare word; such words that meet in one
# Share of the words of a quotation that tell something, no names, from which another may be it
MUCH = 0.6

# Share of the words of one of two texts that the other has, over which 3 in 100 halves of one
# text lie (of 400 set apart; set on 400 others), and 49 in 100 pairs of texts on one event
ONE_STORY = 0.44


class Field:
    """A comparison with its texts by id: all, and `ours`, those that tell the event."""

    def __init__(self, comparison: Comparison) -> None:
        self.comparison = comparison
        self.texts = {one.document.id: one for one in comparison.readings}
        self.labels = labels(comparison.readings)
        apart = {one.document for one in comparison.outsiders}
        self.ours = {name: one for name, one in self.texts.items() if name not in apart}
        self.kept: Kept = {}

    @cached_property
    def names(self) -> list[Name]:
        """Every name that the texts write out."""
        return names_in(self.comparison.readings)

    @cached_property
    def one_story(self) -> bool:
        """Whether what one text hasn't can be said of it: two texts that share fewer words
        than two halves of one do may be parts of a story, not tellings of it, unless each has
        a headline of its own."""
        if len(self.ours) != 2:
            return len(self.ours) > 2
        titles = {(one.document.title or "").casefold() for one in self.ours.values()}
        if len(titles) == 2 and all(titles):
            return True
        left, right = (
            frozenset(word for line in self.lines[name] for word in line.words)
            for name in self.ours
        )
        smaller = min(len(left), len(right))
        return smaller > 0 and len(left & right) >= ONE_STORY * smaller

    @cached_property
    def lines(self) -> dict[str, list[Line]]:
        """Every sentence of every text with its best places in the others."""
        return lines_of(self.texts)

    @cached_property
    def folded(self) -> dict[str, frozenset[str]]:
        """Every word of every text under one form."""
        return {
            name: frozenset(map(fold, set(one.tokens.terms)))
            for name, one in self.texts.items()
        }

    @cached_property
    def spelled(self) -> dict[str, str]:
        """The terms of every text in their order, in small letters, with blanks around."""
        return {
            name: f" {' '.join(terms_of(one.document.text.lower()))} "
            for name, one in self.texts.items()
        }

    @cached_property
    def seeker(self) -> Seeker:
        """All the texts, ready to be asked whether they tell something too."""
        return seeker_of(self.comparison.readings)

    def alone(self, line: Line) -> list[Span]:
        """The clauses of a sentence that surely no other text tells, sought with all
        looseness; empty where none is, or where the sentence is told or too short."""
        return _lone(line, self)

    def seems_alone(self, line: Line) -> bool:
        """Whether no other text seems to tell a sentence, though of no clause it is sure."""
        others = [one for one in self.texts if one != line.document]
        return line.unmatched() and self.seeker.seems_alone(line.document, line.span, others)

    def told_from(self, line: Line) -> int | None:
        """Where the first clause of several begins of which a sentence of another text has
        half of the words, two at least, that are neither names nor light."""
        parts = self.seeker.said[line.document].pieces_of(line.span)
        others = [at for name in self.lines if name != line.document for at in self.lines[name]]
        for span in parts[1:] and parts:
            own = set(map(content_of, terms_of(self.words_at(line.document, span)))) - {""}
            own -= line.named | light_words()
            if any(len(own & one.words) >= max(MET, len(own) / 2) for one in others):
                return span.start
        return None

    def meets(self, line: Line) -> bool:
        """Whether a sentence of another text has two words of a sentence that few have, and
        that are no names, or one and two others, or one of a sentence of few words, or many
        that are no names: then it may tell of the same in other words."""
        own = line.words - line.named - light_words()
        few = len(line.words) <= BRIEF
        for name, lines in self.lines.items():
            for other in lines if name != line.document else ():
                both = own & other.words & self._rare[name]
                plain = (line.words - line.named) & other.words
                if len(both) >= MET or len(plain) >= MANY:
                    return True
                if few or len(line.words & other.words) > MET:
                    here, there = self._counts[line.document], self._counts[name]
                    if any(there[word] == 1 and here[word] <= RARE for word in both):
                        return True
        return False

    def meets_in_short(self, line: Line) -> bool:
        """Whether a sentence of another text has two words of a short text's sentence, or a
        number, that are neither names nor the story's: in a headline, or with which all the
        texts begin."""
        own = line.words - line.named - light_words() - self.story
        numbers = set(_NUMBER.findall(self.words_at(line.document, line.span)))
        return any(
            len(own & other.words) >= MET
            or (numbers and numbers & set(_NUMBER.findall(self.words_at(name, other.span))))
            for name, lines in self.lines.items()
            if name != line.document
            for other in lines
        )

    @cached_property
    def story(self) -> frozenset[str]:
        """The words that all the texts begin with, or a headline has."""
        first = (next((one for one in mine if one.body), None) for mine in self.lines.values())
        words = [one.words if one else frozenset[str]() for one in first]
        titles = " ".join(one.document.title or "" for one in self.texts.values())
        return frozenset(map(fold, terms_of(titles))).union(frozenset.intersection(*words))

    @cached_property
    def _counts(self) -> dict[str, Counter[str]]:
        """How many sentences of each text have each word."""
        return {
            name: Counter(word for line in lines for word in line.words)
            for name, lines in self.lines.items()
        }

    @cached_property
    def _rare(self) -> dict[str, frozenset[str]]:
        """The words of each text that few of its sentences have."""
        return {
            name: frozenset(word for word, count in mine.items() if count <= RARE)
            for name, mine in self._counts.items()
        }

    def absent(self, line: Line, other: str) -> bool:
        """Whether a text surely lacks what a sentence tells, or a clause of it at least."""
        return bool(_lone(line, self, other))

    def silent(self, speaker: Speaker, document: str) -> bool:
        """Whether a text surely quotes nothing of somebody whom another quotes, under any
        name, spelling or office."""
        key = "silent", speaker.last, document
        if key not in self.kept:
            self.kept[key] = self._is_silent(speaker, document)
        return bool(self.kept[key])

    def _is_silent(self, speaker: Speaker, document: str) -> bool:
        title = self.texts[document].document.title or ""
        if speaker.last in title and MARKS & set(title.replace("‘", "“")):
            return False  # a headline quotes too
        if document in speaker.unsure or self._may_quote(speaker, document):
            return False
        if self._may_carry(speaker, document):
            return False
        if document in speaker.heard:
            return not speaker.heard[document].words
        return self._verdict(speaker, document) in ("named", "not found")

    def _may_carry(self, speaker: Speaker, document: str) -> bool:
        """Whether a text has much of what somebody is quoted with, in a sentence that quotes,
        given to nobody by name."""
        if ("quoting", document) not in self.kept:
            every = ((one, self.words_at(document, one.span)) for one in self.lines[document])
            lines = [(one, terms_of(words)) for one, words in every if MARKS & set(words)]
            names = frozenset(word for one, _ in lines for word in one.named)
            spelled = f" {' | '.join(' '.join(terms) for _, terms in lines)} "
            self.kept["quoting", document] = [one.words for one, _ in lines], names, spelled
        if ("said", speaker.last) not in self.kept:
            first = speaker.quoting()[0]
            spans = speaker.heard[first].quoted.values()
            self.kept["said", speaker.last] = [runs_of(self.words_at(first, s)) for s in spans]
        quoting, names, spelled = self.kept["quoting", document]
        for words, runs in self.kept["said", speaker.last]:
            if any(run in spelled for run in runs):
                return True
            said = words - names
            if len(said) >= FEWEST and any(len(said & o) >= MUCH * len(said) for o in quoting):
                return True
        return False

    def most_words(self, speaker: Speaker, document: str) -> int:
        """How many of a text's quoted words may be somebody's at most: all that are surely
        nobody else's."""
        text = self.texts[document].document
        quoted = sum(len(one[0].split()) for one in QUOTED.finditer(text.text, text.body))
        others = (one for one in self.speakers if one.last != speaker.last)
        theirs = sum(one.heard[document].words for one in others if document in one.heard)
        mine = speaker.heard[document].words if document in speaker.heard else 0
        return max(quoted - theirs, mine)

    def loudest(self, document: str) -> Speaker | None:
        """Of whom a text surely quotes most, whosesoever the words are that nobody surely
        says; None where there is none."""
        heard = [one for one in self.voices if document in one.heard]
        heard.sort(key=lambda one: -one.heard[document].words)
        said = [one.heard[document].words for one in heard] + [0, 0]
        text = self.texts[document].document
        quoted = sum(len(one[0].split()) for one in QUOTED.finditer(text.text, text.body))
        loud = said[0] > LOUD and said[0] > LOUDER * said[1] + max(quoted - sum(said), 0)
        return heard[0] if loud else None

    def _may_quote(self, speaker: Speaker, document: str) -> bool:
        """Whether quotation marks stand where a text names somebody, or right behind, and
        nobody else surely speaks there."""
        if speaker.last not in " ".join(self.texts[document].document.text.split()):
            return False
        others = {
            at
            for one in self.speakers
            if one.last != speaker.last and document in one.heard
            for at in one.heard[document].quoted
        }
        lines = self.lines[document]
        for line in lines:
            if not line.body or speaker.last not in self.words_at(document, line.span):
                continue
            for near in lines[line.index : line.index + 2]:
                words = self.words_at(document, near.span)
                marks = words[:1] in MARKS if near is not line else MARKS & set(words)
                if marks and near.index not in others:
                    return True
        return False

    def unheard_of(self, speaker: Speaker, document: str) -> bool:
        """Whether a text surely has nothing of somebody whom another gives a say."""
        known = document in (*speaker.heard, *speaker.named)
        return not known and self._verdict(speaker, document) == "not found"

    def _verdict(self, speaker: Speaker, document: str) -> str:
        return heard(self.seeker, next(iter(speaker.heard)), speaker.name, document).verdict

    @cached_property
    def speakers(self) -> list[Speaker]:
        """The people whose words a text of the event carries."""
        return speakers_of(self.ours, self.names)

    @cached_property
    def voices(self) -> list[Speaker]:
        """These people, and the bodies whose words a text carries."""
        return by_words([*self.speakers, *bodies_of(self.ours, self.names)])

    @cached_property
    def told(self) -> list[Told]:
        """The facts that two or more texts of the event surely tell."""
        one = self.comparison
        return told_alike(one.readings, one.coverage, one.copies)

    def words_at(self, document: str, span: Span) -> str:
        """The words of a text in a span, on one line."""
        return " ".join(self.texts[document].document.text[span.start : span.end].split())

    def place(self, document: str, span: Span) -> tuple[Reading, Span]:
        """A span with its reading, for `quoting.shown`."""
        return self.texts[document], span


@once
def _lone(line: Line, field: Field, *others: str) -> list[Span]:
    lone = line.body and line.unmatched(*others)
    asked = others or field.texts
    return field.seeker.in_none(line.document, line.span, asked) if lone else []
