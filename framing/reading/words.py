"""A text as word classes: closed lists and reporting words, no tagger."""

from __future__ import annotations

import re
from bisect import bisect_left
from functools import cache, cached_property
from typing import TYPE_CHECKING

from framing.reading.function_words import word_classes
from framing.reading.verbs import vocabulary

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

    from framing.reading.quotes import Quotation
    from framing.records import Sentence

Range = tuple[int, int]
# No sentence of prose has more tokens; work on one grows with their square.
LONGEST = 250

_TOKEN = re.compile(
    r"(?:[^\W\d_]\.){2,}(?!\w)|\w+(?:['’.&-]\w+)*|[,;:()\[\]—–―…!?]|-{1,2}(?!\w)"
)

VERB, AUX, ADVERB, PRONOUN, LINK, AND, PREPOSITION, DETERMINER, TIME, QUOTE, STOP = (
    1 << n for n in range(11)
)
BE, HAVE, RELATIVE, COMMA, OWNER, NOUN, TO, MAIN, ADJECTIVE, HEAD = (
    1 << n for n in range(11, 21)
)
_BITS = {
    "aux": AUX,
    "be": BE,
    "have": HAVE,
    "adverb": ADVERB,
    "pronoun": PRONOUN,
    "link": LINK,
    "relative": RELATIVE,
    "and": AND,
    "preposition": PREPOSITION,
    "determiner": DETERMINER,
    "owner": OWNER,
    "time": TIME,
    "to": TO,
    "comma": COMMA,
    "stop": STOP,
}
_CONTRACTED = re.compile(r"^(?:\w+n['’]t|\w+['’](?:ve|re|ll|d|m))$")


@cache
def classes() -> dict[str, int]:
    """Word classes by lower-case form, as bits."""
    table: dict[str, int] = {}
    for name, words in word_classes().items():
        bit = _BITS[name]
        for word in words:
            for spelling in {word, word.replace("'", "’")}:
                table[spelling] = table.get(spelling, 0) | bit
    known = vocabulary()
    for word, form in known.common.items():
        if form in ("past", "s", "base"):
            table[word] = table.get(word, 0) | MAIN
    for word in known.verbs:
        table[word] = table.get(word, 0) | VERB
    for word in known.nouns:
        table[word] = table.get(word, 0) | NOUN
    for word in known.adjectives:
        table[word] = table.get(word, 0) | ADJECTIVE
    table["according"] = HEAD
    return table


def class_of(word: str) -> int:
    """The class of a word that no list has: adverbs by -ly, contracted auxiliaries."""
    if word[-2:] == "ly" and len(word) > 4:
        return ADVERB
    if ("'" in word or "’" in word) and _CONTRACTED.match(word):
        return AUX
    return 0


def _cut(low: int, high: int) -> Iterator[Range]:
    for start in range(low, high, LONGEST):
        yield start, min(high, start + LONGEST)


class Words:
    """A text's tokens, an outermost quotation being one, as parallel lists.

    `forms` as they stand, `lower`, `start` and `end` (offsets), `bits` (classes);
    `continued` has the starts of quotations that run on in the next paragraph.
    """

    def __init__(self, text: str, quotations: Sequence[Quotation]) -> None:
        self.text = text
        self.continued = frozenset(part.start for part in quotations if part.continued)
        matches: list[tuple[str, int, int]] = []
        at = 0
        scan = _TOKEN.finditer
        for quotation in quotations:
            matches += [(m[0], m.start(), m.end()) for m in scan(text, at, quotation.start)]
            matches.append(('"', quotation.start, quotation.end))
            at = quotation.end
        matches += [(m[0], m.start(), m.end()) for m in scan(text, at)]
        self.forms = [form for form, _, _ in matches]
        self.lower = [form.lower() for form in self.forms]
        self.start = [start for _, start, _ in matches]
        self.end = [end for _, _, end in matches]
        known = classes().get
        self.bits = [
            QUOTE
            if word == '"'
            else bits
            if (bits := known(word)) is not None
            else class_of(word)
            for word in self.lower
        ]
        # a name in -ly is no adverb: "Kelly said", but "Finally, she said"
        for at, bits in enumerate(self.bits):
            if bits == ADVERB and self.forms[at][:1].isupper() and self.lower[at][-2:] == "ly":
                self.bits[at] = ADVERB if text[self.end[at] : self.end[at] + 1] == "," else 0

    def units(self, sentences: Sequence[Sentence]) -> Iterator[Range]:
        """Sentences as ranges of tokens; sentences that part a quotation are one,
        and what is too long to be a sentence is cut."""
        low = high = 0
        for sentence in sentences:
            first = bisect_left(self.start, sentence.start)
            last = bisect_left(self.start, sentence.end)
            if first and first <= high and self.end[first - 1] > sentence.start:
                high = max(high, last)
                continue
            yield from _cut(low, high)
            low, high = first, last
        yield from _cut(low, high)

    @cached_property
    def names(self) -> frozenset[str]:
        """The words with a capital that no colon follows, lower case."""
        following = [*self.lower[1:], ""]
        return frozenset(
            word
            for word, form, sign in zip(self.lower, self.forms, following, strict=True)
            if sign != ":" and form[:1].isupper()
        )

    def named(self, at: int) -> bool:
        """Whether a token is written with a capital."""
        return self.forms[at][:1].isupper()

    def possessive(self, at: int) -> bool:
        """Whether a token ends in a possessive 's."""
        return self.lower[at][-2:] in ("'s", "’s") and not self.bits[at] & PRONOUN

    def pauses(self, at: int) -> bool:
        """Whether a token is a comma, or a quotation with one inside its end."""
        if self.bits[at] & QUOTE:
            return (
                self.text[self.start[at] : self.end[at]]
                .rstrip("\"'”’»")
                .endswith((",", ".", "?", "!"))
            )
        return bool(self.bits[at] & COMMA)

    def opens_sentence(self, at: int) -> bool:
        """Whether the quotation at `at` begins with a capital."""
        return self.text[self.start[at] : self.start[at] + 3].lstrip("\"'“‘«`")[:1].isupper()

    def finite(self, at: int) -> bool:
        """Whether a token within a phrase is likely its clause's verb."""
        bits = self.bits[at]
        if bits & AUX:
            return True
        if not bits & (MAIN | VERB) or self.named(at):
            return False
        before = self.bits[at - 1] if at else STOP
        nominal = before & (DETERMINER | PREPOSITION | OWNER) and not before & RELATIVE
        if nominal or (at and self.possessive(at - 1)):
            return False
        known = vocabulary()
        if not bits & VERB:
            form = known.common[self.lower[at]]
            plural = at > 0 and self.forms[at - 1][-1:] == "s"
            return form == "past" or plural == (form == "base")
        verb = known.verbs[self.lower[at]]
        if not verb.nounish or verb.form == "past":
            return verb.form == "past" or (verb.form == "s" and verb.clause)
        follow = self.bits[at + 1] if at + 1 < len(self.bits) else STOP
        return verb.form == "s" and at > 0 and self.named(at - 1) and bool(follow & DETERMINER)
