"""What statements are made of: sides with their sentences, and words for them."""

from __future__ import annotations

import re
from collections.abc import Iterable, Sequence

from framing.comparing.statements.clearness import INITIAL, is_conceded, is_torn, with_name
from framing.comparing.statements.event_context import QUOTED, Field
from framing.comparing.statements.telling import Line, once
from framing.comparing.statements.voicing import is_within
from framing.comparing.statements.wordings import clause_openers, telling_patterns
from framing.comparing.words.quoting import shown
from framing.letters import MARKS, nested
from framing.lexicons import clauses
from framing.records import Side, Span, StatementRole

LACKS = Side("lacks")  # one for all: many texts lack what many statements are on
MOST_SPANS = 3  # sentences of a text that a statement shows
NEARLY_ALL = 0.85  # own share from which a sentence is shown whole
LONGEST, SHORT = 72, 30  # words of a sentence that a statement quotes, and of one of several
# What makes a sentence say more than another, each 0 or 1 times its weight
ALONE, CONFLICT, CONTRAST, PAST, SPEECH, LONG, EARLY = 1.0, 0.7, 0.4, 0.3, 0.6, 0.8, 0.4
# What makes it say less: "He" without a name; an initial at which it was torn, "on
# condition of"; a point that the next sentence takes back; thanks and praise; how things look
POINTS_BACK, ROUTINE, CONCEDED, COURTESY, SCENE = 0.5, 2.0, 0.8, 0.6, 0.6
LEAST_TAIL, ENOUGH = 6, 15  # words of a tail that can be left out, and that are left then
MOST_WHOLE = 90  # words of a sentence that is shown whole lest it lose its "but"
FULL = 40  # words of a long sentence
SHORT_REST = 12  # words behind a sentence with which a quotation is shown to its end
_REST = re.compile(r'“?([^“”"]+(?<=\S))([”"])')
_OPENED = re.compile(r'“[^“”"]*\Z')
_STOPPING, _STOPS = tuple(",;:—–"), ".,;: "
LONGEST_DATELINE = 80  # letters
_PLACE = r"\A(?:[A-Z][\w.’'-]*(?![\w.’'-]),? ?){1,4}"
_DATELINE = re.compile(
    rf"\A\([A-Z]{{2,8}}\) ?|{_PLACE}(?:\([^()]{{2,12}}\) ?)?(?<=[ )])[—–―-]{{1,3}} (?=[\w“\"])"
    r"|\A(?:[A-Z]{3,}(?![A-Z])[,. ]*){1,4}(?:\([^()]{2,12}\) ?)?[—–―-]{1,3} ?(?=[\w“\"])"
    rf"|{_PLACE}\([A-Z]{{2,8}}\) ?(?=[A-Z“\"])"
)
_LAST_STOP = re.compile(r"(?<=[a-z\d])\.(['’]+)\Z")  # within a quotation that ends it all
_END = re.compile(r"[,;:—–-]?\Z")
_HEAD = re.compile(r"(?:\S+ ){5}[^,;:—–]*")  # some words, up to the stop behind them
_HAD = re.compile(r"\bhad (?:\w+ly |never |once |already )?(?:been|\w+ed|\w+en)\b")
_YEAR = re.compile(r"\b(?:1[89]|20)\d\d\b")
_DAY = re.compile(
    r"\b(?:(?:Mon|Tues|Wednes|Thurs|Fri|Satur|Sun)day|[Tt]oday|[Tt]onight|[Yy]esterday"
    r"|[Tt]his (?:morning|afternoon|evening|week))\b"
)


def side(
    role: StatementRole, field: Field, lines: Iterable[Line] = (), title: Sequence[Span] = ()
) -> Side:
    """A text's part in a statement, with the lines that show it, best first."""
    first = list(lines)[:MOST_SPANS]
    evidence = shown(field.place(one.document, one.span) for one in first)
    return Side(role, evidence, list(title))


def only(document: str, field: Field, lines: Iterable[Line]) -> dict[str, Side]:
    """The sides of what one text has, with the lines that show it, and all others lack."""
    return {document: side("has", field, lines)} | {
        one: LACKS for one in field.ours if one != document
    }


@once
def telling(line: Line, field: Field) -> float:
    """How much a sentence says that a reader of the others would miss, at most 1; one that
    only points back, or says what any text says of its sources, less."""
    text = field.words_at(line.document, line.span)
    lists = telling_patterns()
    asks = _has(lists["asks"], text)
    return (
        ALONE * (1 - line.most)
        + CONFLICT * _has(lists["conflict"], text)
        + CONTRAST * (_has(lists["contrast"], text) or asks)
        + PAST * _has(lists["past"], text)
        + SPEECH * (line.sentence.voice in ("quoted", "mixed"))
        + LONG * min(len(text.split()) / FULL, 1)
        + EARLY * (1 - line.depth)
        - SCENE * _has(lists["scene"], QUOTED.sub("", text))
        - POINTS_BACK * (clauses.goes_on().match(text) is not None and not asks)
        - ROUTINE * (_has(lists["routine"], text) or is_torn(line, field))
        - CONCEDED * is_conceded(line, field)
        - COURTESY * _has(lists["courtesy"], text)
    ) / (ALONE + CONFLICT + CONTRAST + PAST + SPEECH + LONG + EARLY)


def best_of(lines: Iterable[Line], field: Field) -> list[Line]:
    """Lines by how much they say, most first."""
    return sorted(lines, key=lambda one: (-round(telling(one, field), 6), one.index))


def has_past(line: Line, field: Field) -> bool:
    """Whether a sentence speaks of what was before."""
    text = field.words_at(line.document, line.span)
    return _has(telling_patterns()["past"], text) or _has(_YEAR, text)


@once
def is_trivial(line: Line, field: Field) -> bool:
    """Whether a sentence only tells how a text works, or how people and places look."""
    text, lists = field.words_at(line.document, line.span), telling_patterns()
    scenes = {one.lower() for one in lists["scene"].findall(QUOTED.sub("", text))}
    scene = len(scenes) > 3 or (len(scenes) > 1 and not is_pointed(line, field))
    return _has(lists["routine"], text) or scene


def looks_back(line: Line, field: Field) -> bool:
    """Whether a sentence surely tells of earlier times, and shows no scene of the day: its
    first clause has a year before the text's, or says "years ago", "had been"."""
    document = field.texts[line.document].document
    text = field.words_at(line.document, line.span)
    head = _HEAD.match(text)
    first = head[0] if head else text
    if _DAY.search(text):
        return False
    now = re.match(r"(?:1[89]|20)\d\d", str(document.published or ""))
    years = map(int, _YEAR.findall(first))
    earlier = now is not None and any(year < int(now[0]) for year in years)
    had = line.sentence.voice == "narrator" and _HAD.search(first)
    return earlier or bool(had) or _has(telling_patterns()["earlier"], first)


def is_pointed(line: Line, field: Field) -> bool:
    """Whether a sentence finds fault, or speaks against something."""
    text = field.words_at(line.document, line.span)
    return _has(telling_patterns()["conflict"], text) or _has(
        telling_patterns()["contrast"], text
    )


def cut(words: str, longest: int = LONGEST) -> str:
    """Words on one line, so many of them at most, in quotation marks, without the stop that
    ends them."""
    every = words.split()
    plain = " ".join(every)
    if any(_turns(every, at) for at in range(1, len(every))):
        longest = max(longest, min(len(every), MOST_WHOLE))
    more = len(every) > longest
    if more:
        plain = _END.sub("", " ".join(every[: clause_end(every, longest)]))
    bare = plain.strip('“”"')
    if bare != plain and not set(bare) & MARKS:
        plain = bare.rstrip(",")  # all of it is somebody's words
    if more:
        plain += " …"
    plain = _LAST_STOP.sub(r"\1", nested(plain))
    return f"“{plain.rstrip(_STOPS)}”"


def clause_end(words: Sequence[str], longest: int) -> int:
    """How many words to show so that they end with a clause; all that may be shown where no
    clause ends behind two thirds of them."""
    for end in range(longest, longest * 2 // 3, -1):
        following = words[end].lower().strip("“‘\"'") if end < len(words) else ""
        last = words[end - 1].rstrip("”’\"'")
        if _turns(words, end) or INITIAL.search(last):
            continue
        if following in clause_openers() or last[-1:] in _STOPPING:
            return end
    ends = range(longest, 1, -1)
    fit = (end for end in ends if not (_turns(words, end) or INITIAL.search(words[end - 1])))
    return next(fit, longest)


def _turns(words: Sequence[str], at: int) -> bool:
    """Whether a clause begins at a word that speaks against what stands before it."""
    word = words[at].lower().strip("“”‘’\"',") if at < len(words) else ""
    stopped = words[at - 1].rstrip("”’\"'")[-1:] in _STOPPING
    return word == "but" or (
        stopped and telling_patterns()["turns"].fullmatch(word) is not None
    )


def without_dateline(words: str) -> str:
    """A lead without "CORRAN — " before it."""
    found = _DATELINE.match(words[:LONGEST_DATELINE])  # it tries all parts of a run of capitals
    return words[found.end() :] if found else words


@once
def of_line(line: Line, field: Field, longest: int = LONGEST) -> str:
    """A line as a quotation, with the name of whom its first "he" means."""
    words = field.words_at(line.document, line.span)
    return to_its_end(with_name(words, line, field), line, field, longest)


def to_its_end(words: str, line: Line, field: Field, longest: int = LONGEST) -> str:
    """The last words of a line as a quotation; where somebody's words go on behind it, with
    the rest of them if that is short, else with the mark that they do."""
    last = cut(words, longest)
    for one in field.lines[line.document][line.index + 1 : line.index + 2]:
        behind = field.words_at(one.document, one.span)
        rest = _REST.match(behind)
        gap = field.texts[one.document].document.text[line.span.end : one.span.start]
        more = rest or "\n" not in gap
        more = _OPENED.search(words) is not None if behind[0] in MARKS else more
        if not (one.body and more and is_within(one, field)):
            continue
        whole = f"{words} {rest[1]}" if rest else ""
        if rest and len(whole.split()) <= longest and len(rest[1].split()) <= SHORT_REST:
            opened = _OPENED.search(words) or words.count('"') % 2
            return cut(f"{whole}{rest[2] if opened else ''}", longest)
        return last if last.endswith(" …”") else re.sub(r"’?”\Z", r" …\g<0>", last)
    return last


def round_span(line: Line, span: Span, field: Field) -> str:
    """A line as a quotation, so cut that a span of it is shown: from the clause in which
    that stands, where it lies behind the words that there is room for."""
    whole = field.words_at(line.document, line.span).split()
    head = field.words_at(line.document, Span(line.span.start, span.end)).split()
    if len(whole) <= LONGEST or len(head) <= clause_end(whole, LONGEST):
        return of_line(line, field)
    ends = [at for at, word in enumerate(head, 1) if word[-1:] in ",;:—–"]
    near = [at for at in ends if LONGEST // 4 < len(head) - at <= LONGEST - 2]
    start = near[-1] if near else max(len(head) - LONGEST // 2, 0)
    return f"“… {cut(' '.join(whole[start:]))[1:]}"


@once
def own_share(line: Line, field: Field) -> float:
    """How much of a sentence, by its letters, surely no other text tells, 0 to 1."""
    own = sum(one.end - one.start for one in field.alone(line))
    return min(own / max(line.span.end - line.span.start, 1), 1.0)


def of_own(line: Line, field: Field, longest: int = LONGEST) -> str:
    """A line as a quotation, without a tail of some words that another text may tell; whole
    where it holds somebody's words, and may name whose."""
    end = _own_end(line, field)
    words = field.words_at(line.document, Span(line.span.start, end)).strip(" ,;:—–-")
    every = field.words_at(line.document, line.span).split()
    count = len(words.split())
    whole = end == line.span.end or not _opens(every, count)
    if whole or any(_turns(every, at) for at in range(max(count - 1, 1), len(every))):
        return of_line(line, field, longest)
    words = with_name(words, line, field)
    return f"{cut(words, longest)[:-1].removesuffix(' …')} …”"


def _own_end(line: Line, field: Field) -> int:
    """Where what a text alone tells in a sentence ends: before a tail that another may tell."""
    spans, words = field.alone(line), field.words_at(line.document, line.span)
    if MARKS & set(words):
        return line.span.end
    told = field.told_from(line) or line.span.end
    known = told if told > line.span.start else line.span.end
    if not spans:
        return known
    head, tail = (
        len(field.words_at(line.document, one).split())
        for one in (Span(line.span.start, spans[-1].end), Span(spans[-1].end, line.span.end))
    )
    brief = tail < LEAST_TAIL or head < max(tail, ENOUGH)
    if own_share(line, field) >= NEARLY_ALL:
        return line.span.end
    long = len(field.words_at(line.document, Span(line.span.start, known)).split()) >= ENOUGH
    return spans[-1].end if not brief else known if long else line.span.end


def _opens(words: Sequence[str], at: int) -> bool:
    """Whether a clause begins at a word, behind a stop or by its first word."""
    following = words[at].lower().strip("“‘\"'") if at < len(words) else ""
    return following in clause_openers() or words[at - 1][-1:] in (";", ":", "—", "–")


def _has(pattern: re.Pattern[str], text: str) -> bool:
    return pattern.search(text) is not None
