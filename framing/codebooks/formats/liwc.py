"""LIWC's dictionaries: categories by number between two lines of "%", then entries.

    %
    1	family
    2	money
    %
    mother*	1
    interest rate*	2

Categories set in by tabs or blanks are below those above them (LIWC 2015). What LIWC 2007
writes in brackets behind an entry, a condition on its neighbours, is left out and said.
"""

from __future__ import annotations

import re

from framing.codebooks.draft import Draft, Drafting, Term

SUFFIXES = (".dic",)
CATEGORY = re.compile(r"^(\s*)(\d+)\s+(\S(?:.*?\S)??)\s*(?:\(.{0,200}\))?$")
CONDITION = re.compile(r"[(<][^)>]{0,200}[)>]\S*")
LEAST_MARKS = 2


def draft(text: str, where: str) -> Draft:
    """A dictionary's file as a draft; a category without entries stays, without any.

    Raises:
        LexiconError: a line is neither category nor entry, or names no known category.
    """
    making = Drafting(where)
    lines = text.splitlines()
    marks = [at for at, line in enumerate(lines) if line.strip() == "%"]
    if len(marks) < LEAST_MARKS:
        making.fault(1, "no LIWC dictionary", "put its categories between two lines of '%'")
        return making.done()
    names = _categories(lines, marks[0], marks[1], making)
    for at, line in enumerate(lines[marks[1] + 1 :], marks[1] + 2):
        if line.strip() and line.strip() != "%":
            _entry(line, at, names, making)
    return making.done()


def _categories(
    lines: list[str], first: int, last: int, making: Drafting
) -> dict[str, tuple[str, ...]]:
    """The names of each category by its number."""
    names: dict[str, tuple[str, ...]] = {}
    above: list[tuple[int, str]] = []
    for at in range(first + 1, last):
        if not lines[at].strip():
            continue
        told = CATEGORY.match(lines[at].replace("\xa0", " "))
        if told is None:
            making.fault(at + 1, "no category", "write its number, a tab and its name")
            continue
        depth = len(told[1])
        above = [*(one for one in above if one[0] < depth), (depth, told[3])]
        if told[2] in names:
            making.fault(at + 1, f"number {told[2]} comes again", "give each its own")
            continue
        names[told[2]] = tuple(name for _, name in above)
        making.part(names[told[2]], at + 1)
    return names


def _entry(line: str, at: int, names: dict[str, tuple[str, ...]], making: Drafting) -> None:
    bare = CONDITION.sub(" ", line)
    if bare != line:
        mend = "it counts wherever the word stands"
        making.remark(at, f"a condition on neighbours is left out: '{line.strip()}'", mend)
    fields = [one.strip() for one in re.split(r"\t+", bare.strip()) if one.strip()]
    if len(fields) == 1:  # blanks instead of tabs
        told = re.match(r"(.*?\S)\s+((?:\d+\s+)*\d+)$", fields[0])
        fields = [told[1], *told[2].split()] if told else fields
    word, *numbers = [fields[0], *(part for one in fields[1:] for part in one.split())]
    if not numbers:
        making.fault(at, f"'{word}' has no category", "write a tab and its number behind it")
    for number in dict.fromkeys(numbers):
        if number in names:
            making.part(names[number], at).terms.append(Term(word, at))
        else:
            making.fault(at, f"no category has the number '{number}'", "add it at the top")


def written(draft: Draft) -> str:
    """A draft as a dictionary's file; names within names are joined by points."""
    numbers: dict[str, list[int]] = {}
    for number, part in enumerate(draft.parts, 1):
        for term in part.terms:
            numbers.setdefault(term.text, []).append(number)
    head = [f"{number}\t{part.name}" for number, part in enumerate(draft.parts, 1)]
    body = ["\t".join([word, *map(str, mine)]) for word, mine in sorted(numbers.items())]
    return "\n".join(["%", *head, "%", *body]) + "\n"
