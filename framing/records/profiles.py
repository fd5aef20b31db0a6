"""What one text shows that is no rate: questions, functions of a frame, regard, sources."""

from __future__ import annotations

from typing import Literal

from msgspec import Struct

from framing.records.reading import Span


class Answer(Struct, frozen=True, gc=False):
    """A question about a whole text, answered from its words.

    `yes` is None where the question can't be asked of the text. `evidence` are
    indices into `Reading.sentences`, none where the answer is no; `marks` are the
    words in them that count. "thin" says that the answer hangs by one sentence: a
    yes from one, or a no with one that came short.
    """

    question: str
    yes: bool | None
    evidence: list[int]
    marks: list[Span]
    confidence: Literal["clear", "thin"]


class Slot(Struct, frozen=True, gc=False):
    """One function of a frame, filled with the sentence that bears it best.

    `sentence` is an index into `Reading.sentences`, None for "not found"; `weight`
    what the sentence's cues amount to.
    """

    name: str
    sentence: int | None
    marks: list[Span]
    weight: float = 0.0


class Regard(Struct, frozen=True, gc=False):
    """The valued words in an actor's clauses, in one voice of one text.

    `enough` is False under five words, where nothing may be said of the balance.
    """

    actor: str
    voice: Literal["narrator", "quoted", "reported"]
    positive: list[Span]
    negative: list[Span]
    enough: bool


class Source(Struct, frozen=True):
    """Somebody to whom a text gives words, all its attributions under one name.

    `name` is None for words whose speaker can't be made out; `named` is False for
    a description ("analyst at a Seoul brokerage"); `role` is as what the text introduces
    them, in its own words. `words` counts the words given, a quotation within a report
    to the quoted alone; `verbs` the attributions by class of verb; `sentences` are indices
    into `Reading.sentences`, in order. `share` is that of all words that the text gives to
    others, 0 to 1; `first` and `last` are the offsets of the first and the last word given.
    """

    name: str | None
    affiliation: str | None
    kind: str
    country: str | None
    named: bool
    anonymous: bool
    attributions: int
    words: int
    verbs: dict[str, int]
    sentences: list[int]
    share: float = 0.0
    first: int = 0
    last: int = 0
    role: str | None = None


class Diversity(Struct, frozen=True):
    """How evenly a text's attributions are spread over its sources.

    `entropy` is Shannon's H in bits, `evenness` H / log2 S (None for one source),
    `effective` 2 ** H, `simpson` 1 - sum p^2, `simpson_unbiased` the chance that
    two attributions drawn without replacement have two sources.
    """

    sources: int
    attributions: int
    entropy: float
    evenness: float | None
    effective: float
    simpson: float
    simpson_unbiased: float


class Introduction(Struct, frozen=True):
    """A source with the verb that introduces it; `sentence` as in `Source`."""

    name: str
    verb: str
    sentence: int
    start: int
    end: int


class VerbContrast(Struct, frozen=True):
    """The sources that a text introduces with doubt ("claims"), and those that it
    introduces as right ("highlights"); each source once, none in both, neither empty."""

    doubted: list[Introduction]
    endorsed: list[Introduction]


class Profile(Struct, frozen=True):
    """What one text shows that is no rate: the generic frames' questions, the four
    functions of a frame, the words near its actors, and who speaks.

    `diversity` is None under five attributions, `contrast` where the text doesn't
    introduce some sources with doubt and others as right.
    """

    document: str
    answers: list[Answer]
    generic_frames: dict[str, float | None]
    slots: list[Slot]
    regards: list[Regard]
    sources: list[Source]
    diversity: Diversity | None
    contrast: VerbContrast | None
