"""quanteda's dictionaries in YAML: keys within keys, with lists of patterns at their ends.

    economy:
      jobs: [job*, unemploy*]
      money:
        - tax*
        - interest rate*

Read without ever making objects of it (PyYAML's nodes, not its loaders), so that every
entry has its line and a tag in the file can do nothing.
"""

from __future__ import annotations

import json
from collections.abc import Iterator
from typing import Any

from framing.codebooks.draft import Draft, Drafting, Term

SUFFIXES = (".yaml", ".yml")


def draft(text: str, where: str) -> Draft:
    """A dictionary's file as a draft; the same key in two places is one category.

    Raises:
        LexiconError: it isn't YAML, or no dictionary: every fault by line.
    """
    import yaml

    making = Drafting(where)
    try:
        node = yaml.compose(text, Loader=yaml.SafeLoader)
    except yaml.YAMLError as error:
        mark = getattr(error, "problem_mark", None) or getattr(error, "context_mark", None)
        what = getattr(error, "problem", None) or str(error).splitlines()[0]
        making.fault(mark.line + 1 if mark else 1, f"not YAML ({what})", "mend it there")
        return making.done()
    except RecursionError:
        making.fault(1, "too many levels", "a dictionary has a few levels of keys")
        return making.done()
    if not isinstance(node, yaml.MappingNode):
        making.fault(1, "no dictionary", "write 'category:' and its entries below, '  - tax*'")
        return making.done()
    seen: set[int] = set()
    _take(node, (), making, seen)
    return making.done()


def _take(node: Any, names: tuple[str, ...], making: Drafting, seen: set[int]) -> None:
    """What stands under some keys: entries, keys, or both in one list."""
    import yaml

    line = node.start_mark.line + 1
    if id(node) in seen:  # an alias may lead back to where it stands
        making.fault(line, "an alias of YAML", "write its entries out")
        return
    if isinstance(node, yaml.ScalarNode):
        if names and node.value.strip() and node.tag != "tag:yaml.org,2002:null":
            making.part(names, line).terms.append(Term(node.value.strip(), line))
        elif not names:
            making.fault(line, f"'{node.value}' has no category", "put it under a key")
        return
    seen.add(id(node))
    if isinstance(node, yaml.SequenceNode):
        for one in node.value:
            _take(one, names, making, seen)
        return
    for key, value in node.value:
        if not isinstance(key, yaml.ScalarNode) or not key.value.strip():
            making.fault(key.start_mark.line + 1, "a key that is no text", "name the category")
            continue
        below = (*names, key.value.strip())
        if not (isinstance(value, yaml.MappingNode) and value.value):
            making.part(below, key.start_mark.line + 1)
        _take(value, below, making, seen)


def written(draft: Draft) -> str:
    """A draft as a dictionary's file."""
    tree: dict[str, Any] = {}
    for part in draft.parts:
        place = tree
        for name in part.names:
            place = place.setdefault(name, {})
        place.setdefault("", []).extend(term.text for term in part.terms)
    return "".join(f"{line}\n" for line in _lines(tree, 0))


def _lines(tree: dict[str, Any], depth: int) -> Iterator[str]:
    pad = "  " * depth
    for name, below in tree.items():
        own, keys = below.get("", []), {key: one for key, one in below.items() if key}
        yield f"{pad}{_quoted(name)}:" + (" []" if not own and not keys else "")
        yield from (f"{pad}  - {_quoted(text)}" for text in own)
        if not own:
            yield from _lines(keys, depth + 1)
            continue
        for key, one in keys.items():  # entries and keys in one place: a list of both
            first, *others = _lines({key: one}, depth + 2)
            yield f"{pad}  - {first.strip()}"
            yield from others


def _quoted(text: str) -> str:
    """A text in YAML's double quotes, which read JSON's."""
    return json.dumps(text, ensure_ascii=False)
