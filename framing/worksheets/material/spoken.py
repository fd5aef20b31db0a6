"""Sentences in which somebody surely speaks, by their plain form: who, the verb, the words.

Only a few forms count, each of which leaves no doubt where the words begin and end:
`“…,” said X.`, `X said: “…”`, `X said that …`, `…, X said.`
"""

from __future__ import annotations

import re
from functools import cache

from msgspec import Struct

from framing.lexicons import clauses
from framing.records import Span
from framing.worksheets.material.certain import (
    FINITE,
    QUOTES,
    is_in_quotation,
    is_outside_marks,
    opens,
)
from framing.worksheets.material.lists import sign, terms
from framing.worksheets.material.material import Line, Material, said

FEWEST_WORDS = 6  # of what somebody says
LONGEST_SOURCE, LONGEST_TAIL = 12, 12  # words
DAY = r"(?:Mon|Tues|Wednes|Thurs|Fri|Satur|Sun)day"
SOURCE = r"(?P<source>[A-Za-z][\w.’'&-]*(?: [\w.’'&-]+){0,11}?(?:, [^,“”\"]{3,70},)?)"
ADVERB = r"(?:also |later |then |has |have |had |previously |earlier |repeatedly )?"
WHEN = (
    rf"(?: (?:(?:on |late |early )?{DAY}(?: (?:morning|afternoon|evening|night))?"
    r"|(?:earlier )?(?:this|last) (?:week|month|year)))?"
)
TOLD = rf"told (?:the )?(?:[A-Z][\w.]*(?: [A-Z][\w.]*)*|reporters|lawmakers|senators){WHEN}"
# Where the words of a speaker end and the writer may go on.
TURN = re.compile(
    r"[;:—–()]| -- |, (?:but|although|though|while|whereas|as|and|which|who|where|when|after|"
    r"before|because|citing|adding|saying|noting|calling|according)\b"
    r"|, (?:an?|the) [a-z]+ (?:that|(?:on|in|to|of|by|for|with) which)\b"
)
ADVERB_FIRST = re.compile(r"[A-Za-z][a-z]*ly\b")
# When, where or how it was said, before a "that" with which the words begin.
LATE = re.compile(r"(?P<aside>[^,]{3,80}?) that\b")
# What the writer puts in between commas among retold words: "Vale, the mayor, has", "the girl,
# Ann Vale, was".
ASIDE = re.compile(r", (?:(?:the|an?|his|her|its|who|which|whose) |[A-Z])[^,]*, (?!and |or )")
# Where the name of a speaker behind the verb ends.
BEHIND_NAME = re.compile(
    rf"[,.]|\s(?:\(|(?:in|on|at|after|before|during|when|as|while|last|this|who|and|from|to|earlier|"
    rf"later|by|about|{DAY})\b)"
)


class Spoken(Struct, frozen=True):
    """A line in which somebody speaks: whose words, and where they stand.

    `words` and `place`, of the words and of who says them, are places in the line as shown;
    `direct` says that they stand between quotation marks.
    """

    line: Line
    words: Span
    place: Span
    cue: str
    direct: bool

    @property
    def source(self) -> str:
        """Who speaks, as written."""
        return self.text[self.place.start : self.place.end].strip(" ,")

    @property
    def text(self) -> str:
        """The line as shown."""
        return said(self.line.reading, self.line.sentence)


@cache
def _short() -> re.Pattern[str]:
    """Short titles and initials, whose point ends no name: "Rep.", "M."."""
    titles = [one for one in (*terms("courtesy"), *terms("titles")) if one.endswith(".")]
    inner = "|".join(re.escape(one[:-1]) for one in titles)
    return re.compile(rf"\b({inner}|[A-Z]|Jr|Sr|St)\.(?=\s)")


@cache
def _forms() -> tuple[tuple[re.Pattern[str], bool], ...]:
    """The forms, and whether they hold exact words."""
    verbs = [one for one in terms("plain_saying") if one not in ("according to", "told")]
    cue = rf"{ADVERB}(?P<cue>{'|'.join(verbs)})"
    quoted = '[“"](?P<words>[^“”"]+)[”"]'
    tail = r"(?P<tail>[^“”\"]*)"
    return (
        (re.compile(rf"^{quoted} {SOURCE} {cue}{tail}\.$"), True),
        (re.compile(rf"^{quoted} (?P<cue>{'|'.join(verbs)}) (?P<behind>[^“”\"]+)\.$"), True),
        (re.compile(rf"^{SOURCE} {cue}(?P<tail>{WHEN})[,:] {quoted}\.?$"), True),
        (re.compile(rf"^{SOURCE} {cue}{WHEN} that (?P<words>[^“”\"]+)\.$"), False),
        (
            re.compile(rf"^{SOURCE} {ADVERB}(?P<cue>said|says){WHEN} (?P<words>[^“”\"]+)\.$"),
            False,
        ),
        (re.compile(rf"^{SOURCE} {ADVERB}(?P<cue>{TOLD}) that (?P<words>[^“”\"]+)\.$"), False),
        (
            re.compile(
                rf"^{SOURCE} {ADVERB}(?P<cue>{TOLD}) (?P<words>(?:the|a|an|he|she|it|they) "
                rf"[^“”\"]+)\.$"
            ),
            False,
        ),
        (re.compile(rf"^(?P<words>[^“”\"]+), {SOURCE} {cue}(?P<tail>{WHEN})\.$"), False),
        (
            re.compile(r"^(?P<words>[^“”\"]+), (?P<cue>according to) (?P<behind>[^“”\",]+)\.$"),
            False,
        ),
    )


def spoken_lines(material: Material) -> list[Spoken]:
    """The lines of an event in which somebody surely speaks, in reading order."""
    return [one for line in material.lines if (one := spoken_in(line)) is not None]


def spoken_in(line: Line) -> Spoken | None:
    """Who says what in a line, None where its form leaves a doubt."""
    text = said(line.reading, line.sentence)
    for form, direct in _forms():
        match = form.match(text)
        if match is None:
            continue
        found = _spoken(line, match, direct)
        if found is not None and (_is_exact(found) if direct else _is_retold(found)):
            return found
    return None


def _spoken(line: Line, match: re.Match[str], direct: bool) -> Spoken | None:
    named = match.groupdict()
    words = Span(*match.span("words"))
    if direct:
        words = Span(words.start - 1, words.end + 1)
    if "behind" in named:
        start = match.start("behind")
        stop = BEHIND_NAME.search(_short().sub(r"\1_", match["behind"]))
        place = Span(start, start + stop.start() if stop else match.end("behind"))
    else:
        place = Span(*match.span("source"))
    source = match.string[place.start : place.end]
    tail = named.get("tail") or ""
    further = sign("saying").search(tail)  # "aides said Ms. Vale told them"
    if not _is_speaker(source) or len(tail.split()) > LONGEST_TAIL or further:
        return None
    return Spoken(line, words, place, match["cue"], direct)


def _is_speaker(source: str) -> bool:
    """Whether words name somebody: a name or a job, no pronoun, no verb among them."""
    core = source.split(",", maxsplit=1)[0]
    return (
        not sign("no_speaker").match(source)
        and len(source.split()) <= LONGEST_SOURCE
        and not sign("saying").search(source)
        and not sign("papers").search(core)
        and not re.search(r"\b(?:meanwhile|however|too|at the time|[a-z]+ly)\b", source)
        and not re.search(r"\b(?:and who|that|but|not|and$)\b|n[’']t\b", core)
        and not clauses.finite_verb().search(core)
        and bool(re.search(r"[A-Z]", core) or sign("jobs").search(core))
    )


def _comes_late(words: str) -> bool:
    """Whether the words retold may begin behind a "that" which follows when or how they were
    said: "recently on television that …"."""
    late = LATE.match(words)
    return bool(late and not FINITE.search(late["aside"]))


def _is_exact(one: Spoken) -> bool:
    """Whether the words stand between two marks and nothing before or behind them does."""
    text, place = one.line.reading.document.text, one.line.sentence
    marks = list(QUOTES.finditer(text, place.start, place.end))
    return (
        len(marks) == 2
        and opens(text, marks[0].start())
        and not opens(text, marks[1].start())
        and not is_in_quotation(text, place.start, place.start)
        and not is_in_quotation(text, place.end, place.end)
        and len(one.text[one.words.start : one.words.end].split()) >= FEWEST_WORDS
    )


def _is_retold(one: Spoken) -> bool:
    """Whether the words are one clause without a turn, and reading hears somebody there."""
    words = one.text[one.words.start : one.words.end]
    place = one.line.sentence
    heard = any(
        span.start < place.end and place.start < span.end
        for attribution in one.line.reading.attributions
        for span in attribution.cue
    )
    return (
        heard
        and is_outside_marks(one.line)
        and not (sign("bad_first").match(words) or ADVERB_FIRST.match(words))
        and not _comes_late(words)
        and not TURN.search(words)
        and not ASIDE.search(words)
        and bool(FINITE.search(words))
        and not sign("saying").search(words)
        and len(words.split()) >= FEWEST_WORDS
    )
