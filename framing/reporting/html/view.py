"""What the templates of a page ask for: names with their looks, links that lead somewhere,
sentences in pieces."""

from __future__ import annotations

import re
from collections.abc import Collection, Mapping, Sequence
from typing import Any

from msgspec import Struct, structs

from framing.records import Comparison, Evidence, Sentence
from framing.reporting.page import keys, words
from framing.reporting.page.evidence import Passage, gist_of, passage_of, pieces_of
from framing.reporting.page.page import (
    Block,
    Entry,
    Heading,
    Linked,
    Paragraph,
    Pictures,
    Quotation,
    Table,
    lines_of,
)
from framing.reporting.page.palette import Look, look_of

TURNING = re.compile(
    "[\u0590-\u08ff\u200f\u202a-\u202e\u2066-\u2069\ufb1d-\ufdff\ufe70-\ufefc]"
)

NUMBER = re.compile(r"\[(\d+)\]$", re.MULTILINE)
MOST_ROWS, MOST_PICTURES = 24, 8  # that stand open
AS_TABLE, SENTENCES = "As a table", "The sentences"


class Section(Struct, frozen=True):
    """A part of the page under a heading of its own; `folded` is a line until asked for."""

    id: str
    title: str
    blocks: list[Block]
    folded: bool = False


class Fold(Struct, frozen=True):
    """Blocks under a title that folds them, or openly where the title is empty.

    `paired` are pictures that the next fold says in a table.
    """

    title: str
    blocks: list[Block]
    paired: bool = False


def sections_of(blocks: Sequence[Block], opened: Collection[str] = ()) -> list[Section]:
    """The blocks under each heading of level 2; the page's own heading is left out.
    Where some titles are `opened`, all the others are folded."""
    sections: list[Section] = []
    taken: set[str] = set()
    for block in blocks:
        if isinstance(block, Heading) and block.level == 2:
            name = keys.section_id(block.text) or "section"
            while name in taken:
                name += "-more"
            taken.add(name)
            sections.append(
                Section(name, block.text, [], bool(opened) and block.text not in opened)
            )
        elif sections:
            sections[-1].blocks.append(block)
    return sections


def folds_of(blocks: Sequence[Block]) -> list[Fold]:
    """A section's blocks, folded where they say in numbers what a picture before them shows,
    are quotations, have a heading of their own, or are very long. Headings are titles of folds
    here."""
    folds: list[Fold] = []
    pictured = ""  # what the rows of the tables behind a picture are called
    for before, block in zip([None, *blocks], blocks, strict=False):
        if isinstance(block, Heading):
            continue  # it is the title of what comes next
        title = before.text if isinstance(before, Heading) else ""
        if isinstance(block, Quotation):
            title = SENTENCES
        if isinstance(block, Table):
            if isinstance(before, Pictures):
                pictured = block.head[0]
            if block.head[0] == pictured:
                title = AS_TABLE
            elif not title and len(block.rows) > MOST_ROWS:
                title = f"A table of {len(block.rows)} rows"
        if isinstance(block, Pictures) and len(block.drawings) > MOST_PICTURES:
            title = f"{len(block.drawings)} pictures"
        if title in (AS_TABLE, SENTENCES) and folds and folds[-1].title == title:
            folds[-1].blocks.append(block)
        else:
            folds.append(Fold(title, [block]))
    pairs = zip(folds, [*folds[1:], None], strict=True)
    return [
        structs.replace(fold, paired=after is not None and after.title == AS_TABLE)
        for fold, after in pairs
    ]


class View:
    """One comparison as templates see it.

    Args:
        comparison: what is shown.
        numbers: the number of the evidence that each id stands in; None for a piece of a page,
            in which nothing leads anywhere and no shapes are drawn.
    """

    def __init__(self, comparison: Comparison, numbers: Mapping[str, int] | None) -> None:
        self.comparison = comparison
        self.readings = comparison.readings
        self.whole = numbers is not None
        self.numbers = numbers or {}
        self.names = list(words.labels(self.readings).values())
        self.outlets = [reading.document.outlet for reading in self.readings]
        self.looks: list[Look] = [look_of(at) for at in range(len(self.readings))]
        self._by_id = {one.document.id: at for at, one in enumerate(self.readings)}
        self._by_name = {name: at for at, name in enumerate(self.names)}
        self._places = {keys.text_id(at) for at in range(len(self.readings))} | {
            keys.sentence_id(at, sentence.start)
            for at, reading in enumerate(self.readings)
            for sentence in reading.sentences
        }
        known = {
            name: at for names in (self.outlets, self.names) for at, name in enumerate(names)
        }
        longest = sorted((name for name in known if len(name) > 2), key=lambda n: (-len(n), n))
        self._known = known
        self._any_name = re.compile(
            "|".join(rf"(?<!\w){re.escape(name)}(?!\w)" for name in longest) or r"(?!)"
        )

    def leads(self, to: str) -> bool:
        """Whether an id stands in the page."""
        return self.whole and (to in self.numbers or to in self._places)

    def text_of(self, name: str) -> int | None:
        """The text that a name stands for by itself, if any."""
        return self._by_name.get(name)

    def language(self, text: int) -> str | None:
        """The language of a text, where it is known."""
        return self.readings[text].document.language

    def said(self, line: str) -> list[tuple[str, int | None]]:
        """A line of the report in pieces, each with the text that it names or None."""
        pieces: list[tuple[str, int | None]] = []
        at = 0
        for found in self._any_name.finditer(line):
            pieces += [(line[at : found.start()], None), (found[0], self._known[found[0]])]
            at = found.end()
        return [piece for piece in [*pieces, (line[at:], None)] if piece[0]]

    def noted(self, paragraph: Paragraph) -> list[tuple[str, str]]:
        """A paragraph in pieces, each with the id that it leads to or an empty string."""
        if not paragraph.to:
            return [(paragraph.text, "")]
        pieces = []
        for at, piece in enumerate(NUMBER.split(paragraph.text)):
            number = int(piece) - 1 if at % 2 else len(paragraph.to)
            to = paragraph.to[number] if number < len(paragraph.to) else ""
            pieces.append((f"[{piece}]" if at % 2 else piece, to))
        return pieces

    def turns(self, line: str) -> bool:
        """Whether a line may run from right to left."""
        return TURNING.search(line) is not None

    def pieces(self, text: int, passage: Passage) -> list[tuple[str, str]]:
        """A passage's words, each piece with how it counts; see `pieces_of`."""
        return pieces_of(self.readings[text], passage)

    def words(self, text: int, passage: Passage) -> str:
        """A passage's words as they stand in the text."""
        return self.readings[text].document.text[passage.start : passage.end]

    def place(self, text: int, passage: Passage) -> str:
        """The id of a passage's sentence in the full text."""
        return keys.sentence_id(text, passage.start)

    def gist(self, text: int, passage: Passage) -> str:
        """A few words that stand for a passage."""
        return gist_of(self.readings[text], passage)

    def quoted(self, evidence: Evidence) -> tuple[int, Passage]:
        """A quotation's text and passage."""
        whole = Sentence(evidence.start, evidence.end, 0, 0)
        return self._by_id[evidence.document], passage_of(whole, evidence.marks)


def groups_of(table: Table) -> list[list[Sequence[Entry]]]:
    """A table's rows in groups: a row with an empty first cell belongs to the one above."""
    groups: list[list[Sequence[Entry]]] = []
    for row in table.rows:
        if groups and not any(lines_of(row[0])):
            groups[-1].append(row)
        else:
            groups.append([row])
    return groups


def target_of(entry: Entry) -> str:
    """Where a cell leads, or an empty string."""
    return entry.to if isinstance(entry, Linked) else ""


def kind_of(block: Any) -> str:
    """A block's kind, for a template to choose by."""
    return type(block).__name__
