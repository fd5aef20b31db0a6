"""What is found in one text."""

from __future__ import annotations

from functools import cached_property
from typing import Literal

from msgspec import Struct, field

from framing.tokens import Tokens, tokens_of

Voice = Literal["narrator", "quoted", "reported", "mixed"]
Role = Literal["headline", "heading", "body"]
TextKind = Literal[
    "wire",
    "newspaper",
    "broadcaster",
    "syndicated",
    "digest",
    "rewrite",
    "report",
    "report_writeup",
    "government",
    "other",
    "unknown",
]

SpeakerKind = Literal[
    "government",
    "politics",
    "expert",
    "business",
    "civil society",
    "person",
    "media",
    "document",
    "anonymous",
    "unknown",
]


class Problem(Struct, frozen=True, gc=False):
    """Something wrong with an input: where, what, and how to mend it."""

    where: str
    what: str
    mend: str


class Span(Struct, frozen=True, gc=False):
    """A stretch of a document's text."""

    start: int
    end: int


NO_OUTLET = "outlet not named"  # of a table's row that names none


class Document(Struct, frozen=True):
    """One text as it came, with what its header says of it.

    `id` is unique within an event; `words` counts the tokens that are neither
    header nor boilerplate; `body` is where the text begins behind its header.
    """

    id: str
    event: str
    outlet: str
    text: str
    path: str = ""
    kind: str | None = None
    title: str | None = None
    published: str | None = None
    language: str | None = None
    url: str | None = None
    words: int = 0
    body: int = 0


class Stripped(Struct, frozen=True, gc=False):
    """Boilerplate: set aside with a reason, never deleted."""

    start: int
    end: int
    reason: str


class Section(Struct, frozen=True, gc=False):
    """A headed part of a text. `start` is its heading's; the text before the
    first heading is a section whose `heading` is None."""

    heading: str | None
    start: int
    end: int


class Sentence(Struct, frozen=True, gc=False):
    """One sentence; `section` is an index into `Reading.sections`, and `paragraph`
    counts the blocks of running text from 0."""

    start: int
    end: int
    section: int
    paragraph: int
    voice: Voice = "narrator"
    role: Role = "body"


class Attribution(Struct, frozen=True, gc=False):
    """Words that the narrator gives to somebody else.

    `source`, `cue` and `content` are lists of spans, as a content may be
    interrupted by its cue. A "partial" one has the same content as the "indirect" one
    before it, and in `quoted` what of it stands in quotation marks. `speaker` is the
    source's resolved name ("Victor Gao" for a later "he"), None where nobody can be made
    out. `country` is the one that the speaker speaks from or for, named as in the
    gazetteer ("United States"), None where the text gives none or several.
    """

    source: list[Span]
    cue: list[Span]
    content: list[Span]
    kind: Literal["direct", "indirect", "partial"]
    speaker: str | None = None
    affiliation: str | None = None
    speaker_kind: SpeakerKind | None = None
    verb_class: Literal["neutral", "doubt", "endorsing", "forceful", "none"] | None = None
    country: str | None = None
    quoted: list[Span] = []

    @property
    def given(self) -> list[Span]:
        """What this one alone gives to its speaker: of a partial one the quoted words."""
        return self.quoted or self.content


class Figure(Struct, frozen=True, gc=False):
    """A number and what it counts.

    `value` is in plain units (400000000.0 for "$400 million"); `high` is the
    upper end of a range, or the other side's points where the unit is "score", else None;
    `quantity` is what is counted or measured,
    `entity` of whom, both as found in the text.
    """

    start: int
    end: int
    value: float
    high: float | None = None
    unit: str | None = None
    modifier: str | None = None
    quantity: str | None = None
    entity: str | None = None
    date: str | None = None


class Actor(Struct, frozen=True, gc=False):
    """A person, place or organisation, its aliases folded under one name."""

    name: str
    kind: Literal["person", "place", "organisation", "other"]
    mentions: list[Span]


# How a text credits those whose words it prints, not only what they reported.
CREDITS = ("slug", "byline", "copyright", "inputs", "contributed", "first published")


class Citation(Struct, frozen=True, gc=False):
    """A medium or body whose reporting a text says that it carries."""

    name: str
    how: str
    start: int
    end: int


class FoundDate(Struct, frozen=True, gc=False):
    """A date in the text: ISO 8601 as far as it is given ("2025-11-11", "--11-11")."""

    date: str
    start: int
    end: int


class Provenance(Struct, frozen=True):
    """What a text really is, and whose reporting it carries.

    `chain` names the hands that it went through, outermost first. `declared`
    is whether the text itself says whose reporting it carries.
    """

    publisher: str | None
    kind: TextKind
    cites: list[Citation]
    chain: list[str]
    declared: bool
    copy_of: str | None
    dates: list[FoundDate]
    notes: list[str]


class Reading(Struct, frozen=True, dict=True):
    """All that reading finds in one text. `notes` says where it fell short, and why.

    `tokens` are kept from when they are first asked for; they go into no file.
    """

    document: Document
    provenance: Provenance
    stripped: list[Stripped]
    sections: list[Section]
    sentences: list[Sentence]
    attributions: list[Attribution]
    figures: list[Figure]
    actors: list[Actor]
    notes: list[str] = field(default_factory=list)

    @cached_property
    def tokens(self) -> Tokens:
        """The text's words in order, for every room the same."""
        return tokens_of(self.document.text)
