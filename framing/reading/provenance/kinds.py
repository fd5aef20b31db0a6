"""What kind of text it is, by the first rule that its clues fit."""

from __future__ import annotations

from typing import TYPE_CHECKING, NamedTuple, cast

from framing.records import TextKind

if TYPE_CHECKING:
    from collections.abc import Callable, Sequence

    from framing.reading.provenance.genres import Form
    from framing.reading.provenance.imprint import Imprint
    from framing.reading.provenance.media import Medium
    from framing.reading.provenance.studies import Study
    from framing.records import Citation, Document


RELEASES = ("PR Newswire", "Business Wire", "GlobeNewswire")
REREPORTS = ("reported", "according to", "citing", "said", "characterised")


class Clues(NamedTuple):
    """All that was found before anything is concluded."""

    document: Document
    press: Imprint
    form: Form
    study: Study | None
    cites: list[Citation]
    publisher: Medium | None
    name: str | None  # the publisher's
    stated: bool  # the publisher stands in the text itself, not only in the header
    lede: int
    speech: int


def kind_of_text(clues: Clues) -> TextKind:
    """The kind, by the first rule that fits."""
    return next((kind for kind, fits in RULES if fits(clues)), _kind_of_publisher(clues))


def _is_digest(clues: Clues) -> bool:
    """It speaks of other media's articles, rather than of the world alone."""
    views = {cite.name for cite in clues.cites if cite.how == "characterised"}
    others = {cite.name for cite in clues.cites if cite.how in REREPORTS}
    if clues.form.review and others:
        return True
    if len(views) >= 2:
        return True
    if views and len(others) >= 2 and clues.press.author is None:
        return True
    words = len(clues.document.text) / 6
    passing = [cite for cite in clues.cites if cite.how in REREPORTS]
    return len(others) >= 4 and len(passing) >= words / 60


def _is_syndicated(clues: Clues) -> bool:
    """One publisher's page with another's reporting, or a portal's notice."""
    press, name = clues.press, clues.name
    foreign = [cite for cite in clues.cites if cite.name != name]
    hows = {cite.how for cite in foreign}
    wired = [hand for hand in press.slugs + press.bylines if hand.kind == "wire"]
    return bool(
        (press.portals and (name or foreign))
        or clues.form.feed
        or hows & {"first published", "copyright"}
        or ("inputs" in hows and not press.author)
        or (name and wired and all(hand.name != name for hand in wired))
        or _retells(clues, foreign)
    )


def _retells(clues: Clues, foreign: Sequence[Citation]) -> bool:
    """Whether a text with a foreign source in its lede has little else to go on."""
    carried = [cite for cite in foreign if cite.how in ("reported", "according to", "citing")]
    return bool(
        clues.stated
        and not clues.press.author
        and carried
        and carried[0].start < clues.lede
        and len(carried) * 3 >= clues.speech
    )


def _is_wire(clues: Clues) -> bool:
    return any(hand.kind == "wire" for hand in clues.press.slugs)


def _is_broadcast(clues: Clues) -> bool:
    aired = any(hand.kind == "broadcaster" for hand in clues.press.slugs)
    # A newspaper may print a transcript of what others aired.
    return aired or (clues.form.transcript and clues.publisher is None)


def _is_release(clues: Clues) -> bool:
    return clues.form.release or any(hand.name in RELEASES for hand in clues.press.portals)


def _is_writeup(clues: Clues) -> bool:
    """A report carries the text: named early, and giving much of what is said."""
    study, document = clues.study, clues.document
    if study is None or study.references < 2 or clues.press.slugs:
        return False
    length = len(document.text) - document.body
    early = study.first <= max(document.body + length * 2 // 5, clues.lede)
    # A long article may well refer to a report here and there; so may a nameless one.
    enough = study.references >= max(2 if study.cite else 3, length / 2000)
    share = 3 if study.references >= 3 and study.first < clues.lede else 2
    return early and enough and study.references * share >= clues.speech


def _is_report(clues: Clues) -> bool:
    """It speaks for itself as a report; the press has abstracts and notes as well."""
    press = clues.publisher is not None and clues.publisher.kind in ("newspaper", "broadcaster")
    return clues.form.own_report >= (4 if press else 2)


def _is_rewrite(clues: Clues) -> bool:
    if clues.form.machine:
        return True
    if clues.press.author or clues.stated:
        return False
    return clues.form.scaffold >= 3 or (clues.form.scaffold >= 2 and not clues.cites)


# What form can't disguise comes first.
RULES: tuple[tuple[TextKind, Callable[[Clues], bool]], ...] = (
    ("government", lambda clues: clues.form.government is not None),
    ("other", _is_release),
    ("digest", _is_digest),
    ("syndicated", _is_syndicated),
    ("wire", _is_wire),
    ("broadcaster", _is_broadcast),
    ("report", _is_report),
    ("report_writeup", _is_writeup),
    ("rewrite", _is_rewrite),
)


def _kind_of_publisher(clues: Clues) -> TextKind:
    kinds: list[str | None] = [clues.publisher.kind] if clues.publisher else []
    kinds += [hand.kind for hand in clues.press.bylines]
    for given in kinds:
        for kind in ("wire", "broadcaster", "newspaper"):
            if given == kind:
                return cast("TextKind", kind)
    if clues.form.opinion or clues.form.letter or clues.publisher:
        return "other"
    return "newspaper" if clues.press.author else "unknown"
