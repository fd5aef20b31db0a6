"""Every type that crosses a room's border: frozen, and without behaviour.

All offsets are character offsets into `Document.text`, the file as it lies on
disk, decoded (a byte order mark is not text). `start` is the first character,
`end` the one after the last.
"""

from framing.records.comparing import (
    Cell,
    Comparison,
    Estimate,
    Evidence,
    Finding,
    Gap,
    Mark,
    Verdict,
    Wording,
)
from framing.records.reading import (
    Actor,
    Attribution,
    Citation,
    Document,
    Figure,
    FoundDate,
    Problem,
    Provenance,
    Reading,
    Role,
    Section,
    Sentence,
    Span,
    Stripped,
    TextKind,
    Voice,
)
from framing.records.scoring import (
    Answer,
    Batch,
    Hits,
    Measure,
    Scores,
    Slot,
)

__all__ = [
    "Actor",
    "Answer",
    "Attribution",
    "Batch",
    "Cell",
    "Citation",
    "Comparison",
    "Document",
    "Estimate",
    "Evidence",
    "Figure",
    "Finding",
    "FoundDate",
    "Gap",
    "Hits",
    "Mark",
    "Measure",
    "Problem",
    "Provenance",
    "Reading",
    "Role",
    "Scores",
    "Section",
    "Sentence",
    "Slot",
    "Span",
    "Stripped",
    "TextKind",
    "Verdict",
    "Voice",
    "Wording",
]
