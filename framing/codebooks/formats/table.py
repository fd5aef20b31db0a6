"""A codebook as a table of two columns, `category,term`, an entry a row; CSV or TSV."""

from __future__ import annotations

import csv
import io

from framing.codebooks.draft import Draft, Drafting, Term

SUFFIXES = (".csv", ".tsv")
CATEGORY = ("category", "code", "key", "frame")
TERM = ("term", "word", "entry", "pattern")


def draft(text: str, where: str) -> Draft:
    """A table as a draft. Points in a category's name part levels: "economy.jobs".

    Raises:
        LexiconError: the columns aren't there, or a row lacks one: every fault by line.
    """
    making = Drafting(where)
    head, _, _ = text.partition("\n")
    sign = max(",;\t", key=head.count)
    rows = csv.reader(io.StringIO(text, newline=""), delimiter=sign)
    names = [name.strip().lower() for name in next(rows, [])]
    place = [next((at for at, n in enumerate(names) if n in k), -1) for k in (CATEGORY, TERM)]
    if min(place) < 0:
        making.fault(1, "no columns 'category' and 'term'", "begin with the line category,term")
        return making.done()
    before = rows.line_num
    try:
        for row in rows:
            line, before = before + 1, rows.line_num
            if any(cell.strip() for cell in row):
                _take(row, place, line, making)
    except csv.Error as error:
        making.fault(rows.line_num, f"no CSV ({error})", "save the table anew")
    return making.done()


def _take(row: list[str], place: list[int], line: int, making: Drafting) -> None:
    category, term = (row[at].strip() if at < len(row) else "" for at in place)
    if not category:
        making.fault(line, f"'{term}' has no category", "fill the column")
        return
    part = making.part(tuple(name for name in category.split(".") if name), line)
    if term:
        part.terms.append(Term(term, line))


def written(draft: Draft) -> str:
    """A draft as a table with commas; a category without entries is one row without a term."""
    out = io.StringIO()
    table = csv.writer(out, lineterminator="\n")
    table.writerow(["category", "term"])
    for part in draft.parts:
        table.writerows([part.name, term.text] for term in part.terms or [Term("", 0)])
    return out.getvalue()
