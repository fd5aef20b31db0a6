"""Sources as events of texts, for the commands that read: text files and folders as ever,
and beside them whatever `sources` makes articles of."""

from __future__ import annotations

from collections.abc import Sequence
from pathlib import Path

from framing.gathering.article import file_of, stem_of
from framing.gathering.exports import export_of
from framing.gathering.fetching.fetcher import Fetcher
from framing.gathering.sources import STDIN, articles_of, is_link
from framing.reading.load.files import (
    READERS,
    EventTexts,
    document_of,
    load_events,
    with_unique_ids,
)
from framing.reading.load.tables import Wanted, is_table
from framing.records import Document, Problem

EVENT = "texts"  # what texts without a folder are called together
KINDS = (  # by their names, in folders, where nothing is opened to look
    *(".htm", ".html", ".xhtml", ".mht", ".mhtml", ".pdf", ".doc", ".docx", ".odt", ".rtf"),
    *(".epub", ".eml"),
)
MOST_NAMED = 3


def load_sources(
    sources: Sequence[str], allow_private: bool = False, wanted: Wanted | None = None
) -> tuple[list[EventTexts], list[Problem]]:
    """The texts of each event that sources stand for, and a problem for each without.

    Text files, folders of them and tables stand for what they always do (`files.load_events`,
    `wanted` says what a table's columns mean); other
    articles in such a folder are a problem, as a page beside a text may be a report on it. A
    folder without texts is an event of what other articles it holds. Links, other files and
    standard input are one event, with the text files that are named one by one.
    """
    others = [source for source in sources if not _is_text(source)]
    folders = [source for source in others if _is_folder(source)]
    plain = [Path(source) for source in sources if _is_text(source)]
    events, problems = load_events(plain, wanted)
    problems += [line for path in plain if path.is_dir() for line in _left_out(path)]
    fetcher = Fetcher(allow_private)
    for folder in folders:
        events.append(_gathered([folder], Path(folder).resolve().name, fetcher))
    rest = [source for source in others if not _is_folder(source)]
    if rest:
        is_joined = any(path.is_file() and not is_table(path) for path in plain)
        known = [events.pop(len(events) - len(folders) - 1)] if is_joined else []
        event = _gathered(rest, known[0].name if known else _name_of(rest), fetcher)
        events.append(_joined([*known, event]))
    return events, problems


def _is_folder(source: str) -> bool:
    return not is_link(source) and Path(source).is_dir()


def _is_text(source: str) -> bool:
    """Whether a source is a text file, a folder of texts, or nothing that is there."""
    path = Path(source)
    if source == STDIN or is_link(source):
        return False
    if path.is_dir():
        return not _others_in(path) or bool(load_events([path])[0])
    if not path.is_file():
        return not path.exists()
    return is_table(path) or (path.suffix.lower() in READERS and not _is_export(path))


def _is_export(path: Path) -> bool:
    """Whether a text file is an export of several articles."""
    try:
        text = READERS[path.suffix.lower()].text_of(path.read_bytes())
    except (OSError, ValueError):
        return False
    return export_of(text) is not None


def _others_in(folder: Path) -> list[Path]:
    """The articles in a folder that are no text files."""
    return sorted(
        path
        for path in folder.iterdir()
        if path.is_file() and path.suffix.lower() in KINDS and not path.name.startswith(".")
    )


def _left_out(folder: Path) -> list[Problem]:
    """A line for each folder of texts that holds other articles, too."""
    places = [folder, *sorted(path for path in folder.iterdir() if path.is_dir())]
    lines = []
    for place in places:
        names = [path.name for path in _others_in(place)]
        if names and not place.name.startswith("."):
            more = f" and {len(names) - MOST_NAMED} more" if len(names) > MOST_NAMED else ""
            what = f"left out, as they are no texts: {', '.join(names[:MOST_NAMED])}{more}"
            event = place.resolve().name
            mend = f"put them in with 'framing add FILE --event {event}'"
            lines.append(Problem(str(place), what, mend))
    return lines


def _name_of(sources: Sequence[str]) -> str:
    """What an event of sources is called: as the folder that they share, if they do."""
    if any(source == STDIN or is_link(source) for source in sources):
        return EVENT
    parents = {Path(source).resolve().parent for source in sources}
    return (parents.pop().name if len(parents) == 1 else "") or EVENT


def _gathered(sources: Sequence[str], event: str, fetcher: Fetcher) -> EventTexts:
    """Sources as the texts of an event."""
    articles, problems = articles_of(sources, fetcher)
    documents: list[Document] = []
    for article in articles:
        document, faults = document_of(
            file_of(article), article.origin, stem_of(article), event
        )
        problems += [*faults, *(Problem(article.origin, *note) for note in article.notes)]
        if document is not None:
            documents.append(document)
    return EventTexts(event, with_unique_ids(documents), problems)


def _joined(events: Sequence[EventTexts]) -> EventTexts:
    """Some texts as those of one event."""
    return EventTexts(
        events[0].name,
        with_unique_ids([document for event in events for document in event.documents]),
        [problem for event in events for problem in event.problems],
    )
