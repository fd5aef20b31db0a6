"""What clauses of different texts share: words, rare names and figures, a speaker."""

from __future__ import annotations

from collections.abc import Collection, Sequence

from framing.comparing.facts.alignment import SAME
from framing.comparing.facts.evidence import common_names, is_rare
from framing.comparing.facts.units import Unit
from framing.records import FactKind, Reading, Span

MENTION = 0.6  # share of the score of one fact from which a shared rare key is a mention


class Names:
    """Which names and figures of an event are rare: not every text's, as its topic is."""

    def __init__(self, units: Sequence[Unit], texts: int) -> None:
        self.units = units
        self.common = common_names(units, texts)

    def rare_in(self, at: int) -> frozenset[str]:
        """The rare names and figures of one clause."""
        unit = self.units[at]
        figures = frozenset(key for key in unit.figures if is_rare(key))
        return (unit.names - self.common) | figures

    def mentions(self, at: int, group: Sequence[int], score: float) -> bool:
        """Whether a clause touches a fact: near to it, with a rare name or figure of it."""
        if score < SAME * MENTION:
            return False
        mine = self.rare_in(at)
        return all(mine & self.rare_in(member) for member in group)


def shared_marks(mine: Sequence[Unit], theirs: Collection[str]) -> list[Span]:
    """The words of a place that are among the terms of the other places of its fact."""
    words = [word for unit in mine for word in unit.words if word.term in theirs]
    return [Span(word.start, word.end) for word in sorted(words, key=lambda word: word.start)]


class Voices:
    """Whose words an event's texts give, and where."""

    def __init__(self, readings: Sequence[Reading]) -> None:
        self.said = [
            [
                (span.start, span.end, one.kind != "indirect", one.speaker)
                for one in reading.attributions
                for span in one.given
            ]
            for reading in readings
        ]

    def of(self, unit: Unit) -> tuple[bool, frozenset[str]]:
        """Whether most of a clause is quoted, and the speakers to whom it is given."""
        quoted, who = 0, set()
        for start, end, direct, speaker in self.said[unit.text]:
            if start < unit.end and unit.start < end:
                quoted += direct * (min(end, unit.end) - max(start, unit.start))
                who.add(speaker)
        return quoted * 2 > unit.end - unit.start, frozenset(filter(None, who))


def kind_of(group: Sequence[Unit], voices: Voices) -> FactKind:
    """What kind of fact clauses tell: a quotation where most are in quotation marks, a
    figure where all share one, a speaker's where all give it to the same one."""
    said = [voices.of(unit) for unit in group]
    if sum(quoted for quoted, _ in said) * 2 > len(group):
        return "quotation"
    if frozenset.intersection(*(unit.figures for unit in group)):
        return "figure"
    if frozenset.intersection(*(who for _, who in said)):
        return "speaker"
    return "statement"
