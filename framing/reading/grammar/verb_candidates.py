"""A verb where it stands: is it one there, and who or what is its subject."""

from __future__ import annotations

from typing import TYPE_CHECKING

from msgspec import Struct

from framing.reading.grammar import noun_phrases
from framing.reading.grammar.function_words import listed
from framing.reading.grammar.openings import speaks
from framing.reading.grammar.verbs import VerbClass, vocabulary
from framing.reading.grammar.words import (
    AND,
    AUX,
    BE,
    COMMA,
    DETERMINER,
    HAVE,
    LINK,
    MAIN,
    NAMED,
    NUMERIC,
    OWNER,
    POSSESSIVE,
    PREPOSITION,
    PRONOUN,
    QUOTE,
    RELATIVE,
    STOP,
    TIME,
    TO,
    VERB,
    Range,
    Words,
)

if TYPE_CHECKING:
    from framing.reading.grammar.verbs import Verb

_FEW, _PLAINLY = 3, listed("loose")
_MOST, _SINGLE = ["the", "most"], listed("single")
_LEADING = PREPOSITION | VERB | AUX  # behind them "that" joins clauses
_OPENING, _PARTED = DETERMINER | QUOTE | PRONOUN, STOP | TIME | PREPOSITION
_KNOWING, _CROWDS = listed("knowing"), listed("crowds")
_WOULD, _PREPOSITIONAL = listed("would"), listed("prepositional")
_OCCASIONS, _COUNTED = listed("occasions"), listed("counted")


class Draft(Struct, gc=False):
    """An attribution as ranges of tokens, while it is being put together; `low` is where
    its sentence begins."""

    source: list[Range]
    cue: list[Range]
    content: list[Range]
    verb_class: VerbClass
    low: int = 0


class Site(Struct, frozen=True, gc=False):
    """A verb where it stands: its sentence, its group, the neighbours' classes.

    `before` are the classes of the token before the group, a stop where there is
    none; `word_before` is that token in lower case, or empty.
    """

    words: Words
    at: int
    low: int
    high: int
    group: int
    verb: Verb
    before: int
    word_before: str

    def bits(self, at: int) -> int:
        """Classes of a token, a stop behind the sentence's end."""
        return self.words.bits[at] if at < self.high else STOP

    def word(self, at: int) -> str:
        """A token in lower case, empty behind the sentence's end."""
        return self.words.lower[at] if at < self.high else ""


def site_of(words: Words, at: int, low: int, high: int, group: int, verb: Verb) -> Site:
    """The verb at `at` in the sentence `low:high`, its group from `group` on."""
    if group > low:
        before, word_before = words.bits[group - 1], words.lower[group - 1]
    else:
        before, word_before = STOP, ""
    return Site(words, at, low, high, group, verb, before, word_before)


def is_verb(site: Site) -> bool:  # noqa: PLR0911, PLR0912 - a row of cases
    """Whether a form that a list has as a verb is one where it stands."""
    words, at, group, verb = site.words, site.at, site.group, site.verb
    bits, before, form = words.bits, site.before, verb.form
    if bits[at] & NAMED:
        if not (verb.clause and form in ("s", "past") and not verb.evidence) or at == site.low:
            return form == "ing" and at == site.low
        plain = form == "past" or not verb.nounish
        return words.named(at - 1) and plain and at + 1 < site.high
    if group == at or not any(held & (AUX | TO) for held in bits[group:at]):
        word, held = site.word_before, before & (DETERMINER | OWNER)
        back = verb.lemma == "back" and before & (MAIN | VERB)
        if word == "whose" or back or words.lower[max(group - 2, 0) : group] == _MOST:
            return False  # "whose shouts", "rolls back", "the most repeated tale"
        if held and not before & (PRONOUN | RELATIVE) and word not in _CROWDS:
            return False
        if before & POSSESSIVE or (
            word[-1:] in NUMERIC and not noun_phrases.is_share(words, group - 1, site.low)
        ):
            return False
    if form == "base":
        return _is_base_verb(site)
    if form == "ing" and group == at and (_is_gerund(site) or _is_carried(site)):
        return False
    if form == "s" and verb.lemma not in _PLAINLY and _is_plural(site):
        return False
    if form == "s" and verb.nounish:
        return _is_nounish_verb(site)
    if form == "participle" and verb.lemma not in ("read", "put"):
        return bool(before & HAVE) or any(held & (HAVE | BE) for held in bits[group:at])
    if form == "past" and group == at:
        if words.lower[at] in _KNOWING and site.bits(at + 1) & PREPOSITION:
            return False  # "a person briefed on the talks"
        if before & PREPOSITION and not before & LINK:
            return False
        carried = vocabulary().common.get(site.word_before) == "base"
        held = DETERMINER | OWNER | POSSESSIVE | NAMED
        noun = at - 2 >= site.low and bits[at - 2] & held  # "the campaign called"
        return not carried or bool(noun) or words.named(at - 1)  # "provide detailed views"
    return True


def _is_carried(site: Site) -> bool:
    """Whether a form in -ing hangs on a verb before it ("stop arguing for") or stands for
    a preposition ("..., considering it rained")."""
    if site.before & (COMMA | STOP):
        return site.verb.lemma in _PREPOSITIONAL
    held = vocabulary().common.get(site.word_before)
    return held == "base" and not site.before & (VERB | AUX)


def _is_gerund(site: Site) -> bool:
    """Whether a form in -ing is a noun with an article of its own: "in a news briefing"."""
    words, at = site.words, site.at
    follow = site.bits(at + 1)
    if site.before & ~(STOP | COMMA) and not follow & PRONOUN and words.finite(at + 1):
        return True  # "the reading was"
    held = words.lower[at] in _OCCASIONS or follow & (STOP | PREPOSITION | AND)
    if not held and at + 1 < site.high:  # but "told a press briefing that"
        return False
    for before in range(at - 1, max(site.low, at - 4), -1):
        bits = words.bits[before]
        if bits & (STOP | QUOTE | AUX | LINK) and not bits & DETERMINER:
            return False
        if bits & DETERMINER and not bits & PRONOUN:
            return bool(words.bits[before - 1] & (PREPOSITION | VERB))
    return False


def _is_base_verb(site: Site) -> bool:  # noqa: PLR0911 - a row of cases
    words, at, group, verb = site.words, site.at, site.group, site.verb
    before, word = site.before, site.word_before
    if group < at and any(held & (AUX | TO) for held in words.bits[group:at]):
        return verb.lemma != "like" or any(words.lower[i] in _WOULD for i in range(group, at))
    if group == at and not before & PRONOUN and _is_singular(site):
        return False
    if word in _SINGLE and group == at:
        return False  # "one note"
    if before & PRONOUN or word == "to" or before & AUX:
        return verb.lemma != "like" or word == "to"
    if verb.plain:
        return not before & (STOP | PREPOSITION | AND) or word in (",", ")")
    if site.before & (STOP | PREPOSITION | AND):
        return False
    many = word.endswith("s") or word in _CROWDS or not verb.nounish
    if verb.clause and (
        (site.word(at + 1) == "that" and many)
        or (verb.evidence and noun_phrases.has_documents(words, group - 1, site.low))
    ):
        return True
    near = site.words.lower[max(site.low, group - 4) : group - 1]
    both = (
        site.words.named(group - 1) and "and" in near and verb.clause
    )  # "Roe and Lin suggest"
    if not (word.endswith("s") or word in _CROWDS or word == "data" or both):
        return False
    if not verb.nounish:
        return True
    return site.word(at + 1) in ("that", "there") or site.bits(at + 1) & _OPENING != 0


def _is_singular(site: Site) -> bool:
    """Whether the noun phrase before a form opens with "a": "a skeptical note that"."""
    start = noun_phrases.phrase_start(site.words, site.group - 1, site.low)
    return site.words.lower[start] in ("a", "an") and site.group - start <= _FEW


def _is_plural(site: Site) -> bool:
    """Whether another verb follows a form in -s: "their voices were", "advocates said"."""
    follow = site.bits(site.at + 1)
    if follow & AUX and not follow & PRONOUN:
        return site.word(site.at + 1)[-3:] != "ing"
    return bool(follow & VERB) and vocabulary().verbs[site.word(site.at + 1)].form == "past"


def _is_nounish_verb(site: Site) -> bool:  # noqa: PLR0911 - a row of cases
    before, follow = site.before, site.bits(site.at + 1)
    if before & VERB and vocabulary().verbs[site.word_before].form == "past":
        return False  # "rejected reports that"
    near = site.words.lower[max(site.low, site.group - 2) : site.group]
    if not (_COUNTED.isdisjoint(near) or site.words.named(site.group - 1)):
        return False  # "two populous states that"
    first = max(site.low, site.group - 12)
    somebody = site.words.named(site.group - 1) or speaks(site.word_before)
    trails = (somebody or before & PRONOUN) and follow & _PARTED
    marks = site.words.quoted(first, site.group) if trails else []
    if any(map(site.words.pauses, marks)):
        return not before & (STOP | DETERMINER | PREPOSITION) and site.word(site.at + 1) != "of"
    if site.word(site.at + 1) == "that" and (_hangs(site) or before & AND):
        return False
    if site.word_before == "that" and near[:-1] and site.words.bits[site.group - 2] & _LEADING:
        return False  # "ruled out that protests"
    if site.word(site.at + 1) == "that" or follow & QUOTE or site.word(site.at + 1) == ":":
        return True
    if before & (PRONOUN | RELATIVE):
        return not follow & (STOP | AUX)
    if site.verb.phrases and phrase(site.words, site.at, site.high, site.verb):
        return site.words.named(site.group - 1) if site.group > site.low else False
    subject_like = site.group > site.low and (
        site.words.named(site.group - 1) or speaks(site.word_before)
    )
    if not subject_like or not (follow & (DETERMINER | TO) or site.words.named(site.at + 1)):
        return False
    start = noun_phrases.phrase_start(site.words, site.group - 1, site.low)
    return start <= site.low or bool(site.words.bits[start - 1] & (STOP | QUOTE | LINK | AND))


def _hangs(site: Site) -> bool:
    """Whether the noun before a form in -s is itself an object: "one of the reasons that",
    "in the dozen states that"."""
    start = noun_phrases.phrase_start(site.words, site.at, site.low)
    near = site.words.bits[start : site.at]
    return bool(start < site.at and near and near[-1] & (DETERMINER | PREPOSITION)) or (
        any(bits & PREPOSITION and not bits & DETERMINER for bits in near[-3:])
        and not site.words.named(site.group - 1)
    )


def phrase(words: Words, at: int, high: int, verb: Verb) -> tuple[int, VerbClass] | None:
    """(End of the cue, class) of the longest phrase that the verb at `at` heads."""
    first = at + 1 + (at + 2 < high and words.lower[at + 1].endswith("ly"))  # "spoke fondly of"
    for tail, verb_class in verb.phrases:
        stop = first + len(tail)
        if stop <= high and tuple(words.lower[first:stop]) == tail:
            return stop, verb_class
    return None
