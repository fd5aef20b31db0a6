"""The road for norms: a corpus to numbers."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from pathlib import Path

from msgspec import Struct, structs

from framing.comparing.actors.speaker_kinds import with_shared_kinds
from framing.comparing.reuse.copies import copies_of, with_originals
from framing.errors import InputError
from framing.norming import apart, usual
from framing.norming.texts import events_in, halves_of, is_cut
from framing.reading.reader import read, read_all
from framing.records import Chance, Document, Norms, Problem
from framing.scoring.event import Scored, score_event
from framing.settings import VERSION, Settings

AT_ONCE = 32  # texts that are scored together


class About(Struct, frozen=True):
    """What is noted with norms: their name, what they are norms for, where the texts are
    from, the day they were made, and the texts' language."""

    name: str
    about: str
    source: str
    made: str = ""
    language: str = "en"


def norms_of(
    paths: Sequence[Path], about: About, settings: Settings
) -> tuple[Norms, list[Problem]]:
    """What is usual in a corpus, and how far its articles differ from themselves.

    Every text of the language counts for what is usual. Half of them are cut in two, for
    how far stretches of one text lie apart; events with several outlets say how far those do.

    Raises:
        InputError: nothing could be read, or no text is long enough.
    """
    values, halves = usual.Values(), apart.Halves()
    problems: list[Problem] = []
    waiting: list[Document] = []
    for event in events_in(paths):
        problems += event.problems
        waiting += event.documents
        if len(waiting) >= AT_ONCE:
            _count(waiting, about.language, values, halves, settings)
            waiting = []
    _count(waiting, about.language, values, halves, settings)
    if not len(values):
        what = f"no text in '{about.language}' of {usual.BANDS[0]} words or more"
        raise InputError([*problems, Problem("the corpus", what, "give it more texts")])
    norms = Norms(
        name=about.name,
        about=about.about,
        source=about.source,
        made=about.made,
        framing=VERSION,
        language=about.language,
        texts=len(values),
        bands=list(usual.BANDS),
        levels=list(usual.LEVELS),
        pair_levels=list(apart.LEVELS),
        usual=values.usual(),
        chances=halves.chances(),
    )
    return structs.replace(norms, chances=_with_pairs(paths, norms, settings)), problems


def _count(
    documents: Sequence[Document],
    language: str,
    values: usual.Values,
    halves: apart.Halves,
    settings: Settings,
) -> None:
    """Count some texts in, each read for itself, so that no text hangs on its neighbours."""
    readings = [
        one
        for one in map(read, documents)
        if (one.document.language or language).startswith(language)
    ]
    values.add(readings, settings)
    for reading in readings:
        if is_cut(reading.document) and (parts := halves_of(reading.document)):
            halves.add(_scored(parts, settings))


def _with_pairs(paths: Sequence[Path], norms: Norms, settings: Settings) -> dict[str, Chance]:
    """The chances with what is known of outlets on one event."""
    pairs = apart.pairs_of(_events(paths, settings), norms)
    return {
        name: structs.replace(chance, pairs=pairs.get(name, []))
        for name, chance in norms.chances.items()
    }


def _events(paths: Sequence[Path], settings: Settings) -> Iterator[Scored]:
    """The events that two texts or more tell, scored."""
    for event in events_in(paths):
        if len(event.documents) > 1:
            yield _scored(event.documents, settings)


def _scored(documents: Sequence[Document], settings: Settings) -> Scored:
    """Texts as if they told one event, as far as `pipeline` counts things in them."""
    readings = read_all(documents)
    readings = with_shared_kinds(with_originals(readings, copies_of(readings)))
    return score_event(readings, settings)
