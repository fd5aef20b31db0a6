"""What a reporting verb attributes: its source, and its content before, behind or
around it."""

from __future__ import annotations

from framing.reading.attribution import deeds, trailing
from framing.reading.attribution.contents import QUESTIONS, content_of
from framing.reading.grammar import noun_phrases, openings, phrase_bounds, subjects
from framing.reading.grammar.function_words import listed
from framing.reading.grammar.openings import is_abstract, is_thing
from framing.reading.grammar.verb_candidates import Draft, Site, phrase, site_of
from framing.reading.grammar.verbs import vocabulary
from framing.reading.grammar.words import (
    ADVERB,
    AND,
    AUX,
    BE,
    COMMA,
    DETERMINER,
    HAVE,
    LINK,
    MONEY,
    OWNER,
    PREPOSITION,
    PRONOUN,
    QUOTE,
    STOP,
    TIME,
    TO,
    VERB,
    Range,
)

_ADDRESSED = 14  # tokens of a letter's addressees, at most
_TIMED, _LONGEST_TIME = frozenset(("after", "before", "since", "while")), 5  # "a few days"
_ISSUED, _UNDONE, _POLLS = listed("issued"), listed("undone"), listed("polls")


def draft_of(site: Site, drafts: list[Draft]) -> Draft | None:
    """The attribution of the verb at a site, or None where it makes none.

    Args:
        site: a verb that is one where it stands, and takes a content there.
        drafts: the sentence's attributions so far; a verb without a subject of
            its own ("and said", ", adding") shares the last one's source.
    """
    if site.verb.form in ("past", "participle"):
        if _is_passive(site):
            return _passive(site)
        if deeds.names_a_thing(site) or deeds.is_asked(site):
            return None
        plain = all(bits & ADVERB for bits in site.words.bits[site.group : site.at])
        if plain and site.word(site.at + 1) == "by" and site.word(site.at + 2)[-3:] != "ing":
            return _reduced(site)
    return _active(_issued(site) if site.verb.form == "ing" else site, drafts)


def _active(site: Site, drafts: list[Draft]) -> Draft | None:  # noqa: PLR0911 - a row of cases
    """The attribution of a verb whose subject is the source."""
    words, verb = site.words, site.verb
    own = subjects.subject(words, site.group, site.low)
    if verb.form == "ing" and site.group == site.at:
        apart = site.before & (COMMA | STOP) or own is None or _opens_late(site)
        own = None if apart or own is None else deeds.nearest(words, own)
    if own is None and verb.form == "ing" and verb.evidence and site.word_before in _POLLS:
        own = _paper(site)
    if own and "according" in words.lower[own[0] : own[1]]:
        return None  # "according to a weather [forecast]"
    if own is None and (inverted := trailing.inverted(site)):
        return inverted
    if own is None and drafts and verb.form != "ing" and _is_parted(site, drafts[-1]):
        return None
    source = own or _shared_subject(site, drafts)
    quoted = site.before & QUOTE != 0
    if not (deeds.can_say(site, source) if source else quoted and verb.lemma != "read"):
        return None
    if verb.verb_class == "none" and deeds.is_wished(site):
        return None
    if verb.lemma in _UNDONE and deeds.is_negated(site):
        return None
    found_phrase = phrase(words, site.at, site.high, verb) if verb.phrases else None
    cue_end, verb_class = found_phrase or (site.at + 1, verb.verb_class)
    if verb.clause and verb.form in ("past", "s") and site.word(cue_end) == "in":
        cue_end = _statement_end(site, cue_end)
    start = _cue_start(site)
    if deeds.is_unsaid(site, start, source):
        return None  # "came to back the plan"
    put = found_phrase is not None and (verb_class == "neutral" or site.verb.lemma == "point")
    content = _content_around(site, own, cue_end, put) if own or quoted else None
    if content is None:
        following = content_of(site, cue_end, found_phrase is not None, source)
        if following and source and following[0] < source[0] < following[1]:
            following = following[0], source[0]  # "Noting that it leaks, Roe left"
        content = [following] if following else []
    return Draft([source] if source else [], [(start, cue_end)], content, verb_class)


def _paper(site: Site) -> Range:
    """The poll right before a form in -ing: "despite [the polls] showing"."""
    words, at = site.words, site.group - 1
    ends = PREPOSITION | STOP | QUOTE | AND | LINK | VERB | AUX | TO
    while at > site.low and not words.bits[at] & (DETERMINER | OWNER):
        if words.bits[at - 1] & ends or words.lower[at - 1].endswith("ing"):
            break
        at -= 1
    return at, site.group


def _is_parted(site: Site, last: Draft) -> bool:
    """Whether a verb behind a cue between commas is that of the words before it: "Brown, he
    said, [slammed the door]"."""
    behind = bool(last.cue) and site.group - 1 == last.cue[-1][1]
    return behind and len(last.content) > 1 and last.content[-1][0] == site.group


def _content_around(
    site: Site, own: Range | None, cue_end: int, put: bool
) -> list[Range] | None:
    """The content before a cue or on both sides of it, None where there is none; `put`
    is whether the cue is a phrase such as "put it"."""
    if not (site.verb.clause or put):
        return None
    content: list[Range] | None = None
    if (
        own
        and own[0] > site.low
        and site.words.lower[own[0] - 1] == "as"
        and site.word(cue_end) != "that"
    ):
        content = trailing.as_reported(site, own[0] - 1, cue_end)
    if content is None and site.verb.clause:
        content = trailing.around(site, own[0] if own else site.group, cue_end)
    return content


def _is_passive(site: Site) -> bool:
    """Whether a form of "be" stands in the verb's group, or just before it."""
    if site.before & BE and site.before & PRONOUN:
        return site.word(site.at + 1) != "that"  # but "who's argued that"
    group = site.words.bits[site.group : site.at]
    return any(bits & BE for bits in group)


def _issued(site: Site) -> Site:
    """The site of an "ing", its group from "issued" on in "issued a statement saying"."""
    words, paper = site.words, _paper_before(site)
    if paper is None:
        return site
    for at in range(paper - 1, max(site.low, paper - 5), -1):
        if words.lower[at] in _ISSUED:
            group = subjects.verb_group(words, at, site.low)
            return site_of(words, site.at, site.low, site.high, group, site.verb)
        if words.bits[at] & (STOP | QUOTE):
            break
    return site


def _paper_before(site: Site) -> int | None:
    """The document right before an "ing", be it with whom it is for: "sent [letters] to the
    deputies asking for"; None where there is none."""
    words, papers = site.words, vocabulary().documents
    for at in range(site.group - 1, max(site.low, site.group - _ADDRESSED), -1):
        paper = words.lower[at].removesuffix("s") in papers or words.lower[at] in papers
        if paper and (at == site.group - 1 or words.bits[at + 1] & (TO | TIME)):
            return at
        if words.bits[at] & (STOP | QUOTE | LINK) or words.finite(at):
            return None
    return None


def _cue_start(site: Site) -> int:
    """Where the cue begins: its verb group, with a "to" before it."""
    return site.group - 1 if site.before & TO else site.group


def _statement_end(site: Site, end: int) -> int:
    """`end`, at an "in", behind "in a (written) statement", which belongs to the cue."""
    if site.word(end + 1) in ("a", "an"):
        for at in (end + 2, end + 3):
            if site.word(at) in phrase_bounds.OCCASIONS:
                return at + 1 + (site.word(at + 1) in phrase_bounds.OCCASIONS)
    return end


def _shared_subject(site: Site, drafts: list[Draft]) -> Range | None:
    """The subject of a verb that has none of its own: that of the cue before it,
    else the sentence's."""
    timed = noun_phrases.before_time(site.words, site.group, site.low)
    before = site.words.bits[timed - 1] if timed > site.low else STOP
    joined = before & (AND | COMMA | STOP | LINK | PREPOSITION) or site.verb.form == "ing"
    if not (joined or site.group < site.at):
        return None
    opens = site.group == site.low or _opens_late(site)
    if opens and site.verb.form == "ing":
        return openings.behind_gerund(site.words, site.group, site.high)
    if drafts and drafts[-1].source:
        return drafts[-1].source[0]
    found = openings.opening_subject(site.words, site.low, site.group)
    loose = site.verb.form == "ing" and not before & (AND | COMMA | STOP | LINK | PREPOSITION)
    return None if found and loose and is_thing(site.words, found) else found


def _opens_late(site: Site) -> bool:
    """Whether no more than a time stands before a form in -ing: "A day after [telling]"."""
    before = range(site.low, site.group - 1)
    timed = site.word_before in _TIMED and len(before) <= _LONGEST_TIME
    return timed and not any(map(site.words.finite, before))


def _passive(site: Site) -> Draft | None:  # noqa: PLR0911 - a row of cases
    """ "Was rejected by X": the agent is the source, the subject the content."""
    words, at, high = site.words, site.at, site.high
    verb, cue = site.verb, [(site.group, at + 1)]
    if site.word(at + 1) == "to" and site.bits(at + 2) & (BE | HAVE):
        return None  # "is thought to be"
    if site.word(at + 1) == "in" and site.word(at + 2) == "by":
        return None  # "was sworn in by a judge"
    for by in range(at + 1, min(high, at + 8)):
        if words.bits[by] & STOP:
            break
        if words.lower[by] == "by":
            found = subjects.subject(words, site.group, site.low)
            end = phrase_bounds.phrase_end(words, by + 1, high)
            end = noun_phrases.before_time(words, end, by + 1)
            end = noun_phrases.name_end(words, by + 1, end)
            if any(words.lower[one][:1] in MONEY for one in range(by + 1, end)):
                return None  # "could rise by an average of $262"
            nobody = end == by + 1 or words.lower[by + 1] == "name"
            # "confirmed by a 66 to 32 vote"
            if found is None or nobody or is_abstract(words, (by + 1, end)):
                return None
            return Draft([(by + 1, end)], cue, [found], verb.verb_class)
    if (verb.listener or verb.lemma == "ask") and site.word(at + 1) in QUESTIONS:
        content = [(at + 1, phrase_bounds.clause_end(words, at + 1, high))]
        return Draft([], cue, content, verb.verb_class)
    return None


def _reduced(site: Site) -> Draft | None:
    """ "A plan proposed by X": the noun before the participle is the content."""
    words, at = site.words, site.at
    end = phrase_bounds.phrase_end(words, at + 2, site.high)
    group = site.group
    if group <= site.low or end <= at + 2 or site.before & STOP:
        return None
    end = noun_phrases.before_time(words, end, at + 2)
    source, cue = [(at + 2, end)], [(group, at + 2)]
    if site.word_before == "as":  # "as first reported by the Post"
        content = trailing.as_reported(site, group - 1, end)
        return Draft(source, cue, content, site.verb.verb_class) if content else None
    start = noun_phrases.phrase_start(words, group - 1, site.low)
    return Draft(source, cue, [(start, group)], site.verb.verb_class)
