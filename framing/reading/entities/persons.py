"""The persons of a text, each under one name: surnames and spellings folded."""

from __future__ import annotations

from functools import lru_cache
from typing import TYPE_CHECKING

from framing.reading.entities.gazetteer import gazetteer
from framing.reading.grammar.function_words import listed

if TYPE_CHECKING:
    from collections.abc import Sequence

    from framing.reading.entities.capital_runs import Mention

_SHORT_TITLES = {
    "sen": "senator", "gov": "governor", "gen": "general", "rep": "representative",
    "prof": "professor", "col": "colonel", "lt": "lieutenant", "capt": "captain",
}  # fmt: skip
# Courtesy and rank that anybody may have beside an office: they tell nobody apart.
_COURTESY = listed("courtesy")
# Known names that a person's surname may be too: what a text calls by one is its person.
_LIKE_SURNAMES = frozenset(("media", "organisation", "city", "state", "capital", "thing"))


@lru_cache(maxsize=1 << 12)
def folded_title(title: str) -> str:
    """A title as it is called in full, lower case: "Sen." is "senator"."""
    low = title.lower().rstrip(".")
    return _SHORT_TITLES.get(low, low)


class Persons:
    """Full names of a text's persons by surname, by spelling and by title."""

    def __init__(self, text: str, found: Sequence[Mention]) -> None:
        full: dict[tuple[str, str], str] = {}
        bare: dict[str, dict[str, None]] = {}
        offices: dict[tuple[str, str], dict[str, None]] = {}
        for mention in found:
            if mention.kind != "person" or mention.standing != "sure":
                continue
            words = mention.name.split()
            office = folded_title(mention.title) if mention.title else ""
            ends = _ends(words)
            if office and office not in _COURTESY:
                if len(words) < 2:
                    bare.setdefault(mention.name, {})[office] = None
                else:
                    offices.setdefault(ends, {})[office] = None
            if len(words) > 1 and len(mention.name) > len(full.get(ends, "")):
                full[ends] = mention.name
        # Bodies that the text calls by more than one word somewhere.
        self._bodies = {
            mention.name
            for mention in found
            if mention.entry is not None and " " in text[mention.start : mention.end]
        }
        self._by_word: dict[str, str] = {}
        self._families: dict[str, set[str]] = {}
        self._surnames: dict[str, str] = {}
        self._holders: dict[tuple[str, str], str] = {}
        self._name(full)
        self._tell_apart(full, offices, bare)

    def _name(self, full: dict[tuple[str, str], str]) -> None:
        by_word: dict[str, str] = {}
        firsts: dict[str, list[str]] = {}
        spelled: dict[str, str] = {}
        for (first, last), found_name in full.items():
            name = spelled.setdefault(_folded_name(found_name), found_name)
            by_word.setdefault(last, name)
            self._families.setdefault(last, set()).add(name)
            self._surnames.setdefault(last, name)
            for form in (last.removeprefix("al-"), last.lower()):  # "LaRoe" is "Laroe"
                by_word.setdefault(form, name)
            firsts.setdefault(first, []).append(name)
            by_word[f"{first} {last}"] = name
        surnames = gazetteer().surnames
        for first, names in firsts.items():
            given = len(names) == 1 and first in gazetteer().given_names
            if given or first in surnames:
                by_word.setdefault(first, names[0])
        self._by_word = spelled | by_word

    def _tell_apart(
        self,
        full: dict[tuple[str, str], str],
        offices: dict[tuple[str, str], dict[str, None]],
        bare: dict[str, dict[str, None]],
    ) -> None:
        """Give each office that stands before a bare surname to its holder."""
        for ends, titles in offices.items():
            for surname in ends:
                for title in titles:
                    self._holders.setdefault((surname, title), self._by_word[" ".join(ends)])
        surnames = gazetteer().surnames
        for surname, titles in bare.items():
            known = {ends for ends in full if surname in ends}
            held = {title for ends in known for title in offices.get(ends, ())}
            for title in titles:
                if (surname, title) in self._holders:
                    continue
                # many share a Korean or Chinese surname: another office, another person
                apart = len(titles) > 1 if not known else bool(held) and surname in surnames
                if apart:
                    self._holders[surname, title] = f"{title.title()} {surname}"

    def get(self, name: str) -> str | None:
        """The full name that a word or name stands for, None where nobody has it."""
        return self._by_word.get(name)

    def of(self, mention: Mention) -> str:
        """The name of the person that a mention means, by its title where one tells."""
        name = mention.name
        words = name.split()
        if len(words) == 1 and mention.title:
            title = folded_title(mention.title)
            holder = self._holders.get((name, title)) or self._by_gender(name, title)
            if holder:
                return holder
        full = words[0] if len(words) == 1 else " ".join(_ends(words))
        by_word = self._by_word
        return by_word.get(_folded_name(name)) or by_word.get(full, name)

    def _by_gender(self, surname: str, title: str) -> str | None:
        """Of several with one surname, the only one whom "Mr." or "Ms." can mean."""
        rivals = self._families.get(surname, ())
        if len(rivals) < 2 or title not in ("mr", "mrs", "ms", "miss"):
            return None
        lists = gazetteer()
        women = {name for name in rivals if name.split()[0] in lists.female_names}
        men = {name for name in rivals if name.split()[0] in lists.given_names} - women
        fit = men if title == "mr" else women
        return next(iter(fit)) if len(fit) == 1 else None

    def behind(self, mention: Mention, shown: str) -> str | None:
        """The person whose surname a known name is, None where it stands for itself:
        "Fox" in a text on Al Fox that has no "Fox News"."""
        entry = mention.entry
        if entry is None or " " in shown or entry.what not in _LIKE_SURNAMES:
            return None
        return None if mention.name in self._bodies else self._surnames.get(shown)


def _ends(words: list[str]) -> tuple[str, str]:
    return words[0], words[-1]


def _folded_name(name: str) -> str:
    """A name as other hands spell it: "Kim Jong-un" is "Kim Jong Un"."""
    return name.replace("-", " ").lower()
