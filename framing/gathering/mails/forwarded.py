"""A message that was forwarded: who wrote it, when, about what, and where its text begins."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from typing import Any

from msgspec import Struct

from framing.gathering.export_fields import DATE, day_of

MOST_ABOVE = 60  # words of whoever forwards it, where nothing else says that it is forwarded
LONGEST = 14  # lines of a head
BLOCKS = (
    "p",
    "div",
    "table",
    "tr",
    "td",
    "li",
    "h1",
    "h2",
    "h3",
    "h4",
    "blockquote",
    "hr",
    "br",
)
PREFIX = re.compile(r"\A(?:\s*(?:fwd?|wg|tr|rv|re|aw)\s*:)+\s*", re.I)
_FORWARD = re.compile(r"\s*(?:fwd?|wg|tr|rv)\s*:", re.I)
_MARK = re.compile(
    r"[>\s]*(?:-{2,}\s*(?:forwarded|weitergeleitete|message transféré|mensaje reenviado)\b.*"
    r"|begin forwarded message:)\s*",
    re.I,
)
_FIELD = re.compile(
    r"[>\s]*\*?(?P<name>From|Von|De|Date|Sent|Gesendet|Datum|Envoyé|Enviado|Subject|Betreff|Objet|"
    r"Asunto|To|An|À|Para|Cc|Reply-To)\s?:\*?\s*(?P<value>.*)",
    re.I,
)
_MEANT = {
    "from": ("from", "von", "de"),
    "date": ("date", "sent", "gesendet", "datum", "envoyé", "enviado"),
    "subject": ("subject", "betreff", "objet", "asunto"),
}
_ADDRESS = re.compile(
    r"\s*(?P<name>(?:\S.{0,200}?)??)[\s\"*']{0,9}[<\[(]\s{0,9}(?:mailto:)?"
    r"(?P<address>[^>\])\s@]{1,200}@[^>\])\s]+)"
)


class Head(Struct, frozen=True):
    """A forwarded message's head: its sender's name (else the domain), its day, its subject,
    and the number of the line behind it."""

    sender: str | None
    day: str | None
    subject: str
    end: int


def head_in(lines: Sequence[str], subject: str) -> Head | None:
    """The head of the innermost message that is forwarded in some lines; None for a mail of
    its own, or an answer with the mail that it answers.

    Args:
        lines: the mail's text.
        subject: the mail's own subject, which may say that it is forwarded.
    """
    found: Head | None = None
    above = 0
    for place, line in enumerate(lines):
        if found is not None and place < found.end:
            continue
        head = _head_at(lines, place)
        said = bool(_FORWARD.match(subject)) or any(
            map(_is_mark, lines[max(0, place - 3) : place])
        )
        if head is not None and (said or above <= MOST_ABOVE):
            found = head
        above += len(line.split())
    return found


def _is_mark(line: str) -> bool:
    return bool(_MARK.fullmatch(line))


def _head_at(lines: Sequence[str], start: int) -> Head | None:
    """The head that begins on a line, with its sender or, rarely, its subject or day."""
    fields: dict[str, str] = {}
    end = start
    for place in range(start, min(len(lines), start + LONGEST)):
        field = _FIELD.fullmatch(lines[place])
        if field is None and (place == start or len(fields) == len(_MEANT)):
            break
        if field is not None:
            end = place + 1
            name = field["name"].lower()
            ours = next((key for key, names in _MEANT.items() if name in names), None)
            if ours is not None:
                fields.setdefault(ours, field["value"].strip())
    if len(fields) < len(_MEANT):
        return None
    day = DATE.search(fields["date"])
    told = (
        PREFIX.sub("", fields["subject"], count=1) if PREFIX.match(fields["subject"]) else None
    )
    return Head(
        _sender(fields["from"]), day_of(day[0]) if day else None, told or fields["subject"], end
    )


def _sender(value: str) -> str | None:
    """A sender's name, else the domain of the address."""
    found = _ADDRESS.match(value)
    name = found["name"] if found else value
    if found and not name.strip(" \"*'"):
        return found["address"].rpartition("@")[2]
    return name.strip(" \"*'").rpartition("@")[2] or None


def lines_of(tree: Any) -> list[str]:
    """The lines of a mail's markup, those without a word left out."""
    lines: dict[int, str] = {}
    for number, text, _, _ in _pieces(tree):
        lines[number] = lines.get(number, "") + text
    return [" ".join(line.split()) for line in lines.values()]


def without_lines(tree: Any, end: int) -> None:
    """A mail's markup less its first lines, as `lines_of` counts them."""
    for number, _, one, part in list(_pieces(tree)):
        if number < end:
            setattr(one, part, None)


def _pieces(tree: Any) -> Iterator[tuple[int, str, Any, str]]:
    """Each stretch of text with the number of its line, its element, and whether it is the
    element's text or tail."""
    from lxml.etree import iterwalk

    number, is_begun = 0, False
    for event, one in iterwalk(tree, events=("start", "end", "comment")):
        if is_begun and one.tag in BLOCKS:
            number, is_begun = number + 1, False
        part = "text" if event == "start" else "tail"
        text = getattr(one, part)
        if text and text.strip() and not (part == "text" and one.tag in ("style", "script")):
            is_begun = True
            yield number, text, one, part
