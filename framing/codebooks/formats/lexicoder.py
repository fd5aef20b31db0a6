"""Lexicoder 3's dictionaries: "+category", then an entry a line."""

from __future__ import annotations

from framing.codebooks.draft import Draft, Drafting, Part, Term

SUFFIXES = (".lc3",)


def draft(text: str, where: str) -> Draft:
    """A dictionary's file as a draft.

    Raises:
        LexiconError: an entry stands before any category.
    """
    making = Drafting(where)
    part: Part | None = None
    for at, line in enumerate(text.splitlines(), 1):
        bare = line.strip()
        if bare.startswith("+"):
            name = bare.lstrip("+").strip()
            if not name:
                making.fault(at, "a category without a name", "write it behind the '+'")
                continue
            part = making.part((name,), at)
        elif bare and part is None:
            making.fault(at, f"'{bare}' stands before any category", "begin with '+NAME'")
        elif bare and part is not None:
            part.terms.append(Term(bare, at))
    return making.done()


def written(draft: Draft) -> str:
    """A draft as a dictionary's file; names within names are joined by points."""
    lines = [line for part in draft.parts for line in _lines(part)]
    return "\n".join(lines) + "\n"


def _lines(part: Part) -> list[str]:
    return [f"+{part.name}", *(term.text for term in part.terms)]
