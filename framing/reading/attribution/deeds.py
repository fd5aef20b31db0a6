"""What a verb of saying does without a word said: deeds, names, things as its subject."""

from __future__ import annotations

from framing.reading.grammar import phrase_bounds, subjects
from framing.reading.grammar.function_words import listed
from framing.reading.grammar.openings import is_abstract, is_thing
from framing.reading.grammar.verb_candidates import Site
from framing.reading.grammar.verbs import vocabulary
from framing.reading.grammar.words import (
    AND,
    AUX,
    COMMA,
    DETERMINER,
    LINK,
    MONEY,
    NAMED,
    NUMERIC,
    OWNER,
    PREPOSITION,
    PRONOUN,
    QUOTE,
    RELATIVE,
    STOP,
    TIME,
    TO,
    Range,
    Words,
)

# What opens a clause that is a content.
QUESTIONS = listed("questions")
_NO_BARE_NOUN = DETERMINER | OWNER | PRONOUN | PREPOSITION | STOP | LINK | NAMED | TIME | TO
_NOBODY = frozenset(("no", "nobody", "none", "neither", "nothing", "given"))
_PLAINLY = listed("plainly")
_OUGHT, _LOST = listed("ought"), listed("lost")
_LETTING = listed("letting")
_NAMERS, _ALARMS, _REQUESTS = listed("namers"), listed("alarms"), listed("requests")
_ANYONE, _SUPPOSING, _COMING = listed("anyone"), listed("supposing"), listed("coming")
_GRASPING, _MODALS = listed("grasping"), listed("modals")
_DEEDS_DONE, _DEEDS_MADE = listed("deeds_done"), listed("deeds_made")


_NEXT = 4  # tokens from a verb to what it quotes
_GREETED = 5  # tokens that name whom somebody welcomes


def is_unsaid(site: Site, start: int, source: Range | None) -> bool:
    """Whether a verb tells nothing that anybody said, its cue from `start` on: a purpose ("to
    deny him the office"), what anyone knows ("you know"), what an "if" supposes, what
    somebody will say one day, what nobody knew."""
    words, verb, at = site.words, site.verb, site.at
    if words.quoted(at + 1, min(at + _NEXT, site.high)):
        return False
    if start < site.group:
        return True
    group = words.lower[site.group : at]
    if not _COMING.isdisjoint(group) or (
        "have" in group and "to" in group and not _MODALS.isdisjoint(group)
    ):
        return True
    if source and words.lower[source[0]] in _ANYONE and verb.lemma not in _PLAINLY:
        return True
    return verb.verb_class in ("none", "endorsing") and _is_supposed(site, source)


def _is_supposed(site: Site, source: Range | None) -> bool:
    """Whether a source's thought has to be or isn't there, stands behind an "if", is asked
    ("would they feel"), tells which ones are meant ("all persons wishing to board"), or is
    what the narrator knows."""
    words, verb, at = site.words, site.verb, site.at
    grasped = verb.lemma in _GRASPING
    if grasped and ("to" in words.lower[site.group : at] or is_negated(site)):
        return True
    if verb.form == "ing" and site.group == at and not site.before & (STOP | COMMA | AND):
        return bool(site.bits(at + 1) & TO)
    if source is None:
        return False
    start = source[0]
    before = words.lower[start - 1] if start > site.low else ""
    asked = before and words.bits[start - 1] & AUX and words.lower[site.high - 1] == "?"
    knows = verb.lemma == "know" and words.lower[start].replace("’", "'").partition("'")[0] in (
        "i",
        "we",
    )
    return before in _SUPPOSING or bool(asked) or knows


def is_negated(site: Site) -> bool:
    """Whether "not" stands in a verb's group: "did not respond to"."""
    words = site.words
    return any(
        words.lower[at] in ("not", "never") or words.lower[at].endswith(("n't", "n’t"))
        for at in range(site.group, site.at)
    )


def nearest(words: Words, own: Range) -> Range:
    """The name right before a form in -ing, of all that stands before it: "footage of
    Mayor Roe praising"; a phrase without a name at its end as it is."""
    start, end = own
    papers = vocabulary().documents
    paper = next((at for at in range(end - 1, start, -1) if words.lower[at] in papers), start)
    if paper > start and (
        words.named(end - 1) or paper == end - 1 or words.lower[paper + 1] == "to"
    ):
        first = paper
        while first > start and not words.bits[first] & (DETERMINER | OWNER):
            first -= 1
        return (first, end) if words.bits[first] & (DETERMINER | OWNER) else own
    if not words.named(end - 1):
        return _last_clause(words, own)
    for at in range(end - 1, start, -1):
        if words.bits[at] & PREPOSITION:
            return at + 1, end
    return own


def _last_clause(words: Words, own: Range) -> Range:
    """A phrase from behind the last clause's pronoun and verb in it: "told the paper that he
    had [papers]"."""
    start, end = own
    for at in range(end - 2, start, -1):
        if words.bits[at] & PRONOUN and not words.bits[at] & RELATIVE:
            return min(at + 2, end - 1), end
    return own


def can_say(site: Site, source: Range) -> bool:
    """Whether a source can do what the verb says: things explain nothing to
    anybody, and only documents read as something."""
    word = site.words.lower[source[0]]
    if word in _NOBODY or (word == "that" and site.verb.form == "ing"):
        return False
    if site.verb.evidence and is_thing(site.words, source):
        return False
    before = site.words.lower[source[0] - 1] if source[0] > site.low else ""
    if site.verb.form == "base" and before in _LETTING:
        return False  # "let people know that"
    if _is_of_a_thing(site.words, source):
        return False
    if site.verb.lemma not in _PLAINLY and is_abstract(site.words, source):
        return False
    return site.verb.lemma != "read" or is_document(site.words, source)


def _is_of_a_thing(words: Words, source: Range) -> bool:
    """Whether a source is the "that" or "which" of something that can't speak: "any
    measure that called for"."""
    at = source[0]
    if source[1] - at > 1 or words.lower[at] not in ("that", "which") or at < 1:
        return False
    noun = at - 1 if not words.bits[at - 1] & COMMA else at - 2
    if noun < 0 or words.named(noun) or words.bits[noun] & (PRONOUN | DETERMINER):
        return False
    return words.lower[noun] not in vocabulary().nouns and is_abstract(words, (noun, noun + 1))


def is_asked(site: Site) -> bool:
    """Whether somebody is asked and doesn't ask: "when asked about the plan", "Lee, asked
    whether he would go, said"."""
    if site.verb.lemma not in ("ask", "question") or site.group != site.at:
        return False
    listed = site.word(site.at + 1) in ("about", "by", "whether", "if", *QUESTIONS)
    return site.word_before in ("when", "if", "once") or bool(site.before & COMMA and listed)


def names_a_thing(site: Site) -> bool:
    """Whether a participle gives the noun before it its name: "the ship, called
    "Aurora," sank"."""
    if site.verb.lemma not in _NAMERS or site.group != site.at:
        return False
    follow = site.bits(site.at + 1)
    if not follow & QUOTE:  # "guards, called school officers"
        return bool(site.before & COMMA) and not follow & _NO_BARE_NOUN
    own = subjects.subject(site.words, site.at, site.low)
    if own and "," in site.words.lower[own[0] : own[1] - 1]:
        return False  # "Lee, the mayor, called “...”"
    start, end = site.words.start[site.at + 1], site.words.end[site.at + 1]
    title = all(word[:1].isupper() for word in site.words.text[start + 1 : end - 1].split())
    return bool(site.before & COMMA) or title


def is_wished(site: Site) -> bool:
    """Whether a verb's group says what ought to be, not what is said."""
    return not _OUGHT.isdisjoint(site.words.lower[site.group : site.at])


def is_act(site: Site, start: int) -> bool:
    """Whether a verb of saying only tells a deed: thanks to somebody for nothing named,
    an announced number ("announced 400 layoffs")."""
    words, verb = site.words, site.verb
    end = phrase_bounds.topic_end(words, start, site.high)
    seen = verb.lemma == "see" and verb.form in ("past", "participle")
    if seen or (verb.lemma == "address" and verb.form == "ing"):
        return "as" not in words.lower[start:end]  # "saw their team win"
    if verb.lemma in ("deny", "reject") and not words.quoted(start, end):
        return not _REQUESTS.isdisjoint(words.lower[start : start + 3])
    if verb.lemma in ("respond", "answer"):
        return not _ALARMS.isdisjoint(words.lower[start:end])
    if verb.lemma in _DEEDS_DONE:
        return "for" not in words.lower[start:end] and not words.quoted(start, end)
    claimed = verb.lemma == "claim" and not _LOST.isdisjoint(words.lower[start:end])
    met = verb.lemma == "welcome" and words.lower[end - 1] in vocabulary().roles
    shown = verb.lemma == "show" and words.lower[start] in ("no", "any", "little", "signs")
    if claimed or shown or (met and end - start < _GREETED):
        return True  # "claimed 40 lives", "showed no sign of", "welcomed the leaders"
    counted = words.lower[start][-1:] in NUMERIC or words.lower[start][:1] in MONEY
    return verb.lemma in _DEEDS_MADE and counted


def is_count(site: Site, start: int) -> bool:
    """Whether an announcement is of a number of things: "announced 1,200 job cuts"."""
    words = site.words
    shown = words.lower[start]
    counted = shown[-1:] in NUMERIC or shown[:1] in MONEY
    if site.verb.lemma not in _DEEDS_MADE or not counted:
        return False
    return not any(bits & AUX for bits in words.bits[start : site.high])


def is_document(words: Words, source: Range) -> bool:
    """Whether a subject has a document in it: "polls in Ohio"."""
    return not vocabulary().documents.isdisjoint(words.lower[slice(*source)])
