"""The people, places and organisations of a text, each under one name: by own rules, or
`find_with_spacy` asks a model that the user has installed."""

from __future__ import annotations

import re
from bisect import bisect_right
from functools import lru_cache
from importlib import import_module
from typing import TYPE_CHECKING, Any

from framing.errors import FramingError
from framing.reading.entities.capital_runs import Mention
from framing.reading.entities.gazetteer import gazetteer
from framing.reading.entities.mentions import initials_of, mentions_of
from framing.reading.entities.persons import Persons, folded_title
from framing.reading.entities.single_names import kinds_of_unknown
from framing.records import Actor, Problem, Span

if TYPE_CHECKING:
    from collections.abc import Sequence

    from framing.records import Sentence

DEFINED = re.compile(r"[’'s]{0,2} ?[(\[][“\"]?([A-Z][\w&.-]{1,9})[”\"]?[)\]]")
ROLE = re.compile(
    r"[Tt]he (president|prime minister|chancellor|governor|mayor|senator|king|queen|pope"
    r"|secretary of state|vice president|premier|attorney general|general)\b"
    r"(?! (?:of|and|elect|\w+ of)\b|-)"
)
NATION = re.compile(r"^(?:The |the )?(?:U\.S\. |US |United States )?")
FORM = re.compile(r",? (?:Inc|Co|Corp|Ltd|PLC|plc|Group|Company|Corporation)\.?$")
SPACY_KINDS = {
    "PERSON": "person", "PER": "person", "GPE": "place", "LOC": "place", "FAC": "place",
    "ORG": "organisation", "NORP": "other", "LAW": "other", "EVENT": "other",
    "WORK_OF_ART": "other", "PRODUCT": "other", "MISC": "other",
}  # fmt: skip


class Builder:
    """Actors while their aliases are being folded."""

    def __init__(self) -> None:
        self.kinds: dict[str, str] = {}
        self.spans: dict[str, list[tuple[int, int]]] = {}
        self.aliases: dict[str, str] = {}

    def add(self, key: str, kind: str, start: int, end: int) -> None:
        """Add a mention to the actor of that name, making it if need be."""
        spans = self.spans.get(key)
        if spans is None:
            self.kinds[key] = kind
            spans = self.spans[key] = []
        spans.append((start, end))

    def actors(self) -> list[Actor]:
        """The actors in order of their first mention."""
        made = [
            Actor(name, self.kinds[name], [Span(*span) for span in sorted(set(spans))])  # type: ignore[arg-type]
            for name, spans in self.spans.items()
        ]
        return sorted(made, key=lambda actor: (actor.mentions[0].start, actor.name))


def find(text: str, sentences: Sequence[Sentence]) -> list[Actor]:
    """The actors of `sentences` in order of first mention; no sentences, none.

    A person is called by the fullest name found, a known place or body by its
    usual name. An adjective of nationality counts as a mention where its
    country is named too, or where a government stands behind it ("Chinese
    officials"). A capital counts as its country, unless it is the scene ("in
    Beijing"). "The president" counts for the one person with that title.
    """
    return find_all([(text, sentences)])[0]


def find_all(texts: Sequence[tuple[str, Sequence[Sentence]]]) -> list[list[Actor]]:
    """The same of several texts, given with their sentences, in order: all through one step
    before the next, whose rules then stay in the processor's cache."""
    named = [mentions_of(text, sentences) for text, sentences in texts]
    return [
        _folded(text, sentences, found)
        for (text, sentences), found in zip(texts, named, strict=True)
    ]


def _folded(text: str, sentences: Sequence[Sentence], found: list[Mention]) -> list[Actor]:
    builder = Builder()
    persons = Persons(text, found)
    bodies = _bodies(text, found, builder)
    later: list[Mention] = []
    holders: dict[str, set[str]] = {}
    for mention in found:
        key = _key(text, mention, persons, builder)
        if mention.title and mention.standing == "sure":
            title = folded_title(mention.title)
            holders.setdefault(title, set()).add(key or mention.name)
        if mention.standing != "sure" or mention.kind == "unknown":
            later.append(mention)
        elif key is not None:
            kind = "person" if persons.get(key) == key else mention.kind
            builder.add(key, kind, mention.start, mention.end)
    common = {
        match[1].rstrip("s")
        for mention in later
        if mention.standing == "open" and (match := DEFINED.match(text, mention.end))
    }
    later = [mention for mention in later if mention.name not in common]
    _add_later(text, later, persons, bodies, builder)
    _add_roles(text, sentences, holders, builder)
    return builder.actors()


def _bodies(text: str, found: list[Mention], builder: Builder) -> dict[str, str]:
    """Short forms of the organisations and things of a text: acronyms and first words."""
    short: dict[str, str] = {}
    lists = gazetteer()
    for mention in found:
        if mention.kind not in ("organisation", "other") or mention.standing != "sure":
            continue
        match = DEFINED.match(text, mention.end)
        if match:
            short[match[1]] = mention.name
        if " " in mention.name:
            initials = initials_of(_bare(mention.name)[0])
            if len(initials) > 2:
                short.setdefault(initials, mention.name)
            first = mention.name.split()[0]
            plain = (
                first.lower() in lists.common
                or first in lists.org_suffixes
                or first in lists.names
            )
            if mention.entry is None and mention.kind == "organisation" and not plain:
                short.setdefault(first, mention.name)
    return short


def _key(text: str, mention: Mention, persons: Persons, builder: Builder) -> str | None:
    """The name of the actor that a mention belongs to."""
    if mention.entry is not None:
        return persons.behind(mention, text[mention.start : mention.end]) or mention.name
    if mention.kind == "person":
        return persons.of(mention)
    if mention.kind in ("organisation", "other"):
        (bare, short), known = _bare(mention.name), gazetteer().names
        entry = known.get(bare) or known.get(short)
        if entry is not None and entry.kind == "organisation":
            return entry.name
        if mention.kind == "other":
            return mention.name
        return builder.aliases.setdefault(short, mention.name)
    return mention.name


@lru_cache(maxsize=1 << 14)
def _bare(name: str) -> tuple[str, str]:
    """A body's name without its country, and without what sort of firm it is besides."""
    bare = NATION.sub("", name)
    return bare, FORM.sub("", bare)


def _add_later(
    text: str, later: list[Mention], persons: Persons, bodies: dict[str, str], builder: Builder
) -> None:
    """Mentions that count only beside a sure one, and single words of unknown kind."""
    names = {mention.name for mention in later if mention.standing == "sure"}
    kinds = kinds_of_unknown(text, later)
    for mention in later:
        name, start, end = mention.name, mention.start, mention.end
        key = (
            persons.get(name)
            or (bodies.get(FORM.sub("", name)) if bodies else None)
            or (name if name in builder.kinds else None)
        )
        if key is not None:
            builder.add(key, builder.kinds.get(key, "person"), start, end)
        elif mention.standing == "acronym":
            if not _is_common_acronym(text, name):
                builder.add(name, "organisation", start, end)
        elif mention.kind == "unknown" and name in names and not _is_word(text, name.lower()):
            builder.add(name, kinds.get(name, "other"), start, end)


@lru_cache(maxsize=256)
def _is_word(text: str, word: str) -> bool:
    """Whether a word stands in a text between blanks."""
    at = text.find(word)
    while at >= 0:
        end = at + len(word)
        if (at == 0 or text[at - 1].isspace()) and (end == len(text) or text[end].isspace()):
            return True
        at = text.find(word, end)
    return False


def _is_common_acronym(text: str, acronym: str) -> bool:
    """Whether a text explains an acronym by ordinary words: "rare earth elements (REE)"."""
    place = max(text.find(f"({acronym})"), text.find(f"({acronym}s)"))
    before = text[max(0, place - 40) : max(0, place)].split()
    return bool(before) and before[-1][:1].islower()


def _add_roles(
    text: str, sentences: Sequence[Sentence], holders: dict[str, set[str]], builder: Builder
) -> None:
    """ "The president" as a mention of the one person whom the text gives that title."""
    held = [(title, next(iter(names))) for title, names in holders.items() if len(names) == 1]
    sole = {title: name for title, name in held if name in builder.kinds}
    if not sole:
        return
    starts = [sentence.start for sentence in sentences]
    for title, name in sole.items():
        at = text.find(f"he {title}", 1)
        while at > 0:
            match = ROLE.match(text, at - 1)
            start, end = at - 1, match.end() if match else 0
            if match and match[1] == title and not text[at - 2 : start].isalnum():
                index = bisect_right(starts, start) - 1
                if index >= 0 and end <= sentences[index].end:
                    builder.add(name, "person", start, end)
            at = text.find(f"he {title}", at + 1)


def _spacy_pipeline(model: str) -> Any:
    """An installed spaCy model; an error that says how to mend it where there is none."""
    try:
        spacy = import_module("spacy")
    except ImportError:
        raise FramingError(
            [
                Problem(
                    f"--ner {model}",
                    "spaCy is not installed",
                    "run 'pip install spacy', or leave --ner out",
                )
            ]
        ) from None
    try:
        return spacy.load(model)
    except OSError:
        raise FramingError(
            [
                Problem(
                    f"--ner {model}",
                    "spaCy has no such model",
                    f"run 'python -m spacy download {model}', or name one that is installed",
                )
            ]
        ) from None


def find_with_spacy(text: str, sentences: Sequence[Sentence], model: str) -> list[Actor]:
    """The actors that an installed spaCy model finds, folded by the own rules.

    Raises:
        FramingError: spaCy or the model is not installed; says how to mend it.
    """
    pipeline = _spacy_pipeline(model)
    found = []
    for sentence in sentences:
        for entity in pipeline(text[sentence.start : sentence.end]).ents:
            kind = SPACY_KINDS.get(entity.label_)
            if kind is None:
                continue
            name = NATION.sub("", entity.text) or entity.text
            entry = gazetteer().names.get(entity.text) or gazetteer().names.get(name)
            found.append(
                Mention(
                    sentence.start + entity.start_char,
                    sentence.start + entity.end_char,
                    entry.name if entry else entity.text,
                    entry.kind if entry else kind,
                    entry=entry,
                )
            )
    return _folded(text, sentences, found)
