"""Units, currencies, scales and modifiers, and the patterns that find them."""

from __future__ import annotations

import re

from framing.lexicons import LexiconFile, WordList, load
from framing.reading.quantities.money import CODES
from framing.reading.quantities.numbers import DIGITS, LONG_SCALES, WORDS


class _NumberWords(LexiconFile, frozen=True):
    lists: dict[str, WordList]
    modifiers: str


def _lists() -> _NumberWords:
    return load("number_words", _NumberWords)


def number_words(name: str) -> frozenset[str]:
    """The words of one list of `number_words.toml`, which says what each is.

    Raises:
        KeyError: there is no such list.
    """
    return _lists().lists[name]


COMPOUND_UNITS = number_words("compound_units")
PLURAL_UNITS = number_words("plural_units")
IRREGULAR = number_words("irregular_plurals")

_SIGNS = r"(?:US|AU|A|CA|C|NZ|HK|S|NT|R)?\$|CN¥|[€£¥₩₹₽₺₪]"
_CODES = "|".join([*CODES, "RMB", r"Rs\.?"])
# A look ahead spares digits all the alternatives that begin with a letter.
_CURRENCY = rf"(?:{_SIGNS}|(?=[a-z])(?:{_CODES})(?= ?\d))"
# A lone letter is a scale where it touches the number, or where a currency leads: "3 m" may
# be metres, "£3 m" is not.
_SHORT_SCALES = r"(?:bn|bln|mrd|tn|trn|tln|trln|mn|mln|mio)\b"


def _scale(currency: str) -> str:
    """The pattern of a scale behind a number, given the group of its currency."""
    return (
        rf"(?:[ \xa0-](?:{LONG_SCALES})s?\b(?: (?:million|billion|trillion)\b)?"
        rf"|[ \xa0]?{_SHORT_SCALES}|[mkb]\b|(?({currency})[ \xa0](?:[mb]|cr)\b"
        r"|[ \xa0](?:[mb]|cr)(?= (?:euro|dollar|pound|yen|yuan|won|rupee|krone|peso|franc))))"
    )


_COUNT = r"(?:one|two|three|four|five|six|seven|eight|nine)"
_PART = (
    r"(?:half|halves|thirds?|quarters?|fourths?|fifths?|sixths?|sevenths?|eighths?|ninths?"
    r"|tenths?)"
)
# Behind "fell by a third": anything but the noun of "a third party".
_FREE = (
    r"(?=[.,;:)]|$| (?:of|in|to|from|since|on|at|over|after|before|compared|as|and|but|during"
    r"|between|this|last|by|for|while|when|within|because|amid|versus|against|year)\b)"
)
_FRACTIONS = (
    rf"(?:{_COUNT}[ -]{_PART}(?![\w-])"
    rf"|a (?:third|quarter|fifth|tenth|sixth|eighth){_FREE}"
    r"|half(?= (?:of|the|its|their|his|her|our|all)\b)"
    rf"|(?<=by )half{_FREE})"
)
# "a quarter of a million", "half a percentage point", "a quarter-point".
_PIECES = (
    rf"(?:(?P<piece>(?:(?:an?|{_COUNT})[ -])?{_PART})[ -](?:of )?"
    r"(?:an? )?(?P<whole>hundred|thousand|million|billion|trillion|dozen"
    r"|percentage[ -]point|per ?cent|point)\b)"
)
_RATIOS = (
    rf"(?:(?P<some>\d{{1,3}}|(?=[a-z]){_COUNT})[ -](?:in|out of)[ -](?:every[ -])?"
    rf"(?P<all>(?:{WORDS})(?!\w)|\d{{1,3}}(?:,\d\d\d)*(?![\d.,:%]\d|[%\w])))"
)
_PER = (
    r"(?:[ \xa0]?%|(?=[ \xa0pb-])(?:[ \xa0-]?(?:per ?cent\b(?! points?)|pct\b|pc\b)"
    r"|[ \xa0-]?(?:percentage|per ?cent)[ -]points?\b|[ \xa0]?ppts?\b"
    r"|[ \xa0-]?(?:basis[ -]points?|bps?)\b))"
)
_AND_PART = r"(?:[ -]and[ -](?:a[ -](?:half|quarter|third)|three[ -]quarters)\b)"
_NUMBER = rf"(?:{DIGITS}|\b(?:{WORDS})(?!\w))"
# Matched where a digit or a number word stands, never searched for.
CANDIDATE = re.compile(
    rf"(?<![\w.,/:#’'])(?<!\w[-–])(?:(?P<ratio>{_RATIOS})"
    rf"|(?=[a-z])(?:{_PIECES}|(?P<share>{_FRACTIONS}))"
    rf"|(?P<cur>{_CURRENCY})?[ \xa0]?(?P<low>{_NUMBER})(?P<and>{_AND_PART})?"
    rf"(?P<scale>{_scale('cur')})?(?P<per>{_PER})?"
    rf"(?P<tail>(?P<join>[ \xa0]?[-–—][ \xa0]?|[ \xa0](?:to|and|or)[ \xa0])"
    rf"(?P<cur2>{_CURRENCY})?[ \xa0]?(?P<high>{_NUMBER})(?P<scale2>{_scale('cur2')})?"
    rf"(?P<per2>{_PER})?)?)",
    re.I,
)
_SPELLED = (
    r"[Oo]ne|[Tt](?:w(?:o|elve|enty)|h(?:ree|irteen|irty)|en)"
    r"|[Ff](?:our(?:teen)?|ive|if(?:teen|ty)|orty)|[Ss](?:ix|even)(?:teen|ty)?"
    r"|[Ee](?:ight(?:een|y)?|leven)|[Nn]ine(?:teen|ty)?"
)
_SPELLED_ALL = (
    rf"(?:{_SPELLED}|[Aa]n? (?:dozen|hundred|thousand|million|billion|trillion|third"
    r"|quarter|fifth|tenth|sixth|eighth)|[Hh]alf)\b"
)
# Where a spelled number may begin: at the text's beginning, or behind one of these. That
# behind a blank has a pattern of its own, as the engine looks for one character fastest.
SPELLED_FIRST = re.compile(_SPELLED_ALL)
SPELLED_BEHIND_BLANK = re.compile(rf" (?=[OTFSENAHotfsenah][nwhoiela ]){_SPELLED_ALL}")
SPELLED_BEHIND_MARK = re.compile(
    '["“‘(—–\\-\t-\r\x1c-\x1f\x85\xa0\u1680\u2000-\u200a\u2028\u2029\u202f\u205f\u3000]'
    + _SPELLED_ALL
)
SIGNS = frozenset("$€£¥₩₹₽₺₪")
CURRENCY_BEFORE = re.compile(rf"(?<![A-Za-z])(?:{_SIGNS}|{_CODES}) ?$")


def spelled_starts(text: str) -> list[int]:
    """Where numbers in words may begin, in no order."""
    starts = [0] if SPELLED_FIRST.match(text) else []
    starts += [match.start() + 1 for match in SPELLED_BEHIND_BLANK.finditer(text)]
    starts += [match.start() + 1 for match in SPELLED_BEHIND_MARK.finditer(text)]
    return starts


def begin_of(text: str, digit: int) -> int:
    """Where the amount begins whose first digit is at `digit`: at its currency, if any."""
    before = text[digit - 1] if digit else ""
    if before == " ":
        mark = text[digit - 2 : digit - 1]
        if not (mark in SIGNS or mark.isupper() or mark in "s."):
            return digit
    if before in SIGNS or before == " " or before.isupper() or before in "s.":
        match = CURRENCY_BEFORE.search(text, max(0, digit - 5), digit)
        if match:
            return match.start()
    return digit


def plural_of(unit: str) -> str:
    """A unit's plural: "days", "feet", "countries"; abbreviations stay."""
    if unit in PLURAL_UNITS:
        return unit
    if unit in ("foot", "inch", "person", "man", "woman"):
        return {"foot": "feet", "inch": "inches", "person": "people"}.get(
            unit, unit[:-2] + "en"
        )
    return unit[:-1] + "ies" if unit.endswith("y") and unit[-2:] != "ay" else unit + "s"


MODIFIERS = frozenset(_lists().modifiers.replace("\n", "|").split("|"))
LAST_OF_MODIFIERS = frozenset(phrase.rpartition(" ")[2] for phrase in MODIFIERS)
# They bind noun phrases, not amounts: kept out of the reported modifier.
NOT_REPORTED = frozenset({"all", "all of", "the next", "the last", "the past", "the first"})
TRAILING = re.compile(r"[ ](?:or (?:more|so|fewer|less|higher|greater|above|under)|plus)\b|\+")
