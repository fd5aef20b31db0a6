"""A text as word classes: closed lists and reporting words, no tagger."""

from __future__ import annotations

import re
from bisect import bisect_left
from functools import cache, cached_property
from itertools import accumulate
from operator import itemgetter
from typing import TYPE_CHECKING

from framing.reading.grammar.function_words import listed, word_classes
from framing.reading.grammar.verbs import vocabulary
from framing.tokens import SIGNED, WORD

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

    from framing.reading.grammar.quotes import Quotation
    from framing.records import Sentence

Range = tuple[int, int]
# No sentence of prose has more tokens; work on one grows with their square.
LONGEST = 250
_MOST_FORMS = 200_000  # distinct forms that are kept with their classes, over all texts

VERB, AUX, ADVERB, PRONOUN, LINK, AND, PREPOSITION, DETERMINER, TIME, QUOTE, STOP = (
    1 << n for n in range(11)
)
BE, HAVE, RELATIVE, COMMA, OWNER, NOUN, TO, MAIN, ADJECTIVE, HEAD = (
    1 << n for n in range(11, 21)
)
CUE = VERB | NOUN | HEAD | ADJECTIVE
# By a token's letters, not a list: NAMED has a capital first, POSSESSIVE ends in 's.
NAMED, POSSESSIVE, _UNSURE = (1 << n for n in range(21, 24))
# A form in -ly with a capital: a name ("Kelly said") or an adverb ("Finally, she").
_NAME_IN_LY = ADVERB | NAMED | _UNSURE
_BITS = {
    "aux": AUX, "be": BE, "have": HAVE, "adverb": ADVERB, "pronoun": PRONOUN, "link": LINK,
    "relative": RELATIVE, "and": AND, "preposition": PREPOSITION, "determiner": DETERMINER,
    "owner": OWNER, "time": TIME, "to": TO, "comma": COMMA, "stop": STOP,
}  # fmt: skip
# What a number ends with: "2,000", "70%".
NUMERIC = frozenset("0123456789%")
MONEY = frozenset("$€£¥")
_NOUNS, _KNOWING, _CROWDS = listed("ly_nouns"), listed("knowing"), listed("crowds")
# Read in small letters they are a pronoun or none of a name's words.
_ACRONYMS = frozenset(("WHO", "US", "IT", "NOW"))
# Months, verbs and adverbs that are names too, as "May" and "Long": settled where they stand.
_DOUBTFUL = NAMED | AUX | _UNSURE
_MONTHS, _BEFORE_MONTHS = listed("month_names"), listed("before_months")
_SURNAMES, _PARTICLES = listed("small_surnames"), listed("particles")
_DOUBTED = _MONTHS | _SURNAMES
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
        return 0 if word in _NOUNS else ADVERB
    if ("'" in word or "’" in word) and _CONTRACTED.match(word):
        return AUX
    return 0


class _Forms(dict[str, tuple[str, int]]):
    """Tokens as written, with their lower case and class: each is looked at once."""

    def __missing__(self, form: str) -> tuple[str, int]:
        if len(self) > _MOST_FORMS:
            self.clear()
        word = form if form in _ACRONYMS else form.lower()
        known = classes().get(word)
        bits = class_of(word) if known is None else known
        particle, _, rest = form.partition("-")
        if form[:1].isupper() or (particle in _PARTICLES and rest[:1].isupper()):
            bits |= _NAME_IN_LY if bits == ADVERB and word[-2:] == "ly" else NAMED
            bits = _DOUBTFUL if word in _DOUBTED else bits
        if word[-2:] in ("'s", "’s") and not bits & PRONOUN:
            bits |= POSSESSIVE
        found = self[form] = (word, bits)
        return found


_FORMS = _Forms()
_WORD, _BITS_OF = itemgetter(0), itemgetter(1)


class Words:
    """A text's tokens, an outermost quotation being one, as parallel lists.

    `forms` as they stand, `lower`, `start` and `end` (offsets), `bits` (classes);
    `quotations` are the tokens that are one, `cues` those that may be a cue;
    `continued` has the starts of quotations that run on in the next paragraph.
    """

    def __init__(self, text: str, quotations: Sequence[Quotation]) -> None:
        self.text = text
        self.continued = frozenset(part.start for part in quotations if part.continued)
        self.quotations: list[int] = []
        parts: list[str] = []  # by turns what lies before a token, and the token
        at = 0
        for quotation in quotations:
            parts += SIGNED.split(text[at : quotation.start])
            self.quotations.append(len(parts) // 2)
            parts.append(text[quotation.start : quotation.end])
            at = quotation.end
        parts += SIGNED.split(text[at:])
        edges = list(accumulate(map(len, parts)))
        self.start, self.end = edges[:-1:2], edges[1::2]
        self.forms = parts[1::2]
        for at in self.quotations:
            self.forms[at] = '"'
        known = list(map(_FORMS.__getitem__, self.forms))
        self.lower = list(map(_WORD, known))
        self.bits = list(map(_BITS_OF, known))
        for at in self.quotations:
            self.bits[at] = QUOTE
        self._settle_names()
        self.cues = [at for at, bits in enumerate(self.bits) if bits & CUE]

    def _settle_names(self) -> None:
        """Make each capitalised form in -ly an adverb where a comma follows it, else a name."""
        at = -1
        for _ in range(self.bits.count(_NAME_IN_LY)):
            at = self.bits.index(_NAME_IN_LY, at + 1)
            parted = self.text.startswith(",", self.end[at])
            self.bits[at] = NAMED | ADVERB if parted else NAMED
        at = -1
        for _ in range(self.bits.count(_DOUBTFUL)):
            at = self.bits.index(_DOUBTFUL, at + 1)
            self.bits[at] = self._settled(at)

    def _settled(self, at: int) -> int:
        """The classes of "May", "April" or "Long": a month's, a name's or a small word's."""
        word, before = self.lower[at], self.lower[at - 1] if at else ""
        behind = at + 1 if at + 1 < len(self.bits) else at
        named = at > 0 and self.bits[at - 1] & (NAMED | PREPOSITION) == NAMED
        if self.bits[behind] & VERB or named:
            return NAMED
        dated = self.lower[behind][-1:] in NUMERIC or before[-1:] in NUMERIC
        if word in _MONTHS and (dated or before in _BEFORE_MONTHS):
            return NAMED | TIME
        if word in _SURNAMES:
            return NAMED | classes()[word] if self.opens(at) else NAMED
        return NAMED if self.bits[behind] & NAMED else NAMED | TIME

    def opens(self, at: int) -> bool:
        """Whether a token opens a sentence or a line."""
        gap = self.text[max(0, self.start[at] - 4) : self.start[at]]
        return not gap.strip() or "\n" in gap or gap.rstrip(" \"'”’")[-1:] in ".!?:"

    def units(self, sentences: Sequence[Sentence]) -> Iterator[Range]:
        """Sentences as ranges of tokens; sentences that part a quotation are one,
        and what is too long to be a sentence is cut."""
        starts, ends = self.start, self.end
        low = high = last = 0
        for sentence in sentences:
            begin = sentence.start
            first = bisect_left(starts, begin, last)
            last = bisect_left(starts, sentence.end, first)
            if first and first <= high and ends[first - 1] > begin:
                high = max(high, last)
                continue
            for start in range(low, high, LONGEST):
                yield start, min(high, start + LONGEST)
            low, high = first, last
        for start in range(low, high, LONGEST):
            yield start, min(high, start + LONGEST)

    def quoted(self, low: int, high: int) -> list[int]:
        """The quotations among the tokens `low` to `high`."""
        every = self.quotations
        first = bisect_left(every, low)
        return every[first : bisect_left(every, high, first)]

    @cached_property
    def names(self) -> frozenset[str]:
        """The words with a capital that no colon follows, lower case."""
        following = [*self.lower[1:], ""]
        return frozenset(
            word
            for word, bits, sign in zip(self.lower, self.bits, following, strict=True)
            if bits & NAMED and sign != ":"
        )

    def named(self, at: int) -> bool:
        """Whether a token is written with a capital; beyond the text there is none."""
        return 0 <= at < len(self.bits) and self.bits[at] & NAMED != 0

    def possessive(self, at: int) -> bool:
        """Whether a token ends in a possessive 's; beyond the text there is none."""
        return 0 <= at < len(self.bits) and self.bits[at] & POSSESSIVE != 0

    def pauses(self, at: int) -> bool:
        """Whether a token is a comma, or a quotation with one inside its end."""
        if self.bits[at] & QUOTE:
            return (
                self.text[self.start[at] : self.end[at]]
                .rstrip("\"'”’»")
                .endswith((",", ".", "?", "!"))
            )
        return bool(self.bits[at] & COMMA)

    def titled(self, at: int) -> bool:
        """Whether the quotation at `at` reads as a title: most of its words with a capital."""
        tokens = WORD.findall(self.text, self.start[at], self.end[at])
        capitals = sum(1 for token in tokens if token[0].isupper())
        return len(tokens) > 1 and capitals >= 0.6 * len(tokens)

    def opens_sentence(self, at: int) -> bool:
        """Whether the quotation at `at` begins with a capital."""
        return self.text[self.start[at] : self.start[at] + 3].lstrip("\"'“‘«`")[:1].isupper()

    def _is_past(self, at: int) -> bool:
        """Whether a form in -ed that no list has is a clause's verb: it has an object, or
        a name right before it ("Roe demurred")."""
        if not at or "-" in self.lower[at]:
            return False
        before = self.bits[at - 1]
        if before & ADVERB and not before & NAMED and at > 1:
            before = self.bits[at - 2]  # "Roe also forwarded"
        if before & RELATIVE:
            return True  # "senators who voted against it"
        if before & (DETERMINER | PREPOSITION | OWNER | AUX | AND | STOP | POSSESSIVE):
            return False
        follow = self.bits[at + 1] if at + 1 < len(self.bits) else STOP
        if before & NAMED:
            return not follow & (VERB | AUX)
        if not follow and at + 1 < len(self.bits) and self.lower[at + 1][:1].isdigit():
            return True
        return bool(follow & (DETERMINER | OWNER)) and not follow & TIME

    def finite(self, at: int) -> bool:  # noqa: PLR0911 - a row of cases
        """Whether a token within a phrase is likely its clause's verb; none is past them."""
        bits = self.bits[at] if at < len(self.bits) else NAMED
        if bits & AUX:
            return self.lower[at] != "going" or (at > 0 and self.bits[at - 1] & BE != 0)
        if not bits & (MAIN | VERB):
            return not bits and self.lower[at][-2:] == "ed" and self._is_past(at)
        if bits & NAMED:
            return False
        before = self.bits[at - 1] if at else STOP
        nominal = before & (DETERMINER | PREPOSITION | OWNER) and not before & RELATIVE
        if nominal or (at and self.possessive(at - 1)):
            return False
        known = vocabulary()
        follow = self.bits[at + 1] if at + 1 < len(self.bits) else STOP
        if self.lower[at] in _KNOWING and follow & PREPOSITION:
            return False  # "a person briefed on the talks"
        if not bits & VERB:
            form = known.common[self.lower[at]]
            if before & RELATIVE:
                return True  # "groups that represent them"
            if form == "past" or (before & NAMED and form == "s"):
                return True  # "Daniels sued President Lee", "Daniels sues"
            if before & NAMED and self.lower[min(at + 1, len(self.bits) - 1)] in known.roles:
                return False  # "Sanders campaign manager Lee"
            return (at and self.forms[at - 1][-1:] == "s") == (form == "base")
        verb = known.verbs[self.lower[at]]
        if not verb.nounish or verb.form == "past":
            told = verb.clause or before & PRONOUN
            if verb.form == "base":
                many = not verb.nounish and self.lower[at - 1] in _CROWDS
                return many or (bool(before & PRONOUN) and not before & (OWNER | RELATIVE))
            return verb.form == "past" or (verb.form == "s" and bool(told))
        if verb.form == "base":
            return bool(before & PRONOUN) and not before & (OWNER | RELATIVE)
        named = at > 0 and (self.named(at - 1) or self.lower[at - 1] in known.documents)
        return verb.form == "s" and named and bool(follow & DETERMINER)
