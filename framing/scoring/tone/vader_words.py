"""VADER's word lists as the installed package has them, and the table of types.

Source: vaderSentiment 3.3.2, whose lexicon and lists are read where pip put them.
"""

from __future__ import annotations

import re
import string
from functools import lru_cache
from pathlib import Path
from typing import NamedTuple

# What a type can be, as bits of one integer.
LEX, BOOST, NEG, UPPER, NO, NEVER, SO, WITHOUT, DOUBT = (1 << bit for bit in range(9))
LEAST, AT, KIND, OF, BUT, NOR, PART, ANCHOR = (1 << bit for bit in range(9, 17))
SPECIAL_WORDS = {
    "no": NO,
    "never": NEVER,
    "so": SO,
    "this": SO,
    "without": WITHOUT,
    "doubt": DOUBT,
    "least": LEAST,
    "at": AT,
    "very": AT,
    "kind": KIND,
    "of": OF,
    "but": BUT,
    "or": NOR,
    "nor": NOR,
}


class Rules(NamedTuple):
    """The package's own word lists, read from the installed"""

    lexicon: dict[str, float]
    boosters: dict[str, float]
    idioms: dict[str, float]
    bits: dict[str, int]


class Types(dict[str, int]):
    """Token as written -> number of its type; a token not seen before is added.

    `word` holds the lower-cased form, `bits`, `valence` and `boost` its properties.
    Tokens that no rule asks about are all of type 0, or of type 1 in capitals.
    """

    def __init__(self, rules: Rules) -> None:
        super().__init__()
        self.rules = rules
        self.word = ["", ""]
        self.bits = [0, UPPER]
        self.valence = [0.0, 0.0]
        self.boost = [0.0, 0.0]

    def __missing__(self, token: str) -> int:
        rules = self.rules
        bare = token.strip(string.punctuation)
        if len(bare) <= 2:  # likely an emoticon
            bare = token
        low = bare.lower()
        bits = rules.bits.get(low, 0)
        if "n't" in low:
            bits |= NEG
        if not bits:
            number = self[token] = int(bare.isupper())
            return number
        number = self[token] = len(self.word)
        self.word.append(low)
        self.bits.append(bits | UPPER if bare.isupper() else bits)
        self.valence.append(rules.lexicon.get(low, 0.0))
        self.boost.append(rules.boosters.get(low, 0.0))
        return number


@lru_cache(maxsize=1)
def rules_of_package() -> Rules:
    """The lexicon and word lists of the installed vaderSentiment.

    Raises:
        ModuleNotFoundError: the package isn't installed.
    """
    from vaderSentiment.vaderSentiment import BOOSTER_DICT, NEGATE, SPECIAL_CASES

    lexicon = {word: float(measure) for word, measure in _pairs("vader_lexicon.txt")}
    bits = dict(SPECIAL_WORDS)
    for words, bit in ((lexicon, LEX), (BOOSTER_DICT, BOOST), (NEGATE, NEG)):
        for word in words:
            bits[word] = bits.get(word, 0) | bit
    # an idiom is looked for only round its longest word
    phrases = [*SPECIAL_CASES, *(word for word in BOOSTER_DICT if " " in word)]
    for phrase in phrases:
        words = phrase.split()
        for word in words:
            bits[word] = bits.get(word, 0) | PART
        bits[max(words, key=len)] |= ANCHOR
    return Rules(lexicon=lexicon, boosters=BOOSTER_DICT, idioms=SPECIAL_CASES, bits=bits)


def without_emoji(text: str) -> str:
    """The text with each one-character emoji replaced by its description."""
    pattern, description = _emoji()

    def spelled(found: re.Match[str]) -> str:
        if found.group() not in description:
            return found.group()
        start = found.start()
        apart = "" if start == 0 or text[start - 1] == " " else " "
        return apart + description[found.group()]

    return pattern.sub(spelled, text)


def _pairs(name: str) -> list[list[str]]:
    """The first two columns of one of the package's tables."""
    import vaderSentiment

    table = Path(vaderSentiment.__file__).parent / name
    lines = table.read_text(encoding="utf-8").rstrip("\n").split("\n")
    return [line.strip().split("\t")[:2] for line in lines if line]


@lru_cache(maxsize=1)
def _emoji() -> tuple[re.Pattern[str], dict[str, str]]:
    # the package looks character by character, so it never finds the longer ones
    table = {key: text for key, text in _pairs("emoji_utf8_lexicon.txt") if len(key) == 1}
    near = "".join(key for key in table if ord(key) < 0x10000)
    # one range for the rest: a class with many far characters is slow to match
    return re.compile("[" + re.escape(near) + "\U00010000-\U0010ffff]"), table
