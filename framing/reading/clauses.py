"""Clauses by rule: a text as word classes, the subject to a verb's left, the
complement to its right. No tagger: closed word classes and reporting verbs are
enough to see where a clause begins and ends."""

from __future__ import annotations

import re
from bisect import bisect_left
from functools import cache
from typing import TYPE_CHECKING

from framing.reading.verbs import vocabulary

if TYPE_CHECKING:
    from collections.abc import Sequence

    from framing.reading.quotes import Quotation
    from framing.records import Sentence

_TOKEN = re.compile(r"\w+(?:['’.&-]\w+)*|[,;:()\[\]—–…!?]|-{1,2}(?!\w)")

VERB, AUX, ADVERB, PRONOUN, LINK, AND, PREPOSITION, DETERMINER, TIME, QUOTE, STOP, FINITE, NOT = (
    1 << n for n in range(13)
)
BE, MODAL, RELATIVE, COMMA, OWNER, NOUN, TO = (1 << n for n in range(13, 20))

_CLOSED = {
    AUX: "is are was were be been being am has have had having do does did will would can could"
    " may might shall should must cannot won’t ought used going",
    BE: "is are was were be been being am isn't aren't wasn't weren't get got gets getting i'm"
    " he's she's it's we're they're you're that's who's",
    MODAL: "do does did will would can could may might shall should must cannot don't doesn't"
    " didn't won't wouldn't can't couldn't shouldn't",
    ADVERB: "also not never now just even still often then already once twice later again"
    " always ever soon first long rather quite perhaps too only further instead almost all both"
    " well here there yet much more sometimes back quick quickly",
    PRONOUN: "i you he she we they it who i'm i've i'd i'll you're you've you'd you'll he's he'd"
    " he'll she's she'd she'll we're we've we'd we'll they're they've they'd they'll it's it'd"
    " it'll who's who'd who've everyone everybody someone somebody anyone nobody",
    LINK: "that when while because since as if although though after before until unless where"
    " whether once than which who whom whose what how why who's whereas wherever whenever"
    " despite that's",
    RELATIVE: "who which that whom whose who's who've who'd",
    AND: "and or but nor yet &",
    PREPOSITION: "of in on at by for from with to into over about after before during against"
    " between among through under without within toward towards upon across around behind"
    " like since until near despite amid per via including following despite outside inside"
    " alongside besides beyond off onto out up down regarding concerning as than",
    DETERMINER: "the a an this that these those his her their its our my your some any no every"
    " each several many most all another such both few more other one two three four five",
    OWNER: "his her their its our my your whose",
    TIME: "monday tuesday wednesday thursday friday saturday sunday yesterday today tonight"
    " tomorrow earlier later recently afterward afterwards monday's",
    TO: "to",
    NOT: "not never n't no",
    FINITE: "is are was were has had did does will would could should might must can may came went made"
    " took got gave ran won lost held left began became kept let led met sent spent stood"
    " won't isn't wasn't aren't weren't don't doesn't didn't hasn't haven't hadn't wouldn't"
    " couldn't shouldn't can't comes goes makes takes gets gives runs wins holds leaves begins"
    " becomes keeps lets leads meets sends seems remains have do go",
    COMMA: ",",
    STOP: ", ; : ( ) [ ] — – … ! ? - --",
}
_CONTRACTED = re.compile(r"^(?:\w+n['’]t|\w+['’](?:ve|re|ll|d|m))$")
_FINAL_TIME = frozenset(
    "week month year night morning afternoon evening weekend monday tuesday wednesday"
    " thursday friday saturday sunday summer fall spring winter".split()
)


@cache
def classes() -> dict[str, int]:
    """Word classes by lower-case form, as bits."""
    table: dict[str, int] = {}
    for bit, words in _CLOSED.items():
        for word in words.split():
            table[word] = table.get(word, 0) | bit
            if "'" in word:
                curly = word.replace("'", "’")
                table[curly] = table.get(curly, 0) | bit
    known = vocabulary()
    for word in known.verbs:
        table[word] = table.get(word, 0) | VERB
    for word in known.nouns:
        table[word] = table.get(word, 0) | NOUN
    return table


def class_of(word: str) -> int:
    """The class of a word that no list has: adverbs by -ly, contracted auxiliaries."""
    if word.endswith("ly") and len(word) > 4:
        return ADVERB
    if _CONTRACTED.match(word):
        return AUX | FINITE if "n'" in word or "n’" in word else AUX
    return 0


class Words:
    """A text's tokens, a top-level quotation being one: parallel lists.

    `forms` as they stand, `lower`, `start`, `end` (offsets), `bits` (classes).
    """

    def __init__(self, text: str, quotations: Sequence[Quotation]) -> None:
        self.text = text
        matches: list[tuple[str, int, int]] = []
        at = 0
        for quotation in quotations:
            matches += [
                (m.group(), m.start(), m.end()) for m in _TOKEN.finditer(text, at, quotation.start)
            ]
            matches.append(('"', quotation.start, quotation.end))
            at = quotation.end
        matches += [(m.group(), m.start(), m.end()) for m in _TOKEN.finditer(text, at)]
        self.forms = [form for form, _, _ in matches]
        self.lower = [form.lower() for form in self.forms]
        self.start = [start for _, start, _ in matches]
        self.end = [end for _, _, end in matches]
        table = classes()
        known = table.get
        self.bits = [
            QUOTE if word == '"' else bits if (bits := known(word)) is not None else class_of(word)
            for word in self.lower
        ]

    def units(self, sentences: Sequence[Sentence]) -> list[tuple[int, int, int]]:
        """Sentences as ranges of tokens, (first, behind the last, index of the
        first sentence); sentences that part a quotation are one."""
        found: list[tuple[int, int, int]] = []
        for index, sentence in enumerate(sentences):
            low = bisect_left(self.start, sentence.start)
            high = bisect_left(self.start, sentence.end)
            if low > 0 and self.end[low - 1] > sentence.start and found:
                first, _, origin = found[-1]
                found[-1] = (first, max(high, found[-1][1]), origin)
            elif high > low:
                found.append((low, high, index))
        return found


def is_name(form: str) -> bool:
    """Whether a token is written with a capital."""
    return form[:1].isupper()


def verb_group(words: Words, at: int, low: int) -> int:
    """First token of the verb group that ends in the verb `at`: its auxiliaries,
    adverbs and "to" behind a verb ("continued to say"), not beyond `low`."""
    first = at
    while first > low:
        bits = words.bits[first - 1]
        if bits & (AUX | NOT) and not bits & PRONOUN:
            first -= 1
        elif bits & ADVERB and not bits & (DETERMINER | PREPOSITION):
            first -= 1
        elif bits & TO and first - 1 > low and words.bits[first - 2] & (VERB | AUX | ADVERB):
            first -= 2
        elif bits & TO and first - 1 > low and words.lower[first - 2] in _CHAIN:
            first -= 2
        else:
            break
    while first < at and words.bits[first] & ADVERB and words.bits[first] & (TIME | DETERMINER):
        first += 1
    return first


_CHAIN = frozenset(
    "continued continues continue tried tries try trying began begins begin started starts"
    " seemed seems seem appeared appears appear sought able willing unwilling reluctant eager"
    " quick happy ready likely proud careful failed fails used went goes managed attempted"
    " continuing beginning starting attempting had has have needs need needed".split()
)


def clause_start(words: Words, last: int, low: int) -> int:
    """First token of the noun phrase that ends at `last`: back to a comma, a
    conjunction with a verb before it, a subordinator or a quotation."""
    at = last
    joined = -1
    while at > low:
        bits = words.bits[at - 1]
        if bits & (STOP | QUOTE):
            break
        if bits & LINK and not (bits & DETERMINER and at - 2 >= low and words.bits[at - 2] & (STOP | PREPOSITION)):
            break
        if bits & (AUX | FINITE) or (bits & VERB and _finite(words, at - 1)):
            if joined >= 0:
                return joined
            relative = _relative_before(words, at - 1, low)
            if relative is None:
                break
            at = relative
            continue
        if bits & AND:
            joined = at
        at -= 1
    return at


def _relative_before(words: Words, verb: int, low: int) -> int | None:
    """The noun before "who" where that opens the clause of `verb` with no comma."""
    for at in range(verb, max(low, verb - 4), -1):
        if words.lower[at - 1] in ("who", "that") and at - 2 >= low:
            before = words.bits[at - 2]
            if before & (STOP | QUOTE | VERB | AUX | PREPOSITION | AND | LINK):
                return None
            return at - 1
    return None


def _finite(words: Words, at: int) -> bool:
    """Whether a verb form within a phrase is likely its clause's verb."""
    verb = vocabulary().verbs[words.lower[at]]
    if is_name(words.forms[at]):
        return False
    before = words.bits[at - 1] if at else STOP
    if before & (DETERMINER | PREPOSITION | OWNER):
        return False
    return verb.form == "past" or (verb.form == "s" and verb.clause and verb.lemma not in _NOUNISH)


_NOUNISH = frozenset(
    "claim report plan call promise hope fear note view vote poll post tweet comment remark estimate"
    " forecast state question demand attack support project feature document detail answer"
    " address ask offer".split()
)


def subject(words: Words, group: int, low: int) -> tuple[int, int] | None:
    """Token range of the subject before the verb group that begins at `group`.

    Appositions between commas belong to it ("Lee, a farmer, said"). None where
    nothing that can be a subject stands there.
    """
    if group <= low:
        return None
    last = group - 1
    bits = words.bits[last]
    if bits & PRONOUN or (bits & RELATIVE and not bits & DETERMINER):
        return last, group
    if words.lower[last] in ("that", "this", "these", "those", "which"):
        return last, group
    if bits & COMMA or words.lower[last] in (")", "—", "–"):
        return _with_apposition(words, last, low)
    if bits & (STOP | QUOTE | AND | PREPOSITION | LINK):
        return None
    start = clause_start(words, last, low)
    if start > last:
        return None
    return _list_start(words, start, low), group


def _with_apposition(words: Words, comma: int, low: int) -> tuple[int, int] | None:
    """The subject whose apposition ends with the mark at `comma`."""
    opening = {")": "(", "—": "—", "–": "–"}.get(words.lower[comma], ",")
    at = comma - 1
    reach = max(low, comma - 40)
    while at > reach and words.lower[at] != opening:
        if words.bits[at] & QUOTE and opening == "," and at + 1 == comma:
            return None
        at -= 1
    if at <= reach:
        return None
    # An apposition may hold commas itself: go back while what follows can be one.
    for _ in range(4):
        inner = words.lower[at + 1] if at + 1 < comma else ""
        start = clause_start(words, at - 1, low)
        head = words.lower[start] if start < at else ""
        if not _apposes(words, at + 1) and not is_name(words.forms[at - 1]):
            return None
        if start < at and (_apposes(words, start) or head in ("who", "which")) and start > low:
            if words.bits[start - 1] & COMMA:
                at = start - 1
                continue
            if head in ("who", "which") and words.lower[start - 1] == ",":
                at = start - 1
                continue
        if inner and start < at and not words.bits[at - 1] & (STOP | QUOTE):
            return start, comma + 1
        return None
    return None


def _apposes(words: Words, at: int) -> bool:
    """Whether a phrase that begins at `at` can stand in apposition to a name."""
    bits, lower = words.bits[at], words.lower[at]
    return bool(
        bits & (DETERMINER | RELATIVE)
        or lower in vocabulary().roles
        or lower in vocabulary().titles
        or lower.isdigit()
        or lower in ("of", "a", "an", "who", "whose", "formerly", "himself", "herself", "then")
        or lower[:2] in ("r-", "d-", "r.", "d.")
        or (lower.endswith("ing") or lower.endswith("ed"))
        or (at + 1 < len(words.lower) and words.lower[at + 1] in vocabulary().roles)
        or (at + 2 < len(words.lower) and words.lower[at + 2] in vocabulary().roles)
    )


def _list_start(words: Words, start: int, low: int) -> int:
    """Where a list begins whose last item is at `start`: "A, B, and C"."""
    at = start
    if not (words.bits[at] & AND and at > low and words.bits[at - 1] & COMMA):
        return start
    for _ in range(8):
        if at - 2 < low or not words.bits[at - 1] & COMMA:
            break
        if words.bits[at - 2] & (STOP | QUOTE):
            break
        at = clause_start(words, at - 2, low)
    return at if at < start - 1 and not words.bits[at] & (PREPOSITION | LINK) else start + 1


def phrase_end(words: Words, at: int, high: int) -> int:
    """End of the noun phrase that begins at `at`: up to a stop, a verb or a link."""
    end = at
    while end < high:
        bits = words.bits[end]
        if bits & (STOP | QUOTE | AUX | FINITE) or (bits & LINK and not bits & DETERMINER):
            break
        if bits & VERB and end > at and _finite(words, end):
            break
        end += 1
    return end


def after_adjuncts(words: Words, at: int, high: int) -> int:
    """First token behind times and places: "said [on Monday in Ohio] that"."""
    while at < high:
        bits, lower = words.bits[at], words.lower[at]
        if bits & TIME:
            at += 1
        elif lower in ("last", "this", "next", "earlier", "late", "early") and at + 1 < high and (
            words.lower[at + 1] in _FINAL_TIME
        ):
            at += 2
        elif lower == "on" and at + 1 < high and words.bits[at + 1] & TIME:
            at += 2
        elif bits & ADVERB and not bits & DETERMINER:
            at += 1
        else:
            break
    return at
