"""Chinese and Korean names, whose surname comes first: "Lee Jae-myung", "Xi Jinping"."""

from __future__ import annotations

from framing.reading.entities.gazetteer import gazetteer
from framing.reading.entities.single_names import ADJECTIVE_TAILS
from framing.reading.grammar.function_words import listed
from framing.reading.grammar.patterns import rare

# Behind a hyphen these make an adjective of a surname, not a given name: "Kim-led".
TAILS = ADJECTIVE_TAILS | listed("surname_tails")
_INITIALS = "zh|ch|sh|[bpmfdtnlgkhjqxrzcsyw]"
_FINALS = (
    "iang|iong|uang|ang|eng|ing|ong|iao|ian|uai|uan|ai|ei|ao|ou|an|en|ia|ie|iu|in|ua|uo|ui"
    "|un|ue|[aoeiu]"
)
_PINYIN = rf"(?:(?:{_INITIALS})?(?:{_FINALS})){{1,2}}"
_SYLLABLE = (
    "(?:ch|sh|hw|kw|gw|kk|[bcdghjklmnprstwy])?"
    "(?:yeo|woo|yoo|you|yae|wae|ae|eo|eu|ee|oo|oe|ou|ui|wa|wo|we|wi|ya|ye|yo|yu|[aeiou])"
    "(?:ng|ck|[bcghklmnprt])?"
)
_TWO = rf"(?=[A-Z])(?i:{_SYLLABLE}) (?=[A-Z])(?i:{_SYLLABLE})"
_PARTED = r"[A-Z][a-z]{0,6}-[a-z]{1,7}"
_GIVEN = rare(rf"[ \xa0]({_PARTED}|{_TWO}|(?=[A-Z])(?i:{_PINYIN}))(?![\w’'-])")


def is_given(surname: str, word: str) -> bool:
    """Whether a word with a hyphen is the given name behind a surname: "Jae-myung"."""
    tail = word.rpartition("-")[2]
    return tail.islower() and tail not in TAILS and surname in gazetteer().surnames


def given_behind(text: str, surname: str, end: int) -> str | None:
    """The given name that stands behind a surname which ends at `end`, None where none does."""
    if surname not in gazetteer().surnames:
        return None
    match = _GIVEN().match(text, end)
    if match is None or match[1].lower() in gazetteer().common:
        return None
    return match[1] if "-" not in match[1] or is_given(surname, match[1]) else None
