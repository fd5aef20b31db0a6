"""A page of a PDF into lines in reading order: columns from left to right."""

from __future__ import annotations

from collections import Counter
from typing import Any

from msgspec import Struct

GUTTER = 8.0  # points of white between two columns, at least
CROSSING = 0.12  # share of lines that may run across it (headlines, tables)
FEWEST_LINES = 6  # a page with fewer has one column


class Line(Struct, frozen=True):
    """One line of a page: where it stands in points from the lower left corner, the height of
    its letters, and its column, 0 for lines across all."""

    page: int
    left: float
    right: float
    bottom: float
    top: float
    size: float
    text: str
    column: int = 0


def lines_of_page(page: Any, number: int) -> list[Line]:
    """The lines of one page, each column from top to bottom; a line across both columns
    stands where it parts them."""
    textpage = page.get_textpage()
    try:
        pieces = _pieces(textpage, number)
    finally:
        textpage.close()
    middle = _gutter(pieces, page.get_width())
    if middle is None:
        return _joined(pieces, 0)
    wide = [piece for piece in pieces if piece.left < middle < piece.right]
    left = _joined([piece for piece in pieces if piece.right <= middle], 1)
    right = _joined([piece for piece in pieces if piece.left >= middle], 2)
    return _woven(_joined(wide, 0), left, right)


def _pieces(textpage: Any, number: int) -> list[Line]:
    """The stretches of text of a page, as the PDF has them: parts of lines."""
    found = []
    for index in range(textpage.count_rects()):
        left, bottom, right, top = textpage.get_rect(index)
        text = textpage.get_text_bounded(left, bottom, right, top)
        text = " ".join(text.replace("\x02", "-").replace("\ufffe", "-").split())
        if text:
            size = _size(textpage, left, (bottom + top) / 2) or top - bottom
            found.append(Line(number, left, right, bottom, top, size, text))
    return found


def _size(textpage: Any, x: float, y: float) -> float | None:
    """The height of a letter's line at a place, from its font and not from its ink: a line
    without tails is no smaller. None where no letter is near."""
    index = textpage.get_index(x, y, 4, 8)
    if index is None:
        return None
    _, bottom, _, top = textpage.get_charbox(index, loose=True)
    return top - bottom or None


def _gutter(pieces: list[Line], width: float) -> float | None:
    """The x of the white between two columns; None where a page has one."""
    lines = _joined(pieces, 0, GUTTER)
    if len(lines) < FEWEST_LINES:
        return None
    best, fewest = None, CROSSING * len(lines)
    for step in range(30, 71):
        middle = width * step / 100
        left = sum(piece.right <= middle for piece in lines)
        right = sum(piece.left >= middle for piece in lines)
        crossing = len(lines) - left - right
        if min(left, right) >= len(lines) / 5 and crossing < fewest:
            best, fewest = middle, crossing
    return best


def _joined(pieces: list[Line], column: int, apart: float = 1e9) -> list[Line]:
    """Pieces that stand on one line, at most `apart` points from one another, as one line;
    lines from top to bottom."""
    lines: list[list[Line]] = []
    for piece in sorted(
        pieces, key=lambda piece: (-round(piece.bottom + piece.top), piece.left)
    ):
        row = next(
            (line for line in reversed(lines[-4:]) if _beside(line[-1], piece, apart)), None
        )
        if row is None:
            lines.append([piece])
        else:
            row.append(piece)
    return [_whole(sorted(row, key=lambda piece: piece.left), column) for row in lines]


def _beside(piece: Line, other: Line, apart: float) -> bool:
    """Whether two pieces stand on one line."""
    shared = min(piece.top, other.top) - max(piece.bottom, other.bottom)
    return shared > min(piece.size, other.size) / 2 and other.left - piece.right < apart


def _whole(row: list[Line], column: int) -> Line:
    """The pieces of a line as one; its size is that of most of its letters."""
    sizes: Counter[float] = Counter()
    for piece in row:
        sizes[round(piece.size, 1)] += len(piece.text)
    return Line(
        page=row[0].page,
        left=row[0].left,
        right=max(piece.right for piece in row),
        bottom=min(piece.bottom for piece in row),
        top=max(piece.top for piece in row),
        size=sizes.most_common(1)[0][0],
        text=" ".join(piece.text for piece in row),
        column=column,
    )


def _woven(wide: list[Line], left: list[Line], right: list[Line]) -> list[Line]:
    """Lines across both columns, and between them the columns, the left one first."""
    found: list[Line] = []
    for line in wide:
        for column in (left, right):
            while column and column[0].bottom > line.top - line.size / 2:
                found.append(column.pop(0))
        found.append(line)
    return [*found, *left, *right]
