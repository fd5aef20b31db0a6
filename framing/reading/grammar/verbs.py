"""The reporting words of a language, from its lexicon: verbs with all their forms,
nouns that carry a content, nouns for documents, role words."""

from __future__ import annotations

from functools import cache
from typing import Literal

from msgspec import Struct

from framing.lexicons import LexiconFile, WordList, load
from framing.lexicons.shared import role_words

VerbClass = Literal["neutral", "doubt", "endorsing", "forceful", "none"]
Form = Literal["base", "s", "past", "participle", "ing"]
CLASSES: tuple[VerbClass, ...] = ("neutral", "doubt", "endorsing", "forceful", "none")
KINDS = ("media", "government", "politics", "expert", "business", "civil_society", "person")


class Verb(Struct, frozen=True):
    """One form of a reporting verb: its lemma, what it takes, how it colours.

    `phrases` maps the words behind it ("back", "against") to the class of the
    whole; the longest come first. `evidence` marks verbs that merely explain
    when their subject is a thing; `nounish` those that are as often nouns;
    `plain` those that any noun can be the subject of.
    """

    lemma: str
    form: Form
    verb_class: VerbClass
    clause: bool
    listener: bool
    topic: bool
    infinitive: bool
    phrases: tuple[tuple[tuple[str, ...], VerbClass], ...]
    evidence: bool
    nounish: bool
    plain: bool


class Vocabulary(Struct, frozen=True):
    """All reporting words, by lower-case form."""

    verbs: dict[str, Verb]
    common: dict[str, Form]
    nouns: frozenset[str]
    adjectives: frozenset[str]
    documents: frozenset[str]
    roles: dict[str, str]
    anonymous: frozenset[str]
    titles: frozenset[str]
    bodies: dict[str, str]


class _Marked(Struct, frozen=True, forbid_unknown_fields=True):
    verbs: WordList


class _Common(Struct, frozen=True, forbid_unknown_fields=True):
    verbs: str  # in order: of a form of two verbs, the first counts


class _Spelling(Struct, frozen=True, forbid_unknown_fields=True):
    """Endings "american:british", and the words in -or that have it."""

    endings: str
    or_words: WordList


class _Nouns(Struct, frozen=True, forbid_unknown_fields=True):
    content: WordList
    document: WordList


class _Adjectives(Struct, frozen=True, forbid_unknown_fields=True):
    content: WordList


class _ReportingWords(LexiconFile, frozen=True):
    """`reporting_verbs.toml`: verbs by class and complement, and what goes with them."""

    verbs: dict[VerbClass, dict[str, str]]
    evidence: _Marked
    nounish: _Marked
    plain: _Marked
    common: _Common
    irregular: dict[str, str]
    spelling: _Spelling
    adjectives: _Adjectives
    nouns: _Nouns
    bodies: dict[str, str]  # a name a semicolon, by kind of speaker


def forms_of(lemma: str, irregular: str = "") -> dict[str, Form]:
    """The forms of an English verb; `irregular` gives past and participle."""
    stem, double = lemma, ""
    if lemma.endswith("e") and not lemma.endswith(("ee", "ye", "oe")):
        stem = lemma[:-1]
    elif irregular and irregular.split(maxsplit=1)[0] == lemma + lemma[-1] + "ed":
        double = lemma[-1]
    elif lemma in ("put", "hit", "bet", "tweet"):
        double = lemma[-1] if lemma != "tweet" else ""
    y = lemma.endswith("y") and lemma[-2] not in "aeiou"
    if lemma.endswith(("s", "sh", "ch", "x", "z", "o")):
        third = lemma + "es"
    else:
        third = lemma[:-1] + "ies" if y else lemma + "s"
    forms: dict[str, Form] = {lemma: "base", third: "s", stem + double + "ing": "ing"}
    past = lemma + "d" if lemma.endswith("e") else stem + "ed"
    pasts = irregular.split() or [lemma[:-1] + "ied" if y else past]
    forms[pasts[0]] = "past"
    for participle in pasts[1:]:
        forms[participle] = "participle"
    return forms


def _spellings(lemma: str, table: _Spelling) -> list[str]:
    pairs = [pair.split(":") for pair in table.endings.split()]
    found = [lemma]
    for american, british in pairs:
        if lemma.endswith(american) and (american != "or" or lemma in table.or_words):
            found.append(lemma[: -len(american)] + british)
    return found


def _verbs(data: _ReportingWords) -> dict[str, Verb]:
    takes: dict[str, set[str]] = {}
    classes: dict[str, VerbClass] = {}
    phrases: dict[str, dict[tuple[str, ...], VerbClass]] = {}
    for verb_class in CLASSES:
        for complement, words in data.verbs[verb_class].items():
            for entry in words.split():
                lemma, *behind = entry.split("_")
                if complement == "phrases":
                    if behind:
                        phrases.setdefault(lemma, {})[tuple(behind)] = verb_class
                    continue
                takes.setdefault(lemma, set()).add(complement)
                classes.setdefault(lemma, verb_class)
    evidence, nounish, plain = data.evidence.verbs, data.nounish.verbs, data.plain.verbs
    verbs: dict[str, Verb] = {}
    for lemma in sorted({*takes, *phrases}):
        has = takes.get(lemma, set())
        longest = sorted(phrases.get(lemma, {}).items(), key=lambda item: (-len(item[0]), item))
        for spelling in _spellings(lemma, data.spelling):
            for form, kind in forms_of(spelling, data.irregular.get(lemma, "")).items():
                verbs[form] = Verb(
                    lemma,
                    kind,
                    classes.get(lemma, "none"),
                    "clause" in has or "listener" in has,
                    "listener" in has,
                    "topic" in has,
                    "infinitive" in has,
                    tuple(longest),
                    lemma in evidence,
                    lemma in nounish,
                    lemma in plain,
                )
    return verbs


@cache
def vocabulary() -> Vocabulary:
    """The English reporting words, read once from `reporting_verbs.toml` and
    `roles.toml`."""
    data, words = load("reporting_verbs", _ReportingWords), role_words()
    roles: dict[str, str] = {}
    for kind in KINDS:
        for word in getattr(words, kind):
            roles.setdefault(word, kind.replace("_", " "))
    common: dict[str, Form] = {}
    for lemma in data.common.verbs.split():
        for form, kind_of_form in forms_of(lemma, data.irregular.get(lemma, "")).items():
            common.setdefault(form, kind_of_form)
    return Vocabulary(
        verbs=_verbs(data),
        common=common,
        nouns=data.nouns.content,
        adjectives=data.adjectives.content,
        documents=data.nouns.document,
        roles=roles,
        anonymous=words.anonymous,
        titles=words.titles,
        bodies={
            " ".join(name.split()): kind.replace("_", " ")
            for kind, names in data.bodies.items()
            for name in names.split(";")
        },
    )
