"""Names by the tree: what is no name, and who is a person by what is said of them."""

from __future__ import annotations

from typing import TYPE_CHECKING

from msgspec.structs import replace

from framing.reading.grammar.verbs import vocabulary

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

    from framing.reading.parsing.trees import Tree
    from framing.records import Actor

# Parts of speech of what only looks like a name at the opening of a sentence: "Please",
# "Frankly", "Replay".
_NO_NAMES = ("VB", "RB", "UH", "IN", "CC", "MD", "DT")
_BESIDE = ("appos", "compound")


def settled(actors: Sequence[Actor], trees: Sequence[Tree]) -> list[Actor]:
    """The actors of a text, less single words that are no nouns wherever they stand; one of
    unknown kind whom an office stands in apposition to is a person.

    Args:
        actors: as the rules have them.
        trees: the text's sentences.
    """
    places = {tree.end[at]: (tree, at) for tree in trees for at in range(len(tree))}
    found = []
    for actor in actors:
        if actor.kind == "other":
            seen = [places[one.end] for one in actor.mentions if one.end in places]
            tags = [tree.tag[at] for tree, at in seen]
            if (
                tags
                and " " not in actor.name
                and all(tag.startswith(_NO_NAMES) for tag in tags)
            ):
                continue
            if any(_is_office(word) for one in seen for word in _beside(*one)):
                actor = replace(actor, kind="person")  # noqa: PLW2901 - the same actor
        found.append(actor)
    return found


def _is_office(word: str) -> bool:
    known = vocabulary()
    return word in known.titles or known.roles.get(word) == "person"


def _beside(tree: Tree, at: int) -> Iterator[str]:
    """The nouns that say who a name is: "her [sister] Lynn", "Lynn, a [widow]"."""
    near = [one for one in tree.held[at] if tree.role[one] in _BESIDE]
    if tree.role[at] == "appos":
        near.append(tree.head[at])
    yield from (tree.form[one] for one in near if tree.tag[one] == "NN")
