"""A heap of articles into event folders: those that tell one event lie together."""

from __future__ import annotations

from collections.abc import Sequence
from pathlib import Path

from framing.comparing.grouping.events import found_in
from framing.comparing.grouping.windows import Window
from framing.gathering.article import LONGEST_NAME, UNSAFE, Article, file_of
from framing.gathering.corpus import Added, add
from framing.reading.load.files import document_of
from framing.reading.reader import read_all
from framing.records import Document, FoundEvent, Problem

WORDS = 5  # of a title, in a folder's name


def sort_into(
    articles: Sequence[Article], corpus: Path, sure: bool = False, window: Window | None = None
) -> tuple[list[Added], list[Article], list[Problem], dict[Path, FoundEvent]]:
    """The articles of each event in a folder of their own, those that fit nowhere, a problem
    for each that has no text, and how sure each folder's event is. Where only `sure` events
    are wanted, the articles of others fit nowhere. `window` holds events to their days.

    A folder is called after the day and the title of its first article by date.

    Raises:
        InputError: the corpus can't be written to.
    """
    documents: list[Document] = []
    kept: list[Article] = []
    problems: list[Problem] = []
    for number, article in enumerate(articles):
        document, faults = document_of(file_of(article), article.origin, f"{number}", "heap")
        problems += faults
        if document is not None:
            documents.append(document)
            kept.append(article)
    added: list[Added] = []
    alone: list[Article] = []
    why: dict[Path, FoundEvent] = {}
    for members, how in found_in(read_all(documents), window, sure) if documents else []:
        mine = [kept[index] for index in members]
        if len(mine) < 2:
            alone += mine
        else:
            folder = corpus / name_of(mine)
            why[folder] = how
            added += add(mine, folder)
    return added, alone, problems, why


def name_of(articles: Sequence[Article]) -> str:
    """What an event's folder is called: the day and the first words of its first title."""
    first = min(articles, key=lambda article: article.published or "9999")
    words = UNSAFE.sub(" ", (first.title or first.text[:LONGEST_NAME]).lower()).split()
    return "-".join([*([first.published] if first.published else []), *words[:WORDS]])
