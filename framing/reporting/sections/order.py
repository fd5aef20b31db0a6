"""In what order a report is read: the story, how each text tells it, then all measures."""

from __future__ import annotations

from collections.abc import Sequence

from framing.reporting.page.page import Block, Heading, Paragraph
from framing.reporting.telling import copying, dating, headlines, quoting, voices

METHODS = "Methods and all measures"
STORY = ("What each text is", "What the papers say", "What differs most")
TOLD = (
    headlines.TITLE,
    voices.TITLE,
    quoting.TITLE,
    copying.TITLE,
    dating.TITLE,
    "What is stressed",
    "What may be missing",
    "What could not be used",
    "Frames of this kind of story",
    "Wording of the narrator",
    "Words more frequent here",
    "Facts and gaps",
    "Figures side by side",
    "What this can and can't tell",
)
# Of how each text tells it, what stands open; the others are a line each until asked for.
OPEN = (*STORY, *TOLD[:8])


def arranged(blocks: Sequence[Block]) -> list[Block]:
    """A report's blocks, section by section in reading order: what isn't of the story or of
    how it is told comes, in the order given, under `METHODS`. Nothing is lost; blocks before
    the first heading of level 2 stay first."""
    before: list[Block] = []
    sections: list[tuple[str, list[Block]]] = []
    for block in blocks:
        if isinstance(block, Heading) and block.level == 2:
            sections.append((block.text, [block]))
        else:
            (sections[-1][1] if sections else before).append(block)
    places = {title: place for place, title in enumerate([*STORY, *TOLD])}
    told = [one for one in sections if one[0] in places]
    told.sort(key=lambda one: places[one[0]])
    rest = [block for title, held in sections if title not in places for block in held]
    how = Paragraph("Every measure, what it means and how firm it is; for specialists.")
    methods = [Heading(METHODS), how, *rest] if rest else []
    return [*before, *(block for _, held in told for block in held), *methods]
