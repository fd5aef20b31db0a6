"""The slots of a form to articles, and a fault beside the field of each that gives none."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from itertools import chain
from pathlib import Path

from msgspec import structs

from framing.desk.working.jobs import Fault, Gather, Slot
from framing.errors import FramingError
from framing.gathering import sources
from framing.gathering.article import Article, Found, with_fields
from framing.gathering.fetching.fetcher import Fetcher
from framing.records import Problem


def articles_of(job: Gather, say: Callable[[str], None]) -> tuple[list[Article], list[Fault]]:
    """The articles of a form's slots, in order, and all that is wrong."""
    fetcher = Fetcher(job.allow_private)
    articles: list[Article] = []
    faults: list[Fault] = []
    for slot in job.slots:
        say(f"Reading text {slot.number}{f': {slot.file}' if slot.file else ''}.")
        found = list(_found(slot, fetcher))
        mine = [one for one in found if isinstance(one, Article)]
        articles += [_named(one, slot.outlet, len(mine) == 1) for one in mine]
        field = f"{'file' if slot.file else 'text'}-{slot.number}"
        faults += [fault_of(one, field) for one in found if isinstance(one, Problem)]
        faults += [fault_of(Problem(one.origin, *note)) for one in mine for note in one.notes]
    return articles, faults


def links_in(text: str) -> list[str]:
    """The links that a slot's text is made of, one a line; none where it is anything else."""
    lines = [line.strip() for line in text.splitlines() if line.strip()]
    return lines if all(map(_is_link, lines)) else []


def _is_link(line: str) -> bool:
    return len(line.split()) == 1 and sources.is_link(line) and "//" in line


def _found(slot: Slot, fetcher: Fetcher) -> Iterator[Found]:
    links = links_in(slot.text)
    if links:
        yield from chain.from_iterable(sources.articles_of(links, fetcher))
        return
    data = slot.data if slot.file else slot.text.encode("utf-8", "replace")
    try:
        yield from sources.articles_in(data, slot.file or f"text {slot.number}")
    except FramingError as error:
        yield from error.problems


def _named(article: Article, outlet: str, alone: bool) -> Article:
    """The article with the outlet that a person named: it goes before what a page says of
    itself, but not for several articles at once."""
    if outlet and alone:
        return structs.replace(article, outlet=outlet, file=None)
    return with_fields(article, outlet=outlet)


def fault_of(problem: Problem, field: str = "") -> Fault:
    """A problem as sentences, without the path to the user's folder."""
    where = Path(problem.where).name if Path(problem.where).is_absolute() else problem.where
    mend = problem.mend[:1].upper() + problem.mend[1:]
    return Fault(f"{where}: {problem.what}.", mend if mend.endswith("?") else f"{mend}.", field)
