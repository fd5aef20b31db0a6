"""The role that stands right before a name or right behind it: "acting Lund police chief"."""

from __future__ import annotations

import re
from collections.abc import Sequence
from functools import cache

from framing.comparing.words.folding import stop_words
from framing.lexicons.shared import RoleWords, role_words

MOST_WORDS = 10  # of a role
REACH = 90, 140  # letters before a name and behind it
_HEAD = 7  # words of an apposition up to its head
_OPENED = 4  # words behind an article up to a role
_INITIALS = re.compile(r"(?:[A-Z]\.)+|(?:St|Ft|Mt|Dist|Atty|Mrs?|Ms|Dr)\.")
_SUFFIX = re.compile(r"(?:,?\s(?:Jr|Sr)\.|\sI{2,3}\b)(?=\W)")
# "(R-Lund)", ", D-Ohio,"; ", Republican of Ohio,".
_SEAT = re.compile(r"(?:,\s|\s\()([RDI]-[A-Z][A-Za-z.]*)")
_OF_STATE = re.compile(
    r",\s(?:an?\s)?((?:Republican|Democrat|[Ii]ndependent)\sof\s[A-Z]\w+(?:\s[A-Z]\w+)?)"
)
_ARTICLES = frozenset(("a", "an", "the"))
_OPENING = _ARTICLES | {"his", "her", "their", "its", "our", "my"}
_POSSESSIVE = ("'s", "’s", "s’")
_ADDRESS = frozenset(("dr.", "mr.", "ms.", "mrs.", "rev."))
_LINKS = frozenset(("of", "for", "at", "in", "with", "to", "on", "from", "and"))
_OBJECTS = frozenset(("him", "her", "them", "it"))
_MORE = frozenset(("several", "some", "many", "two", "three", "other", "others"))
_ENDS = frozenset(("who", "which", "whose", "that", "said", "says"))


def role_around(before: str, after: str) -> str:
    """The role that stands before a name, with the party and seat behind it, else the one
    behind it; "" where neither stands there.

    Args:
        before: its sentence up to the name, as far back as `REACH`.
        after: the sentence behind it.
    """
    if suffix := _SUFFIX.match(after):
        after = after[suffix.end() :]
    found = _SEAT.match(after) or _OF_STATE.match(after)
    seat = " ".join(found[1].split()) if found else ""
    behind = _behind(after[found.end() :].lstrip(")") if found else after)
    # of a role before a comma and one behind, the second is surely the name's
    apposed = after[:1] in (",", ".") and not behind and not _introduces(before)
    if lead := _before(before, apposed):
        return f"{lead}, {seat}" if seat and " " not in lead else lead
    return behind or seat


def _introduces(before: str) -> bool:
    """Whether what stands before a name only leads to its sentence: "After meeting the
    president, Ann Roe, who ..."."""
    first, _, rest = before.strip().partition(" ")
    if len(before) >= REACH[0] or "," in rest[:-1]:
        return False
    return first.lower() in role_words().introducing or first.endswith(("ing", "ed"))


@cache
def _heads() -> frozenset[str]:
    """What a single person is called by."""
    words = role_words()
    every = (
        words.titles, words.government, words.politics, words.expert, words.business,
        words.civil_society, words.person, words.media,
    )  # fmt: skip
    single = (word for some in every for word in some if word[-1] != "s" or word == "boss")
    return frozenset(single) - words.courtesies - words.bodies | words.short_titles.keys()


def _is_role(word: str) -> bool:
    return word.rstrip(".,").lower() in _heads()


def _is_title(word: str) -> bool:
    lower, words = word.lower(), role_words()
    return lower in words.titles and lower not in words.courtesies


def _before(before: str, apposed: bool) -> str:
    """The role right before a name; behind a comma only where the name is `apposed`, and an
    article or owner opens it: "Lund's mayor, Ann Roe,"."""
    words = before.split()
    if not words or not before[-1].isspace():
        return ""
    if len(words) > 1 and words[-1].lower() in _ADDRESS:
        words.pop()  # "Director Dr. Ann Roe"
    if words[-1].endswith(","):
        return _apposing(words) if apposed else ""
    return _leading(words)[0] if _is_role(words[-1]) or _is_of(words) else ""


def _is_of(words: Sequence[str]) -> bool:
    """Whether some words end in a role with what it is of: "chief of staff"."""
    *_, role, link, last = ["", "", "", *words]
    return (
        link == "of"
        and last not in _OPENING
        and _is_role(role)
        and role.lower() in role_words().of_which
    )


def _apposing(words: Sequence[str]) -> str:
    """The role that a name behind it is apposed to: "Lund's former mayor,", "the lawyer for
    Ms. Roe,"."""
    if _is_role(words[-1]):
        role, opened = _leading(words)
        return role if opened else ""
    first = len(words) - 1
    while first > 0 and not _stops(words[first - 1]):
        first -= 1
    for at in range(first, len(words)):
        if words[at].lower() in _ARTICLES:
            return _behind(f", {' '.join(words[at:])}")
    return ""


def _leading(words: Sequence[str]) -> tuple[str, bool]:
    """The role that some words end in, and whether an article or owner opens it."""
    known, left = role_words(), list(words)
    kept = [left.pop().rstrip(",")]
    if _is_of(words):
        kept = [left.pop(-2), left.pop(), *kept]
    plain, opened = kept[0].islower(), False
    while left and not opened:
        word = left[-1]
        opened = word.lower() in _OPENING
        if opened or _breaks(word):
            break
        if not (_is_part(left, known) or (plain and _is_opened(left))):
            break
        kept.insert(0, left.pop())
        owner = word.endswith(_POSSESSIVE)
        goes_on = left and (left[-1][0].isupper() or left[-1].lower() in _ARTICLES)
        opened = owner and not goes_on
    while kept and kept[0].lower() in known.openers:
        kept.pop(0)
    return _shown(kept), opened or any(word.endswith(_POSSESSIVE) for word in kept)


def _is_part(words: Sequence[str], known: RoleWords) -> bool:
    """Whether the last word surely belongs to a role behind it: a name's, a number, an owner,
    a word that leads to roles, or the "of" of "chief of staff"."""
    word, lower = words[-1], words[-1].lower()
    before = words[-2] if len(words) > 1 else ""
    held = lower == "of" and before.lower() in known.of_which
    held = held or (lower == "and" and before[:1].isupper() and before.lower() in known.fields)
    named = word[0].isupper() or word[0].isdigit() or word.endswith(_POSSESSIVE)
    return held or named or lower in known.leading


def _is_opened(words: Sequence[str]) -> bool:
    """Whether nothing but plain words lies between an article or owner and the end of some:
    "the longtime strategist"."""
    for word in words[-1 : -_OPENED - 1 : -1]:
        lower = word.lower()
        if lower in _OPENING or word.endswith(_POSSESSIVE):
            return True
        if not word.isalpha() or lower in stop_words() or lower.endswith(("ed", "ing")):
            return False
    return False


def _breaks(word: str) -> bool:
    """Whether a sentence or clause may end with a word: not with "U.S.", nor with "miners'"."""
    ends = word[-1] in ",;:.!?)”\"’'—–"
    return ends and not _is_short(word) and not word.endswith(("s’", "s'"))


def _stops(word: str) -> bool:
    return word[-1] in ",;:.!?)”" and not _is_short(word)


def _is_short(word: str) -> bool:
    """Whether a word's full stop is an abbreviation's: "Sen.", "F.B.I."."""
    if word[-1] != ".":
        return False
    return word[:-1].lower() in role_words().short_titles or bool(_INITIALS.fullmatch(word))


def _shown(words: Sequence[str]) -> str:
    """A role's words, short titles written out, and set apart from a role before them."""
    titles, shown = role_words().short_titles, list[str]()
    for at, word in enumerate(words):
        full = titles.get(word.rstrip(".").lower(), word)
        if full != word and at and _is_title(words[at - 1]):
            shown[-1] += ","
        shown.append("former" if full == "Former" else full)
    return " ".join(shown)


def _behind(after: str) -> str:
    """The role right behind a name: ", the policy director for the Roe campaign,"."""
    words = after[2:].split() if after.startswith(", ") else []
    head = end = _head(words)
    if not head:
        return ""
    while end < len(words) and not _stops(words[end - 1]):
        word = words[end].lower()
        if word in _OBJECTS:
            return ""  # a clause: "his wife and son saw him"
        if word in _ENDS or word[0] in '—–-(“"':
            break
        other = words[end + 1] if word == "and" and end + 1 < len(words) else ""
        if end == head and (other[:1].isupper() or other in _MORE):
            return ""  # one of several: "Ann Roe, the mayor and Jo Lin"
        if other[:1].isupper() or other in _ARTICLES:
            break
        end += 1
    while end > head and words[end - 1] in _LINKS:
        end -= 1  # where the sentence is looked at no further
    start = 1 if words[0].lower() in _OPENING else 0
    while end - start > MOST_WORDS and end > head:
        end = next((at for at in range(end - 1, head, -1) if words[at] in _LINKS), head)
    last = words[end - 1].rstrip(",;:")
    last = last if _is_short(last) else last.rstrip(".")
    return _shown([*words[start : end - 1], last]) if end - start <= MOST_WORDS else ""


def _head(words: Sequence[str]) -> int:
    """Where the head of an apposition ends, which is a role; 0 where it has none."""
    known = role_words()
    first = words[0] if words else ""
    opens = first.lower() in _OPENING or first[:1].isupper()
    if not (opens or first.lower() in known.leading or _is_role(first)):
        return 0
    for at, word in enumerate(words[:_HEAD]):
        lower = word.lower()
        bound = lower in _LINKS or lower in _ENDS
        if at and (lower in _ARTICLES or (lower in stop_words() and not bound)):
            return 0
        body = lower == "of" and at and words[at - 1].lower() in known.of_which
        if body and not _is_role(words[at - 1]):
            continue  # "a University of Lund chemist"
        if at and bound:
            return at if _is_role(words[at - 1]) else 0
        if _stops(word):
            return at + 1 if _is_role(word) else 0
    return 0
