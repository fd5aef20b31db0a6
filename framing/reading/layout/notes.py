"""Notes below an article: on who wrote it, on the body that publishes it, and its own."""

from __future__ import annotations

from typing import TYPE_CHECKING

from framing.reading.grammar.patterns import rare
from framing.records import Stripped

if TYPE_CHECKING:
    from collections.abc import Sequence

    from framing.reading.layout.layout import Paragraph

BIOGRAPHY = rare(
    r"(?:Dr\. |Prof\. |Professor )?((?:[A-Z][\w.'’-]*,? ){2,5})"
    r"(?:is|was|serves as|works as|writes|covers|teaches)\b.{0,120}?"
    r"\b(?:fellow|professor|author|editor|reporter|columnist|correspondent|director|contributor|analyst|researcher|journalist|writer|lecturer|scholar|blogger"
    r"|president of|chairman of|founder|covers|covering|writes about|host of)\b"
)
ABOUT = rare(r"(?:About|ABOUT) (?:[Tt]he |THE )?([A-Z][\w.&'’-]*)[^.?!\n]{0,80}:?$")
# How a body speaks of itself: "The Harrow Institute is a nonpartisan …".
ITSELF = rare(
    r" (?:is|was|are|works|provides|seeks|conducts|brings|has|helps|advises|publishes|offers"
    r"|supports|aims|serves|promotes|delivers|operates|connects|represents|strives)\b"
)
BODY = rare(
    r"(?:Founded |Established |Based |The |Headquartered )?[^.]{2,120}? (?:is|are) (?:an?|the)"
    r" (?:[\w-]+,? ){0,4}?(?:non-?partisan|non-?profit|not-for-profit|independent|public policy"
    r"|publicly traded|membership|charitable)\b[^.]{0,120}?"
    r"\b(?:organi[sz]ation|institut(?:e|ion)|think tank|charity|foundation|cent(?:er|re)"
    r"|company|association|network|group|firm|coalition|body)\b"
)
LONGEST_HEADING = 100
_PUBLISHER = "note on the publisher"
# A note of the text's own, by its number: "[3] Trade data …", "3. Ibid.", "² An interview …".
_NUMBERED = rare(r"(\[[0-9]{1,3}\])|(?:[0-9]{1,3}[.)] |\([0-9]{1,3}\) |[¹²³⁰⁴-⁹]{1,3} ?)(?=\S)")
_HEADING = rare(
    r"(?i)(?:(?:end|foot)?notes|(?:selected )?references|bibliography|works cited):?$"
)


def mark(text: str, paragraphs: Sequence[Paragraph], found: dict[int, Stripped]) -> None:
    """Add the notes below a text to what was `found`, by paragraph."""
    _mark_notes(text, paragraphs, found)
    _mark_biographies(text, paragraphs, found)
    _mark_publisher(text, paragraphs, found)


def _mark_notes(text: str, paragraphs: Sequence[Paragraph], found: dict[int, Stripped]) -> None:
    """The numbered notes behind the end: under their heading, or such as the text refers to
    by their numbers, "[3]"."""
    free = [
        index
        for index in range(3, len(paragraphs))
        if index not in found or found[index].reason == _PUBLISHER
    ]
    index, number = 0, ""
    for at in reversed(free):
        numbered = _NUMBERED().match(text, paragraphs[at].start, paragraphs[at].end)
        if numbered is None:
            break
        index, number = at, numbered[1]
    if not index:
        return
    above = paragraphs[index - 1]
    if index - 1 in free and _HEADING().match(text, above.start, above.end):
        index -= 1
    elif not number or number not in text[: paragraphs[index].start]:
        return
    for at in free[free.index(index) :]:
        part = paragraphs[at]
        found[at] = Stripped(part.start, part.end, "note below the text")


def _mark_publisher(
    text: str, paragraphs: Sequence[Paragraph], found: dict[int, Stripped]
) -> None:
    """A body's note on itself: under its heading in the second half, or as the last words."""
    if len(paragraphs) < 4:
        return
    middle = (paragraphs[0].start + paragraphs[-1].end) // 2
    for i, paragraph in enumerate(paragraphs[:-1]):
        start, end = paragraph.start, paragraph.end
        if start < middle or end - start > LONGEST_HEADING or text[start] not in "aA":
            continue
        about = ABOUT().match(text, start, end)
        after = paragraphs[i + 1]
        opening = text[after.start : min(after.end, after.start + 160)]
        if about and about[1].lower() in opening.lower() and ITSELF().search(opening):
            for n in range(i, len(paragraphs)):
                rest = paragraphs[n]
                found.setdefault(n, Stripped(rest.start, rest.end, _PUBLISHER))
            return
    last = [i for i in range(3, len(paragraphs)) if i not in found][-1:]
    for i in last:
        start, end = paragraphs[i].start, paragraphs[i].end
        if end - start < 900 and BODY().match(text, start, end):
            found[i] = Stripped(start, end, _PUBLISHER)


def _mark_biographies(
    text: str, paragraphs: Sequence[Paragraph], found: dict[int, Stripped]
) -> None:
    """Notes on the author behind the end: a name that the text itself never mentions."""
    if len(paragraphs) < 4:
        return
    last = [index for index in range(len(paragraphs)) if index not in found][-2:]
    for index in reversed(last):
        start, end = paragraphs[index].start, paragraphs[index].end
        named = BIOGRAPHY().match(text, start, end)
        if named is None or text.count(" ", start, end) >= 70:
            return
        surname = named[1].replace(",", "").split()[-1]
        # A byline above may name the author, the text may not.
        if surname in text[paragraphs[2].start : start]:
            return
        found[index] = Stripped(start, end, "note on the author")
