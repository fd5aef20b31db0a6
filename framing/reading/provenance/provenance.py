"""What a text really is, through whose hands it went, and whether it says so."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING, NamedTuple, cast, get_args

from framing.reading.grammar.patterns import rare
from framing.reading.provenance import citations, genres, imprint, studies
from framing.reading.provenance.media import (
    Medium,
    medium_named,
    medium_of_site,
    mentions,
    sort_of_name,
)
from framing.reading.quantities import dates
from framing.records import Citation, Provenance, TextKind

if TYPE_CHECKING:
    from collections.abc import Callable, Sequence

    from framing.reading.provenance.genres import Form
    from framing.reading.provenance.imprint import Hand, Imprint
    from framing.reading.provenance.media import Mention
    from framing.reading.provenance.studies import Study
    from framing.records import Attribution, Document, FoundDate, Sentence, Stripped

UNNAMED = {
    "digest": "unnamed digest",
    "rewrite": "unnamed rewriter",
    "government": "unnamed government body",
    "report": "unnamed author",
}
RELEASES = ("PR Newswire", "Business Wire", "GlobeNewswire")
REREPORTS = ("reported", "according to", "citing", "said", "characterised")
SPEECH = (" said", " says", " told ", " added", " tells ")
LINK = r"(?:read also|also read|related|read more)\b.*\S"
FIRST_LINK = rare(LINK, re.IGNORECASE)
LINKS = rare(r"\n" + LINK, re.IGNORECASE)


ABOUT = rare(r"(?:About|ABOUT) (?:[Tt]he |THE )?(?P<name>[A-Z][^\n:]{2,80}?)\s*:?$")


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


def find(
    document: Document,
    sentences: Sequence[Sentence],
    stripped: Sequence[Stripped],
    attributions: Sequence[Attribution],
) -> Provenance:
    """What `document` is and whose reporting it carries.

    `kind` is the header's if that is a valid kind, else told by form: see
    `_kind_of_text`. `cites` are the media, or the body behind a report, whose
    reporting the text says it carries. `chain` names one hand after another,
    outermost first: portal, publisher (or "unnamed digest" and the like), then
    every cited medium or report in the order of first mention, as these stand
    at one level. Speakers are no hands: they are in the attributions.
    `declared` is whether the text itself names any of them. `copy_of` is
    left None, as one text alone can't tell. An empty text is "unknown".
    """
    clues = _clues(document, sentences, stripped, attributions)
    told = _kind_of_text(clues)
    kind = told if document.kind is None else _header_kind(document.kind, told)
    cites = _kept(clues, kind)
    publisher = _publisher(clues, kind, cites)
    spoken = [said for said in attributions if said.kind == "direct"]
    found = dates.find(document.text, document.body, len(document.text), document.published)
    return Provenance(
        publisher=publisher,
        kind=kind,
        cites=cites,
        chain=_chain(clues, kind, publisher, cites),
        declared=bool(cites) or clues.stated or _signed(clues, publisher),
        copy_of=None,
        dates=found,
        notes=[
            *_notes_on_kind(clues, kind, told, cites),
            *_notes_on_gaps(clues, publisher, bool(cites or spoken), found),
        ],
    )


def _clues(
    document: Document,
    sentences: Sequence[Sentence],
    stripped: Sequence[Stripped],
    attributions: Sequence[Attribution],
) -> Clues:
    text, start = document.text, document.body
    named = mentions(text, start)
    lines = imprint.short_lines(text, start)
    press = imprint.find(text, start, lines, named)
    form = genres.form_of(text, start, lines, document.url)
    publisher, stated = _who_publishes(document, press, named)
    if publisher is None:
        publisher = _issuer(text, stripped)
        stated = publisher is not None
    name = publisher.name if publisher else None
    cites = citations.find(text, start, named, stripped, name)
    cites += citations.from_attributions(attributions, cites, name)
    cites += [
        Citation(hand.name, hand.how, hand.start, hand.end)
        for hand in press.slugs + press.bylines + press.copyrights
        if hand.name != name or hand.how == "slug"
    ]
    cites.sort(key=lambda cite: (cite.start, cite.end))
    lede = sentences[min(3, len(sentences) - 1)].end if sentences else start + 900
    speech = len(attributions) or sum(text.count(verb, start) for verb in SPEECH)
    study = studies.find(text, start)
    return Clues(document, press, form, study, cites, publisher, name, stated, lede, speech)


def _who_publishes(
    document: Document, press: Imprint, named: Sequence[Mention]
) -> tuple[Medium | None, bool]:
    """The publisher, and whether the text itself prints it.

    The text's own copyright line beats the header, whose label may only say
    where somebody found the text. But an agency's copyright on another
    outlet's page, or an author's own, leaves the page to that outlet, unless
    the text names the outlet as its source.
    """
    labelled = medium_named(document.outlet)
    if labelled is None and document.url:
        labelled = medium_of_site(document.url)
    if labelled and labelled.kind == "portal":
        labelled = None
    hand = next((hand for hand in press.copyrights if hand.kind != "portal"), None)
    if hand:
        source = labelled and any(mention.medium == labelled for mention in named)
        if (
            labelled
            and labelled.name != hand.name
            and not source
            and hand.kind in (None, "wire")
        ):
            return labelled, False
        return Medium(hand.name, hand.kind or sort_of_name(hand.name), ""), True
    if labelled:
        return labelled, False
    headed = document.body > 0 or document.url or document.published or document.kind
    if headed and document.outlet:
        return Medium(document.outlet, sort_of_name(document.outlet), ""), False
    return None, False


def _issuer(text: str, stripped: Sequence[Stripped]) -> Medium | None:
    """The body that a note "About the Harrow Institute" below the text describes."""
    for part in stripped:
        about = part.reason == "note on the publisher" and ABOUT().match(
            text, part.start, part.end
        )
        if about:
            return Medium(about["name"], sort_of_name(about["name"]), "")
    return None


def _header_kind(given: str, told: TextKind) -> TextKind:
    """The header's kind where it is one, else what the text told."""
    word = given.strip().lower().replace("-", "_").replace(" ", "_")
    return cast("TextKind", word) if word in get_args(TextKind) else told


def _kind_of_text(clues: Clues) -> TextKind:
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


def _kept(clues: Clues, kind: TextKind) -> list[Citation]:
    """One citation a name, the first; a report's body only where it is written up."""
    cites = list(clues.cites)
    if kind == "report_writeup" and clues.study and clues.study.cite:
        cites.append(clues.study.cite)
    first: dict[str, Citation] = {}
    for cite in cites:
        first.setdefault(cite.name, cite)
    return sorted(first.values(), key=lambda cite: cite.start)


def _publisher(clues: Clues, kind: TextKind, cites: Sequence[Citation]) -> str | None:
    """The publisher's name, None where nobody prints it or the label can't be right."""
    name = clues.name
    if kind == "digest" and not clues.stated and name in {cite.name for cite in clues.cites}:
        return None
    if kind == "government" and name is None and clues.form.government:
        body = clues.form.government
        return None if body.startswith("unnamed") else body
    if name is None and kind in ("wire", "broadcaster", "newspaper"):
        hands: list[Hand] = clues.press.slugs + clues.press.bylines
        return hands[0].name if hands else None
    return name


def _signed(clues: Clues, publisher: str | None) -> bool:
    """Whether a government body that issued the text stands in its head."""
    return publisher is not None and publisher == clues.form.government


def _chain(
    clues: Clues, kind: TextKind, publisher: str | None, cites: Sequence[Citation]
) -> list[str]:
    names = [hand.name for hand in clues.press.portals]
    names.append(publisher or UNNAMED.get(kind, "unnamed site"))
    names += [cite.name for cite in cites]
    return list(dict.fromkeys(names))


def _notes_on_kind(
    clues: Clues, kind: TextKind, told: TextKind, cites: Sequence[Citation]
) -> list[str]:
    """What a careful editor would say of the text's kind, in plain sentences."""
    notes = []
    if told not in (kind, "unknown"):
        notes.append(f"the header says {kind}; the text itself reads like {told}")
    if clues.name and not clues.stated and not clues.press.bylines:
        notes.append("the outlet is named by the header, not by the text")
    named = ", ".join(cite.name for cite in cites)
    if kind == "digest" and named:
        notes.append(f"a digest about {named}, not their own articles")
    if kind == "report_writeup":
        cite = clues.study.cite if clues.study else None
        report = cite.name if cite else "one that it does not name"
        notes.append(f"rests on one source, a report: {report}")
    if kind == "syndicated" and named:
        notes.append(f"carries the reporting of {named}, not its own")
    return notes


def _notes_on_gaps(
    clues: Clues, publisher: str | None, sourced: bool, found: Sequence[FoundDate]
) -> list[str]:
    """What the text doesn't say about itself, in plain sentences."""
    dated = bool(found or clues.document.published)
    there = (
        ("outlet", publisher is not None),
        ("author", clues.press.author is not None),
        ("date", dated),
        ("source", sourced),
    )
    missing = [word for word, given in there if not given]
    notes = []
    if missing:
        *others, last = missing
        listed = f"{', '.join(others)} or {last}" if others else last
        notes.append(f"names no {listed}")
    if not dated:
        notes.append("undated")
        text, start = clues.document.text, clues.document.body
        if FIRST_LINK().match(text, start) or LINKS().search(text, start):
            notes.append("READ ALSO links may date the page")
    return notes
