"""Texts as features: the tool's measures as a scikit-learn transformer."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from typing import Any, Literal, Self

import numpy as np
from sklearn.base import BaseEstimator, TransformerMixin
from sklearn.utils import Tags

from framing.library import door
from framing.library.shown import ScoreTable
from framing.records import Document
from framing.settings import Settings


class FramingVectorizer(TransformerMixin, BaseEstimator):  # type: ignore[misc]
    """Raw texts to a matrix of measures: tone, wording, genre, sourcing, policy frames.

    Each text is scored for itself, so nothing is learned: `fit` only looks up the measures'
    names. A text with nothing to count over (no narrator's words, say) has `missing` there.

    Parameters:
        measures: names of measures or families, as of `framing.score`; all by default.
        codebooks: event frames to look for: shipped codebooks' names, or files.
        models: files of 'framing train', whose categories are measures, too.
        tone: the engine, "news" or "vader".
        missing: what stands where a text has no value; NaN by default, which
            `HistGradientBoosting…` takes as it is, and others behind a `SimpleImputer`.

    >>> from framing.features import FramingVectorizer
    >>> FramingVectorizer(measures=["tone"]).fit_transform(["A quiet day."]).shape[0]
    1
    """

    def __init__(
        self,
        measures: Sequence[str] | None = None,
        codebooks: Sequence[str] = (),
        tone: Literal["news", "vader"] = "news",
        missing: float = np.nan,
        models: Sequence[str] = (),
    ) -> None:
        self.measures = measures
        self.codebooks = codebooks
        self.tone = tone
        self.missing = missing
        self.models = models

    def fit(self, raw_documents: Iterable[str], y: Any = None) -> Self:
        """Look up the measures' names.

        Raises:
            InputError: there is no such measure, or no such codebook.
        """
        _checked(raw_documents)
        self.feature_names_ = self._scores(["One."]).names
        return self

    def transform(self, raw_documents: Iterable[str]) -> np.ndarray:
        """Shape (texts, measures), float. No texts give shape (0, measures).

        Raises:
            TypeError: a text isn't a string.
            InputError: there is no such measure, or no such codebook.
        """
        texts = _checked(raw_documents)
        table = self._scores(texts or ["One."])
        values = table.values[: len(texts)]
        return np.where(np.isnan(values), self.missing, values)

    def get_feature_names_out(self, input_features: Any = None) -> np.ndarray:
        """The measures' names, shape (measures,)."""
        return np.array(self._scores(["One."]).names, dtype=object)

    def __sklearn_tags__(self) -> Tags:
        tags = super().__sklearn_tags__()
        tags.input_tags.string = True
        tags.input_tags.two_d_array = False
        tags.requires_fit = False
        return tags

    def _scores(self, texts: Sequence[str]) -> ScoreTable:
        settings = Settings(
            codebooks=tuple(self.codebooks), models=tuple(self.models), tone=self.tone
        )
        documents = [
            Document(f"text-{number}", "texts", f"text-{number}", text)
            for number, text in enumerate(texts, start=1)
        ]
        return door.score(documents, measures=self.measures, settings=settings)


def _checked(raw_documents: Iterable[str]) -> list[str]:
    """The texts as a list.

    Raises:
        TypeError: it is one string, or something in it isn't one.
    """
    if isinstance(raw_documents, str):
        raise TypeError("give an iterable of texts, not one string")
    texts = list(raw_documents)
    for text in texts:
        if not isinstance(text, str):
            raise TypeError(f"a text is a str, not a {type(text).__name__}")
    return texts
