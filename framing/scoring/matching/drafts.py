"""A draft of another program's codebook into a lexicon, with what was left out of it."""

from __future__ import annotations

from collections import Counter
from pathlib import Path

from msgspec import structs

from framing.codebooks.draft import Draft, Part, Term, key_of
from framing.errors import LexiconError
from framing.records import Problem
from framing.scoring.matching.categories import Category, Entry, Lexicon
from framing.scoring.matching.globs import glob_entry_of

MOST_TOLD = 5  # of one kind of remark, on loading
UNSAID = "not stated"


def lexicon_of(draft: Draft) -> Lexicon:
    """The lexicon that a draft is of; entries that can't match and doubled ones are left
    out, each with a remark.

    Raises:
        LexiconError: nothing in it can match.
    """
    path = Path(draft.where)
    remarks = list(draft.remarks)
    parents = {part.names[:at] for part in draft.parts for at in range(1, len(part.names))}
    entries: list[Entry] = []
    categories: list[Category] = []
    for part in draft.parts:
        mine = _entries(part, len(categories), draft.where, remarks)
        if not mine:
            if part.names not in parents:
                what = f"'{part.name}' has no entry that can match, and is left out"
                _note(remarks, draft.where, part.line, what, "add entries to it")
            continue
        entries += mine
        categories.append(_category(part, mine, categories))
    if not categories:
        what = "no entry of it can match"
        raise LexiconError([*remarks, Problem(draft.where, what, "add words or phrases")])
    return Lexicon(
        name=key_of(path.stem),
        title=path.stem,
        version="unversioned",
        licence=UNSAID,
        source=path.name,
        language="en",
        kind="frames",
        categories=tuple(categories),
        entries=tuple(entries),
        path=draft.where,
        star=draft.star,
        remarks=tuple(remarks),
    )


def _category(part: Part, mine: list[Entry], others: list[Category]) -> Category:
    key, taken = key_of(part.name), {one.id for one in others}
    number = 2
    while key in taken:
        key, number = f"{key_of(part.name)}_{number}", number + 1
    return Category(key, part.name, "", "", tuple(entry.written for entry in mine))


def _entries(part: Part, category: int, where: str, remarks: list[Problem]) -> list[Entry]:
    seen: dict[object, Term] = {}
    entries = []
    for term in part.terms:
        entry = glob_entry_of(term.text, category)
        if isinstance(entry, str):
            what = f"'{term.text}' {entry}; left out"
            _note(remarks, where, term.line, what, "write words, '*' and '?'")
            continue
        form = (entry.globs, entry.hyphens)
        if form in seen:
            what = f"'{term.text}' repeats line {seen[form].line} in '{part.name}'"
            _note(remarks, where, term.line, what, "remove one of them")
            continue
        seen[form] = term
        entries.append(entry)
    return entries


def overlaps(lexicon: Lexicon) -> list[Problem]:
    """Entries that stand in two categories, and those that another of their own category
    covers: harmless, but mostly not meant."""
    owners: dict[tuple[object, ...], list[int]] = {}
    stems: dict[tuple[int, str], str] = {}
    for entry in lexicon.entries:
        form = (entry.words, entry.open, entry.globs, entry.hyphens)
        owners.setdefault(form, []).append(entry.category)
        if len(entry.words) == 1 and entry.written.endswith("*"):
            stems[entry.category, entry.words[0]] = entry.written
    found = []
    for entry in lexicon.entries:
        form = (entry.words, entry.open, entry.globs, entry.hyphens)
        mine = owners.pop(form, [])
        if len(mine) > 1:
            names = " and ".join(f"'{lexicon.categories[one].id}'" for one in mine)
            what, mend = f"'{entry.written}' stands in {names}", "it counts in each"
            found.append(Problem(lexicon.path, what, mend))
        if lexicon.star == "glob" and len(entry.words) == 1:
            word = entry.words[0]
            wider = (stems.get((entry.category, word[:at])) for at in range(1, len(word) + 1))
            cover = next((one for one in wider if one and one != entry.written), None)
            if cover:
                what = f"'{entry.written}' is covered by '{cover}'"
                found.append(Problem(lexicon.path, what, "one of them is enough"))
    return found


def told(remarks: tuple[Problem, ...]) -> list[Problem]:
    """Remarks as they are told on loading: a few of each kind, then how many more."""
    kinds = Counter(_kind(one) for one in remarks)
    seen: Counter[str] = Counter()
    shown = []
    for one in remarks:
        kind = _kind(one)
        seen[kind] += 1
        if seen[kind] < MOST_TOLD or kinds[kind] <= MOST_TOLD:
            shown.append(one)
        elif seen[kind] == MOST_TOLD:
            more = f"and {kinds[kind] - MOST_TOLD + 1} more such entries"
            mend = "'framing lexicons check' names each"
            shown.append(structs.replace(one, what=more, mend=mend))
    return shown


def _kind(problem: Problem) -> str:
    """What a remark says, without the words that it quotes and its numbers."""
    parts = problem.what.split("'")
    return "".join(sign for sign in "".join(parts[::2]) if not sign.isdigit())


def _note(remarks: list[Problem], where: str, line: int, what: str, mend: str) -> None:
    remarks.append(Problem(f"{where}:{line}", what, mend))
