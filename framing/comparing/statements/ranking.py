"""Which statements come first, and why: the one place that decides it."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable, Iterator, Mapping, Sequence

from msgspec.structs import replace

from framing.comparing.reuse.copies import independent
from framing.comparing.statements.clearness import opens
from framing.comparing.statements.event_context import QUOTED, Field
from framing.comparing.statements.kinds import candidates_of
from framing.comparing.statements.speakers import Speaker
from framing.comparing.statements.telling import Line, content_in
from framing.comparing.statements.wordings import FULL_NAME
from framing.comparing.words.near_words import light_words
from framing.records import Statement
from framing.tokens import terms_of

MOST = 12  # what is read
ENOUGH, GOOD = 11, 1.5  # statements behind which only those of such a score are made
MOST_OF_A_KIND = 3
# What a kind is worth before its size: what changes what a reader takes away comes first
WORTH = {
    "headline": 1.0,
    "at_odds": 1.0,
    "unheard": 1.0,
    "voices": 0.75,
    "only_here": 0.8,
    "said_here": 0.6,
    "background": 0.8,
    "left_out": 0.8,
    "lead": 0.7,
    "verdict": 0.5,
    "addition": 0.6,
    "order": 0.6,
    "quotations": 0.4,
    "figures": 0.5,
    "copies": 1.0,
    "changes": 0.4,
    "named": 0.3,
    "ending": 0.1,
    "wording": 0.4,
}
MET, MATTER = 3, 0.3  # words, and share of them, from which two silences are on one matter
Spot = tuple[str, int]  # a text and where in it a sentence begins
RUN = 6  # words in a row of a sentence by which a statement quotes it
HAVING = ("has", "more")
SPEAKING = ("voices", "unheard")  # kinds on whom a text quotes
OPPOSED = ("at_odds", "figures")
ALWAYS = ("copies",)  # kinds that may be said of any texts
EFFECT, SURE, PLACE = 0.5, 0.3, 0.1


def statements_of(field: Field) -> list[Statement]:
    """What an expert would say of an event's texts, most important first, at most twelve.

    Texts that are all copies of one another differ in nothing but that; nor can be said of
    two texts what the one hasn't, unless they surely tell one story. Fewer than two texts
    give none.
    """
    comparison = field.comparison
    single = len(independent(list(field.ours.values()), comparison.copies)) < 2
    found = candidates_of(field, ALWAYS if single or not field.one_story else None)
    return ranked(found, _heard_alone(field))


def score(statement: Statement) -> float:
    """How early a statement is to be said, higher is earlier."""
    return round(
        WORTH[statement.kind]
        + EFFECT * statement.effect
        + SURE * statement.sure
        + PLACE * statement.place,
        6,
    )


def _heard_alone(field: Field) -> dict[Spot, str]:
    """The sentences that carry words of somebody whom their text alone quotes, or begin with
    them, with whose."""
    return {
        (name, line.span.start): one.last
        for one in field.voices
        if len(quoting := one.quoting()) == 1
        for name in quoting
        for line in field.lines[name]
        if one.carries(name, line.index) or _begins_with(one, line, field)
    }


def _begins_with(speaker: Speaker, line: Line, field: Field) -> bool:
    words = field.words_at(line.document, line.span)
    at = words.find(speaker.last)
    return at >= 0 and opens(words[:at].rstrip())


def ranked(
    candidates: Iterable[Statement], whose: Mapping[Spot, str] | None = None
) -> list[Statement]:
    """The statements to make, first things first, at most twelve.

    No more than three of a kind, and none whose sentences, or matter left out, in any text
    earlier ones have told already, nor of whom `whose` gives a sentence that was told; every
    text that has something others lack is spoken of.
    """
    carried = whose or {}
    found = sorted(map(_Candidate, candidates), key=lambda one: one.order)
    waiting = _Waiting(found)
    kinds: Counter[str] = Counter()
    shown: set[Spot] = set()
    heard: set[str] = set()
    chosen: list[Statement] = []
    for candidate in found:
        one, kind = candidate.said, candidate.kind
        first = waiting.has_any(candidate.owners)  # of a text that isn't spoken of yet
        enough = len(chosen) >= ENOUGH and candidate.score < GOOD
        if not first and (enough or MOST - len(chosen) <= len(waiting.firsts)):
            continue
        # room of its kind for the first statement of each text that isn't spoken of yet
        taken = kinds[kind] + (0 if first else waiting.many(candidate))
        if taken >= MOST_OF_A_KIND:
            continue
        spots = [] if kind in SPEAKING else list(_read(one)) or _places(one, 2)
        told = _is_told(one, shown, [carried.get(at, "") for at in spots], heard)
        told = told or any(_is_one_matter(one, two) for two in chosen)
        if told and not _contradicts(one):
            continue
        chosen.append(replace(one, rank=len(chosen) + 1))
        kinds[kind] += 1
        shown |= _places(one)
        heard |= {carried[place] for place in _read(one) if place in carried}
        waiting.hears(candidate.owners)
        if len(chosen) == MOST:
            break
    return _without_people_again(chosen, carried)


def _without_people_again(
    chosen: Sequence[Statement], carried: Mapping[Spot, str]
) -> list[Statement]:
    """Statements, none but those on whom a text quotes that only shows people whom these show;
    without the clause that one text alone names somebody whom another tells, one above or one
    with a clause for the paragraph."""
    speaking = [one for one in chosen if one.kind in SPEAKING]
    heard = {carried.get(place, "") for one in speaking for place in _read(one)} - {""}
    people = [{carried.get(place, "") for place in _read(one)} for one in chosen]
    kept = [
        one
        for one, its in zip(chosen, people, strict=True)
        if one.kind in SPEAKING or not its or not its <= heard or _contradicts(one)
    ]
    named = {name for one in kept if one.brief for name in _names_in(one.text)}
    found = list[Statement]()
    for one in kept:
        names = _names_in(one.text)
        again = bool(one.rest and not one.brief and names) and names <= named
        text = one.rest if again else one.text
        found.append(replace(one, rank=len(found) + 1, text=text))
        named |= names
    return found


def _names_in(text: str) -> set[str]:
    """The last words of the names that a statement has outside of its quotations."""
    names = FULL_NAME.findall(QUOTED.sub("", text))
    return {one.rstrip(".’'").split()[-1] for one in names}


class _Candidate:
    """A statement that could be made, with what its rank hangs on; `owners` are the texts that
    have what another lacks, or more of it."""

    __slots__ = ("kind", "order", "owners", "said", "score")

    def __init__(self, said: Statement) -> None:
        self.said, self.kind, self.owners = said, _kin(said), _owners(said)
        self.score = score(said)
        self.order = -self.score, said.kind, said.text


class _Waiting:
    """The texts that no statement speaks of yet, and the `firsts` of candidates that do."""

    def __init__(self, found: Sequence[_Candidate]) -> None:
        self.firsts = {name: one for one in reversed(found) for name in one.owners}
        self._kinds: dict[str, Counter[_Candidate]] = {}
        for one in self.firsts.values():
            self._kinds.setdefault(one.kind, Counter())[one] += 1

    def has_any(self, names: set[str]) -> bool:
        """Whether some of these texts aren't spoken of."""
        return not self.firsts.keys().isdisjoint(names)

    def many(self, candidate: _Candidate) -> int:
        """How many others of a candidate's kind speak first of texts."""
        same = self._kinds.get(candidate.kind, ())
        return len(same) - (candidate in same)

    def hears(self, names: set[str]) -> None:
        """These texts are spoken of."""
        for name in self.firsts.keys() & names:
            one = self.firsts.pop(name)
            self._kinds[one.kind][one] -= 1
            if not self._kinds[one.kind][one]:
                del self._kinds[one.kind][one]


def _is_told(one: Statement, shown: set[Spot], voices: Sequence[str], heard: set[str]) -> bool:
    """Whether half of the sentences with which a statement begins were shown (of ends, one; of
    single words, all), or all carry `voices` that were heard."""
    places = _places(one, 2)
    half = max(len(places), 1) / (1 if one.kind == "wording" else 2)
    least = 1 if one.kind == "ending" else half
    return len(places & shown) >= least or bool(voices and heard >= set(voices))


def _is_one_matter(one: Statement, other: Statement) -> bool:
    """Whether two statements say of one text that it leaves one matter out."""
    if not one.kind == other.kind == "left_out":
        return False
    lacking = [two.sides.keys() - _owners(two) for two in (one, other)]
    if lacking[0] != lacking[1]:
        return False
    quotes = [
        " ".join(shown.quote for side in two.sides.values() for shown in side.evidence)
        for two in (one, other)
    ]
    words, others = (content_in(one) - light_words() for one in quotes)
    return len(words & others) >= max(MET, MATTER * min(len(words), len(others)))


def _kin(one: Statement) -> str:
    """Its kind, where words that one text alone has count as one."""
    return "quotations" if one.kind == "said_here" else one.kind


def _owners(statement: Statement) -> set[str]:
    """The texts that have what another lacks, or more of it."""
    sides = statement.sides
    having = {name for name, side in sides.items() if side.role in HAVING}
    return having if len(having) < len(sides) else set()


def _contradicts(statement: Statement) -> bool:
    """Whether texts say otherwise of one thing: that tells more than either sentence alone."""
    roles = [side.role for side in statement.sides.values()]
    opposed = statement.kind in OPPOSED and "lacks" not in roles
    return opposed and sum(role in HAVING for role in roles) > 1


def _read(statement: Statement) -> Iterator[Spot]:
    """The sentences of which a statement on who has something has words in a row."""
    if statement.kind == "left_out":  # that is on who hasn't
        return
    said = f" {' '.join(terms_of(statement.text))} "
    for name, side in statement.sides.items():
        for one in side.evidence:
            terms = terms_of(one.quote)
            runs = (terms[at : at + RUN] for at in range(max(len(terms) - RUN, 0) + 1))
            if any(f" {' '.join(run)} " in said for run in runs):
                yield name, one.start


def _places(statement: Statement, most: int | None = None) -> set[Spot]:
    """The first sentences, or all, of the texts that have something."""
    return {
        (name, one.start)
        for name, side in statement.sides.items()
        if side.role in HAVING
        for one in side.evidence[:most]
    }
