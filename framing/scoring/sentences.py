"""The families of measures, found by their folder, over sentences of any events."""

from __future__ import annotations

from types import ModuleType

from framing import found
from framing.records import Document, Provenance, Reading, Scores, Sentence
from framing.scoring import families
from framing.scoring.given import Given


def families_found() -> list[ModuleType]:
    """The modules of families: what counts all terms in their places, then what can leave
    the event's common terms out."""
    modules = found.modules(families, "FAMILIES", "scores")
    return sorted(modules, key=lambda one: (leaves_out(one), one.FAMILIES[0].place))


def score_sentences(given: Given) -> list[Scores]:
    """The families for which a batch need not be one event, and all of whose terms count."""
    return [
        one.scores(given)
        for one in families_found()
        if not leaves_out(one) and not getattr(one, "ONE_EVENT", False)
    ]


def leaves_out(family: ModuleType) -> bool:
    """Whether a family's numbers change where the event's common terms don't count."""
    return getattr(family, "LEAVES_OUT_TOPIC", False)


def sentence_reading(number: int, text: str) -> Reading:
    """A coded text or unit as a reading of one sentence, in the narrator's voice."""
    return Reading(
        document=Document(id=str(number), event="units", outlet="", text=text),
        provenance=Provenance(None, "unknown", [], [], False, None, [], []),
        stripped=[],
        sections=[],
        sentences=[Sentence(0, len(text), 0, 0)],
        attributions=[],
        figures=[],
        actors=[],
    )
