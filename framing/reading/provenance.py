"""What a text really is, through whose hands it went, and whether it says so."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING, NamedTuple, get_args

from framing.reading import citations, dates, genres, imprint, studies
from framing.reading.media import Medium, medium_named, medium_of_site
from framing.records import Citation, Provenance, TextKind

if TYPE_CHECKING:
    from collections.abc import Sequence

    from framing.reading.genres import Form
    from framing.reading.imprint import Hand, Imprint
    from framing.reading.studies import Study
    from framing.records import Attribution, Document, FoundDate, Sentence, Stripped

UNNAMED = {
    "digest": "unnamed digest",
    "rewrite": "unnamed rewriter",
    "government": "unnamed government body",
    "report": "unnamed author",
}
REREPORTS = ("reported", "according to", "citing", "said", "characterised")
SPEECH = re.compile(r"\b(?:said|says|told|added|tells)\b")
LINKS = re.compile(r"(?im)^(?:read also|also read|related|read more)\b.*\S")


class Clues(NamedTuple):
    """All that was found before anything is concluded."""

    document: Document
    press: Imprint
    form: Form
    study: Study | None
    cites: list[Citation]
    publisher: Medium | None
    publisher_name: str | None
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
    found = dates.find(document.text, document.body, len(document.text), document.published)
    return Provenance(
        publisher=publisher,
        kind=kind,
        cites=cites,
        chain=_chain(clues, kind, publisher, cites),
        declared=bool(cites) or clues.stated or _signed(clues, publisher),
        copy_of=None,
        dates=found,
        notes=_notes(clues, kind, told, publisher, cites, found, attributions),
    )


def _clues(
    document: Document,
    sentences: Sequence[Sentence],
    stripped: Sequence[Stripped],
    attributions: Sequence[Attribution],
) -> Clues:
    text, start = document.text, document.body
    press = imprint.find(text, start)
    form = genres.form_of(text, start, imprint.short_lines(text, start), document.url)
    medium, name, stated = _who_publishes(document, press)
    own = frozenset((name,) if name else ())
    cites = citations.find(text, start, stripped, own)
    cites += citations.from_attributions(attributions, cites, own)
    cites += [
        Citation(hand.name, hand.how, hand.start, hand.end)
        for hand in press.slugs + press.bylines + press.copyrights
        if hand.name not in own or hand.how == "slug"
    ]
    cites.sort(key=lambda cite: (cite.start, cite.end))
    lede = sentences[min(3, len(sentences) - 1)].end if sentences else start + 900
    speech = len(attributions) or sum(1 for _ in SPEECH.finditer(text, start))
    return Clues(
        document,
        press,
        form,
        studies.find(text, start),
        cites,
        medium,
        name,
        stated,
        lede,
        speech,
    )


def _who_publishes(
    document: Document, press: Imprint
) -> tuple[Medium | None, str | None, bool]:
    """The publisher, its name, and whether the text itself prints it."""
    hand = next((h for h in press.copyrights if h.kind != "portal"), None)
    if hand:
        medium = medium_named(hand.name) or Medium(hand.name, hand.kind or _sort(hand.name), "")
        return medium, hand.name, True
    site = medium_of_site(document.url) if document.url else None
    labelled = medium_named(document.outlet)
    if labelled or site:
        medium = labelled or site
        if medium and medium.kind != "portal":
            return medium, medium.name, False
    headed = document.body > 0 or document.url or document.published or document.kind
    if headed and document.outlet:
        return Medium(document.outlet, _sort(document.outlet), ""), document.outlet, False
    return None, None, False


SORTS = (
    ("wire", re.compile(r"(?i)news agency|\bwire\b|통신$|通讯社|通信社")),
    (
        "broadcaster",
        re.compile(r"(?i)\b(?:tv|radio|broadcast\w*|television)\b|방송|电视|電視|テレビ|放送"),
    ),
    (
        "newspaper",
        re.compile(
            r"(?i)\b(?:times|post|herald|tribune|daily|gazette|journal|chronicle|news\w*|press|star|sun"
            r"|observer|mail|review|weekly|magazine|media|mirror|telegraph|standard|courier|examiner)\b"
            r"|일보|신문|뉴스|타임스|저널|미디어|경제|日报|日報|新闻|新聞|时报|時報|晚报|晚報|网$"
        ),
    ),
)


def _sort(name: str) -> str:
    """The kind of medium that an unlisted name speaks of, "other" if none."""
    return next((kind for kind, pattern in SORTS if pattern.search(name)), "other")


def _header_kind(given: str, told: TextKind) -> TextKind:
    for kind in get_args(TextKind):
        if given.strip().lower().replace("-", "_").replace(" ", "_") == kind:
            return kind
    return told


def _kind_of_text(clues: Clues) -> TextKind:
    """The kind, by the first rule that fits: what form can't disguise comes first."""
    form, press = clues.form, clues.press
    if form.government:
        return "government"
    if form.release or any(h.name in RELEASES for h in press.portals):
        return "other"
    if _is_digest(clues):
        return "digest"
    if _is_syndicated(clues):
        return "syndicated"
    agencies = [hand for hand in press.slugs if hand.kind == "wire"]
    if agencies:
        return "wire"
    if form.transcript or any(h.kind == "broadcaster" for h in press.slugs):
        return "broadcaster"
    if form.own_report >= 2:
        return "report"
    if _is_writeup(clues):
        return "report_writeup"
    if _is_rewrite(clues):
        return "rewrite"
    return _kind_of_publisher(clues)


RELEASES = ("PR Newswire", "Business Wire", "GlobeNewswire")


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
    press, name = clues.press, clues.publisher_name
    if press.portals and (name or clues.cites):
        return True
    if clues.form.feed:
        return True
    foreign = [cite for cite in clues.cites if cite.name != name]
    if any(cite.how == "first published" for cite in foreign):
        return True
    if any(cite.how == "inputs" for cite in foreign) and not press.author:
        return True
    agencies = [hand for hand in press.slugs if hand.kind == "wire"]
    if agencies and name and all(hand.name != name for hand in agencies):
        return True
    wired = [hand for hand in press.bylines if hand.kind == "wire" and hand.name != name]
    if wired and name:
        return True
    carried = [cite for cite in foreign if cite.how in ("reported", "according to", "citing")]
    return bool(
        clues.stated
        and not press.author
        and carried
        and carried[0].start < clues.lede
        and len(carried) * 3 >= clues.speech
    )


def _is_writeup(clues: Clues) -> bool:
    study = clues.study
    if study is None or study.references < 2 or clues.press.slugs:
        return False
    if study.references >= 3 and study.first < clues.lede:
        return study.references * 3 >= clues.speech
    return study.references * 2 >= clues.speech


def _is_rewrite(clues: Clues) -> bool:
    if clues.form.machine:
        return True
    if clues.press.author or clues.stated:
        return False
    return clues.form.scaffold >= 3 or (clues.form.scaffold >= 2 and not clues.cites)


def _kind_of_publisher(clues: Clues) -> TextKind:
    kinds = [hand.kind for hand in clues.press.bylines]
    if clues.publisher:
        kinds.insert(0, clues.publisher.kind)
    for kind in kinds:
        if kind == "wire":
            return "wire"
        if kind == "broadcaster":
            return "broadcaster"
        if kind == "newspaper":
            return "newspaper"
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
    name = clues.publisher_name
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


def _notes(
    clues: Clues,
    kind: TextKind,
    told: TextKind,
    publisher: str | None,
    cites: Sequence[Citation],
    found: Sequence[FoundDate],
    attributions: Sequence[Attribution],
) -> list[str]:
    """What a careful editor would add, in plain sentences."""
    document, press = clues.document, clues.press
    notes = []
    if kind != told and told != "unknown":
        notes.append(f"the header says {kind}, the text itself reads like {told}")
    missing = [
        word
        for word, there in (
            ("outlet", publisher),
            ("author", press.author),
            ("date", found or document.published),
            ("source", cites or attributions),
        )
        if not there
    ]
    if len(missing) > 1:
        notes.append(f"names no {', '.join(missing[:-1])} or {missing[-1]}")
    elif missing:
        notes.append(f"names no {missing[0]}")
    if not found and not document.published:
        notes.append("undated")
        if LINKS.search(document.text, document.body):
            notes.append("links to other articles (READ ALSO) may date the page")
    if publisher and not clues.stated and clues.publisher_name and not press.bylines:
        notes.append("the outlet is named by the header, not by the text")
    if kind == "digest":
        named = ", ".join(cite.name for cite in cites)
        notes.append(f"a digest about {named}, not their own articles" if named else "a digest")
    if kind == "report_writeup":
        named = cites[-1].name if cites else "a report that it does not name"
        notes.append(f"rests on one source, a report: {named}")
    return notes
