"""Kinds of text in words for the classroom."""

from __future__ import annotations

KINDS = {
    "wire": "a news agency's report",
    "newspaper": "a newsroom's own article",
    "broadcaster": "an article by a TV or radio station",
    "syndicated": "an article made from another newsroom's reporting",
    "digest": "a summary of what several media wrote",
    "rewrite": "a retelling that names no source",
    "report": "a report by an institute or think tank",
    "report_writeup": "an article about somebody's report",
    "government": "a government's statement",
}
# Kinds that can be seen in a passage without names, as pupils are asked for them, and what
# shows each.
VISIBLE = {
    "digest": "a digest: it sums up what several newsrooms wrote",
    "syndicated": "a retelling of one other newsroom's report",
    "report": "a report or study itself",
    "report_writeup": "an article about a report or study",
}
SEEN = {
    "digest": "it passes on what newsrooms reported",
    "syndicated": "it passes on what one newsroom reported",
    "report": "it speaks of itself as a report",
    "report_writeup": "it tells what a report says",
}
