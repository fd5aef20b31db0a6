"""What a press database prints round an article: fields by label ("Load-Date: …") or code.

An export is told by several fields together, so that no article loses a line that merely
looks like one. The lists are data (`lexicons/database_fields.toml`).
"""

from __future__ import annotations

import re
from functools import lru_cache
from typing import TYPE_CHECKING, NamedTuple

from framing.lexicons import LexiconFile, load
from framing.records import Stripped

if TYPE_CHECKING:
    from collections.abc import Sequence

    from framing.reading.layout.layout import Paragraph

REASON = "database field"
LABEL = re.compile(r"([A-Za-z][A-Za-z /-]{2,27}?) ?[:：](?=\s|$)")
CODE = re.compile(r"([A-Z]{2,4})(?=[ \t]|$)")
WORD_COUNT = re.compile(r"\d[\d,]* words$", re.I)
NUMBERED = re.compile(r"Document [A-Z]{4}[A-Za-z0-9]{12,}$")
COUNTED = re.compile(r"\d+ of \d+ DOCUMENTS$|Copyright\b|©")
DAY = re.compile(r"(?:\w{1,40}day,? )?(?:\d{1,2} )?[A-Z][a-z]{2,8} (?:\d{1,2}, )?\d{4}\b")
ENDED = re.compile(r"[.?!…][\"'”’)]*$")
LEAST_LABELS, LEAST_CODES, LEAST_SURE_CODES = 3, 4, 3
NEAR = 1200  # characters
HEAD = 30  # lines: a database's head is no longer
SHORT = 14  # words: a longer line is the article's own


class _DatabaseFields(LexiconFile, frozen=True):
    """`database_fields.toml`: strings that an export has, its labels and its codes."""

    signs: dict[str, list[str]]
    labels: dict[str, list[str]]
    codes: dict[str, list[str]]


class Fields(NamedTuple):
    """Labels at the heads of lines that stay, and whole lines by their paragraph."""

    heads: list[Stripped]
    lines: dict[int, Stripped]


class Lists(NamedTuple):
    """The lexicon's lists."""

    marks: tuple[str, ...]
    head_marks: tuple[str, ...]
    sure_labels: frozenset[str]
    labels: frozenset[str]
    kept_labels: frozenset[str]
    sure_codes: frozenset[str]
    codes: frozenset[str]
    kept_codes: frozenset[str]


@lru_cache(maxsize=1)
def lists() -> Lists:
    """The lists of `lexicons/database_fields.toml`, read once."""
    file = load("database_fields", _DatabaseFields)
    labels, codes = file.labels, file.codes
    return Lists(
        marks=tuple(file.signs["marks"]),
        head_marks=tuple(file.signs["head_marks"]),
        sure_labels=frozenset(labels["sure"]),
        labels=frozenset(labels["sure"] + labels["others"] + labels["kept"]),
        kept_labels=frozenset(labels["kept"]),
        sure_codes=frozenset(codes["sure"]),
        codes=frozenset(codes["sure"] + codes["others"] + codes["kept"]),
        kept_codes=frozenset(codes["kept"]),
    )


def find(text: str, paragraphs: Sequence[Paragraph]) -> Fields:
    """The fields of an export; nothing where the text is none, or is empty."""
    if not _may_be_export(text):
        return Fields([], {})
    codes = {i: code for i, p in enumerate(paragraphs) if (code := _code(text, p))}
    given = set(codes.values())
    if len(given) >= LEAST_CODES and len(given & lists().sure_codes) >= LEAST_SURE_CODES:
        return _coded(text, paragraphs, codes)
    return _labelled(text, paragraphs)


def _may_be_export(text: str) -> bool:
    """Whether a text has any of an export's strings: plain searches, as most have none."""
    head = text[:NEAR]
    for mark in lists().head_marks:
        if mark in head:
            return True
    for mark in lists().marks:  # noqa: SIM110 - a generator would cost more than the searches
        if mark in text:
            return True
    return False


def _code(text: str, paragraph: Paragraph) -> str | None:
    found = CODE.match(text, paragraph.start, paragraph.end)
    return found[1] if found and found[1] in lists().codes else None


def _coded(text: str, paragraphs: Sequence[Paragraph], codes: dict[int, str]) -> Fields:
    """Each line belongs to the last code; the headline's and the text's lines stay."""
    heads: list[Stripped] = []
    lines: dict[int, Stripped] = {}
    now = "HD"
    for i, paragraph in enumerate(paragraphs):
        now = codes.get(i, now)
        kept = now in lists().kept_codes
        end = paragraph.start + len(now)
        if not kept or (i in codes and paragraph.end == end):
            lines[i] = Stripped(paragraph.start, paragraph.end, REASON)
        elif i in codes:
            heads.append(Stripped(paragraph.start, end, REASON))
    return Fields(heads, lines)


def _labelled(text: str, paragraphs: Sequence[Paragraph]) -> Fields:
    """Lines with a known label, and what stands in the head beside the headline."""
    labels: dict[int, tuple[str, int]] = {}
    sure = False
    for i, paragraph in enumerate(paragraphs):
        found = LABEL.match(text, paragraph.start, paragraph.end)
        if found and found[1].lower() in lists().labels:
            labels[i] = (found[1].lower(), found.end())
        elif (i < HEAD and WORD_COUNT.match(text, paragraph.start, paragraph.end)) or (
            NUMBERED.match(text, paragraph.start, paragraph.end)
        ):
            sure, labels[i] = True, ("word count", paragraph.end)
    given = {label for label, _ in labels.values()}
    if not (sure or (len(given) >= LEAST_LABELS and given & lists().sure_labels)):
        return Fields([], {})
    heads: list[Stripped] = []
    lines: dict[int, Stripped] = {}
    for i, (label, end) in labels.items():
        start = paragraphs[i].start
        if label in lists().kept_labels and end < paragraphs[i].end:
            heads.append(Stripped(start, end, REASON))
        else:
            lines[i] = Stripped(start, paragraphs[i].end, REASON)
    titled = any(label in ("headline", "title") for label, _ in labels.values())
    _mark_head(text, paragraphs, lines, labels, titled)
    return Fields(heads, lines)


def _behind_day(
    text: str, paragraphs: Sequence[Paragraph], labels: dict[int, tuple[str, int]]
) -> int | None:
    """The headline's line where the paper and the day stand above it: the last line before
    the first label; None where the day is no second line."""
    free = [
        i
        for i in range(min(labels, default=0))
        if not COUNTED.match(text, paragraphs[i].start, paragraphs[i].end)
    ]
    if len(free) < LEAST_LABELS:
        return None
    day = paragraphs[free[1]]
    return free[-1] if DAY.match(text, day.start, day.end) else None


def _mark_head(
    text: str,
    paragraphs: Sequence[Paragraph],
    lines: dict[int, Stripped],
    labels: dict[int, tuple[str, int]],
    titled: bool,
) -> None:
    """The paper, the day and the edition, which stand without a label over the text.

    The first line that no label has is the headline, unless a label gives it, or the
    paper and the day stand first.
    """
    headline = _behind_day(text, paragraphs, labels)
    for i, paragraph in enumerate(paragraphs[:HEAD]):
        start, end = paragraph.start, paragraph.end
        words = text.count(" ", start, end) + 1
        if text[start:end].lower() in ("body", "full text"):
            lines[i] = Stripped(start, end, REASON)
            return
        if i in labels:
            continue
        if words > SHORT or (words > 6 and ENDED.search(text, end - 4, end)):
            return
        if not titled and headline in (None, i):
            titled = True
        elif "opyright" not in text[start:end] and "©" not in text[start:end]:
            lines[i] = Stripped(start, end, REASON)
