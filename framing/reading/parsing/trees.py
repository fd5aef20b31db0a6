"""A sentence as a parser has it: words with what each hangs on, and how."""

from __future__ import annotations

from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Sequence

Stretch = tuple[int, int]  # words of a tree: first, behind the last


class Tree:
    """One sentence's words as parallel lists, in order.

    `start` and `end` are offsets into the text; `form` is a word in lower case, `tag` its
    part of speech (Penn Treebank), `head` the place of the word that it hangs on (a root's
    is its own), `role` how it hangs on it (ClearNLP: "nsubj", "ccomp"). `first` and `last`
    are the edges of all that hangs on a word, `held` the words that hang on it directly.
    """

    def __init__(
        self,
        start: Sequence[int],
        end: Sequence[int],
        form: Sequence[str],
        tag: Sequence[str],
        head: Sequence[int],
        role: Sequence[str],
    ) -> None:
        self.start, self.end, self.form = start, end, form
        self.tag, self.head, self.role = tag, head, role
        self.held: list[list[int]] = [[] for _ in start]
        roots: list[int] = []
        for at, on in enumerate(head):
            (self.held[on] if on != at else roots).append(at)
        self.first, self.last = list(range(len(start))), list(range(len(start)))
        below = list(roots)
        for at in below:  # grows: from the roots down
            below += self.held[at]
        for at in reversed(below):
            for inner in self.held[at]:
                self.first[at] = min(self.first[at], self.first[inner])
                self.last[at] = max(self.last[at], self.last[inner])

    def __len__(self) -> int:
        return len(self.start)

    def one(self, at: int, *roles: str) -> int | None:
        """The first word that hangs on `at` in one of some roles, None where none does."""
        return next((inner for inner in self.held[at] if self.role[inner] in roles), None)

    def is_verb(self, at: int) -> bool:
        """Whether a word is a verb where it stands, and no auxiliary."""
        return self.tag[at].startswith("VB") and self.role[at] not in _NO_VERB

    def bounds(self, at: int) -> tuple[int, int]:
        """(First, behind the last) of all that hangs on a word, and itself."""
        return self.first[at], self.last[at] + 1


_NO_VERB = frozenset(("aux", "auxpass", "amod", "compound"))
