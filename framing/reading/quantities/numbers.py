"""Numbers as news writes them, in digits and in words, and what they are worth."""

from __future__ import annotations

import re
from functools import lru_cache

UNITS = {
    "one": 1.0, "two": 2.0, "three": 3.0, "four": 4.0, "five": 5.0, "six": 6.0,
    "seven": 7.0, "eight": 8.0, "nine": 9.0, "ten": 10.0, "eleven": 11.0,
    "twelve": 12.0, "thirteen": 13.0, "fourteen": 14.0, "fifteen": 15.0,
    "sixteen": 16.0, "seventeen": 17.0, "eighteen": 18.0, "nineteen": 19.0,
}  # fmt: skip
TENS = {
    "twenty": 20.0, "thirty": 30.0, "forty": 40.0, "fifty": 50.0, "sixty": 60.0,
    "seventy": 70.0, "eighty": 80.0, "ninety": 90.0,
}  # fmt: skip
SCALES = {
    "dozen": 12.0, "hundred": 100.0, "thousand": 1e3, "lakh": 1e5, "million": 1e6,
    "crore": 1e7, "billion": 1e9, "trillion": 1e12, "k": 1e3, "m": 1e6, "mn": 1e6,
    "mln": 1e6, "mio": 1e6, "cr": 1e7, "bn": 1e9, "bln": 1e9, "mrd": 1e9, "b": 1e9,
    "tn": 1e12, "trn": 1e12, "tln": 1e12, "trln": 1e12,
}  # fmt: skip
PARTS = {
    "half": 0.5, "halves": 0.5, "third": 1 / 3, "thirds": 1 / 3, "quarter": 0.25,
    "quarters": 0.25, "fourth": 0.25, "fourths": 0.25, "fifth": 0.2, "fifths": 0.2,
    "sixth": 1 / 6, "sixths": 1 / 6, "seventh": 1 / 7, "sevenths": 1 / 7,
    "eighth": 0.125, "eighths": 0.125, "ninth": 1 / 9, "ninths": 1 / 9,
    "tenth": 0.1, "tenths": 0.1,
}  # fmt: skip
WHOLES = frozenset(
    {2.0, 3.0, 4.0, 5.0, 8.0, 12.0, 15.0, 20.0, 25.0, 30.0, 40.0, 50.0, 200.0, 500.0}
)
ARTICLES = {"a": 1.0, "an": 1.0, "half": 0.5}

SMALL = "|".join([*TENS, *sorted(UNITS, key=len, reverse=True)])
LONG_SCALES = "hundred|thousand|million|billion|trillion|lakh|crore|dozen"
# One spelled number: at most six parts, so that no run of words is read twice.
WORDS = (
    rf"(?:{SMALL})(?:[ -](?:and )?(?:{SMALL}|{LONG_SCALES})\b){{0,6}}"
    rf"|(?:an?|half an?) (?:{LONG_SCALES})\b(?: (?:million|billion|trillion)\b)?"
    r"|half a dozen"
)
# Thousands are parted by commas, by points where there are two (one may be a decimal
# point), or by blanks as in French, Swedish and Russian news.
DIGITS = (
    r"\d{1,3}(?:,\d\d\d)+(?:\.\d+)?|\d{1,3}(?:,\d\d){1,3},\d\d\d"
    r"|[1-9]\d{0,2}(?:\.\d\d\d){2,}(?:,\d\d?)?(?![\d.]\d)"
    r"|[1-9]\d{0,2}(?:[ \xa0\u2009\u202f]\d\d\d)+(?![\d,.]\d|\d)"
    r"|\d+(?:\.\d+)?[½¼¾⅓⅔]?"
)
GROUPED = re.compile(r"\d{1,3}(?:\.\d\d\d){2,}(?:,\d+)?")
GLYPHS = {"½": 0.5, "¼": 0.25, "¾": 0.75, "⅓": 1 / 3, "⅔": 2 / 3}
BLANKS = dict.fromkeys(map(ord, " \xa0\u2009\u202f,"))
LARGEST = 1e18  # what has more digits is a serial number, or nobody's sum
SPLIT = re.compile(r"[ -]+")
RUN_OF_DIGITS = re.compile(r"[0-9]+")


@lru_cache(maxsize=64)  # two steps ask, each for many texts
def digit_runs(text: str) -> list[tuple[int, int]]:
    """The spans of a text's runs of ASCII digits, in order; kept for who asks next."""
    return [run.span() for run in RUN_OF_DIGITS.finditer(text)]


@lru_cache(maxsize=4096)
def value_of(phrase: str) -> float | None:
    """The value of a number in digits or words, or None where it is no number.

    "1,234.5" is 1234.5, "1.250.000" and "1 250 000" 1250000.0, "2½" 2.5, "twenty-five"
    25.0, "two hundred and fifty thousand" 250000.0, "half a million" 500000.0, "a dozen"
    12.0; an empty phrase is None.
    """
    bare = phrase.strip().lower()
    if bare[:1].isdigit():
        value = _value_of_digits(bare)
    else:
        value = _value_of_words(SPLIT.split(bare)) if bare else None
    return value if value is not None and value <= LARGEST else None


def _value_of_digits(bare: str) -> float | None:
    """Digits with whatever parts their thousands, and a half behind them."""
    part = GLYPHS.get(bare[-1], 0.0)
    if part:
        bare = bare[:-1]
    if GROUPED.fullmatch(bare):
        bare = bare.replace(".", "").replace(",", ".")
    try:
        return float(bare.translate(BLANKS)) + part
    except ValueError:
        return None


def _value_of_words(words: list[str]) -> float | None:
    """Sum and multiply from left to right: below a thousand, then by scales."""
    total, group, seen = 0.0, 0.0, False
    for place, word in enumerate(words):
        if word in UNITS or word in TENS:
            group += UNITS.get(word, 0.0) or TENS[word]
        elif word in SCALES and seen:
            scale = SCALES[word]
            if scale <= 100.0:
                group = (group or 1.0) * scale
            elif total and not group:
                total *= scale
            else:
                total, group = total + group * scale, 0.0
        elif word in ARTICLES and (word == "half" or place == 0 or words[0] == "half"):
            group = group or ARTICLES[word]
        elif word != "and":
            return None
        seen = True
    return total + group if seen else None


def scale_of(word: str | None) -> float:
    """What a scale word multiplies by ("bn" is 1e9); 1.0 where there is none."""
    return SCALES.get(word.lower(), 1.0) if word else 1.0


def ratio_of(part: str, whole: str) -> float | None:
    """The per cent that "one in five" stands for, or None where it is no such share.

    People round to a few wholes: 2 to 5, 10 and its halves and tens. "Four out of nine
    judges" counts judges.
    """
    low, high = value_of(part), value_of(whole)
    if low is None or high is None or not 0 < low < high:
        return None
    powers = (10.0, 100.0, 1e3, 1e4, 1e5, 1e6)
    return 100.0 * low / high if high in WHOLES or high in powers else None


def share_of(phrase: str) -> float | None:
    """The per cent that a fraction in words stands for ("two-thirds": 66.7), or None."""
    words = SPLIT.split(phrase.strip().lower())
    part = PARTS.get(words[-1])
    if part is None:
        return None
    if len(words) == 1 or words[0] in ("a", "an", "one"):
        return 100.0 * part
    count = UNITS.get(words[0])
    return None if count is None else 100.0 * part * count
