"""Kinds of text in words for the classroom."""

from __future__ import annotations

KINDS = {
    "wire": "a news agency's report",
    "newspaper": "a newspaper's own article",
    "broadcaster": "an article by a TV or radio station",
    "syndicated": "an article made from another newsroom's reporting",
    "digest": "a summary of what several media wrote",
    "rewrite": "a retelling that names no source",
    "report": "a report by an institute or think tank",
    "report_writeup": "an article about somebody's report",
    "government": "a government's statement",
}
# Kinds that even careful readers mix up: never options beside each other, unless both are
# there, and then each is let pass for the other.
ALIKE = (
    frozenset({"report", "report_writeup"}),
    frozenset({"syndicated", "digest", "rewrite"}),
    frozenset({"newspaper", "broadcaster"}),
)


def alike(one: str, other: str) -> bool:
    """Whether two kinds are easily taken for each other."""
    return one != other and any(one in pair and other in pair for pair in ALIKE)
