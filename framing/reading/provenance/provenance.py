"""What a text really is, through whose hands it went, and whether it says so."""

from __future__ import annotations

from typing import TYPE_CHECKING, cast, get_args

from framing.reading.grammar.patterns import rare
from framing.reading.provenance import citations, genres, hands, imprint, notes, studies
from framing.reading.provenance.kinds import Clues, kind_of_text
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
    from collections.abc import Sequence

    from framing.reading.provenance.genres import Form
    from framing.reading.provenance.hands import Hand, Line
    from framing.reading.provenance.imprint import Imprint
    from framing.reading.provenance.media import Mention
    from framing.reading.provenance.studies import Study
    from framing.records import Attribution, Document, FoundDate, Sentence, Stripped

UNNAMED = {
    "digest": "unnamed digest",
    "rewrite": "unnamed rewriter",
    "government": "unnamed government body",
    "report": "unnamed author",
}
SPEECH = (" said", " says", " told ", " added", " tells ")
ABOUT = rare(r"(?:About|ABOUT) (?:[Tt]he |THE )?(?P<name>[A-Z][^\n:]{2,80}?)\s*:?$")


class Search:
    """A text whose origin is looked for, and what each step so far has found."""

    named: list[Mention]
    lines: list[Line]
    press: Imprint
    form: Form
    publisher: Medium | None
    name: str | None  # the publisher's
    stated: bool
    cites: list[Citation]
    study: Study | None
    dates: list[FoundDate]
    found: Provenance

    def __init__(
        self,
        document: Document,
        sentences: Sequence[Sentence],
        stripped: Sequence[Stripped],
        attributions: Sequence[Attribution],
    ) -> None:
        self.document, self.text, self.start = document, document.text, document.body
        self.sentences, self.stripped, self.said = sentences, stripped, attributions


def find(
    document: Document,
    sentences: Sequence[Sentence],
    stripped: Sequence[Stripped],
    attributions: Sequence[Attribution],
) -> Provenance:
    """What `document` is and whose reporting it carries.

    `kind` is the header's if that is a valid kind, else told by form: see
    `kind_of_text`. `cites` are the media, or the body behind a report, whose
    reporting the text says it carries. `chain` names one hand after another,
    outermost first: portal, publisher (or "unnamed digest" and the like), then
    every cited medium or report in the order of first mention, as these stand
    at one level. Speakers are no hands: they are in the attributions.
    `declared` is whether the text itself names any of them. `copy_of` is
    left None, as one text alone can't tell. An empty text is "unknown".
    """
    return find_all([Search(document, sentences, stripped, attributions)])[0]


def find_all(searches: Sequence[Search]) -> list[Provenance]:
    """The same of several texts, in order: all through one step before the next, whose rules
    then stay in the processor's cache."""
    for step in (_media, _imprint, _form, _publish, _cite, _study, _date, _conclude):
        for search in searches:
            step(search)
    return [search.found for search in searches]


def _media(search: Search) -> None:
    search.named = mentions(search.text, search.start)
    search.lines = hands.short_lines(search.text, search.start)


def _imprint(search: Search) -> None:
    search.press = imprint.find(search.text, search.start, search.lines, search.named)


def _form(search: Search) -> None:
    url = search.document.url
    search.form = genres.form_of(search.text, search.start, search.lines, url)


def _publish(search: Search) -> None:
    publisher, stated = _who_publishes(search.document, search.press, search.named)
    if publisher is None:
        publisher = _issuer(search.text, search.stripped)
        stated = publisher is not None
    search.publisher, search.stated = publisher, stated
    search.name = publisher.name if publisher else None


def _cite(search: Search) -> None:
    """Whose reporting it carries, by its words, its speakers and its short lines."""
    name, press = search.name, search.press
    cites = citations.find(search.text, search.start, search.named, search.stripped, name)
    cites += citations.from_attributions(search.said, cites, name)
    cites += [
        Citation(hand.name, hand.how, hand.start, hand.end)
        for hand in press.slugs + press.bylines + press.copyrights
        if hand.name != name or hand.how == "slug"
    ]
    search.cites = sorted(cites, key=lambda cite: (cite.start, cite.end))


def _study(search: Search) -> None:
    search.study = studies.find(search.text, search.start)


def _date(search: Search) -> None:
    text, published = search.text, search.document.published
    search.dates = dates.find(text, search.start, len(text), published)


def _conclude(search: Search) -> None:
    """What follows from all that was found."""
    document, clues = search.document, _clues(search)
    told = kind_of_text(clues)
    kind = told if document.kind is None else _header_kind(document.kind, told)
    cites = _kept(clues, kind)
    publisher = _publisher(clues, kind)
    spoken = [said for said in search.said if said.kind == "direct"]
    search.found = Provenance(
        publisher=publisher,
        kind=kind,
        cites=cites,
        chain=_chain(clues, kind, publisher, cites),
        declared=bool(cites) or clues.stated or _signed(clues, publisher),
        copy_of=None,
        dates=search.dates,
        notes=[
            *notes.on_kind(clues, kind, told, cites),
            *notes.on_gaps(clues, publisher, bool(cites or spoken), search.dates),
        ],
    )


def _clues(search: Search) -> Clues:
    text, start, sentences = search.text, search.start, search.sentences
    lede = sentences[min(3, len(sentences) - 1)].end if sentences else start + 900
    speech = len(search.said) or sum(text.count(verb, start) for verb in SPEECH)
    return Clues(
        search.document,
        search.press,
        search.form,
        search.study,
        search.cites,
        search.publisher,
        search.name,
        search.stated,
        lede,
        speech,
    )


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


def _kept(clues: Clues, kind: TextKind) -> list[Citation]:
    """One citation a name, the first; a report's body only where it is written up."""
    cites = list(clues.cites)
    if kind == "report_writeup" and clues.study and clues.study.cite:
        cites.append(clues.study.cite)
    first: dict[str, Citation] = {}
    for cite in cites:
        first.setdefault(cite.name, cite)
    return sorted(first.values(), key=lambda cite: cite.start)


def _publisher(clues: Clues, kind: TextKind) -> str | None:
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
