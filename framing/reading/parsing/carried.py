"""What nouns and states of mind give to somebody: "their plan to sell", "raised doubts
about", "is wary of"."""

from __future__ import annotations

from functools import cache
from typing import TYPE_CHECKING

from framing.lexicons import LexiconFile, WordList, load
from framing.reading.grammar.verbs import vocabulary

if TYPE_CHECKING:
    from framing.reading.parsing.trees import Stretch, Tree

# What an object's own preposition must be, so that it opens what is thought of it.
_ABOUT = frozenset(("about", "on", "to", "for", "of", "against", "with", "over", "toward"))
_BY = frozenset(("by", "from", "among"))
_CARRYING = frozenset(("acl", "ccomp", "prep"))


class _ParsedWords(LexiconFile, frozen=True):
    lists: dict[str, WordList]


@cache
def words_of(name: str) -> frozenset[str]:
    """A list of `parsed_words.toml` with the reporting words of its kind, or the reporting
    "nouns"; nouns in both numbers."""
    listed, known = load("parsed_words", _ParsedWords).lists, vocabulary()
    if name == "nouns":
        return known.nouns | {f"{noun}s" for noun in known.nouns}
    if name == "talk":
        return words_of("nouns") | listed[name] | {f"{noun}s" for noun in listed[name]}
    return listed[name] | known.adjectives if name == "mind" else listed[name]


def of_object(tree: Tree, at: int) -> tuple[Stretch | None, int]:
    """What a light verb's noun of talk carries, and where the cue ends."""
    noun = tree.one(at, "dobj") if tree.form[at] in words_of("light") else None
    if noun is None or noun < at or tree.form[noun] not in words_of("talk"):
        return None, at + 1
    carried = tree.one(noun, *_CARRYING) or tree.one(at, "prep")
    return _opened(tree, carried, noun)


def of_state(tree: Tree, at: int) -> tuple[Stretch | None, int]:
    """What a state of mind is about, and where the cue ends."""
    state = tree.one(at, "acomp") if tree.form[at] in words_of("being") else None
    if state is None or tree.form[state] not in words_of("mind"):
        return None, at + 1
    carried = tree.one(state, "prep", "xcomp", "ccomp") or tree.one(at, "ccomp")
    return _opened(tree, carried, state)


def of_noun(tree: Tree, at: int) -> tuple[Stretch | None, Stretch | None, int]:
    """Whose a reporting noun is, what it carries, and where the cue ends."""
    if not tree.tag[at].startswith("NN") or tree.form[at] not in words_of("nouns"):
        return None, None, at + 1
    owner = tree.one(at, "poss")
    by = next((one for one in tree.held[at] if tree.form[one] in _BY), None)
    if owner is None and by is not None:
        owner = tree.one(by, "pobj")
    rest = (one for one in tree.held[at] if one > at and one != by)
    carried = next((one for one in rest if tree.role[one] in _CARRYING), None)
    if owner is None or (carried is not None and tree.tag[carried] in ("VBN", "VBG")):
        return None, None, at + 1
    content, end = _opened(tree, carried, at)
    return tree.bounds(owner), content, end


def _opened(tree: Tree, carried: int | None, at: int) -> tuple[Stretch | None, int]:
    """A clause whole, of a preposition what stands behind it."""
    if carried is None or carried < at:
        return None, at + 1
    if tree.role[carried] != "prep":
        return (tree.first[carried], tree.last[carried] + 1), at + 1
    if tree.form[carried] not in _ABOUT or tree.last[carried] == carried:
        return None, at + 1
    return (carried + 1, tree.last[carried] + 1), carried + 1
