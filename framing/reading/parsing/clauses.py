"""Who does what a verb tells, and what a verb of saying gives them: a tree's clauses."""

from __future__ import annotations

from typing import TYPE_CHECKING, Literal

from msgspec import Struct

from framing.reading.grammar.verbs import vocabulary
from framing.reading.parsing import carried

if TYPE_CHECKING:
    from framing.reading.grammar.verbs import Verb
    from framing.reading.parsing.trees import Stretch, Tree

Kind = Literal[
    "clause", "before", "around", "topic", "phrase", "aim", "passive", "noun", "none"
]
# A subject is looked for so many clauses up.
_HIGHEST = 6
_JOINED = frozenset(("xcomp", "advcl", "pcomp", "prep"))
_LEADING = frozenset(("advmod", "punct", "cc", "preconj", "predet"))
_LOOSE = frozenset(("prep", "advcl", "advmod", "npadvmod"))
_BESIDE = frozenset(("aux", "auxpass", "neg"))

_NOTHING: tuple[Kind, list[Stretch], int] = ("none", [], 0)


class Saying(Struct, frozen=True, gc=False):
    """A verb at `at` with its subject, its group and what it gives to it, as stretches of
    its tree's words; `content` is empty where it gives nothing."""

    at: int
    source: Stretch | None
    cue: Stretch
    content: list[Stretch]
    kind: Kind


def sayings(tree: Tree) -> list[Saying]:
    """Every verb of a sentence that is one where it stands, and the nouns that carry what
    somebody thinks, in order."""
    found = []
    for at in range(len(tree)):
        if tree.is_verb(at):
            found.append(_saying(tree, at))
        else:
            owner, content, end = carried.of_noun(tree, at)
            if owner and content:
                cue = (owner[1] if owner[1] <= at else at, end)
                found.append(Saying(at, owner, cue, [content], "noun"))
    return found


def _saying(tree: Tree, at: int) -> Saying:
    verb = vocabulary().verbs.get(tree.form[at])
    group = _group(tree, at)
    if tree.one(at, "auxpass", "nsubjpass") is not None or _is_reduced(tree, at):
        return _passive(tree, at, group, verb)
    head = subject(tree, at)
    source = None if head is None else phrase(tree, head, at)
    kind, content, end = _content(tree, at, source, verb)
    return Saying(at, source, (group, max(end, at + 1)), content, kind)


def _group(tree: Tree, at: int) -> int:
    """Where a verb's group begins: its auxiliaries, and what stands right before it."""
    first = at
    for inner in reversed(tree.held[at]):
        near = inner == first - 1 and tree.role[inner] == "advmod"
        if inner < at and (tree.role[inner] in _BESIDE or near):
            first = inner
    return first


def _is_reduced(tree: Tree, at: int) -> bool:
    return tree.role[at] == "acl" and tree.tag[at] == "VBN"


def subject(tree: Tree, at: int) -> int | None:
    """The head of who does what the verb at `at` tells, its own or that of the clause it
    hangs on; None where the sentence names nobody."""
    for _ in range(_HIGHEST):
        own = tree.one(at, "nsubj", "csubj", "expl", "nsubjpass")
        if own is not None:
            return own if tree.role[own] in ("nsubj", "nsubjpass") else None
        role, up = tree.role[at], tree.head[at]
        if role == "acl":
            return up if tree.tag[at] == "VBG" else None
        if role in _JOINED:
            while tree.role[up] in ("prep", "agent") and tree.head[up] != up:
                up = tree.head[up]
        elif role != "conj":
            return None
        if not tree.tag[up].startswith(("V", "M")) and tree.role[up] != "ROOT":
            return None
        at = up
    return None


def phrase(tree: Tree, head: int, verb: int) -> Stretch:
    """A subject with all that tells who it is: appositions and relative clauses, no
    adjuncts of the verb's that the tree hangs on it."""
    first, last = head, head
    for inner in reversed([one for one in tree.held[head] if one < head]):
        first = tree.first[inner]
    while first < head and tree.role[first] in _LEADING and tree.head[first] == head:
        first += 1
    for inner in [one for one in tree.held[head] if one > head]:
        if inner == verb or tree.first[inner] <= verb <= tree.last[inner]:
            break
        parted = tree.form[last] == "," or tree.form[inner - 1] == ","
        told = tree.role[inner] == "acl" and tree.tag[inner] == "VBG"
        if parted and (told or tree.role[inner] in _LOOSE):
            break
        last = tree.last[inner]
    while last > head and tree.form[last] in (",", "-", "--", "and", "or"):
        last -= 1
    return first, last + 1


def _passive(tree: Tree, at: int, group: int, verb: Verb | None) -> Saying:
    """ "X was criticized by Y", "a plan proposed by Y": the agent speaks."""
    by = tree.one(at, "agent")
    agent = None if by is None else tree.one(by, "pobj")
    source = None if agent is None else phrase(tree, agent, at)
    what = tree.head[at] if _is_reduced(tree, at) else tree.one(at, "nsubjpass")
    if verb is None or source is None or what is None or not (verb.topic or verb.clause):
        return Saying(at, source, (group, at + 1), [], "none")
    content = (tree.first[what], group) if what == tree.head[at] else tree.bounds(what)
    return Saying(at, source, (group, at + 1), [content], "passive")


def _content(
    tree: Tree, at: int, source: Stretch | None, verb: Verb | None
) -> tuple[Kind, list[Stretch], int]:
    """What a verb gives to its subject, and where its cue ends."""
    kind, content, end = _listed(tree, at, source, verb) if verb else _NOTHING
    for find in (carried.of_object, carried.of_state) if not content else ():
        held, end = find(tree, at)
        if held:
            return "noun", [held], end
    return kind, content, end


def _listed(
    tree: Tree, at: int, source: Stretch | None, verb: Verb
) -> tuple[Kind, list[Stretch], int]:
    if verb.clause or verb.listener:
        kind, content = _clause(tree, at, source)
        if content:
            return kind, content, at + 1
    for tail, _ in verb.phrases:
        end = at + 1 + len(tail)
        held = (
            tree.one(end - 1, "pobj", "pcomp")
            if tuple(tree.form[at + 1 : end]) == tail
            else None
        )
        if held is not None:
            return "phrase", [(end, tree.last[held] + 1)], end
    what = tree.one(at, "dobj") if verb.topic else None
    if what is not None and what > at:
        return "topic", [tree.bounds(what)], at + 1
    aim = tree.one(at, "xcomp") if verb.infinitive or verb.listener else None
    if aim is not None and aim > at:
        return "aim", [tree.bounds(aim)], at + 1
    return "none", [], at + 1


def _clause(tree: Tree, at: int, source: Stretch | None) -> tuple[Kind, list[Stretch]]:
    """The clause that a verb has behind it, before it, or around it."""
    clause = tree.one(at, "ccomp")
    if clause is not None and clause > at:
        return "clause", [(max(tree.first[clause], at + 1), tree.last[clause] + 1)]
    if clause is not None:
        end = min(tree.last[clause] + 1, at)
        if source and tree.first[clause] < source[0] < end:
            end = source[0]
        return "before", [(tree.first[clause], end)]
    if tree.role[at] == "parataxis":
        main = tree.head[at]
        low = min(tree.first[at], source[0] if source else at)
        parts = [(tree.first[main], low), (tree.last[at] + 1, tree.last[main] + 1)]
        return "around", [(low, high) for low, high in parts if low < high]
    return "none", []
