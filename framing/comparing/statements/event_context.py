"""What every sentence on an event's texts is made from."""

from __future__ import annotations

from functools import cached_property

from framing.comparing.actors.naming import Name, names_in
from framing.comparing.facts.corroboration import Told, told_alike
from framing.comparing.facts.seeking import Seeker
from framing.comparing.statements.exclusives import Own, own_of
from framing.comparing.statements.speakers import Speaker, speakers_of
from framing.comparing.statements.telling import Line, lines_of
from framing.labels import labels
from framing.records import Comparison, Family, Measure, Reading, Span


class Field:
    """A comparison with its texts by id: all, and `ours`, those that tell the event."""

    def __init__(self, comparison: Comparison) -> None:
        self.comparison = comparison
        self.texts = {one.document.id: one for one in comparison.readings}
        self.labels = labels(comparison.readings)
        apart = {one.document for one in comparison.outsiders}
        self.ours = {name: one for name, one in self.texts.items() if name not in apart}

    @cached_property
    def measures(self) -> dict[str, Measure]:
        """What the cells measure, by name."""
        return {measure.name: measure for measure in self.comparison.measures}

    @cached_property
    def families(self) -> dict[str, Family]:
        """How the measures are put in words, by the family's name."""
        return {family.name: family for family in self.comparison.families}

    @cached_property
    def names(self) -> list[Name]:
        """Every name that the texts write out."""
        return names_in(self.comparison.readings)

    @cached_property
    def lines(self) -> dict[str, list[Line]]:
        """Every sentence of every text with its best places in the others."""
        return lines_of(self.texts)

    @cached_property
    def seeker(self) -> Seeker:
        """All the texts, ready to be asked whether they tell something too."""
        return Seeker(self.comparison.readings)

    @cached_property
    def _alone(self) -> dict[tuple[str, int], list[Span]]:
        return {}

    def alone(self, line: Line) -> list[Span]:
        """The clauses of a sentence that surely no other text tells, sought with all
        looseness; empty where none is, or where the sentence is told or too short."""
        key = line.document, line.index
        if key not in self._alone:
            found = line.body and line.unmatched()
            others = [one for one in self.texts if one != line.document]
            self._alone[key] = (
                self.seeker.in_none(line.document, line.span, others) if found else []
            )
        return self._alone[key]

    def absent(self, line: Line, other: str) -> bool:
        """Whether a text surely lacks what a sentence tells, or a clause of it at least."""
        return line.unmatched(other) and bool(
            self.seeker.in_none(line.document, line.span, [other])
        )

    @cached_property
    def speakers(self) -> list[Speaker]:
        """The people whose words a text of the event carries."""
        return speakers_of(self.ours, self.names)

    @cached_property
    def own(self) -> dict[str, Own]:
        """What each text of the event has alone."""
        pairs = self.comparison.figure_pairs
        return {one: own_of(one, self.texts, self.names, pairs) for one in self.ours}

    @cached_property
    def told(self) -> list[Told]:
        """The facts that two or more texts of the event surely tell."""
        one = self.comparison
        return told_alike(one.readings, one.coverage, one.copies)

    def words_at(self, document: str, span: Span) -> str:
        """The words of a text in a span, on one line."""
        return " ".join(self.texts[document].document.text[span.start : span.end].split())

    def place(self, document: str, span: Span) -> tuple[Reading, Span]:
        """A span with its reading, for `quoting.shown`."""
        return self.texts[document], span
