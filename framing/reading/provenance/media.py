"""The media that texts name: who they are, and where a text mentions them."""

from __future__ import annotations

import re
from functools import lru_cache
from typing import TYPE_CHECKING, NamedTuple

from framing.lexicons import LexiconFile, load
from framing.reading.grammar.patterns import is_eastern, rare

if TYPE_CHECKING:
    from collections.abc import Callable

KINDS = ("wire", "newspaper", "broadcaster", "portal")
FIRST_NAME = re.compile(r"(?:Mr|Mrs|Ms|Dr|Rep|Sen|Gov|Mayor)\.? $|[A-Z][a-z]+ $")
CAPITALISED = re.compile(r"[A-ZÀ-ÞА-Я]\w*")
ARTICLES = ("the ", "The ", "THE ")


class Medium(NamedTuple):
    """A medium: `kind` is one of KINDS, `country` ISO 3166-1 alpha-2 or "EU"."""

    name: str
    kind: str
    country: str


class Mention(NamedTuple):
    """Where a text names a medium; `surname` where the word may be a person's."""

    medium: Medium
    start: int
    end: int
    surname: bool = False


class Form(NamedTuple):
    """One way to name a medium. `article` is "", "the" (any case) or "The"."""

    words: str
    medium: Medium
    article: str
    surname: bool
    short: bool


class Press(NamedTuple):
    """All media, ready for look-up."""

    by_word: dict[str, list[Form]]
    by_slug: dict[str, Medium]
    by_label: dict[str, Medium]
    by_site: dict[str, Medium]
    in_scripts: Callable[[], re.Pattern[str]]


class _Media(LexiconFile, frozen=True):
    """`media.toml`: a line of four columns a medium, by its kind."""

    wire: dict[str, str]
    newspaper: dict[str, str]
    broadcaster: dict[str, str]
    portal: dict[str, str]


@lru_cache(maxsize=1)
def press() -> Press:
    """The media of `lexicons/media.toml`, read once, when first needed."""
    tables = load("media", _Media)
    forms: list[Form] = []
    slugs: dict[str, Medium] = {}
    labels: dict[str, Medium] = {}
    sites: dict[str, Medium] = {}
    for kind in KINDS:
        for name, row in getattr(tables, kind).items():
            country, others, domains, shorts = _columns(row)
            medium = Medium(name, kind, country[0])
            forms += _forms(medium, others, shorts)
            for alias in [name, *others]:
                bare = alias.strip("()~")
                slugs.setdefault(bare, medium)
                labels.setdefault(_label(bare), medium)
            sites.update(dict.fromkeys(domains, medium))
    by_word: dict[str, list[Form]] = {}
    native: list[str] = []
    for form in forms:
        word = CAPITALISED.match(form.words)
        if word:
            by_word.setdefault(word.group(), []).append(form)
        elif is_eastern(form.words[0]):
            native.append(re.escape(form.words))
    for same in by_word.values():
        same.sort(key=lambda form: (-len(form.words), form.short, form.article == ""))
    pattern = rare("|".join(sorted(native, key=len, reverse=True)))
    return Press(by_word, slugs, labels, sites, pattern)


def _columns(row: str) -> list[list[str]]:
    """The four columns of a line: country, other names, sites, short names."""
    cells = [[item for item in cell.strip().split(", ") if item] for cell in row.split("|")]
    return cells + [[] for _ in range(4 - len(cells))]


def _forms(medium: Medium, others: list[str], shorts: list[str]) -> list[Form]:
    forms = []
    names = [] if "(" in medium.name or medium.name.startswith("The ") else [medium.name]
    if f"~{medium.name}" in others:
        names = []
    for alias in [*names, *others, *shorts]:
        if alias.startswith("("):
            continue
        surname, bare = alias.startswith("~"), alias.lstrip("~")
        article, _, rest = bare.partition(" ")
        if article not in ("the", "The"):
            article, rest = "", bare
        forms.append(Form(rest, medium, article, surname, alias in shorts))
    return forms


def _label(name: str) -> str:
    return re.sub(r"^the[\W_]+|[\W_]+", "", name.lower())


def medium_named(label: str) -> Medium | None:
    """The medium that a label or slug stands for ("nyt", "Fox News", "usa-today")."""
    return press().by_label.get(_label(label)) if label else None


def medium_of_slug(slug: str) -> Medium | None:
    """The medium of an agency slug, exactly as written between its brackets."""
    return press().by_slug.get(slug.strip())


def medium_of_site(url: str) -> Medium | None:
    """The medium whose domain an address stands on, None for any other."""
    host = re.sub(r"^\w+://", "", url).partition("/")[0].partition(":")[0].lower()
    labels = host.split(".")
    for first in range(len(labels) - 1):
        medium = press().by_site.get(".".join(labels[first:]))
        if medium:
            return medium
    return None


def mentions(text: str, start: int = 0, end: int | None = None) -> list[Mention]:
    """Where `text[start:end]` names media, in reading order; longest names win.

    A short name ("the Post") counts once its full name has been given before.
    """
    end = len(text) if end is None else end
    found: list[Mention] = []
    named: set[Medium] = set()
    by_word = press().by_word
    last = start
    hits = [
        (word.start(), forms)
        for word in CAPITALISED.finditer(text, start, end)
        if (forms := by_word.get(word[0]))
    ]
    for at, forms in hits:
        mention = _mention(text, at, forms, named) if at >= last else None
        if mention and mention.end <= end:
            found.append(mention)
            named.add(mention.medium)
            last = mention.end
    if is_eastern(text):
        found += _native_mentions(text, start, end)
        found.sort(key=lambda mention: mention.start)
    return found


def _mention(text: str, at: int, forms: list[Form], named: set[Medium]) -> Mention | None:
    for form in forms:
        if not text.startswith(form.words, at):
            continue
        end = at + len(form.words)
        if text[end : end + 1].isalnum() and text[end : end + 1].isascii():
            continue
        before = text[max(0, at - 4) : at]
        behind = before == "The " or (form.article != "The" and before in ARTICLES)
        if (form.article and not behind) or (form.short and form.medium not in named):
            continue
        if form.surname and FIRST_NAME.search(text[max(0, at - 16) : at]) and behind is False:
            return None
        return Mention(form.medium, at, end, form.surname)
    return None


def _native_mentions(text: str, start: int, end: int) -> list[Mention]:
    by_slug = press().by_slug
    return [
        Mention(by_slug[hit.group()], hit.start(), hit.end())
        for hit in press().in_scripts().finditer(text, start, end)
    ]


SORTS = (
    ("wire", re.compile(r"(?i)news agency|\bwire\b|통신$|通讯社|通信社")),
    (
        "broadcaster",
        re.compile(r"(?i)\b(?:tv|radio|broadcast\w*|television)\b|방송|电视|電視|テレビ|放送"),
    ),
    (
        "newspaper",
        re.compile(
            r"(?i)\b(?:times|post|herald|tribune|daily|gazette|journal|chronicle|news\w*|press|star|sun"
            r"|observer|mail|review|weekly|magazine|media|mirror|telegraph|standard|courier|examiner)\b"
            r"|일보|신문|뉴스|타임스|저널|미디어|경제|日报|日報|新闻|新聞|时报|時報|晚报|晚報|网$"
        ),
    ),
)


def sort_of_name(name: str) -> str:
    """The kind of medium that an unlisted name speaks of, "other" if none."""
    return next((kind for kind, pattern in SORTS if pattern.search(name)), "other")
