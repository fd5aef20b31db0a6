"""Which sentences with which a text begins may stand for all, and how far each may be told."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence

from framing.comparing.statements.event_context import QUOTED, Field
from framing.comparing.statements.making import without_dateline
from framing.comparing.statements.named_sources import stands
from framing.comparing.statements.telling import Line
from framing.comparing.statements.wordings import telling_patterns
from framing.letters import MARKS
from framing.lexicons import clauses
from framing.records import Span
from framing.tokens import terms_of

TOP = 6  # sentences of a text that are its beginning
FEWEST, LONGEST = 8, 45  # words of a sentence that is told
# what may follow where a sentence is cut, so that it ends there as well
_ENDS = re.compile(
    r",?\s*(?:which|who|whose|where|while|as|after|before|because|since|with|amid"
    r"|following|even as|one of|an?|[a-z]+ing)\b|\s*(?:[;—–]|--)"
)
_ORDER = re.compile(r"\b(?:after|before)\b")
_DENIAL = re.compile(r"\b(?:den(?:y|ies|ied|ying)|disput(?:es?|ed|ing))\b")
_MAYBE = re.compile(r"\b(?:may|might|could)\b")
_SCRAP = re.compile(r",(?: [^\s,]+){1,3}\Z")  # ", one day" of "one day after"
_SINCE = re.compile(r",?\s*(?:after|before|since)\b")
_LABEL = re.compile(r"(?:[\w’']+ ){0,3}[\w’']+: ")  # "Why it matters: "
_MORE = re.compile(r"\b(?:also|meanwhile|in addition|as well|another)\b", re.I)
_TURNS = re.compile(r"\W*(?:but|though|although|yet|except|unless|until|only|despite)\b", re.I)
_UNDER = re.compile(
    r"(?:[A-Z][a-z]+ing|In|After|As|With|Even|Although|Though|While|When|Before|Since"
    r"|Despite|Amid|Following|By|Just|At|On|For|During|Of|From|Under|If|Because|Asked)\b"
)
_CONCEDES = re.compile(r"(?:Even (?:though|as|if|after)|Although|Though|While|Despite)\b")
_DEPENDS = re.compile(
    r"\b(?:who|which|that|whose|whom|where|when|while|as|after|because|if|whether)\b"
)
_OPEN = frozenset(("and", "or", "to", "of", "the", "a", "an", "in", "both", "not", "up", "for"))
# chambers, of which only one is meant where a text names only one
_CHAMBER = re.compile(r"(?<!White )\b(?:House|Senate)\b")
DAY = re.compile(r"\b(?:Mon|Tues|Wednes|Thurs|Fri|Satur|Sun)day\b")


def beginning(name: str, field: Field) -> list[Line]:
    """The sentences with which a text begins."""
    return [one for one in field.lines[name] if one.body][:TOP]


def spans(line: Line, field: Field, whole: bool) -> Iterator[Span]:
    """A sentence, and unless `whole` the beginnings of it that read as one."""
    text = field.texts[line.document].document.text
    parts = field.seeker.said[line.document].pieces_of(line.span)[:-1]
    for part in parts if not whole else ():
        span = Span(line.span.start, part.end)
        words = without_dateline(field.words_at(line.document, span))
        more = text[part.end : line.span.end]
        scrap = _SCRAP.search(words) and _SINCE.match(more)
        if _ENDS.match(more) and not (scrap or _TURNS.match(more)) and _is_whole(words):
            yield span
    yield line.span


def _is_whole(words: str) -> bool:
    """Whether the beginning of a sentence has its verb, and nothing in it is left open."""
    last = words.lower().split()[-1:]
    if not last or words.count("(") != words.count(")") or last[0] in _OPEN:
        return False
    head = words.partition(",")[2] if _UNDER.match(words) else words
    return clauses.finite_verb().search(_DEPENDS.split(head)[0].lower()) is not None


def is_plain(line: Line, span: Span, texts: Sequence[str], field: Field) -> bool:
    """Whether a sentence may be lent to all: none too short or too long or that begins with
    what it sets aside, no quotation that isn't in all texts or is left open, and nothing that
    judges."""
    said = field.words_at(line.document, span)
    odd = said.count("“") != said.count("”") or said.count('"') % 2
    if odd or said[:1] in MARKS or _LABEL.match(said) or _MORE.search(said):
        return False
    bare = without_dateline(said)
    if _CONCEDES.match(bare) or not FEWEST <= len(bare.split()) <= LONGEST:
        return False
    runs = (f" {' '.join(terms_of(one[0].lower()))} " for one in QUOTED.finditer(said))
    own, looks = QUOTED.sub("", said), telling_patterns()
    if any(looks[kind].search(own) for kind in ("judging", "opines")):
        return False
    lent = {one.lower() for one in looks["lent"].findall(own)}
    told = [QUOTED.sub("", field.texts[one].document.text).lower() for one in texts if lent]
    return all(run in field.spelled[one] for run in runs for one in texts) and all(
        stands(word, one) for word in lent for one in told
    )


def tell_alike(line: Line, span: Span, texts: Sequence[str], field: Field) -> bool:
    """Whether each other text, where it comes nearest to a sentence that denies, isn't sure
    or has an order of things ("after", "before"), does so, too. Of a plain sentence nothing is
    asked: a "not" near it in another text is mostly of something else."""
    words = field.words_at(line.document, span)
    orders, kinds = set(_ORDER.findall(words.lower())), _kinds(words)
    if not orders and not any(kinds):
        return True
    others = [one for one in texts if one != line.document]
    places = [(one, field.seeker.seek(line.document, span, one).place) for one in others]
    near = [field.words_at(one, place) if place else "" for one, place in places]
    return all(
        orders <= set(_ORDER.findall(one.lower())) and _kinds(one) == kinds for one in near
    )


def _kinds(words: str) -> tuple[bool, bool, bool]:
    """Whether words have a negation, a denial, and before all that depends on it something
    that may be."""
    own = QUOTED.sub("", words)
    negated = any(map(clauses.is_negator, own.lower().split()))
    maybe = _MAYBE.search(_DEPENDS.split(own)[0]) is not None
    return negated, _DENIAL.search(own) is not None, maybe


def is_of_the_other(line: Line, span: Span, other: str, field: Field) -> bool:
    """Whether a sentence is on one chamber, and a text begins with the other alone."""
    mine = set(_CHAMBER.findall(field.words_at(line.document, span)))
    if not mine:
        return False
    first = [field.words_at(other, one.span) for one in beginning(other, field)]
    title = field.texts[other].document.title or ""
    theirs = {one for words in (title, *first) for one in _CHAMBER.findall(words)}
    return bool(theirs) and not mine & theirs
