"""Who a person is, in the words of the texts that name them."""

from __future__ import annotations

import re
from collections.abc import Iterable, Mapping

from framing.comparing.actors.naming import Name
from framing.comparing.words.folding import stop_words
from framing.records import Reading

_APPOSITION = re.compile(
    r"(?:,?\s(?:Jr|Sr)\.|\sI{2,3}\b)?"
    r",\s+((?:an?|the|his|her|their|its|one|[a-z]{4,}|[A-Z][\w.’'-]+[’']s?)\s(?:[^,;.:()“”\"\n]|(?<=\b[A-Z])\.(?=\s[A-Z])){3,80}?)"
    r"(?=,|(?<!\b[A-Z])\.(?:\s|$)|;|\s(?:who|which)\b)"
)
_LEAD = re.compile(r"((?:[\w.’'&-]{1,40} ){1,5})\Z")
_TITLES = re.compile(
    r"(?:Reps?|Sens?|Govs?|Gen|Lt|Col|Dr|Rev|Mr|Mrs|Ms|Prof|President|Senator|Representative"
    r"|Governor|Secretary|Chairman|Chairwoman|Judge|Justice|Mayor|Minister|General|Speaker"
    r"|Leader|Director|Spokes\w+|Attorney|Professor|CEO|Chief|Officer|Press|Prime|Vice|Majority"
    r"|Minority|Economist|Analyst)\.?",
    re.I,
)
_PLAIN = frozenset(("Mr", "Mrs", "Ms", "Reps", "Sens", "Govs"))
_BREAK = re.compile(r"[,;:—–“”\"()]|--|^-$|ed$|ing$|\bsaid$|\bsays$")
_ARTICLE = re.compile(r"an?|the|his|her|their|its|one", re.I)
MOST_WHO = 9  # words that say who somebody is


def who_is(name: Name, texts: Mapping[str, Reading], heard: Iterable[str]) -> tuple[str, bool]:
    """Who a person is in a text's words, and whether these stand behind the name: "the
    father of a victim"; "" where no text says."""
    leads = []
    for document in dict.fromkeys([*heard, *name.places]):
        if document not in texts:
            continue
        text = texts[document].document.text
        for span in name.places.get(document, [])[:4]:
            found = _APPOSITION.match(text, span.end, span.end + 140)
            if found and len(found[1].split()) <= MOST_WHO and _says_who(found[1]):
                return " ".join(found[1].split()), True
            if title := title_in(text[max(0, span.start - 60) : span.start]):
                leads.append(title)
    return (leads[0], False) if leads else ("", False)


def _says_who(words: str) -> bool:
    """Whether an apposition is one: not "after all", nor "said after Mr"."""
    first = words.split(maxsplit=1)[0]
    loose = first.lower() in stop_words() and not _ARTICLE.fullmatch(first)
    return not loose and not _BREAK.search(first) and words.rsplit(maxsplit=1)[-1] not in _PLAIN


def title_in(before: str) -> str:
    """The words right before a name that say what somebody is: "union President"; "" where
    there are none."""
    lead = _LEAD.search(before.rsplit("\n", maxsplit=1)[-1])
    words = lead[1].split() if lead else []
    if not words or not _TITLES.fullmatch(words[-1]) or words[-1].rstrip(".") in _PLAIN:
        return ""
    kept: list[str] = []
    while words and words[-1].lower() not in stop_words() and not _BREAK.search(words[-1]):
        if words[-1].endswith(".") and not _TITLES.fullmatch(words[-1]):
            break  # a sentence ends there
        kept.insert(0, words.pop())
    return " ".join(kept)
