"""What texts are scored on, and what counted."""

from __future__ import annotations

from typing import TYPE_CHECKING, Literal

from msgspec import Struct, field

from framing.records.reading import Reading

if TYPE_CHECKING:
    import numpy as np
    from scipy.sparse import csr_array


Kind = Literal["rate", "share", "mean", "balance", "count"]
Grade = Literal["A", "B", "C"]


class Measure(Struct, frozen=True):
    """What a number means: its family, kind, unit and standing.

    `kind` says how it is made, and so how it may be read: a "rate" per 1,000 words, a
    "share" in percent, a "mean" or a "balance" of sentences' values from −1 to 1, or a
    plain "count". `unit` is for people alone. `reliability` says what the measure's own
    validation found ("A", "B", "C" or "not validated", and on what).
    """

    name: str
    family: str
    title: str
    unit: str
    meaning: str
    reliability: str = "not validated"
    kind: Kind = "rate"

    @property
    def signed(self) -> bool:
        """Whether it goes from −1 to 1, so that 0 is even and not nothing."""
        return self.kind in ("mean", "balance")

    @property
    def grade(self) -> Grade | None:
        """What the measure's validation found, None without one."""
        grades: dict[str, Grade] = {"A": "A", "B": "B", "C": "C"}
        return grades.get(self.reliability[:1])


class Family(Struct, frozen=True):
    """Measures that are shown together, and how they are put in words.

    `title` heads them and `meaning` explains them; `picture` is over their picture (the
    title where it is empty). `unit` is what they are in, as short as can be; `head` the
    same over a table ("" for the unit). `says` is a gap as a phrase with {amount} (more,
    less), {level} (higher, lower) and {title}. `layer` names their words where they are
    marked in the full texts, "" where they have none. `frames` says that they are frames,
    `own` that they are found in the event's texts and are of no other event, `always` that
    they mean something where nothing was counted. `place` orders the families of a report.
    """

    name: str
    title: str
    meaning: str
    unit: str
    head: str = ""
    picture: str = ""
    says: str = "is {level} in “{title}”"
    layer: str = ""
    frames: bool = False
    own: bool = False
    always: bool = False
    place: int = 65


class Hits(Struct, frozen=True):
    """The words that counted, as parallel arrays: the evidence, stored once.

    Shapes: all (hits,). `row` is the row of the batch, `start` and `end` are
    offsets into that row's document, `measure` an index into the measures,
    `weight` the hit's part in the numerator.
    """

    row: np.ndarray
    start: np.ndarray
    end: np.ndarray
    measure: np.ndarray
    weight: np.ndarray


class Scores(Struct, frozen=True):
    """Every measure of a batch, as a ratio of sums over sentences.

    A document's value of measure m is `scale[m] * numerator[rows, m].sum() /
    denominator[rows, m].sum()` over its rows: a rate, a mean or a share. So a
    bootstrap or a permutation of sentences is one product with these arrays,
    and a document without a denominator has no value (None, never 0).

    Shapes: `numerator` and `denominator` (rows, measures), rows as in the
    batch; `scale` (measures,). Where a measure counts words, its `hits` sum to
    its numerator row by row. `families` are those that the measures belong to.
    """

    measures: list[Measure]
    numerator: np.ndarray
    denominator: np.ndarray
    scale: np.ndarray
    hits: Hits
    notes: list[str] = field(default_factory=list)
    families: list[Family] = field(default_factory=list)


class Mentions(Struct, frozen=True):
    """Every mention of an actor in a batch, by text, then by actor.

    Shapes: all (mentions,). `start` and `end` are offsets in the text of `document`;
    `actor` numbers the actors of all readings; `kind` is 0 for a person, 1 a place,
    2 an organisation, 3 other.
    """

    document: np.ndarray
    start: np.ndarray
    end: np.ndarray
    actor: np.ndarray
    kind: np.ndarray


class Stretches(Struct, frozen=True):
    """Stretches of a batch's texts and whose they are, in reading order.

    Shapes: all (stretches,). `owner` numbers what they belong to; `start` and `end` are
    places: offsets if all texts are laid end to end (`Batch.base`).
    """

    owner: np.ndarray
    start: np.ndarray
    end: np.ndarray


class Said(Struct, frozen=True):
    """The attributions of all readings, in order.

    `content` and `cue` are their stretches, whose owner is the attribution. Shapes
    (attributions,): `indirect` says which are of that kind, `placed` which have a source
    or a cue.
    """

    content: Stretches
    cue: Stretches
    indirect: np.ndarray
    placed: np.ndarray


class Batch(Struct, frozen=True):
    """Readings as one sentence x term matrix, with plain arrays beside it.

    Rows are the sentences of `readings` in reading order. Shapes: `matrix`
    (rows, terms), all voices; `narrator` (rows, terms), the narrator's words
    only; `document`, `sentence` (rows,), the indices of the reading and of the
    sentence within it; `token_term`, `token_row`, `token_start`, `token_end`,
    `token_voice`, `token_capital` (tokens,), voice 0 narrator, 1 quoted, 2 reported,
    and whether a word begins with a capital letter; `row_start`, `row_end` (rows,),
    a sentence's offsets, and `row_role`, 0 for the body, 1 a heading, 2 a headline;
    `base` (documents,), where each text begins if all are laid end to end, one character
    apart, so that base + offset, a place, grows over the batch; `codes` (places,), the
    characters there as numbers.
    """

    readings: list[Reading]
    terms: list[str]
    matrix: csr_array
    narrator: csr_array
    document: np.ndarray
    sentence: np.ndarray
    token_term: np.ndarray
    token_row: np.ndarray
    token_start: np.ndarray
    token_end: np.ndarray
    token_voice: np.ndarray
    token_capital: np.ndarray
    row_start: np.ndarray
    row_end: np.ndarray
    row_role: np.ndarray
    base: np.ndarray
    codes: np.ndarray
    mentions: Mentions
    said: Said
