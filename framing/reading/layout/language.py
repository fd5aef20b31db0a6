"""Which language a text is in, found cheaply first.

Script and the commonest English words decide almost every text; only what they leave in
doubt is given to py3langid, whose model takes about 0.2 s to load.
"""

from __future__ import annotations

import re
from functools import lru_cache
from typing import TYPE_CHECKING, Any

from msgspec import Struct

if TYPE_CHECKING:
    from collections.abc import Callable

SUPPORTED = frozenset({"en"})
SAMPLE = 1500  # characters: some 250 words
GLANCE, SURELY = 400, 10  # characters, and the English words among their 70 or so
FEWEST_LETTERS = 20
WORDS = re.compile(r"[a-z]+")
FOREIGN = re.compile(r"[^\W\d_\x00-\u024f]+")
# As strings, for only texts in other scripts need them compiled.
SCRIPTS = (
    ("ko", r"[\u1100-\u11ff\u3130-\u318f\uac00-\ud7af]"),
    ("ja", r"[\u3040-\u30ff]"),
    ("zh", r"[\u3400-\u9fff\uf900-\ufaff]"),
)
# Common in English and rare in other languages of the Latin script.
ENGLISH = frozenset({
    "the", "of", "and", "to", "that", "for", "with", "were", "his", "which", "have", "has",
    "from", "by", "are", "this", "not", "they", "he", "she", "said", "their", "its", "would",
    "been", "who", "but", "it",
})  # fmt: skip
CLEARLY = 0.07  # of the words: English news has .08 to .4, other languages less than .05
NAMES = {
    "ar": "Arabic", "de": "German", "es": "Spanish", "fr": "French", "it": "Italian",
    "ja": "Japanese", "ko": "Korean", "nl": "Dutch", "pl": "Polish", "pt": "Portuguese",
    "ru": "Russian", "tr": "Turkish", "uk": "Ukrainian", "zh": "Chinese",
}  # fmt: skip


class Detected(Struct, frozen=True):
    """A language as ISO 639-1, None where it can't be told.

    `certainty` is from 0 to 1. `reason` says why a reading has to do without parts that
    need the language; None where the language is supported.
    """

    code: str | None
    certainty: float
    reason: str | None = None


def detect(text: str) -> Detected:
    """The language of a text, from its first 1,500 characters.

    Fewer than 20 letters give None, and so does an empty text.
    """
    sample = text[:SAMPLE]
    foreign = "" if sample.isascii() else "".join(FOREIGN.findall(sample))
    if not foreign and _is_surely_english(sample[:GLANCE]):
        return Detected("en", 1.0)
    words = WORDS.findall(sample.lower())[:200]
    latin = sum(map(len, words))
    if latin + 2 * len(foreign) < FEWEST_LETTERS:
        return Detected(None, 0.0, "too short to tell its language")
    if len(foreign) * 3 > latin:
        return _by_script(sample, foreign)
    share = sum(map(ENGLISH.__contains__, words)) / max(len(words), 1)
    if share >= CLEARLY:
        return Detected("en", min(1.0, 0.9 + share / 4))
    return _by_model(sample)


def _is_surely_english(glance: str) -> bool:
    """Whether a text's beginning leaves no doubt; what is short or mixed does."""
    words = WORDS.findall(glance.lower())
    return sum(map(ENGLISH.__contains__, words)) >= SURELY


def _by_script(sample: str, foreign: str) -> Detected:
    counts = {code: len(re.findall(script, foreign)) for code, script in SCRIPTS}
    east = sum(counts.values())
    if east * 2 < len(foreign):
        return _by_model(sample)
    # Japanese and Korean texts use Chinese characters too; Chinese has neither syllabary.
    for code in ("ko", "ja"):
        if counts[code] * 10 > east:
            return _told(code, max(0.6, counts[code] / east))
    return _told("zh", counts["zh"] / east)


def _by_model(sample: str) -> Detected:
    code, certainty = _model()(sample)
    if certainty < 0.5:
        return Detected(None, float(certainty), "its language is in doubt")
    return _told(code, float(certainty))


@lru_cache(maxsize=1)
def _model() -> Callable[[str], tuple[str, float]]:
    from py3langid.langid import MODEL_FILE, LanguageIdentifier

    identifier: Any = LanguageIdentifier.from_model_file(MODEL_FILE, norm_probs=True)
    classify: Callable[[str], tuple[str, float]] = identifier.classify
    return classify


def _told(code: str, certainty: float) -> Detected:
    if code in SUPPORTED:
        return Detected(code, certainty)
    name = NAMES.get(code, f"the language '{code}'")
    return Detected(
        code,
        certainty,
        f"no rules or lexicons for {name} yet: only sentences and figures are read",
    )
