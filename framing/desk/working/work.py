"""The process that works: reads one job from standard input, says lines as JSON, and ends.

It calls what the commands call: gathering for links and files, the pipeline, the reports'
formats and the worksheets' writing, and writes what they write.
"""

from __future__ import annotations

import gc
import os
import sys
import threading
from collections.abc import Callable
from functools import singledispatch
from pathlib import Path

import msgspec
from msgspec import structs

from framing.desk.shelf import BOOKS, REPORT, SHEETS, SUMMARY, Shelf, folder_name
from framing.desk.working import sources
from framing.desk.working.jobs import (
    Compare,
    Done,
    Fault,
    Gather,
    Job,
    Look,
    Mend,
    Remove,
    Sheet,
    Step,
)
from framing.errors import FramingError
from framing.settings import COLLECT, Settings

Say = Callable[[str], None]
FILES = {REPORT: "html", "report.md": "markdown", "table.csv": "csv"}


@singledispatch
def done(job: Job, say: Say) -> Done:
    """What comes of a job.

    Raises:
        FramingError: the user's input can't be worked with.
    """
    raise TypeError(f"no such job: {job}")


@done.register
def _(job: Gather, say: Say) -> Done:
    from framing.gathering import corpus, heap

    articles, faults = sources.articles_of(job, say)
    if not articles and not job.event:
        return Done(faults=faults)
    name = folder_name(job.event) or folder_name(heap.name_of(articles)) or "event"
    place = Shelf(Path(job.folder)).texts(name)
    corpus.add(articles, place)
    seen = done(Look(job.folder, place.name), say) if place.is_dir() else Done()
    if faults or not job.compare:
        return structs.replace(seen, faults=[*faults, *seen.faults], whole=not faults)
    if len(seen.texts) < 2:
        free = min({*range(1, 3)} - {slot.number for slot in job.slots}, default=1)
        few = Fault("One text alone can't be compared.", "Put another here.", f"text-{free}")
        return structs.replace(seen, faults=[few, *seen.faults], whole=False)
    if seen.faults or any(one.remarks for one in seen.texts):
        return structs.replace(seen, whole=False)
    return done(Compare(job.folder, place.name), say)


@done.register
def _(job: Look, say: Say) -> Done:
    from framing.desk.working.seeing import seen_in

    say("Looking at what was read.")
    return seen_in(Shelf(Path(job.folder)).texts(job.event), job.event)


@done.register
def _(job: Mend, say: Say) -> Done:
    from framing.desk.working.seeing import path_of
    from framing.gathering.corpus import mend

    mend(path_of(Shelf(Path(job.folder)).texts(job.event), job.text), job.fields, job.body)
    return Done(event=job.event, whole=True)


@done.register
def _(job: Remove, say: Say) -> Done:
    from framing.desk.working.seeing import path_of

    path_of(Shelf(Path(job.folder)).texts(job.event), job.text).unlink()
    return Done(event=job.event, whole=True)


@done.register
def _(job: Compare, say: Say) -> Done:
    from framing import pipeline
    from framing.gathering.documents import load_sources
    from framing.reporting import formats
    from framing.reporting.page.files import make_folder, save
    from framing.reporting.sections.brief import gist_of
    from framing.reporting.sections.report import page_of

    shelf = Shelf(Path(job.folder))
    if job.own and (wrong := _kept(job)):
        return Done(event=job.event, faults=wrong)
    book = (shelf.books()[job.book],) if job.book else ()
    events, lost = load_sources([str(shelf.texts(job.event))])
    say(f"Comparing {len(events[0].documents) if events else 0} texts.")
    comparisons, _ = pipeline.compare_events(events[:1], lost, Settings(codebooks=book))
    say("Writing the report.")
    page, place = page_of(comparisons[0]), shelf.reports(job.event, job.book)
    make_folder(place)
    for name, kind in FILES.items():
        form = formats.load(kind)
        save(place / name, formats.bytes_of(form, form.render_all([page])))
    gist = formats.load("markdown").render(gist_of(comparisons[0]))
    save(place / SUMMARY, formats.bytes_of(formats.load("markdown"), gist))
    return Done(event=job.event, whole=True)


def _kept(job: Compare) -> list[Fault]:
    """What is wrong with a codebook that a user brings; nothing, and it is on the shelf."""
    from framing.reporting.page.files import make_folder, save
    from framing.scoring.matching import codebooks

    place = Path(job.folder) / BOOKS
    make_folder(place)
    tried = place / f".{job.book}.toml"
    save(tried, job.own)
    wrong = [sources.fault_of(one, "own") for one in codebooks.check(tried)]
    if wrong:
        tried.unlink()
    else:
        tried.replace(place / f"{job.book}.toml")
    return wrong


@done.register
def _(job: Sheet, say: Say) -> Done:
    from framing.gathering.documents import load_sources
    from framing.reporting.page.files import make_folder, save
    from framing.worksheets import forms, guard, writing

    shelf = Shelf(Path(job.folder))
    form = forms.form("html", job.level, ",".join(job.exercises))
    events, lost = load_sources([str(shelf.texts(job.event))])
    say("Comparing the texts, and writing the sheets.")
    files, problems = writing.worksheet_events(events[:1], lost, form, job.seed)
    place = shelf.reports(job.event) / SHEETS
    if not job.overwrite and (edited := guard.edited(place, files)):
        mend = "Tick “Write over sheets that I edited”, or move them away."
        faults = [Fault(f"{Path(one.where).name} {one.what}", mend) for one in edited]
        return Done(event=job.event, faults=faults)
    make_folder(place)
    for name, text in files.items():
        save(place / name, text)
    return Done(event=job.event, faults=[sources.fault_of(one) for one in problems], whole=True)


def main() -> None:
    """Do the job that stands on standard input. When that is closed, nobody waits any more,
    and the process ends at once."""
    gc.set_threshold(*COLLECT)
    given = sys.stdin.buffer
    size = int.from_bytes(given.read(8), "big")
    job = msgspec.msgpack.decode(given.read(size), type=Job)
    threading.Thread(target=lambda: (given.read(), os._exit(1)), daemon=True).start()
    try:
        _tell(done(job, lambda line: _tell(Step(line))))
    except FramingError as error:
        faults = [sources.fault_of(one) for one in error.problems]
        _tell(Done(event=job.event, faults=faults))
    os._exit(0)


def _tell(said: Step | Done) -> None:
    sys.stdout.buffer.write(msgspec.json.encode(said) + b"\n")
    sys.stdout.buffer.flush()


if __name__ == "__main__":
    main()
