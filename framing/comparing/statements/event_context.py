"""What every sentence on an event's texts is made from."""

from __future__ import annotations

from functools import cached_property

from framing.comparing.actors.naming import Name, names_in
from framing.comparing.facts.corroboration import Told, told_alike
from framing.comparing.statements.exclusives import Own, own_of
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
